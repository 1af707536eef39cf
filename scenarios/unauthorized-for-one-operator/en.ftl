title = Unauthorized for one operator
story =
    Priya Raman came back from parental leave this morning. She sees the devices in the admin center, the actions are not greyed out, and every one that she starts fails. Her colleague Tomas starts the same action on the same laptop, and it completes.

    You are Priya; for the repair you may sign in as whoever it takes.
goal = Sync Machine Policy completes for Priya, on IT-LT-0008 and on FIN-LT-0010.
hint-1 = Two people, one device: so it is not the device. Compare the two actions in CMGatewayNotificationWorker.log.
hint-2 = The line Unauthorized to perform client action is the service connection point's: the admin center has let her through. Four things can be missing there: the role, and three ways of not knowing who she is.
hint-3 = Her role is that of her colleagues, and she exists in the cloud and in Active Directory: she synchronizes. What has to run over her container before the site has seen her account?
answer-notify-resource = Her security role lacks Collection > Notify Resource.
answer-not-discovered-ad = Active Directory user discovery has not found her account.
answer-not-discovered-aad = Azure AD user discovery has not found her account.
answer-cloud-only = Her account exists in the cloud only.
answer-client-fails = The client on the laptop fails the task.
explanation =
    The admin center knows Priya by her Azure AD account; the site must match it with a user that it has discovered itself, by Active Directory user discovery and by Azure AD user discovery. While she was away her account had been moved to a container that discovery does not look at, so the site refused her with the line that it writes for every missing right: Unauthorized to perform client action.

    Running Active Directory user discovery over her container cures it. Another security role would not have: the site did not know whom to give it to.
