//! Administrative users of the site: who has which security role, and whether a caller may act here.

use super::roles::{SitePermission, SiteRole};
use crate::refusal::Refusal;
use crate::tenant::Caller;
use crate::tenant::personas::Persona;

/// An administrative user, as *Administration > Security > Administrative Users* lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdministrativeUser {
    /// Account in the domain, for example `CONTOSO\admin`.
    pub account: String,
    /// Security role.
    pub role: SiteRole,
}

/// The administrative users among `personas`.
pub fn administrative_users(personas: &[Persona]) -> Vec<AdministrativeUser> {
    personas
        .iter()
        .filter_map(|persona| {
            let account = persona.user_principal_name.split('@').next()?;
            Some(AdministrativeUser { account: format!(r"CONTOSO\{account}"), role: persona.site_role? })
        })
        .collect()
}

/// Whether the site lets `caller` notify a device for the admin center.
///
/// # Errors
/// The first requirement that is not met, in the order in which the site can find out: it looks for a user of its
/// own that both discovery methods found ("Tenant attach: prerequisites", up to version 2010), and then for the role.
pub fn authorize_device_action(caller: Caller<'_>) -> Result<(), Refusal> {
    let user = caller.name().to_owned();
    let caller = match caller {
        Caller::Person(persona) => persona,
        Caller::Application(_) => return Err(Refusal::ApplicationWithoutUser { application: user }),
    };
    if caller.is_cloud_only {
        return Err(Refusal::CloudOnlyUser { user });
    }
    if !caller.discovered_by_azure_active_directory {
        return Err(Refusal::NotDiscoveredByAzureActiveDirectory { user });
    }
    if !caller.discovered_by_active_directory {
        return Err(Refusal::NotDiscoveredByActiveDirectory { user });
    }
    if !caller.has_site_permission(SitePermission::CollectionNotifyResource) {
        return Err(Refusal::NotifyResourceNotGranted { user });
    }
    Ok(())
}
