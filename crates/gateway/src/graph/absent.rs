//! Resources that Microsoft Graph has and this simulation does not: a caller may rightly expect them, so they are told
//! apart from names that Graph does not have. Names of Graph's metadata.

use super::always_empty;
use super::metadata::NAMESPACE;
use crate::names;

/// First segments below the version.
const ROOTS: &str = "accessReviews activitystatistics admin administrativeUnits agreementAcceptances agreements \
     appCatalogs appRoleAssignments applicationTemplates auditLogs authenticationMethodConfigurations \
     authenticationMethodsPolicy bookingBusinesses certificateBasedAuthConfiguration chats communications \
     compliance connections contacts contracts copilot dataPolicyOperations deviceAppManagement devices \
     directory directoryObjects directoryRoleTemplates directoryRoles domainDnsRecords domains drive drives \
     education employeeExperience external filterOperators financials functions groupLifecyclePolicies \
     groupSettingTemplates groupSettings groups identity identityGovernance identityProtection \
     identityProviders informationProtection internalDomainFederations invitations oauth2PermissionGrants \
     permissionGrants places planner policies print privacy privilegedAccess privilegedRoles reports \
     riskDetections riskyUsers roleManagement schemaExtensions scopedRoleMemberships search security shares \
     sites solutions storage subscribedSkus subscriptions teams teamsTemplates teamwork tenantRelationships \
     threatSubmission trustFramework";

/// Below `deviceManagement`, where everything that begins with [`ANALYTICS`] is Graph's too.
const DEVICE_MANAGEMENT: &str = "advancedThreatProtectionOnboardingStateSummary androidAppConfigurationSchema \
     androidDeviceOwnerEnrollmentProfiles androidForWorkAppConfigurationSchemas \
     androidForWorkEnrollmentProfiles androidForWorkSettings androidManagedStoreAccountEnterpriseSettings \
     androidManagedStoreAppConfigurationSchemas applePushNotificationCertificate \
     appleUserInitiatedEnrollmentProfiles assignmentFilters autopilotEvents \
     cartToClassAssociations categories certificateConnectorDetails chromeOSOnboardingSettings \
     cloudCertificationAuthority cloudCertificationAuthorityLeafCertificate cloudPCConnectivityIssues \
     comanagementEligibleDevices complianceCategories complianceManagementPartners compliancePolicies \
     complianceSettings conditionalAccessSettings configManagerCollections configurationCategories \
     configurationPolicies configurationPolicyTemplates configurationSettings dataSharingConsents \
     depOnboardingSettings derivedCredentials detectedApps deviceCompliancePolicies \
     deviceCompliancePolicyDeviceStateSummary deviceCompliancePolicySettingStateSummaries \
     deviceComplianceScripts deviceConfigurationConflictSummary deviceConfigurationDeviceStateSummaries \
     deviceConfigurationRestrictedAppsViolations deviceConfigurationUserStateSummaries deviceConfigurations \
     deviceConfigurationsAllManagedDeviceCertificateStates deviceCustomAttributeShellScripts \
     deviceEnrollmentConfigurations deviceHealthScripts deviceManagementPartners deviceManagementScripts \
     deviceProtectionOverview deviceShellScripts domainJoinConnectors elevationRequests \
     embeddedSIMActivationCodePools endpointPrivilegeManagementProvisioningStatus exchangeConnectors \
     exchangeOnPremisesPolicies exchangeOnPremisesPolicy groupPolicyCategories groupPolicyConfigurations \
     groupPolicyDefinitionFiles groupPolicyDefinitions groupPolicyMigrationReports groupPolicyObjectFiles \
     groupPolicyUploadedDefinitionFiles hardwareConfigurations hardwarePasswordDetails hardwarePasswordInfo \
     importedDeviceIdentities importedWindowsAutopilotDeviceIdentities intents intuneBrand \
     intuneBrandingProfiles iosUpdateStatuses macOSSoftwareUpdateAccountSummaries managedDeviceCleanupRules \
     managedDeviceEncryptionStates managedDeviceWindowsOSImages microsoftTunnelConfigurations \
     microsoftTunnelHealthThresholds microsoftTunnelServerLogCollectionResponses microsoftTunnelSites \
     mobileAppTroubleshootingEvents mobileThreatDefenseConnectors monitoring ndesConnectors \
     notificationMessageTemplates operationApprovalPolicies operationApprovalRequests \
     privilegeManagementElevations remoteAssistancePartners remoteAssistanceSettings \
     reports resourceAccessProfiles resourceOperations reusablePolicySettings reusableSettings \
     roleAssignments roleDefinitions serviceNowConnections settingDefinitions settings \
     softwareUpdateStatusSummary subscriptionState templateInsights templateSettings templates \
     tenantAttachRBAC termsAndConditions troubleshootingEvents userPfxCertificates virtualEndpoint \
     windowsAutopilotDeploymentProfiles windowsAutopilotDeviceIdentities windowsAutopilotSettings \
     windowsDriverUpdateProfiles windowsFeatureUpdateProfiles \
     windowsInformationProtectionAppLearningSummaries windowsInformationProtectionNetworkLearningSummaries \
     windowsMalwareInformation windowsMalwareOverview windowsQualityUpdatePolicies \
     windowsQualityUpdateProfiles windowsUpdateCatalogItems zebraFotaArtifacts zebraFotaConnector \
     zebraFotaDeployments";
const ANALYTICS: &str = "userExperienceAnalytics";

/// Below `deviceManagement`: functions and actions.
const ON_DEVICE_MANAGEMENT: &str = "enableAndroidDeviceAdministratorEnrollment enableEndpointPrivilegeManagement \
     enableLegacyPcManagement enableUnlicensedAdminstrators evaluateAssignmentFilter getAssignedRoleDetails \
     getAssignmentFiltersStatusDetails getComanagedDevicesSummary getComanagementEligibleDevicesSummary \
     getEffectivePermissions getRoleScopeTagsByIds getRoleScopeTagsByResource getSuggestedEnrollmentLimit \
     retrieveUserRoleDetail scopedForResource sendCustomNotificationToCompanyPortal \
     verifyWindowsEnrollmentAutoDiscovery";

/// Below the audit log: functions.
const ON_AUDIT_EVENTS: &str = "getAuditActivityTypes getAuditCategories";

/// Collections of the directory.
const DIRECTORY: &[&str] = &["users", "organization", "applications", "servicePrincipals"];

/// Below a user, and below the caller.
const DEVICES: &str = "managedDevices";

/// Below a collection of the directory: functions and actions.
const ON_DIRECTORY: &str = "delta getAvailableExtensionProperties getByIds getManagedAppBlockedUsers getUserOwnedObjects \
     validatePassword validateProperties";

/// Below the collection of devices: actions and functions on many of them.
const ON_DEVICES: &str = "appDiagnostics bulkReprovisionCloudPc bulkRestoreCloudPc bulkSetCloudPcReviewStatus \
     downloadAppDiagnostics downloadPowerliftAppDiagnostic executeAction moveDevicesToOU";

/// Below one device: other objects, actions and functions.
const ON_DEVICE: &str = "activateDeviceEsim assignmentFilterEvaluationStatusDetails bypassActivationLock cleanWindowsDevice \
     createDeviceLogCollectionRequest createRemoteHelpSession deleteUserFromSharedAppleDevice deprovision \
     detectedApps deviceCompliancePolicyStates deviceConfigurationStates \
     deviceHealthScriptStates disable disableLostMode enableLostMode endRemoteHelpSession enrollNowAction \
     getCloudPcRemoteActionResults getCloudPcReviewStatus getFileVaultKey getNonCompliantSettings \
     getOemWarranty initiateDeviceAttestation initiateMobileDeviceManagementKeyRecovery \
     initiateOnDemandProactiveRemediation locateDevice logCollectionRequests \
     logoutSharedAppleDeviceActiveUser managedDeviceMobileAppConfigurationStates overrideComplianceState \
     pauseConfigurationRefresh playLostModeSound rebootNow recoverPasscode reenable remoteLock \
     removeDeviceFirmwareConfigurationInterfaceManagement reprovisionCloudPc requestRemoteAssistance \
     resetPasscode resizeCloudPc restoreCloudPc retire revokeAppleVppLicenses rotateBitLockerKeys \
     rotateFileVaultKey rotateLocalAdminPassword securityBaselineStates \
     sendCustomNotificationToCompanyPortal setCloudPcReviewStatus setDeviceName shutDown syncDevice \
     updateWindowsDeviceAccount windowsDefenderScan windowsDefenderUpdateSignatures windowsProtectionState \
     wipe";

/// The name of the resource that stands at this path in Microsoft Graph and not here. `segments` begins below the version.
pub fn named(segments: &[&str]) -> Option<String> {
    let (first, below) = segments.split_first()?;
    if always_empty::is_one(segments) {
        return None;
    }
    if names::are_same(first, "deviceManagement") {
        return below_device_management(below);
    }
    if names::are_same(first, "me") {
        return match below {
            [devices] | [devices, "$count"] if names::are_same(devices, DEVICES) => None,
            [devices, ..] if names::are_same(devices, DEVICES) => Some("me/managedDevices/{id}".to_owned()),
            _ => below.first().map(|name| format!("me/{name}")),
        };
    }
    if let Some(device) = below_device_of_user(first, below) {
        return device;
    }
    if let Some(set) = DIRECTORY.iter().find(|set| names::are_same(set, bare(first))) {
        let is_keyed = first.contains('(');
        let on_set = below.first().filter(|_| !is_keyed).and_then(|name| one_of(ON_DIRECTORY, name));
        return match (on_set, below) {
            (Some(name), _) => Some(format!("{set}/{name}")),
            // Everything below them but what the table of routes has: managers, groups, licences, owners …
            (None, [_, name, ..]) if !is_keyed => Some(format!("{set}/{{id}}/{name}")),
            // The same of an object that is called by another key than its id.
            (None, [name, ..]) if is_keyed => Some(format!("{set}/{{id}}/{name}")),
            _ => None,
        };
    }
    one_of(ROOTS, first).map(str::to_owned)
}

/// Of a path below the devices of a user: the name of what is not there, or none where it is; `None` for another path.
fn below_device_of_user(first: &str, below: &[&str]) -> Option<Option<String>> {
    match below {
        [_, devices, rest @ ..] if names::are_same(first, "users") && names::are_same(devices, DEVICES) => {
            Some(rest.get(1).map(|name| format!("users/{{id}}/managedDevices/{{id}}/{name}")))
        }
        _ => None,
    }
}

fn below_device_management(segments: &[&str]) -> Option<String> {
    let root = "deviceManagement";
    let Some((first, below)) = segments.split_first() else { return Some(root.to_owned()) };
    let sets = ["managedDevices", "comanagedDevices"];
    if let Some(set) = sets.into_iter().find(|set| names::are_same(set, first)) {
        return match below {
            [name] => one_of(ON_DEVICES, name).map(|name| format!("{set}/{name}")),
            [_, users, name] if names::are_same(users, "users") => {
                one_of("$ref", name).map(|name| format!("{set}/{{id}}/users/{name}"))
            }
            [_, name, ..] => one_of(ON_DEVICE, name).map(|name| format!("{set}/{{id}}/{name}")),
            [] => None,
        };
    }
    if names::are_same(first, "auditEvents") {
        let name = below.first().and_then(|name| one_of(ON_AUDIT_EVENTS, name))?;
        return Some(format!("{root}/auditEvents/{name}"));
    }
    let known = one_of(DEVICE_MANAGEMENT, first).or_else(|| one_of(ON_DEVICE_MANAGEMENT, first));
    let known = known.or_else(|| names::after(first, ANALYTICS).map(|_| bare(first)));
    known.map(|name| format!("{root}/{name}"))
}

/// The name as Graph spells it, where it is one of `names`.
fn one_of(names: &'static str, given: &str) -> Option<&'static str> {
    names.split(' ').find(|known| names::are_same(known, bare(given)))
}

/// The name alone, without its namespace and without keys or parameters in parentheses.
fn bare(name: &str) -> &str {
    let name = name.split_once('(').map_or(name, |(name, _)| name);
    names::after(name, NAMESPACE).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::router::endpoints;

    #[test]
    fn what_has_a_literal_route_is_not_named() {
        for endpoint in endpoints() {
            let segments: Vec<&str> = endpoint.template.split('/').collect();
            let Some((&"graph", [_, segments @ ..])) = segments.split_first() else { continue };
            let has_value = segments.iter().any(|segment| segment.contains('{'));
            assert!(has_value || named(segments).is_none(), "{}", endpoint.template);
        }
    }
}
