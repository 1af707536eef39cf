//! CMGatewaySyncUploadWorker: a full synchronization at onboarding, then every 15 minutes what changed.
//!
//! A run over all devices of a large fleet is cut into slices, each a due event of its own: no event is more work than
//! a few milliseconds, and killing the host between two slices is invisible. In the logs it stays one run.

use super::{
    Batch, FULL_AFTER_MS_MAX, FULL_AFTER_MS_MIN, RowSet, UPLOAD_INTERVAL_MS, UPLOAD_SLICE_INTERVAL_MS, Upload,
    UploadFailure, VISIBLE_AFTER_MS_MAX, VISIBLE_AFTER_MS_MIN,
};
use crate::command::{Row, UploadScope};
use crate::command_error::CommandError;
use crate::components::cloud_connection::{self, FailureLine, Obstacle};
use crate::components::endpoint_check_worker;
use crate::draw::{Purpose, between, draw};
use crate::event::Event;
use crate::faults::{FaultId, Faults};
use crate::fleet::Fleet;
use crate::fleet::upload_rows::UploadRows;
use crate::limits::{FLEET_ROWS_SPARE, UPLOAD_BATCH_RECORDS_MAX, UPLOAD_SLICE_ROWS_MAX};
use crate::log::{Component, Logs, NewLine};
use crate::read_ahead::{GROUP_ROWS, is_worth_it};
use crate::schedule::{EventKey, Schedule};
use crate::site::collections::Collections;
use crate::time::SimTime;
use crate::trace::{Cause, History, Step, UploadId};
use scenario::FLEET_SIZE_MAX;
use serde::{Deserialize, Serialize};

/// What the worker sees of the world.
pub(crate) struct Context<'a> {
    pub(crate) seed: u64,
    pub(crate) now: SimTime,
    pub(crate) fleet: &'a mut Fleet,
    pub(crate) collections: &'a Collections,
    pub(crate) faults: &'a Faults,
    pub(crate) logs: &'a mut Logs,
    pub(crate) history: &'a mut History,
    pub(crate) schedule: &'a mut Schedule,
}

/// Whether the site uploads a device: a client, in scope, not retired, and not a distribution point that shares one
/// certificate between its role and its client ("Specific devices don't synchronize").
pub(crate) fn is_eligible(fleet: &Fleet, collections: &Collections, scope: &UploadScope, row: Row) -> bool {
    let UploadRows { present, clients, sharing } = fleet.upload_rows();
    present.contains(row)
        && clients.contains(row)
        && !sharing.contains(row)
        && match scope {
            UploadScope::AllDevices => true,
            UploadScope::Collection(id) => collections.contains(id, fleet, row),
        }
}

/// One record of a batch.
enum Change {
    Upsert { row: Row, is_addition: bool },
    Removal { row: Row },
}

impl Change {
    fn row(&self) -> Row {
        match self {
            Self::Upsert { row, .. } | Self::Removal { row } => *row,
        }
    }
}

/// A run of the worker, from its first line to its last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Run {
    pub(super) is_full: bool,
    /// When the run after this one is due.
    next_run: SimTime,
    /// Records so far.
    pub(super) record_count: u64,
    pub(super) batch_count: u32,
    /// No batch of this run becomes visible before this: an earlier run's come first.
    visible_not_before: SimTime,
}

/// A run over all devices that is under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reading {
    pub(super) run: Run,
    /// The event that goes on with it.
    slice: Option<EventKey>,
    /// Rows below this are read.
    pub(super) next_row: Row,
    /// Rows from here on joined after the run began: the next delta carries them.
    pub(super) end_row: Row,
    /// What had changed when the run began.
    changed: RowSet,
}

// The slices of the largest fleet end long before the next run.
const _: () = assert!(
    (FLEET_SIZE_MAX * 2 + FLEET_ROWS_SPARE) as i64 / UPLOAD_SLICE_ROWS_MAX as i64 * UPLOAD_SLICE_INTERVAL_MS
        < UPLOAD_INTERVAL_MS / 2,
    "a run would meet the next one"
);

impl Upload {
    /// The upload was turned on: a full synchronization starts shortly after.
    pub(crate) fn turn_on(&mut self, context: &mut Context<'_>) {
        debug_assert!(self.next_cycle.is_none() && self.sent.is_empty(), "turned on twice");
        let drawn = draw(context.seed, Purpose::Visibility, self.cycle_count, 1);
        let time = context.now.plus(between(drawn, FULL_AFTER_MS_MIN, FULL_AFTER_MS_MAX));
        self.is_full_next = true;
        self.is_rescan_next = false;
        self.next_cycle = Some(context.schedule.add(time, Event::UploadCycle));
        context.history.upload_switched(context.now);
    }

    /// The upload was turned off by a journaled command: no more runs, and every uploaded device leaves the tenant.
    pub(crate) fn turn_off(&mut self, command: u64, context: &mut Context<'_>) {
        let slice = self.reading.take().and_then(|reading| reading.slice);
        for key in self.next_cycle.take().into_iter().chain(slice) {
            context.schedule.cancel(key);
        }
        self.is_full_next = false;
        self.is_rescan_next = false;
        let sent = std::mem::take(&mut self.sent);
        let records = if sent.len() == 1 { "record" } else { "records" };
        let text = format!("Device upload was turned off. Removing {} {records}.", sent.len());
        self.write(context, (Step::TurnUploadOff, Cause::Command(command)), text, true);
        let mut run = self.new_run(context, false);
        context.history.upload_switched(context.now);
        context.history.upload_started(UploadId::TurnedOff(command), false, context.now);
        let removals: Vec<Change> = sent.iter().map(|row| Change::Removal { row }).collect();
        self.send(context, &mut run, &removals);
        context.history.upload_ended(context.now);
    }

    fn new_run(&self, context: &Context<'_>, is_full: bool) -> Run {
        let next_run = context.now.plus(UPLOAD_INTERVAL_MS);
        Run { is_full, next_run, visible_not_before: self.visible_not_before, ..Run::default() }
    }

    /// A run of the worker. `key` is the event that caused it. Returns how many rows it touched.
    pub(crate) fn run_cycle(&mut self, key: EventKey, scope: &UploadScope, context: &mut Context<'_>) -> u64 {
        if self.next_cycle != Some(key) {
            return 0;
        }
        debug_assert!(self.reading.is_none(), "a run meets the next one");
        if context.faults.is_on(FaultId::ServiceConnectionPointStopped) {
            return self.miss_cycle(context);
        }
        self.cycle_count += 1;
        let text = "Worker CMGatewaySyncUploadWorker was triggered by timer.".to_owned();
        self.write(context, (Step::StartUploadRun, self.run_cause()), text, true);
        endpoint_check_worker::check(self.cycle_count, context);
        if let Some(obstacle) = cloud_connection::to_upload(context.faults) {
            return self.fail_cycle(&obstacle, context);
        }
        let mut run = self.new_run(context, self.is_full_next);
        context.history.upload_started(UploadId::Run(self.cycle_count), self.is_full_next, context.now);
        self.next_cycle = Some(context.schedule.add(run.next_run, Event::UploadCycle));
        let changed = context.fleet.take_changes();
        // Only a full synchronization and a new scope look at every device.
        if self.is_full_next || self.is_rescan_next {
            self.is_full_next = false;
            self.is_rescan_next = false;
            let changed = changed.into_iter().collect();
            let end_row = context.fleet.row_count();
            self.reading = Some(Reading { run, slice: None, next_row: 0, end_row, changed });
            return self.read_slice(scope, context);
        }
        let touched = changed.len() as u64;
        let changes = self.changes(scope, context, changed.into_iter().map(|row| (row, true)));
        self.send(context, &mut run, &changes);
        self.finish(&run, context);
        touched
    }

    /// The worker does not run, so its timer starts nothing.
    fn miss_cycle(&mut self, context: &mut Context<'_>) -> u64 {
        self.next_cycle = Some(context.schedule.add(context.now.plus(UPLOAD_INTERVAL_MS), Event::UploadCycle));
        let error = CommandError::ServiceConnectionPointStopped;
        self.last_failure = Some(UploadFailure { time: context.now, error });
        0
    }

    /// A run that reaches no gateway: what changed waits for the next one.
    fn fail_cycle(&mut self, obstacle: &Obstacle, context: &mut Context<'_>) -> u64 {
        for FailureLine { severity, text, invented } in obstacle.upload_lines() {
            let traced = (Step::FailUpload, self.run_cause());
            let component = Component::SyncUploadWorker;
            let line = NewLine::information(component, context.now, traced, self.cycle_count, text);
            context.logs.write(NewLine { severity, invented, ..line });
        }
        let next_run = context.now.plus(UPLOAD_INTERVAL_MS);
        let text = format!("Next run time will be at approximately: {}", next_run.log_text());
        self.write(context, (Step::ScheduleNextRun, self.run_cause()), text, false);
        self.next_cycle = Some(context.schedule.add(next_run, Event::UploadCycle));
        context.history.upload_started(UploadId::Run(self.cycle_count), self.is_full_next, context.now);
        context.history.upload_failed(obstacle.error.clone(), context.now);
        self.last_failure = Some(UploadFailure { time: context.now, error: obstacle.error.clone() });
        0
    }

    /// Goes on with a run over all devices. `key` is the event that caused it. Returns how many rows it touched.
    pub(crate) fn run_slice(&mut self, key: EventKey, scope: &UploadScope, context: &mut Context<'_>) -> u64 {
        match &self.reading {
            Some(reading) if reading.slice == Some(key) => self.read_slice(scope, context),
            _ => 0,
        }
    }

    fn read_slice(&mut self, scope: &UploadScope, context: &mut Context<'_>) -> u64 {
        let Some(mut reading) = self.reading.take() else { return 0 };
        let rows = reading.next_row..reading.end_row.min(reading.next_row.saturating_add(UPLOAD_SLICE_ROWS_MAX));
        let touched = rows.len() as u64;
        reading.next_row = rows.end;
        let looked_at = rows.map(|row| (row, reading.changed.contains(row)));
        let changes = self.changes(scope, context, looked_at);
        self.send(context, &mut reading.run, &changes);
        if reading.next_row < reading.end_row {
            reading.slice = Some(context.schedule.add(context.now.plus(UPLOAD_SLICE_INTERVAL_MS), Event::UploadSlice));
            self.reading = Some(reading);
        } else {
            self.finish(&reading.run, context);
        }
        touched
    }

    /// The last lines of a run: only now is it known how many records it carries.
    fn finish(&mut self, run: &Run, context: &mut Context<'_>) {
        // "Review your upload": N is the number of changed devices since the last upload.
        let text = format!("Batching {} records", run.record_count);
        self.write(context, (Step::BatchRecords, self.run_cause()), text, false);
        let next = run.next_run.log_text();
        let text = format!("Next run time will be at approximately: {next}");
        self.write(context, (Step::ScheduleNextRun, self.run_cause()), text, false);
        self.last_run = Some(context.now);
        self.last_failure = None;
        context.history.upload_ended(context.now);
        if run.is_full {
            self.full_record_count = run.record_count;
        }
    }

    /// What a run carries of these rows, each with whether it has changed.
    fn changes(
        &self,
        scope: &UploadScope,
        context: &Context<'_>,
        rows: impl Iterator<Item = (Row, bool)>,
    ) -> Vec<Change> {
        let fleet = &*context.fleet;
        let change_of = |(row, is_changed): (Row, bool)| {
            let is_sent = self.sent.contains(row);
            if is_eligible(fleet, context.collections, scope, row) {
                (is_changed || !is_sent).then_some(Change::Upsert { row, is_addition: !is_sent })
            } else {
                is_sent.then_some(Change::Removal { row })
            }
        };
        rows.filter_map(change_of).collect()
    }

    /// Cuts changes into batches, each with its own time to become visible.
    fn send(&mut self, context: &mut Context<'_>, run: &mut Run, changes: &[Change]) {
        for changes in changes.chunks(UPLOAD_BATCH_RECORDS_MAX) {
            let number = self.next_batch;
            self.next_batch += 1;
            let drawn = draw(context.seed, Purpose::Visibility, number, 0);
            // Those that have to wait do so one after another: no moment may be more work than a batch.
            let not_before = run.visible_not_before.plus(i64::from(run.batch_count));
            let due = context.now.plus(between(drawn, VISIBLE_AFTER_MS_MIN, VISIBLE_AFTER_MS_MAX)).max(not_before);
            let mut batch = Batch::new(run.is_full, context.now, due);
            batch.upserts.reserve_exact(changes.len());
            for group in changes.chunks(GROUP_ROWS) {
                self.put_in(&mut batch, group, context.fleet);
            }
            batch.shrink();
            context.history.batch_sent(&batch);
            run.record_count += batch.record_count();
            run.batch_count += 1;
            self.pending.insert(number, batch);
            self.visible_not_before = self.visible_not_before.max(due);
            context.schedule.add(due, Event::DevicesVisible { batch: number });
        }
    }

    /// Puts a group of changes, at least one, into a batch.
    fn put_in(&mut self, batch: &mut Batch, changes: &[Change], fleet: &Fleet) {
        if is_worth_it(changes[0].row(), changes[changes.len() - 1].row()) {
            fleet.read_records_ahead(changes.iter().map(Change::row));
        }
        for change in changes {
            match *change {
                Change::Upsert { row, is_addition } => {
                    self.sent.insert(row);
                    batch.addition_count += u64::from(is_addition);
                    batch.upserts.push(fleet.record(row));
                }
                Change::Removal { row } => {
                    self.sent.remove(row);
                    batch.removals.push(row);
                }
            }
        }
    }

    /// The newest run.
    fn run_cause(&self) -> Cause {
        Cause::UploadRun(self.cycle_count)
    }

    fn write(&self, context: &mut Context<'_>, traced: (Step, Cause), text: String, invented: bool) {
        let line = NewLine::information(Component::SyncUploadWorker, context.now, traced, self.cycle_count, text);
        context.logs.write(NewLine { invented, ..line });
    }
}
