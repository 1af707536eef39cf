//! Exercises over HTTP: starting one, everything that hides its cause until it has ended, and the ways to its end.

mod support;

use gateway::Gateway;
use gateway::Persist;
use serde_json::{Value, json};
use simulation::scenario::Scenario;
use support::{BETA, LAB, Lab};

/// A built-in exercise, as the app fetches it.
fn built_in(name: &str) -> Value {
    let listing: Value = serde_json::from_str(include_str!("../../../public/exercises.json")).expect("JSON");
    let exercises = listing.as_array().expect("a list");
    exercises.iter().find(|exercise| exercise["name"] == name).unwrap_or_else(|| panic!("{name}")).clone()
}

fn started(name: &str) -> Lab {
    let mut lab = Lab::new();
    lab.post(&format!("{LAB}/exercises"), built_in(name)).ok();
    lab.sign_in("admin@contoso.com");
    lab
}

fn run(lab: &mut Lab, what: &str, body: Value) -> Value {
    lab.post(&format!("{LAB}/exercises/current/{what}"), body).ok()
}

/// A POST without a body.
fn step(lab: &mut Lab, what: &str) -> Value {
    lab.call("POST", &format!("{LAB}/exercises/current/{what}"), &[], "").ok()
}

#[test]
fn it_is_solved_by_the_cause_and_a_world_that_works() {
    let mut lab = started("nothing-since-the-weekend");
    let begun = lab.get(&format!("{LAB}/exercises/current")).ok();
    assert_eq!((&begun["state"], &begun["points"], &begun["revealed"]), (&json!("running"), &json!(100), &Value::Null));
    let unsolved = step(&mut lab, "check");
    assert_eq!(
        unsolved["results"][0],
        json!({"passed": false, "outcome": "notSynchronized", "count": null, "deviceName": null})
    );
    assert_eq!(unsolved["results"][1]["deviceName"], "IT-LT-0008");
    let wrong = run(&mut lab, "cause", json!({"answer": "clock-behind"}));
    assert_eq!(
        (&wrong["points"], &wrong["isCauseFound"], &wrong["state"]),
        (&json!(85), &json!(false), &json!("running"))
    );
    let right = run(&mut lab, "cause", json!({"answer": "secret-expired"}));
    assert_eq!(
        (&right["isCauseFound"], &right["state"], &right["revealed"]),
        (&json!(true), &json!("running"), &Value::Null)
    );
    lab.post(&format!("{LAB}/remedies/renew-secret-key"), json!({})).ok();
    let solved = step(&mut lab, "check");
    assert_eq!((&solved["state"], &solved["points"], &solved["stepCount"]), (&json!("solved"), &json!(85), &json!(1)));
    let revealed = &solved["revealed"];
    assert_eq!((&revealed["cause"], &revealed["faults"]), (&json!("secret-expired"), &json!(["secret-expired"])));
    assert_eq!(
        (&revealed["steps"][0]["kind"], &revealed["steps"][0]["remedy"]),
        (&json!("remedy"), &json!("renew-secret-key"))
    );
    assert!(solved["texts"]["sv"]["explanation"].as_str().is_some_and(|text| text.contains("nyckel")));
    let late = lab.call("POST", &format!("{LAB}/exercises/current/hint"), &[], "");
    assert_eq!((late.status, late.code()), (409, "ExerciseEnded".to_owned()));
    assert_eq!(lab.get(&format!("{LAB}/status")).ok()["exercise"]["state"], "solved");
}

#[test]
fn the_order_of_cause_and_check_does_not_matter() {
    let mut lab = started("the-new-laptops");
    let settings =
        json!({"environment": "AzurePublicCloud", "upload": {"kind": "collection", "collectionId": "PS100014"}});
    lab.patch("/gateway/AdminService/v1.0/CoManagementSettings('CoMgmtSettingsProd')", settings).ok();
    let works = step(&mut lab, "check");
    assert_eq!((&works["doesWork"], &works["state"]), (&json!(true), &json!("running")));
    assert_eq!(run(&mut lab, "cause", json!({"answer": "scope"}))["state"], "solved");
}

/// Every answer that knows the cause, before and after.
#[test]
fn nothing_gives_the_cause_away_until_it_has_ended() {
    let mut lab = started("unauthorized-for-one-operator");
    let told = |lab: &mut Lab| {
        let audits = lab.get(&format!("{BETA}/deviceManagement/remoteActionAudits")).ok();
        let action = audits["value"].as_array().expect("audits").iter().find(|audit| audit["actionState"] == "failed");
        let task = action.expect("a failed action")["id"].as_str().expect("an id").to_owned();
        let addresses = [
            format!("{LAB}/actions/{task}"),
            format!("{BETA}/deviceManagement/remoteActionAudits"),
            format!("{BETA}/deviceManagement/managedDevices?$select=deviceActionResults"),
            format!("{LAB}/exercises/current"),
            format!("{LAB}/status"),
            format!("{LAB}/scenario"),
            format!("{LAB}/connector"),
            format!("{LAB}/uploads"),
        ];
        let answers: Vec<String> = addresses.iter().map(|address| lab.get(address).ok().to_string()).collect();
        answers.join("\n")
    };
    let before = told(&mut lab);
    for secret in
        ["NotDiscoveredByActiveDirectory", "ad-user-not-discovered", "moved to a container", "run-active-directory"]
    {
        assert!(!before.contains(secret), "{secret}");
    }
    assert!(before.contains("ExerciseUnderWay"));
    let faults = lab.get(&format!("{LAB}/faults")).ok();
    assert_eq!((&faults["activeCount"], &faults["isHidden"]), (&json!(0), &json!(true)));
    assert!(faults["value"].as_array().expect("faults").iter().all(|fault| fault["on"] == json!([])));
    for (method, address, body) in [
        ("PUT", "faults/ad-user-not-discovered", r#"{"on":false}"#),
        ("PUT", "faults/secret-expired", r#"{"on":false}"#),
        ("DELETE", "faults", ""),
        ("POST", "throttling", r#"{"throttling":"off"}"#),
        ("GET", "journal", ""),
    ] {
        let headers: &[(&str, &str)] = if body.is_empty() { &[] } else { &[("content-type", "application/json")] };
        let answer = lab.call(method, &format!("{LAB}/{address}"), headers, body);
        assert_eq!((answer.status, answer.code()), (409, "ExerciseUnderWay".to_owned()), "{address}");
    }
    let performed = lab.post(&format!("{LAB}/remedies/run-active-directory-user-discovery"), json!({})).ok();
    assert_eq!((&performed["curedCount"], &performed["isHidden"]), (&json!(0), &json!(true)));
    assert_eq!(lab.get(&format!("{LAB}/status")).ok()["activeFaultCount"], 0);

    let given_up = step(&mut lab, "give-up");
    assert_eq!((&given_up["state"], &given_up["points"]), (&json!("givenUp"), &json!(0)));
    let after = told(&mut lab);
    assert!(after.contains("NotDiscoveredByActiveDirectory") && after.contains("moved to a container"));
    assert_eq!(lab.get(&format!("{LAB}/journal")).status, 200);
}

#[test]
fn a_hint_is_read_only_when_it_was_taken() {
    let mut lab = started("nothing-since-the-weekend");
    let texts = |run: &Value| run["texts"]["en"]["hints"].as_array().expect("hints").len();
    assert_eq!(texts(&lab.get(&format!("{LAB}/exercises/current")).ok()), 0);
    for (count, points) in [(1, 90), (2, 75), (3, 50)] {
        let run = step(&mut lab, "hint");
        assert_eq!((texts(&run), &run["points"]), (count, &json!(points)));
    }
    let spent = lab.call("POST", &format!("{LAB}/exercises/current/hint"), &[], "");
    assert_eq!((spent.status, spent.code()), (409, "HintsSpent".to_owned()));
    let unknown = lab.post(&format!("{LAB}/exercises/current/cause"), json!({"answer": "gremlins"}));
    assert_eq!((unknown.status, unknown.code()), (400, "AnswerNotOffered".to_owned()));
}

#[test]
fn an_exercise_is_opened_again_where_it_was() {
    let mut lab = started("nothing-since-the-weekend");
    step(&mut lab, "hint");
    run(&mut lab, "cause", json!({"answer": "secret-expired"}));
    let before = lab.get(&format!("{LAB}/exercises/current")).ok();
    let mut pieces = Vec::new();
    lab.gateway.snapshot(&mut |piece| pieces.push(piece.to_vec()));
    for with_snapshot in [false, true] {
        let mut pieces = pieces.iter().cloned();
        let mut source = || if with_snapshot { pieces.next() } else { None };
        let stored = Some(lab.stored.clone());
        let gateway = Gateway::open_with("test", stored, &mut source, Scenario::default()).expect("the same world");
        assert_eq!(gateway.world().state_hash(), lab.gateway.world().state_hash(), "{with_snapshot}");
        let persist = std::mem::replace(&mut lab.last_persist, Persist::Nothing);
        drop(persist);
        lab.gateway = gateway;
        assert_eq!(lab.get(&format!("{LAB}/exercises/current")).ok(), before);
    }
    // An exported run is opened as one.
    step(&mut lab, "give-up");
    let journal = lab.get(&format!("{LAB}/journal")).ok();
    let hash = lab.gateway.world().state_hash();
    lab.post(&format!("{LAB}/reset"), json!({})).ok();
    assert_eq!(lab.get(&format!("{LAB}/exercises/current")).code(), "NoExercise");
    lab.post(&format!("{LAB}/journal"), journal).ok();
    assert_eq!(lab.gateway.world().state_hash(), hash);
    assert_eq!(lab.get(&format!("{LAB}/exercises/current")).ok()["state"], "givenUp");
}

#[test]
fn what_cannot_be_played_replaces_nothing() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let hash = lab.gateway.world().state_hash();
    let mut refused = |change: &dyn Fn(&mut Value)| {
        let mut exercise = built_in("nothing-since-the-weekend");
        change(&mut exercise);
        let answer = lab.post(&format!("{LAB}/exercises"), exercise);
        assert_eq!(answer.status, 400, "{}", answer.text());
        assert_eq!(lab.gateway.world().state_hash(), hash);
        (answer.code(), answer.text())
    };
    let (code, text) = refused(&|exercise| {
        exercise["cause"] = json!("gremlins");
        exercise["persona"] = json!("nobody");
    });
    assert_eq!(code, "ExerciseInvalid");
    assert!(text.contains("gremlins") && text.contains("nobody"), "every problem: {text}");
    let (code, text) = refused(&|exercise| exercise["prepare"] = json!([{"properties": {"scope": "all"}}]));
    assert_eq!(code, "ExerciseInvalid");
    assert!(text.contains("step 1") && text.contains("NotOnboarded"), "{text}");
    assert_eq!(refused(&|exercise| exercise["surprise"] = json!(1)).0, "BodyFieldUnknown");
    assert_eq!(refused(&|exercise| exercise["prepare"] = json!([{"onboard": {"colour": 1}}])).0, "BodyFieldUnknown");
    assert_eq!(
        refused(&|exercise| drop(exercise.as_object_mut().and_then(|map| map.remove("goals")))).0,
        "BodyMalformed"
    );
}

#[test]
fn a_host_hands_one_out_and_looks_at_it_without_passing_time() {
    let mut lab = Lab::new();
    assert_eq!(lab.gateway.exercise(), None);
    let generation = lab.get(&format!("{LAB}/status")).ok()["revisions"]["world"].as_u64().expect("a number");
    let exercise: contract::exercises::Exercise =
        serde_json::from_value(built_in("nothing-since-the-weekend")).expect("an exercise");
    let Ok(Persist::Replace(stored)) = lab.gateway.begin_exercise(exercise.clone()) else { panic!("it begins") };
    lab.stored = stored.clone();
    lab.sign_in("admin@contoso.com");
    step(&mut lab, "hint");
    assert_eq!(lab.get(&format!("{LAB}/status")).ok()["revisions"]["world"], generation + 1);
    let before = lab.gateway.world().state_hash();
    assert_eq!(lab.gateway.exercise().map(|run| run.hints_taken), Some(1));
    assert_eq!(lab.gateway.world().state_hash(), before);
    let reopened = Gateway::open("test", Some(stored), Scenario::default()).expect("what was to be stored opens");
    assert_eq!(reopened.exercise().map(|run| run.name), Some(exercise.name.clone()));

    let mut unplayable = exercise;
    unplayable.answers.clear();
    assert_eq!(lab.gateway.begin_exercise(unplayable).map_err(|refused| refused.code), Err("ExerciseInvalid"));
    assert_eq!(lab.gateway.world().state_hash(), before);
}

#[test]
fn a_world_that_rests_keeps_its_clock() {
    let mut lab = Lab::new();
    lab.post(&format!("{LAB}/clock"), json!({"command": "run", "speed": 60})).ok();
    lab.wall_ms += 10;
    let shown = lab.get(&format!("{LAB}/status")).ok()["nowMs"].as_i64().expect("a time");
    assert_eq!(lab.last_persist, Persist::Nothing, "the clock alone is stored once in a second");
    assert_eq!(lab.gateway.rest(), Persist::Changes { entries: Vec::new(), now_ms: shown });
    assert_eq!(lab.gateway.rest(), Persist::Nothing);
}
