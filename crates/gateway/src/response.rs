//! From an answer or a rejection to HTTP: the headers that every response has, and the error body.

use crate::Response;
use crate::answer::{Answer, JSON};
use crate::headers::{self, CLIENT_REQUEST_ID, ODATA_VERSION, REQUEST_ID};
use crate::json;
use crate::rejection::Rejection;
use bytes::Bytes;
use contract::error::{ErrorBody, GraphError, InnerError};
use http::header::{self, HeaderValue};
use http::{HeaderMap, Method};
use simulation::time::SimTime;

/// A caller's id longer than this is not echoed: GUIDs have 36.
const CLIENT_REQUEST_ID_BYTES_MAX: usize = 128;

/// What the response of a request repeats of it.
pub struct RequestContext {
    /// Method of the request.
    pub method: Method,
    /// Our id of the request.
    pub request_id: String,
    /// The caller's.
    pub client_request_id: Option<String>,
}

impl RequestContext {
    /// Takes from a request what its response repeats.
    pub fn new(method: &Method, headers: &HeaderMap, request_id: String) -> Self {
        let client_request_id = headers
            .get(CLIENT_REQUEST_ID)
            .and_then(|value| value.to_str().ok())
            .filter(|id| !id.is_empty() && id.len() <= CLIENT_REQUEST_ID_BYTES_MAX)
            .map(str::to_owned);
        Self { method: method.clone(), request_id, client_request_id }
    }

    /// The response of an answer. HEAD has everything but the body.
    pub fn answered(&self, answer: Answer) -> Response {
        let length = answer.body.len();
        let is_head = self.method == Method::HEAD;
        let mut headers = HeaderMap::new();
        if let Some(content_type) = answer.content_type {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
            if content_type == crate::answer::GRAPH_JSON {
                headers.insert(ODATA_VERSION, HeaderValue::from_static("4.0"));
            }
            if is_head {
                headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
            }
        }
        headers.extend(answer.headers);
        self.stamp(&mut headers);
        let mut response = Response::new(if is_head { Bytes::new() } else { answer.body.into() });
        *response.status_mut() = answer.status;
        *response.headers_mut() = headers;
        response
    }

    /// The response of a rejection, with Graph's error body. `now` is simulated.
    pub fn rejected(&self, rejection: Rejection, now: SimTime) -> Response {
        let error = GraphError {
            code: rejection.code.to_owned(),
            message: rejection.message,
            inner_error: InnerError {
                date: now.rfc3339(),
                request_id: self.request_id.clone(),
                client_request_id: self.client_request_id.as_ref().unwrap_or(&self.request_id).clone(),
                details: rejection.details,
            },
        };
        let body = json::to_vec(&ErrorBody { error });
        let answer = Answer { status: rejection.status, content_type: Some(JSON), body, headers: rejection.headers };
        self.answered(answer)
    }

    fn stamp(&self, headers: &mut HeaderMap) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(id) = headers::value(&self.request_id) {
            headers.insert(REQUEST_ID, id);
        }
        if let Some(id) = self.client_request_id.as_ref().and_then(|id| headers::value(id)) {
            headers.insert(CLIENT_REQUEST_ID, id);
        }
    }
}
