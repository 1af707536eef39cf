//! Responses before the headers that every response has.

use crate::headers::{self, ODATA_VERSION};
use crate::{Response, json};
use bytes::Bytes;
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use serde::Serialize;

/// Content type of everything that is not Graph.
pub const JSON: &str = "application/json; charset=utf-8";
/// Content type of Graph's answers.
pub const GRAPH_JSON: &str =
    "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
/// Content type of `$metadata`.
pub const XML: &str = "application/xml; charset=utf-8";
/// Content type of counts and logs.
pub const TEXT: &str = "text/plain; charset=utf-8";

/// 200 with a body.
pub fn bytes(content_type: &'static str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Bytes::from(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if content_type == GRAPH_JSON {
        response.headers_mut().insert(ODATA_VERSION, HeaderValue::from_static("4.0"));
    }
    response
}

/// 200 with one of the wire's types.
pub fn json(value: &impl Serialize) -> Response {
    bytes(JSON, json::to_vec(value))
}

/// 204.
pub fn no_content() -> Response {
    Response::default().with_status(StatusCode::NO_CONTENT)
}

/// A response with something changed.
pub trait ResponseExt {
    /// The same with another status.
    #[must_use]
    fn with_status(self, status: StatusCode) -> Self;
    /// Adds a header. A value that cannot stand in a header is left out.
    #[must_use]
    fn with_header(self, name: HeaderName, value: &str) -> Self;
}

impl ResponseExt for Response {
    fn with_status(mut self, status: StatusCode) -> Self {
        *self.status_mut() = status;
        self
    }

    fn with_header(mut self, name: HeaderName, value: &str) -> Self {
        if let Some(value) = headers::value(value) {
            self.headers_mut().append(name, value);
        }
        self
    }
}
