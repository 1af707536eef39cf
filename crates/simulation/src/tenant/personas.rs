//! The people of the company who may sign in, each with another set of rights.

use super::roles::{DirectoryRole, IntuneRole, grants_initiate_action};
use crate::draw::{Purpose, guid};
use crate::site::roles::{SitePermission, SiteRole, permits};
use uuid::Uuid;

/// A user who may sign in. Everything but the id comes from the scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Persona {
    /// Stable key: texts and journals name people by it.
    pub key: String,
    /// User principal name.
    pub user_principal_name: String,
    /// Name for people.
    pub display_name: String,
    /// Object id in the tenant's directory, from the seed.
    pub id: Uuid,
    /// Directory roles.
    pub directory_roles: Vec<DirectoryRole>,
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
    pub fn is_global_administrator(&self) -> bool {
        self.directory_roles.contains(&DirectoryRole::GlobalAdministrator)
    }

    /// Whether *Remote tasks > Initiate Configuration Manager action* is granted. Both directory roles grant
    /// everything in the admin center.
    pub fn can_initiate_action(&self) -> bool {
        !self.directory_roles.is_empty() || self.intune_role.is_some_and(grants_initiate_action)
    }

    /// Whether *Cloud attached devices > Run CMPivot query* is granted: of the built-in roles here, to the same ones.
    pub(crate) fn can_run_cmpivot(&self) -> bool {
        self.can_initiate_action()
    }

    /// Whether *Cloud attached devices > Take application actions* is granted: of the built-in roles here, to the same ones.
    pub(crate) fn can_act_on_applications(&self) -> bool {
        self.can_initiate_action()
    }

    /// Whether *Cloud attached devices > Run script* is granted: of the built-in roles here, to the same ones.
    pub(crate) fn can_run_scripts(&self) -> bool {
        self.can_initiate_action()
    }

    /// Whether *Remote tasks > Rotate BitLockerKeys (preview)* is granted: of the built-in roles here, to the same ones.
    pub(crate) fn can_show_recovery_keys(&self) -> bool {
        self.can_initiate_action()
    }

    /// Whether the pages of an attached device may be viewed: *Cloud attached devices > View client details, View collections, View
    /// resource explorer, View timeline* belong to every built-in role that has the device at all ("Intune role-based access control
    /// for tenant-attached clients").
    pub(crate) fn can_view_attached_devices(&self) -> bool {
        !self.directory_roles.is_empty() || self.intune_role.is_some()
    }

    /// Whether the site role carries *Collection > Notify Resource*.
    pub fn can_notify_resource(&self) -> bool {
        self.has_site_permission(SitePermission::CollectionNotifyResource)
    }

    /// Whether the site role carries `permission`.
    pub(crate) fn has_site_permission(&self, permission: SitePermission) -> bool {
        self.site_role.is_some_and(|role| permits(role, permission))
    }
}

/// The personas of a scenario in a tenant. The app signs the first one in on a first visit.
pub fn all(seed: u64, personas: &[scenario::company::Persona]) -> Vec<Persona> {
    let persona = |(index, data): (u64, &scenario::company::Persona)| Persona {
        key: data.key.clone(),
        user_principal_name: format!("{}@{}", data.account, super::organization::DOMAIN),
        display_name: data.display_name.clone(),
        id: guid(seed, Purpose::PersonaId, index, 0),
        directory_roles: data.directory_roles.clone(),
        intune_role: data.intune_role,
        site_role: data.site_role,
        is_cloud_only: data.is_cloud_only,
        discovered_by_active_directory: data.discovered_by_active_directory,
        discovered_by_azure_active_directory: data.discovered_by_azure_active_directory,
    };
    (0..).zip(personas).map(persona).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults::{Fault, FaultId, Faults, Target};
    use crate::product::Version;
    use crate::site::administrators::authorize_device_action;
    use crate::tenant::Caller;
    use crate::time::SimTime;

    #[test]
    fn each_lacks_what_their_key_says() {
        let personas = all(2002, &scenario::company::Company::default().personas);
        let outcome: Vec<(&str, bool, bool, Option<&'static str>)> = personas
            .iter()
            .map(|persona| {
                let site = authorize_device_action(Version::V2006.into(), Caller::Person(persona), &Faults::default())
                    .err()
                    .map(|error| error.code());
                (persona.key.as_str(), persona.is_global_administrator(), persona.can_initiate_action(), site)
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

    #[test]
    fn from_version_2103_on_one_discovery_is_enough() {
        let personas = all(2002, &scenario::company::Company::default().personas);
        let undiscovered = personas.iter().find(|persona| persona.key == "helpdesk-undiscovered").expect("a persona");
        let refusal = |version, faults: &Faults| {
            let outcome = authorize_device_action(Version::into(version), Caller::Person(undiscovered), faults);
            outcome.err().map(|error| error.code())
        };
        let none = Faults::default();
        assert_eq!(refusal(Version::V2010, &none), Some("NotDiscoveredByActiveDirectory"));
        assert_eq!(refusal(Version::V2103, &none), None);
        let mut other = Faults::default();
        let fault = Fault::new(FaultId::AzureAdUserNotDiscovered).on(Target::User(undiscovered.key.clone()));
        other.start(fault, SimTime(0));
        assert_eq!(refusal(Version::V2603, &other), Some("NotDiscoveredByAzureActiveDirectory"));
    }
}
