//! From method and path to an operation and the values in its path, or to an error that says what exists.

use crate::code::Code;
use crate::endpoint::{ENDPOINTS, Endpoint, Operation};
use crate::graph::metadata::NAMESPACE;
use crate::graph::{absent, action, keys};
use crate::http::{Method, header};
use crate::identity::access::Access;
use crate::percent;
use crate::rejection::{Outcome, Rejection, quoted};
use crate::similar::similar;
use simulation::substring;

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
    /// The value after it, the name of a property; empty where there is none.
    pub member: String,
    /// The route's template in the table.
    pub template: &'static str,
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
    let mut from = 0;
    while let Some(place) = substring::find(&path[from..], prefix) {
        let start = from + place;
        from = start + prefix.len();
        let (base, below) = (&path[..start], &path[from..]);
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
    let segments = if below.starts_with("graph/") { unqualified(keys::as_segments(segments)?) } else { segments };
    let found = find(&segments);
    // What has a literal route is simulated. A value in a path may be a name of Graph's that this lab does not build.
    if found.as_ref().is_none_or(|(endpoint, values)| values.len() != endpoint.first_value()) {
        let names: Vec<&str> = segments.iter().map(String::as_str).collect();
        if let Some(resource) = absent::named(&names) {
            return Err(not_simulated(&resource));
        }
    }
    let Some((endpoint, values)) = found else { return Err(not_found(path, &segments)) };
    if *method == Method::POST && endpoint.template.ends_with("/{id}/{property}") {
        return Err(no_action(values.last().copied().unwrap_or_default()));
    }
    if *method == Method::OPTIONS {
        return Ok(Routed::Options { allow: endpoint.allow() });
    }
    let Some((operation, access)) = endpoint.operation(method) else {
        let allow = endpoint.allow();
        let message = format!("{method} is not offered at {}. Use one of: {allow}.", quoted(path));
        return Err(Rejection::new(Code::MethodNotAllowed, message)
            .with("allow", &allow)
            .with_header(header::ALLOW, &allow));
    };
    let value = |place: usize| values.get(endpoint.first_value() + place).copied().unwrap_or_default().to_owned();
    let (key, member, template) = (value(0), value(1), endpoint.template);
    Ok(Routed::Operation(Route { operation, access, version, key, member, template, base: base.to_owned() }))
}

/// OData allows an action to be called by its full name too.
fn unqualified(mut segments: Vec<String>) -> Vec<String> {
    if let Some(last) = segments.last_mut().filter(|last| last.strip_prefix(NAMESPACE) == Some(action::NAME)) {
        *last = action::NAME.to_owned();
    }
    segments
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

fn not_found(path: &str, segments: &[String]) -> Rejection {
    let names: Vec<&str> = segments.iter().map(String::as_str).collect();
    let in_other_case = ENDPOINTS.iter().find(|endpoint| endpoint.resembles(segments));
    let hint = match (in_other_case, misspelt(&names)) {
        (Some(endpoint), _) => format!(" Names are case-sensitive: did you mean {}?", endpoint.template),
        (None, Some((given, meant))) => format!(" Did you mean {meant} for {}?", quoted(given)),
        (None, None) => " docs/api.md lists every route.".to_owned(),
    };
    Rejection::new(Code::RouteNotFound, format!("Nothing stands at {}.{hint}", quoted(path))).with("path", path)
}

/// The first segment with which the path leaves every route, and the one that was probably meant.
fn misspelt<'given>(segments: &[&'given str]) -> Option<(&'given str, &'static str)> {
    let fits = |expected: &str, given: &str| expected.starts_with('{') || expected == given;
    let on_the_way = |endpoint: &&Endpoint, length: usize| {
        let mut way = endpoint.template.split('/').zip(&segments[..length]);
        way.all(|(expected, given)| fits(expected, given)) && endpoint.template.split('/').count() > length
    };
    let length = (0..segments.len()).rev().find(|length| ENDPOINTS.iter().any(|route| on_the_way(&route, *length)))?;
    let routes = ENDPOINTS.iter().filter(|endpoint| on_the_way(endpoint, length));
    let next = routes.filter_map(|endpoint| endpoint.template.split('/').nth(length));
    let given = segments[length];
    Some((given, similar(given, next.filter(|segment| !segment.starts_with('{') && *segment != given))?))
}

fn not_simulated(resource: &str) -> Rejection {
    let message = format!(
        "The simulation does not build the Graph resource {}. It builds deviceManagement/managedDevices and \
         comanagedDevices (with triggerConfigurationManagerAction), deviceManagement/managedDeviceOverview, me, users, \
         organization, applications, servicePrincipals, $metadata and $batch.",
        quoted(resource)
    );
    Rejection::new(Code::NotImplemented, message).with("resource", resource)
}

fn no_action(name: &str) -> Rejection {
    let message = format!(
        "managedDevice has no action {}. This lab has triggerConfigurationManagerAction, in beta.",
        quoted(name)
    );
    Rejection::new(Code::RouteNotFound, message).with("action", name)
}
