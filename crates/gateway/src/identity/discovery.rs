//! What a client can find out by itself: the OpenID Connect configuration, and the key that tokens are checked with.

use super::oauth_code::OAuthError;
use super::request::OAuthRequest;
use super::{Identity, device_code, on_behalf_of};
use crate::Response;
use crate::json::ObjectWriter;
use crate::response::{self, JSON};
use contract::auth::GRANT_PERSONA;
use serde_json::json;

/// `grant_type`s of the token endpoint.
pub const GRANTS: [&str; 6] = [
    "authorization_code",
    "client_credentials",
    "refresh_token",
    device_code::GRANT,
    on_behalf_of::GRANT,
    GRANT_PERSONA,
];

/// How an application proves itself. Certificates need RSA, which the worker does not have.
const AUTHENTICATION: &[&str] = if cfg!(feature = "rs256") {
    &["client_secret_post", "client_secret_basic", "private_key_jwt", "none"]
} else {
    &["client_secret_post", "client_secret_basic", "none"]
};

/// `{tenant}/v2.0/.well-known/openid-configuration` (OpenID Connect Discovery 1.0, 3).
///
/// # Errors
/// Another tenant.
pub fn configuration(identity: &mut Identity, request: &OAuthRequest<'_>) -> Result<Response, OAuthError> {
    request.directory()?;
    let base = format!("{}{}", request.issuer.address, request.tenant);
    let mut body = Vec::new();
    let mut object = ObjectWriter::open(&mut body);
    object.text("issuer", &request.issuer.name());
    for (name, path) in [
        ("authorization_endpoint", "/oauth2/v2.0/authorize"),
        ("token_endpoint", "/oauth2/v2.0/token"),
        ("jwks_uri", "/discovery/v2.0/keys"),
        ("device_authorization_endpoint", "/oauth2/v2.0/devicecode"),
    ] {
        object.text(name, &format!("{base}{path}"));
    }
    object.text("userinfo_endpoint", &request.address.user_info(request.tenant));
    let algorithm = [identity.key().algorithm().name()];
    let lists: [(&str, &[&str]); 9] = [
        ("response_types_supported", &["code"]),
        ("response_modes_supported", &["query", "fragment", "form_post"]),
        ("grant_types_supported", &GRANTS),
        ("subject_types_supported", &["public"]),
        ("id_token_signing_alg_values_supported", &algorithm),
        ("token_endpoint_auth_methods_supported", AUTHENTICATION),
        ("code_challenge_methods_supported", &["S256"]),
        ("scopes_supported", &["openid", "profile", "email", "offline_access"]),
        (
            "claims_supported",
            &["sub", "iss", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid", "oid", "email"],
        ),
    ];
    for (name, values) in lists {
        object.value(name, &values);
    }
    object.close();
    Ok(response::bytes(JSON, body))
}

/// `{tenant}/discovery/v2.0/keys`: the public key.
///
/// # Errors
/// Another tenant.
pub fn keys(identity: &mut Identity, request: &OAuthRequest<'_>) -> Result<Response, OAuthError> {
    request.directory()?;
    Ok(response::json(&json!({"keys": [identity.key().jwk()]})))
}
