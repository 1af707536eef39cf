//! Spellings that Microsoft Graph takes and that its clients send: empty segments, letter case, options without `$`. The answers
//! are those of the documented spelling, names in them included.

mod support;

use serde_json::Value;
use support::{ADMIN, BETA, LAB, Lab, V1};

const DEVICES: &str = "/gateway/graph/beta/deviceManagement/managedDevices";

fn lab() -> Lab {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    lab
}

/// The answer to a target in which spaces may stand.
fn asked(lab: &mut Lab, target: &str) -> Value {
    let answer = lab.get(&target.replace(' ', "%20").replace('"', "%22"));
    assert_eq!(answer.status, 200, "{target}: {}", answer.text());
    if answer.header("content-type").is_some_and(|kind| kind.contains("json")) {
        answer.json()
    } else {
        answer.text().into()
    }
}

/// Each first target is answered as the second, but for the address of the next page, which repeats values as they were sent.
#[track_caller]
fn same(lab: &mut Lab, targets: &[(&str, &str)]) {
    for (given, plain) in targets {
        let (mut found, mut expected) = (asked(lab, given), asked(lab, plain));
        for answer in [&mut found, &mut expected] {
            if let Some(members) = answer.as_object_mut() {
                members.remove("@odata.nextLink");
            }
        }
        assert_eq!(found, expected, "{given}");
    }
}

// The Python SDKs end their base address in a slash and begin every path with one.
#[test]
fn empty_segments_mean_nothing() {
    let mut lab = lab();
    let id = lab.first_device_id();
    let plain = format!("{DEVICES}/{id}");
    same(
        &mut lab,
        &[
            ("/gateway/graph/beta//users", "/gateway/graph/beta/users"),
            ("/gateway/graph/v1.0//users//", "/gateway/graph/v1.0/users"),
            ("/gateway/graph//beta/users/", "/gateway/graph/beta/users"),
            ("/gateway//graph/beta///users///?$top=2", "/gateway/graph/beta/users?$top=2"),
            ("/gateway/graph/beta//", "/gateway/graph/beta"),
            ("/gateway/graph/beta//$metadata", "/gateway/graph/beta/$metadata"),
            ("/gateway/graph/beta/deviceManagement//managedDevices//$count", &format!("{DEVICES}/$count")),
            ("/gateway/graph/beta//deviceManagement/managedDevices?$top=2", &format!("{DEVICES}?$top=2")),
            (&format!("/gateway/graph/beta//deviceManagement/managedDevices//{id}//"), &plain),
            (
                &format!("/gateway/graph/beta//deviceManagement/managedDevices('{id}')//users"),
                &format!("{plain}/users"),
            ),
            ("/gateway/AdminService//v1.0/Device/?$top=2", "/gateway/AdminService/v1.0/Device?$top=2"),
            ("/gateway//AdminService/v1.0//Collections//", "/gateway/AdminService/v1.0/Collections"),
        ],
    );
    let link = asked(&mut lab, "/gateway/graph/beta//users?$top=2")["@odata.nextLink"].clone();
    assert!(link.as_str().is_some_and(|link| link.starts_with("/gateway/graph/beta/users?$top=2&")), "{link}");
    // The lab's own routes have one spelling.
    for target in ["/gateway//health", "/gateway/lab//status", "/gateway//lab/status", "/gateway/health//"] {
        assert_eq!(lab.get(target).status, 404, "{target}");
    }
}

// graph-docs#13735, graph-docs#15032: pages of the documentation spell startsWith, endsWith and NOT.
#[test]
fn words_of_a_filter_have_any_letter_case() {
    let mut lab = lab();
    for (given, plain) in [
        ("startsWith(displayName,'a')", "startswith(displayName,'a')"),
        ("STARTSWITH(displayName,'a')", "startswith(displayName,'a')"),
        ("endsWith(userPrincipalName,'contoso.com')", "endswith(userPrincipalName,'contoso.com')"),
        ("Contains(displayName,'an')", "contains(displayName,'an')"),
        ("ToLower(displayName) eq 'x' or toUpper(mail) ne 'Y'", "tolower(displayName) eq 'x' or toupper(mail) ne 'Y'"),
        ("NOT (startsWith(displayName,'a'))", "not (startswith(displayName,'a'))"),
        ("NOT startswith(displayName,'a') AND surname NE null", "not startswith(displayName,'a') and surname ne null"),
        ("displayName GT 'm' OR displayName Lt 'c'", "displayName gt 'm' or displayName lt 'c'"),
        ("displayName GE 'm' or displayName LE 'c'", "displayName ge 'm' or displayName le 'c'"),
        ("userType IN ('Member','Guest')", "userType in ('Member','Guest')"),
        ("accountEnabled EQ TRUE", "accountEnabled eq true"),
        ("accountEnabled eq False", "accountEnabled eq false"),
        ("jobTitle eq NULL", "jobTitle eq null"),
        ("businessPhones/Any()", "businessPhones/any()"),
        ("businessPhones/ALL(p:P ne 'x')", "businessPhones/all(p:p ne 'x')"),
    ] {
        for users in [format!("{V1}/users"), format!("{BETA}/users"), format!("{V1}/users/$count")] {
            same(&mut lab, &[(&format!("{users}?$filter={given}"), &format!("{users}?$filter={plain}"))]);
        }
    }
    for (given, plain) in [
        ("startsWith(deviceName,'LT')", "startswith(deviceName,'LT')"),
        ("NOT isEncrypted", "not isEncrypted"),
        (
            "managementAgent eq Microsoft.Graph.ManagementAgentType'ConfigurationManagerClient'",
            "managementAgent eq microsoft.graph.managementAgentType'configurationManagerClient'",
        ),
        ("lastSyncDateTime ge 2020-09-28t08:00:00z", "lastSyncDateTime ge 2020-09-28T08:00:00Z"),
        (
            "deviceActionResults/ANY(R:r/actionState EQ 'failed')",
            "deviceActionResults/any(r:r/actionState eq 'failed')",
        ),
        ("users/any(u:U/UserPrincipalName ne null)", "users/any(u:u/userPrincipalName ne null)"),
        ("$IT/deviceName ne null", "$it/deviceName ne null"),
        (
            "AzureADDeviceId eq DEADBEEF-0000-4000-8000-000000000000",
            "azureADDeviceId eq deadbeef-0000-4000-8000-000000000000",
        ),
    ] {
        same(&mut lab, &[(&format!("{DEVICES}?$filter={given}"), &format!("{DEVICES}?$filter={plain}"))]);
    }
    // OData wants the words of a search in capital letters: small ones are not told from a text's.
    let answer = lab.get(&format!("{DEVICES}?$search=%22a%22%20or%20%22b%22"));
    assert_eq!((answer.status, answer.code().as_str()), (400, "QueryOptionInvalid"));
}

// explorer#2111, graph-docs#16137: names of paths, properties and options as people and clients write them.
#[test]
fn names_have_any_letter_case_and_answers_the_right_one() {
    let mut lab = lab();
    let id = lab.first_device_id();
    let plain = format!("{DEVICES}/{id}");
    let app =
        asked(&mut lab, &format!("{V1}/applications?$top=1"))["value"][0]["appId"].as_str().expect("an id").to_owned();
    same(
        &mut lab,
        &[
            ("/gateway/graph/Beta/deviceManagement/manageddevices?$top=3", &format!("{DEVICES}?$top=3")),
            ("/gateway/Graph/BETA/DEVICEMANAGEMENT/ManagedDevices/$Count", &format!("{DEVICES}/$count")),
            (
                "/gateway/graph/beta/devicemanagement/CoManagedDevices",
                &format!("{BETA}/deviceManagement/comanagedDevices"),
            ),
            (
                "/gateway/graph/beta/devicemanagement/manageddeviceoverview",
                &format!("{BETA}/deviceManagement/managedDeviceOverview"),
            ),
            ("/gateway/graph/V1.0/Me?$select=DISPLAYNAME", &format!("{V1}/me?$select=displayName")),
            ("/gateway/graph/v1.0/Users?$Top=2", &format!("{V1}/users?$top=2")),
            ("/gateway/graph/v1.0/$Metadata", &format!("{V1}/$metadata")),
            (&format!("/gateway/graph/beta/deviceManagement/manageddevices/{}", id.to_uppercase()), &plain),
            (
                &format!("/gateway/graph/beta/deviceManagement/ManagedDevices('{id}')/DeviceName"),
                &format!("{plain}/deviceName"),
            ),
            (&format!("{plain}/devicename/$Value"), &format!("{plain}/deviceName/$value")),
            (&format!("{plain}/Users"), &format!("{plain}/users")),
            (&format!("{V1}/Applications(AppId='{app}')"), &format!("{V1}/applications(appId='{app}')")),
            (&format!("{V1}/users(userPrincipalName='admin@contoso.com')"), &format!("{V1}/users/admin@contoso.com")),
            (&format!("{V1}/users(userprincipalname='Admin@Contoso.com')"), &format!("{V1}/users/admin@contoso.com")),
            (
                &format!("{DEVICES}?$filter=DeviceName ne 'x'&$Top=2"),
                &format!("{DEVICES}?$filter=deviceName ne 'x'&$top=2"),
            ),
            (
                &format!("{DEVICES}?$OrderBy=DeviceName DESC,OSVERSION Asc&$TOP=2"),
                &format!("{DEVICES}?$orderby=deviceName desc,osVersion asc&$top=2"),
            ),
            (
                &format!("{DEVICES}?$SELECT=ID,devicename&$Skip=1&$COUNT=True&$Format=JSON"),
                &format!("{DEVICES}?$select=id,deviceName&$skip=1&$count=true&$format=json"),
            ),
            (
                &format!("{DEVICES}?$Expand=Users($Select=ID,displayname)&$select=Id"),
                &format!("{DEVICES}?$expand=users($select=id,displayName)&$select=id"),
            ),
            (
                &format!("{DEVICES}?$Search=\"DEVICENAME:lt\" AND NOT \"x\""),
                &format!("{DEVICES}?$search=\"deviceName:lt\" AND NOT \"x\""),
            ),
            (
                &format!("{DEVICES}?$filter=configurationmanagerclientinformation/ClientVersion ne null"),
                &format!("{DEVICES}?$filter=configurationManagerClientInformation/clientVersion ne null"),
            ),
            // Since version 2006 the administration service does not mind letter case either ("Administration service release notes").
            (
                "/gateway/adminservice/V1.0/device?$Top=2&$OrderBy=Name Desc",
                &format!("{ADMIN}/Device?$top=2&$orderby=name desc"),
            ),
            ("/gateway/AdminService/v1.0/DEVICE(16777217)", &format!("{ADMIN}/Device(16777217)")),
            ("/gateway/AdminService/v1.0/collections('SMS00001')", &format!("{ADMIN}/Collections('SMS00001')")),
        ],
    );
    let answer = asked(&mut lab, "/gateway/graph/BETA/devicemanagement/manageddevices?$SELECT=devicename,ID&$Top=2");
    assert_eq!(answer["@odata.context"], format!("{BETA}/$metadata#deviceManagement/managedDevices(id,deviceName)"));
    let device = answer["value"][0].as_object().expect("a device");
    assert!(device.len() == 2 && device.contains_key("id") && device.contains_key("deviceName"), "{device:?}");
    let next = answer["@odata.nextLink"].as_str().expect("a next page").to_owned();
    assert!(next.starts_with(&format!("{DEVICES}?$select=devicename%2CID&$top=2&$skiptoken=")), "{next}");
    // The JavaScript client spells the token's name so, and has an order of its own for options.
    let token = next.split("$skiptoken=").nth(1).expect("a token");
    same(&mut lab, &[(&format!("{DEVICES}?$skipToken={token}&$top=2&$select=devicename,ID"), &next)]);
    // Resources that are not simulated, and what is no name.
    for (target, status) in [
        (format!("{V1}/Groups"), 501),
        (format!("{BETA}/devicemanagement/detectedapps"), 501),
        (format!("{plain}/WINDOWSPROTECTIONSTATE"), 501),
        (format!("{V1}/Users/{id}/Manager"), 501),
        ("/gateway/Health".to_owned(), 404),
        ("/gateway/lab/Status".to_owned(), 404),
        ("/gateway/graph/v2.0/me".to_owned(), 404),
    ] {
        assert_eq!(lab.get(&target).status, status, "{target}");
    }
}

#[test]
fn endpoints_of_a_sign_in_have_any_letter_case() {
    let mut lab = Lab::new();
    same(
        &mut lab,
        &[(
            "/gateway/contoso.com/V2.0/.Well-Known/OpenID-Configuration",
            "/gateway/contoso.com/v2.0/.well-known/openid-configuration",
        )],
    );
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let grant = "grant_type=urn:tenant-attach-lab:grant:persona&username=Admin@contoso.com";
    let answer = lab.call("POST", "/gateway/common/OAuth2/v2.0/Token", &form, grant);
    assert!(answer.ok()["access_token"].is_string());
}

#[test]
fn actions_and_requests_of_a_batch_have_any_letter_case() {
    let mut lab = lab();
    let id = lab.first_device_id();
    let action = serde_json::json!({"configurationManagerAction": {"action": "refreshMachinePolicy"}});
    for (name, status) in [
        ("TriggerConfigurationManagerAction", 204),
        ("Microsoft.Graph.triggerconfigurationmanageraction", 204),
        ("microsoft.graph.wipe", 501),
        ("SyncDevice", 501),
    ] {
        assert_eq!(lab.post(&format!("{DEVICES}/{id}/{name}"), action.clone()).status, status, "{name}");
    }
    let urls = [
        "/Me",
        "//users?$Top=1",
        "deviceManagement//ManagedDevices/$count",
        "/users(userPrincipalName='admin@contoso.com')",
    ];
    let requests: Vec<Value> = (1..)
        .zip(urls)
        .map(|(number, url)| serde_json::json!({"id": format!("{number}"), "method": "GET", "url": url}))
        .collect();
    let answers = lab.post(&format!("{BETA}//$Batch"), serde_json::json!({ "requests": requests })).ok();
    for (answer, url) in answers["responses"].as_array().expect("answers").iter().zip(urls) {
        assert_eq!(answer["status"], 200, "{url}: {answer}");
    }
}

// graph-docs#4488: in beta the $ of an option may be left out.
#[test]
fn options_need_no_dollar_in_beta() {
    let mut lab = lab();
    same(
        &mut lab,
        &[
            (
                &format!(
                    "{DEVICES}?top=2&filter=deviceName ne 'x'&orderBy=deviceName desc&count=true&select=id&skip=1"
                ),
                &format!(
                    "{DEVICES}?$top=2&$filter=deviceName ne 'x'&$orderby=deviceName desc&$count=true&$select=id&$skip=1"
                ),
            ),
            (
                &format!("{DEVICES}?search=lt&expand=users(select=id)&format=json&top=3"),
                &format!("{DEVICES}?$search=lt&$expand=users($select=id)&$format=json&$top=3"),
            ),
            (&format!("{DEVICES}/$count?filter=isEncrypted"), &format!("{DEVICES}/$count?$filter=isEncrypted")),
            (
                &format!("{BETA}/users?Top=2&filter=startsWith(displayName,'a')"),
                &format!("{BETA}/users?$top=2&$filter=startswith(displayName,'a')"),
            ),
            (&format!("{BETA}/me?select=id"), &format!("{BETA}/me?$select=id")),
        ],
    );
    let first = asked(&mut lab, &format!("{DEVICES}?top=2"));
    let next = first["@odata.nextLink"].as_str().expect("a next page").to_owned();
    assert!(next.starts_with(&format!("{DEVICES}?$top=2&$skiptoken=")), "{next}");
    same(&mut lab, &[(&next.replace('$', ""), &next)]);
    for (target, code) in [
        (format!("{DEVICES}?top=2&$top=2"), "QueryOptionDuplicated"),
        (format!("{DEVICES}?$Top=2&$top=2"), "QueryOptionDuplicated"),
        (format!("{V1}/users?top=2"), "QueryOptionUnknown"),
        (format!("{V1}/deviceManagement/managedDevices?$expand=users(select=id)"), "QueryOptionInvalid"),
        (format!("{ADMIN}/Device?top=2"), "QueryOptionUnknown"),
        (format!("{LAB}/logs/BgbServer.log?top=2"), "QueryOptionUnknown"),
    ] {
        let answer = lab.get(&target);
        assert_eq!((answer.status, answer.code().as_str()), (400, code), "{target}");
    }
    assert!(lab.get(&format!("{V1}/users?top=2")).text().contains("Did you mean $top?"));
}

// sdk-powershell#1819: Intune's lists say how many there are without being asked; those of the directory do not.
#[test]
fn lists_of_intune_have_their_count() {
    let mut lab = lab();
    let id = lab.first_device_id();
    let all: u64 = lab.get(&format!("{DEVICES}/$count")).text().parse().expect("a number");
    for target in [
        format!("{DEVICES}?$top=3"),
        format!("{DEVICES}?$top=3&$count=false"),
        format!("{DEVICES}?$top=3&$orderby=deviceName"),
        format!("{V1}/deviceManagement/managedDevices"),
    ] {
        let page = asked(&mut lab, &target);
        assert_eq!(page["@odata.count"], all, "{target}");
        if let Some(next) = page["@odata.nextLink"].as_str() {
            assert_eq!(asked(&mut lab, next)["@odata.count"], all, "{next}");
        }
    }
    let some = asked(&mut lab, &format!("{DEVICES}?$filter=isEncrypted&$top=1"))["@odata.count"].as_u64();
    let counted = asked(&mut lab, &format!("{DEVICES}/$count?$filter=isEncrypted"));
    assert_eq!(some.map(|some| some.to_string()).as_deref(), counted.as_str());
    assert_eq!(asked(&mut lab, &format!("{BETA}/deviceManagement/comanagedDevices"))["@odata.count"], 0);
    let users = asked(&mut lab, &format!("{DEVICES}/{id}/users"));
    assert_eq!(users["@odata.count"], users["value"].as_array().map_or(0, Vec::len));
    for set in ["users", "organization", "applications", "servicePrincipals"] {
        let page = asked(&mut lab, &format!("{V1}/{set}"));
        assert!(page.get("@odata.count").is_none(), "{set}");
    }
}

/// A page of one device and the address of the next, as a host at `host` gives it.
fn next_link(lab: &mut Lab, target: &str, headers: &[(&str, &str)]) -> String {
    let answer = lab.call("GET", target, headers, "").ok();
    answer["@odata.nextLink"].as_str().expect("a next page").to_owned()
}

#[test]
fn a_link_names_its_base_once() {
    let mut lab = lab();
    let page = format!("{DEVICES}?$top=1");
    for (target, headers, base) in [
        (page.clone(), &[("host", "127.0.0.1:8081")][..], "http://127.0.0.1:8081"),
        (page.clone(), &[("host", "lab.example"), ("x-forwarded-proto", "https")], "https://lab.example"),
        (page.clone(), &[], ""),
        (format!("/some/folder{page}"), &[("host", "lab.example")], "http://lab.example/some/folder"),
        (format!("/gateway{page}"), &[("host", "lab.example")], "http://lab.example/gateway"),
        (format!("http://other.example/a{page}"), &[("host", "lab.example")], "http://other.example/a"),
        // A host that is none.
        (page.clone(), &[("host", "lab.example/gateway/graph/beta")], ""),
        // microsoft-graph-client appends an address of plain http to its base, of which it cuts nothing off.
        (
            format!("/gateway/graph/beta/http://127.0.0.1:8081{page}"),
            &[("host", "127.0.0.1:8081")],
            "http://127.0.0.1:8081",
        ),
        (
            format!("/a/gateway/graph/beta/https://lab.example/a{page}"),
            &[("host", "lab.example")],
            "http://lab.example/a",
        ),
        (
            format!("/gateway/graph/beta/http://h/gateway/graph/beta/HTTP:/h/gateway/graph/v1.0/http://h{page}"),
            &[("host", "h")],
            "http://h",
        ),
    ] {
        let link = next_link(&mut lab, &target, headers);
        assert!(link.starts_with(&format!("{base}{page}&$skiptoken=")), "{target}: {link}");
        let context = lab.call("GET", &target, headers, "").ok()["@odata.context"].clone();
        assert_eq!(context, format!("{base}{BETA}/$metadata#deviceManagement/managedDevices"), "{target}");
    }
    // The walk as that client makes it: each link behind the client's own base.
    let host = [("host", "127.0.0.1:8081")];
    let mut link = next_link(&mut lab, &page, &host);
    for _ in 0..5 {
        let next = next_link(&mut lab, &format!("{BETA}/{link}"), &host);
        assert_eq!((next.len(), next.matches("/gateway/").count()), (link.len(), 1), "{next}");
        link = next;
    }
    // Where settings were made.
    let mut lab = Lab::new();
    let headers = [("host", "lab.example"), ("content-type", "application/json")];
    let consent = format!("/a{ADMIN}/CoManagementSettings/Consent");
    assert_eq!(lab.call("POST", &consent, &headers, r#"{"environment":"AzurePublicCloud"}"#).status, 204);
    let settings = r#"{"environment":"AzurePublicCloud","upload":{"kind":"allDevices"}}"#;
    let made = lab.call("POST", "/a/gateway/adminservice//v1.0/comanagementsettings/", &headers, settings);
    let location = format!("http://lab.example/a{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')");
    assert_eq!((made.status, made.header("location")), (201, Some(location.as_str())));
}
