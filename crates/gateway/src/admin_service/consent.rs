//! `CoManagementSettings/Consent`: *Yes* on *Create AAD Application*. *No* sends nothing.

use super::conversion;
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::error::ApiError;
use crate::response;
use contract::limits::BODY_BYTES_MAX;
use contract::onboarding::ConsentBody;
use simulation::command::Command;
use simulation::world::World;

/// Consents for the caller.
pub fn post(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let shape = r#"{"environment":"AzurePublicCloud"}"#;
    let consent: ConsentBody = body::json(call.headers, call.body, BODY_BYTES_MAX, shape)?;
    let environment = conversion::environment(consent.environment);
    world.apply(Command::Consent { by: call.caller.key.clone(), environment })?;
    Ok(response::no_content())
}
