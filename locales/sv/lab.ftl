# Labbraden och labbets egna sidor.

logs-title = Loggar
action-title = En åtgärd, fyra loggar
scenario-title = Scenario
