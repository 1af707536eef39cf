//! The way of the service connection point to the cloud, which the upload and the notifications take: what stands in it, and the
//! lines that tell so. Words are those of "Troubleshooting tenant attach and device actions" and of the articles about the
//! certificates where they have them; the documents show most of them in GenericUploadWorker.log.

use super::notification::{Context, Task};
use crate::command_error::CommandError;
use crate::faults::{FaultId, Faults};
use crate::log::{Component, NewLine, Severity};
use crate::trace::{Cause, Step};

/// The gateway of the tenant's region.
const REGIONAL_GATEWAY: &str = "https://us.gateway.configmgr.manage.microsoft.com";
/// The gateway of the other cloud.
const GOVERNMENT_GATEWAY: &str = "https://gateway.configmgr.manage.microsoft.us";

/// The internet endpoints of the upload, each with the fault that blocks it ("Tenant attach: prerequisites", 2020).
pub(crate) const ENDPOINTS: [(FaultId, &str); 4] = [
    (FaultId::AkaMsBlocked, "https://aka.ms/configmgrgateway"),
    (FaultId::GatewayBlocked, "https://gateway.configmgr.manage.microsoft.com"),
    (FaultId::UsGatewayBlocked, REGIONAL_GATEWAY),
    (FaultId::EuGatewayBlocked, "https://eu.gateway.configmgr.manage.microsoft.com"),
];

/// What a request of the connector meets first, in the order in which it meets it: the machine, the way, the certificate of the
/// service, the tenant.
const ON_THE_WAY: [FaultId; 18] = [
    FaultId::ServiceConnectionPointStopped,
    FaultId::ServiceConfigurationChanged,
    FaultId::ProxyAuthentication,
    FaultId::AkaMsBlocked,
    FaultId::GatewayBlocked,
    FaultId::UsGatewayBlocked,
    FaultId::RootCertificateMissing,
    FaultId::RevocationListBlocked,
    FaultId::GovernmentCloudSelected,
    FaultId::HierarchyOnboardedTwice,
    FaultId::ServiceConnectionPointClockBehind,
    FaultId::AppRegistrationDeleted,
    FaultId::AppIdUriWrong,
    FaultId::SecretExpired,
    FaultId::SecretBoundToOldServer,
    FaultId::ConsentRevoked,
    FaultId::AppPermissionMissing,
    FaultId::ServiceSigningCertificateMismatch,
];

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Obstacle {
    fault: FaultId,
    /// As the connector reports it.
    pub(crate) error: CommandError,
}

/// A line about it.
pub(crate) struct FailureLine {
    pub(crate) severity: Severity,
    pub(crate) text: String,
    pub(crate) invented: bool,
}

/// The first thing that stands in the way of the upload.
pub(crate) fn to_upload(faults: &Faults) -> Option<Obstacle> {
    // The signing certificate is of notifications: what is uploaded needs none.
    first(faults, |fault| fault != FaultId::ServiceSigningCertificateMismatch)
}

/// The first thing that stands in the way of notifications and results. They come over the connection to the regional gateway,
/// which is open once its address is known.
pub(crate) fn to_notifications(faults: &Faults) -> Option<Obstacle> {
    first(faults, |fault| {
        !matches!(fault, FaultId::AkaMsBlocked | FaultId::GatewayBlocked | FaultId::ServiceSigningCertificateMismatch)
    })
}

fn first(faults: &Faults, counts: impl Fn(FaultId) -> bool) -> Option<Obstacle> {
    let fault = ON_THE_WAY.into_iter().find(|fault| counts(*fault) && faults.is_on(*fault))?;
    Some(Obstacle { fault, error: error_of(fault) })
}

fn error_of(fault: FaultId) -> CommandError {
    let blocked = ENDPOINTS.iter().find(|(of, _)| *of == fault);
    match fault {
        FaultId::ServiceConnectionPointStopped => CommandError::ServiceConnectionPointStopped,
        FaultId::ServiceConfigurationChanged => CommandError::ServiceConfigurationOutdated,
        FaultId::ProxyAuthentication => CommandError::ProxyAuthenticationRequired,
        FaultId::RootCertificateMissing | FaultId::RevocationListBlocked => CommandError::CertificateChainIncomplete,
        FaultId::HierarchyOnboardedTwice => CommandError::AccountOnboardingRefused,
        FaultId::AppPermissionMissing => CommandError::CloudRequestForbidden,
        _ => match blocked {
            Some((_, endpoint)) => CommandError::EndpointUnreachable { endpoint: (*endpoint).to_owned() },
            None => CommandError::CloudRequestUnauthorized,
        },
    }
}

/// The lines about a notification that the worker cannot get; none where the worker does not run.
pub(super) fn fail_to_receive(task: &Task, context: &mut Context<'_>) {
    let Some(obstacle) = to_notifications(context.faults) else { return };
    for FailureLine { severity, text, invented } in obstacle.lines("GetNotifications", "Notification") {
        let traced = (Step::FailReceive, Cause::Action(task.number));
        let line = NewLine::information(Component::NotificationWorker, context.now, traced, task.number, text);
        context.logs.write(NewLine { severity, invented, task_guid: Some(task.guid), ..line });
    }
}

impl Obstacle {
    /// What the upload worker writes.
    pub(crate) fn upload_lines(&self) -> Vec<FailureLine> {
        let mut lines = self.lines("UploadDelta_HelpdeskUpload", "DevicePost");
        if self.error.cloud_status().is_some() {
            lines.push(ours(format!(
                "[WebException]: Failed to upload data to '{REGIONAL_GATEWAY}/api/gateway/DevicePost'"
            )));
        }
        lines
    }

    /// What a worker writes whose request meets it.
    fn lines(&self, work: &str, route: &str) -> Vec<FailureLine> {
        let answer = |gateway: &str, work: &str, route: &str, status: &str| {
            ours(format!("[{work}] Response from {gateway}/api/gateway/{route} is: {status}"))
        };
        match (&self.error, self.fault) {
            (CommandError::ServiceConnectionPointStopped, _) => Vec::new(),
            (CommandError::ServiceConfigurationOutdated, _) => {
                vec![ours("The service configuration is out of date. Restart SMS_EXECUTIVE.".to_owned())]
            }
            (CommandError::EndpointUnreachable { endpoint }, _) => {
                let host = endpoint.trim_start_matches("https://");
                let host = host.split('/').next().unwrap_or(host);
                vec![ours(format!("The remote name could not be resolved: '{host}'"))]
            }
            (CommandError::CertificateChainIncomplete, _) => {
                let text = "Failed to check and load service signing certificate. System.ArgumentException: Fail to build chain";
                vec![FailureLine { severity: Severity::Error, text: text.to_owned(), invented: false }]
            }
            (CommandError::AccountOnboardingRefused, _) => vec![
                answer(REGIONAL_GATEWAY, "OnboardScenario", "AccountOnboardingInfo", "400 (Bad Request)"),
                answer(REGIONAL_GATEWAY, work, route, "401 (Unauthorized)"),
            ],
            (CommandError::ProxyAuthenticationRequired, _) => {
                vec![answer(REGIONAL_GATEWAY, work, route, "407 (Proxy Authentication Required)")]
            }
            (CommandError::CloudRequestForbidden, _) => {
                vec![answer(REGIONAL_GATEWAY, work, route, "403 (Forbidden)")]
            }
            (_, FaultId::GovernmentCloudSelected) => {
                vec![answer(GOVERNMENT_GATEWAY, "OnboardScenario", "AccountOnboardingInfo", "401 (Unauthorized)")]
            }
            _ => vec![answer(REGIONAL_GATEWAY, work, route, "401 (Unauthorized)")],
        }
    }
}

fn ours(text: String) -> FailureLine {
    FailureLine { severity: Severity::Warning, text, invented: true }
}
