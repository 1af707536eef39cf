//! A forward proxy for the two real hosts, so that an unchanged program ends here: it is told `HTTPS_PROXY` and the certificate authority, and
//! nothing else. Every other host is refused. This process opens no connection to anywhere, so nothing is ever passed on.

mod advice;

use crate::api;
use crate::door::{Connections, converse};
use crate::hosts;
use crate::house::{House, Way};
use crate::printer::say;
use crate::real_hosts::{GRAPH_HOST, RealHost, SIGN_IN_HOST};
use advice::{Run, Seen};
use axum::Router;
use axum::body::Body;
use axum::response::IntoResponse;
use gateway::{AtRoot, Explain, Explained, Used};
use http::{HeaderMap, Request, Response, StatusCode, header};
use hyper::body::Incoming;
use hyper::ext::ReasonPhrase;
use hyper_util::rt::TokioIo;
use std::fmt::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

/// Where the report of the run so far is read, at the proxy's own address.
pub(crate) const REPORT: &str = "/gateway/proxy";

/// Addresses in the answers to clients of the proxy.
const AT_ROOT: AtRoot =
    AtRoot::Hosts { graph: "https://graph.microsoft.com/", sign_in: "https://login.microsoftonline.com/" };

/// Reason phrase of a refusal: many clients show the status line of an answer to CONNECT, and not its body.
const REASON: ReasonPhrase = ReasonPhrase::from_static(b"Refused: this proxy leads to the simulated hosts only");

/// The proxy: one for a process.
pub(crate) struct Proxy {
    tls: TlsAcceptor,
    authority: PathBuf,
    run: Mutex<Run>,
}

impl Proxy {
    /// A proxy that shows `tls`, with a certificate of the authority in the file `authority`.
    pub(crate) fn new(tls: TlsAcceptor, authority: &Path) -> Self {
        Self { tls, authority: authority.to_owned(), run: Mutex::default() }
    }

    /// Answers CONNECT (RFC 9110, 9.3.6): a tunnel to one of the real hosts ends in `house`.
    pub(crate) fn connect(
        self: Arc<Self>,
        request: Request<Incoming>,
        house: House,
        connections: Connections,
    ) -> Response<Body> {
        let Some(host) = request.uri().authority().and_then(RealHost::named) else {
            return refuse(request.method().as_str(), &request.uri().to_string());
        };
        // The connection's own place is free as soon as it is a tunnel.
        let Some(place) = connections.place() else {
            return (
                StatusCode::SERVICE_UNAVAILABLE,
                "There are too many connections. Try again when one has ended.\n",
            )
                .into_response();
        };
        tokio::spawn(async move {
            let Ok(upgraded) = hyper::upgrade::on(request).await else { return };
            match timeout(connections.limits().head, self.tls.accept(TokioIo::new(upgraded))).await {
                Ok(Ok(stream)) => converse(stream, house, Way::Tunnel(host), connections).await,
                Ok(Err(reason)) => say(&format!(
                    "CONNECT {}: the program ended the handshake ({reason}). Does it trust {}?\n",
                    host.name(),
                    self.authority.display()
                )),
                Err(_) => {}
            }
            drop(place);
        });
        Response::new(Body::empty())
    }

    /// Answers a request inside of a tunnel to `host`, and tells about it.
    pub(crate) async fn answer(&self, host: RealHost, mut request: Request<Body>, router: Router) -> Response<Body> {
        let began = Instant::now();
        let method = request.method().clone();
        let target = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
        let url = format!("https://{}{target}", host.name());
        let response = if !is_for(host, &request) {
            let words = format!("The tunnel leads to {}, and the request names another host.\n", host.name());
            (StatusCode::MISDIRECTED_REQUEST, words).into_response()
        } else if host.move_below_prefix(&mut request, AT_ROOT) {
            request.extensions_mut().insert(Explain);
            router.oneshot(request).await.unwrap_or_else(|never| match never {})
        } else {
            let words = format!(
                "The simulation has nothing at {url}: of {SIGN_IN_HOST} it has /{{tenant}}/oauth2/v2.0, v2.0 and discovery, of {GRAPH_HOST} /v1.0 and /beta.\n"
            );
            (StatusCode::NOT_FOUND, words).into_response()
        };
        let Explained(used) = response.extensions().get().cloned().unwrap_or_default();
        let seen = Seen {
            method: &method,
            url: &url,
            status: response.status(),
            used: &used,
            next_link: response.extensions().get::<api::NextLink>().map(|link| link.0.as_str()),
            retry_after: retry_after(response.headers()),
        };
        let tips = self.run.lock().unwrap_or_else(PoisonError::into_inner).see(&seen, Instant::now());
        say(&told(&seen, began.elapsed(), &tips));
        response
    }

    /// The permissions of the run so far, and the tips that it earned.
    pub(crate) fn report(&self) -> String {
        self.run.lock().unwrap_or_else(PoisonError::into_inner).report()
    }
}

/// Shell lines that lead programs here.
pub(crate) fn instructions(address: SocketAddr) -> String {
    format!(
        "\
The proxy: programs that are told so ask it for https://{GRAPH_HOST} and https://{SIGN_IN_HOST}, and are answered here:
  export HTTPS_PROXY=http://{address}
  export NO_PROXY=localhost,127.0.0.1
  export NODE_USE_ENV_PROXY=1  # Node.js from 24 on; earlier ones take a proxy from their libraries only
Every other host is refused, nothing is passed on. http://{address}{REPORT} tells about the run so far.
"
    )
}

/// 403 for a request that would lead elsewhere: a tunnel to another host, or plain http.
pub(crate) fn refuse(method: &str, target: &str) -> Response<Body> {
    say(&format!("{method} {target}  403  refused: it is not simulated, and nothing is passed on\n"));
    let words = format!(
        "Tenant Attach Lab, a simulation: this proxy leads to https://{GRAPH_HOST} and https://{SIGN_IN_HOST} only, and passes nothing on to \
         the internet. '{target}' was refused. Name what is to go its own way in NO_PROXY.\n"
    );
    let mut response = (StatusCode::FORBIDDEN, words).into_response();
    response.extensions_mut().insert(REASON);
    response
}

/// Whether the request in a tunnel names the tunnel's host, and once.
fn is_for(host: RealHost, request: &Request<Body>) -> bool {
    let Ok(Some(named)) = hosts::named(request.headers()) else { return false };
    let target = request.uri().authority();
    target.into_iter().chain([&named]).all(|authority| RealHost::named(authority) == Some(host))
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    headers.get(header::RETRY_AFTER)?.to_str().ok()?.parse().ok().map(Duration::from_secs)
}

/// The lines of one answer: its address and status, what its requests needed, and tips.
fn told(seen: &Seen<'_>, took: Duration, tips: &[&str]) -> String {
    let mut text =
        format!("{} {}  {}  {:.1} ms", seen.method, seen.url, seen.status.as_u16(), took.as_secs_f64() * 1_000.0);
    if let [used] = seen.used {
        text.push_str(&permission(used));
    }
    text.push('\n');
    if seen.used.len() > 1 {
        for used in &seen.used[1..] {
            let target = used.target.rsplit_once("gateway/graph/").map_or(used.target.as_str(), |(_, target)| target);
            // Writing to a text does not fail.
            let _ = writeln!(text, "  {} {target}  {}{}", used.method, used.status.as_u16(), permission(used));
        }
    }
    for tip in tips {
        let _ = writeln!(text, "  tip: {tip}");
    }
    text
}

fn permission(used: &Used) -> String {
    let kind = if used.is_delegated { "delegated" } else { "application" };
    let Some(least) = used.needed.first() else { return String::new() };
    match used.needed.iter().find(|name| used.held.contains(name)) {
        Some(held) if held == least => format!("  {held} ({kind}, {})", used.application),
        Some(held) => format!("  {held} ({kind}, {}; {least} would be enough)", used.application),
        None => format!("  lacks {least} ({kind}, {})", used.application),
    }
}
