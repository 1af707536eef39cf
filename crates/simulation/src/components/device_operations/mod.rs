//! Device operations: what the pages of an attached device ask of its client, from the admin center through the administration service
//! and the notification server to the client, and back as a state message. Each hop is a due event, as those of a device action are.

mod application_lines;
mod latency;
mod operation;
mod script_lines;
mod site_lines;

pub use operation::{DeviceOperation, Ended, OperationHop, Work};

use crate::applications::{Applications, Before, Outcome, Site, Status, outcome_of};
use crate::command::{ApplicationAction, Row};
use crate::command_error::CommandError;
use crate::components::notification::{Blocker, Notification, Waiting, WaitingReason};
use crate::components::{administration_service, cloud_connection};
use crate::draw::{Purpose, guid};
use crate::event::Event;
use crate::faults::{FaultId, Faults};
use crate::fleet::Fleet;
use crate::inventory::Inventory;
use crate::limits::ACTIONS_PENDING_PER_DEVICE_MAX;
use crate::log::Logs;
use crate::schedule::Schedule;
use crate::scripts::{self, Scripts};
use crate::site::administrators::{SiteRules, authorize, authorize_device_action};
use crate::site::roles::SitePermission;
use crate::tenant::{Caller, Directory};
use crate::time::SimTime;
use application_lines::Subject;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Every operation since the world began: each is a command, and the journal has a limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceOperations {
    all: Vec<DeviceOperation>,
    /// Numbers of those that are on their way.
    open: BTreeSet<u64>,
}

/// What the components see of the world.
pub(crate) struct Context<'a> {
    pub(crate) seed: u64,
    pub(crate) start: SimTime,
    pub(crate) now: SimTime,
    pub(crate) rules: SiteRules,
    pub(crate) fleet: &'a Fleet,
    pub(crate) directory: &'a Directory,
    pub(crate) faults: &'a Faults,
    pub(crate) notification: &'a mut Notification,
    pub(crate) applications: &'a mut Applications,
    pub(crate) scripts: &'a mut Scripts,
    pub(crate) logs: &'a mut Logs,
    pub(crate) schedule: &'a mut Schedule,
}

impl<'a> Context<'a> {
    fn site(&self) -> Site<'a> {
        Site { fleet: self.fleet, start: self.start, now: self.now, version: self.rules.version }
    }
}

/// Whether the site lets the caller do this work, and can.
///
/// # Errors
/// The first thing that stands in the way, in the order of the request's way.
pub(crate) fn check_site(
    rules: SiteRules,
    faults: &Faults,
    by: &str,
    caller: Caller<'_>,
    work: WorkKind,
) -> Result<(), CommandError> {
    if faults.is_on(FaultId::SqlConnectionDead) {
        return Err(CommandError::DatabaseConnectionClosed);
    }
    match work {
        WorkKind::Application => {
            authorize_device_action(rules, caller, faults)?;
            let refused = |user| CommandError::ApproveNotGranted { user };
            authorize(rules, caller, faults, SitePermission::ApplicationApprove, refused)?;
        }
        WorkKind::Script => {
            authorize(rules, caller, faults, SitePermission::RunScript, |user| CommandError::RunScriptNotGranted {
                user,
            })?;
        }
    }
    administration_service::check(faults, by)
}

/// Kinds of work, as far as they are checked in other ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WorkKind {
    /// An action on an application.
    Application,
    /// A run of a script.
    Script,
}

impl From<Work> for WorkKind {
    fn from(work: Work) -> Self {
        match work {
            Work::Application { .. } => Self::Application,
            Work::Script { .. } => Self::Script,
        }
    }
}

/// A request that was let through.
pub(crate) struct Request {
    pub(crate) by: String,
    pub(crate) initiated_by: String,
    pub(crate) command: u64,
    pub(crate) row: Row,
    pub(crate) work: Work,
}

impl DeviceOperations {
    /// The operations, for the state hash; nothing where there were none.
    pub(crate) fn hashed(&self) -> Option<&Self> {
        (!self.all.is_empty()).then_some(self)
    }

    /// Every operation; the number of each is its place, from 1.
    pub fn all(&self) -> &[DeviceOperation] {
        &self.all
    }

    /// The operation of a number.
    pub fn get(&self, number: u64) -> Option<&DeviceOperation> {
        self.all.get(usize::try_from(number.checked_sub(1)?).ok()?)
    }

    /// The operation that a command asked for, by the command's sequence.
    pub(crate) fn of_command(&self, sequence: u64) -> Option<&DeviceOperation> {
        let index = self.all.binary_search_by_key(&sequence, |operation| operation.command).ok()?;
        self.all.get(index)
    }

    /// The operation that a task is of.
    pub(crate) fn of_task(&self, task: &Uuid) -> Option<&DeviceOperation> {
        self.all.iter().rev().find(|operation| operation.guid == *task)
    }

    /// Whether another operation of this device may be asked for.
    pub(crate) fn check_capacity(&self, row: Row) -> Result<(), CommandError> {
        let open = self.open.iter().filter(|number| self.get(**number).is_some_and(|one| one.row == row)).count();
        if open < ACTIONS_PENDING_PER_DEVICE_MAX { Ok(()) } else { Err(CommandError::TooManyActionsPending { row }) }
    }

    /// Takes a request on.
    pub(crate) fn request(&mut self, request: Request, context: &mut Context<'_>) {
        let number = self.all.len() as u64 + 1;
        let Request { by, initiated_by, command, row, work } = request;
        let operation = DeviceOperation {
            number,
            guid: guid(context.seed, Purpose::TaskId, command, 1 << 40),
            row,
            work,
            by,
            initiated_by,
            command,
            requested: context.now,
            ended: None,
            outcome: None,
            error: None,
            push: None,
            waiting_for: None,
            blocker: None,
            attempts: 0,
        };
        match work {
            Work::Application { index, action, .. } => {
                let site = context.site();
                context.applications.begin(site, row, index, action, number);
            }
            Work::Script { index } => context.scripts.begin(row, index, number, context.now),
        }
        schedule(&operation, OperationHop::Receive, context);
        self.all.push(operation);
        self.open.insert(number);
    }

    /// One hop. Does nothing for an operation that is over, but for the lines that stand beside its way.
    pub(crate) fn run(&mut self, number: u64, hop: OperationHop, context: &mut Context<'_>) {
        let Some(mut operation) = self.get(number).cloned() else { return };
        match hop {
            OperationHop::FinishPush => return site_lines::finish_push(&operation, context),
            OperationHop::Report => {
                let has_failed = operation.error == Some(CommandError::ClientTaskFailed);
                return site_lines::report(&operation, has_failed, context);
            }
            _ => {}
        }
        if !self.open.contains(&number) {
            return;
        }
        self.step(&mut operation, hop, context);
        self.put(operation);
    }

    fn put(&mut self, operation: DeviceOperation) {
        if operation.ended.is_some() {
            self.open.remove(&operation.number);
        }
        let index = operation.number as usize - 1;
        if let Some(place) = self.all.get_mut(index) {
            *place = operation;
        }
    }

    fn step(&mut self, operation: &mut DeviceOperation, hop: OperationHop, context: &mut Context<'_>) {
        if let Some(blocker) = blocker(hop, context.faults) {
            if hop == OperationHop::Receive {
                site_lines::fail_to_receive(operation, context);
            }
            (operation.waiting_for, operation.blocker) = (Some(hop), Some(blocker));
            return;
        }
        if hop.needs_client() && context.fleet.is_retired(operation.row) {
            site_lines::drop_push(operation, context);
            return finish(operation, Some(CommandError::DeviceRetired { row: operation.row }), context);
        }
        if hop.needs_client() && !context.fleet.is_online(operation.row) {
            // What did not reach the client is sent again.
            let resume = if hop == OperationHop::ClientReceive { OperationHop::StartPush } else { hop };
            operation.waiting_for = Some(resume);
            return;
        }
        if let Err(error) = self.take(operation, hop, context) {
            return finish(operation, Some(error), context);
        }
        let mut rest = operation.work.way().iter().skip_while(|one| **one != hop).skip(1);
        match rest.next() {
            Some(next) => schedule(operation, *next, context),
            None => finish(operation, None, context),
        }
    }

    /// Takes a step.
    fn take(
        &mut self,
        operation: &mut DeviceOperation,
        hop: OperationHop,
        context: &mut Context<'_>,
    ) -> Result<(), CommandError> {
        match hop {
            OperationHop::Receive => site_lines::receive(operation, context),
            OperationHop::Serve => {
                if let Err(error) = serve(operation, context) {
                    site_lines::refuse(operation, &error, context);
                    return Err(error);
                }
                site_lines::serve(operation, context);
            }
            OperationHop::GetPushMessage => {
                let push = context.notification.next_push();
                operation.push = Some((push, push + 1));
                site_lines::get_push_message(operation, context);
            }
            OperationHop::StartPush => {
                let parameter = parameter(operation, context);
                site_lines::start_push(operation, &parameter, context);
                schedule(operation, OperationHop::FinishPush, context);
            }
            OperationHop::ClientReceive => {
                let parameter = parameter(operation, context);
                site_lines::client_receive(operation, &parameter, context);
                schedule(operation, OperationHop::Report, context);
                if context.faults.is_on_device(FaultId::ClientUnhealthy, operation.row) {
                    site_lines::client_fail(operation, context);
                    return Err(CommandError::ClientTaskFailed);
                }
            }
            OperationHop::ClientRespond => {
                site_lines::client_respond(operation, context);
                if let Work::Application { index, action, .. } = operation.work {
                    context.applications.acknowledge(operation.row, index, action, context.now);
                }
            }
            _ => match operation.work {
                Work::Application { index, action, before } => {
                    work_on_application(operation, (index, action, before), hop, context);
                }
                Work::Script { index } => work_on_script(operation, index, hop, context),
            },
        }
        Ok(())
    }

    /// A client came on line: what waits for it goes on.
    pub(crate) fn client_came_online(&mut self, row: Row, context: &mut Context<'_>) {
        self.resume(context, |operation| operation.row == row && operation.blocker.is_none());
    }

    /// Something was broken or mended.
    pub(crate) fn faults_changed(&mut self, context: &mut Context<'_>) {
        self.resume(context, |operation| operation.blocker.is_some());
    }

    /// A client left the site: what waits for it fails.
    pub(crate) fn client_retired(&mut self, row: Row, context: &mut Context<'_>) {
        self.resume(context, |operation| operation.row == row && operation.blocker.is_none());
    }

    fn resume(&mut self, context: &mut Context<'_>, waits: impl Fn(&DeviceOperation) -> bool) {
        let waiting: Vec<u64> = self.open.iter().copied().collect();
        for number in waiting {
            let Some(mut operation) = self.get(number).cloned() else { continue };
            let Some(hop) = operation.waiting_for.filter(|_| waits(&operation)) else { continue };
            if let Some(blocker) = blocker(hop, context.faults).filter(|_| operation.blocker.is_some()) {
                operation.blocker = Some(blocker);
            } else {
                (operation.waiting_for, operation.blocker) = (None, None);
                operation.attempts += 1;
                let due = context.now.plus(latency::until_served_again(context.seed, &operation));
                context.schedule.add(due, Event::OperationHop { operation: number, hop });
            }
            self.put(operation);
        }
    }

    /// What an operation waits for; nothing once it is over.
    pub(crate) fn waiting(&self, number: u64, schedule: &Schedule, is_paused: bool) -> Option<Waiting> {
        let operation = self.get(number).filter(|operation| operation.ended.is_none())?;
        if let Some(next) = operation.waiting_for {
            let reason = match operation.blocker {
                None => WaitingReason::ClientOffline,
                Some(Blocker::Connector) => WaitingReason::ConnectorUnreachable,
                Some(Blocker::ManagementPoint) => WaitingReason::ManagementPointUnreachable,
            };
            return Some(Waiting { reason, next: next.into(), due: None });
        }
        let (next, due) = schedule.iter().find_map(|(key, event)| match event {
            Event::OperationHop { operation, hop } if *operation == number && !hop.is_aside() => Some((*hop, key.time)),
            _ => None,
        })?;
        let reason = if is_paused { WaitingReason::ClockPaused } else { WaitingReason::NextHop };
        Some(Waiting { reason, next: next.into(), due: Some(due) })
    }
}

/// Whether the site still lets the caller do it: a right may have gone since the request.
fn serve(operation: &DeviceOperation, context: &Context<'_>) -> Result<(), CommandError> {
    let caller = context.directory.caller(&operation.by);
    let caller = caller.ok_or_else(|| CommandError::PersonaNotFound { key: operation.by.clone() })?;
    check_site(context.rules, context.faults, &operation.by, caller, operation.work.into())?;
    if context.fleet.is_retired(operation.row) {
        return Err(CommandError::DeviceRetired { row: operation.row });
    }
    Ok(())
}

/// What the client does.
fn work_on_application(
    operation: &mut DeviceOperation,
    (index, action, before): (u16, ApplicationAction, Before),
    hop: OperationHop,
    context: &mut Context<'_>,
) {
    let subject = Subject { index, action };
    let outcome = outcome_of(context.seed, operation.number, index, action, &before);
    match hop {
        OperationHop::DownloadPolicy => application_lines::download_policy(operation, context),
        OperationHop::Evaluate => {
            let status = if action == ApplicationAction::Reevaluate { outcome.status } else { before.status };
            application_lines::evaluate(operation, &subject, status, context);
        }
        OperationHop::Enforce => application_lines::enforce(operation, &subject, outcome, context),
        OperationHop::Detect => {
            application_lines::detect(operation, &subject, is_there(outcome), context);
        }
        OperationHop::SendState => application_lines::send_state(operation, context),
        OperationHop::ProcessState => {
            application_lines::process_state(operation, context);
            let Outcome { status, error_code, .. } = outcome;
            context.applications.finish(operation.row, index, status, error_code, context.now);
            operation.outcome = Some(Ended::Application(status));
        }
        _ => {}
    }
}

/// What the client does with a script, and what becomes of the result.
fn work_on_script(operation: &mut DeviceOperation, index: u16, hop: OperationHop, context: &mut Context<'_>) {
    let has_result = match hop {
        OperationHop::RunScript => {
            script_lines::run(operation, index, context);
            let tenant = context.directory.organization().id;
            let inventory = Inventory::new(context.fleet, context.logs, tenant, operation.row, context.now);
            let inventory = inventory.with_products(context.applications.products_of(operation.row));
            context.scripts.ran(operation.row, index, operation.number, &inventory);
            false
        }
        OperationHop::SendResult => {
            script_lines::send_fast(operation, index, context);
            true
        }
        OperationHop::SendState => {
            script_lines::send_state(operation, index, context);
            false
        }
        OperationHop::ProcessState => {
            application_lines::process_state(operation, context);
            true
        }
        _ => false,
    };
    if has_result {
        let state = context.scripts.finish(operation.row, index, operation.number);
        operation.outcome = Some(Ended::Script(state));
    }
}

/// The parameter of the task in the logs.
fn parameter(operation: &DeviceOperation, context: &Context<'_>) -> String {
    match operation.work {
        Work::Application { .. } => String::new(),
        Work::Script { index } => scripts::parameter(context.seed, index),
    }
}

fn is_there(outcome: Outcome) -> bool {
    matches!(outcome.status, Status::Installed | Status::RestartPending)
}

/// It is over, with or without an error on the way. What the client could not do is the application's own state.
fn finish(operation: &mut DeviceOperation, error: Option<CommandError>, context: &mut Context<'_>) {
    operation.ended = Some(context.now);
    operation.error.clone_from(&error);
    let Some(error) = error else { return };
    match operation.work {
        Work::Application { index, before, .. } => {
            context.applications.give_up(operation.row, index, &before, error);
        }
        Work::Script { index } => context.scripts.give_up(operation.row, index, operation.number, error),
    }
}

/// What stands in the way of a hop, beside the client.
fn blocker(hop: OperationHop, faults: &Faults) -> Option<Blocker> {
    match hop {
        OperationHop::Receive => cloud_connection::to_notifications(faults).map(|_| Blocker::Connector),
        OperationHop::Serve => faults.is_on(FaultId::ServiceConnectionPointStopped).then_some(Blocker::Connector),
        OperationHop::GetPushMessage | OperationHop::StartPush | OperationHop::ClientReceive => {
            let is_cut_off =
                faults.is_on(FaultId::ManagementPointDown) || faults.is_on(FaultId::NotificationChannelBlocked);
            is_cut_off.then_some(Blocker::ManagementPoint)
        }
        OperationHop::DownloadPolicy | OperationHop::SendState | OperationHop::SendResult => {
            faults.is_on(FaultId::ManagementPointDown).then_some(Blocker::ManagementPoint)
        }
        _ => None,
    }
}

fn schedule(operation: &DeviceOperation, hop: OperationHop, context: &mut Context<'_>) {
    let due = context.now.plus(latency::until(context.seed, operation, hop));
    context.schedule.add(due, Event::OperationHop { operation: operation.number, hop });
}
