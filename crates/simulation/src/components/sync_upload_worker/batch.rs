//! A batch on its way to the tenant: what was uploaded, as it was then.

use crate::command::Row;
use crate::fleet::DeviceRecord;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

/// Records of a batch by what they do to the list of the tenant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordCounts {
    /// Devices that appear.
    pub added: u64,
    /// Devices that are there and get other values.
    pub changed: u64,
    /// Devices that disappear.
    pub removed: u64,
}

impl RecordCounts {
    /// English words for what becomes of the list; what does not happen is not said.
    pub fn words(&self) -> String {
        let parts = [(self.added, "appear"), (self.changed, "change"), (self.removed, "disappear")];
        let words = parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, verb)| match count {
            1 => format!("1 device {verb}s"),
            _ => format!("{count} devices {verb}"),
        });
        format!("Admin center: {}", words.collect::<Vec<_>>().join(", "))
    }
}

/// Uploaded records that are not visible yet. At most [`crate::limits::UPLOAD_BATCH_RECORDS_MAX`] of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// Devices that appear or change, with their values at the time of the upload.
    pub(crate) upserts: Vec<DeviceRecord>,
    /// Devices that leave the tenant.
    pub removals: Vec<Row>,
    /// How many of the upserts are devices that the tenant was not told of before.
    pub addition_count: u64,
    /// It belongs to a full synchronization.
    pub(crate) is_of_full: bool,
    /// When it was uploaded.
    pub uploaded: SimTime,
    /// When it becomes visible.
    pub due: SimTime,
}

impl Batch {
    /// Without a record so far.
    pub(super) fn new(is_of_full: bool, uploaded: SimTime, due: SimTime) -> Self {
        Self { upserts: Vec::new(), removals: Vec::new(), addition_count: 0, is_of_full, uploaded, due }
    }

    /// Gives back the room that no record needs: a full synchronization holds every device for some minutes.
    pub(super) fn shrink(&mut self) {
        self.upserts.shrink_to_fit();
        self.removals.shrink_to_fit();
    }

    /// Records by what they do to the list of the tenant.
    pub fn counts(&self) -> RecordCounts {
        let upserts = self.upserts.len() as u64;
        RecordCounts {
            added: self.addition_count,
            changed: upserts.saturating_sub(self.addition_count),
            removed: self.removals.len() as u64,
        }
    }

    /// Records in all.
    pub fn record_count(&self) -> u64 {
        (self.upserts.len() + self.removals.len()) as u64
    }
}
