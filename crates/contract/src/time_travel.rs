//! Time travel: which moment of its past a request reads, the list of commands, and the world that goes on from a moment.

use crate::faults::{FaultId, RemedyId};
use crate::lab::Throttling;
use scenario::product::Version;
use serde::{Deserialize, Serialize};

/// Header of a request that reads the past, and of its answer. Of a request: the sequence of a command, for the moment right after
/// it (0 is the start), or a simulated time, RFC 3339. Of an answer: the simulated time that it is about.
pub const LAB_AT: &str = "lab-at";

/// Option of the list of commands: the sequence of the first.
pub const QUERY_FROM: &str = "from";

/// The moment that a status is about, where it is not the present.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Past {
    /// Commands that had been accepted: the sequence of the last of them, zero at the start.
    pub sequence: u64,
    /// Journal entries of the present.
    pub present_journal_length: u64,
    /// Simulated time of the present, milliseconds since 1970.
    pub present_now_ms: i64,
}

/// Commands of the journal, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// Simulated time at which the world began, milliseconds since 1970.
    pub start_ms: i64,
    /// Simulated now, milliseconds since 1970.
    pub now_ms: i64,
    /// How many commands there are.
    pub length: u64,
    /// At most `$top` of them.
    pub value: Vec<TimelineEntry>,
}

/// A command of the journal, as people read it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEntry {
    /// Position in the journal; the first is 1.
    pub sequence: u64,
    /// Simulated time, RFC 3339.
    pub date_time: String,
    /// Simulated time, milliseconds since 1970.
    pub time_ms: i64,
    /// The command.
    pub command: CommandKind,
    /// The caller, a user principal name or the name of an application; nothing where the lab gave it.
    pub by: Option<String>,
    /// Of a command about a device: its name now.
    pub device_name: Option<String>,
    /// Of `triggerAction`: its name in Graph; of `requestApplicationAction`: that of `lab/actions`.
    pub action: Option<String>,
    /// Of what is switched: whether it is on from then on.
    pub on: Option<bool>,
    /// Of `setSpeed`.
    pub speed: Option<u32>,
    /// Of `setThrottling`.
    pub throttling: Option<Throttling>,
    /// Of `switchFault`.
    pub fault: Option<FaultId>,
    /// Of `performRemedy`.
    pub remedy: Option<RemedyId>,
    /// Of `advanceTo`: where to, milliseconds since 1970.
    pub to_ms: Option<i64>,
    /// Of `updateSite`: where the update leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_version: Option<Version>,
    /// Of `readDevicePage`: which page, for example `clientDetails`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Of `requestApplicationAction` and the commands about registrations the application, of `runScript` the script, of `showRecoveryKey`
    /// the drive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
}

/// Kinds of commands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CommandKind {
    /// *Create AAD Application*.
    #[default]
    Consent,
    /// The wizard.
    Onboard,
    /// *Properties*.
    ApplyProperties,
    /// A device action.
    TriggerAction,
    /// A client was taken off line, or brought back.
    SetOnline,
    /// A distribution point shares its certificate with its client, or no longer.
    SetSharedCertificate,
    /// The clock paused, or ran.
    SetSpeed,
    /// Throttling was switched.
    SetThrottling,
    /// The clock jumped.
    AdvanceTo,
    /// A fault was switched.
    SwitchFault,
    /// A remedy was performed.
    PerformRemedy,
    /// An application got permissions, or lost them.
    SetPermissions,
    /// An application got a certificate, or lost it.
    SetCertificate,
    /// Something happened in the exercise that the world is.
    Exercise,
    /// CMPivot asked a device.
    RunCmpivot,
    /// The admin center read a page of an attached device.
    ReadDevicePage,
    /// *Sync* of a timeline.
    SyncTimeline,
    /// An action on an application of a device.
    RequestApplicationAction,
    /// A script on a device.
    RunScript,
    /// *Show recovery key*.
    ShowRecoveryKey,
    /// An update of the site was begun.
    UpdateSite,
    /// An application was registered by hand.
    RegisterWebApplication,
    /// Such a registration was changed.
    ChangeWebApplication,
    /// An application was imported for the upload.
    ImportApplication,
    /// *Use Intune RBAC* was switched.
    SetIntuneRoles,
    /// CMPivot asked a collection.
    RunCmpivotOnCollection,
    /// A run of CMPivot over a collection was stopped.
    StopCmpivot,
}

/// Lets the world go on from a moment of its past. What came later is thrown away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BranchBody {
    /// The moment, as in [`LAB_AT`].
    pub at: String,
    /// How many commands the journal has: with another number nothing is thrown away.
    pub journal_length: u64,
}

/// Takes the last command back, with everything that has happened since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UndoBody {
    /// Sequence of the last command: with another one nothing is taken back.
    pub sequence: u64,
}
