//! Bad input of every kind: a 4xx with its own code and words, and a world whose state hash has not moved.

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod bodies;
mod callers;
mod states;

use support::Lab;

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
