//! The world: a Configuration Manager site and its cloud tenant, simulated purely and deterministically.
//!
//! No I/O, no wall clock, no entropy, no `async`, no globals: the same scenario, journal and version give the
//! same state, to the byte, natively and in WebAssembly. A room is a component of the real product, under its
//! real name; `ARCHITECTURE.md` has the map.

pub mod applications;
pub mod audit;
mod canonical;
pub mod client_details;
pub mod clock;
pub mod command;
pub mod command_error;
pub mod components;
pub mod draw;
pub mod event;
pub mod exercise;
pub mod faults;
pub mod fleet;
pub mod golden;
pub mod inventory;
pub mod journal;
pub mod limits;
pub mod log;
mod onboarding;
pub mod product;
mod read_ahead;
pub mod recovery_keys;
pub mod resource_explorer;
pub mod scenario;
mod schedule;
pub mod scripts;
pub mod site;
pub mod snapshot;
pub mod software_updates;
pub mod tenant;
pub mod throttling;
pub mod time_travel;
pub mod timeline;
pub mod trace;
pub mod world;

pub use ::scenario::time;
