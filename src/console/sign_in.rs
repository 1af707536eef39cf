//! Who may onboard: the rule that the sign-in of the wizard and of the Properties dialog share.

use super::text::{Availability, Text};
use contract::auth::Persona;

/// The directory role that onboarding needs (tenant attach, "Prerequisites").
const GLOBAL_ADMINISTRATOR: &str = "Global Administrator";

/// Whether this person may onboard: a Global Administrator, no other role. The gateway asks the same; this says it
/// at the sign-in, before anything is sent.
pub fn may_onboard(persona: &Persona) -> Availability {
    if persona.directory_roles.iter().any(|role| role == GLOBAL_ADMINISTRATOR) {
        return Ok(());
    }
    let text = Text::new(match persona.directory_roles.as_slice() {
        [] => "console-sign-in-refused-without-role",
        _ => "console-sign-in-refused",
    });
    Err(text
        .with("user", persona.user_principal_name.clone())
        .with("required", GLOBAL_ADMINISTRATOR)
        .with("roles", persona.directory_roles.join(", ")))
}

/// The application that the upload needs, as *Create AAD Application* finds it. It stays in the tenant after offboarding, and
/// a second consent creates nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Application {
    /// The tenant has none: *Yes* creates it.
    New,
    /// The tenant has it from an earlier consent: *Yes* uses it again.
    Existing,
    /// It was imported: nothing is asked.
    Imported,
}

impl Application {
    /// As the tenant has it, or not.
    pub fn new(exists: bool) -> Self {
        if exists { Self::Existing } else { Self::New }
    }

    /// Message ids of what the prompt asks, and of what each answer does.
    pub fn question_message_ids(self) -> [&'static str; 2] {
        match self {
            Self::New => ["console-consent-text", "console-consent-effect"],
            Self::Existing | Self::Imported => ["console-consent-text-existing", "console-consent-effect-existing"],
        }
    }

    /// Message id of what is said while the answer is sent.
    pub fn busy_message_id(self) -> &'static str {
        match self {
            Self::New => "console-consent-busy",
            Self::Existing | Self::Imported => "console-consent-busy-existing",
        }
    }

    /// Message id of what *No* means.
    pub fn declined_message_id(self) -> &'static str {
        match self {
            Self::New => "console-consent-declined",
            Self::Existing | Self::Imported => "console-consent-declined-existing",
        }
    }
}

/// The answer to *Create AAD Application*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Consent {
    /// The prompt has not been answered.
    #[default]
    NotAsked,
    /// *No*: nothing was created.
    Declined(Application),
    /// *Yes*, and the tenant has the application.
    Given(Application),
}

impl Consent {
    /// The application, after *Yes*.
    pub fn application(self) -> Option<Application> {
        match self {
            Self::Given(application) => Some(application),
            Self::NotAsked | Self::Declined(_) => None,
        }
    }

    /// Whether the answer was *Yes*.
    pub fn is_given(self) -> bool {
        self.application().is_some()
    }
}

/// A persona with these directory roles, for tests.
#[cfg(test)]
pub(super) fn persona_for_test(roles: &[&str]) -> Persona {
    Persona {
        key: "somebody".into(),
        user_principal_name: "somebody@contoso.com".into(),
        display_name: "Somebody".into(),
        id: String::new(),
        directory_roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        intune_role: None,
        site_role: None,
        can_initiate_action: false,
        can_notify_resource: false,
        discovered_by_active_directory: true,
        discovered_by_azure_active_directory: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_global_administrator_may_onboard() {
        assert!(may_onboard(&persona_for_test(&["Reports Reader", "Global Administrator"])).is_ok());
        let refused = may_onboard(&persona_for_test(&["Intune Administrator"])).expect_err("another role");
        assert_eq!(refused.id, "console-sign-in-refused");
        assert!(refused.arguments.contains(&("roles", "Intune Administrator".into())));
        let refused = may_onboard(&persona_for_test(&[])).expect_err("no role");
        assert_eq!(refused.id, "console-sign-in-refused-without-role");
    }
}
