//! `lab/rights` says of everybody what the requests themselves answer, with faults and without.

mod support;

use serde_json::{Value, json};
use support::{ADMIN, BETA, LAB, Lab};

struct Case {
    lab: Lab,
    device: String,
}

impl Case {
    /// An attached lab, and a server of the site, which stays on line.
    fn new() -> Self {
        let mut lab = Lab::new();
        lab.onboard_and_settle();
        let device = lab.id_of("PS1SITE01");
        Self { lab, device }
    }

    fn rights(&mut self) -> Vec<Value> {
        let answer = self.lab.get(&format!("{LAB}/rights?device={}", self.device)).ok();
        assert_eq!(answer["deviceName"], "PS1SITE01");
        answer["value"].as_array().expect("personas").clone()
    }

    /// The code of what stands in the way of `operation`; empty where nothing does.
    fn obstacle(person: &Value, operation: &str) -> String {
        let rights = person["operations"].as_array().expect("operations");
        let right = rights.iter().find(|right| right["operation"] == operation).expect("the operation");
        let code = right["obstacle"]["code"].as_str().unwrap_or_default().to_owned();
        assert_eq!(right["isAllowed"], code.is_empty(), "{right}");
        code
    }

    /// The code by which the request itself is refused, at once or at its end.
    fn refusal(&mut self, operation: &str) -> String {
        let devices = format!("{BETA}/deviceManagement/managedDevices");
        let answer = match operation {
            "readConsole" => self.lab.get(&format!("{ADMIN}/Device?$top=1")),
            "readDevices" => self.lab.get(&format!("{devices}?$top=1")),
            "actOnApplications" => self.act_on_application(),
            "runScripts" => self.run_script(),
            "showRecoveryKeys" => self.show_recovery_key(),
            "runCmpivot" => self.lab.post(&format!("{LAB}/cmpivot/{}", self.device), json!({"query": "OS"})),
            _ => {
                let body = json!({"configurationManagerAction": {"action": "appEvaluation"}});
                let target = format!("{devices}/{}/triggerConfigurationManagerAction", self.device);
                let answer = self.lab.post(&target, body);
                if answer.status == 204 {
                    self.lab.sign_in("admin@contoso.com");
                    self.lab.advance(5 * 60_000);
                    let result =
                        self.lab.get(&format!("{devices}/{}", self.device)).ok()["deviceActionResults"][0].clone();
                    assert_eq!(result["actionName"], "appEvaluation");
                    return result["labRefusalCode"].as_str().unwrap_or_default().to_owned();
                }
                answer
            }
        };
        let is_let_through = answer.status < 300 || NOT_THERE.contains(&answer.code().as_str());
        if is_let_through { String::new() } else { answer.code() }
    }

    /// Asks for an application that is not there: whoever has the rights hears that.
    fn act_on_application(&mut self) -> support::Answer {
        let body = json!({"application": "00000000-0000-4000-8000-000000000000", "action": "reevaluate"});
        self.lab.post(&format!("{LAB}/managed-devices/{}/applications/actions", self.device), body)
    }

    /// The same with a script.
    fn run_script(&mut self) -> support::Answer {
        let body = json!({"script": "00000000-0000-4000-8000-000000000000"});
        self.lab.post(&format!("{LAB}/managed-devices/{}/scripts/runs", self.device), body)
    }

    /// The same with a drive.
    fn show_recovery_key(&mut self) -> support::Answer {
        self.lab.post(&format!("{LAB}/managed-devices/{}/recovery-keys/show", self.device), json!({"drive": "?:"}))
    }

    fn expect_truth(&mut self, operations: &[&str]) -> usize {
        let mut refused = 0;
        for person in self.rights() {
            let key = person["persona"]["key"].as_str().expect("a key").to_owned();
            for operation in operations {
                self.lab.sign_in_as(&key);
                let code = self.refusal(operation);
                assert_eq!(Self::obstacle(&person, operation), code, "{key}: {operation}");
                refused += usize::from(!code.is_empty());
            }
            self.lab.sign_in("admin@contoso.com");
        }
        refused
    }
}

/// What a request for something that is not there is answered with, where the rights are.
const NOT_THERE: [&str; 3] = ["ApplicationNotDeployed", "ScriptNotFound", "RecoveryKeyNotFound"];

const OPERATIONS: [&str; 7] =
    ["readConsole", "readDevices", "runAction", "runCmpivot", "actOnApplications", "runScripts", "showRecoveryKeys"];

#[test]
fn what_it_says_is_what_happens() {
    assert!(Case::new().expect_truth(&OPERATIONS) > 3);
}

#[test]
fn what_it_says_is_what_happens_while_something_is_broken() {
    for (fault, target) in [
        ("license-missing", json!({"user": "helpdesk"})),
        ("ad-user-not-discovered", json!({"user": "intune-admin"})),
        ("device-outside-security-scope", json!({"user": "helpdesk"})),
        ("administration-service-down", Value::Null),
    ] {
        let mut case = Case::new();
        let healthy = case.rights();
        case.lab.start_fault(fault, target);
        assert_ne!(case.rights(), healthy, "{fault}");
        case.expect_truth(&OPERATIONS);
    }
}

#[test]
fn the_wizard_wants_an_administrator_of_both_sides() {
    let rights = Case::new().rights();
    let able: Vec<&str> = rights
        .iter()
        .filter(|person| Case::obstacle(person, "attachTenant").is_empty())
        .filter_map(|person| person["persona"]["key"].as_str())
        .collect();
    assert_eq!(able, ["global-admin"]);
}

#[test]
fn a_device_that_is_none_is_refused() {
    let mut lab = Lab::new();
    assert_eq!(lab.get(&format!("{LAB}/rights?device=x")).code(), "IdMalformed");
    let unknown = "6f9a3b1e-2c4d-4e5f-8a9b-0c1d2e3f4a5b";
    assert_eq!(lab.get(&format!("{LAB}/rights?device={unknown}")).status, 404);
    let any = lab.get(&format!("{LAB}/rights")).ok();
    assert_eq!((&any["deviceName"], any["value"].as_array().map(Vec::len)), (&Value::Null, Some(7)));
}
