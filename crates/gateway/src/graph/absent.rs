//! Resources that Microsoft Graph has and this simulation does not: a caller may rightly expect them, so they are told
//! apart from what nobody has. Names of Graph's metadata.

use super::metadata::NAMESPACE;

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
     appleUserInitiatedEnrollmentProfiles assignmentFilters auditEvents autopilotEvents \
     cartToClassAssociations categories certificateConnectorDetails chromeOSOnboardingSettings \
     cloudCertificationAuthority cloudCertificationAuthorityLeafCertificate cloudPCConnectivityIssues \
     comanagementEligibleDevices complianceCategories complianceManagementPartners compliancePolicies \
     complianceSettings conditionalAccessSettings configManagerCollections configurationCategories \
     configurationPolicies configurationPolicyTemplates configurationSettings dataSharingConsents \
     depOnboardingSettings derivedCredentials detectedApps deviceCategories deviceCompliancePolicies \
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
     privilegeManagementElevations remoteActionAudits remoteAssistancePartners remoteAssistanceSettings \
     reports resourceAccessProfiles resourceOperations reusablePolicySettings reusableSettings \
     roleAssignments roleDefinitions roleScopeTags serviceNowConnections settingDefinitions settings \
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

/// Collections of the directory.
const DIRECTORY: &[&str] = &["users", "organization", "applications", "servicePrincipals"];

/// Below a collection of the directory: functions and actions.
const ON_DIRECTORY: &str = "delta getAvailableExtensionProperties getByIds getManagedAppBlockedUsers getUserOwnedObjects \
     validatePassword validateProperties";

/// Below the collection of devices: actions and functions on many of them.
const ON_DEVICES: &str = "appDiagnostics bulkReprovisionCloudPc bulkRestoreCloudPc bulkSetCloudPcReviewStatus \
     downloadAppDiagnostics downloadPowerliftAppDiagnostic executeAction moveDevicesToOU";

/// Below one device: other objects, actions and functions.
const ON_DEVICE: &str = "activateDeviceEsim assignmentFilterEvaluationStatusDetails bypassActivationLock cleanWindowsDevice \
     createDeviceLogCollectionRequest createRemoteHelpSession deleteUserFromSharedAppleDevice deprovision \
     detectedApps deviceCategory deviceCompliancePolicyStates deviceConfigurationStates \
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

/// The name of the resource that stands at this path in Microsoft Graph and not here. `segments` begins with `graph`
/// and the version.
pub fn named(segments: &[&str]) -> Option<String> {
    let has = |names: &str, name: &str| names.split(' ').any(|known| known == bare(name));
    match segments {
        ["graph", _, "deviceManagement"] => Some("deviceManagement".to_owned()),
        ["graph", _, "deviceManagement", set @ ("managedDevices" | "comanagedDevices"), below @ ..] => match below {
            [name] if has(ON_DEVICES, name) => Some(format!("{set}/{}", bare(name))),
            [_, name, ..] if has(ON_DEVICE, name) => Some(format!("{set}/{{id}}/{}", bare(name))),
            [_, "users", name @ ("$count" | "$ref")] => Some(format!("{set}/{{id}}/users/{name}")),
            _ => None,
        },
        ["graph", _, "deviceManagement", name, ..]
            if has(DEVICE_MANAGEMENT, name) || has(ON_DEVICE_MANAGEMENT, name) || name.starts_with(ANALYTICS) =>
        {
            Some(format!("deviceManagement/{}", bare(name)))
        }
        ["graph", _, set, name, ..] if DIRECTORY.contains(set) && has(ON_DIRECTORY, name) => {
            Some(format!("{set}/{}", bare(name)))
        }
        // Everything below them but what the table of routes has: managers, groups, licences, owners …
        ["graph", _, set, _, name, ..] if DIRECTORY.contains(set) => Some(format!("{set}/{{id}}/{name}")),
        // The same of an object that is called by another key than its id.
        ["graph", _, keyed, name, ..] if keyed.contains('(') && DIRECTORY.contains(&bare(keyed)) => {
            Some(format!("{}/{{id}}/{name}", bare(keyed)))
        }
        ["graph", _, "me", name, ..] => Some(format!("me/{name}")),
        ["graph", _, name, ..] if has(ROOTS, name) => Some(bare(name).to_owned()),
        _ => None,
    }
}

/// The name alone, without its namespace and without keys or parameters in parentheses.
fn bare(name: &str) -> &str {
    let name = name.split_once('(').map_or(name, |(name, _)| name);
    name.strip_prefix(NAMESPACE).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::endpoint::ENDPOINTS;

    #[test]
    fn what_has_a_literal_route_is_not_named() {
        for endpoint in ENDPOINTS {
            let segments: Vec<&str> = endpoint.template.split('/').collect();
            let has_value = segments.iter().skip(endpoint.first_value() + 1).any(|segment| segment.contains('{'));
            assert!(has_value || named(&segments).is_none(), "{}", endpoint.template);
        }
    }
}
