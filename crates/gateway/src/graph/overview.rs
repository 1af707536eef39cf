//! `deviceManagement/managedDeviceOverview`: counts.

use super::entity_list::entity;
use super::schema::overview::OVERVIEW;
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::error::ApiError;
use crate::odata::select;
use crate::route::Version;
use serde_json::json;
use simulation::tenant::devices::{Comparison, Field, Predicate, Query, Value};
use simulation::world::World;

/// The counts of the tenant's devices. All of them run Windows, and the site manages all of them.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
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
        "deviceOperatingSystemSummary":
            counts(&[("configMgrDeviceCount", all - co_managed), ("windowsCount", co_managed)], &OTHER_SYSTEMS),
        "deviceExchangeAccessStateSummary": counts(&[("unknownDeviceCount", all)], &OTHER_ACCESS_STATES),
        "lastModifiedDateTime": world.now().rfc3339(),
    });
    if version == Version::Beta {
        overview["managedDeviceModelsAndManufacturers"] = json!({
            "deviceManufacturers": distinct(world, Field::Manufacturer),
            "deviceModels": distinct(world, Field::Model),
        });
    }
    let context = select::context(selected.as_deref(), None);
    let properties = selected.unwrap_or_else(|| OVERVIEW.properties_in(version).collect());
    let fragment = format!("deviceManagement/managedDeviceOverview{context}/$entity");
    Ok(entity(call, &fragment, &overview, &properties))
}

/// Operating systems that no device of this tenant runs, and kinds of Windows that none is.
const OTHER_SYSTEMS: [&str; 14] = [
    "androidCount",
    "androidCorporateWorkProfileCount",
    "androidDedicatedCount",
    "androidDeviceAdminCount",
    "androidFullyManagedCount",
    "androidWorkProfileCount",
    "aospUserAssociatedCount",
    "aospUserlessCount",
    "chromeOSCount",
    "iosCount",
    "linuxCount",
    "macOSCount",
    "unknownCount",
    "windowsMobileCount",
];

/// States that only a tenant with Exchange has.
const OTHER_ACCESS_STATES: [&str; 4] =
    ["allowedDeviceCount", "blockedDeviceCount", "quarantinedDeviceCount", "unavailableDeviceCount"];

/// An object of counts, `zeros` among them.
fn counts(counted: &[(&str, u64)], zeros: &[&str]) -> serde_json::Value {
    counted.iter().copied().chain(zeros.iter().map(|name| (*name, 0))).collect()
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
