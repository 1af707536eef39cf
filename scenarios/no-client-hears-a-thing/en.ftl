title = No client hears a thing
story =
    Since the patch night every device action stays pending, on every computer. New devices and changed names arrive in the admin center as they should, and the connector is healthy.

    You are Priya Raman of the service desk; for the repair you may sign in as whoever it takes.
goal = Sync Machine Policy completes on IT-LT-0008 and on IT-DT-0013, and the upload goes on.
hint-1 = The upload works, so the way from the site to the cloud is sound. An action takes another way, and four logs write about it.
hint-2 = CMGatewayNotificationWorker.log has taken the actions and forwarded them. Which component is next, and when did its log get its last line?
hint-3 = BgbServer.log is the log of SMS_NOTIFICATION_SERVER on the management point. A log without new lines is a service that does not run.
answer-management-point = SMS_NOTIFICATION_SERVER does not run on the management point.
answer-connector-stopped = SMS_EXECUTIVE does not run on the service connection point.
answer-port-blocked = A firewall blocks the notification port of the management point.
answer-clients-offline = The clients have no connection.
answer-secret-expired = The secret key of the application has expired.
explanation =
    The service connection point took every action and handed it to the site. There the notification server has to fetch it and send it to the client, and it was not started again after the patch night. BgbServer.log says so by saying nothing.

    With the service started the waiting tasks are sent. A stopped SMS_EXECUTIVE on the service connection point would have stopped the upload, too; a blocked port would have left lines in BgbServer.log, and late results.
