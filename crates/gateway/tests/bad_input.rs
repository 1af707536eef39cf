//! Bad input of every kind: a 4xx with its own code and words, and a world whose state hash has not moved.

mod support;

use gateway::base64url;
use gateway::identity::signing_key::SigningKey;
use serde_json::json;
use support::{ADMIN, BETA, LAB, Lab, V1};

const DEVICES: &str = "/gateway/graph/beta/deviceManagement/managedDevices";
const JSON: &[(&str, &str)] = &[("content-type", "application/json")];

/// Sends and checks: status, code, words of the message, Graph's shape, and that nothing changed.
#[track_caller]
fn refused(
    lab: &mut Lab,
    (method, target): (&str, &str),
    headers: &[(&str, &str)],
    body: &[u8],
    (status, code, words): (u16, &str, &str),
) {
    let before = lab.state_hash();
    let answer = lab.call(method, target, headers, body.to_vec());
    let shown = format!("{method} {}", target.chars().take(200).collect::<String>());
    assert_eq!((answer.status, answer.code().as_str()), (status, code), "{shown}: {}", answer.text());
    let error = answer.json()["error"].clone();
    let message = error["message"].as_str().expect("words");
    assert!(message.contains(words), "{shown}: {message}");
    assert!(message.len() < 6_000, "{shown}: a message is not a dump");
    assert_eq!(error["innerError"]["request-id"].as_str(), answer.header("request-id"), "{shown}");
    assert!(error["innerError"]["date"].as_str().is_some_and(|date| date.ends_with('Z')), "{shown}");
    assert_eq!(answer.header("cache-control"), Some("no-store"), "{shown}");
    assert_eq!(lab.state_hash(), before, "{shown}: nothing may change");
    assert_eq!(lab.last_persist, gateway::Persist::Nothing, "{shown}: nothing to store");
}

#[test]
fn paths_and_methods() {
    let mut lab = Lab::new();
    let missing = "00000000-0000-4000-8000-000000000000";
    for (method, target, expected) in [
        ("GET", "/", (404, "RouteNotFound", "gateway/")),
        ("GET", "/gateway/", (404, "RouteNotFound", "Nothing stands")),
        ("GET", "/gateway/nothing", (404, "RouteNotFound", "docs/api.md")),
        ("GET", "/gatewayx/health", (404, "RouteNotFound", "not below gateway/")),
        ("GET", "/gateway/Health", (404, "RouteNotFound", "did you mean health")),
        ("GET", "/gateway/health/more", (404, "RouteNotFound", "Nothing stands")),
        ("GET", "/gateway//health", (404, "RouteNotFound", "Nothing stands")),
        ("POST", "/gateway/health", (405, "MethodNotAllowed", "GET, HEAD, OPTIONS")),
        ("GET", "/gateway/common/oauth2/v2.0/token", (405, "MethodNotAllowed", "POST, OPTIONS")),
        ("DELETE", DEVICES, (405, "MethodNotAllowed", "GET, HEAD, OPTIONS")),
        ("GET", "/gateway/lab/clock", (405, "MethodNotAllowed", "POST")),
        ("GET", "/gateway/lab/%", (400, "PathMalformed", "position 1")),
        ("GET", "/gateway/lab/%ff", (400, "PathMalformed", "UTF-8")),
        ("GET", "/gateway/graph/v2.0/me", (404, "RouteNotFound", "v1.0 and beta")),
        ("GET", &format!("{V1}/deviceManagement/comanagedDevices"), (400, "BetaOnly", "Use beta")),
        ("GET", &format!("{V1}/deviceManagement"), (501, "NotImplemented", "'deviceManagement'")),
        (
            "GET",
            &format!("{V1}/deviceManagement/deviceConfigurations"),
            (501, "NotImplemented", "deviceConfigurations"),
        ),
        ("GET", &format!("{BETA}/deviceManagement/userExperienceAnalyticsOverview"), (501, "NotImplemented", "")),
        ("GET", &format!("{BETA}/deviceManagement/unheardOf"), (404, "RouteNotFound", "docs/api.md")),
        (
            "GET",
            &format!("{BETA}/deviceManagement/managedDevice"),
            (404, "RouteNotFound", "Did you mean managedDevices"),
        ),
        ("GET", &format!("{BETA}/servicePrincipal"), (404, "RouteNotFound", "Did you mean servicePrincipals")),
        ("GET", &format!("{V1}/groups"), (501, "NotImplemented", "'groups'")),
        ("GET", &format!("{V1}/me/manager"), (501, "NotImplemented", "me/manager")),
        ("GET", &format!("{V1}/users/{missing}/manager"), (501, "NotImplemented", "users/{id}/manager")),
        ("GET", &format!("{V1}/users/{missing}"), (404, "ResourceNotFound", missing)),
        ("GET", &format!("{V1}/users/nobody@contoso.com"), (404, "ResourceNotFound", "nobody@contoso.com")),
        ("GET", &format!("{V1}/users/x"), (400, "IdMalformed", "GUIDs")),
        ("GET", &format!("{DEVICES}/{missing}/detectedApps"), (501, "NotImplemented", "detectedApps")),
        ("GET", &format!("{DEVICES}/{missing}/windowsProtectionState"), (501, "NotImplemented", "")),
        ("GET", &format!("{DEVICES}/{missing}/colour"), (404, "RouteNotFound", "'colour'")),
        ("GET", &format!("{DEVICES}/{missing}/devicename"), (404, "RouteNotFound", "write deviceName")),
        ("GET", &format!("{DEVICES}/{missing}/deviceName"), (404, "ResourceNotFound", missing)),
        ("GET", &format!("{DEVICES}/{missing}/roleScopeTagIds/$value"), (404, "RouteNotFound", "no single value")),
        ("GET", &format!("{DEVICES}/{missing}/users"), (404, "ResourceNotFound", missing)),
        ("POST", &format!("{DEVICES}/{missing}/explode"), (404, "RouteNotFound", "no action 'explode'")),
        ("POST", &format!("{DEVICES}/executeAction"), (501, "NotImplemented", "executeAction")),
        ("PATCH", &format!("{DEVICES}/{missing}"), (405, "MethodNotAllowed", "GET")),
        ("GET", &format!("{BETA}/deviceManagement/reports/exportJobs"), (501, "NotImplemented", "reports")),
        ("POST", &format!("{DEVICES}/{missing}/syncDevice"), (501, "NotImplemented", "syncDevice")),
        ("GET", &format!("{V1}/Me"), (404, "RouteNotFound", "case-sensitive")),
        ("GET", &format!("{V1}/unheardOf"), (404, "RouteNotFound", "Nothing stands")),
        ("GET", &format!("{DEVICES}/{missing}"), (404, "ResourceNotFound", missing)),
        ("GET", &format!("{DEVICES}/abc"), (400, "IdMalformed", "'abc'")),
        ("GET", &format!("{DEVICES}/%7b00000000-0000-4000-8000-000000000000%7d"), (400, "IdMalformed", "GUID")),
        ("GET", &format!("{V1}/applications/{missing}"), (404, "ResourceNotFound", "applications")),
        ("GET", &format!("{ADMIN}/Device(1)"), (404, "ResourceNotFound", "no device 1")),
        ("GET", &format!("{ADMIN}/Device(x)"), (400, "IdMalformed", "'x'")),
        ("GET", &format!("{ADMIN}/Device()"), (404, "RouteNotFound", "Nothing stands")),
        ("GET", &format!("{ADMIN}/Collections('PS1')"), (404, "ResourceNotFound", "'PS1'")),
        ("GET", &format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')"), (404, "ResourceNotFound", "wizard")),
        ("GET", &format!("{ADMIN}/CoManagementSettings('other')"), (404, "ResourceNotFound", "'other'")),
        ("GET", &format!("{LAB}/logs/Other.log"), (404, "ResourceNotFound", "'Other.log'")),
        ("GET", &format!("{LAB}/logs/..%2F..%2Fetc%2Fpasswd"), (404, "ResourceNotFound", "no log file")),
        ("GET", &format!("{LAB}/logs/BgbServer.log/download"), (404, "ResourceNotFound", "BgbServer.log")),
        ("GET", &format!("{LAB}/actions/{missing}"), (404, "ResourceNotFound", missing)),
        ("GET", &format!("{LAB}/actions/7"), (400, "IdMalformed", "'7'")),
    ] {
        refused(&mut lab, (method, target), &[], b"", expected);
    }
    let long = format!("/gateway/lab/{}", "x".repeat(16_400));
    refused(&mut lab, ("GET", &long), &[], b"", (414, "TargetTooLong", "16384"));
    let answer = lab.call("PUT", DEVICES, &[], "");
    assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
}

#[test]
fn queries() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let mut list = |query: &str, expected: (u16, &str, &str)| {
        refused(&mut lab, ("GET", &format!("{DEVICES}?{query}")), &[], b"", expected);
    };
    for (query, code, words) in [
        ("$top=-1", "QueryOptionInvalid", "not negative"),
        ("$top=0", "QueryOptionInvalid", "1 to 1000"),
        ("$top=1001", "QueryOptionInvalid", "1 to 1000"),
        ("$top=99999999999999999999", "QueryOptionInvalid", "whole number"),
        ("$top=1.5", "QueryOptionInvalid", "'1.5'"),
        ("$top=%2B1", "QueryOptionInvalid", "'+1'"),
        ("$top=", "QueryOptionInvalid", "''"),
        ("$skip=-1", "QueryOptionInvalid", "not negative"),
        ("$count=yes", "QueryOptionInvalid", "true or false"),
        ("$count", "QueryOptionInvalid", "true or false"),
        ("$top=1&$top=1", "QueryOptionDuplicated", "$top"),
        ("$top=1&%24top=2", "QueryOptionDuplicated", "$top"),
        ("top=1", "QueryOptionUnknown", "$top, $skip"),
        ("$filtr=x", "QueryOptionUnknown", "Did you mean $filter?"),
        ("$expand=detectedApps", "PropertyUnknown", "It has: users"),
        ("$expand=deviceName", "PropertyUnknown", "$select"),
        ("$expand=users($filter=id%20eq%20'x')", "QueryOptionInvalid", "users($select"),
        ("$expand=users($select=colour)", "PropertyUnknown", "user has no property 'colour'"),
        ("$expand=users(", "QueryOptionInvalid", "users($select"),
        ("$select=users", "PropertyUnknown", "$expand=users"),
        ("$format=atom", "QueryOptionInvalid", "json"),
        ("$skiptoken=abc", "SkipTokenInvalid", "@odata.nextLink"),
        ("$skiptoken=", "SkipTokenInvalid", "@odata.nextLink"),
        ("=1", "QueryOptionUnknown", "''"),
        ("$filter=%", "QueryMalformed", "hexadecimal"),
        ("$filter=%ff", "QueryMalformed", "UTF-8"),
        ("$search=", "QueryOptionInvalid", "leave the option out"),
        ("$search=%22abc", "QueryOptionInvalid", "AND, OR, NOT"),
        ("$search=%22a%22%20OR", "QueryOptionInvalid", "AND, OR, NOT"),
        ("$orderby=", "QueryOptionInvalid", "deviceName desc"),
        ("$orderby=deviceName%20up", "QueryOptionInvalid", "'deviceName up'"),
        ("$orderby=deviceName,deviceName", "QueryOptionInvalid", "once"),
        ("$orderby=id,model,imei,osVersion,deviceName", "QueryOptionInvalid", "at most 4"),
        ("$orderby=colour", "PropertyUnknown", "'colour'"),
        ("$orderby=usersLoggedOn", "PropertyNotSortable", "usersLoggedOn"),
        ("$orderby=users", "PropertyNotSortable", "deviceName"),
        ("$orderby=configurationManagerClientInformation", "PropertyNotSortable", "deviceName"),
        ("$orderby=configurationManagerClientInformation/colour", "PropertyUnknown", "'colour'"),
        ("$orderby=devicename", "PropertyUnknown", "write deviceName"),
        ("$select=", "QueryOptionInvalid", "commas"),
        ("$select=id,,model", "QueryOptionInvalid", "commas"),
        ("$select=colour", "PropertyUnknown", "deviceName"),
        ("$select=deviceNmae", "PropertyUnknown", "Did you mean deviceName?"),
        ("$select=devicename", "PropertyUnknown", "write deviceName"),
        ("$filter=", "FilterInvalid", "position 1"),
        ("$filter=colour%20eq%20'x'", "PropertyUnknown", "position 1"),
        ("$filter=not%20colour%20eq%20'x'", "PropertyUnknown", "position 5"),
        ("$filter=deviceName%20eq%201", "LiteralTypeMismatch", "position 15"),
        ("$filter=deviceName%20eq%20true", "LiteralTypeMismatch", "text in quotes"),
        ("$filter=isEncrypted%20eq%20'true'", "LiteralTypeMismatch", "without quotes"),
        ("$filter=isEncrypted%20gt%20false", "LiteralTypeMismatch", "no order"),
        ("$filter=lastSyncDateTime%20gt%20'2020-01-01'", "LiteralTypeMismatch", "time without quotes"),
        ("$filter=lastSyncDateTime%20gt%20null", "LiteralTypeMismatch", "eq, ne"),
        ("$filter=lastSyncDateTime%20gt%202020-13-01T00:00:00Z", "FilterInvalid", "position 21"),
        ("$filter=totalStorageSpaceInBytes%20gt%20'1'", "LiteralTypeMismatch", "whole number"),
        ("$filter=managementAgent%20eq%20'robot'", "EnumMemberUnknown", "configurationManagerClient"),
        ("$filter=managementAgent%20in%20('mdm','robot')", "EnumMemberUnknown", "position 27"),
        ("$filter=managementAgent%20gt%20'mdm'", "LiteralTypeMismatch", "no order"),
        ("$filter=contains(managementAgent,'m')", "LiteralTypeMismatch", "not a text"),
        ("$filter=contains(deviceName,1)", "LiteralTypeMismatch", "text in quotes"),
        ("$filter=contains('x','y')", "FilterInvalid", "must be a property"),
        ("$filter=tolower(deviceName)", "FilterInvalid", "compare it"),
        ("$filter=tolower(isEncrypted)%20eq%20'x'", "LiteralTypeMismatch", "a text"),
        ("$filter=deviceName%20eq%20model", "FilterInvalid", "two properties"),
        ("$filter='x'", "FilterInvalid", "no condition"),
        ("$filter=deviceName", "LiteralTypeMismatch", "text in quotes"),
        ("$filter='a'%20in%20('b')", "FilterInvalid", "left side"),
        ("$filter=(deviceName%20eq%20'x')%20eq%20'y'", "LiteralTypeMismatch", "true or false"),
        ("$filter=deviceNmae%20eq%20'x'", "PropertyUnknown", "Did you mean deviceName?"),
        ("$filter=deviceName%20eqq%20'x'", "FilterInvalid", "Did you mean eq?"),
        ("$filter=managementAgent%20eq%20'configurationManagerClients'", "EnumMemberUnknown", "Did you mean configur"),
        (
            "$filter=managementAgent%20eq%20microsoft.graph.complianceState'unknown'",
            "LiteralTypeMismatch",
            "position 20",
        ),
        ("$filter=deviceActionResults%20eq%20null", "PropertyNotFilterable", "deviceActionResults/any(x:x/actionName"),
        ("$filter=roleScopeTagIds%20eq%20'0'", "PropertyNotFilterable", "roleScopeTagIds/any(x:x eq"),
        ("$filter=users", "PropertyNotFilterable", "users/any("),
        ("$filter=deviceHealthAttestationState%20eq%20'x'", "LiteralTypeMismatch", "no single value"),
        ("$filter=deviceHealthAttestationState/colour%20eq%20'x'", "PropertyUnknown", "position 30"),
        ("$filter=deviceName/x%20eq%20'x'", "PropertyUnknown", "nothing stands below deviceName"),
        ("$filter=deviceName/any(x:x%20eq%20'x')", "LiteralTypeMismatch", "no collection"),
        ("$filter=deviceActionResults/any(r:r/colour%20eq%20'x')", "PropertyUnknown", "position 29"),
        ("$filter=deviceActionResults/any(r:r/errorCode%20eq%20'x')", "LiteralTypeMismatch", "whole number"),
        ("$filter=deviceActionResults/any(r:deviceName%20eq%20'x')", "PropertyNotFilterable", "position 27"),
        ("$filter=deviceActionResults/any(r:actionState%20eq%20'done')", "PropertyUnknown", "collection are r"),
        ("$filter=deviceActionResults/any(r:users/any(r:r/id%20eq%20'x'))", "FilterInvalid", "already"),
        ("$filter=deviceActionResults/any(r:$it/deviceName%20eq%20'x')", "PropertyNotFilterable", "position 27"),
        ("$filter=$it/colour%20eq%20'x'", "PropertyUnknown", "position 5"),
        ("$filter=users/any(u:u/givenName%20eq%20'x')", "PropertyNotFilterable", "userPrincipalName"),
        ("$filter=(deviceName%20eq%20'x'", "FilterInvalid", "position 1"),
        ("$filter=deviceName%20eq%20'x')", "FilterInvalid", "closes nothing"),
        ("$filter=any(deviceName)", "FilterInvalid", "no function"),
    ] {
        list(query, (400, code, words));
    }
    list(&format!("$filter={}1{}", "(".repeat(10_000), ")".repeat(5_000)), (400, "FilterTooLong", "8192"));
    list(&format!("$filter={}", "(".repeat(2_000)), (400, "FilterTooDeep", "position 33"));
    let terms = vec!["id eq null"; 65].join(" or ").replace(' ', "%20");
    list(&format!("$filter={terms}"), (400, "FilterTooManyTerms", "in (…)"));
    list(&format!("$search={}", "x".repeat(257)), (400, "SearchTooLong", "256"));

    for (target, code) in [
        (format!("{V1}/deviceManagement/managedDevices?$select=joinType"), "PropertyUnknown"),
        (format!("{V1}/deviceManagement/managedDevices?$filter=joinType%20eq%20'unknown'"), "PropertyUnknown"),
        (format!("{DEVICES}/$count?$top=1"), "QueryOptionUnknown"),
        (format!("{V1}/me?$top=1"), "QueryOptionUnknown"),
        (format!("{V1}/me?$select=colour"), "PropertyUnknown"),
        (format!("{V1}/applications?$filter=id"), "LiteralTypeMismatch"),
        (format!("{V1}/applications?$filter=colour%20eq%20'x'"), "PropertyUnknown"),
        (format!("{V1}/applications?$orderby=colour"), "PropertyUnknown"),
        (format!("{V1}/applications?$orderby=appRoles"), "PropertyNotSortable"),
        (format!("{V1}/applications?$expand=owners"), "QueryOptionUnknown"),
        (format!("{V1}/users?$skiptoken=AAAA"), "SkipTokenInvalid"),
        (format!("{V1}/users?$top=0"), "QueryOptionInvalid"),
        (format!("{V1}/users?$search=%22"), "QueryOptionInvalid"),
        (format!("{V1}/applications?$select=colour"), "PropertyUnknown"),
        (format!("{ADMIN}/Site?x=1"), "QueryOptionUnknown"),
        (format!("{ADMIN}/Device?collection=NONE"), "QueryOptionInvalid"),
        (format!("{ADMIN}/Device?$orderby=colour"), "PropertyNotSortable"),
        (format!("{ADMIN}/Device?$orderby=name,model"), "QueryOptionInvalid"),
        (format!("{ADMIN}/Device?$filter=name"), "QueryOptionUnknown"),
        (format!("{LAB}/status?x=1"), "QueryOptionUnknown"),
        (format!("{LAB}/logs/CMGatewaySyncUploadWorker.log?after=x"), "QueryOptionInvalid"),
        (format!("{LAB}/logs/CMGatewaySyncUploadWorker.log?$top=2001"), "QueryOptionInvalid"),
        (format!("{LAB}/logs/CMGatewaySyncUploadWorker.log?search={}", "x".repeat(257)), "SearchTooLong"),
    ] {
        refused(&mut lab, ("GET", &target), &[], b"", (400, code, ""));
    }
    let beta_only = format!("{V1}/deviceManagement/managedDevices?$select=joinType");
    refused(&mut lab, ("GET", &beta_only), &[], b"", (400, "PropertyUnknown", "beta only"));
}

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
        (&clock, JSON, r#"{"command":"pause","command":"pause"}"#, (400, "BodyMalformed", "command stands twice")),
        (&clock, JSON, &deep, (400, "BodyTooDeep", "16")),
        (&clock, JSON, &large, (413, "BodyTooLarge", "65536")),
        (&clock, JSON, r#"{"command":"fly"}"#, (400, "BodyMalformed", "nextEvent")),
        (&clock, JSON, r#"{"command":"pause","speed":1}"#, (400, "BodyFieldUnknown", "'speed'")),
        (&clock, JSON, r#"{"command":"run","speed":7}"#, (400, "SpeedNotOffered", "600")),
        (&clock, JSON, r#"{"command":"run","speed":0}"#, (400, "SpeedNotOffered", "0x")),
        (&clock, JSON, r#"{"command":"run","speed":-1}"#, (400, "BodyMalformed", "speed: a number is out of range")),
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
        (&format!("{LAB}/reset"), JSON, r#"{"seed":-1}"#, (400, "BodyMalformed", "seed: a number is out of range")),
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

#[test]
fn callers() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let id = lab.first_device_id();
    let good = lab.token.clone();
    let none: &[(&str, &str)] = &[("authorization", "")];
    for (authorization, code, words) in [
        ("", "InvalidAuthenticationToken", "Bearer"),
        ("Basic YTpi", "InvalidAuthenticationToken", "Bearer"),
        ("Bearer", "InvalidAuthenticationToken", "Bearer"),
        ("Bearer ", "InvalidAuthenticationToken", "three parts"),
        ("Bearer a.b.c", "InvalidAuthenticationToken", "three parts"),
        ("Bearer e30.e30", "InvalidAuthenticationToken", "three parts"),
        ("Bearer e30.e30.", "InvalidAuthenticationToken", "another algorithm"),
        (&format!("Bearer {good}x"), "InvalidAuthenticationToken", "forged"),
        (&format!("Bearer {good}.x"), "InvalidAuthenticationToken", "three parts"),
        (&format!("Bearer {}", &good[1..]), "InvalidAuthenticationToken", "three parts"),
    ] {
        refused(&mut lab, ("GET", DEVICES), &[("authorization", authorization)], b"", (401, code, words));
    }
    let answer = lab.call("GET", DEVICES, none, "");
    assert_eq!(answer.header("www-authenticate"), Some("Bearer realm=\"tenant-attach-lab\""));
    let other = Lab::of(support::scenario(1, 40)).token;
    lab.token = other;
    refused(&mut lab, ("GET", DEVICES), &[], b"", (401, "InvalidAuthenticationToken", "another world"));
    lab.token = good;
    lab.wall_ms += 3_600_000;
    refused(&mut lab, ("GET", DEVICES), &[], b"", (401, "InvalidAuthenticationToken", "expired"));
    let answer = lab.call("GET", DEVICES, &[], "");
    assert_eq!(answer.header("www-authenticate"), Some("Bearer realm=\"tenant-attach-lab\", error=\"invalid_token\""));

    lab.sign_in_as("reader");
    let trigger = format!("{DEVICES}/{id}/triggerConfigurationManagerAction");
    let body = br#"{"configurationManagerAction":{"action":"appEvaluation"}}"#;
    refused(&mut lab, ("POST", &trigger), JSON, body, (403, "InitiateActionNotGranted", "Initiate Configuration"));
    let consent = format!("{ADMIN}/CoManagementSettings/Consent");
    for persona in ["reader", "helpdesk", "intune-admin", "cloud-only"] {
        lab.sign_in_as(persona);
        let body = br#"{"environment":"AzurePublicCloud"}"#;
        refused(&mut lab, ("POST", &consent), JSON, body, (403, "NotGlobalAdministrator", "Global Administrator"));
    }
}

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

#[test]
fn tokens() {
    let mut lab = Lab::new();
    let tenant = lab.get("/gateway/health").ok()["tenantId"].as_str().expect("an id").to_owned();
    let parts: Vec<String> = lab.token.split('.').map(str::to_owned).collect();
    let seconds = lab.wall_ms / 1_000;
    let mut claims: serde_json::Value =
        serde_json::from_slice(&base64url::decode(&parts[1]).expect("base64url")).expect("claims");
    let encoded = |value: &serde_json::Value| base64url::encode(value.to_string().as_bytes());

    // Claims and algorithm that somebody changed, without our key.
    let unsigned = format!("{}.{}.", encoded(&json!({"alg": "none", "typ": "JWT"})), parts[1]);
    let kept = format!("{}.{}.{}", encoded(&json!({"alg": "none", "typ": "JWT"})), parts[1], parts[2]);
    let symmetric = format!("{}.{}.{}", encoded(&json!({"alg": "HS256", "typ": "JWT"})), parts[1], parts[2]);
    claims["upn"] = json!("admin@contoso.com");
    claims["exp"] = json!(seconds + 1_000_000);
    let promoted = format!("{}.{}.{}", parts[0], encoded(&claims), parts[2]);
    // What our key signed, for another purpose: each would pass a check that looks at the signature alone.
    let mut key = SigningKey::new(lab.gateway.world().scenario().seed);
    let mut signed = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut changed = claims.clone();
        change(&mut changed);
        key.sign(changed.to_string().as_bytes())
    };
    let foreign = SigningKey::new(1).sign(claims.to_string().as_bytes());
    let cases = [
        (unsigned, "key"),
        (kept, "key"),
        (symmetric, "key"),
        (foreign, "key"),
        (promoted, "forged"),
        (format!("{}.{}.", parts[0], parts[1]), "forged"),
        (signed(&|claims| claims["exp"] = json!(seconds)), "expired"),
        (signed(&|claims| drop(claims.as_object_mut().expect("claims").remove("exp"))), "expired"),
        (signed(&|claims| claims["aud"] = json!("https://vault.azure.net")), "audience"),
        (signed(&|claims| claims["tid"] = json!("00000000-0000-4000-8000-000000000000")), "tenant"),
        (signed(&|claims| claims["oid"] = json!("00000000-0000-4000-8000-000000000000")), "tenant"),
        (signed(&|claims| *claims = json!("claims")), "tenant"),
        ("x".repeat(8_000), "malformed"),
        (format!("{}.{}.{}", parts[0], "e30", parts[2]), "forged"),
    ];
    assert_eq!(claims["tid"], json!(tenant));
    for (token, reason) in cases {
        let authorization = format!("Bearer {token}");
        let headers = [("authorization", authorization.as_str())];
        let expected = (401, "InvalidAuthenticationToken", "");
        refused(&mut lab, ("GET", DEVICES), &headers, b"", expected);
        let answer = lab.call("GET", DEVICES, &headers, "");
        assert_eq!(answer.json()["error"]["innerError"]["details"]["reason"], reason, "{token}");
        let challenge = "Bearer realm=\"tenant-attach-lab\", error=\"invalid_token\"";
        assert_eq!(answer.header("www-authenticate"), Some(challenge));
    }
}
