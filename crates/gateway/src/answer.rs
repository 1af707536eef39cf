//! A successful answer before its headers are added.

use crate::{headers, json};
use http::StatusCode;
use http::header::{HeaderName, HeaderValue};
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

/// Status, body and headers of an answer.
#[derive(Debug)]
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Content type; absent without a body.
    pub content_type: Option<&'static str>,
    /// Body.
    pub body: Vec<u8>,
    /// Further headers.
    pub headers: Vec<(HeaderName, HeaderValue)>,
}

impl Answer {
    /// 200 with a body.
    pub fn bytes(content_type: &'static str, body: Vec<u8>) -> Self {
        Self { status: StatusCode::OK, content_type: Some(content_type), body, headers: Vec::new() }
    }

    /// 200 with one of the wire's types.
    pub fn json(value: &impl Serialize) -> Self {
        Self::bytes(JSON, json::to_vec(value))
    }

    /// 204.
    pub fn no_content() -> Self {
        Self { status: StatusCode::NO_CONTENT, content_type: None, body: Vec::new(), headers: Vec::new() }
    }

    /// The same with another status.
    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Adds a header. A value that cannot stand in a header is left out.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: &str) -> Self {
        if let Some(value) = headers::value(value) {
            self.headers.push((name, value));
        }
        self
    }
}
