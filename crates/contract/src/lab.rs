//! Our own routes: clock, scenario, journal, connector.

use crate::auth::Persona;
use crate::exercises::ExerciseStatus;
use crate::site_version::SiteUpdate;
use crate::tagged::{absent, present};
use crate::time_travel::{Past, TimelineEntry};
use crate::trace::Step;
use scenario::product::Version;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use scenario::company::Company;
use scenario::exercise::Exercise;
pub use scenario::{Scenario, ScenarioChanges};

/// Everything the lab bar shows, and what tells a page to read again. Polled while the page is visible.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LabStatus {
    /// Simulated now, RFC 3339 with milliseconds.
    pub now: String,
    /// Simulated now, milliseconds since 1970.
    pub now_ms: i64,
    /// Simulated milliseconds per wall-clock millisecond; zero when paused.
    pub speed: u32,
    /// The speed that *Run* resumes.
    pub speed_when_running: u32,
    /// What is due, soonest first (at most eight).
    pub next_events: Vec<DueEvent>,
    /// Grows with every change of the named part; compare for equality only.
    pub revisions: Revisions,
    /// Whether the site has a settings object.
    pub has_settings: bool,
    /// Whether the upload is active.
    pub upload_active: bool,
    /// Whether the tenant has the app registration that *Yes* on *Create AAD Application* creates. It stays after offboarding.
    pub has_application: bool,
    /// Devices that the admin center shows now.
    pub visible_device_count: u64,
    /// Whether a run of the upload worker over all devices has begun and not ended: how many devices it uploads is known at
    /// its end.
    pub upload_running: bool,
    /// Devices that runs which have ended uploaded, and that are not yet visible.
    pub pending_device_count: u64,
    /// When the next of what these runs uploaded becomes visible, if anything is on its way, RFC 3339.
    pub next_visible_date_time: Option<String>,
    /// Devices that the site knows.
    pub site_device_count: u64,
    /// Device actions that the admin center has taken on since the world began.
    pub action_count: u64,
    /// Those of them that have not ended: on their way, or waiting for their client.
    pub pending_action_count: u64,
    /// These devices by where they stand with the upload.
    pub upload_counts: UploadCounts,
    /// Name, seed and size of the scenario.
    pub scenario: Scenario,
    /// Journal entries so far.
    pub journal_length: u64,
    /// What takes more than one request or one moment, null when nothing does.
    pub work: Option<Work>,
    /// Whether callers are turned away that ask too much.
    pub throttling: Throttling,
    /// How many faults are on (`lab/faults`); zero while an exercise hides it.
    pub active_fault_count: u32,
    /// Version of Configuration Manager that the site has.
    #[serde(default)]
    pub site_version: Version,
    /// The update of the site that is under way.
    pub site_update: Option<SiteUpdate>,
    /// Whether Endpoint analytics was turned on for the devices that are uploaded.
    #[serde(default)]
    pub endpoint_analytics: bool,
    /// Whether the roles of Intune alone decide who may act on devices.
    #[serde(default)]
    pub intune_roles_decide: bool,
    /// Name of the application that was imported for the upload; null where consent created one, or there is none.
    #[serde(default)]
    pub imported_application: Option<String>,
    /// The exercise that the world is, if it is one.
    #[serde(default)]
    pub exercise: Option<ExerciseStatus>,
    /// The last command: the one that an undo takes back.
    pub last_command: Option<TimelineEntry>,
    /// Where the status is about the past (header `lab-at`): which moment.
    pub past: Option<Past>,
}

/// Devices of the site by where they stand with the upload: each of them is in exactly one state. The first three are
/// uploaded, the others are not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UploadCounts {
    /// Uploaded, and shown in the admin center.
    pub uploaded: u64,
    /// Still shown in the admin center; the site does not upload them any more, so they disappear.
    pub leaving: u64,
    /// Uploaded; the admin center does not show them yet.
    pub not_visible_yet: u64,
    /// The next run of the upload worker carries them.
    pub waiting: u64,
    /// They have no client.
    pub no_client: u64,
    /// Their distribution point role and their client use one PKI certificate.
    pub shared_certificate: u64,
    /// They are outside the collection whose devices are uploaded.
    pub outside_scope: u64,
    /// The upload is off.
    pub upload_off: u64,
}

/// Something that is under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Work {
    /// What it is.
    pub kind: WorkKind,
    /// How much of it is done, in the unit of its kind; at most `total`.
    pub done: u64,
    /// How much it is.
    pub total: u64,
}

/// What is under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WorkKind {
    /// A full synchronization of more devices than one batch holds becomes visible: devices of it that show, of devices
    /// that it carries. It goes on as simulated time passes.
    #[default]
    FullSynchronization,
    /// A run of the upload worker over all devices: devices that it has read, of those it reads. How many it uploads is
    /// known at its end.
    ReadingDevices,
    /// A jump of the clock: simulated milliseconds. Every signed-in request takes it further, the status too, whatever
    /// the speed; a pause ends it where it is. While it lasts, other work is not shown.
    CatchingUp,
}

/// Whether the tenant's device services turn callers away that ask too much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Throttling {
    /// Never.
    #[default]
    Off,
    /// At the documented limits.
    Documented,
    /// At limits so low that a person meets them.
    Demonstration,
}

/// Sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThrottlingBody {
    /// How strict.
    pub throttling: Throttling,
}

/// How strict it is, and what that means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ThrottlingLimits {
    /// How strict.
    pub throttling: Throttling,
    /// Length of a window in seconds of wall-clock time.
    pub window_seconds: u32,
    /// Requests of one application in a window; all applications of the tenant together have twice as many.
    pub requests_max: Option<u32>,
    /// Those of them that write.
    pub writes_max: Option<u32>,
}

/// Something that will happen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DueEvent {
    /// Stable kind, for texts: `uploadCycle`, `devicesVisible`, `notificationHop`, `operationHop`, `backgroundActivity`, …
    pub kind: String,
    /// English words.
    pub description: String,
    /// Of `uploadCycle`: whether every device in scope is uploaded, not only what changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_full: Option<bool>,
    /// Of `devicesVisible`: what becomes of the list of the admin center.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub records: Option<RecordCounts>,
    /// Of `notificationHop`: the device action, under its name in Graph; of `operationHop`: its name in `lab/actions`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Of `notificationHop` and `operationHop`: the device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    /// Of `notificationHop` and `operationHop`: the step that is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hop: Option<Step>,
    /// Of `operationHop`: what it is about, for example an application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Of `siteUpdate`: where the update leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_version: Option<Version>,
    /// Of `siteUpdate`: the step that ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update_step: Option<String>,
    /// Simulated time, RFC 3339.
    pub due: String,
    /// Simulated time, milliseconds since 1970.
    pub due_ms: i64,
}

/// Uploaded records by what they do to the list of the admin center.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecordCounts {
    /// Devices that appear.
    pub added: u64,
    /// Devices that are there and get other values.
    pub changed: u64,
    /// Devices that disappear.
    pub removed: u64,
}

/// Change feed: one number for each part of the world that a page may show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Revisions {
    /// Grows when a world is reset or imported; everything is to be read again.
    pub world: u64,
    /// Managed devices and their action results.
    pub devices: u64,
    /// Devices of the site.
    pub site_devices: u64,
    /// Settings, consent, connector.
    pub onboarding: u64,
    /// Log lines.
    pub logs: u64,
    /// Faults that are on.
    pub faults: u64,
}

/// Moves the clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "command", try_from = "ClockFields")]
pub enum ClockCommand {
    /// Stops simulated time.
    Pause,
    /// Runs at 1, 10, 60 or 600.
    Run {
        /// Simulated milliseconds per wall-clock millisecond.
        speed: u32,
    },
    /// Jumps to the next due event and runs it. Background activity alone does not count.
    NextEvent {
        /// See [`ClockCommand::Advance`].
        #[serde(default)]
        wait: bool,
    },
    /// Jumps ahead; everything due on the way happens.
    Advance {
        /// Whether the answer waits for the end of the jump, however long it takes. Without it, a jump that is too much
        /// for one request goes on with the following ones ([`WorkKind::CatchingUp`]).
        #[serde(default)]
        wait: bool,
        /// Simulated milliseconds, at most thirty days.
        #[serde(rename = "byMs")]
        by_ms: i64,
    },
}

/// What the lab does to one device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct DeviceFault {
    /// Takes it off line, or brings it back.
    pub online: Option<bool>,
    /// Lets its distribution point role and its client share one PKI certificate, or gives each its own.
    pub shares_certificate: Option<bool>,
}

/// `format` of a journal: by it a file is known as one.
pub const JOURNAL_FORMAT: &str = "tenant-attach-lab journal";

/// A journal, exported. Importing it gives the same world.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JournalFile<Entry> {
    /// [`JOURNAL_FORMAT`].
    pub format: String,
    /// Version of the world's rules; another version refuses the file.
    pub world_version: u32,
    /// Initial conditions.
    pub scenario: Scenario,
    /// The exercise that the world is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercise: Option<Box<Exercise>>,
    /// Commands with their simulated times; the shape of a command is the gateway's.
    pub entries: Vec<Entry>,
    /// Simulated time of the export, milliseconds since 1970.
    pub now_ms: i64,
    /// Hash of the state, to compare after replay.
    pub state_hash: String,
}

/// *Connectors and tokens > Microsoft Endpoint Configuration Manager*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Connector {
    /// Hierarchy, for example `PS1 - Contoso Primary Site`.
    pub name: String,
    /// Site code.
    pub site_code: String,
    /// Version of the site.
    pub site_version: String,
    /// `Healthy`, `Warning`, `Unhealthy`, `Not Enabled`, `Unknown`.
    pub connection_status: String,
    /// Simulated time, RFC 3339.
    pub last_successful_sync: Option<String>,
    /// Simulated time, RFC 3339.
    pub next_sync: Option<String>,
    /// The service connection point.
    pub service_connection_point: String,
    /// Devices visible in the tenant.
    pub device_count: u64,
    /// How far a large full synchronization is, reading or becoming visible; null when none is under way.
    pub full_synchronization: Option<Work>,
    /// The last run of the upload where it failed; null once one has succeeded.
    pub last_failure: Option<ConnectorFailure>,
    /// *Use Intune RBAC*; null in a version of the site without it.
    pub intune_rbac: Option<IntuneRbac>,
}

/// Whose roles decide who may act on devices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IntuneRbac {
    /// How the switch stands.
    pub on: bool,
    /// Simulated time at which its last change takes effect, RFC 3339; null once it has.
    pub takes_effect_date_time: Option<String>,
    /// Whether the site enforces roles of its own (`enforceConfigurationManagerRbac`).
    pub enforced_by_site: bool,
    /// Whether the roles of Intune alone decide.
    pub decides: bool,
}

/// Sets *Use Intune RBAC*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntuneRbacBody {
    /// How it stands from now on.
    pub on: bool,
}

/// A run of the upload that failed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConnectorFailure {
    /// Simulated time, RFC 3339.
    pub date_time: String,
    /// Stable code of the reason.
    pub code: String,
    /// English: what happened, why, what to do.
    pub message: String,
    /// What the code's words in other languages name, as in the details of a refusal.
    #[serde(default)]
    pub details: BTreeMap<String, String>,
    /// HTTP status that the gateway answered the connector with; nothing where it did not answer.
    pub status: Option<u16>,
}

/// What a person may do, with the reason where not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonRights {
    /// Who.
    pub persona: Persona,
    /// One for each operation, in the same order for everybody.
    pub operations: Vec<OperationRight>,
}

/// Whether a person may do something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OperationRight {
    /// `attachTenant`, `readConsole`, `readDevices`, `runAction`, `runCmpivot`.
    pub operation: String,
    /// Whether nothing stands in the way.
    pub is_allowed: bool,
    /// The first thing that does.
    pub obstacle: Option<Obstacle>,
}

/// What stands in the way of something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Obstacle {
    /// Stable code.
    pub code: String,
    /// English: what happens, why, what to do.
    pub message: String,
    /// What the code's words in other languages name, as in the details of a refusal.
    #[serde(default)]
    pub details: BTreeMap<String, String>,
}

/// The rights of everybody, for one device or for any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rights {
    /// Name of the device that was asked about.
    pub device_name: Option<String>,
    /// The personas.
    pub value: Vec<PersonRights>,
}

/// Query option of [`Rights`]: the device, by its id in the admin center.
pub const QUERY_DEVICE: &str = "device";

/// A clock command as it is read: the fields of all commands beside its name. serde reads an internally tagged enumeration
/// from a copy without positions, so that an error could not say which field it is about, and where it stands; and it passes
/// over unknown fields beside a variant that has none (`findings/serde-tagged-enum-errors.sh`).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClockFields {
    command: ClockCommandName,
    speed: Option<u32>,
    #[serde(rename = "byMs")]
    by_ms: Option<i64>,
    wait: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum ClockCommandName {
    Pause,
    Run,
    NextEvent,
    Advance,
}

impl TryFrom<ClockFields> for ClockCommand {
    type Error = String;

    fn try_from(fields: ClockFields) -> Result<Self, Self::Error> {
        let ClockFields { command, speed, by_ms, wait } = fields;
        match command {
            ClockCommandName::Pause => {
                absent("speed", speed)?;
                absent("byMs", by_ms)?;
                absent("wait", wait)?;
                Ok(Self::Pause)
            }
            ClockCommandName::Run => {
                absent("byMs", by_ms)?;
                absent("wait", wait)?;
                Ok(Self::Run { speed: present("speed", speed)? })
            }
            ClockCommandName::NextEvent => {
                absent("speed", speed)?;
                absent("byMs", by_ms)?;
                Ok(Self::NextEvent { wait: wait.unwrap_or_default() })
            }
            ClockCommandName::Advance => {
                absent("speed", speed)?;
                Ok(Self::Advance { by_ms: present("byMs", by_ms)?, wait: wait.unwrap_or_default() })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ClockCommand;

    #[test]
    fn a_clock_command_comes_back_with_what_it_needs() {
        for command in [
            ClockCommand::Pause,
            ClockCommand::Run { speed: 60 },
            ClockCommand::NextEvent { wait: false },
            ClockCommand::NextEvent { wait: true },
            ClockCommand::Advance { by_ms: 5, wait: true },
        ] {
            let text = serde_json::to_string(&command).expect("JSON");
            assert_eq!(serde_json::from_str::<ClockCommand>(&text).expect("a command"), command, "{text}");
        }
        for text in [
            r#"{"command":"pause","speed":1}"#,
            r#"{"command":"run","wait":true,"speed":1}"#,
            r#"{"command":"run"}"#,
            r#"{"command":"advance"}"#,
            r#"{"command":"run","speed":1,"x":1}"#,
            "{}",
        ] {
            assert!(serde_json::from_str::<ClockCommand>(text).is_err(), "{text}");
        }
    }
}
