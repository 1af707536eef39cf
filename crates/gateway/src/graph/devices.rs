//! `deviceManagement/managedDevices`: the list, the count, and one device.

use super::device::{DeviceView, selected, write_members};
use super::properties::{self, Property, Source};
use crate::answer::{Answer, GRAPH_JSON, TEXT};
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::json::{self, ObjectWriter};
use crate::odata::{compile, order, search, select};
use crate::query_options::QueryOptions;
use crate::rejection::{Outcome, Rejection, quoted};
use simulation::command::Row;
use simulation::tenant::devices::{Direction, Field, Predicate, Query};
use simulation::world::World;
use uuid::Uuid;

const LIST_OPTIONS: &[&str] = &["$top", "$skip", "$orderby", "$filter", "$search", "$count", "$select"];
const COUNT_OPTIONS: &[&str] = &["$filter", "$search"];
const SINGLE_OPTIONS: &[&str] = &["$select"];

/// A page of devices.
pub fn list(world: &World, call: &Call<'_>) -> Outcome<Answer> {
    body::none(call.body)?;
    let options = call.options(LIST_OPTIONS)?;
    let names = select::names(&options)?;
    let properties = checked_selection(call, names.as_deref())?;
    let is_count_wanted = options.flag("$count")?;
    let query = Query {
        filter: filter(call, &options)?,
        search: search::parse(&options)?,
        order: order(call, &options)?,
        skip: options.skip()?,
        top: options.top()?,
    };
    let page = world.devices().query(&query);

    // Room for most pages, so that few are copied while they grow.
    let mut body = Vec::with_capacity(1_024 + page.rows.len() * properties.len() * 36);
    let mut object = ObjectWriter::open(&mut body);
    object.text("@odata.context", &call.graph_context("deviceManagement/managedDevices"));
    if is_count_wanted {
        json::number(object.member("@odata.count"), page.total as i64);
    }
    let next = query.skip.saturating_add(page.rows.len() as u64);
    if next < page.total && !page.rows.is_empty() {
        let path = format!(
            "{}gateway/graph/{}/deviceManagement/managedDevices?{}",
            call.address,
            call.route.version.as_str(),
            options.with_skip(next)
        );
        object.text("@odata.nextLink", &path);
    }
    let out = object.member("value");
    out.push(b'[');
    for (position, row) in page.rows.iter().enumerate() {
        if position > 0 {
            out.push(b',');
        }
        let Some(device) = world.devices().get(*row) else { continue };
        let mut object = ObjectWriter::open(out);
        let view = DeviceView { world, device, version: call.route.version, is_single: false };
        write_members(&mut object, &view, &properties);
        object.close();
    }
    out.push(b']');
    object.close();
    Ok(Answer::bytes(GRAPH_JSON, body))
}

/// The number of devices, as text.
pub fn count(world: &World, call: &Call<'_>) -> Outcome<Answer> {
    body::none(call.body)?;
    let options = call.options(COUNT_OPTIONS)?;
    let query =
        Query { filter: filter(call, &options)?, search: search::parse(&options)?, order: Vec::new(), skip: 0, top: 1 };
    Ok(Answer::bytes(TEXT, world.devices().query(&query).total.to_string().into_bytes()))
}

/// One device.
pub fn get(world: &World, call: &Call<'_>) -> Outcome<Answer> {
    body::none(call.body)?;
    let options = call.options(SINGLE_OPTIONS)?;
    let names = select::names(&options)?;
    let properties = checked_selection(call, names.as_deref())?;
    let row = row_of(world, &call.route.key)?;
    let device = world.devices().get(row).ok_or_else(|| not_found(&call.route.key))?;
    let mut body = Vec::with_capacity(4_096);
    let mut object = ObjectWriter::open(&mut body);
    object.text("@odata.context", &call.graph_context("deviceManagement/managedDevices/$entity"));
    let view = DeviceView { world, device, version: call.route.version, is_single: true };
    write_members(&mut object, &view, &properties);
    object.close();
    Ok(Answer::bytes(GRAPH_JSON, body))
}

/// The row of a device id in the path.
pub fn row_of(world: &World, id: &str) -> Outcome<Row> {
    const GUID_LENGTH: usize = 36;
    let guid: Option<Uuid> = id.parse().ok().filter(|_| id.len() == GUID_LENGTH);
    let guid = guid.ok_or_else(|| {
        let message = format!(
            "{} is no device id. Device ids are GUIDs such as 6f9a3b1e-2c4d-4e5f-8a9b-0c1d2e3f4a5b.",
            quoted(id)
        );
        Rejection::new(Code::IdMalformed, message).with("id", id)
    })?;
    world.devices().row_of(&guid).ok_or_else(|| not_found(id))
}

fn not_found(id: &str) -> Rejection {
    let message = format!(
        "The tenant has no device {}: it was never uploaded, is not visible yet, or has left. Read the list again.",
        quoted(id)
    );
    Rejection::new(Code::ResourceNotFound, message).with("id", id)
}

fn checked_selection(call: &Call<'_>, names: Option<&[String]>) -> Outcome<Vec<&'static Property>> {
    let version = call.route.version;
    for name in names.unwrap_or_default() {
        if properties::find(name, version).is_none() {
            let message = format!("$select: {}", properties::unknown_words(name, version));
            return Err(Rejection::new(Code::PropertyUnknown, message).with("property", name));
        }
    }
    Ok(selected(version, names))
}

fn filter(call: &Call<'_>, options: &QueryOptions) -> Outcome<Predicate> {
    options.text("$filter").map_or(Ok(Predicate::All), |text| compile::filter(text, call.route.version))
}

fn order(call: &Call<'_>, options: &QueryOptions) -> Outcome<Vec<(Field, Direction)>> {
    let version = call.route.version;
    let mut keys = Vec::new();
    for key in order::parse(options)? {
        let property = properties::find(&key.name, version).ok_or_else(|| {
            let message = format!("$orderby: {}", properties::unknown_words(&key.name, version));
            Rejection::new(Code::PropertyUnknown, message).with("property", &key.name)
        })?;
        match property.source {
            Source::Column(field, _) => {
                let direction = if key.descending { Direction::Descending } else { Direction::Ascending };
                keys.push((field, direction));
            }
            // All devices are equal in it, so it orders nothing.
            Source::Constant(_) if property.kind != properties::Kind::Complex => {}
            Source::Constant(_) | Source::Composite(_) => {
                return Err(order::not_sortable(&key.name, &properties::scalar_names(version)));
            }
        }
    }
    Ok(keys)
}
