//! Faults of the service connection point, and of its way to the internet.

use super::{Area, BASE, ENDPOINT_CHECK, Entry, NOTIFICATION, Place, SYNC_UPLOAD, documented, invented};
use crate::faults::{FaultId, RemedyId};

const CONNECTOR: Entry = Entry {
    area: Area::ServiceConnectionPoint,
    component: "SMS_SERVICE_CONNECTOR",
    places: &[Place::Connector, Place::DeviceList, Place::ActionPending],
    ..BASE
};

const NETWORK: Entry = Entry { area: Area::Network, component: "SMS_SERVICE_CONNECTOR", ..BASE };

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: FaultId::ServiceConnectionPointStopped,
        component: "SMS_EXECUTIVE",
        symptom: "Nothing changes in the admin center, actions stay pending, and the connector's logs have no new lines.",
        error: Some("ServiceConnectionPointStopped"),
        cause: "SMS_EXECUTIVE does not run on the service connection point.",
        remedy: RemedyId::RestartServiceConnectionPoint,
        source: "F13: Troubleshoot tenant attach, client details",
        ..CONNECTOR
    },
    Entry {
        id: FaultId::ServiceConnectionPointClockBehind,
        symptom: "Uploads fail from the moment when the time was changed, and actions stay pending.",
        cause: "The clock of the service connection point is behind, so its tokens are not valid yet or not any more.",
        remedy: RemedyId::CorrectClock,
        source: "F19: KB4563473",
        error: Some("CloudRequestUnauthorized"),
        status: Some(401),
        places: &[Place::Connector, Place::DeviceList, Place::ActionPending, Place::Log],
        log: invented(SYNC_UPLOAD, "/api/gateway/DevicePost is: 401 (Unauthorized)"),
        ..CONNECTOR
    },
    Entry {
        id: FaultId::SqlConnectionDead,
        symptom: "Actions fail: getting results timed out.",
        cause: "The connection of the notification worker to the site database is dead (version 2103 and before).",
        remedy: RemedyId::RestartServiceConnectionPoint,
        source: "F12: Troubleshoot tenant attach, client details",
        error: Some("DatabaseConnectionClosed"),
        component: "CMGatewayNotificationWorker",
        places: &[Place::ActionResult, Place::Log],
        log: documented(
            NOTIFICATION,
            "ExecuteReader requires an open and available Connection. The connection's current state is closed.",
        ),
        ..CONNECTOR
    },
    Entry {
        id: FaultId::ServiceConfigurationChanged,
        symptom: "Cloud features fail after the console asked to restart SMS_EXECUTIVE.",
        cause: "Microsoft changed the configuration of the service, and SMS_EXECUTIVE was not restarted since.",
        remedy: RemedyId::RestartServiceConnectionPoint,
        source: "F24: About the service connection point",
        error: Some("ServiceConfigurationOutdated"),
        places: &[Place::Connector, Place::DeviceList, Place::ActionPending, Place::Log],
        log: invented(SYNC_UPLOAD, "The service configuration is out of date."),
        ..CONNECTOR
    },
    Entry {
        id: FaultId::ServiceSigningCertificateMismatch,
        symptom: "Everything stopped on one day: the service connection point ignores every notification.",
        cause: "The subject of the service signing certificate changed, and the site has no update that knows the new one.",
        remedy: RemedyId::InstallUpdateRollup,
        source: "F17: KB14244456",
        error: Some("ServiceSigningCertificateMismatch"),
        component: "CMGatewayNotificationWorker",
        places: &[Place::ActionResult, Place::Log],
        log: documented(
            NOTIFICATION,
            "Failed to check and load service signing certificate. System.ArgumentException: Mismatch certificate subject name",
        ),
        ..CONNECTOR
    },
    Entry {
        id: FaultId::RootCertificateMissing,
        symptom: "Uploads fail, and actions stay pending.",
        cause: "DigiCert Global Root G2 or an intermediate certificate is missing on the service connection point.",
        remedy: RemedyId::ImportRootCertificate,
        source: "F18: Connectivity issues when DigiCert Global Root G2 is not installed",
        error: Some("CertificateChainIncomplete"),
        places: &[Place::Connector, Place::DeviceList, Place::ActionPending, Place::Log],
        log: documented(
            SYNC_UPLOAD,
            "Failed to check and load service signing certificate. System.ArgumentException: Fail to build chain",
        ),
        ..CONNECTOR
    },
    Entry {
        id: FaultId::RevocationListBlocked,
        symptom: "Uploads fail, and actions stay pending, though every root certificate is there.",
        cause: "The proxy blocks the certificate revocation lists and OCSP.",
        remedy: RemedyId::OpenRevocationLists,
        source: "F18: Internet endpoints of tenant attach",
        error: Some("CertificateChainIncomplete"),
        places: &[Place::Connector, Place::DeviceList, Place::ActionPending, Place::Log],
        log: documented(
            SYNC_UPLOAD,
            "Failed to check and load service signing certificate. System.ArgumentException: Fail to build chain",
        ),
        ..NETWORK
    },
    Entry {
        id: FaultId::AkaMsBlocked,
        symptom: "Uploads fail: verify that the service connection point can reach the internet endpoints.",
        cause: "The proxy blocks https://aka.ms/configmgrgateway.",
        remedy: RemedyId::OpenAkaMs,
        source: "F15: Troubleshoot tenant attach, client details",
        error: Some("EndpointUnreachable"),
        places: &[Place::Connector, Place::DeviceList, Place::Log],
        log: invented(ENDPOINT_CHECK, "https://aka.ms/configmgrgateway is not reachable"),
        ..NETWORK
    },
    Entry {
        id: FaultId::GatewayBlocked,
        symptom: "Uploads fail: verify that the service connection point can reach the internet endpoints.",
        cause: "The proxy blocks https://gateway.configmgr.manage.microsoft.com.",
        remedy: RemedyId::OpenGateway,
        source: "F15: Troubleshoot tenant attach, client details",
        error: Some("EndpointUnreachable"),
        places: &[Place::Connector, Place::DeviceList, Place::Log],
        log: invented(ENDPOINT_CHECK, "https://gateway.configmgr.manage.microsoft.com is not reachable"),
        ..NETWORK
    },
    Entry {
        id: FaultId::UsGatewayBlocked,
        symptom: "Uploads fail, and actions stay pending.",
        cause: "The proxy blocks https://us.gateway.configmgr.manage.microsoft.com, the gateway of the tenant's region.",
        remedy: RemedyId::OpenUsGateway,
        source: "F15: Troubleshoot tenant attach, client details",
        error: Some("EndpointUnreachable"),
        places: &[Place::Connector, Place::DeviceList, Place::ActionPending, Place::Log],
        log: invented(ENDPOINT_CHECK, "https://us.gateway.configmgr.manage.microsoft.com is not reachable"),
        ..NETWORK
    },
    Entry {
        id: FaultId::EuGatewayBlocked,
        symptom: "Nothing but a warning of the connectivity check: the tenant is in another region.",
        cause: "The proxy blocks https://eu.gateway.configmgr.manage.microsoft.com.",
        remedy: RemedyId::OpenEuGateway,
        source: "F15: Troubleshoot tenant attach, client details",
        places: &[Place::Log],
        component: "EndpointConnectivityCheckWorker",
        log: invented(ENDPOINT_CHECK, "https://eu.gateway.configmgr.manage.microsoft.com is not reachable"),
        ..NETWORK
    },
    Entry {
        id: FaultId::ProxyIdleTimeout,
        symptom: "Actions start many minutes late.",
        cause: "The proxy ends the idle connection of the service connection point before three minutes have passed.",
        remedy: RemedyId::RaiseProxyIdleTimeout,
        source: "F16: Internet endpoints of tenant attach",
        places: &[Place::ActionLate, Place::Log],
        component: "CMGatewayNotificationWorker",
        log: invented(NOTIFICATION, "The connection was closed while it was idle"),
        ..NETWORK
    },
    Entry {
        id: FaultId::ProxyAuthentication,
        symptom: "Uploads fail, and actions stay pending.",
        cause: "The proxy asks the computer account of the service connection point to authenticate.",
        remedy: RemedyId::SetSystemProxy,
        source: "F15: About the service connection point",
        error: Some("ProxyAuthenticationRequired"),
        status: Some(407),
        places: &[Place::Connector, Place::DeviceList, Place::ActionPending, Place::Log],
        log: invented(SYNC_UPLOAD, "/api/gateway/DevicePost is: 407 (Proxy Authentication Required)"),
        ..NETWORK
    },
];
