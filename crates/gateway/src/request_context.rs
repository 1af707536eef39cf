//! What a response repeats of its request, the headers that every response has, and the error body.

use crate::Response;
use crate::error::ApiError;
use crate::headers::{self, CLIENT_REQUEST_ID, REQUEST_ID};
use crate::response::{self, ResponseExt};
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

    /// The response with the headers of every response. HEAD has everything but the body.
    pub fn finish(&self, mut response: Response) -> Response {
        if self.method == Method::HEAD && response.headers().contains_key(header::CONTENT_TYPE) {
            let length = HeaderValue::from(response.body().len());
            response.headers_mut().insert(header::CONTENT_LENGTH, length);
            *response.body_mut() = Bytes::new();
        }
        self.stamp(response.headers_mut());
        response
    }

    /// The response of an error, with Graph's error body. `now` is simulated.
    pub fn error(&self, error: ApiError, now: SimTime) -> Response {
        let body = ErrorBody {
            error: GraphError {
                code: error.code.to_owned(),
                message: error.message,
                inner_error: InnerError {
                    date: now.rfc3339(),
                    request_id: self.request_id.clone(),
                    client_request_id: self.client_request_id.as_ref().unwrap_or(&self.request_id).clone(),
                    details: error.details,
                },
            },
        };
        let mut response = response::json(&body).with_status(error.status);
        response.headers_mut().extend(error.headers);
        self.finish(response)
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
