//! Roles of the tenant: directory roles of Azure AD, and roles of the admin center with what they grant.

/// A directory role of Azure AD.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DirectoryRole {
    /// May consent for the whole tenant.
    GlobalAdministrator,
    /// Every right in Intune, none over the directory.
    IntuneAdministrator,
}

impl DirectoryRole {
    /// Name in the directory.
    pub fn name(self) -> &'static str {
        match self {
            Self::GlobalAdministrator => "Global Administrator",
            Self::IntuneAdministrator => "Intune Administrator",
        }
    }
}

/// A built-in role of the admin center.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntuneRole {
    /// Remote tasks on users and devices.
    HelpDeskOperator,
    /// Sees, changes nothing.
    ReadOnlyOperator,
}

impl IntuneRole {
    /// Name in the admin center.
    pub fn name(self) -> &'static str {
        match self {
            Self::HelpDeskOperator => "Help Desk Operator",
            Self::ReadOnlyOperator => "Read Only Operator",
        }
    }

    /// *Remote tasks > Initiate Configuration Manager action* ("Tenant attach: prerequisites").
    pub(crate) fn grants_initiate_action(self) -> bool {
        matches!(self, Self::HelpDeskOperator)
    }
}
