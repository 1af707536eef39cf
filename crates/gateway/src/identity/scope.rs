//! Scopes: what an application asks for on behalf of a user, or `.default` for itself.

use super::access::Permissions;
use super::audience::GRAPH_AUDIENCE;
use super::oauth_code::{OAuthCode, OAuthError};
use crate::error::quoted;
use simulation::tenant::developer_applications::DeveloperApplication;

/// Scopes of OpenID Connect.
const OPEN_ID: [&str; 4] = ["openid", "profile", "email", "offline_access"];

/// Whether `resource` means Microsoft Graph: its own address, its application id, or this gateway's.
fn is_graph(resource: &str) -> bool {
    matches!(resource, "https://graph.microsoft.com" | GRAPH_AUDIENCE | "") || resource.ends_with("/gateway/graph")
}

/// The one scope of an application that acts for itself.
///
/// # Errors
/// The scope is anything but `.default`.
pub fn for_itself(scope: &str) -> Result<(), OAuthError> {
    if scope.strip_suffix("/.default").is_some_and(|resource| !resource.is_empty() && is_graph(resource)) {
        return Ok(());
    }
    Err(OAuthCode::ScopeInvalid.says(format!(
        "The scope {} is none of an application that acts for itself: it must be https://graph.microsoft.com/.default.",
        quoted(scope)
    )))
}

/// The delegated scopes, in short form, each once and with a space between them.
///
/// # Errors
/// A scope is unknown, or has no consent for this application.
pub fn on_behalf(application: &DeveloperApplication, scope: &str) -> Result<String, OAuthError> {
    let mut scopes: Vec<&str> = Vec::new();
    for asked in scope.split(' ').filter(|asked| !asked.is_empty()) {
        let (resource, name) = asked.rsplit_once('/').unwrap_or(("", asked));
        let granted = application.delegated_permissions;
        let is_open_id = resource.is_empty() && OPEN_ID.contains(&name);
        if !is_graph(resource) || !(is_open_id || name == ".default" || Permissions::named(name).is_some()) {
            let known = granted.join(", ");
            return Err(OAuthCode::ScopeInvalid.says(format!(
                "Nobody knows the scope {}. {} has: openid, profile, email, offline_access, {known}.",
                quoted(asked),
                application.display_name
            )));
        }
        if name == ".default" {
            scopes.extend(granted);
        } else if is_open_id || granted.contains(&name) {
            scopes.push(name);
        } else {
            return Err(OAuthCode::ConsentMissing.says(format!(
                "Nobody consented to {name} for {}. Ask for less, or for .default.",
                application.display_name
            )));
        }
    }
    let mut each_once: Vec<&str> = Vec::new();
    for name in scopes {
        if !each_once.contains(&name) {
            each_once.push(name);
        }
    }
    Ok(each_once.join(" "))
}

/// Whether `scopes` (as [`on_behalf`] gives them) has `name`.
pub fn has(scopes: &str, name: &str) -> bool {
    scopes.split(' ').any(|scope| scope == name)
}
