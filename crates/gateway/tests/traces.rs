//! Traces of actions and uploads, audits of actions, and the counts of pictures, over HTTP.

mod support;

use serde_json::{Value, json};
use support::{BETA, LAB, Lab, V1};

/// A lab whose devices are visible, and the id of one that is on line.
fn attached() -> (Lab, String) {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let devices =
        lab.get(&format!("{BETA}/deviceManagement/managedDevices?$filter=deviceName%20eq%20'PS1SITE01'")).ok();
    let id = devices["value"][0]["id"].as_str().expect("a site server").to_owned();
    (lab, id)
}

fn ask(lab: &mut Lab, id: &str, action: &str) {
    let target = format!("{BETA}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction");
    let answer = lab.post(&target, json!({"configurationManagerAction": {"action": action}}));
    assert_eq!(answer.status, 204, "{}", answer.text());
}

fn audits(lab: &mut Lab, query: &str) -> Value {
    lab.get(&format!("{BETA}/deviceManagement/remoteActionAudits{query}").replace(' ', "%20")).ok()
}

#[test]
fn a_trace_is_served_from_the_request_to_the_result() {
    let (mut lab, id) = attached();
    ask(&mut lab, &id, "refreshMachinePolicy");
    let task = audits(&mut lab, "")["value"][0]["id"].as_str().expect("a task").to_owned();
    let trail = lab.get(&format!("{LAB}/actions/{task}")).ok();
    let states = |trail: &Value| -> Vec<String> {
        let hops = trail["hops"].as_array().expect("hops");
        hops.iter().map(|hop| format!("{}:{}", hop["step"], hop["state"]).replace('"', "")).collect()
    };
    assert_eq!(states(&trail)[..3], ["request:done", "takeOn:done", "receive:waiting"]);
    assert_eq!(trail["hops"][2]["waiting"]["reason"], "clockPaused");
    assert_eq!(trail["hops"][2]["section"], "SMS_SERVICE_CONNECTOR");
    lab.advance(120_000);
    let trail = lab.get(&format!("{LAB}/actions/{task}")).ok();
    assert!(states(&trail).iter().all(|state| state.ends_with(":done")), "{:?}", states(&trail));
    assert_eq!((trail["hasEveryLine"].clone(), trail["action"]["actionState"].clone()), (json!(true), json!("done")));
    // Each line belongs to one hop.
    let of_hops: Vec<Value> = trail["hops"]
        .as_array()
        .expect("hops")
        .iter()
        .flat_map(|hop| hop["lines"].as_array().expect("lines").clone())
        .collect();
    let lines: Vec<Value> =
        trail["lines"].as_array().expect("lines").iter().map(|line| line["sequence"].clone()).collect();
    assert_eq!(of_hops, lines);
    let unknown = lab.get(&format!("{LAB}/actions/00000000-0000-0000-0000-000000000001"));
    assert_eq!((unknown.status, unknown.code().as_str()), (404, "ResourceNotFound"));
}

#[test]
fn audits_are_filtered_sorted_paged_and_counted() {
    let (mut lab, id) = attached();
    for action in ["refreshMachinePolicy", "refreshUserPolicy", "appEvaluation"] {
        ask(&mut lab, &id, action);
        lab.advance(120_000);
    }
    lab.sign_in_as("cloud-only");
    ask(&mut lab, &id, "refreshUserPolicy");
    lab.advance(120_000);
    lab.sign_in("admin@contoso.com");
    let all = audits(&mut lab, "?$orderby=requestDateTime desc&$top=3");
    assert_eq!(all["@odata.count"], 4);
    assert!(all["@odata.nextLink"].is_string());
    let names: Vec<&str> =
        all["value"].as_array().expect("audits").iter().filter_map(|audit| audit["labActionName"].as_str()).collect();
    assert_eq!(names, ["refreshUserPolicy", "appEvaluation", "refreshUserPolicy"]);
    let failed = audits(&mut lab, "?$filter=actionState eq 'failed'&$select=labRefusalCode,deviceDisplayName");
    assert_eq!(failed["value"], json!([{"deviceDisplayName": "PS1SITE01", "labRefusalCode": "CloudOnlyUser"}]));
    let count =
        lab.get(&format!("{BETA}/deviceManagement/remoteActionAudits/$count?$filter=actionState%20eq%20'done'"));
    assert_eq!(count.text(), "3");
    let one = all["value"][0]["id"].as_str().expect("an id");
    let single = lab.get(&format!("{BETA}/deviceManagement/remoteActionAudits/{one}")).ok();
    assert_eq!(single["managedDeviceId"], json!(id));
    let stable = lab.get(&format!("{V1}/deviceManagement/remoteActionAudits"));
    assert_eq!((stable.status, stable.code().as_str()), (400, "BetaOnly"));
}

#[test]
fn uploads_and_counts_are_served() {
    let (mut lab, _) = attached();
    let uploads = lab.get(&format!("{LAB}/uploads?$top=1")).ok();
    assert_eq!(uploads["value"][0]["id"], "1");
    let trail = lab.get(&format!("{LAB}/uploads/1")).ok();
    assert_eq!(trail["hops"][0]["step"], "startUploadRun");
    assert_eq!(trail["batches"].as_array().map(Vec::len), Some(1));
    for (id, status) in [("01", 400), ("x", 400), ("command-", 400), ("command-3", 404), ("99", 404)] {
        assert_eq!(lab.get(&format!("{LAB}/uploads/{id}")).status, status, "{id}");
    }
    let overview = lab.get(&format!("{LAB}/overview")).ok();
    let sum = |counts: &Value| -> u64 {
        counts.as_array().expect("counts").iter().filter_map(|count| count["count"].as_u64()).sum()
    };
    let status = lab.get(&format!("{LAB}/status")).ok();
    assert_eq!(sum(&overview["managedBy"]), status["visibleDeviceCount"].as_u64().expect("a number"));
    assert_eq!(sum(&overview["osBuilds"]), sum(&overview["managedBy"]));
    assert_eq!(sum(&overview["clientStates"]), status["siteDeviceCount"].as_u64().expect("a number"));
    let connector = overview["connector"].as_array().expect("periods");
    assert_eq!(connector.last().map(|period| &period["status"]), Some(&json!("Healthy")));
    let dashboard = lab.get(&format!("{LAB}/co-management")).ok();
    let way: Vec<&str> =
        dashboard["status"].as_array().expect("counts").iter().filter_map(|count| count["name"].as_str()).collect();
    assert_eq!(way, ["eligible", "scheduled", "enrollmentInitiated", "enrolled"]);
}
