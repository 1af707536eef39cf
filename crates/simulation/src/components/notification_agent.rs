//! CcmNotificationAgent (BgbAgent) on the client: receives the task, has it done, responds. Words are those of
//! "BgbAgent" in "Troubleshooting tenant attach and device actions"; the response echoes the ids that were received,
//! as a real client does (the document's sample shows other ids in the response).

use super::bgb_server;
use super::notification::{Context, Task, Template};
use crate::log::{Component, NewLine, Severity};
use crate::trace::{Cause, Step};

pub(super) fn receive(task: &Task, context: &mut Context<'_>) {
    let text = format!(
        "Receive task from server with pushid={}, taskid={}, taskguid={}, tasktype={} and taskParam=",
        task.push_id,
        task.task_id,
        bgb_server::upper(task),
        Template::from(task.action).number,
    );
    write(task, context, Step::ClientReceive, text);
}

pub(super) fn respond(task: &Task, context: &mut Context<'_>) {
    // Return code 1: accepted.
    let text = format!(
        "Send Task response message <BgbResponseMessage TimeStamp=\"{}\"><PushID>{}</PushID><TaskID>{}</TaskID>\
         <ReturnCode>1</ReturnCode></BgbResponseMessage> successfully.",
        context.now.format("%Y-%m-%dT%H:%M:%SZ"),
        task.push_id,
        task.task_id,
    );
    write(task, context, Step::ClientRespond, text);
}

/// The client is damaged: it cannot do the task.
pub(super) fn fail(task: &Task, context: &mut Context<'_>) {
    let text = format!("Failed to process task with taskguid={}. The task is not done.", bgb_server::upper(task));
    let traced = (Step::FailClient, Cause::Action(task.number));
    let line = NewLine::information(Component::NotificationAgent(task.row), context.now, traced, task.number, text);
    context.logs.write(NewLine { severity: Severity::Error, invented: true, task_guid: Some(task.guid), ..line });
}

fn write(task: &Task, context: &mut Context<'_>, step: Step, text: String) {
    let traced = (step, Cause::Action(task.number));
    let line = NewLine::information(Component::NotificationAgent(task.row), context.now, traced, task.number, text);
    context.logs.write(NewLine { task_guid: Some(task.guid), ..line });
}
