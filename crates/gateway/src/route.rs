//! From method and path to an operation and the values in its path, or to an error that says what exists.

use crate::code::Code;
use crate::endpoint::{ENDPOINTS, Endpoint, Operation};
use crate::identity::access::Access;
use crate::percent;
use crate::rejection::{Outcome, Rejection, quoted};
use http::{Method, header};

/// Microsoft Graph's two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// The stable version: no device actions of Configuration Manager, no delivery status.
    Stable,
    /// What is documented as beta only, and everything else.
    Beta,
}

impl Version {
    /// As the path spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stable => "v1.0",
            Self::Beta => "beta",
        }
    }
}

/// A request that the table knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// What is asked for.
    pub operation: Operation,
    /// What it asks of its caller.
    pub access: Access,
    /// Version of Graph; beta outside Graph.
    pub version: Version,
    /// The one value in the path beside the version (an id, a name, a file), empty where there is none.
    pub key: String,
    /// What stands before the prefix: empty or ending in a slash. Addresses in answers begin with it.
    pub base: String,
}

/// How a request is to be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Routed {
    /// By the operation.
    Operation(Route),
    /// By naming the methods: it is an OPTIONS request.
    Options {
        /// Value of `Allow`.
        allow: String,
    },
}

/// Finds what `method` and `path` ask for. Hosting under a sub-path puts anything before the prefix, another folder of
/// the same name too.
pub fn route(method: &Method, path: &str) -> Outcome<Routed> {
    let prefix = contract::routes::PREFIX;
    let mut first_error = None;
    for (start, _) in path.match_indices(prefix) {
        let (base, below) = (&path[..start], &path[start + prefix.len()..]);
        if !base.is_empty() && !base.ends_with('/') {
            continue;
        }
        match route_below(method, path, base, below.strip_suffix('/').unwrap_or(below)) {
            Err(error) if error.code == Code::RouteNotFound.as_str() => first_error = first_error.or(Some(error)),
            found => return found,
        }
    }
    Err(first_error.unwrap_or_else(|| {
        let message = format!("{} is not below {prefix}, where everything of this gateway stands.", quoted(path));
        Rejection::new(Code::RouteNotFound, message).with("path", path)
    }))
}

fn route_below(method: &Method, path: &str, base: &str, below: &str) -> Outcome<Routed> {
    let segments =
        below.split('/').map(|segment| percent::decode(segment, false)).collect::<Result<Vec<String>, _>>().map_err(
            |error| {
                let message = format!("The path {} cannot be read: {}.", quoted(path), error.reason());
                Rejection::new(Code::PathMalformed, message)
            },
        )?;
    let version = version_of(&segments)?;
    let segments = if below.starts_with("graph/") { keys_as_segments(segments) } else { segments };
    let Some((endpoint, values)) = find(&segments) else { return Err(not_found(path, &segments)) };
    if method == Method::OPTIONS {
        return Ok(Routed::Options { allow: endpoint.allow() });
    }
    let Some((operation, access)) = endpoint.operation(method) else {
        let allow = endpoint.allow();
        let message = format!("{method} is not offered at {}. Use one of: {allow}.", quoted(path));
        return Err(Rejection::new(Code::MethodNotAllowed, message)
            .with("allow", &allow)
            .with_header(header::ALLOW, &allow));
    };
    let key = if endpoint.template.starts_with("graph/") { values.get(1) } else { values.first() };
    let key = key.copied().unwrap_or_default().to_owned();
    Ok(Routed::Operation(Route { operation, access, version, key, base: base.to_owned() }))
}

/// OData allows `managedDevices('id')` for `managedDevices/id`.
fn keys_as_segments(segments: Vec<String>) -> Vec<String> {
    let mut plain = Vec::with_capacity(segments.len());
    for segment in segments {
        let key = segment.strip_suffix(')').and_then(|open| open.split_once('(')).filter(|(_, key)| !key.is_empty());
        match key {
            Some((name, key)) => plain.extend([name.to_owned(), key.trim_matches('\'').to_owned()]),
            None => plain.push(segment),
        }
    }
    plain
}

fn find(segments: &[String]) -> Option<(&'static Endpoint, Vec<&str>)> {
    ENDPOINTS.iter().find_map(|endpoint| Some((endpoint, endpoint.matches(segments)?)))
}

fn version_of(segments: &[String]) -> Outcome<Version> {
    match (segments.first().map(String::as_str), segments.get(1).map(String::as_str)) {
        (Some("graph"), Some("v1.0")) => Ok(Version::Stable),
        (Some("graph"), Some("beta")) => Ok(Version::Beta),
        (Some("graph"), Some(other)) => {
            let message = format!("Microsoft Graph has the versions v1.0 and beta, not {}.", quoted(other));
            Err(Rejection::new(Code::RouteNotFound, message).with("version", other))
        }
        _ => Ok(Version::Beta),
    }
}

/// Resources of Graph that a caller may rightly expect, and that are not built: first segments below the version.
const GRAPH_NOT_BUILT: &[&str] = &[
    "$batch",
    "$metadata",
    "auditLogs",
    "devices",
    "deviceAppManagement",
    "directory",
    "directoryObjects",
    "directoryRoles",
    "domains",
    "groups",
    "identity",
    "oauth2PermissionGrants",
    "policies",
    "reports",
    "roleManagement",
    "security",
    "subscribedSkus",
    "subscriptions",
    "users",
];

fn not_found(path: &str, segments: &[String]) -> Rejection {
    let names: Vec<&str> = segments.iter().map(String::as_str).collect();
    let not_built = match names.as_slice() {
        ["graph", _, "deviceManagement", "managedDevices", _, rest, ..] => {
            Some(format!("managedDevices/{{id}}/{rest}"))
        }
        ["graph", _, "deviceManagement", "managedDeviceOverview", ..] => None,
        ["graph", _, "deviceManagement", rest, ..] if *rest != "managedDevices" => {
            Some(format!("deviceManagement/{rest}"))
        }
        ["graph", _, first, ..] if GRAPH_NOT_BUILT.contains(first) => Some((*first).to_owned()),
        _ => None,
    };
    if let Some(resource) = not_built {
        let message = format!(
            "The simulation does not build the Graph resource {}. It builds deviceManagement/managedDevices (with \
             triggerConfigurationManagerAction), deviceManagement/managedDeviceOverview, me, organization, \
             applications and servicePrincipals.",
            quoted(&resource)
        );
        return Rejection::new(Code::NotImplemented, message).with("resource", resource);
    }
    let similar = ENDPOINTS.iter().find(|endpoint| endpoint.resembles(segments));
    let hint = match similar {
        Some(endpoint) => format!(" Names are case-sensitive: did you mean {}?", endpoint.template),
        None => " docs/api.md lists every route.".to_owned(),
    };
    Rejection::new(Code::RouteNotFound, format!("Nothing stands at {}.{hint}", quoted(path))).with("path", path)
}
