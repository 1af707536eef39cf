//! Service principals: what consent provisions as the first-party application of the cloud service.

use crate::draw::{Purpose, guid};
use crate::time::SimTime;
use serde::{Deserialize, Serialize};
use uuid::{Uuid, uuid};

/// Application id of *Configuration Manager Microservice*, the same in every tenant.
pub(crate) const MICROSERVICE_APP_ID: Uuid = uuid!("557c67cf-c916-4293-8373-d584996f60ae");
/// Its name.
pub(crate) const MICROSERVICE_NAME: &str = "Configuration Manager Microservice";
/// Its host, one of its service principal names.
pub(crate) const MICROSERVICE_HOST: &str = "cmmicrosvc.manage.microsoft.com";
/// Its app roles.
pub(crate) const MICROSERVICE_APP_ROLES: [&str; 10] = [
    "Account.Read.All",
    "Account.ReadWrite.All",
    "AdminUser.ReadWrite",
    "Boundary.Read.All",
    "Collection.Read.All",
    "Device.Read.All",
    "Device.ReadWrite.All",
    "InventoryClass.Read.All",
    "Notification.Read.All",
    "Notification.ReadWrite.All",
];

/// A service principal (an enterprise application) of the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServicePrincipal {
    /// Object id.
    pub id: Uuid,
    /// Application id.
    pub app_id: Uuid,
    /// Name for people.
    pub display_name: String,
    /// When consent created it.
    pub created: SimTime,
}

impl ServicePrincipal {
    /// The principal that consent provisions.
    pub(crate) fn microservice(seed: u64, created: SimTime) -> Self {
        Self {
            id: guid(seed, Purpose::TenantId, 2, 0),
            app_id: MICROSERVICE_APP_ID,
            display_name: MICROSERVICE_NAME.to_owned(),
            created,
        }
    }

    /// `Application`.
    pub fn service_principal_type(&self) -> &'static str {
        "Application"
    }

    /// Names of the service.
    pub fn service_principal_names(&self) -> Vec<String> {
        vec![self.app_id.to_string(), format!("https://{MICROSERVICE_HOST}")]
    }

    /// App roles by name.
    pub fn app_roles(&self) -> &'static [&'static str] {
        &MICROSERVICE_APP_ROLES
    }
}
