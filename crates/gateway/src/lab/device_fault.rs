//! `lab/devices/{resourceId}`: what the lab does to one device.

use crate::Response;
use crate::admin_service::devices::{console_device, row_of};
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::ApiError;
use crate::response;
use contract::lab::DeviceFault;
use contract::limits::BODY_BYTES_MAX;
use simulation::command::Command;
use simulation::command_error::CommandError;
use simulation::world::World;

const SHAPE: &str = r#"{"online":false} or {"sharesCertificate":true}"#;

/// Sets the faults that the body names, all or none, and answers with the device.
pub fn patch(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let fault: DeviceFault = body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?;
    let row = row_of(world, &call.route.key)?;
    if fault == DeviceFault::default() {
        let message = format!("The body asks for nothing. Expected: {SHAPE}.");
        return Err(ApiError::new(Code::FaultEmpty, message));
    }
    // Two commands, and the second may be refused after the first is done: so it is asked before.
    if fault.online.is_some() && !world.fleet().is_client(row) {
        return Err(CommandError::NoClient { row }.into());
    }
    if let Some(shared) = fault.shares_certificate {
        world.apply(Command::SetSharedCertificate { row, shared })?;
    }
    if let Some(online) = fault.online {
        world.apply(Command::SetOnline { row, online })?;
    }
    Ok(response::json(&console_device(world, row)))
}
