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

lab-controls = Lab controls
lab-pages = Lab pages

clock-label = Simulated time:
clock-paused = paused
clock-runs = runs at { $speed }×
clock-next-event = Next event
clock-step = +15 minutes

speed-label = Speed
speed-pause = Pause
speed-pause-tip = Pause simulated time
speed-resume-tip = Time is paused: press to go on

due-events = Due events
due-events-none = Nothing is due. Attach the site, or run an action.
due-event-wait = in { $wait }

skip-there = Skip there

event-upload-cycle = CMGatewaySyncUploadWorker uploads what changed since its last run
event-upload-cycle-full = CMGatewaySyncUploadWorker uploads every device in scope
event-devices-visible = Admin center: { $changes }
event-devices-appear = { $count ->
    [one] 1 device appears
   *[other] { $count } devices appear
}
event-devices-change = { $count ->
    [one] 1 device changes
   *[other] { $count } devices change
}
event-devices-disappear = { $count ->
    [one] 1 device disappears
   *[other] { $count } devices disappear
}
event-operation-hop = { $action } of { $subject } on { $device }: { $hop }
event-notification-hop = { $action } on { $device }: { $hop }
event-background-activity = The fleet goes about its day
event-update-downloaded = The update to version { $version } is downloaded
event-update-checked = The prerequisite check of version { $version } ends
event-update-installed = Version { $version } is installed

persona-button = Signed in: { $name }
persona-text = Choose who you are. Nobody here has a password, and every role is fictional.
persona-site-role = { $role } in the site
persona-no-site-role = No role in the site
persona-purpose-global-admin = Can attach the site to the tenant, and run every action.
persona-purpose-intune-admin = Can run actions, but cannot attach the site: that takes a Global Administrator.
persona-purpose-helpdesk = Can run actions: found by both discovery methods, with both permissions.
persona-purpose-helpdesk-undiscovered = Active Directory user discovery has not found the account: actions fail at the service connection point.
persona-purpose-helpdesk-no-notify = The site role lacks Notify Resource: actions fail at the service connection point.
persona-purpose-cloud-only = The account exists in the cloud only: the site cannot match it with a user of its own.
persona-purpose-reader = May look, not act: the admin center refuses actions at once.

fleet-button = { $count ->
    [one] Fleet: 1 device
   *[other] Fleet: { $count } devices
}
fleet-devices = { $count ->
    [one] device
   *[other] devices
}
fleet-text = The site has as many devices as you choose. Another number starts a new world.
fleet-size = { $count } devices
fleet-default-lab = The default lab
fleet-large-lab = A larger lab
fleet-management-point = What one management point serves
fleet-primary-site = What one primary site serves
fleet-hierarchy = A hierarchy of many sites
fleet-confirm-title = Another number of devices
fleet-confirm-text = Start a new world with { $count } devices? The running world, its devices, logs and journal are gone afterwards. Export the journal first if you want to come back to it.

work-full-synchronization = Full synchronization: { $done } of { $total } devices
work-full-synchronization-short = Full sync { $percent } %
work-reading-devices = Upload worker: { $done } of { $total } devices read
work-reading-devices-short = Upload { $percent } %
work-catching-up = Moving the clock: { $percent } %
work-catching-up-short = Moving { $percent } %

reset-button = Reset…
reset-title = Start a new world
reset-text = The running world, its devices, logs and journal are gone afterwards. Export the journal first if you want to come back to it.
reset-seed = Seed
reset-seed-fault = The seed is a whole number, for example 2002. The same seed gives the same devices, ids and times.
reset-fleet = Devices in the site
reset-fleet-own = Own number
reset-fleet-own-label = Own number of devices
reset-fleet-own-reason = Choose Own number first.
reset-fleet-fault = The site has 1 to 1,000,000 devices.
reset-start = Simulated start (UTC)
reset-start-fault = Enter a date and a time from 1970 on.
reset-version = Version of Configuration Manager
reset-confirm = Start a new world
reset-busy = Building the fleet…
reset-done = { $count ->
    [one] A new world has started, with 1 device in the site.
   *[other] A new world has started, with { $count } devices in the site.
}

logs-title = Logs

scenario-title = Scenario

faults-lab-bar = Faults
faults-lab-bar-count = Faults: { $count } on

time-travel-title = Time travel
time-travel-short = Past

past-banner = You look at the past: { $time }, after command { $sequence } of { $length } ({ $command }). Nothing can be changed.
past-rebuilding = The past is being rebuilt …
past-all-commands = All commands

undo = Undo
undo-command = Undo: { $command }
undo-title = Undo the last command
undo-nothing = There is no command that can be undone now.
undo-text = This takes back “{ $command }”. The world is again as it was right before it, at { $time }; what has happened since is thrown away.

presenter-title = Presenter mode
presenter-caption = Presenter mode: what comes
presenter-on = Presenter mode
presenter-ready = Page Down begins with the first step.
presenter-step = { $number } of { $count }: { $words }
presenter-next = Next step
presenter-end = End presenter mode

clients-title = Graph clients
clients-lab-bar = Clients
exercises-title = Exercises

exercise-lab-bar = Exercise under way

palette-open = Go to a page, a device or an action

class-lab-bar = Class: { $name }
class-handed-out = Your trainer has handed out an exercise, and your world is now its world: { $title }. Open Exercises in the lab bar.
