//! Small words for walks through a world.
#![allow(dead_code, reason = "every test file uses some of them")]

use simulation::command::{AzureEnvironment, CoManagementSettings, Command, DeviceAction, Row, UploadScope};
use simulation::components::notification::ActionResult;
use simulation::fleet::Fleet;
use simulation::log::{Component, LogFileId, LogLine, LogQuery, Severity};
use simulation::scenario::Scenario;
use simulation::time::MINUTE_MS;
use simulation::world::World;

pub(crate) const ADMIN: &str = "global-admin";

pub(crate) fn world() -> World {
    World::new(Scenario::default()).expect("the default scenario is valid")
}

pub(crate) fn world_of(fleet_size: u32) -> World {
    World::new(Scenario { fleet_size, ..Scenario::default() }).expect("valid")
}

pub(crate) fn consent(by: &str) -> Command {
    Command::Consent { by: by.into(), environment: AzureEnvironment::AzurePublicCloud }
}

pub(crate) fn upload_all() -> CoManagementSettings {
    CoManagementSettings { upload: Some(UploadScope::AllDevices), ..CoManagementSettings::default() }
}

pub(crate) fn upload_of(collection: &str) -> CoManagementSettings {
    CoManagementSettings { upload: Some(UploadScope::Collection(collection.into())), ..CoManagementSettings::default() }
}

pub(crate) fn onboard(settings: CoManagementSettings) -> Command {
    Command::Onboard { by: ADMIN.into(), settings }
}

pub(crate) fn properties(settings: CoManagementSettings) -> Command {
    Command::ApplyProperties { by: ADMIN.into(), settings }
}

pub(crate) fn trigger(by: &str, row: Row, action: DeviceAction) -> Command {
    Command::TriggerAction { by: by.into(), row, action }
}

pub(crate) fn apply(world: &mut World, command: Command) {
    if let Err(refusal) = world.apply(command.clone()) {
        panic!("{command:?} was refused: {refusal}");
    }
}

/// Checks that the command is refused with this code, and that nothing moved.
pub(crate) fn refuse(world: &mut World, command: Command, code: &str) {
    let before = world.state_hash();
    let refusal = world.apply(command.clone()).expect_err("refused");
    assert_eq!(refusal.code(), code, "{command:?}");
    assert_eq!(world.state_hash(), before, "{command:?} changed something");
}

pub(crate) fn advance(world: &mut World, by_ms: i64) {
    world.advance_to(world.now().plus(by_ms));
}

/// A world whose first full upload is visible.
pub(crate) fn attached(settings: CoManagementSettings) -> World {
    let mut world = world();
    attach(&mut world, settings);
    world
}

pub(crate) fn attach(world: &mut World, settings: CoManagementSettings) {
    apply(world, consent(ADMIN));
    apply(world, onboard(settings));
    advance_to_next_upload(world);
    settle(world);
}

pub(crate) fn advance_to_next_upload(world: &mut World) {
    world.advance_to(world.upload().next_run().expect("the upload is on"));
}

/// Lives until nothing uploaded is on its way any more.
pub(crate) fn settle(world: &mut World) {
    while let Some(due) = world.upload().next_visible() {
        assert!(due.0 - world.now().0 <= 10 * MINUTE_MS, "too late");
        world.advance_to(due);
    }
}

pub(crate) fn visible_rows(world: &World) -> Vec<Row> {
    (0..world.fleet().row_count()).filter(|row| world.devices().is_visible(*row)).collect()
}

pub(crate) fn uploadable_rows(world: &World) -> Vec<Row> {
    (0..world.fleet().row_count()).filter(|row| world.is_uploadable(*row)).collect()
}

/// Lines of a component's current file.
pub(crate) fn lines(world: &World, component: Component) -> Vec<&LogLine> {
    let query = LogQuery { after: 0, search: None, level: Severity::Information, limit: usize::MAX };
    world.logs().read(LogFileId::current(component), &query).map(|page| page.lines).unwrap_or_default()
}

pub(crate) fn texts(world: &World, component: Component) -> Vec<&str> {
    lines(world, component).into_iter().map(|line| line.text.as_str()).collect()
}

pub(crate) fn newest_result(world: &World, row: Row) -> &ActionResult {
    world.notification().results_of(row).next().expect("an action was asked for")
}

/// A visible client that is on line, and stays so by itself: servers of the site do.
pub(crate) fn online_row(world: &World) -> Row {
    let suits = |row: &Row| world.fleet().is_online(*row) && world.fleet().is_site_server(*row);
    visible_rows(world).into_iter().find(suits).expect("a server of the site is on line")
}

pub(crate) fn row_named(world: &World, name: &str) -> Row {
    (0..world.fleet().row_count()).find(|row| world.fleet().device(*row).name == name).expect("a device of that name")
}

pub(crate) fn resource_id(row: Row) -> u32 {
    Fleet::resource_id(row)
}
