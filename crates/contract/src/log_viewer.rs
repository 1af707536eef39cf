//! What the app and the log worker say to each other: JSON texts in messages of a dedicated worker.
//!
//! The worker holds every line; only the lines that are shown cross. Bytes (files to read, a zip) go beside the text in the
//! same message.

use crate::logs::{LogLine, Severity};
use crate::trace::{Cause, Lane, Step};
use serde::{Deserialize, Serialize};

/// Begins the id of a file that a person opened; ids of the lab's own logs are those of `lab/logs`.
pub const OPENED: char = '~';
/// Characters of a line that a row shows.
pub const ROW_CHARACTERS_MAX: usize = 2_000;
/// Characters of a message that the selected line shows, and rows that are copied at once.
pub const LINE_CHARACTERS_MAX: usize = 100_000;
/// Rows that one answer holds at most.
pub const ROWS_MAX: u64 = 500;
/// Lines that are copied at once.
pub const COPIED_ROWS_MAX: u64 = 100_000;

/// A request to the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ask {
    /// Comes back with the answer.
    pub id: u32,
    /// What is asked.
    pub what: AskKind,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AskKind {
    /// Lines of one of the lab's own logs. Answered with [`Answer::Done`].
    Append {
        /// The file's id.
        file: String,
        /// Whether the lines before these are forgotten.
        is_new: bool,
        /// In the order of the file.
        lines: Vec<LogLine>,
    },
    /// Reads files; the message carries them, in this order. Answered with [`Answer::Opened`] before they are read.
    Open {
        /// Their names.
        names: Vec<String>,
    },
    /// Forgets a file that was opened.
    Close {
        /// Its id.
        file: String,
    },
    /// Shows other files, or the same in another way. Views are counted from zero in this order.
    Show(Show),
    /// Rows of a view. Answered with [`Answer::Rows`].
    Rows {
        /// The view.
        view: usize,
        /// The first one, from zero.
        first: u64,
        /// How many, at most [`ROWS_MAX`].
        count: u64,
    },
    /// Everything about a line. Answered with [`Answer::Line`].
    Line {
        /// The line's id.
        line: String,
    },
    /// Where a line is in a view. Answered with [`Answer::Place`].
    Locate {
        /// The view.
        view: usize,
        /// The line's id.
        line: String,
    },
    /// The next line of a kind in a view. Answered with [`Answer::Place`].
    Jump {
        /// The view.
        view: usize,
        /// Of which kind.
        target: JumpTarget,
        /// The line to start from.
        from: Option<String>,
        /// Towards the beginning.
        backwards: bool,
    },
    /// The first line shown at or after a moment. Answered with [`Answer::Place`].
    AtTime {
        /// The view.
        view: usize,
        /// Milliseconds since 1970: of the clock that wrote the first file, or of UTC.
        moment_ms: i64,
        /// Whether it is UTC.
        is_utc: bool,
    },
    /// Rows as CMTrace copies them: columns with tabs between. Answered with [`Answer::Text`].
    Copy {
        /// The view.
        view: usize,
        /// The first row.
        first: u64,
        /// The last row.
        last: u64,
    },
    /// The device actions that the opened files tell of. Answered with [`Answer::Actions`].
    Actions,
    /// Files in one archive. Answered with [`Answer::Done`], the bytes beside it.
    Zip {
        /// Paths in the archive, and contents.
        files: Vec<(String, String)>,
    },
}

/// The lines that a jump leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum JumpTarget {
    /// Errors and warnings.
    Trouble,
    /// Lines with the highlighted text.
    Mark,
}

/// What is shown, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Show {
    /// Ids of the files of each view: several are merged.
    pub views: Vec<Vec<String>>,
    /// Which lines.
    pub filter: ViewFilter,
    /// What is marked.
    pub highlight: String,
}

/// Which lines are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ViewFilter {
    /// At least so bad.
    pub level: Severity,
    /// Of this component.
    pub component: Option<String>,
    /// Of this thread.
    pub thread: Option<u32>,
    /// With this in the message; empty is any.
    pub text: String,
    /// Whether `text` is a regular expression.
    pub is_expression: bool,
}

/// From the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Tell {
    /// The worker runs. Messages sent before it are lost.
    Ready,
    /// What is known now.
    State(ViewerState),
    /// An answer.
    Answer {
        /// Of the request.
        id: u32,
        /// The answer.
        answer: Answer,
    },
}

/// An answer to a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// It is done.
    Done,
    /// Ids of the files that are being read.
    Opened(Vec<String>),
    /// Rows; fewer where the view ends.
    Rows(Vec<ViewerRow>),
    /// A line; nothing where no file has it.
    Line(Option<Box<ViewerLine>>),
    /// A place; nothing where there is none.
    Place(Option<Place>),
    /// A text.
    Text(String),
    /// Device actions, the oldest first.
    Actions(Vec<RealAction>),
}

/// What is known of files and views.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ViewerState {
    /// Every file that the worker holds.
    pub files: Vec<ViewedFile>,
    /// The views of the last [`Show`].
    pub views: Vec<ViewState>,
    /// Why the filter's text cannot be used; the filter before stays.
    pub filter_problem: Option<LogProblem>,
    /// The last `Show` that this is the state of: the id of its request.
    pub show: u32,
}

/// A file that the worker holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ViewedFile {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Bytes in all, and how many of them were read; zero for the lab's own.
    pub bytes: (u64, u64),
    /// Its lines so far.
    pub lines: u64,
    /// Whether all of it was read.
    pub is_read: bool,
    /// Why it cannot be read.
    pub problem: Option<LogProblem>,
    /// The components that write to it.
    pub components: Vec<String>,
}

/// What a view shows so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ViewState {
    /// Lines shown.
    pub rows: u64,
    /// Lines of its files, shown or not.
    pub lines: u64,
    /// Lines that were looked through.
    pub scanned: u64,
    /// Errors and warnings among those shown.
    pub trouble: u64,
    /// Lines with the highlighted text among those shown.
    pub marks: u64,
    /// Whether lines are still looked through.
    pub is_working: bool,
}

/// A named problem.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LogProblem {
    /// Its stable code.
    pub code: String,
    /// In English: what happened, why, and what to do.
    pub message: String,
}

/// A line as a list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ViewerRow {
    /// From zero.
    pub row: u64,
    /// The line's id: its sequence in the lab's logs, else `file id:number`, numbers from 1.
    pub line: String,
    /// Id of its file.
    pub file: String,
    /// At most [`ROW_CHARACTERS_MAX`] of its characters.
    pub text: String,
    /// Its component; empty where it has none.
    pub component: String,
    /// When it was written by its own clock, milliseconds since 1970.
    pub local_ms: Option<i64>,
    /// Its thread.
    pub thread: Option<u32>,
    /// Its colour.
    pub level: Severity,
    /// Bytes of `text` that are marked.
    pub marks: Vec<(usize, usize)>,
    /// Not framed as a log line: shown as it is.
    pub is_plain: bool,
    /// What its component did.
    pub step: Option<Step>,
    /// What made it do so, in the lab's own logs.
    pub cause: Option<Cause>,
    /// The task that it belongs to, lower-case GUID, in the lab's own logs.
    pub task_guid: Option<String>,
    /// A line of the lab's own making.
    pub invented: bool,
}

/// Everything about a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ViewerLine {
    /// As a list shows it; `text` holds up to [`LINE_CHARACTERS_MAX`] characters.
    pub row: ViewerRow,
    /// The file's name.
    pub file_name: String,
    /// Minutes to add to its local time for UTC, where it says.
    pub bias_minutes: Option<i16>,
    /// The source file and line that wrote it; empty where it does not say.
    pub source: String,
    /// What its component meant, where that differs from the colour.
    pub severity: Severity,
}

/// Where a line is in a view.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The line's id.
    pub line: String,
    /// Its row; of a line that is not shown, that of the next one shown.
    pub row: u64,
    /// Whether it is shown.
    pub is_shown: bool,
    /// Which error or warning it is, from 1.
    pub trouble: Option<u64>,
    /// Which of the lines with the highlighted text it is, from 1.
    pub mark: Option<u64>,
    /// A jump came to it past an end.
    pub has_wrapped: bool,
    /// Its words, short.
    pub text: String,
}

/// A device action that the lines of opened files tell of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RealAction {
    /// Lower-case GUID; nothing where the lines end before the task has one.
    pub task_guid: Option<String>,
    /// *TemplateID* of the service connection point, such as `RequestMachinePolicy`.
    pub template: Option<String>,
    /// *PushID* and *TaskID* of each management point that pushed it.
    pub pushes: Vec<(u32, u32)>,
    /// Its lines, in the order of their steps and times.
    pub hops: Vec<RealHop>,
}

/// A line of an action.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RealHop {
    /// What its component did.
    pub step: Step,
    /// Where.
    pub lane: Lane,
    /// Whether the action ended there without being done.
    pub is_failure: bool,
    /// The line's id.
    pub line: String,
    /// The file's name.
    pub file_name: String,
    /// When it was written, milliseconds since 1970 in UTC.
    pub utc_ms: Option<i64>,
}
