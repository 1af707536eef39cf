//! How an application stands before anything was done from the admin center, and how an action ends.

use super::catalog::{CATALOG, Entry, Requirement};
use super::rules::{Purpose, Status};
use super::{Before, Change, Index, Site};
use crate::command::{ApplicationAction, Row};
use crate::draw::{Purpose as DrawFor, Series, below};
use crate::fleet::{Device, DeviceKind};
use crate::inventory::client::last_start;
use crate::inventory::product_is_drawn;
use crate::time::{DAY_MS, MINUTE_MS, SECOND_MS, SimTime};

/// Error codes of enforcement ("Application deployment technical reference", and the client's own catalogue), with the exit code of the
/// program.
pub(crate) const NOT_DETECTED: u32 = 0x87D0_0324;
const CONTENT_NOT_FOUND: u32 = 0x87D0_0607;
const FATAL_ERROR: u32 = 0x8007_0643;
const TIMED_OUT: u32 = 0x87D0_0213;
const CODES: [u32; 4] = [NOT_DETECTED, CONTENT_NOT_FOUND, FATAL_ERROR, TIMED_OUT];

/// Draws of one application on one client.
const DRAWS_PER_APPLICATION: u64 = 16;

/// How an application stands.
#[derive(Clone, Debug)]
pub(super) struct Stands {
    pub(super) status: Status,
    pub(super) received: SimTime,
    pub(super) error_code: Option<u32>,
    pub(super) deadline: Option<SimTime>,
}

impl From<Change> for Stands {
    fn from(change: Change) -> Self {
        let Change { status, received, error_code, .. } = change;
        Self { status, received, error_code, deadline: None }
    }
}

fn meets(entry: &Entry, device: &Device) -> bool {
    match entry.requirement {
        Requirement::None => true,
        Requirement::Workstation => !device.is_server,
        Requirement::Server => device.is_server,
        Requirement::Laptop => device.kind == DeviceKind::Laptop,
    }
}

/// How it stands at first; nothing where it is not deployed to the device.
pub(super) fn at_first(site: Site<'_>, row: Row, index: Index) -> Option<Stands> {
    let entry = CATALOG.get(usize::from(index))?;
    if !site.fleet.is_client(row) {
        return None;
    }
    let device = site.fleet.device(row);
    let series = Series::new(site.fleet.seed(), DrawFor::Applications, u64::from(row));
    let draw = |field: u64, bound| below(series.at(u64::from(index) * DRAWS_PER_APPLICATION + field), bound);
    // Workstations' applications are not deployed to servers, nor the other way round.
    let is_of_other_kind = match entry.requirement {
        Requirement::Server => !device.is_server,
        Requirement::Workstation | Requirement::Laptop => device.is_server,
        Requirement::None => false,
    };
    if is_of_other_kind || draw(0, 100) >= entry.share {
        return None;
    }
    // Some time in the quarter before the world began.
    let received = SimTime(site.start.0 - SECOND_MS * draw(1, 90 * 86_400).cast_signed() - MINUTE_MS);
    let of = |status| Some(Stands { status, received, error_code: None, deadline: None });
    if !meets(entry, &device) {
        return of(Status::RequirementsNotMet);
    }
    if product_is_drawn(site.fleet, row, entry.product) {
        return of(Status::Installed);
    }
    let failed = || {
        let error_code = CODES.get(draw(2, CODES.len() as u64) as usize).copied();
        Some(Stands { status: Status::Failed, received, error_code, deadline: None })
    };
    match (entry.deployment.purpose, draw(3, 100)) {
        (Purpose::Required, 0..=59) => {
            let deadline = Some(site.start.plus(DAY_MS * (30 + draw(4, 60).cast_signed())));
            Some(Stands { status: Status::Required, received, error_code: None, deadline })
        }
        (Purpose::Required, _) | (Purpose::Available, 0..=14) => failed(),
        (Purpose::Available, 15..=39) => of(Status::NotInstalled),
        (Purpose::Available, _) => of(Status::Available),
    }
}

/// A computer that has started since is restarted.
pub(super) fn restarted(site: Site<'_>, row: Row, stands: &mut Stands) {
    let started = last_start(site.fleet, row, site.now);
    if started > stands.received {
        (stands.status, stands.received) = (Status::Installed, started.plus(5 * MINUTE_MS));
    }
}

/// How an action ended on the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// How the application stands then.
    pub(crate) status: Status,
    /// Of a failure.
    pub(crate) error_code: Option<u32>,
    /// What the program ended with; nothing where none was run.
    pub(crate) exit_code: Option<u32>,
}

/// How the operation of this number ends, that found the application as `before`.
pub(crate) fn outcome_of(
    seed: u64,
    operation: u64,
    index: Index,
    action: ApplicationAction,
    before: &Before,
) -> Outcome {
    let Before { status, error_code, .. } = *before;
    let draw =
        |field, bound| below(Series::new(seed, DrawFor::Applications, u64::MAX - 1 - operation).at(field), bound);
    let entry = CATALOG.get(usize::from(index));
    let installed = || {
        let restarts = entry.is_some_and(|entry| entry.restarts);
        let (status, exit_code) = if restarts { (Status::RestartPending, 3010) } else { (Status::Installed, 0) };
        Outcome { status, error_code: None, exit_code: Some(exit_code) }
    };
    let failed = || {
        let code = CODES.get(draw(1, CODES.len() as u64) as usize).copied().unwrap_or(FATAL_ERROR);
        let exit_code = match code {
            NOT_DETECTED => Some(0),
            FATAL_ERROR => Some(1603),
            _ => None,
        };
        Outcome { status: Status::Failed, error_code: Some(code), exit_code }
    };
    match action {
        // Found late: the program had succeeded after all.
        ApplicationAction::Reevaluate if error_code == Some(NOT_DETECTED) => {
            Outcome { status: Status::Installed, error_code: None, exit_code: None }
        }
        ApplicationAction::Reevaluate => Outcome { status, error_code, exit_code: None },
        ApplicationAction::Uninstall => Outcome { status: Status::NotInstalled, error_code: None, exit_code: Some(0) },
        ApplicationAction::Install | ApplicationAction::Reinstall if draw(0, 100) < 12 => failed(),
        ApplicationAction::Install | ApplicationAction::Reinstall | ApplicationAction::Repair => installed(),
    }
}
