//! Faults of the service connection point.

use super::{Area, BASE, Entry, Place};
use crate::faults::{FaultId, RemedyId};

const CONNECTOR: Entry = Entry {
    area: Area::ServiceConnectionPoint,
    component: "SMS_SERVICE_CONNECTOR",
    places: &[Place::Connector, Place::DeviceList, Place::ActionPending],
    ..BASE
};

pub(super) const ENTRIES: &[Entry] = &[Entry {
    id: FaultId::ServiceConnectionPointStopped,
    component: "SMS_EXECUTIVE",
    symptom: "Nothing changes in the admin center, actions stay pending, and the connector's logs have no new lines.",
    error: Some("ServiceConnectionPointStopped"),
    cause: "SMS_EXECUTIVE does not run on the service connection point.",
    remedy: RemedyId::RestartServiceConnectionPoint,
    source: "F13: Troubleshoot tenant attach, client details",
    ..CONNECTOR
}];
