//! `lab/scenario` and `lab/reset`: where a world starts.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::error::{ApiError, quoted};
use crate::response;
use contract::lab::ScenarioChanges;
use contract::limits::BODY_BYTES_MAX;
use contract::scenario::ScenarioError;
use simulation::command_error::CommandError;
use simulation::scenario::Scenario;
use simulation::world::World;

const SHAPE: &str = r#"{} or {"seed":2002,"fleetSize":40,"start":"2020-09-28T08:00:00Z"}, each field optional"#;

/// The scenario of the running world.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    Ok(response::json(&contract::lab::Scenario::from(world.scenario())))
}

/// A new world, from the running one's scenario with what the body changes. No body changes nothing.
pub fn reset(world: &World, call: &Call<'_>) -> Result<World, ApiError> {
    call.options(&[])?;
    let changes = if call.body.is_empty() {
        ScenarioChanges::default()
    } else {
        body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?
    };
    Ok(World::new(from_wire(changes.apply_to(world.scenario().into()))?)?)
}

/// A scenario from the wire. Whether a world can start from it is the world's to say.
pub fn from_wire(data: contract::lab::Scenario) -> Result<Scenario, ApiError> {
    Scenario::try_from(data).map_err(|error| {
        let error = match error {
            ScenarioError::StartMalformed { start } => ScenarioError::StartMalformed { start: quoted(&start) },
            other => other,
        };
        CommandError::from(error).into()
    })
}
