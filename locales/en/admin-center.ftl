### The admin center. Words in quotes of the product follow the documents; what is ours says what happens and what to do.

## Frame
center-title = { term-admin-center }
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
center-menu-no-client = { $entry } asks the Configuration Manager client, and this device has none.
center-menu-not-in-version = { $entry } came with version { $since } of Configuration Manager. Update the site in the console: Administration, Updates and Servicing.
center-menu-preview = { $page } (preview)
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
center-menu-recovery-keys = Recovery keys
center-menu-software-updates = Software updates

## Menu of Tenant administration
center-menu-tenant-status = Tenant status
center-menu-connectors = Connectors and tokens
center-menu-roles = Roles
center-menu-audit-logs = Audit logs
center-menu-all-users = All users
center-menu-deleted-users = Deleted users
center-menu-password-reset = Password reset
center-menu-user-settings = User settings
center-menu-profile = Profile
center-menu-assigned-roles = Assigned roles
center-menu-licenses = Licenses
center-menu-user-devices = Devices
center-menu-azure-ad-services = Azure Active Directory
center-menu-app-registrations = App registrations
center-menu-enterprise-applications = Enterprise applications
center-menu-filters = Filters
center-menu-customization = Customization

## All devices
center-all-devices-title = Devices - All devices
center-refresh = Refresh
center-filter = Filter
center-add-filters = Add filters
center-columns = Columns
center-export = Export
center-bulk-actions = Bulk Device Actions
center-filters-applied = Filters applied: { $filters }
center-filters-clear = Clear filters
center-search-devices = Search devices
center-search-placeholder = Search by IMEI, Serial number, Email, UPN, Device name, Management name, Phone number, Operating system, Model or Manufacturer
center-showing-none-of = { $total ->
    [one] Showing 0 of 1 record
   *[other] Showing 0 of { $total } records
}
center-page = Page
center-page-of = of { $pages }
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
center-column-azure-ad-device-id = { $directory ->
       *[0] Azure AD Device ID
        [1] Microsoft Entra Device ID
    }
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
center-compliance-not-compliant = { term-noncompliant }
center-compliance-in-grace-period = In grace period
center-compliance-conflict = Conflict
center-compliance-error = Error
center-compliance-not-evaluated = Not Evaluated
center-join-hybrid = { $directory ->
       *[0] Hybrid Azure AD joined
        [1] Microsoft Entra hybrid joined
    }
center-join-azure-ad = { $directory ->
       *[0] Azure AD joined
        [1] Microsoft Entra joined
    }
center-join-registered = { $directory ->
       *[0] Azure AD registered
        [1] Microsoft Entra registered
    }
center-yes = Yes
center-no = No
center-value-unknown = Unknown

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
center-no-match-title = No device matches
center-no-match = Nothing in the list fits this search and filter. Change them, or show all devices again.
center-show-all = Show all devices
center-first-title = No site is attached to this tenant yet
center-first-text = Devices of a Configuration Manager site appear here once the site uploads them. That begins in the Configuration Manager console, with the co-management wizard: sign in as a Global Administrator and choose Upload to Microsoft Endpoint Manager admin center.
center-first-link = Open the { term-wizard }
center-upload-off-title = The site does not upload its devices
center-upload-off-text = The site has co-management settings, but Upload to Microsoft Endpoint Manager admin center is off. Turn it on in the Properties of the co-management settings.
center-upload-off-link = Open the properties of CoMgmtSettingsProd
center-waiting-title = The site is attached. Its devices are on their way
center-waiting-text = The first synchronization sends every device in scope. Each shows up here five to ten simulated minutes after its batch arrived.
center-page-beyond = This page is past the end of the list.
center-page-first = Go to the first page

## Hardware
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
center-connector-offboard-how = Clear Upload to Microsoft Endpoint Manager admin center in the Properties of CoMgmtSettingsProd, in the Configuration Manager console. The devices that only Configuration Manager manages leave the admin center; the settings object and the application in { term-directory } stay. The portal’s own Delete is not part of this lab.
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
center-applications-empty = Yes on { term-consent-prompt }, in the co-management wizard, creates the registration through which the site speaks to the tenant.
center-principals-title = Tenant administration | Enterprise applications
center-principals-table = Enterprise applications
center-principals-empty-title = No enterprise application of the site yet
center-principals-empty = Yes on { term-consent-prompt }, in the co-management wizard, creates the service principal of the gateway service.
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
center-principal-permissions = Permissions
center-principal-change = Grant or revoke them in the lab

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
center-rights-applications = Act on applications
center-rights-scripts = Run scripts
center-rights-recovery = Show recovery keys
center-rights-yes = Yes
center-rights-no = No
center-rights-device = Name of a device
center-rights-choose = Ask about this device
center-rights-any = Ask about any device
center-rights-unknown = The admin center lists no device of this name.
center-rights-for-any = Asked about any device: only people's own rights are looked at.
center-rights-for-device = Asked about { $device }, as it is now.
