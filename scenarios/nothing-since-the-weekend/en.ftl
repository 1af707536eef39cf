title = Nothing since the weekend
story =
    On Monday morning the service desk calls: the values in the admin center are those of last week. A laptop that was renamed on Friday still has its old name there, and actions that were started today do not end.

    Nobody has changed anything over the weekend, they say. You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = The upload runs again, and Sync Machine Policy on IT-LT-0008 completes.
hint-1 = When did the last upload succeed? Tenant administration > Connectors and tokens shows it.
hint-2 = CMGatewaySyncUploadWorker.log has a line in red for every cycle since then. Read the whole line, with the status that the gateway answered.
hint-3 = 401 means that the site cannot prove who it is. What does the application prove itself with, and how long is that valid?
answer-secret-expired = The secret key of the application has expired.
answer-consent-revoked = The admin consent for the application was revoked.
answer-connector-stopped = SMS_EXECUTIVE is stopped on the service connection point.
answer-clock-behind = The clock of the service connection point is behind.
answer-endpoint-blocked = A firewall blocks an endpoint of the gateway.
explanation =
    The site signs in as an application, with a secret key that is valid for one or two years. When it has expired, Azure AD gives no token, the gateway answers 401, and every cycle of the upload fails, as does everything that the service connection point fetches for actions.

    Renewing the key under Azure Active Directory Tenants cures it; nothing is lost, and the next delta carries what has changed meanwhile. Restarting the service looks busy and changes nothing.
