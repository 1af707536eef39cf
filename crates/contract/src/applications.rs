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
    /// Whether the registration asks for it: what `.default` and the admin consent endpoint mean.
    pub required: bool,
    /// Where consent was given: when, and by whom.
    pub consent: Option<Consent>,
}

/// Consent to a permission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Consent {
    /// When, simulated time.
    pub time: String,
    /// By whom.
    pub source: ConsentSource,
    /// Name of the person who consented: the user principal name.
    pub by: Option<String>,
}

/// Who gave consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ConsentSource {
    /// An administrator, when the application was registered, before the world began.
    Registration,
    /// A person, on a page or in the lab.
    Person,
    /// The lab, which has no account.
    Lab,
}

/// Body of `POST lab/applications/{clientId}/permissions`. A Global Administrator who is signed in changes consent in their own name;
/// for anybody else the lab does.
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
