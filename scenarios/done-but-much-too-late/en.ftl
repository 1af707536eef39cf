title = Done, but much too late
story =
    The service desk has promised that a policy is on a computer while the user is still on the phone. Since the servers were hardened last week it takes an hour or so; then the action is done, everywhere, without an error.

    You are Priya Raman of the service desk; for the repair you may sign in as whoever it takes.
goal = Sync Machine Policy is done within five minutes, on IT-LT-0008 and on SAL-LT-0020.
hint-1 = The trace of a late action shows the hop at which the time is lost.
hint-2 = The management point had the task within seconds. Does BgbServer.log say something about its way to the clients?
hint-3 = A client that cannot be called asks for its policy once an hour. Which port does the notification server listen at?
answer-port-blocked = A firewall on the management point blocks TCP 10123, so clients wait until their next policy polling.
answer-management-point = SMS_NOTIFICATION_SERVER is stopped on the management point.
answer-proxy-idle = The proxy ends the idle connection of the service connection point too early.
answer-client-offline = The computers are asleep and wake up once an hour.
answer-cloud-slow = The cloud service answers slowly.
explanation =
    The client notification is a connection that each client holds to TCP 10123 of the management point. The hardening closed that port in Windows Firewall, as BgbServer.log says in its own words. The clients do not fail: they fall back to their policy polling, once an hour by default, and find the task then.

    That is why waiting looks like a cure. Opening the port brings back seconds. An idle time-out of the proxy delays actions as well, but earlier: between the cloud and the service connection point.
