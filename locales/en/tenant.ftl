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
