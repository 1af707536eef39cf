//! The Properties dialog, pressed button by button.

use super::*;
use crate::console::choices::ScopeKind;
use crate::console::sign_in::{Application, persona_for_test};
use contract::onboarding::{AutomaticEnrollment, WorkloadAuthority};

/// Chooses *Automatic enrollment in Intune*.
fn enroll(draft: &mut Draft, enrollment: EnrollmentKind) {
    draft.choose(Choices { enrollment, ..draft.choices.clone() });
}

fn attached() -> Draft {
    Draft::new(Choices { automatic_enrollment: false, ..Choices::default() })
}

fn detached() -> Draft {
    Draft::new(Choices { upload: false, automatic_enrollment: false, ..Choices::default() })
}

#[test]
fn an_unchanged_dialog_has_nothing_to_apply() {
    let draft = attached();
    assert!(draft.apply_availability().is_err() && draft.ok_availability().is_ok());
    assert_eq!(draft.apply_step(), Ok(ApplyStep::Nothing));
}

#[test]
fn clearing_the_upload_asks_first() {
    let mut draft = attached();
    draft.choices.upload = false;
    assert_eq!(draft.apply_step(), Ok(ApplyStep::ConfirmOffboarding));
    draft.offboarding_confirmed = true;
    let Ok(ApplyStep::Send(settings)) = draft.apply_step() else { panic!("it is sent") };
    assert_eq!(settings.upload, None);
    draft.applied();
    assert!(!draft.is_changed() && !draft.offboarding_confirmed);
}

#[test]
fn ticking_it_signs_in_then_asks_for_consent_then_sends() {
    let mut draft = detached();
    draft.choices.upload = true;
    assert_eq!(draft.apply_step(), Ok(ApplyStep::SignIn));
    draft.signed_in = Some(persona_for_test(&["Intune Administrator"]));
    assert!(matches!(draft.apply_step(), Ok(ApplyStep::Refuse(_))));
    draft.signed_in = Some(persona_for_test(&["Global Administrator"]));
    assert_eq!(draft.apply_step(), Ok(ApplyStep::AskConsent));
    draft.consent = Consent::Given(Application::Existing);
    assert!(matches!(draft.apply_step(), Ok(ApplyStep::Send(_))));
}

#[test]
fn a_change_that_attaches_nothing_needs_no_sign_in() {
    let mut draft = attached();
    draft.choices.scope = ScopeKind::OneCollection;
    assert!(draft.apply_step().is_err() && draft.ok_availability().is_err(), "the collection is missing");
    draft.choices.scope = ScopeKind::AllDevices;
    enroll(&mut draft, EnrollmentKind::All);
    assert!(matches!(draft.apply_step(), Ok(ApplyStep::Send(_))));
}

#[test]
fn enrollment_switches_co_management_on_and_back() {
    let mut draft = attached();
    assert!(draft.workloads_availability().is_err());
    enroll(&mut draft, EnrollmentKind::All);
    assert!(draft.workloads_availability().is_ok() && draft.is_changed());
    enroll(&mut draft, EnrollmentKind::None);
    assert!(!draft.is_changed());
    let mut co_managed = Draft::new(Choices::default());
    enroll(&mut co_managed, EnrollmentKind::None);
    assert_eq!(
        co_managed.choices.to_settings().expect("complete").automatic_enrollment,
        Some(AutomaticEnrollment::None)
    );
}

#[test]
fn a_disabled_box_is_no_change() {
    let mut draft = detached();
    draft.choices.scope = ScopeKind::OneCollection;
    draft.choices.workloads[0] = WorkloadAuthority::Intune;
    assert!(!draft.is_changed());
}
