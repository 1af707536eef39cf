# What several surfaces show: actions, waiting, the next step, the upload.

center-scroll-region = { $table }, scrolls sideways
center-showing = { $total ->
    [one] Showing 1 to 1 of 1 record
   *[other] Showing { $first } to { $last } of { $total } records
}
center-showing-none = Showing 0 records
center-page-previous = < Previous
center-page-next = Next >
center-page-is-first = This is the first page.
center-page-is-last = This is the last page.
center-pager = Pages

center-device-not-found-all = Show all devices

center-action-sync-machine-policy = Sync Machine Policy
center-action-sync-user-policy = Sync User Policy
center-action-app-evaluation-cycle = App Evaluation Cycle

center-cloud-action-retire = Retire
center-cloud-action-wipe = Wipe
center-cloud-action-delete = Delete
center-cloud-action-remote-lock = Remote lock
center-cloud-action-sync = Sync
center-cloud-action-reset-passcode = Reset passcode
center-cloud-action-restart = Restart
center-cloud-action-quick-scan = Quick scan
center-cloud-action-full-scan = Full scan
center-cloud-action-rename = Rename device

center-action-banner-pending = Pending
center-action-banner-completed = Completed
center-action-banner-failed = Failed
center-action-state-pending = Pending
center-action-state-complete = Complete
center-action-state-failed = Failed

center-stage-pending-delivery = Accepted by the admin center
center-stage-connector-service = Delivered to the service connection point
center-stage-on-premises-server = Delivered to the management point
center-stage-client = Taken by the client

center-wait-client-off-line = The client is off line. The management point delivers the task when the client connects again.
center-wait-clock-paused = The clock is paused, so nothing moves. Next, due { $due }: { $hop }. Run the clock in the lab bar.
center-wait-next-hop = Next, due { $due }: { $hop }.
center-wait-connector-unreachable = The service connection point does not answer the cloud. The action goes on when it does.
center-wait-management-point-unreachable = The management point does not send. The action goes on when it does.
center-wait-next-policy-polling = The management point does not reach the client, which asks for itself. Next, due { $due }: { $hop }.

center-hop-receive = the service connection point fetches the notification
center-hop-validate = the service connection point checks the message
center-hop-authorize = the service connection point checks who asks
center-hop-forward = the service connection point forwards the task
center-hop-get-push-message = the management point finds the task in the database
center-hop-start-push = the management point starts to send
center-hop-finish-push = the management point has sent
center-hop-client-receive = the client receives the task
center-hop-client-respond = the client responds
center-hop-report = the management point reports to the site
center-hop-return-to-cloud = the result returns to the admin center
center-hop-turn-upload-off = the upload worker removes what it uploaded
center-hop-start-upload-run = the upload worker starts a run
center-hop-batch-records = the upload worker batches the records of its run
center-hop-schedule-next-run = the upload worker schedules its next run
center-hop-refuse-caller = the service connection point refuses who asks
center-hop-miss-target = the service connection point finds that the device left the site
center-hop-drop-push = the management point drops the task of a device that left the site
center-hop-fail-upload = the upload fails
center-hop-fail-receive = the service connection point does not get the notification
center-hop-fail-push = the management point does not reach the client
center-hop-fail-client = the client fails
center-hop-poll-policy = the client asks for its policy
center-hop-serve-console = the administration service answers
center-hop-check-endpoints = the service connection point looks for its internet endpoints
center-hop-start-component = the component starts
center-hop-request = the admin center asks for the action
center-hop-take-on = the cloud service takes the action on
center-hop-show-result = the admin center shows how it ended
center-hop-receive-upload = the cloud service receives the records
center-hop-show-devices = the admin center shows the devices
center-hop-download-policy = the client downloads the policy
center-hop-evaluate-application = the client evaluates the application
center-hop-enforce-application = the client runs the program of the application
center-hop-detect-application = the client looks for the application
center-hop-send-state = the client sends a state message
center-hop-process-state = the site processes the state message
center-hop-run-script = the client runs the script
operation-install = Installation
operation-reinstall = Reinstallation
operation-reevaluate = Re-evaluation
operation-uninstall = Uninstallation
operation-repair = Repair
operation-of = { $action } of { $subject }
operation-initiated = { $action } of { $subject } initiated on device { $device }
operation-ended = { $action } of { $subject } ended on device { $device }
operation-failed = { $action } of { $subject } failed on device { $device }
operation-script = Run
operation-script-initiated = Script { $subject } initiated on device { $device }
operation-script-succeeded = Script { $subject } succeeded on device { $device }
operation-script-failed = Script { $subject } failed on device { $device }

center-missing-initiate-action = Remote tasks > Initiate Configuration Manager action (role in the admin center)
center-missing-notify-resource = Collection > Notify Resource (security role in the Configuration Manager site)
center-missing-active-directory-discovery = Active Directory user discovery has not found this account
center-missing-azure-ad-discovery = { term-directory } user discovery has not found this account
center-missing-synchronized-account = An account that is synchronized from Active Directory; this one exists in the cloud only
center-missing-user = Somebody who signed in; an application acted for itself

clock-jumped = The simulated clock stands at { $time }.

skip-clock-there = Skip the clock there

next-step-configure = The site is not attached to the tenant yet, so nothing is uploaded. Run the { term-wizard } first.
next-step-open-wizard = { term-configure }
next-step-turn-upload-on = { term-node } is configured, but the upload is off. Turn it on in the Properties of CoMgmtSettingsProd.
next-step-open-properties = Open the Properties of CoMgmtSettingsProd
next-step-wait-for-removal = { $count ->
    [one] The upload is off. The admin center still shows 1 device, which disappears at { $time }.
   *[other] The upload is off. The admin center still shows { $count } devices, which begin to disappear at { $time }.
}
next-step-uploading = CMGatewaySyncUploadWorker is uploading the devices. 5 to 10 minutes later the admin center shows them.
next-step-wait-for-upload = The site is attached. Next, CMGatewaySyncUploadWorker uploads the devices at { $time }; 5 to 10 minutes later the admin center shows them.
next-step-wait-for-upload-untimed = The site is attached. The upload worker runs every 15 minutes; 5 to 10 minutes after its run the admin center shows the devices.
next-step-wait-for-visibility = { $count ->
    [one] One device is uploaded. The admin center shows it at { $time }.
   *[other] { $count } devices are uploaded. The admin center begins to show them at { $time }.
}
next-step-wait-for-visibility-untimed = { $count ->
    [one] One device is uploaded. The admin center shows it within 10 minutes.
   *[other] { $count } devices are uploaded. The admin center shows them within 10 minutes.
}
next-step-devices-visible = { $count ->
    [one] One device is visible in the admin center. Open it and run Sync Machine Policy.
   *[other] { $count } devices are visible in the admin center. Open one and run Sync Machine Policy.
}
next-step-open-devices = Open All devices

upload-summary-all = { $total ->
    [one] The one device of the site is uploaded
   *[other] All { $total } devices are uploaded
}
upload-summary-some = { $uploaded } of { $total ->
    [one] { $total } device
   *[other] { $total } devices
} { $uploaded ->
    [one] is
   *[other] are
} uploaded
upload-summary-missing = { $count ->
    [one] 1 is not
   *[other] { $count } are not
}
upload-reason-waiting = { $count ->
    [one] 1 waits for the upload worker
   *[other] { $count } wait for the upload worker
}
upload-reason-no-client = { $count ->
    [one] 1 has no client
   *[other] { $count } have no client
}
upload-reason-shared-certificate = { $count ->
    [one] 1 shares its certificate
   *[other] { $count } share their certificates
}
upload-reason-outside-scope = { $count ->
    [one] 1 is outside the collection
   *[other] { $count } are outside the collection
}
upload-reason-upload-off = { $count ->
    [one] 1 is left out while the upload is off
   *[other] { $count } are left out while the upload is off
}
upload-remark-not-visible-yet = { $count ->
    [one] 1 uploaded device is not visible yet
   *[other] { $count } uploaded devices are not visible yet
}
upload-remark-leaving = { $count ->
    [one] 1 uploaded device is about to disappear
   *[other] { $count } uploaded devices are about to disappear
}

console-ok = OK
console-apply = Apply
console-close = Close
console-yes = Yes
console-browse = Browse…
console-next = Next >
console-sign-in = Sign In
console-configure = { term-configure }
console-properties = Properties
console-upload-to-admin-center = Upload to Microsoft Endpoint Manager admin center
console-upload-all-devices = { $wizard ->
       *[0] All my devices managed by Microsoft Endpoint Configuration Manager (recommended)
        [1] All devices managed by Microsoft Endpoint Configuration Manager (recommended)
    }
console-upload-one-collection = { $wizard ->
       *[0] A collection I select
        [1] Specific collection
    }

center-actions-show = Show this action

center-action-trace = Show the trace

past-start = start of the world
past-previous = Previous command
past-next = Next command
past-at-start = This is the start of the world.
past-at-end = There is no later command. The next moment is now.
past-back = Back to now
past-left = You look at the present again.
past-branch = Go on from here …
past-branch-title = Go on from this moment
past-branch-text = The world goes on from { $time }. Everything after that is thrown away, up to { $now }: { $count ->
    [0] no command, but all that happened by itself
    [one] { $count } command and what came of it
   *[other] { $count } commands and what came of them
}.
past-branch-export = To keep it, export the journal on the page Scenario first.
past-branch-confirm = Go on from here
past-branched = The world goes on from { $time }. { $count ->
    [0] No command was thrown away.
    [one] { $count } later command was thrown away.
   *[other] { $count } later commands were thrown away.
}

undo-done = “{ $command }” was taken back. The world is as it was at { $time }.

command-consent = { term-consent-prompt }
command-onboard = Onboarding with the wizard
command-apply-properties = Properties applied
command-trigger-action = { $action } on { $device }
command-take-offline = { $device } taken offline
command-bring-online = { $device } brought online
command-run-cmpivot = CMPivot query on { $device }
command-stop-cmpivot = Stop a CMPivot query over a collection
command-read-device-page = { $page } of { $device } opened
command-page-client-details = Client details
command-page-collections = Collections
command-page-resource-explorer = Resource explorer
command-page-timeline = Timeline
command-sync-timeline = Timeline of { $device } synchronized
command-page-software-updates = Software updates
command-page-applications = Applications
command-page-scripts = Scripts
command-page-recovery-keys = Recovery keys
command-run-script = Script { $script } on { $device }
command-show-recovery-key = Recovery key of { $drive } shown, of { $device }
command-operation = { $action } of { $subject } on { $device }
command-share-certificate = { $device } shares its certificate
command-separate-certificates = { $device } has its own certificates
command-pause = Clock paused
command-run = Clock runs at { $speed }×
command-throttling-on = Throttling switched on
command-throttling-off = Throttling switched off
command-advance = Clock moved to { $time }
command-fault-on = Fault switched on: { $fault }
command-fault-off = Fault switched off: { $fault }
command-set-permissions = Permissions of an application changed
command-set-certificate = Certificate of an application changed
command-exercise = Exercise
command-update-site = Update the site to version { $version }
command-register-application = Register the application { $application }
command-change-application = Change the registration of { $application }
command-import-application = Import the application { $application }
command-intune-rbac-on = Use Intune RBAC: on
command-intune-rbac-off = Use Intune RBAC: off
command-remedy = Remedy: { $remedy }

# Names of faults and remedies, which undo says on every page.

fault-notify-resource-not-granted-name = Site role without Notify Resource
fault-ad-user-not-discovered-name = Caller not discovered by Active Directory user discovery
fault-secret-expired-name = Secret key expired
fault-service-connection-point-stopped-name = Service connection point off line
fault-management-point-down-name = Management point down
fault-client-offline-name = Client off line
fault-shared-pki-certificate-name = Distribution point and client share one PKI certificate
fault-throttling-name = Throttling (429)
fault-initiate-action-not-granted-name = Intune role without Initiate Configuration Manager action
fault-azure-ad-user-not-discovered-name = Caller not discovered by { term-directory } user discovery
fault-cloud-only-account-name = Cloud-only account
fault-license-missing-name = No Intune licence
fault-intune-role-missing-name = No Intune role
fault-device-outside-security-scope-name = Device outside the caller's collections
fault-consent-revoked-name = Consent revoked
fault-app-registration-deleted-name = App registration deleted
fault-app-id-uri-wrong-name = Imported app with a wrong App ID URI
fault-app-permission-missing-name = Imported app without a permission
fault-secret-bound-to-old-server-name = Secret key of the former server
fault-hierarchy-onboarded-twice-name = Hierarchy onboarded twice
fault-government-cloud-selected-name = Government cloud selected
fault-service-connection-point-clock-behind-name = Clock of the service connection point behind
fault-sql-connection-dead-name = Dead SQL connection
fault-service-configuration-changed-name = Service configuration changed
fault-service-signing-certificate-mismatch-name = Service signing certificate mismatch
fault-root-certificate-missing-name = Root certificate missing
fault-revocation-list-blocked-name = Certificate revocation lists blocked
fault-aka-ms-blocked-name = aka.ms blocked
fault-gateway-blocked-name = Gateway blocked
fault-us-gateway-blocked-name = Gateway of the United States blocked
fault-eu-gateway-blocked-name = Gateway of Europe blocked
fault-proxy-idle-timeout-name = Proxy ends idle connections
fault-proxy-authentication-name = Proxy asks for authentication
fault-notification-channel-blocked-name = Notification channel blocked
fault-client-unhealthy-name = Client unhealthy
fault-collection-membership-changed-name = Collection membership changed
fault-administration-service-down-name = Administration service down
fault-provider-authentication-level-name = SMS Provider asks for stronger authentication
fault-administration-service-timeout-name = Administration service too slow
fault-user-principal-name-cloud-only-name = User principal name in the cloud only
fault-gateway-latency-name = Slow cloud services
fault-gateway-random-errors-name = Random 5xx from cloud services
remedy-assign-security-role-name = Assign a security role
remedy-run-active-directory-user-discovery-name = Run Active Directory user discovery
remedy-renew-secret-key-name = Renew the secret key
remedy-restart-service-connection-point-name = Restart SMS_EXECUTIVE
remedy-start-notification-server-name = Start SMS_NOTIFICATION_SERVER
remedy-connect-client-name = Connect the client
remedy-separate-certificates-name = Give role and client a certificate each
remedy-lift-throttling-name = Lift the limits
remedy-assign-intune-role-name = Assign an Intune role
remedy-run-azure-ad-user-discovery-name = Run { term-directory } user discovery
remedy-synchronize-account-name = Synchronize the account
remedy-assign-license-name = Assign a licence
remedy-extend-security-scope-name = Extend the security scope
remedy-grant-consent-name = Grant admin consent
remedy-create-application-name = Create the application
remedy-correct-app-id-uri-name = Correct the App ID URI
remedy-grant-app-permissions-name = Grant the application its permissions
remedy-offboard-and-onboard-again-name = Offboard and onboard again
remedy-select-public-cloud-name = Select AzurePublicCloud
remedy-correct-clock-name = Synchronize the clock
remedy-install-update-rollup-name = Install the update rollup
remedy-import-root-certificate-name = Import the root certificate
remedy-open-revocation-lists-name = Let revocation lists through
remedy-open-aka-ms-name = Let aka.ms through
remedy-open-gateway-name = Let the gateway through
remedy-open-us-gateway-name = Let the gateway of the United States through
remedy-open-eu-gateway-name = Let the gateway of Europe through
remedy-raise-proxy-idle-timeout-name = Raise the idle time-out
remedy-set-system-proxy-name = Set the system proxy
remedy-open-notification-port-name = Open TCP 10123
remedy-repair-client-name = Repair the client
remedy-restore-collection-rule-name = Restore the membership rule
remedy-start-administration-service-name = Start the administration service
remedy-set-windows-authentication-name = Set Windows authentication
remedy-install-hotfix-name = Install the hotfix
remedy-add-upn-suffix-name = Add the UPN suffix
remedy-end-cloud-service-fault-name = Let the services answer

fault-unnamed = Unnamed fault

remedy-unnamed = Unnamed remedy

sort-by-character = Sorts character by character, without regard to case: LT-10000 comes before LT-1001.

# What the product calls things, by the version of the site: `$node` and the others are which of its names it is.
term-node = { $node ->
    *[0] Co-management
     [1] Cloud Attach
}
term-configure = { $configure ->
    *[0] Configure co-management
     [1] Configure Cloud Attach
}
term-wizard = { $wizard ->
    *[0] Co-management Configuration Wizard
     [1] Cloud Attach Configuration Wizard
}
term-onboarding-tab = { $onboarding-tab ->
    *[0] Tenant onboarding
     [1] Cloud attach
}
term-consent-prompt = { $consent-prompt ->
    *[0] Create AAD Application
     [1] Create Microsoft Entra Application
}
term-directory = { $directory ->
    *[0] Azure AD
     [1] Microsoft Entra ID
}
term-admin-center = { $admin-center ->
    *[0] Microsoft Endpoint Manager admin center
     [1] Microsoft Intune admin center
}
term-noncompliant = { $noncompliant ->
    *[0] Not Compliant
     [1] Noncompliant
}
