//! Flows beyond the code of an authorization: devices that show a code, APIs that act on behalf of their callers,
//! certificates, and consent to permissions that an application does not have.

mod support;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use gateway::testing::{OAuthCode, SigningKey};
use gateway::{Algorithm, Persist};
use rsa::PrivateKey;
use rsa::pkcs1v15;
use rsa::pkcs8::DecodePrivateKey;
use rsa::sha2::{Digest, Sha256};
use rsa::signature::{SignatureEncoding, Signer};
use serde_json::{Value, json};
use support::oauth::{
    AUTHORIZE, BACK, FORM, TOKEN, ask, authorize, claims, client_id, encoded, failed, for_itself, redeem, sent_back,
    signed_in, value,
};
use support::{Answer, LAB, Lab, V1};

const DEVICE: &str = "urn:ietf:params:oauth:grant-type:device_code";
const ON_BEHALF: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const GRAPH_DEFAULT: &str = "https://graph.microsoft.com/.default";
const CERTIFICATE: &str = include_str!("fixtures/client_certificate.pem");

/// The form of a page: its fields, with the button that is pressed.
fn pressed(page: &Answer, decision: &str) -> String {
    let html = page.text();
    assert!(html.contains(&format!("value=\"{decision}\"")), "{html}");
    let fields = html.split("<input type=\"hidden\" name=\"").skip(1).map(|rest| {
        let (name, rest) = rest.split_once("\" value=\"").expect("a value");
        (name.to_owned(), rest.split('"').next().unwrap_or_default().replace("&amp;", "&"))
    });
    let mut fields: Vec<(String, String)> = fields.collect();
    fields.push(("lab_decision".to_owned(), decision.to_owned()));
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    encoded(&pairs)
}

fn anonymous<'list>() -> Vec<(&'list str, &'list str)> {
    [FORM, &[("authorization", "")]].concat()
}

fn device_code(lab: &mut Lab, scope: &str) -> Value {
    let desk = client_id(lab, "device-desk");
    let form = encoded(&[("client_id", desk.as_str()), ("scope", scope)]);
    lab.call("POST", "/gateway/organizations/oauth2/v2.0/devicecode", &anonymous(), form).ok()
}

fn poll(lab: &mut Lab, begun: &Value) -> Answer {
    let desk = client_id(lab, "device-desk");
    let code = begun["device_code"].as_str().expect("a device code").to_owned();
    ask(lab, &[("grant_type", DEVICE), ("client_id", &desk), ("device_code", &code)])
}

fn device_page(lab: &mut Lab, begun: &Value, user: &str) -> Answer {
    let page = begun["verification_uri"].as_str().expect("an address").to_owned();
    let code = begun["user_code"].as_str().expect("a code").to_lowercase();
    lab.call("GET", &format!("{page}?user_code={code}&login_hint={user}"), &[("authorization", "")], "")
}

#[test]
fn a_device_shows_a_code_and_waits() {
    let mut lab = Lab::new();
    let begun = device_code(&mut lab, "User.Read openid offline_access");
    assert_eq!((&begun["expires_in"], &begun["interval"]), (&json!(900), &json!(5)));
    failed(&poll(&mut lab, &begun), OAuthCode::AuthorizationPending, "Ask again");
    let page = begun["verification_uri"].as_str().expect("an address").to_owned();
    for (target, words) in [
        (page.clone(), "Enter the code"),
        (format!("{page}?user_code=nothing"), "role=\"alert\""),
        (format!("{page}?user_code={}", begun["user_code"].as_str().expect("a code")), "Priya Raman"),
    ] {
        let answer = lab.call("GET", &target, &[("authorization", "")], "");
        assert!(answer.status == 200 && answer.text().contains(words), "{}", answer.text());
    }
    let consent = device_page(&mut lab, &begun, "priya.raman@contoso.com");
    // A form of another page is no decision.
    let forged = pressed(&consent, "accept").replace("lab_page=", "lab_page=x");
    lab.call("POST", &page, &anonymous(), forged);
    failed(&poll(&mut lab, &begun), OAuthCode::AuthorizationPending, "");
    let done = lab.call("POST", &page, &anonymous(), pressed(&consent, "accept"));
    assert!(done.text().contains("Signed in on the other device"), "{}", done.text());
    let given = poll(&mut lab, &begun).ok();
    assert_eq!(claims(given["access_token"].as_str().expect("a token"))["upn"], "priya.raman@contoso.com");
    assert!(given["refresh_token"].is_string() && given["id_token"].is_string());
    failed(&poll(&mut lab, &begun), OAuthCode::DeviceCodeInvalid, "redeemed before");

    let declined = device_code(&mut lab, "User.Read");
    let consent = device_page(&mut lab, &declined, "priya.raman@contoso.com");
    lab.call("POST", &page, &anonymous(), pressed(&consent, "cancel"));
    failed(&poll(&mut lab, &declined), OAuthCode::AuthorizationDeclined, "declined");
    let late = device_code(&mut lab, "User.Read");
    lab.wall_ms += 900_000;
    failed(&poll(&mut lab, &late), OAuthCode::DeviceCodeExpired, "Begin again");
    let automation = client_id(&lab, "device-automation");
    let form = encoded(&[("client_id", automation.as_str()), ("scope", "User.Read")]);
    let answer = lab.call("POST", "/gateway/common/oauth2/v2.0/devicecode", &anonymous(), form);
    failed(&answer, OAuthCode::ClientNotAllowed, "public client");
    assert_eq!(lab.stored.entries.len(), 1, "the pause of the clock alone is in the journal");
}

#[test]
fn a_device_asks_for_what_nobody_consented_to() {
    let mut lab = Lab::new();
    let begun = device_code(&mut lab, "Directory.Read.All");
    let picker = device_page(&mut lab, &begun, "").text();
    assert!(picker.contains("<li>Directory.Read.All</li>") && !picker.contains("<li></li>"), "{picker}");
    let refused = device_page(&mut lab, &begun, "priya.raman@contoso.com").text();
    assert!(refused.contains("LAB90094") && !refused.contains("value=\"accept\""), "{refused}");
    let page = begun["verification_uri"].as_str().expect("an address").to_owned();
    let consent = device_page(&mut lab, &begun, "admin@contoso.com");
    lab.call("POST", &page, &anonymous(), pressed(&consent, "accept"));
    assert_eq!(poll(&mut lab, &begun).ok()["scope"], "Directory.Read.All");
}

#[test]
fn an_administrator_consents_on_a_page() {
    let mut lab = Lab::new();
    let scope = ("scope", "Directory.Read.All offline_access");
    let asked = authorize(&mut lab, &[scope, ("login_hint", "admin@contoso.com")]);
    assert!(asked.status == 200 && asked.text().contains("Permissions requested"), "{}", asked.text());
    let (before, entries) = (lab.state_hash(), lab.stored.entries.len());
    // Cancel goes back to the application; a page that we did not make consents to nothing.
    let cancelled = lab.call("POST", AUTHORIZE, &anonymous(), pressed(&asked, "cancel"));
    assert_eq!(value(&sent_back(&cancelled), "error"), "access_denied");
    let forged = pressed(&asked, "accept").replace("lab_proof=", "lab_proof=x");
    assert_eq!(lab.call("POST", AUTHORIZE, &anonymous(), forged).status, 400);
    let refused = authorize(&mut lab, &[scope]).text();
    assert!(refused.contains("LAB90094") && !refused.contains("value=\"accept\""), "{refused}");
    assert_eq!((lab.state_hash(), lab.stored.entries.len()), (before.clone(), entries));

    let accepted = lab.call("POST", AUTHORIZE, &anonymous(), pressed(&asked, "accept"));
    assert!(matches!(lab.last_persist, Persist::Changes { .. }), "stored before it is answered");
    let code = value(&sent_back(&accepted), "code");
    let given = redeem(&mut lab, &code, &[]).ok();
    assert_eq!(given["scope"], "offline_access Directory.Read.All".split(' ').rev().collect::<Vec<_>>().join(" "));
    assert_ne!(lab.state_hash(), before);
    // Everybody signs in without a page from now on, also after a restart.
    lab.reopen();
    signed_in(&mut lab, &[scope]);

    // Revoked, the refresh token asks in vain.
    let desk = client_id(&lab, "device-desk");
    let change = json!({"permissions": ["Directory.Read.All"], "delegated": true, "granted": false});
    lab.post(&format!("{LAB}/applications/{desk}/permissions"), change).ok();
    let refresh = given["refresh_token"].as_str().expect("a refresh token");
    let pairs = [("grant_type", "refresh_token"), ("client_id", &desk), ("refresh_token", refresh)];
    let refused = ask(&mut lab, &[&pairs[..], &[("scope", "Directory.Read.All")]].concat());
    failed(&refused, OAuthCode::ConsentMissing, "Directory.Read.All");
    assert_eq!(refused.json()["suberror"], "consent_required");
    failed(&ask(&mut lab, &pairs), OAuthCode::ConsentMissing, "Directory.Read.All");
    // The token that was given before has its scope until it expires.
    lab.token = given["access_token"].as_str().expect("a token").to_owned();
    lab.get(&format!("{V1}/organization")).ok();
    lab.sign_in("admin@contoso.com");
    let prompt = authorize(&mut lab, &[("prompt", "consent")]);
    assert!(prompt.status == 200 && prompt.text().contains("value=\"accept\""), "asked again on demand");
}

#[test]
fn the_lab_grants_and_revokes() {
    let mut lab = Lab::new();
    let reports = client_id(&lab, "device-reports");
    let roles = |lab: &mut Lab| {
        let token = for_itself(lab, "device-reports").ok()["access_token"].as_str().expect("a token").to_owned();
        claims(&token)["roles"].clone()
    };
    assert_eq!(roles(&mut lab), json!(["DeviceManagementManagedDevices.Read.All"]));
    let path = format!("{LAB}/applications/{reports}/permissions");
    let change = |granted: bool| json!({"permissions": ["User.Read.All"], "delegated": false, "granted": granted});
    lab.post(&path, change(true)).ok();
    assert_eq!(roles(&mut lab), json!(["DeviceManagementManagedDevices.Read.All", "User.Read.All"]));
    let (entries, hash) = (lab.stored.entries.len(), lab.state_hash());
    lab.post(&path, change(true)).ok();
    assert_eq!(lab.stored.entries.len(), entries, "what is so already is no news");
    let unknown = lab.post(&path, json!({"permissions": ["Mail.Read"], "delegated": false, "granted": true}));
    assert_eq!((unknown.status, unknown.code().as_str()), (400, "PermissionUnknown"));
    let nobody = lab.post(&path.replace(&reports, "x"), change(true));
    assert_eq!((nobody.status, nobody.code().as_str()), (404, "ResourceNotFound"));
    assert_eq!(lab.state_hash(), hash);
    let list = lab.get(&format!("{LAB}/applications")).ok();
    let application = list["value"].as_array().expect("a list").iter().find(|one| one["clientId"] == json!(reports));
    let permissions = application.expect("the application")["permissions"].as_array().expect("permissions");
    let granted = permissions.iter().filter(|one| one["granted"] == json!(true)).count();
    assert_eq!(granted, 2);
}

#[test]
fn an_api_acts_on_behalf_of_its_caller() {
    let mut lab = Lab::new();
    let service = client_id(&lab, "device-service");
    let scope = format!("api://{service}/access_as_user openid offline_access");
    let code = signed_in(&mut lab, &[("scope", &scope)]);
    let given = redeem(&mut lab, &code, &[]).ok();
    let assertion = given["access_token"].as_str().expect("a token").to_owned();
    let said = claims(&assertion);
    assert_eq!((&said["aud"], &said["scp"]), (&json!(service), &json!("access_as_user")));
    let exchange = |changes: &[(&str, &str)], lab: &mut Lab| {
        let mut pairs = vec![
            ("grant_type", ON_BEHALF),
            ("client_id", service.as_str()),
            ("client_secret", "not-a-secret"),
            ("requested_token_use", "on_behalf_of"),
            ("assertion", assertion.as_str()),
            ("scope", "https://graph.microsoft.com/User.Read"),
        ];
        pairs.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        pairs.extend(changes);
        ask(lab, &pairs)
    };
    let exchanged = exchange(&[], &mut lab).ok();
    lab.token = exchanged["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(lab.get(&format!("{V1}/me")).ok()["userPrincipalName"], "priya.raman@contoso.com");
    assert_eq!(
        exchange(&[("scope", GRAPH_DEFAULT)], &mut lab).ok()["scope"].as_str().expect("scopes").split(' ').count(),
        3
    );

    let before = lab.state_hash();
    let graph = std::mem::replace(&mut lab.token, assertion.clone());
    assert_eq!(lab.get(&format!("{V1}/me")).json()["error"]["innerError"]["details"]["reason"], "audience");
    let mut key = SigningKey::new(lab.gateway.world().scenario().seed, Algorithm::EdDsa);
    let mut foreign = said;
    foreign["tid"] = json!("00000000-0000-4000-8000-000000000000");
    let foreign = key.sign(foreign.to_string().as_bytes());
    for (change, code) in [
        (("assertion", graph.as_str()), OAuthCode::AssertionAudience),
        (("assertion", given["id_token"].as_str().expect("an id token")), OAuthCode::AssertionAudience),
        (("assertion", &assertion[1..]), OAuthCode::AssertionInvalid),
        (("assertion", &foreign), OAuthCode::AssertionInvalid),
        (("assertion", ""), OAuthCode::ParameterMissing),
        (("requested_token_use", "other"), OAuthCode::RequestMalformed),
        (("scope", "https://graph.microsoft.com/Directory.Read.All"), OAuthCode::ConsentMissing),
        (("client_secret", ""), OAuthCode::SecretMissing),
    ] {
        failed(&exchange(&[change], &mut lab), code, "");
    }
    lab.wall_ms += 3_600_000;
    failed(&exchange(&[], &mut lab), OAuthCode::AssertionExpired, "new token");
    assert_eq!(lab.state_hash(), before);
    let both = authorize(&mut lab, &[("scope", &format!("api://{service}/access_as_user User.Read"))]);
    assert_eq!(value(&sent_back(&both), "error"), "invalid_scope");
}

/// A web application keeps a secret and signs people in: it needs no proof key, and may send one.
#[test]
fn a_web_application_signs_somebody_in() {
    let mut lab = Lab::new();
    let service = client_id(&lab, "device-service");
    let with = [
        ("client_id", service.as_str()),
        ("scope", "User.Read"),
        ("code_challenge", ""),
        ("code_challenge_method", ""),
    ];
    let code = signed_in(&mut lab, &with);
    let pairs = [
        ("grant_type", "authorization_code"),
        ("client_id", service.as_str()),
        ("redirect_uri", BACK),
        ("code", code.as_str()),
    ];
    failed(&ask(&mut lab, &pairs), OAuthCode::SecretMissing, "certificate");
    ask(&mut lab, &[&pairs[..], &[("client_secret", "not-a-secret")]].concat()).ok();
}

/// Header and claims of an assertion, signed with the certificate's key.
fn assertion(lab: &Lab, change: &dyn Fn(&mut Value, &mut Value)) -> String {
    let client = client_id(lab, "device-reports");
    let now = lab.wall_ms / 1_000;
    let der: String = CERTIFICATE
        .split("BEGIN CERTIFICATE-----")
        .nth(1)
        .expect("one")
        .split("-----")
        .next()
        .expect("it")
        .split_whitespace()
        .collect();
    let der = base64::engine::general_purpose::STANDARD.decode(der).expect("base64");
    let mut header = json!({"alg": "RS256", "typ": "JWT", "x5t#S256": URL_SAFE_NO_PAD.encode(Sha256::digest(&der))});
    let mut claims = json!({
        "aud": "https://127.0.0.1:8081/gateway/contoso.com/oauth2/v2.0/token", "iss": client, "sub": client,
        "jti": "1", "nbf": now, "exp": now + 600,
    });
    change(&mut header, &mut claims);
    let text = format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()));
    let key =
        PrivateKey::from_pkcs8_pem(CERTIFICATE.split("-----BEGIN CERTIFICATE").next().expect("a key")).expect("a key");
    let signature = pkcs1v15::SigningKey::<Sha256>::new(key).sign(text.as_bytes());
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
}

#[test]
fn a_certificate_proves_an_application() {
    let mut lab = Lab::new();
    let client = client_id(&lab, "device-reports");
    let send = |lab: &mut Lab, assertion: &str, client: &str| {
        let grant = ("grant_type", "client_credentials");
        let pairs = [
            grant,
            ("client_id", client),
            ("client_assertion_type", ASSERTION),
            ("client_assertion", assertion),
            ("scope", GRAPH_DEFAULT),
        ];
        ask(lab, &pairs)
    };
    let good = assertion(&lab, &|_, _| {});
    failed(&send(&mut lab, &good, &client), OAuthCode::ClientAssertionInvalid, "has no certificate");
    let path = format!("{LAB}/applications/{client}/certificates");
    let none = lab.post(&path, json!({"certificate": "bm9uZQ=="}));
    assert_eq!((none.status, none.code().as_str()), (400, "BodyMalformed"));
    let registered = lab.post(&path, json!({"certificate": CERTIFICATE})).ok();
    assert_eq!(registered["certificates"].as_array().map(Vec::len), Some(1), "{registered}");
    lab.reopen();
    let given = send(&mut lab, &good, &client).ok();
    lab.token = given["access_token"].as_str().expect("a token").to_owned();
    lab.get(&format!("{V1}/deviceManagement/managedDevices")).ok();

    let before = lab.state_hash();
    let desk = client_id(&lab, "device-desk");
    let automation = client_id(&lab, "device-automation");
    type Change<'list> = &'list dyn Fn(&mut Value, &mut Value);
    let cases: [(Change<'_>, OAuthCode); 8] = [
        (&|_, claims| claims["exp"] = json!(1), OAuthCode::ClientAssertionExpired),
        (&|_, claims| claims["nbf"] = json!(9_999_999_999_i64), OAuthCode::ClientAssertionExpired),
        (
            &|_, claims| claims["aud"] = json!("https://example.com/other/oauth2/v2.0/token"),
            OAuthCode::ClientAssertionAudience,
        ),
        (&|_, claims| claims["sub"] = json!("x"), OAuthCode::ClientAssertionSubject),
        (
            &|header, _| drop(header.as_object_mut().expect("a header").remove("x5t#S256")),
            OAuthCode::ClientAssertionInvalid,
        ),
        (&|header, _| header["x5t#S256"] = json!("AAAA"), OAuthCode::ClientAssertionInvalid),
        (&|header, _| header["alg"] = json!("HS256"), OAuthCode::ClientAssertionInvalid),
        (&|header, _| header["alg"] = json!("PS256"), OAuthCode::ClientAssertionInvalid),
    ];
    for (change, code) in cases {
        let bad = assertion(&lab, change);
        failed(&send(&mut lab, &bad, &client), code, "");
    }
    let (head, _) = good.rsplit_once('.').expect("three parts");
    failed(&send(&mut lab, &format!("{head}.AAAA"), &client), OAuthCode::ClientAssertionInvalid, "signature");
    failed(&send(&mut lab, "x", &client), OAuthCode::ClientAssertionInvalid, "three parts");
    failed(&send(&mut lab, &good, &automation), OAuthCode::ClientAssertionInvalid, "has no certificate");
    failed(&send(&mut lab, &good, &desk), OAuthCode::ClientAssertionInvalid, "");
    assert_eq!(lab.state_hash(), before);
    lab.sign_in("admin@contoso.com");
    let removed = lab.call("DELETE", &path, &[], "").ok();
    assert_eq!(removed["certificates"], json!([]));
    failed(&send(&mut lab, &good, &client), OAuthCode::ClientAssertionInvalid, "");
    assert_eq!(lab.call("POST", TOKEN, &anonymous(), "x=1").status, 400);
}

fn admin_consent(lab: &mut Lab, version: &str, pairs: &[(&str, &str)]) -> Answer {
    let target = format!("/gateway/contoso.com/{version}adminconsent?{}", encoded(pairs));
    lab.call("GET", &target, &[("authorization", "")], "")
}

#[test]
fn an_administrator_consents_for_the_tenant() {
    let mut lab = Lab::new();
    let reports = client_id(&lab, "device-reports");
    // What its registration requires is taken away first.
    let read = "DeviceManagementManagedDevices.Read.All";
    let path = format!("{LAB}/applications/{reports}/permissions");
    lab.post(&path, json!({"permissions": [read], "delegated": false, "granted": false})).ok();
    assert_eq!(
        claims(for_itself(&mut lab, "device-reports").ok()["access_token"].as_str().expect("a token"))["roles"],
        json!([])
    );
    let tenant = lab.get(&format!("{V1}/organization")).ok()["value"][0]["id"].as_str().expect("an id").to_owned();

    let base = [("client_id", reports.as_str()), ("redirect_uri", BACK), ("state", "a b&c")];
    let (before, entries) = (lab.state_hash(), lab.stored.entries.len());
    let picker = admin_consent(&mut lab, "", &base);
    assert!(picker.status == 200 && picker.text().contains("Choose who consents"), "{}", picker.text());
    assert!(picker.text().contains(&format!("{read} (Application)")), "{}", picker.text());
    let helpdesk = admin_consent(&mut lab, "", &[&base[..], &[("login_hint", "priya.raman@contoso.com")]].concat());
    assert!(
        helpdesk.text().contains("LAB90094") && !helpdesk.text().contains("value=\"accept\""),
        "{}",
        helpdesk.text()
    );
    let page = admin_consent(&mut lab, "", &[&base[..], &[("login_hint", "admin@contoso.com")]].concat());
    assert!(page.text().contains("not consented to yet"), "{}", page.text());
    let target = "/gateway/contoso.com/adminconsent";
    let send = |lab: &mut Lab, target: &str, form: String| lab.call("POST", target, &anonymous(), form);
    let cancelled = sent_back(&send(&mut lab, target, pressed(&page, "cancel")));
    assert_eq!(
        (value(&cancelled, "error").as_str(), value(&cancelled, "state").as_str()),
        ("permission_denied", "a b&c")
    );
    assert!(value(&cancelled, "error_description").starts_with("LAB65004: "));
    let forged = pressed(&page, "accept").replace("lab_proof=", "lab_proof=x");
    assert_eq!(send(&mut lab, target, forged).status, 400);
    // A page for somebody else is no page for an administrator.
    let other = pressed(&page, "accept").replace("login_hint=admin%40", "login_hint=priya.raman%40");
    assert!(send(&mut lab, target, other).text().contains("LAB90094"));
    assert_eq!((lab.state_hash(), lab.stored.entries.len()), (before, entries));

    let accepted = send(&mut lab, target, pressed(&page, "accept"));
    assert!(matches!(lab.last_persist, Persist::Changes { .. }), "stored before it is answered");
    let told = sent_back(&accepted);
    assert_eq!((value(&told, "admin_consent"), value(&told, "tenant")), ("True".to_owned(), tenant));
    assert_eq!((value(&told, "state").as_str(), value(&told, "scope").as_str()), ("a b&c", ""));
    lab.reopen();
    let token = for_itself(&mut lab, "device-reports").ok()["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(claims(&token)["roles"], json!([read]));
    lab.sign_in("admin@contoso.com");
    let list = lab.get(&format!("{LAB}/applications")).ok();
    let permissions = list["value"][1]["permissions"].as_array().expect("permissions");
    let found = permissions.iter().find(|one| one["name"] == read).expect("it");
    assert_eq!((&found["required"], &found["consent"]["source"]), (&json!(true), &json!("person")));
    assert_eq!(found["consent"]["by"], "admin@contoso.com");
    let events = lab.get(&format!("{V1}/deviceManagement/auditEvents")).ok();
    assert_eq!(events["value"][0]["activityType"], "Add app role assignment to service principal");
    assert_eq!(events["value"][0]["actor"]["userPrincipalName"], "admin@contoso.com");
    assert_eq!(events["value"][1]["activityType"], "Remove app role assignment from service principal");
}

#[test]
fn scopes_of_the_admin_consent_endpoint_are_dynamic_or_the_registrations() {
    let mut lab = Lab::new();
    let (desk, reports) = (client_id(&lab, "device-desk"), client_id(&lab, "device-reports"));
    let target = "/gateway/organizations/v2.0/adminconsent";
    let scope = "https://graph.microsoft.com/Directory.Read.All openid";
    let who = ("login_hint", "admin@contoso.com");
    let page = admin_consent(&mut lab, "v2.0/", &[("client_id", &desk), ("redirect_uri", BACK), ("scope", scope), who]);
    assert!(page.text().contains("Directory.Read.All (Delegated)"), "{}", page.text());
    let cancelled = sent_back(&lab.call("POST", target, &anonymous(), pressed(&page, "cancel")));
    assert_eq!(value(&cancelled, "error"), "consent_required");
    let told = sent_back(&lab.call("POST", target, &anonymous(), pressed(&page, "accept")));
    assert_eq!((value(&told, "admin_consent").as_str(), value(&told, "scope").as_str()), ("True", scope));
    signed_in(&mut lab, &[("scope", "Directory.Read.All")]);
    // Where nothing is missing, nothing is changed and the answer is the same.
    let entries = lab.stored.entries.len();
    let pairs = [("client_id", desk.as_str()), ("redirect_uri", BACK), ("scope", GRAPH_DEFAULT), who];
    let page = admin_consent(&mut lab, "v2.0/", &pairs);
    assert!(page.text().contains("User.Read (Delegated), has consent") && !page.text().contains("not consented"));
    let told = sent_back(&lab.call("POST", target, &anonymous(), pressed(&page, "accept")));
    assert_eq!(value(&told, "admin_consent"), "True");
    assert_eq!(lab.stored.entries.len(), entries);

    for (client, scope, error) in [
        (&reports, "User.Read", "invalid_scope"),
        (&desk, "Mail.Read", "invalid_scope"),
        (&desk, "https://example.com/.default", "invalid_scope"),
        (&desk, "", "invalid_request"),
    ] {
        let pairs = [("client_id", client.as_str()), ("redirect_uri", BACK), ("scope", scope), who];
        let told = sent_back(&admin_consent(&mut lab, "v2.0/", &pairs));
        assert_eq!(value(&told, "error"), error, "{scope}");
    }
    for pairs in [
        [("client_id", "x"), ("redirect_uri", BACK)],
        [("client_id", desk.as_str()), ("redirect_uri", "https://example.com/")],
        [("client_id", desk.as_str()), ("redirect_uri", "")],
    ] {
        let shown = admin_consent(&mut lab, "v2.0/", &pairs);
        assert!(shown.status == 400 && shown.text().contains("LAB"), "{}", shown.text());
    }
    assert_eq!(lab.call("GET", "/gateway/other.com/adminconsent", &[("authorization", "")], "").status, 400);
    assert_eq!(lab.stored.entries.len(), entries);
}
