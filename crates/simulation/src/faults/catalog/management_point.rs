//! Faults of the management point, whose notification server reaches the clients.

use super::{Area, BASE, Entry, Place};
use crate::faults::{FaultId, RemedyId};

const MANAGEMENT_POINT: Entry = Entry {
    area: Area::ManagementPoint,
    component: "SMS_NOTIFICATION_SERVER",
    places: &[Place::ActionPending],
    ..BASE
};

pub(super) const ENTRIES: &[Entry] = &[Entry {
    id: FaultId::ManagementPointDown,
    symptom: "Actions stay pending after they reached the site, and BgbServer.log has no new lines.",
    cause: "SMS_NOTIFICATION_SERVER does not run on the management point.",
    remedy: RemedyId::StartNotificationServer,
    source: "F32 by analogy: Client notification",
    ..MANAGEMENT_POINT
}];
