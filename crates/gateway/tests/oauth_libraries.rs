//! What Microsoft's token libraries and libraries of JSON Web Tokens expect beside the standards' least.

mod support;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use gateway::Algorithm;
use rsa::PublicKey;
use rsa::pkcs1v15::{Signature, VerifyingKey};
use rsa::sha2::Sha256;
use rsa::signature::Verifier;
use serde_json::{Value, json};
use support::oauth::{ask, authorize, claims, client_id, redeem, sent_back, signed_in, value};
use support::{Lab, V1};

const READ: &str = "DeviceManagementManagedDevices.Read.All";

/// msal asks with the refresh token that came last for whatever its caller needs next.
#[test]
fn a_refresh_token_keeps_its_scope() {
    let mut lab = Lab::new();
    let desk = client_id(&lab, "device-desk");
    let code = signed_in(&mut lab, &[("scope", &format!("{READ} User.Read offline_access"))]);
    let mut given = redeem(&mut lab, &code, &[]).ok();
    for scope in ["User.Read offline_access", READ, "User.Read.All", "User.Read"] {
        let refresh = given["refresh_token"].as_str().expect("a refresh token").to_owned();
        let renewed = [
            ("grant_type", "refresh_token"),
            ("client_id", desk.as_str()),
            ("refresh_token", refresh.as_str()),
            ("scope", scope),
        ];
        given = ask(&mut lab, &renewed).ok();
        assert_eq!(given["scope"], scope);
        assert_eq!(claims(given["access_token"].as_str().expect("a token"))["scp"], scope);
    }
}

#[test]
fn a_client_that_asks_learns_whose_account_it_is() {
    let mut lab = Lab::new();
    let desk = client_id(&lab, "device-desk");
    let answer = authorize(&mut lab, &[("client_info", "1")]);
    let back = sent_back(&answer);
    let code = value(&back, "code");
    let given = redeem(&mut lab, &code, &[("client_info", "1")]).ok();
    let who = claims(given["id_token"].as_str().expect("an id token"));
    let info = given["client_info"].as_str().expect("client_info");
    assert_eq!(value(&back, "client_info"), info);
    let info: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(info).expect("base64url")).expect("JSON");
    assert_eq!(info, json!({"uid": who["oid"], "utid": who["tid"]}));
    let refresh = given["refresh_token"].as_str().expect("a refresh token");
    let pairs = [("grant_type", "refresh_token"), ("client_id", desk.as_str()), ("refresh_token", refresh)];
    assert!(ask(&mut lab, &[&pairs[..], &[("client_info", "1")]].concat()).ok()["client_info"].is_string());
    assert!(ask(&mut lab, &pairs).ok().get("client_info").is_none(), "nobody asked");
}

#[test]
fn the_native_host_signs_with_rs256() {
    let mut lab = Lab::new();
    let of_the_worker = lab.token.clone();
    lab.gateway.sign_with(Algorithm::Rs256);
    let refused = lab.get(&format!("{V1}/organization"));
    assert_eq!((refused.status, &refused.json()["error"]["innerError"]["details"]["reason"]), (401, &json!("key")));
    lab.sign_in("admin@contoso.com");
    assert_ne!(lab.token, of_the_worker);
    lab.get(&format!("{V1}/organization")).ok();

    let found = lab.get("/gateway/common/v2.0/.well-known/openid-configuration").ok();
    assert_eq!(found["id_token_signing_alg_values_supported"], json!(["RS256"]));
    let keys = lab.get("/gateway/common/discovery/v2.0/keys").ok();
    let key = &keys["keys"][0];
    let (signed, signature) = lab.token.rsplit_once('.').expect("three parts");
    let header = URL_SAFE_NO_PAD.decode(signed.split('.').next().expect("a header")).expect("base64url");
    let header: Value = serde_json::from_slice(&header).expect("JSON");
    assert_eq!((&header["alg"], &header["kid"]), (&json!("RS256"), &key["kid"]));
    assert_eq!((&key["kty"], &key["alg"], &key["use"]), (&json!("RSA"), &json!("RS256"), &json!("sig")));
    let number = |name: &str| {
        let bytes = URL_SAFE_NO_PAD.decode(key[name].as_str().expect("a number")).expect("base64url");
        rsa::BoxedUint::from_be_slice_vartime(&bytes)
    };
    let public = PublicKey::new(number("n"), number("e")).expect("a key");
    let signature = URL_SAFE_NO_PAD.decode(signature).expect("base64url");
    let signature = Signature::try_from(signature.as_slice()).expect("a signature");
    VerifyingKey::<Sha256>::new(public).verify(signed.as_bytes(), &signature).expect("a good signature");

    // After a restart, and after a reset to the same seed, the key is the same; nothing of it is stored.
    let token = lab.token.clone();
    lab.reopen();
    lab.gateway.sign_with(Algorithm::Rs256);
    lab.get(&format!("{V1}/organization")).ok();
    lab.post("/gateway/lab/reset", json!({})).ok();
    assert_eq!(lab.token, token);
    lab.get(&format!("{V1}/organization")).ok();
    let (head, _) = token.rsplit_once('.').expect("three parts");
    let forged = format!("Bearer {head}.{}", URL_SAFE_NO_PAD.encode([1; 256]));
    let answer = lab.call("GET", &format!("{V1}/organization"), &[("authorization", forged.as_str())], "");
    assert_eq!(answer.json()["error"]["innerError"]["details"]["reason"], "forged");
}

#[test]
fn the_claims_of_whoever_signed_in_are_told() {
    let mut lab = Lab::new();
    let found = lab.get("/gateway/common/v2.0/.well-known/openid-configuration").ok();
    let address = found["userinfo_endpoint"].as_str().expect("an address").to_owned();
    let code = signed_in(&mut lab, &[]);
    let given = redeem(&mut lab, &code, &[]).ok();
    lab.token = given["access_token"].as_str().expect("a token").to_owned();
    let told = lab.get(&address).ok();
    let who = claims(given["id_token"].as_str().expect("an id token"));
    assert_eq!((&told["sub"], &told["name"]), (&who["sub"], &who["name"]));
    assert_eq!((&told["given_name"], &told["family_name"]), (&json!("Priya"), &json!("Raman")));
    assert_eq!(told["email"], "priya.raman@contoso.com");
    let refused = lab.call("GET", &address, &[("authorization", "")], "");
    assert_eq!((refused.status, refused.code().as_str()), (401, "InvalidAuthenticationToken"));
    lab.token = support::oauth::for_itself(&mut lab, "device-automation").ok()["access_token"]
        .as_str()
        .expect("a token")
        .to_owned();
    assert_eq!(lab.get(&address).code(), "UserMissing");
}
