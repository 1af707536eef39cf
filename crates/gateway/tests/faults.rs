//! Every fault of the catalogue: switched on, its symptom shows in the API and in the log; its remedy cures it, and what it broke
//! works again. Where a symptom shows is read from the catalogue itself.

mod support;

use serde_json::{Value, json};
use support::{ADMIN, BETA, LAB, Lab};

const HOUR_MS: i64 = 3_600_000;
/// A server of the site that is on line and stays so, and a distribution point: resource ids.
const SITE_SERVER: u32 = 16_777_217;

/// Steps of the trace that a fault's line may report. A damaged client is known by the report about it.
const STEPS: [&str; 7] =
    ["refuseCaller", "failUpload", "failReceive", "failPush", "report", "checkEndpoints", "serveConsole"];

/// A lab that is attached, and a catalogue entry.
struct Case {
    lab: Lab,
    fault: Value,
    /// The device that actions are for.
    device: String,
    resource_id: u32,
}

fn catalogue(lab: &mut Lab) -> Vec<Value> {
    lab.get(&format!("{LAB}/faults")).ok()["value"].as_array().expect("faults").clone()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

impl Case {
    fn new(fault: Value) -> Self {
        let mut lab = Lab::new();
        lab.onboard_and_settle();
        if fault["id"] == "collection-membership-changed" {
            // All servers: the site server among them leaves a scope that is a collection.
            let upload = json!({"kind": "collection", "collectionId": "PS100010"});
            let settings = json!({"environment": "AzurePublicCloud", "upload": upload});
            lab.patch(&format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), settings).ok();
            lab.advance(HOUR_MS);
        }
        let name = if fault["id"] == "shared-pki-certificate" { "PS1DP01" } else { "PS1SITE01" };
        let list = lab.get(&format!("{ADMIN}/Device?$search={name}")).ok();
        let resource_id = list["value"][0]["resourceId"].as_u64().unwrap_or(u64::from(SITE_SERVER)) as u32;
        let device = lab.id_of(name);
        Self { lab, fault, device, resource_id }
    }

    fn id(&self) -> String {
        self.fault["id"].as_str().expect("an id").to_owned()
    }

    fn target(&self) -> Value {
        match self.fault["target"].as_str() {
            Some("user") => json!({"user": "helpdesk"}),
            Some("device") => json!({"device": self.resource_id}),
            _ => Value::Null,
        }
    }

    fn switch(&mut self, on: bool) -> Value {
        let mut body = json!({"on": on, "target": self.target()});
        if self.fault["id"] == "gateway-random-errors" {
            body["parameters"] = json!({"percent": 100});
        }
        self.lab.post(&format!("{LAB}/faults/{}", self.id()), body).ok()
    }

    /// Asks for an action as the help desk: the answer's status and code.
    fn trigger(&mut self) -> (u16, String) {
        self.lab.sign_in_as("helpdesk");
        let target =
            format!("{BETA}/deviceManagement/managedDevices/{}/triggerConfigurationManagerAction", self.device);
        let body = json!({"configurationManagerAction": {"action": "refreshMachinePolicy"}});
        let answer = self.lab.post(&target, body);
        let code = if answer.status == 204 { String::new() } else { answer.code() };
        self.lab.sign_in("admin@contoso.com");
        (answer.status, code)
    }

    /// The newest action of the device.
    fn action(&mut self) -> Value {
        let target = format!("{BETA}/deviceManagement/managedDevices/{}?$select=deviceActionResults", self.device);
        self.lab.get(&target).ok()["deviceActionResults"][0].clone()
    }

    /// Whether an action reaches its end within five minutes.
    fn action_works(&mut self) -> bool {
        let (status, _) = self.trigger();
        self.lab.advance(5 * 60_000);
        status == 204 && self.action()["actionState"] == "done"
    }

    fn log_has_line(&mut self) -> bool {
        let log = self.fault["log"].clone();
        if log.is_null() {
            return true;
        }
        let file = log["file"].as_str().expect("a file").replace("{resourceId}", &self.resource_id.to_string());
        let answer = self.lab.get(&format!("{LAB}/logs/{file}"));
        let Some(text) = log["text"].as_str().filter(|_| answer.status == 200) else { return false };
        let lines = answer.ok()["lines"].as_array().expect("lines").clone();
        let line = lines.iter().find(|line| line["text"].as_str().is_some_and(|found| found.contains(text)));
        let Some(line) = line else { return false };
        assert_eq!(line["invented"], log["invented"], "{}: whose line it is", self.id());
        let step = line["step"].as_str().expect("a step");
        assert!(STEPS.contains(&step), "{}: the trace has {step}", self.id());
        assert!(line["cause"]["number"].as_u64() > Some(0), "{}: nothing caused it", self.id());
        true
    }

    fn connector(&mut self) -> Value {
        self.lab.get(&format!("{LAB}/connector")).ok()
    }

    /// Checks each place where the catalogue says that the symptom shows.
    fn check_symptom(&mut self) {
        let (id, fault) = (self.id(), self.fault.clone());
        let code = fault["errorCode"].as_str().unwrap_or_default().to_owned();
        let places = texts(&fault["places"]).into_iter().map(str::to_owned).collect::<Vec<_>>();
        let has = |place: &str| places.iter().any(|one| one == place);
        if has("refusal") {
            let seen = (0..12).map(|_| self.trigger()).find(|(_, found)| *found == code);
            assert_eq!(seen.map(|(status, _)| u64::from(status)), fault["status"].as_u64(), "{id}");
            if id == "throttling" {
                let target = format!("{BETA}/deviceManagement/managedDevices?$top=1");
                let refused = (0..12).map(|_| self.lab.get(&target)).find(|answer| answer.status == 429);
                let refused = refused.expect("a list that is throttled too");
                assert_eq!(refused.header("lab-fault"), Some("throttling"));
            }
        }
        if has("actionResult") {
            assert_eq!(self.trigger().0, 204, "{id}");
            self.lab.advance(5 * 60_000);
            let action = self.action();
            assert_eq!(action["actionState"], "failed", "{id}");
            assert_eq!(action["labRefusalCode"], code, "{id}");
            assert_ne!(action["errorCode"], 0, "{id}");
        }
        if has("actionPending") {
            assert_eq!(self.trigger().0, 204, "{id}");
            self.lab.advance(5 * 60_000);
            let action = self.action();
            assert_eq!(action["actionState"], "pending", "{id}");
            assert_ne!(action["labWaiting"]["reason"], "nextHop", "{id}");
        }
        if has("actionLate") {
            assert_eq!(self.trigger().0, 204, "{id}");
            self.lab.advance(5 * 60_000);
            let action = self.action();
            assert_eq!(action["actionState"], "pending", "{id}");
            self.lab.advance(HOUR_MS / 2);
            let action = self.action();
            assert_eq!(action["actionState"], "done", "{id}");
        }
        if has("console") {
            self.lab.sign_in_as("helpdesk");
            let answer = self.lab.get(&format!("{ADMIN}/Device"));
            assert_eq!(
                (Some(u64::from(answer.status)), answer.code()),
                (fault["status"].as_u64(), code.clone()),
                "{id}"
            );
            self.lab.sign_in("admin@contoso.com");
        }
        if has("anyAnswer") {
            let answer = self.lab.get(&format!("{BETA}/deviceManagement/managedDevices?$top=1"));
            assert_eq!(answer.header("lab-fault"), Some(id.as_str()));
            match code.as_str() {
                "" => assert_eq!(answer.header("lab-fault-latency"), Some("2000")),
                _ => {
                    assert_eq!(answer.code(), code);
                    assert!([429, 500, 502, 503, 504, 507].contains(&answer.status), "{}", answer.status);
                }
            }
        }
        if has("connector") {
            self.lab.advance(HOUR_MS / 2);
            let failure = self.connector()["lastFailure"].clone();
            assert_eq!(failure["code"], code, "{id}");
            assert_eq!(failure["status"], fault["status"], "{id}");
        }
        if has("deviceList") && !has("connector") {
            self.lab.advance(HOUR_MS);
            let target = format!("{BETA}/deviceManagement/managedDevices/{}", self.device);
            assert_eq!(self.lab.get(&target).status, 404, "{id}");
        }
        if !self.log_has_line() {
            // The next run of a worker writes it.
            self.lab.advance(HOUR_MS / 2);
        }
        assert!(self.log_has_line(), "{id}: {} is not in {}", fault["log"]["text"], fault["log"]["file"]);
    }

    fn check_works(&mut self) {
        let id = self.id();
        self.lab.advance(HOUR_MS);
        assert!(self.action_works(), "{id}: {}", self.action());
        let connector = self.connector();
        assert!(connector["lastFailure"].is_null(), "{id}: {connector}");
        assert_eq!(connector["connectionStatus"], "Healthy", "{id}");
        assert_eq!(self.lab.get(&format!("{LAB}/status")).ok()["activeFaultCount"], 0, "{id}");
    }
}

#[test]
fn every_fault_shows_its_symptom_and_its_remedy_cures_it() {
    let faults = catalogue(&mut Lab::new());
    for fault in faults {
        let mut case = Case::new(fault);
        let id = case.id();
        assert!(case.action_works(), "{id}: nothing is broken yet");
        let on = case.switch(true);
        assert_eq!(on["on"].as_array().map(Vec::len), Some(1), "{id}");
        case.check_symptom();
        let remedy = case.fault["remedy"]["id"].as_str().expect("a remedy").to_owned();
        let performed = case.lab.post(&format!("{LAB}/remedies/{remedy}"), json!({"target": case.target()})).ok();
        assert!(performed["cured"].as_array().expect("faults").iter().any(|one| one["fault"] == id), "{id}");
        case.check_works();
        // Everything of it is in the stored journal.
        let hash = case.lab.state_hash();
        case.lab.reopen();
        assert_eq!(case.lab.state_hash(), hash, "{id}");
    }
}

#[test]
fn what_the_switch_ends_works_too_and_what_is_so_is_not_journaled() {
    let faults = catalogue(&mut Lab::new());
    for fault in faults {
        let mut case = Case::new(fault);
        let id = case.id();
        case.switch(true);
        let length = case.lab.stored.entries.len();
        case.switch(true);
        assert_eq!(case.lab.stored.entries.len(), length, "{id}");
        case.lab.advance(HOUR_MS);
        assert_eq!(case.switch(false)["on"], json!([]), "{id}");
        case.check_works();
    }
}

#[test]
fn an_unknown_id_is_refused_with_what_was_probably_meant() {
    let mut lab = Lab::new();
    let answer = lab.post(&format!("{LAB}/faults/secret-expire"), json!({"on": true}));
    assert_eq!((answer.status, answer.code().as_str()), (404, "FaultUnknown"));
    assert_eq!(answer.json()["error"]["innerError"]["details"]["similar"], "secret-expired");
    let answer = lab.post(&format!("{LAB}/remedies/renew-secret"), json!({}));
    assert_eq!((answer.status, answer.code().as_str()), (404, "RemedyUnknown"));
    let answer = lab.post(&format!("{LAB}/remedies/xyz"), json!({}));
    assert!(answer.json()["error"]["message"].as_str().expect("words").contains("lists them"));
}

#[test]
fn a_switch_that_cannot_be_changes_nothing() {
    let mut lab = Lab::new();
    let hash = lab.state_hash();
    for (target, body, code) in [
        ("faults/secret-expired", json!({"on": true, "target": {"user": "helpdesk"}}), "FaultTargetInvalid"),
        ("faults/client-offline", json!({"on": true}), "FaultTargetInvalid"),
        ("faults/client-offline", json!({"on": true, "target": {"user": "helpdesk"}}), "FaultTargetInvalid"),
        ("faults/client-offline", json!({"on": true, "target": {"device": 7}}), "DeviceNotFound"),
        ("faults/client-offline", json!({"on": true, "target": {"device": -7}}), "BodyMalformed"),
        ("faults/ad-user-not-discovered", json!({"on": true, "target": {"user": "x"}}), "PersonaNotFound"),
        ("faults/ad-user-not-discovered", json!({"on": true, "target": {"group": "x"}}), "BodyMalformed"),
        ("faults/secret-expired", json!({"on": true, "parameters": {"percent": 1}}), "FaultParameterInvalid"),
        ("faults/secret-expired", json!({"on": "yes"}), "BodyMalformed"),
        ("faults/secret-expired", json!({"on": true, "since": 1}), "BodyFieldUnknown"),
        ("faults/secret-expired", json!({}), "BodyMalformed"),
        ("remedies/renew-secret-key", json!({"target": {"device": 1}}), "FaultTargetInvalid"),
        ("remedies/renew-secret-key", json!({"who": 1}), "BodyFieldUnknown"),
    ] {
        let answer = lab.post(&format!("{LAB}/{target}"), body.clone());
        assert_eq!(answer.code(), code, "{target} {body}");
        assert_eq!(lab.state_hash(), hash, "{target} {body}");
    }
}

#[test]
fn a_remedy_that_helps_nothing_is_journaled_and_changes_nothing_else() {
    let mut lab = Lab::new();
    let before = lab.get(&format!("{LAB}/status")).ok();
    let answer = lab.post(&format!("{LAB}/remedies/renew-secret-key"), json!({})).ok();
    assert_eq!((&answer["curedCount"], &answer["cured"]), (&json!(0), &json!([])));
    let after = lab.get(&format!("{LAB}/status")).ok();
    assert_eq!(after["journalLength"].as_u64(), before["journalLength"].as_u64().map(|length| length + 1));
    assert_eq!(after["revisions"], before["revisions"]);
}

#[test]
fn health_lists_the_rights_that_faults_leave() {
    let mut lab = Lab::new();
    let rights = |lab: &mut Lab| {
        let health = lab.get("/gateway/health").ok();
        let persona =
            health["personas"].as_array().expect("people").iter().find(|one| one["key"] == "helpdesk").cloned();
        let persona = persona.expect("the help desk");
        let fields = [
            "canInitiateAction",
            "canNotifyResource",
            "discoveredByActiveDirectory",
            "discoveredByAzureActiveDirectory",
        ];
        fields.map(|field| persona[field].as_bool().expect(field))
    };
    assert_eq!(rights(&mut lab), [true; 4]);
    for (fault, left) in [
        ("initiate-action-not-granted", [false, true, true, true]),
        ("license-missing", [false, true, true, true]),
        ("intune-role-missing", [false, true, true, true]),
        ("notify-resource-not-granted", [true, false, true, true]),
        ("ad-user-not-discovered", [true, true, false, true]),
        ("azure-ad-user-not-discovered", [true, true, true, false]),
        ("cloud-only-account", [true, true, false, true]),
    ] {
        let switch = |on: bool| json!({"on": on, "target": {"user": "helpdesk"}});
        lab.post(&format!("{LAB}/faults/{fault}"), switch(true)).ok();
        assert_eq!(rights(&mut lab), left, "{fault}");
        lab.post(&format!("{LAB}/faults/{fault}"), switch(false)).ok();
        assert_eq!(rights(&mut lab), [true; 4], "{fault}");
    }
}

#[test]
fn the_older_switches_are_faults_too() {
    let mut lab = Lab::new();
    let count = |lab: &mut Lab| lab.get(&format!("{LAB}/faults")).ok()["activeCount"].as_u64();
    lab.patch(&format!("{LAB}/devices/{SITE_SERVER}"), json!({"online": false})).ok();
    lab.post(&format!("{LAB}/throttling"), json!({"throttling": "documented"})).ok();
    assert_eq!(count(&mut lab), Some(2));
    let all = lab.call("DELETE", &format!("{LAB}/faults"), &[], "").ok();
    assert_eq!(all["activeCount"], 0);
    assert_eq!(lab.get(&format!("{LAB}/throttling")).ok()["throttling"], "off");
    lab.reopen();
    assert_eq!(count(&mut lab), Some(0));
}
