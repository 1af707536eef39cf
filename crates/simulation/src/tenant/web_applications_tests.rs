//! Registrations made by hand, and what *Verify* finds.

use super::*;
use crate::tenant::organization::Organization;

const SEED: u64 = 2002;

fn tenant() -> Organization {
    Organization::new(SEED)
}

fn uri() -> String {
    format!("api://{}/tenant-attach", tenant().id)
}

fn new() -> NewWebApplication {
    NewWebApplication {
        display_name: "Tenant attach upload".to_owned(),
        app_id_uri: uri(),
        permissions: [UploadPermission::CollectionDataRead].into(),
        admin_consent: true,
        secret_months: 6,
    }
}

fn registered() -> (WebApplications, ImportedApplication) {
    let mut applications = WebApplications::default();
    applications.register(SEED, &tenant(), &new(), SimTime(0)).expect("registered");
    let one = &applications.registered()[0];
    let entered = ImportedApplication {
        tenant_name: "contoso.com".to_owned(),
        tenant_id: tenant().id.to_string(),
        application_name: "Upload".to_owned(),
        client_id: one.app_id.to_string(),
        secret_key: one.secret(SEED),
        secret_expires: one.secret_expires,
        app_id_uri: uri(),
    };
    (applications, entered)
}

#[test]
fn a_registration_needs_a_name_a_uri_of_the_tenant_and_a_validity() {
    let refused = |change: fn(&mut NewWebApplication)| {
        let (mut applications, mut asked) = (WebApplications::default(), new());
        change(&mut asked);
        let error = applications.register(SEED, &tenant(), &asked, SimTime(0)).expect_err("refused");
        assert!(applications.hashed().is_none(), "nothing changed");
        error.code()
    };
    assert_eq!(refused(|asked| asked.display_name = " ".to_owned()), "ApplicationNameInvalid");
    assert_eq!(refused(|asked| asked.app_id_uri = "api://somebody/else".to_owned()), "AppIdUriInvalid");
    assert_eq!(refused(|asked| asked.app_id_uri = "https://contoso.com/".to_owned()), "AppIdUriInvalid");
    assert_eq!(refused(|asked| asked.secret_months = 7), "SecretValidityNotOffered");
    assert!(check_uri(&tenant(), "https://contoso.onmicrosoft.com/upload").is_ok());
}

#[test]
fn verify_finds_what_a_request_for_a_token_would_meet() {
    let refused = |change: fn(&mut ImportedApplication), now: i64| {
        let (applications, mut entered) = registered();
        change(&mut entered);
        applications.verify(SEED, &tenant(), &entered, SimTime(now)).map_err(|error| error.code())
    };
    assert!(refused(|_| (), 1).is_ok());
    assert_eq!(refused(|entered| entered.tenant_name = "fabrikam.com".into(), 1), Err("ImportTenantNotFound"));
    assert_eq!(refused(|entered| entered.tenant_id = "contoso".into(), 1), Err("ImportTenantNotFound"));
    assert_eq!(refused(|entered| entered.client_id = Uuid::nil().to_string(), 1), Err("RegistrationNotFound"));
    assert_eq!(refused(|entered| entered.secret_key = "guess".into(), 1), Err("ImportSecretWrong"));
    assert_eq!(refused(|entered| entered.secret_expires = SimTime(1), 1), Err("ImportSecretExpired"));
    assert_eq!(refused(|_| (), 180 * DAY_MS), Err("ImportSecretExpired"));
    assert_eq!(refused(|entered| entered.app_id_uri = "upload".into(), 1), Err("AppIdUriInvalid"));
    // Of the right form and not the registration's: nothing says so before the upload.
    let other = refused(|entered| entered.app_id_uri = "https://contoso.com/other".into(), 1).expect("taken");
    assert!(!other.uri_is_right);
}

#[test]
fn a_new_secret_replaces_the_one_before_for_imports() {
    let (mut applications, entered) = registered();
    let (id, before) = (applications.registered()[0].app_id, applications.registered()[0].secret(SEED));
    let change = WebApplicationChange::NewSecret { months: 24 };
    applications.change(id, &change, SimTime(5)).expect("changed");
    assert_ne!(applications.registered()[0].secret(SEED), before);
    let refused = applications.verify(SEED, &tenant(), &entered, SimTime(6)).expect_err("the old one");
    assert_eq!(refused.code(), "ImportSecretWrong");
    assert!(applications.change(Uuid::nil(), &change, SimTime(5)).is_err());
}

#[test]
fn every_permission_and_consent_make_an_upload() {
    let (mut applications, entered) = registered();
    assert!(!applications.registered()[0].may_upload());
    let import = applications.verify(SEED, &tenant(), &entered, SimTime(1)).expect("verified");
    applications.import(import);
    applications.grant_permissions();
    assert!(applications.imported_registration().is_some_and(WebApplication::may_upload));
}
