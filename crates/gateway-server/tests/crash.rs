//! `kill -9` takes nothing back that was acknowledged: the real binary, over HTTP, killed and started again.

mod support;

use serde_json::json;
use std::time::{Duration, Instant};
use support::{Folder, Server};

const LAB: &str = "/gateway/lab";
const GRAPH: &str = "/gateway/graph/beta";

fn onboard(server: &mut Server) {
    server.post(&format!("{LAB}/clock"), &json!({"command": "pause"})).ok();
    server
        .post("/gateway/AdminService/v1.0/CoManagementSettings/Consent", &json!({"environment": "AzurePublicCloud"}))
        .ok();
    let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"}});
    server.post("/gateway/AdminService/v1.0/CoManagementSettings", &settings).ok();
    server.post(&format!("{LAB}/clock"), &json!({"command": "advance", "byMs": 30 * 60 * 1000})).ok();
}

fn state_hash(server: &mut Server) -> String {
    server.get(&format!("{LAB}/journal")).ok()["stateHash"].as_str().expect("a hash").to_owned()
}

#[test]
fn a_killed_server_goes_on_where_its_last_answer_was() {
    let folder = Folder::new("kill");
    let mut server = Server::start(&folder, &["--seed", "7"]);
    onboard(&mut server);
    let devices = server.get(&format!("{GRAPH}/deviceManagement/managedDevices?$top=5")).ok();
    let id = devices["value"][0]["id"].as_str().expect("a device").to_owned();
    let action = format!("{GRAPH}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction");
    let body = json!({"configurationManagerAction": {"action": "refreshMachinePolicy"}});
    assert_eq!(server.post(&action, &body).status, 204);
    let before = state_hash(&mut server);

    server.kill();
    let mut server = Server::start(&folder, &["--seed", "7"]);
    assert_eq!(state_hash(&mut server), before);
    // In the middle of the action: the hops that were due are still due.
    server.post(&format!("{LAB}/clock"), &json!({"command": "advance", "byMs": 15 * 60 * 1000})).ok();
    let device = server.get(&format!("{GRAPH}/deviceManagement/managedDevices/{id}")).ok();
    assert_eq!(device["deviceActionResults"][0]["actionState"], "done", "{device}");
}

#[test]
fn every_kill_between_two_commands_is_invisible() {
    let folder = Folder::new("kills");
    let mut server = Server::start(&folder, &[]);
    onboard(&mut server);
    for minutes in [1, 7, 15] {
        server.post(&format!("{LAB}/clock"), &json!({"command": "advance", "byMs": minutes * 60 * 1000})).ok();
        let before = state_hash(&mut server);
        server.kill();
        server = Server::start(&folder, &[]);
        assert_eq!(state_hash(&mut server), before, "after {minutes} minutes");
    }
}

#[test]
fn a_clock_that_runs_is_never_set_back() {
    let folder = Folder::new("clock");
    let mut server = Server::start(&folder, &[]);
    server.post(&format!("{LAB}/clock"), &json!({"command": "run", "speed": 600})).ok();
    std::thread::sleep(Duration::from_millis(1_200));
    let shown = server.get(&format!("{LAB}/status")).ok()["nowMs"].as_i64().expect("a time");
    server.kill();
    let mut server = Server::start(&folder, &[]);
    let found = server.get(&format!("{LAB}/status")).ok()["nowMs"].as_i64().expect("a time");
    // What an answer showed without a command or an event may be taken back by one wall-clock second (Persist::Changes).
    assert!(found >= shown - 600 * 1_000, "{found} is before {shown}");
}

/// Two days: enough happens in sixty thousand devices for a snapshot to be due.
fn live_two_days(server: &mut Server) -> i64 {
    let two_days = json!({"command": "advance", "byMs": 48 * 3_600_000, "wait": true});
    server.post(&format!("{LAB}/clock"), &two_days).ok()["nowMs"].as_i64().expect("a time")
}

/// Waits for what the server does between requests.
#[track_caller]
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(60), "{what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_kill_in_the_middle_of_a_snapshot_is_invisible() {
    const LARGE: [&str; 2] = ["--fleet-size", "60000"];
    let folder = Folder::new("snapshot");
    let file = folder.path().join("lab.sqlite-snapshot");
    let mut server = Server::start(&folder, &LARGE);
    onboard(&mut server);
    let mut shown = 0;
    for after_ms in [0, 2, 5, 10, 20] {
        shown = live_two_days(&mut server);
        std::thread::sleep(Duration::from_millis(after_ms));
        server.kill();
        server = Server::start(&folder, &LARGE);
        let status = server.get(&format!("{LAB}/status")).ok();
        assert_eq!(status["nowMs"], shown, "killed {after_ms} ms after the answer");
    }
    let with_snapshots = state_hash(&mut server);
    server.kill();
    let _ = std::fs::remove_file(&file);
    let mut server = Server::start(&folder, &LARGE);
    assert_eq!(state_hash(&mut server), with_snapshots, "by replay alone");

    // That replay was long, so a snapshot follows; and from it the world opens as it was.
    until("a snapshot is written", || {
        server.get(&format!("{LAB}/status")).ok();
        file.exists()
    });
    server.kill();
    let mut server = Server::start(&folder, &LARGE);
    assert_eq!(state_hash(&mut server), with_snapshots, "from the snapshot");
    server.kill();
    // Damage costs a replay and nothing else.
    let mut bytes = std::fs::read(&file).expect("a snapshot");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).expect("damaged");
    let mut server = Server::start(&folder, &LARGE);
    assert_eq!(state_hash(&mut server), with_snapshots, "with a damaged snapshot");
    assert_eq!(server.get(&format!("{LAB}/status")).ok()["nowMs"], shown);
    server.post(&format!("{LAB}/reset"), &json!({"fleetSize": 40})).ok();
    until("the snapshot of a world that was replaced takes no room", || !file.exists());
}

#[test]
fn where_no_snapshot_can_be_written_the_journal_is_enough() {
    const LARGE: [&str; 2] = ["--fleet-size", "60000"];
    let folder = Folder::new("no-snapshot");
    // A folder stands where the file would: as a full disk, but at hand.
    std::fs::create_dir(folder.path().join("lab.sqlite-snapshot-unfinished")).expect("a folder");
    let mut server = Server::start(&folder, &LARGE);
    onboard(&mut server);
    for _ in 0..3 {
        live_two_days(&mut server);
    }
    let before = state_hash(&mut server);
    server.kill();
    assert!(!folder.path().join("lab.sqlite-snapshot").exists());
    assert_eq!(state_hash(&mut Server::start(&folder, &LARGE)), before);
}

#[cfg(unix)]
#[test]
fn a_termination_ends_the_server_in_good_order() {
    let folder = Folder::new("terminate");
    let mut server = Server::start(&folder, &[]);
    onboard(&mut server);
    let before = state_hash(&mut server);
    assert!(server.terminate().success());
    assert_eq!(state_hash(&mut Server::start(&folder, &[])), before);
}

#[test]
fn a_reset_replaces_the_stored_world_whole() {
    let folder = Folder::new("reset");
    let mut server = Server::start(&folder, &[]);
    onboard(&mut server);
    server.post(&format!("{LAB}/reset"), &json!({"seed": 99})).ok();
    server.sign_in();
    server.post(&format!("{LAB}/clock"), &json!({"command": "pause"})).ok();
    let journal = server.get(&format!("{LAB}/journal")).ok();
    assert_eq!((&journal["scenario"]["seed"], journal["entries"].as_array().map(Vec::len)), (&json!(99), Some(1)));
    server.kill();
    assert_eq!(state_hash(&mut Server::start(&folder, &[])), journal["stateHash"]);
}

#[test]
fn a_branch_and_an_undo_survive_a_kill_and_nothing_of_what_they_threw_away_comes_back() {
    let folder = Folder::new("branch");
    let mut server = Server::start(&folder, &[]);
    onboard(&mut server);
    let length = server.get(&format!("{LAB}/status")).ok()["journalLength"].as_u64().expect("a length");
    let before = state_hash(&mut server);
    let stale = server.post(&format!("{LAB}/branch"), &json!({"at": "2", "journalLength": length + 1}));
    assert_eq!((stale.status, state_hash(&mut server)), (409, before));

    server.post(&format!("{LAB}/branch"), &json!({"at": "2", "journalLength": length})).ok();
    let branched = state_hash(&mut server);
    server.kill();
    let mut server = Server::start(&folder, &[]);
    assert_eq!(state_hash(&mut server), branched);
    let journal = server.get(&format!("{LAB}/journal")).ok();
    assert_eq!(journal["entries"].as_array().map(Vec::len), Some(2));

    // The sequences of the new commands follow those that were kept.
    server.post(&format!("{LAB}/throttling"), &json!({"throttling": "documented"})).ok();
    server.post(&format!("{LAB}/undo"), &json!({"sequence": 3})).ok();
    assert_eq!(state_hash(&mut server), branched);
    server.kill();
    assert_eq!(state_hash(&mut Server::start(&folder, &[])), branched);
}
