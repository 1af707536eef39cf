//! The bearer token of a request: from the `Authorization` header to its caller, or to the one error that Graph has
//! for tokens, with the reason in words.

use super::audience::{Audience, GRAPH_AUDIENCE, LAB_AUDIENCE};
use super::caller::Caller;
use super::unauthorized::{Reason, unauthorized};
use super::web_token::WebToken;
use super::{Identity, Verified, token};
use crate::error::ApiError;
use crate::json::Value;
use http::HeaderValue;
use simulation::tenant::Directory;

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
    ) -> Result<Caller, ApiError> {
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
        let claims = self.claims(directory, token)?;
        let audience = match claims.get("aud").and_then(Value::as_str) {
            Some(LAB_AUDIENCE) => Audience::Lab,
            Some(GRAPH_AUDIENCE) => Audience::Graph,
            _ => return Err(Reason::Audience),
        };
        let expires = claims.get("exp").and_then(Value::as_i64).unwrap_or_default();
        let caller = token::caller(directory, &claims, audience).ok_or(Reason::Tenant)?;
        Ok((expires, caller))
    }

    /// The claims of a token that we signed for this tenant, whatever it is for.
    pub(super) fn claims(&mut self, directory: &Directory, token: &str) -> Result<Value, Reason> {
        let read = WebToken::read(token).filter(|read| read.header.is_object());
        let WebToken { header_text, claims, .. } = read.ok_or(Reason::Malformed)?;
        if !self.key.is_header(header_text) {
            return Err(Reason::Key);
        }
        if !self.key.is_signed(token) {
            return Err(Reason::Forged);
        }
        let tenant = claims.get("tid").and_then(Value::as_str).unwrap_or_default();
        if tenant != directory.organization().id.to_string() {
            return Err(Reason::Tenant);
        }
        Ok(claims)
    }
}
