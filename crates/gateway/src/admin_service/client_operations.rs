//! `SMS_ClientOperationStatus`: *Monitoring > Client Operations*.

use crate::Response;
use crate::call::Call;
use crate::error::ApiError;
use crate::odata::search;
use crate::response;
use contract::admin_service::{AdminServiceList, ClientOperationStatus};
use simulation::site::client_operations::{ClientOperation, ClientState};
use simulation::world::World;

/// A page of the operations, the newest first.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    crate::body::none(call.body)?;
    let options = call.options(&["$top", "$skip", "$count", "$search"])?;
    let mut operations: Vec<(u32, ClientOperation)> = (1..).zip(world.client_operations()).collect();
    if let Some(phrase) = search::phrase(&options)? {
        let needle = phrase.to_ascii_lowercase();
        let holds = |text: &str| text.to_ascii_lowercase().contains(&needle);
        operations.retain(|(_, one)| {
            holds(&one.created_by) || holds(&device_name(world, one)) || holds(collection_name(world, one))
        });
    }
    let skip = usize::try_from(options.skip()?).unwrap_or(usize::MAX);
    let top = options.top()?;
    let count = options.flag("$count")?.then_some(operations.len() as u64);
    let shown = operations.iter().rev().skip(skip).take(top);
    let value = shown.map(|(number, operation)| on_wire(world, *number, operation)).collect();
    Ok(response::json(&AdminServiceList { count, value }))
}

fn device_name(world: &World, operation: &ClientOperation) -> String {
    operation.row.map(|row| world.fleet().name(row).as_str().to_owned()).unwrap_or_default()
}

fn collection_name<'w>(world: &'w World, operation: &ClientOperation) -> &'w str {
    world.collections().get(&operation.collection).map_or("", |collection| collection.name.as_str())
}

fn on_wire(world: &World, number: u32, operation: &ClientOperation) -> ClientOperationStatus {
    ClientOperationStatus {
        id: number,
        kind: operation.kind.number(),
        collection_id: operation.collection.clone(),
        target_collection_name: collection_name(world, operation).to_owned(),
        state: match operation.state {
            ClientState::Unknown | ClientState::Offline => 0,
            ClientState::Stopped => 1,
            ClientState::Failed => 2,
            ClientState::Completed => 3,
        },
        total_clients: operation.counts.clients,
        completed_clients: operation.counts.answered,
        failed_clients: operation.counts.failed,
        offline_clients: operation.counts.offline,
        unknown_clients: operation.counts.waiting,
        created_by: operation.created_by.clone(),
        requested_time: operation.requested.rfc3339(),
        time_last_updated: operation.updated.rfc3339(),
        unique_id: operation.task.to_string(),
        lab_operation: <&str>::from(operation.kind).to_owned(),
        lab_device_name: device_name(world, operation),
    }
}
