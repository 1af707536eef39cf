//! Every refusal of the world: a named variant with a stable code, the same in the log, the API and the page.

use crate::command::{AzureEnvironment, CollectionId, Row};
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

/// Why the world would not. Nothing changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Onboarding and consent need the directory role *Global Administrator*.
    NotGlobalAdministrator {
        /// UPN of who signed in.
        user: String,
    },
    /// Upload is not supported in this cloud by this version of the site.
    UploadNotSupportedInEnvironment {
        /// Which cloud.
        environment: AzureEnvironment,
    },
    /// Upload needs consent first: *Yes* on *Create AAD Application*.
    ConsentMissing,
    /// The site has settings already: *Properties* changes them.
    AlreadyOnboarded,
    /// There are no settings to change: the wizard makes them.
    NotOnboarded,
    /// Neither upload nor automatic enrollment was chosen: there is nothing to configure.
    NothingToConfigure,
    /// No device collection has this id.
    CollectionNotFound {
        /// As asked for.
        collection: CollectionId,
    },
    /// *Pilot Intune* without a staging collection, or a staging collection without *Pilot Intune*.
    StagingMismatch {
        /// Wire name of the workload.
        workload: String,
    },
    /// No persona has this key.
    PersonaNotFound {
        /// As asked for.
        key: String,
    },
    /// The site has no such device, or it left the site.
    DeviceNotFound {
        /// Row as asked for.
        row: Row,
    },
    /// The admin center does not have the device (yet).
    DeviceNotVisible {
        /// Row as asked for.
        row: Row,
    },
    /// The caller's admin center role lacks *Remote tasks > Initiate Configuration Manager action*.
    InitiateActionNotGranted {
        /// UPN of the caller.
        user: String,
    },
    /// Azure AD user discovery has not found the caller.
    NotDiscoveredByAzureActiveDirectory {
        /// UPN of the caller.
        user: String,
    },
    /// Active Directory user discovery has not found the caller.
    NotDiscoveredByActiveDirectory {
        /// UPN of the caller.
        user: String,
    },
    /// A cloud-only account cannot act: the site cannot match it with a user of its own.
    CloudOnlyUser {
        /// UPN of the caller.
        user: String,
    },
    /// The caller's site role lacks *Collection > Notify Resource* (or the caller has no site role).
    NotifyResourceNotGranted {
        /// UPN of the caller.
        user: String,
    },
    /// The caller is an application without a user: the site looks for a user of its own.
    ApplicationWithoutUser {
        /// Name of the application.
        application: String,
    },
    /// The device left the site while a task was on its way.
    DeviceRetired {
        /// Row of the device.
        row: Row,
    },
    /// Only a distribution point can share its certificate with the client.
    NotADistributionPoint {
        /// Row as asked for.
        row: Row,
    },
    /// The device has no client, so it has no connection to take away.
    NoClient {
        /// Row as asked for.
        row: Row,
    },
    /// Changing the co-management settings needs the site role *Full Administrator*.
    NotFullAdministrator {
        /// UPN of the caller.
        user: String,
    },
    /// Too many actions of this device are on their way.
    TooManyActionsPending {
        /// Row of the device.
        row: Row,
    },
    /// The clock runs at 0, 1, 10, 60 or 600.
    SpeedNotOffered {
        /// As asked for.
        speed: u32,
    },
    /// The clock only moves forward, and thirty days at a time at most.
    TimeOutOfRange,
    /// The clock is on its way: another jump has to wait for its end.
    ClockJumping {
        /// Where the clock is going.
        until: SimTime,
    },
    /// The journal is full: export it and reset.
    JournalFull,
    /// The scenario cannot be: the reason is in the words.
    ScenarioInvalid {
        /// What is wrong.
        reason: String,
    },
}

impl Refusal {
    /// Stable name, the same in the log, the API and the page (`locales/` has a text `refusal-<code>`).
    pub fn code(&self) -> &'static str {
        self.identity().0
    }

    /// Stable number, what Graph's `errorCode` of an action result carries. Never zero, never reused.
    pub fn number(&self) -> i32 {
        self.identity().1
    }

    fn identity(&self) -> (&'static str, i32) {
        match self {
            Self::NotGlobalAdministrator { .. } => ("NotGlobalAdministrator", 1001),
            Self::UploadNotSupportedInEnvironment { .. } => ("UploadNotSupportedInEnvironment", 1002),
            Self::ConsentMissing => ("ConsentMissing", 1003),
            Self::AlreadyOnboarded => ("AlreadyOnboarded", 1004),
            Self::NotOnboarded => ("NotOnboarded", 1005),
            Self::NothingToConfigure => ("NothingToConfigure", 1006),
            Self::CollectionNotFound { .. } => ("CollectionNotFound", 1007),
            Self::StagingMismatch { .. } => ("StagingMismatch", 1008),
            Self::NotFullAdministrator { .. } => ("NotFullAdministrator", 1009),
            Self::PersonaNotFound { .. } => ("PersonaNotFound", 1101),
            Self::DeviceNotFound { .. } => ("DeviceNotFound", 1102),
            Self::DeviceNotVisible { .. } => ("DeviceNotVisible", 1103),
            Self::InitiateActionNotGranted { .. } => ("InitiateActionNotGranted", 1201),
            Self::NotDiscoveredByAzureActiveDirectory { .. } => ("NotDiscoveredByAzureActiveDirectory", 1202),
            Self::NotDiscoveredByActiveDirectory { .. } => ("NotDiscoveredByActiveDirectory", 1203),
            Self::CloudOnlyUser { .. } => ("CloudOnlyUser", 1204),
            Self::NotifyResourceNotGranted { .. } => ("NotifyResourceNotGranted", 1205),
            Self::DeviceRetired { .. } => ("DeviceRetired", 1206),
            Self::TooManyActionsPending { .. } => ("TooManyActionsPending", 1207),
            Self::ApplicationWithoutUser { .. } => ("ApplicationWithoutUser", 1208),
            Self::NotADistributionPoint { .. } => ("NotADistributionPoint", 1301),
            Self::NoClient { .. } => ("NoClient", 1302),
            Self::SpeedNotOffered { .. } => ("SpeedNotOffered", 1303),
            Self::TimeOutOfRange => ("TimeOutOfRange", 1304),
            Self::JournalFull => ("JournalFull", 1305),
            Self::ScenarioInvalid { .. } => ("ScenarioInvalid", 1306),
            Self::ClockJumping { .. } => ("ClockJumping", 1307),
        }
    }

    /// English: what happened, why, what to do.
    pub fn message(&self) -> String {
        match self {
            Self::NotGlobalAdministrator { user } => format!(
                "{user} cannot attach the site to the tenant: that needs the directory role Global Administrator. \
                 Sign in with a Global Administrator account."
            ),
            Self::UploadNotSupportedInEnvironment { environment } => format!(
                "Devices cannot be uploaded in {}: tenant attach needs a public Azure cloud environment. \
                 Select AzurePublicCloud, or turn the upload off.",
                environment.wire_name()
            ),
            Self::ConsentMissing => "The tenant has no application for the upload: nobody consented to its creation. \
                 Sign in as a Global Administrator and answer Yes to Create AAD Application."
                .into(),
            Self::AlreadyOnboarded => "Co-management is configured already: a site has one settings object. \
                 Open the Properties of CoMgmtSettingsProd to change it."
                .into(),
            Self::NotOnboarded => "Co-management is not configured: there is no settings object to change. \
                 Run Configure co-management first."
                .into(),
            Self::NothingToConfigure => {
                "Neither the upload nor the automatic client enrollment is turned on, so there \
                 is nothing to configure. Turn on at least one of them."
                    .into()
            }
            Self::CollectionNotFound { collection } => format!(
                "There is no device collection with the id {collection} in this site. Browse for a collection that exists."
            ),
            Self::StagingMismatch { workload } => format!(
                "The workload {workload} and its staging collection do not agree: a workload on Pilot Intune needs a \
                 staging collection, and only such a workload may have one. Choose one, or move the slider."
            ),
            Self::NotFullAdministrator { user } => format!(
                "{user} cannot change the co-management settings: that needs the site role Full Administrator. \
                 Ask a Full Administrator of the site."
            ),
            Self::PersonaNotFound { key } => {
                format!("Nobody called {key} can sign in here. Choose one of the personas that gateway/health lists.")
            }
            Self::DeviceNotFound { .. } => {
                "The site has no such device, or it has left the site. Read the list of devices again.".to_owned()
            }
            Self::DeviceNotVisible { .. } => {
                "The admin center has no such device: it is not uploaded, or its upload is \
                                              not visible yet. Wait up to ten minutes after its upload, and read the \
                                              list again."
                    .to_owned()
            }
            Self::InitiateActionNotGranted { user } => format!(
                "{user} may not run this action: the account's Intune role lacks Remote tasks > Initiate Configuration \
                 Manager action. Assign a role that has it, for example Help Desk Operator."
            ),
            Self::NotDiscoveredByAzureActiveDirectory { user } => format!(
                "The site does not know {user} from Azure AD user discovery, and the account must be found by both \
                 discovery methods. Turn Azure AD user discovery on for it, and run the discovery."
            ),
            Self::NotDiscoveredByActiveDirectory { user } => format!(
                "The site does not know {user} from Active Directory user discovery, and the account must be found by \
                 both discovery methods. Add its container to the discovery, and run it."
            ),
            Self::CloudOnlyUser { user } => format!(
                "{user} is a cloud-only account: the site cannot match it with a user of Active Directory. \
                 Use an account that is synchronized from Active Directory."
            ),
            Self::NotifyResourceNotGranted { user } => format!(
                "{user} may not notify this device: the account's site role lacks Collection > Notify Resource. \
                 Assign a site role that has it, for example Operations Administrator."
            ),
            Self::ApplicationWithoutUser { application } => format!(
                "{application} acted for itself, and the site authorizes users that its discovery has found, never an \
                 application. Let somebody sign in to the application, and act with the delegated permission."
            ),
            Self::DeviceRetired { .. } => {
                "The device left the site before the action reached it. There is nothing left to act on.".to_owned()
            }
            Self::TooManyActionsPending { .. } => format!(
                "The device has {} actions on their way already. Wait until some of them finish.",
                crate::limits::ACTIONS_PENDING_PER_DEVICE_MAX
            ),
            Self::NotADistributionPoint { .. } => "The device is no distribution point, so it has no second role that \
                                                   could share the client's certificate. Choose a distribution point."
                .to_owned(),
            Self::NoClient { .. } => "The device has no Configuration Manager client, so it has no connection to take \
                                      away or give back. Choose a device whose column Client says Yes."
                .to_owned(),
            Self::SpeedNotOffered { speed } => {
                format!("The clock does not run at {speed}x. Choose 0 (paused), 1, 10, 60 or 600.")
            }
            Self::TimeOutOfRange => format!(
                "The clock only moves forward, and at most {} days at once. Choose a time in that range.",
                crate::limits::ADVANCE_DAYS_MAX
            ),
            Self::ClockJumping { until } => format!(
                "The clock is on its way to {} and has not arrived: so much happens on the way. Ask for the status until \
                 its work is no longer catchingUp, or pause to end the jump where it is.",
                until.rfc3339()
            ),
            Self::JournalFull => format!(
                "The journal holds {} entries, its limit. Export it if you want to keep it, and reset the lab.",
                crate::limits::JOURNAL_ENTRIES_MAX
            ),
            Self::ScenarioInvalid { reason } => format!("This world cannot start: {reason}"),
        }
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
            | Self::NotFullAdministrator { user } => ("user", user.clone()),
            Self::UploadNotSupportedInEnvironment { environment } => {
                ("environment", environment.wire_name().to_owned())
            }
            Self::CollectionNotFound { collection } => ("collection", collection.clone()),
            Self::StagingMismatch { workload } => ("workload", workload.clone()),
            Self::ApplicationWithoutUser { application } => ("application", application.clone()),
            Self::PersonaNotFound { key } => ("key", key.clone()),
            Self::DeviceNotFound { row }
            | Self::DeviceNotVisible { row }
            | Self::DeviceRetired { row }
            | Self::TooManyActionsPending { row }
            | Self::NotADistributionPoint { row }
            | Self::NoClient { row } => ("row", row.to_string()),
            Self::SpeedNotOffered { speed } => ("speed", speed.to_string()),
            Self::ClockJumping { until } => ("until", until.rfc3339()),
            Self::ScenarioInvalid { reason } => ("reason", reason.clone()),
            Self::ConsentMissing
            | Self::AlreadyOnboarded
            | Self::NotOnboarded
            | Self::NothingToConfigure
            | Self::TimeOutOfRange
            | Self::JournalFull => return None,
        };
        Some((name, value))
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}: {}", self.code(), self.message())
    }
}

impl std::error::Error for Refusal {}

#[cfg(test)]
mod tests {
    use super::Refusal;
    use crate::command::AzureEnvironment;
    use crate::time::SimTime;
    use std::collections::BTreeSet;

    fn all() -> Vec<Refusal> {
        let user = || "somebody@contoso.com".to_owned();
        vec![
            Refusal::NotGlobalAdministrator { user: user() },
            Refusal::UploadNotSupportedInEnvironment { environment: AzureEnvironment::AzureChinaCloud },
            Refusal::ConsentMissing,
            Refusal::AlreadyOnboarded,
            Refusal::NotOnboarded,
            Refusal::NothingToConfigure,
            Refusal::CollectionNotFound { collection: "PS1FFFFF".into() },
            Refusal::StagingMismatch { workload: "clientApps".into() },
            Refusal::NotFullAdministrator { user: user() },
            Refusal::PersonaNotFound { key: "nobody".into() },
            Refusal::DeviceNotFound { row: 7 },
            Refusal::DeviceNotVisible { row: 7 },
            Refusal::InitiateActionNotGranted { user: user() },
            Refusal::NotDiscoveredByAzureActiveDirectory { user: user() },
            Refusal::NotDiscoveredByActiveDirectory { user: user() },
            Refusal::CloudOnlyUser { user: user() },
            Refusal::NotifyResourceNotGranted { user: user() },
            Refusal::ApplicationWithoutUser { application: "Contoso Device Automation".into() },
            Refusal::DeviceRetired { row: 7 },
            Refusal::TooManyActionsPending { row: 7 },
            Refusal::NotADistributionPoint { row: 7 },
            Refusal::NoClient { row: 7 },
            Refusal::SpeedNotOffered { speed: 7 },
            Refusal::TimeOutOfRange,
            Refusal::ClockJumping { until: SimTime(1_601_280_000_000) },
            Refusal::JournalFull,
            Refusal::ScenarioInvalid { reason: "The fleet has no devices.".into() },
        ]
    }

    #[test]
    fn every_message_is_whole_sentences_without_gaps() {
        for refusal in all() {
            let message = refusal.message();
            assert!(!message.contains("  ") && !message.contains('\n'), "{message:?}");
            assert!(message.ends_with('.'), "{message:?}");
        }
    }

    #[test]
    fn codes_and_numbers_are_never_shared() {
        let codes: BTreeSet<_> = all().iter().map(Refusal::code).collect();
        let numbers: BTreeSet<_> = all().iter().map(Refusal::number).collect();
        assert_eq!((codes.len(), numbers.len()), (all().len(), all().len()));
        assert!(!numbers.contains(&0));
    }
}
