title = The new proxy
story =
    The network team has replaced the proxy, and every browser in the company works. The connector does not: nothing has arrived in the admin center since.

    The network team has tested the gateway's address in a browser on PS1SCP01, signed in as an administrator: it opens. You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = The upload runs again, and Sync Machine Policy on IT-LT-0008 completes.
hint-1 = Which status has the line of the failed upload, and who gives such an answer?
hint-2 = 407 comes from a proxy, not from the cloud. A browser signs in there with the account of its user.
hint-3 = The service connection point calls as the computer, by the system proxy of WinHTTP.
answer-proxy-authentication = The proxy asks the computer account of the service connection point to authenticate.
answer-proxy-idle = The proxy ends idle connections too early.
answer-endpoint-blocked = The proxy blocks an endpoint of the gateway.
answer-secret-expired = The secret key of the application has expired.
answer-root-certificate = The service connection point lacks a root certificate.
explanation =
    407 (Proxy Authentication Required) is the proxy's own answer. The service connection point runs as the computer account and has nobody who could sign in; the browser of the test had.

    A system proxy that does not ask (netsh winhttp set proxy), with a bypass list for what is inside, cures it. A test proves something only if it calls as the one who fails.
