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
}

/// One line with its words.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    file: &'a LogFile,
    entry: &'a Entry,
}

impl LogFile {
    pub(crate) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
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
