//! The device authorization grant (RFC 8628): a client without a browser shows a user code, a user types it in elsewhere and
//! signs in, and the client asks until that is done. Pending sign-ins are kept by this process alone, bounded, like redeemed codes.

use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::request::OAuthRequest;
use super::sealed::Grant;
use super::{Identity, client, scope};
use crate::Response;
use crate::json::ObjectWriter;
use crate::response::{self, JSON};
use simulation::tenant::developer_applications::DeveloperApplication;

/// `grant_type` with which the client asks.
pub const GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";
/// Lifetime of both codes: seconds in which a user must have signed in.
const LIFETIME_SECONDS: i64 = 900;
/// Seconds between two questions of a client.
const INTERVAL_SECONDS: i64 = 5;
/// Sign-ins that wait at most; the oldest is forgotten first.
pub(super) const WAITING_MAX: usize = 64;
/// Letters of a code that is read from one screen and typed into another: no vowels, which make words, and nothing that is
/// taken for another.
const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";
const CODE_LETTERS: usize = 9;

/// A pending sign-in: it waits for a user, or for the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The code that is typed.
    pub user_code: String,
    /// Client id of the application.
    pub client_id: String,
    /// As the client asked.
    pub scope: String,
    /// Seconds since 1970.
    expires: i64,
    /// Number of the request, for the refresh token.
    unique: u64,
    /// Key of the persona who signed in; `Some(None)` where the user declined.
    decision: Option<Option<String>>,
}

fn user_code(mut number: u64) -> String {
    let mut code = String::new();
    for _ in 0..CODE_LETTERS {
        code.push(char::from(LETTERS[(number % 20) as usize]));
        number /= 20;
    }
    code
}

impl Identity {
    /// The code that the client redeems. It is sealed, so that the user code is not enough to make it.
    fn device_code(&self, waiting: &Waiting) -> String {
        let of = format!("{} {} {}", waiting.user_code, waiting.client_id, waiting.unique);
        format!("{}.{}", waiting.user_code, self.key.seal("device", &of))
    }

    /// The sign-in that waits for this user code, as it is typed.
    pub fn waiting(&self, typed: &str, now: i64) -> Option<&Waiting> {
        let code: String =
            typed.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase()).collect();
        self.waiting.iter().find(|one| one.user_code == code && one.expires > now && one.decision.is_none())
    }

    /// Notes that a persona signed in, or that the user declined.
    pub fn decide(&mut self, user_code: &str, persona: Option<&str>) {
        if let Some(waiting) = self.waiting.iter_mut().find(|one| one.user_code == user_code) {
            waiting.decision = Some(persona.map(str::to_owned));
        }
    }
}

/// `POST {tenant}/oauth2/v2.0/devicecode`.
///
/// # Errors
/// In OAuth's shape.
pub fn begin(identity: &mut Identity, request: &OAuthRequest<'_>) -> Result<Response, OAuthError> {
    let directory = request.directory()?;
    let form = request.form()?;
    let application = client::named(directory, form.need("client_id")?)?;
    if application.is_confidential {
        return Err(OAuthCode::ClientNotAllowed.says(format!(
            "{} keeps a secret: a device that shows a code cannot. Use the public client.",
            application.display_name
        )));
    }
    let scope = form.need("scope")?;
    scope::on_behalf(directory, application, scope)?;
    let waiting = Waiting {
        user_code: user_code(request.unique),
        client_id: application.app_id.to_string(),
        scope: scope.to_owned(),
        expires: request.issuer.now() + LIFETIME_SECONDS,
        unique: request.unique,
        decision: None,
    };
    let device_code = identity.device_code(&waiting);
    let address = format!("{}common/oauth2/deviceauth", request.issuer.address);
    let user_code = waiting.user_code.clone();
    if identity.waiting.len() >= WAITING_MAX {
        identity.waiting.pop_front();
    }
    identity.waiting.push_back(waiting);
    let mut body = Vec::new();
    let mut object = ObjectWriter::open(&mut body);
    object.text("user_code", &user_code);
    object.text("device_code", &device_code);
    object.text("verification_uri", &address);
    object.value("expires_in", &LIFETIME_SECONDS);
    object.value("interval", &INTERVAL_SECONDS);
    let message = format!(
        "To sign in to this simulation, use a web browser to open the page {address} and enter the code {user_code}. No \
         password is asked for."
    );
    object.text("message", &message);
    object.close();
    Ok(response::bytes(JSON, body))
}

/// The grant, where a persona has signed in.
///
/// # Errors
/// Not yet, declined, too late, or no code of this world for this application (RFC 8628, 3.5).
pub(super) fn redeem(
    identity: &mut Identity,
    request: &OAuthRequest<'_>,
    application: &DeveloperApplication,
    form: &Parameters,
) -> Result<Grant, OAuthError> {
    let sent = form.need("device_code")?;
    let client_id = application.app_id.to_string();
    let position =
        identity.waiting.iter().position(|one| one.client_id == client_id && identity.device_code(one) == sent);
    let Some(position) = position else {
        let words = "This is no device code of this server for this application, it was redeemed before, or the server was \
                     started anew since. Begin again.";
        return Err(OAuthCode::DeviceCodeInvalid.says(words));
    };
    let waiting = identity.waiting[position].clone();
    if waiting.expires <= request.issuer.now() {
        identity.waiting.remove(position);
        return Err(OAuthCode::DeviceCodeExpired.says("Nobody entered the code in a quarter of an hour. Begin again."));
    }
    let Some(decision) = waiting.decision else {
        let words =
            format!("Nobody has signed in with the code {} yet. Ask again in {INTERVAL_SECONDS} s.", waiting.user_code);
        return Err(OAuthCode::AuthorizationPending.says(words));
    };
    identity.waiting.remove(position);
    let Some(persona) = decision else {
        return Err(OAuthCode::AuthorizationDeclined.says("Whoever entered the code declined to sign in."));
    };
    let scopes = scope::on_behalf(request.issuer.directory, application, &waiting.scope)?.consented(application)?;
    Ok(Grant { client_id, persona, scopes, unique: waiting.unique, ..Grant::default() })
}

#[cfg(test)]
mod tests {
    use super::{CODE_LETTERS, user_code};

    #[test]
    fn codes_have_their_length_and_no_vowels() {
        for number in [0, 1, u64::MAX] {
            let code = user_code(number);
            assert!(code.len() == CODE_LETTERS && !code.contains(['A', 'E', 'I', 'O', 'U', 'Y']), "{code}");
        }
        assert_ne!(user_code(7), user_code(8));
    }
}
