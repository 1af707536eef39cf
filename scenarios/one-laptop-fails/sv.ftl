title = En bärbar dator misslyckas
story =
    På SAL-LT-0020 misslyckas varje enhetsåtgärd, inom några sekunder. På datorn bredvid blir allt klart. Användaren reser mycket, och maskinen tappade en gång strömmen mitt i en uppdatering.

    Du är Priya Raman på servicedesk; för lagningen får du logga in som vem som helst som behövs.
goal = Sync Machine Policy och App Evaluation Cycle blir klara på SAL-LT-0020.
hint-1 = Den misslyckas, och blir inte hängande: någon svarar. Vem?
hint-2 = Åtgärden har kommit förbi tjänstanslutningspunkten. Titta på slutet av push-uppgiften i BgbServer.log.
hint-3 = ReportedClients: 0, FailedClients: 1. Klienten fick uppgiften och kunde inte utföra den.
answer-client-broken = Datorns klient får uppgiften och kan inte utföra den.
answer-client-offline = Datorn har ingen anslutning till hanteringsplatsen.
answer-not-authorized = Priya är inte behörig för datorn.
answer-management-point = SMS_NOTIFICATION_SERVER är stoppad på hanteringsplatsen.
answer-not-uploaded = Datorn laddas inte längre upp.
explanation =
    Åtgärdens väg är hel ända fram: behörig, vidarebefordrad, utskickad, mottagen. Det som misslyckas är själva klienten, och aviseringsservern räknar den bland de misslyckade klienterna.

    Att reparera klienten (ccmrepair.exe) botar det. En klient utan anslutning hade lämnat åtgärden hängande; en rättighet som fattas hade avslutat den vid tjänstanslutningspunkten.
