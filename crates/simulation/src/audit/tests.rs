use super::{AuditEvent, Category};
use crate::command::{AutomaticEnrollment, AzureEnvironment, CoManagementSettings, Command, DeviceAction, UploadScope};
use crate::faults::{RemedyId, Target};
use crate::scenario::Scenario;
use crate::tenant::permissions::Kind;
use crate::time::MINUTE_MS;
use crate::world::World;

fn admin() -> String {
    "global-admin".to_owned()
}

fn settings(upload: Option<UploadScope>, automatic_enrollment: Option<AutomaticEnrollment>) -> CoManagementSettings {
    CoManagementSettings { upload, automatic_enrollment, ..Default::default() }
}

fn attached() -> World {
    let mut world = World::new(Scenario::default()).expect("valid");
    let environment = AzureEnvironment::AzurePublicCloud;
    let settings = settings(Some(UploadScope::AllDevices), None);
    for command in [Command::Consent { by: admin(), environment }, Command::Onboard { by: admin(), settings }] {
        world.apply(command).expect("accepted");
    }
    world.advance_to(world.now().plus(11 * MINUTE_MS));
    world
}

fn events(world: &World) -> Vec<AuditEvent<'_>> {
    (0..world.audit_event_count()).filter_map(|number| world.audit_event(number)).collect()
}

fn names(world: &World) -> Vec<&'static str> {
    events(world).iter().map(|event| event.activity().name()).collect()
}

#[test]
fn what_changes_the_tenant_is_an_event_and_what_does_not_is_none() {
    let mut world = attached();
    let row = (0..world.fleet().row_count()).find(|row| world.devices().is_visible(*row)).expect("a device");
    let permissions = vec!["User.Read.All".to_owned()];
    let application = world.tenant().developer_applications()[0].key.to_owned();
    let remedy = |remedy, target| Command::PerformRemedy { by: admin(), remedy, target };
    let helpdesk = Some(Target::User("reader".to_owned()));
    for command in [
        Command::SetSpeed { speed: 60 },
        Command::SetOnline { row, online: false },
        Command::TriggerAction { by: "helpdesk".to_owned(), row, action: DeviceAction::AppEvaluation },
        Command::SetPermissions {
            by: None,
            application: application.clone(),
            kind: Kind::Application,
            permissions,
            granted: true,
        },
        Command::SetCertificate { application, certificate: None },
        remedy(RemedyId::AssignIntuneRole, helpdesk),
        remedy(RemedyId::CorrectClock, None),
        Command::ApplyProperties {
            by: admin(),
            settings: settings(Some(UploadScope::Collection("SMS00001".into())), None),
        },
        Command::ApplyProperties { by: admin(), settings: settings(None, Some(AutomaticEnrollment::All)) },
        Command::ApplyProperties { by: admin(), settings: settings(Some(UploadScope::AllDevices), None) },
    ] {
        let words = format!("{command:?}");
        world.apply(command).unwrap_or_else(|error| panic!("{words}: {error}"));
    }
    // A refused command is no event.
    let refused = Command::TriggerAction { by: "reader".to_owned(), row, action: DeviceAction::AppEvaluation };
    assert!(world.apply(refused).is_err(), "a reader runs nothing");
    assert_eq!(
        names(&world),
        [
            "Consent to application",
            "Create ConfigurationManagerConnector",
            "triggerConfigurationManagerAction ManagedDevice",
            "Add app role assignment to service principal",
            "Update application - Certificates and secrets management",
            "Create RoleAssignment",
            "Patch ConfigurationManagerConnector",
            "Delete ConfigurationManagerConnector",
            "Create ConfigurationManagerConnector",
        ]
    );
    let events = events(&world);
    assert_eq!(events[2].actor().map(|caller| caller.name().to_owned()).as_deref(), Some("priya.raman@contoso.com"));
    assert_eq!(events[2].activity().category(), Category::Device);
    assert_eq!(events[2].resources()[0].display_name, world.fleet().name(row).as_str());
    assert!(events[3].actor().is_none(), "the lab has no account");
    let modified: Vec<_> = events[6].resources()[0]
        .modified
        .iter()
        .map(|one| (one.name.clone(), one.old.clone(), one.new.clone()))
        .collect();
    assert_eq!(
        modified,
        [("Upload".to_owned(), Some("AllDevices".to_owned()), Some("Collection SMS00001".to_owned()))]
    );
    for (number, event) in events.iter().enumerate() {
        assert_eq!(world.audit_event_number(event.id()), Some(number));
    }
}

#[test]
fn a_world_from_a_snapshot_has_the_same_log() {
    let world = attached();
    let mut pieces = Vec::new();
    world.to_snapshot(&mut |piece| pieces.push(piece.to_vec()));
    let mut pieces = pieces.into_iter();
    let again = World::from_snapshot(Scenario::default(), world.journal(), &mut || pieces.next()).expect("a snapshot");
    assert_eq!(names(&again), names(&world));
    assert_eq!(again.state_hash(), world.state_hash());
}
