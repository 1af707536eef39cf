//! `$batch`: many requests of Microsoft Graph in one.

use crate::graph::TriggerActionBody;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is posted to `$batch`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchBody {
    /// At most [`crate::limits::BATCH_REQUESTS_MAX`].
    pub requests: Vec<BatchRequest>,
}

/// One request of it: a device action, which is what the app asks for in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchRequest {
    /// Ties the response to it.
    pub id: String,
    /// `POST`.
    pub method: String,
    /// Relative to the version of Graph that the batch is sent to.
    pub url: String,
    /// Of this request alone.
    pub headers: BatchHeaders,
    /// What it sends.
    pub body: TriggerActionBody,
}

/// Headers of a request within a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchHeaders {
    /// `application/json`.
    #[serde(rename = "Content-Type")]
    pub content_type: String,
}

/// What `$batch` answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchResponses {
    /// In any order.
    pub responses: Vec<BatchResponse>,
}

/// The response to one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchResponse {
    /// The request's.
    pub id: String,
    /// HTTP status.
    pub status: u16,
    /// Its JSON, if there is any.
    #[serde(default)]
    pub body: Value,
}
