//! An imported application and the options of later versions in the world: replay, snapshot, hash, and what expires by itself.

mod support;

use simulation::command::{AzureEnvironment, CoManagementSettings, Command, UploadOptions};
use simulation::faults::FaultId;
use simulation::journal::digest;
use simulation::product::Version;
use simulation::scenario::Scenario;
use simulation::tenant::web_applications::{ImportedApplication, NewWebApplication, UploadPermission};
use simulation::time::DAY_MS;
use simulation::world::World;
use strum::VariantArray as _;
use support::{ADMIN, upload_all};

fn by() -> String {
    ADMIN.to_owned()
}

fn world() -> World {
    World::new(Scenario { version: Version::V2303, fleet_size: 40, ..Scenario::default() }).expect("a scenario")
}

fn registered(world: &mut World) -> ImportedApplication {
    let registration = NewWebApplication {
        display_name: "Upload".to_owned(),
        app_id_uri: "https://contoso.com/upload".to_owned(),
        permissions: UploadPermission::VARIANTS.iter().copied().collect(),
        admin_consent: true,
        secret_months: 3,
    };
    world.apply(Command::RegisterWebApplication { by: by(), registration }).expect("registered");
    let one = world.tenant().web_applications().registered().last().expect("one");
    ImportedApplication {
        tenant_name: "contoso.com".to_owned(),
        tenant_id: world.tenant().organization().id.to_string(),
        application_name: "Upload".to_owned(),
        client_id: one.app_id.to_string(),
        secret_key: one.secret(world.scenario().seed),
        secret_expires: one.secret_expires,
        app_id_uri: "https://contoso.com/upload".to_owned(),
    }
}

fn import(world: &mut World) {
    let (environment, entered) = (AzureEnvironment::AzurePublicCloud, registered(world));
    world.apply(Command::ImportApplication { by: by(), environment, entered }).expect("imported");
}

fn onboard(world: &mut World, options: UploadOptions) {
    let settings = CoManagementSettings { options, ..upload_all() };
    world.apply(Command::Onboard { by: by(), settings }).expect("onboarded");
}

#[test]
fn a_world_with_an_import_comes_back_by_replay_and_by_snapshot() {
    let mut world = world();
    import(&mut world);
    onboard(&mut world, UploadOptions { endpoint_analytics: true, site_roles_not_enforced: true, defender_data: true });
    world.apply(Command::SetIntuneRoles { by: by(), on: true }).expect("a Global Administrator");
    world.advance_to(world.now().plus(DAY_MS));
    assert!(world.intune_roles_decide());
    let replayed = World::replay(world.scenario().clone(), world.journal(), world.now()).expect("a journal");
    assert_eq!(replayed.state_hash(), world.state_hash());
    let mut pieces = Vec::new();
    world.to_snapshot(&mut |piece| pieces.push(piece.to_vec()));
    let mut left = pieces.into_iter();
    let restored =
        World::from_snapshot(world.scenario().clone(), world.journal(), &mut || left.next()).expect("a world");
    assert_eq!(restored.state_hash(), world.state_hash());
    assert_eq!(restored.onboarding().options(), world.onboarding().options());
}

#[test]
fn options_are_part_of_the_hash_and_of_the_digest_only_where_they_are_chosen() {
    let of = |options| {
        let mut world = world();
        world.apply(Command::Consent { by: by(), environment: AzureEnvironment::AzurePublicCloud }).expect("consent");
        onboard(&mut world, options);
        (world.state_hash(), digest(world.journal()))
    };
    let none = of(UploadOptions::default());
    let analytics = of(UploadOptions { endpoint_analytics: true, ..UploadOptions::default() });
    assert!(none.0 != analytics.0 && none.1 != analytics.1);
    assert_eq!(none, of(UploadOptions::default()));
}

#[test]
fn the_secret_of_an_import_expires_and_is_renewed_by_the_remedy() {
    let mut world = world();
    import(&mut world);
    onboard(&mut world, UploadOptions::default());
    world.advance_to(world.now().plus(89 * DAY_MS));
    assert!(!world.faults().is_on(FaultId::SecretExpired));
    world.advance_to(world.now().plus(2 * DAY_MS));
    assert!(world.faults().is_on(FaultId::SecretExpired));
    let remedy = simulation::faults::RemedyId::RenewSecretKey;
    world.apply(Command::PerformRemedy { by: by(), remedy, target: None }).expect("mended");
    world.advance_to(world.now().plus(80 * DAY_MS));
    assert!(!world.faults().is_on(FaultId::SecretExpired));
}

#[test]
fn a_deleted_import_is_not_the_sites_any_more_and_no_id_is_given_twice() {
    let mut world = world();
    import(&mut world);
    let deleted = world.tenant().applications()[0].app_id;
    let fault = simulation::faults::Fault::new(FaultId::AppRegistrationDeleted);
    world.apply(Command::SwitchFault { fault, on: true }).expect("deleted");
    assert!(world.tenant().web_applications().registered().is_empty() && !world.tenant().has_consent());
    assert_ne!(registered(&mut world).client_id, deleted.to_string());
}
