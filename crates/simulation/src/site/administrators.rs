//! Whether a caller may act in the site.

use super::roles::SitePermission;
use crate::command_error::CommandError;
use crate::faults::{FaultId, Faults};
use crate::product::{Feature, Version};
use crate::tenant::Caller;
use crate::tenant::personas::Persona;

/// What the site's checks of a caller follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SiteRules {
    /// Version of the site.
    pub(crate) version: Version,
    /// The site does not enforce roles of its own and the tenant uses those of Intune: neither discovery nor a role or scope of the site
    /// is asked for ("Intune role-based access control for tenant-attached clients"). What the roles of Intune grant is the tenant's to check.
    pub(crate) intune_roles_decide: bool,
}

#[cfg(test)]
impl From<Version> for SiteRules {
    fn from(version: Version) -> Self {
        Self { version, intune_roles_decide: false }
    }
}

/// Whether the site lets `caller` notify a device for the admin center.
///
/// # Errors
/// The first requirement that is not met, in the order in which the site can find out: it looks for a user of its
/// own that both discovery methods found, from version 2103 on one of them ("Tenant attach: prerequisites"), and then for the role.
pub(crate) fn authorize_device_action(
    rules: SiteRules,
    caller: Caller<'_>,
    faults: &Faults,
) -> Result<(), CommandError> {
    if rules.intune_roles_decide && is_person(caller) {
        return Ok(());
    }
    let persona = discovered(rules.version, caller, faults)?;
    let user = || persona.user_principal_name.clone();
    let is_granted = persona.has_site_permission(SitePermission::CollectionNotifyResource);
    if !is_granted || faults.is_on_user(FaultId::NotifyResourceNotGranted, &persona.key) {
        return Err(CommandError::NotifyResourceNotGranted { user: user() });
    }
    check_scope(persona, faults)
}

/// Whether the site lets `caller` read a device for the admin center: *Collection > Read* and *Read Resource* ("Tenant attach: client
/// details", "resource explorer"). Every security role here carries both.
///
/// # Errors
/// The first requirement that is not met, as above.
pub(crate) fn authorize_reading(rules: SiteRules, caller: Caller<'_>, faults: &Faults) -> Result<(), CommandError> {
    if rules.intune_roles_decide && is_person(caller) {
        return Ok(());
    }
    let persona = discovered(rules.version, caller, faults)?;
    if persona.site_role.is_none() {
        return Err(CommandError::ReadResourceNotGranted { user: persona.user_principal_name.clone() });
    }
    check_scope(persona, faults)
}

/// Whether the site lets `caller` act on an object of its own with this permission. `refused` is what is told where the role lacks it.
///
/// # Errors
/// The first requirement that is not met, as above.
pub(crate) fn authorize(
    rules: SiteRules,
    caller: Caller<'_>,
    faults: &Faults,
    permission: SitePermission,
    refused: fn(String) -> CommandError,
) -> Result<(), CommandError> {
    if rules.intune_roles_decide && is_person(caller) {
        return Ok(());
    }
    let persona = discovered(rules.version, caller, faults)?;
    if !persona.has_site_permission(permission) {
        return Err(refused(persona.user_principal_name.clone()));
    }
    check_scope(persona, faults)
}

/// Roles are of people: an application that acts for itself has none.
fn is_person(caller: Caller<'_>) -> bool {
    matches!(caller, Caller::Person(_))
}

/// Whether the site lets `caller`, who works in the console, act on a collection with this permission: no discovery, no role of the
/// tenant. `refused` is what is told where the role lacks it.
///
/// # Errors
/// The first requirement that is not met: an account of the domain, a security role (every one may read collections), the
/// permission, the scope.
pub(crate) fn authorize_in_console(
    caller: Caller<'_>,
    faults: &Faults,
    permission: SitePermission,
    refused: fn(String) -> CommandError,
) -> Result<(), CommandError> {
    let user = caller.name().to_owned();
    let persona = match caller {
        Caller::Person(persona) => persona,
        Caller::Application(_) => return Err(CommandError::ApplicationWithoutUser { application: user }),
    };
    if persona.is_cloud_only {
        return Err(CommandError::CloudOnlyUser { user });
    }
    if persona.site_role.is_none() {
        return Err(CommandError::ReadResourceNotGranted { user });
    }
    if !persona.has_site_permission(permission) {
        return Err(refused(user));
    }
    check_scope(persona, faults)
}

fn check_scope(persona: &Persona, faults: &Faults) -> Result<(), CommandError> {
    if faults.is_on_user(FaultId::DeviceOutsideSecurityScope, &persona.key) {
        return Err(CommandError::DeviceOutsideSecurityScope { user: persona.user_principal_name.clone() });
    }
    Ok(())
}

/// The caller as a user that the site's discovery has found.
fn discovered<'directory>(
    version: Version,
    caller: Caller<'directory>,
    faults: &Faults,
) -> Result<&'directory Persona, CommandError> {
    let user = caller.name().to_owned();
    let caller = match caller {
        Caller::Person(persona) => persona,
        Caller::Application(_) => return Err(CommandError::ApplicationWithoutUser { application: user }),
    };
    if caller.is_cloud_only || faults.is_on_user(FaultId::CloudOnlyAccount, &caller.key) {
        return Err(CommandError::CloudOnlyUser { user });
    }
    let in_cloud = caller.discovered_by_azure_active_directory
        && !faults.is_on_user(FaultId::AzureAdUserNotDiscovered, &caller.key);
    let on_premises =
        caller.discovered_by_active_directory && !faults.is_on_user(FaultId::AdUserNotDiscovered, &caller.key);
    let is_enough = Feature::EitherUserDiscovery.is_in(version) && (in_cloud || on_premises);
    match (in_cloud, on_premises) {
        _ if is_enough => Ok(caller),
        (false, _) => Err(CommandError::NotDiscoveredByAzureActiveDirectory { user }),
        (true, false) => Err(CommandError::NotDiscoveredByActiveDirectory { user }),
        (true, true) => Ok(caller),
    }
}
