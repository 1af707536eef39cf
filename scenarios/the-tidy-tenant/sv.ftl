title = Den välstädade klientorganisationen
story =
    En konsult har städat i katalogen: fyrtio appregistreringar som ingen kunde förklara är borta. Sedan omkring lunch ändras enheterna i administrationscentret inte längre, och uppladdningen får svaret 401.

    Den hemliga nyckeln förnyades för en månad sedan, så den kan det inte vara. Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Uppladdningen går igen, och Sync Machine Policy på IT-LT-0008 blir klar.
hint-1 = Med vad loggar platsen in i molnet? Administrationscentret räknar upp sådant under Tenant administration.
hint-2 = Jämför App registrations och Enterprise applications med vad guiden skapar.
hint-3 = En nyckel eller ett medgivande hör till ett program. Är själva programmet borta hjälper ingetdera.
answer-app-deleted = Appregistreringen som guiden hade skapat har tagits bort.
answer-consent-revoked = Administratörsmedgivandet för programmet har återkallats.
answer-secret-expired = Programmets hemliga nyckel har gått ut.
answer-clock-behind = Tjänstanslutningspunktens klocka går efter.
answer-permission-missing = Programmet saknar en behörighet.
explanation =
    Yes på Create AAD Application skapar en appregistrering vars namn börjar med ConfigMgrSvc, och inget i katalogen säger att en plats loggar in med den varje kvart. Den var en av de fyrtio.

    Att skapa den igen, med en global administratörs medgivande, botar det. Att förnya en nyckel eller ge ett medgivande kräver ett program som finns.
