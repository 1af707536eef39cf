//! CcmNotificationAgent (BgbAgent) on the client: receives the task, has it done, responds. Words are those of
//! "BgbAgent" in "Troubleshooting tenant attach and device actions"; the response echoes the ids that were received,
//! as a real client does (the document's sample shows other ids in the response).

use super::task::Task;
use super::{Around, bgb_server, template};
use crate::log::{Component, NewLine};
use crate::trace::{Cause, Step};

pub(super) fn receive(task: &Task, around: &mut Around<'_>) {
    let text = format!(
        "Receive task from server with pushid={}, taskid={}, taskguid={}, tasktype={} and taskParam=",
        task.push_id,
        task.task_id,
        bgb_server::upper(task),
        template::of(task.action).number,
    );
    write(task, around, Step::ClientReceive, text);
}

pub(super) fn respond(task: &Task, around: &mut Around<'_>) {
    // Return code 1: accepted.
    let text = format!(
        "Send Task response message <BgbResponseMessage TimeStamp=\"{}\"><PushID>{}</PushID><TaskID>{}</TaskID>\
         <ReturnCode>1</ReturnCode></BgbResponseMessage> successfully.",
        around.now.format("%Y-%m-%dT%H:%M:%SZ"),
        task.push_id,
        task.task_id,
    );
    write(task, around, Step::ClientRespond, text);
}

fn write(task: &Task, around: &mut Around<'_>, step: Step, text: String) {
    let traced = (step, Cause::Action(task.number));
    let line = NewLine::information(Component::NotificationAgent(task.row), around.now, traced, task.number, text);
    around.logs.write(NewLine { task_guid: Some(task.guid), ..line });
}
