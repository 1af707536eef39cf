//! App registrations for developers: what a client of the lab's API signs in with. They are in every tenant from the
//! start, so that no test has to make one first; their ids come from the seed, everything else is the same everywhere.

use super::permissions::Kind;
use crate::draw::{Purpose, guid};
use crate::time::SimTime;
use uuid::Uuid;

/// The secret of every confidential one. It is written in the documentation and protects nothing.
pub const CLIENT_SECRET: &str = "not-a-secret";
/// When they were registered: Monday, 2 March 2020, 09:00 UTC.
pub const REGISTERED: SimTime = SimTime(1_583_139_600_000);

/// Reads devices.
const READ: &str = "DeviceManagementManagedDevices.Read.All";
/// Reads devices, and writes what a caller may write of them.
const READ_WRITE: &str = "DeviceManagementManagedDevices.ReadWrite.All";
/// Reads the scope tags.
const ROLES: &str = "DeviceManagementRBAC.Read.All";
/// Runs actions on devices.
const PRIVILEGED: &str = "DeviceManagementManagedDevices.PrivilegedOperations.All";

/// An application that is registered in the tenant for a developer. An administrator consented to its permissions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeveloperApplication {
    /// Stable key: journals name who asked by it, as they name personas.
    pub key: &'static str,
    /// Object id of the registration.
    pub id: Uuid,
    /// Client id.
    pub app_id: Uuid,
    /// Object id of its service principal.
    pub principal_id: Uuid,
    /// Name for people.
    pub display_name: &'static str,
    /// Permissions that it has for itself (Microsoft Graph, type Application).
    pub application_permissions: Vec<&'static str>,
    /// Permissions that it has on behalf of a signed-in user (Microsoft Graph, type Delegated).
    pub delegated_permissions: Vec<&'static str>,
    /// Whether it keeps a secret ([`CLIENT_SECRET`]). A public client keeps none: it signs people in, with a proof key.
    pub is_confidential: bool,
    /// Whether it signs people in: a public client, or a web application that keeps a secret.
    pub signs_people_in: bool,
    /// The scope of its own that others ask for: such an application is an API, and may call Graph on behalf of its callers.
    pub exposed_scope: Option<&'static str>,
    /// Certificates (DER) that prove it is the application, beside the secret.
    pub certificates: Vec<Vec<u8>>,
}

impl DeveloperApplication {
    /// Names of the permissions of one kind.
    pub fn permissions_of(&self, kind: Kind) -> &[&'static str] {
        match kind {
            Kind::Application => &self.application_permissions,
            Kind::Delegated => &self.delegated_permissions,
        }
    }

    /// Permissions in words, `Resource: Permission (Type)`.
    pub fn permissions(&self) -> Vec<String> {
        let words = |kind: &'static str| move |name: &&str| format!("Microsoft Graph: {name} ({kind})");
        let application = self.application_permissions.iter().map(words("Application"));
        application.chain(self.delegated_permissions.iter().map(words("Delegated"))).collect()
    }
}

/// Those of a tenant.
pub(crate) fn all(seed: u64) -> Vec<DeveloperApplication> {
    let registered = |index: u64, key, display_name| DeveloperApplication {
        key,
        id: guid(seed, Purpose::TenantId, 3, 3 * index),
        app_id: guid(seed, Purpose::TenantId, 3, 3 * index + 1),
        principal_id: guid(seed, Purpose::TenantId, 3, 3 * index + 2),
        display_name,
        application_permissions: Vec::new(),
        delegated_permissions: Vec::new(),
        is_confidential: true,
        signs_people_in: false,
        exposed_scope: None,
        certificates: Vec::new(),
    };
    vec![
        DeveloperApplication {
            application_permissions: vec![
                READ,
                PRIVILEGED,
                ROLES,
                "User.Read.All",
                "Organization.Read.All",
                "Application.Read.All",
            ],
            ..registered(0, "device-automation", "Contoso Device Automation")
        },
        DeveloperApplication {
            application_permissions: vec![READ],
            ..registered(1, "device-reports", "Contoso Device Reports")
        },
        DeveloperApplication {
            delegated_permissions: vec![
                READ,
                READ_WRITE,
                PRIVILEGED,
                ROLES,
                "User.Read",
                "User.Read.All",
                "Organization.Read.All",
                "Application.Read.All",
            ],
            is_confidential: false,
            signs_people_in: true,
            ..registered(2, "device-desk", "Contoso Device Desk")
        },
        DeveloperApplication {
            delegated_permissions: vec![READ, PRIVILEGED, "User.Read"],
            signs_people_in: true,
            exposed_scope: Some("access_as_user"),
            ..registered(3, "device-service", "Contoso Device Service")
        },
    ]
}
