title = The quiet service
story =
    An action on IT-LT-0008 has been pending for an hour. You open the logs, and are relieved: no warning, no error, in none of them. The connector says Healthy.

    You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = The upload runs again, and Sync Machine Policy on IT-LT-0008 completes.
hint-1 = A log can be silent in two ways. Look at the times.
hint-2 = When was the last line of CMGatewaySyncUploadWorker.log written, and when did it say that it would run next?
hint-3 = Two workers of one service have fallen silent at the same minute, and the connector stays Healthy for a day after its last success.
answer-connector-stopped = SMS_EXECUTIVE does not run on the service connection point.
answer-upload-off = The upload was turned off in the settings.
answer-management-point = SMS_NOTIFICATION_SERVER does not run on the management point.
answer-endpoint-blocked = A firewall blocks an endpoint of the gateway.
answer-nothing-changed = Nothing is wrong: a delta carries only what changes, and nothing has.
explanation =
    A service that does not run writes no errors. The upload had announced its next run, and there is none; the notification worker took nothing. Both live in SMS_EXECUTIVE on the service connection point, which had been stopped for a backup and not started again.

    The connector's status follows the time of the last success and stays Healthy for a day: a status is as old as what it rests on.
