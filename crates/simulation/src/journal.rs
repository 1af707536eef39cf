//! The journal: every accepted command with its simulated time. Together with the scenario it is the world.

use crate::canonical::Hasher;
use crate::command::Command;
use crate::command_error::CommandError;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

/// One accepted command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalEntry {
    /// Position in the journal, from 1 without gaps.
    pub sequence: u64,
    /// Simulated time at which it was applied.
    pub time: SimTime,
    /// What was asked for.
    pub command: Command,
}

/// A digest of entries: two journals that begin with the same entries have the same digest of their beginnings.
pub fn digest(entries: &[JournalEntry]) -> [u8; 32] {
    let mut hasher = Hasher::default();
    for entry in entries {
        hasher.add(entry);
        if let Some(options) = entry.command.options() {
            hasher.add(options);
        }
    }
    hasher.finish().into()
}

/// Why a journal does not give a world.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// The scenario cannot be.
    #[error("the scenario is refused: {}: {_0}", _0.code())]
    Scenario(CommandError),
    /// An entry stands at the wrong place: its sequence has a gap, or its time lies before the entry above it.
    #[error("journal entry {sequence} is out of order")]
    OutOfOrder {
        /// Sequence as written.
        sequence: u64,
    },
    /// An entry was refused: the journal was made by other rules, or by hand.
    #[error("journal entry {sequence} is refused: {}: {error}", .error.code())]
    Refused {
        /// Sequence of the entry.
        sequence: u64,
        /// Why.
        error: CommandError,
    },
    /// The time of the world lies before its last entry, or is no time that a world can reach.
    #[error("the journal's time is out of range")]
    NowOutOfRange,
}
