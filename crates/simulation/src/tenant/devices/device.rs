//! One managed device, assembled from what was uploaded.

use super::columns::{Columns, Compliance};
use crate::command::Row;
use crate::fleet::identity::{self, Sizes};
use crate::fleet::models::{self, DeviceKind};
use crate::fleet::{CLIENT_VERSION, builds, people};
use crate::time::SimTime;
use uuid::Uuid;

/// All that Graph tells of a managed device. Names of enumeration members are Graph's.
///
/// The site uploads identity, name, operating system, build, primary user, model, manufacturer and serial number
/// (data collection, "What the site uploads"). The rest is known only of devices that are enrolled themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagedDevice {
    /// Which.
    pub row: Row,
    /// `id`
    pub id: Uuid,
    /// `deviceName`
    pub device_name: String,
    /// `managedDeviceName`: the name that enrollment gives, null without it.
    pub managed_device_name: Option<String>,
    /// `managementAgent`: `configurationManagerClient` or `configurationManagerClientMdm`.
    pub management_agent: &'static str,
    /// `managedDeviceOwnerType`: `company`.
    pub owner_type: &'static str,
    /// `complianceState`: `configManager` (See ConfigMgr), or of a co-managed device its own.
    pub compliance_state: &'static str,
    /// `operatingSystem`: `Windows`.
    pub operating_system: &'static str,
    /// What the site uploads as operating system, for example `Microsoft Windows NT Workstation 10.0`.
    pub operating_system_description: String,
    /// `osVersion`: the build without its revision, for example `10.0.19041`.
    pub os_version: &'static str,
    /// `lastSyncDateTime`: [`super::NEVER`] for a device that only the site manages.
    pub last_sync: SimTime,
    /// `enrolledDateTime`: when it was first uploaded.
    pub enrolled: SimTime,
    /// `userPrincipalName`
    pub user_principal_name: Option<String>,
    /// `userDisplayName`
    pub user_display_name: Option<String>,
    /// `emailAddress`
    pub email_address: Option<String>,
    /// `userId`
    pub user_id: Option<Uuid>,
    /// `serialNumber`
    pub serial_number: String,
    /// `manufacturer`
    pub manufacturer: &'static str,
    /// `model`
    pub model: &'static str,
    /// `azureADDeviceId`, null where the device is not in the cloud directory.
    pub azure_ad_device_id: Option<Uuid>,
    /// `azureADRegistered`
    pub is_azure_ad_registered: bool,
    /// `joinType`: `hybridAzureADJoined` or `unknown`.
    pub join_type: &'static str,
    /// `deviceEnrollmentType`: `windowsCoManagement` or `unknown`.
    pub enrollment_type: &'static str,
    /// `deviceRegistrationState`: `registered` or `notRegistered`.
    pub registration_state: &'static str,
    /// `chassisType`, `unknown` without enrollment.
    pub chassis_type: &'static str,
    /// `processorArchitecture`, `unknown` without enrollment.
    pub processor_architecture: &'static str,
    /// `isEncrypted`, false without enrollment.
    pub is_encrypted: bool,
    /// Storage and memory, zero without enrollment.
    pub sizes: Sizes,
    /// `ethernetMacAddress`, null without enrollment.
    pub ethernet_mac: Option<String>,
    /// `wiFiMacAddress`, null without enrollment or without such an interface.
    pub wi_fi_mac: Option<String>,
    /// SMS unique identifier without its prefix `GUID:`.
    pub client_identifier: Uuid,
    /// Version of the site's client.
    pub client_version: &'static str,
    /// When the site last heard of the client, as uploaded.
    pub client_last_active: SimTime,
    /// Whether it is enrolled beside the site: co-managed.
    pub is_co_managed: bool,
}

/// `chassisType` of a kind of device.
pub(super) fn chassis_type(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Desktop | DeviceKind::VirtualMachine => "desktop",
        DeviceKind::Laptop => "laptop",
        DeviceKind::Server => "enterpriseServer",
    }
}

/// `complianceState`
pub(super) fn compliance_state(compliance: Compliance) -> &'static str {
    match compliance {
        Compliance::SeeConfigurationManager => "configManager",
        Compliance::Compliant => "compliant",
        Compliance::NonCompliant => "noncompliant",
        Compliance::Unknown => "unknown",
    }
}

/// `joinType`
pub(super) fn join_type(is_hybrid_joined: bool) -> &'static str {
    if is_hybrid_joined { "hybridAzureADJoined" } else { "unknown" }
}

/// `managementAgent`
pub(super) fn management_agent(is_enrolled: bool) -> &'static str {
    if is_enrolled { "configurationManagerClientMdm" } else { "configurationManagerClient" }
}

/// `managedDeviceOwnerType` of every device.
pub(super) const OWNER_TYPE: &str = "company";
/// `operatingSystem` of every device.
pub(super) const OPERATING_SYSTEM: &str = "Windows";

impl Columns {
    /// The device on this row.
    pub(super) fn device(&self, row: Row) -> ManagedDevice {
        let at = row as usize;
        let (model, traits) = (self.models[at], self.traits[at]);
        let hardware = models::model_of(model);
        let is_enrolled = traits.is_enrolled();
        let user = people::user(self.users[at]);
        let address = user.as_ref().map(|user| user.user_principal_name.clone());
        let sizes = if is_enrolled {
            identity::sizes(self.seed, row)
        } else {
            Sizes { total_storage_bytes: 0, free_storage_bytes: 0, physical_memory_bytes: 0 }
        };
        ManagedDevice {
            row,
            id: self.ids.id(row),
            device_name: self.names[at].as_str().to_owned(),
            managed_device_name: self.managed_device_name(row),
            management_agent: management_agent(is_enrolled),
            owner_type: OWNER_TYPE,
            compliance_state: compliance_state(traits.compliance()),
            operating_system: OPERATING_SYSTEM,
            operating_system_description: crate::fleet::operating_system(self.builds[at], model),
            os_version: builds::release_of(self.builds[at]).build,
            last_sync: self.last_sync(row),
            enrolled: self.enrolled(row),
            user_display_name: user.as_ref().map(|user| user.display_name.clone()),
            user_id: user.as_ref().map(|user| identity::user_object_id(self.seed, user.index)),
            email_address: address.clone(),
            user_principal_name: address,
            serial_number: identity::padded_text(&self.serials[at]).to_owned(),
            manufacturer: hardware.manufacturer,
            model: hardware.name,
            azure_ad_device_id: traits.is_hybrid_joined().then(|| identity::directory_device_id(self.seed, row)),
            is_azure_ad_registered: traits.is_hybrid_joined(),
            join_type: join_type(traits.is_hybrid_joined()),
            enrollment_type: if is_enrolled { "windowsCoManagement" } else { "unknown" },
            registration_state: if is_enrolled { "registered" } else { "notRegistered" },
            chassis_type: if is_enrolled { chassis_type(hardware.kind) } else { "unknown" },
            processor_architecture: if is_enrolled { "x64" } else { "unknown" },
            is_encrypted: traits.is_encrypted(),
            sizes,
            ethernet_mac: is_enrolled.then(|| identity::ethernet_mac(self.seed, row)),
            wi_fi_mac: (is_enrolled && hardware.kind == DeviceKind::Laptop)
                .then(|| identity::wi_fi_mac(self.seed, row)),
            client_identifier: identity::sms_id(self.seed, row),
            client_version: CLIENT_VERSION,
            client_last_active: crate::fleet::time_of_minutes(self.last_active_minutes[at]),
            is_co_managed: is_enrolled,
        }
    }
}
