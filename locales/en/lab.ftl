# The lab's own pages.

## Log viewer

logs-files = Log files
logs-find-file = Find a file or machine
logs-group-site = Site
logs-group-clients = Clients
logs-more-clients = { $count ->
    [one] One more client has a log. Search for it.
   *[other] { $count } more clients have logs. Search for them.
}
logs-choose = Choose a log file.
logs-none = No log has any lines yet
logs-no-lines = No line matches
logs-no-lines-filter = No line of this file contains “{ $words }”.
logs-no-lines-both = No error or warning of the chosen level contains “{ $words }”.
logs-no-lines-errors = This file has no error.
logs-no-lines-warnings = This file has no error and no warning.
logs-show-all-lines = Show all lines
logs-no-file = No file and no machine matches “{ $words }”.
logs-show-files = Show all log files
logs-unwritten-title = { $file } has no lines yet
logs-unwritten-upload = CMGatewaySyncUploadWorker on the service connection point writes to it whenever it uploads devices: once the site is attached, every 15 minutes.
logs-unwritten-notification = CMGatewayNotificationWorker on the service connection point writes to it when a device action is asked for in the admin center.
logs-unwritten-server = SMS_NOTIFICATION_SERVER on the management point writes to it when it pushes the task of a device action to a client.
logs-unwritten-client = BgbAgent on the client writes to it when the task of a device action reaches that client. If this world has no such client, the file never comes.
logs-unwritten-comes = The lines show here as soon as there are any.
logs-not-renamed-title = { $file } does not exist
logs-not-renamed-text = A log is renamed to .lo_ when it is full. This one has room left: all of its lines are in the .log file.
logs-unknown-title = No log file is called { $file }
logs-unknown-text = No component of the site or of a client writes a file of this name. Choose a file from the list.
logs-tools = Tools of the log viewer
logs-filter = Filter lines
logs-highlight = Highlight
logs-highlight-none = No line shown contains “{ $words }”.
logs-level-box = Lines to show
logs-level-all = All lines
logs-level-warnings = Warnings and errors
logs-level-errors = Errors only
logs-level-by-words = BgbServer.log carries no severity. CMTrace goes by the words: a line with “error” or “fail” is red, one with “warn” is yellow. FailedClients: 0 is red as well, though nothing failed.
logs-trouble = Errors and warnings
logs-previous = Previous
logs-previous-trouble = Previous error or warning
logs-next = Next
logs-next-trouble = Next error or warning
logs-trouble-zero = no errors
logs-trouble-count = { $count ->
    [one] { $count } error or warning
   *[other] { $count } errors and warnings
}
logs-trouble-place = { $number } of { $count }
logs-trouble-wrapped = { $number } of { $count }, past the end
logs-trouble-none = There is no error and no warning to jump to.
logs-marks = Highlighted lines
logs-previous-mark = Previous highlighted line
logs-next-mark = Next highlighted line
logs-mark-zero = nothing highlighted
logs-mark-count = { $count ->
    [one] { $count } highlighted line
   *[other] { $count } highlighted lines
}
logs-mark-none = No line shown is highlighted.
logs-jumped = { $place }: { $line }
logs-follow = Follow
logs-download = Download
logs-download-none = There is no file to download: it has no lines.
logs-count = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
logs-count-filtered = { $count ->
    [one] { $count } line matches
   *[other] { $count } lines match
}
logs-lines = Log lines
logs-column-text = Log Text
logs-column-component = Component
logs-column-time = Date/Time
logs-column-thread = Thread
logs-level = Level
severity-information = Information
severity-warning = Warning
severity-error = Error
logs-invented = not documented
logs-invented-text = No source document shows this line. It is this lab's invention, in the style of its neighbours.
logs-show-action = Show this action
logs-show-upload = Show this upload
logs-detail = Selected line
logs-select = Select a line to read it in full.
logs-column-file = Log
logs-lines-of = Lines of { $file }
logs-more-tools = More tools of the log viewer
logs-expression = Regular expression
logs-component-box = Component to show
logs-component-all = All components
logs-thread-box = Thread to show, decimal or hexadecimal
logs-thread-wrong = A thread is a number, such as 7896 or 0x1ED8.
logs-time = Date and time
logs-go-to-time = Go to
logs-time-none = There is no line to go to.
logs-time-gone = From { $time } on: { $line }
logs-time-utc = ({ $time } UTC)
logs-side-by-side = Side by side
logs-copy = Copy lines
logs-copy-none = Select a line first; Shift with an arrow key or a click selects several.
logs-copied = { $count ->
    [one] One line was copied, its columns with tabs between.
   *[other] { $count } lines were copied, their columns with tabs between.
}
logs-copy-refused = The browser refused to copy. Allow this site to use the clipboard, and try again.
logs-zip = Save all as a zip
logs-zip-reading = Reading log { $done } of { $count } for the zip.
logs-zip-saved = { $count ->
    [one] The zip holds one log.
   *[other] The zip holds { $count } logs, in a folder for each machine.
}
logs-zip-failed = The zip could not be made: the log viewer's worker stopped. Reload the page and try again.
logs-no-lines-narrowed = No line matches all of the filters.
logs-empty-file = The file holds no text.
logs-show-too = Show { $file } too
logs-show-together = Shown together with the others
logs-opened = Logs of a real site
logs-open = Open logs…
logs-open-hint = Or drop files onto the page. They are read in this browser and never uploaded.
logs-drop-hint = Logs of a real site can be dropped onto this page. They are read in this browser and never uploaded.
logs-reading = { $percent } % of { $size } read
logs-close = Close { $file }
logs-not-open = { $file } is not open in this tab
logs-not-open-text = The address names a file of a real site. Such files stay on the machine where they were opened. Open { $file } again to see its lines.
logs-worker-stopped = The log viewer's worker stopped: { $reason } Nothing of the lab is lost.
logs-worker-again = Reload the page
logs-source = Source file
logs-step = Step
logs-plain-text = The line has no framing of a log. It is shown as it stands in the file, after the line before it.
logs-only-component = Only this component
logs-only-thread = Only this thread
logs-link = Link to this line
log-problem-too-large = The file has more than 512 MiB, and the viewer holds its text in memory. Cut it, or open the part that matters.
log-problem-too-large-together = More than 2 GiB of logs would be open together. Close others first.
log-problem-not-text = The file is not text: it holds NUL bytes. Choose a log (.log or .lo_).
log-problem-unreadable = The browser cannot read the file: it was moved, changed or locked since it was chosen, or it is a folder. Choose it again.
log-problem-expression = The regular expression is not valid, so the text filters nothing. Correct it.
log-problem-expression-large = The regular expression needs too much memory, so the text filters nothing. Use smaller repetitions.
error-code = Error code
error-code-look-up = Look up
error-code-look-up-this = Look up { $code }
error-code-invalid = An error code is a number, such as 0x80070005, 80070005 or -2147024891.
error-code-reading = The table of error codes is being fetched.
error-code-unreadable = The table of error codes could not be fetched. Check the connection and try again.
error-code-unknown = { $code } is not in the table of error codes.
error-code-source = From the table of { $source }, MIT licence.
log-action-title = Lines of this device action
log-action-hint = Found in the opened logs by the TaskGuid, the PushID and the thread.

## An action's trail

action-title = One action through its logs
action-cmpivot = CMPivot query
action-title-of = { $action } on { $device }
action-state = Status: { $state }
action-device = Open { $device } in the admin center
action-task = TaskGuid { $task }
action-unknown = There is no such action
action-unknown-text = “{ $task }” is the TaskGuid of no action in this world: it may be misspelled, or belong to an earlier world. Select a line in a log and press Show this action, or open a device and look at its actions.

## Scenario and journal

scenario-what = A world is a function of its scenario and its journal: the same seed and the same commands at the same simulated times give the same world, to the byte.
scenario-name = Company
scenario-seed = Seed
scenario-fleet-size = Devices at the start
scenario-start = Simulated start (UTC)
scenario-version = Version of Configuration Manager
scenario-versions = Compare versions of Configuration Manager
scenario-devices-now = Devices now
scenario-journal-length = Commands in the journal
share-title = Share this world
share-what = A link or a file carries this whole world: scenario, seed, commands and clock. Whoever opens it sees exactly this state, in another browser or on a server. A link keeps the world in the part of the address that a browser sends to no host.
share-copy = Copy a link
share-save = Save as a .lab file
share-link = Link to this world
share-copied = The link is in the clipboard ({ $length } characters).
share-not-copied = This browser does not let the page use the clipboard. Copy the link ({ $length } characters) from the field:
share-too-long = A link would have { $length } characters, more than the { $limit } that mail and chat programs keep whole. Save the world as a .lab file instead.
open-world-title = Open a shared world
open-world-none = The address holds no world. A link to one is made on the Scenario page, with Copy a link.
open-world-unknown = The link was made by a later version of the app, or it is no link to a world.
open-world-damaged = The link was cut short or changed on its way. Ask for it again, or for a .lab file.
open-world-too-large = The link holds more than a journal may have.
open-world-what = The link holds a world of the simulation:
open-world-clock = Simulated clock (UTC)
open-world-replaces = It replaces the world that runs here, with its devices, logs and journal. Export the journal to keep it.
open-world-open = Open this world
open-world-done = The shared world is open. The simulated clock stands at { $time }.
open-world-other-version = The link was made by a version with other rules, so its commands cannot be replayed here. Its scenario can be started from the beginning.
open-world-start-anew = Start its scenario
open-world-scenario = Scenario and journal
journal-title = Journal
journal-what = The journal holds every command with its simulated time. Export it to keep a world, to hand it to somebody, or to report a fault; importing it replaces the running world. A journal file can also be dropped on this page.
journal-export = Export journal
journal-import = Import journal…
journal-import-file = Journal file
journal-import-title = Import a journal
journal-import-question = Replace the running world with the one of { $file }?
journal-import-confirm = Replace the world
journal-import-busy = Replaying the journal…
journal-imported = The journal was replayed. The simulated clock stands at { $time }.
journal-file-empty = { $file } is empty, so it is no journal file.
journal-file-not-json = { $file } is not a journal file: it holds no JSON text.
journal-file-other-json = { $file } is not a journal file: it holds JSON of another kind.
journal-file-broken = { $file } begins as a journal file, but cannot be read to its end: it was cut short or changed after it was saved.
journal-file-unreadable = { $file } could not be read. It may have been moved or be locked by another program.
journal-file-too-large = { $file } is larger than { $limit }, more than a journal file may have.
journal-file-what-one-is = A journal file is what Export journal saves: a .json file that begins with "format":"tenant-attach-lab journal". Nothing was changed.
journal-nothing-changed = Nothing was changed.
storage-title = Where this world is kept
storage-what = This world is stored in your browser. When the disk runs full a browser may delete what sites stored, unless it has promised to keep it. Firefox asks you before it promises; other browsers decide by themselves. An exported journal is yours in any case. In a private window it goes when the window is closed.
storage-in-tab = This browser runs no service worker for this page. The lab runs in a worker of each tab instead, over the same stored world; without a network the page does not open. Service workers need https or localhost, and some private windows have none.
storage-ask = Ask the browser to keep this world
storage-kept = The browser keeps this world until you delete it.
storage-not-kept = The browser has not promised to keep this world.
storage-refused = The browser did not promise to keep this world. Export the journal now and then, or ask again later: browsers decide by how a site is used.
storage-unknown = This browser makes no such promise. Export the journal now and then.
state-hash-read = Read the state hash
state-hash-at = State hash at { $time }
throttling-title = Throttling
throttling-what = The real service turns callers away that ask too much of the device routes: 429 with Retry-After. A client that does not wait can be tried here.
throttling-off = Off
throttling-off-text = Everybody may ask as much as they like.
throttling-documented = As documented
throttling-documented-text = 2,000 requests of an application in 20 seconds, 200 of them writes; twice as many for all applications together.
throttling-demonstration = For a demonstration
throttling-demonstration-text = 10 requests of an application in 20 seconds, 2 of them writes. Refresh the list of devices a few times to meet it.
faults-title = Faults
faults-what = Things go wrong in this lab only when somebody makes them. These can be made:
fault-offline = A client is off line
fault-offline-text = In the console, under Devices, take a device off line. Its actions stay pending until it is brought back.
fault-certificate = A distribution point shares its certificate
fault-certificate-text = In the console, under Devices, let a distribution point and its client use one PKI certificate. Such a device is never uploaded, and the next update removes it from the admin center.
fault-persona = The wrong person acts
fault-persona-text = Switch the persona in the lab bar: each one lacks another right, and the refusal names it.
fault-cloud = The wrong cloud
fault-cloud-text = Choose AzureUSGovernmentCloud or AzureChinaCloud in the wizard: this version of the site cannot upload there.

# The trace of an action or an upload
trace-picture = Picture of the trace
trace-hops = Steps, from first to last
trace-keys = Each mark is a step. Arrow keys, Home and End lead from one to the next; a square is where it failed, a double ring waits, a dashed mark is still ahead.
trace-lane-admin-center = Admin center
trace-lane-cloud-service = Cloud service and gateway
trace-lane-service-connection-point = Service connection point
trace-lane-management-point = Management point
trace-lane-client = Client
trace-state-done = Done
trace-state-failed = Failed
trace-state-waiting = Waiting
trace-state-ahead = Still ahead
trace-hop-name = Step { $number }: { $step }. { $lane }. { $state }
trace-hop-title = Step { $number }
trace-due = It is due { $due }.
trace-where = Where
trace-when = When
trace-when-due = Due
trace-since = Since the start
trace-push-id = PushID
trace-task-id = TaskID
trace-described-in = Described in
trace-requested = Asked for by { $user }, { $time }
trace-lines = Log lines
trace-lines-lost = The logs do not have every line any more: a file that is full is renamed, and the next renaming replaces it.
trace-no-lines = No log has a line of it yet.
trace-line-of-hop = Show step { $number }
trace-table = The steps as a table
trace-number = Step
trace-what = What happens
trace-state = Status
upload-title = One upload
upload-title-of = Upload of changes, { $time }
upload-title-full = Full synchronization, { $time }
upload-title-off = Removal at the end of the upload, { $time }
upload-carried = { $added } devices appear, { $changed } change and { $removed } disappear in the admin center. Batches: { $batches }.
upload-all = All uploads of the last day, in the overview of the devices
upload-unknown = There is no such upload
upload-unknown-text = No upload of this world has the id “{ $upload }”: it may be misspelled, too long ago, or of an earlier world.

# Faults that can be switched on, and what an administrator can do (lab/faults).
faults-page-title = Faults
faults-page-lead = Everything in this lab works until you break it. A fault shows as in the real product: on the page, in the API and in the logs, and its documented remedy cures it.
faults-none-on = No fault is on.
faults-on-title = On now
faults-all-off = Switch all off
faults-since = since { $time }
faults-for-everybody = everybody
faults-catalogue-title = Faults that can be made
faults-switch-on = Switch on
faults-switch-off = Switch off
faults-switch-on-named = Switch on: { $fault }
faults-switch-off-named = Switch off: { $fault } ({ $target })
faults-target-user = For whom
faults-target-device = On which device (resource id)
faults-target-device-fault = Enter the resource id of a device, a whole number. The console shows it under Devices.
faults-symptom = Symptom
faults-cause = Cause
faults-remedy = Remedy
faults-component = Component
faults-code = Error code
faults-log = In the log
faults-source = Fact
faults-invented = a line of this lab
faults-area-caller = The caller
faults-area-tenant = The tenant and its application
faults-area-service-connection-point = The service connection point
faults-area-network = The network
faults-area-management-point = The management point
faults-area-client = The client
faults-area-site = The site
faults-area-cloud-service = The cloud's services
faults-area-other = Others
remedies-title = What an administrator can do
remedies-what = Each of these can be done at any time, whether it helps or not.
remedies-place-console = Configuration Manager console
remedies-place-admin-center = Admin center
remedies-place-directory = Azure Active Directory
remedies-place-active-directory = Active Directory
remedies-place-control-panel = Control panel
remedies-place-control-panel-of = Control panel of { $machine }
remedies-place-client = The client
remedies-place-lab = The lab itself
remedies-done-cured = Done: { $remedy }. It cured: { $faults }.
remedies-done-nothing = Done: { $remedy }. Nothing was wrong there.

## Time travel and undo

time-travel-text = Everything that was asked of this world stands in its journal. Look at the world as it was after any command or at any time: every page then shows that moment, and nothing can be changed. Let it go on from there, or come back to now.
past-slider = Moment
past-start-short = Start
past-now-short = Now
past-slider-now = Now
past-slider-value = After command { $sequence } of { $length }: { $command }, { $time }
past-shown = The world as it was at { $time }, after command { $sequence } of { $length }: { $command }.
past-present = Now: { $time }. The journal has { $length ->
    [one] { $length } command
   *[other] { $length } commands
}.
past-time = Simulated time (UTC)
past-time-go = Look at this time
past-commands = Commands
past-commands-range = Commands { $first } to { $last } of { $length }
past-no-commands = Nothing was asked of this world yet.
past-column-number = No.
past-column-time = Time
past-column-command = Command
past-column-by = By
past-by-the-lab = The lab

## Guides

guides-title = Guides
guides-text = Rehearse the procedures of the documents, step by step. A panel beside the page says what to do and points at the control; it notices by itself when the simulated world says that a step is done. Everything can be done with the keyboard.
guide-start = Start
guide-start-named = Start the guide { $guide }
guide-restart = Start again
guide-restart-named = Start again: the guide { $guide }
guide-heading = Guide: { $guide }
guide-step = Step { $number } of { $count }: { $name }. { $text }
guide-done = The guide { $guide } is done: every step has happened.
guide-control = Use: { $control }
guide-go = Go to the page
guide-focus = Go to the control
guide-end = End the guide
guide-others = Other guides

guide-attach = Attach the site
guide-attach-text = The { term-wizard }, from the consent to the first devices in the admin center.
guide-attach-consent = Sign in and consent
guide-attach-consent-text = Open the wizard with { term-configure }. To attach only, clear the box of the automatic client enrollment. Sign in as a Global Administrator, press Next, and answer Yes to { term-consent-prompt }.
guide-attach-finish = Finish the wizard
guide-attach-finish-text = Keep the upload of all devices, go through Summary with Next, and let the wizard write the settings.
guide-attach-upload = Wait for the upload
guide-attach-upload-text = Close the wizard. CMGatewaySyncUploadWorker uploads every device at its first run: skip the clock to it.
guide-attach-visible = Wait for the devices
guide-attach-visible-text = What was uploaded shows in the admin center some minutes later. Skip the clock there.
guide-attach-devices = See the devices
guide-attach-devices-text = Open All devices in the admin center. Devices of the site are managed by ConfigMgr.

guide-attached = The site is attached
guide-attached-text = This guide begins with a site whose devices show in the admin center. The guide Attach the site leads there.

guide-scope = Change what is uploaded
guide-scope-text = Properties of CoMgmtSettingsProd: upload one collection only, see what becomes of the other devices, and go back to all.
guide-scope-collection = Upload one collection
guide-scope-collection-text = In Properties, on Configure upload, choose A collection I select, pick one with Browse, and press Apply.
guide-scope-leave = See the others leave
guide-scope-leave-text = Press OK. The next run removes the devices outside of the collection from the admin center: move the clock.
guide-scope-all = Upload all devices again
guide-scope-all-text = In Properties, on Configure upload, choose all devices, and press Apply.
guide-scope-back = See them come back
guide-scope-back-text = Press OK, and move the clock until every device is uploaded and shows.

guide-review = Review your upload
guide-review-text = How to see that the upload works: the log of the upload worker, the connector, and a run of fifteen minutes.
guide-review-log = Read the log
guide-review-log-text = Open CMGatewaySyncUploadWorker.log. “Batching N records” says how many devices a run carries, “Next run time” when the next one is due.
guide-review-connector = Look at the connector
guide-review-connector-text = Open Tenant administration, Connectors and tokens. The connection is Healthy, and the last successful sync is that of the log.
guide-review-run = See another run
guide-review-run-text = The worker runs every fifteen minutes and uploads what changed. Move the clock by fifteen minutes.
guide-review-console = Compare with the site
guide-review-console-text = Open the devices of the console. The column about the upload says of each device whether it is uploaded, and why not.

guide-act-text = Run this action on a device from the admin center, see it arrive at the client, and follow its way.
guide-act-device = Open a device
guide-act-device-text = Open All devices and choose a device whose client is on line.
guide-act-run = Run the action
guide-act-run-text = Press the action in the device's command bar. The admin center hands it to the site; its state is Pending.
guide-act-over = Wait for the client
guide-act-over-text = The action goes over the service connection point and the management point to the client. Move the clock. A client that is off line takes it when it comes back: choose another device if that takes long.
guide-act-trace = Follow its way
guide-act-trace-text = Open the trace of the action under Device actions status: every hop with its time and its log lines.

guide-offboard = Offboard the site
guide-offboard-text = Turn the upload off in Properties, see the devices leave the admin center, and what stays behind.
guide-offboard-clear = Clear the box
guide-offboard-clear-text = In Properties, on Configure upload, clear Upload to Microsoft Endpoint Manager admin center, press Apply, and answer Yes.
guide-offboard-gone = See the devices leave
guide-offboard-gone-text = Press OK, and move the clock until the admin center shows no device any more.
guide-offboard-application = See what stays
guide-offboard-application-text = Open the app registrations: the application stays in { term-directory }. An administrator removes it by hand.

## Presenter mode

presenter-text = For showing the lab to others: text is larger, keys that are pressed are shown, and neither notices of success nor offers of an update come in between; errors still do. A script of prepared steps is taken on with Page Down, which a remote control sends too, and back with Page Up.
presenter-switch = Presenter mode is on
presenter-guide = A guide as the script
presenter-choose = Choose a guide
presenter-use = Use it
presenter-file = A script from a text file
presenter-format = A step a line: what is said, then -> and a page, then + and a time, for example: The first devices -> /devices/all +15m. Lines that begin with # are passed over.
presenter-prepared = { $count ->
    [one] One step is prepared. Page Down shows it.
   *[other] { $count } steps are prepared. Page Down shows the first.
}
presenter-file-large = The file is larger than 64 kB: it is no script of steps. Nothing was changed.
presenter-file-empty = The file has no step. Write one a line. Nothing was changed.
presenter-file-long = The file has more than { $max } steps. Nothing was changed.
presenter-file-line = Line { $number }: { $part } is neither a page of the lab, such as /devices/all, nor a time, such as 15m. Nothing was changed.

## Exercises
exercises-lead = Worlds that were broken on purpose. Investigate with the real tools, state the cause, and repair it. What counts is whether the world works again: the lab checks it, and nothing gives the cause away.
exercises-built-in = Choose an exercise
exercises-reading = The exercises are being fetched …
exercises-unreadable = The exercises could not be fetched. Check the connection.
exercises-read-again = Try again
exercise-beginner = Beginner
exercise-intermediate = Intermediate
exercise-advanced = Advanced
exercise-running = Under way
exercise-solved = Solved
exercise-given-up = Given up
exercise-not-tried = Not tried yet
exercise-solved-with = { $points ->
        [one] Solved with 1 point
       *[other] Solved with { $points } points
    }
exercise-start = Start
exercise-start-named = Start: { $title }
exercise-start-title = Start an exercise
exercise-start-question = The exercise “{ $title }” begins with a world of its own.
exercise-start-confirm = Start the exercise
exercise-started = The exercise “{ $title }” has begun.
exercise-state = State
exercise-difficulty = Difficulty
exercise-takes = May take
exercise-points = Points
exercise-steps = Steps
exercise-simulated = Simulated time
exercise-goal = What has to work in the end:
exercise-remedies = What an administrator can do
exercise-hints = Hints
exercise-take-hint = { $cost ->
        [one] Take the next hint (costs 1 point)
       *[other] Take the next hint (costs { $cost } points)
    }
exercise-no-more-hints = There are no more hints.
exercise-cause-question = What is the cause?
exercise-state-cause = State the cause
exercise-choose-cause = Choose a cause first.
exercise-answer-right = Right: { $answer }
exercise-answer-wrong = Not the cause: { $answer }
exercise-now-repair = You have found the cause. Repair it, and check the world.
exercise-check-title = Does it work again?
exercise-check-what = The lab tries it in a copy of the world, into which time goes on. Your world does not notice.
exercise-check = Check the world
exercise-checking = The lab is looking …
exercise-world-works = The world works.
exercise-world-does-not = The world does not work yet.
exercise-goal-reached = works
exercise-goal-not-shown = the admin center does not show the device
exercise-goal-refused = the caller is refused
exercise-goal-failed = the action fails
exercise-goal-pending = the action stays pending
exercise-goal-missing = { $count ->
        [one] 1 device is missing in the admin center
       *[other] { $count } devices are missing in the admin center
    }
exercise-goal-unwanted = { $count ->
        [one] 1 device is shown that should not be
       *[other] { $count } devices are shown that should not be
    }
exercise-goal-not-synchronized = the upload does not succeed
exercise-give-up = Give up
exercise-give-up-question = The exercise ends without points, and you are told the cause. The world stays as it is.
exercise-solved-words = { $points ->
        [one] Solved: you stated the cause, and the world works. 1 point.
       *[other] Solved: you stated the cause, and the world works. { $points } points.
    }
exercise-given-up-words = You have given up. This was the cause; the world is still yours to repair.
exercise-explanation = Why it was so
exercise-faults = Faults of this world: { $faults }
exercise-sources = Source: { $sources }
exercise-trace = What you did
exercise-trace-of-action = Trace of the action
exercise-step-remedy = Remedy
exercise-step-properties = Properties of CoMgmtSettingsProd
exercise-step-consent = { term-consent-prompt }
exercise-step-onboard = { term-configure }
exercise-step-action = Device action
exercise-step-connection = Connection of a client
exercise-step-certificate = Certificate of a distribution point
exercise-step-update = Update of the site
exercise-results = Your results
exercise-results-none = No exercise has ended in this browser yet.
exercise-results-csv = Export as CSV
exercise-results-json = Export as JSON
exercise-results-clear = Forget the results
exercise-column-exercise = Exercise
exercise-column-persona = Persona
exercise-column-wrong = Wrong answers
exercise-column-checks = Checks
exercise-column-time = Time
exercise-column-ended = Ended
exercise-own = An exercise of your own
exercise-own-what = A directory with scenario.toml, en.ftl and sv.ftl, or a zip of it. It is read in this browser, and nothing is uploaded.
exercise-load-zip = Open a zip
exercise-load-directory = Open a directory
exercise-load-refused = This is no exercise yet. Nothing was replaced.
exercise-loaded = “{ $title }” can be played.
exercise-file-unreadable = the browser could not read the file; choose it again
faults-hidden = An exercise is under way: what is broken, and the list of what can be, are shown again when it has ended.
remedies-done-hidden = Done: { $remedy }. Whether it helped, the world shows.

palette-title = Go to a page, a device or an action
palette-search = Page, device or action
palette-results = Results
palette-count = { $count ->
    [one] 1 result
   *[other] { $count } results
}
palette-none = Nothing has this name.
palette-keys = Arrow keys choose, Enter opens, Esc closes.
palette-kind-page = Page
palette-kind-device = Device
palette-kind-action = Action
palette-kind-command = Command
palette-action = { $action } on { $device }
palette-action-begun = { $action } was asked for.
palette-command-clock = Pause the clock, or let it run
palette-command-next-event = Skip to the next event
palette-command-theme = Change the theme
palette-command-language = Change the language
palette-command-shortcuts = Show the keyboard shortcuts
palette-page-start = Start
palette-page-all-devices = All devices
palette-page-devices-overview = Devices - Overview
palette-page-devices-monitor = Devices - Monitor
palette-page-device-actions = Device actions
palette-page-connectors = Connectors and tokens
palette-page-roles = Roles: who may do what
palette-page-audit-logs = Audit logs
palette-page-users = Users
palette-page-app-registrations = App registrations
palette-page-enterprise-applications = Enterprise applications
palette-page-co-management = { term-node }
palette-page-wizard = { term-wizard }
palette-page-console-devices = Devices in the console
palette-page-device-collections = Device Collections
palette-page-collection-cmpivot = CMPivot of a collection
palette-page-dashboard = Co-management dashboard
palette-page-client-operations = Client Operations
palette-page-logs = Logs
palette-page-faults = Faults
palette-page-exercises = Exercises
palette-page-guides = Guides
palette-page-time-travel = Time travel
palette-page-updates = Updates and Servicing
palette-page-versions = Versions
palette-page-graph-clients = Graph clients
palette-page-scenario = Scenario
palette-page-open-world = Open a shared world

shortcuts-title = Keyboard shortcuts
shortcuts-single-keys = Shortcuts of a single key (?, / and G)
shortcuts-everywhere = Everywhere
shortcuts-admin-center = Admin center
shortcuts-console = Windows of the console
shortcuts-presenter = Presenter mode
shortcut-palette = Go to a page, a device or an action
shortcut-sheet = This list
shortcut-search = The page's search
shortcut-devices = All devices
shortcut-console = The console's { term-node }
shortcut-logs = Logs
shortcut-start = Start
shortcut-close = Closes a dialog, a menu or a panel
shortcut-menu-search = The menu's search
shortcut-select-all = Selects all devices of the list
shortcut-select-range = Selects a range of rows
shortcut-underlined = The control whose letter is underlined (wizard: N Next, P Previous, S Summary, C Cancel or Close)
shortcut-next-step = The script's next step
shortcut-previous-step = The script's step before

## Graph clients

clients-lead = Applications that programs of your own sign in with, and the permissions of Microsoft Graph that they have. Take one away and see what the program does without it; all of it is simulated.
clients-tokens = A token that was given before keeps its permissions until it expires, an hour at most. A refresh token gets no new one with a permission that was revoked.
clients-by-person = Consent is given and taken away in the name of { $person }.
clients-by-lab = Whoever is signed in is no Global Administrator: the lab gives and takes away consent in its own name.
clients-audit-logs = Audit logs
clients-for-itself = Acts for itself, with a secret or a certificate.
clients-for-people = Signs people in; a public client without a secret.
clients-web = Signs people in and keeps a secret; an API that acts on behalf of its callers.
clients-client-id = Client id:
clients-table = Permissions of { $application }
clients-column-permission = Permission
clients-column-kind = Type
clients-column-required = Required
clients-column-consent = Consent
clients-column-change = Change
clients-delegated = Delegated
clients-application = Application
clients-yes = Yes
clients-no = No
clients-no-consent = Not granted
clients-no-consent-administrator = Not granted; for an administrator
clients-consent-registration = Granted at the registration, { $time }
clients-consent-person = Granted by { $person }, { $time }
clients-consent-lab = Granted by the lab, { $time }
clients-grant = Grant
clients-revoke = Revoke
clients-grant-required = Grant admin consent for everything required
clients-nothing-missing = Everything that the registration requires has consent.
clients-another = Another permission
clients-grant-another = Grant the chosen permission

## Versions

versions-title = Versions of Configuration Manager
versions-what = What changes for us? Two versions side by side: what each has, and what things are called. The names and pages of this lab follow the version of the site.
versions-site = The site has version { $version }.
versions-updates = Update it in Updates and Servicing
versions-from = From version
versions-to = To version
versions-option = { $version } ({ $date })
versions-show-all = Also what stays the same
versions-count = { $count ->
    [0] Nothing differs.
    [one] { $count } difference.
   *[other] { $count } differences.
}
versions-column-what = What
versions-column-source = Document
versions-yes = Yes
versions-no = No
versions-not-simulated = Not simulated: the lab is the same in every version.
versions-names = Names
versions-area-onboarding = Attaching the tenant
versions-area-all-devices = The list of all devices
versions-area-device-pages = Pages of a device
versions-area-applications = Applications of a device
versions-area-rights = Rights
versions-area-connection = Connection
versions-name-node = The console's node
versions-name-configure = The button in the ribbon
versions-name-wizard = The wizard
versions-name-onboarding-tab = The first tab of the properties
versions-name-consent-prompt = The prompt before an application is registered
versions-name-directory = The directory of the tenant
versions-name-admin-center = The admin center
versions-name-noncompliant = The list of all devices, of a device that breaks a rule
versions-tenant-attach = Devices are uploaded to the admin center
versions-upload-in-us-government-cloud = The upload in the Azure US Government cloud
versions-co-management-in-china-cloud = Co-management in Azure China
versions-imported-application = The wizard takes an application that was created before
versions-endpoint-analytics = The wizard turns Endpoint analytics on
versions-default-settings = The wizard offers its default settings
versions-fast-offboarding = Offboarding takes effect at once
versions-defender-upload = Data of Microsoft Defender for Endpoint are uploaded too
versions-last-check-in-column = Last check-in is one of the columns of a first visit
versions-add-filters = Add filters stands beside the search box, in the place of Filter in the toolbar
versions-client-details = Client details
versions-collections = Collections
versions-resource-explorer = Resource explorer
versions-inventory-history = Resource explorer shows earlier inventories
versions-timeline = Timeline
versions-cmpivot = CMPivot
versions-scripts = Scripts
versions-applications = Applications
versions-software-updates = Software updates
versions-recovery-keys = Recovery keys
versions-preview-labels = The pages say that they are a preview
versions-application-uninstall = Uninstall, Repair and Re-evaluate
versions-every-deployed-application = Every application that is deployed is listed
versions-application-groups = Application groups are listed
versions-either-user-discovery = One of the two user discoveries is enough
versions-intune-roles = Roles of Intune may decide, for accounts of the cloud alone too
versions-endpoint-connectivity-check = The service connection point tests its endpoints
versions-secret-key-validity = Renew Secret Key offers a choice of validities
versions-management-point-token-validation = The management point asks the directory for the keys of tokens

palette-page-class = Class

class-title = Class
class-none = This page belongs to a class that a server keeps, with a world for each learner. There is none here: gateway-server --class starts one.
class-lead-trainer = Who is where, and what comes next. Learners have worlds of their own; looking at this list changes nothing in them.
class-lead-learner = You are in a class. Your world is yours alone; your trainer sees which exercise you are in and how far you are, and can hand out the next one.
class-join-with = Learners join at the address of this server, with the code { $code }. { $taken } of { $max } places are taken.
class-trainer-code = Trainer's code
class-trainer-show = Show the class
class-hand-out-title = Hand out an exercise
class-hand-out-what = It begins in the learner's world at once, in the place of what is there. Their page says so.
class-exercise = Exercise
class-exercise-choose = Choose an exercise
class-hand-out-all = Hand out to everybody
class-hand-out = Hand out
class-hand-to = Hand out to { $name }
class-hand-to-named = Hand out to { $name }: { $title }
class-hand-out-choose-first = Choose an exercise first.
class-hand-out-busy = The exercise is being handed out.
class-handed-to = { $name } has the exercise { $title } now.
class-handed-to-all = { $count ->
    [one] One learner has the exercise { $title } now.
   *[other] { $count } learners have the exercise { $title } now.
}
class-hand-out-refused = { $count ->
    [one] One world did not take the exercise: { $reason }
   *[other] { $count } worlds did not take the exercise; the first said: { $reason }
}
class-learners = Learners
class-learners-none = Nobody has joined yet.
class-column-name = Name
class-column-seen = Last seen
class-column-actions = Actions
class-hints-of = { $taken } of { $count }
class-no-exercise = No exercise
class-cause-found = cause found
class-works = works again
class-problem = The world cannot be opened: { $reason }
class-seen-now = Now
class-seen-ago = { $time } ago
class-seen-not-yet = Not since the server started
class-end = End this place
class-end-named = End this place: { $name }
class-end-title = End a place
class-end-question = This removes { $name } from the class, with everything in their world. It cannot be had again. The place is free for somebody else.
class-ended = The place of { $name } has ended.
class-own = Your place
class-own-name = Name
class-own-code = Personal code
class-own-address = Address for programs
class-own-exercise = Handed out last: { $title }.
class-own-exercise-open = Open the exercise
class-own-code-what = The personal code brings you back to your place from another browser. Whoever has it has your place: keep it to yourself, and the address for programs too.
class-leave = Leave in this browser
class-leave-what = Your place stays in the class. Note your personal code first.
