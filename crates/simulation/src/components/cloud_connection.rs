//! The way of the service connection point to the cloud, which the upload and the notifications take: what stands in it, and the
//! lines that tell so. Words are those of "Troubleshooting tenant attach and device actions" where it has them.

use super::notification::{Context, Task};
use crate::command_error::CommandError;
use crate::faults::{FaultId, Faults};
use crate::log::{Component, NewLine, Severity};
use crate::trace::{Cause, Step};

/// The gateway of the tenant's region.
const REGIONAL_GATEWAY: &str = "https://us.gateway.configmgr.manage.microsoft.com";

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

/// The first thing that stands in the way of the upload. A worker that does not run meets nothing.
pub(crate) fn to_upload(faults: &Faults) -> Option<Obstacle> {
    let obstacle = |fault, error| faults.is_on(fault).then_some(Obstacle { fault, error });
    obstacle(FaultId::SecretExpired, CommandError::CloudRequestUnauthorized)
}

/// The first thing that stands in the way of notifications and results.
pub(crate) fn to_notifications(faults: &Faults) -> Option<Obstacle> {
    let obstacle = |fault, error| faults.is_on(fault).then_some(Obstacle { fault, error });
    obstacle(FaultId::ServiceConnectionPointStopped, CommandError::ServiceConnectionPointStopped)
        .or_else(|| obstacle(FaultId::SecretExpired, CommandError::CloudRequestUnauthorized))
}

/// The lines about a notification that the worker cannot get; none where the worker does not run.
pub(super) fn fail_to_receive(task: &Task, context: &mut Context<'_>) {
    let Some(obstacle) = to_notifications(context.faults) else { return };
    for FailureLine { severity, text, invented } in obstacle.notification_lines() {
        let traced = (Step::FailReceive, Cause::Action(task.number));
        let line = NewLine::information(Component::NotificationWorker, context.now, traced, task.number, text);
        context.logs.write(NewLine { severity, invented, task_guid: Some(task.guid), ..line });
    }
}

impl Obstacle {
    /// What the upload worker writes.
    pub(crate) fn upload_lines(&self) -> Vec<FailureLine> {
        match self.fault {
            FaultId::SecretExpired => vec![
                warning(response("UploadDelta_HelpdeskUpload", "DevicePost", "401 (Unauthorized)")),
                warning(format!(
                    "[WebException]: Failed to upload data to '{REGIONAL_GATEWAY}/api/gateway/DevicePost'"
                )),
            ],
            _ => Vec::new(),
        }
    }

    /// What the notification worker writes.
    fn notification_lines(&self) -> Vec<FailureLine> {
        match self.fault {
            FaultId::SecretExpired => vec![
                warning(response("GetNotifications", "Notification", "401 (Unauthorized)")),
                warning("Web exception when getting new notification".to_owned()),
            ],
            _ => Vec::new(),
        }
    }
}

fn response(work: &str, route: &str, status: &str) -> String {
    format!("[{work}] Response from {REGIONAL_GATEWAY}/api/gateway/{route} is: {status}")
}

/// The documents show these lines in GenericUploadWorker.log.
fn warning(text: String) -> FailureLine {
    FailureLine { severity: Severity::Warning, text, invented: true }
}
