//! Decisions of a user on a page: to sign in where a device shows a code, and to consent to permissions. A decision is a form that
//! carries a seal of the page that we rendered, so that no other page can send it in the user's name.

use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::request::OAuthRequest;
use super::{Identity, authorize, client, page, scope};
use crate::Response;
use simulation::command::Command;
use simulation::tenant::developer_applications::DeveloperApplication;
use simulation::tenant::permissions::Kind;
use simulation::tenant::personas::Persona;

/// Field of the decision: `accept` or `cancel`.
pub const DECISION: &str = "lab_decision";
/// Field of the seal.
pub const PROOF: &str = "lab_proof";

/// The two steps of an endpoint that takes a decision on a page.
#[derive(Clone, Copy, Debug)]
pub struct Interaction {
    /// The commands that the decision is.
    pub commands: fn(&mut Identity, &OAuthRequest<'_>) -> Result<Vec<Command>, OAuthError>,
    /// The answer, once they are applied.
    pub answer: fn(&mut Identity, &OAuthRequest<'_>) -> Response,
}

/// `POST {tenant}/oauth2/v2.0/authorize`.
pub const AUTHORIZE: Interaction = Interaction {
    commands: consent,
    answer: |identity, request| authorize::answer(identity, request).unwrap_or_else(|error| page::failure(&error)),
};

/// `POST {tenant}/oauth2/deviceauth`.
pub const DEVICE: Interaction = Interaction {
    commands: device_consent,
    answer: |identity, request| device_page(identity, request).unwrap_or_else(|error| page::failure(&error)),
};

/// The seal of a page that asks `persona` about `missing` permissions of an application.
pub fn proof(identity: &Identity, application: &DeveloperApplication, persona: &Persona, missing: &[&str]) -> String {
    let of = format!("{} {} {}", application.key, persona.key, missing.join(" "));
    identity.key.seal("consent", &of)
}

/// Consent to the scopes of an authorization request.
fn consent(identity: &mut Identity, request: &OAuthRequest<'_>) -> Result<Vec<Command>, OAuthError> {
    let asked = request.parameters()?;
    let of = |name: &str| asked.get(name).unwrap_or_default();
    accepted(identity, request, &asked, of("client_id"), of("scope"))
}

fn device_consent(identity: &mut Identity, request: &OAuthRequest<'_>) -> Result<Vec<Command>, OAuthError> {
    let asked = request.parameters()?;
    let waiting = identity.waiting(asked.get("user_code").unwrap_or_default(), request.issuer.now());
    let Some(waiting) = waiting else { return Ok(Vec::new()) };
    accepted(identity, request, &asked, &waiting.client_id, &waiting.scope)
}

/// The commands of an accepted consent page; none where nothing was accepted, or nothing is missing.
fn accepted(
    identity: &Identity,
    request: &OAuthRequest<'_>,
    asked: &Parameters,
    client_id: &str,
    scope: &str,
) -> Result<Vec<Command>, OAuthError> {
    let directory = request.directory()?;
    let persona = asked.get("login_hint").and_then(|name| directory.persona_by_user_principal_name(name));
    let application = client::find(directory, client_id);
    let (Some(persona), Some(application), Some("accept")) = (persona, application, asked.get(DECISION)) else {
        return Ok(Vec::new());
    };
    let Ok(scopes) = scope::on_behalf(directory, application, scope) else { return Ok(Vec::new()) };
    if scopes.missing.is_empty() {
        return Ok(Vec::new());
    }
    if asked.get(PROOF) != Some(&proof(identity, application, persona, &scopes.missing)) {
        let words = "This consent was not given on a page of this world. Open the page of the application again.";
        return Err(OAuthCode::RequestMalformed.says(words));
    }
    Ok(vec![Command::SetPermissions {
        by: Some(persona.key.clone()),
        application: application.key.to_owned(),
        kind: Kind::Delegated,
        permissions: scopes.missing.iter().map(|name| (*name).to_owned()).collect(),
        granted: true,
    }])
}

/// `{tenant}/oauth2/deviceauth`: the page where a code is typed, a persona is picked, and accepts or declines.
///
/// # Errors
/// The request cannot be read, or is for another tenant.
pub fn device_page(identity: &mut Identity, request: &OAuthRequest<'_>) -> Result<Response, OAuthError> {
    let directory = request.directory()?;
    let asked = request.parameters()?;
    let Some(typed) = asked.get("user_code") else { return Ok(page::enter_code(None)) };
    let Some(waiting) = identity.waiting(typed, request.issuer.now()).cloned() else {
        return Ok(page::enter_code(Some(typed)));
    };
    let application = client::named(directory, &waiting.client_id)?;
    let scopes = scope::on_behalf(directory, application, &waiting.scope)?;
    let persona = asked.get("login_hint").and_then(|name| directory.persona_by_user_principal_name(name));
    let Some(persona) = persona else {
        return Ok(page::pick_for_device(directory, application, &scopes, &waiting.user_code));
    };
    let seal = identity.key.seal("device page", &format!("{} {}", waiting.user_code, persona.key));
    let is_decided = asked.get("lab_page") == Some(&seal);
    match asked.get(DECISION).filter(|_| is_decided) {
        Some("accept") if scopes.missing.is_empty() => {
            identity.decide(&waiting.user_code, Some(&persona.key));
            Ok(page::device_done(application, true))
        }
        Some("cancel") => {
            identity.decide(&waiting.user_code, None);
            Ok(page::device_done(application, false))
        }
        _ => {
            let hidden = [
                ("user_code", waiting.user_code.clone()),
                ("login_hint", persona.user_principal_name.clone()),
                ("lab_page", seal),
                (PROOF, proof(identity, application, persona, &scopes.missing)),
            ];
            Ok(page::consent(persona, application, &scopes, &hidden))
        }
    }
}
