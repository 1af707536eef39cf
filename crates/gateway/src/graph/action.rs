//! `triggerConfigurationManagerAction`: beta only, 204, and then the site decides.

use super::devices;
use super::schema::enumerations::ACTION_TYPE;
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::odata::edm::Kind;
use crate::response;
use crate::route::Version;
use contract::graph::TriggerActionBody;
use contract::limits::BODY_BYTES_MAX;
use simulation::command::{Command, DeviceAction};
use simulation::world::World;
use strum::VariantArray as _;

const SHAPE: &str = r##"{"configurationManagerAction":{"@odata.type":"#microsoft.graph.configurationManagerAction","action":"refreshMachinePolicy"}}"##;
/// Its name in a path.
pub const NAME: &str = "triggerConfigurationManagerAction";
const TYPE_NAME: &str = "microsoft.graph.configurationManagerAction";

/// Asks for an action on one device.
pub fn post(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    if call.route.version == Version::Stable {
        let message = "v1.0 of Microsoft Graph has no triggerConfigurationManagerAction. Use beta: \
                       POST gateway/graph/beta/deviceManagement/managedDevices/{id}/triggerConfigurationManagerAction.";
        return Err(ApiError::new(Code::BetaOnly, message));
    }
    call.options(&[])?;
    let body: TriggerActionBody = body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?;
    let asked = body.configuration_manager_action;
    let type_name = asked.odata_type.trim_start_matches('#');
    if !type_name.is_empty() && type_name != TYPE_NAME {
        let message = format!("@odata.type is {}; it must be {TYPE_NAME}.", quoted(&asked.odata_type));
        return Err(ApiError::new(Code::BodyMalformed, message));
    }
    let action = asked.action.parse::<DeviceAction>().map_err(|_| {
        let known = DeviceAction::VARIANTS.iter().map(<&str>::from).collect::<Vec<_>>().join(", ");
        if is_known_to_graph(&asked.action) {
            let message = format!(
                "The simulation does not build the action {} of Microsoft Graph. It builds: {known}.",
                quoted(&asked.action)
            );
            return ApiError::new(Code::NotImplemented, message).with("resource", &asked.action);
        }
        let message = format!("There is no device action {}. There are: {known}.", quoted(&asked.action));
        ApiError::new(Code::ActionUnknown, message).with("action", &asked.action).with("supported", known)
    })?;
    let row = devices::row_of(world, call)?;
    world.apply(Command::TriggerAction { by: call.caller.key.clone(), row, action })?;
    Ok(response::no_content())
}

fn is_known_to_graph(action: &str) -> bool {
    let Kind::Enumeration(actions) = ACTION_TYPE else { return false };
    actions.names(Version::Beta).any(|name| name == action)
}
