title = Sedan databasen flyttades
story =
    Platsdatabasen flyttades i natt till sin andra nod, enligt plan. Konsolen fungerar, uppladdningen fungerar. Varje enhetsåtgärd misslyckas, för alla, på varje enhet, och servicedesk har börjat leta efter rättigheter som fattas.

    Du är Priya Raman på servicedesk; för lagningen får du logga in som vem som helst som behövs.
goal = Sync Machine Policy blir klar för Priya på IT-LT-0008 och för Tomas Herrera på IT-DT-0013.
hint-1 = Olika personer, olika enheter, ett enda fel: leta efter det de har gemensamt.
hint-2 = Tjänstanslutningspunkten måste fråga databasen om en anropare är behörig. CMGatewayNotificationWorker.log har vad som kom ut av det.
hint-3 = Arbetaren använder en anslutning som den öppnade före flytten. Vad får den att öppna en ny?
answer-sql-connection = Aviseringsarbetaren arbetar med en död anslutning till platsdatabasen.
answer-not-authorized = Flytten tog Notify Resource från rollerna.
answer-management-point = SMS_NOTIFICATION_SERVER är stoppad på hanteringsplatsen.
answer-signing-certificate = Tjänstens signeringscertifikat är inte det som platsen väntar sig.
answer-client-fails = Klienterna misslyckas med uppgiften.
explanation =
    Innan aviseringsarbetaren skickar en åtgärd vidare frågar den databasen om anroparen. Dess anslutning hade dött med den gamla noden, och den fortsatte att använda den: ExecuteReader requires an open and available Connection. För administrationscentret är det en misslyckad åtgärd; ingens rättigheter hade ändrats.

    Att starta om SMS_EXECUTIVE på tjänstanslutningspunkten låter varje arbetare ansluta på nytt.
