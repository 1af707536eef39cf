//! `lab/registrations`: applications that an administrator registers by hand, as *App registrations* of the tenant does.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::response::{self, ResponseExt};
use contract::limits::BODY_BYTES_MAX;
use contract::registrations::{
    NewRegistration, NewSecret, Registration, RegistrationList, RegistrationPermissions, UPLOAD_PERMISSIONS,
};
use http::StatusCode;
use simulation::command::Command;
use simulation::tenant::web_applications::{NewWebApplication, UploadPermission, WebApplication, WebApplicationChange};
use simulation::time::SimTime;
use simulation::world::World;
use std::collections::BTreeSet;
use uuid::Uuid;

const SHAPE: &str = r#"{"displayName":"…","appIdUri":"api://{tenantId}/{string}","permissions":["CmCollectionData.Read"],"adminConsent":true,"secretMonths":6}"#;
const PERMISSIONS: &str = r#"{"permissions":["CmCollectionData.Read"],"adminConsent":true}"#;
const SECRET: &str = r#"{"months":6}"#;

/// All of them.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let (organization, applications) = (world.tenant().organization(), world.tenant().web_applications());
    Ok(response::json(&RegistrationList {
        tenant_id: organization.id.to_string(),
        tenant_name: organization.verified_domains[0].to_owned(),
        value: applications.registered().iter().map(|one| on_wire(world, one)).collect(),
    }))
}

/// Registers one.
pub fn post(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let asked: NewRegistration = body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?;
    let registration = NewWebApplication {
        display_name: asked.display_name,
        app_id_uri: asked.app_id_uri,
        permissions: permissions(&asked.permissions)?,
        admin_consent: asked.admin_consent,
        secret_months: asked.secret_months,
    };
    world.apply(Command::RegisterWebApplication { by: call.caller.key.clone(), registration })?;
    let registered = world.tenant().web_applications().registered().last();
    let answer = registered.map(|one| with_secret(world, one)).unwrap_or_default();
    Ok(response::json(&answer).with_status(StatusCode::CREATED))
}

/// *New client secret*.
pub fn new_secret(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let NewSecret { months } = body::json(call.headers, call.body, BODY_BYTES_MAX, SECRET)?;
    change(world, call, WebApplicationChange::NewSecret { months })?;
    Ok(response::json(&with_secret(world, named(world, call)?)))
}

/// *API permissions*.
pub fn set_permissions(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let asked: RegistrationPermissions = body::json(call.headers, call.body, BODY_BYTES_MAX, PERMISSIONS)?;
    let (permissions, admin_consent) = (permissions(&asked.permissions)?, asked.admin_consent);
    change(world, call, WebApplicationChange::Permissions { permissions, admin_consent })?;
    Ok(response::json(&on_wire(world, named(world, call)?)))
}

fn change(world: &mut World, call: &Call<'_>, change: WebApplicationChange) -> Result<(), ApiError> {
    let application = named(world, call)?.app_id;
    world.apply(Command::ChangeWebApplication { by: call.caller.key.clone(), application, change })?;
    Ok(())
}

fn named<'world>(world: &'world World, call: &Call<'_>) -> Result<&'world WebApplication, ApiError> {
    let app_id = call.route.key.parse::<Uuid>().ok();
    app_id.and_then(|id| world.tenant().web_applications().find(id)).ok_or_else(|| {
        let message = format!(
            "No application that was registered by hand has the client id {}. GET gateway/lab/registrations lists them.",
            quoted(&call.route.key)
        );
        ApiError::new(Code::ResourceNotFound, message).with("id", &call.route.key)
    })
}

fn permissions(names: &[String]) -> Result<BTreeSet<UploadPermission>, ApiError> {
    let permission = |name: &String| {
        name.parse::<UploadPermission>().map_err(|_| {
            let known = UPLOAD_PERMISSIONS.join(", ");
            let message = format!("The upload needs no permission {}. There are: {known}.", quoted(name));
            ApiError::new(Code::BodyMalformed, message).with("reason", "permissions")
        })
    };
    names.iter().map(permission).collect()
}

fn with_secret(world: &World, application: &WebApplication) -> Registration {
    let secret_text = Some(application.secret(world.scenario().seed));
    Registration { secret_text, ..on_wire(world, application) }
}

fn on_wire(world: &World, application: &WebApplication) -> Registration {
    let imported = world.tenant().web_applications().imported();
    Registration {
        client_id: application.app_id.to_string(),
        display_name: application.display_name.clone(),
        app_id_uri: application.app_id_uri.clone(),
        permissions: application.permissions.iter().map(ToString::to_string).collect(),
        admin_consent: application.has_admin_consent,
        created_date_time: SimTime::rfc3339(application.created),
        secret_expiry: SimTime::rfc3339(application.secret_expires),
        imported: imported.is_some_and(|import| import.app_id == application.app_id),
        secret_text: None,
    }
}
