//! `lab/scenario` and `lab/reset`: where a world starts.

use crate::answer::Answer;
use crate::body;
use crate::call::Call;
use crate::rejection::{Outcome, quoted};
use contract::lab::ResetBody;
use contract::limits::BODY_BYTES_MAX;
use simulation::command_error::CommandError;
use simulation::scenario::Scenario;
use simulation::time::SimTime;
use simulation::world::World;

const SHAPE: &str = r#"{} or {"seed":2002,"fleetSize":40,"start":"2020-09-28T08:00:00Z"}, each field optional"#;

/// The scenario of the running world.
pub fn get(world: &World, call: &Call<'_>) -> Outcome<Answer> {
    call.bare()?;
    Ok(Answer::json(&on_wire(world.scenario())))
}

/// A new world, from the running one's scenario with what the body changes. No body changes nothing.
pub fn reset(world: &World, call: &Call<'_>) -> Outcome<World> {
    call.options(&[])?;
    let changes = if call.body.is_empty() {
        ResetBody::default()
    } else {
        body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?
    };
    let running = world.scenario();
    let start = changes.start.as_deref().map_or(Ok(running.start), parse_start)?;
    Ok(World::new(Scenario {
        name: running.name.clone(),
        seed: changes.seed.unwrap_or(running.seed),
        fleet_size: changes.fleet_size.unwrap_or(running.fleet_size),
        start,
    })?)
}

/// A scenario on the wire.
pub fn on_wire(scenario: &Scenario) -> contract::lab::Scenario {
    contract::lab::Scenario {
        name: scenario.name.clone(),
        seed: scenario.seed,
        fleet_size: scenario.fleet_size,
        start: scenario.start.rfc3339(),
    }
}

/// A scenario from the wire. Whether a world can start from it is the world's to say.
pub fn from_wire(scenario: contract::lab::Scenario) -> Outcome<Scenario> {
    Ok(Scenario {
        start: parse_start(&scenario.start)?,
        name: scenario.name,
        seed: scenario.seed,
        fleet_size: scenario.fleet_size,
    })
}

fn parse_start(text: &str) -> Outcome<SimTime> {
    SimTime::parse(text).ok_or_else(|| {
        let reason = format!("the start {} is no time such as 2020-09-28T08:00:00Z.", quoted(text));
        CommandError::ScenarioInvalid { reason }.into()
    })
}
