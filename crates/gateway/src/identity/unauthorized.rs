//! 401: the one error that Microsoft Graph has for tokens, with the reason in words.

use crate::code::Code;
use crate::error::ApiError;
use http::header;

/// Why a token is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No header.
    Missing,
    /// Another scheme than `Bearer`, or nothing behind it.
    Scheme,
    /// Not three parts of base64url with JSON in them.
    Malformed,
    /// Signed by another key or algorithm, or not at all.
    Key,
    /// The signature is not over these claims.
    Forged,
    /// Its time is over.
    Expired,
    /// It is for something else.
    Audience,
    /// Its tenant or its subject is not of this tenant.
    Tenant,
}

impl Reason {
    /// Stable name, in `error.innerError.details.reason`, and the words.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Missing => (
                "missing",
                "The call has no Authorization header. Get a token at gateway/{tenant}/oauth2/v2.0/token and send it as \
                 'Authorization: Bearer <token>'.",
            ),
            Self::Scheme => {
                ("scheme", "The Authorization header is not 'Bearer <token>'. Other schemes are not offered.")
            }
            Self::Malformed => (
                "malformed",
                "The token is no JSON Web Token: it needs three parts of base64url with JSON in the first two. Send the \
                 access_token of the token endpoint as it came. Get a new one if it is lost.",
            ),
            Self::Key => (
                "key",
                "The token is not signed with this world's key: it names another algorithm, or was issued by another \
                 world (a reset with another seed makes new keys). Get a new one.",
            ),
            Self::Forged => {
                ("forged", "The token's signature is not over what it says: it is forged or damaged. Get a new one.")
            }
            Self::Expired => ("expired", "The token has expired: it lasts for an hour. Get a new one."),
            Self::Audience => (
                "audience",
                "The token is for something else: an id token opens nothing, and AdminService takes the token of a \
                 persona's own grant only, not one for Microsoft Graph.",
            ),
            Self::Tenant => {
                ("tenant", "The token is of another tenant, or of somebody who is not in this one. Get a new one.")
            }
        }
    }
}

/// 401, as Graph answers it.
pub fn unauthorized(reason: Reason) -> ApiError {
    let (name, words) = reason.words();
    let is_absent = matches!(reason, Reason::Missing | Reason::Scheme);
    let error = if is_absent { "" } else { ", error=\"invalid_token\"" };
    ApiError::new(Code::InvalidAuthenticationToken, words)
        .with("reason", name)
        .with_header(header::WWW_AUTHENTICATE, &format!("Bearer realm=\"tenant-attach-lab\"{error}"))
}
