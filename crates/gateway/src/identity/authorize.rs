//! `gateway/{tenant}/oauth2/v2.0/authorize`: a user signs in to an application, chosen in an account picker. No password is
//! ever asked for. An error goes back to the application, unless it is about where that is (RFC 6749, 4.1.2.1).

use super::back::Back;
use super::interaction::{self, DECISION, PROOF};
use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::request::OAuthRequest;
use super::scope::Asked;
use super::sealed::{Grant, Kind};
use super::{Identity, client, page, scope, token_endpoint};
use crate::Response;
use crate::error::quoted;
use simulation::tenant::developer_applications::DeveloperApplication;
use simulation::tenant::personas::Persona;

/// Longest nonce: it comes back in every id token.
const NONCE_BYTES_MAX: usize = 256;

/// Answers with a redirect, or with the account picker.
///
/// # Errors
/// Errors about the tenant, the application or its address: those are shown, not sent.
pub fn answer(identity: &Identity, request: &OAuthRequest<'_>) -> Result<Response, OAuthError> {
    let directory = request.directory()?;
    let asked = request.parameters()?;
    let application = client::named(directory, asked.need("client_id")?)?;
    let redirect_uri = asked.need("redirect_uri")?;
    if !client::is_redirect_allowed(application, redirect_uri) {
        return Err(OAuthCode::RedirectMismatch.says(format!(
            "{} cannot be sent back to {}. {}",
            application.display_name,
            quoted(redirect_uri),
            if !application.signs_people_in {
                "It acts for itself only and signs nobody in; use the public client."
            } else {
                "It runs on your own machine: use http://localhost with any port."
            }
        )));
    }
    let back = Back {
        redirect_uri,
        mode: asked.get("response_mode").unwrap_or("query"),
        state: asked.get("state").unwrap_or_default(),
    };
    match decided(identity, request, application, &asked, redirect_uri) {
        Ok(Decision::Code { code, client_info }) => {
            let mut parameters = vec![("code", code.as_str())];
            parameters.extend(client_info.as_ref().map(|info| ("client_info", info.as_str())));
            Ok(back.with(&parameters))
        }
        Ok(Decision::Consent { persona, scopes, proof }) => {
            let mut hidden = asked.pairs(&[DECISION, PROOF, "prompt", "login_hint"]);
            hidden.push(("login_hint".to_owned(), persona.user_principal_name.clone()));
            hidden.push((PROOF.to_owned(), proof));
            Ok(page::consent(persona, application, &scopes, &hidden))
        }
        Ok(Decision::Ask { scopes, unknown }) => {
            let cancel = back.address(&back.failure(&OAuthCode::AccessDenied.says("Nobody was chosen.")));
            Ok(page::choice(directory, application, &scopes, &asked, &cancel, unknown))
        }
        Err(error) => {
            let parameters = back.failure(&error);
            let pairs: Vec<(&str, &str)> = parameters.iter().map(|(name, value)| (*name, value.as_str())).collect();
            Ok(back.with(&pairs))
        }
    }
}

enum Decision<'request> {
    Code {
        code: String,
        client_info: Option<String>,
    },
    /// A permission lacks consent, or the application wants to be asked about.
    Consent {
        persona: &'request Persona,
        scopes: Asked,
        proof: String,
    },
    /// No user is named, or none has that name.
    Ask {
        scopes: Asked,
        unknown: Option<&'request str>,
    },
}

fn decided<'asked, 'request: 'asked>(
    identity: &Identity,
    request: &OAuthRequest<'request>,
    application: &DeveloperApplication,
    asked: &'asked Parameters,
    redirect_uri: &str,
) -> Result<Decision<'asked>, OAuthError> {
    let mode = asked.get("response_mode");
    if !matches!(mode, None | Some("query" | "fragment" | "form_post")) {
        let words = "The response_mode must be query, fragment or form_post.";
        return Err(OAuthCode::RequestMalformed.says(words));
    }
    let response_type = asked.need("response_type")?;
    if response_type != "code" {
        let words = format!("The response type {} is not offered: it must be code.", quoted(response_type));
        return Err(OAuthCode::ResponseTypeUnsupported.says(words));
    }
    let method = asked.get("code_challenge_method");
    let sent = asked.get("code_challenge");
    let challenge = sent.filter(|challenge| challenge.len() == 43 && method == Some("S256"));
    // A secret proves a web application when it redeems its code.
    let challenge = challenge.or((application.is_confidential && sent.is_none()).then_some("")).ok_or_else(|| {
        OAuthCode::ProofKeyMissing.says(
            "A public client sends code_challenge, the SHA-256 of its code_verifier in base64url (43 characters), and \
             code_challenge_method=S256.",
        )
    })?;
    let nonce = asked.get("nonce").unwrap_or_default();
    // A line break would split what is sealed.
    if nonce.len() > NONCE_BYTES_MAX || nonce.contains('\n') || challenge.contains('\n') {
        let words = format!("The nonce has more than {NONCE_BYTES_MAX} bytes, or a line break in it.");
        return Err(OAuthCode::RequestMalformed.says(words));
    }
    let scopes = scope::on_behalf(request.issuer.directory, application, asked.need("scope")?)?;
    if asked.get(DECISION) == Some("cancel") {
        return Err(OAuthCode::AccessDenied.says("Whoever signed in did not consent."));
    }
    let directory = request.issuer.directory;
    let hint = asked.get("login_hint");
    let found = hint.and_then(|name| directory.persona_by_user_principal_name(name));
    let prompt = asked.get("prompt");
    let Some(persona) = found.filter(|_| prompt != Some("select_account")) else {
        if prompt == Some("none") {
            let words = "Nobody is signed in, and prompt=none forbids to ask. Name somebody in login_hint.";
            return Err(OAuthCode::LoginRequired.says(words));
        }
        return Ok(Decision::Ask { scopes, unknown: hint.filter(|_| found.is_none()) });
    };
    let lacks_consent = !scopes.missing.is_empty();
    if lacks_consent && prompt == Some("none") {
        return Err(OAuthCode::ConsentMissing.says(format!(
            "Nobody consented to {} for {}, and prompt=none forbids to ask.",
            scopes.missing.join(", "),
            application.display_name
        )));
    }
    if lacks_consent || prompt == Some("consent") && asked.get(DECISION).is_none() {
        let proof = interaction::proof(identity, application, persona, &scopes.missing);
        return Ok(Decision::Consent { persona, scopes, proof });
    }
    let grant = Grant {
        client_id: application.app_id.to_string(),
        persona: persona.key.clone(),
        scopes: scopes.scopes,
        redirect_uri: redirect_uri.to_owned(),
        challenge: challenge.to_owned(),
        nonce: nonce.to_owned(),
        unique: request.unique,
    };
    Ok(Decision::Code {
        code: grant.seal(&identity.key, Kind::Code, request.issuer.now()),
        client_info: token_endpoint::client_info(asked, directory, persona),
    })
}
