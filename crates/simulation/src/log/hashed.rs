//! What the state hash covers of the logs: the lines as their files show them. Steps and causes came after worlds were
//! stored, and the words follow from them, so that hashes stay as they were.

use super::{Component, Generations, LogLine, Logs, Severity};
use crate::time::SimTime;
use serde::{Serialize, Serializer};
use uuid::Uuid;

/// The logs without the steps and causes of their lines.
pub(crate) struct HashedLogs<'a>(pub(crate) &'a Logs);

impl Serialize for HashedLogs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Logs { seed, last_sequence, files, files_of_task } = self.0;
        let files: Vec<_> = files.iter().map(|(component, file)| (component, HashedFile::from(file))).collect();
        (seed, last_sequence, files, files_of_task).serialize(serializer)
    }
}

#[derive(Serialize)]
struct HashedFile<'a> {
    current: Vec<HashedLine<'a>>,
    current_bytes: usize,
    renamed: Vec<HashedLine<'a>>,
}

impl<'a> From<&'a Generations> for HashedFile<'a> {
    fn from(file: &'a Generations) -> Self {
        let lines = |lines: &'a [LogLine]| lines.iter().map(HashedLine::from).collect();
        Self { current: lines(&file.current), current_bytes: file.current_bytes, renamed: lines(&file.renamed) }
    }
}

#[derive(Serialize)]
struct HashedLine<'a> {
    sequence: u64,
    time: SimTime,
    component: Component,
    thread: u32,
    severity: Severity,
    text: &'a str,
    task_guid: Option<Uuid>,
    invented: bool,
}

impl<'a> From<&'a LogLine> for HashedLine<'a> {
    fn from(line: &'a LogLine) -> Self {
        Self {
            sequence: line.sequence,
            time: line.time,
            component: line.component,
            thread: line.thread,
            severity: line.severity,
            text: &line.text,
            task_guid: line.task_guid,
            invented: line.invented,
        }
    }
}
