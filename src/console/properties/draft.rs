//! The state machine of the Properties dialog: what *Apply* and *OK* still need before they can send.

use crate::console::choices::{Choices, EnrollmentKind};
use crate::console::sign_in::{Consent, may_onboard};
use crate::console::text::{Availability, Text};
use contract::auth::Persona;
use contract::onboarding::CoManagementSettings;

/// A tab of the dialog, in the order of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// *Tenant onboarding*.
    TenantOnboarding,
    /// *Configure upload*: where a person comes to, most of the time.
    #[default]
    ConfigureUpload,
    /// *Enablement*.
    Enablement,
    /// *Workloads*.
    Workloads,
    /// *Staging*.
    Staging,
}

impl Tab {
    /// All, in order.
    pub const ALL: [Tab; 5] =
        [Tab::TenantOnboarding, Tab::ConfigureUpload, Tab::Enablement, Tab::Workloads, Tab::Staging];

    /// Name in the URL (`?dialog=properties&page=…`); the same words as the wizard's pages.
    pub fn slug(self) -> &'static str {
        match self {
            Tab::TenantOnboarding => "onboarding",
            Tab::ConfigureUpload => "upload",
            Tab::Enablement => "enablement",
            Tab::Workloads => "workloads",
            Tab::Staging => "staging",
        }
    }

    /// The tab with this name in the URL.
    pub fn from_slug(slug: &str) -> Option<Tab> {
        Tab::ALL.into_iter().find(|tab| tab.slug() == slug)
    }

    /// Message id of its name.
    pub fn message_id(self) -> &'static str {
        match self {
            Tab::TenantOnboarding => "console-page-tenant-onboarding",
            Tab::ConfigureUpload => "console-page-configure-upload",
            Tab::Enablement => "console-page-enablement",
            Tab::Workloads => "console-page-workloads",
            Tab::Staging => "console-page-staging",
        }
    }
}

/// What has to happen next, once *Apply* or *OK* was pressed.
#[derive(Clone, Debug, PartialEq)]
pub enum ApplyStep {
    /// Nothing changed.
    Nothing,
    /// Clearing the upload offboards: say what will happen, and ask.
    ConfirmOffboarding,
    /// Attaching needs a Global Administrator: the sign-in dialog.
    SignIn,
    /// The sign-in was refused; the reason stands in the dialog.
    Refuse(Text),
    /// *Create AAD Application*.
    AskConsent,
    /// The PATCH, as the person who signed in for it, else as who is signed in to the console.
    Send(Box<CoManagementSettings>),
}

/// An open dialog: what is in force, and what it shows now.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// In force.
    pub original: Choices,
    /// Shown.
    pub choices: Choices,
    /// Who signed in within the dialog.
    pub signed_in: Option<Persona>,
    /// Answer to the prompt.
    pub consent: Consent,
    /// Whether the offboarding was confirmed.
    pub offboarding_confirmed: bool,
}

impl Draft {
    /// The dialog as it opens.
    pub fn new(original: Choices) -> Self {
        Self {
            choices: original.clone(),
            original,
            signed_in: None,
            consent: Consent::NotAsked,
            offboarding_confirmed: false,
        }
    }

    /// Whether there is something to apply. What a disabled box still shows is no change.
    pub fn is_changed(&self) -> bool {
        self.choices.to_settings() != self.original.to_settings()
    }

    /// Takes what was chosen. The dialog has no box of its own for co-management: any *Automatic enrollment in Intune*
    /// but *None* switches it on, and what was on before stays on.
    pub fn choose(&mut self, choices: Choices) {
        self.choices = choices;
        self.choices.automatic_enrollment =
            self.original.automatic_enrollment || self.choices.enrollment != EnrollmentKind::None;
    }

    /// Whether *Workloads* and *Staging* can be changed: only with co-management.
    pub fn workloads_availability(&self) -> Availability {
        if self.choices.automatic_enrollment { Ok(()) } else { Err(Text::new("console-properties-workloads-reason")) }
    }

    /// Whether *Apply* can be pressed.
    pub fn apply_availability(&self) -> Availability {
        self.choices.to_settings()?;
        if self.is_changed() { Ok(()) } else { Err(Text::new("console-properties-unchanged")) }
    }

    /// Whether *OK* can be pressed: with no change it just closes.
    pub fn ok_availability(&self) -> Availability {
        self.choices.to_settings().map(|_| ())
    }

    /// Whether the change attaches a site that is not attached.
    pub fn attaches(&self) -> bool {
        self.choices.uploads() && !self.original.uploads()
    }

    /// Whether the change offboards.
    pub fn offboards(&self) -> bool {
        self.original.uploads() && !self.choices.uploads()
    }

    /// What has to happen next (tenant attach, "Enable device upload when co-management is already enabled": tick,
    /// Apply, sign in, Yes).
    pub fn apply_step(&self) -> Result<ApplyStep, Text> {
        let settings = self.choices.to_settings()?;
        if !self.is_changed() {
            return Ok(ApplyStep::Nothing);
        }
        if self.offboards() && !self.offboarding_confirmed {
            return Ok(ApplyStep::ConfirmOffboarding);
        }
        if self.attaches() {
            match &self.signed_in {
                None => return Ok(ApplyStep::SignIn),
                Some(persona) => {
                    if let Err(reason) = may_onboard(persona) {
                        return Ok(ApplyStep::Refuse(reason));
                    }
                }
            }
            if !self.consent.is_given() {
                return Ok(ApplyStep::AskConsent);
            }
        }
        Ok(ApplyStep::Send(Box::new(settings)))
    }

    /// The dialog after a PATCH: what it shows is in force; the next attachment asks again.
    pub fn applied(&mut self) {
        self.original = self.choices.clone();
        self.signed_in = None;
        self.consent = Consent::NotAsked;
        self.offboarding_confirmed = false;
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
