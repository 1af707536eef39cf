//! `deviceManagement/managedDeviceOverview`: counts.

use super::entity_list::{Object, entity};
use super::schema::overview::OVERVIEW;
use crate::answer::Answer;
use crate::body;
use crate::call::Call;
use crate::odata::select;
use crate::rejection::Outcome;
use crate::route::Version;
use serde_json::json;
use simulation::tenant::devices::{Comparison, Field, Predicate, Query, Value};
use simulation::world::World;

/// The counts of the tenant's devices. All of them run Windows, and the site manages all of them.
pub fn get(world: &World, call: &Call<'_>) -> Outcome<Answer> {
    body::none(call.body)?;
    let version = call.route.version;
    let selected = select::properties(&call.options(&["$select", "$format"])?, &OVERVIEW, version)?;
    let devices = world.devices();
    let (all, co_managed) = (devices.visible_count(), devices.co_managed_count());
    let mut overview = json!({
        "id": world.tenant().organization().id.to_string(),
        "enrolledDeviceCount": all,
        "mdmEnrolledCount": 0,
        "dualEnrolledDeviceCount": co_managed,
        "deviceOperatingSystemSummary": {
            "androidCount": 0,
            "androidCorporateWorkProfileCount": 0,
            "androidDedicatedCount": 0,
            "androidDeviceAdminCount": 0,
            "androidFullyManagedCount": 0,
            "androidWorkProfileCount": 0,
            "aospUserAssociatedCount": 0,
            "aospUserlessCount": 0,
            "chromeOSCount": 0,
            "configMgrDeviceCount": all - co_managed,
            "iosCount": 0,
            "linuxCount": 0,
            "macOSCount": 0,
            "unknownCount": 0,
            "windowsCount": co_managed,
            "windowsMobileCount": 0,
        },
        "deviceExchangeAccessStateSummary": {
            "allowedDeviceCount": 0,
            "blockedDeviceCount": 0,
            "quarantinedDeviceCount": 0,
            "unavailableDeviceCount": 0,
            "unknownDeviceCount": all,
        },
        "lastModifiedDateTime": world.now().rfc3339(),
    });
    if version == Version::Beta {
        overview["managedDeviceModelsAndManufacturers"] = json!({
            "deviceManufacturers": distinct(world, Field::Manufacturer),
            "deviceModels": distinct(world, Field::Model),
        });
    }
    let context = select::context(selected.as_deref(), false);
    let properties = selected.unwrap_or_else(|| OVERVIEW.properties_in(version).collect());
    let fragment = format!("deviceManagement/managedDeviceOverview{context}/$entity");
    let object = overview.as_object().map_or_else(Object::new, Clone::clone);
    Ok(entity(call, &fragment, &object, &properties))
}

/// Every text that some device has there, sorted: each is found as the first after the one before.
fn distinct(world: &World, field: Field) -> Vec<String> {
    let devices = world.devices();
    let mut texts: Vec<String> = Vec::new();
    loop {
        let filter = match texts.last() {
            None => Predicate::All,
            Some(last) => Predicate::Compare { field, operator: Comparison::Greater, value: Value::Text(last.clone()) },
        };
        let query = Query { filter, order: vec![(field, Default::default())], top: 1, ..Query::default() };
        let Some(device) = devices.query(&query).rows.first().and_then(|row| devices.get(*row)) else { return texts };
        texts.push(if field == Field::Model { device.model() } else { device.manufacturer() }.to_owned());
    }
}
