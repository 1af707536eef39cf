use super::RunState;
use crate::command::Command;
use crate::faults::{Fault, FaultId, Target};
use crate::fleet::Fleet;
use crate::scenario::Scenario;
use crate::time::{HOUR_MS, MINUTE_MS, SECOND_MS};
use crate::world::World;

const ALL_CLIENTS: &str = "SMS00001";

fn world() -> World {
    World::new(Scenario { fleet_size: 300, ..Scenario::default() }).expect("valid")
}

fn run(world: &mut World, by: &str, collection: &str) -> Result<u64, crate::command_error::CommandError> {
    let (by, query) = (by.to_owned(), "Device | count".to_owned());
    let command = Command::RunCmpivotOnCollection { by, collection: collection.to_owned(), query };
    world.apply(command).map(|applied| applied.entry.sequence)
}

/// Answered, failed, off line and awaited clients of a run.
fn counts(world: &World, command: u64) -> (u32, u32, u32, u32) {
    let run = world.cmpivot_runs().get(command).expect("a run");
    let counts = world.cmpivot_run_counts(run);
    assert_eq!(counts.clients, counts.answered + counts.failed + counts.offline + counts.waiting);
    assert_eq!(world.collection_inventory(run).rows().len() as u32, counts.answered);
    (counts.answered, counts.failed, counts.offline, counts.waiting)
}

fn state(world: &World, command: u64) -> RunState {
    world.cmpivot_run_state(world.cmpivot_runs().get(command).expect("a run"))
}

fn pass(world: &mut World, ms: i64) {
    world.advance_to(world.now().plus(ms));
}

#[test]
fn clients_answer_over_seconds_and_the_run_waits_for_those_off_line_for_an_hour() {
    let mut world = world();
    let command = run(&mut world, "global-admin", ALL_CLIENTS).expect("accepted");
    let (answered, failed, offline, waiting) = counts(&world, command);
    assert_eq!((answered, failed), (0, 0));
    assert!(offline > 0 && waiting > offline);
    let mut before = 0;
    for _ in 0..9 {
        pass(&mut world, SECOND_MS);
        let answered = counts(&world, command).0;
        assert!(answered >= before);
        before = answered;
    }
    assert_eq!(counts(&world, command), (waiting, 0, offline, 0));
    assert_eq!(state(&world, command), RunState::Running);
    pass(&mut world, HOUR_MS);
    assert_eq!(state(&world, command), RunState::TimedOut);
    let (later, _, still_offline, _) = counts(&world, command);
    assert!(later > answered && still_offline < offline, "clients came on line meanwhile");
    let ended = counts(&world, command);
    pass(&mut world, 3 * HOUR_MS);
    assert_eq!(counts(&world, command), ended, "afterwards none is heard any more");
    let lines: Vec<&str> = world.logs().trail(&world.cmpivot_task(command)).iter().map(|line| &*line.text).collect();
    assert!(lines[0].contains("initiated client operation 145 to collection SMS00001"), "{lines:?}");
    assert!(lines[2].contains(&format!("to {} clients", answered + failed + offline + waiting)), "{lines:?}");
    assert!(lines[4].contains(&format!("ReportedClients: {waiting} FailedClients: 0")), "{lines:?}");
}

#[test]
fn a_run_whose_clients_have_all_answered_has_ended_and_one_may_be_stopped() {
    let mut world = world();
    for row in 0..world.fleet().row_count() {
        if world.fleet().is_client(row) {
            world.apply(Command::SetOnline { row, online: true }).expect("accepted");
        }
    }
    let command = run(&mut world, "global-admin", ALL_CLIENTS).expect("accepted");
    let other = run(&mut world, "helpdesk", "PS100010").expect("two at once");
    pass(&mut world, 2 * SECOND_MS);
    world.apply(Command::StopCmpivot { by: "helpdesk".to_owned(), run: other }).expect("it runs");
    let stopped = counts(&world, other);
    pass(&mut world, 10 * SECOND_MS);
    assert_eq!((state(&world, command), state(&world, other)), (RunState::Completed, RunState::Stopped));
    assert_eq!(counts(&world, other), stopped);
    let again = Command::StopCmpivot { by: "helpdesk".to_owned(), run: other };
    assert_eq!(
        world.apply(again).expect_err("it has ended").to_string().split(':').next(),
        Some("The run of CMPivot has ended")
    );
    for (by, collection, refused) in [
        ("reader", ALL_CLIENTS, "RunCmpivotNotGranted"),
        ("helpdesk-no-notify", ALL_CLIENTS, "RunCmpivotNotGranted"),
        ("cloud-only", ALL_CLIENTS, "CloudOnlyUser"),
        ("helpdesk", "PS199999", "CollectionNotFound"),
    ] {
        let hash = world.state_hash();
        assert_eq!(run(&mut world, by, collection).expect_err(by).code(), refused, "{by}");
        assert_eq!(world.state_hash(), hash);
    }
}

#[test]
fn a_broken_channel_holds_the_answers_and_an_unhealthy_client_fails() {
    let mut world = world();
    let switch =
        |world: &mut World, fault: Fault, on| world.apply(Command::SwitchFault { fault, on }).expect("accepted");
    let is_target = |row: &u32| world.fleet().is_online(*row);
    let row = (0..300).find(is_target).expect("one on line");
    let unhealthy = Fault::new(FaultId::ClientUnhealthy).on(Target::Device(Fleet::resource_id(row)));
    switch(&mut world, unhealthy, true);
    switch(&mut world, Fault::new(FaultId::ManagementPointDown), true);
    let command = run(&mut world, "global-admin", ALL_CLIENTS).expect("the site takes it on");
    pass(&mut world, 30 * SECOND_MS);
    let (answered, failed, _, waiting) = counts(&world, command);
    assert_eq!((answered, failed), (0, 0));
    switch(&mut world, Fault::new(FaultId::ManagementPointDown), false);
    pass(&mut world, 3 * SECOND_MS);
    let some = counts(&world, command);
    assert!(some.0 > 0 && some.0 < waiting);
    switch(&mut world, Fault::new(FaultId::NotificationChannelBlocked), true);
    pass(&mut world, 20 * SECOND_MS);
    assert_eq!(counts(&world, command), some, "no answer comes through");
    switch(&mut world, Fault::new(FaultId::NotificationChannelBlocked), false);
    pass(&mut world, 20 * SECOND_MS);
    let (answered, failed, _, left) = counts(&world, command);
    assert_eq!((answered, failed, left), (waiting - 1, 1, 0));
}

#[test]
fn the_journal_and_a_snapshot_give_the_same_run() {
    let mut world = world();
    let command = run(&mut world, "global-admin", ALL_CLIENTS).expect("accepted");
    pass(&mut world, 5 * SECOND_MS);
    let again = World::replay(world.scenario().clone(), world.journal(), world.now()).expect("it fits");
    assert_eq!((again.state_hash(), counts(&again, command)), (world.state_hash(), counts(&world, command)));
    let mut pieces = Vec::new();
    world.to_snapshot(&mut |piece: &[u8]| pieces.push(piece.to_vec()));
    let mut pieces = pieces.into_iter();
    let opened = World::from_snapshot(world.scenario().clone(), world.journal(), &mut || pieces.next());
    let mut opened = opened.expect("a snapshot");
    assert_eq!(opened.state_hash(), world.state_hash());
    for world in [&mut world, &mut opened] {
        pass(world, 20 * MINUTE_MS);
    }
    assert_eq!((opened.state_hash(), counts(&opened, command)), (world.state_hash(), counts(&world, command)));
}

#[test]
fn the_oldest_answers_make_room_and_a_run_too_many_is_refused() {
    let mut world = world();
    let stop = |world: &mut World, run| world.apply(Command::StopCmpivot { by: "global-admin".to_owned(), run });
    let first = run(&mut world, "global-admin", ALL_CLIENTS).expect("accepted");
    pass(&mut world, 10 * SECOND_MS);
    let kept = counts(&world, first).0;
    stop(&mut world, first).expect("it runs");
    for _ in 0..8 {
        run(&mut world, "global-admin", ALL_CLIENTS).expect("accepted");
    }
    let forgotten = world.cmpivot_runs().get(first).expect("its counts stay");
    assert!(!forgotten.has_clients());
    assert_eq!(world.cmpivot_run_counts(forgotten).answered, kept);
    assert_eq!(run(&mut world, "global-admin", ALL_CLIENTS).expect_err("nine").code(), "TooManyCmpivotRuns");
}
