//! CMPivot over a collection, from the console (Microsoft Learn, "CMPivot for real-time data in Configuration Manager"): the runs,
//! and which clients have answered each of them.
//!
//! The notification server pushes the query to every client of the collection that is on line. Each answers some seconds later, by a
//! drawn delay, so that who has answered is a function of the time and no event a client. A client that comes on line during the run
//! gets the query then. A run ends when every client has answered, when somebody stops it, or after an hour.

mod lines;
mod run;

pub use run::{Run, RunCounts, RunState};

use crate::command_error::CommandError;
use crate::event::Event;
use crate::faults::{FaultId, Faults, Target};
use crate::fleet::Fleet;
use crate::fleet::index::bitmap::Bitmap;
use crate::limits::{CMPIVOT_RUN_MS, CMPIVOT_RUNS_KEPT_MAX};
use crate::log::Logs;
use crate::schedule::Schedule;
use crate::site::administrators;
use crate::site::roles::SitePermission;
use crate::tenant::Caller;
use crate::time::SimTime;
use run::Clients;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Every run, by the number of the command that started it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionRuns {
    runs: BTreeMap<u64, Run>,
}

/// What a run sees of the world.
pub(crate) struct Context<'w> {
    pub(crate) seed: u64,
    pub(crate) now: SimTime,
    pub(crate) fleet: &'w Fleet,
    pub(crate) faults: &'w Faults,
    pub(crate) logs: &'w mut Logs,
    pub(crate) schedule: &'w mut Schedule,
}

/// A run that was asked for and is allowed.
pub(crate) struct Request {
    pub(crate) command: u64,
    pub(crate) user: String,
    pub(crate) collection: String,
    pub(crate) query: String,
    pub(crate) push_id: u64,
    /// The clients of the collection.
    pub(crate) targets: Bitmap,
}

/// Whether the site lets the caller ask the members of a collection: *Collection > Read* and *Run CMPivot*.
///
/// # Errors
/// The first requirement that is not met.
pub(crate) fn check_caller(faults: &Faults, by: &str, caller: Caller<'_>) -> Result<(), CommandError> {
    super::administration_service::check(faults, by)?;
    administrators::authorize_in_console(caller, faults, SitePermission::RunCmpivot, |user| {
        CommandError::RunCmpivotNotGranted { user }
    })
}

impl CollectionRuns {
    /// The runs, for the state hash; nothing where there were none.
    pub(crate) fn hashed(&self) -> Option<&Self> {
        (!self.runs.is_empty()).then_some(self)
    }

    /// The run that a command started.
    pub fn get(&self, command: u64) -> Option<&Run> {
        self.runs.get(&command)
    }

    /// Every run, the oldest first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Run> {
        self.runs.values()
    }

    /// Whether another run may begin.
    ///
    /// # Errors
    /// [`CommandError::TooManyCmpivotRuns`] where as many are under way as are kept.
    pub(crate) fn check_capacity(&self) -> Result<(), CommandError> {
        let under_way = self.runs.values().filter(|run| run.ended().is_none()).count();
        if under_way < CMPIVOT_RUNS_KEPT_MAX { Ok(()) } else { Err(CommandError::TooManyCmpivotRuns) }
    }

    /// Begins a run.
    pub(crate) fn begin(&mut self, request: Request, context: &mut Context<'_>) {
        self.make_room(context);
        let command = request.command;
        let mut run = Run::new(request, context.now);
        lines::serve_console(context.seed, &run, context.now, context.logs);
        context.schedule.add(context.now.plus(CMPIVOT_RUN_MS), Event::CmpivotRunEnds { command });
        if !is_cut_off(context.faults) {
            resume(&mut run, context);
        }
        self.runs.insert(command, run);
    }

    /// The oldest results make room for those of another run; their counts stay.
    fn make_room(&mut self, context: &Context<'_>) {
        let kept: Vec<u64> = self
            .runs
            .values()
            .filter(|run| run.has_clients() && run.ended().is_some())
            .map(|run| run.command)
            .collect();
        let under_way = self.runs.values().filter(|run| run.ended().is_none()).count();
        let too_many = (kept.len() + under_way + 1).saturating_sub(CMPIVOT_RUNS_KEPT_MAX);
        for command in kept.into_iter().take(too_many) {
            if let Some(run) = self.runs.get_mut(&command) {
                run.forget_clients(context.seed, context.fleet);
            }
        }
    }

    /// Stops a run.
    ///
    /// # Errors
    /// [`CommandError::CmpivotRunNotFound`], [`CommandError::CmpivotRunEnded`].
    pub(crate) fn stop(&mut self, command: u64, context: &mut Context<'_>) -> Result<(), CommandError> {
        let run = self.runs.get_mut(&command).ok_or(CommandError::CmpivotRunNotFound)?;
        if run.state(context.seed, context.fleet, context.now) != RunState::Running {
            return Err(CommandError::CmpivotRunEnded);
        }
        run.end(RunState::Stopped, context.now);
        Ok(())
    }

    /// The notification server reports to the site, after the time in which the clients that it reached have answered.
    pub(crate) fn report(&mut self, command: u64, context: &mut Context<'_>) {
        let Some(run) = self.runs.get_mut(&command).filter(|run| run.ended().is_none()) else { return };
        let counts = run.counts(context.seed, context.fleet, context.now);
        lines::report(context.seed, run, &counts, context.now, context.logs);
        if counts.is_complete() {
            run.end(RunState::Completed, context.now);
        }
    }

    /// The hour is over.
    pub(crate) fn time_out(&mut self, command: u64, context: &mut Context<'_>) {
        let Some(run) = self.runs.get_mut(&command).filter(|run| run.ended().is_none()) else { return };
        let is_complete = run.counts(context.seed, context.fleet, context.now).is_complete();
        run.end(if is_complete { RunState::Completed } else { RunState::TimedOut }, context.now);
    }

    /// A client came on line: the runs that wait for it reach it now.
    pub(crate) fn client_came_online(&mut self, row: u32, context: &mut Context<'_>) {
        for run in self.runs.values_mut().filter(|run| run.ended().is_none()) {
            if run.reach(row, context.faults, context.now) && run.has_reached_all() {
                let due = context.now.plus(run.delay_max_ms());
                context.schedule.add(due, Event::CmpivotReport { command: run.command });
            }
        }
    }

    /// A client left the site: what it has not answered, it never will.
    pub(crate) fn client_retired(&mut self, row: u32, context: &mut Context<'_>) {
        for run in self.runs.values_mut().filter(|run| run.ended().is_none()) {
            run.retire(row, context.seed, context.now);
        }
    }

    /// Faults began or ended: answers stop while the notification channel is broken, and go on afterwards.
    pub(crate) fn faults_changed(&mut self, context: &mut Context<'_>) {
        let is_cut_off = is_cut_off(context.faults);
        for run in self.runs.values_mut().filter(|run| run.ended().is_none()) {
            if is_cut_off {
                run.pause(context.now);
            } else if run.is_paused() {
                resume(run, context);
            }
        }
    }
}

/// Whether no query reaches a client, and no answer the site.
fn is_cut_off(faults: &Faults) -> bool {
    [FaultId::ManagementPointDown, FaultId::NotificationChannelBlocked].iter().any(|fault| faults.is_on(*fault))
}

/// The notification server sends the query, or its connections are there again.
fn resume(run: &mut Run, context: &mut Context<'_>) {
    if !run.is_sent() {
        lines::push(context.seed, run, context.now, context.logs);
        run.send(Clients::reached(run.targets(), context.fleet, context.faults));
    }
    run.resume(context.now);
    let due = context.now.plus(run.delay_max_ms());
    context.schedule.add(due, Event::CmpivotReport { command: run.command });
}

/// Targets whose client is unhealthy: they take the query and cannot do it.
fn unhealthy(faults: &Faults, targets: &Bitmap) -> BTreeSet<u32> {
    let row = |target: Option<&Target>| match target {
        Some(Target::Device(device)) => device.checked_sub(Fleet::resource_id(0)),
        _ => None,
    };
    let rows = faults.of(FaultId::ClientUnhealthy).filter_map(|(target, _)| row(target));
    rows.filter(|row| targets.contains(*row)).collect()
}

#[cfg(test)]
mod tests;
