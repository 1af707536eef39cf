//! The site: topology, security roles and administrative users, device collections and the console's device list.

pub mod administrators;
pub(crate) mod boundary_groups;
pub mod collections;
pub mod devices;
pub mod roles;
mod search;
pub mod topology;
