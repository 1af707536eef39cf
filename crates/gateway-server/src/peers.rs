//! Processes over one database ask each other: a request for a world that another process has open goes there, and its answer comes back. So any load
//! balancer will do, and none has to know which world is where.
//!
//! Plain HTTP on an inner address, with a secret that only who may read the database knows. A request is passed on once at most: who gets it from a peer
//! answers it or says that the world is not there.

use crate::api::Worlds;
use crate::class::error::ClassError;
use crate::outage::NotBegun;
use crate::world::World;
use axum::Json;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, delete, get};
use contract::exercises::Exercise;
use gateway::AtRoot;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use std::sync::Arc;
use std::time::Duration;
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;

/// The secret of a request; in an answer, that the world is not there.
const X_LAB_PEER: HeaderName = HeaderName::from_static("x-lab-peer");
/// The request came as to the real hosts.
const X_LAB_AT_ROOT: HeaderName = HeaderName::from_static("x-lab-at-root");
const NOT_HERE: HeaderValue = HeaderValue::from_static("not-here");
/// Time in which a peer must be reached.
const CONNECT_MAX: Duration = Duration::from_secs(2);
/// Time in which it must answer; the longest jump of a clock takes less.
const ANSWER_MAX: Duration = Duration::from_secs(60);
/// Shorter than a peer keeps an idle connection: none is used that is just being closed.
const IDLE_MAX: Duration = Duration::from_secs(5);
/// What belongs to one connection and not to the message (RFC 9110, 7.6.1), or is made anew.
const OF_CONNECTION: [HeaderName; 10] = [
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::DATE,
    header::EXPECT,
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
    X_LAB_AT_ROOT,
    X_LAB_PEER,
];

/// An extension of a request that a peer passed on.
#[derive(Clone, Copy)]
pub(crate) struct FromPeer;

/// What came of asking a peer.
pub(crate) enum Asked {
    /// Its answer.
    Answered(gateway::Response),
    /// It was not reached, or has the world no longer: nothing happened.
    NotThere,
    /// The connection broke after the request had been sent: what it did is not known.
    Lost,
}

/// The way to the other processes.
pub(crate) struct Peers {
    client: Client<HttpConnector, Body>,
    secret: HeaderValue,
}

impl Peers {
    /// With what only the processes over one database know.
    pub(crate) fn new(secret: &str) -> Result<Self, String> {
        let mut secret = HeaderValue::from_str(secret).map_err(|_| "the secret in the database is none.".to_owned())?;
        secret.set_sensitive(true);
        let mut connector = HttpConnector::new();
        connector.set_connect_timeout(Some(CONNECT_MAX));
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(IDLE_MAX)
            .pool_timer(TokioTimer::new())
            .build(connector);
        Ok(Self { client, secret })
    }

    /// Passes a request on to the process at `address`.
    pub(crate) async fn ask(&self, address: &str, request: &gateway::Request) -> Asked {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let Ok(uri) = format!("http://{address}{path}").parse::<Uri>() else { return Asked::NotThere };
        let mut passed = http::Request::new(Body::from(request.body().clone()));
        *passed.method_mut() = request.method().clone();
        *passed.headers_mut() = without_connection(request.headers());
        if let Some(authority) = request.uri().authority()
            && let Ok(host) = HeaderValue::from_str(authority.as_str())
        {
            passed.headers_mut().insert(header::HOST, host);
        }
        *passed.uri_mut() = uri;
        passed.headers_mut().insert(X_LAB_PEER, self.secret.clone());
        if request.extensions().get() == Some(&AtRoot::Own) {
            passed.headers_mut().insert(X_LAB_AT_ROOT, HeaderValue::from_static("own"));
        }
        let answered = async {
            let response = self.client.request(passed).await.map_err(|error| error.is_connect())?;
            let (head, body) = response.into_parts();
            let body = to_bytes(Body::new(body), usize::MAX).await.map_err(|_| false)?;
            Ok(http::Response::from_parts(head, body))
        };
        match tokio::time::timeout(ANSWER_MAX, answered).await {
            Ok(Ok(response)) if response.headers().get(X_LAB_PEER) == Some(&NOT_HERE) => Asked::NotThere,
            // Another program listens there now, or a peer of another database.
            Ok(Ok(response)) if response.headers().get(X_LAB_PEER).is_none() => Asked::NotThere,
            Ok(Ok(mut response)) => {
                *response.headers_mut() = without_connection(response.headers());
                Asked::Answered(response)
            }
            Ok(Err(was_not_reached)) if was_not_reached => Asked::NotThere,
            _ => Asked::Lost,
        }
    }
}

fn without_connection(headers: &HeaderMap) -> HeaderMap {
    let mut kept = headers.clone();
    for name in OF_CONNECTION {
        kept.remove(name);
    }
    kept
}

/// The requests between peers about the exercise in a world.
pub(crate) fn of_exercise(world: &str, begun: Option<&Exercise>) -> gateway::Request {
    let body = begun.map(|exercise| Bytes::from(serde_json::to_vec(exercise).unwrap_or_default()));
    let method = if begun.is_some() { http::Method::POST } else { http::Method::GET };
    of_peer(method, format!("/peer/exercise/{world}"), body.unwrap_or_default())
}

/// The request to close a world that ends.
pub(crate) fn of_end(world: &str) -> gateway::Request {
    of_peer(http::Method::DELETE, format!("/peer/world/{world}"), Bytes::new())
}

fn of_peer(method: http::Method, path: String, body: Bytes) -> gateway::Request {
    let mut request = http::Request::new(body);
    *request.method_mut() = method;
    request.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // Ids are small letters and digits.
    *request.uri_mut() = path.parse().unwrap_or_default();
    request
}

/// Answers peers, as long as the process lives.
pub(crate) async fn serve(listener: TcpListener, worlds: Worlds, secret: String) {
    let router = Router::new()
        .route("/peer/exercise/{world}", get(exercise).post(begin))
        .route("/peer/world/{world}", delete(end))
        .fallback(any(pass))
        .with_state(worlds)
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn_with_state(Arc::<str>::from(secret), check));
    if let Err(error) = axum::serve(listener, router).await {
        tracing::error!("peers are no longer answered: {error}");
    }
}

/// Lets in who knows the secret, and marks the answer as ours.
async fn check(State(secret): State<Arc<str>>, mut request: Request, next: Next) -> Response {
    let told = request.headers_mut().remove(X_LAB_PEER);
    if !told.is_some_and(|told| bool::from(told.as_bytes().ct_eq(secret.as_bytes()))) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut response = next.run(request).await;
    response.headers_mut().entry(X_LAB_PEER).or_insert(HeaderValue::from_static("here"));
    response
}

/// A client's request that a peer passed on.
async fn pass(State(worlds): State<Worlds>, request: Request) -> Response {
    let (mut head, body) = request.into_parts();
    // The peer has read the body within its limits.
    let Ok(body) = to_bytes(body, usize::MAX).await else { return StatusCode::BAD_REQUEST.into_response() };
    head.extensions.insert(FromPeer);
    if head.headers.remove(X_LAB_AT_ROOT).is_some() {
        head.extensions.insert(AtRoot::Own);
    }
    let request = gateway::Request::from_parts(head, body);
    let response = match &worlds {
        Worlds::One(world) => world.ask(request).await,
        Worlds::Class(class) => class.ask(request).await,
    };
    response.map(Body::from)
}

/// The world of a class by its id.
fn find(worlds: &Worlds, id: &str) -> Result<World, ClassError> {
    match worlds {
        Worlds::Class(class) => class.world(id),
        Worlds::One(_) => Err(ClassError::NotAClass),
    }
}

async fn exercise(State(worlds): State<Worlds>, Path(id): Path<String>) -> Response {
    let Ok(world) = find(&worlds, &id) else { return not_here() };
    match world.exercise_here().await {
        Ok(exercise) => Json(exercise).into_response(),
        Err(outage) if outage.is_elsewhere() => not_here(),
        Err(outage) => refused(outage.into()),
    }
}

async fn begin(State(worlds): State<Worlds>, Path(id): Path<String>, Json(exercise): Json<Exercise>) -> Response {
    let Ok(world) = find(&worlds, &id) else { return not_here() };
    match world.begin_exercise_here(&exercise).await {
        Ok(Ok(())) => StatusCode::NO_CONTENT.into_response(),
        Ok(Err(not_begun)) => refused(not_begun),
        Err(outage) if outage.is_elsewhere() => not_here(),
        Err(outage) => refused(outage.into()),
    }
}

async fn end(State(worlds): State<Worlds>, Path(id): Path<String>) -> Response {
    if let Worlds::Class(class) = &worlds {
        class.forget(&id).await;
    }
    StatusCode::NO_CONTENT.into_response()
}

fn refused(not_begun: NotBegun) -> Response {
    (StatusCode::CONFLICT, Json(not_begun)).into_response()
}

/// The answer that the world is not at this process.
pub(crate) fn not_here() -> Response {
    ([(X_LAB_PEER, NOT_HERE)], StatusCode::SERVICE_UNAVAILABLE).into_response()
}

/// The mark of such an answer.
pub(crate) fn mark_not_here(response: &mut gateway::Response) {
    response.headers_mut().insert(X_LAB_PEER, NOT_HERE);
}
