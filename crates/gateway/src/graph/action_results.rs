//! `deviceActionResults`: what was asked of a device and how far it came.

use crate::json::{self, ObjectWriter, Tree};
use crate::route::Version;
use simulation::command::Row;
use simulation::notification::ActionResult;
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
        object.text("actionName", result.action.wire_name());
        object.text("actionState", result.state.wire_name());
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
pub fn values(world: &World, row: Row, version: Version) -> Vec<Tree> {
    let mut text = Vec::new();
    write(&mut text, world, row, version);
    match std::str::from_utf8(&text).map(json::parse) {
        Ok(Ok(Tree::List(values))) => values,
        _ => Vec::new(),
    }
}

fn write_beta(object: &mut ObjectWriter<'_>, world: &World, result: &ActionResult) {
    object.text("actionDeliveryStatus", result.delivery.wire_name());
    json::number(object.member("errorCode"), i64::from(result.error_code()));
    object.text("labTaskGuid", &result.task_guid.to_string());
    object.value("labRefusalCode", &result.refusal.as_ref().map(|refusal| refusal.code()));
    object.value("labRefusalMessage", &result.refusal.as_ref().map(|refusal| refusal.message()));
    object.text("labInitiatedBy", &result.initiated_by);
    object.value("labWaitingForClient", &result.is_waiting_for_client);
    let waiting = world.waiting(result).map(|waiting| {
        Tree::object([
            ("reason", waiting.reason.wire_name().into()),
            ("nextHop", waiting.next.wire_name().into()),
            ("dueDateTime", waiting.due.map_or(Tree::Null, |due| due.rfc3339().into())),
        ])
    });
    object.value("labWaiting", &waiting.unwrap_or_default());
}
