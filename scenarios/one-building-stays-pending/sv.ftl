title = En byggnad blir aldrig klar
story =
    Priya Raman fick i uppdrag att köra Sync Machine Policy på alla datorer på ekonomiavdelningen, som sitter i en egen byggnad. En timme senare står FIN-LT-0026, FIN-DT-0027 och FIN-VM-0018 fortfarande på Pending. På IT-LT-0008, i huvudbyggnaden, blev samma åtgärd klar inom en minut.

    På ekonomi säger de att de arbetar. Du är Priya; för lagningen får du logga in som vem som helst som behövs.
goal = Sync Machine Policy blir klar på FIN-LT-0026, FIN-DT-0027 och FIN-VM-0018.
hint-1 = Följ en av de väntande åtgärderna genom loggarna, och en som blev klar. Var skiljs deras vägar?
hint-2 = BgbServer.log har båda uppgifterna: hanteringsplatsen skickar. Vad har ekonomiklienternas loggar?
hint-3 = Ingenting. En klient som inte är ansluten får inga meddelanden. Konsolen visar för varje enhet om den är online.
answer-clients-offline = Byggnadens klienter har ingen anslutning till hanteringsplatsen.
answer-management-point = SMS_NOTIFICATION_SERVER är stoppad på hanteringsplatsen.
answer-channel-blocked = En brandvägg på hanteringsplatsen spärrar aviseringsporten.
answer-not-authorized = Priya är inte behörig för ekonomiavdelningens enheter.
answer-clients-fail = Klienterna får uppgiften och misslyckas med den.
explanation =
    Pending är inte Failed. Tjänstanslutningspunkten tog emot åtgärderna, hanteringsplatsen har en uppgift för var och en, och klienterna hörde aldrig av sig: en switch i byggnaden hade bytts, och dess portar låg i ett annat nät.

    När klienterna är anslutna går de väntande uppgifterna vidare, med samma TaskGuid, och ingen behöver starta dem igen. En stoppad hanteringsplats eller en spärrad port hade märkts även på huvudbyggnadens datorer.
