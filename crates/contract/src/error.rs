//! The error body of every route: Graph's shape, with the stable code of the refusal.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `{"error": {...}}`, as Microsoft Graph answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// The one member.
    pub error: GraphError,
}

/// What happened, why, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GraphError {
    /// Stable; the same in the log, the API and the page (`locales/` has a text `refusal-<code>` for people).
    pub code: String,
    /// English: what happened, why, what to do.
    pub message: String,
    /// Correlates with the gateway's answer header `request-id`.
    pub inner_error: InnerError,
}

/// When and which request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InnerError {
    /// Simulated date and time of the refusal, RFC 3339.
    pub date: String,
    /// Id of the request, a GUID.
    #[serde(rename = "request-id")]
    pub request_id: String,
    /// The caller's `client-request-id`, or the request id where it sent none.
    #[serde(rename = "client-request-id")]
    pub client_request_id: String,
    /// What more the page needs to show the refusal in the reader's language; names are the refusal's own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub details: BTreeMap<String, String>,
}

/// The OAuth 2.0 error body of the token endpoint (RFC 6749, 5.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OAuthError {
    /// `invalid_request`, `invalid_grant`, `unsupported_grant_type`, …
    pub error: String,
    /// What happened, why, what to do.
    pub error_description: String,
}
