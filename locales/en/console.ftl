# The Configuration Manager console. Names of controls are the product's; sentences are ours.

## The window

console-caption = Configuration Manager console
console-caption-connected = Configuration Manager console (connected to { $code } – { $name })
console-caption-note = Simulated
console-navigation = Navigation
console-ribbon = Commands
console-ribbon-home = Home
console-breadcrumb = You are here
console-workspaces = Workspaces
console-list-pane = List
console-detail-pane = Details
console-not-built = Not part of this simulation
console-not-built-note = What is grey is not part of this simulation.
console-refresh = Refresh
console-row-menu = Commands of the row
console-more = Commands of { $name }

console-workspace-assets-and-compliance = Assets and Compliance
console-workspace-software-library = Software Library
console-workspace-monitoring = Monitoring
console-workspace-administration = Administration

console-node-overview = Overview
console-node-updates-and-servicing = Updates and Servicing
console-node-hierarchy-configuration = Hierarchy Configuration
console-node-cloud-services = Cloud Services
console-node-azure-services = Azure Services
console-node-co-management = { term-node }
console-node-cloud-management-gateway = Cloud Management Gateway
console-node-site-configuration = Site Configuration
console-node-client-settings = Client Settings
console-node-security = Security
console-node-distribution-points = Distribution Points
console-node-users = Users
console-node-devices = Devices
console-node-user-collections = User Collections
console-node-device-collections = Device Collections
console-node-asset-intelligence = Asset Intelligence
console-node-compliance-settings = Compliance Settings
console-node-endpoint-protection = Endpoint Protection

## Buttons

console-cancel = Cancel
console-cancel-key = C
console-no = No
console-no-key = N
console-previous = < Previous
console-previous-key = P
console-next-key = N
console-summary-key = S
console-close-key = C
console-yes-key = Y
console-apply-key = A
console-browse-key = B
console-sign-in-key = I
console-learn-more = Learn more
console-outside-link = This is a simulation: the page behind this link is not part of it.

## Co-management: list and detail

console-configure-loading = The settings of the site are still being read.
console-configure-exists = { term-node } is configured already: a site has one settings object. Open the Properties of CoMgmtSettingsProd to change it.
console-properties-nothing = There is nothing to show properties of: co-management is not configured yet.
console-properties-select-first = Select CoMgmtSettingsProd in the list first.
console-offboard = Offboard…
console-offboard-key = O
console-offboard-nothing = There is nothing to offboard: co-management is not configured yet.
console-offboard-off = There is nothing to offboard: the upload is off already. Properties turns it on.
console-offboard-where = To offboard the site, clear the upload on the tab Configure upload.
console-offboard-how = To offboard the site, clear this box and press Apply. No more device is uploaded, and the devices that only Configuration Manager manages leave the admin center. CoMgmtSettingsProd and the application in { term-directory } stay, and this box attaches the site again.
console-attach-how = To attach the site, tick this box and press Apply. A Global Administrator signs in and answers Yes to { term-consent-prompt }.
console-empty-title = { term-node } is not configured yet
console-empty-text = Nothing is uploaded, and the admin center shows no device of this site. Press { term-configure } in the ribbon to attach the site to the tenant.
console-empty-open = Start the wizard
console-column-name = Name
console-column-upload = Upload
console-column-enrollment = Automatic enrollment
console-column-onboarded-by = Onboarded by
console-column-onboarded = Onboarded
console-column-commands = Commands
console-column-icon = Kind
console-state-on = On
console-state-off = Off
console-detail-next-upload = Next upload
console-detail-no-upload = None: the upload is off
console-detail-enrolled = Enrolled devices

## Co-management Configuration Wizard

console-wizard-title = { term-wizard }
console-wizard-pages = Pages
console-page-tenant-onboarding = { term-onboarding-tab }
console-page-configure-upload = Configure upload
console-page-enablement = Enablement
console-page-workloads = Workloads
console-page-staging = Staging
console-page-summary = Summary
console-page-progress = Progress
console-page-completion = Completion
console-heading-tenant-onboarding = { $wizard ->
       *[0] Microsoft Intune Subscription
        [1] Cloud attach settings
    }
console-heading-configure-upload = { $wizard ->
       *[0] Configure upload
        [1] Configure upload to Microsoft Endpoint Manager admin center
    }
console-heading-enablement = Enable co-management
console-heading-workloads = Workloads
console-heading-staging = Configure roll out collections
console-heading-summary = Summary
console-heading-progress = Progress
console-heading-completion = Completion

console-wizard-sign-in-first = Sign in as a Global Administrator first.
console-wizard-signed-in = Signed in as { $user }.
console-wizard-nothing-chosen = There is nothing to configure: turn on the upload, the automatic client enrollment, or both.
console-wizard-upload-unsupported-government = Devices cannot be uploaded in AzureUSGovernmentCloud: that takes site version 2107 or later, and this site is { $version }.
console-wizard-upload-unsupported-china = Devices cannot be uploaded in AzureChinaCloud: it is not supported there.
console-wizard-first-page = This is the first page.
console-wizard-last-page = This is the last page.
console-wizard-summary-here = The summary has been shown.
console-wizard-committed = The settings have been sent: there is no way back. Properties change them later.
console-wizard-abandon-application = The application that you created in { term-directory } stays.
console-wizard-running = The settings are being sent.
console-wizard-not-reached = This page comes later. Press Next.
console-wizard-starts-over = The wizard starts over: what was entered before is not there any more.
console-wizard-sign-in-lost = Your choices were kept, but the account that had signed in is not there any more. Sign in again.
console-wizard-abandon-title = Cancel the wizard
console-wizard-abandon = Do you want to cancel the wizard? What you entered is lost; nothing has been configured.

console-azure-environment = Azure environment:
console-azure-environment-name = Azure environment
console-sign-in-text = { $wizard ->
       *[0] Sign in to Microsoft Intune with your Microsoft Intune organizational account
        [1] Sign into Microsoft Endpoint Manager with your organizational account.
    }
console-subscribe-before = { $wizard ->
       *[0] If you do not have a Microsoft Intune organizational account, you can subscribe at
        [1] If you don't have a subscription,
    }
console-subscribe-link = { $wizard ->
       *[0] Microsoft Intune
        [1] subscribe here.
    }
console-subscribe-after = { $wizard ->
       *[0] account portal.
        [1] { "" }
    }
console-enable-automatic-enrollment = Enable automatic client enrollment for co-management
console-enable-automatic-enrollment-key = E
console-upload-to-admin-center-key = M
console-cloud-attach-text = When you complete this wizard, your eligible devices will be cloud attached and you will enable capabilities like rich analytics, cloud console, real-time device querying, and many more.
console-default-settings = Use default settings (recommended)
console-default-settings-key = U
console-default-enrollment = Enables automatic enrollment of all eligible devices into Intune
console-default-analytics = Enables Endpoint analytics
console-default-upload = Enables automatic upload of all your devices to { term-admin-center }
console-default-defender = Enables upload of Microsoft Defender for Endpoint data for reporting
console-customize-settings = Customize settings
console-customize-settings-key = Z
console-privacy-intune = { $wizard ->
       *[0] Read the Microsoft Intune privacy statement online.
        [1] Read the Microsoft privacy statement.
    }
console-privacy-configuration-manager = Read the Configuration Manager privacy statement online.

console-import-box = Optionally import a separate web app to synchronize Configuration Manager client data to Microsoft Endpoint Manager admin center
console-import-box-key = W
console-import-name = Imported application
console-import = Import
console-import-key = T
console-import-title = Import apps
console-import-text = Import an application that was registered in { term-directory } before. No application is created then.
console-import-tenant-name = { $directory ->
       *[0] Azure AD tenant name
        [1] Microsoft Entra tenant name
    }
console-import-tenant-name-key = N
console-import-tenant-id = { $directory ->
       *[0] Azure AD tenant ID
        [1] Microsoft Entra tenant ID
    }
console-import-tenant-id-key = I
console-import-application-name = Application name
console-import-application-name-key = A
console-import-client-id = Client ID
console-import-client-id-key = L
console-import-secret-key = Secret key
console-import-secret-key-key = K
console-import-secret-expiry = Secret key expiry
console-import-secret-expiry-key = X
console-import-app-id-uri = App ID URI
console-import-app-id-uri-key = U
console-import-where = App registrations in the admin center has them; the value of a client secret is shown there only once.
console-import-verify = Verify
console-import-verify-key = V
console-import-verified = Successfully verified.
console-import-busy = The site asks the tenant.
console-import-incomplete = Fill in every field first.
console-import-verify-first = Press Verify first.
console-import-missing = Import the application, or clear the box.
console-import-tick-first = Tick the box first.
console-import-customize-first = Choose “Customize settings” first.
console-import-exists = The site uses an application already. It goes on using it.

console-upload-devices = Devices
console-upload-select = Select which devices to upload to Microsoft Endpoint Manager
console-upload-children = Child collections are included.
console-upload-browse-reason = Choose “{ console-upload-one-collection }” first.
console-upload-collection-missing = Browse for the collection whose devices are uploaded.
console-upload-disabled-reason = The upload is off.
console-collection = Collection:
console-upload-all-devices-key = V
console-upload-one-collection-key = L
console-upload-endpoint-analytics-group = Endpoint Analytics
console-upload-endpoint-analytics = Enable Endpoint Analytics for devices uploaded to Microsoft Endpoint Manager
console-upload-endpoint-analytics-key = E
console-upload-rbac-group = Role-based Access Control
console-upload-enforce-rbac = Enforce Configuration Manager RBAC for cloud console requests that interact with Configuration Manager
console-upload-enforce-rbac-key = R
console-upload-defender-group = Microsoft Defender for Endpoint
console-upload-defender = Enable Uploading Microsoft Defender for Endpoint data for reporting on devices uploaded to { term-admin-center }
console-upload-defender-key = U

console-enablement-text = To enable co-management for devices managed by Configuration Manager, configure automatic enrollment in Microsoft Intune.
console-enablement-automatic-enrollment = Automatic enrollment in Intune
console-enrollment-none = None
console-enrollment-pilot = Pilot
console-enrollment-all = All
console-enrollment-all-key = L
console-enrollment-pilot-key = I
console-enrollment-none-key = O
console-enrollment-key = T
console-enablement-collection = Intune Auto Enrollment
console-enablement-browse-reason = Only Pilot needs a collection.
console-enablement-collection-missing = Browse for the collection of the pilot enrollment.
console-enablement-command-line = For devices that are enrolled in Intune already, the client is installed as an app of Intune. Its command line needs a cloud management gateway, and this site has none.
console-enablement-prerequisites = Please ensure the proper prerequisites are installed.

console-workloads-text = Choose who manages each workload. Pilot Intune moves it for the clients of a pilot collection only; the Staging page asks for that collection.
console-workload-compliance-policies = Compliance policies
console-workload-device-configuration = Device Configuration
console-workload-endpoint-protection = Endpoint Protection
console-workload-resource-access-policies = Resource access policies
console-workload-client-apps = Client apps
console-workload-office-click-to-run-apps = Office Click-to-Run apps
console-workload-windows-update-policies = Windows Update policies
console-authority-configuration-manager = Configuration Manager
console-authority-pilot-intune = Pilot Intune
console-authority-intune = Intune

console-staging-pilot = Pilot
console-staging-text = When you configure a workload for Pilot Intune, select a device collection to be the pilot group.
console-staging-warning = Make sure your pilot devices are already enrolled into Intune.
console-staging-browse-reason = Only a workload on Pilot Intune has a pilot group.
console-staging-collection-missing = Browse for a pilot group for every workload on Pilot Intune.

console-summary-text = The wizard will configure these settings:
console-summary-next = To apply them, press Next. To change them, press Previous.
console-summary-upload = Upload to Microsoft Endpoint Manager admin center
console-summary-scope = Devices to upload
console-summary-endpoint-analytics = Endpoint Analytics
console-summary-enforce-rbac = Enforce Configuration Manager RBAC
console-summary-defender = Microsoft Defender for Endpoint data
console-summary-automatic-enrollment = Automatic client enrollment for co-management
console-summary-on = On
console-summary-off = Off
console-summary-value = { $value }
console-summary-collection = { $name } ({ $id }), with its child collections
console-summary-pilot = Pilot Intune: { $name } ({ $id })
console-summary-cloud-attach = Cloud attach
console-summary-admin-center = Enable Microsoft Endpoint Manager admin center
console-summary-true = True
console-summary-false = False
console-summary-data-upload = Data Upload
console-summary-collection-to-upload = Collection to upload
console-summary-all-devices = All devices
console-summary-devices-to-enroll = Devices to auto-enroll into Microsoft Intune
console-summary-eligible-devices = Co-management Eligible Devices

console-progress-text = The settings are being applied.
console-progress-ended = What was done:
console-step-sign-in = Sign in to the tenant
console-step-create-application = Create the application in { term-directory }
console-step-use-application = Use the application that { term-directory } has already
console-step-import-application = Use the application that was imported
console-step-save-settings = Create CoMgmtSettingsProd
console-step-read-settings = Read back what is in force
console-step-state-waiting = Waiting
console-step-state-running = In progress
console-step-state-done = Completed
console-step-state-failed = Failed

console-completion-done = The task "{ term-wizard }" completed successfully
console-completion-details = Details:
console-completion-exit = To exit the wizard, click Close.
console-completion-next = The page then says what happens next, and when.
console-completion-failed = The { term-wizard } stopped. Not done:
console-completion-advice-already-onboarded = This wizard was finished elsewhere in the meantime. Close it, and look at the Properties of CoMgmtSettingsProd.
console-completion-advice-not-global-administrator = Close the wizard, start it again, and sign in with a Global Administrator account.
console-completion-advice-consent-missing = Close the wizard, start it again, and answer Yes to { term-consent-prompt }.
console-completion-advice-other = Nothing more was done. Close the wizard, and start it again once the reason is gone.

## Sign-in and consent

console-sign-in-title = Sign in to the simulated tenant
console-sign-in-explanation = Pick who signs in. No password is asked for: these people exist in this simulation only.
console-sign-in-account = Account
console-sign-in-no-role = No directory role
console-sign-in-pick = Pick an account first.
console-sign-in-busy = Signing in.
console-sign-in-refused = { $user } cannot onboard the site: that needs the directory role { $required }, and this account has { $roles }. Sign in with another account.
console-sign-in-refused-without-role = { $user } cannot onboard the site: that needs the directory role { $required }, and this account has no directory role. Sign in with another account.
console-consent-title = { term-consent-prompt }
console-consent-text = This action will register an application in the AAD tenant { $tenant } to authorize the synchronization of data to Intune. Do you want to continue?
console-consent-effect = Yes creates one app registration and the service principal Configuration Manager Microservice in the simulated tenant. No creates nothing.
console-consent-text-existing = The application of this site is in the AAD tenant { $tenant } already, from an earlier consent. Do you want to use it to authorize the synchronization of data to Intune?
console-consent-effect-existing = Yes uses it: no second application is created. No leaves everything as it is.
console-consent-busy = The application is being created.
console-consent-busy-existing = The consent is being sent.
console-consent-declined = You answered No: nothing was created, and without the application no device can be uploaded. Try again and answer Yes, or turn the upload off.
console-consent-declined-existing = You answered No: nothing was changed, and the upload was not turned on. The application stays in { term-directory }. Try again and answer Yes, or turn the upload off.

## Select Collection

console-picker-title = Select Collection
console-picker-text = Select one device collection. Its child collections are included.
console-picker-search = Search collections
console-picker-pick = Select a collection first.
console-picker-nothing = No collection matches
console-members-with-children = { $own } ({ $all } with child collections)
console-column-collection-id = Collection ID
console-column-member-count = Member Count
console-column-member-count-all = With child collections
console-column-limiting-collection = Limiting Collection
console-show-members = Show the members in Devices

## Properties

console-properties-unchanged = Nothing has been changed.
console-properties-applying = The changes are being applied.
console-properties-applied = The changes are in force.
console-properties-starts-over = The changes that were not applied are not there any more: the settings, or the whole world, changed in the meantime.
console-properties-environment-fixed = The environment is fixed once the site is configured.
console-properties-signed-in = Signed in as { $user }. Apply uses this account.
console-properties-workloads-reason = Workloads can be moved once Automatic enrollment in Intune is Pilot or All (tab Enablement).
console-offboarding-title = Stop the upload
console-offboarding-text = The site will be offboarded: no more device is uploaded, and the devices that only Configuration Manager manages leave the admin center.
console-offboarding-effect = The application in { term-directory } stays, and you can attach the site again at any time. Do you want to go on?

## Devices

console-search-devices = Search devices
console-search-devices-placeholder = Name, user, operating system, build, model, manufacturer or serial number
console-filter-upload = Upload
console-filter-upload-any = All devices of the site
console-upload-state-uploaded = Uploaded
console-upload-state-not-uploaded = Not uploaded, whatever the reason
console-upload-state-leaving = Uploaded, about to disappear
console-upload-state-not-visible-yet = Uploaded, not visible yet
console-upload-state-waiting = Waits for the next upload
console-upload-state-no-client = Not uploaded: no client
console-upload-state-shared-certificate = Not uploaded: shared certificate
console-upload-state-outside-scope = Not uploaded: outside the collection
console-upload-state-upload-off = Not uploaded: upload off
console-column-client = Client
console-column-primary-user = Primary user(s)
console-column-operating-system = Operating system
console-column-build = Operating system build
console-column-client-activity = Client activity
console-column-site-code = Site code
console-column-client-version = Client version
console-online = Online
console-offline = Offline
console-all-devices = All devices
console-devices-of-collection = Members of { $name }
console-devices-range = { $total ->
    [one] 1 to 1 of 1 device
   *[other] { $first } to { $last } of { $total } devices
}
console-devices-range-none = 0 devices
console-devices-range-none-of = { $total ->
    [one] 0 of 1 device
   *[other] 0 of { $total } devices
}
console-devices-nothing = No device matches
console-devices-show-all = Show all devices
console-page-previous = Previous page
console-page-next = Next page
console-first-page = This is the first page.
console-last-page = This is the last page.

console-menu-run-script = Run Script
console-menu-start = Start
console-menu-resource-explorer = Resource Explorer
console-menu-remote-control = Remote Control
console-menu-admin-center = Admin Center
console-menu-lab = Lab (simulation only)
console-admin-center-not-uploaded = The admin center does not have this device: it is not uploaded. The details say why.
console-admin-center-not-yet = The admin center does not show this device yet: it appears 5 to 10 minutes after its upload.
console-open-admin-center = Open in the admin center
console-lab-take-off-line = Take off line
console-lab-bring-on-line = Bring back on line
console-lab-share-certificate = Share one certificate…
console-lab-separate-certificates = Give each its own certificate…
console-lab-share-title = Share one certificate
console-lab-share-question = Let the distribution point { $name } and its client share one PKI certificate? Such a device is not synchronized: the next update removes it from the admin center. “Give each its own certificate” undoes it.
console-lab-separate-title = Give each its own certificate
console-lab-separate-question = Give the distribution point { $name } and its client a certificate each? The next update uploads the device again.
console-lab-took-off-line = { $name } is off line until you bring it back.
console-lab-brought-on-line = { $name } is on line again.
console-lab-shared-certificate = The distribution point { $name } and its client now share one PKI certificate. Such a device is not synchronized.
console-lab-separated-certificates = The distribution point { $name } and its client have a certificate each again.
console-lab-refused = Not done: { $reason }
console-lab-no-client = This device has no Configuration Manager client.
console-lab-is-off-line = This device is off line already.
console-lab-is-on-line = This device is on line already.
console-lab-not-a-distribution-point = Only a distribution point can share its certificate with its client.

console-uploaded = The admin center shows this device.
console-upload-on-its-way = This device is uploaded and appears in the admin center 5 to 10 minutes after its upload.
console-upload-waiting = This device waits for the next run of CMGatewaySyncUploadWorker; 5 to 10 minutes later the admin center shows it.
console-uploaded-leaving = The admin center still shows it; with the next update it disappears.
console-not-uploaded-upload-off = Not uploaded: the upload is off. { term-configure } to attach the site.
console-not-uploaded-offboarded = Not uploaded: the upload is off. Turn it on in the Properties of CoMgmtSettingsProd to attach the site.
console-not-uploaded-no-client = Not uploaded: the device has no Configuration Manager client (column Client: No).
console-not-uploaded-shared-certificate = Not uploaded: its distribution point role and its client share one PKI certificate. Such a device does not synchronize.
console-not-uploaded-outside-scope = Not uploaded: it is not in the collection whose devices are uploaded, nor in a child of it.
console-not-uploaded-other = Not uploaded: { $code }.
console-detail-resource-id = Resource ID
console-detail-last-active = Last activity
console-detail-last-logon = Last logon user
console-detail-model = Model
console-detail-serial-number = Serial number
console-detail-roles = Site system roles
console-detail-shared-certificate = Shares one certificate
console-detail-co-managed = Co-managed
console-detail-sms-id = Configuration Manager unique identifier

# Monitoring > Overview > Co-management
console-node-alerts = Alerts
console-node-queries = Queries
console-node-reporting = Reporting
console-node-site-hierarchy = Site Hierarchy
console-node-system-status = System Status
console-node-deployments = Deployments
console-node-client-operations = Client Operations
console-node-client-status = Client Status
console-dashboard-client-os = Client OS Distribution
console-dashboard-os-windows-10 = Windows 10 1709 and above
console-dashboard-os-server = Windows Server
console-dashboard-releases = Clients by release
console-dashboard-status = Co-management Status
console-dashboard-eligible = Eligible devices
console-dashboard-scheduled = Scheduled
console-dashboard-initiated = Enrollment Initiated
console-dashboard-enrolled = Enrolled
console-dashboard-enrollment = Co-management Enrollment Status
console-dashboard-success-hybrid = Success, { $directory ->
       *[0] hybrid Azure AD-joined
        [1] Microsoft Entra hybrid joined
    }
console-dashboard-pending = Pending
console-dashboard-errors = Enrollment Errors
console-dashboard-error = Enrollment Error
console-dashboard-no-errors = No enrollment has failed.
console-dashboard-settings = Open the co-management settings

console-operations-name = Operation
console-operations-device = Device
console-operations-collection = Target collection
console-operations-state = State
console-operations-total = Total clients
console-operations-completed = Completed clients
console-operations-failed = Failed clients
console-operations-offline = Offline clients
console-operations-unknown = Unknown clients
console-operations-requested = Requested time
console-operations-updated = Time last updated
console-operations-created-by = Created by
console-operations-search = Search by device or created by
console-operations-none-title = No client operations
console-operations-none = Nothing was sent to a client that fits the search. Actions of the admin center and runs of CMPivot stand here once the notification server has them.
console-operations-computer-policy = Download computer policy
console-operations-user-policy = Download user policy
console-operations-applications = Evaluate application deployments
console-operations-cmpivot = CMPivot
console-operations-script = Run Script
console-operations-succeeded = Succeeded
console-operations-state-failed = Failed
console-operations-waiting = Waiting for the client
console-operations-under-way = Under way
console-operations-stopped = Stopped
console-operations-trace = { $operation } on { $device }: show the trace

## Updates and Servicing

console-updates-install = Install Update Pack
console-updates-select-first = Select an update that is available first.
console-updates-under-way = An update is being installed. A site installs one at a time.
console-updates-question = Update the site to version { $version }? The download, the prerequisite check and the installation take an hour of simulated time. The site goes on uploading meanwhile. An update is not taken back.
console-updates-released = Date Released
console-updates-state = State
console-updates-full-version = Full Version
console-updates-available = Available
console-updates-downloading = Downloading
console-updates-checking = Checking prerequisites
console-updates-installing = Installing
console-updates-installed = Installed
console-updates-downloading-until = Version { $version } is being downloaded until { $until }.
console-updates-checking-until = The prerequisite check of version { $version } runs until { $until }.
console-updates-installing-until = Version { $version } is being installed until { $until }.
console-updates-note = Only updates that lead on from the installed version are listed. Some versions need another one in between.
console-updates-compare = Compare versions: what changes for us

## CMPivot of a device collection

console-pivot-title = CMPivot
console-pivot-start = Start CMPivot
console-pivot-start-none = Select a collection: CMPivot asks its clients.
console-pivot-of = { $members ->
    [one] { $collection }, one member.
   *[other] { $collection }, { $members } members.
}
console-pivot-other = Another collection
console-pivot-run = Run Query
console-pivot-no-collection = No collection is chosen. Go to Device Collections, select one, and start CMPivot there.
console-pivot-stop = Stop
console-pivot-stop-none = No query is running.
console-pivot-save = Favorites
console-pivot-tabs = Samples, summary, results and history
console-pivot-progress = Clients that have answered
console-pivot-asking = { $answered } of { $clients } clients have answered ({ $offline ->
    [one] one client offline
   *[other] { $offline } clients offline
} and { $failed ->
    [one] one failure
   *[other] { $failed } failures
}).
console-pivot-completed = Query completed on { $answered } of { $clients } clients ({ $offline ->
    [one] one client offline
   *[other] { $offline } clients offline
} and { $failed ->
    [one] one failure
   *[other] { $failed } failures
}).
console-pivot-stopped = The query was stopped. { $answered } of { $clients } clients had answered ({ $offline ->
    [one] one client offline
   *[other] { $offline } clients offline
} and { $failed ->
    [one] one failure
   *[other] { $failed } failures
}).
console-pivot-none = No query was run yet. Run Query asks the clients of the collection; what they answer shows here as it comes in.
console-pivot-collection = Collection
console-pivot-state = State
console-pivot-state-running = Running
console-pivot-state-completed = Completed
console-pivot-state-stopped = Stopped
console-pivot-state-timed-out = Ended after an hour
console-pivot-elapsed = Elapsed (simulated time)
console-pivot-clients = Clients
console-pivot-answered = Answered
console-pivot-failed = Failed
console-pivot-offline = Offline
console-pivot-waiting = Not answered yet
console-pivot-hour = A run waits an hour of simulated time for clients that are off line: each gets the query when it comes on line.
console-pivot-operations = Client Operations
console-pivot-cut = The query returned a large number of results: the first 100,000 cells are shown. Narrow the results by modifying the query.
console-pivot-history = History
console-pivot-history-none = No query was run in this browser yet.
console-pivot-history-text = Choose a query; it comes into the editor, where it can be changed and run.
