//! Every refusal of a command, by name; none changes anything.

mod support;

use simulation::command::{
    AutomaticEnrollment, AzureEnvironment, CoManagementSettings, Command, DeviceAction, Workload, WorkloadAuthority,
};
use simulation::command_error::CommandError;
use simulation::limits::JOURNAL_ENTRIES_MAX;
use simulation::scenario::Scenario;
use simulation::time::{DAY_MS, SimTime};
use simulation::world::World;
use support::*;

fn in_environment(environment: AzureEnvironment) -> CoManagementSettings {
    CoManagementSettings { environment, ..upload_all() }
}

fn staged(authority: WorkloadAuthority, collection: Option<&str>) -> CoManagementSettings {
    let workload = Workload::ClientApps;
    CoManagementSettings {
        automatic_enrollment: Some(AutomaticEnrollment::All),
        workloads: [(workload, authority)].into(),
        staging: collection.map(|id| (workload, id.to_owned())).into_iter().collect(),
        ..CoManagementSettings::default()
    }
}

fn onboard_as(by: &str, settings: CoManagementSettings) -> Command {
    Command::Onboard { by: by.into(), settings }
}

fn properties_as(by: &str, settings: CoManagementSettings) -> Command {
    Command::ApplyProperties { by: by.into(), settings }
}

#[test]
fn before_consent() {
    let gov = AzureEnvironment::AzureUSGovernmentCloud;
    let china = AzureEnvironment::AzureChinaCloud;
    let enrollment_of = |id: &str| CoManagementSettings {
        automatic_enrollment: Some(AutomaticEnrollment::Pilot(id.into())),
        ..CoManagementSettings::default()
    };
    let cases = [
        (consent("nobody"), "PersonaNotFound"),
        (consent("intune-admin"), "NotGlobalAdministrator"),
        (consent("reader"), "NotGlobalAdministrator"),
        (Command::Consent { by: ADMIN.into(), environment: gov }, "UploadNotSupportedInEnvironment"),
        (onboard_as("nobody", upload_all()), "PersonaNotFound"),
        (onboard_as("intune-admin", upload_all()), "NotGlobalAdministrator"),
        (onboard(CoManagementSettings::default()), "NothingToConfigure"),
        (onboard(in_environment(gov)), "UploadNotSupportedInEnvironment"),
        (onboard(in_environment(china)), "UploadNotSupportedInEnvironment"),
        (onboard(upload_all()), "ConsentMissing"),
        (onboard(enrollment_of("PS1FFFFF")), "CollectionNotFound"),
        (onboard(staged(WorkloadAuthority::PilotIntune, None)), "StagingMismatch"),
        (onboard(staged(WorkloadAuthority::Intune, Some("SMS00001"))), "StagingMismatch"),
        (onboard(staged(WorkloadAuthority::PilotIntune, Some("PS1FFFFF"))), "CollectionNotFound"),
        (properties(upload_all()), "NotOnboarded"),
        (properties_as("nobody", upload_all()), "PersonaNotFound"),
        (trigger("helpdesk", 3, DeviceAction::AppEvaluation), "DeviceNotVisible"),
    ];
    let mut world = world();
    for (command, code) in cases {
        refuse(&mut world, command, code);
    }
    assert!(world.tenant().applications().is_empty() && world.tenant().service_principals().is_empty());
    // The government cloud takes co-management without upload.
    apply(&mut world, onboard(CoManagementSettings { environment: gov, ..staged(WorkloadAuthority::Intune, None) }));
}

#[test]
fn after_onboarding() {
    let mut world = attached(upload_all());
    let row = row_named(&world, "PS1MP01");
    let without_client =
        (0..world.fleet().row_count()).find(|row| !world.fleet().is_client(*row)).expect("some have none");
    let far = world.fleet().row_count();
    let now = world.now();
    let cases = [
        (onboard(upload_all()), "AlreadyOnboarded"),
        (properties(upload_of("PS1FFFFF")), "CollectionNotFound"),
        (properties(in_environment(AzureEnvironment::AzureChinaCloud)), "UploadNotSupportedInEnvironment"),
        (properties_as("intune-admin", upload_of("SMS00001")), "NotFullAdministrator"),
        (properties_as("helpdesk", CoManagementSettings::default()), "NotFullAdministrator"),
        (trigger("reader", row, DeviceAction::AppEvaluation), "InitiateActionNotGranted"),
        (trigger("nobody", row, DeviceAction::AppEvaluation), "PersonaNotFound"),
        (trigger("helpdesk", without_client, DeviceAction::AppEvaluation), "DeviceNotVisible"),
        (trigger("helpdesk", u32::MAX, DeviceAction::AppEvaluation), "DeviceNotVisible"),
        (Command::SetOnline { row: without_client, online: true }, "NoClient"),
        (Command::SetOnline { row: far, online: true }, "DeviceNotFound"),
        (Command::SetOnline { row: u32::MAX, online: false }, "DeviceNotFound"),
        (Command::SetSharedCertificate { row, shared: true }, "NotADistributionPoint"),
        (Command::SetSharedCertificate { row: u32::MAX, shared: true }, "DeviceNotFound"),
        (Command::SetSpeed { speed: 2 }, "SpeedNotOffered"),
        (Command::AdvanceTo { time: now.plus(-1) }, "TimeOutOfRange"),
        (Command::AdvanceTo { time: now.plus(30 * DAY_MS + 1) }, "TimeOutOfRange"),
        (Command::AdvanceTo { time: SimTime(i64::MAX) }, "TimeOutOfRange"),
        (Command::AdvanceTo { time: SimTime(i64::MIN) }, "TimeOutOfRange"),
    ];
    for (command, code) in cases {
        refuse(&mut world, command, code);
    }
    apply(&mut world, properties(CoManagementSettings::default()));
    refuse(&mut world, properties_as("intune-admin", upload_all()), "NotGlobalAdministrator");
}

#[test]
fn a_full_journal_takes_nothing_more() {
    let mut world = world();
    for _ in 0..JOURNAL_ENTRIES_MAX {
        apply(&mut world, Command::SetSpeed { speed: 1 });
    }
    refuse(&mut world, Command::SetSpeed { speed: 1 }, "JournalFull");
}

#[test]
fn a_scenario_that_cannot_be_is_refused() {
    let good = Scenario::default();
    let cases = [
        Scenario { name: "fabrikam".into(), ..good.clone() },
        Scenario { fleet_size: 0, ..good.clone() },
        Scenario { fleet_size: 1_000_001, ..good.clone() },
        Scenario { start: SimTime(0), ..good.clone() },
        Scenario { start: SimTime(i64::MAX), ..good.clone() },
    ];
    for scenario in cases {
        let refusal = World::new(scenario.clone()).expect_err("refused");
        assert!(matches!(refusal, CommandError::ScenarioInvalid { .. }), "{scenario:?}");
    }
    for fleet_size in [1, 2, 13] {
        assert!(World::new(Scenario { fleet_size, ..good.clone() }).is_ok());
    }
}

#[test]
fn the_end_of_the_calendar_is_never_passed() {
    let mut world =
        World::new(Scenario { fleet_size: 1, start: scenario::START_MAX, ..Scenario::default() }).expect("valid");
    assert_eq!(world.advance_to(world.now().plus(DAY_MS)), 24 * 60);
}
