//! `lab/throttling`: whether callers are turned away that ask too much.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::error::ApiError;
use crate::response;
use crate::throttle::WINDOW_SECONDS;
use contract::lab::{Throttling, ThrottlingBody, ThrottlingLimits};
use contract::limits::BODY_BYTES_MAX;
use simulation::command::Command;
use simulation::throttling;
use simulation::world::World;

const SHAPE: &str = r#"{"throttling":"off"}, {"throttling":"documented"} or {"throttling":"demonstration"}"#;

/// How strict it is, and what that means.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let limits = world.throttling().limits();
    Ok(response::json(&ThrottlingLimits {
        throttling: on_wire(world.throttling()),
        window_seconds: WINDOW_SECONDS as u32,
        requests_max: limits.map(|limits| limits.requests_max),
        writes_max: limits.map(|limits| limits.writes_max),
    }))
}

/// Sets how strict it is.
pub fn post(world: &mut World, call: &Call<'_>) -> Result<(), ApiError> {
    call.options(&[])?;
    let asked: ThrottlingBody = body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?;
    let throttling = match asked.throttling {
        Throttling::Off => throttling::Throttling::Off,
        Throttling::Documented => throttling::Throttling::Documented,
        Throttling::Demonstration => throttling::Throttling::Demonstration,
    };
    world.check_no_exercise()?;
    // What is so already is no news for the journal.
    if throttling != world.throttling() {
        world.apply(Command::SetThrottling { throttling })?;
    }
    Ok(())
}

/// On the wire.
pub fn on_wire(throttling: throttling::Throttling) -> Throttling {
    match throttling {
        throttling::Throttling::Off => Throttling::Off,
        throttling::Throttling::Documented => Throttling::Documented,
        throttling::Throttling::Demonstration => Throttling::Demonstration,
    }
}
