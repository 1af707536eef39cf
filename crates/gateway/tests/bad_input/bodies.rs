//! Bodies and their content types.

use crate::support::{ADMIN, LAB, Lab};
use crate::{DEVICES, JSON, refused};

#[test]
fn bodies() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let id = lab.first_device_id();
    let trigger = format!("{DEVICES}/{id}/triggerConfigurationManagerAction");
    let clock = format!("{LAB}/clock");
    let settings = format!("{ADMIN}/CoManagementSettings");
    let deep = format!("{}{}", "[".repeat(17), "]".repeat(17));
    let large = format!("\"{}\"", "x".repeat(65_536));
    let text: &[(&str, &str)] = &[("content-type", "text/plain")];
    let latin: &[(&str, &str)] = &[("content-type", "application/json; charset=iso-8859-1")];
    for (target, headers, body, expected) in [
        (&clock, text, "{}", (415, "ContentTypeUnsupported", "application/json")),
        (&clock, &[] as &[_], "{}", (415, "ContentTypeUnsupported", "application/json")),
        (&clock, latin, "{}", (415, "ContentTypeUnsupported", "UTF-8")),
        (&clock, JSON, "", (400, "BodyMalformed", "Expected")),
        (&clock, JSON, "{", (400, "BodyMalformed", "column")),
        (&clock, JSON, "[]", (400, "BodyMalformed", "Expected")),
        (&clock, JSON, "null", (400, "BodyMalformed", "Expected")),
        (&clock, JSON, "{\"command\":\"pause\"} x", (400, "BodyMalformed", "trailing characters at line 1 column 21")),
        (
            &clock,
            JSON,
            r#"{"command":"pause","command":"pause"}"#,
            (400, "BodyMalformed", "duplicate field `command` at line 1 column 28"),
        ),
        (&clock, JSON, &deep, (400, "BodyTooDeep", "16")),
        (&clock, JSON, &large, (413, "BodyTooLarge", "65536")),
        (&clock, JSON, r#"{"command":"fly"}"#, (400, "BodyMalformed", "nextEvent")),
        (&clock, JSON, r#"{"command":"pause","speed":1}"#, (400, "BodyFieldUnknown", "'speed'")),
        (&clock, JSON, r#"{"command":"run","speed":7}"#, (400, "SpeedNotOffered", "600")),
        (&clock, JSON, r#"{"command":"run","speed":0}"#, (400, "SpeedNotOffered", "0x")),
        (
            &clock,
            JSON,
            r#"{"command":"run","speed":-1}"#,
            (400, "BodyMalformed", "speed: invalid value: integer `-1`, expected u32 at line 1 column 27"),
        ),
        (&clock, JSON, r#"{"command":"run"}"#, (400, "BodyMalformed", "speed")),
        (&clock, JSON, r#"{"command":"advance","byMs":0}"#, (400, "TimeOutOfRange", "forward")),
        (&clock, JSON, r#"{"command":"advance","byMs":-1}"#, (400, "TimeOutOfRange", "forward")),
        (&clock, JSON, r#"{"command":"advance","byMs":9223372036854775807}"#, (400, "TimeOutOfRange", "30")),
        (&trigger, JSON, "{}", (400, "BodyMalformed", "configurationManagerAction")),
        (
            &trigger,
            JSON,
            r#"{"configurationManagerAction":{"action":"explode"}}"#,
            (400, "ActionUnknown", "appEvaluation"),
        ),
        (
            &trigger,
            JSON,
            r#"{"configurationManagerAction":{"action":"wakeUpClient"}}"#,
            (501, "NotImplemented", "wakeUpClient"),
        ),
        (
            &trigger,
            JSON,
            r#"{"configurationManagerAction":{"action":"RefreshMachinePolicy"}}"#,
            (400, "ActionUnknown", ""),
        ),
        (
            &trigger,
            JSON,
            r#"{"configurationManagerAction":{"action":"appEvaluation","x":1}}"#,
            (400, "BodyFieldUnknown", "'x'"),
        ),
        (
            &trigger,
            JSON,
            r#"{"configurationManagerAction":{"action":"appEvaluation"},"x":1}"#,
            (400, "BodyFieldUnknown", "x"),
        ),
        (
            &trigger,
            JSON,
            r##"{"configurationManagerAction":{"@odata.type":"#x","action":"appEvaluation"}}"##,
            (400, "BodyMalformed", "'#x'"),
        ),
        (
            &settings,
            JSON,
            r#"{"environment":"AzurePublicCloud","workloads":{"clientApps":"intune","clientApps":"pilotIntune"}}"#,
            (400, "BodyMalformed", "workloads: duplicate field `clientApps` at line 1 column 81"),
        ),
        (&settings, JSON, r#"{"environment":"Mars"}"#, (400, "BodyMalformed", "AzurePublicCloud")),
        (&settings, JSON, r#"{"upload":{"kind":"allDevices"}}"#, (400, "BodyMalformed", "environment")),
        (&settings, JSON, r#"{"environment":"AzurePublicCloud","more":1}"#, (400, "BodyFieldUnknown", "more")),
        (
            &settings,
            JSON,
            r#"{"environment":"AzurePublicCloud","upload":{"kind":"allDevices","collectionId":"x"}}"#,
            (400, "BodyFieldUnknown", "collectionId"),
        ),
        (
            &settings,
            JSON,
            r#"{"environment":"AzurePublicCloud","workloads":{"lunch":"intune"}}"#,
            (400, "WorkloadUnknown", "clientApps"),
        ),
        (
            &settings,
            JSON,
            r#"{"environment":"AzurePublicCloud","upload":{"kind":"allDevices"}}"#,
            (409, "AlreadyOnboarded", "Properties"),
        ),
        (&format!("{LAB}/devices/16777217"), JSON, "{}", (400, "FaultEmpty", "nothing")),
        (&format!("{LAB}/devices/16777217"), JSON, r#"{"onFire":true}"#, (400, "BodyFieldUnknown", "onFire")),
        (&format!("{LAB}/devices/1"), JSON, r#"{"online":true}"#, (404, "ResourceNotFound", "1")),
        (&format!("{LAB}/devices/x"), JSON, r#"{"online":true}"#, (400, "IdMalformed", "'x'")),
        (&format!("{LAB}/reset"), JSON, r#"{"fleetSize":0}"#, (400, "ScenarioInvalid", "1000000")),
        (&format!("{LAB}/reset"), JSON, r#"{"fleetSize":1000001}"#, (400, "ScenarioInvalid", "1000000")),
        (&format!("{LAB}/reset"), JSON, r#"{"start":"yesterday"}"#, (400, "ScenarioInvalid", "yesterday")),
        (
            &format!("{LAB}/reset"),
            JSON,
            r#"{"seed":-1}"#,
            (400, "BodyMalformed", "seed: invalid value: integer `-1`, expected u64"),
        ),
        (&format!("{LAB}/reset"), JSON, r#"{"name":"fabrikam"}"#, (400, "BodyFieldUnknown", "name")),
    ] {
        refused(&mut lab, ("POST", target), headers, body.as_bytes(), expected);
    }
    refused(&mut lab, ("POST", &clock), JSON, b"{\"command\":\"\xff\"}", (400, "BodyMalformed", "byte 13"));
    refused(&mut lab, ("GET", DEVICES), JSON, b"{}", (400, "BodyUnexpected", "no body"));
    refused(&mut lab, ("GET", "/gateway/health"), &[], b"x", (400, "BodyUnexpected", "no body"));
    let stable = trigger.replace("beta", "v1.0");
    refused(&mut lab, ("POST", &stable), JSON, b"{}", (400, "BetaOnly", "Use beta"));
    let malformed = format!("{DEVICES}/x/triggerConfigurationManagerAction");
    let body = br#"{"configurationManagerAction":{"action":"appEvaluation"}}"#;
    refused(&mut lab, ("POST", &malformed), JSON, body, (400, "IdMalformed", "'x'"));
    let missing = format!("{DEVICES}/00000000-0000-4000-8000-000000000000/triggerConfigurationManagerAction");
    refused(&mut lab, ("POST", &missing), JSON, body, (404, "ResourceNotFound", "never uploaded"));
}
