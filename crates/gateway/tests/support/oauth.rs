//! A developer's client: what it sends to the OAuth endpoints, and what it reads of their answers.

use super::{Answer, Lab};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use gateway::testing::OAuthCode;
use gateway::testing::{form_pairs, percent_encode};
use serde_json::{Value, json};

pub const FORM: &[(&str, &str)] = &[("content-type", "application/x-www-form-urlencoded")];
pub const TOKEN: &str = "/gateway/organizations/oauth2/v2.0/token";
pub const AUTHORIZE: &str = "/gateway/contoso.com/oauth2/v2.0/authorize";
pub const BACK: &str = "http://localhost:5000/back";
/// The example of RFC 7636, appendix B.
pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

pub fn encoded(pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{}={}", percent_encode(name), percent_encode(value))).collect();
    pairs.join("&")
}

pub fn client_id(lab: &Lab, key: &str) -> String {
    let applications = lab.gateway.world().tenant().developer_applications();
    applications.iter().find(|application| application.key == key).expect("an application").app_id.to_string()
}

pub fn ask(lab: &mut Lab, pairs: &[(&str, &str)]) -> Answer {
    lab.call("POST", TOKEN, &[FORM, &[("authorization", "")]].concat(), encoded(pairs))
}

pub fn for_itself(lab: &mut Lab, key: &str) -> Answer {
    let id = client_id(lab, key);
    let scope = "https://graph.microsoft.com/.default";
    let grant = ("grant_type", "client_credentials");
    ask(lab, &[grant, ("client_id", &id), ("client_secret", "not-a-secret"), ("scope", scope)])
}

pub fn authorize(lab: &mut Lab, changes: &[(&str, &str)]) -> Answer {
    let id = client_id(lab, "device-desk");
    let mut pairs = vec![
        ("client_id", id.as_str()),
        ("response_type", "code"),
        ("redirect_uri", BACK),
        ("scope", "openid offline_access DeviceManagementManagedDevices.Read.All User.Read"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("state", "a b&c"),
        ("nonce", "n-1"),
        ("login_hint", "priya.raman@contoso.com"),
    ];
    pairs.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    pairs.extend(changes);
    lab.call("GET", &format!("{AUTHORIZE}?{}", encoded(&pairs)), &[("authorization", "")], "")
}

/// What stands behind `?` or `#` of the redirect.
pub fn sent_back(answer: &Answer) -> Vec<(String, String)> {
    assert_eq!(answer.status, 302, "{}", answer.text());
    let location = answer.header("location").expect("an address");
    let rest = location.strip_prefix(BACK).expect("the application's address");
    let pairs = form_pairs(&rest[1..]).map(|pair| pair.expect("encoded"));
    pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}

pub fn value(pairs: &[(String, String)], name: &str) -> String {
    pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

pub fn signed_in(lab: &mut Lab, changes: &[(&str, &str)]) -> String {
    let answer = authorize(lab, changes);
    let code = value(&sent_back(&answer), "code");
    assert!(!code.is_empty(), "{:?}", answer.headers);
    code
}

pub fn redeem(lab: &mut Lab, code: &str, changes: &[(&str, &str)]) -> Answer {
    let id = client_id(lab, "device-desk");
    let mut pairs = vec![
        ("grant_type", "authorization_code"),
        ("client_id", id.as_str()),
        ("code", code),
        ("redirect_uri", BACK),
        ("code_verifier", VERIFIER),
    ];
    pairs.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    pairs.extend(changes);
    ask(lab, &pairs)
}

pub fn claims(token: &str) -> Value {
    let part = token.split('.').nth(1).expect("three parts");
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).expect("base64url")).expect("JSON")
}

#[track_caller]
pub fn failed(answer: &Answer, code: OAuthCode, words: &str) {
    let (number, error, _) = code.row();
    let body = answer.json();
    assert_eq!(body["error"], json!(error), "{body}");
    assert_eq!(answer.status, if error == "invalid_client" { 401 } else { 400 }, "{body}");
    let description = body["error_description"].as_str().expect("words");
    assert!(description.starts_with(&format!("LAB{number}: ")) && description.contains(words), "{description}");
    assert_eq!(body["error_codes"], json!([number]));
    assert_eq!(body["trace_id"].as_str(), answer.header("request-id"));
    assert!(body["correlation_id"].is_string() && body["timestamp"].is_string());
}
