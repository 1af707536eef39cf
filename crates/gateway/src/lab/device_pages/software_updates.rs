//! *Software updates*.

use super::read;
use crate::Response;
use crate::call::Call;
use crate::endpoint::Context;
use crate::error::ApiError;
use crate::response;
use contract::software_updates::{SoftwareUpdate, SoftwareUpdates};
use simulation::command::DevicePage;
use simulation::software_updates::SoftwareUpdate as Simulated;

/// The updates of the device.
pub fn list(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let row = read(context, call, DevicePage::SoftwareUpdates)?;
    let update = |update: Simulated| SoftwareUpdate {
        article_id: update.article,
        title: update.title,
        description: update.description.to_owned(),
        classification: update.classification.to_owned(),
        product: update.product,
        status: <&str>::from(update.status).to_owned(),
        status_date_time: update.status_time.rfc3339(),
    };
    Ok(response::json(&SoftwareUpdates {
        value: context.world.software_updates(row).into_iter().map(update).collect(),
    }))
}
