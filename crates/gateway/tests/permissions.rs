//! What a token opens: routes by permission, and as much as throttling lets through.

mod support;

use serde_json::{Value, json};
use support::oauth::{claims, client_id, for_itself};
use support::{ADMIN, Answer, BETA, LAB, Lab, V1};

#[test]
fn an_application_acts_for_itself_within_its_permissions() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let id = lab.first_device_id();
    let admin = lab.token.clone();
    let devices = format!("{V1}/deviceManagement/managedDevices?$top=2");
    let trigger = format!("{BETA}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction");
    let action = json!({"configurationManagerAction": {"action": "refreshMachinePolicy"}});

    let reports = for_itself(&mut lab, "device-reports").ok();
    assert_eq!((&reports["token_type"], &reports["expires_in"]), (&json!("Bearer"), &json!(3_600)));
    lab.token = reports["access_token"].as_str().expect("a token").to_owned();
    let said = claims(&lab.token);
    assert_eq!(said["roles"], json!(["DeviceManagementManagedDevices.Read.All"]));
    assert_eq!((&said["idtyp"], &said["aud"]), (&json!("app"), &json!("00000003-0000-0000-c000-000000000000")));
    assert_eq!(
        (said["azp"].clone(), said["sub"].clone()),
        (json!(client_id(&lab, "device-reports")), said["oid"].clone())
    );
    assert_eq!(lab.get(&devices).status, 200);
    let before = lab.state_hash();
    for (answer, status, code, words) in [
        (
            lab.post(&trigger, action.clone()),
            403,
            "Forbidden",
            "DeviceManagementManagedDevices.PrivilegedOperations.All",
        ),
        (lab.get(&format!("{V1}/organization")), 403, "Forbidden", "Organization.Read.All"),
        (lab.get(&format!("{V1}/applications")), 403, "Forbidden", "Application.Read.All"),
        (lab.get(&format!("{V1}/me")), 403, "Forbidden", "User.Read"),
        (lab.get(&format!("{ADMIN}/Site")), 401, "InvalidAuthenticationToken", "AdminService"),
    ] {
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{}", answer.text());
        assert!(answer.text().contains(words), "{}", answer.text());
    }
    assert_eq!(lab.state_hash(), before);
    assert_eq!(lab.get(&format!("{LAB}/status")).status, 200, "the lab needs no role");

    let automation = for_itself(&mut lab, "device-automation").ok();
    lab.token = automation["access_token"].as_str().expect("a token").to_owned();
    let me = lab.get(&format!("{V1}/me"));
    assert_eq!((me.status, me.code().as_str()), (400, "UserMissing"));
    assert_eq!(lab.get(&format!("{V1}/organization")).status, 200);
    // Graph takes the action on; the site looks for a user that it discovered, and says whom it refused.
    assert_eq!(lab.post(&trigger, action).status, 204);
    lab.token = admin;
    lab.advance(60_000);
    let device = lab.get(&format!("{BETA}/deviceManagement/managedDevices/{id}")).ok();
    let result = &device["deviceActionResults"][0];
    assert_eq!((&result["actionState"], &result["errorCode"]), (&json!("failed"), &json!(1208)));
    assert_eq!(result["labRefusalCode"], "ApplicationWithoutUser");
    assert_eq!(result["labInitiatedBy"], "Contoso Device Automation");
    let log = lab.get(&format!("{LAB}/logs/CMGatewayNotificationWorker.log?search=Unauthorized")).ok();
    let line = log["lines"][0]["text"].as_str().expect("a line");
    assert!(line.contains(&format!(
        "AADUserID: {}",
        claims(automation["access_token"].as_str().expect("one"))["oid"].as_str().expect("an id")
    )));
}

#[test]
fn who_asks_too_much_waits() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let devices = format!("{V1}/deviceManagement/managedDevices?$top=1");
    let limits = lab.get(&format!("{LAB}/throttling")).ok();
    assert_eq!((&limits["throttling"], &limits["requestsMax"]), (&json!("off"), &Value::Null));
    let status = lab.post(&format!("{LAB}/throttling"), json!({"throttling": "demonstration"})).ok();
    assert_eq!(status["throttling"], "demonstration");
    lab.reopen();
    assert_eq!(lab.get(&format!("{LAB}/throttling")).ok()["requestsMax"], 10, "it survives a restart");
    for _ in 0..10 {
        assert_eq!(lab.get(&devices).status, 200);
    }
    lab.wall_ms += 1_500;
    let before = lab.state_hash();
    let refused = lab.get(&devices);
    assert_eq!((refused.status, refused.code().as_str()), (429, "TooManyRequests"));
    assert_eq!(refused.header("retry-after"), Some("19"));
    assert_eq!((lab.state_hash(), &lab.last_persist), (before, &gateway::Persist::Nothing));
    assert_eq!(lab.get(&format!("{V1}/me")).status, 200, "only the device services count");
    let admin = lab.token.clone();
    let reports = for_itself(&mut lab, "device-reports").ok();
    lab.token = reports["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(lab.get(&devices).status, 200, "another application has its own limit");
    lab.token = admin;
    lab.wall_ms += 18_500;
    assert_eq!(lab.get(&devices).status, 200);
    let length = lab.get(&format!("{LAB}/status")).ok()["journalLength"].clone();
    lab.post(&format!("{LAB}/throttling"), json!({"throttling": "demonstration"})).ok();
    assert_eq!(lab.get(&format!("{LAB}/status")).ok()["journalLength"], length, "no news");
    lab.post(&format!("{LAB}/throttling"), json!({"throttling": "off"})).ok();
    for (body, code) in [(json!({"throttling": "harsh"}), "BodyMalformed"), (json!({}), "BodyMalformed")] {
        assert_eq!(lab.post(&format!("{LAB}/throttling"), body).code(), code);
    }
    let file = lab.get(&format!("{LAB}/journal")).ok();
    let hash = lab.state_hash();
    lab.post(&format!("{LAB}/journal"), file).ok();
    assert_eq!(lab.state_hash(), hash);
}

#[test]
fn a_batch_opens_nothing_that_its_requests_would_not_open_alone() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let id = lab.first_device_id();
    let admin = lab.token.clone();
    let reports = for_itself(&mut lab, "device-reports").ok();
    lab.token = reports["access_token"].as_str().expect("a token").to_owned();
    let devices = "/deviceManagement/managedDevices";
    let batch = json!({"requests": [
        {"id": "list", "method": "GET", "url": format!("{devices}?$top=1")},
        {
            "id": "act", "method": "POST", "url": format!("{devices}/{id}/triggerConfigurationManagerAction"),
            "headers": {"Content-Type": "application/json"},
            "body": {"configurationManagerAction": {"action": "appEvaluation"}},
        },
        {"id": "tenant", "method": "GET", "url": "/organization"},
    ]});
    let before = lab.state_hash();
    let statuses = |answer: &Answer| {
        let answers = answer.ok()["responses"].as_array().expect("answers").clone();
        answers.iter().map(|answer| answer["status"].as_u64().expect("a status")).collect::<Vec<_>>()
    };
    assert_eq!(statuses(&lab.post(&format!("{BETA}/$batch"), batch)), [200, 403, 403]);
    assert_eq!(lab.state_hash(), before);
    lab.token = admin;
    lab.post(&format!("{LAB}/throttling"), json!({"throttling": "demonstration"})).ok();
    let many: Vec<Value> = (0..12)
        .map(|number| json!({"id": number.to_string(), "method": "GET", "url": format!("{devices}?$top=1")}))
        .collect();
    let answer = lab.post(&format!("{V1}/$batch"), json!({"requests": many}));
    assert_eq!(statuses(&answer), [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 429, 429]);
    assert_eq!(answer.ok()["responses"][11]["headers"]["Retry-After"], "20");
}
