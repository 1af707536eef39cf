//! No request breaks it: whatever comes, the answer is a success or an error of the caller in Graph's shape, and an
//! error changes nothing.

mod support;

use proptest::prelude::*;
use std::sync::{Mutex, OnceLock};
use support::Lab;

fn lab() -> &'static Mutex<Lab> {
    static LAB_ONCE: OnceLock<Mutex<Lab>> = OnceLock::new();
    LAB_ONCE.get_or_init(|| {
        let mut lab = Lab::of(support::scenario(3, 12));
        lab.onboard_and_settle();
        Mutex::new(lab)
    })
}

/// A word of a path, query or body: real ones mostly, so that requests get far before they fail.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => proptest::sample::select(vec![
            "health", "graph", "v1.0", "beta", "deviceManagement", "managedDevices", "$count", "managedDeviceOverview",
            "me", "organization", "applications", "servicePrincipals", "AdminService", "Site", "Device", "Device(16777217)",
            "Collections", "Collections('SMS00001')", "CoManagementSettings", "CoManagementSettings('CoMgmtSettingsProd')",
            "Consent", "lab", "status", "clock", "logs", "CMGatewaySyncUploadWorker.log", "download", "actions",
            "connector", "scenario", "journal", "reset", "devices", "16777217", "common", "oauth2", "v2.0", "token", "authorize", ".well-known", "openid-configuration", "discovery", "keys",
            "triggerConfigurationManagerAction", "users", "comanagedDevices", "$metadata", "$batch", "deviceName", "$value", "00000000-0000-4000-8000-000000000000",
        ]).prop_map(str::to_owned),
        1 => "[a-z0-9%$'().~-]{0,8}",
    ]
}

fn target() -> impl Strategy<Value = String> {
    let option = (
        proptest::sample::select(vec![
            "$top",
            "$skip",
            "$filter",
            "$orderby",
            "$select",
            "$search",
            "$count",
            "$expand",
            "$skiptoken",
            "$format",
            "after",
            "collection",
            "upload",
            "x",
        ]),
        proptest::sample::select(vec![
            "",
            "1",
            "-1",
            "true",
            "id",
            "deviceName desc",
            "deviceName eq 'x'",
            "contains(model,'a') or not isEncrypted",
            "SMS00001",
            "noClient",
            "users",
            "deviceActionResults/any(r:r/errorCode gt 0)",
            "configurationManagerClientEnabledFeatures/inventory",
            "\"x\"",
            "((((",
            "%",
            "%ff",
            "lastSyncDateTime gt 2020-01-01T00:00:00Z",
        ]),
    )
        .prop_map(|(name, value)| format!("{name}={}", value.replace(' ', "%20").replace('"', "%22")));
    (proptest::collection::vec(word(), 0..7), proptest::collection::vec(option, 0..3)).prop_map(|(path, options)| {
        let query = if options.is_empty() { String::new() } else { format!("?{}", options.join("&")) };
        format!("/gateway/{}{query}", path.join("/"))
    })
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(Vec::new()),
        proptest::collection::vec(any::<u8>(), 0..40),
        proptest::sample::select(vec![
            "{}",
            "null",
            "[[[[",
            "{\"command\":\"fly\"}",
            "{\"online\":1}",
            "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me\"}]}",
            "{\"requests\":[{\"id\":\"1\"}]}",
            "{\"environment\":\"AzureChinaCloud\"}",
            "{\"format\":\"tenant-attach-lab journal\"}",
            "{\"configurationManagerAction\":{\"action\":\"x\"}}",
            "grant_type=x&username=y",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_answer_is_always_an_answer(
        method in proptest::sample::select(vec!["GET", "GET", "GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"]),
        target in target(),
        content_type in proptest::sample::select(vec!["application/json", "application/x-www-form-urlencoded", "text/plain", ""]),
        body in body(),
        is_signed_in in proptest::bool::weighted(0.9),
    ) {
        if target.parse::<http::Uri>().is_err() {
            return Ok(());
        }
        let mut lab = lab().lock().expect("a lab");
        let before = lab.state_hash();
        let mut headers = vec![("content-type", content_type)];
        if !is_signed_in {
            headers.push(("authorization", "Bearer a.b.c"));
        }
        let answer = lab.call(method, &target, &headers, body);
        let status = answer.status;
        prop_assert!((200..300).contains(&status) || (400..500).contains(&status) || status == 501, "{status}");
        if status >= 400 {
            prop_assert_eq!(lab.state_hash(), before);
            // A person reads what is wrong with a request to sign in.
            let is_page = answer.header("content-type").is_some_and(|value| value.starts_with("text/html"));
            if method != "HEAD" && !is_page {
                let json = answer.json();
                let error = &json["error"];
                let is_graph = error["code"].is_string() && error["message"].as_str().is_some_and(|words| words.len() > 10);
                prop_assert!(is_graph || json["error_description"].is_string(), "{}", answer.text());
            }
        }
    }
}
