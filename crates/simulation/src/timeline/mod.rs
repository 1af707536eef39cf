//! *Timeline* of an attached device ("Tenant attach: Device timeline in the admin center"): events that the client sent to the site. It
//! sends them once a day, or when *Sync* asks for them, and the site keeps them for 30 days.
//!
//! Events are not state: those of Windows are the incidents of [`crate::inventory`], which CMPivot's logs tell too, and those of the client
//! are drawn day by day. When *Sync* was pressed stands in the journal.

mod client_events;

use crate::command::Row;
use crate::draw::{Purpose, below, draw};
use crate::fleet::Fleet;
use crate::inventory::Inventory;
use crate::inventory::incidents::{Incident, IncidentKind};
use crate::log::Logs;
use crate::time::{DAY_MS, SECOND_MS, SimTime};

/// Days for which the site keeps events.
pub const KEPT_DAYS: i64 = 30;

/// Event levels, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::Display, strum::VariantArray)]
pub enum Level {
    /// *Critical*
    Critical,
    /// *Error*
    Error,
    /// *Warning*
    Warning,
    /// *Information*
    Information,
}

/// The documented providers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray)]
pub enum Provider {
    /// Crashes of programs.
    #[strum(serialize = "Application Error")]
    ApplicationError,
    /// Programs that hang.
    #[strum(serialize = "Application Hang")]
    ApplicationHang,
    /// Stop errors.
    #[strum(serialize = "Microsoft-Windows-WER-SystemErrorReporting")]
    SystemErrorReporting,
    /// Reports of crashes.
    #[strum(serialize = "Windows Error Reporting")]
    WindowsErrorReporting,
    /// Installed updates.
    #[strum(serialize = "Microsoft-Windows-WindowsUpdateClient")]
    WindowsUpdateClient,
    /// Starts of Windows.
    #[strum(serialize = "Boot")]
    Boot,
    /// The client itself.
    #[strum(serialize = "Microsoft-ConfigMgr")]
    ConfigMgr,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub time: SimTime,
    /// How bad.
    pub level: Level,
    /// Who reports it.
    pub provider: Provider,
    /// The documented id.
    pub id: u32,
    /// What the document calls it, for example `Windows Update install`.
    pub name: &'static str,
    /// The detailed message.
    pub message: String,
}

/// What the site has of a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// When the client sent events last; none of a client that never did.
    pub sent: Option<SimTime>,
    /// The events of the last 30 days that were sent, the newest first.
    pub events: Vec<Event>,
}

impl Timeline {
    /// Of the client on a row. `synced` is when *Sync* last asked it.
    pub(crate) fn new(
        fleet: &Fleet,
        logs: &Logs,
        tenant: uuid::Uuid,
        row: Row,
        now: SimTime,
        synced: Option<SimTime>,
    ) -> Self {
        if !fleet.is_client(row) {
            return Self { sent: None, events: Vec::new() };
        }
        let seen = if fleet.is_online(row) { now } else { fleet.device(row).last_active.min(now) };
        let sent = daily(fleet.seed(), row, seen).max(synced.unwrap_or(SimTime(0)));
        let from = now.plus(-KEPT_DAYS * DAY_MS);
        let inventory = Inventory::new(fleet, logs, tenant, row, now);
        let mut events: Vec<Event> = inventory.incidents(from).into_iter().map(of_windows).collect();
        events.extend(client_events::of_client(fleet, row, from, now));
        events.retain(|event| event.time <= sent);
        events.sort_by_key(|event| (std::cmp::Reverse(event.time), event.provider, event.id));
        Self { sent: Some(sent), events }
    }
}

/// The last time of day, not after `until`, at which the client on a row sends its events.
fn daily(seed: u64, row: Row, until: SimTime) -> SimTime {
    let second = below(draw(seed, Purpose::Timeline, u64::from(row), 0), 86_400).cast_signed();
    SimTime((until.0 - second * SECOND_MS).div_euclid(DAY_MS) * DAY_MS + second * SECOND_MS)
}

/// The event of what happened to Windows, with its documented id.
fn of_windows(incident: Incident) -> Event {
    let Incident { time, kind } = incident;
    let event = |level, provider, id, name, message: String| Event { time, level, provider, id, name, message };
    match kind {
        IncidentKind::BootInitiated => event(
            Level::Information,
            Provider::Boot,
            1074,
            "Boot: Initiated",
            "Windows started again after a restart that a user or a program asked for.".to_owned(),
        ),
        IncidentKind::BootAbnormal => event(
            Level::Critical,
            Provider::Boot,
            41,
            "Boot: Abnormal",
            "Windows started again without having been shut down first.".to_owned(),
        ),
        IncidentKind::BootUnknown => {
            event(Level::Information, Provider::Boot, 0, "Boot: Unknown", "Windows started.".to_owned())
        }
        IncidentKind::KernelCrash => event(
            Level::Error,
            Provider::SystemErrorReporting,
            1001,
            "Kernel Crash",
            "Windows started again after a stop error.".to_owned(),
        ),
        IncidentKind::UpdateInstalled { title } => event(
            Level::Information,
            Provider::WindowsUpdateClient,
            19,
            "Windows Update install",
            format!("Installation successful: {title}"),
        ),
        IncidentKind::Application { id: 1000, message } => {
            event(Level::Error, Provider::ApplicationError, 1000, "Application Error", message.to_owned())
        }
        IncidentKind::Application { id: 1002, message } => {
            event(Level::Error, Provider::ApplicationHang, 1002, "Application Hang", message.to_owned())
        }
        IncidentKind::Application { message, .. } => {
            event(Level::Information, Provider::WindowsErrorReporting, 1001, "Application Crash", message.to_owned())
        }
    }
}

#[cfg(test)]
mod tests;
