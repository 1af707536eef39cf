//! Permissions that the requests of an answer needed and had, for a host that asks.

use crate::call::Call;
use crate::identity::access::{Access, Permissions};
use http::{Method, StatusCode};

/// An extension of a request: its answer is to have [`Explained`].
#[derive(Clone, Copy, Debug)]
pub struct Explain;

/// An extension of an answer: the request, and those of a batch after their batch. None where no caller was known.
#[derive(Clone, Debug, Default)]
pub struct Explained(pub Vec<Used>);

/// One request of a known caller.
#[derive(Clone, Debug)]
pub struct Used {
    /// Method.
    pub method: Method,
    /// Path and query, below the prefix too.
    pub target: String,
    /// Its route in the table of endpoints.
    pub template: &'static str,
    /// Status of its answer.
    pub status: StatusCode,
    /// Permissions of Microsoft Graph one of which is needed, the least first; none where any token will do.
    pub needed: Vec<&'static str>,
    /// Permissions that the token has.
    pub held: Vec<&'static str>,
    /// Name of the application that called.
    pub application: &'static str,
    /// Whether the permissions are delegated.
    pub is_delegated: bool,
}

impl Used {
    /// The request before it is answered.
    pub(crate) fn new(method: &Method, target: String, access: Access, call: &Call<'_>) -> Self {
        let needed = if let Access::Graph(needed) = access { needed } else { Permissions::NONE };
        Self {
            method: method.clone(),
            target,
            template: call.route.template,
            status: StatusCode::OK,
            needed: needed.names().collect(),
            held: call.caller.permissions.names().collect(),
            application: call.caller.client_name,
            is_delegated: call.caller.persona.is_some(),
        }
    }
}
