//! From a journal back to its world.

use super::World;
use crate::journal::{JournalEntry, ReplayError};
use crate::scenario::Scenario;
use crate::time::SimTime;

impl World {
    /// The world that `scenario` and `entries` give at `now`. What a host does after every restart. A jump that had
    /// not ended at `now` is under way again.
    ///
    /// # Errors
    /// [`ReplayError`] names the entry that does not fit. A `now` before the last entry's end is held there.
    pub fn replay(scenario: Scenario, entries: &[JournalEntry], now: SimTime) -> Result<Self, ReplayError> {
        let mut world = Self::new(scenario).map_err(ReplayError::Scenario)?;
        for entry in entries {
            if entry.sequence != world.journal_length() + 1 || entry.time < world.now() {
                return Err(ReplayError::OutOfOrder { sequence: entry.sequence });
            }
            world.advance_to(entry.time);
            if world.now() != entry.time {
                return Err(ReplayError::NowOutOfRange);
            }
            world
                .accept(entry.command.clone())
                .map_err(|refusal| ReplayError::Refused { sequence: entry.sequence, refusal })?;
        }
        world.advance_to(now);
        Ok(world)
    }
}
