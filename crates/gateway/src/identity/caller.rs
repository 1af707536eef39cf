//! Who a checked token speaks for, and what it lets them do.

use super::access::{Access, Permissions};
use super::audience::{Audience, LAB_AUDIENCE};
use super::unauthorized::{Reason, unauthorized};
use crate::code::Code;
use crate::error::ApiError;
use simulation::tenant::Directory;
use simulation::tenant::personas::Persona;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The signed-in user; `None` where an application acts for itself.
    pub persona: Option<Persona>,
    /// Key of the persona or application, as journals name it.
    pub key: String,
    /// Client id of the application that calls.
    pub client_id: String,
    /// Its name.
    pub client_name: &'static str,
    /// What the token is for.
    pub audience: Audience,
    /// What the token permits.
    pub permissions: Permissions,
}

/// Name of the application behind tokens for the whole lab.
const LAB_NAME: &str = "Tenant Attach Lab";

impl Caller {
    /// A persona with their own token.
    pub fn person(persona: &Persona) -> Self {
        Self {
            key: persona.key.clone(),
            client_id: LAB_AUDIENCE.to_owned(),
            client_name: LAB_NAME,
            audience: Audience::Lab,
            permissions: Permissions::ALL,
            persona: Some(persona.clone()),
        }
    }

    /// A user who signed in to an application, or the application for itself. `None` where the tenant has no such
    /// application.
    pub fn application(
        directory: &Directory,
        client_id: &str,
        persona: Option<&Persona>,
        permissions: Permissions,
    ) -> Option<Self> {
        let application = super::client::find(directory, client_id)?;
        Some(Self {
            key: persona.map_or(application.key, |persona| &persona.key).to_owned(),
            client_id: client_id.to_owned(),
            client_name: application.display_name,
            audience: Audience::Graph,
            permissions,
            persona: persona.cloned(),
        })
    }

    /// Whether the token is good for a route.
    ///
    /// # Errors
    /// 401 for a token that is for something else, 403 for one that lacks a permission.
    pub fn authorize(&self, access: Access) -> Result<(), ApiError> {
        match access {
            Access::Open | Access::Lab => Ok(()),
            Access::Console if self.audience == Audience::Lab => Ok(()),
            Access::Console => Err(unauthorized(Reason::Audience)),
            Access::Graph(needed) if needed == Permissions::NONE || needed.meets(self.permissions) => Ok(()),
            Access::Graph(needed) => {
                let names: Vec<&str> = needed.names().collect();
                let kind = if self.persona.is_some() { "delegated" } else { "application" };
                let (first, others) = names.split_first().unwrap_or((&"", &[]));
                let others =
                    if others.is_empty() { String::new() } else { format!(" (or one of {})", others.join(", ")) };
                let message = format!(
                    "The application {} lacks the {kind} permission {first}{others}. Ask for a token of an application \
                     that has it; gateway/graph/v1.0/applications lists what each has.",
                    self.client_name
                );
                Err(ApiError::new(Code::Forbidden, message)
                    .with("permission", first)
                    .with("application", self.client_name))
            }
        }
    }

    /// Who signed in.
    ///
    /// # Errors
    /// An application acts for itself.
    pub fn signed_in(&self) -> Result<&Persona, ApiError> {
        self.persona.as_ref().ok_or_else(|| {
            let message = "This request is only valid with somebody signed in: the token is an application's own. \
                           Use the delegated flow (authorization code), or name the user.";
            ApiError::new(Code::UserMissing, message)
        })
    }
}
