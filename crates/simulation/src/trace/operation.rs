//! The trace of one device operation: what a page of a device asked of its client.

use super::{HopState, Step, TracedHop};
use crate::components::device_operations::{DeviceOperation, OperationHop};
use crate::components::notification::Waiting;
use crate::log::LogLine;
use crate::world::World;
use uuid::Uuid;

/// What became of an operation, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationTrace<'world> {
    /// What was asked for, and how it stands.
    pub operation: &'world DeviceOperation,
    /// What one that is on its way waits for.
    pub waiting: Option<Waiting>,
    /// In order: what happened, what is next, what is still ahead.
    pub hops: Vec<TracedHop>,
    /// Log lines of the operation that can still be read, in order.
    pub lines: Vec<&'world LogLine>,
}

impl OperationTrace<'_> {
    /// Whether the logs still have the operation's first line, or it wrote none yet.
    pub fn has_every_line(&self) -> bool {
        match self.lines.first() {
            Some(line) => matches!(line.step, Step::Receive | Step::FailReceive),
            None => self.operation.ended.is_none(),
        }
    }
}

impl World {
    /// What an operation of this number waits for; nothing once it is over.
    pub fn operation_waiting(&self, number: u64) -> Option<Waiting> {
        self.device_operations().waiting(number, self.schedule(), self.speed() == 0)
    }

    /// The trace of the operation of a task; `None` where no operation has it.
    pub fn operation_trace(&self, task: &Uuid) -> Option<OperationTrace<'_>> {
        let operation = self.device_operations().of_task(task)?;
        let waiting = self.operation_waiting(operation.number);
        let lines = self.logs().trail(task);
        let at = |step| TracedHop::done(step, operation.requested);
        let mut hops = vec![at(Step::Request), at(Step::TakeOn)];
        hops.extend(TracedHop::of_lines(&lines).map(|hop| reported(hop, operation)));
        match (operation.ended, &operation.error) {
            (Some(ended), Some(error)) => {
                let shown = TracedHop::done(Step::ShowResult, ended).with_state(HopState::Failed);
                hops.push(TracedHop { error: Some(error.clone()), ..shown });
            }
            (Some(ended), None) => hops.push(TracedHop::done(Step::ShowResult, ended)),
            (None, _) => hops.extend(waiting.into_iter().flat_map(|waiting| to_come(operation, waiting))),
        }
        // The report stands beside the operation's way, which may end before it.
        hops.sort_by_key(|hop| (hop.time.is_none(), hop.time));
        Some(OperationTrace { operation, waiting, hops, lines })
    }
}

fn reported(hop: TracedHop, operation: &DeviceOperation) -> TracedHop {
    let is_pushed = (Step::GetPushMessage <= hop.step && hop.step <= Step::Report) || hop.step == Step::FailClient;
    let has_ended_it = matches!(hop.step, Step::RefuseCaller | Step::MissTarget | Step::DropPush | Step::FailClient);
    let error = operation.error.clone().filter(|_| has_ended_it);
    TracedHop { push: operation.push.filter(|_| is_pushed), error, ..hop }
}

fn to_come(operation: &DeviceOperation, waiting: Waiting) -> Vec<TracedHop> {
    let waits = TracedHop { due: waiting.due, waiting: Some(waiting), ..TracedHop::ahead(waiting.next) };
    let steps = operation.work.way().iter().map(|hop: &OperationHop| Step::from(*hop));
    let after = steps.skip_while(|step| *step != waiting.next).skip(1).map(TracedHop::ahead);
    let waits = std::iter::once(waits.with_state(HopState::Waiting));
    waits.chain(after).chain([TracedHop::ahead(Step::ShowResult)]).collect()
}
