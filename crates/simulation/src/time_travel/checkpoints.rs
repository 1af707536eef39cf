//! Snapshots on the way through a journal, in memory: going back starts at one of them and not at the beginning.

use super::{Moment, is_on_the_way};
use crate::journal::JournalEntry;
use crate::scenario::Scenario;
use crate::time::SimTime;
use crate::world::World;

/// Bytes of all checkpoints together: a dozen of a fleet of 100,000, one of a million, and little beside what a browser gives a
/// page. Where they are more, every other one goes and they stand twice as far apart.
pub const CHECKPOINT_BYTES_MAX: usize = 64 * 1_024 * 1_024;

/// Steps between two checkpoints of a small fleet: about ten milliseconds of replay.
const SPACING_STEPS_MIN: u64 = 50_000;
/// The same by device: reading a checkpoint is work by the device too, so closer ones would save nothing.
const SPACING_STEPS_PER_DEVICE: u64 = 1;

#[derive(Debug)]
struct Checkpoint {
    moment: Moment,
    pieces: Vec<Vec<u8>>,
}

impl Checkpoint {
    fn bytes(&self) -> usize {
        self.pieces.iter().map(Vec::len).sum()
    }
}

/// The checkpoints of one world, in the order of its time.
#[derive(Debug)]
pub(super) struct Checkpoints {
    kept: Vec<Checkpoint>,
    /// Doubled whenever every other one had to go.
    factor: u64,
    /// Steps of the world that is under way since the last checkpoint, or since it was read from one.
    steps: u64,
    bytes_max: usize,
}

impl Default for Checkpoints {
    fn default() -> Self {
        Self { kept: Vec::new(), factor: 1, steps: 0, bytes_max: CHECKPOINT_BYTES_MAX }
    }
}

impl Checkpoints {
    /// Bytes of all.
    pub(super) fn bytes(&self) -> usize {
        self.kept.iter().map(Checkpoint::bytes).sum()
    }

    /// Whether one is nearer to the moment than `world`, by enough to be worth reading: another stands in between.
    pub(super) fn has_nearer(&self, world: &World, moment: Moment) -> bool {
        let now = (world.now(), world.journal_length());
        let nearer = self.kept.iter().filter(|checkpoint| is_before(checkpoint.moment, moment));
        nearer.filter(|checkpoint| key(checkpoint.moment) > now).count() > 1
    }

    /// Another world is under way: its steps count from here.
    pub(super) fn restart(&mut self) {
        self.steps = 0;
    }

    /// The world of the nearest one before the moment.
    pub(super) fn nearest(&self, scenario: &Scenario, entries: &[JournalEntry], moment: Moment) -> Option<World> {
        let nearest = self.kept.iter().rfind(|checkpoint| is_before(checkpoint.moment, moment))?;
        let mut pieces = nearest.pieces.iter();
        let world = World::from_snapshot(scenario.clone(), entries, &mut || pieces.next().cloned()).ok()?;
        is_on_the_way(&world, moment).then_some(world)
    }

    /// Steps that `world` may do before the next is due.
    pub(super) fn steps_until_next(&self, world: &World) -> u64 {
        self.spacing(world).saturating_sub(self.steps).max(1)
    }

    /// Notes that `world` did so many steps, and keeps it where a checkpoint is due.
    pub(super) fn pass(&mut self, world: &World, steps: u64) {
        self.steps += steps;
        if self.steps < self.spacing(world) {
            return;
        }
        self.steps = 0;
        let moment = Moment { sequence: world.journal_length(), time: world.now() };
        // Before the last one the way was gone already, and has its checkpoints.
        if self.kept.last().is_some_and(|last| key(moment) <= key(last.moment)) {
            return;
        }
        let mut pieces = Vec::new();
        world.to_snapshot(&mut |piece| pieces.push(piece.to_vec()));
        self.kept.push(Checkpoint { moment, pieces });
        while self.kept.len() > 1 && self.bytes() > self.bytes_max {
            self.factor = self.factor.saturating_mul(2);
            let mut number = 0;
            self.kept.retain(|_| {
                number += 1;
                number % 2 == 0
            });
        }
    }

    fn spacing(&self, world: &World) -> u64 {
        let of_fleet = u64::from(world.fleet().row_count()) * SPACING_STEPS_PER_DEVICE;
        of_fleet.max(SPACING_STEPS_MIN).saturating_mul(self.factor)
    }
}

fn key(moment: Moment) -> (SimTime, u64) {
    (moment.time, moment.sequence)
}

fn is_before(checkpoint: Moment, moment: Moment) -> bool {
    checkpoint.sequence <= moment.sequence && checkpoint.time <= moment.time
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DAY_MS;

    #[test]
    fn they_stay_within_their_bound_and_reach_to_the_end() {
        let mut world = World::new(Scenario { fleet_size: 40, ..Scenario::default() }).expect("valid");
        let mut checkpoints = Checkpoints { bytes_max: 100_000, ..Checkpoints::default() };
        for _ in 0..200 {
            world.advance_to(world.now().plus(DAY_MS / 24));
            let spacing = checkpoints.spacing(&world);
            checkpoints.pass(&world, spacing);
            assert!(checkpoints.bytes() <= 100_000, "{}", checkpoints.bytes());
        }
        let kept: Vec<_> = checkpoints.kept.iter().map(|kept| kept.moment.time).collect();
        assert!(kept.len() > 1 && kept.is_sorted(), "{kept:?}");
        let end = Moment { sequence: 0, time: world.now() };
        let nearest = checkpoints.nearest(world.scenario(), &[], end).expect("one before the end");
        assert_eq!(Some(&nearest.now()), kept.last());
    }

    #[test]
    fn a_way_that_was_gone_before_gets_no_more_of_them() {
        let world = World::new(Scenario::default()).expect("valid");
        let mut checkpoints = Checkpoints::default();
        checkpoints.pass(&world, SPACING_STEPS_MIN);
        let bytes = checkpoints.bytes();
        checkpoints.pass(&world, SPACING_STEPS_MIN);
        assert!(bytes > 0 && checkpoints.bytes() == bytes);
    }
}
