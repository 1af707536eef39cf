//! The draft of Properties over a reload: what is shown and not applied, as long as what is in force stayed the same.

use super::draft::Draft;
use crate::console::choices::Choices;
use crate::console::kept::{choices_from, choices_text, is_of_world, write_world};
use crate::navigation::Parameters;
use contract::auth::Persona;
use contract::lab::LabStatus;

/// What the tab keeps of a draft; nothing while nothing was changed.
pub(crate) fn written(draft: &Draft, status: &LabStatus) -> Option<String> {
    if !draft.is_changed() && draft.signed_in.is_none() {
        return None;
    }
    let mut parameters = Parameters::default();
    write_world(&mut parameters, status);
    parameters.set("inForce", Some(choices_text(&draft.original)));
    parameters.set("choices", Some(choices_text(&draft.choices)));
    parameters.set("signedIn", draft.signed_in.as_ref().map(|persona| persona.key.clone()));
    Some(parameters.to_query())
}

/// The draft of such a text over what is in force; nothing in another world, or where the settings were changed meanwhile.
/// Consent and the answer to *Stop the upload* are asked for again: both belong to one press of *Apply*.
pub(crate) fn read(text: &str, in_force: &Choices, status: &LabStatus, personas: &[Persona]) -> Option<Draft> {
    let parameters = Parameters::of_query(text);
    if !is_of_world(&parameters, status) || parameters.get("inForce")? != choices_text(in_force) {
        return None;
    }
    let key = parameters.get("signedIn");
    Some(Draft {
        choices: choices_from(&parameters.get("choices")?)?,
        signed_in: key.and_then(|key| personas.iter().find(|persona| persona.key == key).cloned()),
        ..Draft::new(in_force.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::choices::ScopeKind;
    use crate::console::sign_in::persona_for_test;

    fn status() -> LabStatus {
        LabStatus { journal_length: 3, ..LabStatus::default() }
    }

    #[test]
    fn a_reload_finds_what_was_changed_and_who_signed_in() {
        let in_force = Choices { upload: false, ..Choices::default() };
        let mut draft = Draft::new(in_force.clone());
        assert_eq!(written(&draft, &status()), None, "nothing to lose");
        draft.choose(Choices { upload: true, scope: ScopeKind::OneCollection, ..in_force.clone() });
        draft.signed_in = Some(persona_for_test(&["Global Administrator"]));
        draft.offboarding_confirmed = true;
        let text = written(&draft, &status()).expect("a change");
        let personas = [persona_for_test(&["Global Administrator"])];
        draft.offboarding_confirmed = false;
        assert_eq!(read(&text, &in_force, &status(), &personas), Some(draft));
    }

    #[test]
    fn settings_that_changed_meanwhile_and_another_world_start_over() {
        let in_force = Choices::default();
        let mut draft = Draft::new(in_force.clone());
        draft.choose(Choices { upload: false, ..in_force.clone() });
        let text = written(&draft, &status()).expect("a change");
        let changed = Choices { scope: ScopeKind::OneCollection, ..in_force.clone() };
        assert_eq!(read(&text, &changed, &status(), &[]), None);
        assert_eq!(read(&text, &in_force, &LabStatus::default(), &[]), None);
    }
}
