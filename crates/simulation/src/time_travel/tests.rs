//! Wherever one looks, the past is what a replay gives, and the present stays as it is.

use super::{Moment, MomentError, Past, Progress};
use crate::command::Command;
use crate::golden;
use crate::scenario::Scenario;
use crate::time::{HOUR_MS, MINUTE_MS, SimTime};
use crate::world::{Budget, World};
use proptest::prelude::*;

/// The golden script with jumps between its commands, so that some are cut short by the next.
fn lived(seed: u64, waits: &[i64]) -> World {
    let mut world = World::new(Scenario { seed, ..Scenario::default() }).expect("valid");
    for (index, (_, command)) in golden::script().into_iter().enumerate() {
        let wait = waits[index % waits.len()];
        if index % 3 == 0 {
            // As a caller of the gateway does it: a jump, of which a request does a part.
            let jump = Command::AdvanceTo { time: world.now().plus(wait) };
            // One that is still under way refuses another.
            let _ = world.apply_within(jump, &mut Budget::new(40));
        } else {
            world.advance_to(world.now().plus(wait));
        }
        // With another seed, not every row of the script is a server.
        let _ = world.apply(command);
    }
    world
}

fn reach(past: &mut Past, present: &World, moment: Moment, steps: u64) -> String {
    while past.go(present, moment, &mut Budget::new(steps)).expect("it replays") != Progress::Reached {}
    past.world().expect("reached").state_hash()
}

fn replayed(present: &World, moment: Moment) -> String {
    let entries = &present.journal()[..moment.sequence as usize];
    World::replay(present.scenario().clone(), entries, moment.time).expect("it replays").state_hash()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]
    #[test]
    fn every_moment_is_what_its_commands_give_and_the_present_never_moves(
        seed: u64,
        waits in prop::collection::vec(0..5 * HOUR_MS, 1..6),
        moments in prop::collection::vec((any::<bool>(), 0.0..1.0f64), 1..8),
        steps in 1u64..5_000,
    ) {
        let present = lived(seed, &waits);
        let before = present.state_hash();
        let mut past = Past::default();
        for (is_command, share) in moments {
            let moment = if is_command {
                let sequence = (share * (present.journal_length() + 1) as f64) as u64;
                let moment = Moment::after_command(&present, sequence).expect("a command");
                prop_assert_eq!(moment.sequence, sequence);
                moment
            } else {
                let start = present.scenario().start;
                let time = start.plus((share * (present.now().0 - start.0) as f64) as i64);
                Moment::at_time(&present, time).expect("lived")
            };
            prop_assert_eq!(reach(&mut past, &present, moment, steps), replayed(&present, moment));
        }
        prop_assert_eq!(present.state_hash(), before);
    }

    #[test]
    fn a_command_that_was_taken_back_and_given_again_gives_the_same_world(
        seed: u64,
        waits in prop::collection::vec(0..5 * HOUR_MS, 1..6),
        share in 0.0..1.0f64,
        later_ms in 0..HOUR_MS,
    ) {
        let mut present = lived(seed, &waits);
        let sequence = 1 + (share * present.journal_length() as f64) as u64;
        let after = Moment::before_command(&present, sequence).expect("it has commands");
        let command = present.journal()[sequence as usize - 1].command.clone();
        let mut expected = World::replay(
            present.scenario().clone(),
            &present.journal()[..sequence as usize],
            after.time,
        ).expect("it replays");
        expected.advance_to(after.time.plus(later_ms));
        present.advance_to(present.now().plus(MINUTE_MS));

        let mut past = Past::default();
        reach(&mut past, &present, after, u64::MAX);
        let mut undone = past.into_world().expect("reached");
        prop_assert_eq!(undone.journal_length(), sequence - 1);
        undone.apply_within(command, &mut Budget::new(0)).expect("it was accepted before");
        undone.advance_to(after.time.plus(later_ms));
        prop_assert_eq!(undone.state_hash(), expected.state_hash());
    }
}

#[test]
fn a_jump_is_over_at_its_moment() {
    let mut world = World::new(Scenario::default()).expect("valid");
    let start = world.now();
    let to = start.plus(HOUR_MS);
    world.apply_within(Command::AdvanceTo { time: to }, &mut Budget::unlimited()).expect("accepted");
    world.apply(Command::SetSpeed { speed: 0 }).expect("accepted");
    assert_eq!(Moment::after_command(&world, 1), Ok(Moment { sequence: 1, time: to }));
    assert_eq!(Moment::before_command(&world, 1), Ok(Moment { sequence: 0, time: start }));
    assert_eq!(Moment::after_command(&world, 0), Ok(Moment { sequence: 0, time: start }));
}

#[test]
fn there_is_no_moment_that_was_not_lived() {
    let world = golden::walk().expect("the script fits the rules");
    let length = world.journal_length();
    assert_eq!(Moment::after_command(&world, length + 1), Err(MomentError::NoSuchCommand { length }));
    assert_eq!(Moment::before_command(&world, 0), Err(MomentError::NoSuchCommand { length }));
    let (from, to) = (world.scenario().start, world.now());
    for time in [SimTime(from.0 - 1), to.plus(1)] {
        assert_eq!(Moment::at_time(&world, time), Err(MomentError::NotLived { from, to }));
    }
    assert_eq!(Moment::at_time(&world, to).map(|moment| moment.sequence), Ok(length));
}

#[test]
fn a_budget_that_ends_says_how_far_the_way_is() {
    let world = golden::walk().expect("the script fits the rules");
    let end = Moment::after_command(&world, world.journal_length()).expect("a command");
    let mut past = Past::default();
    let first = past.go(&world, end, &mut Budget::new(500)).expect("it replays");
    let Progress::UnderWay { done, total } = first else { panic!("{first:?}") };
    assert!(0 < done && done < total, "{done} of {total}");
    let Progress::UnderWay { done: later, .. } = past.go(&world, end, &mut Budget::new(500)).expect("it replays")
    else {
        panic!("it is longer than that")
    };
    assert!(later > done);
}
