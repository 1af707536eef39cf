//! Applications that are registered for developers: their permissions, and their certificates.

use serde::{Deserialize, Serialize};

/// `lab/applications`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationList {
    /// In the order of their registration.
    pub value: Vec<Application>,
}

/// An application for developers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// Client id.
    pub client_id: String,
    /// Name for people.
    pub display_name: String,
    /// Whether it keeps a secret.
    pub is_confidential: bool,
    /// Whether it signs people in.
    pub signs_people_in: bool,
    /// The scope of its own API, `api://<client id>/<name>`; null where it has none.
    pub exposed_scope: Option<String>,
    /// Every permission that a route asks for, of each kind that the application can use.
    pub permissions: Vec<ApplicationPermission>,
    /// SHA-256 thumbprints of its certificates, hexadecimal.
    pub certificates: Vec<String>,
}

/// A permission of Microsoft Graph that an application has or could have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationPermission {
    /// Name, for example `User.Read.All`.
    pub name: String,
    /// Whether it is for a signed-in user (delegated), or else for the application itself.
    pub delegated: bool,
    /// Whether consent was given.
    pub granted: bool,
    /// Whether only an administrator can consent.
    pub needs_administrator: bool,
}

/// Body of `POST lab/applications/{clientId}/permissions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PermissionChange {
    /// Names.
    pub permissions: Vec<String>,
    /// Of which kind.
    pub delegated: bool,
    /// Whether consent is given, or else taken away.
    pub granted: bool,
}

/// Body of `POST lab/applications/{clientId}/certificates`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateBody {
    /// PEM, or DER in base64.
    pub certificate: String,
}
