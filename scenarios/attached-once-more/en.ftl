title = Attached once more
story =
    During a rehearsal of the disaster plan the site was restored and attached again, and nobody had offboarded it before. Since then the devices in the admin center stand still and every upload ends with 400 (Bad Request).

    The team has already turned the upload off and on, twice, without success. You are Ingrid Solvang, Global Administrator and Full Administrator of the site.
goal = The upload runs again, and every workstation with a client is shown.
hint-1 = 400 is not 401: the service knows who asks, and does not want what is asked. Which request gets this answer?
hint-2 = AccountOnboardingInfo is what the site sends to introduce itself. To the service this hierarchy is onboarded already.
hint-3 = The service forgets a hierarchy that was offboarded, but not at once. Off, wait for two hours, and on again.
answer-onboarded-twice = The hierarchy was onboarded while the service still had its first onboarding.
answer-secret-expired = The secret key of the application has expired.
answer-consent-revoked = The admin consent for the application was revoked.
answer-government-cloud = The settings name another cloud than the tenant is in.
answer-endpoint-blocked = A firewall blocks an endpoint of the gateway.
explanation =
    A hierarchy has one onboarding. A second one is refused with 400 for as long as the service has the first, and the devices stay as they were last uploaded.

    The documented cure is to offboard, to wait for two hours or more until the service has forgotten the hierarchy, and to onboard again. Turning the upload off and on within minutes repeats the fault, and it keeps looking as if offboarding did not help.
