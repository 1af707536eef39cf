//! `SMS_ClientOperationStatus`: *Monitoring > Client Operations*.

use crate::Response;
use crate::call::Call;
use crate::error::ApiError;
use crate::odata::search;
use crate::response;
use contract::admin_service::{AdminServiceList, ClientOperationStatus};
use simulation::site::client_operations::{ClientOperation, ClientState};
use simulation::world::World;

/// The collection that CMPivot's line of `SMSProv.log` names too: what is aimed at one device is aimed at it within this one.
const COLLECTION: &str = "SMS00001";

/// A page of the operations, the newest first.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    crate::body::none(call.body)?;
    let options = call.options(&["$top", "$skip", "$count", "$search"])?;
    let mut operations: Vec<(u32, ClientOperation)> = (1..).zip(world.client_operations()).collect();
    if let Some(phrase) = search::phrase(&options)? {
        let needle = phrase.to_ascii_lowercase();
        let holds = |text: &str| text.to_ascii_lowercase().contains(&needle);
        operations.retain(|(_, one)| holds(&one.created_by) || holds(world.fleet().name(one.row).as_str()));
    }
    let skip = usize::try_from(options.skip()?).unwrap_or(usize::MAX);
    let top = options.top()?;
    let count = options.flag("$count")?.then_some(operations.len() as u64);
    let shown = operations.iter().rev().skip(skip).take(top);
    let value = shown.map(|(number, operation)| on_wire(world, *number, operation)).collect();
    Ok(response::json(&AdminServiceList { count, value }))
}

fn on_wire(world: &World, number: u32, operation: &ClientOperation) -> ClientOperationStatus {
    let one_if = |state: ClientState| u32::from(operation.state == state);
    let collection = world.collections().get(COLLECTION);
    ClientOperationStatus {
        id: number,
        kind: operation.kind.number(),
        collection_id: COLLECTION.to_owned(),
        target_collection_name: collection.map(|collection| collection.name.clone()).unwrap_or_default(),
        state: match operation.state {
            ClientState::Unknown | ClientState::Offline => 0,
            ClientState::Failed => 2,
            ClientState::Completed => 3,
        },
        total_clients: 1,
        completed_clients: one_if(ClientState::Completed),
        failed_clients: one_if(ClientState::Failed),
        offline_clients: one_if(ClientState::Offline),
        unknown_clients: one_if(ClientState::Unknown),
        created_by: operation.created_by.clone(),
        requested_time: operation.requested.rfc3339(),
        time_last_updated: operation.updated.rfc3339(),
        unique_id: operation.task.to_string(),
        lab_operation: <&str>::from(operation.kind).to_owned(),
        lab_device_name: world.fleet().name(operation.row).as_str().to_owned(),
    }
}
