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
        world.advance_through(entries, now)?;
        Ok(world)
    }

    /// Goes on from here, a new world or one from a snapshot: through the entries that follow, and on to `now`.
    ///
    /// # Errors
    /// As [`World::replay`]; the world is then of no use.
    pub fn advance_through(&mut self, entries: &[JournalEntry], now: SimTime) -> Result<(), ReplayError> {
        for entry in entries {
            if entry.sequence != self.journal_length() + 1 || entry.time < self.now() {
                return Err(ReplayError::OutOfOrder { sequence: entry.sequence });
            }
            self.advance_to(entry.time);
            if self.now() != entry.time {
                return Err(ReplayError::NowOutOfRange);
            }
            self.accept(entry.command.clone())
                .map_err(|error| ReplayError::Refused { sequence: entry.sequence, error })?;
        }
        self.advance_to(now);
        Ok(())
    }
}
