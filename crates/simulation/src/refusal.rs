//! Every refusal of the world: a named variant with a stable code, the same in the log, the API and the page.

use crate::command::{AzureEnvironment, CollectionId, Row};
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
    /// The clock runs at 0, 1, 10, 60 or 600.
    SpeedNotOffered {
        /// As asked for.
        speed: u32,
    },
    /// The clock only moves forward, and thirty days at a time at most.
    TimeOutOfRange,
    /// The journal is full: export it and reset.
    JournalFull,
    /// The scenario cannot be: the reason is in the words.
    ScenarioInvalid {
        /// What is wrong.
        reason: String,
    },
}
