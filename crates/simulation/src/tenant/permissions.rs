//! Permissions of Microsoft Graph that an application can have, and changes of those that it has from the start:
//! consent that was given or taken away, and certificates that were registered.

use super::developer_applications::DeveloperApplication;
use crate::command_error::CommandError;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A permission of Microsoft Graph (its permissions reference).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permission {
    /// `value` of the scope or of the app role.
    pub name: &'static str,
    /// Whether the delegated permission needs the consent of an administrator. Every application permission does.
    pub needs_administrator: bool,
}

const fn admin(name: &'static str) -> Permission {
    Permission { name, needs_administrator: true }
}

const fn user(name: &'static str) -> Permission {
    Permission { name, needs_administrator: false }
}

/// Every permission that a route asks for. The place of each is its bit in the gateway.
pub const PERMISSIONS: [Permission; 26] = [
    admin("DeviceManagementManagedDevices.Read.All"),
    admin("DeviceManagementManagedDevices.ReadWrite.All"),
    admin("DeviceManagementManagedDevices.PrivilegedOperations.All"),
    user("User.Read"),
    admin("User.Read.All"),
    user("User.ReadBasic.All"),
    admin("Organization.Read.All"),
    admin("Application.Read.All"),
    admin("Directory.Read.All"),
    admin("DeviceManagementRBAC.Read.All"),
    admin("DeviceManagementRBAC.ReadWrite.All"),
    admin("DeviceManagementConfiguration.Read.All"),
    admin("DeviceManagementConfiguration.ReadWrite.All"),
    admin("DeviceManagementApps.Read.All"),
    admin("DeviceManagementApps.ReadWrite.All"),
    admin("DeviceManagementServiceConfig.Read.All"),
    admin("DeviceManagementServiceConfig.ReadWrite.All"),
    admin("DeviceManagementScripts.Read.All"),
    admin("DeviceManagementScripts.ReadWrite.All"),
    admin("Group.Read.All"),
    admin("GroupMember.Read.All"),
    admin("Policy.Read.All"),
    admin("Policy.ReadWrite.ConditionalAccess"),
    admin("Device.Read.All"),
    admin("AuditLog.Read.All"),
    admin("Domain.Read.All"),
];

/// The permission of this name.
pub fn named(name: &str) -> Option<&'static Permission> {
    PERMISSIONS.iter().find(|permission| permission.name == name)
}

/// For whom an application has a permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// For itself (an app role).
    Application,
    /// On behalf of a signed-in user (a scope).
    Delegated,
}

/// Bytes of a certificate at most: one with a key of 4,096 bits has about 1,500.
pub const CERTIFICATE_BYTES_MAX: usize = 4_096;
/// Certificates of one application at most.
pub const CERTIFICATES_MAX: usize = 8;

/// Differences from the registrations of the start: none in a world where they were never changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Changes {
    /// By key of the application, kind and name: whether it is granted.
    permissions: BTreeMap<(String, Kind, String), bool>,
    /// DER, by key of the application.
    certificates: BTreeMap<String, BTreeSet<Vec<u8>>>,
}

impl Changes {
    /// The changes, for the state hash; nothing where nothing was changed.
    pub(crate) fn hashed(&self) -> Option<&Self> {
        (*self != Self::default()).then_some(self)
    }

    /// Notes permissions that are granted or revoked from now on. `at_start` is the registration of the start.
    pub(crate) fn set_permissions(
        &mut self,
        at_start: &DeveloperApplication,
        kind: Kind,
        names: &[String],
        granted: bool,
    ) {
        for name in names {
            let key = (at_start.key.to_owned(), kind, name.clone());
            if at_start.permissions_of(kind).iter().any(|known| known == name) == granted {
                self.permissions.remove(&key);
            } else {
                self.permissions.insert(key, granted);
            }
        }
    }

    /// Registers a certificate.
    ///
    /// # Errors
    /// [`CommandError::CertificateNotTaken`].
    pub(crate) fn register(&mut self, application: &str, certificate: &[u8]) -> Result<(), CommandError> {
        let registered = self.certificates.get(application).map_or(0, BTreeSet::len);
        if certificate.is_empty() || certificate.len() > CERTIFICATE_BYTES_MAX || registered >= CERTIFICATES_MAX {
            return Err(CommandError::CertificateNotTaken { application: application.to_owned() });
        }
        self.certificates.entry(application.to_owned()).or_default().insert(certificate.to_vec());
        Ok(())
    }

    /// Removes every certificate of an application.
    pub(crate) fn remove_certificates(&mut self, application: &str) {
        self.certificates.remove(application);
    }

    /// The registration with these changes.
    pub(crate) fn applied(&self, mut application: DeveloperApplication) -> DeveloperApplication {
        for ((key, kind, name), granted) in &self.permissions {
            let Some(permission) = named(name).filter(|_| key == application.key) else { continue };
            let list = match kind {
                Kind::Application => &mut application.application_permissions,
                Kind::Delegated => &mut application.delegated_permissions,
            };
            list.retain(|known| *known != permission.name);
            if *granted {
                list.push(permission.name);
            }
        }
        application.certificates = self.certificates.get(application.key).into_iter().flatten().cloned().collect();
        application
    }
}
