//! Roles of the tenant, and what they grant. Only permissions that the simulation asks for are listed.

pub use scenario::company::{DirectoryRole, IntuneRole};

/// *Remote tasks > Initiate Configuration Manager action* ("Tenant attach: prerequisites").
pub(crate) fn grants_initiate_action(role: IntuneRole) -> bool {
    matches!(role, IntuneRole::HelpDeskOperator)
}
