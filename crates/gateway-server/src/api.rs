//! `gateway/…`: from an axum request to the world and back.

use crate::class::{self, Class};
use crate::cors::{self, AllowedOrigins};
use crate::limits::BODY_MAX;
use crate::world::{World, wall_ms};
use axum::Router;
use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::State;
use axum::middleware;
use axum::response::IntoResponse;
use axum::routing::{any, get};
use bytes::Bytes;
use gateway::{Explained, outage};
use http::{HeaderValue, Request, Response, StatusCode, header};
use std::sync::Arc;
use std::time::Duration;

/// Where the OpenAPI document stands.
const DOCUMENT: &str = "/gateway/openapi.json";

/// The worlds of a server.
#[derive(Clone)]
pub(crate) enum Worlds {
    /// One, for everybody.
    One(World),
    /// One for each place of a class.
    Class(Arc<Class>),
}

/// Everything below the one prefix, wherever a place of a class stands before it.
pub(crate) fn router(worlds: Worlds, origins: AllowedOrigins) -> Router {
    let class = match &worlds {
        Worlds::One(_) => None,
        Worlds::Class(class) => Some(class.clone()),
    };
    let mut router = Router::new()
        .route("/gateway", any(answer))
        .route("/gateway/", any(answer))
        .route(DOCUMENT, get(document))
        .route("/gateway/{*rest}", any(answer));
    if class.is_some() {
        router = router.route("/class/{code}/gateway/{*rest}", any(answer));
    }
    router
        .with_state(worlds)
        .merge(class::api::router(class))
        .layer(middleware::from_fn_with_state(origins, cors::layer))
}

/// The OpenAPI document: a file of the repository, held to the code by a test of the gateway.
async fn document() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], include_str!("../../../docs/openapi.json"))
}

/// The gateway's answer.
async fn answer(State(worlds): State<Worlds>, request: Request<Body>) -> Response<Body> {
    let mut response = match (read(request).await, &worlds) {
        (Ok(request), Worlds::One(world)) => world.ask(request).await,
        (Ok(request), Worlds::Class(class)) => class.ask(request).await,
        (Err(refused), _) => *refused,
    };
    if matches!(worlds, Worlds::Class(_)) {
        response.headers_mut().extend([class::api::IN_CLASS]);
    }
    if response.extensions().get::<Explained>().is_some()
        && let Some(link) = next_link(response.body())
    {
        response.extensions_mut().insert(NextLink(link));
    }
    hold_back(&response).await;
    // Tells the page that it needs no worker.
    response.headers_mut().insert(gateway::X_LAB_HOST, HeaderValue::from_static("server"));
    response.map(Body::from)
}

/// Beside an answer that explains itself: its `@odata.nextLink`.
#[derive(Clone, Debug)]
pub(crate) struct NextLink(pub(crate) String);

/// The link to the next page, as the gateway writes it: at the top, and without anything that JSON would escape. The page itself is not read.
fn next_link(body: &[u8]) -> Option<String> {
    let name = br#""@odata.nextLink":""#;
    let at = body.windows(name.len()).position(|window| window == name)? + name.len();
    let length = body[at..].iter().position(|byte| *byte == b'"')?;
    String::from_utf8(body[at..at + length].to_vec()).ok()
}

/// An answer that a fault of the cloud's services makes late waits here, and no other waits with it.
async fn hold_back(response: &gateway::Response) {
    let latency = response.headers().get(gateway::LAB_FAULT_LATENCY);
    if let Some(milliseconds) = latency.and_then(|value| value.to_str().ok()?.parse().ok()) {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }
}

/// Reads the body to its end, within its limits.
async fn read(request: Request<Body>) -> Result<gateway::Request, Box<gateway::Response>> {
    let (head, body) = request.into_parts();
    if body.is_end_stream() {
        return Ok(Request::from_parts(head, Bytes::new()));
    }
    let bytes_max = gateway::bytes_max(head.uri.path());
    let refused = |status, code, message: String| {
        Err(Box::new(outage(&Request::from_parts(head.clone(), Bytes::new()), status, code, &message, wall_ms())))
    };
    let too_large = || {
        let message = format!("The body is over its limit of {bytes_max} bytes, or ended early. Send a smaller one.");
        refused(StatusCode::PAYLOAD_TOO_LARGE, "BodyTooLarge", message)
    };
    // The lower bound is the length that the head declares: nothing is waited for that is refused anyway.
    if body.size_hint().lower() > bytes_max as u64 {
        return too_large();
    }
    match tokio::time::timeout(BODY_MAX, to_bytes(body, bytes_max)).await {
        Ok(Ok(body)) => Ok(Request::from_parts(head, body)),
        Ok(Err(_)) => too_large(),
        Err(_) => refused(
            StatusCode::REQUEST_TIMEOUT,
            "BodyTooSlow",
            format!("The body did not arrive within {} s. Send it again.", BODY_MAX.as_secs()),
        ),
    }
}
