//! CMGatewayNotificationWorker on the service connection point: takes a notification from the admin center, checks
//! it and its caller, and forwards the task. Words and order are those of "SMS_SERVICE_CONNECTOR" in
//! "Troubleshooting tenant attach and device actions".

use super::notification::{Context, Task, Template};
use crate::command_error::CommandError;
use crate::fleet::Fleet;
use crate::log::{Component, NewLine, Severity};
use crate::site::administrators::authorize_device_action;
use crate::trace::{Cause, Step};

pub(super) fn receive(task: &Task, context: &mut Context<'_>) {
    write(task, context, Step::Receive, "Received new notification. Validating basic notification details...".into());
}

pub(super) fn validate(task: &Task, context: &mut Context<'_>) {
    write(task, context, Step::Validate, "Validating device action message content...".into());
}

/// Whether the site accepts the caller; the line says so.
pub(super) fn authorize(task: &Task, context: &mut Context<'_>) -> Result<(), CommandError> {
    let template = Template::from(task.action).name;
    let tenant = context.directory.organization().id;
    let Some(caller) = context.directory.caller(&task.by) else {
        return Err(CommandError::PersonaNotFound { key: task.by.clone() });
    };
    let user = caller.object_id();
    match authorize_device_action(caller, context.faults) {
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
