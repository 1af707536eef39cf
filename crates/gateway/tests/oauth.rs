//! OAuth 2.0 and OpenID Connect, as a developer's client goes through them: discovery, keys, each grant, the page where
//! somebody is picked, and every error in OAuth's shape.

mod support;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use gateway::testing::OAuthCode;
use serde_json::{Value, json};
use support::oauth::{
    AUTHORIZE, BACK, FORM, TOKEN, ask, authorize, claims, client_id, encoded, failed, redeem, sent_back, signed_in,
    value,
};
use support::{BETA, Lab, V1};

#[test]
fn a_client_finds_its_way_and_the_key() {
    let mut lab = Lab::new();
    let anonymous: &[(&str, &str)] = &[("authorization", ""), ("host", "127.0.0.1:8081")];
    let tenant = lab.get("/gateway/health").ok()["tenantId"].as_str().expect("an id").to_owned();
    let path = format!("/gateway/{tenant}/v2.0/.well-known/openid-configuration");
    let found = lab.call("GET", &path, anonymous, "").ok();
    assert_eq!(found["issuer"], json!(format!("http://127.0.0.1:8081/gateway/{tenant}/v2.0")));
    let token = found["token_endpoint"].as_str().expect("an address");
    let persona = encoded(&[("grant_type", contract::auth::GRANT_PERSONA), ("username", "admin@contoso.com")]);
    let token = lab.call("POST", token, &[FORM, anonymous].concat(), persona).ok();
    let token = token["access_token"].as_str().expect("a token");
    assert_eq!(claims(token)["iss"], found["issuer"]);

    // The signature, checked as any client would: with the public key alone.
    let keys = lab.call("GET", found["jwks_uri"].as_str().expect("an address"), anonymous, "").ok();
    let key = &keys["keys"][0];
    assert_eq!((&key["kty"], &key["crv"], &key["alg"]), (&json!("OKP"), &json!("Ed25519"), &json!("EdDSA")));
    let (signed, signature) = token.rsplit_once('.').expect("three parts");
    let header = URL_SAFE_NO_PAD.decode(signed.split('.').next().expect("a header")).expect("base64url");
    let header: Value = serde_json::from_slice(&header).expect("JSON");
    assert_eq!((&header["alg"], &header["kid"]), (&json!("EdDSA"), &key["kid"]));
    let public = URL_SAFE_NO_PAD.decode(key["x"].as_str().expect("a key")).expect("base64url");
    let public = ed25519_compact::PublicKey::from_slice(&public).expect("a key");
    let signature = URL_SAFE_NO_PAD.decode(signature).expect("base64url");
    let signature = ed25519_compact::Signature::from_slice(&signature).expect("a signature");
    public.verify(signed, &signature).expect("a good signature");
    public.verify(format!("{signed}x"), &signature).expect_err("another message");
}

#[test]
fn somebody_signs_in_to_an_application() {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    let id = lab.first_device_id();
    let answer = authorize(&mut lab, &[]);
    let back = sent_back(&answer);
    assert_eq!(value(&back, "state"), "a b&c");
    let code = value(&back, "code");
    let given = redeem(&mut lab, &code, &[]).ok();
    let who = claims(given["id_token"].as_str().expect("an id token"));
    assert_eq!((&who["nonce"], &who["aud"]), (&json!("n-1"), &json!(client_id(&lab, "device-desk"))));
    assert_eq!(who["preferred_username"], "priya.raman@contoso.com");
    let may = claims(given["access_token"].as_str().expect("a token"));
    assert_eq!((&may["idtyp"], &may["upn"]), (&json!("user"), &json!("priya.raman@contoso.com")));
    assert_eq!(may["scp"], "openid offline_access DeviceManagementManagedDevices.Read.All User.Read");
    failed(&redeem(&mut lab, &code, &[]), OAuthCode::CodeRedeemed, "before");

    lab.token = given["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(lab.get(&format!("{V1}/me")).ok()["displayName"], "Priya Raman");
    let trigger = format!("{BETA}/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction");
    let action = json!({"configurationManagerAction": {"action": "appEvaluation"}});
    let refused = lab.post(&trigger, action.clone());
    assert!(refused.status == 403 && refused.text().contains("delegated permission"), "{}", refused.text());
    // An id token identifies a user; it authorizes nothing.
    lab.token = given["id_token"].as_str().expect("an id token").to_owned();
    assert_eq!(lab.get(&format!("{V1}/me")).json()["error"]["innerError"]["details"]["reason"], "audience");

    // An hour later, a refresh token; and with all that the application has, the action runs.
    lab.wall_ms += 3_600_000;
    lab.reopen();
    let desk = client_id(&lab, "device-desk");
    let refresh = given["refresh_token"].as_str().expect("a refresh token").to_owned();
    let pairs = [("grant_type", "refresh_token"), ("client_id", desk.as_str()), ("refresh_token", refresh.as_str())];
    let renewed = ask(&mut lab, &pairs).ok();
    assert_eq!(renewed["scope"], given["scope"]);
    lab.token = renewed["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(lab.get(&format!("{V1}/me")).status, 200);
    let narrowed = ask(&mut lab, &[&pairs[..], &[("scope", "User.Read")]].concat()).ok();
    assert_eq!(narrowed["scope"], "User.Read");
    let more = ask(&mut lab, &[&pairs[..], &[("scope", "Directory.Read.All")]].concat());
    failed(&more, OAuthCode::ConsentMissing, "Directory.Read.All");
    let code = signed_in(&mut lab, &[("scope", "https://graph.microsoft.com/.default"), ("nonce", "")]);
    let everything = redeem(&mut lab, &code, &[]).ok();
    assert!(everything.get("id_token").is_none() && everything.get("refresh_token").is_none());
    lab.token = everything["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(lab.post(&trigger, action.clone()).status, 204);
    // The application has the permission, the signed-in user has not.
    let code = signed_in(
        &mut lab,
        &[("scope", "https://graph.microsoft.com/.default"), ("login_hint", "sara.nyberg@contoso.com")],
    );
    lab.token = redeem(&mut lab, &code, &[]).ok()["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(lab.post(&trigger, action).code(), "InitiateActionNotGranted");
}

/// A client that is tested in parallel sends the same verifier twice, and nothing says that it may not.
#[test]
fn two_equal_sign_ins_of_one_moment_are_two() {
    let mut lab = Lab::new();
    let (first, second) = (signed_in(&mut lab, &[]), signed_in(&mut lab, &[("state", "other")]));
    assert_ne!(first, second);
    let (first, second) = (redeem(&mut lab, &first, &[]), redeem(&mut lab, &second, &[]));
    assert_ne!(first.ok()["refresh_token"], second.ok()["refresh_token"]);
}

#[test]
fn a_page_lets_pick_somebody_and_asks_for_no_password() {
    let mut lab = Lab::new();
    for changes in [&[("login_hint", "")][..], &[("login_hint", "<nobody>")], &[("prompt", "select_account")]] {
        let answer = authorize(&mut lab, changes);
        assert_eq!(answer.status, 200);
        assert!(answer.header("content-type").is_some_and(|value| value.starts_with("text/html")));
        assert!(
            answer.header("content-security-policy").is_some_and(|policy| policy.starts_with("default-src 'none'"))
        );
        let html = answer.text();
        assert!(html.contains("simulation") && html.contains("<html lang=\"en\">") && html.contains("<h1>"), "{html}");
        for forbidden in ["<script", "<style", " style=", "type=\"password\"", "<nobody>", " onclick="] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
        assert_eq!(html.contains("role=\"alert\""), changes[0].1 == "<nobody>");
        assert_eq!(html.matches("login_hint=").count(), 7, "one link for each");
        let link = html.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
        let target = format!("{AUTHORIZE}{}", link.replace("&amp;", "&"));
        let followed = lab.call("GET", &target, &[("authorization", "")], "");
        assert_eq!(value(&sent_back(&followed), "state"), "a b&c");
    }
    let denied = authorize(&mut lab, &[("login_hint", "")]).text();
    assert!(denied.contains(&format!("{BACK}?error=access_denied")));
    let fragment = authorize(&mut lab, &[("response_mode", "fragment")]);
    assert!(fragment.header("location").is_some_and(|location| location.starts_with(&format!("{BACK}#code="))));
    let form = authorize(&mut lab, &[("response_mode", "form_post")]).text();
    assert!(
        form.contains(&format!("<form method=\"post\" action=\"{BACK}\">")) && form.contains("value=\"a b&amp;c\"")
    );
}

#[test]
fn what_cannot_be_is_refused_in_oauths_shape() {
    let mut lab = Lab::new();
    let before = lab.state_hash();
    // An unregistered redirect address: shown, never sent.
    let automation = client_id(&lab, "device-automation");
    let shown: [(&[(&str, &str)], OAuthCode); 5] = [
        (&[("client_id", "00000000-0000-4000-8000-000000000000")], OAuthCode::ClientUnknown),
        (&[("client_id", "")], OAuthCode::ParameterMissing),
        (&[("client_id", &automation)], OAuthCode::RedirectMismatch),
        (&[("redirect_uri", "https://example.com/")], OAuthCode::RedirectMismatch),
        (&[("redirect_uri", "javascript:alert(1)")], OAuthCode::RedirectMismatch),
    ];
    for (changes, code) in shown {
        let answer = authorize(&mut lab, changes);
        assert_eq!((answer.status, answer.header("location")), (400, None), "{changes:?}");
        assert!(answer.text().contains(&format!("LAB{}", code.row().0)), "{}", answer.text());
    }
    // To the application.
    let sent: [(&[(&str, &str)], OAuthCode); 9] = [
        (&[("response_type", "token")], OAuthCode::ResponseTypeUnsupported),
        (&[("response_type", "")], OAuthCode::ParameterMissing),
        (&[("response_mode", "pigeon")], OAuthCode::RequestMalformed),
        (&[("code_challenge", "")], OAuthCode::ProofKeyMissing),
        (&[("code_challenge_method", "plain")], OAuthCode::ProofKeyMissing),
        (&[("scope", "Mail.Read")], OAuthCode::ScopeInvalid),
        (&[("scope", "https://vault.azure.net/.default")], OAuthCode::ScopeInvalid),
        (&[("scope", "Directory.Read.All"), ("prompt", "none")], OAuthCode::ConsentMissing),
        (&[("login_hint", ""), ("prompt", "none")], OAuthCode::LoginRequired),
    ];
    for (changes, code) in sent {
        let back = sent_back(&authorize(&mut lab, changes));
        // OpenID Connect has a name of its own for it.
        let error = if code == OAuthCode::ConsentMissing { "consent_required" } else { code.row().1 };
        assert_eq!((value(&back, "error").as_str(), value(&back, "state").as_str()), (error, "a b&c"), "{changes:?}");
        assert!(value(&back, "error_description").starts_with(&format!("LAB{}", code.row().0)), "{changes:?}");
    }
    // Codes.
    let code = signed_in(&mut lab, &[]);
    failed(&redeem(&mut lab, &code, &[("code_verifier", "x")]), OAuthCode::ProofKeyWrong, "code_challenge");
    failed(&redeem(&mut lab, &code, &[("code_verifier", "")]), OAuthCode::ParameterMissing, "code_verifier");
    failed(&redeem(&mut lab, &code, &[("redirect_uri", "http://localhost")]), OAuthCode::RedirectMismatch, "same");
    failed(&redeem(&mut lab, &code, &[("client_secret", "x")]), OAuthCode::SecretUnexpected, "public");
    failed(&redeem(&mut lab, &format!("{code}x"), &[]), OAuthCode::CodeInvalid, "forged");
    failed(&redeem(&mut lab, "", &[]), OAuthCode::ParameterMissing, "code");
    lab.wall_ms += 600_000;
    failed(&redeem(&mut lab, &code, &[]), OAuthCode::CodeExpired, "expired");
    // The token endpoint.
    let desk = client_id(&lab, "device-desk");
    let scope = ("scope", "https://graph.microsoft.com/.default");
    let own = ("grant_type", "client_credentials");
    let secret = ("client_secret", "not-a-secret");
    let persona = contract::auth::GRANT_PERSONA;
    let cases: [(&[(&str, &str)], OAuthCode); 14] = [
        (&[], OAuthCode::ParameterMissing),
        (&[("username", "admin@contoso.com")], OAuthCode::ParameterMissing),
        (&[("grant_type", persona)], OAuthCode::ParameterMissing),
        (&[("grant_type", persona), ("username", "nobody@contoso.com")], OAuthCode::UserUnknown),
        (&[("grant_type", persona), ("username", "admin@contoso.com"), ("password", "x")], OAuthCode::PasswordSent),
        (&[("grant_type", persona), ("username", "a"), ("username", "b")], OAuthCode::ParameterDuplicated),
        (&[("grant_type", "password")], OAuthCode::GrantUnsupported),
        (&[own, ("client_id", &automation), scope], OAuthCode::SecretMissing),
        (&[own, ("client_id", &automation), scope, ("client_secret", "guess")], OAuthCode::SecretWrong),
        (&[own, ("client_id", &automation), secret, ("scope", "User.Read.All")], OAuthCode::ScopeInvalid),
        (
            &[own, ("client_id", &automation), secret, ("scope", "https://vault.azure.net/.default")],
            OAuthCode::ScopeInvalid,
        ),
        (&[own, ("client_id", &desk), scope], OAuthCode::ClientNotAllowed),
        (&[own, ("client_id", "x"), secret, scope], OAuthCode::ClientUnknown),
        (&[("grant_type", "refresh_token"), ("client_id", &desk), ("refresh_token", "x.y")], OAuthCode::CodeInvalid),
    ];
    for (pairs, code) in cases {
        failed(&ask(&mut lab, pairs), code, "");
        assert_eq!(lab.last_persist, gateway::Persist::Nothing);
    }
    let elsewhere = encoded(&[("grant_type", persona), ("username", "admin@contoso.com")]);
    let answer = lab.call("POST", "/gateway/fabrikam.com/oauth2/v2.0/token", FORM, elsewhere);
    failed(&answer, OAuthCode::TenantUnknown, "contoso.com");
    failed(
        &lab.call("POST", TOKEN, &[("content-type", "application/json")], "{}"),
        OAuthCode::RequestMalformed,
        "form",
    );
    failed(&lab.call("POST", TOKEN, FORM, "grant_type=%zz"), OAuthCode::RequestMalformed, "hexadecimal");
    for path in ["v2.0/.well-known/openid-configuration", "discovery/v2.0/keys"] {
        failed(&lab.get(&format!("/gateway/fabrikam.com/{path}")), OAuthCode::TenantUnknown, "fabrikam.com");
    }
    assert_eq!(lab.state_hash(), before);
}

#[test]
fn a_tenant_has_its_names_and_a_secret_travels_as_basic_too() {
    let mut lab = Lab::new();
    let tenant_id = lab.get("/gateway/health").ok()["tenantId"].as_str().expect("an id").to_owned();
    let form =
        encoded(&[("grant_type", contract::auth::GRANT_PERSONA), ("username", "ADMIN@contoso.com"), ("claims", "{}")]);
    for tenant in [tenant_id.as_str(), "contoso.com", "CONTOSO.onmicrosoft.com", "common", "organizations"] {
        let answer = lab.call("POST", &format!("/gateway/{tenant}/oauth2/v2.0/token"), FORM, form.clone());
        assert_eq!(claims(answer.ok()["access_token"].as_str().expect("a token"))["tid"], json!(tenant_id), "{tenant}");
    }
    let credentials = format!("{}:not-a-secret", client_id(&lab, "device-reports"));
    let basic = format!("Basic {}", STANDARD_NO_PAD.encode(credentials));
    let form =
        encoded(&[("grant_type", "client_credentials"), ("scope", "http://127.0.0.1:8081/gateway/graph/.default")]);
    let answer = lab.call("POST", TOKEN, &[FORM, &[("authorization", basic.as_str())]].concat(), form);
    assert!(answer.ok()["access_token"].is_string());
}
