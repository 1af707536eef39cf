//! A batch on its way to the tenant: what was uploaded, as it was then.

use crate::canonical::Canonical;
use crate::command::Row;
use crate::fleet::DeviceRecord;
use crate::time::SimTime;

/// Uploaded records that are not visible yet. At most [`crate::limits::UPLOAD_BATCH_RECORDS_MAX`] of them.
#[derive(Clone, Debug, PartialEq, Eq, Canonical)]
pub struct Batch {
    /// Devices that appear or change, with their values at the time of the upload.
    pub upserts: Vec<DeviceRecord>,
    /// Devices that leave the tenant.
    pub removals: Vec<Row>,
    /// How many of the upserts are devices that the tenant was not told of before.
    pub addition_count: u64,
    /// It belongs to a full synchronization.
    pub is_of_full: bool,
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

    /// Records in all.
    pub fn record_count(&self) -> u64 {
        (self.upserts.len() + self.removals.len()) as u64
    }
}
