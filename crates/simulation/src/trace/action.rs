//! The trace of one device action: its hops in order, from the admin center and back.

use super::{ActionRecord, HopState, Step, TracedHop};
use crate::components::notification::{ActionState, Hop, Waiting};
use crate::log::LogLine;
use crate::world::World;
use strum::VariantArray as _;
use uuid::Uuid;

/// What became of an action, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionTrace<'world> {
    /// What was asked for, and how it stands.
    pub record: &'world ActionRecord,
    /// What a pending action waits for.
    pub waiting: Option<Waiting>,
    /// In order: what happened, what is next, what is still ahead.
    pub hops: Vec<TracedHop>,
    /// Log lines of the action that can still be read, in order.
    pub lines: Vec<&'world LogLine>,
}

impl ActionTrace<'_> {
    /// Whether the logs still have the action's first line, or it wrote none yet.
    pub fn has_every_line(&self) -> bool {
        match self.lines.first() {
            Some(line) => line.step == Step::Receive,
            None => self.record.state == ActionState::Pending,
        }
    }
}

impl World {
    /// Every action that was asked for since the world began; the number of its task is its place, from 1.
    pub fn actions(&self) -> &[ActionRecord] {
        self.history.actions()
    }

    /// The number of a task, from 1; `None` where no action has it.
    pub fn action_number(&self, task: &Uuid) -> Option<u64> {
        self.history.number_of(task)
    }

    /// The trace of the action of a task; `None` where no action has it. Its cost is that of reading the files with its
    /// lines, whatever the size of the fleet.
    pub fn action_trace(&self, task: &Uuid) -> Option<ActionTrace<'_>> {
        let number = self.history.number_of(task)?;
        let record = self.history.action(number)?;
        let lines = self.logs().trail(task);
        let waiting = self.waiting_of(number);
        let mut hops =
            vec![TracedHop::done(Step::Request, record.requested), TracedHop::done(Step::TakeOn, record.requested)];
        hops.extend(TracedHop::of_lines(&lines).map(|hop| reported(hop, record)));
        match (record.state, record.ended) {
            (ActionState::Failed, Some(ended)) => {
                let shown = TracedHop::done(Step::ShowResult, ended).with_state(HopState::Failed);
                hops.push(TracedHop { error: record.error.clone(), ..shown });
            }
            (_, Some(ended)) => {
                hops.push(TracedHop { push: record.push, ..TracedHop::done(Step::ReturnToCloud, ended) });
                hops.push(TracedHop::done(Step::ShowResult, ended));
            }
            (_, None) => hops.extend(waiting.into_iter().flat_map(to_come)),
        }
        Some(ActionTrace { record, waiting, hops, lines })
    }
}

/// The hop with the numbers that it has by then, and with the refusal where the action failed at it.
fn reported(hop: TracedHop, record: &ActionRecord) -> TracedHop {
    let is_pushed = Step::GetPushMessage <= hop.step && hop.step <= Step::Report;
    let has_ended_it = matches!(hop.step, Step::RefuseCaller | Step::MissTarget | Step::DropPush | Step::FailClient);
    TracedHop { push: record.push.filter(|_| is_pushed), error: record.error.clone().filter(|_| has_ended_it), ..hop }
}

/// What waits, and what comes after it.
fn to_come(waiting: Waiting) -> Vec<TracedHop> {
    let waits = TracedHop { due: waiting.due, waiting: Some(waiting), ..TracedHop::ahead(waiting.next) };
    let after = Hop::VARIANTS.iter().skip_while(move |hop| Step::from(**hop) != waiting.next).skip(1);
    let after = after.map(|hop| TracedHop::ahead((*hop).into()));
    let waits = std::iter::once(waits.with_state(HopState::Waiting));
    waits.chain(after).chain([TracedHop::ahead(Step::ShowResult)]).collect()
}
