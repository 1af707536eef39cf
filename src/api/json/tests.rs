//! The reader agrees with `serde_json`: on what it reads, and on what it refuses.

use super::read;
use contract::lab::ClockCommand;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fmt::Debug;

fn check<T: DeserializeOwned + PartialEq + Debug>(text: &str) {
    let expected = serde_json::from_str::<T>(text).ok();
    assert_eq!(read::<T>(text).ok(), expected, "{text}");
}

#[test]
fn texts_are_read_and_refused_as_serde_json_does() {
    for text in [
        "null",
        " true ",
        "false",
        "0",
        "-1",
        "1.5",
        "1e3",
        "-0.25E-2",
        "9007199254740993",
        "\"\"",
        "\"a\\\"b\\\\c\\/d\"",
        "\"\\u00e5\\ud83d\\ude00 \u{e5}\\n\\t\\r\\b\\f\"",
        "[]",
        "[1, [2], {}]",
        "{\"a\": {\"b\": [null]}, \"c\": \"d\"}",
        "",
        " ",
        "nul",
        "tru",
        "01",
        "1.",
        ".5",
        "-",
        "1e",
        "+1",
        "\"",
        "\"\\x\"",
        "\"\\ud83d\"",
        "\"\\ud83d\\u0041\"",
        "\"\n\"",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{a: 1}",
        "{\"a\": 1,}",
        "1 2",
        "\"\\u00g0\"",
        "\"\\u+123\"",
        "[",
        "{",
    ] {
        check::<Value>(text);
    }
}

#[test]
fn depth_has_a_limit() {
    assert!(read::<Value>(&"[".repeat(100_000)).is_err());
    let within = format!("{}{}", "[".repeat(60), "]".repeat(60));
    check::<Value>(&within);
}

#[test]
fn types_are_read_as_serde_json_does() {
    for text in ["3", "-3", "3.5", "\"3\"", "null", "300", "18446744073709551615", "true"] {
        check::<u8>(text);
        check::<i64>(text);
        check::<Option<u32>>(text);
        check::<Option<bool>>(text);
        check::<String>(text);
        check::<()>(text);
    }
    for text in ["3", "3.5", "-1e2"] {
        check::<f64>(text);
    }
    check::<(u8, String)>("[1, \"a\"]");
    check::<std::collections::BTreeMap<String, Vec<u8>>>("{\"a\": [1], \"b\": []}");
}

#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wire {
    own_name: String,
    may_lack: Option<u8>,
    #[serde(default)]
    has_default: Vec<bool>,
}

#[test]
fn structures_are_read_whatever_the_order_of_their_members() {
    for text in [
        r#"{"ownName": "a", "mayLack": 1, "hasDefault": [true]}"#,
        r#"{"hasDefault": [], "unknown": {"a": [1]}, "mayLack": null, "ownName": "a"}"#,
        r#"{"ownName": "a"}"#,
        r#"{"mayLack": 1, "hasDefault": []}"#,
        r#"{"ownName": 1}"#,
        r#"{"ownName": "a", "mayLack": "b"}"#,
        r#"{"ownName": "a", "hasDefault": null}"#,
        "{}",
        "null",
        "1",
    ] {
        check::<Wire>(text);
    }
    let fault = read::<Wire>(r#"{"ownName": "a", "mayLack": "b"}"#).expect_err("a text is no number");
    assert_eq!(fault.to_string(), "mayLack: a text stands where the type has something else");
}

#[test]
fn commands_survive_the_way_there_and_back() {
    for command in [ClockCommand::Advance { by_ms: 900_000, wait: false }, ClockCommand::Pause] {
        let text = serde_json::to_string(&command).expect("JSON");
        assert_eq!(read::<ClockCommand>(&text).expect("a command"), command);
    }
}

/// What the gateway writes of a value is read back as that value, by both readers.
fn survives<T: serde::Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = serde_json::to_string(value).expect("JSON");
    assert_eq!(read::<T>(&text).as_ref(), Ok(value), "{text}");
}

#[test]
fn the_gateways_answers_are_read() {
    use contract::admin_service::{AdminServiceList, ConsoleDevice, DeviceCollection, Site};
    use contract::graph::{Application, DeviceActionResult, GraphList, ManagedDevice, ServicePrincipal};
    use contract::lab::Revisions;
    use contract::onboarding::{AutomaticEnrollment, CoManagementObject, CoManagementSettings, UploadScope};

    let device = ManagedDevice {
        device_name: Some("CLIENT1".into()),
        device_action_results: vec![DeviceActionResult::default()],
        ..ManagedDevice::default()
    };
    survives(&GraphList { context: "c".into(), count: Some(1), next_link: None, value: vec![device] });
    survives(&Application::default());
    survives(&ServicePrincipal::default());
    survives(&AdminServiceList { count: None, value: vec![ConsoleDevice::default(), ConsoleDevice::default()] });
    survives(&DeviceCollection::default());
    survives(&Site::default());
    survives(&Revisions { world: u64::MAX, devices: 2, site_devices: 3, onboarding: 4, logs: 5 });
    survives(&CoManagementObject {
        name: "CoMgmtSettingsProd".into(),
        settings: CoManagementSettings {
            upload: Some(UploadScope::Collection { collection_id: "PS100001".into() }),
            automatic_enrollment: Some(AutomaticEnrollment::All),
            workloads: [("clientApps".into(), contract::onboarding::WorkloadAuthority::Intune)].into(),
            ..CoManagementSettings::default()
        },
        upload_active: true,
        onboarded_by: Some("admin@contoso.com".into()),
        onboarded_date_time: None,
        next_upload_date_time: None,
        enrolled_device_count: 3,
    });
}
