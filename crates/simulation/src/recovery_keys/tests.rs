use super::*;
use crate::command::{AzureEnvironment, CoManagementSettings, Command, UploadScope};
use crate::command_error::CommandError;
use crate::product::Version;
use crate::scenario::Scenario;
use crate::time::MINUTE_MS;
use crate::world::World;

/// Of a version that has the page and its actions, at the start of every world.
fn scenario() -> Scenario {
    Scenario { version: Version::V2207, ..Scenario::default() }
}

fn attached() -> World {
    let mut world = World::new(scenario()).expect("valid");
    let (by, environment) = ("global-admin".to_owned(), AzureEnvironment::AzurePublicCloud);
    let settings = CoManagementSettings { upload: Some(UploadScope::AllDevices), ..Default::default() };
    for command in [Command::Consent { by: by.clone(), environment }, Command::Onboard { by, settings }] {
        world.apply(command).expect("accepted");
    }
    world.advance_to(world.now().plus(11 * MINUTE_MS));
    world
}

fn encrypted(world: &World, is_online: bool) -> Row {
    let fits = |row: &Row| {
        world.devices().is_visible(*row)
            && world.fleet().is_online(*row) == is_online
            && !world.recovery_drives(*row).is_empty()
    };
    (0..world.fleet().row_count()).find(fits).expect("there is one")
}

fn show(world: &mut World, by: &str, row: Row) -> Result<String, CommandError> {
    let shown = world.recovery_key(by, row, "C:")?;
    world.apply(Command::ShowRecoveryKey { by: by.to_owned(), row, drive: "C:".to_owned() })?;
    Ok(shown.key)
}

#[test]
fn a_key_has_eight_groups_that_eleven_divides() {
    let world = attached();
    for row in 0..world.fleet().row_count() {
        let drives = world.recovery_drives(row);
        let device = world.fleet().device(row);
        assert_eq!(drives.is_empty(), !device.is_client || !device.is_encrypted);
        for drive in drives {
            assert!(drive.escrowed < world.scenario().start && !drive.is_rotation_pending);
            let key = RecoveryKeys::default().key(world.scenario().seed, row, 'C');
            let groups: Vec<u64> = key.split('-').map(|group| group.parse().expect("digits")).collect();
            assert!(key.len() == 55 && groups.len() == 8, "{key}");
            assert!(groups.iter().all(|group| group % 11 == 0 && group / 11 < 65_536), "{key}");
        }
    }
}

#[test]
fn two_people_see_different_keys() {
    let mut world = attached();
    let row = encrypted(&world, true);
    let id = world.recovery_drives(row)[0].key_id;
    let (first, second) = (show(&mut world, "helpdesk", row), show(&mut world, "global-admin", row));
    assert_ne!(first.expect("a key"), second.expect("another"));
    let drive = world.recovery_drives(row).remove(0);
    assert!(drive.key_id != id && !drive.is_rotation_pending && drive.escrowed == world.now());
    let again = World::replay(scenario(), world.journal(), world.now()).expect("it fits");
    assert_eq!(again.state_hash(), world.state_hash());
}

#[test]
fn a_client_off_line_rotates_when_it_is_back() {
    let mut world = attached();
    let row = encrypted(&world, false);
    let key = show(&mut world, "helpdesk", row).expect("the site has it");
    assert_eq!(show(&mut world, "global-admin", row).expect("the same"), key, "the device cannot rotate it");
    assert!(world.recovery_drives(row)[0].is_rotation_pending);
    world.apply(Command::SetOnline { row, online: true }).expect("accepted");
    assert!(!world.recovery_drives(row)[0].is_rotation_pending);
    assert_ne!(show(&mut world, "helpdesk", row).expect("a new one"), key);
}

#[test]
fn without_the_right_or_the_drive_nothing_changes() {
    let mut world = attached();
    let row = encrypted(&world, true);
    let hash = world.state_hash();
    for (by, code) in [
        ("helpdesk-no-notify", "ReadRecoveryKeyNotGranted"),
        ("reader", "IntuneRoleNotAssigned"),
        ("cloud-only", "CloudOnlyUser"),
    ] {
        assert_eq!(show(&mut world, by, row).expect_err("refused").code(), code);
    }
    for drive in ["Z:", "C", "c:", ""] {
        let refused = world.recovery_key("helpdesk", row, drive).expect_err("no such drive");
        assert_eq!(refused.code(), "RecoveryKeyNotFound", "{drive}");
    }
    assert_eq!(world.state_hash(), hash);
}
