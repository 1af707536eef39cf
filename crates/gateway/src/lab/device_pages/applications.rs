//! *Applications*, and their actions.

use super::{read, told};
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::endpoint::Context;
use crate::error::{ApiError, quoted};
use crate::graph::devices;
use crate::lab::exercises;
use crate::response;
use contract::device_applications::{
    ApplicationActionBody, DeviceApplication, DeviceApplications, OfferedAction, OperationStarted,
};
use contract::lab::Obstacle;
use contract::limits::BODY_BYTES_MAX;
use simulation::applications::{Application, Purpose, Target};
use simulation::command::{ApplicationAction, Command, DevicePage};
use simulation::command_error::CommandError;
use simulation::time::SimTime;
use simulation::world::World;
use strum::VariantArray as _;
use uuid::Uuid;

const ACTION: &str = r#"{"application":"3f0c…","action":"install"}, with the id of an application of the device and install, reinstall, reevaluate, uninstall or repair"#;

/// The applications of the device.
pub fn list(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let row = read(context, call, DevicePage::Applications)?;
    let world = &*context.world;
    let value = world.applications_of(row).into_iter().map(|one| application(world, one));
    Ok(response::json(&DeviceApplications { value: value.collect() }))
}

fn application(world: &World, application: Application) -> DeviceApplication {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let last = application.operation.and_then(|number| world.device_operations().get(number));
    DeviceApplication {
        id: application.id.to_string(),
        name: application.name.to_owned(),
        publisher: application.publisher.to_owned(),
        version: text(application.version),
        admin_comments: text(application.comments),
        status: application.status.to_string(),
        received_date_time: application.received.rfc3339(),
        error_code: application.error_code.map(|code| format!("0x{code:08X}")),
        deadline_date_time: application.deadline.map(SimTime::rfc3339),
        is_required: application.deployment.purpose == Purpose::Required,
        is_for_users: application.deployment.target == Target::User,
        needs_approval: application.deployment.needs_approval,
        pending_action: last.filter(|_| application.is_pending).map(|last| last.work.name().to_owned()),
        task_guid: last.map(|last| last.guid.to_string()),
        obstacle: application.refused.map(|error| obstacle(world, &error)),
        actions: application
            .actions
            .into_iter()
            .map(|(action, rule)| OfferedAction { action: action.to_string(), rule: rule.map(|rule| rule.to_string()) })
            .collect(),
    }
}

/// Why something did not happen, as far as it may be told.
pub(super) fn obstacle(world: &World, error: &CommandError) -> Obstacle {
    let error = exercises::told(world, error);
    Obstacle {
        code: error.code().to_owned(),
        message: error.to_string(),
        details: error.detail().map(|(name, value)| (name.to_owned(), value)).into_iter().collect(),
    }
}

/// Asks for an action.
pub fn request(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let ApplicationActionBody { application, action } = body::json(call.headers, call.body, BODY_BYTES_MAX, ACTION)?;
    let action: ApplicationAction = action.parse().map_err(|_| {
        let known: Vec<&str> = ApplicationAction::VARIANTS.iter().map(<&str>::from).collect();
        let message =
            format!("{} is no action on an application. Choose one of {}.", quoted(&action), known.join(", "));
        ApiError::new(Code::ActionUnknown, message).with("action", &action)
    })?;
    let application: Uuid = application.parse().map_err(|_| {
        let message =
            format!("{} is no id of an application. Read it from the list of applications.", quoted(&application));
        ApiError::new(Code::IdMalformed, message).with("id", &application)
    })?;
    let row = devices::row_of(world, call)?;
    let by = call.caller.key.clone();
    world
        .apply(Command::RequestApplicationAction { by, row, application, action })
        .map_err(|error| told(world, error))?;
    Ok(started(world))
}

/// The task of the operation that was just taken on.
pub(super) fn started(world: &World) -> Response {
    let task_guid = world.device_operations().all().last().map(|operation| operation.guid.to_string());
    response::json(&OperationStarted { task_guid: task_guid.unwrap_or_default() })
}
