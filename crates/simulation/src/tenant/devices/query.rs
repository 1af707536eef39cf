//! What can be asked of the list of managed devices.

use crate::command::Row;
use crate::time::SimTime;
use uuid::Uuid;

/// A property of a managed device that a filter or an order can name. The names are Graph's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Field {
    /// `id`
    Id,
    /// `deviceName`
    DeviceName,
    /// `managedDeviceName`: empty for devices that only the site manages.
    ManagedDeviceName,
    /// `managementAgent`
    ManagementAgent,
    /// `managedDeviceOwnerType`
    OwnerType,
    /// `complianceState`
    ComplianceState,
    /// `operatingSystem`
    OperatingSystem,
    /// `osVersion`
    OsVersion,
    /// `lastSyncDateTime`
    LastSyncDateTime,
    /// `enrolledDateTime`
    EnrolledDateTime,
    /// `userPrincipalName`
    UserPrincipalName,
    /// `userDisplayName`
    UserDisplayName,
    /// `emailAddress`
    EmailAddress,
    /// `userId`
    UserId,
    /// `serialNumber`
    SerialNumber,
    /// `manufacturer`
    Manufacturer,
    /// `model`
    Model,
    /// `azureADDeviceId`
    AzureAdDeviceId,
    /// `chassisType`
    ChassisType,
    /// `joinType`
    JoinType,
    /// `isEncrypted`
    IsEncrypted,
    /// `phoneNumber`: always empty.
    PhoneNumber,
    /// `imei`: always empty.
    Imei,
    /// `totalStorageSpaceInBytes`
    TotalStorageSpaceInBytes,
    /// `freeStorageSpaceInBytes`
    FreeStorageSpaceInBytes,
    /// `physicalMemoryInBytes`
    PhysicalMemoryInBytes,
    /// `azureADRegistered`
    AzureAdRegistered,
    /// `deviceEnrollmentType`
    EnrollmentType,
    /// `deviceRegistrationState`
    RegistrationState,
    /// `processorArchitecture`
    ProcessorArchitecture,
    /// `ethernetMacAddress`
    EthernetMacAddress,
    /// `wiFiMacAddress`
    WiFiMacAddress,
    /// `configurationManagerClientInformation/clientIdentifier`
    ClientIdentifier,
    /// `configurationManagerClientHealthState/lastSyncDateTime`
    ClientLastActive,
    /// `complianceGracePeriodExpirationDateTime`
    ComplianceGracePeriodExpiration,
    /// `managementCertificateExpirationDate`
    ManagementCertificateExpiration,
}

/// A value of a field, or one that a filter compares with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text, enumeration members and ids included.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A time.
    Time(SimTime),
    /// Yes or no.
    Flag(bool),
    /// No value.
    Null,
}

/// `lastSyncDateTime` of a device that never checked in with the cloud: 0001-01-01T00:00:00Z.
pub const NEVER: SimTime = SimTime(-62_135_596_800_000);

/// A date that does not come, 9999-12-31T23:59:59Z: no grace period of a compliant device ends.
pub(crate) const END_OF_TIME: SimTime = SimTime(253_402_300_799_000);

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `eq`
    Equal,
    /// `ne`
    NotEqual,
    /// `gt`
    Greater,
    /// `ge`
    GreaterOrEqual,
    /// `lt`
    Less,
    /// `le`
    LessOrEqual,
}

/// Where in a text a needle is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextOperator {
    /// `contains`
    Contains,
    /// `startswith`
    StartsWith,
    /// `endswith`
    EndsWith,
}

/// Which devices are wanted.
///
/// Text is compared without regard to ASCII case. A comparison of unlike types, or of order with null, does not hold;
/// so it differs (`NotEqual` holds). `Not` turns that round: there is no third truth value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Predicate {
    /// Every device.
    #[default]
    All,
    /// No device.
    None,
    /// Devices that satisfy every part.
    And(Vec<Predicate>),
    /// Devices that satisfy any part.
    Or(Vec<Predicate>),
    /// Devices that do not satisfy it.
    Not(Box<Predicate>),
    /// Devices whose value compares so.
    Compare {
        /// Of which property.
        field: Field,
        /// How.
        operator: Comparison,
        /// With what.
        value: Value,
    },
    /// Devices whose value equals one of these.
    In {
        /// Of which property.
        field: Field,
        /// These.
        values: Vec<Value>,
    },
    /// Devices whose text holds the needle. Null and what is no text hold none.
    Text {
        /// Of which property.
        field: Field,
        /// Where.
        operator: TextOperator,
        /// What.
        needle: String,
    },
    /// Devices that a search finds: one of [`SEARCH_FIELDS`] holds the text.
    Search(String),
    /// Devices on these rows: for what the asker knows of a device and the list does not.
    Rows(Vec<Row>),
}

/// Which way a sort order runs. Null sorts before every value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Smallest first.
    #[default]
    Ascending,
    /// Largest first.
    Descending,
}

/// A question to the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Only devices whose primary user has this object id. An index finds them, and each is looked at by itself.
    pub user: Option<Uuid>,
    /// Which devices.
    pub filter: Predicate,
    /// Text that one of [`SEARCH_FIELDS`] holds.
    pub search: Option<String>,
    /// Sort keys, the first decides first. Without any the order is that of the rows, which never changes.
    pub order: Vec<(Field, Direction)>,
    /// Without sort keys: only devices on rows after this one, before `skip` counts. It goes on where a page ended,
    /// whatever came or went since.
    pub after: Option<Row>,
    /// Devices before the page.
    pub skip: u64,
    /// Devices on the page at most.
    pub top: usize,
}

/// An answer of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Devices of the page, in order. Ties are broken by row, in the direction of the last key.
    pub rows: Vec<Row>,
    /// Devices that satisfy filter and search, exactly.
    pub total: u64,
}

/// Fields that a search looks in: those that the grid's search names, and the display name of the user.
pub(crate) const SEARCH_FIELDS: [Field; 11] = [
    Field::DeviceName,
    Field::ManagedDeviceName,
    Field::Imei,
    Field::PhoneNumber,
    Field::EmailAddress,
    Field::SerialNumber,
    Field::UserPrincipalName,
    Field::UserDisplayName,
    Field::Model,
    Field::Manufacturer,
    Field::OperatingSystem,
];
