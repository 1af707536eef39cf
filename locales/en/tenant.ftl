# Pages of the admin center about people and what they did.

center-audit-title = Tenant administration | Audit logs
center-audit-date = Date
center-audit-actor = Initiated by (actor)
center-audit-application = Application name
center-audit-activity = Activity
center-audit-targets = Target(s)
center-audit-category = Category
center-audit-status = Status
center-audit-search = Search by initiated by or activity
center-audit-from = From (UTC)
center-audit-to = To (UTC)
center-audit-none-title = No audit events
center-audit-none = Nobody has changed anything that fits the search and the filters.
center-audit-lab = The lab
center-audit-success = Success
center-audit-category-applications = Application management
center-audit-category-device = Device
center-audit-category-other = Other
center-audit-category-role = Role
center-audit-category-users = User management
center-audit-details = Audit log details
center-audit-friendly = Friendly name
center-audit-operation = Operation type
center-audit-component = Component
center-audit-correlation = Correlation ID
center-audit-trace = Show the trace of this action
center-audit-property = Property
center-audit-old = Old value
center-audit-new = New value
center-audit-file = AuditLogs
center-audit-exported = { $rows ->
    [one] 1 audit event was exported.
   *[other] { $rows } audit events were exported.
}

center-users-title = Users | All users
center-users-search = Search by display name or user principal name
center-users-none = No user fits the search
center-users-file = Users
center-users-exported = { $rows ->
    [one] 1 user was exported.
   *[other] { $rows } users were exported.
}
center-user = User
center-user-name = Display name
center-user-principal = User principal name
center-user-mail = Mail
center-user-object-id = Object ID
center-user-type = User type
center-user-enabled = Account enabled
center-user-on-premises = On-premises sync enabled
center-user-domain = On-premises domain name
center-user-sam = On-premises SAM account name
center-user-identity = Identity
center-user-tenant-attach = Roles and discovery
center-user-directory-roles = Directory roles
center-user-intune-role = Intune role
center-user-none = None
center-user-site-role = Security role in Configuration Manager
center-user-ad-discovery = Found by Active Directory user discovery
center-user-azure-ad-discovery = Found by { term-directory } user discovery
center-user-roles-link = Who may do what, and what stands in the way
center-user-not-found-title = No such user
center-user-not-found = The tenant has no user { $id }.
center-user-devices-title = { $user } | Devices
center-user-devices-none-title = No devices
center-user-devices-none = This user is the primary user of no device that the admin center shows.

# Applications registered by hand, and whose roles decide

center-registrations = Registered by hand
center-registrations-text = Register a web app here to import it in the wizard of the console, instead of letting the wizard create one.
center-registration-new = New registration
center-registration-name = Application name
center-registration-client-id = Application (client) ID
center-registration-uri = Application ID URI
center-registration-uri-note = api://tenantId/string, or https://verifiedCustomerDomain/string
center-registration-permissions = API permissions
center-registration-api-permissions = API permissions
center-registration-secret = Client secret expires
center-registration-secret-value = Value of the client secret
center-registration-tenant-name = Tenant name
center-registration-tenant-id = Directory (tenant) ID
center-registration-imported = The site uploads as this application.
center-registration-granted = Admin consent granted
center-registration-not-granted = Admin consent not granted
center-registration-change = Change
center-registration-change-of = Change the API permissions of { $name }
center-registration-new-secret = New client secret
center-registration-new-secret-of = New client secret of { $name }
center-registration-consent = Grant admin consent for Contoso
center-registration-expires = Client secret expires after
center-registration-months = { $months } months
center-registration-register = Register
center-registration-add = Add
center-registration-save = Save
center-registration-close = Close
center-registration-busy = The tenant is being asked.
center-registration-done = Registered. Copy these values into the import of the console’s wizard; the value of the secret is not shown again.
center-rbac = Use Intune RBAC
center-rbac-banner = You can also manage user permissions from Intune.
center-rbac-open = Click here to learn more about this option.
center-rbac-text = When this is on and a site does not enforce Configuration Manager RBAC, the roles of Intune alone decide who may act on its devices, for accounts of the cloud alone too. It is for every hierarchy of the tenant, and takes about ten minutes.
center-rbac-on = On
center-rbac-off-choice = Off
center-rbac-apply = Apply
center-rbac-intune = The roles of Intune decide.
center-rbac-site = The roles of Configuration Manager decide, beside those of Intune.
center-rbac-enforced = The site enforces Configuration Manager RBAC (Properties, Configure upload).
center-rbac-off = The site would leave it to Intune, and Use Intune RBAC is off.
center-rbac-due = The change takes effect at { $time }.
