//! `SMS_ClientOperationStatus`: what the notification server was asked to send.

mod support;

use serde_json::{Value, json};
use support::{BETA, Lab};

const OPERATIONS: &str = "/gateway/AdminService/wmi/SMS_ClientOperationStatus";

#[test]
fn operations_are_listed_searched_and_counted() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    assert_eq!(lab.get(&format!("{OPERATIONS}?$count=true")).ok(), json!({"@odata.count": 0, "value": []}));
    let id = lab.id_of("PS1SITE01");
    let action = format!("{BETA}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction");
    for (persona, name) in
        [("helpdesk", "refreshMachinePolicy"), ("cloud-only", "refreshUserPolicy"), ("global-admin", "appEvaluation")]
    {
        lab.sign_in_as(persona);
        assert_eq!(lab.post(&action, json!({"configurationManagerAction": {"action": name}})).status, 204);
    }
    lab.advance(120_000);
    let all = lab.get(&format!("{OPERATIONS}?$count=true")).ok();
    let column = |list: &Value, name: &str| -> Vec<String> {
        list["value"].as_array().expect("rows").iter().map(|row| row[name].to_string().replace('"', "")).collect()
    };
    assert_eq!(column(&all, "LabOperation"), ["evaluateApplicationDeployments", "downloadComputerPolicy"]);
    assert_eq!(
        (column(&all, "Type"), column(&all, "ID")),
        (vec!["13".into(), "8".into()], vec!["2".into(), "1".into()])
    );
    assert_eq!(
        (column(&all, "State"), column(&all, "CompletedClients")),
        (vec!["3".to_owned(); 2], vec!["1".to_owned(); 2])
    );
    // The operation leads to the trace of the action.
    let task = column(&all, "UniqueID").pop().expect("a task");
    assert_eq!(lab.get(&format!("/gateway/lab/actions/{task}")).ok()["action"]["deviceName"], "PS1SITE01");
    let found = lab.get(&format!("{OPERATIONS}?$count=true&$search=%22priya%22")).ok();
    assert_eq!((found["@odata.count"].clone(), column(&found, "ID")), (json!(1), vec!["1".to_owned()]));
    assert_eq!(column(&lab.get(&format!("{OPERATIONS}?$top=1&$skip=1")).ok(), "ID"), ["1"]);
    assert_eq!(lab.get(&format!("{OPERATIONS}?$filter=ID%20eq%201")).status, 400);
}
