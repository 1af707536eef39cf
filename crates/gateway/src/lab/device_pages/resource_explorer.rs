//! *Resource explorer*.

use super::{read, time};
use crate::Response;
use crate::call::Call;
use crate::endpoint::Context;
use crate::error::ApiError;
use crate::lab::cmpivot::json_of;
use crate::query_options::invalid;
use crate::response;
use contract::resource_explorer::{HardwareInventory, InventoryClass, InventoryProperty, QUERY_UNTIL};
use simulation::command::DevicePage;
use simulation::resource_explorer::Class;
use simulation::time::SimTime;

/// One inventory, whole.
pub fn get(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    crate::body::none(call.body)?;
    let options = call.options(&[QUERY_UNTIL])?;
    let parse = |text: &str| {
        SimTime::parse(text).ok_or_else(|| invalid(QUERY_UNTIL, text, "a time such as 2020-09-28T08:00:00Z"))
    };
    let until = options.text(QUERY_UNTIL).map(parse).transpose()?;
    let row = read(context, call, DevicePage::ResourceExplorer)?;
    let inventory = context.world.hardware_inventory(row, until);
    Ok(response::json(&HardwareInventory {
        sent: inventory.sent.iter().map(|time| time.rfc3339()).collect(),
        inventory_date_time: time(inventory.shown),
        classes: inventory.classes.into_iter().map(class).collect(),
    }))
}

fn class(class: Class) -> InventoryClass {
    let property = |(name, kind): (String, cmpivot::Kind)| InventoryProperty { name, kind: kind.to_string() };
    let instance = |values: Vec<cmpivot::Value>| values.iter().map(|value| json_of(value.cell())).collect();
    InventoryClass {
        name: class.name.to_owned(),
        properties: class.properties.into_iter().map(property).collect(),
        instances: class.instances.into_iter().map(instance).collect(),
    }
}
