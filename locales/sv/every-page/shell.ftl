# Ramen kring varje sida, och ord som alla sidor använder.

document-title = { $page } – Tenant Attach Lab (simulering)
simulation-notice = Simulering – ingen anslutning till någon molntjänst
skip-to-content = Hoppa till innehållet

surfaces = Ytor
surface-console = Configuration Manager-konsolen
surface-admin-center = Administrationscenter
surface-lab = Labb

theme-system = Som systemet
theme-light = Ljust
theme-dark = Mörkt

not-found-title = Sidan finns inte
not-found-text = Adressen kan vara felskriven, eller så finns det som den pekade på inte kvar.
not-found-link = Gå till startsidan

chunk-failed-title = Sidan kunde inte läsas in
chunk-failed-text = Den del av appen som visar sidan kunde inte laddas ner: nätverket svarar inte, eller så har webbplatsen en nyare version av appen. Inget har gått förlorat. Läs in sidan på nytt.
chunk-failed-reload = Läs in sidan på nytt

dialog-close = Stäng
dialog-dismiss = Avvisa
loading = Läser in
try-again = Försök igen
error-details = { $code }, begäran { $id }

cancel = Avbryt
notice-dismiss = Avfärda

preferences = Tema: { $theme } · Språk: { $language }
theme-label = Tema
language-label = Språk
language-not-loaded = Språkets texter kunde inte läsas in. Kontrollera anslutningen och välj språket igen.

# Diagram
chart-part = Del
chart-count = Antal
chart-share = Andel
chart-number = { $count }
chart-percent = { $percent } %
chart-as-table = Som tabell
chart-state = Status
chart-from = Från
chart-to = Till
chart-donut-name = { $title }: en ring av { $total } i allt; tabellen har siffrorna
chart-bars-name = { $title }: { $bars } staplar; tabellen har siffrorna
chart-columns-name = { $title }: { $columns } kolumner; tabellen har siffrorna
chart-strip-name = { $title }: { $periods } perioder; tabellen har tiderna

lab-controls = Labbets reglage
lab-pages = Labbets sidor

clock-label = Simulerad tid:
clock-paused = pausad
clock-runs = går { $speed }×
clock-next-event = Nästa händelse
clock-step = +15 minuter

speed-label = Hastighet
speed-pause = Pausa
speed-pause-tip = Pausa den simulerade tiden
speed-resume-tip = Tiden är pausad: tryck för att fortsätta

due-events = Kommande
due-events-none = Inget väntar. Anslut platsen, eller kör en åtgärd.
due-event-wait = om { $wait }

skip-there = Hoppa dit

event-upload-cycle = CMGatewaySyncUploadWorker laddar upp det som har ändrats sedan förra körningen
event-upload-cycle-full = CMGatewaySyncUploadWorker laddar upp alla enheter i omfånget
event-devices-visible = Administrationscentret: { $changes }
event-devices-appear = { $count ->
    [one] 1 enhet dyker upp
   *[other] { $count } enheter dyker upp
}
event-devices-change = { $count ->
    [one] 1 enhet ändras
   *[other] { $count } enheter ändras
}
event-devices-disappear = { $count ->
    [one] 1 enhet försvinner
   *[other] { $count } enheter försvinner
}
event-operation-hop = { $action } av { $subject } på { $device }: { $hop }
event-notification-hop = { $action } på { $device }: { $hop }
event-background-activity = Enheterna lever sin vardag
event-update-downloaded = Uppdateringen till version { $version } är hämtad
event-update-checked = Förutsättningskontrollen för version { $version } är klar
event-update-installed = Version { $version } är installerad

persona-button = Inloggad: { $name }
persona-text = Välj vem du är. Ingen här har något lösenord, och alla roller är påhittade.
persona-site-role = { $role } på platsen
persona-no-site-role = Ingen roll på platsen
persona-purpose-global-admin = Kan ansluta platsen till klientorganisationen och köra alla åtgärder.
persona-purpose-intune-admin = Kan köra åtgärder men inte ansluta platsen: det kräver en Global Administrator.
persona-purpose-helpdesk = Kan köra åtgärder: hittad av båda identifieringsmetoderna, med båda behörigheterna.
persona-purpose-helpdesk-undiscovered = Active Directory-användaridentifieringen har inte hittat kontot: åtgärder misslyckas på tjänstanslutningspunkten.
persona-purpose-helpdesk-no-notify = Rollen på platsen saknar Notify Resource: åtgärder misslyckas på tjänstanslutningspunkten.
persona-purpose-cloud-only = Kontot finns bara i molnet: platsen kan inte para ihop det med en egen användare.
persona-purpose-reader = Får se men inte göra: administrationscentret avslår åtgärder direkt.

fleet-button = { $count ->
    [one] Labbets storlek: 1 enhet
   *[other] Labbets storlek: { $count } enheter
}
fleet-devices = { $count ->
    [one] enhet
   *[other] enheter
}
fleet-text = Platsen har så många enheter som du väljer. Ett annat antal startar en ny värld.
fleet-size = { $count } enheter
fleet-default-lab = Labbets standard
fleet-large-lab = Ett större labb
fleet-management-point = Vad en hanteringsplats klarar
fleet-primary-site = Vad en primär plats klarar
fleet-hierarchy = En hierarki av många platser
fleet-confirm-title = Ett annat antal enheter
fleet-confirm-text = Starta en ny värld med { $count } enheter? Den nuvarande världen, dess enheter, loggar och journal är borta därefter. Exportera journalen först om du vill kunna komma tillbaka.

work-full-synchronization = Fullständig synkronisering: { $done } av { $total } enheter
work-full-synchronization-short = Synkas { $percent } %
work-reading-devices = Uppladdningen: { $done } av { $total } enheter lästa
work-reading-devices-short = Läser { $percent } %
work-catching-up = Klockan flyttas: { $percent } %
work-catching-up-short = Flyttas { $percent } %

reset-button = Återställ…
reset-title = Starta en ny värld
reset-text = Den pågående världen, dess enheter, loggar och journal är borta efteråt. Exportera journalen först om du vill kunna komma tillbaka.
reset-seed = Frö
reset-seed-fault = Fröet är ett heltal, till exempel 2002. Samma frö ger samma enheter, id:n och tider.
reset-fleet = Enheter på platsen
reset-fleet-own = Eget antal
reset-fleet-own-label = Eget antal enheter
reset-fleet-own-reason = Välj först Eget antal.
reset-fleet-fault = Platsen har 1 till 1 000 000 enheter.
reset-start = Simulerad start (UTC)
reset-start-fault = Ange ett datum och en tid från 1970 och framåt.
reset-version = Version av Configuration Manager
reset-confirm = Starta en ny värld
reset-busy = Bygger enheterna …
reset-done = { $count ->
    [one] En ny värld har startat, med 1 enhet på platsen.
   *[other] En ny värld har startat, med { $count } enheter på platsen.
}

logs-title = Loggar

scenario-title = Scenario

faults-lab-bar = Fel
faults-lab-bar-count = Fel: { $count } på

time-travel-title = Tidsresa
time-travel-short = Förr

past-banner = Du ser det förflutna: { $time }, efter kommando { $sequence } av { $length } ({ $command }). Inget kan ändras.
past-rebuilding = Det förflutna återskapas …
past-all-commands = Alla kommandon

undo = Ångra
undo-command = Ångra: { $command }
undo-title = Ångra det senaste kommandot
undo-nothing = Det finns inget kommando som kan ångras nu.
undo-text = Det här tar tillbaka ”{ $command }”. Världen blir åter som den var precis innan, { $time }; det som har hänt sedan dess kastas.

presenter-title = Presentationsläge
presenter-caption = Presentationsläge: vad som kommer
presenter-on = Presentationsläge
presenter-ready = Page Down börjar med det första steget.
presenter-step = { $number } av { $count }: { $words }
presenter-next = Nästa steg
presenter-end = Avsluta presentationsläget

clients-title = Graph-klienter
clients-lab-bar = Klienter
exercises-title = Övningar

exercise-lab-bar = Övning pågår

palette-open = Gå till en sida, en enhet eller en åtgärd

class-lab-bar = Klass: { $name }
class-handed-out = Kursledaren har delat ut en övning, och din värld är nu övningens: { $title }. Öppna Övningar i labbfältet.
