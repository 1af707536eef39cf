//! The site: topology, security roles and administrative users, client operations, device collections and the console's device list.

pub mod administrators;
pub(crate) mod boundary_groups;
pub mod client_operations;
pub mod collections;
pub mod devices;
pub mod roles;
mod search;
pub mod topology;
