# Refusals by their stable code: what happened, why, and what to do. The arguments are the refusal's own details.

# A code without a text of its own: the gateway's English message.
refusal-other = { $message }
refusal-NoConnection = The gateway does not answer ({ $reason }). The page tries again by itself; if that does not help, reload it.
refusal-NotTheGateway = Something answered that is not the simulation's gateway ({ $reason }). Reload the page; if it stays so, the site is hosted without its service worker.
refusal-AnswerNotUnderstood = The gateway's answer could not be read ({ $reason }). The page and the gateway may be of different builds: reload the page.

## Of the world (crates/simulation/src/refusal.rs)

refusal-NotGlobalAdministrator = { $user } cannot attach the site to the tenant: that needs the directory role Global Administrator. Sign in with a Global Administrator account.
refusal-UploadNotSupportedInEnvironment = Devices cannot be uploaded in { $environment }: tenant attach needs the public Azure cloud in this version of the site. Select AzurePublicCloud, or turn the upload off.
refusal-ConsentMissing = The tenant has no application for the upload: nobody consented to its creation. Sign in as a Global Administrator and answer Yes to { term-consent-prompt }.
refusal-AlreadyOnboarded = { term-node } is configured already: a site has one settings object. Open the Properties of CoMgmtSettingsProd to change it.
refusal-NotOnboarded = { term-node } is not configured: there is no settings object to change. Run { term-configure } first.
refusal-NothingToConfigure = Neither the upload nor the automatic client enrollment is turned on, so there is nothing to configure. Turn on at least one of them.
refusal-CollectionNotFound = There is no device collection with the id { $collection } in this site. Browse for a collection that exists.
refusal-StagingMismatch = The workload { $workload } and its staging collection do not agree: a workload on Pilot Intune needs a staging collection, and only such a workload may have one. Choose one, or move the slider.
refusal-NotFullAdministrator = { $user } cannot change the co-management settings: that needs the site role Full Administrator. Ask a Full Administrator of the site.
refusal-PersonaNotFound = Nobody called { $key } can sign in here. Choose one of the personas in the lab bar.
refusal-DeviceNotFound = The site has no such device, or it has left the site. Read the list of devices again.
refusal-DeviceNotVisible = The admin center does not have the device: it is not uploaded, or its upload is not visible yet. Wait up to ten minutes after its upload, and read the list again.
refusal-InitiateActionNotGranted = { $user } may not run this action: the account's Intune role lacks Remote tasks > Initiate Configuration Manager action. Assign a role that has it, for example Help Desk Operator.
refusal-NotDiscoveredByAzureActiveDirectory = The site does not know { $user } from { term-directory } user discovery, and the account must be found by both discovery methods. Turn { term-directory } user discovery on for it, and run the discovery.
refusal-NotDiscoveredByActiveDirectory = The site does not know { $user } from Active Directory user discovery, and the account must be found by both discovery methods. Add its container to the discovery, and run it.
refusal-CloudOnlyUser = { $user } is a cloud-only account: the site cannot match it with a user of Active Directory. Use an account that is synchronized from Active Directory.
refusal-NotifyResourceNotGranted = { $user } may not notify this device: the account's site role lacks Collection > Notify Resource. Assign a site role that has it, for example Operations Administrator.
refusal-DeviceRetired = The device left the site before the action reached it. There is nothing left to act on.
refusal-TooManyRequests = Too many requests: the limit is { $max } in 20 seconds. Wait for { $seconds } s, then try again. Throttling is set on the lab's Scenario page.
refusal-TooManyActionsPending = Too many actions of this device are on their way already. Wait until some of them finish.
refusal-ApplicationWithoutUser = { $application } acted for itself, and the site authorizes users that its discovery has found, never an application. Let somebody sign in to the application, and act with the delegated permission.
refusal-NotADistributionPoint = The device is no distribution point, so it has no second role that could share the client's certificate. Choose a distribution point.
refusal-NoClient = The device has no Configuration Manager client, so it has no connection to take away or give back. Choose a device whose column Client says Yes.
refusal-SpeedNotOffered = The clock does not run at { $speed }×. Pause it, or choose 1×, 10×, 60× or 600×.
refusal-TimeOutOfRange = The clock only moves forward, and at most 30 days at once. Choose a time in that range.
refusal-ClockJumping = The clock is still on its way to { $until }: so much happens on the way. Wait until it arrives, or pause to end the jump where it is.
refusal-FaultUnknown = There is no fault of this name in the catalogue. The list of faults has them all.
refusal-RemedyUnknown = There is no remedy of this name. The list of remedies has them all.
refusal-FaultTargetInvalid = { $of } is on the wrong target. Name a device where a device is asked for, a person where a user is, and nothing else.
refusal-FaultParameterInvalid = The fault does not take this value of { $parameter }. The list of faults has the bounds of each.
refusal-ServiceConnectionPointStopped = Getting results timed out. The service connection point is not operational. Make sure that SMS_EXECUTIVE runs on it and that it has a connection to the cloud.
refusal-CloudRequestUnauthorized = The gateway answered with 401 (Unauthorized): the application of the upload is not accepted. Check its secret key, its consent and its registration, and the clock of the service connection point.
refusal-LicenseMissing = { $user } has no Intune license: an unanticipated error occurred. Assign a license that includes Intune to the account.
refusal-IntuneRoleNotAssigned = { $user } doesn't have access to view this information. Make sure that a proper user role is assigned from Intune.
refusal-DeviceOutsideSecurityScope = The device can't be found, or { $user } doesn't have permission to access it. Add its collection to the security scope of the account.
refusal-CloudRequestForbidden = The gateway answered the upload with 403 (Forbidden): the application of the upload lacks a permission. Grant it CmCollectionData.Read, CmCollectionData.Write and Directory.Read.All with admin consent.
refusal-EndpointUnreachable = Error validating request. The service connection point does not reach { $endpoint }. Verify that it can reach the internet endpoints that tenant attach requires.
refusal-CertificateChainIncomplete = The service connection point cannot build the chain of the service signing certificate. Import the root and intermediate certificates, and let the revocation lists through.
refusal-ServiceSigningCertificateMismatch = The subject of the service signing certificate is not the one that the site expects, so the service connection point ignores what it gets. Install the update rollup.
refusal-DatabaseConnectionClosed = The notification worker has no open connection to the site database, so it could not check the caller. Restart SMS_EXECUTIVE on the service connection point.
refusal-AccountOnboardingRefused = The gateway answered the onboarding with 400 (Bad Request): the hierarchy is onboarded already. Offboard it, wait two hours or more, and onboard it again.
refusal-ProxyAuthenticationRequired = The proxy answered with 407 (Proxy Authentication Required). Set a system proxy that does not ask the computer account, or bypass it for the endpoints.
refusal-ServiceConfigurationOutdated = The configuration of the cloud service changed after SMS_EXECUTIVE had started. Restart SMS_EXECUTIVE on the service connection point.
refusal-ClientTaskFailed = The client received the task and could not do it. Repair the client, and run the action again.
refusal-AdministrationServiceUnavailable = Unexpected error occurred, code 3: the administration service does not answer. Start IIS and the administration service on the SMS Provider.
refusal-ProviderAuthenticationRefused = (403) Forbidden: the SMS Provider asks for a stronger authentication than the request had. Set its authentication level back to Windows authentication.
refusal-AdministrationServiceFailed = Unexpected error occurred (500): the administration service could not answer. AdminService.log on the SMS Provider says why.
refusal-CloudServiceFailed = The cloud's service answered with { $status }. The lab has switched this fault on, and the answer is marked with it. Try again.
refusal-JournalFull = The journal is full. Export it if you want to keep it, and reset the lab.
refusal-UpdateNotOffered = The site cannot be updated to version { $version }: no in-console update leads there from its own. Install a version that Updates and Servicing offers.
refusal-UpdateUnderWay = The site is being updated to version { $version }, and installs one update at a time. Wait until it is installed.
refusal-NotInSiteVersion = The site has no such page: it came with version { $since }. Update the site in Updates and Servicing.
refusal-ExerciseUnderWay = An exercise is under way, so the lab neither switches faults nor tells what it knows of causes. Find and repair the cause with the tools of the site and the tenant, or give the exercise up.
refusal-NoExercise = This world is no exercise. Start one from the list of exercises.
refusal-ExerciseEnded = The exercise is over: nothing about it changes any more. Start it again for another run.
refusal-HintsSpent = There are no more hints. State the cause, or give the exercise up to see its explanation.
refusal-AnswerNotOffered = The exercise offers no answer { $answer }. Choose one of those that it lists.
refusal-GoalNotReached = The world does not reach the goal of the exercise, so it cannot pass. Check it again when it is repaired.
refusal-ExerciseInvalid = This exercise cannot be played: { $reason } Nothing was replaced.
refusal-ScenarioInvalid = This world cannot start: { $reason }

## Of the gateway (crates/gateway/src/code.rs) and its hosts, as far as a page meets them

refusal-ResourceNotFound = No object has this id: it may have left the site, or belong to an earlier world. Go back to the list.
refusal-IdMalformed = The address does not name anything: its last part has not the form of an id. Go back to the list.
refusal-SearchTooLong = What is searched for is too long: a search reads at most { $max } characters. Search for a shorter part of it.
refusal-TargetTooLong = The address is too long: the gateway reads at most { $max } characters of it. Go back, and search or filter for less at once.
refusal-FilterTooLong = The filter is too long. Choose fewer values, or a shorter text.
refusal-FilterTooDeep = The filter has too many parts inside each other. Choose fewer values.
refusal-FilterTooManyTerms = The filter compares too much at once. Choose fewer values.
refusal-BodyTooLarge = What was sent is larger than the gateway reads. Choose a smaller file, or do less at once.
refusal-BodyTooDeep = What was sent is not what the gateway reads here: its parts stand too deep inside each other. Choose another file.
refusal-BodyTooSlow = What was sent did not arrive in time. Check the connection, and try again.
refusal-StorageUnavailable = The gateway could not store the change, so nothing was changed. Make room on the disk, allow this site to store data, and try again.
refusal-GatewayStopped = The gateway stopped while it answered, and has started again. Nothing that was acknowledged is lost. Try again.
refusal-GatewayUnavailable = The gateway cannot start. Nothing that was acknowledged is lost. Reload the page; it says what to do.
refusal-NoEventDue = There is no next event to jump to: nothing is due. Attach the site, or run an action.
refusal-JournalFormatUnknown = The file is not a journal of this lab. Choose the file that Export journal saved.
refusal-JournalVersionUnsupported = The journal follows other rules than this build, so that replaying it would give another world. Open it with the build that wrote it.
refusal-JournalNotReplayable = The journal holds a command that its own world refuses, so it was changed after it was exported. Choose an unchanged file.
refusal-JournalStateDiffers = Replaying the journal gives another state than the file promises, so it was changed after it was exported. Choose an unchanged file.
refusal-LookingAtThePast = You look at the past, where nothing can be changed. Go back to now, or let the world go on from here.
refusal-MomentUnknown = The world has not lived at this moment. Choose one between its start and now.
refusal-MomentMalformed = This is no moment of the lab. Give the number of a command, or a simulated time.
refusal-JournalChanged = Another command came in between: the journal has { $length } commands by now. Nothing was changed. Look at the commands again.
refusal-NothingToUndo = No command was given since the world began, so there is none to take back.
refusal-PastHidden = An exercise is running, and its past would give the cause away. Solve the exercise or give it up first.
refusal-RunCmpivotNotGranted = Not authorized to view query results: the site role of { $user } lacks Run CMPivot. Verify that the account has been given permissions for CMPivot in Configuration Manager.
refusal-ReadResourceNotGranted = { $user } has no security role in the site, so the account lacks Collection > Read and Read Resource. Assign a security role to it in Configuration Manager.
refusal-ApproveNotGranted = { $user } may not act on applications: the security role in the site lacks Application > Approve. Verify that the user has proper permissions in Configuration Manager.
refusal-RunScriptNotGranted = { $user } may not run scripts: the security role in the site lacks Collection > Run Script. Verify that the user has proper permissions in Configuration Manager.
refusal-ScriptNotFound = There is no such script here: only approved scripts without parameters can be run from the admin center. Refresh the list.
refusal-ReadRecoveryKeyNotGranted = { $user } may not read recovery keys: the security role in the site lacks Collection > Read BitLocker Recovery Key. Verify that the user has proper permissions in Configuration Manager.
refusal-RecoveryKeyNotFound = The site has no recovery key of the drive { $drive } of this device. Refresh the list.
refusal-ApplicationNotDeployed = The device has no such application: it is not deployed to the device or its users, or it was deleted. Refresh the list.
refusal-ApplicationActionNotOffered = { $rule ->
    [actionPending] Another action on this application is on its way. Wait until it has ended.
    [versionTooOld] The action needs a site and a client of version 2010 or later. Update them.
    [approvalOnly] On a client older than version 2010 only applications whose installation needs an approval can be installed from here. Update the client.
    [alreadyInstalled] The application is installed already.
    [notInstalled] The application is not installed.
    [requirementsNotMet] The device does not meet the requirements of the application.
    [nothingToRepeat] The application was not installed yet. Choose Install.
    [requiredDeployment] The application has a required deployment to the device, which would install it again.
    [noUninstallProgram] The application has no uninstall command. Add one to its deployment type.
    [noRepairProgram] The application has no repair command. Add one to its deployment type.
   *[other] The action is not offered for the application as it stands. Refresh the list.
}
refusal-ClientNotReached = The device cannot be reached: it is off line, or the notification server does not reach it. Bring it on line, and try again.
refusal-CmpivotTimedOut = The device did not answer within ten minutes: it is off line, or the notification server does not reach it. Bring it on line, and run the query again.
refusal-NotAClass = This server has one world for everybody, and no class.
refusal-PlaceRequired = You have no place in the class: you have not joined yet, or the trainer has ended your place. Join with a name and the join code.
refusal-ClassFull = The class is full. Ask the trainer to end a place that is no longer used.
refusal-CodeWrong = This is neither the join code of the class nor a personal code. Check it with the trainer.
refusal-TrainerRequired = This is not the trainer's code. The server prints it when it starts.
refusal-NameInvalid = A name has 1 to 40 characters. Choose another one.
refusal-NameTaken = Somebody in the class has this name already. Choose another one, or come back to that place with its personal code.
refusal-PlaceUnknown = This place has ended already.
refusal-OptionNotInSiteVersion = The site cannot take this over: it came with version { $since }. Update the site in Updates and Servicing, or leave it out.
refusal-ApplicationNameInvalid = An application cannot be called “{ $name }”. Give it a name of 1 to 120 characters.
refusal-AppIdUriInvalid = { $uri } is no App ID URI that the site takes. Enter api://tenantId/string with the ID of your tenant, or https://verifiedCustomerDomain/string with a verified domain of it.
refusal-SecretValidityNotOffered = A client secret cannot be valid for { $months } months. Choose 3, 6, 12 or 24.
refusal-TooManyRegistrations = The tenant has 20 registrations already, the limit of this lab. Import one of them.
refusal-RegistrationNotFound = The application with the client ID { $clientId } was not found in the tenant. Copy the Application (client) ID from App registrations.
refusal-ImportTenantNotFound = The tenant { $tenant } was not found, or it is not the one you signed in to. Enter the name and the ID of your own tenant.
refusal-ImportSecretWrong = The secret key of the application { $clientId } is wrong. Enter the value of its client secret, or create a new client secret in App registrations.
refusal-ImportSecretExpired = The secret key expired on { $expired }. Create a new client secret in App registrations, and enter its value and its expiry.
refusal-UploadApplicationExists = The site uses the application { $name } already, so no other one is imported. Go on with it.
refusal-RolesUpdateNotGranted = { $user } cannot change Use Intune RBAC: that needs the permission Roles > Update. Sign in as a Global Administrator or an Intune Administrator.
refusal-TooManyCmpivotRuns = Eight runs of CMPivot over collections are under way, and the site keeps no more. Stop one in its window, or wait for its end, and run the query again.
refusal-CmpivotRunNotFound = There is no such run of CMPivot. Monitoring > Client Operations lists those that there are.
refusal-CmpivotRunEnded = The run of CMPivot has ended: there is nothing to stop. Run the query again to ask the clients anew.
refusal-CmpivotResultGone = The site has forgotten what the clients answered: it keeps the results of the last eight runs. Run the query again.
