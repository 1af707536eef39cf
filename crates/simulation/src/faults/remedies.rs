//! What an administrator can do about faults, and where. Whether it helps, the world decides.

use super::RemedyId;
use super::catalog::TargetKind;
use crate::site::topology::{MANAGEMENT_POINT, SERVICE_CONNECTION_POINT};

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
];

/// A remedy's entry.
pub fn remedy(id: RemedyId) -> &'static RemedyEntry {
    // A test holds that every id has one, so that the fallback is never seen.
    REMEDIES.iter().find(|entry| entry.id == id).unwrap_or(&BASE)
}
