title = Obehörig, men bara en av dem
story =
    Priya Raman kom tillbaka från föräldraledigheten i morse. Hon ser enheterna i administrationscentret, åtgärderna är inte gråa, och var och en som hon startar misslyckas. Kollegan Tomas startar samma åtgärd på samma bärbara dator, och den blir klar.

    Du är Priya; för lagningen får du logga in som vem som helst som behövs.
goal = Sync Machine Policy blir klar för Priya, på IT-LT-0008 och på FIN-LT-0010.
hint-1 = Två personer, en enhet: det är alltså inte enheten. Jämför de båda åtgärderna i CMGatewayNotificationWorker.log.
hint-2 = Raden Unauthorized to perform client action skriver tjänstanslutningspunkten: administrationscentret har släppt igenom henne. Fyra saker kan fattas där: rollen, och tre sätt att inte veta vem hon är.
hint-3 = Hennes roll är kollegornas, och hon finns både i molnet och i Active Directory: hon synkroniseras. Vad måste köras över hennes behållare innan platsen har sett hennes konto?
answer-notify-resource = Hennes säkerhetsroll saknar Collection > Notify Resource.
answer-not-discovered-ad = Active Directory-användaridentifieringen har inte hittat hennes konto.
answer-not-discovered-aad = Azure AD-användaridentifieringen har inte hittat hennes konto.
answer-cloud-only = Hennes konto finns bara i molnet.
answer-client-fails = Klienten på datorn klarar inte uppgiften.
explanation =
    Administrationscentret känner Priya genom hennes Azure AD-konto; platsen måste para ihop det med en användare som den har hittat själv, både med Active Directory-användaridentifiering och med Azure AD-användaridentifiering. Medan hon var borta hade kontot flyttats till en behållare som identifieringen inte söker i, så platsen avvisade henne med den rad som den skriver för varje rättighet som fattas: Unauthorized to perform client action.

    Att köra Active Directory-användaridentifieringen över hennes behållare botar det. En annan säkerhetsroll hade inte hjälpt: platsen visste inte vem den skulle ges till.
