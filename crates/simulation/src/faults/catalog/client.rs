//! Faults of single clients.

use super::{Area, BASE, Entry, Place, TargetKind};
use crate::faults::{FaultId, RemedyId};

const CLIENT: Entry = Entry { area: Area::Client, target: TargetKind::Device, ..BASE };

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: FaultId::ClientOffline,
        component: "CcmNotificationAgent",
        places: &[Place::ActionPending],
        symptom: "Actions of one device stay pending until it is back on line.",
        cause: "The client has no connection to the management point.",
        remedy: RemedyId::ConnectClient,
        source: "F32: Client notification",
        ..CLIENT
    },
    Entry {
        id: FaultId::SharedPkiCertificate,
        component: "CMGatewaySyncUploadWorker",
        places: &[Place::DeviceList],
        symptom: "One server is never listed, or vanishes after its next change.",
        cause: "The distribution point's role and its client use one PKI certificate.",
        remedy: RemedyId::SeparateCertificates,
        source: "F29: Troubleshooting tenant attach, specific devices don't synchronize",
        ..CLIENT
    },
];
