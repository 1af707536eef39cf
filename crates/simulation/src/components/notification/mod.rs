//! Device actions: from the admin center through the service connection point and the management point to the
//! client, and back. Each hop is a due event; each component writes its own log.

mod latency;
mod result;
mod task;
mod template;
mod waiting;

pub use result::{ActionResult, ActionState, DeliveryStatus};
pub use task::{Blocker, Hop, Task};
pub use template::Template;
pub use waiting::{Waiting, WaitingReason};

use super::{bgb_server, cloud_connection, gateway_notification_worker, notification_agent};
use crate::command::{DeviceAction, Row};
use crate::command_error::CommandError;
use crate::draw::{Purpose, guid};
use crate::event::Event;
use crate::faults::{FaultId, Faults};
use crate::fleet::Fleet;
use crate::limits::{ACTION_RESULTS_PER_DEVICE_MAX, ACTIONS_PENDING_PER_DEVICE_MAX};
use crate::log::Logs;
use crate::schedule::Schedule;
use crate::site::administrators::SiteRules;
use crate::tenant::Directory;
use crate::time::SimTime;
use crate::trace::History;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use uuid::Uuid;

/// Tasks on their way, and what the tenant knows of past and present ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notification {
    task_count: u64,
    push_count: u64,
    tasks: BTreeMap<u64, Task>,
    /// Tasks that wait for their client, by row.
    waiting: BTreeMap<Row, BTreeSet<u64>>,
    /// Newest first. A device that leaves the tenant takes its results with it.
    results: BTreeMap<Row, VecDeque<ActionResult>>,
    /// Grows with every change of a result, and of what one waits for. It follows from the rest, so it is not part of the
    /// state.
    #[serde(skip)]
    revision: u64,
    /// Tasks that wait for a part of the site, by number. A world without faults has the bytes that it had before there were
    /// any: so it stands apart, in the state hash and in snapshots.
    #[serde(skip)]
    held: BTreeMap<u64, Blocker>,
    /// Tasks whose client could not do them and that are still to be reported, by number. It stands apart as the others do.
    #[serde(skip)]
    failed: BTreeSet<u64>,
}

/// What the components see of the world.
pub(crate) struct Context<'a> {
    pub(crate) seed: u64,
    pub(crate) now: SimTime,
    pub(crate) rules: SiteRules,
    pub(crate) fleet: &'a Fleet,
    pub(crate) directory: &'a Directory,
    pub(crate) faults: &'a Faults,
    pub(crate) logs: &'a mut Logs,
    pub(crate) history: &'a mut History,
    pub(crate) schedule: &'a mut Schedule,
}

impl Notification {
    /// Results of a device, newest first.
    pub fn results_of(&self, row: Row) -> impl ExactSizeIterator<Item = &ActionResult> {
        self.results.get(&row).map(VecDeque::iter).unwrap_or_default()
    }

    /// Every result of every device, by row, newest first.
    pub fn results(&self) -> impl Iterator<Item = (Row, &ActionResult)> {
        self.results.iter().flat_map(|(&row, results)| results.iter().map(move |result| (row, result)))
    }

    /// Actions that were taken on since the world began.
    pub fn action_count(&self) -> u64 {
        self.task_count
    }

    /// Grows with every change of a result; compare for equality only.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Goes on counting where another process stopped.
    pub(crate) fn set_revision(&mut self, revision: u64) {
        self.revision = revision;
    }

    /// Tasks that wait for a part of the site, by number.
    pub(crate) fn held(&self) -> &BTreeMap<u64, Blocker> {
        &self.held
    }

    /// Tasks whose client could not do them and that are still to be reported, by number.
    pub(crate) fn failed(&self) -> &BTreeSet<u64> {
        &self.failed
    }

    /// Takes over what a snapshot kept.
    pub(crate) fn set_held(&mut self, held: BTreeMap<u64, Blocker>, failed: BTreeSet<u64>) {
        self.held = held;
        self.failed = failed;
    }

    /// Tasks on their way, by number.
    pub fn tasks(&self) -> &BTreeMap<u64, Task> {
        &self.tasks
    }

    /// The number of the next push, of an action or for another component.
    pub(crate) fn next_push(&mut self) -> u64 {
        self.push_count += 1;
        self.push_count
    }

    /// Whether another action of this device may be asked for.
    pub(crate) fn check_capacity(&self, row: Row) -> Result<(), CommandError> {
        let pending = self.results_of(row).filter(|result| result.state == ActionState::Pending).count();
        if pending < ACTIONS_PENDING_PER_DEVICE_MAX { Ok(()) } else { Err(CommandError::TooManyActionsPending { row }) }
    }

    /// Takes an action on. The admin center shows it as pending from now on. `by` is a key, `initiated_by` a name.
    pub(crate) fn trigger(
        &mut self,
        by: &str,
        initiated_by: String,
        row: Row,
        action: DeviceAction,
        context: &mut Context<'_>,
    ) -> Uuid {
        self.task_count += 1;
        let number = self.task_count;
        let guid = guid(context.seed, Purpose::TaskId, number, 0);
        let task = Task {
            number,
            guid,
            row,
            action,
            by: by.to_owned(),
            push_id: 0,
            task_id: 0,
            waiting_for: None,
            attempts: 0,
        };
        schedule(&task, Hop::Receive, context);
        context.history.action_requested(&task, initiated_by.clone(), context.now);
        self.tasks.insert(number, task);
        let results = self.results.entry(row).or_default();
        results.push_front(ActionResult {
            task_number: number,
            task_guid: guid,
            action,
            state: ActionState::Pending,
            delivery: DeliveryStatus::PendingDelivery,
            started: context.now,
            updated: context.now,
            error: None,
            initiated_by,
            is_waiting_for_client: false,
        });
        if results.len() > ACTION_RESULTS_PER_DEVICE_MAX
            && let Some(oldest_finished) = results.iter().rposition(|result| result.state != ActionState::Pending)
        {
            results.remove(oldest_finished);
        }
        self.revision += 1;
        guid
    }

    /// One hop of a task. Does nothing for a task that is over.
    pub(crate) fn run(&mut self, number: u64, hop: Hop, context: &mut Context<'_>) {
        let Some(mut task) = self.tasks.remove(&number) else { return };
        self.revision += 1;
        if self.step(&mut task, hop, context) {
            self.tasks.insert(number, task);
        }
    }

    /// Does the hop and schedules what follows; returns whether the task is still on its way.
    fn step(&mut self, task: &mut Task, hop: Hop, context: &mut Context<'_>) -> bool {
        if let Some(blocker) = blocker(hop, context.faults) {
            // A line in the log and no more: the client receives the task either way.
            if hop != Hop::FinishPush {
                if hop == Hop::Receive {
                    cloud_connection::fail_to_receive(task, context);
                }
                self.hold(task, if hop == Hop::ClientReceive { Hop::StartPush } else { hop }, blocker);
            }
            return true;
        }
        let needs_client = matches!(hop, Hop::StartPush | Hop::ClientReceive | Hop::ClientRespond);
        if needs_client && context.fleet.is_retired(task.row) {
            self.give_up(task, context);
            return false;
        }
        if needs_client && !context.fleet.is_online(task.row) {
            // A task that did not reach the client is sent again; work that was done only needs to be reported.
            let resume = if hop == Hop::ClientReceive { Hop::StartPush } else { hop };
            self.wait(task, resume);
            return true;
        }
        match hop {
            Hop::Receive if context.faults.is_on(FaultId::ProxyIdleTimeout) && task.attempts == 0 => {
                gateway_notification_worker::reconnect(task, context);
                task.attempts += 1;
                let due = context.now.plus(latency::until_reconnected(context.seed, task));
                context.schedule.add(due, Event::NotificationHop { task: task.number, hop });
            }
            Hop::Receive => {
                if let Some(error) = gateway_notification_worker::ignore(task, context) {
                    self.finish(task, Some(error), context);
                    return false;
                }
                gateway_notification_worker::receive(task, context);
                self.deliver(task, DeliveryStatus::DeliveredToConnectorService, context.now);
                schedule(task, Hop::Validate, context);
            }
            Hop::Validate => {
                gateway_notification_worker::validate(task, context);
                schedule(task, Hop::Authorize, context);
            }
            Hop::Authorize => {
                if let Err(error) = gateway_notification_worker::authorize(task, context) {
                    self.finish(task, Some(error), context);
                    return false;
                }
                schedule(task, Hop::Forward, context);
            }
            Hop::Forward => {
                gateway_notification_worker::forward(task, context);
                self.deliver(task, DeliveryStatus::DeliveredToOnPremisesServer, context.now);
                schedule(task, Hop::GetPushMessage, context);
            }
            Hop::GetPushMessage => {
                // In the document's sample the task's number is one ahead of the push's.
                task.push_id = self.next_push();
                task.task_id = task.push_id + 1;
                context.history.action_pushed(task);
                bgb_server::get_push_message(task, context);
                schedule(task, Hop::StartPush, context);
            }
            Hop::StartPush if context.faults.is_on(FaultId::NotificationChannelBlocked) => {
                bgb_server::warn_about_firewall(task, context);
                let due = context.now.plus(latency::until_polled(context.seed, task));
                context.schedule.add(due, Event::NotificationHop { task: task.number, hop: Hop::ClientReceive });
            }
            Hop::StartPush => {
                bgb_server::start_push(task, context);
                schedule(task, Hop::FinishPush, context);
                schedule(task, Hop::ClientReceive, context);
            }
            Hop::FinishPush => bgb_server::finish_push(task, context),
            Hop::ClientReceive => {
                notification_agent::receive(task, context);
                schedule(task, Hop::ClientRespond, context);
            }
            Hop::ClientRespond => {
                if context.faults.is_on_device(FaultId::ClientUnhealthy, task.row) {
                    notification_agent::fail(task, context);
                    self.failed.insert(task.number);
                } else {
                    notification_agent::respond(task, context);
                }
                schedule(task, Hop::Report, context);
            }
            Hop::Report => {
                bgb_server::report(task, self.failed.contains(&task.number), context);
                schedule(task, Hop::ReturnToCloud, context);
            }
            Hop::ReturnToCloud => {
                let has_failed = self.failed.remove(&task.number);
                let error = has_failed.then_some(CommandError::ClientTaskFailed);
                self.finish(task, error, context);
                return false;
            }
        }
        true
    }

    /// A client came on line: its tasks go on where they waited.
    pub(crate) fn client_came_online(&mut self, row: Row, context: &mut Context<'_>) {
        for number in self.waiting.remove(&row).unwrap_or_default() {
            let Some(task) = self.tasks.get_mut(&number) else { continue };
            let Some(hop) = task.waiting_for.take() else { continue };
            task.attempts += 1;
            let delay_ms = latency::until_served_again(context.seed, task);
            context.schedule.add(context.now.plus(delay_ms), Event::NotificationHop { task: number, hop });
            self.change_result(row, number, |result| result.is_waiting_for_client = false);
        }
    }

    /// Something was broken or mended: tasks go on that wait for nothing any more.
    pub(crate) fn faults_changed(&mut self, context: &mut Context<'_>) {
        for (number, _) in std::mem::take(&mut self.held) {
            let Some(task) = self.tasks.get_mut(&number) else { continue };
            let Some(hop) = task.waiting_for else { continue };
            if let Some(blocker) = blocker(hop, context.faults) {
                self.held.insert(number, blocker);
                continue;
            }
            task.waiting_for = None;
            task.attempts += 1;
            let delay_ms = latency::until_served_again(context.seed, task);
            context.schedule.add(context.now.plus(delay_ms), Event::NotificationHop { task: number, hop });
            self.revision += 1;
        }
    }

    /// A client left the site: tasks that wait for it fail. Tasks that move find out at their next hop.
    pub(crate) fn client_retired(&mut self, row: Row, context: &mut Context<'_>) {
        for number in self.waiting.remove(&row).unwrap_or_default() {
            if let Some(task) = self.tasks.remove(&number) {
                self.give_up(&task, context);
            }
        }
    }

    /// The clock was paused or resumed: pending actions wait for something else now.
    pub(crate) fn clock_changed(&mut self) {
        self.revision += u64::from(!self.tasks.is_empty());
    }

    /// A device left the tenant, and its results with it. Tasks in the site go on.
    pub(crate) fn forget_results(&mut self, row: Row) {
        self.results.remove(&row);
    }

    fn wait(&mut self, task: &mut Task, resume: Hop) {
        task.waiting_for = Some(resume);
        self.waiting.entry(task.row).or_default().insert(task.number);
        self.change_result(task.row, task.number, |result| result.is_waiting_for_client = true);
    }

    fn hold(&mut self, task: &mut Task, resume: Hop, blocker: Blocker) {
        task.waiting_for = Some(resume);
        self.held.insert(task.number, blocker);
        self.revision += 1;
    }

    fn give_up(&mut self, task: &Task, context: &mut Context<'_>) {
        bgb_server::give_up(task, context);
        self.finish(task, Some(CommandError::DeviceRetired { row: task.row }), context);
    }

    fn deliver(&mut self, task: &Task, delivery: DeliveryStatus, now: SimTime) {
        self.change_result(task.row, task.number, |result| {
            result.delivery = delivery;
            result.updated = now;
        });
    }

    fn finish(&mut self, task: &Task, error: Option<CommandError>, context: &mut Context<'_>) {
        let now = context.now;
        context.history.action_ended(task, error.clone(), now);
        self.change_result(task.row, task.number, |result| {
            result.state = if error.is_some() { ActionState::Failed } else { ActionState::Done };
            result.error = error;
            result.is_waiting_for_client = false;
            result.updated = now;
        });
    }

    /// Changes a result, unless the device left the tenant and took it along.
    fn change_result(&mut self, row: Row, task_number: u64, change: impl FnOnce(&mut ActionResult)) {
        let results = self.results.get_mut(&row).into_iter().flatten();
        if let Some(result) = results.into_iter().find(|result| result.task_number == task_number) {
            change(result);
            self.revision += 1;
        }
    }
}

/// What stands in the way of a hop, beside the client.
fn blocker(hop: Hop, faults: &Faults) -> Option<Blocker> {
    match hop {
        Hop::Receive | Hop::ReturnToCloud => cloud_connection::to_notifications(faults).map(|_| Blocker::Connector),
        Hop::Validate | Hop::Authorize | Hop::Forward => {
            faults.is_on(FaultId::ServiceConnectionPointStopped).then_some(Blocker::Connector)
        }
        Hop::GetPushMessage | Hop::StartPush | Hop::FinishPush | Hop::ClientReceive | Hop::Report => {
            faults.is_on(FaultId::ManagementPointDown).then_some(Blocker::ManagementPoint)
        }
        Hop::ClientRespond => None,
    }
}

fn schedule(task: &Task, hop: Hop, context: &mut Context<'_>) {
    let due = context.now.plus(latency::until(context.seed, task, hop));
    context.schedule.add(due, Event::NotificationHop { task: task.number, hop });
}
