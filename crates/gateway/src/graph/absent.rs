//! Resources that Microsoft Graph has and this simulation does not: a caller may rightly expect them, so they are told
//! apart from what nobody has. Names of Graph's metadata.

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
    let has = |names: &str, name: &str| {
        let bare = name.strip_prefix("microsoft.graph.").unwrap_or(name);
        names.split(' ').any(|known| known == bare)
    };
    match segments {
        ["graph", _, "deviceManagement"] => Some("deviceManagement".to_owned()),
        ["graph", _, "deviceManagement", set @ ("managedDevices" | "comanagedDevices"), below @ ..] => match below {
            [name] if has(ON_DEVICES, name) => Some(format!("{set}/{name}")),
            [_, name, ..] if has(ON_DEVICE, name) => Some(format!("{set}/{{id}}/{name}")),
            _ => None,
        },
        ["graph", _, "deviceManagement", name, ..] if has(DEVICE_MANAGEMENT, name) || name.starts_with(ANALYTICS) => {
            Some(format!("deviceManagement/{name}"))
        }
        // Everything below them but what the table of routes has: managers, groups, licences, owners …
        ["graph", _, set @ ("users" | "organization" | "applications" | "servicePrincipals"), _, name, ..] => {
            Some(format!("{set}/{{id}}/{name}"))
        }
        ["graph", _, "me", name, ..] => Some(format!("me/{name}")),
        ["graph", _, name, ..] if has(ROOTS, name) => Some((*name).to_owned()),
        _ => None,
    }
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
