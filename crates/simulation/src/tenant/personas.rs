//! The people of the fictional company who may sign in, each with another set of rights.

use super::roles::{DirectoryRole, IntuneRole};
use crate::draw::{Purpose, guid};
use crate::site::roles::{SitePermission, SiteRole};
use uuid::Uuid;

/// A user who may sign in. Everything but the id is the same in every world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Persona {
    /// Stable key: texts and journals name people by it.
    pub key: &'static str,
    /// User principal name.
    pub user_principal_name: String,
    /// Name for people.
    pub display_name: &'static str,
    /// Object id in the tenant's directory, from the seed.
    pub id: Uuid,
    /// Directory roles.
    pub directory_roles: &'static [DirectoryRole],
    /// Role in the admin center.
    pub intune_role: Option<IntuneRole>,
    /// Security role in the site.
    pub site_role: Option<SiteRole>,
    /// The account exists in the directory only, not in Active Directory.
    pub is_cloud_only: bool,
    /// Found by Active Directory user discovery.
    pub discovered_by_active_directory: bool,
    /// Found by Azure AD user discovery.
    pub discovered_by_azure_active_directory: bool,
}

impl Persona {
    /// Whether the directory role *Global Administrator* is assigned.
    pub(crate) fn is_global_administrator(&self) -> bool {
        self.directory_roles.contains(&DirectoryRole::GlobalAdministrator)
    }

    /// Whether *Remote tasks > Initiate Configuration Manager action* is granted. Both directory roles grant
    /// everything in the admin center.
    pub fn can_initiate_action(&self) -> bool {
        !self.directory_roles.is_empty() || self.intune_role.is_some_and(IntuneRole::grants_initiate_action)
    }

    /// Whether the site role carries *Collection > Notify Resource*.
    pub fn can_notify_resource(&self) -> bool {
        self.has_site_permission(SitePermission::CollectionNotifyResource)
    }

    /// Whether the site role carries `permission`.
    pub(crate) fn has_site_permission(&self, permission: SitePermission) -> bool {
        self.site_role.is_some_and(|role| role.permits(permission))
    }
}

/// The personas. The app signs the first one in on a first visit.
pub fn all(seed: u64) -> Vec<Persona> {
    let persona = |index: u64, key, account: &str, display_name| Persona {
        key,
        user_principal_name: format!("{account}@{}", super::organization::DOMAIN),
        display_name,
        id: guid(seed, Purpose::PersonaId, index, 0),
        directory_roles: &[],
        intune_role: Some(IntuneRole::HelpDeskOperator),
        site_role: Some(SiteRole::OperationsAdministrator),
        is_cloud_only: false,
        discovered_by_active_directory: true,
        discovered_by_azure_active_directory: true,
    };
    vec![
        Persona {
            directory_roles: &[DirectoryRole::GlobalAdministrator],
            intune_role: None,
            site_role: Some(SiteRole::FullAdministrator),
            ..persona(0, "global-admin", "admin", "Ingrid Solvang")
        },
        Persona {
            directory_roles: &[DirectoryRole::IntuneAdministrator],
            intune_role: None,
            ..persona(1, "intune-admin", "tomas.herrera", "Tomas Herrera")
        },
        persona(2, "helpdesk", "priya.raman", "Priya Raman"),
        Persona {
            discovered_by_active_directory: false,
            ..persona(3, "helpdesk-undiscovered", "mikael.lund", "Mikael Lund")
        },
        Persona {
            site_role: Some(SiteRole::ReadOnlyAnalyst),
            ..persona(4, "helpdesk-no-notify", "odile.fournier", "Odile Fournier")
        },
        Persona {
            site_role: None,
            is_cloud_only: true,
            discovered_by_active_directory: false,
            ..persona(5, "cloud-only", "kenji.arata", "Kenji Arata")
        },
        Persona {
            intune_role: Some(IntuneRole::ReadOnlyOperator),
            site_role: Some(SiteRole::ReadOnlyAnalyst),
            ..persona(6, "reader", "sara.nyberg", "Sara Nyberg")
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::administrators::authorize_device_action;
    use crate::tenant::Caller;

    #[test]
    fn each_lacks_what_their_key_says() {
        let outcome: Vec<(&str, bool, bool, Option<&'static str>)> = all(2002)
            .iter()
            .map(|persona| {
                let site = authorize_device_action(Caller::Person(persona)).err().map(|error| error.code());
                (persona.key, persona.is_global_administrator(), persona.can_initiate_action(), site)
            })
            .collect();
        assert_eq!(
            outcome,
            [
                ("global-admin", true, true, None),
                ("intune-admin", false, true, None),
                ("helpdesk", false, true, None),
                ("helpdesk-undiscovered", false, true, Some("NotDiscoveredByActiveDirectory")),
                ("helpdesk-no-notify", false, true, Some("NotifyResourceNotGranted")),
                ("cloud-only", false, true, Some("CloudOnlyUser")),
                ("reader", false, false, Some("NotifyResourceNotGranted")),
            ]
        );
    }
}
