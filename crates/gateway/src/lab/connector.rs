//! `lab/connector`: *Connectors and tokens > Microsoft Endpoint Configuration Manager*.

use super::exercises;
use super::status::work;
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::error::ApiError;
use crate::response;
use contract::lab::{Connector, ConnectorFailure, IntuneRbac, IntuneRbacBody};
use contract::limits::BODY_BYTES_MAX;
use simulation::command::Command;
use simulation::components::sync_upload_worker::UploadFailure;
use simulation::product::Feature;
use simulation::site::topology;
use simulation::time::SimTime;
use simulation::world::{Work as Of, World};

const SHAPE: &str = r#"{"on":true}"#;

/// The connector, in whatever state.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    Ok(answer(world))
}

/// *Use Intune RBAC*.
pub fn set_intune_rbac(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let IntuneRbacBody { on } = body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?;
    // Nothing for the journal where it stands so already.
    if on != world.tenant().intune_roles().is_on() {
        world.apply(Command::SetIntuneRoles { by: call.caller.key.clone(), on })?;
    }
    Ok(answer(world))
}

fn answer(world: &World) -> Response {
    let upload = world.upload();
    let reading = upload.reading_progress().filter(|_| upload.is_reading_full()).map(Of::ReadingDevices);
    let visible = upload.full_progress().map(Of::FullSynchronization);
    response::json(&Connector {
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
        intune_rbac: Feature::IntuneRoles.is_in(world.version()).then(|| intune_rbac(world)),
    })
}

fn intune_rbac(world: &World) -> IntuneRbac {
    let roles = world.tenant().intune_roles();
    IntuneRbac {
        on: roles.is_on(),
        takes_effect_date_time: roles.takes_effect(world.now()).map(SimTime::rfc3339),
        enforced_by_site: !world.onboarding().options().site_roles_not_enforced,
        decides: world.intune_roles_decide(),
    }
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
