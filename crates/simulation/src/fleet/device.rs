//! One device as the console shows it, assembled from the columns.

use super::flags::DeviceFlags;
use super::models::DeviceKind;
use super::people::User;
use super::servers::{self, SiteRole};
use super::{Fleet, builds, identity, models, naming, people};
use crate::command::Row;
use crate::site::topology::DOMAIN;
use crate::time::SimTime;
use uuid::Uuid;

/// Version of every client of the site.
pub const CLIENT_VERSION: &str = "5.00.9012.1020";

/// Everything that the console shows of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Which.
    pub row: Row,
    /// For example 16777221.
    pub resource_id: u32,
    /// NetBIOS name.
    pub name: String,
    /// Fully qualified name, lower case.
    pub(crate) full_name: String,
    /// The **Client** column.
    pub is_client: bool,
    /// The client's connection to the notification server.
    pub is_online: bool,
    /// It left the site.
    pub is_retired: bool,
    /// The lab took it off line.
    pub is_pinned_offline: bool,
    /// Version of the client, if there is one.
    pub client_version: Option<&'static str>,
    /// For example `Microsoft Windows NT Workstation 10.0`.
    pub operating_system: String,
    /// For example `Windows 10 2004`.
    pub release: &'static str,
    /// For example `10.0.19041.508`.
    pub build: String,
    /// Whether the operating system is a server's.
    pub is_server: bool,
    /// Who uses it.
    pub primary_user: Option<User>,
    /// Who logged on last.
    pub last_logon_user: Option<User>,
    /// What it is.
    pub kind: DeviceKind,
    /// Manufacturer.
    pub manufacturer: &'static str,
    /// Model.
    pub model: &'static str,
    /// BIOS serial number.
    pub serial_number: String,
    /// SMS unique identifier without its prefix `GUID:`, if there is a client.
    pub sms_id: Option<Uuid>,
    /// Device id in the cloud directory, if it is joined.
    pub(crate) directory_device_id: Option<Uuid>,
    /// Wired interface, without separators.
    pub ethernet_mac: String,
    /// Wireless interface, without separators; laptops have one.
    pub wi_fi_mac: Option<String>,
    /// Storage and memory.
    pub sizes: identity::Sizes,
    /// Its disk is encrypted.
    pub is_encrypted: bool,
    /// Last activity that the site saw.
    pub last_active: SimTime,
    /// Site system roles.
    pub roles: Vec<SiteRole>,
    /// The distribution point role and the client use one PKI certificate.
    pub shares_certificate: bool,
    /// Enrolled for co-management.
    pub is_enrolled: bool,
    /// Department, or the duty of a server.
    pub unit: &'static str,
}

/// The operating system as discovery reports it; tablets say so.
pub(crate) fn operating_system(build: u8, model: u8) -> String {
    let text = builds::release_of(build).operating_system;
    if models::model_of(model).is_tablet { format!("{text} (Tablet Edition)") } else { text.to_owned() }
}

impl Fleet {
    /// The device on this row. Every row below [`Fleet::row_count`] has one, retired or not; beyond it there is
    /// an empty device without a name.
    pub fn device(&self, row: Row) -> Device {
        let record = self.record(row);
        let model = models::model_of(record.model);
        let has = |flag| record.flags.contains(flag);
        let name = record.name().as_str().to_owned();
        let is_client = has(DeviceFlags::CLIENT);
        Device {
            row,
            resource_id: Self::resource_id(row),
            full_name: format!("{}.{}", name.to_ascii_lowercase(), DOMAIN),
            name,
            is_client,
            is_online: has(DeviceFlags::ONLINE),
            is_retired: has(DeviceFlags::RETIRED),
            is_pinned_offline: has(DeviceFlags::PINNED_OFFLINE),
            client_version: is_client.then_some(CLIENT_VERSION),
            operating_system: operating_system(record.build, record.model),
            release: builds::release_of(record.build).name,
            build: builds::full_build(record.build),
            is_server: builds::release_of(record.build).is_server,
            primary_user: people::user(record.user),
            last_logon_user: people::user(record.user),
            kind: model.kind,
            manufacturer: model.manufacturer,
            model: model.name,
            serial_number: identity::padded_text(&identity::serial(self.seed(), row, record.model)).to_owned(),
            sms_id: is_client.then(|| identity::sms_id(self.seed(), row)),
            directory_device_id: has(DeviceFlags::HYBRID_JOINED)
                .then(|| identity::directory_device_id(self.seed(), row)),
            ethernet_mac: identity::ethernet_mac(self.seed(), row),
            wi_fi_mac: (model.kind == DeviceKind::Laptop).then(|| identity::wi_fi_mac(self.seed(), row)),
            sizes: identity::sizes(self.seed(), row),
            is_encrypted: has(DeviceFlags::ENCRYPTED),
            last_active: SimTime::from_minutes(record.last_active_minutes),
            roles: servers::roles_of(row, self.site_server_count()),
            shares_certificate: has(DeviceFlags::SHARED_CERTIFICATE),
            is_enrolled: has(DeviceFlags::ENROLLED),
            unit: naming::unit_name(record.name_code),
        }
    }
}
