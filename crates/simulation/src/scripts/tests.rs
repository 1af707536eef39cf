use super::*;
use crate::command::{AzureEnvironment, CoManagementSettings, Command, UploadScope};
use crate::components::notification::WaitingReason;
use crate::faults::{Fault, FaultId, Target};
use crate::product::Version;
use crate::scenario::Scenario;
use crate::time::MINUTE_MS;
use crate::trace::Step;
use crate::world::World;
use base64::Engine as _;

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

fn named(world: &World, name: &str) -> Uuid {
    world.runnable_scripts().into_iter().find(|script| script.name == name).expect("it is listed").id
}

fn run(world: &mut World, row: Row, script: Uuid) -> Result<(), CommandError> {
    world.apply(Command::RunScript { by: "helpdesk".to_owned(), row, script }).map(drop)
}

fn state(world: &World, row: Row, script: Uuid) -> Option<RunState> {
    world.scripts_of(row).into_iter().find(|run| run.id == script).map(|run| run.state)
}

/// The site server stays on line.
const ROW: Row = 0;

fn texts(world: &World, number: u64) -> Vec<String> {
    let task = world.device_operations().get(number).expect("an operation").guid;
    let trace = world.operation_trace(&task).expect("a trace");
    trace.lines.iter().map(|line| format!("{}: {}", line.component.name(), line.text)).collect()
}

#[test]
fn only_approved_scripts_without_parameters_are_listed() {
    let world = attached();
    let names: Vec<&str> = world.runnable_scripts().into_iter().map(|script| script.name).collect();
    assert!(names.is_sorted() && names.len() == 10, "{names:?}");
    for hidden in ["Set Registry Value", "Remove Old Profiles", "Disable Firewall"] {
        assert!(!names.contains(&hidden));
        let index = CATALOG.iter().position(|script| script.name == hidden).expect("there") as Index;
        let mut world = attached();
        let id = id_of(world.scenario().seed, index);
        assert_eq!(run(&mut world, ROW, id).expect_err("hidden").code(), "ScriptNotFound");
    }
    let runs: Vec<ScriptRun> = (0..world.fleet().row_count()).flat_map(|row| world.scripts_of(row)).collect();
    assert!(runs.len() > 10 && runs.iter().all(|run| run.ran < world.scenario().start));
}

#[test]
fn a_result_comes_over_the_fast_channel_with_the_documented_lines() {
    let mut world = attached();
    let script = named(&world, "Get OS Version");
    run(&mut world, ROW, script).expect("accepted");
    assert_eq!(state(&world, ROW, script), Some(RunState::Pending));
    assert_eq!(world.script_output(ROW, script), None);
    world.advance_to(world.now().plus(MINUTE_MS));
    assert_eq!(state(&world, ROW, script), Some(RunState::Succeeded));
    let output = world.script_output(ROW, script).expect("an output");
    assert!(output.text.starts_with("Microsoft Windows Server ") && output.text.len() == output.bytes, "{output:?}");
    let lines = texts(&world, 1);
    let has = |part: &str| lines.iter().any(|line| line.contains(part));
    assert!(has("initiated device operation 135 to collection SMS00001."), "{lines:?}");
    assert!(has("Sending script state message (fast): {") && has("Result are sent for ScriptGuid: "), "{lines:?}");
    let push = lines.iter().find(|line| line.contains("TaskType: 15 TaskParam: PFNjcmlwdENvbnRlbnQg")).expect("a push");
    let parameter = push.split("TaskParam: ").nth(1).and_then(|rest| rest.split(')').next()).expect("a parameter");
    let decoded = base64::engine::general_purpose::STANDARD.decode(parameter).expect("base64");
    let content = String::from_utf8(decoded).expect("text");
    assert!(content.starts_with(&format!("<ScriptContent ScriptGuid='{script}'><ScriptVersion>1<")), "{content}");
    let again = World::replay(scenario(), world.journal(), world.now()).expect("it fits");
    assert_eq!(again.state_hash(), world.state_hash());
}

#[test]
fn a_large_result_travels_as_a_state_message_and_a_megabyte_is_cut_off() {
    let mut world = attached();
    for (number, name, kept) in
        [(1, "Collect Event Log Extract", None), (2, "List All Files on C", Some(OUTPUT_BYTES_MAX))]
    {
        let script = named(&world, name);
        run(&mut world, ROW, script).expect("accepted");
        world.advance_to(world.now().plus(3 * MINUTE_MS));
        let output = world.script_output(ROW, script).expect("an output");
        assert!(output.bytes > FAST_BYTES_MAX);
        assert_eq!(output.text.len(), kept.unwrap_or(output.bytes), "{name}");
        let lines = texts(&world, number);
        assert!(lines.iter().all(|line| !line.contains("(fast)")), "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("Topic Type 9003")), "{lines:?}");
        let task = world.device_operations().get(number).expect("there").guid;
        let steps: Vec<Step> =
            world.operation_trace(&task).expect("a trace").hops.into_iter().map(|hop| hop.step).collect();
        assert!(steps.contains(&Step::SendState) && steps.contains(&Step::ProcessState));
    }
    // The megabyte is no part of the state.
    let mut bytes = 0;
    world.to_snapshot(&mut |piece| bytes += piece.len());
    assert!(bytes < 400_000, "{bytes}");
}

#[test]
fn two_runs_at_once_both_come_to_their_end_and_the_last_one_counts() {
    let mut world = attached();
    let (first, second) = (named(&world, "Get OS Version"), named(&world, "Check VPN Tunnel"));
    for script in [first, second, first] {
        run(&mut world, ROW, script).expect("accepted");
    }
    world.advance_to(world.now().plus(2 * MINUTE_MS));
    assert_eq!(state(&world, ROW, first), Some(RunState::Succeeded));
    assert_eq!(state(&world, ROW, second), Some(RunState::Failed), "its exit code is 1");
    assert!(world.device_operations().all().iter().all(|one| one.ended.is_some() && one.error.is_none()));
    let last = world.scripts_of(ROW).into_iter().find(|run| run.id == first).expect("there");
    assert_eq!((last.operation, last.exit_code), (Some(3), Some(0)));
    for _ in 0..20 {
        run(&mut world, ROW, first).expect("accepted");
    }
    assert_eq!(run(&mut world, ROW, first).expect_err("too many").code(), "TooManyActionsPending");
}

#[test]
fn a_client_off_line_runs_it_later_and_a_right_that_goes_ends_it() {
    let mut world = attached();
    let script = named(&world, "Get Free Disk Space");
    world.apply(Command::SetOnline { row: ROW, online: false }).expect("accepted");
    run(&mut world, ROW, script).expect("it waits");
    world.advance_to(world.now().plus(MINUTE_MS));
    assert_eq!(world.operation_waiting(1).map(|waiting| waiting.reason), Some(WaitingReason::ClientOffline));
    world.apply(Command::SetOnline { row: ROW, online: true }).expect("accepted");
    world.advance_to(world.now().plus(MINUTE_MS));
    assert_eq!(state(&world, ROW, script), Some(RunState::Succeeded));
    run(&mut world, ROW, script).expect("accepted");
    let fault = Fault::new(FaultId::DeviceOutsideSecurityScope).on(Target::User("helpdesk".to_owned()));
    world.apply(Command::SwitchFault { fault, on: true }).expect("accepted");
    world.advance_to(world.now().plus(MINUTE_MS));
    let last = world.scripts_of(ROW).into_iter().find(|run| run.id == script).expect("there");
    assert_eq!(last.refused.map(|error| error.code()), Some("DeviceOutsideSecurityScope"));
    assert_eq!(last.state, RunState::Failed);
}
