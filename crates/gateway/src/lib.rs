//! The HTTP face of the world: a pure, synchronous function from a request to a reply and to what must be stored
//! before the reply is sent. A host owns the socket (or the fetch event), the storage and the wall clock.

pub mod admin_service;
pub mod body;
pub mod call;
pub mod code;
pub mod cursors;
pub mod endpoint;
pub mod error;
pub mod gateway;
pub mod graph;
pub mod headers;
pub mod identity;
mod journal;
pub mod json;
pub mod lab;
pub mod names;
pub mod odata;
pub mod open_result;
pub mod people;
pub mod percent;
pub mod persist;
pub mod query_options;
pub mod refused;
pub mod request_context;
pub mod response;
pub mod route;
pub mod router;
pub mod similar;
pub mod snapshot;
pub mod throttle;
pub mod work;

pub use gateway::Gateway;
pub use open_result::{OpenResult, StoredState, outage};
pub use persist::{OpenError, Persist, Reply, StoredWorld};
pub use simulation::scenario::Scenario;
pub use simulation::time::SimTime;

/// A request with its whole body.
pub type Request = http::Request<bytes::Bytes>;
/// A response with its whole body.
pub type Response = http::Response<bytes::Bytes>;
