//! What stands behind the door: every request comes in here, in whatever way it came.

use crate::real_hosts;
use axum::Router;
use axum::body::Body;
use gateway::AtRoot;
use http::{HeaderValue, Request, Response, header};
use hyper::body::Incoming;
use std::convert::Infallible;
use tower::ServiceExt;

/// Tells the gateway that links begin with https.
const X_FORWARDED_PROTO: &str = "x-forwarded-proto";

/// Everything that is served.
#[derive(Clone)]
pub(crate) struct House {
    /// The API and the app.
    pub(crate) router: Router,
    /// Whether the root answers as the real hosts do.
    pub(crate) is_as_graph: bool,
}

impl House {
    /// Answers a request of a connection that is secure (TLS ends here) or not.
    pub(crate) async fn answer(
        self,
        request: Request<Incoming>,
        is_secure: bool,
    ) -> Result<Response<Body>, Infallible> {
        let mut request = request.map(Body::new);
        if self.is_as_graph {
            real_hosts::moved(&mut request, AtRoot::Own);
        }
        let headers = request.headers_mut();
        // A proxy before this server knows better what its caller used.
        if is_secure && !headers.contains_key(header::FORWARDED) && !headers.contains_key(X_FORWARDED_PROTO) {
            headers.insert(X_FORWARDED_PROTO, HeaderValue::from_static("https"));
        }
        self.router.oneshot(request).await
    }
}
