//! Faults: the catalogue of what can break, and which of it is broken. A fault is switched by a command and cured by what an
//! administrator does; its effect stands beside the component that it breaks, which asks [`Faults`] whether it is on.

mod active;
pub mod catalog;
mod remedies;

pub use ::scenario::fault::{Fault, FaultId, RemedyId, Target};
pub(crate) use active::device;
pub use active::{Active, Faults};
pub use remedies::{REMEDIES, RemedyEntry, RemedyPlace, remedy};
