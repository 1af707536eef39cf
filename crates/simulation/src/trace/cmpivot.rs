//! The trace of one run of CMPivot. Its log lines tell it, and the journal who asked: a run is no device action, and a device keeps no
//! result of it.

use super::{Cause, Step, TracedHop};
use crate::command::{Command, Row};
use crate::log::LogLine;
use crate::time::SimTime;
use crate::world::World;
use uuid::Uuid;

/// What became of a run, step by step. It ended when it was asked for (`docs/deviations.md`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CmpivotTrace<'world> {
    /// The device that was asked.
    pub row: Row,
    /// UPN of who asked.
    pub initiated_by: String,
    /// When.
    pub time: SimTime,
    /// In order.
    pub hops: Vec<TracedHop>,
    /// Log lines of the run that can still be read, in order.
    pub lines: Vec<&'world LogLine>,
}

impl CmpivotTrace<'_> {
    /// Whether the logs still have the run's first line.
    pub fn has_every_line(&self) -> bool {
        self.lines.first().is_some_and(|line| line.step == Step::ServeConsole)
    }
}

impl World {
    /// What a run over a collection left in the site's logs: its hops and its lines, as far as they can still be read.
    pub fn cmpivot_run_trail(&self, task: &Uuid) -> (Vec<TracedHop>, Vec<&LogLine>) {
        let lines = self.logs().trail(task);
        (TracedHop::of_lines(&lines).collect(), lines)
    }

    /// The trace of the run of a task; `None` where no run has it, or no log has a line of it any more.
    pub fn cmpivot_trace(&self, task: &Uuid) -> Option<CmpivotTrace<'_>> {
        let lines = self.logs().trail(task);
        let Cause::Command(sequence) = lines.first()?.cause else { return None };
        let entry = self.journal().get(usize::try_from(sequence.checked_sub(1)?).ok()?)?;
        let Command::RunCmpivot { by, row, .. } = &entry.command else { return None };
        let at = |step: Step| TracedHop::done(step, entry.time);
        let hops = [at(Step::Request), at(Step::TakeOn)].into_iter().chain(TracedHop::of_lines(&lines));
        let hops = hops.chain([at(Step::ReturnToCloud), at(Step::ShowResult)]).collect();
        let initiated_by = self.tenant().caller(by).map(|caller| caller.name().to_owned()).unwrap_or_default();
        Some(CmpivotTrace { row: *row, initiated_by, time: entry.time, hops, lines })
    }
}
