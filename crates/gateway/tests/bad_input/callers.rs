//! Tokens: missing, malformed, forged, expired, or without the permission.

use crate::support::{ADMIN, Lab, scenario};
use crate::{DEVICES, JSON, refused};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use gateway::Algorithm;
use gateway::testing::SigningKey;
use serde_json::json;

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
    let other = Lab::of(scenario(1, 40)).token;
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
fn tokens() {
    let mut lab = Lab::new();
    let tenant = lab.get("/gateway/health").ok()["tenantId"].as_str().expect("an id").to_owned();
    let parts: Vec<String> = lab.token.split('.').map(str::to_owned).collect();
    let seconds = lab.wall_ms / 1_000;
    let mut claims: serde_json::Value =
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(&parts[1]).expect("base64url")).expect("claims");
    let encoded = |value: &serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string().as_bytes());

    // Claims and algorithm changed without our key.
    let unsigned = format!("{}.{}.", encoded(&json!({"alg": "none", "typ": "JWT"})), parts[1]);
    let kept = format!("{}.{}.{}", encoded(&json!({"alg": "none", "typ": "JWT"})), parts[1], parts[2]);
    let symmetric = format!("{}.{}.{}", encoded(&json!({"alg": "HS256", "typ": "JWT"})), parts[1], parts[2]);
    claims["upn"] = json!("admin@contoso.com");
    claims["exp"] = json!(seconds + 1_000_000);
    let promoted = format!("{}.{}.{}", parts[0], encoded(&claims), parts[2]);
    // What our key signed, for another purpose: each would pass a check that looks at the signature alone.
    let mut key = SigningKey::new(lab.gateway.world().scenario().seed, Algorithm::EdDsa);
    let mut signed = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut changed = claims.clone();
        change(&mut changed);
        key.sign(changed.to_string().as_bytes())
    };
    let foreign = SigningKey::new(1, Algorithm::EdDsa).sign(claims.to_string().as_bytes());
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
