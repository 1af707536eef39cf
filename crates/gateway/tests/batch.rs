//! `$batch`: requests that go the way that they would go alone, in an order that their dependencies allow, stored as one.

mod support;

use gateway::Persist;
use serde_json::{Value, json};
use support::{ADMIN, BETA, LAB, Lab, V1};

const BATCH: &str = "/gateway/graph/beta/$batch";

fn send(lab: &mut Lab, requests: Value) -> Vec<Value> {
    let answer = lab.post(BATCH, json!({"requests": requests})).ok();
    answer["responses"].as_array().expect("responses").clone()
}

fn trigger(id: &str, device: &str, action: &str) -> Value {
    json!({
        "id": id, "method": "POST",
        "url": format!("/deviceManagement/managedDevices/{device}/triggerConfigurationManagerAction"),
        "headers": {"Content-Type": "application/json"},
        "body": {"configurationManagerAction": {"action": action}},
    })
}

#[test]
fn each_request_is_answered_as_alone() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let device = lab.first_device_id();
    let responses = send(
        &mut lab,
        json!([
            {"id": "list", "method": "GET", "url": "/deviceManagement/managedDevices?$filter=contains(deviceName,'-') and deviceName ne 'å'&$top=2&$select=id"},
            {"id": "count", "method": "GET", "url": "deviceManagement/managedDevices/$count"},
            {"id": "missing", "method": "GET", "url": "/users/nobody@contoso.com"},
            {"id": "bad", "method": "GET", "url": "/users?$top=0", "headers": {"client-request-id": "mine"}},
            {"id": "types", "method": "GET", "url": "/$metadata"},
            trigger("act", &device, "refreshMachinePolicy"),
            {"id": "typeless", "method": "POST", "url": format!("/deviceManagement/managedDevices/{device}/triggerConfigurationManagerAction"), "body": {}},
            {"id": "elsewhere", "method": "GET", "url": "/groups", "headers": null, "body": null, "dependsOn": null},
        ]),
    );
    let of = |id: &str| responses.iter().find(|response| response["id"] == id).expect("a response").clone();
    assert_eq!(of("list")["body"]["value"].as_array().map(Vec::len), Some(2));
    let link = of("list")["body"]["@odata.nextLink"].as_str().expect("more").to_owned();
    assert_eq!(lab.get(&link).status, 200, "a link of a batch is followed alone");
    assert_eq!(of("count")["body"], lab.get(&format!("{BETA}/deviceManagement/managedDevices/$count")).text());
    assert_eq!(
        (&of("missing")["status"], &of("missing")["body"]["error"]["code"]),
        (&json!(404), &json!("ResourceNotFound"))
    );
    assert_eq!(of("bad")["status"], 400);
    assert_eq!(of("bad")["headers"]["client-request-id"], "mine");
    assert_eq!(of("bad")["body"]["error"]["innerError"]["client-request-id"], "mine");
    assert!(of("types")["body"].as_str().is_some_and(|text| text.starts_with("<?xml")));
    assert_eq!(of("act")["status"], 204);
    assert!(of("act").get("body").is_none());
    assert_eq!(of("typeless")["status"], 415);
    assert_eq!((of("elsewhere")["status"].clone(), responses.len()), (json!(501), 8));
    let ids: Vec<&Value> = responses.iter().map(|response| &response["id"]).collect();
    assert_eq!(ids, ["list", "count", "missing", "bad", "types", "act", "typeless", "elsewhere"]);
}

#[test]
fn a_batch_is_stored_as_one_unit() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let device = lab.first_device_id();
    let actions = ["refreshMachinePolicy", "refreshUserPolicy", "appEvaluation"];
    let requests: Vec<Value> =
        actions.iter().enumerate().map(|(n, action)| trigger(&n.to_string(), &device, action)).collect();
    let responses = send(&mut lab, json!(requests));
    assert!(responses.iter().all(|response| response["status"] == 204));
    let Persist::Changes { entries, .. } = &lab.last_persist else { panic!("{:?}", lab.last_persist) };
    assert_eq!(entries.len(), 3);
    let before = lab.state_hash();
    lab.reopen();
    assert_eq!(lab.state_hash(), before);
}

#[test]
fn dependencies_give_the_order_and_stop_what_cannot_follow() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let device = lab.first_device_id();
    let with = |mut request: Value, depends_on: Value| {
        request["dependsOn"] = depends_on;
        request
    };
    let results = format!("/deviceManagement/managedDevices/{device}?$select=deviceActionResults");
    let responses = send(
        &mut lab,
        json!([
            {"id": "after", "method": "GET", "url": results, "dependsOn": ["act"]},
            {"id": "before", "method": "GET", "url": results},
            with(trigger("act", &device, "refreshMachinePolicy"), json!(["BEFORE"])),
            {"id": "fails", "method": "GET", "url": "/users/x"},
            with(trigger("never", &device, "appEvaluation"), json!(["act", "fails"])),
            {"id": "nor this", "method": "GET", "url": "/me", "dependsOn": ["never"]},
        ]),
    );
    let of = |id: &str| responses.iter().find(|response| response["id"] == id).expect("a response");
    let count = |id: &str| of(id)["body"]["deviceActionResults"].as_array().map(Vec::len);
    assert_eq!((count("before"), count("after")), (Some(0), Some(1)));
    for (id, failed) in [("never", "'fails'"), ("nor this", "'never'")] {
        assert_eq!((&of(id)["status"], &of(id)["body"]["error"]["code"]), (&json!(424), &json!("DependencyFailed")));
        assert!(of(id)["body"]["error"]["message"].as_str().is_some_and(|words| words.contains(failed)));
    }
    assert_eq!(lab.gateway.world().notification().results().count(), 1);
}

#[test]
fn each_request_is_authorized() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let device = lab.first_device_id();
    lab.sign_in_as("reader");
    let before = lab.state_hash();
    let responses =
        send(&mut lab, json!([{"id": "1", "method": "GET", "url": "/me"}, trigger("2", &device, "appEvaluation")]));
    assert_eq!((&responses[0]["status"], &responses[1]["status"]), (&json!(200), &json!(403)));
    assert_eq!(responses[1]["body"]["error"]["code"], "InitiateActionNotGranted");
    assert_eq!(lab.state_hash(), before);
    let answer = lab.call("POST", BATCH, &[("authorization", ""), ("content-type", "application/json")], "{}");
    assert_eq!((answer.status, answer.code().as_str()), (401, "InvalidAuthenticationToken"));
    let forged = json!([{"id": "1", "method": "GET", "url": "/me", "headers": {"Authorization": "Bearer a.b.c"}}]);
    assert_eq!(send(&mut lab, forged)[0]["status"], 401);
}

#[test]
fn a_wrong_batch_is_refused_whole() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let get = |id: &str, url: &str| json!({"id": id, "method": "GET", "url": url});
    let many: Vec<Value> = (0..21).map(|n| get(&n.to_string(), "/me")).collect();
    let cycle = json!([
        {"id": "1", "method": "GET", "url": "/me", "dependsOn": ["2"]},
        {"id": "2", "method": "GET", "url": "/me", "dependsOn": ["1"]},
    ]);
    for (body, status, code, words) in [
        (json!({"requests": many}), 400, "BatchInvalid", "21 requests"),
        (json!({"requests": []}), 400, "BatchInvalid", "from 1 to 20"),
        (json!({}), 400, "BodyMalformed", "requests"),
        (json!([]), 400, "BodyMalformed", "requests"),
        (json!({"requests": [get("1", "/me")], "more": 1}), 400, "BodyFieldUnknown", "'more'"),
        (json!({"requests": [get("a", "/me"), get("A", "/me")]}), 400, "BatchInvalid", "unique"),
        (json!({"requests": [{"method": "GET", "url": "/me"}]}), 400, "BatchInvalid", "number 1"),
        (json!({"requests": [{"id": 1.5, "method": "GET", "url": "/me"}]}), 400, "BatchInvalid", "as a text"),
        (json!({"requests": [get("", "/me")]}), 400, "BatchInvalid", "no id"),
        (json!({"requests": [get("1", "https://graph.microsoft.com/v1.0/me")]}), 400, "BatchInvalid", "absolute"),
        (json!({"requests": [get("1", "//example.com/me")]}), 400, "BatchInvalid", "absolute"),
        (json!({"requests": [{"id": "1", "method": "GET"}]}), 400, "BatchInvalid", "no url"),
        (json!({"requests": [{"id": "1", "method": "OPTIONS", "url": "/me"}]}), 400, "BatchInvalid", "GET, POST"),
        (json!({"requests": [{"id": "1", "url": "/me"}]}), 400, "BatchInvalid", "no method"),
        (
            json!({"requests": [{"id": "1", "method": "GET", "url": "/me", "verb": 1}]}),
            400,
            "BodyFieldUnknown",
            "'verb'",
        ),
        (
            json!({"requests": [{"id": "1", "method": "GET", "url": "/me", "headers": {"a b": "c"}}]}),
            400,
            "BatchInvalid",
            "'a b'",
        ),
        (
            json!({"requests": [{"id": "1", "method": "GET", "url": "/me", "headers": {"a": 1}}]}),
            400,
            "BatchInvalid",
            "'a'",
        ),
        (
            json!({"requests": [{"id": "1", "method": "GET", "url": "/me", "headers": "x"}]}),
            400,
            "BatchInvalid",
            "headers",
        ),
        (
            json!({"requests": [{"id": "1", "method": "GET", "url": "/me", "dependsOn": ["2"]}]}),
            400,
            "BatchInvalid",
            "\"2\"",
        ),
        (
            json!({"requests": [{"id": "1", "method": "GET", "url": "/me", "dependsOn": "1"}]}),
            400,
            "BatchInvalid",
            "list",
        ),
        (
            json!({"requests": [{"id": "1", "method": "GET", "url": "/me", "dependsOn": ["1"]}]}),
            400,
            "BatchInvalid",
            "itself",
        ),
        (json!({"requests": cycle}), 400, "BatchInvalid", "dependsOn"),
    ] {
        let before = lab.state_hash();
        let answer = lab.post(BATCH, body.clone());
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{body}: {}", answer.text());
        assert!(answer.text().replace("\\\"", "\"").contains(words), "{body}: {}", answer.text());
        assert_eq!((lab.state_hash(), &lab.last_persist), (before, &Persist::Nothing));
    }
    let nested = send(
        &mut lab,
        json!([
            {"id": "1", "method": "POST", "url": "/%24batch", "headers": {"Content-Type": "application/json"}, "body": {"requests": []}},
        ]),
    );
    assert_eq!((&nested[0]["status"], &nested[0]["body"]["error"]["code"]), (&json!(400), &json!("BatchInvalid")));
    let text = lab.call("POST", BATCH, &[("content-type", "text/plain")], "{}");
    assert_eq!((text.status, text.code().as_str()), (415, "ContentTypeUnsupported"));
    let outside = send(&mut lab, json!([get("1", "/../../lab/status")]));
    assert_eq!(outside[0]["status"], 404, "a batch stays below its version");
    let _ = (ADMIN, LAB, V1);
}

/// IntuneCD numbers its requests.
#[test]
fn ids_may_be_whole_numbers_and_are_answered_as_texts() {
    let mut lab = Lab::new();
    let requests = json!({"requests": [
        {"id": 2, "method": "GET", "url": "/me", "dependsOn": [-1]},
        {"id": -1, "method": "GET", "url": "/organization"},
    ]});
    let answer = lab.post(BATCH, requests).ok();
    let responses = answer["responses"].as_array().expect("responses");
    let found: Vec<_> = responses.iter().map(|response| (&response["id"], &response["status"])).collect();
    assert_eq!(found, [(&json!("2"), &json!(200)), (&json!("-1"), &json!(200))]);
    let twice =
        json!({"requests": [{"id": 1, "method": "GET", "url": "/me"}, {"id": "1", "method": "GET", "url": "/me"}]});
    assert_eq!(lab.post(BATCH, twice).code(), "BatchInvalid");
}
