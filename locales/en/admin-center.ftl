### The admin center. Words in quotes of the product follow the documents; what is ours says what happens and what to do.

## Frame
center-title = Microsoft Endpoint Manager admin center
center-simulation = Simulation
center-home = Home
center-dashboard = Dashboard
center-all-services = All services
center-favorites = Favorites
center-devices = Devices
center-apps = Apps
center-endpoint-security = Endpoint security
center-reports = Reports
center-users = Users
center-groups = Groups
center-tenant-administration = Tenant administration
center-troubleshooting = Troubleshooting + support
center-navigation = Admin center
center-navigation-open = Show navigation
center-navigation-close = Hide navigation
center-navigation-collapse = Collapse navigation
center-navigation-expand = Expand navigation
center-breadcrumb = Breadcrumb
center-not-built = Not part of this lab: { $entry } has no page here.
center-not-built-yet = Not part of this lab yet: { $entry } comes later.
center-menu-no-client = { $entry } asks the Configuration Manager client, and this device has none.
center-account = Signed in as { $name }, { $tenant }
center-top-directories = Directory + subscription
center-top-directories-reason = This lab has one tenant, so there is no directory to change to.
center-top-notifications = Notifications
center-top-notifications-reason = This lab collects no notifications. What became of an action is on the device’s page.
center-top-settings = Settings: theme and language
center-top-help = Help: start page of the lab
center-top-feedback = Feedback
center-top-feedback-reason = This lab sends nothing outside, so feedback cannot leave it.
center-blade-search = Search (Ctrl+/)
center-blade-search-none = No entry contains “{ $search }”.
center-blade-collapse = Collapse menu
center-blade-expand = Expand menu
center-blade-menu = Menu of { $blade }
center-close = Close { $blade }

## Menu of Devices
center-menu-overview = Overview
center-menu-all-devices = All devices
center-menu-monitor = Monitor
center-menu-by-platform = By platform
center-menu-windows = Windows
center-menu-ios = iOS
center-menu-macos = macOS
center-menu-android = Android
center-menu-device-enrollment = Device enrollment
center-menu-enroll-devices = Enroll devices
center-menu-policy = Policy
center-menu-compliance-policies = Compliance policies
center-menu-conditional-access = Conditional access
center-menu-configuration-profiles = Configuration profiles
center-menu-powershell-scripts = PowerShell scripts
center-menu-update-rings = Windows 10 update rings
center-menu-feature-updates = Windows 10 feature updates (Preview)
center-menu-ios-updates = Update policies for iOS/iPadOS
center-menu-enrollment-restrictions = Enrollment restrictions
center-menu-esim = eSIM cellular profiles (Preview)
center-menu-policy-sets = Policy sets
center-menu-other = Other
center-menu-device-cleanup-rules = Device cleanup rules
center-menu-device-categories = Device categories

## Menu of a device
center-menu-hardware = Hardware
center-menu-resource-explorer = Resource explorer
center-menu-client-details = Client details
center-menu-timeline = Timeline
center-menu-collections = Collections
center-menu-applications = Applications
center-menu-cmpivot = CMPivot
center-menu-scripts = Scripts
center-menu-software-updates = Software updates

## Menu of Tenant administration
center-menu-tenant-status = Tenant status
center-menu-connectors = Connectors and tokens
center-menu-roles = Roles
center-menu-azure-ad-services = Azure Active Directory
center-menu-app-registrations = App registrations
center-menu-enterprise-applications = Enterprise applications
center-menu-filters = Filters
center-menu-customization = Customization

## All devices
center-all-devices-title = Devices - All devices
center-refresh = Refresh
center-filter = Filter
center-columns = Columns
center-export = Export
center-bulk-actions = Bulk Device Actions
center-filters-applied = Filters applied: { $filters }
center-filters-clear = Clear filters
center-search-devices = Search devices
center-search-placeholder = Search by IMEI, Serial number, Email, UPN, Device name, Management name, Phone number, Operating system, Model or Manufacturer
center-showing = { $total ->
    [one] Showing 1 to 1 of 1 record
   *[other] Showing { $first } to { $last } of { $total } records
}
center-showing-none = Showing 0 records
center-showing-none-of = { $total ->
    [one] Showing 0 of 1 record
   *[other] Showing 0 of { $total } records
}
center-page-previous = < Previous
center-page-next = Next >
center-page-is-first = This is the first page.
center-page-is-last = This is the last page.
center-page = Page
center-page-of = of { $pages }
center-pager = Pages
center-page-rows = Rows
center-move = Ways of moving
center-move-pages = Pages
center-move-scroll = Scroll
center-select-all = { $total ->
    [one] Select the one device
   *[other] Select all { $total } devices
}
center-select-device = Select { $name }
center-select-row = Select this row
center-selected = { $count } selected
center-selected-clear = Clear selection
center-range-too-long = Shift selects at most { $max } rows one by one. Filter the list and select all of it instead.
center-typed = First device from “{ $typed }” on.
center-header-keys = Ctrl and an arrow key move the column, Shift and an arrow key change its width, Shift and Enter fit it.
center-column-moved = { $column } is column { $place } now.
center-column-width = { $column } is { $width } pixels wide.
center-table-devices = Devices

center-column-device-name = Device name
center-column-managed-by = Managed by
center-column-ownership = Ownership
center-column-compliance = Compliance
center-column-os = OS
center-column-os-version = OS version
center-column-last-check-in = Last check-in
center-column-primary-user-upn = Primary user UPN
center-column-primary-user-name = Primary user display name
center-column-primary-user-email = Primary user email address
center-column-management-name = Management name
center-column-serial-number = Serial number
center-column-manufacturer = Manufacturer
center-column-model = Model
center-column-enrollment-date = Enrollment date
center-column-join-type = Join type
center-column-encrypted = Encrypted
center-column-total-storage = Total storage
center-column-free-storage = Free storage
center-column-wifi-mac = Wi-Fi MAC
center-column-phone-number = Phone number
center-column-azure-ad-device-id = Azure AD Device ID
center-column-device-id = Device ID
center-column-found-in = Found in
center-found-in = { $column }: { $text }

center-managed-by-configmgr = ConfigMgr
center-managed-by-co-managed = Co-managed
center-managed-by-intune = Intune
center-managed-by-mde = MDE
center-export-managed-by-co-managed = MDM/ConfigMgr Agent
center-export-managed-by-mdm = MDM
center-ownership-corporate = Corporate
center-ownership-personal = Personal
center-ownership-unknown = Unknown
center-compliance-see-configmgr = See ConfigMgr
center-compliance-compliant = Compliant
center-compliance-not-compliant = Not Compliant
center-compliance-in-grace-period = In grace period
center-compliance-conflict = Conflict
center-compliance-error = Error
center-compliance-not-evaluated = Not Evaluated
center-join-hybrid = Hybrid Azure AD joined
center-join-azure-ad = Azure AD joined
center-join-registered = Azure AD registered
center-yes = Yes
center-no = No
center-value-unknown = Unknown
center-value-none = None

## Filter flyout
center-filter-title = Filter devices
center-filter-contains = { $column } contains
center-filter-from = From
center-filter-to = To
center-filter-days-ago = More than this many days ago
center-filter-never = No check-in known
center-filter-more = More columns
center-filter-apply = Apply
center-filter-reset = Reset
center-cancel = Cancel

## Columns flyout
center-columns-title = Columns
center-columns-hint = Tick the columns that the list shows and put them in order, then choose Apply. Device name is always shown. In the list itself, headers can be dragged, and made wider at their edge.
center-column-up = Move { $column } up
center-column-down = Move { $column } down
center-density = Row height
center-density-comfortable = Comfortable
center-density-compact = Compact
center-columns-apply = Apply
center-columns-reset = Reset to default
center-column-always-shown = Device name is always shown.

## Export
center-export-title = Export devices
center-export-explain = Writes every device of the list as it is searched and filtered now ({ $total ->
    [one] { $total } device
   *[other] { $total } devices
}) to a CSV file with the columns of the product's export.
center-export-explain-selected = Writes what is selected ({ $total ->
    [one] { $total } device
   *[other] { $total } devices
}) to a CSV file with the columns of the product's export.
center-export-what = What is exported
center-export-selected = What is selected ({ $count })
center-export-all = The whole list ({ $count })
center-export-start = Export
center-export-progress = { $total ->
    [one] { $done } of 1 device read
   *[other] { $done } of { $total } devices read
}
center-export-done = { $total ->
    [one] { $total } device was written to { $file }.
   *[other] { $total } devices were written to { $file }.
}
center-export-cancelled = The export was cancelled. No file was written.
center-export-failed = The export stopped: { $reason } No file was written.
center-export-again = Try again
center-export-file = AllDevices

## Bulk device actions
center-bulk-nothing-selected = Nothing is selected. Select up to { $max } devices in the list.
center-bulk-too-many = { $count } devices are selected, and a bulk device action takes at most { $max }. Filter the list, or select fewer.
center-bulk-explain = { $count ->
    [one] Asks { $count } device to run one action, through the site.
   *[other] Asks { $count } devices to run one action each, through the site.
}
center-bulk-action = Device action
center-bulk-run = Run on the selection
center-bulk-running = Running…
center-bulk-running-reason = The action is being sent. Wait until it has been.
center-bulk-summary = Asked of { $sent }, refused at once for { $refused }.
center-bulk-outcomes = Outcome of each device
center-bulk-outcome = Outcome
center-bulk-waiting = Waiting
center-bulk-refused = Refused

## States of the list
center-error-request = Request id: { $id }
center-no-match-title = No device matches
center-no-match = Nothing in the list fits this search and filter. Change them, or show all devices again.
center-show-all = Show all devices
center-first-title = No site is attached to this tenant yet
center-first-text = Devices of a Configuration Manager site appear here once the site uploads them. That begins in the Configuration Manager console, with the co-management wizard: sign in as a Global Administrator and choose Upload to Microsoft Endpoint Manager admin center.
center-first-link = Open the Co-management Configuration Wizard
center-upload-off-title = The site does not upload its devices
center-upload-off-text = The site has co-management settings, but Upload to Microsoft Endpoint Manager admin center is off. Turn it on in the Properties of the co-management settings.
center-upload-off-link = Open the properties of CoMgmtSettingsProd
center-waiting-title = The site is attached. Its devices are on their way
center-waiting-text = The first synchronization sends every device in scope. Each shows up here five to ten simulated minutes after its batch arrived.
center-page-beyond = This page is past the end of the list.
center-page-first = Go to the first page

## A device
center-device-not-found-title = This device is not in the admin center
center-device-not-found = There is no device with the id { $id } here. It may not be visible yet (a device shows up five to ten minutes after it was uploaded), it may have left the upload scope, it was retired from the site, or it belongs to an earlier world.
center-device-no-id = The last part of the address, { $id }, has not the form of a device's id, so that no device can be here. The address may be mistyped or cut off: look for the device in the list.
center-device-not-found-console = Look for it in the Configuration Manager console
center-device = Device
center-device-actions = Device actions
center-more-actions = More actions
center-open-console = Show in the console
center-action-pending-reason = { $action } is on its way already. Wait until it has ended.
center-action-no-client-reason = Managed by Intune only: the site has no client there that could take { $action }.
center-cloud-action-reason = { $action } is an Intune action. This lab runs the actions of Configuration Manager only.
center-action-banner = { $action }: { $state }
center-essentials = Essentials
center-essentials-collapse = Collapse essentials
center-essentials-expand = Expand essentials
center-see-more = See more
center-see-less = See less
center-field-primary-user = Primary user (preview)
center-field-enrolled-by = Enrolled by
center-field-operating-system = Operating system
center-field-device-model = Device model
center-actions-status = Device actions status
center-actions-action = Action
center-actions-status-column = Status
center-actions-date = Date/Time
center-actions-details = Details
center-actions-none = No action was asked of this device yet. Choose one above.
center-actions-show-details = Details of the action of { $time }
center-actions-initiated-by = Asked for by { $user }
center-actions-no-task = The site has not forwarded this action, so no task joins the logs.
center-actions-stages = Delivery
center-stage-state-reached = done
center-stage-state-current = here now
center-stage-state-ahead = not yet
center-stage-state-failed = failed here
center-missing-title = What is missing: { $missing }
center-unauthorized = Unauthorized to perform client action
center-action-refused-title = { $action } was not started
center-dismiss = Dismiss

## Hardware
center-hardware-title = { $device } | Hardware
center-hardware-system = System
center-hardware-operating-system = Operating system
center-hardware-storage = Storage
center-hardware-network = Network
center-hardware-client = Configuration Manager client
center-hardware-table = Hardware of { $device }
center-field-name = Name
center-field-chassis = Chassis type
center-field-processor-architecture = Processor architecture
center-field-memory = Physical memory
center-field-ethernet-mac = Ethernet MAC
center-field-client-identifier = Client identifier
center-field-client-version = Client version
center-field-client-blocked = Blocked
center-field-client-health = Client health
center-field-client-heard = Last heard of
center-chassis-desktop = Desktop
center-chassis-laptop = Laptop
center-chassis-workstation = Workstation
center-chassis-server = Enterprise server
center-chassis-tablet = Tablet
center-health-healthy = Healthy
center-health-installed = Installed
center-health-install-failed = Installation failed
center-health-update-failed = Update failed
center-health-communication-error = Communication error

## Tenant administration
center-connector-title = Connectors and tokens | Microsoft Endpoint Configuration Manager
center-connector-hierarchy = Hierarchy
center-connector-status = Connection status
center-connector-last-sync = Last successful sync
center-connector-next-sync = Next sync
center-connector-site-code = Site code
center-connector-site-version = Site version
center-connector-scp = Service connection point
center-connector-devices = Devices in the admin center
center-connector-details = Details of { $hierarchy }
center-connector-hierarchies = Hierarchies
center-connector-offboard = Offboard the hierarchy
center-connector-offboard-how = Clear Upload to Microsoft Endpoint Manager admin center in the Properties of CoMgmtSettingsProd, in the Configuration Manager console. The devices that only Configuration Manager manages leave the admin center; the settings object and the application in Azure AD stay. The portal’s own Delete is not part of this lab.
center-connector-attach = Attach the hierarchy
center-connector-attach-how = Tick Upload to Microsoft Endpoint Manager admin center in the Properties of CoMgmtSettingsProd, in the Configuration Manager console.
center-connection-healthy = Healthy
center-connection-warning = Warning
center-connection-unhealthy = Unhealthy
center-connection-not-enabled = Not Enabled
center-connection-healthy-explained = The site synchronized within the last day.
center-connection-warning-explained = The site has not synchronized for more than a day. Look at CMGatewaySyncUploadWorker.log.
center-connection-unhealthy-explained = The site has not synchronized for three days or more. Look at CMGatewaySyncUploadWorker.log.
center-connection-not-enabled-explained = The upload is off in the co-management settings of the site.
center-connector-failure = Last upload failed
center-connector-failure-time = Time
center-connector-failure-code = Error code
center-connector-failure-status = Answer of the gateway (HTTP)
center-connector-failure-log = Show CMGatewaySyncUploadWorker.log
center-connector-empty-title = No Configuration Manager hierarchy is attached
center-connector-empty = A hierarchy is listed here once its site was onboarded with the co-management wizard.
center-applications-title = Tenant administration | App registrations
center-applications-table = App registrations
center-applications-empty-title = No app registration of the site yet
center-applications-empty = Yes on Create AAD Application, in the co-management wizard, creates the registration through which the site speaks to the tenant.
center-principals-title = Tenant administration | Enterprise applications
center-principals-table = Enterprise applications
center-principals-empty-title = No enterprise application of the site yet
center-principals-empty = Yes on Create AAD Application, in the co-management wizard, creates the service principal of the gateway service.
center-application-name = Display name
center-application-id = Application (client) ID
center-application-object-id = Object ID
center-application-created = Created
center-application-audience = Supported accounts
center-application-permissions = Permissions
center-audience-my-org = This organization only (AzureADMyOrg)
center-principal-type = Type
center-principal-names = Service principal names
center-principal-roles = App roles

# Devices > Overview
center-overview-title = Devices - Overview
center-overview-managed-by = Devices by managed by
center-overview-os-build = Devices by OS version
center-overview-client-state = Devices of the site by client state
center-overview-client-online = On line
center-overview-client-offline = Off line
center-overview-client-none = No client
center-overview-actions = Device actions by status
center-overview-uploads = Uploads of the last day
center-overview-upload = Upload
center-overview-full = { $time }, full synchronization
center-overview-added = Devices added
center-overview-changed = Devices changed
center-overview-removed = Devices removed
center-overview-connector = Health of the connector

# Devices > Monitor
center-monitor-title = Devices - Monitor
center-monitor-explain = Reports about devices. This lab has those of tenant attach.
center-monitor-actions = Device actions
center-monitor-actions-title = Monitor - Device actions
center-monitor-assignment-status = Assignment status
center-monitor-noncompliant = Noncompliant devices
center-monitor-encryption = Encryption report
center-monitor-enrollment-failures = Enrollment failures
center-monitor-update-rings = Per update ring deployment state
center-monitor-device = Device name
center-monitor-user = User
center-monitor-action = Action
center-monitor-status = Status
center-monitor-initiated-by = Initiated by
center-monitor-time = Date/Time
center-monitor-any = All
center-monitor-search = Search by device name, user or initiated by
center-monitor-none-title = No device actions
center-monitor-none = No action was asked for that fits the search and the filters.
center-monitor-trace = { $action } on { $device }: show the trace
center-monitor-exported = { $rows ->
    [one] Exported one action.
   *[other] Exported { $rows } actions.
}
center-monitor-export-file = DeviceActions

center-rights-title = Tenant administration | Roles
center-rights-table = Who may do what
center-rights-person = Person and roles
center-rights-attach = Attach the tenant
center-rights-console = Read the console
center-rights-devices = Read devices
center-rights-action = Run device actions
center-rights-cmpivot = Run CMPivot
center-rights-yes = Yes
center-rights-no = No
center-rights-device = Name of a device
center-rights-choose = Ask about this device
center-rights-any = Ask about any device
center-rights-unknown = The admin center lists no device of this name.
center-rights-for-any = Asked about any device: only people's own rights are looked at.
center-rights-for-device = Asked about { $device }, as it is now.
center-rights-link = Who may run actions on this device

## Pages that are read from the site when they are opened
center-refused-access = You don't have access to view this information
center-refused-access-text = Make sure a proper user role is assigned from Intune.
center-refused-unable = Unable to get { $what } information
center-refused-unable-text = Make sure Azure AD and AD user discovery are configured and the user is discovered by both. Verify that the user has proper permissions in Configuration Manager.
center-refused-device = Device can't be found or you don't have permission to access the device
center-refused-device-text = The device left the site, or it is outside what the account may see there.
center-refused-loading = Error loading your content
center-refused-loading-text = Getting results timed out. Make sure that the Configuration Manager service connection point is operational and has a connection to the cloud.
center-refused-validating = Error validating request
center-refused-validating-text = Verify that the Configuration Manager service connection point can reach the internet endpoints required for tenant attach.
center-refused-forbidden = (403) forbidden
center-refused-forbidden-text = The SMS Provider did not accept the authentication of the request.
center-refused-unexpected = Unexpected error occurred
center-refused-unexpected-text = The administration service of the site did not give an answer.
center-refused-what-client-details = client details
center-refused-what-collections = collection
center-list-exported = { $rows ->
    [one] Exported one row to { $file }.
   *[other] Exported { $rows } rows to { $file }.
}
center-list-export-none = There are no rows to export.

## Client details
center-client-title = { $device } | Client details
center-client-online = Online
center-client-logged-on-user = Logged on user
center-client-on-internet = On internet
center-client-co-managed = Co-managed
center-client-compliant = Compliant
center-client-last-online = Last online time
center-client-management-point = Management point
center-client-last-active = Last active time
center-client-last-mp = Last MP server name
center-client-last-policy = Last policy request
center-client-mac = MAC address
center-client-site-code = Site code
center-client-version = Client version
center-client-hourly = The primary site refreshes Last active time, Last MP server name and Last policy request once an hour, the last time at { $time }. The rest is read live.
center-client-properties = Properties
center-client-boundary-groups = Boundary groups
center-client-ad-site = AD site name
center-client-full-domain = Full domain
center-client-full-build = Full OS build
center-client-virtual-machine = Virtual machine
center-client-resource-id = Resource ID
center-client-approved = Approved
center-client-no-boundary-groups = No boundary groups found or the user may not have permissions to view boundary group information

## Collections of a device
center-collections-title = { $device } | Collections
center-collections-name = Collection name
center-collections-id = Collection ID
center-collections-none = The device is in no collection

## Resource explorer
center-refused-what-resource = resource
center-explorer-title = { $device } | Resource explorer
center-explorer-date = Hardware inventory of
center-explorer-classes = Inventory classes
center-explorer-search = Search classes and values
center-explorer-search-placeholder = Search
center-explorer-no-class = No class has what you search for.
center-explorer-keyword = Filter results by keyword
center-explorer-no-instance = No instance of the class has the keyword.
center-explorer-none-title = No hardware inventory
center-explorer-none = The site has no hardware inventory of this client. A client sends one once a week.

## Timeline
center-refused-what-timeline = timeline
center-timeline-title = { $device } | Timeline
center-timeline-sync = Sync
center-timeline-syncing = The client is being asked for its events.
center-timeline-synced = The client sent its events.
center-timeline-sent = The client sends its events once a day, the last time at { $time }. Sync asks for them now.
center-timeline-chart = Events by time and level
center-timeline-events = Events
center-timeline-time = Time
center-timeline-level = Level
center-timeline-provider = Provider
center-timeline-id = Event ID
center-timeline-event = Event
center-timeline-message = Message
center-timeline-filters = Filters
center-timeline-range = Time range
center-timeline-start = Start (UTC)
center-timeline-end = End (UTC)
center-timeline-levels = Event levels
center-timeline-provider-name = Provider name
center-timeline-critical = Critical
center-timeline-error = Error
center-timeline-warning = Warning
center-timeline-information = Information
center-timeline-none-title = No events
center-timeline-none = The client sent no event that fits the filters. The site keeps events for 30 days.

## Software updates
center-refused-what-updates = software updates
center-updates-title = { $device } | Software updates
center-updates-search = Search in title, classification and status
center-updates-none = No software update fits the search and the filters
center-update-title = Title
center-update-description = Description
center-update-classification = Classification
center-update-product = Product category
center-update-article = Article
center-update-status = Status
center-update-time = Status time
center-update-unknown = Unknown
center-update-compliant = Compliant
center-update-non-compliant = Non-compliant
center-update-conflict = Conflict detected
center-update-error = Error
center-update-partial = Partial compliance
