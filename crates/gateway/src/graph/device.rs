//! Writing one managed device: the writers that the table of properties names, and the object as a whole.

use super::action_results;
use super::properties::{Constant, PROPERTIES, Property, Source};
use crate::json::{self, ObjectWriter};
use crate::route::Version;
use simulation::command::{Workload, WorkloadAuthority};
use simulation::tenant::devices::ManagedDevice;
use simulation::time::SimTime;
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

/// Which properties are written: those of `$select`, or all of the version.
pub fn selected(version: Version, names: Option<&[String]>) -> Vec<&'static Property> {
    PROPERTIES
        .iter()
        .filter(|property| property.is_in(version))
        .filter(|property| names.is_none_or(|names| names.iter().any(|name| name == property.name)))
        .collect()
}

/// Writes the members of a device into an open object.
pub fn write_members(object: &mut ObjectWriter<'_>, view: &DeviceView<'_>, properties: &[&Property]) {
    for property in properties {
        let out = object.member(property.name);
        match &property.source {
            Source::Column(_, writer) | Source::Composite(writer) if view.is_single || !property.is_single_only => {
                writer(out, view);
            }
            Source::Column(..) if property.kind == super::properties::Kind::Number => json::number(out, 0),
            Source::Column(..) | Source::Composite(_) => write_null(out),
            Source::Constant(constant) => write_constant(out, *constant),
        }
    }
}

fn write_constant(out: &mut Vec<u8>, constant: Constant) {
    match constant {
        Constant::Null => write_null(out),
        Constant::Text(text) | Constant::Member(text) => json::string(out, text),
        Constant::Number(number) => json::number(out, number),
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

fn write_text(out: &mut Vec<u8>, text: Option<&str>) {
    match text {
        Some(text) => json::string(out, text),
        None => write_null(out),
    }
}

fn write_guid(out: &mut Vec<u8>, guid: Option<Uuid>) {
    let mut buffer = Uuid::encode_buffer();
    write_text(out, guid.as_ref().map(|guid| &*guid.hyphenated().encode_lower(&mut buffer)));
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
    id: |out, device| write_guid(out, Some(device.id()));
    azure_ad_device_id: |out, device| write_guid(out, device.azure_ad_device_id());
    azure_ad_registered: |out, device| write_flag(out, device.is_azure_ad_registered());
    compliance_state: |out, device| json::string(out, device.compliance_state());
    enrollment_type: |out, device| json::string(out, device.enrollment_type());
    device_name: |out, device| json::string(out, device.device_name());
    registration_state: |out, device| json::string(out, device.registration_state());
    email_address: |out, device| write_text(out, device.user_principal_name().as_deref());
    enrolled: |out, device| json::time(out, device.enrolled());
    ethernet_mac_address: |out, device| write_text(out, device.ethernet_mac().as_deref());
    free_storage: |out, device| json::number(out, device.sizes().free_storage_bytes);
    is_encrypted: |out, device| write_flag(out, device.is_encrypted());
    last_sync: |out, device| json::time(out, device.last_sync());
    managed_device_name: |out, device| write_text(out, device.managed_device_name().as_deref());
    owner_type: |out, device| json::string(out, device.owner_type());
    management_agent: |out, device| json::string(out, device.management_agent());
    manufacturer: |out, device| json::string(out, device.manufacturer());
    model: |out, device| json::string(out, device.model());
    operating_system: |out, device| json::string(out, device.operating_system());
    os_version: |out, device| json::string(out, device.os_version());
    physical_memory: |out, device| json::number(out, device.sizes().physical_memory_bytes);
    serial_number: |out, device| json::string(out, device.serial_number());
    total_storage: |out, device| json::number(out, device.sizes().total_storage_bytes);
    user_display_name: |out, device| write_text(out, device.user_display_name().as_deref());
    user_id: |out, device| write_guid(out, device.user_id());
    user_principal_name: |out, device| write_text(out, device.user_principal_name().as_deref());
    wi_fi_mac_address: |out, device| write_text(out, device.wi_fi_mac().as_deref());
    chassis_type: |out, device| json::string(out, device.chassis_type());
    join_type: |out, device| json::string(out, device.join_type());
    processor_architecture: |out, device| json::string(out, device.processor_architecture());
}

pub(super) fn null(out: &mut Vec<u8>, _: &DeviceView<'_>) {
    write_null(out);
}

pub(super) fn empty_list(out: &mut Vec<u8>, _: &DeviceView<'_>) {
    out.extend_from_slice(b"[]");
}

/// "Scope tags": tenant-attached devices have the tag *Default* and no other; its id is 0.
pub(super) fn default_scope_tag(out: &mut Vec<u8>, _: &DeviceView<'_>) {
    out.extend_from_slice(b"[\"0\"]");
}

pub(super) fn action_results(out: &mut Vec<u8>, view: &DeviceView<'_>) {
    action_results::write(out, view.world, view.device.row(), view.version);
}

/// Which workloads the cloud manages; null for a device that only the site manages.
pub(super) fn enabled_features(out: &mut Vec<u8>, view: &DeviceView<'_>) {
    if !view.device.is_co_managed() {
        return write_null(out);
    }
    const STABLE: [(&str, Option<Workload>); 6] = [
        ("inventory", None),
        ("modernApps", Some(Workload::ClientApps)),
        ("resourceAccess", Some(Workload::ResourceAccessPolicies)),
        ("deviceConfiguration", Some(Workload::DeviceConfiguration)),
        ("compliancePolicy", Some(Workload::CompliancePolicies)),
        ("windowsUpdateForBusiness", Some(Workload::WindowsUpdatePolicies)),
    ];
    const BETA: [(&str, Option<Workload>); 2] = [
        ("endpointProtection", Some(Workload::EndpointProtection)),
        ("officeApps", Some(Workload::OfficeClickToRunApps)),
    ];
    let beta: &[_] = if view.version == Version::Beta { &BETA } else { &[] };
    let mut object = ObjectWriter::open(out);
    for (name, workload) in STABLE.iter().chain(beta) {
        let is_managed_there = workload.is_some_and(|workload| is_in_cloud(view, workload));
        write_flag(object.member(name), is_managed_there);
    }
    object.close();
}

/// The slider of the workload: *Intune*, or *Pilot Intune* and the device is in the staging collection.
fn is_in_cloud(view: &DeviceView<'_>, workload: Workload) -> bool {
    let Some(settings) = view.world.onboarding().settings() else { return false };
    match settings.workloads.get(&workload) {
        Some(WorkloadAuthority::Intune) => true,
        Some(WorkloadAuthority::PilotIntune) => settings.staging.get(&workload).is_some_and(|collection| {
            view.world.collections().contains(collection, view.world.fleet(), view.device.row())
        }),
        Some(WorkloadAuthority::ConfigurationManager) | None => false,
    }
}

pub(super) fn client_health_state(out: &mut Vec<u8>, view: &DeviceView<'_>) {
    let mut object = ObjectWriter::open(out);
    object.text("state", "healthy");
    json::number(object.member("errorCode"), 0);
    time(&mut object, "lastSyncDateTime", view.device.client_last_active());
    object.close();
}

pub(super) fn client_information(out: &mut Vec<u8>, view: &DeviceView<'_>) {
    let mut object = ObjectWriter::open(out);
    let identifier = format!("GUID:{}", view.device.client_identifier().to_string().to_uppercase());
    object.text("clientIdentifier", &identifier);
    object.text("clientVersion", view.device.client_version());
    write_flag(object.member("isBlocked"), false);
    object.close();
}

fn time(object: &mut ObjectWriter<'_>, name: &str, time: SimTime) {
    json::time(object.member(name), time);
}
