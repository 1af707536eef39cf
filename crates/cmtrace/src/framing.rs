//! The framings: where the message of a record ends, and what its attributes say.

use crate::entry::Severity;
use crate::time::{Dates, LineTime, number, time_of_day};
use memchr::memmem;

/// Begins a record of the CCM framing.
pub(crate) const CCM_START: &str = "<![LOG[";
/// Ends the message of such a record.
pub(crate) const CCM_END: &str = "]LOG]!>";
/// Ends the message of a record of the simple framing.
pub(crate) const SIMPLE_END: &str = "$$<";

/// What follows a message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attributes<'a> {
    pub(crate) time: LineTime,
    pub(crate) component: &'a str,
    pub(crate) thread: Option<u32>,
    /// `None` where the framing carries no type: the words decide.
    pub(crate) severity: Option<Severity>,
    /// Source file and line, where the framing carries them.
    pub(crate) source: &'a str,
    /// Length in bytes.
    pub(crate) length: usize,
}

/// Reads `<time="…" date="…" component="…" context="…" type="…" thread="…" file="…">` at the start of a text.
pub(crate) fn ccm_attributes<'a>(text: &'a str, dates: &mut Dates) -> Option<Attributes<'a>> {
    let bytes = text.as_bytes();
    if bytes.first() != Some(&b'<') {
        return None;
    }
    let mut at = 1;
    let (mut time, mut date) = (None, None);
    let mut read =
        Attributes { time: LineTime::ABSENT, component: "", thread: None, severity: None, source: "", length: 0 };
    loop {
        while bytes.get(at) == Some(&b' ') {
            at += 1;
        }
        if bytes.get(at) == Some(&b'>') {
            break;
        }
        let name = until(bytes, at, b'=')?;
        let start = at + name.len() + 2;
        if bytes.get(start - 1) != Some(&b'"') {
            return None;
        }
        let value = until(bytes, start, b'"')?;
        let value = text.get(start..start + value.len())?;
        at = start + value.len() + 1;
        match name {
            b"time" => time = Some(time_of_day(value.as_bytes())?),
            b"date" => date = Some(dates.day_ms(value.as_bytes())?),
            b"component" => read.component = value,
            b"thread" => read.thread = number(value.as_bytes()),
            b"file" => read.source = value,
            b"type" => {
                read.severity = match value {
                    "" => None,
                    "2" => Some(Severity::Warning),
                    "3" => Some(Severity::Error),
                    _ => Some(Severity::Information),
                }
            }
            // `context`, and attributes of later versions.
            _ => {}
        }
    }
    let (time, bias) = time?;
    read.time = LineTime::new(date? + time, bias);
    read.length = at + 1;
    Some(read)
}

/// The bytes from `start` to the next `end` of the same line. Names and values are short: a loop is quicker than `memchr`.
fn until(bytes: &[u8], start: usize, end: u8) -> Option<&[u8]> {
    let rest = bytes.get(start..)?;
    let length = rest.iter().position(|byte| *byte == end || *byte == b'\n')?;
    (rest[length] == end).then_some(&rest[..length])
}

/// Reads `$$<component><MM-dd-yyyy HH:mm:ss.fff+bias><thread=7896 (0x1ED8)>` at the start of a text.
pub(crate) fn simple_attributes<'a>(text: &'a str, dates: &mut Dates) -> Option<Attributes<'a>> {
    let bytes = text.strip_prefix(SIMPLE_END)?.as_bytes();
    let component = until(bytes, 0, b'>')?;
    let mut at = component.len() + 1;
    if bytes.get(at) != Some(&b'<') {
        return None;
    }
    let moment = until(bytes, at + 1, b'>')?;
    at += moment.len() + 2;
    let start = b"<thread=";
    if !bytes.get(at..)?.starts_with(start) {
        return None;
    }
    let thread = until(bytes, at + start.len(), b'>')?;
    at += start.len() + thread.len() + 1;
    let space = moment.iter().position(|byte| *byte == b' ')?;
    let (time, bias) = time_of_day(&moment[space + 1..])?;
    let decimal = thread.split(|byte| *byte == b' ').next()?;
    Some(Attributes {
        time: LineTime::new(dates.day_ms(&moment[..space])? + time, bias),
        component: text.get(SIMPLE_END.len()..SIMPLE_END.len() + component.len())?,
        thread: number(decimal),
        severity: None,
        source: "",
        length: SIMPLE_END.len() + at,
    })
}

/// The message of a simple record, of the range that ends at `$$<`: `~` stands for a line break there, and spaces pad it.
pub(crate) fn simple_message(text: &str, (start, end): (usize, usize)) -> (usize, usize) {
    let padding = [' ', '~', '\t', '\r', '\n'];
    let whole = &text[start..end];
    let trimmed = whole.trim_start_matches('~');
    let start = end - trimmed.len();
    (start, start + trimmed.trim_end_matches(padding).len())
}

/// Finds the end of messages and the start of records.
#[derive(Clone, Debug)]
pub(crate) struct Finders {
    pub(crate) ccm_start: memmem::Finder<'static>,
    pub(crate) ccm_end: memmem::Finder<'static>,
    pub(crate) simple_end: memmem::Finder<'static>,
}

impl Finders {
    pub(crate) fn new() -> Self {
        Self {
            ccm_start: memmem::Finder::new(CCM_START),
            ccm_end: memmem::Finder::new(CCM_END),
            simple_end: memmem::Finder::new(SIMPLE_END),
        }
    }
}
