//! Time travel: the world as it was at any moment of its journal, beside the present, which it never touches.
//!
//! A moment is reached by replay, the way of every restart. Checkpoints make it quick, snapshots that are kept in
//! memory on the way ([`checkpoints`]), and the world that was shown last, which goes on from where it stands.

mod checkpoints;
mod moment;

pub use checkpoints::CHECKPOINT_BYTES_MAX;
pub use moment::{Moment, MomentError};

use crate::journal::{JournalEntry, ReplayError};
use crate::scenario::Scenario;
use crate::time::SimTime;
use crate::world::{Budget, World};
use checkpoints::Checkpoints;

/// How far the way to a moment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is reached.
    Reached,
    /// The budget ended before: the next call goes on. Simulated milliseconds.
    UnderWay {
        /// Of the way, from where it began.
        done: i64,
        /// The whole way.
        total: i64,
    },
}

/// The past of one world: the world that was rebuilt last, and the checkpoints that make the next moment quick. It is a cache:
/// nothing of it is state.
#[derive(Debug, Default)]
pub struct Past {
    world: Option<World>,
    /// Where the way to the moment began.
    began: SimTime,
    checkpoints: Checkpoints,
}

impl Past {
    /// Takes the rebuilt world towards `moment` of `present`, as far as the budget lasts.
    ///
    /// # Errors
    /// [`ReplayError`] where the journal of `present` does not replay, which would be a fault of the simulation.
    pub fn go(&mut self, present: &World, moment: Moment, budget: &mut Budget) -> Result<Progress, ReplayError> {
        let entries = present.journal().get(..moment.entries()).unwrap_or(present.journal());
        let mut world = match self.world.take() {
            Some(world) if is_on_the_way(&world, moment) && !self.checkpoints.has_nearer(&world, moment) => world,
            _ => {
                let world = self.start(present.scenario(), entries, moment)?;
                self.began = world.now();
                world
            }
        };
        let has_arrived = self.advance(&mut world, entries, moment, budget)?;
        let now = world.now();
        self.world = Some(world);
        if has_arrived {
            self.began = moment.time;
            return Ok(Progress::Reached);
        }
        Ok(Progress::UnderWay { done: now.0 - self.began.0, total: moment.time.0 - self.began.0 })
    }

    /// The world at the moment that was reached.
    pub fn world(&mut self) -> Option<&mut World> {
        self.world.as_mut()
    }

    /// The same, to go on as the present of its own: everything else is forgotten.
    pub fn into_world(self) -> Option<World> {
        self.world
    }

    /// Bytes that the checkpoints hold.
    pub fn checkpoint_bytes(&self) -> usize {
        self.checkpoints.bytes()
    }

    /// The nearest checkpoint before the moment, or the beginning.
    fn start(&mut self, scenario: &Scenario, entries: &[JournalEntry], moment: Moment) -> Result<World, ReplayError> {
        self.checkpoints.restart();
        match self.checkpoints.nearest(scenario, entries, moment) {
            Some(world) => Ok(world),
            None => World::new(scenario.clone()).map_err(ReplayError::Scenario),
        }
    }

    /// Lives through the entries that `world` has not, and up to the moment. Whether it arrived.
    fn advance(
        &mut self,
        world: &mut World,
        entries: &[JournalEntry],
        moment: Moment,
        budget: &mut Budget,
    ) -> Result<bool, ReplayError> {
        loop {
            let mut part = budget.part(self.checkpoints.steps_until_next(world));
            let before = part.steps_left();
            let rest = entries.get(world.journal().len()..).unwrap_or_default();
            let has_arrived = world.advance_through_within(rest, moment.time, &mut part)?;
            let spent = before - part.steps_left();
            budget.spend(spent);
            self.checkpoints.pass(world, spent);
            if has_arrived || budget.is_spent() {
                return Ok(has_arrived);
            }
        }
    }
}

/// Whether `world`, of the same journal, gets to the moment by going on.
fn is_on_the_way(world: &World, moment: Moment) -> bool {
    world.journal().len() <= moment.entries() && world.now() <= moment.time
}

#[cfg(test)]
mod tests;
