//! The uploads of the site: what each carried, and its steps.

use crate::lab::RecordCounts;
use crate::logs::LogLine;
use crate::trace::TraceHop;
use serde::{Deserialize, Serialize};

/// Query option of `lab/uploads`: at most so many, the newest ones.
pub const QUERY_TOP: &str = "$top";

/// Answer of `lab/uploads`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uploads {
    /// Newest first.
    pub value: Vec<Upload>,
}

/// One upload: a run of the worker, or the removal of everything when the upload is turned off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Upload {
    /// For addresses: the number of the run, or `command-` and the sequence of the command that turned the upload off.
    pub id: String,
    /// Every device in scope, not only what changed.
    pub is_full: bool,
    /// When it began (simulated time, RFC 3339).
    pub started_date_time: String,
    /// When all of it was sent; nothing while it reads.
    pub ended_date_time: Option<String>,
    /// When the admin center shows all of it; nothing where it carries nothing.
    pub visible_date_time: Option<String>,
    /// Batches that were sent.
    pub batch_count: u64,
    /// What it does to the list of the admin center.
    pub records: RecordCounts,
    /// Why it failed, and carried nothing: a stable code.
    pub error_code: Option<String>,
}

/// A batch of an upload.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UploadBatch {
    /// When the cloud service received it (simulated time, RFC 3339).
    pub sent_date_time: String,
    /// When the admin center shows it.
    pub visible_date_time: String,
    /// What it does to the list of the admin center.
    pub records: RecordCounts,
}

/// Answer of `lab/uploads/{upload}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UploadTrail {
    /// What it carried, and when.
    pub upload: Upload,
    /// In the order in which they were sent.
    pub batches: Vec<UploadBatch>,
    /// Its steps, in order.
    pub hops: Vec<TraceHop>,
    /// Lines that can still be read, in order of `sequence`.
    pub lines: Vec<LogLine>,
    /// Whether the logs still have every line of it.
    pub has_every_line: bool,
}
