title = The console stays empty
story =
    The security team has strengthened the site. Since then the lists of the console are refused, for everybody, with (403) Forbidden; the admin center goes on as if nothing had happened.

    The service desk suggests restarting the administration service. You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = The lists of the console open again, for you and for Tomas Herrera.
hint-1 = Read the refusal: 403 is an answer. A service that is down gives none.
hint-2 = It is refused for everybody at once, whatever their role. So it is no role.
hint-3 = Hierarchy settings has a tab Authentication, with three levels for whoever calls the SMS Provider.
answer-authentication-level = The hierarchy asks for a stronger authentication than the calls have.
answer-service-down = The administration service does not run.
answer-timeout = A query of the administration service takes too long.
answer-upn = The user principal names that discovery found exist in the cloud only.
answer-role-missing = A security role was taken from the administrators.
explanation =
    The authentication level of the hierarchy (Windows authentication, certificate, Windows Hello for Business) holds for every call to the SMS Provider, and so for the administration service. Whoever signs in with less is refused with 403, Full Administrators too.

    Setting it back to Windows authentication, or giving the administrators what the level asks for, cures it. Restarting a service that answers is no repair.
