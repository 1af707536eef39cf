//! Types of what a device reports of itself. Tenant-attached devices report none of it, so their values are null; the
//! types stand in `$metadata`, and paths into them are known.

use super::enumerations::{
    ATTESTATION_SETTING, CREDENTIAL_GUARD, FIRMWARE_PROTECTION, LICENSING, MANAGEMENT_MODE, SECURITY_HARDWARE,
    SECURITY_STATE,
};
use crate::odata::edm::{Kind, Property, Structure, complex, property};

const fn text(name: &'static str) -> Property {
    property(name, Kind::Text)
}

const fn number(name: &'static str) -> Property {
    property(name, Kind::Int64).required()
}

const fn setting(name: &'static str) -> Property {
    property(name, ATTESTATION_SETTING).beta()
}

/// `deviceHealthAttestationState`. `dataExcutionPolicy` is Graph's own spelling.
pub const HEALTH_ATTESTATION: Structure = complex(
    "deviceHealthAttestationState",
    &[
        text("attestationIdentityKey"),
        text("bitLockerStatus"),
        text("bootAppSecurityVersion"),
        text("bootDebugging"),
        text("bootManagerSecurityVersion"),
        text("bootManagerVersion"),
        text("bootRevisionListInfo"),
        text("codeIntegrity"),
        text("codeIntegrityCheckVersion"),
        text("codeIntegrityPolicy"),
        text("contentNamespaceUrl"),
        text("contentVersion"),
        text("dataExcutionPolicy"),
        text("deviceHealthAttestationStatus"),
        text("earlyLaunchAntiMalwareDriverProtection"),
        text("healthAttestationSupportedStatus"),
        text("healthStatusMismatchInfo"),
        property("issuedDateTime", Kind::Time).required(),
        text("lastUpdateDateTime"),
        text("operatingSystemKernelDebugging"),
        text("operatingSystemRevListInfo"),
        text("pcr0"),
        text("pcrHashAlgorithm"),
        number("resetCount"),
        number("restartCount"),
        text("safeMode"),
        text("secureBoot"),
        text("secureBootConfigurationPolicyFingerPrint"),
        text("testSigning"),
        text("tpmVersion"),
        text("virtualSecureMode"),
        text("windowsPE"),
        property("firmwareProtection", FIRMWARE_PROTECTION).beta(),
        setting("memoryAccessProtection"),
        setting("memoryIntegrityProtection"),
        setting("securedCorePC"),
        property("systemManagementMode", MANAGEMENT_MODE).beta(),
        setting("virtualizationBasedSecurity"),
    ],
);

/// `hardwareInformation`
pub const HARDWARE: Structure = complex(
    "hardwareInformation",
    &[
        property("batteryChargeCycles", Kind::Int32).required(),
        property("batteryHealthPercentage", Kind::Int32).required(),
        property("batteryLevelPercentage", Kind::Double),
        text("batterySerialNumber"),
        text("cellularTechnology"),
        text("deviceFullQualifiedDomainName"),
        property("deviceGuardLocalSystemAuthorityCredentialGuardState", CREDENTIAL_GUARD).required(),
        property("deviceGuardVirtualizationBasedSecurityHardwareRequirementState", SECURITY_HARDWARE).required(),
        property("deviceGuardVirtualizationBasedSecurityState", SECURITY_STATE).required(),
        property("deviceLicensingLastErrorCode", Kind::Int32).required(),
        text("deviceLicensingLastErrorDescription"),
        property("deviceLicensingStatus", LICENSING).required(),
        text("esimIdentifier"),
        number("freeStorageSpace"),
        text("imei"),
        text("ipAddressV4"),
        property("isEncrypted", Kind::Flag).required(),
        property("isSharedDevice", Kind::Flag).required(),
        property("isSupervised", Kind::Flag).required(),
        text("manufacturer"),
        text("meid"),
        text("model"),
        text("operatingSystemEdition"),
        text("operatingSystemLanguage"),
        property("operatingSystemProductType", Kind::Int32).required(),
        text("osBuildNumber"),
        text("phoneNumber"),
        text("productName"),
        property("residentUsersCount", Kind::Int32),
        text("serialNumber"),
        property("sharedDeviceCachedUsers", Kind::List(&Kind::Complex(&SHARED_USER))),
        text("subnetAddress"),
        text("subscriberCarrier"),
        text("systemManagementBIOSVersion"),
        number("totalStorageSpace"),
        text("tpmManufacturer"),
        text("tpmSpecificationVersion"),
        text("tpmVersion"),
        text("wifiMac"),
        property("wiredIPv4Addresses", Kind::List(&Kind::Text)),
    ],
);

/// `sharedAppleDeviceUser`
const SHARED_USER: Structure = complex(
    "sharedAppleDeviceUser",
    &[
        number("dataQuota"),
        property("dataToSync", Kind::Flag).required(),
        number("dataUsed"),
        text("userPrincipalName"),
    ],
);

/// `deviceIdentityAttestationDetail`: the metadata names it and none of its properties.
pub const IDENTITY_ATTESTATION: Structure = complex("deviceIdentityAttestationDetail", &[]);

/// `loggedOnUser`
pub const LOGGED_ON_USER: Structure =
    complex("loggedOnUser", &[property("lastLogOnDateTime", Kind::Time).required(), text("userId")]);

/// `chromeOSDeviceProperty`
pub const CHROME_PROPERTY: Structure = complex(
    "chromeOSDeviceProperty",
    &[text("name"), property("updatable", Kind::Flag).required(), text("value"), text("valueType")],
);
