//! Access tokens: stateless, signed with a key drawn from the seed, valid for an hour of wall-clock time.
//!
//! Three parts like a JSON Web Token, so that tools which decode those can show the claims. They keep a caller
//! honest about who it is; they protect nothing, for the seed of a simulation is no secret.

use crate::base64url;
use crate::code::Code;
use crate::rejection::{Outcome, Rejection};
use http::header;
use serde::{Deserialize, Serialize};
use simulation::draw::{Purpose, draw};

/// How long a token lasts: seconds of wall-clock time.
pub const LIFETIME_SECONDS: u32 = 3_600;

/// The first part of every token.
const HEADER: &str = r#"{"typ":"JWT","alg":"BLAKE3"}"#;

/// The second part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Who it is for: always this lab.
    pub aud: String,
    /// Who issued it: the tenant's token endpoint, below the prefix.
    pub iss: String,
    /// Issued at, seconds since 1970.
    pub iat: i64,
    /// Expires at, seconds since 1970.
    pub exp: i64,
    /// Tenant id.
    pub tid: String,
    /// Object id of the persona.
    pub oid: String,
    /// User principal name of the persona.
    pub upn: String,
}

/// A token for a persona of the tenant.
pub fn issue(seed: u64, tenant_id: &str, object_id: &str, user_principal_name: &str, wall_ms: i64) -> String {
    let issued_at = wall_ms.div_euclid(1_000);
    let claims = Claims {
        aud: "tenant-attach-lab".into(),
        iss: contract::routes::token(tenant_id),
        iat: issued_at,
        exp: issued_at + i64::from(LIFETIME_SECONDS),
        tid: tenant_id.into(),
        oid: object_id.into(),
        upn: user_principal_name.into(),
    };
    // Strings and numbers always serialize.
    let claims = serde_json::to_vec(&claims).unwrap_or_default();
    let signed = format!("{}.{}", base64url::encode(HEADER.as_bytes()), base64url::encode(&claims));
    let signature = base64url::encode(sign(seed, &signed).as_bytes());
    format!("{signed}.{signature}")
}

/// The claims of the bearer token in `authorization`, where it was issued by this world and still lasts.
pub fn verify(seed: u64, authorization: Option<&http::HeaderValue>, wall_ms: i64) -> Outcome<Claims> {
    let Some(authorization) = authorization else {
        return Err(unauthorized(
            Code::AuthenticationMissing,
            "The call has no Authorization header. Get a token at gateway/{tenant}/oauth2/v2.0/token and send it as \
             'Authorization: Bearer <token>'.",
        ));
    };
    let token = authorization.to_str().ok().and_then(bearer).ok_or_else(|| {
        unauthorized(
            Code::AuthenticationMissing,
            "The Authorization header is not 'Bearer <token>'. Other schemes are not offered.",
        )
    })?;
    let claims = read(seed, token).ok_or_else(invalid)?;
    if claims.exp <= wall_ms.div_euclid(1_000) {
        return Err(unauthorized(Code::TokenExpired, "The token has expired. Get a new one."));
    }
    Ok(claims)
}

/// A token that this world did not issue.
pub fn invalid() -> Rejection {
    unauthorized(
        Code::TokenInvalid,
        "The token is malformed, forged, or was issued by another world (a reset with another seed makes new keys). \
         Get a new one.",
    )
}

fn bearer(authorization: &str) -> Option<&str> {
    let (scheme, token) = authorization.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

fn read(seed: u64, token: &str) -> Option<Claims> {
    let (signed, signature) = token.rsplit_once('.')?;
    let signature: [u8; blake3::OUT_LEN] = base64url::decode(signature)?.try_into().ok()?;
    // Compared in constant time by blake3.
    if sign(seed, signed) != blake3::Hash::from_bytes(signature) {
        return None;
    }
    let (head, claims) = signed.split_once('.')?;
    if base64url::decode(head)? != HEADER.as_bytes() {
        return None;
    }
    serde_json::from_slice(&base64url::decode(claims)?).ok()
}

fn sign(seed: u64, signed: &str) -> blake3::Hash {
    let mut key = [0_u8; blake3::KEY_LEN];
    for (position, part) in key.chunks_exact_mut(8).enumerate() {
        part.copy_from_slice(&draw(seed, Purpose::TokenKey, position as u64, 0).to_le_bytes());
    }
    blake3::keyed_hash(&key, signed.as_bytes())
}

fn unauthorized(code: Code, message: &str) -> Rejection {
    let error = if code == Code::AuthenticationMissing { "" } else { ", error=\"invalid_token\"" };
    Rejection::new(code, message)
        .with_header(header::WWW_AUTHENTICATE, &format!("Bearer realm=\"tenant-attach-lab\"{error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn check(seed: u64, header: &str, wall_ms: i64) -> Result<String, &'static str> {
        let header = HeaderValue::from_str(header).expect("a header");
        verify(seed, Some(&header), wall_ms).map(|claims| claims.upn).map_err(|rejection| rejection.code)
    }

    #[test]
    fn a_token_lasts_its_hour_in_its_own_world() {
        let token = issue(7, "t", "o", "admin@contoso.com", 1_000_000);
        let header = format!("Bearer {token}");
        assert_eq!(check(7, &header, 1_000_000), Ok("admin@contoso.com".into()));
        assert_eq!(check(7, &header, 1_000_000 + 3_599_999), Ok("admin@contoso.com".into()));
        assert_eq!(check(7, &header, 1_000_000 + 3_600_000), Err("TokenExpired"));
        assert_eq!(check(8, &header, 1_000_000), Err("TokenInvalid"));
    }

    #[test]
    fn a_changed_token_is_forged() {
        let token = issue(7, "t", "o", "reader@contoso.com", 0);
        for position in 0..token.len() {
            let mut forged = token.clone().into_bytes();
            forged[position] = if forged[position] == b'A' { b'B' } else { b'A' };
            if forged == token.as_bytes() {
                continue;
            }
            let header = format!("Bearer {}", String::from_utf8(forged).expect("ASCII"));
            assert_eq!(check(7, &header, 0), Err("TokenInvalid"), "{position}");
        }
        assert_eq!(check(7, "Basic YTpi", 0), Err("AuthenticationMissing"));
        assert_eq!(check(7, "Bearer ..", 0), Err("TokenInvalid"));
        assert_eq!(check(7, "Bearer", 0), Err("AuthenticationMissing"));
    }
}
