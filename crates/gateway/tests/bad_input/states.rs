//! What is well formed, and not allowed as things are: actions, journals.

use crate::support::{ADMIN, LAB, Lab};
use crate::{JSON, refused};
use serde_json::json;

#[test]
fn what_the_state_does_not_allow() {
    let mut lab = Lab::new();
    let settings = format!("{ADMIN}/CoManagementSettings");
    let named = format!("{settings}('CoMgmtSettingsProd')");
    let upload = br#"{"environment":"AzurePublicCloud","upload":{"kind":"allDevices"}}"#;
    refused(&mut lab, ("POST", &settings), JSON, upload, (409, "ConsentMissing", "Create AAD Application"));
    refused(&mut lab, ("PATCH", &named), JSON, upload, (409, "NotOnboarded", ""));
    let nothing = br#"{"environment":"AzurePublicCloud"}"#;
    refused(&mut lab, ("POST", &settings), JSON, nothing, (400, "NothingToConfigure", ""));
    for environment in ["AzureUSGovernmentCloud", "AzureChinaCloud"] {
        let body = json!({"environment": environment, "upload": {"kind": "allDevices"}}).to_string();
        let expected = (409, "UploadNotSupportedInEnvironment", environment);
        refused(&mut lab, ("POST", &settings), JSON, body.as_bytes(), expected);
    }
    let clock = format!("{LAB}/clock");
    refused(&mut lab, ("POST", &clock), JSON, br#"{"command":"nextEvent"}"#, (409, "NoEventDue", "Onboard"));
    lab.onboard_and_settle();
    let collection = br#"{"environment":"AzurePublicCloud","upload":{"kind":"collection","collectionId":"NONE"}}"#;
    refused(&mut lab, ("PATCH", &named), JSON, collection, (400, "CollectionNotFound", "NONE"));
    let pilot = br#"{"environment":"AzurePublicCloud","upload":{"kind":"allDevices"},"automaticEnrollment":{"kind":"all"},"workloads":{"clientApps":"pilotIntune"}}"#;
    refused(&mut lab, ("PATCH", &named), JSON, pilot, (400, "StagingMismatch", "clientApps"));

    let devices = lab.get(&format!("{ADMIN}/Device?$top=1000")).ok();
    let devices = devices["value"].as_array().expect("devices");
    let without_client = devices.iter().find(|device| device["isClient"] == false).expect("one without a client");
    let fault = format!("{LAB}/devices/{}", without_client["resourceId"]);
    for body in [&br#"{"online":false}"#[..], br#"{"online":true,"sharesCertificate":true}"#] {
        refused(&mut lab, ("PATCH", &fault), JSON, body, (409, "NoClient", "Client says Yes"));
    }
    refused(&mut lab, ("PATCH", &fault), JSON, br#"{"sharesCertificate":true}"#, (409, "NotADistributionPoint", ""));
}

#[test]
fn journals() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let exported = lab.get(&format!("{LAB}/journal")).ok();
    let import = format!("{LAB}/journal");
    type Change = fn(&mut serde_json::Value);
    let changes: [(Change, u16, &str); 9] = [
        (|file| file["format"] = json!("other"), 400, "JournalFormatUnknown"),
        (|file| file["worldVersion"] = json!(99), 409, "JournalVersionUnsupported"),
        (|file| file["entries"][0]["command"] = json!({"command": "fly"}), 400, "BodyMalformed"),
        (|file| file["entries"][0]["sequence"] = json!(7), 409, "JournalNotReplayable"),
        (|file| drop(file["entries"].as_array_mut().expect("entries").pop()), 409, "JournalStateDiffers"),
        (|file| drop(file["entries"].as_array_mut().expect("entries").remove(1)), 409, "JournalNotReplayable"),
        (|file| file["nowMs"] = json!(0), 409, "JournalNotReplayable"),
        (|file| file["stateHash"] = json!("0"), 409, "JournalStateDiffers"),
        (|file| file["scenario"]["fleetSize"] = json!(0), 400, "ScenarioInvalid"),
    ];
    for (change, status, code) in changes {
        let mut file = exported.clone();
        change(&mut file);
        refused(&mut lab, ("POST", &import), JSON, file.to_string().as_bytes(), (status, code, ""));
    }
    let mut file = exported;
    file["nowMs"] = json!(9_000_000_000_000_000_i64);
    refused(&mut lab, ("POST", &import), JSON, file.to_string().as_bytes(), (409, "JournalNotReplayable", ""));
}
