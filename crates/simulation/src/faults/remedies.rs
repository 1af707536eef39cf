//! What an administrator can do about faults, and where. Whether it helps, the world decides.

use super::RemedyId;
use super::catalog::TargetKind;
use crate::site::topology::{MANAGEMENT_POINT, SERVICE_CONNECTION_POINT, SITE_SERVER};

/// Where a remedy is performed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum RemedyPlace {
    /// The Configuration Manager console.
    Console,
    /// The admin center.
    AdminCenter,
    /// The tenant's directory.
    Directory,
    /// Active Directory.
    ActiveDirectory,
    /// A server of the site: its services, clock, proxy, certificates and updates.
    ControlPanel,
    /// The client.
    Client,
    /// The lab: nothing real cures it.
    Lab,
}

/// Something that can be done.
#[derive(Clone, Copy, Debug)]
pub struct RemedyEntry {
    /// Which.
    pub id: RemedyId,
    /// Where.
    pub place: RemedyPlace,
    /// The machine, where it is done on one.
    pub machine: Option<&'static str>,
    /// For whom or what it is done; without a target for everybody.
    pub target: TargetKind,
    /// What is done.
    pub words: &'static str,
}

const BASE: RemedyEntry = RemedyEntry {
    id: RemedyId::LiftThrottling,
    place: RemedyPlace::ControlPanel,
    machine: None,
    target: TargetKind::None,
    words: "",
};
const CONNECTOR: RemedyEntry = RemedyEntry { machine: Some(SERVICE_CONNECTION_POINT), ..BASE };
const OF_USER: RemedyEntry = RemedyEntry { place: RemedyPlace::Console, target: TargetKind::User, ..BASE };
const OF_DEVICE: RemedyEntry = RemedyEntry { place: RemedyPlace::Client, target: TargetKind::Device, ..BASE };

/// Everything that can be done.
pub const REMEDIES: &[RemedyEntry] = &[
    RemedyEntry {
        id: RemedyId::AssignSecurityRole,
        words: "Give the account a security role with Collection > Notify Resource.",
        ..OF_USER
    },
    RemedyEntry {
        id: RemedyId::RunActiveDirectoryUserDiscovery,
        words: "Run Active Directory user discovery over the account's container.",
        ..OF_USER
    },
    RemedyEntry {
        id: RemedyId::RenewSecretKey,
        place: RemedyPlace::Console,
        words: "Renew the secret key of the application under Azure Active Directory Tenants.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::RestartServiceConnectionPoint,
        words: "Restart SMS_EXECUTIVE on the service connection point.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::StartNotificationServer,
        machine: Some(MANAGEMENT_POINT),
        words: "Start SMS_NOTIFICATION_SERVER on the management point.",
        ..BASE
    },
    RemedyEntry { id: RemedyId::ConnectClient, words: "Connect the client to its network.", ..OF_DEVICE },
    RemedyEntry {
        id: RemedyId::SeparateCertificates,
        place: RemedyPlace::Console,
        words: "Give the distribution point's role and the client a certificate each.",
        ..OF_DEVICE
    },
    RemedyEntry {
        id: RemedyId::LiftThrottling,
        place: RemedyPlace::Lab,
        words: "Lift the limits in the lab, or send fewer requests.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::AssignIntuneRole,
        place: RemedyPlace::AdminCenter,
        words: "Assign the account an Intune role with Remote tasks > Initiate Configuration Manager action.",
        ..OF_USER
    },
    RemedyEntry { id: RemedyId::RunAzureAdUserDiscovery, words: "Run Azure AD user discovery.", ..OF_USER },
    RemedyEntry {
        id: RemedyId::SynchronizeAccount,
        place: RemedyPlace::ActiveDirectory,
        words: "Create the account in Active Directory and synchronize it to the tenant.",
        ..OF_USER
    },
    RemedyEntry {
        id: RemedyId::AssignLicense,
        place: RemedyPlace::Directory,
        words: "Assign the account a license that includes Intune.",
        ..OF_USER
    },
    RemedyEntry {
        id: RemedyId::ExtendSecurityScope,
        words: "Add the device's collection to the security scope of the account.",
        ..OF_USER
    },
    RemedyEntry {
        id: RemedyId::GrantConsent,
        place: RemedyPlace::Directory,
        words: "Grant the application admin consent again.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::CreateApplication,
        place: RemedyPlace::Console,
        words: "Create the application again: sign in and answer Yes to Create AAD Application.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::CorrectAppIdUri,
        place: RemedyPlace::Directory,
        words: "Correct the App ID URI of the application.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::GrantAppPermissions,
        place: RemedyPlace::Directory,
        words: "Give the application its three permissions, with admin consent.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::OffboardAndOnboardAgain,
        place: RemedyPlace::Console,
        words: "Turn the upload off, wait two hours or more, and turn it on again.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::SelectPublicCloud,
        place: RemedyPlace::Console,
        words: "Select AzurePublicCloud as the Azure environment.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::CorrectClock,
        words: "Synchronize the clock of the service connection point.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::InstallUpdateRollup,
        place: RemedyPlace::Console,
        words: "Install the update rollup KB14244456.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::ImportRootCertificate,
        words: "Import DigiCert Global Root G2 and its intermediate certificates.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::OpenRevocationLists,
        words: "Let the certificate revocation lists and OCSP through the proxy.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::OpenAkaMs,
        words: "Let https://aka.ms/configmgrgateway through the proxy.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::OpenGateway,
        words: "Let https://gateway.configmgr.manage.microsoft.com through the proxy.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::OpenUsGateway,
        words: "Let https://us.gateway.configmgr.manage.microsoft.com through the proxy.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::OpenEuGateway,
        words: "Let https://eu.gateway.configmgr.manage.microsoft.com through the proxy.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::RaiseProxyIdleTimeout,
        words: "Raise the idle time-out of the proxy to three minutes or more.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::SetSystemProxy,
        words: "Set the system proxy and its bypass list: netsh winhttp set proxy.",
        ..CONNECTOR
    },
    RemedyEntry {
        id: RemedyId::OpenNotificationPort,
        machine: Some(MANAGEMENT_POINT),
        words: "Open TCP 10123 in the firewall of the management point.",
        ..BASE
    },
    RemedyEntry { id: RemedyId::RepairClient, words: "Repair the client: ccmrepair.exe.", ..OF_DEVICE },
    RemedyEntry {
        id: RemedyId::RestoreCollectionRule,
        place: RemedyPlace::Console,
        words: "Restore the membership rule of the collection.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::StartAdministrationService,
        machine: Some(SITE_SERVER),
        words: "Start IIS and the administration service on the SMS Provider.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::SetWindowsAuthentication,
        place: RemedyPlace::Console,
        words: "Set the authentication level of the hierarchy to Windows authentication.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::InstallHotfix,
        place: RemedyPlace::Console,
        words: "Install the hotfix KB4576782 or a newer one.",
        ..BASE
    },
    RemedyEntry {
        id: RemedyId::AddUpnSuffix,
        place: RemedyPlace::ActiveDirectory,
        words: "Add the UPN suffix in Active Directory, and give it to the account.",
        ..OF_USER
    },
    RemedyEntry {
        id: RemedyId::EndCloudServiceFault,
        place: RemedyPlace::Lab,
        words: "Switch the fault off in the lab: nothing in the site cures the cloud.",
        ..BASE
    },
];

/// A remedy's entry.
pub fn remedy(id: RemedyId) -> &'static RemedyEntry {
    // A test holds that every id has one, so that the fallback is never seen.
    REMEDIES.iter().find(|entry| entry.id == id).unwrap_or(&BASE)
}
