title = Ingen klient hör något
story =
    Sedan patchnatten blir ingen enhetsåtgärd klar, på någon dator. Nya enheter och ändrade namn kommer till administrationscentret som de ska, och anslutningen är felfri.

    Du är Priya Raman på servicedesk; för lagningen får du logga in som vem som helst som behövs.
goal = Sync Machine Policy blir klar på IT-LT-0008 och på IT-DT-0013, och uppladdningen fortsätter.
hint-1 = Uppladdningen fungerar, så vägen från platsen till molnet är hel. En åtgärd tar en annan väg, och fyra loggar skriver om den.
hint-2 = CMGatewayNotificationWorker.log har tagit emot åtgärderna och skickat dem vidare. Vilken komponent står på tur, och när fick dess logg sin senaste rad?
hint-3 = BgbServer.log är loggen för SMS_NOTIFICATION_SERVER på hanteringsplatsen. En logg utan nya rader är en tjänst som inte är igång.
answer-management-point = SMS_NOTIFICATION_SERVER är inte igång på hanteringsplatsen.
answer-connector-stopped = SMS_EXECUTIVE är inte igång på tjänstanslutningspunkten.
answer-port-blocked = En brandvägg spärrar hanteringsplatsens aviseringsport.
answer-clients-offline = Klienterna har ingen anslutning.
answer-secret-expired = Programmets hemliga nyckel har gått ut.
explanation =
    Tjänstanslutningspunkten tog emot varje åtgärd och lämnade den till platsen. Där ska aviseringsservern hämta den och skicka den till klienten, och den startades inte efter patchnatten. BgbServer.log säger det genom att tiga.

    När tjänsten är startad skickas de väntande uppgifterna. En stoppad SMS_EXECUTIVE på tjänstanslutningspunkten hade stoppat även uppladdningen; en spärrad port hade lämnat rader i BgbServer.log, och sena resultat.
