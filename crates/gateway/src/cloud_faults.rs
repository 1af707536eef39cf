//! Faults of the cloud's services and of the administration service: answers that are late, that fail at random, or that are refused.
//! Each answer that the lab made fail is marked, so that it is not mistaken for a bug.

use crate::Response;
use crate::code::Code;
use crate::error::ApiError;
use crate::headers::{LAB_FAULT, LAB_FAULT_LATENCY};
use crate::identity::access::Access;
use crate::response::ResponseExt;
use http::{StatusCode, header};
use simulation::draw::{Purpose, draw};
use simulation::faults::FaultId;
use simulation::world::World;

/// Statuses that the services of Microsoft Graph fail with ("Microsoft Graph error responses").
const STATUSES: [StatusCode; 6] = [
    StatusCode::TOO_MANY_REQUESTS,
    StatusCode::INTERNAL_SERVER_ERROR,
    StatusCode::BAD_GATEWAY,
    StatusCode::SERVICE_UNAVAILABLE,
    StatusCode::GATEWAY_TIMEOUT,
    StatusCode::INSUFFICIENT_STORAGE,
];

/// Seconds that a caller is asked to wait, where the status has the header.
const RETRY_AFTER_SECONDS: &str = "5";

/// Whether the service behind a route answers its caller. `number` counts the requests of this process.
///
/// # Errors
/// What a fault makes of the request.
pub fn check(world: &World, access: Access, by: &str, number: u64) -> Result<(), ApiError> {
    if access == Access::Console {
        return world.check_administration_service(by).map_err(ApiError::from);
    }
    if !access.is_device_service() {
        return Ok(());
    }
    random_error(world, number)?;
    world.check_device_service(by).map_err(ApiError::from)
}

/// Marks an answer of the device services that is late; the host holds it back.
pub fn delay(world: &World, access: Access, response: Response) -> Response {
    let milliseconds = world.faults().parameter(FaultId::GatewayLatency, "milliseconds");
    match milliseconds.filter(|_| access.is_device_service()) {
        None => response,
        Some(milliseconds) => response
            .with_header(LAB_FAULT, mark(world, FaultId::GatewayLatency))
            .with_header(LAB_FAULT_LATENCY, &milliseconds.to_string()),
    }
}

/// Marks the refusal of a request that is throttled: without the fault none is.
pub fn throttled(world: &World, error: ApiError) -> ApiError {
    error.with_header(LAB_FAULT, mark(world, FaultId::Throttling))
}

/// The value of `lab-fault`: an exercise does not name its faults.
fn mark(world: &World, id: FaultId) -> &'static str {
    if world.hides_causes() { "exercise" } else { id.into() }
}

fn random_error(world: &World, number: u64) -> Result<(), ApiError> {
    let id = FaultId::GatewayRandomErrors;
    let parameter = |name| world.faults().parameter(id, name).map(u64::from);
    let (Some(percent), Some(seed)) = (parameter("percent"), parameter("seed")) else { return Ok(()) };
    let drawn = draw(seed, Purpose::CloudService, number, 0);
    if drawn % 100 >= percent {
        return Ok(());
    }
    let status = STATUSES[(drawn / 100 % STATUSES.len() as u64) as usize];
    let message = if world.hides_causes() {
        format!("The service answered with {status}. This belongs to the exercise, and is no bug: try again.")
    } else {
        format!(
            "The service answered with {status}. This is the fault {id}, which the lab has switched on, and no bug: try again, \
             or switch it off at gateway/lab/faults/{id}."
        )
    };
    let error = ApiError::new(Code::CloudServiceFailed, message)
        .with("status", status.as_u16())
        .with_header(LAB_FAULT, mark(world, id));
    let error = ApiError { status, ..error };
    let can_wait = matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE);
    Err(if can_wait { error.with_header(header::RETRY_AFTER, RETRY_AFTER_SECONDS) } else { error })
}
