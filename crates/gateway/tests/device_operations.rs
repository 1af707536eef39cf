//! What the pages of an attached device ask of its client, over HTTP: the way of an operation, its trail, who may ask, and bad input.

mod support;

use serde_json::{Value, json};
use simulation::product::Version;
use simulation::scenario::Scenario;
use support::{LAB, Lab};

const SITE_SERVER: u32 = 16_777_217;

struct Case {
    lab: Lab,
    id: String,
}

impl Case {
    /// An attached lab, and a server of the site, which stays on line.
    fn new() -> Self {
        // Every page is there since 2111, and every action since 2010.
        let mut lab = Lab::of(Scenario { version: Version::V2111, ..Scenario::default() });
        lab.onboard_and_settle();
        let id = lab.id_of("PS1SITE01");
        Self { lab, id }
    }

    fn applications(&mut self) -> Vec<Value> {
        let read = self.lab.get(&format!("{LAB}/managed-devices/{}/applications", self.id)).ok();
        read["value"].as_array().expect("a list").clone()
    }

    /// One that offers an action.
    fn offering(&mut self, action: &str) -> Value {
        let offers = |one: &Value| {
            let actions = one["actions"].as_array().expect("actions");
            actions.iter().any(|of| of["action"] == action && of["rule"].is_null())
        };
        self.applications().into_iter().find(offers).expect("one that offers it")
    }

    fn ask(&mut self, application: &Value, action: &str) -> support::Answer {
        let body = json!({"application": application["id"], "action": action});
        self.lab.post(&format!("{LAB}/managed-devices/{}/applications/actions", self.id), body)
    }

    fn trail(&mut self, started: &Value) -> Value {
        self.lab.get(&format!("{LAB}/actions/{}", started["taskGuid"].as_str().expect("a task"))).ok()
    }
}

#[test]
fn an_action_has_a_trail_from_the_request_to_the_result() {
    let mut case = Case::new();
    let application = case.offering("reevaluate");
    let started = case.ask(&application, "reevaluate").ok();
    let pending = case.applications().into_iter().find(|one| one["id"] == application["id"]).expect("there");
    assert_eq!(
        (&pending["pendingAction"], &pending["taskGuid"]),
        (&json!("reevaluateApplication"), &started["taskGuid"])
    );
    assert!(pending["actions"].as_array().expect("actions").iter().all(|of| of["rule"] == "actionPending"));
    let status = case.lab.get(&format!("{LAB}/status")).ok();
    let due = status["nextEvents"].as_array().expect("events").iter().find(|event| event["kind"] == "operationHop");
    let due = due.expect("it is due");
    assert_eq!((&due["subject"], &due["hop"]), (&application["name"], &json!("receive")));
    let hops = case.trail(&started)["hops"].clone();
    assert_eq!((&hops[2]["state"], &hops[2]["waiting"]["reason"]), (&json!("waiting"), &json!("clockPaused")));
    case.lab.advance(10 * 60_000);
    let trail = case.trail(&started);
    assert_eq!(trail["action"]["subject"], application["name"]);
    assert_eq!((&trail["action"]["actionState"], &trail["hasEveryLine"]), (&json!("done"), &json!(true)));
    let steps: Vec<&str> =
        trail["hops"].as_array().expect("hops").iter().map(|hop| hop["step"].as_str().expect("a step")).collect();
    assert_eq!(steps[..4], ["request", "takeOn", "receive", "serveConsole"]);
    assert!(steps.contains(&"evaluateApplication") && steps.contains(&"processState"), "{steps:?}");
    let timeline = case.lab.get(&format!("{LAB}/timeline?$top=1000")).ok();
    let commands = timeline["value"].as_array().expect("commands");
    let asked = commands.iter().find(|one| one["command"] == "requestApplicationAction").expect("the command");
    assert_eq!(
        (&asked["action"], &asked["subject"], &asked["deviceName"]),
        (&json!("reevaluateApplication"), &application["name"], &json!("PS1SITE01"))
    );
    let hash = case.lab.state_hash();
    case.lab.reopen();
    assert_eq!(case.lab.state_hash(), hash);
}

#[test]
fn what_cannot_be_asked_changes_nothing() {
    let mut case = Case::new();
    let application = case.offering("reevaluate");
    case.ask(&application, "reevaluate").ok();
    let hash = case.lab.state_hash();
    let unknown = json!({"id": "00000000-0000-4000-8000-000000000000"});
    for (application, action, status, code) in [
        (&application, "reevaluate", 409, "ApplicationActionNotOffered"),
        (&application, "explode", 400, "ActionUnknown"),
        (&unknown, "install", 404, "ApplicationNotDeployed"),
        (&json!({"id": "x"}), "install", 400, "IdMalformed"),
    ] {
        let answer = case.ask(application, action);
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{}", answer.text());
    }
    let id = std::mem::replace(&mut case.id, "00000000-0000-4000-8000-000000000000".to_owned());
    assert_eq!(case.ask(&application, "reevaluate").code(), "ResourceNotFound");
    case.id = id;
    assert_eq!(case.lab.state_hash(), hash);
    case.lab.patch(&format!("{LAB}/devices/{SITE_SERVER}"), json!({"online": false})).ok();
    let other = case.applications().into_iter().find(|one| one["id"] != application["id"]).expect("another");
    assert_eq!(case.ask(&other, "reevaluate").code(), "ClientNotReached");
    for persona in ["reader", "helpdesk-no-notify", "cloud-only"] {
        case.lab.sign_in_as(persona);
        assert_eq!(case.ask(&other, "reevaluate").status, 403, "{persona}");
    }
}

#[test]
fn a_right_that_goes_on_the_way_is_told_with_the_application() {
    let mut case = Case::new();
    case.lab.sign_in_as("helpdesk");
    let application = case.offering("reevaluate");
    let started = case.ask(&application, "reevaluate").ok();
    case.lab.sign_in("admin@contoso.com");
    case.lab.start_fault("notify-resource-not-granted", json!({"user": "helpdesk"}));
    case.lab.advance(60_000);
    let after = case.applications().into_iter().find(|one| one["id"] == application["id"]).expect("there");
    assert_eq!(after["obstacle"]["code"], "NotifyResourceNotGranted");
    assert_eq!((&after["status"], &after["pendingAction"]), (&application["status"], &Value::Null));
    let trail = case.trail(&started);
    assert_eq!(trail["action"]["actionState"], "failed");
    let failed = trail["hops"].as_array().expect("hops").iter().find(|hop| hop["step"] == "refuseCaller");
    assert_eq!(failed.expect("a refusal")["error"]["code"], "NotifyResourceNotGranted");
}

#[test]
fn a_script_runs_and_its_output_is_read() {
    let mut case = Case::new();
    let scripts = format!("{LAB}/managed-devices/{}/scripts", case.id);
    let listed = case.lab.get(&scripts).ok();
    let runnable = listed["runnable"].as_array().expect("scripts").clone();
    let id_of = |name: &str| {
        let found = runnable.iter().find(|script| script["name"] == name).expect("a script");
        found["id"].as_str().expect("an id").to_owned()
    };
    let (small, large) = (id_of("Get OS Version"), id_of("List All Files on C"));
    let output = |case: &mut Case, id: &str| case.lab.get(&format!("{scripts}/output?script={id}"));
    let started = case.lab.post(&format!("{scripts}/runs"), json!({"script": small})).ok();
    assert_eq!(output(&mut case, &small).code(), "ResourceNotFound");
    case.lab.post(&format!("{scripts}/runs"), json!({"script": large})).ok();
    case.lab.advance(5 * 60_000);
    let trail = case.trail(&started);
    assert_eq!(
        (&trail["action"]["outcome"], &trail["action"]["subject"]),
        (&json!("succeeded"), &json!("Get OS Version"))
    );
    let read = output(&mut case, &small).ok();
    assert!(read["output"].as_str().is_some_and(|text| text.starts_with("Microsoft Windows Server")), "{read}");
    assert_eq!(read["isTruncated"], false);
    let read = output(&mut case, &large).ok();
    assert_eq!((read["isTruncated"].clone(), read["output"].as_str().map(str::len)), (json!(true), Some(131_072)));
    assert!(read["bytes"].as_u64().is_some_and(|bytes| bytes >= 1_048_576), "{}", read["bytes"]);
    let hash = case.lab.state_hash();
    for (body, status, code) in [
        (json!({"script": "x"}), 400, "IdMalformed"),
        (json!({"script": "00000000-0000-4000-8000-000000000000"}), 404, "ScriptNotFound"),
        (json!({"script": small, "parameters": "-Force"}), 400, "BodyFieldUnknown"),
    ] {
        let answer = case.lab.post(&format!("{scripts}/runs"), body);
        assert_eq!((answer.status, answer.code().as_str()), (status, code));
    }
    assert_eq!(case.lab.state_hash(), hash);
    case.lab.reopen();
    assert_eq!(case.lab.state_hash(), hash);
}

#[test]
fn showing_a_recovery_key_rotates_it() {
    let mut case = Case::new();
    // A device whose disk is encrypted, and that is on line.
    let devices = case.lab.get(&format!("{}/Device?$top=100", support::ADMIN)).ok();
    let on_line = devices["value"].as_array().expect("devices").iter().filter(|device| device["isOnline"] == true);
    let ids: Vec<String> = on_line.filter_map(|device| device["managedDeviceId"].as_str()).map(str::to_owned).collect();
    let keys = |id: &str| format!("{LAB}/managed-devices/{id}/recovery-keys");
    let id = ids.into_iter().find(|id| {
        let drives = case.lab.get(&keys(id)).ok();
        drives["value"].as_array().is_some_and(|drives| !drives.is_empty())
    });
    let address = keys(&id.expect("an encrypted one"));
    let drive = case.lab.get(&address).ok()["value"][0].clone();
    let show = |case: &mut Case| case.lab.post(&format!("{address}/show"), json!({"drive": "C:"}));
    let first = show(&mut case).ok();
    assert_eq!((&first["keyId"], &first["isRotated"]), (&drive["keyId"], &json!(true)));
    case.lab.sign_in_as("helpdesk");
    let second = show(&mut case).ok();
    assert_ne!(first["recoveryKey"], second["recoveryKey"]);
    let hash = case.lab.state_hash();
    case.lab.sign_in_as("helpdesk-no-notify");
    assert_eq!(show(&mut case).code(), "ReadRecoveryKeyNotGranted");
    let missing = case.lab.post(&format!("{address}/show"), json!({"drive": "Q:"}));
    assert_eq!(missing.status, 403);
    assert_eq!(case.lab.state_hash(), hash);
    case.lab.reopen();
    assert_eq!(case.lab.state_hash(), hash);
}

/// Actions on applications and runs of scripts stand in the tenant's audit log, and in the console's list of client operations.
#[test]
fn what_was_asked_is_audited_and_listed() {
    let mut case = Case::new();
    let application = case.offering("reevaluate");
    case.lab.sign_in_as("global-admin");
    let started = case.ask(&application, "reevaluate").ok();
    let scripts = case.lab.get(&format!("{LAB}/managed-devices/{}/scripts", case.id)).ok();
    let script = scripts["runnable"][0].clone();
    let body = json!({"script": script["id"]});
    let ran = case.lab.post(&format!("{LAB}/managed-devices/{}/scripts/runs", case.id), body).ok();
    let operations = "/gateway/AdminService/wmi/SMS_ClientOperationStatus";
    assert_eq!(case.lab.get(operations).ok()["value"], json!([]), "nothing has reached the notification server");
    case.lab.advance(15 * 60_000);
    let list = case.lab.get(operations).ok();
    let rows: Vec<_> = list["value"].as_array().expect("rows").iter().rev().collect();
    let of =
        |row: &Value| (row["LabOperation"].clone(), row["Type"].clone(), row["UniqueID"].clone(), row["State"].clone());
    assert_eq!(of(rows[0]), (json!("downloadComputerPolicy"), json!(8), started["taskGuid"].clone(), json!(3)));
    assert_eq!(of(rows[1]), (json!("runScript"), json!(135), ran["taskGuid"].clone(), json!(3)));
    assert_eq!(rows.len(), 2);

    let events = case.lab.get("/gateway/graph/v1.0/deviceManagement/auditEvents?$top=2").ok();
    let (newest, before) = (&events["value"][0], &events["value"][1]);
    assert_eq!((&newest["activityType"], &newest["category"]), (&json!("runScript ManagedDevice"), &json!("Device")));
    assert_eq!(newest["correlationId"], ran["taskGuid"]);
    assert_eq!(newest["resources"][0]["modifiedProperties"][0]["newValue"], script["name"]);
    assert_eq!(before["activityType"], "requestApplicationAction ManagedDevice");
    assert_eq!(
        (&before["correlationId"], &before["actor"]["userPrincipalName"]),
        (&started["taskGuid"], &json!("admin@contoso.com"))
    );
    let name = application["name"].as_str().expect("a name");
    assert_eq!(before["activity"], format!("Re-evaluate of {name}"));
    assert_eq!(before["resources"][0]["resourceId"], json!(case.id));
    assert_eq!(before["resources"][0]["modifiedProperties"][1]["newValue"], "reevaluate");
}
