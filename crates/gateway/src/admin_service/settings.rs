//! `CoManagementSettings`: what the wizard makes and Properties changes.

use super::conversion;
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::response::{self, ResponseExt};
use contract::admin_service::AdminServiceList;
use contract::limits::BODY_BYTES_MAX;
use contract::onboarding::{CoManagementObject, CoManagementSettings, SETTINGS_NAME};
use http::{StatusCode, header};
use simulation::command::Command;
use simulation::time::SimTime;
use simulation::world::World;

const SHAPE: &str = r#"{"environment":"AzurePublicCloud","upload":{"kind":"allDevices"}} (docs/api.md has all fields)"#;

/// The settings objects: none, or the one.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let value: Vec<CoManagementObject> = object(world).into_iter().collect();
    Ok(response::json(&AdminServiceList { count: Some(value.len() as u64), value }))
}

/// The one by its name.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    check_name(call)?;
    existing(world)
}

/// The wizard's last *Next*.
pub fn post(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    let settings = read(call)?;
    world.apply(Command::Onboard { by: call.caller.key.clone(), settings })?;
    let location =
        format!("{}{}", call.address.before_prefix(), contract::routes::co_management_settings_named(SETTINGS_NAME));
    Ok(existing(world)?.with_status(StatusCode::CREATED).with_header(header::LOCATION, &location))
}

/// *Apply* or *OK* of Properties: the dialog's whole content, as it shows it now.
pub fn patch(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    check_name(call)?;
    let settings = read(call)?;
    world.apply(Command::ApplyProperties { by: call.caller.key.clone(), settings })?;
    existing(world)
}

fn read(call: &Call<'_>) -> Result<simulation::command::CoManagementSettings, ApiError> {
    call.options(&[])?;
    let settings: CoManagementSettings = body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?;
    conversion::settings(settings)
}

fn check_name(call: &Call<'_>) -> Result<(), ApiError> {
    if call.route.key == SETTINGS_NAME { Ok(()) } else { Err(not_found(&call.route.key)) }
}

fn existing(world: &World) -> Result<Response, ApiError> {
    object(world).map(|object| response::json(&object)).ok_or_else(|| not_found(SETTINGS_NAME))
}

fn not_found(name: &str) -> ApiError {
    let message = format!(
        "The site has no co-management settings {}. The wizard makes {SETTINGS_NAME}; POST CoManagementSettings.",
        quoted(name)
    );
    ApiError::new(Code::ResourceNotFound, message).with("id", name)
}

fn object(world: &World) -> Option<CoManagementObject> {
    let onboarding = world.onboarding();
    let settings = onboarding.settings()?;
    Some(CoManagementObject {
        name: SETTINGS_NAME.to_owned(),
        settings: conversion::settings_on_wire(settings),
        upload_active: onboarding.is_upload_active(),
        onboarded_by: onboarding.onboarded_by().map(str::to_owned),
        onboarded_date_time: onboarding.onboarded_at().map(SimTime::rfc3339),
        next_upload_date_time: world.upload().next_run().map(SimTime::rfc3339),
        enrolled_device_count: onboarding.enrolled_device_count(),
    })
}
