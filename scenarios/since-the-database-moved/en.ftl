title = Since the database moved
story =
    The site database was moved to its other node last night, as planned. The console works, the upload works. Every device action fails, for everybody, on every device, and the service desk has begun to look for missing rights.

    You are Priya Raman of the service desk; for the repair you may sign in as whoever it takes.
goal = Sync Machine Policy completes for Priya on IT-LT-0008 and for Tomas Herrera on IT-DT-0013.
hint-1 = Different people, different devices, one failure: look for what they have in common.
hint-2 = The service connection point has to ask the database whether a caller is authorized. CMGatewayNotificationWorker.log has what came of it.
hint-3 = The worker uses a connection that it opened before the move. What makes it open a new one?
answer-sql-connection = The notification worker works with a dead connection to the site database.
answer-not-authorized = The move took Notify Resource from the roles.
answer-management-point = SMS_NOTIFICATION_SERVER is stopped on the management point.
answer-signing-certificate = The service signing certificate is not the one that the site expects.
answer-client-fails = The clients fail the task.
explanation =
    Before the notification worker passes an action on it asks the database about the caller. Its connection had died with the old node, and it went on using it: ExecuteReader requires an open and available Connection. To the admin center that is a failed action; nobody's rights had changed.

    Restarting SMS_EXECUTIVE on the service connection point lets every worker connect anew.
