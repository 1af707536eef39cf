//! The lab's own routes: clock, scenario, journal, logs, faults of devices.

pub mod applications;
pub mod clock;
mod cmpivot;
mod cmpivot_runs;
pub mod connector;
pub mod device_fault;
mod device_pages;
pub mod endpoints;
pub mod exercises;
pub mod faults;
pub mod health;
pub mod journal;
pub mod logs;
pub mod overview;
mod registrations;
mod rights;
pub mod scenario;
mod site_version;
pub mod status;
pub mod throttling;
pub mod time_travel;
pub(crate) mod trace;
mod uploads;

use simulation::command::Row;
use simulation::world::World;

/// The name of a device, without the texts of a whole [`simulation::fleet::Device`].
fn device_name(world: &World, row: Row) -> String {
    world.fleet().name(row).as_str().to_owned()
}
