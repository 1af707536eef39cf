//! `gateway/…`: from an axum request to the world and back.

use crate::world::{World, wall_ms};
use axum::Router;
use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::{any, get};
use contract::{limits, routes};
use gateway::http as plain;
use gateway::http::StatusCode;
use gateway::{names, outage};
use http::request::Parts;
use http::{HeaderName, HeaderValue, Request, Response};
use std::time::Duration;

/// Seconds in which a request's body must arrive: a client that sends slower holds a connection for nothing.
const BODY_S_MAX: u64 = 60;

/// Where the OpenAPI document stands.
const DOCUMENT: &str = "/gateway/openapi.json";

/// Everything below the one prefix.
pub(crate) fn router(world: World) -> Router {
    Router::new()
        .route("/gateway", any(routed))
        .route("/gateway/", any(routed))
        .route(DOCUMENT, get(document))
        .route("/gateway/{*rest}", any(routed))
        .with_state(world)
}

/// Whether [`answer`] answers what stands at this path.
pub(crate) fn is_gateway_s(path: &str) -> bool {
    path.starts_with("/gateway/") && path != DOCUMENT
}

/// The OpenAPI document: a file of the repository, held to the code by a test of the gateway.
async fn document() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], include_str!("../../../docs/openapi.json"))
}

async fn routed(State(world): State<World>, request: Request<Body>) -> Response<Body> {
    answer(&world, request).await
}

/// The gateway's answer.
pub(crate) async fn answer(world: &World, request: Request<Body>) -> Response<Body> {
    let mut response = match read(request).await {
        Ok(request) => world.ask(request).await,
        Err(refused) => *refused,
    };
    // Tells the page that it needs no worker.
    response.headers.insert(gateway::headers::X_LAB_HOST, plain::HeaderValue::from_static("server"));
    let mut sent = Response::new(Body::from(response.body));
    // Every status of the gateway's is one of HTTP.
    *sent.status_mut() = http::StatusCode::from_u16(response.status.as_u16()).unwrap_or_default();
    for (name, value) in response.headers.iter() {
        if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
            sent.headers_mut().append(HeaderName::from_static(name.as_str()), value);
        }
    }
    sent
}

/// The gateway's idea of a request.
fn plain(head: &Parts, body: Vec<u8>) -> plain::Request {
    let uri = &head.uri;
    let origin = uri.scheme_str().zip(uri.authority().map(http::uri::Authority::as_str));
    let request = plain::Request {
        method: plain::Method::of(head.method.as_str()).unwrap_or_default(),
        uri: plain::Uri::of_parts(origin, uri.path(), uri.query()),
        headers: plain::HeaderMap::new(),
        body,
    };
    let headers = head.headers.iter();
    headers.fold(request, |request, (name, value)| {
        // Letters of no language are letters that no header of ours has: they are refused where the value is read.
        request.with_header(name.as_str(), &String::from_utf8_lossy(value.as_bytes()))
    })
}

/// Reads the body to its end, within its limits.
async fn read(request: Request<Body>) -> Result<plain::Request, Box<plain::Response>> {
    let (head, body) = request.into_parts();
    if body.is_end_stream() {
        return Ok(plain(&head, Vec::new()));
    }
    let path = head.uri.path().trim_end_matches('/');
    let bytes_max = if path.ends_with(&routes::lab_journal()) {
        limits::IMPORT_BYTES_MAX
    } else if ["/$batch", "/%24batch"].iter().any(|name| names::before(path, name).is_some()) {
        limits::BATCH_BYTES_MAX
    } else {
        limits::BODY_BYTES_MAX
    };
    let refused = |status, code, message: String| {
        Err(Box::new(outage(&plain(&head, Vec::new()), status, code, &message, wall_ms())))
    };
    match tokio::time::timeout(Duration::from_secs(BODY_S_MAX), to_bytes(body, bytes_max)).await {
        Ok(Ok(body)) => Ok(plain(&head, body.into())),
        Ok(Err(_)) => refused(
            StatusCode::PAYLOAD_TOO_LARGE,
            "BodyTooLarge",
            format!("The body is over its limit of {bytes_max} bytes, or ended early. Send a smaller one."),
        ),
        Err(_) => refused(
            StatusCode::REQUEST_TIMEOUT,
            "BodyTooSlow",
            format!("The body did not arrive within {BODY_S_MAX} s. Send it again."),
        ),
    }
}
