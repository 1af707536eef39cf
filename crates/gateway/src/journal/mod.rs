//! The stored form of a world: what a host keeps of it, and what an exported journal holds.
//!
//! These types are the file format, apart from the simulation's commands and from the wire, so that either may change
//! without a stored world becoming unreadable. A field or a name here is read for as long as [`simulation::world::WORLD_VERSION`]
//! stays; `tests/stored_worlds.rs` opens files of earlier builds.

mod entry;
mod scenario;
mod settings;

pub(crate) use entry::StoredEntry;
pub(crate) use scenario::StoredScenario;
