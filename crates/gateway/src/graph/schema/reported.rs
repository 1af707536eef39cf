//! Types of what a device reports of itself. Tenant-attached devices report none of it, so their values are null; the
//! types stand in `$metadata`, and paths into them are known.

use super::enumerations::{
    ATTESTATION_SETTING, CREDENTIAL_GUARD, FIRMWARE_PROTECTION, LICENSING, MANAGEMENT_MODE, SECURITY_HARDWARE,
    SECURITY_STATE,
};
use super::{Kind, Property, Structure, complex, stored};

const fn text(name: &'static str) -> Property {
    stored(name, Kind::Text)
}

const fn number(name: &'static str) -> Property {
    stored(name, Kind::Int64).required()
}

const fn setting(name: &'static str) -> Property {
    stored(name, ATTESTATION_SETTING).beta()
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
        stored("issuedDateTime", Kind::Time).required(),
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
        stored("firmwareProtection", FIRMWARE_PROTECTION).beta(),
        setting("memoryAccessProtection"),
        setting("memoryIntegrityProtection"),
        setting("securedCorePC"),
        stored("systemManagementMode", MANAGEMENT_MODE).beta(),
        setting("virtualizationBasedSecurity"),
    ],
);

/// `hardwareInformation`
pub const HARDWARE: Structure = complex(
    "hardwareInformation",
    &[
        stored("batteryChargeCycles", Kind::Int32).required(),
        stored("batteryHealthPercentage", Kind::Int32).required(),
        stored("batteryLevelPercentage", Kind::Double),
        text("batterySerialNumber"),
        text("cellularTechnology"),
        text("deviceFullQualifiedDomainName"),
        stored("deviceGuardLocalSystemAuthorityCredentialGuardState", CREDENTIAL_GUARD).required(),
        stored("deviceGuardVirtualizationBasedSecurityHardwareRequirementState", SECURITY_HARDWARE).required(),
        stored("deviceGuardVirtualizationBasedSecurityState", SECURITY_STATE).required(),
        stored("deviceLicensingLastErrorCode", Kind::Int32).required(),
        text("deviceLicensingLastErrorDescription"),
        stored("deviceLicensingStatus", LICENSING).required(),
        text("esimIdentifier"),
        number("freeStorageSpace"),
        text("imei"),
        text("ipAddressV4"),
        stored("isEncrypted", Kind::Flag).required(),
        stored("isSharedDevice", Kind::Flag).required(),
        stored("isSupervised", Kind::Flag).required(),
        text("manufacturer"),
        text("meid"),
        text("model"),
        text("operatingSystemEdition"),
        text("operatingSystemLanguage"),
        stored("operatingSystemProductType", Kind::Int32).required(),
        text("osBuildNumber"),
        text("phoneNumber"),
        text("productName"),
        stored("residentUsersCount", Kind::Int32),
        text("serialNumber"),
        stored("sharedDeviceCachedUsers", Kind::List(&Kind::Complex(&SHARED_USER))),
        text("subnetAddress"),
        text("subscriberCarrier"),
        text("systemManagementBIOSVersion"),
        number("totalStorageSpace"),
        text("tpmManufacturer"),
        text("tpmSpecificationVersion"),
        text("tpmVersion"),
        text("wifiMac"),
        stored("wiredIPv4Addresses", Kind::List(&Kind::Text)),
    ],
);

/// `sharedAppleDeviceUser`
const SHARED_USER: Structure = complex(
    "sharedAppleDeviceUser",
    &[number("dataQuota"), stored("dataToSync", Kind::Flag).required(), number("dataUsed"), text("userPrincipalName")],
);

/// `deviceIdentityAttestationDetail`: the metadata names it and none of its properties.
pub const IDENTITY_ATTESTATION: Structure = complex("deviceIdentityAttestationDetail", &[]);

/// `loggedOnUser`
pub const LOGGED_ON_USER: Structure =
    complex("loggedOnUser", &[stored("lastLogOnDateTime", Kind::Time).required(), text("userId")]);

/// `chromeOSDeviceProperty`
pub const CHROME_PROPERTY: Structure = complex(
    "chromeOSDeviceProperty",
    &[text("name"), stored("updatable", Kind::Flag).required(), text("value"), text("valueType")],
);
