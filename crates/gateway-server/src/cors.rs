//! Cross-origin requests (the Fetch standard, "CORS protocol"): a program in a page of this machine may ask the API from the
//! browser, one elsewhere only where the command line names its origin. tower-http's layer answers every OPTIONS request as a
//! preflight, and here OPTIONS says what a path offers; so this is small and our own.

use crate::hosts;
use crate::world::wall_ms;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use gateway::outage;
use http::uri::Uri;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use std::sync::Arc;

/// Seconds for which a browser may keep the answer to a preflight.
const MAX_AGE_S: u32 = 600;
const METHODS: &str = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
/// Headers of answers that a page may read, beside those that it always may.
const EXPOSED: &str = "client-request-id, lab-fault, location, odata-version, preference-applied, request-id, retry-after, www-authenticate";
/// The question of a page on a public address about this one (Private Network Access).
const PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-request-private-network");
const ALLOW_PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-allow-private-network");

/// Origins that may read answers: those of loopback, on any port, and those that the command line has. Each registered redirect
/// address of an application is one of loopback too.
#[derive(Clone, Debug)]
pub(crate) struct AllowedOrigins(Arc<[String]>);

impl AllowedOrigins {
    /// The origins of `--allow-origin`.
    pub(crate) fn new(named: &[String]) -> Self {
        Self(named.iter().cloned().collect())
    }

    fn allows(&self, origin: &str) -> bool {
        let is_of_loopback = |uri: &Uri| {
            matches!(uri.scheme_str(), Some("http" | "https"))
                && uri.host().is_some_and(|host| hosts::is_loopback(host.trim_matches(['[', ']'])))
        };
        self.0.iter().any(|named| named.eq_ignore_ascii_case(origin))
            || origin.parse().is_ok_and(|uri| is_of_loopback(&uri))
    }
}

/// An origin of `--allow-origin`: scheme, host and port, without a path.
///
/// # Errors
/// It is none, in words for the person who named it.
pub(crate) fn parse_origin(text: &str) -> Result<String, String> {
    let uri = text.parse::<Uri>().map_err(|error| format!("`{text}` is no origin: {error}"))?;
    let is_origin = matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some() && uri.path() == "/";
    if is_origin && !text.ends_with('/') && uri.query().is_none() {
        return Ok(text.to_ascii_lowercase());
    }
    Err(format!(
        "`{text}` is no origin: name scheme and host, and the port where it is not the usual one, as in https://app.example:8443"
    ))
}

/// Answers preflights, and tells browsers who may read an answer.
pub(crate) async fn layer(State(origins): State<AllowedOrigins>, request: Request, next: Next) -> Response {
    let Some(origin) = request.headers().get(header::ORIGIN).cloned() else { return next.run(request).await };
    let is_allowed = origin.to_str().is_ok_and(|origin| origins.allows(origin));
    let is_preflight =
        request.method() == Method::OPTIONS && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let mut response = match (is_preflight, is_allowed) {
        (true, true) => preflight(request.headers()),
        (true, false) => refusal(&request, &origin),
        (false, _) => next.run(request).await,
    };
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("origin"));
    if is_allowed {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if !is_preflight {
            headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
        }
    }
    response
}

fn preflight(asked: &HeaderMap) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(METHODS));
    if let Some(names) = asked.get(header::ACCESS_CONTROL_REQUEST_HEADERS) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, names.clone());
    }
    if asked.contains_key(PRIVATE_NETWORK) {
        headers.insert(ALLOW_PRIVATE_NETWORK, HeaderValue::from_static("true"));
    }
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from(MAX_AGE_S));
    response
}

fn refusal(request: &Request, origin: &HeaderValue) -> Response {
    let origin = String::from_utf8_lossy(origin.as_bytes());
    let message = format!(
        "Pages of the origin '{origin}' may not ask this server: origins of loopback may (http://localhost with any port), and \
         those that it was started with. Nothing was changed. Start gateway-server with --allow-origin {origin}."
    );
    outage(request, StatusCode::FORBIDDEN, "OriginNotAllowed", &message, wall_ms()).map(Body::from)
}

#[cfg(test)]
mod tests {
    use super::{AllowedOrigins, parse_origin};

    #[test]
    fn origins_of_this_machine_and_named_ones_are_allowed() {
        let origins = AllowedOrigins::new(&["https://app.example".to_owned()]);
        for origin in ["http://localhost:3000", "https://127.0.0.1", "http://[::1]:5173", "https://APP.example"] {
            assert!(origins.allows(origin), "{origin}");
        }
        for origin in [
            "null",
            "",
            "https://app.example:444",
            "http://localhost.example",
            "file://localhost",
            "http://app.example",
        ] {
            assert!(!origins.allows(origin), "{origin}");
        }
    }

    #[test]
    fn an_origin_has_no_path() {
        assert_eq!(parse_origin("https://App.example:8443"), Ok("https://app.example:8443".to_owned()));
        for text in ["app.example", "https://app.example/", "https://app.example/x", "ftp://app.example", "*", "null"] {
            assert!(parse_origin(text).is_err(), "{text}");
        }
    }
}
