//! `POST gateway/{tenant}/oauth2/v2.0/token`: every grant that is offered.

use super::discovery::GRANTS;
use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::request::OAuthRequest;
use super::sealed::{Grant, Kind};
use super::{Identity, client, device_code, on_behalf_of, scope, token};
use crate::Response;
use crate::error::quoted;
use crate::json::ObjectWriter;
use crate::response::{self, JSON};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contract::auth::GRANT_PERSONA;
use simulation::tenant::Directory;
use simulation::tenant::developer_applications::DeveloperApplication;
use simulation::tenant::personas::Persona;

/// The tokens of an answer.
#[derive(Default)]
struct Given {
    access_token: String,
    scopes: Option<String>,
    refresh_token: Option<String>,
    id_token: Option<String>,
    client_info: Option<String>,
}

/// Answers a token request.
///
/// # Errors
/// In OAuth's shape (RFC 6749, 5.2), not Graph's.
pub fn answer(identity: &mut Identity, request: &OAuthRequest<'_>) -> Result<Response, OAuthError> {
    let directory = request.directory()?;
    let form = request.form()?;
    if form.get("password").is_some() {
        return Err(OAuthCode::PasswordSent.says("This simulation never asks for a password. Send none."));
    }
    let given = match form.need("grant_type")? {
        GRANT_PERSONA => {
            let persona = user(directory, form.need("username")?)?;
            Given { access_token: identity.lab_token(request.issuer, persona), ..Given::default() }
        }
        "client_credentials" => {
            let application = client::authenticated(request, &form)?;
            if !application.is_confidential {
                return Err(OAuthCode::ClientNotAllowed.says(format!(
                    "{} is a public client: it cannot act for itself, only for whoever signs in. Use the authorization \
                     code flow, or an application with a secret.",
                    application.display_name
                )));
            }
            scope::for_itself(form.need("scope")?)?;
            Given { access_token: identity.graph_token(request.issuer, application, None), ..Given::default() }
        }
        "authorization_code" => {
            let application = client::authenticated(request, &form)?;
            let grant = redeem_code(identity, request, application, &form)?;
            scope::still_consented(directory, application, &grant.scopes)?;
            given(identity, request, application, &grant, &grant.scopes, &form)?
        }
        "refresh_token" => {
            let application = client::authenticated(request, &form)?;
            let client_id = application.app_id.to_string();
            let sealed = form.need("refresh_token")?;
            let grant = Grant::open(&identity.key, Kind::Refresh, sealed, &client_id, request.issuer.now())?;
            let scopes = match form.get("scope") {
                Some(asked) => scope::on_behalf(directory, application, asked)?.consented(application)?,
                None => {
                    scope::still_consented(directory, application, &grant.scopes)?;
                    grant.scopes.clone()
                }
            };
            given(identity, request, application, &grant, &scopes, &form)?
        }
        // The drafts of RFC 8628 called it so, and older libraries do.
        device_code::GRANT | "device_code" => {
            let application = client::authenticated(request, &form)?;
            let grant = device_code::redeem(identity, request, application, &form)?;
            given(identity, request, application, &grant, &grant.scopes, &form)?
        }
        on_behalf_of::GRANT => {
            let application = client::authenticated(request, &form)?;
            let grant = on_behalf_of::grant(identity, request, application, &form)?;
            given(identity, request, application, &grant, &grant.scopes, &form)?
        }
        other => {
            return Err(OAuthCode::GrantUnsupported.says(format!(
                "The grant type {} is not offered. There are: {}.",
                quoted(other),
                GRANTS.join(", ")
            )));
        }
    };
    Ok(written(&given))
}

/// The user with this user principal name.
pub(super) fn user<'directory>(
    directory: &'directory Directory,
    name: &str,
) -> Result<&'directory Persona, OAuthError> {
    directory.persona_by_user_principal_name(name).ok_or_else(|| {
        let words = format!("Nobody called {} can sign in here. gateway/health lists who can.", quoted(name));
        OAuthCode::UserUnknown.says(words)
    })
}

/// The grant of an authorization code, once everything about this request fits it.
fn redeem_code(
    identity: &mut Identity,
    request: &OAuthRequest<'_>,
    application: &DeveloperApplication,
    form: &Parameters,
) -> Result<Grant, OAuthError> {
    let code = form.need("code")?;
    let client_id = application.app_id.to_string();
    let grant = Grant::open(&identity.key, Kind::Code, code, &client_id, request.issuer.now())?;
    if form.need("redirect_uri")? != grant.redirect_uri {
        let words = "The redirect_uri is not the one that the code was sent to. Send the same in both requests.";
        return Err(OAuthCode::RedirectMismatch.says(words));
    }
    if !grant.challenge.is_empty() {
        let verifier = form.need("code_verifier")?;
        if URL_SAFE_NO_PAD.encode(hmac_sha256::Hash::hash(verifier.as_bytes())) != grant.challenge {
            let words = "The code_verifier does not match the code_challenge: its SHA-256 in base64url is another.";
            return Err(OAuthCode::ProofKeyWrong.says(words));
        }
    }
    if identity.spend(code) {
        return Err(OAuthCode::CodeRedeemed.says("The code was redeemed before. Sign in again."));
    }
    Ok(grant)
}

/// Delegated tokens, on behalf of a user, for `scopes`. A refresh token keeps the scope of its grant, whatever is asked for with it
/// (RFC 6749, 6).
fn given(
    identity: &mut Identity,
    request: &OAuthRequest<'_>,
    application: &DeveloperApplication,
    grant: &Grant,
    scopes: &str,
    form: &Parameters,
) -> Result<Given, OAuthError> {
    let issuer = request.issuer;
    let persona = issuer.directory.persona(&grant.persona).ok_or_else(|| {
        OAuthCode::UserUnknown.says("Whoever signed in is not in the tenant any more. Sign in again.")
    })?;
    let refresh = Grant { redirect_uri: String::new(), challenge: String::new(), ..grant.clone() };
    Ok(Given {
        access_token: identity.graph_token(issuer, application, Some((persona, scopes))),
        refresh_token: scope::has(&grant.scopes, "offline_access")
            .then(|| refresh.seal(&identity.key, Kind::Refresh, issuer.now())),
        id_token: scope::has(scopes, "openid")
            .then(|| identity.id_token(issuer, &grant.client_id, persona, &grant.nonce)),
        client_info: client_info(form, issuer.directory, persona),
        scopes: Some(scopes.to_owned()),
    })
}

/// The account of the tokens, by which Microsoft's libraries name what they keep; only for a request that asks for it.
pub(super) fn client_info(asked: &Parameters, directory: &Directory, persona: &Persona) -> Option<String> {
    let info = || format!(r#"{{"uid":"{}","utid":"{}"}}"#, persona.id, directory.organization().id);
    (asked.get("client_info") == Some("1")).then(|| URL_SAFE_NO_PAD.encode(info()))
}

fn written(given: &Given) -> Response {
    let mut body = Vec::new();
    let mut object = ObjectWriter::open(&mut body);
    object.text("token_type", "Bearer");
    for name in ["expires_in", "ext_expires_in"] {
        object.value(name, &token::LIFETIME_SECONDS);
    }
    object.text("access_token", &given.access_token);
    for (name, value) in [
        ("scope", &given.scopes),
        ("refresh_token", &given.refresh_token),
        ("id_token", &given.id_token),
        ("client_info", &given.client_info),
    ] {
        if let Some(value) = value {
            object.text(name, value);
        }
    }
    object.close();
    response::bytes(JSON, body)
}
