//! Faults of the management point, whose notification server reaches the clients.

use super::{Area, BASE, BGB_SERVER, Entry, Place, documented};
use crate::faults::{FaultId, RemedyId};

const MANAGEMENT_POINT: Entry = Entry {
    area: Area::ManagementPoint,
    component: "SMS_NOTIFICATION_SERVER",
    places: &[Place::ActionPending],
    ..BASE
};

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: FaultId::ManagementPointDown,
        symptom: "Actions stay pending after they reached the site, and BgbServer.log has no new lines.",
        cause: "SMS_NOTIFICATION_SERVER does not run on the management point.",
        remedy: RemedyId::StartNotificationServer,
        source: "F32 by analogy: Client notification",
        ..MANAGEMENT_POINT
    },
    Entry {
        id: FaultId::NotificationChannelBlocked,
        symptom: "Actions are done many minutes late, when the client asks for itself.",
        cause: "The firewall of the management point blocks TCP 10123, so clients fall back to polling.",
        remedy: RemedyId::OpenNotificationPort,
        source: "F33: BgbServer.log of a site with a blocked port",
        places: &[Place::ActionLate, Place::Log],
        log: documented(BGB_SERVER, "with TCP port 10123 is NOT allowed by Windows Firewall on all interfaces."),
        ..MANAGEMENT_POINT
    },
];
