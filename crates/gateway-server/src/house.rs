//! Dispatch before the router: CONNECT and tunnels, the check of `Host`, and the paths of the real hosts.

use crate::door::Connections;
use crate::hosts::AllowedHosts;
use crate::proxy::{self, Proxy};
use crate::real_hosts::{self, RealHost};
use axum::Router;
use axum::body::Body;
use axum::response::IntoResponse;
use gateway::AtRoot;
use http::uri::Authority;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use hyper::body::Incoming;
use std::convert::Infallible;
use std::sync::Arc;
use tower::ServiceExt;

/// Tells the gateway that links begin with https.
const X_FORWARDED_PROTO: &str = "x-forwarded-proto";

/// How a connection came here.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way {
    /// As it is.
    Plain,
    /// Over TLS.
    Secure,
    /// Through the proxy, to one of the real hosts.
    Tunnel(RealHost),
}

/// Everything that is served.
#[derive(Clone)]
pub(crate) struct House {
    /// The API and the app.
    pub(crate) router: Router,
    /// The names of this server.
    pub(crate) hosts: AllowedHosts,
    /// Whether the root answers as the real hosts do.
    pub(crate) is_as_graph: bool,
    /// The way to the real hosts, where this server is one.
    pub(crate) proxy: Option<Arc<Proxy>>,
}

impl House {
    /// Answers a request of a connection that came in this way.
    pub(crate) async fn answer(
        self,
        request: Request<Incoming>,
        way: Way,
        connections: Connections,
    ) -> Result<Response<Body>, Infallible> {
        if *request.method() == Method::CONNECT {
            return Ok(match self.proxy.clone() {
                Some(proxy) => proxy.connect(request, self, connections),
                None => (StatusCode::METHOD_NOT_ALLOWED, NO_PROXY).into_response(),
            });
        }
        let mut request = request.map(Body::new);
        if let (Way::Tunnel(host), Some(proxy)) = (way, &self.proxy) {
            return Ok(proxy.answer(host, request, self.router).await);
        }
        // A target with a host of its own asks a proxy to go there (RFC 9112, 3.2.2).
        let leads_elsewhere = |authority: &Authority| !self.hosts.allows(authority.host());
        if self.proxy.is_some() && request.uri().authority().is_some_and(leads_elsewhere) {
            return Ok(proxy::refuse(request.method().as_str(), &request.uri().to_string()));
        }
        if let Some(refusal) = self.hosts.refusal(&request) {
            return Ok(refusal);
        }
        if let Some(proxy) = self.proxy.as_ref().filter(|_| request.uri().path() == proxy::REPORT) {
            return Ok(proxy.report().into_response());
        }
        if self.is_as_graph {
            real_hosts::move_below_prefix(&mut request, AtRoot::Own);
        }
        let headers = request.headers_mut();
        // A proxy before this server knows better what its caller used.
        let is_told = headers.contains_key(header::FORWARDED) || headers.contains_key(X_FORWARDED_PROTO);
        if matches!(way, Way::Secure) && !is_told {
            headers.insert(X_FORWARDED_PROTO, HeaderValue::from_static("https"));
        }
        self.router.oneshot(request).await
    }
}

/// The answer to CONNECT where this server is no proxy.
const NO_PROXY: &str = "This server is no proxy. `gateway-server proxy` is one, for the simulated hosts.\n";
