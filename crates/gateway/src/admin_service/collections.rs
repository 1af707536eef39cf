//! `Collections`: device collections with their counts.

use crate::Response;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::response;
use contract::admin_service::{AdminServiceList, DeviceCollection};
use simulation::world::World;

/// Every collection, a parent before its children.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let value = all(world);
    Ok(response::json(&AdminServiceList { count: Some(value.len() as u64), value }))
}

/// One collection by its id.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let id = &call.route.key;
    let found = all(world).into_iter().find(|collection| collection.collection_id == *id);
    found.map(|collection| response::json(&collection)).ok_or_else(|| {
        let message = format!("The site has no device collection {}. Read Collections for those it has.", quoted(id));
        ApiError::new(Code::ResourceNotFound, message).with("id", id)
    })
}

fn all(world: &World) -> Vec<DeviceCollection> {
    let collections = world.collections();
    let counts = collections.member_counts(world.fleet());
    let name_of = |id: &String| collections.get(id).map(|collection| collection.name.clone());
    collections
        .all()
        .iter()
        .zip(counts)
        .map(|(collection, count)| DeviceCollection {
            collection_id: collection.id.clone(),
            name: collection.name.clone(),
            parent_id: collection.parent.clone(),
            limiting_collection_name: collection.limiting.as_ref().and_then(name_of),
            member_count: count.direct,
            member_count_with_children: count.with_children,
            is_built_in: collection.is_built_in,
        })
        .collect()
}
