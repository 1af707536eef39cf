//! `lab/journal`: a world as a file. An import is replayed and compared before it replaces anything.

use super::scenario;
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::journal::StoredEntry;
use crate::json::{self, ObjectWriter};
use crate::response::{self, JSON, ResponseExt};
use contract::lab::{JOURNAL_FORMAT, JournalFile};
use contract::limits::{IMPORT_BYTES_MAX, IMPORT_DAYS_MAX};
use http::header;
use serde_json::value::RawValue;
use simulation::journal::{JournalEntry, ReplayError};
use simulation::scenario::Scenario;
use simulation::time::{DAY_MS, SimTime};
use simulation::world::{WORLD_VERSION, World};

const SHAPE: &str = "a file that GET gateway/lab/journal gave";

/// The running world as a file.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    world.check_no_exercise()?;
    // Written member by member: a journal may be long, and a tree of values in between would be longer.
    let mut body = Vec::new();
    let mut object = ObjectWriter::open(&mut body);
    object.text("format", JOURNAL_FORMAT);
    object.value("worldVersion", &WORLD_VERSION);
    object.value("scenario", &contract::lab::Scenario::from(world.scenario()));
    if let Some(exercise) = &world.scenario().exercise {
        object.value("exercise", exercise);
    }
    let entries: Vec<StoredEntry> = world.journal().iter().map(StoredEntry::from).collect();
    object.value("entries", &entries);
    object.value("nowMs", &world.now().0);
    object.text("stateHash", &world.state_hash());
    object.close();
    let disposition = "attachment; filename=\"tenant-attach-lab-journal.json\"";
    Ok(response::bytes(JSON, body).with_header(header::CONTENT_DISPOSITION, disposition))
}

/// The world of a file, whose replay gave the state that the file promises.
pub fn post(call: &Call<'_>) -> Result<World, ApiError> {
    call.options(&[])?;
    // The entries are read when it is known that the file is of these rules: another version may have other commands.
    let file: JournalFile<&RawValue> = body::json(call.headers, call.body, IMPORT_BYTES_MAX, SHAPE)?;
    if file.format != JOURNAL_FORMAT {
        let message = format!("The file's format is {}; this gateway reads '{JOURNAL_FORMAT}'.", quoted(&file.format));
        return Err(ApiError::new(Code::JournalFormatUnknown, message));
    }
    if file.world_version != WORLD_VERSION {
        let message = format!(
            "The file follows version {} of the world's rules and this build follows version {WORLD_VERSION}: its \
             replay could give another world. Use the build that wrote it.",
            file.world_version
        );
        return Err(ApiError::new(Code::JournalVersionUnsupported, message).with("version", file.world_version));
    }
    let entries = file.entries.into_iter().enumerate().map(|(position, entry)| read_entry(position, entry));
    let entries = entries.collect::<Result<Vec<JournalEntry>, ApiError>>()?;
    let scenario = Scenario { exercise: file.exercise, ..scenario::from_wire(file.scenario)? };
    check_span(&scenario, &entries, SimTime(file.now_ms))?;
    let world = World::replay(scenario, &entries, SimTime(file.now_ms)).map_err(not_replayable)?;
    if world.now() != SimTime(file.now_ms) {
        return Err(not_replayable(ReplayError::NowOutOfRange));
    }
    let state_hash = world.state_hash();
    if state_hash != file.state_hash {
        let message = format!(
            "The file promises the state {} and its replay gives {}: it was changed after it was written, or by other \
             rules. Nothing was imported.",
            quoted(&file.state_hash),
            quoted(&state_hash)
        );
        return Err(ApiError::new(Code::JournalStateDiffers, message)
            .with("promised", &file.state_hash)
            .with("replayed", state_hash));
    }
    Ok(world)
}

/// Times that a journal can have, before its replay runs every minute between them.
fn check_span(scenario: &Scenario, entries: &[JournalEntry], now: SimTime) -> Result<(), ApiError> {
    scenario.validate()?;
    let latest = scenario.start.plus(IMPORT_DAYS_MAX * DAY_MS);
    if now > latest || entries.iter().any(|entry| entry.time > now) {
        let message = format!(
            "The file cannot be replayed: its times must lie between its start and its end, and at most \
             {IMPORT_DAYS_MAX} simulated days apart. Nothing was imported."
        );
        return Err(ApiError::new(Code::JournalNotReplayable, message).with("max", IMPORT_DAYS_MAX));
    }
    Ok(())
}

fn read_entry(position: usize, entry: &RawValue) -> Result<JournalEntry, ApiError> {
    json::from_str::<StoredEntry>(entry.get()).map(JournalEntry::from).map_err(|error| {
        let message = format!("Entry {} of the file cannot be read: {error}.", position + 1);
        ApiError::new(Code::BodyMalformed, message).with("entry", position + 1).with("reason", error)
    })
}

fn not_replayable(error: ReplayError) -> ApiError {
    if let ReplayError::Scenario(refusal) = error {
        return refusal.into();
    }
    let message = format!("The file cannot be replayed: {error}. Nothing was imported.");
    ApiError::new(Code::JournalNotReplayable, message).with("reason", error)
}
