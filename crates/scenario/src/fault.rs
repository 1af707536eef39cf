//! Faults as data: which one, on whom or what, and how much. A switch on the wire, a scenario's file and a stored world have
//! them in this one shape. What a fault does is the simulation's to say.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A fault of the catalogue. The name in kebab-case is its stable id, in addresses, files and texts.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum FaultId {
    /// The caller's site role lacks *Collection > Notify Resource*.
    NotifyResourceNotGranted,
    /// Active Directory user discovery has not found the caller.
    AdUserNotDiscovered,
    /// The secret of the upload's application has expired.
    SecretExpired,
    /// SMS_EXECUTIVE does not run on the service connection point.
    ServiceConnectionPointStopped,
    /// SMS_NOTIFICATION_SERVER does not run on the management point.
    ManagementPointDown,
    /// The client has no connection.
    ClientOffline,
    /// A distribution point's role and its client share one certificate.
    SharedPkiCertificate,
    /// Intune's device services turn away who asks too much.
    Throttling,
    /// The caller's Intune role lacks *Remote tasks > Initiate Configuration Manager action*.
    InitiateActionNotGranted,
    /// Azure AD user discovery has not found the caller.
    AzureAdUserNotDiscovered,
    /// The caller's account exists in the cloud only.
    CloudOnlyAccount,
    /// The caller has no Intune licence.
    LicenseMissing,
    /// The caller has no Intune role.
    IntuneRoleMissing,
    /// The caller's security scope does not hold the device.
    DeviceOutsideSecurityScope,
    /// The consent for the upload's application was revoked.
    ConsentRevoked,
    /// The upload's application was deleted.
    AppRegistrationDeleted,
    /// The imported application has a wrong App ID URI.
    AppIdUriWrong,
    /// The imported application lacks a permission.
    AppPermissionMissing,
    /// The secret key is tied to the server that had the service connection point before.
    SecretBoundToOldServer,
    /// The hierarchy was onboarded while it was onboarded.
    HierarchyOnboardedTwice,
    /// The settings name the US Government cloud, and the tenant is in the public one.
    GovernmentCloudSelected,
    /// The clock of the service connection point is behind.
    ServiceConnectionPointClockBehind,
    /// The connection of the notification worker to the site database is dead.
    SqlConnectionDead,
    /// The service's configuration changed, and SMS_EXECUTIVE was not restarted.
    ServiceConfigurationChanged,
    /// The subject of the service signing certificate is another one than the site knows.
    ServiceSigningCertificateMismatch,
    /// The service connection point lacks a root certificate.
    RootCertificateMissing,
    /// The service connection point does not reach the certificate revocation lists.
    RevocationListBlocked,
    /// `https://aka.ms/configmgrgateway` is blocked.
    AkaMsBlocked,
    /// `https://gateway.configmgr.manage.microsoft.com` is blocked.
    GatewayBlocked,
    /// `https://us.gateway.configmgr.manage.microsoft.com` is blocked.
    UsGatewayBlocked,
    /// `https://eu.gateway.configmgr.manage.microsoft.com` is blocked.
    EuGatewayBlocked,
    /// The proxy ends idle connections too early.
    ProxyIdleTimeout,
    /// The proxy asks the service connection point to authenticate.
    ProxyAuthentication,
    /// A firewall blocks the notification server's port.
    NotificationChannelBlocked,
    /// The client fails what it is asked for.
    ClientUnhealthy,
    /// The membership rule of the site's collections was narrowed.
    CollectionMembershipChanged,
    /// The administration service does not run.
    AdministrationServiceDown,
    /// The SMS Provider asks for a stronger authentication than the administration service has.
    ProviderAuthenticationLevel,
    /// A query of the administration service takes too long.
    AdministrationServiceTimeout,
    /// The caller's user principal name exists in the cloud only.
    UserPrincipalNameCloudOnly,
    /// The cloud's services answer late.
    GatewayLatency,
    /// The cloud's services fail now and then.
    GatewayRandomErrors,
}

/// What an administrator can do about a fault. The name in kebab-case is its stable id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RemedyId {
    /// Console: gives an administrative user a security role.
    AssignSecurityRole,
    /// Console: runs Active Directory user discovery.
    RunActiveDirectoryUserDiscovery,
    /// Console: renews the secret key of the upload's application.
    RenewSecretKey,
    /// The service connection point: starts or restarts SMS_EXECUTIVE.
    RestartServiceConnectionPoint,
    /// The management point: starts SMS_NOTIFICATION_SERVER.
    StartNotificationServer,
    /// The client: connects it to its network.
    ConnectClient,
    /// A distribution point: gives role and client a certificate each.
    SeparateCertificates,
    /// The lab: lifts the limits of the device services.
    LiftThrottling,
    /// Admin center: assigns an Intune role.
    AssignIntuneRole,
    /// Console: runs Azure AD user discovery.
    RunAzureAdUserDiscovery,
    /// Active Directory: makes the account there and synchronizes it.
    SynchronizeAccount,
    /// Directory: assigns an Intune licence.
    AssignLicense,
    /// Console: adds the collection to the account's security scope.
    ExtendSecurityScope,
    /// Directory: grants the application admin consent again.
    GrantConsent,
    /// Console: creates the application again.
    CreateApplication,
    /// Directory: corrects the App ID URI.
    CorrectAppIdUri,
    /// Directory: grants the application its permissions.
    GrantAppPermissions,
    /// Console: offboards, waits two hours, onboards again.
    OffboardAndOnboardAgain,
    /// Console: selects AzurePublicCloud.
    SelectPublicCloud,
    /// The service connection point: synchronizes the clock.
    CorrectClock,
    /// The site: installs the update rollup.
    InstallUpdateRollup,
    /// The service connection point: imports the root certificate.
    ImportRootCertificate,
    /// The proxy: lets the revocation lists through.
    OpenRevocationLists,
    /// The proxy: lets aka.ms through.
    OpenAkaMs,
    /// The proxy: lets the gateway through.
    OpenGateway,
    /// The proxy: lets the gateway of the United States through.
    OpenUsGateway,
    /// The proxy: lets the gateway of Europe through.
    OpenEuGateway,
    /// The proxy: raises the idle time-out.
    RaiseProxyIdleTimeout,
    /// The service connection point: sets the system proxy and its bypass list.
    SetSystemProxy,
    /// The management point: opens TCP 10123 in the firewall.
    OpenNotificationPort,
    /// The client: repairs it.
    RepairClient,
    /// Console: restores the membership rule.
    RestoreCollectionRule,
    /// The SMS Provider: starts IIS and the administration service.
    StartAdministrationService,
    /// Console: sets the authentication level back to Windows authentication.
    SetWindowsAuthentication,
    /// The site: installs the hotfix.
    InstallHotfix,
    /// Active Directory: adds the UPN suffix.
    AddUpnSuffix,
    /// The lab: lets the cloud's services answer as they should.
    EndCloudServiceFault,
}

/// On whom or what a fault is, and a remedy is performed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Target {
    /// A persona, by key.
    User(String),
    /// A device of the site, by resource id.
    Device(u32),
}

/// A fault with what it is on, and its parameters; one that is left out has the catalogue's value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    /// Which.
    pub id: FaultId,
    /// On whom or what; without it, on everybody, where the fault allows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// How much, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, u32>,
}

impl Fault {
    /// A fault on everybody, as the catalogue has it.
    pub fn new(id: FaultId) -> Self {
        Self { id, target: None, parameters: BTreeMap::new() }
    }

    /// The same on one user or device.
    #[must_use]
    pub fn on(self, target: Target) -> Self {
        Self { target: Some(target), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray as _;

    #[test]
    fn an_id_is_spelled_alike_everywhere() {
        for id in FaultId::VARIANTS {
            let text = id.to_string();
            assert_eq!(serde_json::to_string(id).expect("JSON"), format!("\"{text}\""));
            assert_eq!(text.parse(), Ok(*id));
        }
        for id in RemedyId::VARIANTS {
            let text = id.to_string();
            assert_eq!(serde_json::to_string(id).expect("JSON"), format!("\"{text}\""));
            assert_eq!(text.parse(), Ok(*id));
        }
    }

    #[test]
    fn what_is_left_out_is_not_written() {
        let plain = Fault::new(FaultId::SecretExpired);
        assert_eq!(serde_json::to_string(&plain).expect("JSON"), r#"{"id":"secret-expired"}"#);
        let targeted = Fault::new(FaultId::AdUserNotDiscovered).on(Target::User("helpdesk".to_owned()));
        let text = r#"{"id":"ad-user-not-discovered","target":{"user":"helpdesk"}}"#;
        assert_eq!(serde_json::to_string(&targeted).expect("JSON"), text);
        assert_eq!(serde_json::from_str::<Fault>(text).expect("a fault"), targeted);
        assert!(serde_json::from_str::<Fault>(r#"{"id":"secret-expired","where":1}"#).is_err());
    }
}
