//! The enumerations of the properties, with the numbers of Graph's metadata.

use crate::odata::edm::{Enumeration, Kind};

macro_rules! enumerations {
    ($($constant:ident $name:literal: $($member:literal $number:literal),+ $(+ $($beta:literal $beta_number:literal),+)?;)*) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub const $constant: Kind = Kind::Enumeration(&Enumeration {
                name: $name,
                members: &[$(($member, $number)),+],
                beta_members: &[$($(($beta, $beta_number)),+)?],
            });
        )*
    };
}

enumerations! {
    OWNER "managedDeviceOwnerType": "unknown" 0, "company" 1, "personal" 2, "unknownFutureValue" 3;
    BETA_OWNER "ownerType": "unknown" 0, "company" 1, "personal" 2;
    COMPLIANCE "complianceState": "unknown" 0, "compliant" 1, "noncompliant" 2, "conflict" 3, "error" 4,
        "inGracePeriod" 254, "configManager" 255;
    AGENT "managementAgentType": "eas" 1, "mdm" 2, "easMdm" 3, "intuneClient" 4, "easIntuneClient" 5,
        "configurationManagerClient" 8, "configurationManagerClientMdm" 10, "configurationManagerClientMdmEas" 11,
        "unknown" 16, "jamf" 32, "googleCloudDevicePolicyController" 64, "microsoft365ManagedMdm" 258, "msSense" 1024
        + "intuneAosp" 2048, "google" 4096, "unknownFutureValue" 8192;
    ENROLLMENT "deviceEnrollmentType": "unknown" 0, "userEnrollment" 1, "deviceEnrollmentManager" 2,
        "appleBulkWithUser" 3, "appleBulkWithoutUser" 4, "windowsAzureADJoin" 5, "windowsBulkUserless" 6,
        "windowsAutoEnrollment" 7, "windowsBulkAzureDomainJoin" 8, "windowsCoManagement" 9,
        "windowsAzureADJoinUsingDeviceAuth" 10, "appleUserEnrollment" 11, "appleUserEnrollmentWithServiceAccount" 12,
        "unknownFutureValue" 26
        + "azureAdJoinUsingAzureVmExtension" 14, "androidEnterpriseDedicatedDevice" 15,
        "androidEnterpriseFullyManaged" 16, "androidEnterpriseCorporateWorkProfile" 17,
        "androidAOSPUserOwnedDeviceEnrollment" 18, "androidAOSPUserlessDeviceEnrollment" 19,
        "appleAccountDrivenUserEnrollment" 20;
    REGISTRATION "deviceRegistrationState": "notRegistered" 0, "registered" 2, "revoked" 3, "keyConflict" 4,
        "approvalPending" 5, "certificateReset" 6, "notRegisteredPendingEnrollment" 7, "unknown" 8;
    MANAGEMENT_STATE "managementState": "managed" 0, "retirePending" 1, "retireFailed" 2, "wipePending" 3,
        "wipeFailed" 4, "unhealthy" 5, "deletePending" 6, "retireIssued" 7, "wipeIssued" 8, "wipeCanceled" 9,
        "retireCanceled" 10, "discovered" 11, "unknownFutureValue" 12;
    EXCHANGE_STATE "deviceManagementExchangeAccessState": "none" 0, "unknown" 1, "allowed" 2, "blocked" 3,
        "quarantined" 4;
    EXCHANGE_REASON "deviceManagementExchangeAccessStateReason": "none" 0, "unknown" 1, "exchangeGlobalRule" 2,
        "exchangeIndividualRule" 3, "exchangeDeviceRule" 4, "exchangeUpgrade" 5, "exchangeMailboxPolicy" 6, "other" 7,
        "compliant" 8, "notCompliant" 9, "notEnrolled" 10, "unknownLocation" 12, "mfaRequired" 13,
        "azureADBlockDueToAccessPolicy" 14, "compromisedPassword" 15, "deviceNotKnownWithManagedApp" 16;
    THREAT "managedDevicePartnerReportedHealthState": "unknown" 0, "activated" 1, "deactivated" 2, "secured" 3,
        "lowSeverity" 4, "mediumSeverity" 5, "highSeverity" 6, "unresponsive" 7, "compromised" 8, "misconfigured" 9;
    ACTION_STATE "actionState": "none" 0, "pending" 1, "canceled" 2, "active" 3, "done" 4, "failed" 5,
        "notSupported" 6;
    ACTION_CATEGORY "deviceActionCategory": "single" 0, "bulk" 1;
    REMOTE_ACTION "remoteAction": "unknown" 0, "factoryReset" 1, "removeCompanyData" 2, "resetPasscode" 3, "remoteLock" 4,
        "enableLostMode" 5, "disableLostMode" 6, "locateDevice" 7, "rebootNow" 8, "recoverPasscode" 9,
        "cleanWindowsDevice" 10, "logoutSharedAppleDeviceActiveUser" 11, "quickScan" 12, "fullScan" 13,
        "windowsDefenderUpdateSignatures" 14, "factoryResetKeepEnrollmentData" 15, "updateDeviceAccount" 16,
        "automaticRedeployment" 17, "shutDown" 18, "rotateBitLockerKeys" 19, "rotateFileVaultKey" 20,
        "getFileVaultKey" 21, "setDeviceName" 22, "activateDeviceEsim" 23, "deprovision" 24, "disable" 25,
        "reenable" 26, "moveDeviceToOrganizationalUnit" 27, "initiateMobileDeviceManagementKeyRecovery" 28,
        "initiateOnDemandProactiveRemediation" 29, "rotateLocalAdminPassword" 31, "unknownFutureValue" 32;
    DELIVERY "configurationManagerActionDeliveryStatus": "unknown" 0, "pendingDelivery" 1,
        "deliveredToConnectorService" 2, "failedToDeliverToConnectorService" 3, "deliveredToOnPremisesServer" 4;
    WAITING_REASON "labWaitingReason": "clientOffline" 0, "clockPaused" 1, "nextHop" 2, "connectorUnreachable" 3, "managementPointUnreachable" 4, "nextPolicyPolling" 5;
    ACTION_HOP "labActionHop": "receive" 0, "validate" 1, "authorize" 2, "forward" 3, "getPushMessage" 4, "startPush" 5,
        "finishPush" 6, "clientReceive" 7, "clientRespond" 8, "report" 9, "returnToCloud" 10;
    ACTION_TYPE "configurationManagerActionType": "refreshMachinePolicy" 0, "refreshUserPolicy" 1, "wakeUpClient" 2,
        "appEvaluation" 3, "quickScan" 4, "fullScan" 5, "windowsDefenderUpdateSignatures" 6;
    CLIENT_STATE "configurationManagerClientState": "unknown" 0, "installed" 1, "healthy" 7, "installFailed" 8,
        "updateFailed" 11, "communicationError" 19;
    JOIN "joinType": "unknown" 0, "azureADJoined" 1, "azureADRegistered" 2, "hybridAzureADJoined" 3;
    CHASSIS "chassisType": "unknown" 0, "desktop" 1, "laptop" 2, "worksWorkstation" 3, "enterpriseServer" 4,
        "phone" 100, "tablet" 101, "mobileOther" 102, "mobileUnknown" 103;
    ARCHITECTURE "managedDeviceArchitecture": "unknown" 0, "x86" 1, "x64" 2, "arm" 3, "arM64" 4;
    LOST_MODE "lostModeState": "disabled" 0, "enabled" 1;
    FEATURES "managedDeviceManagementFeatures": "none" 0, "microsoftManagedDesktop" 1;
    DEVICE_TYPE "deviceType": "desktop" 0, "windowsRT" 1, "winMO6" 2, "nokia" 3, "windowsPhone" 4, "mac" 5,
        "winCE" 6, "winEmbedded" 7, "iPhone" 8, "iPad" 9, "iPod" 10, "android" 11, "iSocConsumer" 12, "unix" 13,
        "macMDM" 14, "holoLens" 15, "surfaceHub" 16, "androidForWork" 17, "androidEnterprise" 18, "windows10x" 19,
        "androidnGMS" 20, "chromeOS" 21, "linux" 22, "visionOS" 23, "tvOS" 24, "blackberry" 100, "palm" 101,
        "unknown" 255, "cloudPC" 301;
    ATTESTATION_SETTING "azureAttestationSettingStatus": "notApplicable" 0, "enabled" 1, "disabled" 2,
        "unknownFutureValue" 3;
    FIRMWARE_PROTECTION "firmwareProtectionType": "notApplicable" 0, "systemGuardSecureLaunch" 1,
        "firmwareAttackSurfaceReduction" 2, "disabled" 3, "unknownFutureValue" 4;
    MANAGEMENT_MODE "systemManagementModeLevel": "notApplicable" 0, "level1" 1, "level2" 2, "level3" 3,
        "unknownFutureValue" 4;
    CREDENTIAL_GUARD "deviceGuardLocalSystemAuthorityCredentialGuardState": "running" 0, "rebootRequired" 1,
        "notLicensed" 2, "notConfigured" 3, "virtualizationBasedSecurityNotRunning" 4;
    SECURITY_HARDWARE "deviceGuardVirtualizationBasedSecurityHardwareRequirementState": "meetHardwareRequirements" 0,
        "secureBootRequired" 1, "dmaProtectionRequired" 2, "hyperVNotSupportedForGuestVM" 4, "hyperVNotAvailable" 8;
    SECURITY_STATE "deviceGuardVirtualizationBasedSecurityState": "running" 0, "rebootRequired" 1,
        "require64BitArchitecture" 2, "notLicensed" 3, "notConfigured" 4, "doesNotMeetHardwareRequirements" 5,
        "other" 42;
    LICENSING "deviceLicensingStatus": "unknown" -1, "licenseRefreshStarted" 0, "licenseRefreshPending" 1,
        "deviceIsNotAzureActiveDirectoryJoined" 2, "verifyingMicrosoftDeviceIdentity" 3,
        "deviceIdentityVerificationFailed" 4, "verifyingMicrosoftAccountIdentity" 5,
        "microsoftAccountVerificationFailed" 6, "acquiringDeviceLicense" 7, "refreshingDeviceLicense" 8,
        "deviceLicenseRefreshSucceed" 9, "deviceLicenseRefreshFailed" 10, "removingDeviceLicense" 11,
        "deviceLicenseRemoveSucceed" 12, "deviceLicenseRemoveFailed" 13, "unknownFutureValue" 14;
}
