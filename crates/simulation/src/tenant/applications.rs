//! App registrations: what consent creates as the third-party application of the upload.

use super::web_applications::WebApplication;
use crate::draw::{Purpose, guid};
use crate::time::SimTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Permissions of the registration, `Resource: Permission (Type)` ("Import a previously created application").
pub(crate) const PERMISSIONS: [&str; 3] = [
    "Configuration Manager Microservice: CmCollectionData.Read (Application)",
    "Configuration Manager Microservice: CmCollectionData.Write (Application)",
    "Microsoft Graph: Directory.Read.All (Application)",
];

/// An app registration of the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppRegistration {
    /// Object id.
    pub id: Uuid,
    /// Client id.
    pub app_id: Uuid,
    /// `ConfigMgrSvc_<GUID>`.
    pub display_name: String,
    /// When consent created it.
    pub created: SimTime,
}

impl AppRegistration {
    /// The registration that consent creates.
    pub(crate) fn for_upload(seed: u64, created: SimTime) -> Self {
        Self {
            id: guid(seed, Purpose::TenantId, 1, 0),
            app_id: guid(seed, Purpose::TenantId, 1, 1),
            display_name: format!("ConfigMgrSvc_{}", guid(seed, Purpose::TenantId, 1, 2)),
            created,
        }
    }

    /// An imported one, as the upload uses it.
    pub(crate) fn imported(registration: &WebApplication) -> Self {
        Self {
            id: registration.id,
            app_id: registration.app_id,
            display_name: registration.display_name.clone(),
            created: registration.created,
        }
    }

    /// Who may sign in to it: accounts of this organization only.
    pub fn sign_in_audience(&self) -> &'static str {
        "AzureADMyOrg"
    }

    /// Permissions in words, `Resource: Permission (Type)`.
    pub fn permissions(&self) -> &'static [&'static str] {
        &PERMISSIONS
    }
}
