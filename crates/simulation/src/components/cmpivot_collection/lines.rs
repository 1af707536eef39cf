//! The lines of a run in the site's logs, those of the CMPivot troubleshooting guide. The clients' own logs get none: there may be a
//! million of them.

use super::run::{Run, RunCounts};
use crate::components::cmpivot::{OPERATION, TASK_PARAMETER, TASK_TYPE, task_guid};
use crate::draw::{Purpose, draw};
use crate::log::{Component, Logs, NewLine};
use crate::site::topology::SITE_SHARE;
use crate::time::SimTime;
use crate::trace::{Cause, Step};

/// The SMS Provider notes who asked.
pub(super) fn serve_console(seed: u64, run: &Run, now: SimTime, logs: &mut Logs) {
    let text =
        format!("Auditing: User {} initiated client operation {OPERATION} to collection {}.", run.user, run.collection);
    write(seed, run, (Component::SmsProvider, Step::ServeConsole), now, text, logs);
}

/// The notification server sends the query.
pub(super) fn push(seed: u64, run: &Run, now: SimTime, logs: &mut Logs) {
    let (push_id, clients) = (run.push_id, run.client_count());
    let task_id = push_id + 1;
    let guid = task_guid(seed, run.command).hyphenated().to_string().to_ascii_uppercase();
    let mut line = |step: Step, text: String| {
        write(seed, run, (Component::NotificationServer, step), now, text, logs);
    };
    line(Step::GetPushMessage, "Get one push message from database.".to_owned());
    line(
        Step::StartPush,
        format!(
            "Starting to send push task (PushID: {push_id} TaskID: {task_id} TaskGUID: {guid} TaskType: {TASK_TYPE} \
             TaskParam: {TASK_PARAMETER}) to {clients} clients  with throttling (strategy: 1 param: 42)"
        ),
    );
    line(
        Step::FinishPush,
        format!("Finished sending push task (PushID: {push_id} TaskID: {task_id}) to {clients} clients"),
    );
}

/// The notification server reports to the site.
pub(super) fn report(seed: u64, run: &Run, counts: &RunCounts, now: SimTime, logs: &mut Logs) {
    let file_number = draw(seed, Purpose::TaskId, run.command, (1 << 40) + 2 + now.0 as u64) & 0xf_ffff;
    let text = format!(
        r"Generated BGB task status report {SITE_SHARE}\inboxes\bgb.box\Bgb{file_number:05x}.BTS at {}. (PushID: {} ReportedClients: {} FailedClients: {})",
        now.log_text(),
        run.push_id,
        counts.answered,
        counts.failed,
    );
    write(seed, run, (Component::NotificationServer, Step::Report), now, text, logs);
}

fn write(seed: u64, run: &Run, (component, step): (Component, Step), now: SimTime, text: String, logs: &mut Logs) {
    let line = NewLine::information(component, now, (step, Cause::Command(run.command)), run.command, text);
    logs.write(NewLine { task_guid: Some(task_guid(seed, run.command)), ..line });
}
