//! Signing in: a persona is picked, a password is never asked for.

use serde::{Deserialize, Serialize};

/// The grant that this simulation adds: a token for the persona named by `username`, without any password.
pub const GRANT_PERSONA: &str = "urn:tenant-attach-lab:grant:persona";

/// Answer of the token endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenResponse {
    /// Always `Bearer`.
    pub token_type: String,
    /// Seconds of wall-clock time.
    pub expires_in: u32,
    /// The bearer token.
    pub access_token: String,
}

/// A person of the fictional company who may sign in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Persona {
    /// Stable key, used for texts: `global-admin`, `intune-admin`, `helpdesk`, `helpdesk-undiscovered`, `helpdesk-no-notify`, `cloud-only`, `reader`.
    pub key: String,
    /// User principal name, the `username` of the token request.
    pub user_principal_name: String,
    /// Name for people.
    pub display_name: String,
    /// Object id in the tenant's directory.
    pub id: String,
    /// Directory roles, for example `Global Administrator`.
    pub directory_roles: Vec<String>,
    /// Role in the admin center, for example `Help Desk Operator`.
    pub intune_role: Option<String>,
    /// Role in the Configuration Manager site, for example `Operations Administrator`.
    pub site_role: Option<String>,
    /// Whether *Remote tasks > Initiate Configuration Manager action* is granted.
    pub can_initiate_action: bool,
    /// Whether the site role carries *Collection > Notify Resource*.
    pub can_notify_resource: bool,
    /// Found by Active Directory user discovery; true while an exercise hides it, as the next one.
    pub discovered_by_active_directory: bool,
    /// Found by Azure AD user discovery.
    pub discovered_by_azure_active_directory: bool,
}
