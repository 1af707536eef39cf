//! Command errors: why the world refuses a command, each a named variant with a stable code, the same in the log, the API
//! and the page.

use crate::applications::Rule;
use crate::command::{AzureEnvironment, CollectionId, Row};
use crate::product::Version;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

/// Why a command was refused. Nothing changed. The text says what happened, why, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, thiserror::Error)]
pub enum CommandError {
    /// Onboarding and consent need the directory role *Global Administrator*.
    #[error(
        "{user} cannot attach the site to the tenant: that needs the directory role Global Administrator. Sign \
         in with a Global Administrator account."
    )]
    NotGlobalAdministrator {
        /// UPN of who signed in.
        user: String,
    },
    /// Upload is not supported in this cloud by this version of the site.
    #[error(
        "Devices cannot be uploaded in {environment}: tenant attach needs a public Azure cloud environment. Select \
         AzurePublicCloud, or turn the upload off."
    )]
    UploadNotSupportedInEnvironment {
        /// Which cloud.
        environment: AzureEnvironment,
    },
    /// Upload needs consent first: *Yes* on *Create AAD Application*.
    #[error(
        "The tenant has no application for the upload: nobody consented to its creation. Sign in as a Global \
         Administrator and answer Yes to Create AAD Application."
    )]
    ConsentMissing,
    /// The site has settings already: *Properties* changes them.
    #[error(
        "Co-management is configured already: a site has one settings object. Open the Properties of \
         CoMgmtSettingsProd to change it."
    )]
    AlreadyOnboarded,
    /// There are no settings to change: the wizard makes them.
    #[error(
        "Co-management is not configured: there is no settings object to change. Run Configure co-management \
         first."
    )]
    NotOnboarded,
    /// Neither upload nor automatic enrollment was chosen: there is nothing to configure.
    #[error(
        "Neither the upload nor the automatic client enrollment is turned on, so there is nothing to \
         configure. Turn on at least one of them."
    )]
    NothingToConfigure,
    /// No device collection has this id.
    #[error(
        "There is no device collection with the id {collection} in this site. Browse for a collection that \
         exists."
    )]
    CollectionNotFound {
        /// As asked for.
        collection: CollectionId,
    },
    /// *Pilot Intune* without a staging collection, or a staging collection without *Pilot Intune*.
    #[error(
        "The workload {workload} and its staging collection do not agree: a workload on Pilot Intune needs a \
         staging collection, and only such a workload may have one. Choose one, or move the slider."
    )]
    StagingMismatch {
        /// Wire name of the workload.
        workload: String,
    },
    /// No persona has this key.
    #[error("Nobody called {key} can sign in here. Choose one of the personas that gateway/health lists.")]
    PersonaNotFound {
        /// As asked for.
        key: String,
    },
    /// The site has no such device, or it left the site.
    #[error("The site has no such device, or it has left the site. Read the list of devices again.")]
    DeviceNotFound {
        /// Row as asked for.
        row: Row,
    },
    /// The admin center does not have the device (yet).
    #[error(
        "The admin center has no such device: it is not uploaded, or its upload is not visible yet. Wait up to \
         ten minutes after its upload, and read the list again."
    )]
    DeviceNotVisible {
        /// Row as asked for.
        row: Row,
    },
    /// The caller's admin center role lacks *Remote tasks > Initiate Configuration Manager action*.
    #[error(
        "{user} may not run this action: the account's Intune role lacks Remote tasks > Initiate Configuration \
         Manager action. Assign a role that has it, for example Help Desk Operator."
    )]
    InitiateActionNotGranted {
        /// UPN of the caller.
        user: String,
    },
    /// Azure AD user discovery has not found the caller.
    #[error(
        "The site does not know {user} from Azure AD user discovery, and the account must be found by both \
         discovery methods. Turn Azure AD user discovery on for it, and run the discovery."
    )]
    NotDiscoveredByAzureActiveDirectory {
        /// UPN of the caller.
        user: String,
    },
    /// Active Directory user discovery has not found the caller.
    #[error(
        "The site does not know {user} from Active Directory user discovery, and the account must be found by \
         both discovery methods. Add its container to the discovery, and run it."
    )]
    NotDiscoveredByActiveDirectory {
        /// UPN of the caller.
        user: String,
    },
    /// A cloud-only account cannot act: the site cannot match it with a user of its own.
    #[error(
        "{user} is a cloud-only account: the site cannot match it with a user of Active Directory. Use an \
         account that is synchronized from Active Directory."
    )]
    CloudOnlyUser {
        /// UPN of the caller.
        user: String,
    },
    /// The caller's site role lacks *Collection > Notify Resource* (or the caller has no site role).
    #[error(
        "{user} may not notify this device: the account's site role lacks Collection > Notify Resource. Assign \
         a site role that has it, for example Operations Administrator."
    )]
    NotifyResourceNotGranted {
        /// UPN of the caller.
        user: String,
    },
    /// The caller is an application without a user: the site looks for a user of its own.
    #[error(
        "{application} acted for itself, and the site authorizes users that its discovery has found, never an \
         application. Let somebody sign in to the application, and act with the delegated permission."
    )]
    ApplicationWithoutUser {
        /// Name of the application.
        application: String,
    },
    /// The device left the site while a task was on its way.
    #[error("The device left the site before the action reached it. There is nothing left to act on.")]
    DeviceRetired {
        /// Row of the device.
        row: Row,
    },
    /// Only a distribution point can share its certificate with the client.
    #[error(
        "The device is no distribution point, so it has no second role that could share the client's \
         certificate. Choose a distribution point."
    )]
    NotADistributionPoint {
        /// Row as asked for.
        row: Row,
    },
    /// The device has no client, so it has no connection to take away.
    #[error(
        "The device has no Configuration Manager client, so it has no connection to take away or give back. \
         Choose a device whose column Client says Yes."
    )]
    NoClient {
        /// Row as asked for.
        row: Row,
    },
    /// Changing the co-management settings needs the site role *Full Administrator*.
    #[error(
        "{user} cannot change the co-management settings: that needs the site role Full Administrator. Ask a \
         Full Administrator of the site."
    )]
    NotFullAdministrator {
        /// UPN of the caller.
        user: String,
    },
    /// Too many actions of this device are on their way.
    #[error(
        "The device has {} actions on their way already. Wait until some of them finish.",
        crate::limits::ACTIONS_PENDING_PER_DEVICE_MAX
    )]
    TooManyActionsPending {
        /// Row of the device.
        row: Row,
    },
    /// The clock runs at 0, 1, 10, 60 or 600.
    #[error("The clock does not run at {speed}x. Choose 0 (paused), 1, 10, 60 or 600.")]
    SpeedNotOffered {
        /// As asked for.
        speed: u32,
    },
    /// The clock only moves forward, and thirty days at a time at most.
    #[error(
        "The clock only moves forward, and at most {} days at once. Choose a time in that range.",
        crate::limits::ADVANCE_DAYS_MAX
    )]
    TimeOutOfRange,
    /// The clock is on its way: another jump has to wait for its end.
    #[error(
        "The clock is on its way to {} and has not arrived: so much happens on the way. Ask for the status \
         until its work is no longer catchingUp, or pause to end the jump where it is.",
        .until.rfc3339()
    )]
    ClockJumping {
        /// Where the clock is going.
        until: SimTime,
    },
    /// The fault or remedy is for a target of another kind.
    #[error(
        "{of} is on the wrong target: its kind of target is {kind}. Name a device by its resource id where a device is \
         asked for, a persona by its key where a user is, and nothing else."
    )]
    FaultTargetInvalid {
        /// The fault or remedy.
        of: String,
        /// The kind of target that it has.
        kind: String,
    },
    /// The fault has no such parameter, or its value is out of bounds.
    #[error(
        "{fault} does not take this value of {parameter}. GET gateway/lab/faults lists the parameters of every fault with \
         their bounds."
    )]
    FaultParameterInvalid {
        /// Name of the parameter as given.
        parameter: String,
        /// The fault.
        fault: String,
    },
    /// SMS_EXECUTIVE does not run on the service connection point.
    #[error(
        "Getting results timed out. The service connection point is not operational. Make sure that SMS_EXECUTIVE runs on \
         it and that it has a connection to the cloud."
    )]
    ServiceConnectionPointStopped,
    /// The gateway does not accept the application of the upload: 401.
    #[error(
        "The gateway answered the upload with 401 (Unauthorized): the application of the upload is not accepted. Check its \
         secret key, its consent and its registration, and the clock of the service connection point."
    )]
    CloudRequestUnauthorized,
    /// The account has no Intune license.
    #[error(
        "{user} has no Intune license: an unanticipated error occurred. Assign a license that includes Intune to the account."
    )]
    LicenseMissing {
        /// UPN of the caller.
        user: String,
    },
    /// The account has no role in Intune.
    #[error(
        "{user} doesn't have access to view this information. Make sure that a proper user role is assigned from Intune."
    )]
    IntuneRoleNotAssigned {
        /// UPN of the caller.
        user: String,
    },
    /// The security scope of the account does not hold the device.
    #[error(
        "The device can't be found, or {user} doesn't have permission to access it. Add its collection to the security scope of the account."
    )]
    DeviceOutsideSecurityScope {
        /// UPN of the caller.
        user: String,
    },
    /// The application of the upload lacks a permission.
    #[error(
        "The gateway answered the upload with 403 (Forbidden): the application of the upload lacks a permission. Grant it CmCollectionData.Read, CmCollectionData.Write and Directory.Read.All with admin consent."
    )]
    CloudRequestForbidden,
    /// The service connection point does not reach an internet endpoint.
    #[error(
        "Error validating request. The service connection point does not reach {endpoint}. Verify that it can reach the internet endpoints that tenant attach requires."
    )]
    EndpointUnreachable {
        /// Which.
        endpoint: String,
    },
    /// The chain of the service signing certificate cannot be built.
    #[error(
        "The service connection point cannot build the chain of the service signing certificate. Import the root and intermediate certificates, and let the revocation lists through."
    )]
    CertificateChainIncomplete,
    /// The subject of the service signing certificate is not the expected one.
    #[error(
        "The subject of the service signing certificate is not the one that the site expects, so the service connection point ignores what it gets. Install the update rollup."
    )]
    ServiceSigningCertificateMismatch,
    /// The notification worker has no connection to the site database.
    #[error(
        "The notification worker has no open connection to the site database, so it could not check the caller. Restart SMS_EXECUTIVE on the service connection point."
    )]
    DatabaseConnectionClosed,
    /// The hierarchy was onboarded twice.
    #[error(
        "The gateway answered the onboarding with 400 (Bad Request): the hierarchy is onboarded already. Offboard it, wait two hours or more, and onboard it again."
    )]
    AccountOnboardingRefused,
    /// The proxy asks the service connection point to authenticate.
    #[error(
        "The proxy answered with 407 (Proxy Authentication Required). Set a system proxy that does not ask the computer account, or bypass it for the endpoints."
    )]
    ProxyAuthenticationRequired,
    /// SMS_EXECUTIVE works with an old configuration of the cloud service.
    #[error(
        "The configuration of the cloud service changed after SMS_EXECUTIVE had started. Restart SMS_EXECUTIVE on the service connection point."
    )]
    ServiceConfigurationOutdated,
    /// The client could not do the task.
    #[error("The client received the task and could not do it. Repair the client, and run the action again.")]
    ClientTaskFailed,
    /// The caller's site role lacks *Collection > Run CMPivot*.
    #[error(
        "Not authorized to view query results: the site role of {user} lacks Run CMPivot. Verify that the account has been given permissions for CMPivot in Configuration Manager."
    )]
    RunCmpivotNotGranted {
        /// UPN of the caller.
        user: String,
    },
    /// The caller has no role in the site that may read the resource.
    #[error(
        "Unable to get the information: {user} has no security role in the site, so the account lacks Collection > Read and Read Resource. Verify that the user has proper permissions in Configuration Manager."
    )]
    ReadResourceNotGranted {
        /// UPN of the caller.
        user: String,
    },
    /// The client did not answer within ten minutes.
    #[error(
        "The device did not answer within ten minutes: it is off line, or the notification server does not reach it. Bring it on line, and run the query again."
    )]
    CmpivotTimedOut {
        /// Row of the device.
        row: Row,
    },
    /// As many runs of CMPivot over collections are under way as the site keeps.
    #[error(
        "Eight runs of CMPivot over collections are under way, and the site keeps no more. Stop one in its window, or wait for its end, and run the query again."
    )]
    TooManyCmpivotRuns,
    /// No such run of CMPivot over a collection.
    #[error("There is no such run of CMPivot. Monitoring > Client Operations lists those that there are.")]
    CmpivotRunNotFound,
    /// The run of CMPivot has ended.
    #[error("The run of CMPivot has ended: there is nothing to stop. Run the query again to ask the clients anew.")]
    CmpivotRunEnded,
    /// The client did not take a notification.
    #[error(
        "The device cannot be reached: it is off line, or the notification server does not reach it. Bring it on line, and try again."
    )]
    ClientNotReached {
        /// Row of the device.
        row: Row,
    },
    /// The caller's site role lacks *Application > Approve*.
    #[error(
        "{user} may not act on applications: the account's security role in the site lacks Application > Approve. Verify that the user has proper permissions in Configuration Manager."
    )]
    ApproveNotGranted {
        /// UPN of the caller.
        user: String,
    },
    /// The application is not deployed to the device.
    #[error(
        "The device has no application with the id {application}: it is not deployed to the device or its users, or it was deleted. Refresh the list."
    )]
    ApplicationNotDeployed {
        /// As asked for.
        application: String,
    },
    /// The caller's site role lacks *Collection > Run Script*.
    #[error(
        "{user} may not run scripts: the account's security role in the site lacks Collection > Run Script. Verify that the user has proper permissions in Configuration Manager."
    )]
    RunScriptNotGranted {
        /// UPN of the caller.
        user: String,
    },
    /// The caller's site role lacks *Collection > Read BitLocker Recovery Key*.
    #[error(
        "{user} may not read recovery keys: the account's security role in the site lacks Collection > Read BitLocker Recovery Key. Verify that the user has proper permissions in Configuration Manager."
    )]
    ReadRecoveryKeyNotGranted {
        /// UPN of the caller.
        user: String,
    },
    /// The site has no key of this drive.
    #[error("The site has no recovery key of the drive {drive} of this device. Refresh the list.")]
    RecoveryKeyNotFound {
        /// As asked for.
        drive: String,
    },
    /// The admin center lists no such script.
    #[error(
        "There is no script with the GUID {script} here: only approved scripts without parameters can be run from the admin center. Refresh the list."
    )]
    ScriptNotFound {
        /// As asked for.
        script: String,
    },
    /// The action is not offered for the application as it stands.
    #[error("{}", .rule.sentence())]
    ApplicationActionNotOffered {
        /// Why not.
        rule: Rule,
    },
    /// The administration service does not answer.
    #[error(
        "Unexpected error occurred, code 3: the administration service does not answer. Start IIS and the administration service on the SMS Provider."
    )]
    AdministrationServiceUnavailable,
    /// The SMS Provider asks for a stronger authentication.
    #[error(
        "(403) Forbidden: the SMS Provider asks for a stronger authentication than the request had. Set its authentication level back to Windows authentication."
    )]
    ProviderAuthenticationRefused,
    /// The administration service failed.
    #[error(
        "Unexpected error occurred (500): the administration service could not answer. AdminService.log on the SMS Provider says why."
    )]
    AdministrationServiceFailed,
    /// The journal is full: export it and reset.
    #[error(
        "The journal holds {} entries, its limit. Export it if you want to keep it, and reset the lab.",
        crate::limits::JOURNAL_ENTRIES_MAX
    )]
    JournalFull,
    /// No application for developers has this key.
    #[error("The tenant has no application for developers with the key {key}. gateway/lab/applications lists them.")]
    ApplicationNotFound {
        /// As asked for.
        key: String,
    },
    /// No route asks for a permission of this name.
    #[error(
        "No route of this lab asks for a permission called {name}. docs/api.md lists the permissions of every route."
    )]
    PermissionUnknown {
        /// As asked for.
        name: String,
    },
    /// Consent to this permission is for an administrator.
    #[error(
        "{user} cannot consent to {permission}: that needs an administrator. Sign in with a Global Administrator account, or \
         grant it on the lab's page of applications."
    )]
    AdministratorConsentNeeded {
        /// UPN of who signed in.
        user: String,
        /// Name of the permission.
        permission: String,
    },
    /// The certificate is no certificate's size, or one too many.
    #[error(
        "The certificate of {application} is not registered: it has no bytes or more than {max_bytes}, or the application has \
         {max} already. Send one X.509 certificate, or remove those that are there first.",
        max_bytes = crate::tenant::permissions::CERTIFICATE_BYTES_MAX,
        max = crate::tenant::permissions::CERTIFICATES_MAX
    )]
    CertificateNotTaken {
        /// Key of the application.
        application: String,
    },
    /// The scenario cannot be: the reason is in the words.
    #[error("This world cannot start: {reason}")]
    ScenarioInvalid {
        /// What is wrong.
        reason: String,
    },
    /// The lab gives nothing away and switches nothing while an exercise is under way.
    #[error(
        "An exercise is under way, so the lab neither switches faults nor tells what it knows of causes. Find and repair the \
         cause with the tools of the site and the tenant, or give the exercise up."
    )]
    ExerciseUnderWay,
    /// The world is no exercise.
    #[error("This world is no exercise. Start one from the list of exercises.")]
    NoExercise,
    /// The exercise is over.
    #[error("The exercise is over: nothing about it changes any more. Start it again for another run.")]
    ExerciseEnded,
    /// Every hint is taken.
    #[error("There are no more hints. State the cause, or give the exercise up to see its explanation.")]
    HintsSpent,
    /// The exercise does not offer this answer.
    #[error("The exercise offers no answer {answer}. Choose one of those that it lists.")]
    AnswerNotOffered {
        /// As given.
        answer: String,
    },
    /// No in-console update leads from the site's version to this one.
    #[error(
        "The site cannot be updated to version {version}: that update is for version {from} or later, and for sites of an earlier \
         version than itself. Install a version that Updates and Servicing offers."
    )]
    UpdateNotOffered {
        /// The version that was asked for.
        version: Version,
        /// The earliest version that it updates.
        from: u16,
    },
    /// A site installs one update at a time.
    #[error(
        "The site is being updated to version {version}, and installs one update at a time. Wait until it is installed."
    )]
    UpdateUnderWay {
        /// Where it leads.
        version: Version,
    },
    /// The site's version does not have the page.
    #[error("The site has no such page: it came with version {since}. Update the site in Updates and Servicing.")]
    NotInSiteVersion {
        /// The first version that has it.
        since: Version,
    },
    /// The world does not work.
    #[error(
        "The world does not reach the goal of the exercise, so it cannot pass. Check it again when it is repaired."
    )]
    GoalNotReached,
    /// The site's version does not have an option of the settings.
    #[error(
        "The site cannot take over {option}: that option came with version {since}. Update the site in Updates and Servicing, or leave it out."
    )]
    OptionNotInSiteVersion {
        /// Its name on the wire.
        option: String,
        /// The first version that has it.
        since: Version,
    },
    /// The name of an application is empty or too long.
    #[error(
        "An application cannot be called \"{name}\". Give it a name of 1 to {} characters.",
        crate::tenant::web_applications::NAME_LENGTH_MAX
    )]
    ApplicationNameInvalid {
        /// As entered.
        name: String,
    },
    /// The App ID URI has none of the documented forms.
    #[error(
        "{uri} is no App ID URI that the site takes. Enter api://{{tenantId}}/{{string}} with the id of your tenant, or https://{{verifiedCustomerDomain}}/{{string}} with a verified domain of it."
    )]
    AppIdUriInvalid {
        /// As entered.
        uri: String,
    },
    /// A client secret is not valid for so long.
    #[error("A client secret cannot be valid for {months} months. Choose 3, 6, 12 or 24.")]
    SecretValidityNotOffered {
        /// As asked for.
        months: u8,
    },
    /// The tenant has as many registrations as the lab keeps.
    #[error(
        "The tenant has {} registrations already, the limit of this lab. Import one of them.",
        crate::tenant::web_applications::REGISTRATIONS_MAX
    )]
    TooManyRegistrations,
    /// No registration made by hand has this client id.
    #[error(
        "The application with the client ID {client_id} was not found in the tenant. Copy the Application (client) ID from App registrations."
    )]
    RegistrationNotFound {
        /// As entered.
        client_id: String,
    },
    /// The tenant of an import is another one.
    #[error(
        "The tenant {tenant} was not found, or it is not the one you signed in to. Enter the name and the ID of your own tenant."
    )]
    ImportTenantNotFound {
        /// Name or id as entered.
        tenant: String,
    },
    /// The secret key of an import is not the registration's.
    #[error(
        "The secret key of the application {client_id} is wrong. Enter the value of its client secret, or create a new client secret in App registrations."
    )]
    ImportSecretWrong {
        /// Client id.
        client_id: String,
    },
    /// The secret key of an import has expired.
    #[error("The secret key expired on {}. Create a new client secret in App registrations, and enter its value and its expiry.", .expired.rfc3339())]
    ImportSecretExpired {
        /// When.
        expired: SimTime,
    },
    /// The site has the application that consent created.
    #[error("The site uses the application {name} already, so no other one is imported. Go on with it.")]
    UploadApplicationExists {
        /// Its name.
        name: String,
    },
    /// Changing how roles count needs *Roles > Update*.
    #[error(
        "{user} cannot change Use Intune RBAC: that needs the permission Roles > Update. Sign in as a Global Administrator or an Intune Administrator."
    )]
    RolesUpdateNotGranted {
        /// UPN of the caller.
        user: String,
    },
}

impl CommandError {
    /// Stable name, the same in the log, the API and the page (`locales/` has a text `refusal-<code>`).
    pub fn code(&self) -> &'static str {
        self.into()
    }

    /// Stable number, what Graph's `errorCode` of an action result carries. Never zero, never reused.
    pub fn number(&self) -> i32 {
        match self {
            Self::NotGlobalAdministrator { .. } => 1001,
            Self::UploadNotSupportedInEnvironment { .. } => 1002,
            Self::ConsentMissing => 1003,
            Self::AlreadyOnboarded => 1004,
            Self::NotOnboarded => 1005,
            Self::NothingToConfigure => 1006,
            Self::CollectionNotFound { .. } => 1007,
            Self::StagingMismatch { .. } => 1008,
            Self::NotFullAdministrator { .. } => 1009,
            Self::PersonaNotFound { .. } => 1101,
            Self::DeviceNotFound { .. } => 1102,
            Self::DeviceNotVisible { .. } => 1103,
            Self::InitiateActionNotGranted { .. } => 1201,
            Self::NotDiscoveredByAzureActiveDirectory { .. } => 1202,
            Self::NotDiscoveredByActiveDirectory { .. } => 1203,
            Self::CloudOnlyUser { .. } => 1204,
            Self::NotifyResourceNotGranted { .. } => 1205,
            Self::DeviceRetired { .. } => 1206,
            Self::TooManyActionsPending { .. } => 1207,
            Self::ApplicationWithoutUser { .. } => 1208,
            Self::NotADistributionPoint { .. } => 1301,
            Self::NoClient { .. } => 1302,
            Self::SpeedNotOffered { .. } => 1303,
            Self::TimeOutOfRange => 1304,
            Self::JournalFull => 1305,
            Self::ScenarioInvalid { .. } => 1306,
            Self::ClockJumping { .. } => 1307,
            Self::FaultTargetInvalid { .. } => 1308,
            Self::FaultParameterInvalid { .. } => 1309,
            Self::ApplicationNotFound { .. } => 1310,
            Self::PermissionUnknown { .. } => 1311,
            Self::AdministratorConsentNeeded { .. } => 1312,
            Self::CertificateNotTaken { .. } => 1313,
            Self::UpdateNotOffered { .. } => 1318,
            Self::UpdateUnderWay { .. } => 1319,
            Self::NotInSiteVersion { .. } => 1320,
            Self::OptionNotInSiteVersion { .. } => 1010,
            Self::UploadApplicationExists { .. } => 1011,
            Self::ApplicationNameInvalid { .. } => 1012,
            Self::AppIdUriInvalid { .. } => 1013,
            Self::SecretValidityNotOffered { .. } => 1014,
            Self::TooManyRegistrations => 1015,
            Self::RegistrationNotFound { .. } => 1016,
            Self::ImportTenantNotFound { .. } => 1017,
            Self::ImportSecretWrong { .. } => 1018,
            Self::ImportSecretExpired { .. } => 1019,
            Self::RolesUpdateNotGranted { .. } => 1020,
            Self::TooManyCmpivotRuns => 1331,
            Self::CmpivotRunNotFound => 1332,
            Self::CmpivotRunEnded => 1333,
            Self::ExerciseUnderWay => 1601,
            Self::NoExercise => 1602,
            Self::ExerciseEnded => 1603,
            Self::HintsSpent => 1604,
            Self::AnswerNotOffered { .. } => 1605,
            Self::GoalNotReached => 1606,
            Self::ServiceConnectionPointStopped => 1401,
            Self::CloudRequestUnauthorized => 1402,
            Self::LicenseMissing { .. } => 1209,
            Self::IntuneRoleNotAssigned { .. } => 1210,
            Self::DeviceOutsideSecurityScope { .. } => 1211,
            Self::CloudRequestForbidden => 1403,
            Self::EndpointUnreachable { .. } => 1404,
            Self::CertificateChainIncomplete => 1405,
            Self::ServiceSigningCertificateMismatch => 1406,
            Self::DatabaseConnectionClosed => 1407,
            Self::AccountOnboardingRefused => 1408,
            Self::ProxyAuthenticationRequired => 1409,
            Self::ServiceConfigurationOutdated => 1410,
            Self::ClientTaskFailed => 1411,
            Self::RunCmpivotNotGranted { .. } => 1212,
            Self::ReadResourceNotGranted { .. } => 1213,
            Self::ApproveNotGranted { .. } => 1214,
            Self::ReadRecoveryKeyNotGranted { .. } => 1216,
            Self::RecoveryKeyNotFound { .. } => 1317,
            Self::RunScriptNotGranted { .. } => 1215,
            Self::ScriptNotFound { .. } => 1316,
            Self::ApplicationNotDeployed { .. } => 1314,
            Self::ApplicationActionNotOffered { .. } => 1315,
            Self::CmpivotTimedOut { .. } => 1412,
            Self::ClientNotReached { .. } => 1413,
            Self::AdministrationServiceUnavailable => 1501,
            Self::ProviderAuthenticationRefused => 1502,
            Self::AdministrationServiceFailed => 1503,
        }
    }

    /// HTTP status with which the gateway of the cloud answers the service connection point; `None` where it does not answer.
    pub fn cloud_status(&self) -> Option<u16> {
        match self {
            Self::CloudRequestUnauthorized => Some(401),
            Self::CloudRequestForbidden => Some(403),
            Self::AccountOnboardingRefused => Some(400),
            Self::ProxyAuthenticationRequired => Some(407),
            _ => None,
        }
    }

    /// Whether it is about the service connection point or its way to the cloud.
    pub fn is_of_connector(&self) -> bool {
        matches!(
            self,
            Self::ServiceConnectionPointStopped
                | Self::CloudRequestUnauthorized
                | Self::CloudRequestForbidden
                | Self::EndpointUnreachable { .. }
                | Self::CertificateChainIncomplete
                | Self::ServiceSigningCertificateMismatch
                | Self::DatabaseConnectionClosed
                | Self::AccountOnboardingRefused
                | Self::ProxyAuthenticationRequired
                | Self::ServiceConfigurationOutdated
        )
    }

    /// What the words are about: the name of the field and its value, for texts in other languages.
    pub fn detail(&self) -> Option<(&'static str, String)> {
        let (name, value) = match self {
            Self::NotGlobalAdministrator { user }
            | Self::InitiateActionNotGranted { user }
            | Self::NotDiscoveredByAzureActiveDirectory { user }
            | Self::NotDiscoveredByActiveDirectory { user }
            | Self::CloudOnlyUser { user }
            | Self::NotifyResourceNotGranted { user }
            | Self::RunCmpivotNotGranted { user }
            | Self::ReadResourceNotGranted { user }
            | Self::ApproveNotGranted { user }
            | Self::RunScriptNotGranted { user }
            | Self::ReadRecoveryKeyNotGranted { user }
            | Self::RolesUpdateNotGranted { user }
            | Self::NotFullAdministrator { user } => ("user", user.clone()),
            Self::UploadNotSupportedInEnvironment { environment } => ("environment", environment.to_string()),
            Self::CollectionNotFound { collection } => ("collection", collection.clone()),
            Self::StagingMismatch { workload } => ("workload", workload.clone()),
            Self::ApplicationNotDeployed { application } => ("application", application.clone()),
            Self::RecoveryKeyNotFound { drive } => ("drive", drive.clone()),
            Self::ScriptNotFound { script } => ("script", script.clone()),
            Self::ApplicationActionNotOffered { rule } => ("rule", rule.to_string()),
            Self::ApplicationWithoutUser { application } => ("application", application.clone()),
            Self::PersonaNotFound { key } => ("key", key.clone()),
            Self::DeviceNotFound { row }
            | Self::DeviceNotVisible { row }
            | Self::DeviceRetired { row }
            | Self::TooManyActionsPending { row }
            | Self::NotADistributionPoint { row }
            | Self::CmpivotTimedOut { row }
            | Self::ClientNotReached { row }
            | Self::NoClient { row } => ("row", row.to_string()),
            Self::SpeedNotOffered { speed } => ("speed", speed.to_string()),
            Self::ClockJumping { until } => ("until", until.rfc3339()),
            Self::ApplicationNotFound { key } => ("application", key.clone()),
            Self::PermissionUnknown { name } => ("permission", name.clone()),
            Self::AdministratorConsentNeeded { permission, .. } => ("permission", permission.clone()),
            Self::CertificateNotTaken { application } => ("application", application.clone()),
            Self::LicenseMissing { user } => ("user", user.clone()),
            Self::IntuneRoleNotAssigned { user } => ("user", user.clone()),
            Self::DeviceOutsideSecurityScope { user } => ("user", user.clone()),
            Self::EndpointUnreachable { endpoint } => ("endpoint", endpoint.clone()),
            Self::FaultTargetInvalid { of, .. } => ("of", of.clone()),
            Self::FaultParameterInvalid { parameter, .. } => ("parameter", parameter.clone()),
            Self::ScenarioInvalid { reason } => ("reason", reason.clone()),
            Self::UpdateNotOffered { version, .. } | Self::UpdateUnderWay { version } => {
                ("version", version.to_string())
            }
            Self::NotInSiteVersion { since } => ("since", since.to_string()),
            Self::OptionNotInSiteVersion { since, .. } => ("since", since.to_string()),
            Self::ApplicationNameInvalid { name } | Self::UploadApplicationExists { name } => ("name", name.clone()),
            Self::AppIdUriInvalid { uri } => ("uri", uri.clone()),
            Self::SecretValidityNotOffered { months } => ("months", months.to_string()),
            Self::RegistrationNotFound { client_id } | Self::ImportSecretWrong { client_id } => {
                ("clientId", client_id.clone())
            }
            Self::ImportTenantNotFound { tenant } => ("tenant", tenant.clone()),
            Self::ImportSecretExpired { expired } => ("expired", expired.rfc3339()),
            Self::AnswerNotOffered { answer } => ("answer", answer.clone()),
            Self::ConsentMissing
            | Self::AlreadyOnboarded
            | Self::NotOnboarded
            | Self::NothingToConfigure
            | Self::TimeOutOfRange
            | Self::ServiceConnectionPointStopped
            | Self::CloudRequestUnauthorized
            | Self::CloudRequestForbidden
            | Self::CertificateChainIncomplete
            | Self::ServiceSigningCertificateMismatch
            | Self::DatabaseConnectionClosed
            | Self::AccountOnboardingRefused
            | Self::ProxyAuthenticationRequired
            | Self::ServiceConfigurationOutdated
            | Self::ClientTaskFailed
            | Self::AdministrationServiceUnavailable
            | Self::ProviderAuthenticationRefused
            | Self::AdministrationServiceFailed
            | Self::TooManyCmpivotRuns
            | Self::CmpivotRunNotFound
            | Self::CmpivotRunEnded
            | Self::ExerciseUnderWay
            | Self::NoExercise
            | Self::ExerciseEnded
            | Self::HintsSpent
            | Self::GoalNotReached
            | Self::TooManyRegistrations
            | Self::JournalFull => return None,
        };
        Some((name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::CommandError;
    use crate::applications::Rule;
    use crate::command::AzureEnvironment;
    use crate::product::Version;
    use crate::time::SimTime;
    use std::collections::BTreeSet;

    fn all() -> Vec<CommandError> {
        let user = || "somebody@contoso.com".to_owned();
        vec![
            CommandError::NotGlobalAdministrator { user: user() },
            CommandError::UploadNotSupportedInEnvironment { environment: AzureEnvironment::AzureChinaCloud },
            CommandError::ConsentMissing,
            CommandError::AlreadyOnboarded,
            CommandError::NotOnboarded,
            CommandError::NothingToConfigure,
            CommandError::CollectionNotFound { collection: "PS1FFFFF".into() },
            CommandError::StagingMismatch { workload: "clientApps".into() },
            CommandError::NotFullAdministrator { user: user() },
            CommandError::PersonaNotFound { key: "nobody".into() },
            CommandError::DeviceNotFound { row: 7 },
            CommandError::DeviceNotVisible { row: 7 },
            CommandError::InitiateActionNotGranted { user: user() },
            CommandError::NotDiscoveredByAzureActiveDirectory { user: user() },
            CommandError::NotDiscoveredByActiveDirectory { user: user() },
            CommandError::CloudOnlyUser { user: user() },
            CommandError::NotifyResourceNotGranted { user: user() },
            CommandError::ApplicationWithoutUser { application: "Contoso Device Automation".into() },
            CommandError::RunCmpivotNotGranted { user: user() },
            CommandError::ReadResourceNotGranted { user: user() },
            CommandError::ApproveNotGranted { user: user() },
            CommandError::ApplicationNotDeployed { application: "x".into() },
            CommandError::ApplicationActionNotOffered { rule: Rule::ActionPending },
            CommandError::RunScriptNotGranted { user: user() },
            CommandError::ReadRecoveryKeyNotGranted { user: user() },
            CommandError::RecoveryKeyNotFound { drive: "X:".into() },
            CommandError::ScriptNotFound { script: "x".into() },
            CommandError::CmpivotTimedOut { row: 7 },
            CommandError::ClientNotReached { row: 7 },
            CommandError::TooManyCmpivotRuns,
            CommandError::CmpivotRunNotFound,
            CommandError::CmpivotRunEnded,
            CommandError::DeviceRetired { row: 7 },
            CommandError::TooManyActionsPending { row: 7 },
            CommandError::NotADistributionPoint { row: 7 },
            CommandError::NoClient { row: 7 },
            CommandError::SpeedNotOffered { speed: 7 },
            CommandError::TimeOutOfRange,
            CommandError::ClockJumping { until: SimTime(1_601_280_000_000) },
            CommandError::FaultTargetInvalid { of: "client-offline".into(), kind: "device".into() },
            CommandError::FaultParameterInvalid { parameter: "percent".into(), fault: "gateway-random-errors".into() },
            CommandError::ServiceConnectionPointStopped,
            CommandError::CloudRequestUnauthorized,
            CommandError::LicenseMissing { user: user() },
            CommandError::IntuneRoleNotAssigned { user: user() },
            CommandError::DeviceOutsideSecurityScope { user: user() },
            CommandError::CloudRequestForbidden,
            CommandError::EndpointUnreachable { endpoint: "x".to_owned() },
            CommandError::CertificateChainIncomplete,
            CommandError::ServiceSigningCertificateMismatch,
            CommandError::DatabaseConnectionClosed,
            CommandError::AccountOnboardingRefused,
            CommandError::ProxyAuthenticationRequired,
            CommandError::ServiceConfigurationOutdated,
            CommandError::ClientTaskFailed,
            CommandError::AdministrationServiceUnavailable,
            CommandError::ProviderAuthenticationRefused,
            CommandError::AdministrationServiceFailed,
            CommandError::JournalFull,
            CommandError::ApplicationNotFound { key: "device-desk".into() },
            CommandError::PermissionUnknown { name: "Mail.Read".into() },
            CommandError::AdministratorConsentNeeded {
                user: "reader@contoso.com".into(),
                permission: "User.Read.All".into(),
            },
            CommandError::CertificateNotTaken { application: "device-desk".into() },
            CommandError::ScenarioInvalid { reason: "The fleet has no devices.".into() },
            CommandError::UpdateNotOffered { version: Version::V2403, from: 2211 },
            CommandError::UpdateUnderWay { version: Version::V2403 },
            CommandError::NotInSiteVersion { since: Version::V2107 },
            CommandError::ExerciseUnderWay,
            CommandError::NoExercise,
            CommandError::ExerciseEnded,
            CommandError::HintsSpent,
            CommandError::AnswerNotOffered { answer: "gremlins".into() },
            CommandError::GoalNotReached,
            CommandError::OptionNotInSiteVersion { option: "defenderData".into(), since: Version::V2303 },
            CommandError::ApplicationNameInvalid { name: String::new() },
            CommandError::AppIdUriInvalid { uri: "https://contoso".into() },
            CommandError::SecretValidityNotOffered { months: 7 },
            CommandError::TooManyRegistrations,
            CommandError::RegistrationNotFound { client_id: "none".into() },
            CommandError::ImportTenantNotFound { tenant: "fabrikam".into() },
            CommandError::ImportSecretWrong { client_id: "one".into() },
            CommandError::ImportSecretExpired { expired: SimTime(0) },
            CommandError::UploadApplicationExists { name: "ConfigMgrSvc".into() },
            CommandError::RolesUpdateNotGranted { user: user() },
        ]
    }

    #[test]
    fn every_message_is_whole_sentences_without_gaps() {
        for error in all() {
            let message = error.to_string();
            assert!(!message.contains("  ") && !message.contains('\n'), "{message:?}");
            assert!(message.ends_with('.'), "{message:?}");
        }
    }

    #[test]
    fn codes_and_numbers_are_never_shared() {
        let codes: BTreeSet<_> = all().iter().map(CommandError::code).collect();
        let numbers: BTreeSet<_> = all().iter().map(CommandError::number).collect();
        assert_eq!((codes.len(), numbers.len()), (all().len(), all().len()));
        assert!(!numbers.contains(&0));
    }
}
