//! *Collections*.

use super::read;
use crate::Response;
use crate::call::Call;
use crate::endpoint::Context;
use crate::error::ApiError;
use crate::response;
use contract::device_collections::{DeviceCollection, DeviceCollections};
use simulation::command::DevicePage;

/// The collections that the device is a member of.
pub fn list(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let row = read(context, call, DevicePage::Collections)?;
    let collection = |one: &simulation::site::collections::Collection| DeviceCollection {
        name: one.name.clone(),
        id: one.id.clone(),
    };
    Ok(response::json(&DeviceCollections {
        value: context.world.collections_of(row).into_iter().map(collection).collect(),
    }))
}
