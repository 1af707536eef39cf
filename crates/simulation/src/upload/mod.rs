//! The upload: what the tenant has been told, what is on its way, and when the worker runs.

mod batch;
mod row_set;
mod worker;

pub use batch::Batch;
pub use row_set::RowSet;
pub(crate) use worker::{Surroundings, is_eligible};

use crate::canonical::Canonical;
use crate::limits::UPLOAD_BATCH_RECORDS_MAX;
use crate::schedule::EventKey;
use crate::sorted::SortedMap;
use crate::time::{MINUTE_MS, SECOND_MS, SimTime};
use worker::Reading;

/// "Review your upload": changes go up every 15 minutes.
pub const UPLOAD_INTERVAL_MS: i64 = 15 * MINUTE_MS;
/// "Review your upload": what was uploaded shows 5 to 10 minutes later.
pub const VISIBLE_AFTER_MS_MIN: i64 = 5 * MINUTE_MS;
/// "Review your upload": what was uploaded shows 5 to 10 minutes later.
pub const VISIBLE_AFTER_MS_MAX: i64 = 10 * MINUTE_MS;
/// The full synchronization starts this long after the settings were committed (no source says how long).
pub const FULL_AFTER_MS_MIN: i64 = 5 * SECOND_MS;
/// The full synchronization starts at most this long after the settings were committed.
pub const FULL_AFTER_MS_MAX: i64 = 30 * SECOND_MS;

/// A run over all devices reads the next slice of them so much later (no source says how long a run takes).
pub const UPLOAD_SLICE_INTERVAL_MS: i64 = SECOND_MS;

/// How far a full synchronization is, in devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyncProgress {
    /// Devices of it that show in the tenant.
    pub done: u64,
    /// Devices that it carries. While the worker still reads: devices that it reads.
    pub total: u64,
}

/// State of CMGatewaySyncUploadWorker, and of what it sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Canonical)]
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
    pending: SortedMap<u64, Batch>,
    next_batch: u64,
    /// Batches of later cycles do not become visible before this, so that no device goes back in time.
    visible_not_before: SimTime,
}

impl Upload {
    /// When the worker ran last; `None` before the first upload. Survives offboarding.
    pub fn last_run(&self) -> Option<SimTime> {
        self.last_run
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
    pub fn pending(&self) -> &SortedMap<u64, Batch> {
        &self.pending
    }

    /// Devices that were uploaded for the first time and are not visible yet.
    pub fn pending_device_count(&self) -> u64 {
        self.pending.values().map(|batch| batch.addition_count).sum()
    }

    /// How far the full synchronization is, from its start until all of it is visible; `None` where a single batch
    /// carries it.
    pub fn full_progress(&self) -> Option<SyncProgress> {
        let of_full = || self.pending.values().filter(|batch| batch.is_of_full);
        let on_their_way: u64 = of_full().map(Batch::record_count).sum();
        let progress = match &self.reading {
            Some(reading) if reading.run.is_full => SyncProgress {
                done: reading.run.record_count.saturating_sub(on_their_way),
                total: u64::from(reading.end_row),
            },
            _ if on_their_way == 0 => return None,
            _ => SyncProgress {
                done: self.full_record_count.saturating_sub(on_their_way),
                total: self.full_record_count,
            },
        };
        (progress.total > UPLOAD_BATCH_RECORDS_MAX as u64).then_some(progress)
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
