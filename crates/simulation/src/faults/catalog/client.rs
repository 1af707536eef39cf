//! Faults of single clients, and of the site behind them.

use super::{ADMIN_SERVICE, Area, BASE, BGB_SERVER, Entry, Place, TargetKind, documented};
use crate::faults::{FaultId, RemedyId};

const CLIENT: Entry = Entry { area: Area::Client, target: TargetKind::Device, ..BASE };

const SITE: Entry = Entry { area: Area::Site, ..BASE };

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
    Entry {
        id: FaultId::ClientUnhealthy,
        symptom: "Actions of one device fail after it received them.",
        cause: "The client is damaged: it receives a task and cannot do it.",
        remedy: RemedyId::RepairClient,
        source: "F32: BgbServer.log, values by analogy",
        error: Some("ClientTaskFailed"),
        component: "CcmNotificationAgent",
        places: &[Place::ActionResult, Place::Log],
        log: documented(BGB_SERVER, "ReportedClients: 0 FailedClients: 1)"),
        ..CLIENT
    },
    Entry {
        id: FaultId::CollectionMembershipChanged,
        symptom: "Half of the devices vanish from the admin center, and nothing in the logs is an error.",
        cause: "Somebody narrowed the membership rule of the collection whose devices are uploaded.",
        remedy: RemedyId::RestoreCollectionRule,
        source: "Own, after: Enable tenant attach, the scope is a collection and its children",
        component: "SMS_COLLECTION_EVALUATOR",
        places: &[Place::DeviceList],
        ..SITE
    },
    Entry {
        id: FaultId::AdministrationServiceDown,
        symptom: "The console's lists fail: unexpected error occurred, code 3.",
        cause: "The administration service or IIS does not run on the SMS Provider.",
        remedy: RemedyId::StartAdministrationService,
        source: "F11: Troubleshoot tenant attach, applications",
        error: Some("AdministrationServiceUnavailable"),
        component: "SMS_REST_PROVIDER",
        places: &[Place::Console],
        status: Some(503),
        ..SITE
    },
    Entry {
        id: FaultId::ProviderAuthenticationLevel,
        symptom: "The console's lists fail: (403) forbidden.",
        cause: "The authentication level of the SMS Provider is 10 or 20, which the request does not have.",
        remedy: RemedyId::SetWindowsAuthentication,
        source: "F25: Enable MFA for SMS Provider calls",
        error: Some("ProviderAuthenticationRefused"),
        component: "SMS Provider",
        places: &[Place::Console],
        status: Some(403),
        ..SITE
    },
    Entry {
        id: FaultId::AdministrationServiceTimeout,
        symptom: "The console's lists fail: unexpected error occurred (500).",
        cause: "A query of the administration service takes too long, and the site has not KB4576782.",
        remedy: RemedyId::InstallHotfix,
        source: "F10: Troubleshoot tenant attach, applications",
        error: Some("AdministrationServiceFailed"),
        component: "SMS_REST_PROVIDER",
        places: &[Place::Console, Place::Log],
        status: Some(500),
        log: documented(ADMIN_SERVICE, "System.Data.SqlClient.SqlException: Execution Timeout Expired."),
        ..SITE
    },
];
