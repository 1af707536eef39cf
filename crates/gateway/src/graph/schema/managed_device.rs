//! `managedDevice`: v1.0 as its metadata has it, then what beta adds.
//!
//! What a device of a site does not have is empty, null or a time that never was, as real tenants answer: an empty text for
//! most texts, in lists null for what Graph only gives of one device (answers that people published in
//! wazuh/wazuh-documentation, ForgeRock's Intune nodes and ugurkocde's samples; microsoft-graph-docs#17832, graph-docs-contrib#1455).

use super::device_management::DEVICE_CATEGORY;
use super::directory::USER;
use super::enumerations;
use super::management::{ACTION_RESULT, CLIENT_INFORMATION, ENABLED_FEATURES, HEALTH_STATE};
use super::reported::{CHROME_PROPERTY, HARDWARE, HEALTH_ATTESTATION, IDENTITY_ATTESTATION, LOGGED_ON_USER};
use crate::graph::device as write;
use crate::graph::managed_device::bindings::{
    Binding, Constant, Source, bound, column, constant, empty, never, null, properties, unbound,
};
use crate::odata::edm::{Kind, Property, Structure, entity, expandable, navigation};
use simulation::tenant::devices::Field;

/// `deviceCategoryDisplayName` of a device without a category.
pub const NO_CATEGORY: &str = "Unknown";

/// `managedDevice`. The order is the order of the answer.
pub static MANAGED_DEVICE: Structure = entity("managedDevice", &PROPERTIES);

static USERS: Kind = Kind::Complex(&USER);

/// How many there are.
const COUNT: usize = 85;
static PROPERTIES: [Property; COUNT] = properties(&BINDINGS);

/// Its properties, and where their values come from.
pub static BINDINGS: [Binding; COUNT] = [
    column("id", Kind::Text, Field::Id, write::id).required(),
    null("activationLockBypassCode").on_request(),
    empty("androidSecurityPatchLevel"),
    column("azureADDeviceId", Kind::Text, Field::AzureAdDeviceId, write::azure_ad_device_id),
    column("azureADRegistered", Kind::Flag, Field::AzureAdRegistered, write::azure_ad_registered),
    column(
        "complianceGracePeriodExpirationDateTime",
        Kind::Time,
        Field::ComplianceGracePeriodExpiration,
        write::grace_period_expiration,
    )
    .required(),
    column("complianceState", enumerations::COMPLIANCE, Field::ComplianceState, write::compliance_state).required(),
    bound("configurationManagerClientEnabledFeatures", Kind::Complex(&ENABLED_FEATURES), Source::MembersOfCoManaged),
    bound("deviceActionResults", Kind::List(&Kind::Complex(&ACTION_RESULT)), Source::Written(write::action_results)),
    constant("deviceCategoryDisplayName", Kind::Text, Constant::Text(NO_CATEGORY)),
    column("deviceEnrollmentType", enumerations::ENROLLMENT, Field::EnrollmentType, write::enrollment_type).required(),
    constant("deviceHealthAttestationState", Kind::Complex(&HEALTH_ATTESTATION), Constant::Null),
    column("deviceName", Kind::Text, Field::DeviceName, write::device_name),
    column("deviceRegistrationState", enumerations::REGISTRATION, Field::RegistrationState, write::registration_state)
        .required(),
    constant("easActivated", Kind::Flag, Constant::Flag(false)).required(),
    never("easActivationDateTime"),
    empty("easDeviceId"),
    column("emailAddress", Kind::Text, Field::EmailAddress, write::email_address),
    column("enrolledDateTime", Kind::Time, Field::EnrolledDateTime, write::enrolled).required(),
    empty("enrollmentProfileName").left_out_of_lists(),
    column("ethernetMacAddress", Kind::Text, Field::EthernetMacAddress, write::ethernet_mac_address).on_request(),
    constant("exchangeAccessState", enumerations::EXCHANGE_STATE, Constant::Text("none")).required(),
    constant("exchangeAccessStateReason", enumerations::EXCHANGE_REASON, Constant::Text("none")).required(),
    never("exchangeLastSuccessfulSyncDateTime"),
    column("freeStorageSpaceInBytes", Kind::Int64, Field::FreeStorageSpaceInBytes, write::free_storage).required(),
    empty("iccid").on_request(),
    column("imei", Kind::Text, Field::Imei, write::empty),
    column("isEncrypted", Kind::Flag, Field::IsEncrypted, write::is_encrypted).required(),
    constant("isSupervised", Kind::Flag, Constant::Flag(false)).required(),
    constant("jailBroken", Kind::Text, Constant::Text("Unknown")),
    column("lastSyncDateTime", Kind::Time, Field::LastSyncDateTime, write::last_sync).required(),
    column("managedDeviceName", Kind::Text, Field::ManagedDeviceName, write::managed_device_name),
    column("managedDeviceOwnerType", enumerations::OWNER, Field::OwnerType, write::owner_type).required(),
    column("managementAgent", enumerations::AGENT, Field::ManagementAgent, write::management_agent).required(),
    column(
        "managementCertificateExpirationDate",
        Kind::Time,
        Field::ManagementCertificateExpiration,
        write::certificate_expiration,
    )
    .required(),
    constant("managementState", enumerations::MANAGEMENT_STATE, Constant::Text("managed")).required(),
    column("manufacturer", Kind::Text, Field::Manufacturer, write::manufacturer),
    empty("meid"),
    column("model", Kind::Text, Field::Model, write::model),
    null("notes").on_request(),
    column("operatingSystem", Kind::Text, Field::OperatingSystem, write::operating_system),
    column("osVersion", Kind::Text, Field::OsVersion, write::os_version),
    constant("partnerReportedThreatState", enumerations::THREAT, Constant::Text("unknown")).required(),
    column("phoneNumber", Kind::Text, Field::PhoneNumber, write::empty),
    column("physicalMemoryInBytes", Kind::Int64, Field::PhysicalMemoryInBytes, write::physical_memory)
        .required()
        .on_request(),
    empty("remoteAssistanceSessionErrorDetails").left_out_of_lists(),
    empty("remoteAssistanceSessionUrl").on_request(),
    constant("requireUserEnrollmentApproval", Kind::Flag, Constant::Null),
    column("serialNumber", Kind::Text, Field::SerialNumber, write::serial_number),
    empty("subscriberCarrier"),
    column("totalStorageSpaceInBytes", Kind::Int64, Field::TotalStorageSpaceInBytes, write::total_storage).required(),
    empty("udid").on_request(),
    column("userDisplayName", Kind::Text, Field::UserDisplayName, write::user_display_name),
    column("userId", Kind::Text, Field::UserId, write::user_id),
    column("userPrincipalName", Kind::Text, Field::UserPrincipalName, write::user_principal_name),
    column("wiFiMacAddress", Kind::Text, Field::WiFiMacAddress, write::wi_fi_mac_address),
    // Beta.
    column("aadRegistered", Kind::Flag, Field::AzureAdRegistered, write::azure_ad_registered).beta(),
    constant("autopilotEnrolled", Kind::Flag, Constant::Flag(false)).required().beta(),
    column("azureActiveDirectoryDeviceId", Kind::Text, Field::AzureAdDeviceId, write::azure_ad_device_id).beta(),
    constant("bootstrapTokenEscrowed", Kind::Flag, Constant::Flag(false)).required().beta(),
    column("chassisType", enumerations::CHASSIS, Field::ChassisType, write::chassis_type).required().beta(),
    bound("chromeOSDeviceInfo", Kind::List(&Kind::Complex(&CHROME_PROPERTY)), Source::FixedList("[]")).beta(),
    bound("configurationManagerClientHealthState", Kind::Complex(&HEALTH_STATE), Source::Members).beta(),
    bound("configurationManagerClientInformation", Kind::Complex(&CLIENT_INFORMATION), Source::Members).beta(),
    constant("deviceFirmwareConfigurationInterfaceManaged", Kind::Flag, Constant::Flag(false)).required().beta(),
    constant("deviceIdentityAttestationDetail", Kind::Complex(&IDENTITY_ATTESTATION), Constant::Null).beta(),
    constant("deviceType", enumerations::DEVICE_TYPE, Constant::Text("desktop")).required().beta(),
    constant("hardwareInformation", Kind::Complex(&HARDWARE), Constant::Null).beta().on_request(),
    column("joinType", enumerations::JOIN, Field::JoinType, write::join_type).beta(),
    constant("lostModeState", enumerations::LOST_MODE, Constant::Text("disabled")).required().beta(),
    constant("managementFeatures", enumerations::FEATURES, Constant::Text("none")).required().beta(),
    column("ownerType", enumerations::BETA_OWNER, Field::OwnerType, write::owner_type).required().beta(),
    never("preferMdmOverGroupPolicyAppliedDateTime").beta(),
    column(
        "processorArchitecture",
        enumerations::ARCHITECTURE,
        Field::ProcessorArchitecture,
        write::processor_architecture,
    )
    .required()
    .beta(),
    never("retireAfterDateTime").beta(),
    bound("roleScopeTagIds", Kind::List(&Kind::Text), Source::FixedList("[\"0\"]")).left_out_of_lists().beta(),
    empty("securityPatchLevel").beta(),
    empty("skuFamily").beta(),
    constant("skuNumber", Kind::Int32, Constant::Number(0)).required().beta(),
    empty("specificationVersion").beta(),
    bound("usersLoggedOn", Kind::List(&Kind::Complex(&LOGGED_ON_USER)), Source::FixedList("[]")).beta(),
    constant("windowsActiveMalwareCount", Kind::Int32, Constant::Number(0)).required().beta(),
    constant("windowsRemediatedMalwareCount", Kind::Int32, Constant::Number(0)).required().beta(),
    unbound(navigation("deviceCategory", Kind::Complex(&DEVICE_CATEGORY))),
    unbound(expandable("users", Kind::List(&USERS))),
];
