//! CMGatewayNotificationWorker on the service connection point: takes a notification from the admin center, checks
//! it and its caller, and forwards the task. Words and order are those of "SMS_SERVICE_CONNECTOR" in
//! "Troubleshooting tenant attach and device actions".

use super::notification::{Context, Task, Template};
use crate::command_error::CommandError;
use crate::faults::FaultId;
use crate::fleet::Fleet;
use crate::log::{Component, Logs, NewLine, Severity};
use crate::site::administrators::authorize_device_action;
use crate::time::SimTime;
use crate::trace::{Cause, Step};

pub(super) fn receive(task: &Task, context: &mut Context<'_>) {
    write(task, context, Step::Receive, "Received new notification. Validating basic notification details...".into());
}

pub(super) fn validate(task: &Task, context: &mut Context<'_>) {
    write(task, context, Step::Validate, "Validating device action message content...".into());
}

/// SMS_EXECUTIVE starts the worker: its first lines. A site's log shows them for another worker of the same base class.
pub(crate) fn start(command: u64, now: SimTime, logs: &mut Logs) {
    for text in ["Waiting for CommonWorker to be ready...", "Starting worker CMGatewayNotificationWorker..."] {
        let traced = (Step::StartComponent, Cause::Command(command));
        let line = NewLine::information(Component::NotificationWorker, now, traced, command, text.to_owned());
        logs.write(NewLine { invented: true, ..line });
    }
}

/// The worker does not accept what it got: the certificate that signs notifications is another one.
pub(super) fn ignore(task: &Task, context: &mut Context<'_>) -> Option<CommandError> {
    if !context.faults.is_on(FaultId::ServiceSigningCertificateMismatch) {
        return None;
    }
    let guid = task.guid.hyphenated();
    for text in [
        format!("Error occured when process notification with notification Id {guid}. Ignore the notification."),
        "Exception details:".to_owned(),
        "[Warning][CMGatewayNotificationWorker][0][System.IO.InvalidDataException][0x80131501]".to_owned(),
        "Failed to check and load service signing certificate. System.ArgumentException: Mismatch certificate subject name"
            .to_owned(),
    ] {
        fail(task, context, Severity::Warning, text);
    }
    Some(CommandError::ServiceSigningCertificateMismatch)
}

/// The proxy closed the connection over which the notification should have come: it comes late.
pub(super) fn reconnect(task: &Task, context: &mut Context<'_>) {
    let text = "The connection was closed while it was idle. Connecting again.".to_owned();
    let line = line(task, context, Step::FailReceive, text);
    context.logs.write(NewLine { severity: Severity::Warning, invented: true, ..line });
}

fn fail(task: &Task, context: &mut Context<'_>, severity: Severity, text: String) {
    let line = line(task, context, Step::FailReceive, text);
    context.logs.write(NewLine { severity, ..line });
}

/// Whether the site accepts the caller; the line says so.
pub(super) fn authorize(task: &Task, context: &mut Context<'_>) -> Result<(), CommandError> {
    if context.faults.is_on(FaultId::SqlConnectionDead) {
        for text in [
            "Exception details:",
            "[Critical][CMGatewayNotificationWorker][0][System.InvalidOperationException][0x80131509]",
            "ExecuteReader requires an open and available Connection. The connection's current state is closed.",
        ] {
            fail(task, context, Severity::Error, text.to_owned());
        }
        return Err(CommandError::DatabaseConnectionClosed);
    }
    let template = Template::from(task.action).name;
    let tenant = context.directory.organization().id;
    let Some(caller) = context.directory.caller(&task.by) else {
        return Err(CommandError::PersonaNotFound { key: task.by.clone() });
    };
    let user = caller.object_id();
    match authorize_device_action(context.rules, caller, context.faults) {
        Ok(()) => {
            // Five spaces after `AADUserID:`, in this line only, as documented.
            let text = format!(
                "Authorized to perform client action. TemplateID: {template} TenantId: {tenant} AADUserID:     {user}"
            );
            write(task, context, Step::Authorize, text);
        }
        Err(error) => {
            let text = format!(
                "Unauthorized to perform client action. TemplateID: {template} TenantId: {tenant} AADUserID: {user}"
            );
            context.logs.write(NewLine { severity: Severity::Error, ..line(task, context, Step::RefuseCaller, text) });
            return Err(error);
        }
    }
    if context.fleet.is_retired(task.row) {
        let text = format!("Target device {} is no longer in the site.", Fleet::resource_id(task.row));
        context.logs.write(NewLine {
            severity: Severity::Warning,
            invented: true,
            ..line(task, context, Step::MissTarget, text)
        });
        return Err(CommandError::DeviceRetired { row: task.row });
    }
    Ok(())
}

pub(super) fn forward(task: &Task, context: &mut Context<'_>) {
    let text = format!(
        "Forwarded BGB remote task. TemplateID: {} TaskGuid: {} TaskParam: TargetDeviceIDs: {}",
        Template::from(task.action).number,
        task.guid.hyphenated(),
        Fleet::resource_id(task.row),
    );
    write(task, context, Step::Forward, text);
}

fn write(task: &Task, context: &mut Context<'_>, step: Step, text: String) {
    let line = line(task, context, step, text);
    context.logs.write(line);
}

fn line(task: &Task, context: &Context<'_>, step: Step, text: String) -> NewLine {
    let traced = (step, Cause::Action(task.number));
    let line = NewLine::information(Component::NotificationWorker, context.now, traced, task.number, text);
    NewLine { task_guid: Some(task.guid), ..line }
}
