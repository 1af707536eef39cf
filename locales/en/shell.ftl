# The frame around every page, and words that every page uses.

document-title = { $page } – Tenant Attach Lab (simulation)
simulation-notice = Simulation – no connection to any cloud service
skip-to-content = Skip to content

surfaces = Surfaces
surface-console = Configuration Manager console
surface-admin-center = Admin center
surface-lab = Lab

theme-system = As the system
theme-light = Light
theme-dark = Dark

not-found-title = There is no such page
not-found-text = The address may be mistyped, or the thing that it named is gone.
not-found-link = Go to the start page

chunk-failed-title = This page could not be loaded
chunk-failed-text = The part of the app that shows it could not be downloaded: the network does not answer, or the site has a newer version of the app. Nothing is lost. Reload the page.
chunk-failed-reload = Reload the page

dialog-close = Close
dialog-dismiss = Dismiss
loading = Loading
try-again = Try again
error-details = { $code }, request { $id }

cancel = Cancel
notice-dismiss = Dismiss

preferences = Theme: { $theme } · Language: { $language }
theme-label = Theme
language-label = Language
language-not-loaded = The texts of that language could not be loaded. Check the connection, then choose it again.

# Charts
chart-part = Part
chart-count = Count
chart-share = Share
chart-number = { $count }
chart-percent = { $percent } %
chart-as-table = As a table
chart-state = Status
chart-from = From
chart-to = To
chart-donut-name = { $title }: a ring of { $total } in all; the table has the numbers
chart-bars-name = { $title }: { $bars } bars; the table has the numbers
chart-columns-name = { $title }: { $columns } columns; the table has the numbers
chart-strip-name = { $title }: { $periods } periods; the table has the times
