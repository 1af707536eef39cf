//! The HTTP face of the world: a pure, synchronous function from a request to a reply and to what must be stored
//! before the reply is sent. A host owns the socket (or the fetch event), the storage and the wall clock.

pub mod gateway;
pub mod opened;
pub mod persist;

pub use gateway::Gateway;
pub use opened::{Found, Opened, outage};
pub use persist::{OpenError, Persist, Reply, StoredWorld};
