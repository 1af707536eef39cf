title = The tidy tenant
story =
    A consultant has tidied up the directory: forty app registrations that nobody could explain are gone. Since about noon the devices in the admin center do not change any more, and the upload answers 401.

    The secret key was renewed a month ago, so that cannot be it. You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = The upload runs again, and Sync Machine Policy on IT-LT-0008 completes.
hint-1 = With what does the site sign in to the cloud? The admin center lists such things under Tenant administration.
hint-2 = Compare App registrations and Enterprise applications with what the wizard creates.
hint-3 = A key or a consent belongs to an application. If the application itself is gone, neither helps.
answer-app-deleted = The app registration that the wizard had created was deleted.
answer-consent-revoked = The admin consent for the application was revoked.
answer-secret-expired = The secret key of the application has expired.
answer-clock-behind = The clock of the service connection point is behind.
answer-permission-missing = The application lacks a permission.
explanation =
    Yes on Create AAD Application makes an app registration whose name begins with ConfigMgrSvc, and nothing in the directory says that a site signs in with it every quarter of an hour. It was one of the forty.

    Creating it again, with the consent of a Global Administrator, cures it. Renewing a key or granting consent needs an application that is there.
