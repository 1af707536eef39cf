//! `lab/connector`: *Connectors and tokens > Microsoft Endpoint Configuration Manager*.

use super::exercises;
use super::status::work;
use crate::Response;
use crate::call::Call;
use crate::error::ApiError;
use crate::response;
use contract::lab::{Connector, ConnectorFailure};
use simulation::components::sync_upload_worker::UploadFailure;
use simulation::site::topology;
use simulation::time::SimTime;
use simulation::world::{Work as Of, World};

/// The connector, in whatever state.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let upload = world.upload();
    let reading = upload.reading_progress().filter(|_| upload.is_reading_full()).map(Of::ReadingDevices);
    let visible = upload.full_progress().map(Of::FullSynchronization);
    Ok(response::json(&Connector {
        name: format!("{} - {}", topology::SITE_CODE, world.site().name),
        site_code: topology::SITE_CODE.to_owned(),
        site_version: world.version().release().build.to_owned(),
        connection_status: world.connection_status().name().to_owned(),
        last_successful_sync: upload.last_run().map(SimTime::rfc3339),
        next_sync: upload.next_run().map(SimTime::rfc3339),
        service_connection_point: topology::SERVICE_CONNECTION_POINT.to_owned(),
        device_count: world.devices().visible_count(),
        last_failure: upload.last_failure().map(|one| failure(world, one)),
        full_synchronization: reading.or(visible).map(work),
    }))
}

fn failure(world: &World, failure: &UploadFailure) -> ConnectorFailure {
    let told = exercises::told(world, &failure.error);
    ConnectorFailure {
        date_time: failure.time.rfc3339(),
        code: told.code().to_owned(),
        message: told.to_string(),
        details: told.detail().map(|(name, value)| (name.to_owned(), value)).into_iter().collect(),
        status: failure.status(),
    }
}
