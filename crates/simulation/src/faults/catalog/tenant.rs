//! Faults of the tenant's applications, and of the settings that name the tenant.

use super::{Area, BASE, Entry, Place, SYNC_UPLOAD, invented};
use crate::faults::{FaultId, RemedyId};

const APPLICATION: Entry = Entry {
    area: Area::Tenant,
    component: "CMGatewaySyncUploadWorker",
    places: &[Place::Connector, Place::DeviceList, Place::ActionPending, Place::Log],
    ..BASE
};

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: FaultId::SecretExpired,
        symptom: "Changes of devices stop arriving one day, and actions stay pending.",
        error: Some("CloudRequestUnauthorized"),
        status: Some(401),
        log: invented(SYNC_UPLOAD, "/api/gateway/DevicePost is: 401 (Unauthorized)"),
        cause: "The secret key of the application that uploads has expired.",
        remedy: RemedyId::RenewSecretKey,
        source: "F22: Import a previously created application",
        ..APPLICATION
    },
    Entry {
        id: FaultId::ConsentRevoked,
        symptom: "Changes of devices stop arriving, and actions stay pending.",
        cause: "The admin consent for the application that uploads was revoked.",
        remedy: RemedyId::GrantConsent,
        source: "F21: Import a previously created application",
        error: Some("CloudRequestUnauthorized"),
        status: Some(401),
        log: invented(SYNC_UPLOAD, "/api/gateway/DevicePost is: 401 (Unauthorized)"),
        ..APPLICATION
    },
    Entry {
        id: FaultId::AppRegistrationDeleted,
        symptom: "Changes of devices stop arriving, actions stay pending, and the tenant has no ConfigMgrSvc application.",
        cause: "The application that uploads was deleted from the tenant.",
        remedy: RemedyId::CreateApplication,
        source: "F22: Import a previously created application",
        error: Some("CloudRequestUnauthorized"),
        status: Some(401),
        log: invented(SYNC_UPLOAD, "/api/gateway/DevicePost is: 401 (Unauthorized)"),
        ..APPLICATION
    },
    Entry {
        id: FaultId::AppIdUriWrong,
        symptom: "The upload of an imported application never starts.",
        cause: "The App ID URI of the imported application is not the one that was entered.",
        remedy: RemedyId::CorrectAppIdUri,
        source: "F21: Import a previously created application",
        error: Some("CloudRequestUnauthorized"),
        status: Some(401),
        log: invented(SYNC_UPLOAD, "/api/gateway/DevicePost is: 401 (Unauthorized)"),
        ..APPLICATION
    },
    Entry {
        id: FaultId::AppPermissionMissing,
        symptom: "The upload of an imported application never starts.",
        cause: "The imported application lacks CmCollectionData.Write or the consent to it.",
        remedy: RemedyId::GrantAppPermissions,
        source: "F21: Import a previously created application",
        error: Some("CloudRequestForbidden"),
        status: Some(403),
        log: invented(SYNC_UPLOAD, "/api/gateway/DevicePost is: 403 (Forbidden)"),
        ..APPLICATION
    },
    Entry {
        id: FaultId::SecretBoundToOldServer,
        symptom: "Cloud features stop after the service connection point moved to another server.",
        cause: "The secret key is tied to the server that had the role before.",
        remedy: RemedyId::RenewSecretKey,
        source: "F23: About the service connection point",
        error: Some("CloudRequestUnauthorized"),
        status: Some(401),
        log: invented(SYNC_UPLOAD, "/api/gateway/DevicePost is: 401 (Unauthorized)"),
        ..APPLICATION
    },
    Entry {
        id: FaultId::HierarchyOnboardedTwice,
        symptom: "Devices stop changing after the site was onboarded again, and actions stay pending.",
        cause: "A hierarchy that was onboarded already was onboarded once more.",
        remedy: RemedyId::OffboardAndOnboardAgain,
        source: "F20: Troubleshooting tenant attach and device actions",
        error: Some("AccountOnboardingRefused"),
        status: Some(400),
        log: invented(SYNC_UPLOAD, "/api/gateway/AccountOnboardingInfo is: 400 (Bad Request)"),
        ..APPLICATION
    },
    Entry {
        id: FaultId::GovernmentCloudSelected,
        symptom: "The upload reaches no tenant.",
        cause: "The settings name the US Government cloud, and the tenant is in the public cloud.",
        remedy: RemedyId::SelectPublicCloud,
        source: "F66 by analogy: Enable cloud attach",
        error: Some("CloudRequestUnauthorized"),
        status: Some(401),
        log: invented(
            SYNC_UPLOAD,
            "https://gateway.configmgr.manage.microsoft.us/api/gateway/AccountOnboardingInfo is: 401 (Unauthorized)",
        ),
        ..APPLICATION
    },
];
