//! A file that was read: its text once, and its lines.

use crate::entry::{ABSENT, Entry, Framing, Severity};
use crate::framing::ccm_attributes;
use crate::time::{Dates, LineTime};
use std::collections::HashMap;

/// The lines of a log file.
#[derive(Debug, Default)]
pub struct LogFile {
    name: String,
    pub(crate) text: String,
    pub(crate) entries: Vec<Entry>,
    pub(crate) components: Components,
    /// Position over all files of each line that was appended; empty for files that were read.
    sequences: Vec<u64>,
}

/// A line whose fields are known, without the text of a file.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    /// The words.
    pub message: &'a str,
    /// The component that wrote it.
    pub component: &'a str,
    /// The thread's number.
    pub thread: Option<u32>,
    /// How bad.
    pub severity: Severity,
    /// Milliseconds since 1970 in UTC.
    pub utc_ms: i64,
    /// Position over all files of its source: orders lines of one moment as they were caused.
    pub sequence: u64,
}

/// One line with its words.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    file: &'a LogFile,
    entry: &'a Entry,
}

impl LogFile {
    /// A file without lines.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Adds a line whose fields are known. Lines that do not fit into 4 GiB of text are left out.
    pub fn append(&mut self, fields: &Fields<'_>) {
        let start = self.text.len();
        let Ok(end) = u32::try_from(start + fields.message.len()) else { return };
        self.text.push_str(fields.message);
        let range = (start as u32, end);
        self.entries.push(Entry {
            record: range,
            message: range,
            component: self.components.intern(fields.component),
            thread: fields.thread.unwrap_or(ABSENT),
            time: LineTime::new(fields.utc_ms, Some(0)),
            severity: fields.severity,
            framing: Framing::Fields,
        });
        self.sequences.push(fields.sequence);
    }

    /// Position over all files of a line that was appended; zero for one that was read.
    pub fn sequence(&self, line: usize) -> u64 {
        self.sequences.get(line).copied().unwrap_or_default()
    }

    /// The file's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text, in UTF-8.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its lines in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The line with this index.
    pub fn line(&self, index: usize) -> Option<Line<'_>> {
        self.entries.get(index).map(|entry| Line { file: self, entry })
    }

    /// Its lines with their words.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = Line<'_>> {
        self.entries.iter().map(|entry| Line { file: self, entry })
    }

    /// The components that write to it, in the order of their first line.
    pub fn components(&self) -> &[String] {
        &self.components.names
    }

    /// The bias in minutes that its lines carry; nothing where none does (logs of managed workers).
    pub fn bias_minutes(&self) -> Option<i16> {
        self.entries.iter().find_map(|entry| entry.time.bias_minutes())
    }

    /// Bytes of memory that it holds.
    pub fn memory(&self) -> usize {
        self.text.capacity() + self.entries.capacity() * size_of::<Entry>()
    }
}

impl<'a> Line<'a> {
    /// The message, without framing.
    pub fn message(self) -> &'a str {
        slice(&self.file.text, self.entry.message)
    }

    /// The line as it stands in the file, with its framing and without its end.
    pub fn record(self) -> &'a str {
        slice(&self.file.text, self.entry.record)
    }

    /// The component that wrote it; empty where the line does not say.
    pub fn component(self) -> &'a str {
        self.file.components.names.get(self.entry.component as usize).map_or("", String::as_str)
    }

    /// The source file and line that wrote it; empty where the framing does not carry it.
    pub fn source(self) -> &'a str {
        if self.entry.framing != Framing::Ccm {
            return "";
        }
        let attributes = self.entry.message.1 as usize + crate::framing::CCM_END.len();
        let attributes = &self.file.text[attributes..self.entry.record.1 as usize];
        ccm_attributes(attributes, &mut Dates::default()).map_or("", |attributes| attributes.source)
    }

    /// How bad.
    pub fn severity(self) -> Severity {
        self.entry.severity
    }

    /// When it was written.
    pub fn time(self) -> LineTime {
        self.entry.time
    }

    /// The thread's number.
    pub fn thread(self) -> Option<u32> {
        self.entry.thread()
    }

    /// How it is framed.
    pub fn framing(self) -> Framing {
        self.entry.framing
    }
}

fn slice(text: &str, (start, end): (u32, u32)) -> &str {
    &text[start as usize..end as usize]
}

/// Names of components, each kept once. Most neighbouring lines have the same one.
#[derive(Debug, Default)]
pub(crate) struct Components {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
    last: u32,
}

impl Components {
    pub(crate) fn intern(&mut self, name: &str) -> u32 {
        if name.is_empty() {
            return ABSENT;
        }
        if self.names.get(self.last as usize).is_some_and(|last| last == name) {
            return self.last;
        }
        self.last = match self.numbers.get(name) {
            Some(number) => *number,
            None => {
                let number = self.names.len() as u32;
                self.names.push(name.to_owned());
                self.numbers.insert(name.to_owned(), number);
                number
            }
        };
        self.last
    }

    /// The number of a component, if a line has it.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }
}
