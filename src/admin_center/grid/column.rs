//! The columns of the All devices grid: their order, their words, their Graph property and what a cell shows.

use crate::admin_center::words::{self, Shown};
use contract::graph::ManagedDevice;
use contract::scenario::product::{Feature, Version};

/// A column. The order of [`Column::ALL`] is that of the column picker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// Always shown: it names the row and links to the device.
    DeviceName,
    /// `managementAgent`.
    ManagedBy,
    /// `managedDeviceOwnerType`.
    Ownership,
    /// `complianceState`.
    Compliance,
    /// `operatingSystem`. The product does not sort it.
    OperatingSystem,
    /// `osVersion`.
    OsVersion,
    /// `lastSyncDateTime`.
    LastCheckIn,
    /// `userPrincipalName`.
    PrimaryUser,
    /// `userDisplayName`.
    PrimaryUserName,
    /// `emailAddress`.
    PrimaryUserEmail,
    /// `managedDeviceName`.
    ManagementName,
    /// `serialNumber`.
    SerialNumber,
    /// `manufacturer`.
    Manufacturer,
    /// `model`.
    Model,
    /// `enrolledDateTime`.
    EnrollmentDate,
    /// `joinType`.
    JoinType,
    /// `isEncrypted`.
    Encrypted,
    /// `totalStorageSpaceInBytes`.
    TotalStorage,
    /// `freeStorageSpaceInBytes`.
    FreeStorage,
    /// `wiFiMacAddress`.
    WiFiMac,
    /// `phoneNumber`.
    PhoneNumber,
    /// `azureADDeviceId`.
    AzureAdDeviceId,
    /// `id`.
    DeviceId,
    /// Where a search found the device, in a column that is not shown. No property of Graph's: it comes and goes with the search.
    FoundIn,
}

/// What a first visit shows, in the order of the product's grid (tenant attach, *Upload and device actions*, picture of the grid). Some
/// versions leave one out: [`Column::of_first_visit`].
const COLUMNS_DEFAULT: [Column; 8] = [
    Column::DeviceName,
    Column::ManagedBy,
    Column::Ownership,
    Column::Compliance,
    Column::OperatingSystem,
    Column::OsVersion,
    Column::LastCheckIn,
    Column::PrimaryUser,
];

impl Column {
    /// Every column that can be chosen, the default ones first.
    pub const ALL: [Self; 23] = [
        Self::DeviceName,
        Self::ManagedBy,
        Self::Ownership,
        Self::Compliance,
        Self::OperatingSystem,
        Self::OsVersion,
        Self::LastCheckIn,
        Self::PrimaryUser,
        Self::PrimaryUserName,
        Self::PrimaryUserEmail,
        Self::ManagementName,
        Self::SerialNumber,
        Self::Manufacturer,
        Self::Model,
        Self::EnrollmentDate,
        Self::JoinType,
        Self::Encrypted,
        Self::TotalStorage,
        Self::FreeStorage,
        Self::WiFiMac,
        Self::PhoneNumber,
        Self::AzureAdDeviceId,
        Self::DeviceId,
    ];

    /// What a first visit shows while the site has this version.
    pub fn of_first_visit(version: Version) -> Vec<Self> {
        let is_shown = |column: &Self| *column != Self::LastCheckIn || Feature::LastCheckInColumn.is_in(version);
        COLUMNS_DEFAULT.into_iter().filter(is_shown).collect()
    }

    /// The Graph property: the name in the address of the page, in `$select` and in `$orderby`.
    pub fn property(self) -> &'static str {
        match self {
            Self::DeviceName => "deviceName",
            Self::ManagedBy => "managementAgent",
            Self::Ownership => "managedDeviceOwnerType",
            Self::Compliance => "complianceState",
            Self::OperatingSystem => "operatingSystem",
            Self::OsVersion => "osVersion",
            Self::LastCheckIn => "lastSyncDateTime",
            Self::PrimaryUser => "userPrincipalName",
            Self::PrimaryUserName => "userDisplayName",
            Self::PrimaryUserEmail => "emailAddress",
            Self::ManagementName => "managedDeviceName",
            Self::SerialNumber => "serialNumber",
            Self::Manufacturer => "manufacturer",
            Self::Model => "model",
            Self::EnrollmentDate => "enrolledDateTime",
            Self::JoinType => "joinType",
            Self::Encrypted => "isEncrypted",
            Self::TotalStorage => "totalStorageSpaceInBytes",
            Self::FreeStorage => "freeStorageSpaceInBytes",
            Self::WiFiMac => "wiFiMacAddress",
            Self::PhoneNumber => "phoneNumber",
            Self::AzureAdDeviceId => "azureADDeviceId",
            Self::DeviceId => "id",
            Self::FoundIn => "",
        }
    }

    /// The column of a Graph property.
    pub fn of_property(property: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.property() == property)
    }

    /// Message id of the header.
    pub fn header(self) -> &'static str {
        match self {
            Self::DeviceName => "center-column-device-name",
            Self::ManagedBy => "center-column-managed-by",
            Self::Ownership => "center-column-ownership",
            Self::Compliance => "center-column-compliance",
            Self::OperatingSystem => "center-column-os",
            Self::OsVersion => "center-column-os-version",
            Self::LastCheckIn => "center-column-last-check-in",
            Self::PrimaryUser => "center-column-primary-user-upn",
            Self::PrimaryUserName => "center-column-primary-user-name",
            Self::PrimaryUserEmail => "center-column-primary-user-email",
            Self::ManagementName => "center-column-management-name",
            Self::SerialNumber => "center-column-serial-number",
            Self::Manufacturer => "center-column-manufacturer",
            Self::Model => "center-column-model",
            Self::EnrollmentDate => "center-column-enrollment-date",
            Self::JoinType => "center-column-join-type",
            Self::Encrypted => "center-column-encrypted",
            Self::TotalStorage => "center-column-total-storage",
            Self::FreeStorage => "center-column-free-storage",
            Self::WiFiMac => "center-column-wifi-mac",
            Self::PhoneNumber => "center-column-phone-number",
            Self::AzureAdDeviceId => "center-column-azure-ad-device-id",
            Self::DeviceId => "center-column-device-id",
            Self::FoundIn => "center-column-found-in",
        }
    }

    /// Whether a click on the header sorts. *OS* has no arrows in the product; the gateway has no order of the others.
    pub fn is_sortable(self) -> bool {
        !matches!(self, Self::OperatingSystem | Self::WiFiMac | Self::PhoneNumber | Self::FoundIn)
    }

    /// Its width on a first visit, in CSS pixels: that of the product's pictures, and more where values are longer.
    pub fn width(self) -> u16 {
        match self {
            Self::LastCheckIn | Self::EnrollmentDate => 176,
            Self::PrimaryUser | Self::PrimaryUserEmail | Self::ManagementName | Self::FoundIn => 220,
            Self::AzureAdDeviceId | Self::DeviceId => 272,
            _ => 148,
        }
    }

    /// Whether typing finds a device by this column: it is text, in the order of its letters.
    pub fn is_text(self) -> bool {
        matches!(
            self,
            Self::DeviceName
                | Self::OsVersion
                | Self::PrimaryUser
                | Self::PrimaryUserName
                | Self::PrimaryUserEmail
                | Self::ManagementName
                | Self::SerialNumber
                | Self::Manufacturer
                | Self::Model
                | Self::AzureAdDeviceId
                | Self::DeviceId
        )
    }

    /// Whether the cell carries the red mark: the product sets it before *Not Compliant*.
    pub fn is_marked(self, device: &ManagedDevice) -> bool {
        self == Self::Compliance && device.compliance_state == "noncompliant"
    }

    /// What the cell of `device` shows.
    pub fn cell(self, device: &ManagedDevice) -> Shown {
        match self {
            Self::DeviceName => Shown::text(device.device_name.as_deref()),
            Self::ManagedBy => words::managed_by(&device.management_agent),
            Self::Ownership => words::ownership(&device.managed_device_owner_type),
            Self::Compliance => words::compliance(&device.compliance_state),
            Self::OperatingSystem => Shown::text(device.operating_system.as_deref()),
            Self::OsVersion => Shown::text(device.os_version.as_deref()),
            Self::LastCheckIn => Shown::time(&device.last_sync_date_time),
            Self::PrimaryUser => Shown::text(device.user_principal_name.as_deref()),
            Self::PrimaryUserName => Shown::text(device.user_display_name.as_deref()),
            Self::PrimaryUserEmail => Shown::text(device.email_address.as_deref()),
            Self::ManagementName => Shown::text(device.managed_device_name.as_deref()),
            Self::SerialNumber => Shown::text(device.serial_number.as_deref()),
            Self::Manufacturer => Shown::text(device.manufacturer.as_deref()),
            Self::Model => Shown::text(device.model.as_deref()),
            Self::EnrollmentDate => Shown::time(&device.enrolled_date_time),
            Self::JoinType => words::join_type(device.join_type.as_deref()),
            Self::Encrypted => Shown::flag(device.is_encrypted),
            Self::TotalStorage => Shown::bytes(device.total_storage_space_in_bytes),
            Self::FreeStorage => Shown::bytes(device.free_storage_space_in_bytes),
            Self::WiFiMac => Shown::text(device.wi_fi_mac_address.as_deref()),
            Self::PhoneNumber => Shown::text(device.phone_number.as_deref()),
            Self::AzureAdDeviceId => Shown::directory_id(device.azure_ad_device_id.as_deref()),
            Self::DeviceId => Shown::text(Some(&device.id)),
            // What it shows depends on the search: `grid::found`.
            Self::FoundIn => Shown::Missing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_2024_shows_no_last_check_in_at_first() {
        assert_eq!(Column::of_first_visit(Version::V2303), COLUMNS_DEFAULT);
        let later = Column::of_first_visit(Version::V2403);
        assert_eq!(later.len(), COLUMNS_DEFAULT.len() - 1);
        assert!(!later.contains(&Column::LastCheckIn) && later.last() == Some(&Column::PrimaryUser));
    }

    #[test]
    fn the_default_columns_stand_in_the_order_of_the_product() {
        let headers: Vec<_> = COLUMNS_DEFAULT.iter().map(|column| column.property()).collect();
        assert_eq!(
            headers,
            [
                "deviceName",
                "managementAgent",
                "managedDeviceOwnerType",
                "complianceState",
                "operatingSystem",
                "osVersion",
                "lastSyncDateTime",
                "userPrincipalName"
            ]
        );
        assert!(!Column::OperatingSystem.is_sortable());
    }

    #[test]
    fn only_a_device_that_is_not_compliant_is_marked() {
        let device = |state: &str| ManagedDevice { compliance_state: state.into(), ..ManagedDevice::default() };
        assert!(Column::Compliance.is_marked(&device("noncompliant")));
        assert!(!Column::Compliance.is_marked(&device("configManager")));
        assert!(!Column::Ownership.is_marked(&device("noncompliant")));
    }

    #[test]
    fn every_column_is_found_by_its_property_and_has_its_own_header() {
        for column in Column::ALL {
            assert_eq!(Column::of_property(column.property()), Some(column));
            assert_eq!(Column::ALL.iter().filter(|other| other.header() == column.header()).count(), 1);
        }
    }
}
