//! *Sync* of a device's timeline: the client is notified and sends its events at once ("Tenant attach: Device timeline in the admin
//! center"). Lines are those of a device action, whose way this is by analogy; name and number of the template are the lab's own.

use crate::command::Row;
use crate::command_error::CommandError;
use crate::draw::{Purpose, draw, guid};
use crate::faults::{FaultId, Faults};
use crate::fleet::Fleet;
use crate::log::{Component, Logs, NewLine};
use crate::site::administrators::{SiteRules, authorize_device_action};
use crate::site::topology::SITE_SHARE;
use crate::tenant::Caller;
use crate::time::SimTime;
use crate::trace::{Cause, Step};
use uuid::Uuid;

const TEMPLATE: &str = "RequestTimelineSync";
const TASK_TYPE: u8 = 40;

/// Whether the site lets the caller notify the client, and the client can be reached. What stands in the way of reading the page is checked
/// before.
///
/// # Errors
/// The first thing that stands in the way.
pub(crate) fn check(
    rules: SiteRules,
    faults: &Faults,
    fleet: &Fleet,
    caller: Caller<'_>,
    row: Row,
) -> Result<(), CommandError> {
    authorize_device_action(rules, caller, faults)?;
    let is_cut_off =
        [FaultId::ManagementPointDown, FaultId::NotificationChannelBlocked].iter().any(|fault| faults.is_on(*fault));
    if is_cut_off || !fleet.is_online(row) {
        return Err(CommandError::ClientNotReached { row });
    }
    if faults.is_on_device(FaultId::ClientUnhealthy, row) {
        return Err(CommandError::ClientTaskFailed);
    }
    Ok(())
}

/// A request to a client: which command it is, for whom, and the number of its push.
pub(crate) struct Request {
    pub(crate) command: u64,
    pub(crate) tenant: Uuid,
    pub(crate) user: Uuid,
    pub(crate) row: Row,
    pub(crate) push_id: u64,
    pub(crate) now: SimTime,
}

/// Writes the lines of a request, in the order of its way.
pub(crate) fn write(seed: u64, request: &Request, logs: &mut Logs) {
    let Request { command, tenant, user, row, push_id, now } = *request;
    let task_id = push_id + 1;
    let guid = guid(seed, Purpose::TaskId, command, 1 << 40);
    let (lower, upper) = (guid.hyphenated().to_string(), guid.hyphenated().to_string().to_ascii_uppercase());
    let mut write = |component: Component, step: Step, invented: bool, text: String| {
        let line = NewLine::information(component, now, (step, Cause::Command(command)), command, text);
        logs.write(NewLine { invented, ..line });
    };
    let worker = Component::NotificationWorker;
    let text = "Received new notification. Validating basic notification details...".to_owned();
    write(worker, Step::Receive, false, text);
    write(worker, Step::Validate, false, "Validating device action message content...".to_owned());
    // Five spaces after `AADUserID:`, as documented.
    let text =
        format!("Authorized to perform client action. TemplateID: {TEMPLATE} TenantId: {tenant} AADUserID:     {user}");
    write(worker, Step::Authorize, true, text);
    let device = Fleet::resource_id(row);
    let text = format!(
        "Forwarded BGB remote task. TemplateID: {TASK_TYPE} TaskGuid: {lower} TaskParam: TargetDeviceIDs: {device}"
    );
    write(worker, Step::Forward, true, text);
    let server = Component::NotificationServer;
    write(server, Step::GetPushMessage, false, "Get one push message from database.".to_owned());
    let text = format!(
        "Starting to send push task (PushID: {push_id} TaskID: {task_id} TaskGUID: {upper} TaskType: {TASK_TYPE} TaskParam: ) to 1 \
         clients  with throttling (strategy: 1 param: 42)"
    );
    write(server, Step::StartPush, true, text);
    let text = format!("Finished sending push task (PushID: {push_id} TaskID: {task_id}) to 1 clients");
    write(server, Step::FinishPush, false, text);
    let client = Component::NotificationAgent(row);
    let text = format!(
        "Receive task from server with pushid={push_id}, taskid={task_id}, taskguid={upper}, tasktype={TASK_TYPE} and taskParam="
    );
    write(client, Step::ClientReceive, true, text);
    let text = format!(
        "Send Task response message <BgbResponseMessage TimeStamp=\"{}\"><PushID>{push_id}</PushID><TaskID>{task_id}</TaskID>\
         <ReturnCode>1</ReturnCode></BgbResponseMessage> successfully.",
        now.format("%Y-%m-%dT%H:%M:%SZ"),
    );
    write(client, Step::ClientRespond, false, text);
    let file_number = draw(seed, Purpose::TaskId, command, (1 << 40) + 2) & 0xf_ffff;
    let text = format!(
        r"Generated BGB task status report {SITE_SHARE}\inboxes\bgb.box\Bgb{file_number:05x}.BTS at {}. (PushID: {push_id} ReportedClients: 1 FailedClients: 0)",
        now.log_text(),
    );
    write(server, Step::Report, false, text);
}
