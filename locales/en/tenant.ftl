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
