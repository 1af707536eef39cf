//! The lab's own routes: clock, scenario, journal, logs, faults of devices.

pub mod applications;
pub mod clock;
mod cmpivot;
pub mod connector;
pub mod device_fault;
pub mod endpoints;
pub mod exercises;
pub mod faults;
pub mod health;
pub mod journal;
pub mod logs;
pub mod overview;
pub mod scenario;
pub mod status;
pub mod throttling;
pub mod time_travel;
pub(crate) mod trace;
mod uploads;
