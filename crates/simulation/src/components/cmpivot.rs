//! CMPivot on one device, from the admin center: who may ask, and the way of the script to the client and of its answer back
//! ("Tenant attach: CMPivot", "Troubleshoot CMPivot for tenant attached devices", and the CMPivot troubleshooting guide, whose lines
//! these are). A run takes no simulated time (`docs/deviations.md`): a client that can answer answers at once.

use crate::command::Row;
use crate::command_error::CommandError;
use crate::draw::{Purpose, draw, guid};
use crate::faults::{FaultId, Faults};
use crate::fleet::Fleet;
use crate::log::{Component, Logs, NewLine};
use crate::product::{self, Feature};
use crate::site::administrators::{SiteRules, authorize_device_action};
use crate::site::topology::SITE_SHARE;
use crate::tenant::{Caller, device_service};
use crate::time::SimTime;
use crate::trace::{Cause, Step};
use uuid::Uuid;

/// The built-in script that CMPivot runs on clients; the same in every site.
const SCRIPT: &str = "7DC6B6F1-E7F6-43C1-96E0-E1D16BC25C14";
/// Task type of *Request Script Execution*.
pub(super) const TASK_TYPE: u8 = 15;
/// How the parameter of that task begins: the script's content in base64.
pub(super) const TASK_PARAMETER: &str = "PFNjcmlwdENvbnRlbnQg";
/// Operation of CMPivot in the audit line; scripts have another.
pub(super) const OPERATION: u8 = 145;
/// The collection that a single device is asked through.
const COLLECTION: &str = "SMS00001";

/// Whether the tenant and the site let the caller ask clients.
///
/// # Errors
///
/// The first thing that stands in the way, in the order of the request's way.
pub(crate) fn check_caller(
    rules: SiteRules,
    faults: &Faults,
    by: &str,
    caller: Caller<'_>,
) -> Result<(), CommandError> {
    product::require(Feature::Cmpivot, rules.version)?;
    device_service::check(faults, by, caller)?;
    let user = caller.name().to_owned();
    if let Caller::Person(persona) = caller
        && !persona.can_run_cmpivot()
    {
        return Err(CommandError::IntuneRoleNotAssigned { user });
    }
    if faults.is_on(FaultId::ServiceConnectionPointStopped) {
        return Err(CommandError::ServiceConnectionPointStopped);
    }
    authorize_device_action(rules, caller, faults).map_err(|error| match error {
        // The roles that may notify are those that may run CMPivot; the page says it in its own words.
        CommandError::NotifyResourceNotGranted { user } => CommandError::RunCmpivotNotGranted { user },
        other => other,
    })?;
    super::administration_service::check(faults, by)
}

/// Whether the client can answer.
///
/// # Errors
///
/// The first thing that stands in the way, in the order of the request's way.
pub(crate) fn check_client(faults: &Faults, fleet: &Fleet, row: Row) -> Result<(), CommandError> {
    if fleet.is_retired(row) {
        return Err(CommandError::DeviceRetired { row });
    }
    let is_cut_off =
        [FaultId::ManagementPointDown, FaultId::NotificationChannelBlocked].iter().any(|fault| faults.is_on(*fault));
    if is_cut_off || !fleet.is_online(row) {
        return Err(CommandError::CmpivotTimedOut { row });
    }
    if faults.is_on_device(FaultId::ClientUnhealthy, row) {
        return Err(CommandError::ClientTaskFailed);
    }
    Ok(())
}

/// A run: which command it is, for whom, and the numbers of its push.
pub(crate) struct Run<'r> {
    pub(crate) command: u64,
    pub(crate) guid: Uuid,
    pub(crate) user: &'r str,
    pub(crate) row: Row,
    pub(crate) push_id: u64,
    pub(crate) now: SimTime,
}

/// The GUID of the task that a command starts.
pub(crate) fn task_guid(seed: u64, command: u64) -> Uuid {
    guid(seed, Purpose::TaskId, command, 1 << 40)
}

/// Writes the lines of a run, in the order of its way.
pub(crate) fn write(seed: u64, run: &Run<'_>, logs: &mut Logs) {
    let Run { command, guid, user, row, push_id, now } = *run;
    // In the document's sample the task's number is one ahead of the push's.
    let task_id = push_id + 1;
    let upper = guid.hyphenated().to_string().to_ascii_uppercase();
    let mut write = |component: Component, step: Step, text: String| {
        let line = NewLine::information(component, now, (step, Cause::Command(command)), command, text);
        logs.write(NewLine { task_guid: Some(guid), ..line });
    };
    let text = format!("Auditing: User {user} initiated client operation {OPERATION} to collection {COLLECTION}.");
    write(Component::SmsProvider, Step::ServeConsole, text);
    write(Component::NotificationServer, Step::GetPushMessage, "Get one push message from database.".to_owned());
    let text = format!(
        "Starting to send push task (PushID: {push_id} TaskID: {task_id} TaskGUID: {upper} TaskType: {TASK_TYPE} TaskParam: \
         {TASK_PARAMETER}) to 1 clients  with throttling (strategy: 1 param: 42)"
    );
    write(Component::NotificationServer, Step::StartPush, text);
    let text = format!("Finished sending push task (PushID: {push_id} TaskID: {task_id}) to 1 clients");
    write(Component::NotificationServer, Step::FinishPush, text);
    let text = format!(
        "Receive task from server with pushid={push_id}, taskid={task_id}, taskguid={upper}, tasktype={TASK_TYPE} and \
         taskParam={TASK_PARAMETER}"
    );
    write(Component::NotificationAgent(row), Step::ClientReceive, text);
    let text = format!("Sending script state message (fast): {{{upper}}}");
    write(Component::ScriptAgent(row), Step::ClientRespond, text);
    let text = format!("Result are sent for ScriptGuid: {SCRIPT} and TaskID: {{{upper}}}");
    write(Component::ScriptAgent(row), Step::ClientRespond, text);
    let file_number = draw(seed, Purpose::TaskId, command, (1 << 40) + 2) & 0xf_ffff;
    let text = format!(
        r"Generated BGB task status report {SITE_SHARE}\inboxes\bgb.box\Bgb{file_number:05x}.BTS at {}. (PushID: {push_id} ReportedClients: 1 FailedClients: 0)",
        now.log_text(),
    );
    write(Component::NotificationServer, Step::Report, text);
}
