//! Web applications that an administrator registers by hand in the tenant, to import one in the console.

use serde::{Deserialize, Serialize};

/// The permissions that the upload's application needs, by name.
pub const UPLOAD_PERMISSIONS: [&str; 3] = ["CmCollectionData.Read", "CmCollectionData.Write", "Directory.Read.All"];

/// Validities of a client secret, in months.
pub const SECRET_MONTHS: [u8; 4] = [3, 6, 12, 24];

/// `lab/registrations`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationList {
    /// Tenant id, which an App ID URI and the import ask for.
    pub tenant_id: String,
    /// Default domain of the tenant.
    pub tenant_name: String,
    /// In the order of their registration.
    pub value: Vec<Registration>,
}

/// A registration made by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Registration {
    /// Client id.
    pub client_id: String,
    /// Name for people.
    pub display_name: String,
    /// App ID URI.
    pub app_id_uri: String,
    /// Those of [`UPLOAD_PERMISSIONS`] that are asked for.
    pub permissions: Vec<String>,
    /// Whether an administrator consented to them.
    pub admin_consent: bool,
    /// Simulated time, RFC 3339.
    pub created_date_time: String,
    /// When the client secret expires, RFC 3339.
    pub secret_expiry: String,
    /// Whether the site uploads as this application.
    pub imported: bool,
    /// Value of the client secret: only in the answer that created it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_text: Option<String>,
}

/// Registers one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewRegistration {
    /// Name for people.
    pub display_name: String,
    /// `api://{tenantId}/{string}` or `https://{verifiedCustomerDomain}/{string}`.
    pub app_id_uri: String,
    /// Those of [`UPLOAD_PERMISSIONS`] that are asked for.
    pub permissions: Vec<String>,
    /// *Grant admin consent*.
    pub admin_consent: bool,
    /// One of [`SECRET_MONTHS`].
    pub secret_months: u8,
}

/// *API permissions* of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegistrationPermissions {
    /// Those of [`UPLOAD_PERMISSIONS`] that are asked for from now on.
    pub permissions: Vec<String>,
    /// *Grant admin consent*.
    pub admin_consent: bool,
}

/// *New client secret* of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewSecret {
    /// One of [`SECRET_MONTHS`].
    pub months: u8,
}
