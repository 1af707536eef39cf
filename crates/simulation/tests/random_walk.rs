//! Random commands, clock moves, jumps in parts and host restarts, and what must hold whatever happens: replay gives the same world,
//! what is visible is what is eligible and in scope, logs keep the order of their causes, and every task ends.
//!
//! `TENANT_ATTACH_LAB_CASES` (or `PROPTEST_CASES`) sets the number of walks, `TENANT_ATTACH_LAB_SEED` (or
//! `PROPTEST_RNG_SEED`) the seed of the first; a failure prints both for the one walk that failed.

mod support;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use simulation::command::{
    AutomaticEnrollment, AzureEnvironment, CoManagementSettings, Command, DeviceAction, UploadOptions, UploadScope,
    Workload, WorkloadAuthority,
};
use simulation::command_error::CommandError;
use simulation::components::notification::ActionState;
use simulation::components::sync_upload_worker::{UploadState, UploadStates};
use simulation::log::LogLine;
use simulation::scenario::Scenario;
use simulation::site::devices::{ConsoleColumn, ConsoleQuery};
use simulation::tenant::web_applications::{NewWebApplication, UploadPermission};
use simulation::time::{HOUR_MS, MINUTE_MS};
use simulation::world::{Budget, Work, World};
use std::collections::BTreeMap;
use strum::VariantArray as _;
use support::{settle, uploadable_rows, visible_rows};
use uuid::Uuid;

/// Walks of one run; few enough for every test run.
const CASES_DEFAULT: u64 = 512;
/// Seed of the first walk, unless another is asked for.
const SEED_DEFAULT: u64 = 2002;

const PERSONAS: [&str; 8] = [
    "global-admin",
    "intune-admin",
    "helpdesk",
    "helpdesk-undiscovered",
    "helpdesk-no-notify",
    "cloud-only",
    "reader",
    "nobody",
];
const COLLECTIONS: [&str; 6] = ["SMS00001", "SMSDM003", "PS10001A", "PS100010", "PS100014", "PS1FFFFF"];

#[derive(Clone, Debug)]
enum Step {
    Ask(Command),
    Live {
        milliseconds: i64,
    },
    /// A jump that ends early, as for a caller who must not wait; what follows happens on its way.
    Jump {
        milliseconds: i64,
        steps: u64,
    },
    GoOn {
        steps: u64,
    },
    LiveToNextEvent,
    Restart,
}

fn persona() -> impl Strategy<Value = String> {
    // The first may do everything: without it, most worlds would never be onboarded.
    prop_oneof![3 => Just(PERSONAS[0]), 2 => Just(PERSONAS[2]), 2 => proptest::sample::select(&PERSONAS[..])]
        .prop_map(str::to_owned)
}

fn collection() -> impl Strategy<Value = String> {
    proptest::sample::select(&COLLECTIONS[..]).prop_map(str::to_owned)
}

fn settings() -> impl Strategy<Value = CoManagementSettings> {
    let environment = prop_oneof![
        9 => Just(AzureEnvironment::AzurePublicCloud),
        1 => Just(AzureEnvironment::AzureChinaCloud)
    ];
    let upload = proptest::option::weighted(
        0.8,
        prop_oneof![Just(UploadScope::AllDevices), collection().prop_map(UploadScope::Collection)],
    );
    let enrollment = proptest::option::of(prop_oneof![
        Just(AutomaticEnrollment::None),
        Just(AutomaticEnrollment::All),
        collection().prop_map(AutomaticEnrollment::Pilot)
    ]);
    let staging = proptest::option::weighted(0.2, collection());
    let options = (any::<bool>(), proptest::bool::weighted(0.1)).prop_map(|(endpoint_analytics, defender_data)| {
        UploadOptions { endpoint_analytics, defender_data, ..UploadOptions::default() }
    });
    let chosen = (environment, upload, enrollment, staging, options);
    chosen.prop_map(|(environment, upload, automatic_enrollment, staging, options)| {
        let workload = Workload::CompliancePolicies;
        let authority = if staging.is_some() { WorkloadAuthority::PilotIntune } else { WorkloadAuthority::Intune };
        CoManagementSettings {
            environment,
            upload,
            automatic_enrollment,
            workloads: [(workload, authority)].into(),
            staging: staging.map(|id| (workload, id)).into_iter().collect(),
            options,
        }
    })
}

fn step() -> impl Strategy<Value = Step> {
    let row = prop_oneof![9 => 0u32..130, 1 => any::<u32>()];
    let action = proptest::sample::select(DeviceAction::VARIANTS);
    let command = prop_oneof![
        1 => (persona(), any::<bool>(), any::<bool>()).prop_map(|(by, admin_consent, https)| {
            let app_id_uri = if https { "https://contoso.com/upload" } else { "api://upload" }.to_owned();
            Command::RegisterWebApplication {
                by,
                registration: NewWebApplication {
                    display_name: "Upload".to_owned(),
                    app_id_uri,
                    permissions: UploadPermission::VARIANTS.iter().copied().collect(),
                    admin_consent,
                    secret_months: 3,
                },
            }
        }),
        1 => (persona(), any::<bool>()).prop_map(|(by, on)| Command::SetIntuneRoles { by, on }),
        2 => persona().prop_map(|by| Command::Consent { by, environment: AzureEnvironment::AzurePublicCloud }),
        3 => (persona(), settings()).prop_map(|(by, settings)| Command::Onboard { by, settings }),
        3 => (persona(), settings()).prop_map(|(by, settings)| Command::ApplyProperties { by, settings }),
        9 => (persona(), row.clone(), action).prop_map(|(by, row, action)| Command::TriggerAction { by, row, action }),
        5 => (row, any::<bool>()).prop_map(|(row, online)| Command::SetOnline { row, online }),
        2 => (0u32..8, any::<bool>()).prop_map(|(row, shared)| Command::SetSharedCertificate { row, shared }),
        1 => proptest::sample::select(&[0u32, 1, 10, 60, 600, 7][..]).prop_map(|speed| Command::SetSpeed { speed }),
    ];
    let span = prop_oneof![0..5_000i64, 0..20 * MINUTE_MS, 0..6 * HOUR_MS];
    prop_oneof![
        12 => command.prop_map(Step::Ask),
        6 => span.clone().prop_map(|milliseconds| Step::Live { milliseconds }),
        3 => (span, 0u64..400).prop_map(|(milliseconds, steps)| Step::Jump { milliseconds, steps }),
        3 => (0u64..400).prop_map(|steps| Step::GoOn { steps }),
        4 => Just(Step::LiveToNextEvent),
        1 => Just(Step::Restart),
    ]
}

fn scenario() -> impl Strategy<Value = Scenario> {
    let size = prop_oneof![1u32..8, 8u32..120];
    (any::<u64>(), size).prop_map(|(seed, fleet_size)| Scenario { seed, fleet_size, ..Scenario::default() })
}

/// What a host does after it was killed: it opens the journal and the time, or a snapshot. How the journal is stored, `gateway` tests.
fn restart(world: &World) -> Result<World, TestCaseError> {
    let entries = world.journal();
    let again = World::replay(world.scenario().clone(), entries, world.now())
        .map_err(|error| TestCaseError::fail(format!("replay: {error}")))?;
    prop_assert_eq!(again.state_hash(), world.state_hash(), "replay gives another world");
    prop_assert_eq!(again.revisions(), world.revisions());
    prop_assert_eq!(again.next_events(50), world.next_events(50));
    prop_assert_eq!(again.work(), world.work());
    let mut pieces = Vec::new();
    world.to_snapshot(&mut |piece| pieces.push(piece.to_vec()));
    let mut left = pieces.into_iter();
    let restored = World::from_snapshot(world.scenario().clone(), entries, &mut || left.next())
        .map_err(|error| TestCaseError::fail(format!("snapshot: {error}")))?;
    prop_assert_eq!(restored.state_hash(), world.state_hash(), "the snapshot is another world");
    prop_assert_eq!(restored.revisions(), world.revisions());
    Ok(restored)
}

/// Jumps, or is told that a jump is under way.
fn jump(world: &mut World, milliseconds: i64, budget: &mut Budget) -> Result<(), TestCaseError> {
    let (before, under_way) = (world.state_hash(), world.clock().jump());
    let time = world.now().plus(milliseconds);
    match (world.apply_within(Command::AdvanceTo { time }, budget), under_way) {
        (Ok(_), None) => {
            let has_arrived = world.now() == time;
            prop_assert_eq!(has_arrived, world.clock().jump().is_none());
            prop_assert_eq!(has_arrived, !matches!(world.work(), Some(Work::CatchingUp { .. })));
        }
        (Err(CommandError::ClockJumping { until }), Some(jump)) => {
            prop_assert_eq!(until, jump.to);
            prop_assert_eq!(world.state_hash(), before, "refused, and yet something changed");
        }
        (outcome, _) => prop_assert!(false, "{:?} while under way: {:?}", outcome, under_way),
    }
    Ok(())
}

fn take(world: &mut World, step: Step) -> Result<(), TestCaseError> {
    match step {
        Step::Ask(command) => {
            let before = world.state_hash();
            if world.apply(command.clone()).is_err() {
                prop_assert_eq!(world.state_hash(), before, "refused, and yet something changed: {:?}", command);
            }
        }
        Step::Live { milliseconds } => jump(world, milliseconds, &mut Budget::for_request())?,
        Step::Jump { milliseconds, steps } => jump(world, milliseconds, &mut Budget::new(steps))?,
        Step::GoOn { steps } => {
            let (before, jump) = (world.now(), world.clock().jump());
            world.step(&mut Budget::new(steps));
            prop_assert!(steps == 0 || jump.is_none() || world.now() > before, "a jump that stands still");
        }
        Step::LiveToNextEvent => {
            if let Some(time) = world.next_event_time() {
                prop_assert!(time > world.now(), "an event is overdue");
                world.advance_to(time);
            }
        }
        Step::Restart => *world = restart(world)?,
    }
    Ok(())
}

/// Lines of a task by their kind, in the order in which causes make them.
const KINDS: [&str; 9] = [
    "Received new notification.",
    "Validating device action",
    "Authorized to perform",
    "Forwarded BGB remote task.",
    "Get one push message",
    "Starting to send push task",
    "Receive task from server",
    "Send Task response message",
    "Generated BGB task status report",
];

fn check_logs(world: &World) -> Result<(), TestCaseError> {
    let mut lines: Vec<&LogLine> = world.logs().all_lines().collect();
    lines.sort_by_key(|line| line.sequence);
    let mut trails: BTreeMap<Uuid, Vec<&LogLine>> = BTreeMap::new();
    for pair in lines.windows(2) {
        prop_assert!(pair[0].sequence < pair[1].sequence, "a sequence stands twice");
        prop_assert!(pair[0].time <= pair[1].time, "time went back");
    }
    for line in lines {
        prop_assert!(line.time <= world.now(), "a line from the future");
        if let Some(task) = line.task_guid {
            trails.entry(task).or_default().push(line);
        }
    }
    for (task, trail) in trails {
        prop_assert_eq!(&world.logs().trail(&task), &trail, "the index of a task misses lines");
        let mut reached = 0;
        for line in trail {
            let Some(kind) = KINDS.iter().position(|kind| line.text.starts_with(kind)) else { continue };
            prop_assert!(kind <= reached, "a line stands before its cause: {}", line.text);
            reached = reached.max(kind + 1);
        }
    }
    Ok(())
}

fn check_tenant(world: &World) -> Result<(), TestCaseError> {
    let consented = world.tenant().has_consent();
    prop_assert_eq!(world.tenant().applications().len(), usize::from(consented));
    prop_assert_eq!(world.tenant().service_principals().len(), usize::from(consented));
    prop_assert!(consented || world.devices().visible_count() == 0, "uploaded without consent");
    for task in world.notification().tasks().values().filter(|task| task.waiting_for.is_some()) {
        let reachable = world.fleet().is_online(task.row) || world.fleet().is_retired(task.row);
        prop_assert!(!reachable, "task {} waits for no event", task.number);
    }
    for (row, result) in world.notification().results() {
        prop_assert!(world.devices().is_visible(row), "a result without its device");
        let is_on_its_way = world.notification().tasks().contains_key(&result.task_number);
        prop_assert_eq!(result.state == ActionState::Pending, is_on_its_way);
        prop_assert_eq!(result.state == ActionState::Failed, result.error.is_some());
    }
    Ok(())
}

/// Counts and lists by state of the upload say what the rule says of every device, and every device of the site is counted once.
fn check_upload_states(world: &World) -> Result<(), TestCaseError> {
    let counts = world.upload_counts();
    let (mut in_all, mut missing) = (0, 0);
    for &state in UploadState::VARIANTS {
        let expected: Vec<u32> =
            (0..world.fleet().row_count()).filter(|row| world.upload_state(*row) == Some(state)).collect();
        let query = ConsoleQuery {
            search: None,
            collection: None,
            upload: Some(UploadStates::matching(|one| one == state)),
            order: (ConsoleColumn::ResourceId, false),
            skip: 0,
            top: usize::MAX,
        };
        let (rows, total) = world.console_devices(&query);
        prop_assert_eq!((counts.of(state), total), (expected.len() as u64, expected.len() as u64), "{:?}", state);
        prop_assert_eq!(rows, expected, "{:?}", state);
        in_all += counts.of(state);
        missing += if state.is_uploaded() { 0 } else { counts.of(state) };
    }
    let site = u64::from(world.fleet().site_device_count());
    let uploaded = counts.sum(UploadStates::matching(UploadState::is_uploaded));
    prop_assert_eq!((in_all, missing), (site, site - uploaded));
    Ok(())
}

/// Once nothing is on its way, the tenant shows exactly what the last run of the worker saw.
fn check_conservation(world: &mut World) -> Result<(), TestCaseError> {
    let expected = match world.upload().next_run() {
        Some(next) => {
            world.advance_to(next);
            uploadable_rows(world)
        }
        None => Vec::new(),
    };
    let sent: Vec<u32> = world.upload().sent().iter().collect();
    prop_assert_eq!(&sent, &expected, "what was sent");
    settle(world);
    prop_assert_eq!(visible_rows(world), expected, "what is visible");
    prop_assert!(world.upload().is_settled());
    Ok(())
}

/// Every task ends once its client is there, or gone for good.
fn check_terminal_states(world: &mut World) -> Result<(), TestCaseError> {
    for _ in 0..100 {
        let rows: Vec<u32> = world.notification().tasks().values().map(|task| task.row).collect();
        if rows.is_empty() {
            break;
        }
        for row in rows {
            // Refused where the device is retired: then the task has failed or is about to.
            let _ = world.apply(Command::SetOnline { row, online: true });
        }
        world.advance_to(world.now().plus(MINUTE_MS));
    }
    prop_assert!(world.notification().tasks().is_empty(), "tasks that never end: {:?}", world.notification().tasks());
    check_tenant(world)
}

fn walk(scenario: Scenario, steps: Vec<Step>) -> Result<(), TestCaseError> {
    let mut world = World::new(scenario).map_err(|refusal| TestCaseError::fail(refusal.to_string()))?;
    for step in steps {
        take(&mut world, step)?;
        check_tenant(&world)?;
        check_upload_states(&world)?;
    }
    check_logs(&world)?;
    restart(&world)?;
    check_conservation(&mut world)?;
    check_terminal_states(&mut world)?;
    check_logs(&world)?;
    restart(&world)?;
    Ok(())
}

fn number_from(variable: &str, default: u64) -> u64 {
    match std::env::var(variable) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{variable} must be a whole number, not {text:?}")),
        Err(_) => default,
    }
}

#[test]
fn whatever_happens_the_world_holds_together() {
    let cases = number_from("TENANT_ATTACH_LAB_CASES", number_from("PROPTEST_CASES", CASES_DEFAULT));
    let first_seed = number_from("TENANT_ATTACH_LAB_SEED", number_from("PROPTEST_RNG_SEED", SEED_DEFAULT));
    for seed in (0..cases).map(|case| first_seed.wrapping_add(case)) {
        let config =
            Config { cases: 1, rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..Config::default() };
        let outcome = TestRunner::new(config)
            .run(&(scenario(), proptest::collection::vec(step(), 1..80)), |(scenario, steps)| walk(scenario, steps));
        if let Err(error) = outcome {
            panic!(
                "walk {seed} failed. Reproduce it with TENANT_ATTACH_LAB_SEED={seed} TENANT_ATTACH_LAB_CASES=1 \
                 cargo test -p simulation --test random_walk\n{error}"
            );
        }
    }
}
