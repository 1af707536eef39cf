title = Konsolen förblir tom
story =
    Säkerhetsgruppen har förstärkt platsen. Sedan dess avvisas konsolens listor, för alla, med (403) Forbidden; administrationscentret går vidare som om inget hade hänt.

    Servicedesk föreslår att administrationstjänsten startas om. Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Konsolens listor öppnas igen, för dig och för Tomas Herrera.
hint-1 = Läs avslaget: 403 är ett svar. En tjänst som ligger nere ger inget.
hint-2 = Alla avvisas på en gång, oavsett roll. Det är alltså ingen roll.
hint-3 = Hierarkiinställningarna har en flik Authentication, med tre nivåer för den som anropar SMS Provider.
answer-authentication-level = Hierarkin kräver en starkare autentisering än anropen har.
answer-service-down = Administrationstjänsten är inte igång.
answer-timeout = En av administrationstjänstens frågor tar för lång tid.
answer-upn = De användarhuvudnamn som identifieringen hittade finns bara i molnet.
answer-role-missing = Administratörerna har blivit av med en säkerhetsroll.
explanation =
    Hierarkins autentiseringsnivå (Windows-autentisering, certifikat, Windows Hello for Business) gäller varje anrop till SMS Provider, och därmed administrationstjänsten. Den som loggar in med mindre avvisas med 403, även fullständiga administratörer.

    Att ställa tillbaka den till Windows-autentisering, eller ge administratörerna det som nivån kräver, botar det. Att starta om en tjänst som svarar är ingen lagning.
