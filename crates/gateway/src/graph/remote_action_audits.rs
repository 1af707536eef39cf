//! `deviceManagement/remoteActionAudits`: what was asked of devices, over all of them. Kept when a device leaves the tenant.

use super::entity_list::EntityList;
use super::schema::remote_action_audit::REMOTE_ACTION_AUDIT;
use crate::call::Call;
use crate::code::Code;
use crate::error::ApiError;
use crate::lab::exercises;
use crate::route::Version;
use serde_json::{Value, json};
use simulation::fleet::people;
use simulation::time::SimTime;
use simulation::world::World;

const PATH: &str = "deviceManagement/remoteActionAudits";
const SEARCHED: &[&str] = &["deviceDisplayName", "initiatedByUserPrincipalName", "deviceOwnerUserPrincipalName"];

/// Every device action since the world began, in the order in which they were asked for.
pub fn audits<'world>(world: &'world World, call: &Call<'_>) -> Result<EntityList<'world>, ApiError> {
    if call.route.version == Version::Stable {
        let message = "v1.0 of Microsoft Graph has no remoteActionAudits. Use beta: \
                       GET gateway/graph/beta/deviceManagement/remoteActionAudits.";
        return Err(ApiError::new(Code::BetaOnly, message));
    }
    Ok(EntityList {
        path: PATH.to_owned(),
        structure: &REMOTE_ACTION_AUDIT,
        searched: SEARCHED,
        count: world.actions().len(),
        is_newest_first: false,
        object: Box::new(move |number, wanted| audit(world, number, wanted)),
        find: Box::new(move |id| {
            let number = world.action_number(&id.parse().ok()?)?;
            usize::try_from(number).ok()?.checked_sub(1)
        }),
        index: None,
    })
}

fn audit(world: &World, number: usize, wanted: &dyn Fn(&str) -> bool) -> Value {
    let mut object = json!({});
    let Some(action) = world.actions().get(number) else { return object };
    for property in REMOTE_ACTION_AUDIT.properties.iter().filter(|property| wanted(property.name)) {
        object[property.name] = match property.name {
            "id" => action.task_guid.to_string().into(),
            "deviceDisplayName" => world.fleet().name(action.row).as_str().into(),
            "userName" | "initiatedByUserPrincipalName" => action.initiated_by.as_str().into(),
            // No member of Graph's enumeration is an action of Configuration Manager.
            "action" => "unknown".into(),
            "requestDateTime" => action.requested.rfc3339().into(),
            "deviceOwnerUserPrincipalName" => {
                let owner = people::user(world.fleet().record(action.row).user);
                owner.map(|owner| owner.user_principal_name).unwrap_or_default().into()
            }
            "deviceIMEI" | "bulkDeviceActionId" => "".into(),
            "actionState" => action.state.to_string().into(),
            "managedDeviceId" => world.devices().id(action.row).to_string().into(),
            "deviceActionDetails" => json!([]),
            "deviceActionCategory" => "single".into(),
            "labActionName" => action.action.to_string().into(),
            "labEndedDateTime" => action.ended.map(SimTime::rfc3339).into(),
            "labRefusalCode" => action.error.as_ref().map(|error| exercises::told(world, error).code()).into(),
            _ => Value::Null,
        };
    }
    object
}
