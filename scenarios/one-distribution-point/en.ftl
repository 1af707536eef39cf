title = One distribution point after the other
story =
    PS1DP01 got a new certificate this morning and has vanished from the admin center. Its client is healthy, the console shows it on line, the upload has no error. A colleague remembers that there was once the same with another distribution point, and that nobody ever found out why.

    You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = Every distribution point is shown in the admin center, and Sync Machine Policy completes on PS1DP01.
hint-1 = No log has an error. The console can say for each device why it is not uploaded.
hint-2 = A distribution point is two things at once, a site system role and a client. Each of them has a certificate.
hint-3 = If both use the same PKI certificate, the device does not synchronize. There may be more than one such server.
answer-shared-certificate = The distribution point role and the client use one PKI certificate.
answer-no-client = The server has no Configuration Manager client any more.
answer-outside-scope = The server is outside the collection whose devices are uploaded.
answer-offline = The server has no connection to the management point.
answer-role-not-supported = Servers with a site system role are not uploaded.
explanation =
    A device whose distribution point role and client share one PKI certificate is left out of the upload, as the troubleshooting guide says under Specific devices don't synchronize. Nothing warns of it: to the upload there is nothing to send.

    Giving each a certificate of its own brings the server back with the next delta. The check asked for every distribution point, since the old case was the same fault.
