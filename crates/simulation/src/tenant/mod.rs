//! The cloud tenant: its directory, and (`devices`) what the site uploaded.

pub mod applications;
pub mod consent;
pub mod devices;
pub mod organization;
pub mod personas;
pub mod roles;
pub mod service_principals;

use applications::AppRegistration;
use organization::Organization;
use personas::Persona;
use serde::Serialize;
use service_principals::ServicePrincipal;
use uuid::Uuid;

/// The directory of the tenant. Who is in it comes from the seed; only what consent creates is state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Directory {
    seed: u64,
    #[serde(skip)]
    organization: Organization,
    #[serde(skip)]
    personas: Vec<Persona>,
    applications: Vec<AppRegistration>,
    service_principals: Vec<ServicePrincipal>,
}

impl Directory {
    /// The directory before anybody consented.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            organization: Organization::new(seed),
            personas: personas::all(seed),
            applications: Vec::new(),
            service_principals: Vec::new(),
        }
    }

    /// The tenant.
    pub fn organization(&self) -> &Organization {
        &self.organization
    }

    /// Everybody who may sign in; the first is who signs in on a first visit.
    pub fn personas(&self) -> &[Persona] {
        &self.personas
    }

    /// Somebody by key, for example `global-admin`.
    pub fn persona(&self, key: &str) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.key == key)
    }

    /// Somebody by user principal name, in any case.
    pub fn persona_by_user_principal_name(&self, name: &str) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.user_principal_name.eq_ignore_ascii_case(name))
    }

    /// Somebody by object id.
    pub fn persona_by_id(&self, id: &Uuid) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.id == *id)
    }

    /// App registrations.
    pub fn applications(&self) -> &[AppRegistration] {
        &self.applications
    }

    /// Service principals (enterprise applications).
    pub fn service_principals(&self) -> &[ServicePrincipal] {
        &self.service_principals
    }

    /// Whether *Create AAD Application* was answered with *Yes*.
    pub fn has_consent(&self) -> bool {
        !self.applications.is_empty() && !self.service_principals.is_empty()
    }
}
