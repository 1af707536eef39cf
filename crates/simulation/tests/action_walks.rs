//! Walks of device actions: through all four logs, in the documented words and order.

mod support;

use simulation::command::{Command, DeviceAction, Row};
use simulation::components::notification::{ActionState, DeliveryStatus, Hop, WaitingReason};
use simulation::log::{Component, LogLine, Severity};
use simulation::time::{MINUTE_MS, SECOND_MS};
use simulation::trace::Step;
use simulation::world::World;
use strum::VariantArray as _;
use support::*;
use uuid::Uuid;

fn ask(world: &mut World, by: &str, row: Row, action: DeviceAction) -> Uuid {
    let applied = world.apply(trigger(by, row, action)).expect("accepted");
    applied.task_guid.expect("an action has a task")
}

/// The world says what a pending action waits for, and when that is due: nothing else has to guess.
#[test]
fn a_pending_action_says_what_it_waits_for_and_when_that_is_due() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    ask(&mut world, "helpdesk", row, DeviceAction::RefreshMachinePolicy);
    let mut hops = Vec::new();
    while let Some(waiting) = world.waiting(newest_result(&world, row)) {
        assert_eq!(waiting.reason, WaitingReason::NextHop);
        let due = waiting.due.expect("what is due has a time");
        assert!(due > world.now(), "{waiting:?}");
        hops.push(waiting.next);

        apply(&mut world, Command::SetSpeed { speed: 0 });
        let paused = world.waiting(newest_result(&world, row)).expect("still pending");
        assert_eq!((paused.reason, paused.next, paused.due), (WaitingReason::ClockPaused, waiting.next, Some(due)));
        apply(&mut world, Command::SetSpeed { speed: 1 });

        let before = world.revisions().devices;
        world.advance_to(due);
        assert_ne!(world.revisions().devices, before, "a page that shows it reads it again");
    }
    let expected: Vec<Step> =
        Hop::VARIANTS.iter().filter(|hop| **hop != Hop::FinishPush).map(|hop| Step::from(*hop)).collect();
    assert_eq!(hops, expected);
    assert_eq!(newest_result(&world, row).state, ActionState::Done);

    apply(&mut world, Command::SetOnline { row, online: false });
    ask(&mut world, "helpdesk", row, DeviceAction::RefreshMachinePolicy);
    advance(&mut world, MINUTE_MS);
    let waiting = world.waiting(newest_result(&world, row)).expect("pending");
    assert_eq!((waiting.reason, waiting.next, waiting.due), (WaitingReason::ClientOffline, Step::StartPush, None));
    apply(&mut world, Command::SetSpeed { speed: 0 });
    let waiting = world.waiting(newest_result(&world, row)).expect("pending");
    assert_eq!(waiting.reason, WaitingReason::ClientOffline, "running the clock would not help");
}

/// What the documents show, for one action of `helpdesk`; `{...}` are the values of this walk.
const WORDS: [&str; 10] = [
    "Received new notification. Validating basic notification details...",
    "Validating device action message content...",
    "Authorized to perform client action. TemplateID: {name} TenantId: {tenant} AADUserID:     {user}",
    "Forwarded BGB remote task. TemplateID: {type} TaskGuid: {guid} TaskParam: TargetDeviceIDs: {device}",
    "Get one push message from database.",
    "Starting to send push task (PushID: {push} TaskID: {task} TaskGUID: {GUID} TaskType: {type} TaskParam: ) to 1 clients  \
     with throttling (strategy: 1 param: 42)",
    "Finished sending push task (PushID: {push} TaskID: {task}) to 1 clients",
    "Receive task from server with pushid={push}, taskid={task}, taskguid={GUID}, tasktype={type} and taskParam=",
    "Send Task response message <BgbResponseMessage TimeStamp=\"{responded}\"><PushID>{push}</PushID><TaskID>{task}</TaskID>\
     <ReturnCode>1</ReturnCode></BgbResponseMessage> successfully.",
    r"Generated BGB task status report \\PS1SITE01.contoso.com\SMS_PS1\inboxes\bgb.box\Bgb{file}.BTS at {reported}. (PushID: {push} ReportedClients: 1 FailedClients: 0)",
];

#[test]
fn each_action_writes_its_lines_in_all_four_logs() {
    let actions = [
        (DeviceAction::RefreshMachinePolicy, "RequestMachinePolicy", "1"),
        (DeviceAction::RefreshUserPolicy, "RequestUsersPolicy", "2"),
        (DeviceAction::AppEvaluation, "AppDeplEval", "6"),
    ];
    let mut world = attached(upload_all());
    let row = online_row(&world);
    for (index, (action, name, number)) in actions.into_iter().enumerate() {
        let asked = world.now();
        let guid = ask(&mut world, "helpdesk", row, action);
        advance(&mut world, 2 * MINUTE_MS);
        let trail = world.logs().trail(&guid);
        let fill = |words: &str| {
            words
                .replace("{name}", name)
                .replace("{type}", number)
                .replace("{tenant}", &world.tenant().organization().id.to_string())
                .replace("{user}", &world.tenant().persona("helpdesk").expect("known").id.to_string())
                .replace("{guid}", &guid.to_string())
                .replace("{GUID}", &guid.to_string().to_uppercase())
                .replace("{device}", &resource_id(row).to_string())
                .replace("{push}", &(index + 1).to_string())
                .replace("{task}", &(index + 2).to_string())
                .replace("{responded}", &trail[8].time.format("%Y-%m-%dT%H:%M:%SZ"))
                .replace("{reported}", &trail[9].time.format("%m/%d/%Y %H:%M:%S"))
                .replace("{file}", &trail[9].text.split("Bgb").nth(1).expect("a file")[..5])
        };
        let written: Vec<&str> = trail.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(written, WORDS.map(fill));
        let (connector, server, client) =
            (Component::NotificationWorker, Component::NotificationServer, Component::NotificationAgent(row));
        let components: Vec<Component> = trail.iter().map(|line| line.component).collect();
        assert_eq!(
            components,
            [connector, connector, connector, connector, server, server, server, client, client, server]
        );
        assert!(trail.iter().all(|line| !line.invented && line.severity == Severity::Information));
        let delay_ms = |from: &LogLine, to: &LogLine| to.time.0 - from.time.0;
        assert!((500..=5_000).contains(&(trail[0].time.0 - asked.0)));
        assert!((200..=3_000).contains(&delay_ms(trail[3], trail[4])));
        assert!((50..=1_000).contains(&delay_ms(trail[5], trail[7])));
        assert!((300..=4_000).contains(&delay_ms(trail[7], trail[8])));
        assert!((24_000..=34_000).contains(&delay_ms(trail[5], trail[9])));

        let result = newest_result(&world, row);
        assert_eq!((result.state, result.error_code(), result.action), (ActionState::Done, 0, action));
        assert_eq!(result.delivery, DeliveryStatus::DeliveredToOnPremisesServer);
        assert!((SECOND_MS..=3 * SECOND_MS).contains(&(result.updated.0 - trail[9].time.0)));
    }
    assert!(world.notification().tasks().is_empty());
    assert_eq!(world.notification().results_of(row).len(), 3);
    // All of it is in the files too, and nothing else is.
    assert_eq!(texts(&world, Component::NotificationWorker).len(), 12);
    assert_eq!(texts(&world, Component::NotificationServer).len(), 12);
    assert_eq!(texts(&world, Component::NotificationAgent(row)).len(), 6);
}

#[test]
fn the_delivery_status_grows_stage_by_stage() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    ask(&mut world, "helpdesk", row, DeviceAction::RefreshUserPolicy);
    let mut stages = Vec::new();
    while world.notification().tasks().len() == 1 {
        let result = newest_result(&world, row);
        assert_eq!(result.state, ActionState::Pending);
        stages.push(result.delivery);
        let next = world.next_event_time().expect("a hop is due");
        world.advance_to(next);
    }
    stages.dedup();
    assert_eq!(
        stages,
        [
            DeliveryStatus::PendingDelivery,
            DeliveryStatus::DeliveredToConnectorService,
            DeliveryStatus::DeliveredToOnPremisesServer
        ]
    );
}

#[test]
fn an_unauthorised_caller_is_named_in_the_log_and_in_the_result() {
    let cases = [
        ("helpdesk-undiscovered", "NotDiscoveredByActiveDirectory"),
        ("helpdesk-no-notify", "NotifyResourceNotGranted"),
        ("cloud-only", "CloudOnlyUser"),
        ("device-automation", "ApplicationWithoutUser"),
    ];
    let mut world = attached(upload_all());
    let row = online_row(&world);
    for (by, code) in cases {
        let guid = ask(&mut world, by, row, DeviceAction::RefreshMachinePolicy);
        advance(&mut world, MINUTE_MS);
        let trail = world.logs().trail(&guid);
        let last = trail.last().expect("lines");
        let tenant = world.tenant().organization().id;
        let user = world.tenant().caller(by).expect("known").object_id();
        assert_eq!(trail.len(), 3);
        assert_eq!(
            last.text,
            format!(
                "Unauthorized to perform client action. TemplateID: RequestMachinePolicy TenantId: {tenant} AADUserID: {user}"
            )
        );
        assert_eq!(last.severity, Severity::Error);
        let result = newest_result(&world, row);
        let error = result.error.as_ref().expect("a reason");
        assert_eq!((result.state, error.code()), (ActionState::Failed, code));
        assert_eq!((result.error_code(), error.number() != 0), (error.number(), true));
        assert_eq!(result.delivery, DeliveryStatus::DeliveredToConnectorService);
    }
    assert!(lines(&world, Component::NotificationServer).is_empty(), "nothing went on");
}

#[test]
fn those_who_may_act_do() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    for by in ["global-admin", "intune-admin", "helpdesk"] {
        ask(&mut world, by, row, DeviceAction::AppEvaluation);
        advance(&mut world, MINUTE_MS);
        let result = newest_result(&world, row);
        assert_eq!(result.state, ActionState::Done, "{by}");
        assert_eq!(result.initiated_by, world.tenant().persona(by).expect("known").user_principal_name);
    }
}

#[test]
fn a_client_that_is_off_line_gets_its_task_when_it_returns() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    apply(&mut world, Command::SetOnline { row, online: false });
    let guid = ask(&mut world, "helpdesk", row, DeviceAction::RefreshMachinePolicy);
    advance(&mut world, 10 * MINUTE_MS);
    let result = newest_result(&world, row);
    assert_eq!((result.state, result.is_waiting_for_client), (ActionState::Pending, true));
    assert_eq!(result.delivery, DeliveryStatus::DeliveredToOnPremisesServer);
    assert_eq!(world.logs().trail(&guid).last().expect("lines").text, "Get one push message from database.");

    apply(&mut world, Command::SetOnline { row, online: true });
    advance(&mut world, MINUTE_MS);
    let result = newest_result(&world, row);
    assert_eq!((result.state, result.is_waiting_for_client), (ActionState::Done, false));
    assert_eq!(world.logs().trail(&guid).len(), WORDS.len());
}

#[test]
fn a_client_that_comes_back_by_itself_gets_its_task() {
    let mut world = attached(upload_all());
    // A device whose lid is shut and that the lab does not keep off line.
    let is_away = |world: &World, row: Row| {
        world.devices().is_visible(row) && !world.fleet().is_online(row) && !world.fleet().is_pinned_offline(row)
    };
    let row = (0..world.fleet().row_count()).find(|row| is_away(&world, *row)).expect("a device is away");
    ask(&mut world, "helpdesk", row, DeviceAction::RefreshUserPolicy);
    advance(&mut world, 20 * SECOND_MS);
    assert!(newest_result(&world, row).is_waiting_for_client);
    while !world.fleet().is_online(row) {
        advance(&mut world, MINUTE_MS);
    }
    advance(&mut world, 50 * SECOND_MS);
    assert_eq!(newest_result(&world, row).state, ActionState::Done);
}

#[test]
fn a_client_that_leaves_in_the_middle_finishes_later() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    // Whatever hop the connection is lost at, the task ends as done, and each line stands in order.
    for hops in 0..11 {
        let guid = ask(&mut world, "helpdesk", row, DeviceAction::AppEvaluation);
        for _ in 0..hops {
            let next = world.next_event_time().expect("due");
            world.advance_to(next);
        }
        apply(&mut world, Command::SetOnline { row, online: false });
        advance(&mut world, 3 * MINUTE_MS);
        apply(&mut world, Command::SetOnline { row, online: true });
        advance(&mut world, 3 * MINUTE_MS);
        assert_eq!(newest_result(&world, row).state, ActionState::Done, "lost after {hops} hops");
        let trail = world.logs().trail(&guid);
        let place = |start: &str| trail.iter().rposition(|line| line.text.starts_with(start)).expect("written");
        assert!(place("Starting to send") < place("Receive task"));
        let received = trail.iter().filter(|line| line.text.starts_with("Receive task")).count();
        assert_eq!(received, 1, "the client works once");
        assert!(place("Receive task") < place("Send Task response"));
        assert!(place("Send Task response") < place("Generated BGB"));
    }
}

#[test]
fn a_device_that_leaves_the_tenant_takes_its_results_along() {
    let mut world = attached(upload_all());
    let row = row_named(&world, "PS1DP01");
    ask(&mut world, "helpdesk", row, DeviceAction::RefreshMachinePolicy);
    advance(&mut world, MINUTE_MS);
    assert_eq!(world.notification().results_of(row).len(), 1);
    apply(&mut world, Command::SetSharedCertificate { row, shared: true });
    advance_to_next_upload(&mut world);
    settle(&mut world);
    assert_eq!(world.notification().results_of(row).len(), 0);
    refuse(&mut world, trigger("helpdesk", row, DeviceAction::RefreshMachinePolicy), "DeviceNotVisible");
}

#[test]
fn results_are_kept_up_to_a_limit_and_actions_wait_up_to_another() {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    for _ in 0..60 {
        ask(&mut world, "helpdesk", row, DeviceAction::RefreshMachinePolicy);
        advance(&mut world, MINUTE_MS);
    }
    assert_eq!(world.notification().results_of(row).len(), 50);
    apply(&mut world, Command::SetOnline { row, online: false });
    advance(&mut world, MINUTE_MS);
    let pending = |world: &World| {
        world.notification().results_of(row).filter(|result| result.state == ActionState::Pending).count()
    };
    while pending(&world) < 20 {
        ask(&mut world, "helpdesk", row, DeviceAction::AppEvaluation);
    }
    refuse(&mut world, trigger("helpdesk", row, DeviceAction::AppEvaluation), "TooManyActionsPending");
    let numbers: Vec<u64> = world.notification().results_of(row).map(|result| result.task_number).collect();
    assert!(numbers.is_sorted_by(|newer, older| newer > older), "newest first");
    apply(&mut world, Command::SetOnline { row, online: true });
    advance(&mut world, 2 * MINUTE_MS);
    assert_eq!(pending(&world), 0);
}
