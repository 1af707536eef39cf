//! Security roles of the site, and what they permit. Only permissions that the simulation asks for are listed.

pub use scenario::company::SiteRole;

/// A permission of a role, as the console groups them: class, then operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SitePermission {
    /// *Collection > Notify Resource*: client notification, and device actions from the admin center.
    CollectionNotifyResource,
    /// *Application > Approve*: actions on applications from the admin center.
    ApplicationApprove,
    /// *Collection > Run Script*.
    RunScript,
    /// *Collection > Run CMPivot*.
    RunCmpivot,
    /// *Collection > Read BitLocker Recovery Key*.
    ReadRecoveryKey,
    /// The co-management settings.
    CoManagementModify,
}

/// Whether the role carries `permission` ("Client notification": Full and Operations Administrator may notify).
pub(crate) fn permits(role: SiteRole, permission: SitePermission) -> bool {
    match permission {
        SitePermission::CollectionNotifyResource
        | SitePermission::ApplicationApprove
        | SitePermission::RunScript
        | SitePermission::RunCmpivot
        | SitePermission::ReadRecoveryKey => role != SiteRole::ReadOnlyAnalyst,
        SitePermission::CoManagementModify => role == SiteRole::FullAdministrator,
    }
}
