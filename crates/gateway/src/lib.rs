//! The HTTP face of the world: a pure, synchronous function from a request to a reply and to what must be stored
//! before the reply is sent. A host owns the socket (or the fetch event), the storage and the wall clock.

#![allow(
    unreachable_pub,
    reason = "every module is private: `pub` in one means this crate, and dead code is found all the same"
)]

mod address;
mod admin_service;
mod body;
mod call;
mod cloud_faults;
mod code;
mod cursors;
mod endpoint;
mod error;
mod explained;
mod gateway;
mod graph;
mod headers;
mod identity;
mod journal;
mod json;
mod lab;
mod names;
mod odata;
mod open_result;
mod past;
mod people;
mod percent;
mod persist;
mod query_options;
mod refused;
mod request_context;
mod response;
mod route;
mod router;
mod similar;
mod snapshot;
#[cfg(feature = "testing")]
pub mod testing;
mod throttle;
mod work;

pub use address::AtRoot;
pub use body::bytes_max;
pub use contract::lab::Company;
pub use error::Refused;
pub use explained::{Explain, Explained, Used};
pub use gateway::Gateway;
pub use headers::{LAB_FAULT_LATENCY, X_LAB_HOST, value as header_value};
#[cfg(feature = "rs256")]
pub use identity::rs256::KeyPool;
pub use identity::signing_key::Algorithm;
pub use open_result::{OpenResult, StoredState, host_answer, outage};
pub use persist::{OpenError, Persist, Reply, StoredWorld};
pub use simulation::product::Version;
pub use simulation::scenario::Scenario;
pub use simulation::time::SimTime;

/// A request with its whole body.
pub type Request = http::Request<bytes::Bytes>;
/// A response with its whole body.
pub type Response = http::Response<bytes::Bytes>;
