//! The application of an OAuth request: which, whether it proved itself, and where it may be sent back to.

use super::client_assertion;
use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::request::OAuthRequest;
use crate::error::quoted;
use crate::percent;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header;
use simulation::tenant::Directory;
use simulation::tenant::developer_applications::{CLIENT_SECRET, DeveloperApplication};
use std::borrow::Cow;

/// The application with this client id.
pub fn find<'directory>(directory: &'directory Directory, client_id: &str) -> Option<&'directory DeveloperApplication> {
    let id: uuid::Uuid = client_id.parse().ok()?;
    directory.developer_applications().iter().find(|application| application.app_id == id)
}

/// The application with this client id.
///
/// # Errors
/// The tenant has none.
pub fn named<'directory>(
    directory: &'directory Directory,
    client_id: &str,
) -> Result<&'directory DeveloperApplication, OAuthError> {
    find(directory, client_id).ok_or_else(|| {
        let words = format!(
            "The tenant has no application with the client id {}. gateway/graph/v1.0/applications lists those for \
             developers; their ids come from the world's seed.",
            quoted(client_id)
        );
        OAuthCode::ClientUnknown.says(words)
    })
}

/// The application of a token request: a confidential one has sent its secret, in the form or as `Basic`
/// (RFC 6749, 2.3.1), or an assertion that its certificate signed (RFC 7523, 2.2); a public one has none.
///
/// # Errors
/// Unknown, or the secret is missing, wrong or one too many.
pub fn authenticated<'directory>(
    request: &OAuthRequest<'directory>,
    form: &Parameters,
) -> Result<&'directory DeveloperApplication, OAuthError> {
    let directory = request.issuer.directory;
    if let Some(assertion) = form.get("client_assertion") {
        return client_assertion::application(request, form, assertion);
    }
    let basic = request.headers.get(header::AUTHORIZATION).and_then(|value| basic(value.to_str().ok()?));
    let (client_id, secret) = match &basic {
        Some((client_id, secret)) => (client_id.as_str(), Some(secret.as_str())),
        None => (form.need("client_id")?, form.get("client_secret")),
    };
    let application = named(directory, client_id)?;
    let name = application.display_name;
    let error = match (application.is_confidential, secret) {
        (true, Some(CLIENT_SECRET)) | (false, None) => return Ok(application),
        (true, None) => OAuthCode::SecretMissing.says(format!(
            "{name} keeps a secret: send it as client_secret, or a client_assertion that its certificate signed."
        )),
        (true, Some(_)) => OAuthCode::SecretWrong.says(format!(
            "The client secret of {name} is another one. It stands in docs/api.md, for it protects nothing."
        )),
        (false, Some(_)) => OAuthCode::SecretUnexpected
            .says(format!("{name} is a public client and has no secret. Leave client_secret out.")),
    };
    Err(error)
}

/// Client id and secret of a `Basic` header, each form-encoded inside it.
fn basic(authorization: &str) -> Option<(String, String)> {
    let (scheme, credentials) = authorization.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    // The same alphabet as in URLs, but for two letters and the padding.
    let credentials = credentials.trim().trim_end_matches('=').replace('+', "-").replace('/', "_");
    let decoded = String::from_utf8(URL_SAFE_NO_PAD.decode(&credentials).ok()?).ok()?;
    let (client_id, secret) = decoded.split_once(':')?;
    let decoded = |text: &str| percent::decode(&text.replace('+', " ")).map(Cow::into_owned).ok();
    Some((decoded(client_id)?, decoded(secret)?))
}

/// Whether a sign-in to an application may be sent back to `uri`.
pub fn is_redirect_allowed(application: &DeveloperApplication, uri: &str) -> bool {
    application.signs_people_in && is_on_this_machine(uri)
}

/// Whether an address is on the developer's own machine, where every application runs: on any port of it (RFC 8252, 7.3).
pub fn is_on_this_machine(uri: &str) -> bool {
    let Some(rest) = uri.strip_prefix("http://") else { return false };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    matches!(host, "localhost" | "127.0.0.1")
        && port.parse::<u16>().is_ok_and(|port| port > 0)
        && port.bytes().all(|byte| byte.is_ascii_digit())
        && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-._~%?=&".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_client_goes_back_to_this_machine_only() {
        let directory = Directory::new(7, &contract::lab::Company::default().personas);
        let desk = directory.developer_applications().iter().find(|one| !one.is_confidential).expect("a public one");
        for uri in ["http://localhost", "http://localhost:5000/", "http://127.0.0.1:1/back?x=1"] {
            assert!(is_redirect_allowed(desk, uri), "{uri}");
        }
        for uri in [
            "https://localhost",
            "http://localhost.example",
            "http://localhost:0",
            "http://localhost:+8",
            "http://localhost@example",
            "http://example/localhost",
            "http://localhost/#x",
            "http://localhost/\r\nx",
            "",
        ] {
            assert!(!is_redirect_allowed(desk, uri), "{uri}");
        }
        let automation = directory.developer_applications().first().expect("a confidential one");
        assert!(!is_redirect_allowed(automation, "http://localhost"));
    }

    #[test]
    fn basic_credentials_are_read() {
        // printf 'a%%3Ab:not-a-secret' | base64
        assert_eq!(basic("Basic YSUzQWI6bm90LWEtc2VjcmV0"), Some(("a:b".into(), "not-a-secret".into())));
        assert_eq!(basic("Bearer YTpi"), None);
        assert_eq!(basic("basic YTpi"), Some(("a".into(), "b".into())));
    }
}
