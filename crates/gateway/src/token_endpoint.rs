//! `POST gateway/{tenant}/oauth2/v2.0/token`: signing in without a password, in OAuth's shapes.

use crate::answer::{Answer, JSON};
use crate::body;
use crate::json;
use crate::rejection::quoted;
use crate::token;
use bytes::Bytes;
use contract::auth::{GRANT_PERSONA, TokenResponse};
use contract::error::OAuthError;
use contract::limits::BODY_BYTES_MAX;
use http::{HeaderMap, StatusCode};
use simulation::tenant::Directory;

/// Names by which any tenant is meant.
const TENANT_ALIASES: [&str; 2] = ["common", "organizations"];

/// Parameters that OAuth clients send beside those that are read.
const PARAMETERS_IGNORED: [&str; 4] = ["scope", "client_id", "client_secret", "resource"];

/// Answers a token request of `tenant`. Errors have OAuth's shape (RFC 6749, 5.2), not Graph's.
pub fn answer(
    directory: &Directory,
    seed: u64,
    tenant: &str,
    headers: &HeaderMap,
    body: &Bytes,
    wall_ms: i64,
) -> Answer {
    match token_response(directory, seed, tenant, headers, body, wall_ms) {
        Ok(response) => Answer::json(&response),
        Err((error, error_description)) => {
            let mut written = Vec::new();
            json::serialized(&mut written, &OAuthError { error: error.to_owned(), error_description });
            Answer::bytes(JSON, written).with_status(StatusCode::BAD_REQUEST)
        }
    }
}

fn token_response(
    directory: &Directory,
    seed: u64,
    tenant: &str,
    headers: &HeaderMap,
    body: &Bytes,
    wall_ms: i64,
) -> Result<TokenResponse, (&'static str, String)> {
    let organization = directory.organization();
    let tenant_id = organization.id.to_string();
    let is_known = tenant.eq_ignore_ascii_case(&tenant_id)
        || organization.verified_domains.iter().any(|domain| tenant.eq_ignore_ascii_case(domain))
        || TENANT_ALIASES.contains(&tenant);
    if !is_known {
        let description = format!(
            "No tenant is called {}. Use {tenant_id}, {}, common or organizations.",
            quoted(tenant),
            organization.verified_domains.join(", ")
        );
        return Err(("invalid_request", description));
    }
    let form = body::form(headers, body, BODY_BYTES_MAX).map_err(|rejection| ("invalid_request", rejection.message))?;
    let mut grant_type = None;
    let mut username = None;
    for (name, value) in &form {
        let slot = match name.as_str() {
            "grant_type" => &mut grant_type,
            "username" => &mut username,
            "password" => {
                let description = "This simulation never asks for a password. Send none.".to_owned();
                return Err(("invalid_request", description));
            }
            other if PARAMETERS_IGNORED.contains(&other) => continue,
            other => {
                let description = format!("The form has the parameter {}, which means nothing here.", quoted(other));
                return Err(("invalid_request", description));
            }
        };
        if slot.replace(value.as_str()).is_some() {
            return Err(("invalid_request", format!("The parameter {name} stands twice.")));
        }
    }
    match grant_type {
        None => return Err(("invalid_request", format!("grant_type is missing; the one here is {GRANT_PERSONA}."))),
        Some(GRANT_PERSONA) => {}
        Some(other) => {
            let description =
                format!("The grant type {} is not offered; the one here is {GRANT_PERSONA}.", quoted(other));
            return Err(("unsupported_grant_type", description));
        }
    }
    let Some(username) = username else {
        let description = "username is missing: the user principal name of a persona of gateway/health.".to_owned();
        return Err(("invalid_request", description));
    };
    let persona = directory.persona_by_user_principal_name(username).ok_or_else(|| {
        let description = format!("Nobody called {} can sign in here. gateway/health lists who can.", quoted(username));
        ("invalid_grant", description)
    })?;
    let access_token = token::issue(seed, &tenant_id, &persona.id.to_string(), &persona.user_principal_name, wall_ms);
    Ok(TokenResponse { token_type: "Bearer".into(), expires_in: token::LIFETIME_SECONDS, access_token })
}
