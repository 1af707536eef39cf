//! `lab/timeline`, `lab/branch` and `lab/undo`: the commands of the journal, and the moments that the world can go on from.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::ApiError;
use crate::lab::throttling;
use crate::past::{Asked, check_exercise, unknown};
use crate::response;
use contract::limits::BODY_BYTES_MAX;
use contract::time_travel::{BranchBody, CommandKind, QUERY_FROM, Timeline, TimelineEntry, UndoBody};
use simulation::command::{Command, Row};
use simulation::journal::JournalEntry;
use simulation::time_travel::Moment;
use simulation::world::World;

const BRANCH: &str = r#"{"at":"12","journalLength":20}, with the sequence of a command or a simulated time as "at""#;
const UNDO: &str = r#"{"sequence":20}, the sequence of the last command"#;

/// The commands of the journal.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    let options = call.options(&[QUERY_FROM, "$top"])?;
    check_exercise(world)?;
    let from = options.number(QUERY_FROM)?.unwrap_or(1).max(1);
    let top = options.top()?;
    let journal = usize::try_from(from - 1).ok().and_then(|skipped| world.journal().get(skipped..)).unwrap_or_default();
    Ok(response::json(&Timeline {
        start_ms: world.scenario().start.0,
        now_ms: world.now().0,
        length: world.journal_length(),
        value: journal.iter().take(top).map(|entry| self::entry(world, entry)).collect(),
    }))
}

/// The moment that the world is to go on from.
pub fn branch(world: &World, call: &Call<'_>) -> Result<Moment, ApiError> {
    call.options(&[])?;
    let BranchBody { at, journal_length } = body::json(call.headers, call.body, BODY_BYTES_MAX, BRANCH)?;
    let moment = Asked::parse(&at)?.of(world)?;
    if journal_length != world.journal_length() {
        return Err(changed(world));
    }
    Ok(moment)
}

/// The command that an undo takes back: the last one that changed more than the logs. What was only read after it goes with it.
pub fn last_undoable(world: &World) -> Option<&JournalEntry> {
    world.journal().iter().rev().find(|entry| !entry.command.is_reading())
}

/// The moment right before the last command.
pub fn undo(world: &World, call: &Call<'_>) -> Result<Moment, ApiError> {
    call.options(&[])?;
    check_exercise(world)?;
    let UndoBody { sequence } = body::json(call.headers, call.body, BODY_BYTES_MAX, UNDO)?;
    let Some(last) = last_undoable(world) else {
        let message = "No command was given since the world began, so there is none to take back.";
        return Err(ApiError::new(Code::NothingToUndo, message));
    };
    if sequence != last.sequence {
        return Err(changed(world));
    }
    Moment::before_command(world, sequence).map_err(unknown)
}

fn changed(world: &World) -> ApiError {
    let length = world.journal_length();
    let message = format!(
        "The journal has {length} commands by now, so more would be thrown away than was asked for. Nothing was changed; look at \
         the commands again (gateway/lab/timeline)."
    );
    ApiError::new(Code::JournalChanged, message).with("length", length)
}

/// A command on the wire.
pub fn entry(world: &World, entry: &JournalEntry) -> TimelineEntry {
    let base = TimelineEntry {
        sequence: entry.sequence,
        date_time: entry.time.rfc3339(),
        time_ms: entry.time.0,
        ..TimelineEntry::default()
    };
    let name = |row: Row| (row < world.fleet().row_count()).then(|| super::device_name(world, row));
    let by = |key: &str| {
        let caller = world.tenant().caller(key);
        Some(caller.map_or_else(|| key.to_owned(), |caller| caller.name().to_owned()))
    };
    match &entry.command {
        Command::Consent { by: key, .. } => TimelineEntry { command: CommandKind::Consent, by: by(key), ..base },
        Command::Onboard { by: key, .. } => TimelineEntry { command: CommandKind::Onboard, by: by(key), ..base },
        Command::ApplyProperties { by: key, .. } => {
            TimelineEntry { command: CommandKind::ApplyProperties, by: by(key), ..base }
        }
        Command::TriggerAction { by: key, row, action } => TimelineEntry {
            command: CommandKind::TriggerAction,
            by: by(key),
            device_name: name(*row),
            action: Some(<&str>::from(*action).to_owned()),
            ..base
        },
        Command::SetOnline { row, online } => {
            TimelineEntry { command: CommandKind::SetOnline, device_name: name(*row), on: Some(*online), ..base }
        }
        Command::SetSharedCertificate { row, shared } => TimelineEntry {
            command: CommandKind::SetSharedCertificate,
            device_name: name(*row),
            on: Some(*shared),
            ..base
        },
        Command::SetSpeed { speed } => TimelineEntry { command: CommandKind::SetSpeed, speed: Some(*speed), ..base },
        Command::SetThrottling { throttling } => TimelineEntry {
            command: CommandKind::SetThrottling,
            throttling: Some(throttling::on_wire(*throttling)),
            ..base
        },
        Command::AdvanceTo { time } => TimelineEntry { command: CommandKind::AdvanceTo, to_ms: Some(time.0), ..base },
        Command::SwitchFault { fault, on } => {
            TimelineEntry { command: CommandKind::SwitchFault, fault: Some(fault.id), on: Some(*on), ..base }
        }
        Command::SetPermissions { by: key, .. } => {
            TimelineEntry { command: CommandKind::SetPermissions, by: key.as_deref().and_then(by), ..base }
        }
        Command::SetCertificate { .. } => TimelineEntry { command: CommandKind::SetCertificate, ..base },
        Command::RunCmpivot { by: key, row, .. } => {
            TimelineEntry { command: CommandKind::RunCmpivot, by: by(key), device_name: name(*row), ..base }
        }
        Command::ReadDevicePage { by: key, row, page } => TimelineEntry {
            command: CommandKind::ReadDevicePage,
            by: by(key),
            device_name: name(*row),
            page: Some(page.to_string()),
            ..base
        },
        Command::SyncTimeline { by: key, row } => {
            TimelineEntry { command: CommandKind::SyncTimeline, by: by(key), device_name: name(*row), ..base }
        }
        Command::RequestApplicationAction { by: key, row, application, action } => TimelineEntry {
            command: CommandKind::RequestApplicationAction,
            by: by(key),
            device_name: name(*row),
            action: Some(action.operation_name().to_owned()),
            subject: Some(world.application_name(*application).to_owned()),
            ..base
        },
        Command::RunScript { by: key, row, script } => TimelineEntry {
            command: CommandKind::RunScript,
            by: by(key),
            device_name: name(*row),
            subject: Some(world.script_name(*script).to_owned()),
            ..base
        },
        Command::ShowRecoveryKey { by: key, row, drive } => TimelineEntry {
            command: CommandKind::ShowRecoveryKey,
            by: by(key),
            device_name: name(*row),
            subject: Some(drive.clone()),
            ..base
        },
        Command::UpdateSite { by: key, version } => {
            TimelineEntry { command: CommandKind::UpdateSite, by: by(key), site_version: Some(*version), ..base }
        }
        Command::RegisterWebApplication { by: key, registration } => TimelineEntry {
            command: CommandKind::RegisterWebApplication,
            by: by(key),
            subject: Some(registration.display_name.trim().to_owned()),
            ..base
        },
        Command::ChangeWebApplication { by: key, application, .. } => TimelineEntry {
            command: CommandKind::ChangeWebApplication,
            by: by(key),
            subject: world.tenant().web_applications().find(*application).map(|one| one.display_name.clone()),
            ..base
        },
        Command::ImportApplication { by: key, entered, .. } => TimelineEntry {
            command: CommandKind::ImportApplication,
            by: by(key),
            subject: Some(entered.application_name.trim().to_owned()),
            ..base
        },
        Command::SetIntuneRoles { by: key, on } => {
            TimelineEntry { command: CommandKind::SetIntuneRoles, by: by(key), on: Some(*on), ..base }
        }
        Command::RunCmpivotOnCollection { by: key, collection, .. } => TimelineEntry {
            command: CommandKind::RunCmpivotOnCollection,
            by: by(key),
            subject: world.collections().get(collection).map(|collection| collection.name.clone()),
            ..base
        },
        Command::StopCmpivot { by: key, .. } => {
            TimelineEntry { command: CommandKind::StopCmpivot, by: by(key), ..base }
        }
        Command::Exercise { .. } => TimelineEntry { command: CommandKind::Exercise, ..base },
        Command::PerformRemedy { by: key, remedy, .. } => {
            TimelineEntry { command: CommandKind::PerformRemedy, by: by(key), remedy: Some(*remedy), ..base }
        }
    }
}
