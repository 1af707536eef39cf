//! CMGatewayNotificationWorker on the service connection point: takes a notification from the admin center, checks
//! it and its caller, and forwards the task. Words and order are those of "SMS_SERVICE_CONNECTOR" in
//! "Troubleshooting tenant attach and device actions".

use super::task::Task;
use super::{Around, template};
use crate::fleet::Fleet;
use crate::log::{Component, NewLine, Severity};
use crate::refusal::Refusal;
use crate::site::administrators::authorize_device_action;
use crate::trace::{Cause, Step};

pub(super) fn receive(task: &Task, around: &mut Around<'_>) {
    write(task, around, Step::Receive, "Received new notification. Validating basic notification details...".into());
}

pub(super) fn validate(task: &Task, around: &mut Around<'_>) {
    write(task, around, Step::Validate, "Validating device action message content...".into());
}

/// Whether the site accepts the caller; the line says so.
pub(super) fn authorize(task: &Task, around: &mut Around<'_>) -> Result<(), Refusal> {
    let template = template::of(task.action).name;
    let tenant = around.directory.organization().id;
    let Some(caller) = around.directory.caller(&task.by) else {
        return Err(Refusal::PersonaNotFound { key: task.by.clone() });
    };
    let user = caller.object_id();
    match authorize_device_action(caller) {
        Ok(()) => {
            // Five spaces after `AADUserID:`, in this line only, as documented.
            let text = format!(
                "Authorized to perform client action. TemplateID: {template} TenantId: {tenant} AADUserID:     {user}"
            );
            write(task, around, Step::Authorize, text);
        }
        Err(refusal) => {
            let text = format!(
                "Unauthorized to perform client action. TemplateID: {template} TenantId: {tenant} AADUserID: {user}"
            );
            around.logs.write(NewLine { severity: Severity::Error, ..line(task, around, Step::RefuseCaller, text) });
            return Err(refusal);
        }
    }
    if around.fleet.is_retired(task.row) {
        let text = format!("Target device {} is no longer in the site.", Fleet::resource_id(task.row));
        around.logs.write(NewLine {
            severity: Severity::Warning,
            invented: true,
            ..line(task, around, Step::MissTarget, text)
        });
        return Err(Refusal::DeviceRetired { row: task.row });
    }
    Ok(())
}

pub(super) fn forward(task: &Task, around: &mut Around<'_>) {
    let text = format!(
        "Forwarded BGB remote task. TemplateID: {} TaskGuid: {} TaskParam: TargetDeviceIDs: {}",
        template::of(task.action).number,
        task.guid.hyphenated(),
        Fleet::resource_id(task.row),
    );
    write(task, around, Step::Forward, text);
}

fn write(task: &Task, around: &mut Around<'_>, step: Step, text: String) {
    let line = line(task, around, step, text);
    around.logs.write(line);
}

fn line(task: &Task, around: &Around<'_>, step: Step, text: String) -> NewLine {
    let traced = (step, Cause::Action(task.number));
    let line = NewLine::information(Component::NotificationWorker, around.now, traced, task.number, text);
    NewLine { task_guid: Some(task.guid), ..line }
}
