//! Traces of actions and uploads, beside their log lines.

mod support;

use simulation::command::{Command, DeviceAction, Row};
use simulation::components::notification::ActionState;
use simulation::time::{DAY_MS, HOUR_MS, MINUTE_MS, SimTime};
use simulation::trace::{ActionTrace, Cause, ConnectionStatus, HopState, Lane, Step, UploadId, UploadTrace};
use simulation::world::World;
use strum::VariantArray as _;
use support::*;
use uuid::Uuid;

fn ask(world: &mut World, by: &str, row: Row, action: DeviceAction) -> Uuid {
    world.apply(trigger(by, row, action)).expect("accepted").task_guid.expect("an action has a task")
}

fn trace<'world>(world: &'world World, task: &Uuid) -> ActionTrace<'world> {
    world.action_trace(task).expect("an action")
}

/// Steps that no log has.
const OUTSIDE_LOGS: [Step; 6] =
    [Step::Request, Step::TakeOn, Step::ReturnToCloud, Step::ShowResult, Step::ReceiveUpload, Step::ShowDevices];

/// What happened is what the lines report, in their order and at their times; everything else has no line.
fn check_lines(hops: &[simulation::trace::TracedHop], lines: &[&simulation::log::LogLine]) {
    let reported: Vec<(Step, Option<SimTime>, &[u64])> =
        hops.iter().filter(|hop| !hop.lines.is_empty()).map(|hop| (hop.step, hop.time, hop.lines.as_slice())).collect();
    let sequences: Vec<[u64; 1]> = lines.iter().map(|line| [line.sequence]).collect();
    let written: Vec<(Step, Option<SimTime>, &[u64])> = lines
        .iter()
        .zip(&sequences)
        .map(|(line, sequence)| (line.step, Some(line.time), sequence.as_slice()))
        .collect();
    assert_eq!(reported, written);
    for hop in hops.iter().filter(|hop| hop.lines.is_empty()) {
        let is_to_come = matches!(hop.state, HopState::Ahead | HopState::Waiting);
        assert!(is_to_come || OUTSIDE_LOGS.contains(&hop.step), "{hop:?} has no line");
    }
    let times: Vec<SimTime> = hops.iter().filter_map(|hop| hop.time).collect();
    assert!(times.is_sorted(), "{times:?}");
    let states: Vec<u8> = hops
        .iter()
        .map(|hop| match hop.state {
            HopState::Done | HopState::Failed => 0,
            HopState::Waiting => 1,
            HopState::Ahead => 2,
        })
        .collect();
    assert!(states.is_sorted() && states.iter().filter(|state| **state == 1).count() <= 1, "{states:?}");
}

fn steps(trace: &ActionTrace<'_>) -> Vec<Step> {
    trace.hops.iter().map(|hop| hop.step).collect()
}

#[test]
fn the_trace_of_each_action_is_its_log_lines_and_what_no_log_has() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    for action in DeviceAction::VARIANTS {
        let task = ask(&mut world, "helpdesk", row, *action);
        // At every event on the way, and after the end.
        for _ in 0..400 {
            let now = trace(&world, &task);
            check_lines(&now.hops, &now.lines);
            assert!(now.has_every_line());
            if now.record.state != ActionState::Pending {
                break;
            }
            let due = now.waiting.expect("a pending action waits").due.expect("the client is on line");
            assert_eq!(now.hops.iter().find_map(|hop| hop.due), Some(due));
            world.advance_to(due);
        }
        let done = trace(&world, &task);
        assert_eq!(done.record.state, ActionState::Done);
        assert_eq!(
            (done.hops.len(), done.hops[0].step, done.hops[1].step),
            (14, Step::Request, Step::TakeOn),
            "{:?}",
            steps(&done)
        );
        assert!(done.hops.iter().all(|hop| hop.state == HopState::Done));
        let lanes: Vec<Lane> = done.hops.iter().map(|hop| hop.lane()).collect();
        assert!(Lane::VARIANTS.iter().all(|lane| lanes.contains(lane)), "{lanes:?}");
        // The numbers of the trace are those in the words of the lines.
        let (push, number) = done.record.push.expect("it was pushed");
        let sent = done.hops.iter().find(|hop| hop.step == Step::StartPush).expect("sent");
        assert_eq!(sent.push, Some((push, number)));
        let line = done.lines.iter().find(|line| line.step == Step::StartPush).expect("its line");
        assert!(line.text.contains(&format!("(PushID: {push} TaskID: {number} TaskGUID: ")), "{}", line.text);
    }
}

#[test]
fn a_refused_action_ends_where_it_is_refused_with_the_reason() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    let task = ask(&mut world, "cloud-only", row, DeviceAction::RefreshUserPolicy);
    advance(&mut world, MINUTE_MS);
    let trace = trace(&world, &task);
    check_lines(&trace.hops, &trace.lines);
    assert_eq!(
        steps(&trace),
        [Step::Request, Step::TakeOn, Step::Receive, Step::Validate, Step::RefuseCaller, Step::ShowResult]
    );
    for hop in &trace.hops[4..] {
        assert_eq!(
            (hop.state, hop.error.as_ref().map(|error| error.code())),
            (HopState::Failed, Some("CloudOnlyUser"))
        );
        assert_eq!(hop.document().section, "Unauthorized to perform client action");
    }
}

#[test]
fn an_action_for_a_client_that_is_off_line_waits_at_the_management_point_and_goes_on() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    apply(&mut world, Command::SetOnline { row, online: false });
    let task = ask(&mut world, "helpdesk", row, DeviceAction::AppEvaluation);
    advance(&mut world, MINUTE_MS);
    let waits = trace(&world, &task);
    check_lines(&waits.hops, &waits.lines);
    let hop = waits.hops.iter().find(|hop| hop.state == HopState::Waiting).expect("it waits");
    assert_eq!((hop.step, hop.due, hop.waiting), (Step::StartPush, None, waits.waiting));
    assert_eq!(hop.lane(), Lane::ManagementPoint);
    apply(&mut world, Command::SetOnline { row, online: true });
    advance(&mut world, 2 * MINUTE_MS);
    let done = trace(&world, &task);
    check_lines(&done.hops, &done.lines);
    assert_eq!(done.record.state, ActionState::Done);
}

#[test]
fn a_trace_outlives_the_results_of_its_device_and_a_snapshot() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    let task = ask(&mut world, "helpdesk", row, DeviceAction::RefreshMachinePolicy);
    advance(&mut world, 2 * MINUTE_MS);
    let mut settings = upload_all();
    settings.upload = None;
    settings.automatic_enrollment = Some(simulation::command::AutomaticEnrollment::None);
    apply(&mut world, properties(settings));
    advance(&mut world, HOUR_MS);
    assert_eq!(world.notification().results_of(row).count(), 0, "the device left the tenant");
    assert_eq!(trace(&world, &task).record.state, ActionState::Done);
    let mut pieces = Vec::new();
    world.to_snapshot(&mut |piece| pieces.push(piece.to_vec()));
    let mut pieces = pieces.into_iter();
    let again =
        World::from_snapshot(world.scenario().clone(), world.journal(), &mut || pieces.next()).expect("a world");
    assert_eq!(again.action_trace(&task), world.action_trace(&task));
    assert!(again.uploads().eq(world.uploads()));
    assert_eq!(again.connector_history(), world.connector_history());
}

fn check_upload(trace: &UploadTrace<'_>, id: UploadId) {
    check_lines(&trace.hops, &trace.lines);
    assert!(trace.lines.iter().all(|line| line.cause == Cause::from(id)));
}

#[test]
fn the_trace_of_each_upload_is_its_log_lines_and_its_batches() {
    let mut world = world_of(40);
    apply(&mut world, consent(ADMIN));
    apply(&mut world, onboard(upload_all()));
    advance_to_next_upload(&mut world);
    let uploaded = uploadable_rows(&world).len() as u64;
    let first = world.upload_trace(UploadId::Run(1)).expect("the first run");
    check_upload(&first, UploadId::Run(1));
    assert!(first.record.is_full && first.has_every_line());
    assert_eq!(first.record.counts().added, uploaded);
    assert_eq!(first.hops.last().map(|hop| (hop.step, hop.state)), Some((Step::ShowDevices, HopState::Waiting)));
    settle(&mut world);
    let first = world.upload_trace(UploadId::Run(1)).expect("the first run");
    assert_eq!(first.hops.last().map(|hop| (hop.step, hop.state)), Some((Step::ShowDevices, HopState::Done)));
    advance(&mut world, 3 * HOUR_MS);
    for record in world.uploads() {
        let trace = world.upload_trace(record.id).expect("a trace");
        check_upload(&trace, record.id);
        let line = trace.lines.iter().find(|line| line.step == Step::BatchRecords).expect("written");
        let counts = record.counts();
        assert_eq!(line.text, format!("Batching {} records", counts.added + counts.changed + counts.removed));
    }
    assert_eq!(world.uploads().len(), 13);
}

#[test]
fn turning_the_upload_off_is_an_upload_that_removes() {
    let mut world = attached(upload_all());
    let all = world.devices().visible_count();
    let mut settings = upload_all();
    settings.upload = None;
    settings.automatic_enrollment = Some(simulation::command::AutomaticEnrollment::None);
    apply(&mut world, properties(settings));
    let id = UploadId::TurnedOff(world.journal_length());
    let trace = world.upload_trace(id).expect("a trace");
    check_upload(&trace, id);
    assert_eq!(trace.record.counts().removed, all);
}

#[test]
fn the_connector_is_as_healthy_as_its_last_synchronization_is_young() {
    let mut world = world_of(40);
    let start = world.now();
    advance(&mut world, HOUR_MS);
    apply(&mut world, consent(ADMIN));
    apply(&mut world, onboard(upload_all()));
    assert_eq!(world.connection_status(), ConnectionStatus::Unknown);
    advance(&mut world, DAY_MS);
    assert_eq!(world.connection_status(), ConnectionStatus::Healthy);
    let mut settings = upload_all();
    settings.upload = None;
    settings.automatic_enrollment = Some(simulation::command::AutomaticEnrollment::None);
    apply(&mut world, properties(settings));
    advance(&mut world, HOUR_MS);
    let history = world.connector_history();
    let statuses: Vec<ConnectionStatus> = history.iter().map(|period| period.status).collect();
    use ConnectionStatus::{Healthy, NotEnabled, Unknown};
    assert_eq!(statuses, [NotEnabled, Unknown, Healthy, NotEnabled]);
    assert_eq!((history[0].from, history[3].to), (start, world.now()));
    assert!(history.windows(2).all(|pair| pair[0].to == pair[1].from), "no gap");
    assert_eq!(history.last().map(|period| period.status), Some(world.connection_status()));
}

#[test]
fn counts_are_those_that_a_look_at_every_device_finds() {
    let mut world = world_of(300);
    let mut settings = upload_all();
    settings.automatic_enrollment = Some(simulation::command::AutomaticEnrollment::All);
    attach(&mut world, settings);
    advance(&mut world, DAY_MS);
    let site = world.site_counts();
    let present: Vec<Row> = (0..world.fleet().row_count()).filter(|row| world.fleet().is_present(*row)).collect();
    let count = |holds: &dyn Fn(Row) -> bool| present.iter().filter(|row| holds(**row)).count() as u64;
    let fleet = world.fleet();
    assert_eq!(site.online, count(&|row| fleet.is_client(row) && fleet.is_online(row)));
    assert_eq!(site.offline, count(&|row| fleet.is_client(row) && !fleet.is_online(row)));
    assert_eq!(site.no_client, count(&|row| !fleet.is_client(row)));
    assert_eq!(site.enrolled, count(&|row| fleet.is_client(row) && fleet.is_enrolled(row)));
    assert!(site.enrolled > 0 && site.enrolled <= site.scheduled && site.scheduled == site.eligible);
    assert_eq!(site.releases.iter().map(|(_, count)| count).sum::<u64>(), site.online + site.offline);
    let tenant = world.tenant_counts();
    assert_eq!(tenant.site_managed + tenant.co_managed, world.devices().visible_count());
    assert_eq!(tenant.builds.iter().map(|(_, count)| count).sum::<u64>(), world.devices().visible_count());
    let builds: std::collections::BTreeSet<&str> = tenant.builds.iter().map(|(build, _)| *build).collect();
    assert_eq!(builds.len(), tenant.builds.len(), "each once");
}
