//! Whether a caller may act in the site.

use super::roles::SitePermission;
use crate::command_error::CommandError;
use crate::faults::{FaultId, Faults};
use crate::tenant::Caller;

/// Whether the site lets `caller` notify a device for the admin center.
///
/// # Errors
/// The first requirement that is not met, in the order in which the site can find out: it looks for a user of its
/// own that both discovery methods found ("Tenant attach: prerequisites", up to version 2010), and then for the role.
pub(crate) fn authorize_device_action(caller: Caller<'_>, faults: &Faults) -> Result<(), CommandError> {
    let user = caller.name().to_owned();
    let caller = match caller {
        Caller::Person(persona) => persona,
        Caller::Application(_) => return Err(CommandError::ApplicationWithoutUser { application: user }),
    };
    if caller.is_cloud_only || faults.is_on_user(FaultId::CloudOnlyAccount, &caller.key) {
        return Err(CommandError::CloudOnlyUser { user });
    }
    if !caller.discovered_by_azure_active_directory || faults.is_on_user(FaultId::AzureAdUserNotDiscovered, &caller.key)
    {
        return Err(CommandError::NotDiscoveredByAzureActiveDirectory { user });
    }
    if !caller.discovered_by_active_directory || faults.is_on_user(FaultId::AdUserNotDiscovered, &caller.key) {
        return Err(CommandError::NotDiscoveredByActiveDirectory { user });
    }
    let is_granted = caller.has_site_permission(SitePermission::CollectionNotifyResource);
    if !is_granted || faults.is_on_user(FaultId::NotifyResourceNotGranted, &caller.key) {
        return Err(CommandError::NotifyResourceNotGranted { user });
    }
    if faults.is_on_user(FaultId::DeviceOutsideSecurityScope, &caller.key) {
        return Err(CommandError::DeviceOutsideSecurityScope { user });
    }
    Ok(())
}
