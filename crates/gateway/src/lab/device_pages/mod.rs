//! `lab/managed-devices/{id}/…`: the pages of an attached device that the admin center reads from the site when they are opened. A
//! request of the present is a command, since it leaves lines in the site's logs; one of the past only reads.

pub mod applications;
pub mod client_details;
pub mod collections;
pub mod recovery_keys;
pub mod resource_explorer;
pub mod scripts;
pub mod software_updates;
pub mod timeline;

use crate::call::Call;
use crate::endpoint::Context;
use crate::error::ApiError;
use crate::graph::devices;
use crate::lab::exercises;
use simulation::command::{Command, DevicePage, Row};
use simulation::command_error::CommandError;
use simulation::time::SimTime;
use simulation::world::World;

/// The row of the device, once the request for a page of it went through.
fn read(context: &mut Context<'_>, call: &Call<'_>, page: DevicePage) -> Result<Row, ApiError> {
    let row = devices::row_of(context.world, call)?;
    let by = &call.caller.key;
    let read = match context.past {
        Some(_) => context.world.check_device_page(by, row, page),
        None => context.world.apply(Command::ReadDevicePage { by: by.clone(), row, page }).map(drop),
    };
    read.map(|()| row).map_err(|error| told(context.world, error))
}

/// A refusal on the wire. The admin center tells the symptom of what is broken between the cloud and the site, and not its cause.
fn told(world: &World, error: CommandError) -> ApiError {
    if error.is_of_connector() { exercises::told(world, &error).into() } else { error.into() }
}

fn time(time: Option<SimTime>) -> Option<String> {
    time.map(SimTime::rfc3339)
}
