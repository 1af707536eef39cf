//! A snapshot and the rest of the journal give the world that the whole journal gives, wherever the snapshot was taken.

mod support;

use proptest::prelude::*;
use simulation::command::DeviceAction;
use simulation::golden;
use simulation::scenario::Scenario;
use simulation::snapshot::{PIECE_BYTES_MAX, SnapshotError};
use simulation::time::{DAY_MS, HOUR_MS, MINUTE_MS};
use simulation::world::World;
use support::{ADMIN, advance, apply, attach, trigger, upload_all, upload_of, visible_rows, world_of};

fn pieces(world: &World) -> Vec<Vec<u8>> {
    let mut pieces = Vec::new();
    world.to_snapshot(&mut |piece| pieces.push(piece.to_vec()));
    pieces
}

fn restored(of: &World, pieces: &[Vec<u8>]) -> Result<World, SnapshotError> {
    let mut left = pieces.iter();
    World::from_snapshot(of.scenario().clone(), of.journal(), &mut || left.next().cloned())
}

/// Everything that a caller can tell two worlds apart by.
fn assert_same(world: &World, other: &World) {
    assert_eq!(world.state_hash(), other.state_hash());
    assert_eq!(world.revisions(), other.revisions());
    assert_eq!(world.next_events(50), other.next_events(50));
    assert_eq!(world.journal(), other.journal());
    assert_eq!(world.row_changes(), other.row_changes());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn a_snapshot_and_the_rest_of_the_journal_are_the_whole_journal(
        seed: u64,
        fleet_size in 1u32..400,
        at in 0usize..golden::script().len(),
        later_ms in 0..2 * HOUR_MS,
    ) {
        let scenario = Scenario { seed, fleet_size, ..Scenario::default() };
        let mut world = World::new(scenario.clone()).expect("a scenario");
        let mut taken = Vec::new();
        for (step, (wait_ms, command)) in golden::script().into_iter().enumerate() {
            if step == at {
                world.advance_to(world.now().plus(later_ms));
                taken = pieces(&world);
            }
            world.advance_to(world.now().plus(wait_ms));
            // In a fleet of one, not every row of the script exists.
            let _ = world.apply(command);
        }
        let mut left = taken.iter();
        let mut again = World::from_snapshot(scenario.clone(), world.journal(), &mut || left.next().cloned()).expect("a world");
        let covered = again.journal().len();
        again.advance_through(&world.journal()[covered..], world.now()).expect("the rest fits");
        assert_same(&again, &world);
        let replayed = World::replay(scenario, world.journal(), world.now()).expect("the whole fits");
        prop_assert_eq!(replayed.state_hash(), again.state_hash());
    }
}

#[test]
fn a_world_goes_on_from_its_snapshot_as_if_nothing_had_happened() {
    let mut world = world_of(3_000);
    attach(&mut world, upload_all());
    let row = visible_rows(&world)[7];
    apply(&mut world, trigger(ADMIN, row, DeviceAction::RefreshMachinePolicy));
    // In the middle of the action, of the upload, and of what has changed since.
    advance(&mut world, 15 * MINUTE_MS + 1_700);
    let mut again = restored(&world, &pieces(&world)).expect("a world");
    assert_same(&again, &world);
    for by_ms in [MINUTE_MS, 3 * HOUR_MS, DAY_MS] {
        advance(&mut world, by_ms);
        advance(&mut again, by_ms);
        assert_same(&again, &world);
    }
    assert_eq!(pieces(&again), pieces(&world));
}

#[test]
fn the_layout_is_the_known_one() {
    let world = golden::walk().expect("the script fits the rules");
    let hash = blake3::hash(&pieces(&world).concat()).to_hex();
    assert_eq!(hash.as_str(), golden::SNAPSHOT_HASH, "the layout of snapshots changed: raise snapshot::LAYOUT");
}

#[test]
fn a_device_that_was_renamed_since_its_upload_keeps_its_uploaded_name() {
    let mut world = world_of(3_000);
    attach(&mut world, upload_all());
    // Two hours hold some renames; the last quarter of an hour's are not uploaded yet.
    advance(&mut world, 2 * HOUR_MS + 14 * MINUTE_MS);
    let of_fleet = |world: &World, row| world.fleet().name(row).as_str().to_owned();
    let uploaded = |world: &World, row| world.devices().get(row).expect("visible").device_name().as_str().to_owned();
    let rows = visible_rows(&world);
    assert!(rows.iter().any(|row| of_fleet(&world, *row) != uploaded(&world, *row)), "no rename is on its way");
    let again = restored(&world, &pieces(&world)).expect("a world");
    assert!(rows.iter().all(|row| uploaded(&again, *row) == uploaded(&world, *row)));
}

#[test]
fn a_snapshot_of_another_world_or_of_a_longer_journal_is_refused() {
    let mut world = world_of(60);
    attach(&mut world, upload_of("SMS00001"));
    let taken = pieces(&world);
    assert_eq!(restored(&world_of(60), &taken).err(), Some(SnapshotError::OtherWorld), "its journal is empty");
    assert_eq!(restored(&world_of(61), &taken).err(), Some(SnapshotError::OtherWorld));
    assert_eq!(restored(&world, &taken[..0]).err(), Some(SnapshotError::Incomplete));
}

#[test]
fn a_damaged_snapshot_is_refused_wherever_the_damage_is() {
    let mut world = world_of(40);
    attach(&mut world, upload_all());
    let whole = pieces(&world);
    for at in (0..whole[0].len()).step_by(61) {
        let mut damaged = whole.clone();
        damaged[0][at] ^= 1;
        assert!(restored(&world, &damaged).is_err(), "byte {at}");
    }
}

#[test]
fn pieces_are_small_and_a_device_costs_few_bytes() {
    let mut world = world_of(100_000);
    attach(&mut world, upload_all());
    let pieces = pieces(&world);
    assert!(pieces.iter().all(|piece| piece.len() <= PIECE_BYTES_MAX));
    let bytes: usize = pieces.iter().map(Vec::len).sum();
    assert!(bytes < 100_000 * 40, "{bytes} bytes");
    assert_same(&restored(&world, &pieces).expect("a world"), &world);
}
