//! The unfinished wizard over a reload: choices, sign-in, consent, and the farthest page.

use super::commit::Commit;
use super::page::Page;
use super::state::Wizard;
use crate::console::kept::{choices_from, choices_text, is_of_world, write_world};
use crate::console::sign_in::{Application, Consent};
use crate::navigation::Parameters;
use contract::auth::Persona;
use contract::lab::LabStatus;

/// A wizard that was read back.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kept {
    /// As it was left, as far as it still holds.
    pub(crate) wizard: Wizard,
    /// Whether the account that had signed in is not there any more.
    pub(crate) lost_sign_in: bool,
}

/// What the tab keeps of a wizard; nothing while nothing was entered, and nothing once the settings are sent: the site has
/// them then, and sending them again is refused.
pub(crate) fn written(wizard: &Wizard, status: &LabStatus) -> Option<String> {
    if !wizard.is_started() || wizard.commit != Commit::NotStarted {
        return None;
    }
    let mut parameters = Parameters::default();
    write_world(&mut parameters, status);
    parameters.set("choices", Some(choices_text(&wizard.choices)));
    parameters.set("farthest", Some(wizard.farthest.slug().to_owned()));
    parameters.set("signedIn", wizard.signed_in.as_ref().map(|persona| persona.key.clone()));
    let application = wizard.consent.application().map(|application| match application {
        Application::New => "new",
        Application::Existing => "existing",
        Application::Imported => "imported",
    });
    parameters.set("application", application.map(str::to_owned));
    Some(parameters.to_query())
}

/// The wizard of such a text; nothing in another world, or where the text is none. A page behind the sign-in is reached only
/// by a signed-in account, and a consent counts only while the tenant has the application.
pub(crate) fn read(text: &str, status: &LabStatus, personas: &[Persona]) -> Option<Kept> {
    let parameters = Parameters::of_query(text);
    if !is_of_world(&parameters, status) {
        return None;
    }
    let key = parameters.get("signedIn");
    let signed_in = key.as_ref().and_then(|key| personas.iter().find(|persona| persona.key == *key).cloned());
    let lost_sign_in = key.is_some() && signed_in.is_none();
    let consent = match parameters.get("application").as_deref() {
        Some("new") if status.has_application => Consent::Given(Application::New),
        Some("existing") if status.has_application => Consent::Given(Application::Existing),
        Some("imported") if status.imported_application.is_some() => Consent::Given(Application::Imported),
        _ => Consent::NotAsked,
    };
    let farthest = parameters.get("farthest").as_deref().and_then(Page::from_slug).unwrap_or_default();
    let wizard = Wizard {
        choices: choices_from(&parameters.get("choices")?)?,
        consent,
        farthest: if signed_in.is_some() { farthest } else { Page::default() },
        signed_in,
        ..Wizard::default()
    };
    Some(Kept { wizard, lost_sign_in })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::ApiError;
    use crate::console::choices::{Choices, EnrollmentKind};
    use crate::console::sign_in::persona_for_test;
    use crate::console::wizard::commit::Step;

    fn unfinished() -> Wizard {
        Wizard {
            choices: Choices { automatic_enrollment: false, enrollment: EnrollmentKind::All, ..Choices::default() },
            signed_in: Some(persona_for_test(&["Global Administrator"])),
            consent: Consent::Given(Application::New),
            farthest: Page::ConfigureUpload,
            ..Wizard::default()
        }
    }

    fn status() -> LabStatus {
        LabStatus { has_application: true, journal_length: 3, ..LabStatus::default() }
    }

    fn after_reload(status: &LabStatus, personas: &[Persona]) -> Option<Kept> {
        read(&written(&unfinished(), &self::status()).expect("something was entered"), status, personas)
    }

    #[test]
    fn a_reload_finds_the_wizard_as_it_was_left() {
        let wizard = unfinished();
        let personas = [persona_for_test(&["Global Administrator"])];
        assert_eq!(after_reload(&status(), &personas), Some(Kept { wizard: wizard.clone(), lost_sign_in: false }));
        assert_eq!(wizard.page_for(Some(Page::ConfigureUpload)), Page::ConfigureUpload);
    }

    #[test]
    fn without_its_account_the_wizard_starts_at_the_sign_in_with_its_choices() {
        let kept = after_reload(&status(), &[]).expect("the choices");
        assert!(kept.lost_sign_in);
        assert_eq!(kept.wizard.choices, unfinished().choices);
        assert_eq!(kept.wizard.page_for(Some(Page::ConfigureUpload)), Page::TenantOnboarding);
    }

    #[test]
    fn a_consent_counts_only_with_its_application() {
        let kept = after_reload(&LabStatus { has_application: false, ..status() }, &[]).expect("the choices");
        assert_eq!(kept.wizard.consent, Consent::NotAsked);
    }

    #[test]
    fn another_world_starts_over() {
        assert_eq!(after_reload(&LabStatus { journal_length: 0, ..status() }, &[]), None);
        assert_eq!(read("nonsense", &status(), &[]), None);
    }

    #[test]
    fn an_untouched_and_a_sent_wizard_leave_nothing() {
        assert_eq!(written(&Wizard::default(), &status()), None);
        let mut wizard = unfinished();
        wizard.commit = Commit::Running(Step::SaveSettings);
        assert_eq!(written(&wizard, &status()), None);
        wizard.commit = Commit::Failed(Step::SaveSettings, ApiError::no_connection("gone".into()));
        assert_eq!(written(&wizard, &status()), None);
    }
}
