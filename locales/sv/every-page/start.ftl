# Startsidan och huvuduppgiftens steg.

start-title = Tenant Attach Lab
start-what = Klientanslutning (tenant attach) förbinder en Configuration Manager-plats med en klientorganisation i molnet: platsen laddar upp sina enheter, och administratörer ser dem i administrationscentret för { $admin-center ->
       *[0] Microsoft Endpoint Manager
        [1] Microsoft Intune
    } och kör åtgärder på dem där. Platsen fortsätter att hantera sina enheter och utför det som administrationscentret ber om. Här övar du allt detta med ett påhittat företag: allt är simulerat, inget skickas till någon molntjänst, och inget lösenord efterfrågas någonsin.
start-picture = Platsen med sin konsol laddar upp enheter till klientorganisationen var 15:e minut. Klientorganisationen med sitt administrationscenter skickar åtgärder tillbaka till platsen.
start-picture-site = Plats
start-picture-console = Konsol
start-picture-tenant = Klientorganisation
start-picture-admin-center = Administrationscenter
start-picture-devices = enheter
start-picture-actions = åtgärder
start-who-site = Plats
start-who-site-text = Företagets egna servrar med Configuration Manager, och en klient på dess enheter.
start-who-console = Configuration Manager-konsolen
start-who-console-text = Programmet som hanterar platsen. Den första länken överst på varje sida öppnar den.
start-who-tenant = Klientorganisation
start-who-tenant-text = Företagets katalog i molnet, contoso.com. Den känner till en enhet när platsen har laddat upp den.
start-who-admin-center = Administrationscenter
start-who-admin-center-text = Webbsidorna som hanterar det klientorganisationen känner till. Den andra länken överst öppnar dem.
start-where = Du är i labbet, runt dem båda: Labb överst leder tillbaka hit, och raden längst ned på varje sida flyttar den simulerade tiden och säger vem som är inloggad.
start-more = Bra att veta
start-more-clock = Tiden är simulerad. Labbraden pausar den, kör den upp till 600 gånger så fort eller hoppar till nästa händelse: ingen behöver vänta 15 minuter på en uppladdning.
start-more-personas = Vem som är inloggad avgör vad som avslås. Byt person i labbraden för att se varje fel, och dess orsak.
start-more-keyboard = Allt kan göras med bara tangentbordet, och varje sida är en länk som går att dela.

walk-heading = Huvuduppgiften i fem steg
walk-state-done = Klart
walk-state-current = Nu
walk-state-later = Senare
walk-configure = Anslut platsen
walk-configure-text = Kör { term-configure } i Configuration Manager-konsolen som Global Administrator, med uppladdningen påslagen.
walk-how = I guiden:
walk-how-sign-in = Välj Logga in och sedan { $account }, som är Global Administrator.
walk-how-untick = Avmarkera rutan Aktivera automatisk klientregistrering för samhantering: en uppladdning behöver den inte.
walk-how-next = Välj Nästa, svara Ja på { term-consent-prompt }, välj Nästa tills guiden är klar och stäng den.
walk-open-co-management = Gå till { term-node }
walk-upload = Vänta på den första uppladdningen
walk-upload-text = Platsen laddar upp alla enheter en gång, och sedan de ändrade var 15:e minut.
walk-open-devices = Öppna enheterna
walk-open-devices-text = I administrationscentret visar Alla enheter det som laddats upp, hanterat av ConfigMgr.
walk-run-action = Kör en åtgärd
walk-run-action-text = Kör Synkronisera enhetsprincip, Synkronisera användarprincip eller Apputvärderingscykel på en enhet, och se den gå från väntande till slutförd.
walk-action-on-its-way = En åtgärd är på väg. Är klienten offline fortsätter den att vänta, och det står på enhetens sida: kör den då på en annan enhet.
walk-read-logs = Läs loggarna
walk-read-logs-text = Fyra komponenter skriver vad de gjort. Loggvisaren fogar ihop deras rader till en åtgärds väg.
walk-open-logs = Öppna loggarna

job-steps = Huvuduppgiftens steg
job-back = Huvuduppgiften
job-hide = Dölj stegen
job-show = Visa stegen ovanför huvuduppgiftens sidor
job-hint-configure = Logga in i guiden som { $account } och avmarkera Aktivera automatisk klientregistrering.
job-hint-turn-upload-on = Uppladdningen är av: slå på den i Egenskaper för CoMgmtSettingsProd.
job-hint-upload = Låt tiden gå: { term-node } erbjuder att hoppa med klockan till uppladdningen.
job-hint-open-devices = Enheterna är där: öppna Alla enheter i administrationscentret.
job-hint-run-action = Öppna en enhet, välj Synkronisera enhetsprincip och låt tiden gå tills den är slutförd.
job-hint-read-logs = Välj Visa den här åtgärden bland åtgärdens detaljer på enheten.
job-hint-done = Alla fem stegen är klara. Huvuduppgiften säger vad mer som finns.
job-done = Huvuduppgiften är klar
job-done-text = Du anslöt en plats, såg dess enheter komma, körde en åtgärd och läste dess väg genom loggarna. Vad mer som finns:
job-done-refused = Logga in som Mikael Lund i labbraden och kör samma åtgärd: platsen avslår den, och loggen och enheten säger varför.
job-done-off-line = Ta en klient offline i konsolen, och se en åtgärd vänta på den
job-done-stopped = Välj Återställ i labbraden och anslut platsen i ett myndighetsmoln, som fel person eller med Nej: varje försök stannar på ett nytt ställe och säger varför.
job-done-fleet = Välj 25 000, 175 000 eller 1 000 000 enheter i labbraden, och se hur lång tid en fullständig synkronisering tar.
job-done-scenario = Ta med dig världen som en journal, eller hämta in en annan

start-learn = Lär dig steg för steg
start-learn-text = En guide övar en procedur på de riktiga sidorna: en panel säger vad som ska göras, pekar på kontrollen och märker vad världen har gjort.
start-guides = Guider: anslut, granska uppladdningen, kör varje åtgärd, ändra omfattningen, koppla från
