//! Which commands are events of the audit log, and what the log calls them.
//!
//! Types of activities are written as Intune writes them, the operation and then the type of the object ("Graph API sample: audit
//! events"); those of the directory have the names of its own audit activities ("Audit activity reference").

use crate::command::{CoManagementSettings, Command};
use crate::faults::RemedyId;
use crate::tenant::permissions::Kind;
use crate::tenant::web_applications::WebApplicationChange;

/// `activityOperationType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
pub enum Operation {
    /// Something is there that was not.
    Create,
    /// Something has other properties.
    Patch,
    /// Something is gone.
    Delete,
    /// Something was asked to act.
    Action,
}

/// `category`: three of Intune's, two of the directory's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
pub enum Category {
    /// App registrations, service principals and consent, in the directory.
    ApplicationManagement,
    /// Actions on devices.
    Device,
    /// The connection with the site.
    Other,
    /// Assignments of roles.
    Role,
    /// Accounts and licenses, in the directory.
    UserManagement,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
pub enum Activity {
    /// *Yes* on *Create AAD Application*, or admin consent that is granted again.
    #[strum(serialize = "Consent to application")]
    Consent,
    /// The site is connected with the tenant.
    #[strum(serialize = "Create ConfigurationManagerConnector")]
    Onboard,
    /// It uploads other devices, or co-manages them otherwise.
    #[strum(serialize = "Patch ConfigurationManagerConnector")]
    ChangeSettings,
    /// Its upload is turned off.
    #[strum(serialize = "Delete ConfigurationManagerConnector")]
    Offboard,
    /// An action on a device.
    #[strum(serialize = "triggerConfigurationManagerAction ManagedDevice")]
    TriggerAction,
    /// An action on an application of a device.
    #[strum(serialize = "requestApplicationAction ManagedDevice")]
    RequestApplicationAction,
    /// A run of a script on a device.
    #[strum(serialize = "runScript ManagedDevice")]
    RunScript,
    /// A delegated permission of an application is granted.
    #[strum(serialize = "Add delegated permission grant")]
    GrantDelegated,
    /// It is revoked.
    #[strum(serialize = "Remove delegated permission grant")]
    RevokeDelegated,
    /// An application permission is granted.
    #[strum(serialize = "Add app role assignment to service principal")]
    GrantApplication,
    /// It is revoked.
    #[strum(serialize = "Remove app role assignment from service principal")]
    RevokeApplication,
    /// A certificate or a secret of an application.
    #[strum(serialize = "Update application - Certificates and secrets management")]
    UpdateCredentials,
    /// The upload's application is made again.
    #[strum(serialize = "Add application")]
    AddApplication,
    /// A property of it is corrected.
    #[strum(serialize = "Update application")]
    UpdateApplication,
    /// An Intune role is assigned.
    #[strum(serialize = "Create RoleAssignment")]
    AssignRole,
    /// A license is assigned.
    #[strum(serialize = "Change user license")]
    ChangeLicense,
    /// An account is synchronized from Active Directory.
    #[strum(serialize = "Add user")]
    AddUser,
    /// The site takes an application that was registered before.
    #[strum(serialize = "Import ConfigurationManagerApplication")]
    ImportApplication,
    /// *Use Intune RBAC*.
    #[strum(serialize = "Patch TenantAttachRbac")]
    SetIntuneRoles,
}

impl Activity {
    /// What a command is in the log; `before` are the settings that it changes. Nothing where the tenant is not changed: reading, the
    /// site's own work, the lab's clock and faults.
    pub(crate) fn of(command: &Command, before: Option<&CoManagementSettings>) -> Option<Self> {
        let had_upload = before.is_some_and(|settings| settings.upload.is_some());
        Some(match command {
            Command::Consent { .. } => Self::Consent,
            Command::Onboard { .. } => Self::Onboard,
            Command::ApplyProperties { settings, .. } => match (had_upload, settings.upload.is_some()) {
                (false, true) => Self::Onboard,
                (true, false) => Self::Offboard,
                _ => Self::ChangeSettings,
            },
            Command::TriggerAction { .. } => Self::TriggerAction,
            Command::RequestApplicationAction { .. } => Self::RequestApplicationAction,
            Command::RunScript { .. } => Self::RunScript,
            Command::SetPermissions { kind, granted, .. } => match (kind, granted) {
                (Kind::Delegated, true) => Self::GrantDelegated,
                (Kind::Delegated, false) => Self::RevokeDelegated,
                (Kind::Application, true) => Self::GrantApplication,
                (Kind::Application, false) => Self::RevokeApplication,
            },
            Command::SetCertificate { .. } => Self::UpdateCredentials,
            Command::RegisterWebApplication { .. } => Self::AddApplication,
            Command::ChangeWebApplication { change: WebApplicationChange::NewSecret { .. }, .. } => {
                Self::UpdateCredentials
            }
            Command::ChangeWebApplication { .. } => Self::UpdateApplication,
            Command::ImportApplication { .. } => Self::ImportApplication,
            Command::SetIntuneRoles { .. } => Self::SetIntuneRoles,
            Command::PerformRemedy { remedy, .. } => Self::of_remedy(*remedy)?,
            _ => return None,
        })
    }

    /// Of what an administrator does about a fault: only what is done in the tenant.
    fn of_remedy(remedy: RemedyId) -> Option<Self> {
        Some(match remedy {
            RemedyId::GrantConsent => Self::Consent,
            RemedyId::GrantAppPermissions => Self::GrantApplication,
            RemedyId::RenewSecretKey => Self::UpdateCredentials,
            RemedyId::CreateApplication => Self::AddApplication,
            RemedyId::CorrectAppIdUri => Self::UpdateApplication,
            RemedyId::AssignIntuneRole => Self::AssignRole,
            RemedyId::AssignLicense => Self::ChangeLicense,
            RemedyId::SynchronizeAccount => Self::AddUser,
            _ => return None,
        })
    }

    /// `activityType` and `displayName`.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// `category`.
    pub fn category(self) -> Category {
        match self {
            Self::TriggerAction | Self::RequestApplicationAction | Self::RunScript => Category::Device,
            Self::Onboard | Self::ChangeSettings | Self::Offboard | Self::ImportApplication => Category::Other,
            Self::AssignRole | Self::SetIntuneRoles => Category::Role,
            Self::ChangeLicense | Self::AddUser => Category::UserManagement,
            _ => Category::ApplicationManagement,
        }
    }

    /// `activityOperationType`.
    pub fn operation(self) -> Operation {
        match self {
            Self::TriggerAction | Self::RequestApplicationAction | Self::RunScript => Operation::Action,
            Self::ChangeSettings
            | Self::UpdateCredentials
            | Self::UpdateApplication
            | Self::ChangeLicense
            | Self::SetIntuneRoles => Operation::Patch,
            Self::Offboard | Self::RevokeDelegated | Self::RevokeApplication => Operation::Delete,
            _ => Operation::Create,
        }
    }

    /// `componentName`.
    pub fn component(self) -> &'static str {
        match self.category() {
            Category::Device => "ManagedDevices",
            Category::Other => "TenantAttach",
            Category::Role => "RoleBasedAccessControl",
            Category::ApplicationManagement | Category::UserManagement => "CoreDirectory",
        }
    }
}
