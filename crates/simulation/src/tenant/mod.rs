//! The cloud tenant: its directory, and (`devices`) what the site uploaded.

pub mod applications;
pub mod consent;
pub mod developer_applications;
pub(crate) mod device_service;
pub mod devices;
pub mod intune_roles;
pub mod organization;
pub mod permissions;
pub mod personas;
pub mod roles;
pub mod service_principals;
pub mod web_applications;

use crate::command_error::CommandError;
use applications::AppRegistration;
use developer_applications::DeveloperApplication;
use intune_roles::IntuneRoles;
use organization::Organization;
use personas::Persona;
use service_principals::ServicePrincipal;
use uuid::Uuid;
use web_applications::WebApplications;

/// The directory of the tenant. Who is in it comes from the seed; only what consent creates is state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    seed: u64,
    organization: Organization,
    personas: Vec<Persona>,
    developer_applications: Vec<DeveloperApplication>,
    /// Changes of these since the start.
    changes: permissions::Changes,
    applications: Vec<AppRegistration>,
    service_principals: Vec<ServicePrincipal>,
    /// Registered by hand.
    pub(crate) web_applications: WebApplications,
    pub(crate) intune_roles: IntuneRoles,
}

/// Who asks for a device action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller<'directory> {
    /// A signed-in user.
    Person(&'directory Persona),
    /// An application that acts for itself, without a signed-in user.
    Application(&'directory DeveloperApplication),
}

impl Caller<'_> {
    /// Name for people: the user principal name, or the application's name.
    pub fn name(&self) -> &str {
        match self {
            Self::Person(persona) => &persona.user_principal_name,
            Self::Application(application) => application.display_name,
        }
    }

    /// Object id in the directory: of the user, or of the service principal.
    pub fn object_id(&self) -> Uuid {
        match self {
            Self::Person(persona) => persona.id,
            Self::Application(application) => application.principal_id,
        }
    }
}

impl Directory {
    /// The directory before any consent.
    pub fn new(seed: u64, people: &[scenario::company::Persona]) -> Self {
        Self {
            seed,
            organization: Organization::new(seed),
            personas: personas::all(seed, people),
            developer_applications: developer_applications::all(seed),
            changes: permissions::Changes::default(),
            applications: Vec::new(),
            service_principals: Vec::new(),
            web_applications: WebApplications::default(),
            intune_roles: IntuneRoles::default(),
        }
    }

    /// The directory with what consent created in it.
    pub(crate) fn with_consent(
        seed: u64,
        people: &[scenario::company::Persona],
        applications: Vec<AppRegistration>,
        service_principals: Vec<ServicePrincipal>,
        changes: permissions::Changes,
    ) -> Self {
        let mut directory = Self { applications, service_principals, changes, ..Self::new(seed, people) };
        directory.take_changes();
        directory
    }

    /// Changes of the applications for developers.
    pub(crate) fn changes(&self) -> &permissions::Changes {
        &self.changes
    }

    /// Changes the registration of an application.
    ///
    /// # Errors
    /// There is no such application, or the change is refused; nothing was changed.
    pub(crate) fn change_application(
        &mut self,
        key: &str,
        change: impl FnOnce(&mut permissions::Changes, &DeveloperApplication) -> Result<(), CommandError>,
    ) -> Result<(), CommandError> {
        let at_start = self.registered_application(key);
        let at_start = at_start.ok_or_else(|| CommandError::ApplicationNotFound { key: key.to_owned() })?;
        change(&mut self.changes, &at_start)?;
        self.take_changes();
        Ok(())
    }

    fn take_changes(&mut self) {
        let at_start = developer_applications::all(self.seed).into_iter();
        self.developer_applications = at_start.map(|application| self.changes.applied(application)).collect();
    }

    /// What the state hash covers.
    pub(crate) fn state(&self) -> (u64, &[AppRegistration], &[ServicePrincipal]) {
        (self.seed, &self.applications, &self.service_principals)
    }

    /// The tenant.
    pub fn organization(&self) -> &Organization {
        &self.organization
    }

    /// The personas who may sign in; the first one signs in on a first visit.
    pub fn personas(&self) -> &[Persona] {
        &self.personas
    }

    /// A user by key, for example `global-admin`.
    pub fn persona(&self, key: &str) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.key == key)
    }

    /// A user by user principal name, in any case.
    pub fn persona_by_user_principal_name(&self, name: &str) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.user_principal_name.eq_ignore_ascii_case(name))
    }

    /// A user by object id.
    pub fn persona_by_id(&self, id: &Uuid) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.id == *id)
    }

    /// Applications that are registered for developers.
    pub fn developer_applications(&self) -> &[DeveloperApplication] {
        &self.developer_applications
    }

    /// The registration of an application for developers as it was at the start: the permissions that it requires.
    pub fn registered_application(&self, key: &str) -> Option<DeveloperApplication> {
        developer_applications::all(self.seed).into_iter().find(|application| application.key == key)
    }

    /// Who may ask for something, by key: a user, or an application that acts for itself.
    pub fn caller(&self, key: &str) -> Option<Caller<'_>> {
        let application = || self.developer_applications.iter().find(|application| application.key == key);
        self.persona(key).map(Caller::Person).or_else(|| application().map(Caller::Application))
    }

    /// App registrations that consent created.
    pub fn applications(&self) -> &[AppRegistration] {
        &self.applications
    }

    /// Web applications that an administrator registered by hand.
    pub fn web_applications(&self) -> &WebApplications {
        &self.web_applications
    }

    /// *Use Intune RBAC*.
    pub fn intune_roles(&self) -> IntuneRoles {
        self.intune_roles
    }

    /// Service principals (enterprise applications) that consent created.
    pub fn service_principals(&self) -> &[ServicePrincipal] {
        &self.service_principals
    }

    /// Whether *Create AAD Application* was answered with *Yes*.
    pub fn has_consent(&self) -> bool {
        !self.applications.is_empty() && !self.service_principals.is_empty()
    }
}
