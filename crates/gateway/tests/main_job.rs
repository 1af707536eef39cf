//! The main job, from token to done, driven by wall-clock time as a person's page drives it.

mod support;

use serde_json::{Value, json};
use support::{ADMIN, BETA, LAB, Lab, V1};

/// Polls the status once a second of wall-clock time until `is_done`.
fn poll(lab: &mut Lab, is_done: impl Fn(&Value) -> bool) -> Value {
    for _ in 0..200 {
        lab.wall_ms += 1_000;
        let status = lab.get(&format!("{LAB}/status")).ok();
        if is_done(&status) {
            return status;
        }
    }
    panic!("it never came");
}

#[test]
fn from_token_to_done() {
    let mut lab = Lab::new();
    lab.post(&format!("{LAB}/clock"), json!({"command": "run", "speed": 60})).ok();

    let before = lab.get(&format!("{BETA}/deviceManagement/managedDevices?$count=true")).ok();
    assert_eq!((&before["@odata.count"], &before["value"]), (&json!(0), &json!([])));
    assert_eq!(lab.get(&format!("{LAB}/connector")).ok()["connectionStatus"], "Not Enabled");

    let consent =
        lab.post(&format!("{ADMIN}/CoManagementSettings/Consent"), json!({"environment": "AzurePublicCloud"}));
    assert_eq!((consent.status, consent.body.len()), (204, 0));
    let applications = lab.get(&format!("{V1}/applications?$count=true")).ok();
    assert_eq!(applications["@odata.count"], 1 + 4, "with those for developers");
    let principal = lab.get(&format!("{V1}/servicePrincipals?$select=displayName&$filter=not%20labForDevelopers")).ok();
    assert_eq!(principal["value"], json!([{"displayName": "Configuration Manager Microservice"}]));

    let settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"}});
    let onboarded = lab.post(&format!("{ADMIN}/CoManagementSettings"), settings.clone());
    assert_eq!(onboarded.status, 201, "{}", onboarded.text());
    assert_eq!(
        onboarded.header("location"),
        Some("/gateway/AdminService/v1.0/CoManagementSettings('CoMgmtSettingsProd')")
    );
    assert_eq!(onboarded.ok()["settings"]["upload"], settings["upload"]);

    let status = poll(&mut lab, |status| status["visibleDeviceCount"] != 0);
    assert_eq!(lab.get(&format!("{LAB}/connector")).ok()["connectionStatus"], "Healthy");
    let list = lab.get(&format!("{BETA}/deviceManagement/managedDevices?$top=5&$count=true&$orderby=deviceName")).ok();
    assert_eq!(list["@odata.count"], status["visibleDeviceCount"]);
    assert_eq!(list["value"].as_array().map(Vec::len), Some(5));

    let target = format!("{BETA}/deviceManagement/managedDevices?$top=100");
    let all = lab.get(&target).ok();
    // An action on a device that is on line comes back by itself; one that is off line would wait.
    let console = lab.get(&format!("{ADMIN}/Device?$top=1000")).ok();
    let online = console["value"].as_array().expect("devices").iter().find(|device| {
        device["isOnline"] == true
            && all["value"].to_string().contains(device["managedDeviceId"].as_str().unwrap_or("-"))
    });
    let id = online.expect("a device on line")["managedDeviceId"].as_str().expect("an id").to_owned();
    lab.sign_in_as("helpdesk");
    let body = json!({"configurationManagerAction": {
        "@odata.type": "#microsoft.graph.configurationManagerAction", "action": "refreshMachinePolicy"}});
    let device = format!("{BETA}/deviceManagement/managedDevices/{id}");
    assert_eq!(lab.post(&format!("{device}/triggerConfigurationManagerAction"), body).status, 204);
    let counts = |lab: &mut Lab| {
        let status = lab.get(&format!("{LAB}/status")).ok();
        (status["actionCount"].clone(), status["pendingActionCount"].clone())
    };
    assert_eq!(counts(&mut lab), (json!(1), json!(1)));
    let pending = lab.get(&device).ok()["deviceActionResults"][0].clone();
    assert_eq!(
        (&pending["actionState"], &pending["actionDeliveryStatus"]),
        (&json!("pending"), &json!("pendingDelivery"))
    );

    let done = |lab: &mut Lab| lab.get(&device).ok()["deviceActionResults"][0].clone();
    let mut result = Value::Null;
    for _ in 0..200 {
        lab.wall_ms += 1_000;
        result = done(&mut lab);
        if result["actionState"] == "done" {
            break;
        }
    }
    assert_eq!((&result["actionState"], &result["errorCode"]), (&json!("done"), &json!(0)), "{result}");
    assert_eq!(counts(&mut lab), (json!(1), json!(0)));
    let guid = result["labTaskGuid"].as_str().expect("a task").to_owned();
    let trail = lab.get(&format!("{LAB}/actions/{guid}")).ok();
    let name = lab.get(&device).ok()["deviceName"].clone();
    for (member, expected) in [
        ("actionName", json!("refreshMachinePolicy")),
        ("actionState", json!("done")),
        ("waiting", json!(null)),
        ("deviceName", name),
        ("managedDeviceId", json!(id)),
        ("pushId", json!(1)),
        ("taskId", json!(2)),
    ] {
        assert_eq!(trail["action"][member], expected, "{member}");
    }
    let files: Vec<&str> =
        trail["lines"].as_array().expect("lines").iter().filter_map(|line| line["file"].as_str()).collect();
    for file in ["CMGatewayNotificationWorker.log", "BgbServer.log"] {
        assert!(files.contains(&file), "{file} in {files:?}");
    }
    let agent = files.iter().find(|file| file.ends_with("-CcmNotificationAgent.log")).expect("the client's log");
    let download = lab.get(&format!("{LAB}/logs/{agent}/download"));
    assert_eq!(download.header("content-type"), Some("text/plain; charset=utf-8"));
    assert_eq!(download.header("content-disposition"), Some(format!("attachment; filename=\"{agent}\"").as_str()));
    assert!(download.text().starts_with("<![LOG[Receive task from server"), "{}", download.text());

    let before_kill = lab.state_hash();
    lab.stored.now_ms = lab.gateway.world().now().0;
    lab.reopen();
    assert_eq!(lab.state_hash(), before_kill);
}

#[test]
fn time_moves_only_while_somebody_calls() {
    let mut lab = Lab::new();
    lab.post(&format!("{LAB}/clock"), json!({"command": "run", "speed": 10})).ok();
    let now = |lab: &mut Lab| lab.get(&format!("{LAB}/status")).ok()["nowMs"].as_i64().expect("a time");
    let start = now(&mut lab);
    lab.wall_ms += 2_000;
    assert_eq!(now(&mut lab), start + 20_000);
    lab.wall_ms += 3_600_000;
    lab.sign_in("admin@contoso.com");
    assert_eq!(now(&mut lab), start + 70_000, "an hour unwatched counts as five seconds");
    lab.wall_ms -= 10_000;
    assert_eq!(now(&mut lab), start + 70_000, "a wall clock that is set back moves nothing");
    lab.wall_ms += 5_000;
    assert_eq!(lab.get("/gateway/health").status, 200);
    assert_eq!(lab.call("GET", &format!("{LAB}/status"), &[("authorization", "Bearer x.y.z")], "").status, 401);
    assert_eq!(lab.gateway.world().now().0, start + 70_000, "strangers move nothing");
    assert_eq!(now(&mut lab), start + 120_000);
    lab.post(&format!("{LAB}/clock"), json!({"command": "pause"})).ok();
    lab.wall_ms += 5_000;
    assert_eq!(now(&mut lab), start + 120_000);
}
