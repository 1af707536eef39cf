//! What only large fleets show: a full synchronization in slices, jumps in parts, and that no request is much work.

mod support;

use simulation::command::Command;
use simulation::command_error::CommandError;
use simulation::components::sync_upload_worker::{SyncProgress, UPLOAD_SLICE_INTERVAL_MS, UploadState, UploadStates};
use simulation::log::Component;
use simulation::time::{HOUR_MS, MINUTE_MS, SECOND_MS};
use simulation::world::{Budget, Work, World};
use support::*;

/// Three slices of the upload worker.
const SIZE: u32 = 45_000;

fn onboarded(size: u32) -> World {
    let mut world = world_of(size);
    apply(&mut world, consent(ADMIN));
    apply(&mut world, onboard(upload_all()));
    world
}

fn restarted(world: &World) -> World {
    World::replay(world.scenario().clone(), world.journal(), world.now()).expect("its own journal")
}

#[test]
fn a_full_synchronization_is_one_run_in_slices() {
    let mut world = onboarded(SIZE);
    assert_eq!(world.work(), None, "nothing has begun");
    let run = world.upload().next_run().expect("scheduled");
    world.advance_to(run);
    let total = u64::from(SIZE);
    assert_eq!(world.work(), Some(Work::ReadingDevices(SyncProgress { done: 20_000, total })));
    // What one slice of three has sent is no number of uploaded devices: it would be corrected a moment later.
    assert_eq!((world.upload().pending_device_count(), world.upload().next_visible_of_ended_runs()), (0, None));
    let uploaded = UploadStates::matching(UploadState::is_uploaded);
    assert_eq!(world.upload_counts().sum(uploaded), 0);
    assert_eq!(world.upload().sent().iter().last(), Some(19_999), "one slice is read");
    assert_eq!(texts(&world, Component::SyncUploadWorker).len(), 1, "the run goes on");
    assert_eq!(world.next_events(1)[0].what.to_string(), "devicesVisible", "a slice is no event for people");

    let end = run.plus(2 * UPLOAD_SLICE_INTERVAL_MS);
    world.advance_to(end);
    let sent = world.upload().sent().len();
    let written = texts(&world, Component::SyncUploadWorker);
    assert_eq!(written[1..2], [format!("Batching {sent} records")]);
    assert!(written[2].ends_with(&run.plus(15 * MINUTE_MS).log_text()), "a run every 15 minutes, however long one is");
    assert_eq!((written.len(), world.upload().last_run()), (3, Some(end)));
    assert_eq!(world.work(), Some(Work::FullSynchronization(SyncProgress { done: 0, total: sent })));
    assert_eq!((world.upload().pending_device_count(), world.upload_counts().sum(uploaded)), (sent, sent));
    assert_eq!(world.upload().next_visible_of_ended_runs(), world.upload().next_visible());

    settle(&mut world);
    assert_eq!((world.devices().visible_count(), world.work()), (sent, None));
    // What changed while it was read comes with the next delta.
    advance_to_next_upload(&mut world);
    let expected = uploadable_rows(&world);
    settle(&mut world);
    assert_eq!(visible_rows(&world), expected);
}

#[test]
fn a_restart_between_two_slices_is_invisible() {
    let (mut whole, mut parts) = (onboarded(SIZE), onboarded(SIZE));
    let run = whole.upload().next_run().expect("scheduled");
    for time in [run, run.plus(UPLOAD_SLICE_INTERVAL_MS), run.plus(2 * UPLOAD_SLICE_INTERVAL_MS)] {
        parts.advance_to(time);
        parts = restarted(&parts);
    }
    let end = run.plus(12 * MINUTE_MS);
    parts.advance_to(end);
    whole.advance_to(end);
    assert_eq!(parts.state_hash(), whole.state_hash());
}

#[test]
fn turning_the_upload_off_between_two_slices_ends_the_run() {
    let mut world = onboarded(SIZE);
    advance_to_next_upload(&mut world);
    advance(&mut world, SECOND_MS / 2);
    apply(&mut world, properties(simulation::command::CoManagementSettings::default()));
    assert!(world.upload().sent().is_empty());
    advance(&mut world, 11 * MINUTE_MS);
    assert_eq!((world.devices().visible_count(), world.work()), (0, None));
    assert!(world.upload().is_settled());
    assert!(texts(&world, Component::SyncUploadWorker).iter().all(|text| !text.starts_with("Batching")));
}

#[test]
fn a_new_scope_is_read_in_slices_too() {
    let mut world = onboarded(SIZE);
    advance_to_next_upload(&mut world);
    advance(&mut world, SECOND_MS / 2);
    // Between two slices: the run goes on, and the next one looks at every device again.
    apply(&mut world, properties(upload_of("PS100015")));
    advance_to_next_upload(&mut world);
    assert!(!world.upload().is_settled());
    advance(&mut world, 2 * UPLOAD_SLICE_INTERVAL_MS);
    let sent: Vec<u32> = world.upload().sent().iter().collect();
    assert_eq!(sent, uploadable_rows(&world));
    settle(&mut world);
    assert_eq!(visible_rows(&world), sent);
}

#[test]
fn a_jump_that_is_much_work_goes_on_with_the_following_requests() {
    let mut world = onboarded(SIZE);
    let start = world.now();
    let end = start.plus(20 * MINUTE_MS);
    let budget = || Budget::new(50_000);
    world.apply_within(Command::AdvanceTo { time: end }, &mut budget()).expect("accepted");
    assert!(world.now() > start && world.now() < end, "part of the way");
    let total = 20 * MINUTE_MS as u64;
    assert_eq!(world.work(), Some(Work::CatchingUp { done: (world.now().0 - start.0) as u64, total }));

    // A command happens where the clock stands; another jump has to wait; both survive a restart.
    apply(&mut world, Command::SetSpeed { speed: 60 });
    refuse(&mut world, Command::AdvanceTo { time: end.plus(1) }, CommandError::ClockJumping { until: end }.code());
    world = restarted(&world);
    let mut requests = 0;
    while world.clock().jump().is_some() {
        world.step(&mut budget());
        requests += 1;
    }
    assert!(requests > 1 && world.now() == end, "{requests} requests");

    let mut whole = onboarded(SIZE);
    let middle = world.journal().last().expect("the speed").time;
    whole.apply_within(Command::AdvanceTo { time: end }, &mut Budget::new(0)).expect("accepted");
    whole.advance_to(middle);
    apply(&mut whole, Command::SetSpeed { speed: 60 });
    whole.step(&mut Budget::unlimited());
    assert_eq!(world.state_hash(), whole.state_hash());
}

#[test]
fn a_pause_ends_a_jump_where_the_clock_stands() {
    let mut world = onboarded(SIZE);
    let time = world.now().plus(HOUR_MS);
    world.apply_within(Command::AdvanceTo { time }, &mut Budget::new(1)).expect("accepted");
    apply(&mut world, Command::SetSpeed { speed: 0 });
    let stopped = world.now();
    assert_eq!((world.clock().jump(), world.step(&mut Budget::unlimited())), (None, 0));
    assert!(world.now() == stopped && stopped < time);
}

#[test]
fn a_month_of_a_small_fleet_is_one_request() {
    let mut world = onboarded(40);
    let time = world.now().plus(30 * 24 * HOUR_MS);
    apply(&mut world, Command::AdvanceTo { time });
    assert_eq!((world.now(), world.work()), (time, None));
}
