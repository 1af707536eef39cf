//! The on-behalf-of flow: an API exchanges the token that it was called with for one for Graph, of the same user
//! (RFC 7523, 2.1, with `requested_token_use=on_behalf_of`).

use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::request::OAuthRequest;
use super::sealed::Grant;
use super::unauthorized::Reason;
use super::{Identity, scope};
use crate::json::Value;
use simulation::tenant::developer_applications::DeveloperApplication;

/// `grant_type`.
pub const GRANT: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/// The grant that the user's token gives the API.
///
/// # Errors
/// The assertion is no access token of a user for this application, or has expired; a permission lacks consent.
pub(super) fn grant(
    identity: &mut Identity,
    request: &OAuthRequest<'_>,
    application: &DeveloperApplication,
    form: &Parameters,
) -> Result<Grant, OAuthError> {
    let name = application.display_name;
    if !application.is_confidential {
        return Err(
            OAuthCode::ClientNotAllowed.says(format!("{name} is a public client, and no API that others call."))
        );
    }
    if form.need("requested_token_use")? != "on_behalf_of" {
        let words = "The requested_token_use must be on_behalf_of: no other use of an assertion is offered.";
        return Err(OAuthCode::RequestMalformed.says(words));
    }
    let directory = request.issuer.directory;
    let claims = identity.claims(directory, form.need("assertion")?).map_err(|reason| match reason {
        Reason::Tenant => OAuthCode::AssertionInvalid.says("The assertion is a token of another tenant."),
        _ => OAuthCode::AssertionInvalid.says(
            "The assertion is no token of this world: it is malformed, forged, or was signed before a reset with another seed. Send \
             the access token with which the API was called, as it came.",
        ),
    })?;
    let text = |name: &str| claims.get(name).and_then(Value::as_str).unwrap_or_default();
    let client_id = application.app_id.to_string();
    if text("aud") != client_id || text("scp").is_empty() {
        return Err(OAuthCode::AssertionAudience.says(format!(
            "The assertion is no access token for {name}: its audience is {}, expected is {client_id}. The caller asks for the scope \
             api://{client_id}/{}.",
            text("aud"),
            application.exposed_scope.unwrap_or(".default")
        )));
    }
    if claims.get("exp").and_then(Value::as_i64).unwrap_or_default() <= request.issuer.now() {
        let words = "The assertion has expired. The caller of the API gets a new token and calls again.";
        return Err(OAuthCode::AssertionExpired.says(words));
    }
    let persona = text("oid").parse().ok().and_then(|id| directory.persona_by_id(&id));
    let persona =
        persona.ok_or_else(|| OAuthCode::AssertionInvalid.says("The assertion is of nobody in this tenant."))?;
    let scopes = scope::on_behalf(directory, application, form.need("scope")?)?.consented(application)?;
    Ok(Grant { client_id, persona: persona.key.clone(), scopes, unique: request.unique, ..Grant::default() })
}
