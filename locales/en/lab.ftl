# The lab bar and the lab's own pages.

start-title = Tenant Attach Lab
logs-title = Logs
action-title = One action, four logs
scenario-title = Scenario
