use super::*;
use crate::command::{AzureEnvironment, CoManagementSettings, Command, UploadScope};
use crate::components::notification::WaitingReason;
use crate::faults::{Fault, FaultId};
use crate::product::Version;
use crate::scenario::Scenario;
use crate::time::{HOUR_MS, MINUTE_MS};
use crate::trace::{HopState, Step};
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

fn ask(world: &mut World, row: Row, id: Uuid, action: ApplicationAction) -> Result<(), CommandError> {
    let by = "helpdesk".to_owned();
    world.apply(Command::RequestApplicationAction { by, row, application: id, action }).map(drop)
}

fn one(world: &World, row: Row, id: Uuid) -> Application {
    world.applications_of(row).into_iter().find(|application| application.id == id).expect("it is there")
}

/// A visible client and an application of it that offers `action`, on line or off line.
fn offering(world: &World, action: ApplicationAction, is_online: bool) -> (Row, Uuid) {
    let rows = (0..world.fleet().row_count()).filter(|row| {
        world.devices().is_visible(*row)
            && world.fleet().is_online(*row) == is_online
            && !world.fleet().is_site_server(*row)
    });
    let mut found = rows.flat_map(|row| world.applications_of(row).into_iter().map(move |one| (row, one)));
    let offers = |one: &Application| one.actions.iter().any(|(of, rule)| *of == action && rule.is_none());
    found.find(|(_, one)| offers(one)).map(|(row, one)| (row, one.id)).expect("there is one")
}

#[test]
fn every_status_is_somewhere_and_agrees_with_the_inventory() {
    let world = attached();
    let mut seen = Vec::new();
    for row in 0..world.fleet().row_count() {
        let applications = world.applications_of(row);
        assert_eq!(applications.is_empty(), !world.fleet().is_client(row), "{row}");
        assert!(applications.is_sorted_by_key(|one| one.name.to_ascii_lowercase()));
        let software = world.inventory(row).instances("InstalledSoftware").expect("a class").1;
        for one in &applications {
            let entry = &CATALOG[usize::from(index_of(world.scenario().seed, one.id).expect("known"))];
            let is_there = software.iter().any(|row| row[0] == cmpivot::Value::String(entry.product.to_owned()));
            assert_eq!(is_there, one.status == Status::Installed, "{} on {row}", one.name);
            assert!(one.received < world.now() && one.error_code.is_some() == (one.status == Status::Failed));
            assert_eq!(one.deadline.is_some(), one.status == Status::Required);
        }
        seen.extend(applications.iter().map(|one| one.status));
    }
    seen.sort();
    seen.dedup();
    let expected = [
        Status::Available,
        Status::Installed,
        Status::Failed,
        Status::NotInstalled,
        Status::RequirementsNotMet,
        Status::Required,
    ];
    assert_eq!(seen, expected);
}

#[test]
fn an_installation_passes_its_states_and_leaves_its_lines() {
    let mut world = attached();
    let (row, id) = offering(&world, ApplicationAction::Install, true);
    ask(&mut world, row, id, ApplicationAction::Install).expect("accepted");
    assert_eq!(one(&world, row, id).status, Status::InstallRequested);
    let task = world.device_operations().all()[0].guid;
    let mut statuses = vec![Status::InstallRequested];
    while let Some(waiting) = world.operation_waiting(1) {
        world.advance_to(waiting.due.expect("it moves"));
        let status = one(&world, row, id).status;
        if statuses.last() != Some(&status) {
            statuses.push(status);
        }
    }
    assert_eq!(statuses[..2], [Status::InstallRequested, Status::Installing]);
    assert!(matches!(statuses[2..], [Status::Installed | Status::RestartPending | Status::Failed]), "{statuses:?}");
    world.advance_to(world.now().plus(MINUTE_MS));
    let trace = world.operation_trace(&task).expect("a trace");
    assert!(trace.has_every_line() && trace.hops.iter().all(|hop| hop.state == HopState::Done), "{:?}", trace.hops);
    let files: std::collections::BTreeSet<String> =
        trace.lines.iter().map(|line| crate::log::LogFileId::current(line.component).file_name()).collect();
    for file in [
        "AdminService.log",
        "AppDiscovery.log",
        "AppEnforce.log",
        "AppIntentEval.log",
        "BgbServer.log",
        "CMGatewayNotificationWorker.log",
        "CcmNotificationAgent.log",
        "PolicyAgent.log",
        "StateMessage.log",
        "statesys.log",
    ] {
        assert!(files.contains(file), "{file}: {files:?}");
    }
    let push = trace.lines.iter().find(|line| line.step == Step::StartPush).expect("a push");
    assert!(
        push.text.contains("TaskType: 1 TaskParam: )"),
        "an approval sends a machine policy request: {}",
        push.text
    );
    let again = World::replay(scenario(), world.journal(), world.now()).expect("it fits");
    assert_eq!(again.state_hash(), world.state_hash());
}

#[test]
fn what_is_installed_and_removed_shows_in_the_inventory() {
    let mut world = attached();
    let (row, id) = offering(&world, ApplicationAction::Uninstall, true);
    let product = CATALOG[usize::from(index_of(world.scenario().seed, id).expect("known"))].product;
    let is_there = |world: &World| {
        let software = world.inventory(row).instances("InstalledSoftware").expect("a class").1;
        software.iter().any(|row| row[0] == cmpivot::Value::String(product.to_owned()))
    };
    assert!(is_there(&world));
    ask(&mut world, row, id, ApplicationAction::Uninstall).expect("accepted");
    assert_eq!(one(&world, row, id).status, Status::Installed, "it is still there");
    world.advance_to(world.now().plus(20 * MINUTE_MS));
    assert_eq!(one(&world, row, id).status, Status::NotInstalled);
    assert!(!is_there(&world));
}

#[test]
fn two_actions_at_once_and_unknown_ids_are_refused() {
    let mut world = attached();
    let (row, id) = offering(&world, ApplicationAction::Reevaluate, true);
    ask(&mut world, row, id, ApplicationAction::Reevaluate).expect("accepted");
    let hash = world.state_hash();
    let rule = Rule::ActionPending;
    let refused = ask(&mut world, row, id, ApplicationAction::Reevaluate).expect_err("one at a time");
    assert_eq!(refused, CommandError::ApplicationActionNotOffered { rule });
    let unknown = ask(&mut world, row, Uuid::nil(), ApplicationAction::Install).expect_err("unknown");
    assert_eq!(unknown.code(), "ApplicationNotDeployed");
    assert_eq!(world.state_hash(), hash);
}

#[test]
fn a_client_off_line_refuses_or_waits_by_the_deployment() {
    let mut world = attached();
    let (row, id) = offering(&world, ApplicationAction::Install, false);
    assert!(one(&world, row, id).deployment.queues());
    ask(&mut world, row, id, ApplicationAction::Install).expect("it queues");
    world.advance_to(world.now().plus(30_000));
    let waiting = world.operation_waiting(1).expect("it waits");
    assert_eq!((waiting.reason, waiting.next), (WaitingReason::ClientOffline, Step::StartPush));
    assert_eq!(one(&world, row, id).status, Status::InstallRequested);
    let other = world.applications_of(row).into_iter().find(|one| one.id != id).expect("another");
    let refused = ask(&mut world, row, other.id, ApplicationAction::Reevaluate).expect_err("off line");
    assert_eq!(refused, CommandError::ClientNotReached { row });
    world.apply(Command::SetOnline { row, online: true }).expect("accepted");
    world.advance_to(world.now().plus(HOUR_MS));
    assert!(!one(&world, row, id).is_pending);
}

#[test]
fn a_right_that_goes_on_the_way_ends_the_action_and_leaves_the_application_as_it_was() {
    let mut world = attached();
    let (row, id) = offering(&world, ApplicationAction::Install, true);
    let before = one(&world, row, id);
    ask(&mut world, row, id, ApplicationAction::Install).expect("accepted");
    let fault = Fault::new(FaultId::NotifyResourceNotGranted).on(crate::faults::Target::User("helpdesk".to_owned()));
    world.apply(Command::SwitchFault { fault, on: true }).expect("accepted");
    world.advance_to(world.now().plus(MINUTE_MS));
    let after = one(&world, row, id);
    assert_eq!((after.status, after.received), (before.status, before.received));
    assert_eq!(after.refused.map(|error| error.code()), Some("NotifyResourceNotGranted"));
    let trace = world.operation_trace(&world.device_operations().all()[0].guid).expect("a trace");
    assert_eq!(trace.hops.last().map(|hop| (hop.step, hop.state)), Some((Step::ShowResult, HopState::Failed)));
}

#[test]
fn a_broken_part_of_the_site_holds_an_action_and_lets_it_go_on() {
    for (fault, reason) in [
        (FaultId::ServiceConnectionPointStopped, WaitingReason::ConnectorUnreachable),
        (FaultId::ManagementPointDown, WaitingReason::ManagementPointUnreachable),
    ] {
        let mut world = attached();
        let (row, id) = offering(&world, ApplicationAction::Install, true);
        ask(&mut world, row, id, ApplicationAction::Install).expect("accepted");
        world.apply(Command::SwitchFault { fault: Fault::new(fault), on: true }).expect("accepted");
        world.advance_to(world.now().plus(10 * MINUTE_MS));
        assert_eq!(world.operation_waiting(1).map(|waiting| waiting.reason), Some(reason));
        world.apply(Command::SwitchFault { fault: Fault::new(fault), on: false }).expect("accepted");
        world.advance_to(world.now().plus(HOUR_MS));
        assert!(world.operation_waiting(1).is_none() && world.device_operations().all()[0].error.is_none());
    }
}

#[test]
fn a_restart_ends_what_waits_for_it() {
    let mut world = attached();
    let site = |world: &World| world.applications_of(0).len();
    assert!(site(&world) > 0);
    let vpn = |world: &World, row| world.applications_of(row).into_iter().find(|one| one.name == "Contoso VPN");
    let row = (0..world.fleet().row_count())
        .find(|row| {
            let offers = |one: &Application| one.actions[4].1.is_none();
            world.devices().is_visible(*row) && vpn(&world, *row).is_some_and(|one| offers(&one))
        })
        .expect("one that can be repaired");
    let id = vpn(&world, row).expect("there").id;
    ask(&mut world, row, id, ApplicationAction::Repair).expect("accepted");
    world.advance_to(world.now().plus(20 * MINUTE_MS));
    assert_eq!(one(&world, row, id).status, Status::RestartPending);
    world.advance_to(world.now().plus(12 * 24 * HOUR_MS));
    assert_eq!(one(&world, row, id).status, Status::Installed);
}

#[test]
fn a_snapshot_keeps_what_was_asked() {
    let mut world = attached();
    let (row, id) = offering(&world, ApplicationAction::Install, true);
    ask(&mut world, row, id, ApplicationAction::Install).expect("accepted");
    world.advance_to(world.now().plus(20_000));
    let mut pieces = std::collections::VecDeque::new();
    world.to_snapshot(&mut |piece| pieces.push_back(piece.to_vec()));
    let mut again = World::from_snapshot(scenario(), world.journal(), &mut || pieces.pop_front()).expect("it fits");
    for world in [&mut world, &mut again] {
        world.advance_to(world.now().plus(HOUR_MS));
    }
    assert_eq!(again.state_hash(), world.state_hash());
}
