//! The audit log of the tenant (*Tenant administration > Audit logs*, Graph's `auditEvent`): who changed what. It is read from the
//! journal, which has every accepted command: there is nothing to keep, to forget, or to disagree with it.

mod activity;
mod grants;
mod index;
mod settings;
#[cfg(test)]
mod tests;

pub use activity::{Activity, Category, Operation};
pub use grants::{GrantSource, PermissionGrant, PermissionGrants};
pub(crate) use index::{AuditIndex, Audited};

use crate::command::{Command, Row};
use crate::components::device_operations::DeviceOperation;
use crate::draw::{Purpose, guid};
use crate::faults::Target;
use crate::journal::JournalEntry;
use crate::site::topology::SITE_CODE;
use crate::tenant::Caller;
use crate::tenant::web_applications::WebApplicationChange;
use crate::time::SimTime;
use crate::world::World;
use uuid::Uuid;

/// Second coordinates of the draws of an event.
const ID: u64 = 0;
const CORRELATION: u64 = 1;

/// An event.
#[derive(Clone, Copy, Debug)]
pub struct AuditEvent<'world> {
    world: &'world World,
    audited: Audited,
    entry: &'world JournalEntry,
}

/// `auditResource`: what was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditResource {
    /// Name for people.
    pub display_name: String,
    /// `auditResourceType`.
    pub kind: &'static str,
    /// Its id in the tenant, where it has one.
    pub id: Option<String>,
    /// What of it was changed.
    pub modified: Vec<ModifiedProperty>,
}

/// `auditProperty`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModifiedProperty {
    /// Which.
    pub name: String,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
}

impl World {
    /// How many events the audit log has.
    pub fn audit_event_count(&self) -> usize {
        self.audited().events().len()
    }

    /// An event by its number, from 0, the oldest first.
    pub fn audit_event(&self, number: usize) -> Option<AuditEvent<'_>> {
        let audited = *self.audited().events().get(number)?;
        Some(AuditEvent { world: self, audited, entry: self.journal().get(audited.position as usize)? })
    }

    /// The number of the event with this id.
    pub fn audit_event_number(&self, id: Uuid) -> Option<usize> {
        self.audited().events().iter().position(|audited| self.audit_guid(audited.position, ID) == id)
    }

    fn audit_guid(&self, position: u32, which: u64) -> Uuid {
        guid(self.scenario().seed, Purpose::AuditEvent, u64::from(position), which)
    }
}

impl<'world> AuditEvent<'world> {
    /// `id`.
    pub fn id(&self) -> Uuid {
        self.world.audit_guid(self.audited.position, ID)
    }

    /// `correlationId`: of an action on a device the task that joins its log lines.
    pub fn correlation_id(&self) -> Uuid {
        self.world
            .task_of_command(self.entry.sequence)
            .or_else(|| self.operation().map(|operation| operation.guid))
            .unwrap_or_else(|| self.world.audit_guid(self.audited.position, CORRELATION))
    }

    /// `activityDateTime`.
    pub fn time(&self) -> SimTime {
        self.entry.time
    }

    /// What was done.
    pub fn activity(&self) -> Activity {
        self.audited.activity
    }

    /// `activity`: the admin center's name of an action on a device.
    pub fn friendly_name(&self) -> String {
        match (&self.entry.command, self.operation()) {
            (Command::TriggerAction { action, .. }, _) => action.display_name().to_owned(),
            (_, Some(operation)) => operation.work.display_name(),
            _ => self.activity().name().to_owned(),
        }
    }

    /// What a page of a device asked of its client, where the event is that.
    fn operation(&self) -> Option<&'world DeviceOperation> {
        self.world.device_operations().of_command(self.entry.sequence)
    }

    /// Who did it; nothing where it was the lab, which has no account.
    pub fn actor(&self) -> Option<Caller<'world>> {
        let by = match &self.entry.command {
            Command::Consent { by, .. }
            | Command::Onboard { by, .. }
            | Command::ApplyProperties { by, .. }
            | Command::TriggerAction { by, .. }
            | Command::RequestApplicationAction { by, .. }
            | Command::RunScript { by, .. }
            | Command::RegisterWebApplication { by, .. }
            | Command::ChangeWebApplication { by, .. }
            | Command::ImportApplication { by, .. }
            | Command::SetIntuneRoles { by, .. }
            | Command::PerformRemedy { by, .. } => by,
            Command::SetPermissions { by: Some(by), .. } => by,
            _ => return None,
        };
        self.world.tenant().caller(by)
    }

    /// Whether it was done in the console of the site, which asks the tenant then.
    pub fn is_of_console(&self) -> bool {
        matches!(
            self.entry.command,
            Command::Consent { .. }
                | Command::Onboard { .. }
                | Command::ApplyProperties { .. }
                | Command::ImportApplication { .. }
        )
    }

    /// What was changed, by the names of today.
    pub fn resources(&self) -> Vec<AuditResource> {
        match &self.entry.command {
            Command::Consent { .. } => vec![self.upload_application(Vec::new()), self.upload_principal()],
            Command::Onboard { settings, .. } | Command::ApplyProperties { settings, .. } => {
                let before = self.audited.before.and_then(|at| index::settings_of(self.world.journal(), at));
                vec![AuditResource {
                    display_name: format!("{SITE_CODE} - {}", self.world.site().name),
                    kind: "ConfigurationManagerConnector",
                    id: None,
                    modified: settings::modified(before, settings),
                }]
            }
            Command::TriggerAction { row, action, .. } => {
                vec![self.device(*row, &[("ConfigurationManagerAction", action.to_string())])]
            }
            Command::RequestApplicationAction { row, application, action, .. } => {
                let application = self.world.application_name(*application).to_owned();
                vec![self.device(*row, &[("Application", application), ("ApplicationAction", action.to_string())])]
            }
            Command::RunScript { row, .. } => {
                let script = self.operation().map(|operation| operation.work.subject()).unwrap_or_default();
                vec![self.device(*row, &[("Script", script.to_owned())])]
            }
            Command::SetPermissions { application, permissions, granted, .. } => {
                let modified = permissions.iter().map(|name| match granted {
                    true => ModifiedProperty { name: "Permission".into(), old: None, new: Some(name.clone()) },
                    false => ModifiedProperty { name: "Permission".into(), old: Some(name.clone()), new: None },
                });
                vec![self.application(application, modified.collect())]
            }
            Command::SetCertificate { application, certificate } => {
                let new = certificate.as_ref().map(|_| "AsymmetricX509Cert".to_owned());
                let modified = ModifiedProperty { name: "KeyCredentials".to_owned(), old: None, new };
                vec![self.application(application, vec![modified])]
            }
            Command::RegisterWebApplication { registration, .. } => {
                let registered = self.world.tenant().web_applications().registered();
                let registered = registered
                    .iter()
                    .find(|one| one.created == self.entry.time && one.display_name == registration.display_name.trim());
                vec![AuditResource {
                    display_name: registration.display_name.trim().to_owned(),
                    kind: "Application",
                    id: registered.map(|one| one.id.to_string()),
                    modified: Vec::new(),
                }]
            }
            Command::ChangeWebApplication { application, change, .. } => {
                vec![self.web_application(&application.to_string(), vec![changed(change)])]
            }
            Command::ImportApplication { entered, .. } => {
                let imported = entered.application_name.clone();
                let modified = ModifiedProperty { name: "ApplicationName".to_owned(), old: None, new: Some(imported) };
                vec![self.web_application(&entered.client_id, vec![modified])]
            }
            Command::SetIntuneRoles { on, .. } => {
                let text = |on: bool| Some(if on { "On" } else { "Off" }.to_owned());
                let name = "UseIntuneRbac".to_owned();
                vec![AuditResource {
                    display_name: format!("{SITE_CODE} - {}", self.world.site().name),
                    kind: "ConfigurationManagerConnector",
                    id: None,
                    modified: vec![ModifiedProperty { name, old: text(!on), new: text(*on) }],
                }]
            }
            Command::PerformRemedy { target: Some(Target::User(key)), .. } => {
                let persona = self.world.tenant().persona(key);
                vec![AuditResource {
                    display_name: persona.map_or_else(|| key.clone(), |user| user.user_principal_name.clone()),
                    kind: "User",
                    id: persona.map(|user| user.id.to_string()),
                    modified: Vec::new(),
                }]
            }
            Command::PerformRemedy { .. } if self.activity().category() == Category::ApplicationManagement => {
                vec![self.upload_application(Vec::new())]
            }
            _ => Vec::new(),
        }
    }

    /// A device, and what it was asked for.
    fn device(&self, row: Row, asked: &[(&str, String)]) -> AuditResource {
        let modified = |(name, value): &(&str, String)| ModifiedProperty {
            name: (*name).to_owned(),
            old: None,
            new: Some(value.clone()),
        };
        AuditResource {
            display_name: self.world.fleet().name(row).as_str().to_owned(),
            kind: "ManagedDevice",
            id: Some(self.world.devices().id(row).to_string()),
            modified: asked.iter().map(modified).collect(),
        }
    }

    /// The registration that consent creates, which a fault may have deleted.
    fn upload_application(&self, modified: Vec<ModifiedProperty>) -> AuditResource {
        let application = self.world.tenant().applications().first();
        AuditResource {
            display_name: application.map_or_else(|| "ConfigMgrSvc".to_owned(), |one| one.display_name.clone()),
            kind: "Application",
            id: application.map(|one| one.id.to_string()),
            modified,
        }
    }

    /// An application that was registered by hand, by client id.
    fn web_application(&self, client_id: &str, modified: Vec<ModifiedProperty>) -> AuditResource {
        let app_id = client_id.trim().parse::<Uuid>().ok();
        let application = app_id.and_then(|id| self.world.tenant().web_applications().find(id));
        AuditResource {
            display_name: application.map_or_else(|| client_id.to_owned(), |one| one.display_name.clone()),
            kind: "Application",
            id: application.map(|one| one.id.to_string()),
            modified,
        }
    }

    fn upload_principal(&self) -> AuditResource {
        let principal = self.world.tenant().service_principals().first();
        AuditResource {
            display_name: principal.map(|one| one.display_name.clone()).unwrap_or_default(),
            kind: "ServicePrincipal",
            id: principal.map(|one| one.id.to_string()),
            modified: Vec::new(),
        }
    }

    /// An application for developers, by key.
    fn application(&self, key: &str, modified: Vec<ModifiedProperty>) -> AuditResource {
        let application = self.world.tenant().developer_applications().iter().find(|one| one.key == key);
        AuditResource {
            display_name: application.map_or_else(|| key.to_owned(), |one| one.display_name.to_owned()),
            kind: "Application",
            id: application.map(|one| one.id.to_string()),
            modified,
        }
    }
}

/// What of a registration was changed. A secret is no value that a log keeps.
fn changed(change: &WebApplicationChange) -> ModifiedProperty {
    match change {
        WebApplicationChange::NewSecret { .. } => {
            ModifiedProperty { name: "PasswordCredentials".to_owned(), old: None, new: Some("Password".to_owned()) }
        }
        WebApplicationChange::Permissions { permissions, admin_consent } => {
            let mut names: Vec<String> = permissions.iter().map(ToString::to_string).collect();
            if *admin_consent {
                names.push("AdminConsent".to_owned());
            }
            ModifiedProperty { name: "RequiredResourceAccess".to_owned(), old: None, new: Some(names.join(", ")) }
        }
    }
}
