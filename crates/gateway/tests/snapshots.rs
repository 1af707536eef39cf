//! A host that keeps snapshots: the world that it opens is the one that the journal gives, whatever became of the pieces.

mod support;

use gateway::testing::AFTER_ROW_CHANGES;
use gateway::{Gateway, StoredWorld};
use serde_json::json;
use support::{BETA, LAB, Lab, scenario};

fn pieces(lab: &mut Lab) -> Vec<Vec<u8>> {
    let mut pieces = Vec::new();
    lab.gateway.snapshot(&mut |piece| pieces.push(piece.to_vec()));
    pieces
}

/// Opens with these pieces; returns how many of them were asked for.
fn opened(build: &str, stored: &StoredWorld, pieces: &[Vec<u8>]) -> (Gateway, usize) {
    let mut asked = 0;
    let mut source = || {
        let piece = pieces.get(asked).cloned();
        asked += 1;
        piece
    };
    let gateway =
        Gateway::open_with(build, Some(stored.clone()), &mut source, scenario(1, 1)).expect("what was stored");
    (gateway, asked)
}

fn attached() -> Lab {
    let mut lab = Lab::of(scenario(5, 400));
    lab.onboard_and_settle();
    lab
}

#[test]
fn entries_after_a_snapshot_are_lived_through() {
    let mut lab = attached();
    let pieces = pieces(&mut lab);
    lab.advance(45 * 60_000);
    lab.post(&format!("{LAB}/clock"), json!({"command": "run", "speed": 60})).ok();
    let (gateway, asked) = opened("test", &lab.stored, &pieces);
    assert_eq!(gateway.world().state_hash(), lab.state_hash());
    assert!(asked >= pieces.len(), "the snapshot was not used");
    // What a page has seen of the change feed is still true.
    assert_eq!(gateway.world().revisions(), lab.gateway.world().revisions());
}

#[test]
fn a_clock_that_was_not_stored_stands_where_the_snapshot_does() {
    let mut lab = attached();
    let stored = lab.stored.clone();
    lab.post(&format!("{LAB}/clock"), json!({"command": "run", "speed": 600})).ok();
    lab.wall_ms += 900;
    lab.get(&format!("{LAB}/status")).ok();
    let pieces = pieces(&mut lab);
    // The host was killed before it stored the last step of the clock.
    let behind = StoredWorld { now_ms: stored.now_ms, ..lab.stored.clone() };
    let (gateway, _) = opened("test", &behind, &pieces);
    assert_eq!(gateway.world().state_hash(), lab.state_hash());
}

#[test]
fn a_snapshot_that_is_of_no_use_costs_a_replay_and_nothing_else() {
    let mut lab = attached();
    let whole = pieces(&mut lab);
    lab.advance(60_000);
    let hash = lab.state_hash();
    let mut cases: Vec<(&str, Vec<Vec<u8>>)> = vec![
        ("nothing", Vec::new()),
        ("half", whole[..1].to_vec()),
        ("an empty piece", vec![Vec::new()]),
        ("noise", vec![vec![7; 40], vec![9; 9]]),
    ];
    for (name, piece, byte) in
        [("its count", 0, 0), ("its binding", 0, 20), ("its state", 1, 300), ("its columns", 1, 9_000)]
    {
        let mut changed = whole.clone();
        changed[piece][byte] ^= 4;
        cases.push((name, changed));
    }
    for (name, pieces) in cases {
        let (gateway, _) = opened("test", &lab.stored, &pieces);
        assert_eq!(gateway.world().state_hash(), hash, "{name}");
    }
    let (gateway, asked) = opened("another build", &lab.stored, &whole);
    assert_eq!((gateway.world().state_hash(), asked), (hash, 1), "of another build nothing is read");
}

#[test]
fn a_snapshot_of_another_journal_is_not_believed() {
    let mut lab = attached();
    let id = lab.first_device_id();
    let mut other = attached();
    let action = format!("{BETA}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction");
    other.post(&action, json!({"configurationManagerAction": {"action": "refreshMachinePolicy"}}));
    lab.advance(1);
    // As many entries, of the same scenario, and yet another world.
    assert_eq!(lab.stored.entries.len(), other.stored.entries.len());
    let (gateway, asked) = opened("test", &lab.stored, &pieces(&mut other));
    assert_eq!((gateway.world().state_hash(), asked), (lab.state_hash(), 1));
}

#[test]
fn a_reset_in_between_makes_a_snapshot_useless() {
    let mut lab = attached();
    let pieces = pieces(&mut lab);
    let same = json!({"seed": 5, "fleetSize": 400});
    lab.post(&format!("{LAB}/reset"), same).ok();
    let (gateway, _) = opened("test", &lab.stored, &pieces);
    assert_eq!(gateway.world().devices().visible_count(), 0);
}

#[test]
fn a_snapshot_is_due_by_the_rows_that_changed() {
    let mut lab = attached();
    lab.advance(24 * 3_600_000);
    assert!(!lab.gateway.is_snapshot_due(), "a small lab needs none");
    let mut lab = Lab::of(scenario(5, 60_000));
    lab.onboard_and_settle();
    while !lab.gateway.is_snapshot_due() {
        let day = json!({"command": "advance", "byMs": 24 * 3_600_000, "wait": true});
        lab.post(&format!("{LAB}/clock"), day).ok();
    }
    let changes = lab.gateway.world().row_changes();
    assert!((AFTER_ROW_CHANGES..AFTER_ROW_CHANGES * 2).contains(&changes), "{changes}");
    let pieces = pieces(&mut lab);
    assert!(!lab.gateway.is_snapshot_due());
    // The one that is stored is known to be there.
    assert!(!opened("test", &lab.stored, &pieces).0.is_snapshot_due());
    assert!(opened("test", &lab.stored, &[]).0.is_snapshot_due());
}
