//! One managed device, as it was uploaded. Values are worked out when they are asked for: a list shows few of them.

use super::columns::Columns;
use super::traits::{Compliance, Traits};
use crate::command::Row;
use crate::fleet::identity::{self, SerialNumber, Sizes};
use crate::fleet::models::{self, DeviceKind, HardwareModel};
use crate::fleet::people::{self, PersonText, UserIndex};
use crate::fleet::{CLIENT_VERSION, ComputerName, builds};
use crate::time::SimTime;
use uuid::Uuid;

/// The uploaded properties of a managed device. Names of enumeration members are Graph's.
///
/// The site uploads identity, name, operating system, build, primary user, model, manufacturer and serial number
/// (data collection, "What the site uploads"). The rest is known only of devices that are enrolled themselves.
#[derive(Clone, Copy, Debug)]
pub struct ManagedDevice<'devices> {
    columns: &'devices Columns,
    row: Row,
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

/// `deviceEnrollmentType`
pub(super) fn enrollment_type(is_enrolled: bool) -> &'static str {
    if is_enrolled { "windowsCoManagement" } else { "unknown" }
}

/// `deviceRegistrationState`
pub(super) fn registration_state(is_enrolled: bool) -> &'static str {
    if is_enrolled { "registered" } else { "notRegistered" }
}

/// `processorArchitecture`
pub(super) fn processor_architecture(is_enrolled: bool) -> &'static str {
    if is_enrolled { "x64" } else { "unknown" }
}

/// What stands before the GUID of a `clientIdentifier`.
pub(super) const CLIENT_IDENTIFIER_PREFIX: &str = "GUID:";

/// `clientIdentifier`: the SMS unique identifier as the site shows it.
pub(super) fn client_identifier(sms_id: &Uuid) -> String {
    let mut buffer = Uuid::encode_buffer();
    [CLIENT_IDENTIFIER_PREFIX, sms_id.hyphenated().encode_upper(&mut buffer)].concat()
}

/// `managedDeviceOwnerType` of every device.
pub(super) const OWNER_TYPE: &str = "company";
/// `operatingSystem` of every device.
pub(super) const OPERATING_SYSTEM: &str = "Windows";

impl Columns {
    /// The device on this row, which must have an entry.
    pub(super) fn device(&self, row: Row) -> ManagedDevice<'_> {
        ManagedDevice { columns: self, row }
    }
}

impl ManagedDevice<'_> {
    fn at(self) -> usize {
        self.row as usize
    }

    fn traits(self) -> Traits {
        self.columns.traits[self.at()]
    }

    fn hardware(self) -> &'static HardwareModel {
        models::model_of(self.columns.models[self.at()])
    }

    fn user(self) -> Option<UserIndex> {
        Some(self.columns.users[self.at()]).filter(|user| *user != people::NO_USER)
    }

    /// Which.
    pub fn row(self) -> Row {
        self.row
    }

    /// `id`
    pub fn id(self) -> Uuid {
        self.columns.ids.id(self.row)
    }

    /// `deviceName`
    pub fn device_name(self) -> ComputerName {
        self.columns.name(self.row)
    }

    /// `managedDeviceName`: the name that enrollment gives, empty without it.
    pub fn managed_device_name(self) -> Option<String> {
        self.columns.managed_device_name(self.row)
    }

    /// `managementAgent`: `configurationManagerClient` or `configurationManagerClientMdm`.
    pub fn management_agent(self) -> &'static str {
        management_agent(self.is_co_managed())
    }

    /// `managedDeviceOwnerType`: `company`.
    pub fn owner_type(self) -> &'static str {
        OWNER_TYPE
    }

    /// `complianceState`: `configManager` (See ConfigMgr), or of a co-managed device its own.
    pub fn compliance_state(self) -> &'static str {
        compliance_state(self.traits().compliance())
    }

    /// `operatingSystem`: `Windows`.
    pub fn operating_system(self) -> &'static str {
        OPERATING_SYSTEM
    }

    /// `osVersion`: the build without its revision, for example `10.0.19041`.
    pub fn os_version(self) -> &'static str {
        builds::release_of(self.columns.builds[self.at()]).build
    }

    /// `lastSyncDateTime`: [`super::NEVER`] for a device that only the site manages.
    pub fn last_sync(self) -> SimTime {
        self.columns.last_sync(self.row)
    }

    /// `enrolledDateTime`: when it was enrolled; first uploaded, where only the site manages it.
    pub fn enrolled(self) -> SimTime {
        self.columns.enrolled(self.row)
    }

    /// `complianceGracePeriodExpirationDateTime`: [`super::NEVER`] for a device that only the site manages, and
    /// `END_OF_TIME` for one that is not noncompliant.
    pub fn grace_period_expiration(self) -> SimTime {
        self.columns.grace_period_expiration(self.row)
    }

    /// `managementCertificateExpirationDate`: [`super::NEVER`] for a device that only the site manages.
    pub fn certificate_expiration(self) -> SimTime {
        self.columns.certificate_expiration(self.row)
    }

    /// `userPrincipalName`, and `emailAddress` too.
    pub fn user_principal_name(self) -> Option<String> {
        self.user().map(|user| PersonText::Principal.of(user))
    }

    /// `userDisplayName`
    pub fn user_display_name(self) -> Option<String> {
        self.user().map(|user| PersonText::Display.of(user))
    }

    /// Appends `userPrincipalName`, ASCII without quotes or escapes; nothing without a primary user.
    pub fn write_user_principal_name(self, out: &mut Vec<u8>) {
        self.user().into_iter().for_each(|user| PersonText::Principal.write(user, out));
    }

    /// Appends `userDisplayName`, ASCII without quotes or escapes; nothing without a primary user.
    pub fn write_user_display_name(self, out: &mut Vec<u8>) {
        self.user().into_iter().for_each(|user| PersonText::Display.write(user, out));
    }

    /// `userId`
    pub fn user_id(self) -> Option<Uuid> {
        self.user().map(|user| identity::user_object_id(self.columns.seed, user))
    }

    /// `serialNumber`
    pub fn serial_number(self) -> SerialNumber {
        self.columns.serial_number(self.row)
    }

    /// `manufacturer`
    pub fn manufacturer(self) -> &'static str {
        self.hardware().manufacturer
    }

    /// `model`
    pub fn model(self) -> &'static str {
        self.hardware().name
    }

    /// `azureADDeviceId`: zeros where the device is not in the cloud directory.
    pub fn azure_ad_device_id(self) -> Uuid {
        if self.is_azure_ad_registered() {
            identity::directory_device_id(self.columns.seed, self.row)
        } else {
            Uuid::nil()
        }
    }

    /// `azureADRegistered`
    pub fn is_azure_ad_registered(self) -> bool {
        self.traits().is_hybrid_joined()
    }

    /// `joinType`: `hybridAzureADJoined` or `unknown`.
    pub fn join_type(self) -> &'static str {
        join_type(self.traits().is_hybrid_joined())
    }

    /// `deviceEnrollmentType`: `windowsCoManagement` or `unknown`.
    pub fn enrollment_type(self) -> &'static str {
        enrollment_type(self.is_co_managed())
    }

    /// `deviceRegistrationState`: `registered` or `notRegistered`.
    pub fn registration_state(self) -> &'static str {
        registration_state(self.is_co_managed())
    }

    /// `chassisType`, `unknown` without enrollment.
    pub fn chassis_type(self) -> &'static str {
        if self.is_co_managed() { chassis_type(self.hardware().kind) } else { "unknown" }
    }

    /// `processorArchitecture`, `unknown` without enrollment.
    pub fn processor_architecture(self) -> &'static str {
        processor_architecture(self.is_co_managed())
    }

    /// `isEncrypted`, false without enrollment.
    pub fn is_encrypted(self) -> bool {
        self.traits().is_encrypted()
    }

    /// Storage and memory, zero without enrollment.
    pub fn sizes(self) -> Sizes {
        if self.is_co_managed() {
            identity::sizes(self.columns.seed, self.row)
        } else {
            Sizes { total_storage_bytes: 0, free_storage_bytes: 0, physical_memory_bytes: 0 }
        }
    }

    /// `ethernetMacAddress`, empty without enrollment.
    pub fn ethernet_mac(self) -> Option<String> {
        self.is_co_managed().then(|| identity::ethernet_mac(self.columns.seed, self.row))
    }

    /// `wiFiMacAddress`, empty without enrollment or without such an interface.
    pub fn wi_fi_mac(self) -> Option<String> {
        self.columns.wi_fi_mac(self.row)
    }

    /// SMS unique identifier, `GUID:…`.
    pub fn client_identifier(self) -> String {
        client_identifier(&identity::sms_id(self.columns.seed, self.row))
    }

    /// Version of the site's client.
    pub fn client_version(self) -> &'static str {
        CLIENT_VERSION
    }

    /// When the site last heard of the client, as uploaded.
    pub fn client_last_active(self) -> SimTime {
        self.columns.client_last_active(self.row)
    }

    /// Whether it is enrolled beside the site: co-managed.
    pub fn is_co_managed(self) -> bool {
        self.traits().is_enrolled()
    }
}

#[cfg(test)]
mod tests {
    use crate::fleet::Fleet;
    use crate::tenant::devices::query::END_OF_TIME;
    use crate::tenant::devices::{ManagedDevices, NEVER};
    use crate::time::{DAY_MS, MINUTE_MS, SimTime};

    const START: SimTime = SimTime(1_601_280_000_000);

    #[test]
    fn a_device_that_becomes_co_managed_shows_the_time_of_its_enrollment() {
        let mut fleet = Fleet::generate(2002, 400, START);
        let mut devices = ManagedDevices::new(2002, START);
        let (uploaded, enrolled) = (START.plus(8 * MINUTE_MS), START.plus(150 * MINUTE_MS));
        let rows: Vec<u32> = (0..400).filter(|row| fleet.is_co_management_eligible(*row)).collect();
        let mut states = std::collections::BTreeSet::new();
        for row in rows {
            devices.upsert(fleet.record(row), uploaded);
            let device = devices.get(row).expect("uploaded");
            assert_eq!(device.enrolled(), uploaded);
            assert_eq!((device.grace_period_expiration(), device.certificate_expiration()), (NEVER, NEVER));

            assert!(fleet.enroll(row, enrolled));
            devices.upsert(fleet.record(row), enrolled.plus(9 * MINUTE_MS));
            let device = devices.get(row).expect("uploaded again");
            assert_eq!(device.enrolled(), enrolled);
            assert_eq!(device.certificate_expiration(), enrolled.plus(365 * DAY_MS));
            let noncompliant_since = if device.compliance_state() == "noncompliant" { enrolled } else { END_OF_TIME };
            assert_eq!(device.grace_period_expiration(), noncompliant_since, "{}", device.compliance_state());
            states.insert(device.compliance_state());

            // What follows keeps it, even where the tenant forgot the device in between.
            devices.remove(row);
            devices.upsert(fleet.record(row), enrolled.plus(DAY_MS));
            assert_eq!(devices.get(row).expect("back").enrolled(), enrolled);
        }
        assert_eq!(states.len(), 3, "{states:?}");
    }
}
