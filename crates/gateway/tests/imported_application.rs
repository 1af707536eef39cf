//! Applications that are registered by hand and imported for the upload; the options of later versions; *Use Intune RBAC*.

mod support;

use serde_json::{Value, json};
use simulation::product::Version;
use simulation::scenario::Scenario;
use support::{ADMIN, LAB, Lab};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
const ALL: [&str; 3] = ["CmCollectionData.Read", "CmCollectionData.Write", "Directory.Read.All"];

fn registrations(lab: &mut Lab) -> Value {
    lab.get(&format!("{LAB}/registrations")).ok()
}

/// Registers an application, and gives what the dialog of the import asks for.
fn register(lab: &mut Lab, permissions: &[&str], admin_consent: bool, months: u8) -> Value {
    let tenant = registrations(lab)["tenantId"].as_str().expect("a tenant").to_owned();
    let app_id_uri = format!("api://{tenant}/upload");
    let body = json!({
        "displayName": "Upload of PS1", "appIdUri": app_id_uri, "permissions": permissions, "adminConsent": admin_consent,
        "secretMonths": months,
    });
    let registered = lab.post(&format!("{LAB}/registrations"), body);
    assert_eq!(registered.status, 201);
    let registered = registered.json();
    json!({
        "environment": "AzurePublicCloud", "tenantName": "contoso.com", "tenantId": tenant,
        "applicationName": "Upload of PS1", "clientId": registered["clientId"], "secretKey": registered["secretText"],
        "secretKeyExpiry": registered["secretExpiry"], "appIdUri": app_id_uri,
    })
}

fn import(lab: &mut Lab, entered: &Value) -> (u16, String) {
    let answer = lab.post(&format!("{ADMIN}/CoManagementSettings/ImportApplication"), entered.clone());
    (answer.status, if answer.status == 204 { String::new() } else { answer.code() })
}

fn onboard(lab: &mut Lab, more: Value) -> support::Answer {
    let mut settings = json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"}});
    settings.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    lab.post(&format!("{ADMIN}/CoManagementSettings"), settings)
}

fn status(lab: &mut Lab) -> Value {
    lab.get(&format!("{LAB}/status")).ok()
}

#[test]
fn an_imported_application_uploads_and_none_is_created() {
    let mut lab = Lab::new();
    let entered = register(&mut lab, &ALL, true, 6);
    assert!(registrations(&mut lab)["value"][0].get("secretText").is_none(), "shown once");
    let verify = format!("{ADMIN}/CoManagementSettings/VerifyApplication");
    assert_eq!(lab.post(&verify, entered.clone()).status, 204);
    assert_eq!(status(&mut lab)["hasApplication"], false, "Verify changes nothing");
    assert_eq!(import(&mut lab, &entered), (204, String::new()));
    let applications = lab.get("/gateway/graph/v1.0/applications").ok();
    let of_upload: Vec<&Value> = applications["value"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|one| one["labForDevelopers"] == false)
        .collect();
    assert_eq!(of_upload.len(), 1);
    assert_eq!(
        (&of_upload[0]["displayName"], &of_upload[0]["identifierUris"]),
        (&json!("Upload of PS1"), &json!([entered["appIdUri"]]))
    );
    assert_eq!(onboard(&mut lab, json!({})).status, 201);
    let settled = lab.advance(15 * MINUTE_MS);
    assert!(settled["visibleDeviceCount"].as_u64() > Some(0));
    assert_eq!(settled["importedApplication"], "Upload of PS1");

    let events = lab.get("/gateway/graph/beta/deviceManagement/auditEvents").ok();
    let types: Vec<&str> =
        events["value"].as_array().expect("a list").iter().filter_map(|one| one["activityType"].as_str()).collect();
    assert!(
        types.contains(&"Add application") && types.contains(&"Import ConfigurationManagerApplication"),
        "{types:?}"
    );
    let text = events.to_string();
    assert!(!text.contains(entered["secretKey"].as_str().expect("a secret")), "the log has no secret");

    // No notice, and one day the upload stops; the secret key is renewed, and it goes on.
    for _ in 0..7 {
        lab.advance(29 * DAY_MS);
    }
    let connector = lab.get(&format!("{LAB}/connector")).ok();
    assert_eq!(
        (&connector["lastFailure"]["code"], &connector["lastFailure"]["status"]),
        (&json!("CloudRequestUnauthorized"), &json!(401))
    );
    lab.post(&format!("{LAB}/remedies/renew-secret-key"), json!({})).ok();
    lab.advance(DAY_MS);
    assert_eq!(lab.get(&format!("{LAB}/connector")).ok()["lastFailure"], Value::Null);
}

#[test]
fn what_a_request_for_a_token_would_meet_is_refused_and_nothing_changes() {
    let mut lab = Lab::new();
    let entered = register(&mut lab, &ALL, true, 6);
    let hash = |lab: &mut Lab| lab.get(&format!("{LAB}/journal")).ok()["stateHash"].clone();
    let before = hash(&mut lab);
    for (field, value, expected) in [
        ("tenantName", "fabrikam.com", (400, "ImportTenantNotFound")),
        ("tenantId", "8ec3c16b-a150-48c9-a29b-4fd3480e3f9c", (400, "ImportTenantNotFound")),
        ("applicationName", " ", (400, "ApplicationNameInvalid")),
        ("clientId", "8ec3c16b-a150-48c9-a29b-4fd3480e3f9c", (404, "RegistrationNotFound")),
        ("secretKey", "guess", (400, "ImportSecretWrong")),
        ("secretKeyExpiry", "2020-01-01", (400, "ImportSecretExpired")),
        ("secretKeyExpiry", "soon", (400, "BodyMalformed")),
        ("appIdUri", "api://upload", (400, "AppIdUriInvalid")),
    ] {
        let mut wrong = entered.clone();
        wrong[field] = json!(value);
        let (status, code) = import(&mut lab, &wrong);
        assert_eq!((status, code.as_str()), expected, "{field}: {value}");
    }
    assert_eq!(hash(&mut lab), before);
    lab.sign_in_as("helpdesk");
    assert_eq!(import(&mut lab, &entered), (403, "NotGlobalAdministrator".to_owned()));
    let mut early = Lab::of(Scenario { version: Version::V2002, ..Scenario::default() });
    let entered = register(&mut early, &ALL, true, 6);
    assert_eq!(import(&mut early, &entered), (409, "OptionNotInSiteVersion".to_owned()));
    early.post(&format!("{ADMIN}/CoManagementSettings/Consent"), json!({"environment": "AzurePublicCloud"}));
    assert_eq!(status(&mut early)["hasApplication"], true);
}

#[test]
fn a_missing_permission_and_another_uri_show_at_the_upload_only() {
    for (permissions, consent, uri, fault, status) in [
        (&ALL[..2], true, None, "app-permission-missing", 403),
        (&ALL[..], false, None, "app-permission-missing", 403),
        (&ALL[..], true, Some("https://contoso.com/other"), "app-id-uri-wrong", 401),
    ] {
        let mut lab = Lab::new();
        let mut entered = register(&mut lab, permissions, consent, 12);
        if let Some(uri) = uri {
            entered["appIdUri"] = json!(uri);
        }
        assert_eq!(import(&mut lab, &entered), (204, String::new()), "{fault}");
        onboard(&mut lab, json!({})).ok();
        lab.advance(30 * MINUTE_MS);
        let connector = lab.get(&format!("{LAB}/connector")).ok();
        assert_eq!(
            (&connector["lastFailure"]["status"], &connector["deviceCount"]),
            (&json!(status), &json!(0)),
            "{fault}"
        );
        let faults = lab.get(&format!("{LAB}/faults")).ok();
        assert!(faults.to_string().contains(fault));
        // It is mended where it was made, or by the remedy.
        if uri.is_some() {
            lab.post(&format!("{LAB}/remedies/correct-app-id-uri"), json!({})).ok();
        } else {
            let id = entered["clientId"].as_str().expect("a client id");
            let body = json!({"permissions": ALL, "adminConsent": true});
            lab.post(&format!("{LAB}/registrations/{id}/permissions"), body).ok();
        }
        lab.advance(30 * MINUTE_MS);
        assert!(lab.get(&format!("{LAB}/connector")).ok()["deviceCount"].as_u64() > Some(0), "{fault}");
    }
}

#[test]
fn options_come_with_their_versions_and_endpoint_analytics_shows_in_the_status() {
    let mut lab = Lab::new();
    lab.post(&format!("{ADMIN}/CoManagementSettings/Consent"), json!({"environment": "AzurePublicCloud"}));
    let refused = onboard(&mut lab, json!({"enforceConfigurationManagerRbac": false}));
    assert_eq!((refused.status, refused.code().as_str()), (409, "OptionNotInSiteVersion"));
    let taken = onboard(&mut lab, json!({"endpointAnalytics": true, "enforceConfigurationManagerRbac": true}));
    assert_eq!(taken.status, 201);
    let settings = &taken.json()["settings"];
    assert_eq!((&settings["endpointAnalytics"], settings.get("defenderData")), (&json!(true), None));
    assert_eq!(status(&mut lab)["endpointAnalytics"], true);
}

#[test]
fn the_roles_of_intune_decide_where_the_box_is_cleared_and_the_switch_is_on() {
    let mut lab = Lab::of(Scenario { version: Version::V2207, ..Scenario::default() });
    lab.post(&format!("{ADMIN}/CoManagementSettings/Consent"), json!({"environment": "AzurePublicCloud"}));
    onboard(&mut lab, json!({"enforceConfigurationManagerRbac": false})).ok();
    lab.advance(30 * MINUTE_MS);
    // The cloud-only account has a role of Intune and none of the site.
    let details = format!("{LAB}/managed-devices/{}/client-details", lab.id_of("PS1SITE01"));
    let may_read = |lab: &mut Lab| {
        lab.sign_in_as("cloud-only");
        let answer = lab.get(&details).status;
        lab.sign_in_as("global-admin");
        answer
    };
    assert_eq!(may_read(&mut lab), 403, "the switch of the tenant is off");
    let switch = format!("{LAB}/connector/intune-rbac");
    lab.sign_in_as("helpdesk");
    assert_eq!(lab.post(&switch, json!({"on": true})).code(), "RolesUpdateNotGranted");
    lab.sign_in_as("global-admin");
    let on = lab.post(&switch, json!({"on": true})).ok();
    assert_eq!((&on["intuneRbac"]["on"], &on["intuneRbac"]["decides"]), (&json!(true), &json!(false)));
    assert_eq!(may_read(&mut lab), 403, "it takes about ten minutes");
    lab.advance(11 * MINUTE_MS);
    assert_eq!(may_read(&mut lab), 200);
    assert_eq!(status(&mut lab)["intuneRolesDecide"], true);
    // The site enforces its own roles again.
    let target = format!("{ADMIN}/CoManagementSettings('CoMgmtSettingsProd')");
    lab.patch(&target, json!({"environment": "AzurePublicCloud", "upload": {"kind": "allDevices"}})).ok();
    assert_eq!(may_read(&mut lab), 403);
    assert_eq!(lab.get(&format!("{LAB}/connector")).ok()["intuneRbac"]["enforcedBySite"], true);
    // A version before has no such switch.
    let mut early = Lab::new();
    assert_eq!(early.get(&format!("{LAB}/connector")).ok()["intuneRbac"], Value::Null);
    assert_eq!(early.post(&switch, json!({"on": true})).code(), "OptionNotInSiteVersion");
}
