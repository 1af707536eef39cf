//! Reads a file in pieces: lines are there as soon as the piece that completes them.

use crate::FILE_BYTES_MAX;
use crate::decode::Decode;
use crate::entry::{ABSENT, Entry, Framing};
use crate::error::ReadError;
use crate::file::LogFile;
use crate::framing::{Attributes, CCM_END, CCM_START, Finders, ccm_attributes, simple_attributes, simple_message};
use crate::time::{Dates, LineTime};
use crate::words::severity_of_words;
use memchr::memchr;

/// A record of the four logs has about so many bytes: a first guess of the number of entries.
const USUAL_RECORD_BYTES: u64 = 240;

/// A file that is being read. Work is linear in its bytes, however it is cut into pieces.
#[derive(Debug)]
pub struct LogReader {
    decode: Decode,
    bytes: u64,
    finders: Finders,
    dates: Dates,
    /// Start of the first record that is not complete.
    at: usize,
    /// No `]LOG]!>` begins between the start of the incomplete record and this offset.
    no_end_before: usize,
    /// Offset of the first `]LOG]!>` at or after the record that was looked at last.
    next_end: Option<usize>,
    /// A `]LOG]!>` without readable attributes: it ends no record, wherever that may have begun.
    bad_end: Option<usize>,
    /// No line break stands between the start of the incomplete line and this offset.
    no_break_before: usize,
    file: LogFile,
}

impl LogReader {
    /// Begins a file of this name and size in bytes (zero where it is not known).
    ///
    /// # Errors
    /// [`ReadError::TooLarge`].
    pub fn new(name: &str, size: u64) -> Result<Self, ReadError> {
        check_size(size)?;
        let mut file = LogFile::new(name);
        // Rarely too much (UTF-16), and never twice the file by growing.
        file.text.reserve_exact(usize::try_from(size).unwrap_or(0));
        file.entries.reserve(usize::try_from(size / USUAL_RECORD_BYTES).unwrap_or(0));
        Ok(Self {
            decode: Decode::default(),
            bytes: 0,
            finders: Finders::new(),
            dates: Dates::default(),
            at: 0,
            no_end_before: 0,
            next_end: None,
            bad_end: None,
            no_break_before: 0,
            file,
        })
    }

    /// Reads the next bytes.
    ///
    /// # Errors
    /// [`ReadError::TooLarge`] and [`ReadError::NotText`]; the file is of no use then.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        self.bytes += bytes.len() as u64;
        check_size(self.bytes)?;
        self.append(bytes, false)
    }

    /// Ends the file: what is left without an end becomes plain lines.
    ///
    /// # Errors
    /// As [`Self::push`].
    pub fn finish(mut self) -> Result<LogFile, ReadError> {
        self.append(&[], true)?;
        self.file.entries.shrink_to_fit();
        Ok(self.file)
    }

    /// What was read so far.
    pub fn file(&self) -> &LogFile {
        &self.file
    }

    fn append(&mut self, bytes: &[u8], last: bool) -> Result<(), ReadError> {
        let before = self.file.text.len();
        let mut text = std::mem::take(&mut self.file.text);
        self.decode.push(bytes, last, &mut text);
        let nul = memchr(0, &text.as_bytes()[before..]);
        if nul.is_none() {
            while let Some(next) = self.record(&text, last) {
                self.at = next;
            }
        }
        self.file.text = text;
        match nul {
            Some(at) => Err(ReadError::NotText { at: (before + at) as u64 }),
            None => check_size(self.file.text.len() as u64),
        }
    }

    /// Takes the record at `self.at`; gives where the next one begins, or nothing while it is not complete.
    fn record(&mut self, text: &str, last: bool) -> Option<usize> {
        let at = skip_breaks(text, self.at);
        if at >= text.len() {
            self.at = at;
            return None;
        }
        let rest = &text[at..];
        if rest.starts_with(CCM_START) {
            return self.ccm(text, at, last);
        }
        if !last && CCM_START.starts_with(rest) {
            return None;
        }
        self.line(text, at, last)
    }

    fn ccm(&mut self, text: &str, at: usize, last: bool) -> Option<usize> {
        let message = at + CCM_START.len();
        let Some(end) = self.end_of_message(text, message) else {
            // Nothing in the rest of the file ends a message, so what begins here is no record.
            return if last { Some(self.plain(text, at, line_end(text, at))) } else { None };
        };
        let attributes = end + CCM_END.len();
        // Another record begins on a line of its own before this one ends: this one was cut off.
        if self.bad_end == Some(end) || self.another_begins(text, (message, end)) {
            return Some(self.plain(text, at, line_end(text, at)));
        }
        let rest = &text[attributes..];
        match ccm_attributes(rest, &mut self.dates) {
            Some(read) => {
                let next = attributes + read.length;
                self.push_entry(text, (at, next), (message, end), Framing::Ccm, &read);
                Some(next)
            }
            // The attributes may go on in the next piece; they never span lines.
            None if !last && memchr(b'\n', rest.as_bytes()).is_none() => None,
            None => {
                self.bad_end = Some(end);
                Some(self.plain(text, at, line_end(text, at)))
            }
        }
    }

    /// The first `]LOG]!>` from `message` on. Remembered, so that records that were cut off do not search the file again.
    fn end_of_message(&mut self, text: &str, message: usize) -> Option<usize> {
        if let Some(known) = self.next_end.filter(|known| *known >= message) {
            return Some(known);
        }
        let from = self.no_end_before.max(message);
        let found = text.as_bytes().get(from..).and_then(|rest| self.finders.ccm_end.find(rest)).map(|at| from + at);
        self.next_end = found;
        if found.is_none() {
            self.no_end_before = text.len().saturating_sub(CCM_END.len() - 1);
        }
        found
    }

    fn another_begins(&self, text: &str, (start, end): (usize, usize)) -> bool {
        let bytes = text.as_bytes();
        let mut from = start;
        while let Some(found) = self.finders.ccm_start.find(&bytes[from..end]) {
            if bytes[from + found - 1] == b'\n' {
                return true;
            }
            from += found + CCM_START.len();
        }
        false
    }

    fn line(&mut self, text: &str, at: usize, last: bool) -> Option<usize> {
        let bytes = text.as_bytes();
        let from = self.no_break_before.max(at);
        let end = match memchr(b'\n', &bytes[from..]) {
            Some(found) => from + found,
            None if last => text.len(),
            None => {
                self.no_break_before = text.len();
                return None;
            }
        };
        let line = &bytes[at..end];
        if let Some(mark) = self.finders.simple_end.find(line) {
            let mark = at + mark;
            if let Some(read) = simple_attributes(&text[mark..end], &mut self.dates) {
                let next = mark + read.length;
                let message = simple_message(text, (at, mark));
                self.push_entry(text, (at, next), message, Framing::Simple, &read);
                return Some(next);
            }
        }
        // A record of the other framing may follow on the same line.
        let end = self.finders.ccm_start.find(line).map_or(end, |found| at + found);
        Some(self.plain(text, at, end))
    }

    fn plain(&mut self, text: &str, start: usize, end: usize) -> usize {
        let trimmed = start + text[start..end].trim_end_matches(['\r', '\n']).len();
        let read =
            Attributes { time: LineTime::ABSENT, component: "", thread: None, severity: None, source: "", length: 0 };
        self.push_entry(text, (start, trimmed), (start, trimmed), Framing::Plain, &read);
        end
    }

    fn push_entry(
        &mut self,
        text: &str,
        record: (usize, usize),
        message: (usize, usize),
        framing: Framing,
        read: &Attributes<'_>,
    ) {
        let words = || severity_of_words(&text[message.0..message.1]);
        let entry = Entry {
            record: small(record),
            message: small(message),
            component: self.file.components.intern(read.component),
            thread: read.thread.unwrap_or(ABSENT),
            time: read.time,
            severity: read.severity.unwrap_or_else(words),
            framing,
        };
        self.file.entries.push(entry);
    }
}

fn check_size(size: u64) -> Result<(), ReadError> {
    if size > FILE_BYTES_MAX { Err(ReadError::TooLarge { size, max: FILE_BYTES_MAX }) } else { Ok(()) }
}

fn skip_breaks(text: &str, at: usize) -> usize {
    at + text.as_bytes()[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

fn line_end(text: &str, at: usize) -> usize {
    memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |found| at + found)
}

/// Offsets fit: no file is larger than [`FILE_BYTES_MAX`], and ANSI text at most triples.
fn small((start, end): (usize, usize)) -> (u32, u32) {
    (start as u32, end as u32)
}
