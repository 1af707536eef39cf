//! Faults switched on and off in any order, mended by remedies or by the switch: the world settles to what it would be without
//! them, a replay gives the same state, and so does a snapshot in the middle.

mod support;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use simulation::command::{CoManagementSettings, Command, DeviceAction, Row, UploadScope};
use simulation::components::notification::ActionState;
use simulation::faults::catalog::{TargetKind, entry};
use simulation::faults::{Fault, FaultId, Target};
use simulation::golden;
use simulation::time::{HOUR_MS, MINUTE_MS};
use simulation::world::World;
use std::collections::BTreeSet;
use strum::VariantArray as _;
use support::{newest_result, resource_id, row_named, settle, upload_all, uploadable_rows, visible_rows};

const CASES: u32 = 64;
/// What *Properties* uploads: nothing, all devices, or a collection.
const SCOPES: [Option<&str>; 3] = [None, Some(""), Some(SERVERS)];
/// *All Servers*.
const SERVERS: &str = "PS100010";
const PERSONAS: [&str; 3] = ["global-admin", "helpdesk", "intune-admin"];

#[derive(Clone, Debug)]
enum Step {
    On(Fault),
    Off(FaultId),
    Remedy(FaultId),
    Act(&'static str),
    /// *Properties*, with the upload off, of all devices or of a collection.
    Settings(Option<UploadScope>),
    Consent,
    Live(i64),
    Restart,
}

/// A distribution point, which suits every fault of a device.
fn device() -> u32 {
    resource_id(4)
}

fn fault() -> impl Strategy<Value = Fault> {
    (proptest::sample::select(FaultId::VARIANTS), proptest::option::of(proptest::sample::select(&PERSONAS[..])))
        .prop_map(|(id, user)| match (entry(id).target, user) {
            (TargetKind::Device, _) => Fault::new(id).on(Target::Device(device())),
            (TargetKind::User, Some(user)) => Fault::new(id).on(Target::User(user.to_owned())),
            (TargetKind::User, None) | (TargetKind::None, _) => Fault::new(id),
        })
}

fn scope_of(collection: &str) -> UploadScope {
    if collection.is_empty() { UploadScope::AllDevices } else { UploadScope::Collection(collection.to_owned()) }
}

fn step() -> impl Strategy<Value = Step> {
    let id = proptest::sample::select(FaultId::VARIANTS);
    prop_oneof![
        6 => fault().prop_map(Step::On),
        2 => id.clone().prop_map(Step::Off),
        2 => id.prop_map(Step::Remedy),
        3 => proptest::sample::select(&PERSONAS[..]).prop_map(Step::Act),
        1 => proptest::sample::select(&SCOPES[..]).prop_map(|scope| Step::Settings(scope.map(scope_of))),
        1 => Just(Step::Consent),
        3 => (0..3 * HOUR_MS).prop_map(Step::Live),
        1 => Just(Step::Restart),
    ]
}

/// A world that uploads every device, all of them visible.
fn attached() -> World {
    let mut world = support::attached(upload_all());
    settle(&mut world);
    world
}

fn same(world: &World, again: &World) -> Result<(), TestCaseError> {
    prop_assert_eq!(again.state_hash(), world.state_hash());
    prop_assert_eq!(again.revisions(), world.revisions());
    Ok(())
}

fn restart(world: &World) -> Result<World, TestCaseError> {
    let replayed = World::replay(world.scenario().clone(), world.journal(), world.now())
        .map_err(|error| TestCaseError::fail(format!("replay: {error}")))?;
    same(world, &replayed)?;
    let mut pieces = Vec::new();
    world.to_snapshot(&mut |piece| pieces.push(piece.to_vec()));
    let mut left = pieces.into_iter();
    let restored = World::from_snapshot(world.scenario().clone(), world.journal(), &mut || left.next())
        .map_err(|error| TestCaseError::fail(format!("snapshot: {error}")))?;
    same(world, &restored)?;
    Ok(restored)
}

fn settings(upload: Option<UploadScope>) -> Command {
    support::properties(CoManagementSettings { upload, ..upload_all() })
}

fn take(world: &mut World, step: Step) -> Result<(), TestCaseError> {
    let command = match step {
        Step::Live(milliseconds) => {
            world.advance_to(world.now().plus(milliseconds));
            return Ok(());
        }
        Step::Restart => {
            *world = restart(world)?;
            return Ok(());
        }
        Step::On(fault) => Command::SwitchFault { fault, on: true },
        Step::Off(id) => Command::SwitchFault { fault: Fault::new(id), on: false },
        Step::Remedy(id) => {
            Command::PerformRemedy { by: PERSONAS[0].to_owned(), remedy: entry(id).remedy, target: None }
        }
        Step::Act(by) => {
            Command::TriggerAction { by: by.to_owned(), row: 0, action: DeviceAction::RefreshMachinePolicy }
        }
        Step::Settings(upload) => settings(upload),
        Step::Consent => support::consent(PERSONAS[0]),
    };
    let before = world.state_hash();
    if world.apply(command).is_err() {
        prop_assert_eq!(world.state_hash(), before, "refused, and yet something changed");
    }
    Ok(())
}

/// Everything is mended: then it must be as if nothing had been broken.
fn check_health(world: &mut World) -> Result<(), TestCaseError> {
    let on: Vec<FaultId> = world.faults().all().map(|(id, ..)| id).collect();
    for (position, id) in on.into_iter().enumerate() {
        // Every other one by its remedy.
        let command = if position % 2 == 0 {
            Command::SwitchFault { fault: Fault::new(id), on: false }
        } else {
            Command::PerformRemedy { by: PERSONAS[0].to_owned(), remedy: entry(id).remedy, target: None }
        };
        world.apply(command).map_err(|error| TestCaseError::fail(error.to_string()))?;
    }
    prop_assert_eq!(world.faults().count(), 0);
    let refused = |error: simulation::command_error::CommandError| TestCaseError::fail(error.to_string());
    if world.onboarding().scope() != Some(&UploadScope::AllDevices) {
        world.apply(settings(Some(UploadScope::AllDevices))).map_err(refused)?;
    }
    world.advance_to(world.now().plus(2 * HOUR_MS));
    prop_assert!(world.upload().last_failure().is_none());
    prop_assert!(world.notification().tasks().values().all(|task| !world.fleet().is_online(task.row)), "a task hangs");
    let command = Command::TriggerAction { by: "helpdesk".to_owned(), row: 0, action: DeviceAction::AppEvaluation };
    world.apply(command).map_err(|error| TestCaseError::fail(error.to_string()))?;
    world.advance_to(world.now().plus(5 * MINUTE_MS));
    prop_assert_eq!(newest_result(world, 0).state, ActionState::Done);
    prop_assert!(world.tenant().has_consent());
    check_deltas(world)?;
    // A full synchronization after everything was taken away.
    world.apply(settings(None)).map_err(refused)?;
    world.advance_to(world.now().plus(2 * HOUR_MS));
    prop_assert!(visible_rows(world).is_empty(), "offboarded, and devices are listed");
    world.apply(settings(Some(UploadScope::AllDevices))).map_err(refused)?;
    world.advance_to(world.now().plus(HOUR_MS));
    prop_assert!(world.upload().last_failure().is_none());
    check_deltas(world)
}

/// Rows that are uploadable and not visible, and rows of the opposite.
fn differences(world: &World) -> BTreeSet<Row> {
    let uploadable: BTreeSet<Row> = uploadable_rows(world).into_iter().collect();
    let visible: BTreeSet<Row> = visible_rows(world).into_iter().collect();
    uploadable.symmetric_difference(&visible).copied().collect()
}

/// What is uploadable is visible, and nothing else is, but for what joined or left in the last minutes: no row of now is still so
/// when the next runs have ended.
fn check_deltas(world: &mut World) -> Result<(), TestCaseError> {
    let differs = differences(world);
    world.advance_to(world.now().plus(HOUR_MS));
    let still: Vec<Row> = differences(world).intersection(&differs).copied().collect();
    prop_assert!(still.is_empty(), "rows {:?} are missing, or listed though they left", still);
    Ok(())
}

#[test]
fn a_world_settles_whatever_was_broken_and_mended() {
    let config =
        Config { cases: CASES, rng_seed: RngSeed::Fixed(2_002), failure_persistence: None, ..Config::default() };
    let steps = proptest::collection::vec(step(), 1..24);
    TestRunner::new(config)
        .run(&steps, |steps| {
            let mut world = attached();
            for step in steps {
                take(&mut world, step)?;
            }
            let mut world = restart(&world)?;
            check_health(&mut world)?;
            restart(&world)?;
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_world_without_faults_is_what_it_was() {
    let world = golden::walk().expect("the script fits the rules");
    assert_eq!(world.state_hash(), golden::STATE_HASH);
    let mut untouched = attached();
    let before = untouched.state_hash();
    assert!(untouched.apply(Command::SwitchFault { fault: Fault::new(FaultId::ClientOffline), on: true }).is_err());
    assert_eq!(untouched.state_hash(), before);
}

/// The hierarchy that was onboarded twice is mended by the documented way, and not before the documented time.
#[test]
fn offboarding_needs_two_hours_before_it_mends() {
    let settle = |wait_ms: i64| {
        let mut world = attached();
        let id = FaultId::HierarchyOnboardedTwice;
        world.apply(Command::SwitchFault { fault: Fault::new(id), on: true }).expect("a fault");
        let settings = world.onboarding().settings().expect("settings").clone();
        let by = || PERSONAS[0].to_owned();
        let off = CoManagementSettings { upload: None, ..settings.clone() };
        world.apply(Command::ApplyProperties { by: by(), settings: off }).expect("turned off");
        world.advance_to(world.now().plus(wait_ms));
        world.apply(Command::ApplyProperties { by: by(), settings }).expect("turned on");
        world.advance_to(world.now().plus(HOUR_MS));
        (world.faults().is_on(id), world.upload().last_failure().is_some(), visible_rows(&world).len())
    };
    assert_eq!(settle(HOUR_MS), (true, true, 0));
    let (is_on, has_failed, visible) = settle(2 * HOUR_MS);
    assert!(!is_on && !has_failed && visible > 30, "{visible}");
}

#[test]
fn the_site_server_is_row_zero() {
    assert_eq!(row_named(&attached(), "PS1SITE01"), 0);
}
