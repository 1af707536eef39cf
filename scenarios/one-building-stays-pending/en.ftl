title = One building stays pending
story =
    Priya Raman was asked to run Sync Machine Policy on all computers of the finance department, which sits in a building of its own. An hour later FIN-LT-0026, FIN-DT-0027 and FIN-VM-0018 still say Pending. On IT-LT-0008, in the main building, the same action was done within a minute.

    The people in finance say that they are working. You are Priya; for the repair you may sign in as whoever it takes.
goal = Sync Machine Policy completes on FIN-LT-0026, FIN-DT-0027 and FIN-VM-0018.
hint-1 = Follow one of the pending actions through the logs, and one that was done. Where do the two ways part?
hint-2 = BgbServer.log has both tasks: the management point sends. What do the logs of the finance clients have?
hint-3 = Nothing. A client that is not connected gets no message. The console shows for each device whether it is on line.
answer-clients-offline = The clients of the building have no connection to the management point.
answer-management-point = SMS_NOTIFICATION_SERVER is stopped on the management point.
answer-channel-blocked = A firewall on the management point blocks the notification port.
answer-not-authorized = Priya is not authorized for the devices of the finance department.
answer-clients-fail = The clients get the task and fail it.
explanation =
    Pending is not failed. The service connection point took the actions, the management point has a task for each, and the clients never called: a switch in the building had been replaced, and its ports were in another network.

    Once the clients are connected the tasks that waited go on, with the same TaskGuid, and nobody has to start them again. A stopped management point or a blocked port would have shown on the computers of the main building, too.
