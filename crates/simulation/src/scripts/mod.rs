//! *Scripts* of an attached device ("Tenant attach: Run Scripts from the admin center"): the scripts that may be run, what was run on the
//! device, and what it wrote.
//!
//! Runs from before the world began are drawn. Those from the admin center are state, and stand in [`Scripts`].

mod catalog;

use crate::command::Row;
use crate::command_error::CommandError;
use crate::draw::{Purpose, Series, below, draw, guid};
use crate::inventory::Inventory;
use crate::time::{SECOND_MS, SimTime};
use catalog::{CATALOG, Script};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Index of a script in the site.
pub(crate) type Index = u16;

/// Bytes of a result that go over the fast channel; what is larger travels as a state message ("Troubleshooting CMPivot").
pub(crate) const FAST_BYTES_MAX: usize = 80 * 1_024;
/// Bytes of a result that the site keeps; the rest is cut off (CMPivot's limit for one device, whose channel this is).
pub const OUTPUT_BYTES_MAX: usize = 128 * 1_024;
/// Bytes of an output that the state has; a longer one is made again when it is read.
const KEPT_BYTES_MAX: usize = 16 * 1_024;

/// *State* of a run.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum RunState {
    /// On its way, or waiting for the client.
    Pending,
    /// It ended with exit code 0.
    Succeeded,
    /// It ended with another exit code, or did not reach the client.
    Failed,
}

/// A script that may be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunnableScript {
    /// Its GUID.
    pub id: Uuid,
    /// *Script name*
    pub name: &'static str,
    /// *Script version*
    pub version: u32,
    /// *Last modified time*
    pub modified: SimTime,
}

/// The last run of a script on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptRun {
    /// GUID of the script.
    pub id: Uuid,
    /// *Script name*
    pub name: &'static str,
    /// *Last run time*
    pub ran: SimTime,
    /// *State*
    pub state: RunState,
    /// What the script ended with.
    pub exit_code: Option<i32>,
    /// The operation, by number; nothing of a run from before the world began.
    pub operation: Option<u64>,
    /// Why it did not reach the client.
    pub refused: Option<CommandError>,
}

/// What a script wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptOutput {
    /// As the site keeps it.
    pub text: String,
    /// Bytes that the script wrote.
    pub bytes: usize,
}

/// The last run of each script from the admin center, by device and script.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scripts {
    runs: BTreeMap<(Row, Index), Run>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Run {
    ran: SimTime,
    state: RunState,
    operation: u64,
    exit_code: Option<i32>,
    refused: Option<CommandError>,
    /// What it wrote, where that is short.
    output: Option<String>,
}

/// The GUID of a script.
pub(crate) fn id_of(seed: u64, index: Index) -> Uuid {
    guid(seed, Purpose::Scripts, u64::MAX, u64::from(index))
}

/// Its name.
pub(crate) fn name_of(index: Index) -> &'static str {
    CATALOG.get(usize::from(index)).map_or("", |script| script.name)
}

/// Index of a script that the admin center lists.
pub(crate) fn index_of(seed: u64, id: Uuid) -> Option<Index> {
    visible().map(|(index, _)| index).find(|index| id_of(seed, *index) == id)
}

/// Whether its result is too large for the fast channel. Only scripts that write a fixed number of lines are.
pub(crate) fn is_large(index: Index) -> bool {
    let script = CATALOG.get(usize::from(index));
    matches!(script.map(|script| &script.output), Some(catalog::Output::Lines(bytes)) if *bytes > FAST_BYTES_MAX)
}

/// What the notification server sends for it: the script's id, version and hash, and never its text.
pub(crate) fn parameter(seed: u64, index: Index) -> String {
    use base64::Engine as _;
    let version = CATALOG.get(usize::from(index)).map_or(1, |script| script.version);
    let hash: String = (0..4)
        .map(|part| format!("{:016X}", draw(seed, Purpose::Scripts, u64::MAX - 1, u64::from(index) * 4 + part)))
        .collect();
    let content = format!(
        "<ScriptContent ScriptGuid='{}'><ScriptVersion>{version}</ScriptVersion><ScriptType>0</ScriptType>\
         <ScriptHash ScriptHashAlg='SHA256'>{hash}</ScriptHash><ScriptParameters></ScriptParameters>\
         <ParameterGroupHash ParameterHashAlg='SHA256'></ParameterGroupHash></ScriptContent>",
        id_of(seed, index),
    );
    base64::engine::general_purpose::STANDARD.encode(content)
}

/// Approved, and without parameters.
fn visible() -> impl Iterator<Item = (Index, &'static Script)> {
    (0..).zip(&CATALOG).filter(|(_, script)| script.is_visible())
}

/// The scripts that may be run, by name.
pub(crate) fn runnable(seed: u64, start: SimTime) -> Vec<RunnableScript> {
    let script = |(index, script): (Index, &Script)| RunnableScript {
        id: id_of(seed, index),
        name: script.name,
        version: script.version,
        modified: SimTime(start.0 - script.changed_ms),
    };
    let mut all: Vec<_> = visible().map(script).collect();
    all.sort_by_key(|script| script.name);
    all
}

/// When a script was run on a device before the world began; most were not.
fn drawn_run(seed: u64, start: SimTime, row: Row, index: Index, script: &Script) -> Option<SimTime> {
    let series = Series::new(seed, Purpose::Scripts, u64::from(row));
    let is_run = below(series.at(u64::from(index) * 2), 100) < 12;
    let since_ms = below(series.at(u64::from(index) * 2 + 1), script.changed_ms.unsigned_abs()).cast_signed();
    is_run.then(|| SimTime((start.0 - since_ms).div_euclid(SECOND_MS) * SECOND_MS))
}

impl Scripts {
    /// The runs of a device, the last one first.
    pub(crate) fn of_row(&self, seed: u64, start: SimTime, row: Row) -> Vec<ScriptRun> {
        let mut runs: Vec<ScriptRun> =
            visible().filter_map(|(index, script)| self.run(seed, start, row, index, script)).collect();
        runs.sort_by(|one, other| (other.ran, one.name).cmp(&(one.ran, other.name)));
        runs
    }

    fn run(&self, seed: u64, start: SimTime, row: Row, index: Index, script: &Script) -> Option<ScriptRun> {
        let id = id_of(seed, index);
        let name = script.name;
        if let Some(run) = self.runs.get(&(row, index)) {
            let Run { ran, state, exit_code, operation, ref refused, .. } = *run;
            return Some(ScriptRun {
                id,
                name,
                ran,
                state,
                exit_code,
                operation: Some(operation),
                refused: refused.clone(),
            });
        }
        let ran = drawn_run(seed, start, row, index, script)?;
        let state = if script.exit_code == 0 { RunState::Succeeded } else { RunState::Failed };
        Some(ScriptRun { id, name, ran, state, exit_code: Some(script.exit_code), operation: None, refused: None })
    }

    /// What the last run of a script wrote; nothing while there is no result.
    pub(crate) fn output(
        &self,
        (seed, start): (u64, SimTime),
        row: Row,
        index: Index,
        inventory: &Inventory<'_>,
    ) -> Option<ScriptOutput> {
        let script = CATALOG.get(usize::from(index)).filter(|script| script.is_visible())?;
        let run = self.run(seed, start, row, index, script)?;
        run.exit_code?;
        let kept = self.runs.get(&(row, index)).and_then(|run| run.output.clone());
        let mut text = kept.unwrap_or_else(|| script.output_on(inventory));
        let bytes = text.len();
        let end = (0..=OUTPUT_BYTES_MAX.min(bytes)).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        text.truncate(end);
        Some(ScriptOutput { text, bytes })
    }

    /// A run begins.
    pub(crate) fn begin(&mut self, row: Row, index: Index, operation: u64, now: SimTime) {
        let run = Run { ran: now, state: RunState::Pending, operation, exit_code: None, refused: None, output: None };
        self.runs.insert((row, index), run);
    }

    /// The client has run it. Another run may have begun meanwhile: the last one counts.
    pub(crate) fn ran(&mut self, row: Row, index: Index, operation: u64, inventory: &Inventory<'_>) {
        let Some(script) = CATALOG.get(usize::from(index)) else { return };
        if let Some(run) = self.runs.get_mut(&(row, index)).filter(|run| run.operation == operation) {
            run.output = Some(script.output_on(inventory)).filter(|output| output.len() <= KEPT_BYTES_MAX);
        }
    }

    /// The site has its result.
    pub(crate) fn finish(&mut self, row: Row, index: Index, operation: u64) -> RunState {
        let exit_code = CATALOG.get(usize::from(index)).map_or(0, |script| script.exit_code);
        let state = if exit_code == 0 { RunState::Succeeded } else { RunState::Failed };
        if let Some(run) = self.runs.get_mut(&(row, index)).filter(|run| run.operation == operation) {
            (run.state, run.exit_code) = (state, Some(exit_code));
        }
        state
    }

    /// It did not reach the client.
    pub(crate) fn give_up(&mut self, row: Row, index: Index, operation: u64, error: CommandError) {
        if let Some(run) = self.runs.get_mut(&(row, index)).filter(|run| run.operation == operation) {
            (run.state, run.refused) = (RunState::Failed, Some(error));
        }
    }
}

#[cfg(test)]
mod tests;
