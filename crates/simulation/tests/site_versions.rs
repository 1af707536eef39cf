//! Versions of the site: what each has, and the update that leads from one to another.

mod support;

use simulation::command::{AzureEnvironment, Command, DeviceAction, DevicePage, Row};
use simulation::product::{UpdateStep, Version};
use simulation::scenario::Scenario;
use simulation::time::MINUTE_MS;
use simulation::world::World;
use support::*;

fn world_of_version(version: Version) -> World {
    World::new(Scenario { version, start: version.start(), ..Scenario::default() }).expect("valid")
}

fn attached_of_version(version: Version) -> World {
    let mut world = world_of_version(version);
    attach(&mut world, upload_all());
    world
}

fn read(row: Row, page: DevicePage) -> Command {
    Command::ReadDevicePage { by: ADMIN.into(), row, page }
}

fn update(version: Version) -> Command {
    Command::UpdateSite { by: ADMIN.into(), version }
}

#[test]
fn a_page_that_came_later_is_refused_until_the_site_is_updated() {
    let mut world = attached_of_version(Version::V2002);
    let row = visible_rows(&world)[0];
    refuse(&mut world, read(row, DevicePage::ClientDetails), "NotInSiteVersion");
    refuse(&mut world, Command::RunCmpivot { by: ADMIN.into(), row, query: "Device".to_owned() }, "NotInSiteVersion");
    // The actions were there from the beginning.
    apply(&mut world, trigger(ADMIN, row, DeviceAction::RefreshMachinePolicy));

    refuse(&mut world, update(Version::V2111), "UpdateNotOffered");
    apply(&mut world, update(Version::V2107));
    refuse(&mut world, update(Version::V2107), "UpdateUnderWay");
    refuse(&mut world, read(row, DevicePage::ClientDetails), "NotInSiteVersion");
    let steps = [(0, UpdateStep::Downloading), (16, UpdateStep::CheckingPrerequisites), (5, UpdateStep::Installing)];
    for (minutes, step) in steps {
        advance(&mut world, minutes * MINUTE_MS);
        assert_eq!(world.site_version().update().map(|update| update.step), Some(step));
    }
    assert_eq!(world.version(), Version::V2002);
    advance(&mut world, 40 * MINUTE_MS);
    assert_eq!((world.version(), world.site_version().update()), (Version::V2107, None));
    apply(&mut world, read(row, DevicePage::ClientDetails));
    refuse(&mut world, read(row, DevicePage::SoftwareUpdates), "NotInSiteVersion");
}

#[test]
fn an_update_needs_the_right_and_a_way() {
    let mut world = world_of_version(Version::V2207);
    refuse(&mut world, Command::UpdateSite { by: "helpdesk".into(), version: Version::V2303 }, "NotFullAdministrator");
    refuse(&mut world, Command::UpdateSite { by: "nobody".into(), version: Version::V2303 }, "PersonaNotFound");
    refuse(&mut world, update(Version::V2403), "UpdateNotOffered");
    refuse(&mut world, update(Version::V2111), "UpdateNotOffered");
    assert_eq!(world.site_version().offered().collect::<Vec<_>>(), [Version::V2303]);
}

#[test]
fn a_cloud_that_an_update_supports_is_taken_after_it() {
    let government = Command::Consent { by: ADMIN.into(), environment: AzureEnvironment::AzureUSGovernmentCloud };
    let mut world = world_of_version(Version::V2103);
    refuse(&mut world, government.clone(), "UploadNotSupportedInEnvironment");
    apply(&mut world, update(Version::V2107));
    advance(&mut world, 61 * MINUTE_MS);
    apply(&mut world, government);
}

#[test]
fn an_update_replays_and_survives_a_snapshot_in_the_middle() {
    let mut world = attached_of_version(Version::V2006);
    apply(&mut world, update(Version::V2103));
    advance(&mut world, 17 * MINUTE_MS);
    let mut pieces = Vec::new();
    world.to_snapshot(&mut |piece| pieces.push(piece.to_vec()));
    let mut left = pieces.into_iter();
    let mut restored =
        World::from_snapshot(world.scenario().clone(), world.journal(), &mut || left.next()).expect("restored");
    assert_eq!(restored.state_hash(), world.state_hash());
    for world in [&mut world, &mut restored] {
        advance(world, 60 * MINUTE_MS);
        assert_eq!(world.version(), Version::V2103);
    }
    assert_eq!(restored.state_hash(), world.state_hash());

    let mut replayed = World::new(world.scenario().clone()).expect("valid");
    for entry in world.journal() {
        replayed.advance_to(entry.time);
        apply(&mut replayed, entry.command.clone());
    }
    replayed.advance_to(world.now());
    assert_eq!(replayed.state_hash(), world.state_hash());
}
