//! `client_assertion`: an application proves itself with a certificate that is registered for it (RFC 7523, 2.2 and 3;
//! OpenID Connect Core, 9, `private_key_jwt`).

use super::client;
use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::request::OAuthRequest;
use super::web_token::WebToken;
use crate::json::Value;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use simulation::tenant::developer_applications::DeveloperApplication;

/// `client_assertion_type`.
const TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// Seconds by which two clocks may differ.
const SKEW_SECONDS: i64 = 300;

/// The application that signed `assertion`.
///
/// # Errors
/// It did not.
pub(super) fn application<'directory>(
    request: &OAuthRequest<'directory>,
    form: &Parameters,
    assertion: &str,
) -> Result<&'directory DeveloperApplication, OAuthError> {
    if form.need("client_assertion_type")? != TYPE {
        return Err(OAuthCode::RequestMalformed.says(format!("The client_assertion_type must be {TYPE}.")));
    }
    let invalid = |words: &str| OAuthCode::ClientAssertionInvalid.says(words);
    let malformed = || invalid("The client assertion is no JSON Web Token of three parts.");
    let WebToken { header, claims, signed, signature, .. } = WebToken::read(assertion).ok_or_else(malformed)?;
    let text = |name: &str| claims.get(name).and_then(Value::as_str).unwrap_or_default();
    let application = client::named(request.issuer.directory, form.get("client_id").unwrap_or(text("sub")))?;
    let name = application.display_name;
    if application.certificates.is_empty() {
        return Err(invalid(&format!(
            "{name} has no certificate. Register one: POST gateway/lab/applications/{}/certificates.",
            application.app_id
        )));
    }
    let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| malformed())?;
    check_signature(application, &header, signed.as_bytes(), &signature).map_err(|words| invalid(&words))?;
    let client_id = application.app_id.to_string();
    if text("sub") != client_id || text("iss") != client_id {
        let words = format!("iss and sub of the client assertion must both be the client id {client_id}.");
        return Err(OAuthCode::ClientAssertionSubject.says(words));
    }
    if !is_for_us(request, &claims) {
        return Err(OAuthCode::ClientAssertionAudience.says(format!(
            "aud of the client assertion must be the token endpoint, {}{}/oauth2/v2.0/token.",
            request.issuer.address, request.tenant
        )));
    }
    let seconds = |name: &str| claims.get(name).and_then(Value::as_f64);
    let now = request.issuer.now();
    let begins = seconds("nbf").unwrap_or_default();
    if seconds("exp").is_none_or(|expires| expires <= now as f64) || begins > (now + SKEW_SECONDS) as f64 {
        let words = "The client assertion is not within its time: exp is over or missing, or nbf is to come. Sign a new one; if \
                     that does not help, compare the clocks.";
        return Err(OAuthCode::ClientAssertionExpired.says(words));
    }
    Ok(application)
}

/// Whether `aud` is the token endpoint or the issuer. The address before the tenant is not looked at: a proxy may have
/// its own.
fn is_for_us(request: &OAuthRequest<'_>, claims: &Value) -> bool {
    let is_ours = |audience: &str| {
        let is_tenant = |tenant: &str| OAuthRequest { tenant, ..*request }.directory().is_ok();
        let mut before =
            ["/oauth2/v2.0/token", "/oauth2/token", "/v2.0"].iter().filter_map(|end| audience.strip_suffix(end));
        before.any(|before| before.rsplit_once('/').is_some_and(|(_, tenant)| is_tenant(tenant)))
    };
    match claims.get("aud") {
        Some(Value::String(audience)) => is_ours(audience),
        Some(Value::Array(audiences)) => audiences.iter().filter_map(Value::as_str).any(is_ours),
        _ => false,
    }
}

/// Without RSA no signature can be checked.
#[cfg(not(feature = "rs256"))]
fn check_signature(_: &DeveloperApplication, _: &Value, _: &[u8], _: &[u8]) -> Result<(), String> {
    Err("The browser's host checks no certificates: gateway-server does. Send the client_secret.".to_owned())
}

#[cfg(feature = "rs256")]
fn check_signature(
    application: &DeveloperApplication,
    header: &Value,
    signed: &[u8],
    signature: &[u8],
) -> Result<(), String> {
    use super::certificate::Certificate;
    let mut certificates = application.certificates.iter().filter_map(|der| Certificate::read(der));
    let named = ["x5t", "x5t#S256", "kid"].iter().filter_map(|name| header.get(name)?.as_str());
    let named: Vec<&str> = named.collect();
    if named.is_empty() {
        return Err(
            "The header of the client assertion names no certificate: it needs x5t, x5t#S256 or kid.".to_owned()
        );
    }
    let certificate = certificates.find(|one| named.iter().any(|name| one.has_thumbprint(name)));
    let certificate = certificate.ok_or_else(|| {
        format!(
            "The certificate that the client assertion names is not registered for {}. gateway/lab/applications lists those that \
             are.",
            application.display_name
        )
    })?;
    let algorithm = header.get("alg").and_then(Value::as_str).unwrap_or_default();
    if certificate.has_signed(algorithm, signed, signature) {
        return Ok(());
    }
    Err(format!(
        "The signature of the client assertion is not of its certificate over what it says, or its algorithm ({algorithm}) is neither \
         RS256 nor PS256."
    ))
}
