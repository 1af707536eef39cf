//! `deviceActionResults`: what was asked of a device and how far it came.

use crate::json::{self, ObjectWriter, Value};
use crate::lab::{exercises, trace};
use crate::route::Version;
use simulation::command::Row;
use simulation::command_error::CommandError;
use simulation::components::notification::ActionResult;
use simulation::time::SimTime;
use simulation::world::World;

/// Writes the results of a device, newest first. v1.0 knows the base type only; beta adds how an action is
/// delivered, and the lab its own members (named `lab…`, which Graph does not have).
pub fn write(out: &mut Vec<u8>, world: &World, row: Row, version: Version) {
    out.push(b'[');
    for (position, result) in world.notification().results_of(row).enumerate() {
        if position > 0 {
            out.push(b',');
        }
        let mut object = ObjectWriter::open(out);
        if version == Version::Beta {
            object.text("@odata.type", "#microsoft.graph.configurationManagerActionResult");
        }
        object.text("actionName", result.action.into());
        object.text("actionState", result.state.into());
        json::time(object.member("startDateTime"), result.started);
        json::time(object.member("lastUpdatedDateTime"), result.updated);
        if version == Version::Beta {
            write_beta(&mut object, world, result);
        }
        object.close();
    }
    out.push(b']');
}

/// The same as values, for conditions on them.
pub fn values(world: &World, row: Row, version: Version) -> Vec<Value> {
    let mut text = Vec::new();
    write(&mut text, world, row, version);
    serde_json::from_slice(&text).unwrap_or_default()
}

fn write_beta(object: &mut ObjectWriter<'_>, world: &World, result: &ActionResult) {
    object.text("actionDeliveryStatus", result.delivery.into());
    let error = result.error.as_ref().map(|error| exercises::told(world, error));
    object.value("errorCode", &error.as_ref().map_or(0, CommandError::number));
    object.text("labTaskGuid", &result.task_guid.to_string());
    object.value("labRefusalCode", &error.as_ref().map(CommandError::code));
    object.value("labRefusalMessage", &error.as_ref().map(ToString::to_string));
    object.text("labInitiatedBy", &result.initiated_by);
    object.value("labWaitingForClient", &(result.is_waiting_for_client && !world.hides_causes()));
    match world.waiting(result).map(|waiting| trace::told(world, waiting)) {
        None => object.value("labWaiting", &()),
        Some(waiting) => {
            let mut members = ObjectWriter::open(object.member("labWaiting"));
            members.value("dueDateTime", &waiting.due.map(SimTime::rfc3339));
            members.text("nextHop", waiting.next.into());
            members.text("reason", waiting.reason.into());
            members.close();
        }
    }
}
