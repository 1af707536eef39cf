//! Scopes: what an application asks for on behalf of a user, or `.default` for itself.

use super::access::Permissions;
use super::audience::GRAPH_AUDIENCE;
use super::client;
use super::oauth_code::{OAuthCode, OAuthError};
use crate::error::quoted;
use simulation::tenant::Directory;
use simulation::tenant::developer_applications::DeveloperApplication;
use simulation::tenant::permissions;

/// Scopes of OpenID Connect.
const OPEN_ID: [&str; 4] = ["openid", "profile", "email", "offline_access"];

/// How identifiers of an application's own API begin.
const API: &str = "api://";

/// Scopes that were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Those with consent, each once and with a space between them: short for Graph, `api://<client id>/<name>` for another.
    pub scopes: String,
    /// Permissions of Graph without it.
    pub missing: Vec<&'static str>,
}

impl Asked {
    /// Every one, those with consent first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let consented = self.scopes.split(' ').filter(|name| !name.is_empty());
        consented.chain(self.missing.iter().copied())
    }

    /// The scopes, where consent is there for all of them.
    ///
    /// # Errors
    /// [`OAuthCode::ConsentMissing`].
    pub fn consented(self, application: &DeveloperApplication) -> Result<String, OAuthError> {
        match self.missing.first() {
            None => Ok(self.scopes),
            Some(name) => Err(OAuthCode::ConsentMissing.says(format!(
                "Nobody consented to {name} for {}. Send somebody to the authorize endpoint with this scope, grant it on the \
                 lab's page Graph clients, or ask for less.",
                application.display_name
            ))),
        }
    }
}

/// Whether `resource` means Microsoft Graph: its own address, its application id, or this gateway's.
fn is_graph(resource: &str) -> bool {
    matches!(resource, "https://graph.microsoft.com" | GRAPH_AUDIENCE | "") || resource.ends_with("/gateway/graph")
}

/// The application whose API `resource` is, and the scope that it exposes.
fn api<'directory>(
    directory: &'directory Directory,
    resource: &str,
) -> Option<(&'directory DeveloperApplication, &'static str)> {
    let application = client::find(directory, resource.strip_prefix(API).unwrap_or(resource))?;
    Some((application, application.exposed_scope?))
}

/// The one scope of an application that acts for itself.
///
/// # Errors
/// The scope is anything but `.default`.
pub fn for_itself(scope: &str) -> Result<(), OAuthError> {
    if scope
        .strip_suffix("/.default")
        .is_some_and(|resource| !resource.is_empty() && is_graph(resource.trim_end_matches('/')))
    {
        return Ok(());
    }
    Err(OAuthCode::ScopeInvalid.says(format!(
        "The scope {} is none of an application that acts for itself: it must be https://graph.microsoft.com/.default.",
        quoted(scope)
    )))
}

/// The delegated scopes of a request, and which of them lack consent.
///
/// # Errors
/// A scope is unknown, or they are of two resources.
pub fn on_behalf(directory: &Directory, application: &DeveloperApplication, scope: &str) -> Result<Asked, OAuthError> {
    let mut scopes: Vec<String> = Vec::new();
    let mut missing = Vec::new();
    let granted = &application.delegated_permissions;
    for asked in scope.split(' ').filter(|asked| !asked.is_empty()) {
        let (resource, name) = asked.rsplit_once('/').unwrap_or(("", asked));
        if resource.is_empty() && OPEN_ID.contains(&name) {
            scopes.push(name.to_owned());
        } else if is_graph(resource) && name == ".default" {
            scopes.extend(granted.iter().map(|name| (*name).to_owned()));
        } else if let Some(known) = permissions::named(name).filter(|_| is_graph(resource)) {
            if granted.contains(&known.name) {
                scopes.push(name.to_owned());
            } else if !missing.contains(&known.name) {
                missing.push(known.name);
            }
        } else if let Some((of, exposed)) =
            api(directory, resource).filter(|(_, exposed)| [".default", exposed].contains(&name))
        {
            scopes.push(format!("{API}{}/{exposed}", of.app_id));
        } else {
            let known = granted.join(", ");
            return Err(OAuthCode::ScopeInvalid.says(format!(
                "Nobody knows the scope {}. {} has: openid, profile, email, offline_access, {known}.",
                quoted(asked),
                application.display_name
            )));
        }
    }
    let mut each_once: Vec<&str> = Vec::new();
    for name in &scopes {
        if !each_once.contains(&name.as_str()) {
            each_once.push(name);
        }
    }
    let asked = Asked { scopes: each_once.join(" "), missing };
    let is_of_graph = |name: &str| Permissions::named(name).is_some();
    if audience(&asked.scopes).is_some() && (asked.scopes.split(' ').any(is_of_graph) || !asked.missing.is_empty()) {
        let words = "The scopes are of two resources, and a token is for one. Ask twice.";
        return Err(OAuthCode::ScopeInvalid.says(words));
    }
    Ok(asked)
}

/// Checks that scopes which were consented to (as [`on_behalf`] gives them) still are: consent may have been revoked since.
///
/// # Errors
/// [`OAuthCode::ConsentMissing`].
pub fn still_consented(
    directory: &Directory,
    application: &DeveloperApplication,
    scopes: &str,
) -> Result<(), OAuthError> {
    on_behalf(directory, application, scopes)?.consented(application).map(drop)
}

/// Client id of the API that scopes (as [`on_behalf`] gives them) are for, and their names there; none for Graph.
pub fn audience(scopes: &str) -> Option<(&str, &str)> {
    scopes.split(' ').find_map(|scope| scope.strip_prefix(API)?.split_once('/'))
}

/// Whether `scopes` (as [`on_behalf`] gives them) has `name`.
pub fn has(scopes: &str, name: &str) -> bool {
    scopes.split(' ').any(|scope| scope == name)
}
