//! How much work it is to read a request, in steps (`gateway::work`): it grows with the length of the input and no faster, however
//! the input is made. Inputs that are refused count too.

// Release builds do not count.
#![cfg(debug_assertions)]

#[path = "../../../fuzz/work.rs"]
#[expect(dead_code, reason = "the fuzz target makes its requests with it")]
mod bounds;
mod support;

use serde_json::json;
use support::{ADMIN, BETA, LAB, Lab, request};

const DEVICES: &str = "/gateway/graph/beta/deviceManagement/managedDevices";
/// Steps of a request, and its bytes; the caller is signed in, unless a header says otherwise.
fn steps(lab: &mut Lab, method: &str, target: &str, headers: &[(&str, &str)], body: String) -> (u64, u64) {
    let bearer = format!("Bearer {}", lab.token);
    let token = [("authorization", bearer.as_str())];
    let is_signed_in = headers.iter().any(|(name, _)| *name == "authorization");
    let all = [if is_signed_in { &[][..] } else { &token }, headers].concat();
    let (steps, bytes) = bounds::measured(&mut lab.gateway, &request(method, target, &all, body), lab.wall_ms);
    // What grows is meant, not the token of the test.
    (steps, if is_signed_in { bytes } else { bytes - bearer.len() as u64 })
}

/// Twice the input is at most a little more than twice the work, up to the limit of its kind.
#[track_caller]
fn grows_no_faster(name: &str, lengths: [usize; 3], mut of_length: impl FnMut(usize) -> (u64, u64)) {
    let measured = lengths.map(&mut of_length);
    for measured in measured {
        bounds::assert_bounded(name, measured);
    }
    for pair in measured.windows(2) {
        let ((less, shorter), (more, longer)) = (pair[0], pair[1]);
        let proportional = less * longer / shorter;
        assert!(more * 2 <= proportional * 3 + 20_000, "{name}: {less} steps for {shorter} bytes, {more} for {longer}");
    }
}

#[test]
fn paths() {
    let mut lab = Lab::new();
    for (name, start, part) in [
        ("the prefix again and again", "/", "gateway/graph/beta/"),
        ("the prefix alone", "/", "gateway/"),
        ("an address again and again", "/gateway/graph/beta/", "http://h/gateway/graph/beta/"),
        ("a scheme again and again", "/gateway/", "http:/"),
        ("empty segments", "/gateway/graph/beta", "/"),
        ("short segments", "/gateway/graph/beta/", "a/"),
        ("segments that lead somewhere", "/gateway/graph/beta/deviceManagement/managedDevices/", "users/"),
        ("keys", "/gateway/graph/beta/", "users('a')/"),
        ("quotes in a key", "/gateway/graph/beta/users('", "''"),
        ("parameters", "/gateway/graph/beta/f(a=1", ",a=1"),
        ("escapes", "/gateway/graph/beta/", "%41"),
        ("one long segment", "/gateway/lab/", "x"),
        ("no prefix", "/", "a/"),
    ] {
        grows_no_faster(name, [1_000, 4_000, 16_000], |length| {
            let target = format!("{start}{}", part.repeat((length - start.len()) / part.len()));
            steps(&mut lab, "GET", &target, &[], String::new())
        });
    }
}

#[test]
fn query_options() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let numbered = |count: usize, separator: &str| {
        (0..count).map(|number| format!("p{number}")).collect::<Vec<_>>().join(separator)
    };
    type Made<'made> = &'made dyn Fn(usize) -> String;
    let made: [(&str, Made<'_>); 12] = [
        ("options that are not known", &|length| numbered(length / 7, "&")),
        ("empty options", &|length| "&".repeat(length)),
        ("properties to sort by", &|length| format!("$orderby={}", numbered(length / 7, ","))),
        ("spaces in an order", &|length| format!("$orderby=id{}", "+".repeat(length))),
        ("a property selected again and again", &|length| format!("$select=id{}", ",id".repeat(length / 3))),
        ("a long name selected", &|length| format!("$select={}", "x".repeat(length))),
        ("commas", &|length| format!("$select=id{}", ",".repeat(length))),
        ("an expansion", &|length| format!("$expand=users($select=id{})", ",id".repeat(length / 3))),
        ("parentheses of an expansion", &|length| format!("$expand={}", "(".repeat(length))),
        ("a search", &|length| format!("$search={}", "x".repeat(length))),
        ("a token", &|length| format!("$skiptoken={}", "A".repeat(length))),
        ("a number", &|length| format!("$top={}", "1".repeat(length))),
    ];
    for (name, query) in made {
        grows_no_faster(name, [1_000, 4_000, 15_000], |length| {
            steps(&mut lab, "GET", &format!("{DEVICES}?{}", query(length)), &[], String::new())
        });
    }
    for (name, part) in [("phrases", "%22a%22"), ("nots", "NOT%20"), ("parentheses", "("), ("quotes", "%22")] {
        grows_no_faster(name, [60, 120, 240], |length| {
            let target = format!("{DEVICES}?$search={}", part.repeat(length / part.len()));
            steps(&mut lab, "GET", &target, &[], String::new())
        });
    }
    grows_no_faster("the search of a log", [60, 120, 250], |length| {
        let target = format!("{LAB}/logs/CMGatewaySyncUploadWorker.log?search={}", "x".repeat(length));
        steps(&mut lab, "GET", &target, &[], String::new())
    });
}

#[test]
fn filters() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    for (start, part, end) in [
        ("", "(", ""),
        ("", "not+", ""),
        ("", "tolower(", ""),
        ("", "a/any(x:", ""),
        ("a", "+eq+a", ""),
        ("id+eq+'", "''", "'"),
        ("id+in+('a'", ",'a'", ")"),
        ("id+eq+null", "+or+id+eq+null", ""),
        ("a", "/a", ""),
        ("microsoft.graph.managedDevice", "/microsoft.graph.managedDevice", "/id+eq+null"),
        ("id+eq+", "1", ""),
        ("", "'a'", ""),
        ("", ":", ""),
        ("", "+", ""),
        ("a", "(a", ""),
    ] {
        for set in ["users", "deviceManagement/managedDevices"] {
            grows_no_faster(part, [1_000, 2_000, 8_000], |length| {
                let count = (length - start.len() - end.len()) / part.len();
                let target = format!("{BETA}/{set}?$filter={start}{}{end}", part.repeat(count));
                steps(&mut lab, "GET", &target, &[], String::new())
            });
        }
    }
}

#[test]
fn bodies() {
    let mut lab = Lab::new();
    let json = [("content-type", "application/json")];
    let members = |count: usize| {
        // Backwards, so that no order is met by chance.
        (0..count).rev().map(|number| format!("\"m{number}\":null")).collect::<Vec<_>>().join(",")
    };
    for (name, method, target, shape) in [
        ("members that are not known", "POST", format!("{ADMIN}/CoManagementSettings"), "{@}"),
        (
            "workloads",
            "POST",
            format!("{ADMIN}/CoManagementSettings"),
            "{\"environment\":\"AzurePublicCloud\",\"workloads\":{@}}",
        ),
        ("a command", "POST", format!("{LAB}/clock"), "{\"command\":\"pause\",@}"),
        ("a batch", "POST", format!("{BETA}/$batch"), "{\"requests\":[{@}]}"),
        (
            "an entry of a journal",
            "POST",
            format!("{LAB}/journal"),
            "{\"format\":\"x\",\"worldVersion\":1,\"scenario\":{\"name\":\"x\",\"seed\":1,\"fleetSize\":1,\"start\":\"x\"},\
             \"entries\":[{@}],\"nowMs\":0,\"stateHash\":\"\"}",
        ),
    ] {
        grows_no_faster(name, [4_000, 16_000, 60_000], |length| {
            let body = shape.replace('@', &members(length / 13));
            steps(&mut lab, method, &target, &json, body)
        });
    }
}

#[test]
fn batches() {
    let mut lab = Lab::new();
    let json = [("content-type", "application/json")];
    grows_no_faster("requests that wait for one again and again", [4_000, 16_000, 250_000], |length| {
        let waits = vec!["1"; length / 4 / 19];
        let requests: Vec<_> = (1..=20)
            .map(|number| {
                let waits = if number == 1 { &[][..] } else { &waits[..] };
                json!({"id": number.to_string(), "method": "GET", "url": "/organization", "dependsOn": waits})
            })
            .collect();
        steps(&mut lab, "POST", &format!("{BETA}/$batch"), &json, json!({ "requests": requests }).to_string())
    });
    grows_no_faster("long addresses", [4_000, 16_000, 200_000], |length| {
        let url = "/gateway/graph/beta".repeat(length / 19 / 20);
        let requests: Vec<_> =
            (1..=20).map(|number| json!({"id": number.to_string(), "method": "GET", "url": url})).collect();
        steps(&mut lab, "POST", &format!("{BETA}/$batch"), &json, json!({ "requests": requests }).to_string())
    });
}

#[test]
fn sign_ins_and_tokens() {
    let mut lab = Lab::new();
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let parameters =
        |length: usize| (0..length / 7).rev().map(|number| format!("p{number}=")).collect::<Vec<_>>().join("&");
    grows_no_faster("parameters of a token request", [4_000, 16_000, 64_000], |length| {
        let body = format!("grant_type=refresh_token&{}", parameters(length));
        steps(&mut lab, "POST", "/gateway/common/oauth2/v2.0/token", &form, body)
    });
    grows_no_faster("parameters of a sign-in", [1_000, 4_000, 15_000], |length| {
        let target = format!("/gateway/common/oauth2/v2.0/authorize?{}", parameters(length));
        steps(&mut lab, "GET", &target, &[], String::new())
    });
    for (name, part) in [("dots", "."), ("letters", "A"), ("parts of a token", "e30.")] {
        grows_no_faster(name, [1_000, 4_000, 64_000], |length| {
            let bearer = format!("Bearer {}", part.repeat(length / part.len()));
            steps(&mut lab, "GET", DEVICES, &[("authorization", &bearer)], String::new())
        });
    }
}
