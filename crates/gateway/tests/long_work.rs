//! Work that is too much for one request: jumps go on with the following ones, and the status says how far they are.

mod support;

use contract::lab::{Connector, LabStatus, Work, WorkKind};
use gateway::Gateway;
use serde_json::{Value, json};
use simulation::scenario::Scenario;
use support::{ADMIN, LAB, Lab, scenario};

/// A lab whose full synchronization is more work than one request does.
fn large() -> Lab {
    let mut lab = Lab::of(scenario(2002, 200_000));
    lab.post(&format!("{ADMIN}/CoManagementSettings/Consent"), json!({"environment": "AzurePublicCloud"}));
    let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"}});
    lab.post(&format!("{ADMIN}/CoManagementSettings"), settings).ok();
    lab
}

fn clock(lab: &mut Lab, command: Value) -> LabStatus {
    serde_json::from_value(lab.post(&format!("{LAB}/clock"), command).ok()).expect("a status")
}

fn status(lab: &mut Lab) -> LabStatus {
    serde_json::from_value(lab.get(&format!("{LAB}/status")).ok()).expect("a status")
}

fn is_catching_up(status: &LabStatus) -> bool {
    status.work.is_some_and(|work| work.kind == WorkKind::CatchingUp)
}

#[test]
fn a_jump_goes_on_with_the_following_requests_and_survives_its_host() {
    let mut lab = large();
    let start = status(&mut lab).now_ms;
    let mut now = clock(&mut lab, json!({"command": "advance", "byMs": 900_000}));
    assert!(is_catching_up(&now) && now.now_ms < start + 900_000, "{:?}", now.work);

    let refused = lab.post(&format!("{LAB}/clock"), json!({"command": "advance", "byMs": 1}));
    assert_eq!((refused.status, refused.code().as_str()), (409, "ClockJumping"));
    assert!(refused.text().contains("pause"), "{}", refused.text());

    // The host is killed on the way: what it had stored goes on.
    let reached = status(&mut lab).now_ms;
    lab.gateway = Gateway::open("test", Some(lab.stored.clone()), Scenario::default()).expect("what was stored");
    assert_eq!(lab.gateway.world().now().0, reached, "what was answered was stored");
    let mut requests = 0;
    while is_catching_up(&now) {
        let before = now;
        now = status(&mut lab);
        requests += 1;
        assert!(now.now_ms >= before.now_ms && now.now_ms <= start + 900_000);
        let ends = (before.work.map(|work| work.total), Some(900_000));
        assert_eq!(ends.0, ends.1, "of simulated milliseconds");
    }
    assert_eq!((now.now_ms, now.work), (start + 900_000, None));
    assert!(requests > 1 && now.visible_device_count > 180_000 && now.pending_device_count < 10_000, "{requests}");
    assert_eq!(now.speed, 0, "still paused");
}

#[test]
fn a_caller_may_wait_for_the_end() {
    let mut lab = large();
    let start = status(&mut lab).now_ms;
    let there = clock(&mut lab, json!({"command": "advance", "byMs": 900_000, "wait": true}));
    assert_eq!((there.now_ms, there.work), (start + 900_000, None));
    let next = there.next_events[0].due_ms;
    // Said in full, not waiting is what it is when nothing is said.
    clock(&mut lab, json!({"command": "advance", "byMs": 1_000, "wait": false}));
    let there = clock(&mut lab, json!({"command": "nextEvent", "wait": true}));
    assert_eq!((there.now_ms, there.work), (next, None));
}

#[test]
fn the_status_and_the_connector_tell_how_far_a_full_synchronization_is() {
    let mut lab = large();
    clock(&mut lab, json!({"command": "nextEvent", "wait": true}));
    let reading = status(&mut lab).work;
    let kind = WorkKind::FullSynchronization;
    assert_eq!(reading, Some(Work { kind: WorkKind::ReadingDevices, done: 20_000, total: 200_000 }));
    // A number in the middle of reading would be corrected a moment later: none is told.
    let now = status(&mut lab);
    assert!(now.upload_running && now.pending_device_count == 0 && now.next_visible_date_time.is_none());
    assert_eq!((now.upload_counts.not_visible_yet, now.upload_counts.waiting > 180_000), (0, true));
    let connector = lab.get(&format!("{LAB}/connector")).ok();
    assert_eq!(connector["fullSynchronization"]["kind"], "readingDevices");
    // Nothing is read while the clock stands; ten minutes later all of it shows.
    assert_eq!(status(&mut lab).work, reading);
    let shown = clock(&mut lab, json!({"command": "advance", "byMs": 420_000, "wait": true}));
    let work = shown.work.expect("batches are on their way");
    assert!(!shown.upload_running);
    assert!(work.kind == kind && 0 < work.done && work.done < work.total && work.total < 200_000, "{work:?}");
    assert_eq!(
        (work.done, work.total),
        (shown.visible_device_count, shown.visible_device_count + shown.pending_device_count,)
    );
    let connector = lab.get(&format!("{LAB}/connector")).ok();
    let connector: Connector = serde_json::from_value(connector).expect("a connector");
    assert_eq!(connector.full_synchronization, Some(work));
    assert_eq!(clock(&mut lab, json!({"command": "advance", "byMs": 300_000, "wait": true})).work, None);
}

#[test]
fn a_pause_ends_a_jump() {
    let mut lab = large();
    let jumping = clock(&mut lab, json!({"command": "advance", "byMs": 86_400_000}));
    assert!(is_catching_up(&jumping));
    let paused = clock(&mut lab, json!({"command": "pause"}));
    assert!(!is_catching_up(&paused));
    assert_eq!(status(&mut lab).now_ms, paused.now_ms);
    assert!(lab.post(&format!("{LAB}/clock"), json!({"command": "advance", "byMs": 1})).status == 200);
}

#[test]
fn a_clock_that_is_too_fast_for_its_fleet_runs_slower() {
    let mut lab = Lab::of(scenario(2002, 200_000));
    lab.post(&format!("{ADMIN}/CoManagementSettings/Consent"), json!({"environment": "AzurePublicCloud"}));
    let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"}});
    lab.post(&format!("{ADMIN}/CoManagementSettings"), settings).ok();
    let start = clock(&mut lab, json!({"command": "run", "speed": 600})).now_ms;
    lab.wall_ms += 5_000;
    let after = status(&mut lab);
    assert!(after.now_ms > start && after.now_ms < start + 3_000_000, "{}", after.now_ms - start);
    assert!(!is_catching_up(&after), "running time is not owed");
}
