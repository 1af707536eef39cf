//! A file that the worker holds: one of the lab's own logs, or one that a person opened.

use cmtrace::{Fields, LogFile, LogReader, Severity};
use contract::log_viewer::{LogProblem, ViewedFile};
use contract::logs::{self, LogLine};
use contract::trace::{Cause, Step};

/// Where a file's lines come from.
#[derive(Debug)]
pub(crate) enum Lines {
    /// From the gateway, with what the framing of a file does not carry.
    Lab { file: LogFile, extras: Vec<Extra> },
    /// From a file that is being read.
    Reading(Box<LogReader>),
    /// From a file that was read.
    Read(LogFile),
}

/// What the lab knows of its own line.
#[derive(Clone, Debug)]
pub(crate) struct Extra {
    pub(crate) step: Step,
    pub(crate) cause: Cause,
    pub(crate) severity: logs::Severity,
    pub(crate) task_guid: Option<String>,
    pub(crate) invented: bool,
}

/// A file and what is known about it.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) lines: Lines,
    /// Bytes in all, and how many of them were read.
    pub(crate) bytes: (u64, u64),
    pub(crate) problem: Option<LogProblem>,
}

impl Source {
    /// A log of the lab without lines.
    pub(crate) fn lab(id: &str) -> Self {
        let lines = Lines::Lab { file: LogFile::new(id), extras: Vec::new() };
        Self { id: id.to_owned(), lines, bytes: (0, 0), problem: None }
    }

    /// A file that a person opened, with nothing read yet.
    pub(crate) fn opened(id: String, lines: Lines, size: u64, problem: Option<LogProblem>) -> Self {
        Self { id, lines, bytes: (size, 0), problem }
    }

    /// Its lines so far.
    pub(crate) fn file(&self) -> &LogFile {
        match &self.lines {
            Lines::Lab { file, .. } | Lines::Read(file) => file,
            Lines::Reading(reader) => reader.file(),
        }
    }

    /// What the lab knows of a line of its own.
    pub(crate) fn extra(&self, line: usize) -> Option<&Extra> {
        match &self.lines {
            Lines::Lab { extras, .. } => extras.get(line),
            _ => None,
        }
    }

    /// Whether no more bytes follow.
    pub(crate) fn is_read(&self) -> bool {
        !matches!(self.lines, Lines::Reading(_)) || self.problem.is_some()
    }

    /// Adds lines of the lab; those that are there already are passed over.
    pub(crate) fn append(&mut self, new: Vec<LogLine>) {
        let Lines::Lab { file, extras } = &mut self.lines else { return };
        let mut last = file.entries().len().checked_sub(1).map_or(0, |line| file.sequence(line));
        for line in new {
            if line.sequence <= last {
                continue;
            }
            last = line.sequence;
            let level = match line.level {
                logs::Severity::Information => Severity::Information,
                logs::Severity::Warning => Severity::Warning,
                logs::Severity::Error => Severity::Error,
            };
            file.append(&Fields {
                message: &line.text,
                component: &line.component,
                thread: Some(line.thread),
                severity: level,
                utc_ms: utc_ms(&line.date_time).unwrap_or_default(),
                sequence: line.sequence,
            });
            let LogLine { step, cause, severity, task_guid, invented, .. } = line;
            extras.push(Extra { step, cause, severity, task_guid, invented });
        }
    }

    /// What the app is told.
    pub(crate) fn told(&self) -> ViewedFile {
        let file = self.file();
        ViewedFile {
            id: self.id.clone(),
            name: file.name().to_owned(),
            bytes: self.bytes,
            lines: file.entries().len() as u64,
            is_read: self.is_read(),
            problem: self.problem.clone(),
            components: file.components().to_vec(),
        }
    }
}

/// Milliseconds since 1970 of an RFC 3339 time in UTC. A civil time: simulated time goes beyond jiff's last timestamp.
fn utc_ms(text: &str) -> Option<i64> {
    let time: jiff::civil::DateTime = text.strip_suffix('Z')?.parse().ok()?;
    let elapsed = time.duration_since(jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0));
    i64::try_from(elapsed.as_millis()).ok()
}
