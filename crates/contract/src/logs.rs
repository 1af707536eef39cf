//! The log viewer's view of the four logs.

use crate::trace::{Cause, Step, TraceHop};
use crate::waiting::ActionWaiting;
use serde::{Deserialize, Serialize};

/// Query option of `lab/logs/{file}`: only lines after this sequence. Absent or zero is from the beginning.
pub const QUERY_AFTER: &str = "after";
/// Query option of `lab/logs/{file}`: only lines whose text contains this, in any case (ASCII).
pub const QUERY_SEARCH: &str = "search";
/// Query option of `lab/logs/{file}`: only lines whose `level` is at least this, `warning` or `error`; `information` is every line.
pub const QUERY_LEVEL: &str = "level";
/// Query option of `lab/logs/{file}`: at most so many lines, the first ones; `LOG_LINES_PAGE_MAX` where absent.
pub const QUERY_TOP: &str = "$top";

/// `actionName` of a trail whose task is a run of CMPivot.
pub const CMPIVOT_ACTION: &str = "runCmpivotQuery";

/// Answer of `lab/logs`: every file that has lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogFiles {
    /// The site's own files first, then the clients', by machine.
    pub value: Vec<LogFile>,
}

/// A log file that exists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LogFile {
    /// Stable id for addresses, for example `CMGatewaySyncUploadWorker.log` or `16777221-CcmNotificationAgent.log`.
    pub id: String,
    /// File name on its machine.
    pub file_name: String,
    /// The machine it lies on.
    pub machine: String,
    /// Folder on that machine.
    pub directory: String,
    /// Who writes it, as the documents name it.
    pub component: String,
    /// Lines that can be read.
    pub line_count: u64,
    /// Simulated time of its newest line, RFC 3339.
    pub last_line_date_time: Option<String>,
}

/// How bad: CMTrace's `type`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// 1
    #[default]
    Information,
    /// 2
    Warning,
    /// 3
    Error,
}

/// One line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LogLine {
    /// Position over all files: the order in which causes made them.
    pub sequence: u64,
    /// File it stands in.
    pub file: String,
    /// Simulated time, RFC 3339 with milliseconds.
    pub date_time: String,
    /// Component, as CMTrace's column shows it.
    pub component: String,
    /// What the component did: the line reports this step.
    pub step: Step,
    /// What made it do so.
    pub cause: Cause,
    /// Thread number.
    pub thread: u32,
    /// What the component meant. The framing of `BgbServer.log` does not carry it.
    pub severity: Severity,
    /// What CMTrace shows, as its colour: `severity`, or in `BgbServer.log` the words: *error* and *fail* are an error,
    /// *warn* is a warning.
    pub level: Severity,
    /// The words; never translated.
    pub text: String,
    /// The task that it belongs to, lower-case GUID.
    pub task_guid: Option<String>,
    /// A line of our own making: no source document shows it (docs/deviations.md).
    pub invented: bool,
}

/// Lines of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LogLines {
    /// In order of `sequence`.
    pub lines: Vec<LogLine>,
    /// Ask again with `after=` this sequence for what came since.
    pub last_sequence: u64,
    /// Lines that the search matched in all.
    pub total: u64,
}

/// Answer of `lab/actions/{taskGuid}`: what was asked of which device, and its lines over all files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ActionTrail {
    /// What was asked for.
    pub action: Option<TracedAction>,
    /// Its steps, in order: what happened, what is next, what is still ahead.
    pub hops: Vec<TraceHop>,
    /// In order of `sequence`.
    pub lines: Vec<LogLine>,
    /// Of the newest line.
    pub last_sequence: u64,
    /// How many lines there are.
    pub total: u64,
    /// Whether the logs still have every line of it: older ones are lost when a file is renamed for the second time.
    pub has_every_line: bool,
}

/// What was asked of which device, and how it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TracedAction {
    /// Graph's `actionName`; [`CMPIVOT_ACTION`] of a query, which Graph does not have, as it has none of `installApplication` and the others of
    /// a device's pages.
    pub action_name: String,
    /// Of an action of a device's page: what it is about, for example an application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Graph's `actionState`.
    pub action_state: String,
    /// Of an action of a device's page: how it ended on the client, a status of the application or a state of the run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Why it is still pending, and when it goes on.
    pub waiting: Option<ActionWaiting>,
    /// UPN of who asked, or the name of an application.
    pub initiated_by: String,
    /// When (simulated time, RFC 3339).
    pub requested_date_time: String,
    /// When it ended; nothing while it is pending.
    pub ended_date_time: Option<String>,
    /// Number of the push, once the notification server has it.
    pub push_id: Option<u64>,
    /// Number of the notification server's task, once it has it.
    pub task_id: Option<u64>,
    /// The device's name at the site.
    pub device_name: String,
    /// The device's id in the admin center; nothing while it is not there.
    pub managed_device_id: Option<String>,
}
