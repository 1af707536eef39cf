//! Lines of an operation in the logs of the site, and of the client's notification agent. Words are those of device actions and of
//! CMPivot (`components::bgb_server`, `components::cmpivot`); the addresses of the administration service are by analogy.

use super::{Context, DeviceOperation, Work};
use crate::command_error::CommandError;
use crate::draw::{Purpose, draw};
use crate::fleet::Fleet;
use crate::log::{Component, NewLine, Severity};
use crate::site::topology::{SITE_SERVER, SITE_SHARE};
use crate::trace::{Cause, Step};

impl DeviceOperation {
    /// Management point and client write the GUID in upper case.
    pub(super) fn upper(&self) -> String {
        self.guid.hyphenated().to_string().to_ascii_uppercase()
    }

    /// A line of information.
    pub(super) fn line(&self, context: &Context<'_>, component: Component, step: Step, text: String) -> NewLine {
        let line =
            NewLine::information(component, context.now, (step, Cause::Command(self.command)), self.command, text);
        NewLine { task_guid: Some(self.guid), ..line }
    }

    /// Writes a line that a document shows.
    pub(super) fn write(&self, context: &mut Context<'_>, component: Component, step: Step, text: String) {
        let line = self.line(context, component, step, text);
        context.logs.write(line);
    }

    /// Writes a line that is by analogy.
    pub(super) fn write_invented(
        &self,
        context: &mut Context<'_>,
        component: Component,
        step: Step,
        severity: Severity,
        text: String,
    ) {
        let line = self.line(context, component, step, text);
        context.logs.write(NewLine { severity, invented: true, ..line });
    }
}

pub(super) fn receive(operation: &DeviceOperation, context: &mut Context<'_>) {
    let text = "Received new notification. Validating basic notification details...".to_owned();
    operation.write(context, Component::NotificationWorker, Step::Receive, text);
}

/// The notification cannot be taken from the cloud.
pub(super) fn fail_to_receive(operation: &DeviceOperation, context: &mut Context<'_>) {
    let text = "The notification could not be received. It is received when the connection is there again.".to_owned();
    let worker = Component::NotificationWorker;
    operation.write_invented(context, worker, Step::FailReceive, Severity::Warning, text);
}

pub(super) fn serve(operation: &DeviceOperation, context: &mut Context<'_>) {
    let device = Fleet::resource_id(operation.row);
    let method = match operation.work {
        Work::Application { action, .. } => format!("{}Application", <&str>::from(action)),
        Work::Script { .. } => "RunScript".to_owned(),
    };
    let url = format!("https://{SITE_SERVER}/AdminService/v1.0/Device({device})/AdminService.{method}");
    let text = format!("Sending AdminService request with URL: {url}");
    operation.write(context, Component::NotificationWorker, Step::ServeConsole, text);
    let user = &operation.initiated_by;
    let text = format!("Processing incoming request for resource [{url}], method: [POST], User - [{user}]");
    operation.write(context, Component::AdministrationService, Step::ServeConsole, text);
    match operation.work {
        Work::Application { .. } => {
            let text =
                format!("Auditing: User {user} approved a request for application {}.", operation.work.subject());
            operation.write_invented(context, Component::SmsProvider, Step::ServeConsole, Severity::Information, text);
        }
        // The operation of scripts; CMPivot has another since 1906.
        Work::Script { .. } => {
            let text = format!("Auditing: User {user} initiated device operation 135 to collection SMS00001.");
            operation.write(context, Component::SmsProvider, Step::ServeConsole, text);
        }
    }
}

pub(super) fn refuse(operation: &DeviceOperation, error: &CommandError, context: &mut Context<'_>) {
    let worker = Component::NotificationWorker;
    if matches!(error, CommandError::DeviceRetired { .. }) {
        let text = format!("Target device {} is no longer in the site.", Fleet::resource_id(operation.row));
        return operation.write_invented(context, worker, Step::MissTarget, Severity::Warning, text);
    }
    let tenant = context.directory.organization().id;
    let user = context.directory.caller(&operation.by).map(|caller| caller.object_id()).unwrap_or_default();
    let (template, _) = operation.work.template();
    let text =
        format!("Unauthorized to perform client action. TemplateID: {template} TenantId: {tenant} AADUserID: {user}");
    let line = operation.line(context, worker, Step::RefuseCaller, text);
    context.logs.write(NewLine { severity: Severity::Error, ..line });
}

pub(super) fn get_push_message(operation: &DeviceOperation, context: &mut Context<'_>) {
    let text = "Get one push message from database.".to_owned();
    operation.write(context, Component::NotificationServer, Step::GetPushMessage, text);
}

pub(super) fn start_push(operation: &DeviceOperation, parameter: &str, context: &mut Context<'_>) {
    let (push_id, task_id) = operation.push.unwrap_or_default();
    let text = format!(
        "Starting to send push task (PushID: {push_id} TaskID: {task_id} TaskGUID: {} TaskType: {} TaskParam: {parameter}) to 1 \
         clients  with throttling (strategy: 1 param: 42)",
        operation.upper(),
        operation.work.template().1,
    );
    operation.write(context, Component::NotificationServer, Step::StartPush, text);
}

pub(super) fn finish_push(operation: &DeviceOperation, context: &mut Context<'_>) {
    let (push_id, task_id) = operation.push.unwrap_or_default();
    let text = format!("Finished sending push task (PushID: {push_id} TaskID: {task_id}) to 1 clients");
    operation.write(context, Component::NotificationServer, Step::FinishPush, text);
}

pub(super) fn drop_push(operation: &DeviceOperation, context: &mut Context<'_>) {
    let (push_id, task_id) = operation.push.unwrap_or_default();
    let text = format!(
        "Push task (PushID: {push_id} TaskID: {task_id}) has no client left: the target was removed from the site."
    );
    let server = Component::NotificationServer;
    operation.write_invented(context, server, Step::DropPush, Severity::Warning, text);
}

pub(super) fn report(operation: &DeviceOperation, has_failed: bool, context: &mut Context<'_>) {
    let (reported, failed) = if has_failed { (0, 1) } else { (1, 0) };
    let file_number = draw(context.seed, Purpose::TaskId, operation.command, (1 << 40) + 2) & 0xf_ffff;
    let text = format!(
        r"Generated BGB task status report {SITE_SHARE}\inboxes\bgb.box\Bgb{file_number:05x}.BTS at {}. (PushID: {} ReportedClients: {reported} FailedClients: {failed})",
        context.now.log_text(),
        operation.push.unwrap_or_default().0,
    );
    operation.write(context, Component::NotificationServer, Step::Report, text);
}

pub(super) fn client_receive(operation: &DeviceOperation, parameter: &str, context: &mut Context<'_>) {
    let (push_id, task_id) = operation.push.unwrap_or_default();
    let text = format!(
        "Receive task from server with pushid={push_id}, taskid={task_id}, taskguid={}, tasktype={} and taskParam={parameter}",
        operation.upper(),
        operation.work.template().1,
    );
    operation.write(context, Component::NotificationAgent(operation.row), Step::ClientReceive, text);
}

pub(super) fn client_respond(operation: &DeviceOperation, context: &mut Context<'_>) {
    let (push_id, task_id) = operation.push.unwrap_or_default();
    let text = format!(
        "Send Task response message <BgbResponseMessage TimeStamp=\"{}\"><PushID>{push_id}</PushID><TaskID>{task_id}</TaskID>\
         <ReturnCode>1</ReturnCode></BgbResponseMessage> successfully.",
        context.now.format("%Y-%m-%dT%H:%M:%SZ"),
    );
    operation.write(context, Component::NotificationAgent(operation.row), Step::ClientRespond, text);
}

pub(super) fn client_fail(operation: &DeviceOperation, context: &mut Context<'_>) {
    let text = format!("Failed to process task with taskguid={}. The task is not done.", operation.upper());
    let agent = Component::NotificationAgent(operation.row);
    operation.write_invented(context, agent, Step::FailClient, Severity::Error, text);
}
