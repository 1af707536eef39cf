//! `deviceManagement/managedDevices` and `comanagedDevices`: the list, the count, one device, its properties and users.

use super::device::{DeviceView, Selection, write_value};
use super::device_filter;
use super::device_form::Form;
use super::device_management;
use super::entity_list::EntityList;
use super::managed_device::bindings::{self, Source};
use super::people;
use super::schema::directory::USER;
use super::schema::managed_device::MANAGED_DEVICE;
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::cursors::Cursors;
use crate::error::{ApiError, quoted};
use crate::json::ObjectWriter;
use crate::odata::edm::{Kind, Property};
use crate::odata::paging::{Paging, SkipToken, expired};
use crate::odata::{compile, order, search, select};
use crate::query_options::QueryOptions;
use crate::response::{self, GRAPH_JSON, TEXT};
use crate::route::Version;
use simulation::command::Row;
use simulation::tenant::devices::{Direction, Field, ManagedDevice, Page, Predicate, Query};
use simulation::world::{NotUploaded, World};
use uuid::Uuid;

const LIST_OPTIONS: &[&str] =
    &["$top", "$skip", "$skiptoken", "$orderby", "$filter", "$search", "$count", "$select", "$expand", "$format"];
const COUNT_OPTIONS: &[&str] = &["$filter", "$search"];
const SINGLE_OPTIONS: &[&str] = &["$select", "$expand", "$format"];
const CO_MANAGED_PATH: &str = "deviceManagement/comanagedDevices";

/// The collection that a path is about: every device, those that are co-managed, or those of one primary user.
struct Collection {
    /// Path below the version.
    path: String,
    /// The same in `@odata.context`.
    context: String,
    /// Object id of the primary user.
    user: Option<Uuid>,
}

impl Collection {
    fn new(path: &str) -> Self {
        Self { path: path.to_owned(), context: path.to_owned(), user: None }
    }
}

/// The collection of the call.
fn collection(world: &World, call: &Call<'_>) -> Result<Collection, ApiError> {
    let Some(owner) = owner(world, call)? else { return Ok(Collection::new(path(call)?)) };
    let path =
        if is_of_caller(call) { "me/managedDevices".to_owned() } else { format!("users/{owner}/managedDevices") };
    Ok(Collection { path, context: format!("users('{owner}')/managedDevices"), user: Some(owner) })
}

/// Object id of the user whose devices the path is about.
fn owner(world: &World, call: &Call<'_>) -> Result<Option<Uuid>, ApiError> {
    if is_of_caller(call) {
        return Ok(Some(call.caller.signed_in()?.id));
    }
    if is_of_user(call) { people::object_id(world, call).map(Some) } else { Ok(None) }
}

fn is_of_caller(call: &Call<'_>) -> bool {
    call.route.template.starts_with("graph/{version}/me/")
}

fn is_of_user(call: &Call<'_>) -> bool {
    call.route.template.starts_with("graph/{version}/users/")
}

/// Path below the version of a collection of devices of every user.
fn path(call: &Call<'_>) -> Result<&'static str, ApiError> {
    if !is_co_managed_only(call) {
        return Ok("deviceManagement/managedDevices");
    }
    if call.route.version == Version::Beta {
        return Ok(CO_MANAGED_PATH);
    }
    let message = "v1.0 of Microsoft Graph has no comanagedDevices. Use beta: GET gateway/graph/beta/deviceManagement/\
                   comanagedDevices, or filter managedDevices by managementAgent eq 'configurationManagerClientMdm'.";
    Err(ApiError::new(Code::BetaOnly, message))
}

fn is_co_managed_only(call: &Call<'_>) -> bool {
    call.route.template.contains(CO_MANAGED_PATH)
}

/// A page of devices.
pub fn list(world: &World, cursors: &mut Cursors, call: &Call<'_>) -> Result<Response, ApiError> {
    body::none(call.body)?;
    let (collection, options) = (collection(world, call)?, call.options(LIST_OPTIONS)?);
    let path = collection.path.as_str();
    let (selection, context) = selection(call, &options)?;
    // Intune's lists carry their count whether it is asked for or not. It is known with the page: the number of visible
    // devices, or of those that the filter's answer holds.
    options.flag("$count")?;
    let paging = Paging::read(call, &options, path)?;
    let query = query(world, call, collection.user, &options, &paging)?;
    let (page, next) = page(world, cursors, call, &query, &paging)?;

    // Room for most pages, so that few are copied while they grow.
    let mut body = Vec::with_capacity(1_024 + page.rows.len() * selection.properties.len() * 36);
    let mut object = ObjectWriter::open(&mut body);
    object.text("@odata.context", &call.graph_context(&format!("{}{context}", collection.context)));
    object.value("@odata.count", &page.total);
    if let Some(skip_token) = next {
        object.text("@odata.nextLink", &paging.next_link(call, &options, path, skip_token));
    }
    let out = object.member("value");
    out.push(b'[');
    let devices = page.rows.iter().filter_map(|row| world.devices().get(*row));
    let mut form = None;
    for device in devices {
        let view = DeviceView { world, device, version: call.route.version, is_single: false };
        if form.is_some() {
            out.push(b',');
        }
        form.get_or_insert_with(|| Form::new(&selection, &view, None)).write(out, &view);
    }
    out.push(b']');
    object.close();
    Ok(paging.stamped(response::bytes(GRAPH_JSON, body)))
}

/// The rows of the page, and where the next one begins. Rows never move in the default order; in every other the cursor
/// is kept.
fn page(
    world: &World,
    cursors: &mut Cursors,
    call: &Call<'_>,
    query: &Query,
    paging: &Paging,
) -> Result<(Page, Option<SkipToken>), ApiError> {
    let devices = world.devices();
    match paging.from {
        Some(SkipToken::Cursor { id, position }) => {
            let (page, after) = cursors.page(world, id, position, paging.rows).ok_or_else(expired)?;
            let next = (u64::from(after) < page.total).then_some(SkipToken::Cursor { id, position: after });
            Ok((page, next))
        }
        _ if query.order.is_empty() => {
            // One more row tells whether there is a next page.
            let mut page = devices.query(&Query { top: query.top + 1, ..query.clone() });
            let has_next = page.rows.len() > query.top;
            page.rows.truncate(query.top);
            let next = page.rows.last().filter(|_| has_next).map(|row| SkipToken::After(*row));
            Ok((page, next))
        }
        _ => {
            let page = devices.query(query);
            let after = query.skip.saturating_add(page.rows.len() as u64);
            let position = u32::try_from(after).ok().filter(|_| !page.rows.is_empty() && after < page.total);
            let next =
                position.map(|position| SkipToken::Cursor { id: cursors.begin(world, query, call.unique), position });
            Ok((page, next))
        }
    }
}

/// The number of devices, as text.
pub fn count(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    body::none(call.body)?;
    let (collection, options) = (collection(world, call)?, call.options(COUNT_OPTIONS)?);
    let paging = Paging { rows: 1, skip: 0, from: None, preferred: None };
    let query = query(world, call, collection.user, &options, &paging)?;
    Ok(response::bytes(TEXT, world.devices().count(&query).to_string().into_bytes()))
}

/// One device.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    body::none(call.body)?;
    let (collection, options) = (collection(world, call)?, call.options(SINGLE_OPTIONS)?);
    let (selection, context) = selection(call, &options)?;
    let device = device(world, call)?;
    if collection.user.is_some() && device.user_id() != collection.user {
        let id = device_key(call);
        let message = format!("The device {} is of another primary user. It stands in managedDevices.", quoted(id));
        return Err(ApiError::new(Code::ResourceNotFound, message).with("id", id));
    }
    let context = call.graph_context(&format!("{}{context}/$entity", collection.context));
    let view = DeviceView { world, device, version: call.route.version, is_single: true };
    let mut body = Vec::with_capacity(4_096);
    Form::new(&selection, &view, Some(&context)).write(&mut body, &view);
    Ok(response::bytes(GRAPH_JSON, body))
}

/// One property of one device: `{"value": …}`, an object's own members, or 204 where it is null.
pub fn get_property(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    let (path, property) = property(call)?;
    let device = device(world, call)?;
    let Some(value) = written(world, call, device, property) else { return Ok(response::no_content()) };
    let mut body = Vec::with_capacity(256 + value.len());
    let mut object = ObjectWriter::open(&mut body);
    let context = call.graph_context(&format!("{path}('{}')/{}", device.id(), property.name));
    object.text("@odata.context", &context);
    match value.strip_prefix(b"{") {
        Some(members) => {
            body.push(b',');
            body.extend_from_slice(members);
        }
        None => {
            object.member("value").extend_from_slice(&value);
            object.close();
        }
    }
    Ok(response::bytes(GRAPH_JSON, body))
}

/// The raw value of one property of one device, as text; 204 where it is null.
pub fn get_property_value(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    let (_, property) = property(call)?;
    if !property.kind.is_single_value() {
        let message = format!("{} has no single value; read it without $value, as JSON.", quoted(property.name));
        return Err(ApiError::new(Code::RouteNotFound, message).with("property", property.name));
    }
    let device = device(world, call)?;
    let Some(value) = written(world, call, device, property) else { return Ok(response::no_content()) };
    let text = serde_json::from_slice::<String>(&value).map_or(value, String::into_bytes);
    Ok(response::bytes(TEXT, text))
}

/// The users of one device.
pub fn users(world: &World, call: &Call<'_>) -> Result<EntityList<'static>, ApiError> {
    let path = path(call)?;
    let device = device(world, call)?;
    let path = format!("{path}/{}/users", device.id());
    Ok(EntityList::from_objects(&path, &USER, people::users_of(device)))
}

/// The category of one device.
pub fn category(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    let path = path(call)?;
    let device = device(world, call)?;
    device_management::category_of_device(&format!("{path}('{}')/deviceCategory", device.id())).get_only(call)
}

fn property(call: &Call<'_>) -> Result<(&'static str, &'static Property), ApiError> {
    call.bare()?;
    let (path, name, version) = (path(call)?, &call.route.member, call.route.version);
    let property = MANAGED_DEVICE.find(name, version).ok_or_else(|| {
        let message = format!("Nothing stands at this path: {}", MANAGED_DEVICE.unknown_words(name, version));
        ApiError::new(Code::RouteNotFound, message).with("property", name)
    })?;
    Ok((path, property))
}

fn written(world: &World, call: &Call<'_>, device: ManagedDevice<'_>, property: &Property) -> Option<Vec<u8>> {
    let mut value = Vec::new();
    let view = DeviceView { world, device, version: call.route.version, is_single: true };
    if let Some(binding) = bindings::of_property(&MANAGED_DEVICE, property) {
        write_value(&mut value, &view, binding);
    }
    (value != b"null").then_some(value)
}

fn device<'world>(world: &'world World, call: &Call<'_>) -> Result<ManagedDevice<'world>, ApiError> {
    let row = row_of(world, call)?;
    world.devices().get(row).ok_or_else(|| not_found(world, device_key(call), None))
}

/// The id of the device in the path: below a user it is the second value.
fn device_key<'call>(call: &'call Call<'_>) -> &'call str {
    if is_of_user(call) { &call.route.member } else { &call.route.key }
}

/// The row of the device whose id stands in the path.
pub fn row_of(world: &World, call: &Call<'_>) -> Result<Row, ApiError> {
    path(call)?;
    let id = device_key(call);
    let row = row_of_id(world, id)?;
    let is_co_managed = || world.devices().get(row).is_some_and(|device| device.is_co_managed());
    if is_co_managed_only(call) && !is_co_managed() {
        let message = format!(
            "The device {} is not co-managed: only Configuration Manager manages it. It stands in managedDevices.",
            quoted(id)
        );
        return Err(ApiError::new(Code::ResourceNotFound, message).with("id", id));
    }
    Ok(row)
}

/// The row of the device that has this id.
pub fn row_of_id(world: &World, id: &str) -> Result<Row, ApiError> {
    const GUID_LENGTH: usize = 36;
    let guid: Option<Uuid> = id.parse().ok().filter(|_| id.len() == GUID_LENGTH);
    let guid = guid.ok_or_else(|| {
        let message = format!(
            "{} is no device id. Device ids are GUIDs such as 6f9a3b1e-2c4d-4e5f-8a9b-0c1d2e3f4a5b.",
            quoted(id)
        );
        ApiError::new(Code::IdMalformed, message).with("id", id)
    })?;
    world.devices().row_of(&guid).ok_or_else(|| not_found(world, id, world.devices().row_of_any(&guid)))
}

/// `row` is the row that the id belongs to, where the site has or had such a device.
fn not_found(world: &World, id: &str, row: Option<Row>) -> ApiError {
    let why = match row.filter(|row| world.fleet().is_present(*row)).map(|row| world.not_uploaded_because(row)) {
        None => "it was never uploaded, is not visible yet, or has left. Read the list again.",
        Some(None) => {
            "the site will upload it, and it is not visible yet. Read the list again in a quarter of an hour."
        }
        Some(Some(NotUploaded::NoClient)) => {
            "it has no Configuration Manager client, so Configuration Manager does not manage it and the site does not \
             upload it. Install the client first."
        }
        Some(Some(NotUploaded::SharedCertificate)) => {
            "its client shares a certificate with a distribution point, and such devices are not uploaded."
        }
        Some(Some(NotUploaded::OutsideScope)) => {
            "it is outside the collection that is uploaded. Change the scope on Configure upload."
        }
        Some(Some(NotUploaded::UploadOff)) => "the upload is turned off. Turn it on in the console.",
    };
    let message = format!("The tenant has no device {}: {why}", quoted(id));
    ApiError::new(Code::ResourceNotFound, message).with("id", id)
}

/// What is written of each device, and what the context says of it.
fn selection(call: &Call<'_>, options: &QueryOptions) -> Result<(Selection, String), ApiError> {
    let version = call.route.version;
    let named = select::properties(options, &MANAGED_DEVICE, version)?;
    let users = select::expanded_users(options, &MANAGED_DEVICE, &USER, version, call.dollar())?;
    let context = select::context(named.as_deref(), users.as_ref().map(Option::as_deref));
    let users = users.map(|named| named.unwrap_or_else(|| select::shown(&USER, version).collect()));
    let is_named = named.is_some();
    let all = || MANAGED_DEVICE.properties_in(version).filter(|property| !property.is_navigation()).collect();
    Ok((Selection { properties: named.unwrap_or_else(all), is_named, users }, context))
}

fn query(
    world: &World,
    call: &Call<'_>,
    user: Option<Uuid>,
    options: &QueryOptions,
    paging: &Paging,
) -> Result<Query, ApiError> {
    let version = call.route.version;
    let filter = device_filter::filter(world, version, options.text("$filter"))?;
    let found = search::parse(options, &MANAGED_DEVICE, version)?;
    let (filter, search) = device_filter::search(world, version, found, filter)?;
    let filter = match (is_co_managed_only(call), filter) {
        (false, filter) => filter,
        (true, Predicate::All) => device_filter::co_managed(),
        (true, filter) => Predicate::And(vec![device_filter::co_managed(), filter]),
    };
    let after = match paging.from {
        Some(SkipToken::After(row)) => Some(row),
        _ => None,
    };
    Ok(Query { user, filter, search, order: order(options, version)?, after, skip: paging.skip, top: paging.rows })
}

fn order(options: &QueryOptions, version: Version) -> Result<Vec<(Field, Direction)>, ApiError> {
    let mut keys = Vec::new();
    for key in order::parse(options)? {
        let path = compile::path(&key.name, &MANAGED_DEVICE, version)?;
        let is_list = matches!(path.kind, Kind::List(_) | Kind::Complex(_));
        match Some(bindings::source_at(&path.steps)).filter(|_| !is_list) {
            Some(Source::Column(field, _)) => {
                let direction = if key.descending { Direction::Descending } else { Direction::Ascending };
                keys.push((*field, direction));
            }
            // All devices are equal in it, so it orders nothing.
            Some(Source::Constant(_)) => {}
            _ => {
                return Err(order::not_sortable(&key.name, &sortable(version)));
            }
        }
    }
    Ok(keys)
}

/// Every property and path that devices can be sorted by, for people.
fn sortable(version: Version) -> String {
    let mut names = vec![MANAGED_DEVICE.names(version, |property| property.kind.is_single_value())];
    for owner in MANAGED_DEVICE.properties_in(version) {
        let Kind::Complex(structure) = owner.kind else { continue };
        let has_order = |property: &&'static Property| {
            matches!(bindings::source(structure, property), Source::Column(..) | Source::Constant(_))
        };
        let paths = structure.properties_in(version).filter(has_order);
        names.extend(paths.map(|property| format!("{}/{}", owner.name, property.name)));
    }
    names.join(", ")
}
