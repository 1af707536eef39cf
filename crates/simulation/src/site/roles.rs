//! Security roles of the site, and what they permit. Only permissions that the simulation asks for are listed.

/// A security role that Configuration Manager brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteRole {
    /// Everything.
    FullAdministrator,
    /// Everything but security.
    OperationsAdministrator,
    /// Sees everything, changes nothing.
    ReadOnlyAnalyst,
}

/// A permission of a role, as the console groups them: class, then operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitePermission {
    /// *Collection > Read*.
    CollectionRead,
    /// *Collection > Notify Resource*: client notification, and device actions from the admin center.
    CollectionNotifyResource,
    /// The co-management settings.
    CoManagementModify,
}

impl SiteRole {
    /// Name in the console.
    pub fn name(self) -> &'static str {
        match self {
            Self::FullAdministrator => "Full Administrator",
            Self::OperationsAdministrator => "Operations Administrator",
            Self::ReadOnlyAnalyst => "Read-only Analyst",
        }
    }

    /// Whether the role carries `permission` ("Client notification": Full and Operations Administrator may notify).
    pub fn permits(self, permission: SitePermission) -> bool {
        match permission {
            SitePermission::CollectionRead => true,
            SitePermission::CollectionNotifyResource => !matches!(self, Self::ReadOnlyAnalyst),
            SitePermission::CoManagementModify => matches!(self, Self::FullAdministrator),
        }
    }
}
