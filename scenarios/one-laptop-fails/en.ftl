title = One laptop fails
story =
    On SAL-LT-0020 every device action fails, within seconds. On the laptop beside it everything is done. Its user travels a lot, and the machine once lost power in the middle of an update.

    You are Priya Raman of the service desk; for the repair you may sign in as whoever it takes.
goal = Sync Machine Policy and App Evaluation Cycle complete on SAL-LT-0020.
hint-1 = It fails, and does not stay pending: somebody answers. Who?
hint-2 = The action has passed the service connection point. Look at the end of the push task in BgbServer.log.
hint-3 = ReportedClients: 0, FailedClients: 1. The client got the task and could not do it.
answer-client-broken = The client of the laptop gets the task and cannot do it.
answer-client-offline = The laptop has no connection to the management point.
answer-not-authorized = Priya is not authorized for the laptop.
answer-management-point = SMS_NOTIFICATION_SERVER is stopped on the management point.
answer-not-uploaded = The laptop is not uploaded any more.
explanation =
    The way of the action is sound to its end: authorized, forwarded, pushed, received. What fails is the client itself, and the notification server counts it among the failed clients.

    Repairing the client (ccmrepair.exe) cures it. A client without a connection would have left the action pending; a missing right would have ended it at the service connection point.
