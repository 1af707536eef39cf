//! `Device`: *Assets and Compliance > Devices*.

use crate::Response;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::names;
use crate::odata::{order, search};
use crate::query_options::invalid;
use crate::response;
use contract::admin_service::{AdminServiceList, ConsoleDevice};
use contract::query::{COLLECTION, NOT_UPLOADED, UPLOAD};
use simulation::command::Row;
use simulation::components::sync_upload_worker::{UploadState, UploadStates};
use simulation::site::devices::{ConsoleColumn, ConsoleQuery};
use simulation::site::topology;
use simulation::world::World;
use strum::VariantArray as _;

const OPTIONS: &[&str] = &["$top", "$skip", "$count", "$search", "$orderby", COLLECTION, UPLOAD];

/// The columns that the console sorts by, under the names of the wire.
const COLUMNS: &[(&str, ConsoleColumn)] = &[
    ("resourceId", ConsoleColumn::ResourceId),
    ("name", ConsoleColumn::Name),
    ("isClient", ConsoleColumn::IsClient),
    ("isOnline", ConsoleColumn::IsOnline),
    ("operatingSystem", ConsoleColumn::OperatingSystem),
    ("build", ConsoleColumn::Build),
    ("primaryUser", ConsoleColumn::PrimaryUser),
    ("deviceKind", ConsoleColumn::DeviceKind),
    ("manufacturer", ConsoleColumn::Manufacturer),
    ("model", ConsoleColumn::Model),
    ("serialNumber", ConsoleColumn::SerialNumber),
    ("lastActiveTime", ConsoleColumn::LastActiveTime),
    ("isCoManaged", ConsoleColumn::IsCoManaged),
    ("uploadState", ConsoleColumn::UploadState),
];

/// A page of the site's devices.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    crate::body::none(call.body)?;
    let options = call.options(OPTIONS)?;
    let collection = options.text(COLLECTION).map(|id| {
        world.collections().get(id).map(|collection| collection.id.clone()).ok_or_else(|| {
            invalid(COLLECTION, id, "the id of a device collection; read Collections for those that exist")
        })
    });
    let query = ConsoleQuery {
        search: search::phrase(&options)?,
        collection: collection.transpose()?,
        upload: options.text(UPLOAD).map(upload_states).transpose()?,
        order: order_of(&order::parse(&options)?)?,
        skip: options.skip()?,
        top: options.top()?,
    };
    let count = options.flag("$count")?;
    let (rows, total) = world.console_devices(&query);
    Ok(response::json(&AdminServiceList {
        count: count.then_some(total),
        value: rows.into_iter().map(|row| console_device(world, row)).collect(),
    }))
}

/// The states that a value of [`UPLOAD`] names.
fn upload_states(value: &str) -> Result<UploadStates, ApiError> {
    let state = value.parse::<UploadState>();
    match (value, state) {
        (NOT_UPLOADED, _) => Ok(UploadStates::matching(|state| !state.is_uploaded())),
        (_, Ok(UploadState::Uploaded)) => Ok(UploadStates::matching(UploadState::is_uploaded)),
        (_, Ok(state)) => Ok(UploadStates::matching(|one| one == state)),
        (_, Err(_)) => {
            let codes: Vec<&str> = UploadState::VARIANTS.iter().map(<&str>::from).collect();
            Err(invalid(UPLOAD, value, &format!("{NOT_UPLOADED}, or one of {}", codes.join(", "))))
        }
    }
}

/// One device by its resource id.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let row = row_of(world, &call.route.key)?;
    Ok(response::json(&console_device(world, row)))
}

/// The row of a resource id in the path.
pub fn row_of(world: &World, resource_id: &str) -> Result<Row, ApiError> {
    let number: u32 = resource_id.parse().map_err(|_| {
        let message =
            format!("{} is no resource id. Resource ids are whole numbers such as 16777221.", quoted(resource_id));
        ApiError::new(Code::IdMalformed, message).with("id", resource_id)
    })?;
    world.fleet().row_of_resource_id(number).ok_or_else(|| {
        let message = format!("The site has no device {number}, or it has left the site. Read the list again.");
        ApiError::new(Code::ResourceNotFound, message).with("id", number)
    })
}

fn order_of(keys: &[order::OrderKey]) -> Result<(ConsoleColumn, bool), ApiError> {
    let supported = || COLUMNS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    match keys {
        [] => Ok((ConsoleColumn::ResourceId, false)),
        [key] => match COLUMNS.iter().find(|(name, _)| names::are_same(name, &key.name)) {
            Some((_, column)) => Ok((*column, key.descending)),
            None => Err(order::not_sortable(&key.name, &supported())),
        },
        [_, more, ..] => Err(invalid("$orderby", &more.name, "one property: the console sorts by one column")),
    }
}

/// A device as the console shows it.
pub fn console_device(world: &World, row: Row) -> ConsoleDevice {
    let device = world.fleet().device(row);
    let is_visible = world.devices().is_visible(row);
    ConsoleDevice {
        resource_id: device.resource_id,
        name: device.name,
        is_client: device.is_client,
        is_online: device.is_online,
        site_code: topology::SITE_CODE.to_owned(),
        client_version: device.client_version.unwrap_or_default().to_owned(),
        operating_system: device.operating_system,
        build: device.build,
        primary_user: device.primary_user.map(|user| user.logon_name),
        last_logon_user: device.last_logon_user.map(|user| user.logon_name),
        device_kind: device.kind.to_string(),
        manufacturer: device.manufacturer.to_owned(),
        model: device.model.to_owned(),
        serial_number: device.serial_number,
        sms_id: device.sms_id.map(|id| format!("GUID:{}", id.to_string().to_ascii_uppercase())).unwrap_or_default(),
        last_active_time: device.last_active.rfc3339(),
        roles: device.roles.iter().map(|role| role.display_name().to_owned()).collect(),
        shares_certificate: device.shares_certificate,
        is_co_managed: device.is_enrolled,
        managed_device_id: is_visible.then(|| world.devices().id(row).to_string()),
        not_uploaded_because: world.not_uploaded_because(row).map(|reason| reason.to_string()),
        upload_state: world.upload_state(row).map(|state| state.to_string()).unwrap_or_default(),
    }
}
