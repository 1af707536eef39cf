//! Which names of this server a request may use. A page of another site can make a browser ask a server on loopback by a name
//! of its own that leads there (DNS rebinding), and read the answer; the browser then sends that name in `Host`.

use crate::world::wall_ms;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use gateway::outage;
use http::uri::Authority;
use http::{HeaderMap, StatusCode, Version, header};
use std::net::IpAddr;
use std::sync::Arc;

/// The names that a request may use: those of loopback, and those that the command line has.
#[derive(Clone, Debug)]
pub(crate) struct AllowedHosts(Arc<[String]>);

/// A request whose host is not answered.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// None, two, or one that is no host.
    Malformed(&'static str),
    /// A name that is not allowed.
    NotAllowed(String),
}

impl AllowedHosts {
    /// The names of `--allow-host`, and the address that `--listen` names, unless it stands for every one.
    pub(crate) fn new(named: &[String], listening: IpAddr) -> Self {
        let listening = (!listening.is_unspecified()).then(|| listening.to_string());
        Self(named.iter().map(|name| name.to_ascii_lowercase()).chain(listening).collect())
    }

    /// Whether `host` (without a port; IPv6 in brackets) is a name of this server.
    pub(crate) fn allows(&self, host: &str) -> bool {
        let host = bare(host);
        is_loopback(&host) || self.0.contains(&host)
    }

    /// The host of a request: of its target where that has one (RFC 9112, 3.2.2), else of `Host`, and of both where both are there.
    fn check(&self, request: &Request) -> Result<(), Refused> {
        let (target, named) = (request.uri().authority(), named(request.headers())?);
        if named.is_none() && target.is_none() && request.version() >= Version::HTTP_11 {
            return Err(Refused::Malformed("has no Host, which HTTP/1.1 asks for"));
        }
        match target.into_iter().chain(&named).find(|authority| !self.allows(authority.host())) {
            Some(authority) => Err(Refused::NotAllowed(authority.host().to_owned())),
            None => Ok(()),
        }
    }

    /// The answer to a request for a host that is not this server.
    pub(crate) fn refusal(&self, request: &Request) -> Option<Response> {
        let (status, code, message) = match self.check(request) {
            Ok(()) => return None,
            Err(Refused::Malformed(what)) => {
                let message = format!("The request {what}. Send the one name of the server.");
                (StatusCode::BAD_REQUEST, "HostMalformed", message)
            }
            Err(Refused::NotAllowed(host)) => {
                let message = format!(
                    "This server is not called '{host}': it answers to the names of loopback (localhost, 127.0.0.1, [::1]) and to those \
                     that it was started with, so that a page elsewhere cannot reach it by a name of its own. Nothing was changed. Use \
                     one of those, or start gateway-server with --allow-host {host}."
                );
                (StatusCode::MISDIRECTED_REQUEST, "HostNotAllowed", message)
            }
        };
        Some(outage(request, status, code, &message, wall_ms()).map(Body::from))
    }
}

/// The value of `Host`, if there is one.
///
/// # Errors
/// There are two, or it is no name or address.
pub(crate) fn named(headers: &HeaderMap) -> Result<Option<Authority>, Refused> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (named, second) = (hosts.next(), hosts.next());
    if second.is_some() {
        return Err(Refused::Malformed("has more than one Host"));
    }
    let parsed = named.map(|value| value.to_str().ok().and_then(|text| text.parse().ok()));
    parsed.map(|authority| authority.ok_or(Refused::Malformed("has a Host that is no name or address"))).transpose()
}

/// The name as it is compared: small letters, without brackets and without the dot of the root.
fn bare(host: &str) -> String {
    host.trim_start_matches('[').trim_end_matches(']').trim_end_matches('.').to_ascii_lowercase()
}

/// `localhost` and names below it (RFC 6761, 6.3), 127.0.0.0/8 and ::1.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.parse::<IpAddr>().map(|address| address.to_canonical());
    host == "localhost" || host.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
}

/// A name of `--allow-host`.
///
/// # Errors
/// It has a scheme, a port, a path or a wildcard: words for the person who wrote it.
pub(crate) fn parse_name(text: &str) -> Result<String, String> {
    let name = bare(text);
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    if is_name || name.parse::<IpAddr>().is_ok() {
        return Ok(name);
    }
    Err("name a host or an address alone, without scheme, port, path or wildcard, for example lab.example.com"
        .to_owned())
}

#[cfg(test)]
mod tests {
    use super::{AllowedHosts, Refused, parse_name};
    use axum::body::Body;
    use axum::extract::Request;
    use http::header::HOST;

    fn hosts() -> AllowedHosts {
        AllowedHosts::new(&["lab.example".to_owned()], "10.0.0.7".parse().expect("an address"))
    }

    #[test]
    fn loopback_and_what_was_named_are_this_server() {
        for host in ["localhost", "LOCALHOST.", "a.localhost", "127.0.0.1", "127.9.9.9", "[::1]", "[::ffff:127.0.0.1]"]
        {
            assert!(hosts().allows(host), "{host}");
        }
        assert!(hosts().allows("Lab.Example") && hosts().allows("lab.example.") && hosts().allows("10.0.0.7"));
        let others =
            ["rebind.example", "a.lab.example", "localhost.example", "10.0.0.8", "0.0.0.0", "2130706433", "127.1", ""];
        for host in others {
            assert!(!hosts().allows(host), "{host}");
        }
        let everywhere = AllowedHosts::new(&[], "0.0.0.0".parse().expect("an address"));
        assert!(!everywhere.allows("0.0.0.0") && everywhere.allows("localhost"));
    }

    #[test]
    fn the_host_is_that_of_the_target_and_of_the_header() {
        let check = |uri: &str, names: &[&str]| {
            let mut request = Request::builder().uri(uri);
            for name in names {
                request = request.header(HOST, *name);
            }
            hosts().check(&request.body(Body::empty()).expect("a request"))
        };
        assert_eq!(check("/", &["localhost:8081"]), Ok(()));
        assert_eq!(check("http://localhost:8081/", &[]), Ok(()));
        assert_eq!(check("/", &["evil.example:8081"]), Err(Refused::NotAllowed("evil.example".into())));
        assert_eq!(check("http://evil.example/", &["localhost"]), Err(Refused::NotAllowed("evil.example".into())));
        assert_eq!(check("http://localhost/", &["evil.example"]), Err(Refused::NotAllowed("evil.example".into())));
        for names in [&[][..], &["a", "localhost"], &["local host"], &[""]] {
            assert!(matches!(check("/", names), Err(Refused::Malformed(_))), "{names:?}");
        }
    }

    #[test]
    fn a_name_is_a_name_alone() {
        assert_eq!(parse_name("Lab.Example."), Ok("lab.example".into()));
        assert_eq!(parse_name("[::2]"), Ok("::2".into()));
        for text in ["", "*", "*.example", "https://lab.example", "lab.example:443", "lab.example/a", "a b"] {
            assert!(parse_name(text).is_err(), "{text}");
        }
    }
}
