//! CMGatewaySyncUploadWorker on the service connection point: what the tenant has been told, what is on its way, and when
//! the worker runs.

mod batch;
mod row_set;
mod run;
mod states;

pub use batch::{Batch, RecordCounts};
pub use row_set::RowSet;
pub(crate) use run::{Context, is_eligible};
pub(crate) use states::{ScopeRows, StateSets};
pub use states::{UploadCounts, UploadState, UploadStates};

use crate::command::Row;
use crate::command_error::CommandError;
use crate::limits::UPLOAD_BATCH_RECORDS_MAX;
use crate::schedule::EventKey;
use crate::time::{MINUTE_MS, SECOND_MS, SimTime};
use run::Reading;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// "Review your upload": changes go up every 15 minutes.
pub(crate) const UPLOAD_INTERVAL_MS: i64 = 15 * MINUTE_MS;
/// "Review your upload": what was uploaded shows 5 to 10 minutes later.
pub(crate) const VISIBLE_AFTER_MS_MIN: i64 = 5 * MINUTE_MS;
/// "Review your upload": what was uploaded shows 5 to 10 minutes later.
pub(crate) const VISIBLE_AFTER_MS_MAX: i64 = 10 * MINUTE_MS;
/// The full synchronization starts this long after the settings were committed (no source says how long).
pub(crate) const FULL_AFTER_MS_MIN: i64 = 5 * SECOND_MS;
/// The full synchronization starts at most this long after the settings were committed.
pub(crate) const FULL_AFTER_MS_MAX: i64 = 30 * SECOND_MS;

/// A run over all devices reads the next slice of them so much later (no source says how long a run takes).
pub const UPLOAD_SLICE_INTERVAL_MS: i64 = SECOND_MS;

/// How far a run over all devices is, in devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyncProgress {
    /// Devices of it that show in the tenant; while the worker reads, devices that it has read.
    pub done: u64,
    /// Devices that it carries; while the worker reads, devices that it reads.
    pub total: u64,
}

/// A run that uploaded nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadFailure {
    /// When.
    pub time: SimTime,
    /// Why.
    pub error: CommandError,
}

impl UploadFailure {
    /// HTTP status that the gateway answered with; `None` where there was no answer.
    pub fn status(&self) -> Option<u16> {
        self.error.cloud_status()
    }
}

/// State of CMGatewaySyncUploadWorker, and of what it sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// The scheduled run; `None` while the upload is off.
    next_cycle: Option<EventKey>,
    /// The next run is a full synchronization.
    is_full_next: bool,
    /// The scope changed: the next delta looks at every device, not only at changed ones.
    is_rescan_next: bool,
    cycle_count: u64,
    last_run: Option<SimTime>,
    /// A run over all devices that is under way.
    reading: Option<Reading>,
    /// Records of the last full synchronization.
    full_record_count: u64,
    /// Devices that the tenant has been told of and not told to forget, whether visible yet or not.
    sent: RowSet,
    pending: BTreeMap<u64, Batch>,
    next_batch: u64,
    /// Batches of later cycles do not become visible before this, so that no device goes back in time.
    visible_not_before: SimTime,
    /// The last run where it failed. It stands apart in the state hash and in snapshots, as a world without faults has the bytes
    /// that it had before there were any.
    #[serde(skip)]
    last_failure: Option<UploadFailure>,
}

impl Upload {
    /// When the worker ran last; `None` before the first upload. Survives offboarding.
    pub fn last_run(&self) -> Option<SimTime> {
        self.last_run
    }

    /// The last run where it failed; `None` once one has succeeded.
    pub fn last_failure(&self) -> Option<&UploadFailure> {
        self.last_failure.as_ref()
    }

    /// Takes over what a snapshot kept.
    pub(crate) fn set_last_failure(&mut self, failure: Option<UploadFailure>) {
        self.last_failure = failure;
    }

    /// When the worker runs next; `None` while the upload is off.
    pub fn next_run(&self) -> Option<SimTime> {
        self.next_cycle.map(|key| key.time)
    }

    /// Whether the next run is a full synchronization.
    pub fn is_full_next(&self) -> bool {
        self.is_full_next
    }

    /// Devices that the tenant has been told of and not told to forget, whether visible yet or not.
    pub fn sent(&self) -> &RowSet {
        &self.sent
    }

    /// Batches that are not visible yet, by number in the order of their upload.
    pub fn pending(&self) -> &BTreeMap<u64, Batch> {
        &self.pending
    }

    /// Whether a run over all devices has begun and not ended: how many records it carries is not known before its end.
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// Batches of runs that have ended. Those of the run that is under way have the highest numbers.
    fn batches_of_ended_runs(&self) -> impl Iterator<Item = &Batch> {
        let unended = self.reading.as_ref().map_or(0, |reading| u64::from(reading.run.batch_count));
        let end = self.next_batch - unended;
        self.pending.iter().filter(move |(number, _)| **number < end).map(|(_, batch)| batch)
    }

    /// Devices that ended runs uploaded for the first time and that are not visible yet.
    pub fn pending_device_count(&self) -> u64 {
        self.batches_of_ended_runs().map(|batch| batch.addition_count).sum()
    }

    /// When the next batch of a run that has ended becomes visible.
    pub fn next_visible_of_ended_runs(&self) -> Option<SimTime> {
        self.batches_of_ended_runs().map(|batch| batch.due).min()
    }

    /// Whether the tenant has been told of a device by a full synchronization that has ended, or by a delta.
    pub(crate) fn has_sent(&self, row: Row) -> bool {
        !self.is_reading_full() && self.sent.contains(row)
    }

    /// The same for all devices, as words of sixty-four bits.
    pub(crate) fn sent_words(&self) -> &[u64] {
        if self.is_reading_full() { &[] } else { self.sent.words() }
    }

    /// Whether that run is a full synchronization.
    pub fn is_reading_full(&self) -> bool {
        self.reading.as_ref().is_some_and(|reading| reading.run.is_full)
    }

    /// How far a run over all devices has read; `None` where a single event reads them.
    pub fn reading_progress(&self) -> Option<SyncProgress> {
        let reading = self.reading.as_ref()?;
        Some(SyncProgress { done: u64::from(reading.next_row), total: u64::from(reading.end_row) })
    }

    /// How far the full synchronization is, from the end of its run until all of it is visible; `None` where a single
    /// batch carries it.
    pub fn full_progress(&self) -> Option<SyncProgress> {
        let on_their_way: u64 =
            self.batches_of_ended_runs().filter(|batch| batch.is_of_full).map(Batch::record_count).sum();
        let (done, total) = (self.full_record_count.saturating_sub(on_their_way), self.full_record_count);
        (on_their_way > 0 && total > UPLOAD_BATCH_RECORDS_MAX as u64).then_some(SyncProgress { done, total })
    }

    /// When the next batch becomes visible.
    pub fn next_visible(&self) -> Option<SimTime> {
        self.pending.values().map(|batch| batch.due).min()
    }

    /// Whether nothing is on its way and nothing is known that the next run would carry, changes of devices apart.
    pub fn is_settled(&self) -> bool {
        self.pending.is_empty() && self.reading.is_none() && !self.is_full_next && !self.is_rescan_next
    }

    /// The next delta has to look at every device: the scope is another one.
    pub(crate) fn rescan_next(&mut self) {
        self.is_rescan_next = true;
    }

    /// Takes a batch that became visible.
    pub(crate) fn take_batch(&mut self, number: u64) -> Option<Batch> {
        self.pending.remove(&number)
    }
}
