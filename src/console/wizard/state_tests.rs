//! The wizard, pressed button by button.

use super::*;
use crate::api::ApiError;
use crate::console::choices::{CollectionBox, CollectionChoice, EnrollmentKind, ScopeKind};
use crate::console::sign_in::persona_for_test;
use crate::console::wizard::commit::Step;
use contract::onboarding::AzureEnvironment;

fn signed_in() -> Wizard {
    Wizard { signed_in: Some(persona_for_test(&["Global Administrator"])), ..Wizard::default() }
}

#[test]
fn next_needs_a_global_administrator() {
    let mut wizard = Wizard::default();
    assert_eq!(wizard.next(Page::TenantOnboarding), Err(Text::new("console-wizard-sign-in-first")));
    wizard.signed_in = Some(persona_for_test(&["Intune Administrator"]));
    let refused = wizard.next(Page::TenantOnboarding).expect_err("not a Global Administrator");
    assert_eq!(refused.id, "console-sign-in-refused");
    assert!(wizard.sign_in_availability().is_ok(), "another account can be tried");
    assert!(signed_in().sign_in_availability().is_err(), "the environment is fixed after the sign-in");
}

#[test]
fn the_prompt_stands_on_the_way_until_it_is_answered_with_yes() {
    let mut wizard = signed_in();
    assert_eq!(wizard.next(Page::TenantOnboarding), Ok(Advance::AskConsent(Page::ConfigureUpload)));
    assert_eq!(wizard.summary(Page::TenantOnboarding), Ok(Advance::AskConsent(Page::Summary)));
    wizard.consent = Consent::Declined;
    assert_eq!(wizard.next(Page::TenantOnboarding), Ok(Advance::AskConsent(Page::ConfigureUpload)));
    wizard.consent = Consent::Given;
    assert_eq!(wizard.next(Page::TenantOnboarding), Ok(Advance::GoTo(Page::ConfigureUpload)));
    wizard.choices.upload = false;
    wizard.consent = Consent::NotAsked;
    assert_eq!(wizard.next(Page::TenantOnboarding), Ok(Advance::GoTo(Page::Enablement)));
}

#[test]
fn a_government_cloud_goes_on_without_upload() {
    let mut wizard = signed_in();
    wizard.choices.environment = AzureEnvironment::AzureUSGovernmentCloud;
    assert_eq!(wizard.next(Page::TenantOnboarding), Ok(Advance::GoTo(Page::Enablement)));
    wizard.choices.automatic_enrollment = false;
    assert_eq!(wizard.next(Page::TenantOnboarding), Err(Text::new("console-wizard-nothing-chosen")));
}

#[test]
fn summary_needs_every_page_on_the_way() {
    let mut wizard = signed_in();
    wizard.consent = Consent::Given;
    wizard.choices.scope = ScopeKind::OneCollection;
    assert!(wizard.next(Page::ConfigureUpload).is_err() && wizard.summary(Page::TenantOnboarding).is_err());
    wizard
        .choices
        .set_collection(CollectionBox::UploadScope, CollectionChoice { id: "PS100014".into(), name: "One".into() });
    assert_eq!(wizard.summary(Page::TenantOnboarding), Ok(Advance::GoTo(Page::Summary)));
    wizard.choices.enrollment = EnrollmentKind::Pilot;
    assert_eq!(wizard.next(Page::Summary), Err(Text::new("console-enablement-collection-missing")));
    wizard.choices.enrollment = EnrollmentKind::All;
    assert_eq!(wizard.next(Page::Summary), Ok(Advance::Commit));
    assert!(wizard.summary(Page::Summary).is_err());
}

#[test]
fn the_url_shows_only_pages_that_were_reached() {
    let mut wizard = signed_in();
    assert_eq!(wizard.page_for(None), Page::TenantOnboarding);
    assert_eq!(wizard.page_for(Some(Page::Summary)), Page::TenantOnboarding);
    wizard.reach(Page::Summary);
    wizard.reach(Page::ConfigureUpload);
    assert_eq!(wizard.page_for(Some(Page::Summary)), Page::Summary);
    assert!(wizard.is_reached(Page::Workloads) && !wizard.is_reached(Page::Progress));
    wizard.choices.automatic_enrollment = false;
    assert_eq!(wizard.page_for(Some(Page::Workloads)), Page::TenantOnboarding);
    wizard.consent = Consent::Given;
    assert!(wizard.can_go_to(Page::ConfigureUpload));
}

#[test]
fn a_commit_closes_the_way_back() {
    let mut wizard = signed_in();
    wizard.reach(Page::Completion);
    wizard.commit = Commit::Running(Step::SaveSettings);
    assert_eq!(wizard.page_for(Some(Page::Summary)), Page::Progress);
    assert!(wizard.previous(Page::Progress).is_err() && !wizard.can_go_to(Page::Summary));
    wizard.commit = Commit::Failed(Step::SaveSettings, ApiError::no_connection("gone".into()));
    assert_eq!(wizard.page_for(Some(Page::Summary)), Page::Completion);
    assert!(!wizard.is_started(), "closing now loses nothing");
}

#[test]
fn an_untouched_wizard_closes_without_a_question() {
    let mut wizard = Wizard::default();
    assert!(!wizard.is_started());
    wizard.choices.upload = false;
    assert!(wizard.is_started());
}
