//! `lab/rights`: who may do what, for *Roles* of the admin center. An exercise hides it: it would give causes away.

use crate::Response;
use crate::call::Call;
use crate::error::ApiError;
use crate::graph::devices;
use crate::people;
use crate::response;
use contract::lab::{Obstacle, OperationRight, PersonRights, QUERY_DEVICE, Rights};
use simulation::command::Row;
use simulation::command_error::CommandError;
use simulation::world::{Operation, World};
use strum::VariantArray as _;

/// The rights of everybody.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    let options = call.options(&[QUERY_DEVICE])?;
    if world.hides_causes() {
        return Err(CommandError::ExerciseUnderWay.into());
    }
    let row = options.text(QUERY_DEVICE).map(|id| devices::row_of_id(world, id)).transpose()?;
    let value = world.tenant().personas().iter().map(|persona| PersonRights {
        persona: people::persona(persona, world),
        operations: Operation::VARIANTS.iter().map(|operation| right(world, *operation, &persona.key, row)).collect(),
    });
    Ok(response::json(&Rights { device_name: row.map(|row| super::device_name(world, row)), value: value.collect() }))
}

fn right(world: &World, operation: Operation, by: &str, row: Option<Row>) -> OperationRight {
    let obstacle = world.check_operation(operation, by, row).err().map(|error| Obstacle {
        code: error.code().to_owned(),
        message: error.to_string(),
        details: error.detail().map(|(name, value)| (name.to_owned(), value)).into_iter().collect(),
    });
    OperationRight { operation: <&str>::from(operation).to_owned(), is_allowed: obstacle.is_none(), obstacle }
}
