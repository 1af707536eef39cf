//! Faults of the tenant's applications, and of the settings that name the tenant.

use super::{Area, BASE, Entry, Place, SYNC_UPLOAD, invented};
use crate::faults::{FaultId, RemedyId};

const APPLICATION: Entry = Entry {
    area: Area::Tenant,
    component: "CMGatewaySyncUploadWorker",
    places: &[Place::Connector, Place::DeviceList, Place::ActionPending, Place::Log],
    ..BASE
};

pub(super) const ENTRIES: &[Entry] = &[Entry {
    id: FaultId::SecretExpired,
    symptom: "Changes of devices stop arriving one day, and actions stay pending.",
    error: Some("CloudRequestUnauthorized"),
    status: Some(401),
    log: invented(SYNC_UPLOAD, "/api/gateway/DevicePost is: 401 (Unauthorized)"),
    cause: "The secret key of the application that uploads has expired.",
    remedy: RemedyId::RenewSecretKey,
    source: "F22: Import a previously created application",
    ..APPLICATION
}];
