//! From a journal back to its world.

use super::{Budget, World};
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
        self.advance_through_within(entries, now, &mut Budget::unlimited()).map(drop)
    }

    /// The same, as far as the budget lasts. Whether it got to `now`; where not, it goes on with the entries that follow those
    /// which the journal has then.
    ///
    /// # Errors
    /// As [`World::replay`]; the world is then of no use.
    pub(crate) fn advance_through_within(
        &mut self,
        entries: &[JournalEntry],
        now: SimTime,
        budget: &mut Budget,
    ) -> Result<bool, ReplayError> {
        for entry in entries {
            if entry.sequence != self.journal_length() + 1 || entry.time < self.now() {
                return Err(ReplayError::OutOfOrder { sequence: entry.sequence });
            }
            self.advance_within(entry.time, budget);
            if self.now() != entry.time {
                return if budget.is_spent() { Ok(false) } else { Err(ReplayError::NowOutOfRange) };
            }
            self.accept(entry.command.clone())
                .map_err(|error| ReplayError::Refused { sequence: entry.sequence, error })?;
        }
        self.advance_within(now, budget);
        Ok(!budget.is_spent() || self.now() >= now)
    }
}
