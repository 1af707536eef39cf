title = The firewall project
story =
    Since today servers reach only what stands on the list of the firewall project. The project has the addresses that somebody once wrote down, and asks which one is missing: it will open exactly one, and wants a reason.

    You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = The upload runs again, and Sync Machine Policy on IT-LT-0008 completes.
hint-1 = A worker of the service connection point does nothing but look for the endpoints, and has a log of its own.
hint-2 = EndpointConnectivityCheckWorker.log complains about two. Is each of them needed by this tenant?
hint-3 = CMGatewaySyncUploadWorker.log has the address to which the upload goes.
answer-us-gateway = https://us.gateway.configmgr.manage.microsoft.com is blocked, and the tenant is in that region.
answer-eu-gateway = https://eu.gateway.configmgr.manage.microsoft.com is blocked, and the tenant is in that region.
answer-gateway = https://gateway.configmgr.manage.microsoft.com is blocked.
answer-aka-ms = https://aka.ms/configmgrgateway is blocked.
answer-proxy-authentication = The proxy asks the service connection point to authenticate.
explanation =
    Tenant attach needs four addresses: aka.ms, from which the service connection point is led on; the global gateway, which says in which region the tenant is; and the gateway of that region, to which everything is sent. The check looks for both regions, so that a blocked one that nobody uses looks as bad as the one that matters.

    The line of the failed upload names the address that was meant. All four belong on the list of the firewall: a tenant may be moved.
