//! A batch on its way to the tenant: what was uploaded, as it was then.

use crate::command::Row;
use crate::fleet::DeviceRecord;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

/// Uploaded records that are not visible yet. At most [`crate::limits::UPLOAD_BATCH_RECORDS_MAX`] of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// Devices that appear or change, with their values at the time of the upload.
    pub upserts: Vec<DeviceRecord>,
    /// Devices that leave the tenant.
    pub removals: Vec<Row>,
    /// How many of the upserts are devices that the tenant was not told of before.
    pub addition_count: u64,
    /// When it was uploaded.
    pub uploaded: SimTime,
    /// When it becomes visible.
    pub due: SimTime,
}

impl Batch {
    /// Records in all.
    pub fn record_count(&self) -> u64 {
        (self.upserts.len() + self.removals.len()) as u64
    }
}
