//! What the OAuth endpoints see of a request, and the names by which the tenant may be called.

use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::token::Issuer;
use crate::address::Address;
use crate::body;
use crate::error::quoted;
use contract::limits::BODY_BYTES_MAX;
use http::HeaderMap;
use simulation::tenant::Directory;

/// Names by which any tenant is meant.
const TENANT_ALIASES: [&str; 2] = ["common", "organizations"];

/// An unauthenticated request to an OAuth endpoint.
#[derive(Clone, Copy)]
pub struct OAuthRequest<'request> {
    /// Where and when tokens are issued.
    pub issuer: Issuer<'request>,
    /// Base addresses of the answer.
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

    /// The parameters of the body.
    ///
    /// # Errors
    /// It is no form, or cannot be read.
    pub fn form(&self) -> Result<Parameters, OAuthError> {
        let text = body::form(self.headers, self.body, BODY_BYTES_MAX)
            .map_err(|error| OAuthCode::RequestMalformed.says(error.message))?;
        Parameters::parse(text)
    }

    /// The parameters of a request to a page: the form of a POST, else the query.
    ///
    /// # Errors
    /// They cannot be read.
    pub fn parameters(&self) -> Result<Parameters, OAuthError> {
        if self.body.is_empty() { Parameters::parse(self.query.unwrap_or_default()) } else { self.form() }
    }
}
