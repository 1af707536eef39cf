//! What the OAuth endpoints see of a request, and the names by which the tenant may be called.

use super::oauth_code::{OAuthCode, OAuthError};
use super::token::Issuer;
use crate::address::Address;
use crate::error::quoted;
use http::HeaderMap;
use simulation::tenant::Directory;

/// Names by which any tenant is meant.
const TENANT_ALIASES: [&str; 2] = ["common", "organizations"];

/// An unauthenticated request to an OAuth endpoint.
#[derive(Clone, Copy)]
pub struct OAuthRequest<'request> {
    /// Where and when tokens are issued.
    pub issuer: Issuer<'request>,
    /// What stands before the addresses in the answer.
    pub address: &'request Address,
    /// The tenant in the path.
    pub tenant: &'request str,
    /// Raw query, without `?`.
    pub query: Option<&'request str>,
    /// Headers.
    pub headers: &'request HeaderMap,
    /// Body.
    pub body: &'request [u8],
    /// A number that no other request of this world has.
    pub unique: u64,
}

impl<'request> OAuthRequest<'request> {
    /// The directory of the tenant in the path.
    ///
    /// # Errors
    /// There is one tenant, and the path names another.
    pub fn directory(&self) -> Result<&'request Directory, OAuthError> {
        let organization = self.issuer.directory.organization();
        let tenant_id = organization.id.to_string();
        let is_known = self.tenant.eq_ignore_ascii_case(&tenant_id)
            || organization.verified_domains.iter().any(|domain| self.tenant.eq_ignore_ascii_case(domain))
            || TENANT_ALIASES.contains(&self.tenant);
        if is_known {
            return Ok(self.issuer.directory);
        }
        Err(OAuthCode::TenantUnknown.says(format!(
            "No tenant is called {}. Use {tenant_id}, {}, common or organizations.",
            quoted(self.tenant),
            organization.verified_domains.join(", ")
        )))
    }
}
