//! Every property of `managedDevice`, in one table: v1.0 as its metadata has it, then what beta adds. The table says
//! what `$select`, `$filter` and `$orderby` know, and how a value is written.

use super::device::{self as write, DeviceView};
use crate::odata::syntax::NO_TIME;
use crate::route::Version;
use simulation::tenant::devices::Field;
use simulation::time::SimTime;

/// A property of `managedDevice`.
#[derive(Debug)]
pub struct Property {
    /// As Graph spells it.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// Where its values come from.
    pub source: Source,
    /// Beta only.
    pub is_beta: bool,
    /// Graph gives it for one device only and answers lists with null or zero.
    pub is_single_only: bool,
}

/// What the values of a property are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `Edm.String`
    Text,
    /// `Edm.Int32`, `Edm.Int64`
    Number,
    /// `Edm.DateTimeOffset`
    Time,
    /// `Edm.Boolean`
    Flag,
    /// An enumeration with its members.
    Enumeration(&'static [&'static str]),
    /// A complex value or a collection.
    Complex,
}

/// Writes a value of a device.
pub type Writer = fn(&mut Vec<u8>, &DeviceView<'_>);

/// Where the values of a property come from.
#[derive(Debug)]
pub enum Source {
    /// From a column of the world, which filters and sorts by it too.
    Column(Field, Writer),
    /// The same for every device of this simulation.
    Constant(Constant),
    /// Assembled; it neither filters nor sorts.
    Composite(Writer),
}

/// A value that every device has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant {
    /// Not known of devices that a site manages.
    Null,
    /// A text.
    Text(&'static str),
    /// A member of an enumeration.
    Member(&'static str),
    /// A number.
    Number(i64),
    /// A time.
    Time(SimTime),
    /// A truth value.
    Flag(bool),
}

const fn column(name: &'static str, kind: Kind, field: Field, writer: Writer) -> Property {
    Property { name, kind, source: Source::Column(field, writer), is_beta: false, is_single_only: false }
}

const fn constant(name: &'static str, kind: Kind, constant: Constant) -> Property {
    Property { name, kind, source: Source::Constant(constant), is_beta: false, is_single_only: false }
}

const fn null(name: &'static str) -> Property {
    constant(name, Kind::Text, Constant::Null)
}

const fn never(name: &'static str) -> Property {
    constant(name, Kind::Time, Constant::Time(NO_TIME))
}

const fn composite(name: &'static str, kind: Kind, writer: Writer) -> Property {
    Property { name, kind, source: Source::Composite(writer), is_beta: false, is_single_only: false }
}

impl Property {
    const fn beta(mut self) -> Self {
        self.is_beta = true;
        self
    }

    const fn single_only(mut self) -> Self {
        self.is_single_only = true;
        self
    }

    /// Whether this version of Graph has it.
    pub fn is_in(&self, version: Version) -> bool {
        !self.is_beta || version == Version::Beta
    }
}

const OWNER: Kind = Kind::Enumeration(&["unknown", "company", "personal"]);
const COMPLIANCE: Kind =
    Kind::Enumeration(&["unknown", "compliant", "noncompliant", "conflict", "error", "inGracePeriod", "configManager"]);
const AGENT: Kind = Kind::Enumeration(&[
    "eas",
    "mdm",
    "easMdm",
    "intuneClient",
    "easIntuneClient",
    "configurationManagerClient",
    "configurationManagerClientMdm",
    "configurationManagerClientMdmEas",
    "unknown",
    "jamf",
    "googleCloudDevicePolicyController",
    "microsoft365ManagedMdm",
    "msSense",
    "intuneAosp",
    "google",
]);
const JOIN: Kind = Kind::Enumeration(&["unknown", "azureADJoined", "azureADRegistered", "hybridAzureADJoined"]);
const CHASSIS: Kind = Kind::Enumeration(&[
    "unknown",
    "desktop",
    "laptop",
    "worksWorkstation",
    "enterpriseServer",
    "phone",
    "tablet",
    "mobileOther",
    "mobileUnknown",
]);
const MANAGEMENT_STATE: Kind = Kind::Enumeration(&[
    "managed",
    "retirePending",
    "retireFailed",
    "wipePending",
    "wipeFailed",
    "unhealthy",
    "deletePending",
    "retireIssued",
    "wipeIssued",
    "wipeCanceled",
    "retireCanceled",
    "discovered",
]);
const EXCHANGE_STATE: Kind = Kind::Enumeration(&["none", "unknown", "allowed", "blocked", "quarantined"]);
const EXCHANGE_REASON: Kind = Kind::Enumeration(&["none", "unknown", "other"]);
const THREAT: Kind = Kind::Enumeration(&[
    "unknown",
    "activated",
    "deactivated",
    "secured",
    "lowSeverity",
    "mediumSeverity",
    "highSeverity",
    "unresponsive",
    "compromised",
    "misconfigured",
]);
const LOST_MODE: Kind = Kind::Enumeration(&["disabled", "enabled"]);
const FEATURES: Kind = Kind::Enumeration(&["none", "microsoftManagedDesktop"]);
const DEVICE_TYPE: Kind = Kind::Enumeration(&["desktop", "windowsRT", "winMO6", "windowsPhone", "unknown"]);

/// The table. The order is the order of the answer: the metadata's, with `id` first.
pub const PROPERTIES: &[Property] = &[
    column("id", Kind::Text, Field::Id, write::id),
    null("activationLockBypassCode").single_only(),
    null("androidSecurityPatchLevel"),
    column("azureADDeviceId", Kind::Text, Field::AzureAdDeviceId, write::azure_ad_device_id),
    composite("azureADRegistered", Kind::Flag, write::azure_ad_registered),
    never("complianceGracePeriodExpirationDateTime"),
    column("complianceState", COMPLIANCE, Field::ComplianceState, write::compliance_state),
    composite("configurationManagerClientEnabledFeatures", Kind::Complex, write::enabled_features),
    composite("deviceActionResults", Kind::Complex, write::action_results),
    null("deviceCategoryDisplayName"),
    composite("deviceEnrollmentType", Kind::Complex, write::enrollment_type),
    constant("deviceHealthAttestationState", Kind::Complex, Constant::Null),
    column("deviceName", Kind::Text, Field::DeviceName, write::device_name),
    composite("deviceRegistrationState", Kind::Complex, write::registration_state),
    constant("easActivated", Kind::Flag, Constant::Flag(false)),
    never("easActivationDateTime"),
    null("easDeviceId"),
    column("emailAddress", Kind::Text, Field::EmailAddress, write::email_address),
    column("enrolledDateTime", Kind::Time, Field::EnrolledDateTime, write::enrolled),
    null("enrollmentProfileName"),
    composite("ethernetMacAddress", Kind::Text, write::ethernet_mac_address).single_only(),
    constant("exchangeAccessState", EXCHANGE_STATE, Constant::Member("none")),
    constant("exchangeAccessStateReason", EXCHANGE_REASON, Constant::Member("none")),
    never("exchangeLastSuccessfulSyncDateTime"),
    column("freeStorageSpaceInBytes", Kind::Number, Field::FreeStorageSpaceInBytes, write::free_storage),
    null("iccid").single_only(),
    column("imei", Kind::Text, Field::Imei, write::null),
    column("isEncrypted", Kind::Flag, Field::IsEncrypted, write::is_encrypted),
    constant("isSupervised", Kind::Flag, Constant::Flag(false)),
    constant("jailBroken", Kind::Text, Constant::Text("Unknown")),
    column("lastSyncDateTime", Kind::Time, Field::LastSyncDateTime, write::last_sync),
    column("managedDeviceName", Kind::Text, Field::ManagedDeviceName, write::managed_device_name),
    column("managedDeviceOwnerType", OWNER, Field::OwnerType, write::owner_type),
    column("managementAgent", AGENT, Field::ManagementAgent, write::management_agent),
    never("managementCertificateExpirationDate"),
    constant("managementState", MANAGEMENT_STATE, Constant::Member("managed")),
    column("manufacturer", Kind::Text, Field::Manufacturer, write::manufacturer),
    null("meid"),
    column("model", Kind::Text, Field::Model, write::model),
    null("notes").single_only(),
    column("operatingSystem", Kind::Text, Field::OperatingSystem, write::operating_system),
    column("osVersion", Kind::Text, Field::OsVersion, write::os_version),
    constant("partnerReportedThreatState", THREAT, Constant::Member("unknown")),
    column("phoneNumber", Kind::Text, Field::PhoneNumber, write::null),
    column("physicalMemoryInBytes", Kind::Number, Field::PhysicalMemoryInBytes, write::physical_memory).single_only(),
    null("remoteAssistanceSessionErrorDetails"),
    null("remoteAssistanceSessionUrl").single_only(),
    constant("requireUserEnrollmentApproval", Kind::Flag, Constant::Null),
    column("serialNumber", Kind::Text, Field::SerialNumber, write::serial_number),
    null("subscriberCarrier"),
    column("totalStorageSpaceInBytes", Kind::Number, Field::TotalStorageSpaceInBytes, write::total_storage),
    null("udid").single_only(),
    column("userDisplayName", Kind::Text, Field::UserDisplayName, write::user_display_name),
    column("userId", Kind::Text, Field::UserId, write::user_id),
    column("userPrincipalName", Kind::Text, Field::UserPrincipalName, write::user_principal_name),
    composite("wiFiMacAddress", Kind::Text, write::wi_fi_mac_address),
    // Beta.
    composite("aadRegistered", Kind::Flag, write::azure_ad_registered).beta(),
    constant("autopilotEnrolled", Kind::Flag, Constant::Flag(false)).beta(),
    column("azureActiveDirectoryDeviceId", Kind::Text, Field::AzureAdDeviceId, write::azure_ad_device_id).beta(),
    constant("bootstrapTokenEscrowed", Kind::Flag, Constant::Flag(false)).beta(),
    column("chassisType", CHASSIS, Field::ChassisType, write::chassis_type).beta(),
    composite("chromeOSDeviceInfo", Kind::Complex, write::empty_list).beta(),
    composite("configurationManagerClientHealthState", Kind::Complex, write::client_health_state).beta(),
    composite("configurationManagerClientInformation", Kind::Complex, write::client_information).beta(),
    constant("deviceFirmwareConfigurationInterfaceManaged", Kind::Flag, Constant::Flag(false)).beta(),
    constant("deviceIdentityAttestationDetail", Kind::Complex, Constant::Null).beta(),
    constant("deviceType", DEVICE_TYPE, Constant::Member("desktop")).beta(),
    constant("hardwareInformation", Kind::Complex, Constant::Null).beta().single_only(),
    column("joinType", JOIN, Field::JoinType, write::join_type).beta(),
    constant("lostModeState", LOST_MODE, Constant::Member("disabled")).beta(),
    constant("managementFeatures", FEATURES, Constant::Member("none")).beta(),
    column("ownerType", OWNER, Field::OwnerType, write::owner_type).beta(),
    never("preferMdmOverGroupPolicyAppliedDateTime").beta(),
    composite("processorArchitecture", Kind::Complex, write::processor_architecture).beta(),
    never("retireAfterDateTime").beta(),
    composite("roleScopeTagIds", Kind::Complex, write::default_scope_tag).beta(),
    null("securityPatchLevel").beta(),
    null("skuFamily").beta(),
    constant("skuNumber", Kind::Number, Constant::Number(0)).beta(),
    null("specificationVersion").beta(),
    composite("usersLoggedOn", Kind::Complex, write::empty_list).beta(),
    constant("windowsActiveMalwareCount", Kind::Number, Constant::Number(0)).beta(),
    constant("windowsRemediatedMalwareCount", Kind::Number, Constant::Number(0)).beta(),
];

/// The property of this name, where this version of Graph has it.
pub fn find(name: &str, version: Version) -> Option<&'static Property> {
    PROPERTIES.iter().find(|property| property.name == name && property.is_in(version))
}

/// Names that can stand in `$filter` and `$orderby`.
pub fn scalar_names(version: Version) -> String {
    names(version, |property| !matches!(property.source, Source::Composite(_)) && property.kind != Kind::Complex)
}

/// What to say of a name that [`find`] does not know.
pub fn unknown_words(name: &str, version: Version) -> String {
    let quoted = crate::rejection::quoted(name);
    if find(name, Version::Beta).is_some() {
        return format!("managedDevice has {quoted} in beta only, not in {}.", version.as_str());
    }
    let similar = PROPERTIES.iter().find(|property| property.name.eq_ignore_ascii_case(name));
    match similar {
        Some(property) => format!("names are case-sensitive: write {} for {quoted}.", property.name),
        None => format!("managedDevice has no property {quoted}. It has: {}.", names(version, |_| true)),
    }
}

fn names(version: Version, is_wanted: impl Fn(&Property) -> bool) -> String {
    let names: Vec<&str> = PROPERTIES
        .iter()
        .filter(|property| property.is_in(version) && is_wanted(property))
        .map(|property| property.name)
        .collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_name_stands_once() {
        let names: BTreeSet<&str> = PROPERTIES.iter().map(|property| property.name).collect();
        assert_eq!(names.len(), PROPERTIES.len());
    }

    #[test]
    fn a_constant_is_of_its_kind() {
        for property in PROPERTIES {
            let Source::Constant(constant) = property.source else { continue };
            let fits = match (constant, property.kind) {
                (Constant::Null, _) => true,
                (Constant::Member(member), Kind::Enumeration(members)) => members.contains(&member),
                (Constant::Text(_), Kind::Text)
                | (Constant::Number(_), Kind::Number)
                | (Constant::Time(_), Kind::Time)
                | (Constant::Flag(_), Kind::Flag) => true,
                _ => false,
            };
            assert!(fits, "{}", property.name);
        }
    }
}
