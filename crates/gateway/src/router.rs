//! From method and path to an operation and the values in its path, or to an error that says what exists: matching over the
//! tables of all areas, and the keys in parentheses of Microsoft Graph.

mod keys;

use crate::code::Code;
use crate::endpoint::{Endpoint, Operation};
use crate::error::{ApiError, quoted};
use crate::graph::{absent, action};
use crate::odata::syntax::local_name;
use crate::route::{Route, Version};
use crate::similar::similar;
use crate::{admin_service, graph, identity, lab, names, percent, work};
use http::{Method, header};
use std::borrow::Cow;

/// Every endpoint, area by area.
const AREAS: [&[Endpoint]; 9] = [
    lab::endpoints::HEALTH,
    identity::endpoints::ENDPOINTS,
    graph::endpoints::SERVICE,
    graph::endpoints::MANAGED_DEVICES,
    graph::endpoints::CO_MANAGED_DEVICES,
    graph::endpoints::RESOURCES,
    admin_service::endpoints::ENDPOINTS,
    lab::endpoints::ENDPOINTS,
    graph::always_empty::ENDPOINTS,
];

/// Every endpoint. The router, `Allow`, the hints of a 404, the OpenAPI document and the test of `docs/api.md` read them here.
pub fn endpoints() -> impl Iterator<Item = &'static Endpoint> {
    AREAS.into_iter().flatten()
}

/// How a request is to be answered.
#[derive(Debug)]
pub enum Routed {
    /// By the operation.
    Operation(Route, &'static Operation),
    /// By naming the methods: it is an OPTIONS request.
    Options {
        /// Value of `Allow`.
        allow: String,
    },
}

/// Finds what `method` and `path` ask for. Hosting under a sub-path puts anything before the prefix, another folder of
/// the same name too: the first prefix in the path counts, or the last one where nothing stands below the first. No other
/// is tried, so that the work grows with the length of the path and no faster.
pub fn route(method: &Method, path: &str) -> Result<Routed, ApiError> {
    let prefix = contract::routes::PREFIX;
    let Some(Prefixes { from, first, last }) = Prefixes::find(path) else {
        let message = format!("{} is not below {prefix}, where everything of this gateway stands.", quoted(path));
        return Err(ApiError::new(Code::RouteNotFound, message).with("path", path));
    };
    let at = |start: usize| route_below(method, path, &path[from..start], &path[start + prefix.len()..]);
    match at(first) {
        Err(error) if first < last && error.code == Code::RouteNotFound.as_str() => match at(last) {
            Err(other) if other.code == Code::RouteNotFound.as_str() => Err(error),
            found => found,
        },
        found => found,
    }
}

/// Places of the prefix in a path.
struct Prefixes {
    /// Where the path of the innermost address begins.
    from: usize,
    /// The first prefix of that address.
    first: usize,
    /// The last one.
    last: usize,
}

impl Prefixes {
    /// Reads a path once. `microsoft-graph-client` cuts the host off addresses of https only and appends one of plain http,
    /// such as `@odata.nextLink`, to its own base. The address that stands last is meant: what stands before it is no
    /// folder of a host, and a link that named it as one would grow with every page.
    fn find(path: &str) -> Option<Self> {
        let name = contract::routes::PREFIX.trim_end_matches('/');
        let mut found: Option<Self> = None;
        // Where the path of an address inside the path begins.
        let mut inner = None;
        let mut is_host_next = false;
        let mut at = 0;
        for segment in path.split('/') {
            work::count(1);
            let end = at + segment.len();
            if is_host_next && !segment.is_empty() {
                is_host_next = false;
                inner = Some(end);
            } else if found.is_some() && ["http:", "https:"].iter().any(|scheme| names::are_same(segment, scheme)) {
                is_host_next = true;
            } else if segment == name && end < path.len() {
                found = Some(match (found, inner.take()) {
                    (Some(Self { from, first, .. }), None) => Self { from, first, last: at },
                    (_, from) => Self { from: from.unwrap_or(0), first: at, last: at },
                });
            }
            at = end + 1;
        }
        found
    }
}

fn route_below(method: &Method, path: &str, base: &str, below: &str) -> Result<Routed, ApiError> {
    let segments = segments(path, below)?;
    let version = version_of(&segments)?;
    let found = find(&segments);
    // What has a literal route is simulated. A value in a path may be a name of Graph's that this lab does not build.
    if found.as_ref().is_none_or(|(endpoint, values)| values.len() != endpoint.first_value())
        && is_graph(&segments)
        && let Some(resource) = absent::named(&segments[2..].iter().map(String::as_str).collect::<Vec<_>>())
    {
        return Err(not_simulated(&resource));
    }
    let Some((endpoint, values)) = found else { return Err(not_found(path, &segments)) };
    if *method == Method::POST && endpoint.template.ends_with("/{id}/{property}") {
        return Err(no_action(values.last().copied().unwrap_or_default()));
    }
    if *method == Method::OPTIONS {
        return Ok(Routed::Options { allow: endpoint.allow() });
    }
    let Some(operation) = endpoint.operation(method) else {
        let allow = endpoint.allow();
        let message = format!("{method} is not offered at {}. Use one of: {allow}.", quoted(path));
        return Err(ApiError::new(Code::MethodNotAllowed, message)
            .with("allow", &allow)
            .with_header(header::ALLOW, &allow));
    };
    let value = |index: usize| values.get(endpoint.first_value() + index).copied().unwrap_or_default().to_owned();
    let (key, member, template) = (value(0), value(1), endpoint.template);
    Ok(Routed::Operation(Route { version, key, member, template, base: base.to_owned() }, operation))
}

/// The decoded segments of what stands below the prefix. Those of the real services that are empty mean nothing, wherever
/// they stand: the Python SDKs of Microsoft Graph ask for `beta//users`.
fn segments(path: &str, below: &str) -> Result<Vec<String>, ApiError> {
    let below = below.strip_suffix('/').unwrap_or(below);
    let decoded = below.split('/').map(percent::decode).map(|segment| segment.map(Cow::into_owned));
    let mut segments = decoded.collect::<Result<Vec<String>, _>>().map_err(|error| {
        let message = format!("The path {} cannot be read: {error}.", quoted(path));
        ApiError::new(Code::PathMalformed, message)
    })?;
    let first = segments.iter().find(|segment| !segment.is_empty());
    if first.is_some_and(|first| names::are_same(first, GRAPH) || names::are_same(first, ADMIN_SERVICE)) {
        segments.retain(|segment| !segment.is_empty());
    }
    if is_graph(&segments) { Ok(unqualified(keys::as_segments(segments)?)) } else { Ok(segments) }
}

/// First segment of Microsoft Graph's paths.
const GRAPH: &str = "graph";
/// First segment of those of the site's administration service.
const ADMIN_SERVICE: &str = "AdminService";

/// Whether the segments are those of Microsoft Graph, the version among them.
fn is_graph(segments: &[String]) -> bool {
    segments.len() > 1 && names::are_same(&segments[0], GRAPH)
}

/// OData allows an action to be called by its full name too.
fn unqualified(mut segments: Vec<String>) -> Vec<String> {
    let is_action = |name: &str| local_name(name).is_some_and(|name| names::are_same(name, action::NAME));
    if let Some(last) = segments.last_mut().filter(|last| is_action(last)) {
        *last = action::NAME.to_owned();
    }
    segments
}

fn find(segments: &[String]) -> Option<(&'static Endpoint, Vec<&str>)> {
    endpoints().find_map(|endpoint| Some((endpoint, endpoint.matches(segments)?)))
}

fn version_of(segments: &[String]) -> Result<Version, ApiError> {
    if !is_graph(segments) {
        return Ok(Version::Beta);
    }
    let given = &segments[1];
    let version = [Version::Stable, Version::Beta].into_iter().find(|version| names::are_same(given, version.as_str()));
    version.ok_or_else(|| {
        let message = format!("Microsoft Graph has the versions v1.0 and beta, not {}.", quoted(given));
        ApiError::new(Code::RouteNotFound, message).with("version", given)
    })
}

fn not_found(path: &str, segments: &[String]) -> ApiError {
    let names: Vec<&str> = segments.iter().map(String::as_str).collect();
    let in_other_case = endpoints().find(|endpoint| endpoint.resembles(segments));
    let hint = match (in_other_case, misspelt(&names)) {
        (Some(endpoint), _) => {
            format!(" Names of the lab's own are case-sensitive: did you mean {}?", endpoint.template)
        }
        (None, Some((given, meant))) => format!(" Did you mean {meant} for {}?", quoted(given)),
        (None, None) => " docs/api.md lists every route.".to_owned(),
    };
    ApiError::new(Code::RouteNotFound, format!("Nothing stands at {}.{hint}", quoted(path))).with("path", path)
}

/// The first segment with which the path leaves every route, and the one that was probably meant.
fn misspelt<'given>(segments: &[&'given str]) -> Option<(&'given str, &'static str)> {
    let fits = |expected: &str, given: &str| expected.starts_with('{') || names::are_same(expected, given);
    let on_the_way = |endpoint: &&Endpoint, length: usize| {
        work::count(1);
        let mut way = endpoint.template.split('/').zip(&segments[..length]);
        endpoint.depth > length && way.all(|(expected, given)| fits(expected, given))
    };
    let depth = endpoints().map(|endpoint| endpoint.depth).max().unwrap_or_default();
    let mut lengths = (0..segments.len().min(depth)).rev();
    let length = lengths.find(|length| endpoints().any(|route| on_the_way(&route, *length)))?;
    let routes = endpoints().filter(|endpoint| on_the_way(endpoint, length));
    let next = routes.filter_map(|endpoint| endpoint.template.split('/').nth(length));
    let given = segments[length];
    Some((given, similar(given, next.filter(|segment| !segment.starts_with('{') && *segment != given))?))
}

fn not_simulated(resource: &str) -> ApiError {
    let message = format!(
        "The simulation does not build the Graph resource {}. It builds deviceManagement/managedDevices and \
         comanagedDevices (with triggerConfigurationManagerAction), deviceManagement/managedDeviceOverview, \
         deviceCategories and roleScopeTags, me and users (with managedDevices), organization, applications, servicePrincipals, $metadata and $batch.",
        quoted(resource)
    );
    ApiError::new(Code::NotImplemented, message).with("resource", resource)
}

fn no_action(name: &str) -> ApiError {
    let message = format!(
        "managedDevice has no action {}. This lab has triggerConfigurationManagerAction, in beta.",
        quoted(name)
    );
    ApiError::new(Code::RouteNotFound, message).with("action", name)
}
