//! `CoManagementSettings/VerifyApplication` and `…/ImportApplication`: the dialog *Import apps* of the wizard's first page.

use super::conversion;
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::response;
use contract::limits::BODY_BYTES_MAX;
use contract::onboarding::ImportBody;
use simulation::command::{AzureEnvironment, Command};
use simulation::tenant::web_applications::ImportedApplication;
use simulation::time::SimTime;
use simulation::world::World;

const SHAPE: &str = r#"{"environment":"AzurePublicCloud","tenantName":"contoso.com","tenantId":"…","applicationName":"…","clientId":"…","secretKey":"…","secretKeyExpiry":"2021-03-01","appIdUri":"api://{tenantId}/{string}"}"#;

/// *Verify*: asks, and changes nothing.
pub fn verify(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    let (environment, entered) = read(call)?;
    world.check_import(&call.caller.key, environment, &entered)?;
    Ok(response::no_content())
}

/// *OK*.
pub fn post(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    let (environment, entered) = read(call)?;
    world.apply(Command::ImportApplication { by: call.caller.key.clone(), environment, entered })?;
    Ok(response::no_content())
}

fn read(call: &Call<'_>) -> Result<(AzureEnvironment, ImportedApplication), ApiError> {
    call.options(&[])?;
    let body: ImportBody = body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?;
    let entered = ImportedApplication {
        secret_expires: time(&body.secret_key_expiry)?,
        tenant_name: body.tenant_name,
        tenant_id: body.tenant_id,
        application_name: body.application_name,
        client_id: body.client_id,
        secret_key: body.secret_key,
        app_id_uri: body.app_id_uri,
    };
    Ok((conversion::environment(body.environment), entered))
}

/// A date is its end: the key is still valid on that day.
fn time(text: &str) -> Result<SimTime, ApiError> {
    let end_of_day = format!("{text}T23:59:59Z");
    SimTime::parse_any(text).or_else(|| SimTime::parse_any(&end_of_day)).ok_or_else(|| {
        let message = format!("{} is no date. Expected: {SHAPE}", quoted(text));
        ApiError::new(Code::BodyMalformed, message).with("reason", "secretKeyExpiry")
    })
}
