//! Faults of the people: their rights, their accounts, and how the site knows them.

use super::{Area, BASE, Entry, NOTIFICATION, Place, TargetKind, documented};
use crate::faults::{FaultId, RemedyId};

const CALLER: Entry = Entry {
    area: Area::Caller,
    target: TargetKind::User,
    component: "CMGatewayNotificationWorker",
    places: &[Place::ActionResult, Place::Log],
    log: documented(NOTIFICATION, "Unauthorized to perform client action. TemplateID: "),
    ..BASE
};

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: FaultId::NotifyResourceNotGranted,
        symptom: "Actions of the account fail, and the device does nothing.",
        error: Some("NotifyResourceNotGranted"),
        cause: "The account's security role in the site lacks Collection > Notify Resource.",
        remedy: RemedyId::AssignSecurityRole,
        source: "F1: Troubleshooting tenant attach and device actions",
        ..CALLER
    },
    Entry {
        id: FaultId::AdUserNotDiscovered,
        symptom: "Actions of the account fail: make sure that the user is discovered by both discovery methods.",
        error: Some("NotDiscoveredByActiveDirectory"),
        cause: "Active Directory user discovery has not found the account.",
        remedy: RemedyId::RunActiveDirectoryUserDiscovery,
        source: "F3: Troubleshoot tenant attach, CMPivot",
        ..CALLER
    },
];
