//! CMPivot on one device over HTTP: answers, who may ask, what stands in the way, and what a run leaves behind.

mod support;

use serde_json::{Value, json};
use support::{ADMIN, LAB, Lab};

const SITE_SERVER: u32 = 16_777_217;

struct Case {
    lab: Lab,
    id: String,
}

impl Case {
    /// An attached lab, and a server of the site, which stays on line.
    fn new() -> Self {
        let mut lab = Lab::new();
        lab.onboard_and_settle();
        let id = lab.id_of("PS1SITE01");
        Self { lab, id }
    }

    fn run(&mut self, query: &str) -> support::Answer {
        self.lab.post(&format!("{LAB}/cmpivot/{}", self.id), json!({"query": query}))
    }

    /// A refusal that changes nothing.
    fn refused(&mut self, query: &str) -> (u16, String) {
        let before = self.lab.state_hash();
        let answer = self.run(query);
        assert_eq!(self.lab.state_hash(), before, "{query}");
        (answer.status, answer.code())
    }
}

const QUERY: &str = "OperatingSystem | project Device, Caption, LastBootUpTime, Age = now() - LastBootUpTime";

#[test]
fn a_device_answers_and_the_logs_tell_it() {
    let mut case = Case::new();
    let answer = case.run(QUERY).ok();
    assert_eq!(answer["deviceName"], "PS1SITE01");
    let columns = json!([
        {"name": "Device", "kind": "string"},
        {"name": "Caption", "kind": "string"},
        {"name": "LastBootUpTime", "kind": "datetime"},
        {"name": "Age", "kind": "timespan"},
    ]);
    assert_eq!(answer["columns"], columns);
    assert_eq!(answer["rows"].as_array().expect("rows").len(), 1);
    let row = answer["rows"][0].as_array().expect("a row");
    assert_eq!(row[0], "PS1SITE01");
    assert!(row[1].as_str().is_some_and(|text| text.starts_with("Microsoft Windows Server")), "{row:?}");
    assert!(row[2].as_str().is_some_and(|text| text.ends_with("Z")) && row[3].is_string(), "{row:?}");

    let guid = answer["taskGuid"].as_str().expect("a task").to_ascii_uppercase();
    let mut lines = |file: &str| -> Vec<String> {
        let read = case.lab.get(&format!("{LAB}/logs/{file}")).ok();
        let lines = read["lines"].as_array().expect("lines");
        lines.iter().map(|line| line["text"].as_str().expect("a text").to_owned()).collect()
    };
    let agent = lines("16777217-CcmNotificationAgent.log");
    assert!(agent.last().is_some_and(|text| text.contains(&guid) && text.contains("tasktype=15")), "{agent:?}");
    let scripts = lines("16777217-Scripts.log");
    assert_eq!(scripts[0], format!("Sending script state message (fast): {{{guid}}}"));
    assert!(scripts[1].starts_with("Result are sent for ScriptGuid: ") && scripts[1].contains(&guid), "{scripts:?}");
    let provider = lines("SMSProv.log");
    assert!(provider[0].contains("initiated client operation 145 to collection SMS00001"), "{provider:?}");
    let server = lines("BgbServer.log");
    let of_run: Vec<&String> = server.iter().rev().take(4).collect();
    assert!(of_run[0].contains("ReportedClients: 1") && of_run[2].contains("TaskType: 15"), "{of_run:?}");
    // The run has a trace, as an action has.
    let trail = case.lab.get(&format!("{LAB}/actions/{}", guid.to_ascii_lowercase())).ok();
    assert_eq!(trail["action"]["actionName"], "runCmpivotQuery");
    assert_eq!(
        (&trail["action"]["actionState"], &trail["action"]["deviceName"]),
        (&json!("done"), &json!("PS1SITE01"))
    );
    assert_eq!((&trail["hasEveryLine"], &trail["total"]), (&json!(true), &json!(8)));
    let steps: Vec<&str> =
        trail["hops"].as_array().expect("hops").iter().filter_map(|hop| hop["step"].as_str()).collect();
    let way = "request takeOn serveConsole getPushMessage startPush finishPush clientReceive clientRespond report returnToCloud showResult";
    assert_eq!(steps.join(" "), way);
    // Another run has other numbers, and all of it outlives the host.
    let push = |text: &str| text.split("pushid=").nth(1).and_then(|rest| rest.split(',').next().map(str::to_owned));
    let first = push(&agent[agent.len() - 1]);
    case.run("OS").ok();
    let agent = case.lab.get(&format!("{LAB}/logs/16777217-CcmNotificationAgent.log")).ok();
    let last = agent["lines"].as_array().and_then(|lines| lines.last()).expect("a line")["text"].clone();
    assert_ne!(push(last.as_str().expect("a text")), first);
    let hash = case.lab.state_hash();
    case.lab.reopen();
    assert_eq!(case.lab.state_hash(), hash);
}

#[test]
fn a_query_that_cannot_be_run_says_where_and_changes_nothing() {
    let mut case = Case::new();
    let before = case.lab.state_hash();
    let answer = case.run("// 🦀 the system\nOperatingSystem | where Captoin == 'a'");
    assert_eq!((answer.status, answer.code().as_str()), (400, "CmpivotQueryInvalid"));
    let error = answer.json()["error"].clone();
    let details = &error["innerError"]["details"];
    assert_eq!(details["queryCode"], "ColumnUnknown");
    assert_eq!((&details["line"], &details["column"]), (&json!("2"), &json!("25")));
    assert_eq!((&details["from"], &details["to"]), (&json!("41"), &json!("48")));
    assert_eq!(details["suggestion"], "Caption");
    for (query, code) in [
        ("", "QueryEmpty"),
        ("Printers", "EntityUnknown"),
        ("OS | extend A = 1", "NotInCmpivot"),
        ("OS | summarize count() by Caption | render piechart", "NotInPortal"),
        ("EventLog('Security', 30d)", "ResultTooLarge"),
        ("EventLog('Security', 30d) | join (EventLog('System', 30d))", "TooMuchWork"),
    ] {
        let answer = case.run(query);
        assert_eq!(answer.status, 400, "{query}");
        assert_eq!(answer.json()["error"]["innerError"]["details"]["queryCode"], code, "{query}");
    }
    assert_eq!(case.lab.state_hash(), before);
}

#[test]
fn who_may_ask() {
    for (persona, expected) in [
        ("helpdesk", None),
        ("helpdesk-no-notify", Some((403, "RunCmpivotNotGranted"))),
        ("reader", Some((403, "IntuneRoleNotAssigned"))),
    ] {
        let mut case = Case::new();
        case.lab.sign_in_as(persona);
        match expected {
            None => drop(case.run(QUERY).ok()),
            Some((status, code)) => assert_eq!(case.refused(QUERY), (status, code.to_owned()), "{persona}"),
        }
    }
}

#[test]
fn what_stands_in_the_way() {
    let helpdesk = || json!({"user": "helpdesk"});
    for (fault, target, status, code) in [
        ("service-connection-point-stopped", Value::Null, 503, "ServiceConnectionPointStopped"),
        ("administration-service-down", Value::Null, 503, "AdministrationServiceUnavailable"),
        ("management-point-down", Value::Null, 504, "CmpivotTimedOut"),
        ("notification-channel-blocked", Value::Null, 504, "CmpivotTimedOut"),
        ("client-unhealthy", json!({"device": SITE_SERVER}), 500, "ClientTaskFailed"),
        ("intune-role-missing", helpdesk(), 403, "IntuneRoleNotAssigned"),
        ("ad-user-not-discovered", helpdesk(), 403, "NotDiscoveredByActiveDirectory"),
    ] {
        let mut case = Case::new();
        case.lab.start_fault(fault, target);
        case.lab.sign_in_as("helpdesk");
        assert_eq!(case.refused(QUERY), (status, code.to_owned()), "{fault}");
    }
    let mut case = Case::new();
    case.lab.patch(&format!("{LAB}/devices/{SITE_SERVER}"), json!({"online": false})).ok();
    assert_eq!(case.refused(QUERY), (504, "CmpivotTimedOut".to_owned()));
    case.lab.patch(&format!("{LAB}/devices/{SITE_SERVER}"), json!({"online": true})).ok();
    case.run(QUERY).ok();
    let unknown =
        case.lab.post(&format!("{LAB}/cmpivot/00000000-0000-4000-8000-000000000000"), json!({"query": QUERY}));
    assert_eq!(unknown.status, 404);
}

#[test]
fn what_a_query_is_made_of() {
    let mut case = Case::new();
    let language = case.lab.get(&format!("{LAB}/cmpivot")).ok();
    let entities = language["entities"].as_array().expect("entities");
    assert!(entities.len() > 140 && entities[0]["name"] == "AadStatus", "{}", entities.len());
    assert!(entities.iter().all(|entity| entity["columns"][0]["name"] == "Device"));
    let samples: Vec<String> =
        language["samples"].as_array().expect("samples").iter().map(|s| s.as_str().expect("text").to_owned()).collect();
    for sample in samples {
        case.run(&sample).ok();
    }
    let query = "// ö🦀\nOperatingSystem | where Cap";
    let cursor = query.encode_utf16().count();
    let proposals =
        case.lab.post(&format!("{LAB}/cmpivot/completions"), json!({"query": query, "cursor": cursor})).ok();
    assert_eq!(proposals["items"], json!([{"kind": "column", "text": "Caption", "detail": "string"}]));
    assert_eq!((&proposals["from"], &proposals["to"]), (&json!(cursor - 3), &json!(cursor)));
    let admin = case.lab.get(&format!("{ADMIN}/Device({SITE_SERVER})")).ok();
    let asked = case.run("ComputerSystem | project Manufacturer, Model").ok();
    assert_eq!(asked["rows"][0], json!([admin["manufacturer"], admin["model"]]), "{admin}");
}
