//! What each persona may do, and what for one would be them.

use crate::api::{lab, personas};
use crate::i18n::{t, t_with};
use contract::auth::Persona;
use contract::exercises::ExerciseState;

/// What a persona is for. One that the app does not know has no text, and while an exercise is under way none has: some of them
/// name what is missing.
pub fn purpose_text(key: &str) -> String {
    let exercise = lab().status().and_then(|status| status.exercise);
    if exercise.is_some_and(|exercise| exercise.state == ExerciseState::Running) {
        return String::new();
    }
    match key {
        "global-admin" => t("persona-purpose-global-admin"),
        "intune-admin" => t("persona-purpose-intune-admin"),
        "helpdesk" => t("persona-purpose-helpdesk"),
        "helpdesk-undiscovered" => t("persona-purpose-helpdesk-undiscovered"),
        "helpdesk-no-notify" => t("persona-purpose-helpdesk-no-notify"),
        "cloud-only" => t("persona-purpose-cloud-only"),
        "reader" => t("persona-purpose-reader"),
        _ => String::new(),
    }
}

/// Who attaches the site: a Global Administrator, who is Full Administrator of the site too. Before the gateway has named
/// its people, the account that every scenario has.
pub fn onboarding_account() -> String {
    let people = personas();
    let administrator = people.iter().find(|persona| persona.key == "global-admin");
    administrator.map_or_else(|| "admin@contoso.com".to_owned(), |persona| persona.user_principal_name.clone())
}

/// Roles of a persona in one line. Names of roles are the product's own, and not translated.
pub fn rights(persona: &Persona) -> String {
    let in_site = match &persona.site_role {
        Some(role) => t_with("persona-site-role", &[("role", role.as_str().into())]),
        None => t("persona-no-site-role"),
    };
    persona
        .directory_roles
        .iter()
        .chain(persona.intune_role.iter())
        .cloned()
        .chain([in_site])
        .collect::<Vec<_>>()
        .join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_names_every_role() {
        let persona = Persona {
            key: "helpdesk".into(),
            user_principal_name: "priya.raman@contoso.com".into(),
            display_name: "Priya Raman".into(),
            id: String::new(),
            directory_roles: Vec::new(),
            intune_role: Some("Help Desk Operator".into()),
            site_role: None,
            can_initiate_action: true,
            can_notify_resource: false,
            discovered_by_active_directory: true,
            discovered_by_azure_active_directory: true,
        };
        assert_eq!(rights(&persona), "Help Desk Operator · No role in the site");
    }
}
