# Labbets egna sidor.

## Loggvisaren

logs-files = Loggfiler
logs-find-file = Sök fil eller dator
logs-group-site = Platsen
logs-group-clients = Klienter
logs-more-clients = { $count ->
    [one] En klient till har en logg. Sök efter den.
   *[other] { $count } klienter till har loggar. Sök efter dem.
}
logs-choose = Välj en loggfil.
logs-none = Ingen logg har några rader än
logs-no-lines = Ingen rad matchar
logs-no-lines-filter = Ingen rad i filen innehåller ”{ $words }”.
logs-no-lines-both = Inget fel och ingen varning av vald nivå innehåller ”{ $words }”.
logs-no-lines-errors = Filen har inget fel.
logs-no-lines-warnings = Filen har inget fel och ingen varning.
logs-show-all-lines = Visa alla rader
logs-no-file = Ingen fil och ingen dator matchar ”{ $words }”.
logs-show-files = Visa alla loggfiler
logs-unwritten-title = { $file } har inga rader än
logs-unwritten-upload = CMGatewaySyncUploadWorker på tjänstanslutningspunkten skriver i den varje gång enheter laddas upp: när platsen är ansluten, var 15:e minut.
logs-unwritten-notification = CMGatewayNotificationWorker på tjänstanslutningspunkten skriver i den när en enhetsåtgärd begärs i administrationscentret.
logs-unwritten-server = SMS_NOTIFICATION_SERVER på hanteringsplatsen skriver i den när uppgiften för en enhetsåtgärd skickas till en klient.
logs-unwritten-client = BgbAgent på klienten skriver i den när uppgiften för en enhetsåtgärd når klienten. Om världen inte har någon sådan klient kommer filen aldrig.
logs-unwritten-comes = Raderna visas här så snart det finns några.
logs-not-renamed-title = { $file } finns inte
logs-not-renamed-text = En logg byter namn till .lo_ när den är full. Den här har plats kvar: alla dess rader finns i .log-filen.
logs-unknown-title = Ingen loggfil heter { $file }
logs-unknown-text = Ingen komponent på platsen eller på en klient skriver en fil med det namnet. Välj en fil i listan.
logs-tools = Loggvisarens verktyg
logs-filter = Filtrera rader
logs-highlight = Markera
logs-highlight-none = Ingen visad rad innehåller ”{ $words }”.
logs-level-box = Rader att visa
logs-level-all = Alla rader
logs-level-warnings = Varningar och fel
logs-level-errors = Bara fel
logs-level-by-words = BgbServer.log anger ingen allvarlighetsgrad. CMTrace går efter orden: en rad med ”error” eller ”fail” är röd, en med ”warn” är gul. FailedClients: 0 är också röd, fast inget misslyckades.
logs-trouble = Fel och varningar
logs-previous = Föregående
logs-previous-trouble = Föregående fel eller varning
logs-next = Nästa
logs-next-trouble = Nästa fel eller varning
logs-trouble-zero = inga fel
logs-trouble-count = { $count ->
    [one] { $count } fel eller varning
   *[other] { $count } fel och varningar
}
logs-trouble-place = { $number } av { $count }
logs-trouble-wrapped = { $number } av { $count }, förbi slutet
logs-trouble-none = Det finns inget fel och ingen varning att hoppa till.
logs-marks = Markerade rader
logs-previous-mark = Föregående markerade rad
logs-next-mark = Nästa markerade rad
logs-mark-zero = inget markerat
logs-mark-count = { $count ->
    [one] { $count } markerad rad
   *[other] { $count } markerade rader
}
logs-mark-none = Ingen visad rad är markerad.
logs-jumped = { $place }: { $line }
logs-follow = Följ
logs-download = Ladda ned
logs-download-none = Det finns ingen fil att ladda ned: den har inga rader.
logs-count = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
logs-count-filtered = { $count ->
    [one] { $count } rad matchar
   *[other] { $count } rader matchar
}
logs-lines = Loggrader
logs-column-text = Loggtext
logs-column-component = Komponent
logs-column-time = Datum/tid
logs-column-thread = Tråd
logs-level = Nivå
severity-information = Information
severity-warning = Varning
severity-error = Fel
logs-invented = ej dokumenterad
logs-invented-text = Inget källdokument visar den här raden. Labbet har hittat på den, i samma stil som sina grannar.
logs-show-action = Visa den här åtgärden
logs-show-upload = Visa den här uppladdningen
logs-detail = Vald rad
logs-select = Välj en rad för att läsa hela.
logs-column-file = Logg
logs-lines-of = Rader i { $file }
logs-more-tools = Fler verktyg i loggvisaren
logs-expression = Reguljärt uttryck
logs-component-box = Komponent att visa
logs-component-all = Alla komponenter
logs-thread-box = Tråd att visa, decimalt eller hexadecimalt
logs-thread-wrong = En tråd är ett tal, till exempel 7896 eller 0x1ED8.
logs-time = Datum och tid
logs-go-to-time = Gå till
logs-time-none = Det finns ingen rad att gå till.
logs-time-gone = Från { $time }: { $line }
logs-time-utc = ({ $time } UTC)
logs-side-by-side = Sida vid sida
logs-copy = Kopiera rader
logs-copy-none = Välj en rad först. Skift med en piltangent eller ett klick väljer flera.
logs-copied = { $count ->
    [one] En rad kopierades, med tabbar mellan kolumnerna.
   *[other] { $count } rader kopierades, med tabbar mellan kolumnerna.
}
logs-copy-refused = Webbläsaren vägrade kopiera. Tillåt webbplatsen att använda Urklipp och försök igen.
logs-zip = Spara alla som zip
logs-zip-reading = Läser logg { $done } av { $count } till zip-filen.
logs-zip-saved = { $count ->
    [one] Zip-filen innehåller en logg.
   *[other] Zip-filen innehåller { $count } loggar, i en mapp för varje dator.
}
logs-zip-failed = Zip-filen kunde inte skapas: loggvisarens arbetstråd stannade. Ladda om sidan och försök igen.
logs-no-lines-narrowed = Ingen rad matchar alla filter.
logs-empty-file = Filen innehåller ingen text.
logs-show-too = Visa även { $file }
logs-show-together = Visas tillsammans med de andra
logs-opened = Loggar från en verklig plats
logs-open = Öppna loggar…
logs-open-hint = Eller släpp filer på sidan. De läses i den här webbläsaren och laddas aldrig upp.
logs-drop-hint = Loggar från en verklig plats kan släppas på den här sidan. De läses i webbläsaren och laddas aldrig upp.
logs-reading = { $percent } % av { $size } läst
logs-close = Stäng { $file }
logs-not-open = { $file } är inte öppen på den här fliken
logs-not-open-text = Adressen nämner en fil från en verklig plats. Sådana filer stannar på datorn där de öppnades. Öppna { $file } igen för att se raderna.
logs-worker-stopped = Loggvisarens arbetstråd stannade: { $reason } Inget i labbet har gått förlorat.
logs-worker-again = Ladda om sidan
logs-source = Källfil
logs-step = Steg
logs-plain-text = Raden har ingen loggram. Den visas som den står i filen, efter raden före.
logs-only-component = Bara den här komponenten
logs-only-thread = Bara den här tråden
logs-link = Länk till raden
log-problem-too-large = Filen är större än 512 MiB, och visaren håller texten i minnet. Dela den, eller öppna den del som är intressant.
log-problem-too-large-together = Tillsammans skulle mer än 2 GiB loggar vara öppna. Stäng andra först.
log-problem-not-text = Filen är inte text: den innehåller NUL-byte. Välj en logg (.log eller .lo_).
log-problem-unreadable = Webbläsaren kan inte läsa filen: den har flyttats, ändrats eller låsts sedan den valdes, eller så är den en mapp. Välj den igen.
log-problem-expression = Det reguljära uttrycket är inte giltigt, så texten filtrerar inget. Rätta det.
log-problem-expression-large = Det reguljära uttrycket kräver för mycket minne, så texten filtrerar inget. Använd mindre upprepningar.
error-code = Felkod
error-code-look-up = Slå upp
error-code-look-up-this = Slå upp { $code }
error-code-invalid = En felkod är ett tal, till exempel 0x80070005, 80070005 eller -2147024891.
error-code-reading = Tabellen med felkoder hämtas.
error-code-unreadable = Tabellen med felkoder kunde inte hämtas. Kontrollera anslutningen och försök igen.
error-code-unknown = { $code } finns inte i tabellen med felkoder.
error-code-source = Ur tabellen i { $source }, MIT-licens.
log-action-title = Enhetsåtgärdens rader
log-action-hint = Hittade i de öppnade loggarna genom TaskGuid, PushID och tråden.

## En åtgärds väg

action-title = En åtgärd genom sina loggar
action-cmpivot = CMPivot-fråga
action-title-of = { $action } på { $device }
action-state = Status: { $state }
action-device = Öppna { $device } i administrationscentret
action-task = TaskGuid { $task }
action-unknown = Det finns ingen sådan åtgärd
action-unknown-text = ”{ $task }” är inte TaskGuid för någon åtgärd i den här världen: den kan vara felstavad eller höra till en tidigare värld. Välj en rad i en logg och tryck på Visa den här åtgärden, eller öppna en enhet och se dess åtgärder.

## Scenario och journal

scenario-what = En värld är en funktion av sitt scenario och sin journal: samma frö och samma kommandon vid samma simulerade tider ger samma värld, in i minsta byte.
scenario-name = Företag
scenario-seed = Frö
scenario-fleet-size = Enheter vid start
scenario-start = Simulerad start (UTC)
scenario-version = Version av Configuration Manager
scenario-versions = Jämför versioner av Configuration Manager
scenario-devices-now = Enheter nu
scenario-journal-length = Kommandon i journalen
share-title = Dela den här världen
share-what = En länk eller en fil rymmer hela världen: scenario, frö, kommandon och klocka. Den som öppnar den ser exakt det här läget, i en annan webbläsare eller på en server. En länk har världen i den del av adressen som en webbläsare inte skickar till någon värd.
share-copy = Kopiera en länk
share-save = Spara som .lab-fil
share-link = Länk till den här världen
share-copied = Länken finns i urklipp ({ $length } tecken).
share-not-copied = Webbläsaren låter inte sidan använda urklipp. Kopiera länken ({ $length } tecken) ur fältet:
share-too-long = En länk skulle få { $length } tecken, fler än de { $limit } som e-post- och chattprogram behåller hela. Spara världen som en .lab-fil i stället.
open-world-title = Öppna en delad värld
open-world-none = Adressen rymmer ingen värld. En länk till en värld skapas på sidan Scenario, med Kopiera en länk.
open-world-unknown = Länken är skapad av en senare version av appen, eller så är den ingen länk till en värld.
open-world-damaged = Länken har kapats eller ändrats på vägen. Be om den igen, eller om en .lab-fil.
open-world-too-large = Länken rymmer mer än en journal får ha.
open-world-what = Länken rymmer en värld i simuleringen:
open-world-clock = Simulerad klocka (UTC)
open-world-replaces = Den ersätter världen som körs här, med dess enheter, loggar och journal. Exportera journalen för att behålla den.
open-world-open = Öppna den här världen
open-world-done = Den delade världen är öppen. Den simulerade klockan står på { $time }.
open-world-other-version = Länken är skapad av en version med andra regler, så dess kommandon kan inte spelas upp här. Dess scenario kan startas från början.
open-world-start-anew = Starta dess scenario
open-world-scenario = Scenario och journal
journal-title = Journal
journal-what = Journalen innehåller varje kommando med sin simulerade tid. Exportera den för att spara en värld, ge den till någon eller rapportera ett fel; en import ersätter den pågående världen. En journalfil kan också släppas på den här sidan.
journal-export = Exportera journal
journal-import = Importera journal…
journal-import-file = Journalfil
journal-import-title = Importera en journal
journal-import-question = Ska den pågående världen ersättas med den i { $file }?
journal-import-confirm = Ersätt världen
journal-import-busy = Spelar upp journalen…
journal-imported = Journalen har spelats upp. Den simulerade klockan står på { $time }.
journal-file-empty = { $file } är tom och därför ingen journalfil.
journal-file-not-json = { $file } är ingen journalfil: den innehåller ingen JSON-text.
journal-file-other-json = { $file } är ingen journalfil: den innehåller JSON av annat slag.
journal-file-broken = { $file } börjar som en journalfil men går inte att läsa till slutet: den har kapats eller ändrats sedan den sparades.
journal-file-unreadable = { $file } gick inte att läsa. Den kan ha flyttats eller vara låst av ett annat program.
journal-file-too-large = { $file } är större än { $limit }, mer än en journalfil får vara.
journal-file-what-one-is = En journalfil är det som Exportera journal sparar: en .json-fil som börjar med "format":"tenant-attach-lab journal". Inget har ändrats.
journal-nothing-changed = Inget har ändrats.
storage-title = Var världen sparas
storage-what = Världen sparas i din webbläsare. När disken blir full kan en webbläsare ta bort det som webbplatser har sparat, om den inte har lovat att behålla det. Firefox frågar dig innan den lovar, andra webbläsare avgör det själva. En exporterad journal är din i vilket fall. I ett privat fönster försvinner den när fönstret stängs.
storage-in-tab = Den här webbläsaren kör ingen service worker för sidan. Labbet körs i stället i en worker i varje flik, med samma sparade värld, och utan nätverk öppnas sidan inte. Service workers kräver https eller localhost, och i vissa privata fönster finns de inte.
storage-ask = Be webbläsaren behålla världen
storage-kept = Webbläsaren behåller världen tills du tar bort den.
storage-not-kept = Webbläsaren har inte lovat att behålla världen.
storage-refused = Webbläsaren lovade inte att behålla världen. Exportera journalen då och då, eller fråga igen senare: webbläsare avgör det efter hur en webbplats används.
storage-unknown = Den här webbläsaren ger inget sådant löfte. Exportera journalen då och då.
state-hash-read = Läs tillståndets hash
state-hash-at = Tillståndets hash { $time }
throttling-title = Begränsning
throttling-what = Den riktiga tjänsten avvisar anropare som begär för mycket av enhetsvägarna: 429 med Retry-After. Här kan en klient som inte väntar prövas.
throttling-off = Av
throttling-off-text = Alla får begära så mycket de vill.
throttling-documented = Som dokumenterat
throttling-documented-text = 2 000 begäranden från ett program på 20 sekunder, varav 200 skrivningar; dubbelt så många för alla program tillsammans.
throttling-demonstration = För en demonstration
throttling-demonstration-text = 10 begäranden från ett program på 20 sekunder, varav 2 skrivningar. Uppdatera listan med enheter några gånger för att nå gränsen.
faults-title = Fel
faults-what = I labbet går saker fel bara när någon får dem att göra det. Det här går att ställa till med:
fault-offline = En klient är offline
fault-offline-text = Ta en enhet offline under Enheter i konsolen. Dess åtgärder väntar tills den är tillbaka.
fault-certificate = En distributionsplats delar sitt certifikat
fault-certificate-text = Låt en distributionsplats och dess klient använda ett gemensamt PKI-certifikat under Enheter i konsolen. En sådan enhet laddas aldrig upp, och nästa uppdatering tar bort den från administrationscentret.
fault-persona = Fel person agerar
fault-persona-text = Byt person i labbraden: var och en saknar en behörighet, och avslaget nämner vilken.
fault-cloud = Fel moln
fault-cloud-text = Välj AzureUSGovernmentCloud eller AzureChinaCloud i guiden: den här versionen av platsen kan inte ladda upp dit.

# En åtgärds eller en uppladdnings väg
trace-picture = Bild av vägen
trace-hops = Steg, från första till sista
trace-keys = Varje märke är ett steg. Piltangenterna, Home och End leder från ett till nästa; en kvadrat är där det misslyckades, en dubbel ring väntar, ett streckat märke återstår.
trace-lane-admin-center = Administrationscenter
trace-lane-cloud-service = Molntjänst och gateway
trace-lane-service-connection-point = Tjänstanslutningspunkt
trace-lane-management-point = Hanteringsplats
trace-lane-client = Klient
trace-state-done = Klart
trace-state-failed = Misslyckades
trace-state-waiting = Väntar
trace-state-ahead = Återstår
trace-hop-name = Steg { $number }: { $step }. { $lane }. { $state }
trace-hop-title = Steg { $number }
trace-due = Det är dags { $due }.
trace-where = Var
trace-when = När
trace-when-due = Förväntas
trace-since = Sedan början
trace-push-id = PushID
trace-task-id = TaskID
trace-described-in = Beskrivs i
trace-requested = Begärd av { $user }, { $time }
trace-lines = Loggrader
trace-lines-lost = Loggarna har inte alla rader kvar: en fil som är full byter namn, och nästa namnbyte ersätter den.
trace-no-lines = Ingen logg har någon rad om det ännu.
trace-line-of-hop = Visa steg { $number }
trace-table = Stegen som tabell
trace-number = Steg
trace-what = Vad som händer
trace-state = Status
upload-title = En uppladdning
upload-title-of = Uppladdning av ändringar, { $time }
upload-title-full = Fullständig synkronisering, { $time }
upload-title-off = Borttagning när uppladdningen stängdes av, { $time }
upload-carried = { $added } enheter tillkommer, { $changed } ändras och { $removed } försvinner i administrationscentret. Batchar: { $batches }.
upload-all = Det senaste dygnets uppladdningar, i översikten över enheterna
upload-unknown = Den uppladdningen finns inte
upload-unknown-text = Ingen uppladdning i den här världen har id:t ”{ $upload }”: det kan vara felstavat, för gammalt eller från en tidigare värld.

# Fel som kan slås på, och det en administratör kan göra (lab/faults).
faults-page-title = Fel
faults-page-lead = Allt i labbet fungerar tills du förstör det. Ett fel visar sig som i den riktiga produkten: på sidan, i API:et och i loggarna, och dess dokumenterade åtgärd botar det.
faults-none-on = Inget fel är på.
faults-on-title = På just nu
faults-all-off = Slå av alla
faults-since = sedan { $time }
faults-for-everybody = alla
faults-catalogue-title = Fel som kan göras
faults-switch-on = Slå på
faults-switch-off = Slå av
faults-switch-on-named = Slå på: { $fault }
faults-switch-off-named = Slå av: { $fault } ({ $target })
faults-target-user = För vem
faults-target-device = På vilken enhet (resurs-ID)
faults-target-device-fault = Ange en enhets resurs-ID, ett heltal. Konsolen visar det under Enheter.
faults-symptom = Symptom
faults-cause = Orsak
faults-remedy = Åtgärd
faults-component = Komponent
faults-code = Felkod
faults-log = I loggen
faults-source = Faktauppgift
faults-invented = en rad som är labbets egen
faults-area-caller = Den som begär
faults-area-tenant = Klientorganisationen och dess program
faults-area-service-connection-point = Tjänstanslutningspunkten
faults-area-network = Nätverket
faults-area-management-point = Hanteringsplatsen
faults-area-client = Klienten
faults-area-site = Platsen
faults-area-cloud-service = Molnets tjänster
faults-area-other = Övriga
remedies-title = Det en administratör kan göra
remedies-what = Allt det här kan göras när som helst, vare sig det hjälper eller inte.
remedies-place-console = Configuration Manager-konsolen
remedies-place-admin-center = Administrationscenter
remedies-place-directory = Azure Active Directory
remedies-place-active-directory = Active Directory
remedies-place-control-panel = Kontrollpanelen
remedies-place-control-panel-of = Kontrollpanelen på { $machine }
remedies-place-client = Klienten
remedies-place-lab = Labbet självt
remedies-done-cured = Klart: { $remedy }. Det botade: { $faults }.
remedies-done-nothing = Klart: { $remedy }. Inget var fel där.

## Tidsresa och ångra

time-travel-text = Allt som har begärts av den här världen står i dess journal. Se världen som den var efter ett kommando eller vid en tidpunkt: alla sidor visar då det ögonblicket, och inget kan ändras. Låt den fortsätta därifrån, eller gå tillbaka till nu.
past-slider = Ögonblick
past-start-short = Start
past-now-short = Nu
past-slider-now = Nu
past-slider-value = Efter kommando { $sequence } av { $length }: { $command }, { $time }
past-shown = Världen som den var { $time }, efter kommando { $sequence } av { $length }: { $command }.
past-present = Nu: { $time }. Journalen har { $length ->
    [one] { $length } kommando
   *[other] { $length } kommandon
}.
past-time = Simulerad tid (UTC)
past-time-go = Visa den tiden
past-commands = Kommandon
past-commands-range = Kommando { $first } till { $last } av { $length }
past-no-commands = Inget har begärts av den här världen än.
past-column-number = Nr
past-column-time = Tid
past-column-command = Kommando
past-column-by = Av
past-by-the-lab = Labbet

## Guider

guides-title = Guider
guides-text = Öva dokumentens procedurer, steg för steg. En panel bredvid sidan säger vad som ska göras och pekar på kontrollen; den märker själv när den simulerade världen säger att ett steg är klart. Allt kan göras med tangentbordet.
guide-start = Starta
guide-start-named = Starta guiden { $guide }
guide-restart = Starta om
guide-restart-named = Starta om guiden { $guide }
guide-heading = Guide: { $guide }
guide-step = Steg { $number } av { $count }: { $name }. { $text }
guide-done = Guiden { $guide } är klar: alla steg har hänt.
guide-control = Använd: { $control }
guide-go = Gå till sidan
guide-focus = Gå till kontrollen
guide-end = Avsluta guiden
guide-others = Andra guider

guide-attach = Anslut platsen
guide-attach-text = { term-wizard }, från medgivandet till de första enheterna i administrationscentret.
guide-attach-consent = Logga in och ge medgivande
guide-attach-consent-text = Öppna guiden med { term-configure }. För att bara ansluta, avmarkera rutan för automatisk registrering av klienter. Logga in som global administratör, tryck på Nästa och svara Ja på { term-consent-prompt }.
guide-attach-finish = Slutför guiden
guide-attach-finish-text = Behåll uppladdningen av alla enheter, gå genom sammanfattningen med Nästa och låt guiden skriva inställningarna.
guide-attach-upload = Vänta på uppladdningen
guide-attach-upload-text = Stäng guiden. CMGatewaySyncUploadWorker laddar upp alla enheter vid sin första körning: hoppa fram klockan dit.
guide-attach-visible = Vänta på enheterna
guide-attach-visible-text = Det uppladdade visas i administrationscentret några minuter senare. Hoppa fram klockan dit.
guide-attach-devices = Se enheterna
guide-attach-devices-text = Öppna Alla enheter i administrationscentret. Platsens enheter hanteras av ConfigMgr.

guide-attached = Platsen är ansluten
guide-attached-text = Den här guiden börjar med en plats vars enheter visas i administrationscentret. Guiden Anslut platsen leder dit.

guide-scope = Ändra vad som laddas upp
guide-scope-text = Egenskaper för CoMgmtSettingsProd: ladda upp bara en samling, se vad som händer med de andra enheterna, och gå tillbaka till alla.
guide-scope-collection = Ladda upp en samling
guide-scope-collection-text = Välj i egenskaperna, på fliken Konfigurera uppladdning, en samling i stället för alla enheter, hämta den med Bläddra och välj Använd.
guide-scope-leave = Se de andra försvinna
guide-scope-leave-text = Tryck på OK. Nästa körning tar bort enheterna utanför samlingen ur administrationscentret: flytta klockan.
guide-scope-all = Ladda upp alla enheter igen
guide-scope-all-text = Välj alla enheter i egenskaperna, på fliken Konfigurera uppladdning, och välj Använd.
guide-scope-back = Se dem komma tillbaka
guide-scope-back-text = Tryck på OK och flytta klockan tills alla enheter är uppladdade och visas.

guide-review = Granska uppladdningen
guide-review-text = Så ser man att uppladdningen fungerar: uppladdarens logg, anslutningen och en körning på femton minuter.
guide-review-log = Läs loggen
guide-review-log-text = Öppna CMGatewaySyncUploadWorker.log. ”Batching N records” säger hur många enheter en körning bär, ”Next run time” när nästa sker.
guide-review-connector = Se på anslutningen
guide-review-connector-text = Öppna Anslutningsprogram och token i klientorganisationens administration. Anslutningen är felfri, och den senaste lyckade synkroniseringen är loggens.
guide-review-run = Se en körning till
guide-review-run-text = Uppladdaren körs var femtonde minut och laddar upp det som har ändrats. Flytta klockan femton minuter.
guide-review-console = Jämför med platsen
guide-review-console-text = Öppna konsolens enheter. Kolumnen om uppladdningen säger för varje enhet om den är uppladdad, och varför inte.

guide-act-text = Kör den här åtgärden på en enhet från administrationscentret, se den nå klienten och följ dess väg.
guide-act-device = Öppna en enhet
guide-act-device-text = Öppna Alla enheter och välj en enhet vars klient är online.
guide-act-run = Kör åtgärden
guide-act-run-text = Tryck på åtgärden i enhetens kommandofält. Administrationscentret lämnar den till platsen; dess tillstånd är väntande.
guide-act-over = Vänta på klienten
guide-act-over-text = Åtgärden går via tjänstanslutningspunkten och hanteringsplatsen till klienten. Flytta klockan. En klient som är offline tar den när den kommer tillbaka: välj en annan enhet om det dröjer.
guide-act-trace = Följ dess väg
guide-act-trace-text = Öppna åtgärdens spår under statusen för enhetsåtgärder: varje hopp med tid och loggrader.

guide-offboard = Koppla från platsen
guide-offboard-text = Stäng av uppladdningen i egenskaperna, se enheterna lämna administrationscentret och vad som blir kvar.
guide-offboard-clear = Avmarkera rutan
guide-offboard-clear-text = Avmarkera Ladda upp till administrationscentret för Microsoft Endpoint Manager i egenskaperna, på fliken Konfigurera uppladdning, välj Använd och svara Ja.
guide-offboard-gone = Se enheterna försvinna
guide-offboard-gone-text = Tryck på OK och flytta klockan tills administrationscentret inte visar någon enhet längre.
guide-offboard-application = Se vad som blir kvar
guide-offboard-application-text = Öppna appregistreringarna: programmet finns kvar i { term-directory }. En administratör tar bort det för hand.

## Presentationsläge

presenter-text = För att visa labbet för andra: texten är större, tangenter som trycks visas, och varken meddelanden om att något lyckades eller erbjudanden om uppdatering kommer emellan; fel gör det ändå. Ett manus av förberedda steg förs framåt med Page Down, som en fjärrkontroll också skickar, och tillbaka med Page Up.
presenter-switch = Presentationsläget är på
presenter-guide = En guide som manus
presenter-choose = Välj en guide
presenter-use = Använd den
presenter-file = Ett manus från en textfil
presenter-format = Ett steg per rad: det som sägs, sedan -> och en sida, sedan + och en tid, till exempel: De första enheterna -> /devices/all +15m. Rader som börjar med # hoppas över.
presenter-prepared = { $count ->
    [one] Ett steg är förberett. Page Down visar det.
   *[other] { $count } steg är förberedda. Page Down visar det första.
}
presenter-file-large = Filen är större än 64 kB: den är inget manus. Inget ändrades.
presenter-file-empty = Filen har inget steg. Skriv ett per rad. Inget ändrades.
presenter-file-long = Filen har fler än { $max } steg. Inget ändrades.
presenter-file-line = Rad { $number }: { $part } är varken en sida i labbet, som /devices/all, eller en tid, som 15m. Inget ändrades.

## Övningar
exercises-lead = Världar som har gjorts sönder med flit. Undersök med de riktiga verktygen, ange orsaken och laga den. Det som räknas är om världen fungerar igen: labbet kontrollerar det, och inget avslöjar orsaken.
exercises-built-in = Välj en övning
exercises-reading = Övningarna hämtas …
exercises-unreadable = Övningarna kunde inte hämtas. Kontrollera anslutningen.
exercises-read-again = Försök igen
exercise-beginner = Nybörjare
exercise-intermediate = Medel
exercise-advanced = Avancerad
exercise-running = Pågår
exercise-solved = Löst
exercise-given-up = Uppgiven
exercise-not-tried = Inte prövad än
exercise-solved-with = Löst med { $points } poäng
exercise-start = Starta
exercise-start-named = Starta: { $title }
exercise-start-title = Starta en övning
exercise-start-question = Övningen ”{ $title }” börjar med en egen värld.
exercise-start-confirm = Starta övningen
exercise-started = Övningen ”{ $title }” har börjat.
exercise-state = Läge
exercise-difficulty = Svårighet
exercise-takes = Kan ta
exercise-points = Poäng
exercise-steps = Steg
exercise-simulated = Simulerad tid
exercise-goal = Det här ska fungera till slut:
exercise-remedies = Vad en administratör kan göra
exercise-hints = Ledtrådar
exercise-take-hint = Ta nästa ledtråd (kostar { $cost } poäng)
exercise-no-more-hints = Det finns inga fler ledtrådar.
exercise-cause-question = Vad är orsaken?
exercise-state-cause = Ange orsaken
exercise-choose-cause = Välj en orsak först.
exercise-answer-right = Rätt: { $answer }
exercise-answer-wrong = Inte orsaken: { $answer }
exercise-now-repair = Du har hittat orsaken. Laga den, och kontrollera världen.
exercise-check-title = Fungerar det igen?
exercise-check-what = Labbet prövar i en kopia av världen, där tiden går vidare. Din värld märker inget.
exercise-check = Kontrollera världen
exercise-checking = Labbet ser efter …
exercise-world-works = Världen fungerar.
exercise-world-does-not = Världen fungerar inte än.
exercise-goal-reached = fungerar
exercise-goal-not-shown = administrationscentret visar inte enheten
exercise-goal-refused = anroparen avvisas
exercise-goal-failed = åtgärden misslyckas
exercise-goal-pending = åtgärden blir inte klar
exercise-goal-missing = { $count ->
        [one] 1 enhet saknas i administrationscentret
       *[other] { $count } enheter saknas i administrationscentret
    }
exercise-goal-unwanted = { $count ->
        [one] 1 enhet visas som inte ska visas
       *[other] { $count } enheter visas som inte ska visas
    }
exercise-goal-not-synchronized = uppladdningen lyckas inte
exercise-give-up = Ge upp
exercise-give-up-question = Övningen slutar utan poäng, och du får veta orsaken. Världen blir kvar som den är.
exercise-solved-words = Löst: du angav orsaken, och världen fungerar. { $points } poäng.
exercise-given-up-words = Du har gett upp. Det här var orsaken; världen är fortfarande din att laga.
exercise-explanation = Varför det blev så
exercise-faults = Fel i den här världen: { $faults }
exercise-sources = Källa: { $sources }
exercise-trace = Vad du gjorde
exercise-trace-of-action = Åtgärdens spår
exercise-step-remedy = Botemedel
exercise-step-properties = Egenskaper för CoMgmtSettingsProd
exercise-step-consent = { term-consent-prompt }
exercise-step-onboard = { term-configure }
exercise-step-action = Enhetsåtgärd
exercise-step-connection = En klients anslutning
exercise-step-certificate = En distributionsplats certifikat
exercise-step-update = Uppdatering av platsen
exercise-results = Dina resultat
exercise-results-none = Ingen övning har avslutats i den här webbläsaren än.
exercise-results-csv = Exportera som CSV
exercise-results-json = Exportera som JSON
exercise-results-clear = Glöm resultaten
exercise-column-exercise = Övning
exercise-column-persona = Persona
exercise-column-wrong = Fel svar
exercise-column-checks = Kontroller
exercise-column-time = Tid
exercise-column-ended = Slutade
exercise-own = En egen övning
exercise-own-what = En mapp med scenario.toml, en.ftl och sv.ftl, eller en zip av den. Den läses i den här webbläsaren, och inget laddas upp.
exercise-load-zip = Öppna en zip
exercise-load-directory = Öppna en mapp
exercise-load-refused = Det här är ingen övning än. Inget har ersatts.
exercise-loaded = ”{ $title }” går att spela.
exercise-file-unreadable = webbläsaren kunde inte läsa filen; välj den igen
faults-hidden = En övning pågår: vad som är trasigt, och listan över vad som kan bli det, visas igen när den är slut.
remedies-done-hidden = Gjort: { $remedy }. Om det hjälpte visar världen.

palette-title = Gå till en sida, en enhet eller en åtgärd
palette-search = Sida, enhet eller åtgärd
palette-results = Träffar
palette-count = { $count ->
    [one] 1 träff
   *[other] { $count } träffar
}
palette-none = Inget har det namnet.
palette-keys = Piltangenterna väljer, Retur öppnar, Esc stänger.
palette-kind-page = Sida
palette-kind-device = Enhet
palette-kind-action = Åtgärd
palette-kind-command = Kommando
palette-action = { $action } på { $device }
palette-action-begun = { $action } har begärts.
palette-command-clock = Pausa klockan, eller låt den gå
palette-command-next-event = Hoppa till nästa händelse
palette-command-theme = Byt tema
palette-command-language = Byt språk
palette-command-shortcuts = Visa tangentbordsgenvägarna
palette-page-start = Start
palette-page-all-devices = Alla enheter
palette-page-devices-overview = Enheter - Översikt
palette-page-devices-monitor = Enheter - Övervaka
palette-page-device-actions = Enhetsåtgärder
palette-page-connectors = Anslutningsprogram och token
palette-page-roles = Roller: vem får göra vad
palette-page-audit-logs = Granskningsloggar
palette-page-users = Användare
palette-page-app-registrations = Appregistreringar
palette-page-enterprise-applications = Företagsprogram
palette-page-co-management = { term-node }
palette-page-wizard = { term-wizard }
palette-page-console-devices = Enheter i konsolen
palette-page-device-collections = Enhetssamlingar
palette-page-collection-cmpivot = CMPivot för en samling
palette-page-dashboard = Instrumentpanel för samhantering
palette-page-client-operations = Klientåtgärder
palette-page-logs = Loggar
palette-page-faults = Fel
palette-page-exercises = Övningar
palette-page-guides = Guider
palette-page-time-travel = Tidsresa
palette-page-updates = Uppdateringar och underhåll
palette-page-versions = Versioner
palette-page-graph-clients = Graph-klienter
palette-page-scenario = Scenario
palette-page-open-world = Öppna en delad värld

shortcuts-title = Tangentbordsgenvägar
shortcuts-single-keys = Genvägar med en enda tangent (?, / och G)
shortcuts-everywhere = Överallt
shortcuts-admin-center = Administrationscentret
shortcuts-console = Konsolens fönster
shortcuts-presenter = Presentationsläge
shortcut-palette = Gå till en sida, en enhet eller en åtgärd
shortcut-sheet = Den här listan
shortcut-search = Sidans sökruta
shortcut-devices = Alla enheter
shortcut-console = Konsolens { term-node }
shortcut-logs = Loggar
shortcut-start = Start
shortcut-close = Stänger en dialog, en meny eller en panel
shortcut-menu-search = Menyns sökruta
shortcut-select-all = Markerar alla enheter i listan
shortcut-select-range = Markerar ett intervall av rader
shortcut-underlined = Kontrollen vars bokstav är understruken (guiden: N Nästa, R Föregående, S Sammanfattning, A Avbryt, G Stäng)
shortcut-next-step = Skriptets nästa steg
shortcut-previous-step = Skriptets föregående steg

## Graph-klienter

clients-lead = Program som dina egna klienter loggar in med, och de behörigheter i Microsoft Graph som de har. Ta bort en och se vad klienten gör utan den; allt är simulerat.
clients-tokens = En token som redan har utfärdats behåller sina behörigheter tills den går ut, högst en timme. En uppdateringstoken ger ingen ny token med en behörighet som har återkallats.
clients-by-person = Medgivande ges och återkallas av { $person }.
clients-by-lab = Den som är inloggad är inte global administratör: labbet ger och återkallar medgivande i sitt eget namn.
clients-audit-logs = Granskningsloggar
clients-for-itself = Agerar för egen räkning, med en hemlighet eller ett certifikat.
clients-for-people = Loggar in användare; en offentlig klient utan hemlighet.
clients-web = Loggar in användare och har en hemlighet; ett API som agerar å sina anropares vägnar.
clients-client-id = Klient-id:
clients-table = Behörigheter för { $application }
clients-column-permission = Behörighet
clients-column-kind = Typ
clients-column-required = Krävs
clients-column-consent = Medgivande
clients-column-change = Ändra
clients-delegated = Delegerad
clients-application = Program
clients-yes = Ja
clients-no = Nej
clients-no-consent = Inte beviljad
clients-no-consent-administrator = Inte beviljad; kräver en administratör
clients-consent-registration = Beviljad vid registreringen, { $time }
clients-consent-person = Beviljad av { $person }, { $time }
clients-consent-lab = Beviljad av labbet, { $time }
clients-grant = Bevilja
clients-revoke = Återkalla
clients-grant-required = Bevilja administratörsmedgivande för allt som krävs
clients-nothing-missing = Allt som registreringen kräver har medgivande.
clients-another = En annan behörighet
clients-grant-another = Bevilja den valda behörigheten

## Versions

versions-title = Versioner av Configuration Manager
versions-what = Vad ändras för oss? Två versioner sida vid sida: vad var och en har, och vad saker heter. Namn och sidor i labbet följer platsens version.
versions-site = Platsen har version { $version }.
versions-updates = Uppdatera den i Uppdateringar och underhåll
versions-from = Från version
versions-to = Till version
versions-option = { $version } ({ $date })
versions-show-all = Även det som är likadant
versions-count = { $count ->
    [0] Ingenting skiljer.
    [one] { $count } skillnad.
   *[other] { $count } skillnader.
}
versions-column-what = Vad
versions-column-source = Dokument
versions-yes = Ja
versions-no = Nej
versions-not-simulated = Simuleras inte: labbet är likadant i varje version.
versions-names = Namn
versions-area-onboarding = Att ansluta klientorganisationen
versions-area-all-devices = Listan över alla enheter
versions-area-device-pages = En enhets sidor
versions-area-applications = En enhets program
versions-area-rights = Rättigheter
versions-area-connection = Anslutning
versions-name-node = Konsolens nod
versions-name-configure = Knappen i menyfliksområdet
versions-name-wizard = Guiden
versions-name-onboarding-tab = Egenskapernas första flik
versions-name-consent-prompt = Frågan innan ett program registreras
versions-name-directory = Klientorganisationens katalog
versions-name-admin-center = Administrationscentret
versions-name-noncompliant = Listan över alla enheter, om en enhet som bryter mot en regel
versions-tenant-attach = Enheter laddas upp till administrationscentret
versions-upload-in-us-government-cloud = Uppladdning i Azure US Government
versions-co-management-in-china-cloud = Samhantering i Azure China
versions-imported-application = Guiden tar ett program som skapats tidigare
versions-endpoint-analytics = Guiden slår på Slutpunktsanalys
versions-default-settings = Guiden erbjuder sina standardinställningar
versions-fast-offboarding = Frånkopplingen gäller genast
versions-defender-upload = Även data från Microsoft Defender för Endpoint laddas upp
versions-last-check-in-column = Senaste incheckning är en av kolumnerna vid första besöket
versions-add-filters = Lägg till filter står bredvid sökrutan, i stället för Filter i verktygsfältet
versions-client-details = Klientinformation
versions-collections = Samlingar
versions-resource-explorer = Resursutforskaren
versions-inventory-history = Resursutforskaren visar tidigare inventeringar
versions-timeline = Tidslinje
versions-cmpivot = CMPivot
versions-scripts = Skript
versions-applications = Program
versions-software-updates = Programuppdateringar
versions-recovery-keys = Återställningsnycklar
versions-preview-labels = Sidorna säger att de är förhandsversioner
versions-application-uninstall = Avinstallera, Reparera och Utvärdera igen
versions-every-deployed-application = Varje distribuerat program visas
versions-application-groups = Programgrupper visas
versions-either-user-discovery = En av de två användaridentifieringarna räcker
versions-intune-roles = Roller i Intune kan avgöra, även för konton som bara finns i molnet
versions-endpoint-connectivity-check = Tjänstanslutningspunkten testar sina slutpunkter
versions-secret-key-validity = Förnya hemlig nyckel erbjuder val av giltighet
versions-management-point-token-validation = Hanteringsplatsen frågar katalogen efter nycklarna till token

palette-page-class = Klass

class-title = Klass
class-none = Den här sidan hör till en klass på en server, där varje deltagare har en egen värld. Här finns ingen: gateway-server --class startar en.
class-lead-trainer = Vem som är var, och vad som kommer sedan. Deltagarna har egna världar, och listan ändrar ingenting i dem.
class-lead-learner = Du är med i en klass. Din värld är bara din. Kursledaren ser vilken övning du gör och hur långt du har kommit, och kan dela ut nästa.
class-join-with = Deltagarna går med på serverns adress med koden { $code }. { $taken } av { $max } platser är upptagna.
class-trainer-code = Kursledarkod
class-trainer-show = Visa klassen
class-hand-out-title = Dela ut en övning
class-hand-out-what = Den börjar genast i deltagarens värld och ersätter det som finns där. Deltagarens sida berättar det.
class-exercise = Övning
class-exercise-choose = Välj en övning
class-hand-out-all = Dela ut till alla
class-hand-out = Dela ut
class-hand-to = Dela ut till { $name }
class-hand-to-named = Dela ut till { $name }: { $title }
class-hand-out-choose-first = Välj en övning först.
class-hand-out-busy = Övningen delas ut.
class-handed-to = { $name } har nu övningen { $title }.
class-handed-to-all = { $count ->
    [one] En deltagare har nu övningen { $title }.
   *[other] { $count } deltagare har nu övningen { $title }.
}
class-hand-out-refused = { $count ->
    [one] En värld tog inte emot övningen: { $reason }
   *[other] { $count } världar tog inte emot övningen. Den första svarade: { $reason }
}
class-learners = Deltagare
class-learners-none = Ingen har gått med ännu.
class-column-name = Namn
class-column-seen = Sågs senast
class-column-actions = Åtgärder
class-hints-of = { $taken } av { $count }
class-no-exercise = Ingen övning
class-cause-found = orsaken funnen
class-works = fungerar igen
class-problem = Världen går inte att öppna: { $reason }
class-seen-now = Nu
class-seen-ago = För { $time } sedan
class-seen-not-yet = Inte sedan servern startade
class-end = Avsluta platsen
class-end-named = Avsluta platsen för { $name }
class-end-title = Avsluta en plats
class-end-question = { $name } tas bort ur klassen med allt i sin värld. Det går inte att få tillbaka. Platsen blir ledig för någon annan.
class-ended = Platsen för { $name } är avslutad.
class-own = Din plats
class-own-name = Namn
class-own-code = Personlig kod
class-own-address = Adress för program
class-own-exercise = Senast utdelad: { $title }.
class-own-exercise-open = Öppna övningen
class-own-code-what = Med den personliga koden kommer du tillbaka till din plats från en annan webbläsare. Den som har koden har din plats: behåll den för dig själv, och adressen för program också.
class-leave = Lämna i den här webbläsaren
class-leave-what = Platsen finns kvar i klassen. Anteckna din personliga kod först.
