//! BgbServer (SMS_NOTIFICATION_SERVER) on the management point: pushes the task to the client and reports to the
//! site. Words and order are those of "SMS_NOTIFICATION_SERVER" in "Troubleshooting tenant attach and device
//! actions"; the lines after the push are those of the CMPivot troubleshooting guide.

use super::notification::{Context, Task, Template};
use crate::draw::{Purpose, draw};
use crate::log::{Component, Logs, NewLine, Severity};
use crate::site::topology::SITE_SHARE;
use crate::time::SimTime;
use crate::trace::{Cause, Step};

pub(super) fn get_push_message(task: &Task, context: &mut Context<'_>) {
    write(task, context, Step::GetPushMessage, "Get one push message from database.".into());
}

pub(super) fn start_push(task: &Task, context: &mut Context<'_>) {
    // Two spaces before `with`, as documented.
    let text = format!(
        "Starting to send push task (PushID: {} TaskID: {} TaskGUID: {} TaskType: {} TaskParam: ) to 1 clients  with \
         throttling (strategy: 1 param: 42)",
        task.push_id,
        task.task_id,
        upper(task),
        Template::from(task.action).number,
    );
    write(task, context, Step::StartPush, text);
}

pub(super) fn finish_push(task: &Task, context: &mut Context<'_>) {
    let text = format!("Finished sending push task (PushID: {} TaskID: {}) to 1 clients", task.push_id, task.task_id);
    write(task, context, Step::FinishPush, text);
}

pub(super) fn report(task: &Task, has_failed: bool, context: &mut Context<'_>) {
    let (reported, failed) = if has_failed { (0, 1) } else { (1, 0) };
    let file_number = draw(context.seed, Purpose::TaskId, task.number, u64::MAX) & 0xf_ffff;
    let text = format!(
        r"Generated BGB task status report {SITE_SHARE}\inboxes\bgb.box\Bgb{file_number:05x}.BTS at {}. (PushID: {} ReportedClients: {reported} FailedClients: {failed})",
        context.now.log_text(),
        task.push_id,
    );
    write(task, context, Step::Report, text);
}

/// The firewall keeps the clients from the port: they fall back to polling.
pub(super) fn warn_about_firewall(task: &Task, context: &mut Context<'_>) {
    let text =
        "WARNING: Notification Server (%systemroot%\\system32\\dllhost.exe) with TCP port 10123 is NOT allowed by \
                Windows Firewall on all interfaces."
            .to_owned();
    let line = line(task, context, Step::FailPush, text);
    context.logs.write(NewLine { severity: Severity::Warning, ..line });
}

/// The server starts: its first lines.
pub(crate) fn start(command: u64, now: SimTime, logs: &mut Logs) {
    for text in [
        "SMS_EXECUTIVE started SMS_NOTIFICATION_SERVER as thread ID 7288 (0x1C78).",
        "Starting SMS Notification Server...",
        "Listening connections on port 10123. Waiting for clients to connect...",
    ] {
        let traced = (Step::StartComponent, Cause::Command(command));
        logs.write(NewLine::information(Component::NotificationServer, now, traced, command, text.to_owned()));
    }
}

/// The client left the site while its task was here.
pub(super) fn give_up(task: &Task, context: &mut Context<'_>) {
    let text = format!(
        "Push task (PushID: {} TaskID: {}) has no client left: the target was removed from the site.",
        task.push_id, task.task_id
    );
    context.logs.write(NewLine {
        severity: Severity::Warning,
        invented: true,
        ..line(task, context, Step::DropPush, text)
    });
}

/// Management point and client write the GUID in upper case, the service connection point in lower case.
pub(super) fn upper(task: &Task) -> String {
    task.guid.hyphenated().to_string().to_ascii_uppercase()
}

fn write(task: &Task, context: &mut Context<'_>, step: Step, text: String) {
    let line = line(task, context, step, text);
    context.logs.write(line);
}

fn line(task: &Task, context: &Context<'_>, step: Step, text: String) -> NewLine {
    let traced = (step, Cause::Action(task.number));
    let line = NewLine::information(Component::NotificationServer, context.now, traced, task.number, text);
    NewLine { task_guid: Some(task.guid), ..line }
}
