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
