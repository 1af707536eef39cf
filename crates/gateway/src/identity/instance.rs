//! `{tenant}/discovery/instance`: how token libraries make sure that an authority is one of the cloud's before they trust it.

use super::oauth_code::{OAuthCode, OAuthError};
use super::parameters::Parameters;
use super::request::OAuthRequest;
use crate::Response;
use crate::error::quoted;
use crate::response;
use http::Uri;
use serde::Serialize;

/// Names of the public cloud's sign-in service, the preferred one first: what libraries are told about
/// `login.microsoftonline.com` everywhere.
const PUBLIC_CLOUD: [&str; 4] =
    ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"];

#[derive(Serialize)]
struct Instance<'text> {
    tenant_discovery_endpoint: String,
    #[serde(rename = "api-version")]
    api_version: &'static str,
    metadata: [Metadata<'text>; 1],
}

#[derive(Serialize)]
struct Metadata<'text> {
    preferred_network: &'text str,
    preferred_cache: &'text str,
    aliases: &'text [&'text str],
}

/// Answers where the authority of `authorization_endpoint` has its OpenID Connect configuration.
///
/// # Errors
/// No endpoint is named, or one of a host that is neither this one nor the public cloud's.
pub fn answer(request: &OAuthRequest<'_>) -> Result<Response, OAuthError> {
    let asked = Parameters::parse(request.query.unwrap_or_default())?;
    let endpoint = asked.need("authorization_endpoint")?;
    let before_tenant = request.address.sign_in();
    let host_of = |address: &str| address.parse::<Uri>().ok().and_then(|uri| uri.host().map(str::to_ascii_lowercase));
    let own = host_of(&before_tenant);
    let host = host_of(endpoint).filter(|host| PUBLIC_CLOUD.contains(&host.as_str()) || Some(host) == own.as_ref());
    let authority = endpoint.split_once("/oauth2/").map(|(authority, _)| authority);
    let (Some(host), Some(authority)) = (host, authority) else {
        return Err(OAuthCode::InstanceUnknown.says(format!(
            "{} is no authorization endpoint of this tenant's authority. Ask for {before_tenant}{{tenant}}/oauth2/v2.0/authorize.",
            quoted(endpoint)
        )));
    };
    let single = [host.as_str()];
    let aliases = if PUBLIC_CLOUD.contains(&host.as_str()) { &PUBLIC_CLOUD[..] } else { &single[..] };
    let (preferred_network, preferred_cache) = match aliases {
        [network, cache, ..] => (*network, *cache),
        _ => (single[0], single[0]),
    };
    Ok(response::json(&Instance {
        tenant_discovery_endpoint: format!("{authority}/v2.0/.well-known/openid-configuration"),
        api_version: "1.1",
        metadata: [Metadata { preferred_network, preferred_cache, aliases }],
    }))
}
