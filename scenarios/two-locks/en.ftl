title = Two locks
story =
    Roles were recertified over the weekend, by two teams: one for the cloud and one for the site. Priya Raman may not start device actions any more: the admin center refuses every one. Her chief has asked the cloud team to put it right, and would like to hear that this is all.

    You are Priya; for the repair you may sign in as whoever it takes.
goal = Sync Machine Policy completes for Priya, on IT-LT-0008 and on IT-DT-0013.
hint-1 = An action passes two doors: the admin center asks for a right of an Intune role, the site for a right of a security role.
hint-2 = Open the first door, and start an action. What does CMGatewayNotificationWorker.log say now?
hint-3 = Remote tasks > Initiate Configuration Manager action lets it out of the cloud. Collection > Notify Resource lets it into the site.
answer-both-roles = Her Intune role and her security role in the site each lack their right.
answer-intune-role-only = Her Intune role lacks Initiate Configuration Manager action; the site has nothing against her.
answer-site-role-only = Her security role lacks Notify Resource; the cloud has nothing against her.
answer-not-discovered = The site has not discovered her account.
answer-license-missing = Her account has no Intune licence.
explanation =
    Both teams had done their work. The Intune role lost Remote tasks > Initiate Configuration Manager action, so that the admin center refused at once, and no log had a line of it. The security role lost Collection > Notify Resource, which could not show as long as no action arrived: only with the first door open did the service connection point write Unauthorized to perform client action.

    A repair ends with a test of the whole way, not with the disappearance of the first message.
