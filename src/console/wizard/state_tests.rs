//! The wizard, pressed button by button.

use super::*;
use crate::api::ApiError;
use crate::console::choices::{CollectionBox, CollectionChoice, EnrollmentKind, ScopeKind};
use crate::console::sign_in::{Application, persona_for_test};
use crate::console::wizard::commit::Step;
use contract::onboarding::AzureEnvironment;
use contract::scenario::product::Version;

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
    wizard.consent = Consent::Declined(Application::New);
    assert_eq!(wizard.next(Page::TenantOnboarding), Ok(Advance::AskConsent(Page::ConfigureUpload)));
    wizard.consent = Consent::Given(Application::New);
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
    wizard.consent = Consent::Given(Application::New);
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
    wizard.consent = Consent::Given(Application::New);
    assert!(wizard.page_availability(Page::ConfigureUpload).is_ok());
}

#[test]
fn a_commit_closes_the_way_back() {
    let mut wizard = signed_in();
    wizard.reach(Page::Completion);
    wizard.commit = Commit::Running(Step::SaveSettings);
    assert_eq!(wizard.page_for(Some(Page::Summary)), Page::Progress);
    assert!(wizard.previous(Page::Progress).is_err() && wizard.page_availability(Page::Summary).is_err());
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

#[test]
fn a_grey_page_of_the_list_says_why() {
    let words = |wizard: &Wizard, page: Page| wizard.page_availability(page).expect_err("grey").id;
    let mut wizard = signed_in();
    assert_eq!(words(&wizard, Page::Summary), "console-wizard-not-reached");
    wizard.reach(Page::Summary);
    wizard.signed_in = None;
    assert_eq!(words(&wizard, Page::Summary), "console-wizard-sign-in-first");
    wizard.commit = Commit::Running(Step::SaveSettings);
    assert_eq!(words(&wizard, Page::Summary), "console-wizard-committed");
    assert_eq!(words(&wizard, Page::Completion), "console-wizard-running");
    wizard.commit = Commit::Failed(Step::SaveSettings, ApiError::no_connection("gone".into()));
    assert!(wizard.page_availability(Page::Progress).is_ok());
    assert_eq!(words(&wizard, Page::TenantOnboarding), "console-wizard-committed");
}

#[test]
fn progress_names_the_application_as_the_prompt_found_it() {
    let mut wizard = signed_in();
    let consent = |wizard: &Wizard| wizard.steps().into_iter().map(|(step, _)| step).nth(1);
    assert_eq!(consent(&wizard), Some(Step::SaveSettings), "no consent was asked for");
    wizard.consent = Consent::Given(Application::Existing);
    assert_eq!(consent(&wizard), Some(Step::UseApplication));
    wizard.consent = Consent::Given(Application::New);
    assert_eq!(consent(&wizard), Some(Step::CreateApplication));
    wizard.choices.upload = false;
    assert_eq!(consent(&wizard), Some(Step::SaveSettings));
}

#[test]
fn an_import_takes_the_place_of_the_prompt() {
    let mut wizard = signed_in();
    assert_eq!(wizard.import_availability(false).expect_err("not ticked").id, "console-import-tick-first");
    wizard.choices.imports = true;
    assert_eq!(wizard.next(Page::TenantOnboarding), Err(Text::new("console-import-missing")));
    assert!(wizard.import_availability(false).is_ok());
    assert_eq!(wizard.import_availability(true).expect_err("consent made one").id, "console-import-exists");
    wizard.consent = Consent::Given(Application::Imported);
    assert_eq!(wizard.next(Page::TenantOnboarding), Ok(Advance::GoTo(Page::ConfigureUpload)));
    assert_eq!(wizard.steps()[1].0, Step::ImportApplication);
    let nobody = Wizard { choices: wizard.choices, ..Wizard::default() };
    assert_eq!(nobody.import_availability(false).expect_err("nobody signed in").id, "console-wizard-sign-in-first");
}

#[test]
fn default_settings_lead_from_the_prompt_to_the_summary() {
    let mut wizard = signed_in();
    wizard.choices = Choices::of_version(Version::V2111);
    assert_eq!(wizard.next(Page::TenantOnboarding), Ok(Advance::AskConsent(Page::Summary)));
    wizard.choices.default_settings = false;
    assert_eq!(wizard.next(Page::TenantOnboarding), Ok(Advance::AskConsent(Page::ConfigureUpload)));
    assert!(!Wizard::of_version(Version::V2111).is_started());
}

#[test]
fn a_refused_sign_in_is_forgotten_when_the_next_one_begins() {
    let mut wizard = Wizard { signed_in: Some(persona_for_test(&["Intune Administrator"])), ..Wizard::default() };
    wizard.begin_sign_in();
    assert_eq!(wizard.signed_in, None);
    let mut wizard = signed_in();
    wizard.begin_sign_in();
    assert!(wizard.signed_in.is_some(), "who may onboard stays signed in");
}
