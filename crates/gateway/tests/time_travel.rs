//! The past over HTTP: it is read and never changed, the present does not move meanwhile, and a world that goes on from a moment
//! is stored whole before it is answered.

mod support;

use contract::lab::LabStatus;
use contract::time_travel::{CommandKind, LAB_AT, Timeline};
use gateway::{OpenResult, Persist, StoredState};
use serde_json::{Value, json};
use simulation::scenario::Scenario;
use simulation::world::World;
use support::{ADMIN, Answer, BETA, LAB, Lab, scenario};

fn at(lab: &mut Lab, moment: &str, target: &str) -> Answer {
    lab.call("GET", target, &[(LAB_AT, moment)], "")
}

fn status(answer: &Answer) -> LabStatus {
    serde_json::from_value(answer.ok()).expect("a status")
}

fn timeline(lab: &mut Lab, query: &str) -> Timeline {
    serde_json::from_value(lab.get(&format!("{LAB}/timeline{query}")).ok()).expect("a timeline")
}

/// Onboarded, with an action and a fault behind it.
fn lived() -> Lab {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    lab.act_on_some_devices();
    lab
}

#[test]
fn the_past_is_read_as_it_was_and_the_present_stays() {
    let mut lab = lived();
    let (before, stored) = (lab.state_hash(), lab.stored.clone());
    let list = format!("{BETA}/deviceManagement/managedDevices?$top=1");
    let present = lab.get(&list).ok();
    assert_eq!(present["value"].as_array().map(Vec::len), Some(1));

    // Wall-clock time passes while one looks: the present waits.
    lab.wall_ms += 60_000;
    let start = at(&mut lab, "0", &format!("{LAB}/status"));
    let shown = status(&start);
    let past = shown.past.clone().expect("the past");
    assert_eq!((past.sequence, shown.journal_length, shown.has_settings), (0, 0, false));
    assert_eq!(past.present_journal_length, lab.stored.entries.len() as u64);
    assert_eq!(start.headers[LAB_AT].to_str().expect("a time"), shown.now);
    assert_eq!(shown.last_command, None);
    assert_eq!(at(&mut lab, "0", &list).ok()["value"].as_array().map(Vec::len), Some(0));

    // Right after the onboarding there are settings, and no device yet; at its own time too.
    let onboarded = status(&at(&mut lab, "3", &format!("{LAB}/status")));
    assert!(onboarded.has_settings && onboarded.visible_device_count == 0);
    assert_eq!(onboarded.last_command.expect("a command").command, CommandKind::Onboard);
    let by_time = status(&at(&mut lab, &onboarded.now, &format!("{LAB}/status")));
    assert!(by_time.has_settings);
    let batch =
        json!({"requests": [{"id": "1", "method": "GET", "url": "/deviceManagement/managedDevices"}]}).to_string();
    let headers = [("content-type", "application/json"), (LAB_AT, "3")];
    let answer = lab.call("POST", &format!("{BETA}/$batch"), &headers, batch).ok();
    assert_eq!(answer["responses"][0]["body"]["value"], json!([]));

    assert_eq!((lab.state_hash(), &lab.stored), (before, &stored), "nothing moved and nothing was stored");
}

#[test]
fn nothing_is_changed_in_the_past() {
    let mut lab = lived();
    let (before, stored) = (lab.state_hash(), lab.stored.clone());
    for (method, target, body) in [
        ("POST", format!("{LAB}/clock"), json!({"command": "pause"})),
        ("POST", format!("{ADMIN}/CoManagementSettings/Consent"), json!({"environment": "AzurePublicCloud"})),
        ("POST", format!("{LAB}/reset"), json!({})),
        ("POST", format!("{LAB}/undo"), json!({"sequence": 1})),
        ("PUT", format!("{LAB}/faults/secret-expired"), json!({"on": true})),
        ("DELETE", format!("{LAB}/faults"), Value::Null),
    ] {
        let headers = [("content-type", "application/json"), (LAB_AT, "1")];
        let answer = lab.call(method, &target, &headers, body.to_string());
        assert_eq!((answer.status, answer.code().as_str()), (409, "LookingAtThePast"), "{method} {target}");
    }
    assert_eq!((lab.state_hash(), &lab.stored), (before, &stored));
}

#[test]
fn a_moment_that_never_was_is_refused_by_name() {
    let mut lab = lived();
    let length = lab.stored.entries.len() + 1;
    for (moment, status, code) in [
        ("yesterday", 400, "MomentMalformed"),
        ("-1", 400, "MomentMalformed"),
        ("99999999999999999999", 400, "MomentMalformed"),
        ("", 400, "MomentMalformed"),
        (length.to_string().as_str(), 404, "MomentUnknown"),
        ("1999-01-01T00:00:00Z", 404, "MomentUnknown"),
        ("2999-01-01T00:00:00Z", 404, "MomentUnknown"),
    ] {
        let answer = at(&mut lab, moment, &format!("{LAB}/status"));
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{moment}");
    }
    let answer = lab.call("GET", &format!("{LAB}/status"), &[(LAB_AT, "0"), ("authorization", "Bearer x")], "");
    assert_eq!(answer.status, 401, "the past asks for a token too");
}

#[test]
fn the_commands_are_listed_in_words_of_the_wire() {
    let mut lab = lived();
    let all = timeline(&mut lab, "");
    assert_eq!(all.length, lab.stored.entries.len() as u64);
    assert_eq!(all.value.iter().map(|entry| entry.sequence).collect::<Vec<_>>(), (1..=all.length).collect::<Vec<_>>());
    // The lab of the tests pauses its clock first.
    assert_eq!((all.value[0].command, all.value[0].by.as_deref()), (CommandKind::SetSpeed, None));
    assert_eq!((all.value[1].command, all.value[1].by.as_deref()), (CommandKind::Consent, Some("admin@contoso.com")));
    let action = all.value.iter().find(|entry| entry.command == CommandKind::TriggerAction).expect("an action");
    assert!(action.device_name.is_some() && action.action.is_some(), "{action:?}");
    let two = timeline(&mut lab, "?from=2&$top=2");
    assert_eq!(two.value, all.value[1..3]);
    assert_eq!(timeline(&mut lab, "?from=100000").value, []);
}

#[test]
fn a_branch_goes_on_from_its_moment_and_is_stored_whole() {
    let mut lab = lived();
    let length = lab.stored.entries.len();
    let expected = status(&at(&mut lab, "3", &format!("{LAB}/status")));
    let world = lab.gateway.world();
    let replayed =
        World::replay(world.scenario().clone(), &world.journal()[..3], simulation::time::SimTime(expected.now_ms))
            .expect("it replays");
    let stale = lab.post(&format!("{LAB}/branch"), json!({"at": "3", "journalLength": length - 1}));
    assert_eq!((stale.status, stale.code().as_str()), (409, "JournalChanged"));

    let branched = status(&lab.post(&format!("{LAB}/branch"), json!({"at": "3", "journalLength": length})));
    assert_eq!((branched.journal_length, branched.now_ms, branched.past), (3, expected.now_ms, None));
    assert_eq!(branched.revisions.world, expected.revisions.world + 1, "every page reads again");
    assert!(matches!(lab.last_persist, Persist::Replace(_)), "the whole world in one write");
    assert_eq!(lab.state_hash(), replayed.state_hash());
    assert_eq!(lab.stored.entries.len(), 3);
    lab.reopen();
    assert_eq!(lab.state_hash(), replayed.state_hash(), "and so it opens again");
}

#[test]
fn a_branch_that_could_not_be_stored_never_was() {
    let mut lab = lived();
    let (before, stored) = (lab.state_hash(), lab.stored.clone());
    let branch = json!({"at": "3", "journalLength": stored.entries.len()});
    lab.post(&format!("{LAB}/branch"), branch).ok();
    assert_ne!(lab.state_hash(), before);
    // What a host does whose storage failed: it opens again what was stored before.
    let found = StoredState::World(stored);
    let (opened, persist) = OpenResult::open("test", found, Scenario::default()).expect("the world of before");
    assert_eq!(persist, Persist::Nothing);
    let OpenResult::Ready(gateway) = opened else { panic!("it opens") };
    assert_eq!(gateway.world().state_hash(), before);
}

#[test]
fn an_undo_takes_the_last_command_back_and_the_same_one_gives_the_same_world() {
    let mut lab = lived();
    let pause = |lab: &mut Lab, on: bool| {
        lab.post(&format!("{LAB}/throttling"), json!({"throttling": if on { "documented" } else { "off" }})).ok()
    };
    let before = lab.state_hash();
    pause(&mut lab, true);
    let after = lab.state_hash();
    let length = lab.stored.entries.len();
    let other = lab.post(&format!("{LAB}/undo"), json!({"sequence": length - 1}));
    assert_eq!((other.status, other.code().as_str()), (409, "JournalChanged"));

    let undone = status(&lab.post(&format!("{LAB}/undo"), json!({"sequence": length})));
    assert_eq!(undone.journal_length, length as u64 - 1);
    assert_eq!(lab.state_hash(), before);
    lab.reopen();
    assert_eq!(lab.state_hash(), before);
    pause(&mut lab, true);
    assert_eq!(lab.state_hash(), after);
}

#[test]
fn what_was_only_read_is_no_command_to_take_back() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let id = lab.first_device_id();
    let before = status(&lab.get(&format!("{LAB}/status")));
    let last = before.last_command.clone().expect("a command").sequence;
    lab.get(&format!("{LAB}/managed-devices/{id}/collections")).ok();
    let after = status(&lab.get(&format!("{LAB}/status")));
    assert_eq!((after.journal_length, after.last_command), (before.journal_length + 1, before.last_command));
    let undone = status(&lab.post(&format!("{LAB}/undo"), json!({"sequence": last})));
    assert_eq!(undone.journal_length, last - 1);
}

#[test]
fn every_command_can_be_undone_and_then_there_is_none() {
    let mut lab = lived();
    while let Some(sequence) = u64::try_from(lab.stored.entries.len()).ok().filter(|length| *length > 0) {
        let undone = status(&lab.post(&format!("{LAB}/undo"), json!({"sequence": sequence})));
        assert_eq!(undone.journal_length, sequence - 1);
    }
    let nothing = lab.post(&format!("{LAB}/undo"), json!({"sequence": 0}));
    assert_eq!((nothing.status, nothing.code().as_str()), (409, "NothingToUndo"));
    let fresh = World::new(lab.gateway.world().scenario().clone()).expect("valid");
    assert_eq!(lab.gateway.world().state_hash(), fresh.state_hash());
}

#[test]
fn a_long_way_back_is_gone_in_parts() {
    let mut lab = Lab::of(scenario(2002, 100_000));
    lab.post(&format!("{ADMIN}/CoManagementSettings/Consent"), json!({"environment": "AzurePublicCloud"}));
    let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"}});
    lab.post(&format!("{ADMIN}/CoManagementSettings"), settings).ok();
    lab.post(&format!("{LAB}/clock"), json!({"command": "advance", "byMs": 900_000, "wait": true})).ok();
    let length = lab.stored.entries.len().to_string();
    let target = format!("{LAB}/status");
    let mut done = -1.0;
    let answer = loop {
        let answer = at(&mut lab, &length, &target);
        if answer.status != 503 {
            break answer;
        }
        assert_eq!(answer.code(), "PastUnderWay");
        let now: f64 = answer.json()["error"]["innerError"]["details"]["done"]
            .as_str()
            .and_then(|done| done.parse().ok())
            .expect("how far it is");
        assert!(now > done, "each request takes it on: {now} after {done}");
        done = now;
    };
    assert!(done > 0.0, "it was under way");
    assert_eq!(status(&answer).visible_device_count, lab.gateway.world().devices().visible_count());
}

#[test]
fn a_page_of_a_list_that_was_begun_in_the_present_is_not_gone_on_with_in_the_past() {
    let mut lab = lived();
    let list = format!("{BETA}/deviceManagement/managedDevices?$top=5&$orderby=deviceName");
    let next = lab.get(&list).ok()["@odata.nextLink"].as_str().expect("a next page").to_owned();
    let path = next.split_once("/gateway/").map(|(_, rest)| format!("/gateway/{rest}")).expect("ours");
    let answer = at(&mut lab, "2", &path);
    assert_eq!((answer.status, answer.code().as_str()), (400, "SkipTokenExpired"), "{}", answer.text());
    assert_eq!(lab.get(&path).status, 200);
}

#[test]
fn the_past_of_an_exercise_gives_nothing_away() {
    let exercises: Value = serde_json::from_str(include_str!("../../../public/exercises.json")).expect("JSON");
    let mut lab = Lab::new();
    lab.post(&format!("{LAB}/exercises"), exercises[0].clone()).ok();
    lab.sign_in("admin@contoso.com");
    let (before, length) = (lab.state_hash(), lab.stored.entries.len());
    assert_eq!(lab.get(&format!("{LAB}/status")).ok()["lastCommand"], Value::Null);
    let refused = [
        at(&mut lab, "0", &format!("{LAB}/faults")),
        lab.get(&format!("{LAB}/timeline")),
        lab.post(&format!("{LAB}/undo"), json!({"sequence": length})),
        lab.post(&format!("{LAB}/branch"), json!({"at": "0", "journalLength": length})),
    ];
    for answer in refused {
        assert_eq!((answer.status, answer.code().as_str()), (409, "PastHidden"));
    }
    assert_eq!(lab.state_hash(), before);
}
