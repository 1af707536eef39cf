//! Writing one managed device: the writers that the table of properties names, and the object as a whole.

use super::action_results;
use super::managed_device::bindings::{self, Binding, Constant, Source};
use crate::json::{self, ObjectWriter, Value};
use crate::odata::edm::{Kind, Property};
use crate::route::Version;
use simulation::tenant::devices::ManagedDevice;
use simulation::world::World;
use uuid::Uuid;

/// A device on its way out.
pub struct DeviceView<'world> {
    /// Where else values stand.
    pub world: &'world World,
    /// The device.
    pub device: ManagedDevice<'world>,
    /// Version of Graph.
    pub version: Version,
    /// Whether it is asked for alone: lists leave some properties out.
    pub is_single: bool,
}

/// What of a device is written.
pub struct Selection {
    /// Properties, in the order of the answer.
    pub properties: Vec<&'static Property>,
    /// Whether `$select` named them.
    pub is_named: bool,
    /// Properties of the users that `$expand` asks for.
    pub users: Option<Vec<&'static Property>>,
}

/// What stands for a value that is not given here: null, or zero or an empty list where null cannot be.
pub(super) fn write_absent(out: &mut Vec<u8>, property: &Property) {
    match property.kind {
        Kind::List(_) => out.extend_from_slice(b"[]"),
        _ if property.is_required => out.push(b'0'),
        _ => write_null(out),
    }
}

/// Writes the value of one property.
pub fn write_value(out: &mut Vec<u8>, view: &DeviceView<'_>, binding: &Binding) {
    match &binding.source {
        Source::Column(_, writer) | Source::Written(writer) => writer(out, view),
        Source::Constant(constant) => write_constant(out, *constant),
        Source::FixedList(text) => out.extend_from_slice(text.as_bytes()),
        Source::Workload(workload) => {
            let row = view.device.row();
            write_flag(out, workload.is_some_and(|workload| view.world.is_managed_by_intune(workload, row)));
        }
        Source::Members => write_structure(out, view, binding.property.kind),
        Source::MembersOfCoManaged if view.device.is_co_managed() => write_structure(out, view, binding.property.kind),
        Source::MembersOfCoManaged | Source::Unbound => write_null(out),
    }
}

fn write_structure(out: &mut Vec<u8>, view: &DeviceView<'_>, kind: Kind) {
    let Kind::Complex(structure) = kind else { return write_null(out) };
    let mut object = ObjectWriter::open(out);
    for binding in bindings::of_type(structure).iter().filter(|binding| binding.property.is_in(view.version)) {
        write_value(object.member(binding.property.name), view, binding);
    }
    object.close();
}

pub(super) fn write_users(out: &mut Vec<u8>, users: &[Value], properties: &[&Property]) {
    out.push(b'[');
    for (position, user) in users.iter().enumerate() {
        if position > 0 {
            out.push(b',');
        }
        let mut object = ObjectWriter::open(out);
        for property in properties {
            object.value(property.name, user.get(property.name).unwrap_or(&Value::Null));
        }
        object.close();
    }
    out.push(b']');
}

fn write_constant(out: &mut Vec<u8>, constant: Constant) {
    match constant {
        Constant::Null => write_null(out),
        Constant::Text(text) => json::append(out, text),
        Constant::Number(number) => json::append(out, &number),
        Constant::Time(time) => json::time(out, time),
        Constant::Flag(flag) => write_flag(out, flag),
    }
}

fn write_null(out: &mut Vec<u8>) {
    out.extend_from_slice(b"null");
}

fn write_flag(out: &mut Vec<u8>, flag: bool) {
    out.extend_from_slice(if flag { b"true" } else { b"false" });
}

/// Writes a text of the simulation's own: ASCII without quotes or backslashes.
fn write_text(out: &mut Vec<u8>, text: &str) {
    json::plain(out, text.as_bytes());
}

/// The same; the empty text for none.
fn write_text_or_empty(out: &mut Vec<u8>, text: Option<&str>) {
    write_text(out, text.unwrap_or_default());
}

fn write_guid(out: &mut Vec<u8>, guid: Uuid) {
    write_text(out, guid.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
}

/// Writes a text about the primary user; nothing is put between the quotes without one.
fn write_of_user(out: &mut Vec<u8>, device: ManagedDevice<'_>, write: fn(ManagedDevice<'_>, &mut Vec<u8>)) {
    out.push(b'"');
    write(device, out);
    out.push(b'"');
}

/// Writers whose value is one field of the device.
macro_rules! writers {
    ($($name:ident: |$out:ident, $device:ident| $write:expr;)*) => {
        $(
            pub(super) fn $name($out: &mut Vec<u8>, view: &DeviceView<'_>) {
                let $device = view.device;
                $write;
            }
        )*
    };
}

writers! {
    id: |out, device| write_guid(out, device.id());
    azure_ad_device_id: |out, device| write_guid(out, device.azure_ad_device_id());
    azure_ad_registered: |out, device| write_flag(out, device.is_azure_ad_registered());
    compliance_state: |out, device| write_text(out, device.compliance_state());
    enrollment_type: |out, device| write_text(out, device.enrollment_type());
    device_name: |out, device| json::plain(out, device.device_name().as_bytes());
    registration_state: |out, device| write_text(out, device.registration_state());
    email_address: |out, device| write_of_user(out, device, |device, out| device.write_user_principal_name(out));
    grace_period_expiration: |out, device| json::time(out, device.grace_period_expiration());
    certificate_expiration: |out, device| json::time(out, device.certificate_expiration());
    enrolled: |out, device| json::time(out, device.enrolled());
    ethernet_mac_address: |out, device| write_text_or_empty(out, device.ethernet_mac().as_deref());
    free_storage: |out, device| json::append(out, &device.sizes().free_storage_bytes);
    is_encrypted: |out, device| write_flag(out, device.is_encrypted());
    last_sync: |out, device| json::time(out, device.last_sync());
    managed_device_name: |out, device| write_text_or_empty(out, device.managed_device_name().as_deref());
    owner_type: |out, device| write_text(out, device.owner_type());
    management_agent: |out, device| write_text(out, device.management_agent());
    manufacturer: |out, device| write_text(out, device.manufacturer());
    model: |out, device| write_text(out, device.model());
    operating_system: |out, device| write_text(out, device.operating_system());
    os_version: |out, device| write_text(out, device.os_version());
    physical_memory: |out, device| json::append(out, &device.sizes().physical_memory_bytes);
    serial_number: |out, device| json::plain(out, device.serial_number().as_bytes());
    total_storage: |out, device| json::append(out, &device.sizes().total_storage_bytes);
    user_display_name: |out, device| write_of_user(out, device, |device, out| device.write_user_display_name(out));
    user_id: |out, device| match device.user_id() {
        Some(id) => write_guid(out, id),
        None => write_text(out, ""),
    };
    user_principal_name: |out, device| write_of_user(out, device, |device, out| device.write_user_principal_name(out));
    wi_fi_mac_address: |out, device| write_text_or_empty(out, device.wi_fi_mac().as_deref());
    chassis_type: |out, device| write_text(out, device.chassis_type());
    join_type: |out, device| write_text(out, device.join_type());
    processor_architecture: |out, device| write_text(out, device.processor_architecture());
    client_identifier: |out, device| write_text(out, &device.client_identifier());
    client_last_active: |out, device| json::time(out, device.client_last_active());
}

pub(super) fn empty(out: &mut Vec<u8>, _: &DeviceView<'_>) {
    write_text(out, "");
}

pub(super) fn action_results(out: &mut Vec<u8>, view: &DeviceView<'_>) {
    action_results::write(out, view.world, view.device.row(), view.version);
}

/// `managementAgent` of a co-managed device.
pub const CO_MANAGED_AGENT: &str = "configurationManagerClientMdm";
