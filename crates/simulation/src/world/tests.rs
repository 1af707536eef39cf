//! What no command can bring about: a device that leaves the site at a given moment of its action.

use super::World;
use crate::command::{AzureEnvironment, CoManagementSettings, Command, DeviceAction, Row, UploadScope};
use crate::components::notification::ActionState;
use crate::scenario::Scenario;
use crate::time::{HOUR_MS, MINUTE_MS};

fn attached() -> World {
    let mut world = World::new(Scenario::default()).expect("valid");
    let (by, environment) = ("global-admin".to_owned(), AzureEnvironment::AzurePublicCloud);
    let settings = CoManagementSettings { upload: Some(UploadScope::AllDevices), ..Default::default() };
    for command in [Command::Consent { by: by.clone(), environment }, Command::Onboard { by, settings }] {
        world.apply(command).expect("accepted");
    }
    world.advance_to(world.now().plus(11 * MINUTE_MS));
    world
}

fn act(world: &mut World, row: Row) -> uuid::Uuid {
    let by = "helpdesk".to_owned();
    let applied = world.apply(Command::TriggerAction { by, row, action: DeviceAction::RefreshMachinePolicy });
    applied.expect("accepted").task_guid.expect("a task")
}

/// An ordinary client that the tenant shows.
fn ordinary_row(world: &World, online: bool) -> Row {
    (0..world.fleet.row_count())
        .find(|&row| {
            world.devices.is_visible(row) && !world.fleet.is_site_server(row) && world.fleet.is_online(row) == online
        })
        .expect("there is one")
}

#[test]
fn a_device_that_retires_fails_its_action_at_whatever_hop() {
    for hops in 0..11 {
        let mut world = attached();
        let row = ordinary_row(&world, true);
        let guid = act(&mut world, row);
        for _ in 0..hops {
            world.advance_to(world.next_event_time().expect("due"));
        }
        let responded = world.logs.trail(&guid).iter().any(|line| line.text.starts_with("Send Task response"));
        world.fleet.retire(row, world.now());
        world.advance_to(world.now().plus(2 * MINUTE_MS));
        assert!(world.notification.tasks().is_empty());
        let result = world.notification.results_of(row).next().expect("still visible");
        let code = result.error.as_ref().map(|error| error.code());
        if responded {
            assert_eq!((result.state, code), (ActionState::Done, None), "after {hops} hops");
        } else {
            assert_eq!((result.state, code), (ActionState::Failed, Some("DeviceRetired")), "after {hops} hops");
        }
    }
}

#[test]
fn a_retired_device_leaves_the_tenant_with_the_next_delta() {
    let mut world = attached();
    let row = ordinary_row(&world, true);
    world.fleet.retire(row, world.now());
    assert!(world.devices.is_visible(row));
    world.advance_to(world.now().plus(HOUR_MS));
    assert!(!world.devices.is_visible(row));
}

#[test]
fn what_is_visible_is_what_was_uploaded_not_what_is_now() {
    let mut world = attached();
    let row = ordinary_row(&world, true);
    let shown = world.devices.get(row).expect("visible").device_name();
    let unit = (0..u8::MAX).find(|unit| world.fleet.rename(row, *unit));
    assert!(unit.is_some(), "it can be renamed");
    world.fleet.note_activity(row, world.clock.now());
    let renamed = world.fleet.device(row).name;
    assert_ne!(renamed, shown.as_str());
    world.advance_to(world.upload.next_run().expect("on"));
    assert_eq!(world.devices.get(row).expect("visible").device_name(), shown, "uploaded, and not visible yet");
    world.advance_to(world.now().plus(10 * MINUTE_MS));
    assert_eq!(world.devices.get(row).expect("visible").device_name().as_str(), renamed);
}
