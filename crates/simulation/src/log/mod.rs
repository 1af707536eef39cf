//! The four kinds of log: who writes them, where they lie, and every line that can still be read.

mod file;
pub mod framing;
mod hashed;
mod level;
mod line;

pub use file::LogFileId;
pub(crate) use hashed::HashedLogs;
pub use line::{ClientAgent, Component, LogLine, Severity};

use crate::draw::{Purpose, draw};
use crate::limits::LOG_FILE_BYTES_MAX;
use crate::time::SimTime;
use crate::trace::{Cause, Step};
use memchr::memmem;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Every log of the world.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logs {
    seed: u64,
    /// Sequence of the newest line; zero while there is none.
    last_sequence: u64,
    files: BTreeMap<Component, Generations>,
    /// Files that hold lines of a task.
    files_of_task: BTreeMap<Uuid, BTreeSet<Component>>,
}

/// The current file of a component and the one that was renamed last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Generations {
    current: Vec<LogLine>,
    current_bytes: usize,
    renamed: Vec<LogLine>,
}

/// What a component writes; the logs add position, file and thread.
#[derive(Clone, Debug)]
pub(crate) struct NewLine {
    /// Who writes it.
    pub component: Component,
    /// When.
    pub time: SimTime,
    /// What it does: the line reports this step.
    pub step: Step,
    /// What makes it do so.
    pub cause: Cause,
    /// How bad.
    pub severity: Severity,
    /// The words.
    pub text: String,
    /// The task that it belongs to.
    pub task_guid: Option<Uuid>,
    /// Which piece of work writes it: lines of one piece share a thread.
    pub work: u64,
    /// No source document shows it.
    pub invented: bool,
}

impl NewLine {
    /// A documented line of information that belongs to no task.
    pub(crate) fn information(
        component: Component,
        time: SimTime,
        (step, cause): (Step, Cause),
        work: u64,
        text: String,
    ) -> Self {
        let severity = Severity::Information;
        Self { component, time, step, cause, severity, text, task_guid: None, work, invented: false }
    }
}

/// A log file that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogFileView {
    /// Which.
    pub id: LogFileId,
    /// Lines that can be read.
    pub line_count: usize,
    /// Time of its newest line.
    pub last_line_time: Option<SimTime>,
}

/// What to read of a file.
#[derive(Clone, Debug)]
pub struct LogQuery<'a> {
    /// Only lines after this sequence; zero for all.
    pub after: u64,
    /// Only lines whose text contains this, in any case (ASCII).
    pub search: Option<&'a str>,
    /// Only lines that CMTrace shows at least so bad; `Information` for all.
    pub level: Severity,
    /// At most so many, the first ones.
    pub limit: usize,
}

/// What was read.
#[derive(Clone, Debug)]
pub struct LogPage<'a> {
    /// In order of sequence.
    pub lines: Vec<&'a LogLine>,
    /// Ask again with `after` this for what follows: the last line given, or when all were given the last looked at.
    pub last_sequence: u64,
    /// Lines that match in all, given or not.
    pub total: usize,
}

impl Logs {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, ..Self::default() }
    }

    /// Sequence of the newest line of all files; zero while there is none.
    pub fn last_sequence(&self) -> u64 {
        self.last_sequence
    }

    /// Appends a line; renames the file first where it is full.
    pub(crate) fn write(&mut self, new: NewLine) {
        self.last_sequence += 1;
        let line = LogLine {
            sequence: self.last_sequence,
            time: new.time,
            component: new.component,
            step: new.step,
            cause: new.cause,
            thread: self.thread(new.component, new.work),
            severity: new.severity,
            text: new.text,
            task_guid: new.task_guid,
            invented: new.invented,
        };
        if let Some(task) = new.task_guid {
            self.files_of_task.entry(task).or_default().insert(new.component);
        }
        let bytes = framing::render(&line).len();
        let file = self.files.entry(new.component).or_default();
        if file.current_bytes + bytes > LOG_FILE_BYTES_MAX && !file.current.is_empty() {
            file.renamed = std::mem::take(&mut file.current);
            file.current_bytes = 0;
        }
        file.current_bytes += bytes;
        file.current.push(line);
    }

    /// A component has four threads in its pool; a piece of work stays on one.
    fn thread(&self, component: Component, work: u64) -> u32 {
        let (key, managed) = match component {
            Component::SyncUploadWorker => (1, true),
            Component::NotificationWorker => (2, true),
            Component::NotificationServer => (3, false),
            Component::EndpointCheckWorker => (4, true),
            Component::AdministrationService => (5, true),
            Component::SmsProvider => (6, false),
            // Beyond every row: a client has several logs.
            Component::ScriptAgent(row) => (u64::from(row) + (1 << 32) + 16, false),
            Component::NotificationAgent(row) => (u64::from(row) + 16, false),
            Component::StateSystem => (7, false),
            Component::ClientAgent(row, agent) => (u64::from(row) + ((2 + agent as u64) << 32) + 16, false),
        };
        let drawn = draw(self.seed, Purpose::Thread, key, work % 4);
        // Managed threads are numbered from one; native thread ids are multiples of four.
        if managed { (drawn % 120) as u32 + 5 } else { (drawn % 3_000) as u32 * 4 + 1_200 }
    }

    /// Files that exist, in the order of an action's way: upload, connector, management point, clients by row.
    pub fn files(&self) -> Vec<LogFileView> {
        let mut views = Vec::with_capacity(self.files.len());
        for (&component, generations) in self.files.iter() {
            for renamed in [false, true] {
                let lines = generations.of(renamed);
                if let Some(last) = lines.last() {
                    let id = LogFileId { component, renamed };
                    views.push(LogFileView { id, line_count: lines.len(), last_line_time: Some(last.time) });
                }
            }
        }
        // The clients' files come last, whatever came after them.
        views.sort_by_key(|view| {
            matches!(
                view.id.component,
                Component::NotificationAgent(_) | Component::ScriptAgent(_) | Component::ClientAgent(..)
            )
        });
        views
    }

    /// Lines of one file; `None` when it does not exist. A file that is followed (`after` is not zero) gives also
    /// lines that were renamed away since.
    pub fn read(&self, id: LogFileId, query: &LogQuery<'_>) -> Option<LogPage<'_>> {
        let generations = self.files.get(&id.component)?;
        if generations.of(id.renamed).is_empty() {
            return None;
        }
        let older = if !id.renamed && query.after > 0 { generations.renamed.as_slice() } else { &[] };
        Some(page(older.iter().chain(generations.of(id.renamed)), query))
    }

    /// Every line of one task over all files, in order; empty when no line carries it.
    pub fn trail(&self, task_guid: &Uuid) -> Vec<&LogLine> {
        let mut lines: Vec<&LogLine> = self
            .files_of_task
            .get(task_guid)
            .into_iter()
            .flatten()
            .filter_map(|component| self.files.get(component))
            .flat_map(|file| file.renamed.iter().chain(&file.current))
            .filter(|line| line.task_guid == Some(*task_guid))
            .collect();
        lines.sort_unstable_by_key(|line| line.sequence);
        lines
    }

    /// Every line of a component that has this cause, in order; empty when none can be read any more.
    pub fn caused_by(&self, component: Component, cause: Cause) -> Vec<&LogLine> {
        let file = self.files.get(&component).into_iter();
        let lines = file.flat_map(|file| file.renamed.iter().chain(&file.current));
        lines.filter(|line| line.cause == cause).collect()
    }

    /// One file as CMTrace opens it; `None` when it does not exist.
    pub fn download(&self, id: LogFileId) -> Option<String> {
        let lines = self.files.get(&id.component)?.of(id.renamed);
        if lines.is_empty() {
            return None;
        }
        let mut text: String = lines.iter().map(framing::render).collect();
        if id.renamed {
            text.push_str(framing::RENAMED_MARKER);
            text.push_str(framing::LINE_END);
        }
        Some(text)
    }

    /// Every readable line of a component, in order.
    pub(crate) fn lines_of(&self, component: Component) -> impl Iterator<Item = &LogLine> {
        self.files.get(&component).into_iter().flat_map(|file| file.renamed.iter().chain(&file.current))
    }

    /// Every readable line of all files, in no particular order. For checks.
    pub fn all_lines(&self) -> impl Iterator<Item = &LogLine> {
        self.files.values().flat_map(|file| file.renamed.iter().chain(&file.current))
    }
}

impl Generations {
    fn of(&self, renamed: bool) -> &[LogLine] {
        if renamed { &self.renamed } else { &self.current }
    }
}

fn page<'a>(lines: impl Iterator<Item = &'a LogLine>, query: &LogQuery<'_>) -> LogPage<'a> {
    let needle = query.search.map(str::to_ascii_lowercase);
    let finder = needle.as_ref().map(memmem::Finder::new);
    let mut page = LogPage { lines: Vec::new(), last_sequence: query.after, total: 0 };
    let mut looked_at = query.after;
    for line in lines.filter(|line| line.sequence > query.after) {
        looked_at = line.sequence;
        if query.level > Severity::Information && line.level() < query.level {
            continue;
        }
        if finder.as_ref().is_some_and(|finder| finder.find(line.text.to_ascii_lowercase().as_bytes()).is_none()) {
            continue;
        }
        page.total += 1;
        if page.lines.len() < query.limit {
            page.lines.push(line);
            page.last_sequence = line.sequence;
        }
    }
    if page.total == page.lines.len() {
        page.last_sequence = looked_at;
    }
    page
}

#[cfg(test)]
mod tests;
