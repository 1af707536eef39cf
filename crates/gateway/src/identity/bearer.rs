//! The bearer token of a request: from the `Authorization` header to its caller, or to the one error that Graph has
//! for tokens, with the reason in words.

use super::caller::{Audience, Caller};
use super::{Identity, Verified, token};
use crate::code::Code;
use crate::json::Value;
use crate::rejection::{Outcome, Rejection};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{HeaderValue, header};
use simulation::tenant::Directory;

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
    /// It is of another tenant, or of somebody who is not in this one.
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
pub fn unauthorized(reason: Reason) -> Rejection {
    let (name, words) = reason.words();
    let is_absent = matches!(reason, Reason::Missing | Reason::Scheme);
    let error = if is_absent { "" } else { ", error=\"invalid_token\"" };
    Rejection::new(Code::InvalidAuthenticationToken, words)
        .with("reason", name)
        .with_header(header::WWW_AUTHENTICATE, &format!("Bearer realm=\"tenant-attach-lab\"{error}"))
}

impl Identity {
    /// The caller of `authorization`.
    ///
    /// # Errors
    /// 401 with a [`Reason`].
    pub fn caller(
        &mut self,
        directory: &Directory,
        authorization: Option<&HeaderValue>,
        wall_ms: i64,
    ) -> Outcome<Caller> {
        let now = wall_ms.div_euclid(1_000);
        let checked = || -> Result<&str, Reason> {
            let text = authorization.ok_or(Reason::Missing)?.to_str().map_err(|_| Reason::Scheme)?;
            let (scheme, token) = text.split_once(' ').ok_or(Reason::Scheme)?;
            if scheme.eq_ignore_ascii_case("bearer") { Ok(token.trim()) } else { Err(Reason::Scheme) }
        };
        let token = checked().map_err(unauthorized)?;
        let known = self.verified.iter().find(|verified| verified.token == token);
        let (expires, caller) = match known {
            Some(verified) => (verified.expires, verified.caller.clone()),
            None => {
                let (expires, caller) = self.verify(directory, token).map_err(unauthorized)?;
                if expires > now {
                    self.remember(Verified { token: token.to_owned(), expires, caller: caller.clone() });
                }
                (expires, caller)
            }
        };
        if expires <= now {
            self.verified.retain(|verified| verified.token != token);
            return Err(unauthorized(Reason::Expired));
        }
        Ok(caller)
    }

    /// What a token that was not seen before says.
    fn verify(&mut self, directory: &Directory, token: &str) -> Result<(i64, Caller), Reason> {
        let mut parts = token.split('.');
        let (Some(header), Some(claims), Some(_), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(Reason::Malformed);
        };
        let read = |part: &str| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part).ok()?).ok();
        let (Some(Value::Object(_)), Some(claims)) = (read(header), read(claims)) else {
            return Err(Reason::Malformed);
        };
        if !self.key.is_header(header) {
            return Err(Reason::Key);
        }
        if !self.key.is_signed(token) {
            return Err(Reason::Forged);
        }
        let text = |name: &str| claims.get(name).and_then(Value::as_str).unwrap_or_default();
        if text("tid") != directory.organization().id.to_string() {
            return Err(Reason::Tenant);
        }
        let audience = match text("aud") {
            token::LAB_AUDIENCE => Audience::Lab,
            token::GRAPH_AUDIENCE => Audience::Graph,
            _ => return Err(Reason::Audience),
        };
        let expires = claims.get("exp").and_then(Value::as_i64).unwrap_or_default();
        let caller = token::caller(directory, &claims, audience).ok_or(Reason::Tenant)?;
        Ok((expires, caller))
    }
}
