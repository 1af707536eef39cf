//! Lines as the app gets them.

use crate::source::Source;
use crate::steps::report;
use cmtrace::{Framing, Line, Severity, TextFilter};
use contract::log_viewer::{LINE_CHARACTERS_MAX, OPENED, ROW_CHARACTERS_MAX, ViewerLine, ViewerRow};
use contract::logs;
use std::fmt::Write;

/// A line as a list shows it.
pub(crate) fn row(source: &Source, index: usize, row: u64, highlight: Option<&TextFilter>) -> Option<ViewerRow> {
    shown(source, index, row, highlight, ROW_CHARACTERS_MAX)
}

/// Everything about a line.
pub(crate) fn line(source: &Source, index: usize) -> Option<ViewerLine> {
    let row = shown(source, index, 0, None, LINE_CHARACTERS_MAX)?;
    let line = source.file().line(index)?;
    let severity = source.extra(index).map_or(row.level, |extra| extra.severity);
    Some(ViewerLine {
        file_name: source.file().name().to_owned(),
        bias_minutes: line.time().bias_minutes(),
        source: line.source().to_owned(),
        severity,
        row,
    })
}

fn shown(
    source: &Source,
    index: usize,
    row: u64,
    highlight: Option<&TextFilter>,
    characters: usize,
) -> Option<ViewerRow> {
    let line = source.file().line(index)?;
    let text = cut(line.message(), characters);
    let extra = source.extra(index);
    let step = match extra {
        Some(extra) => Some(extra.step),
        None => report(line.component(), line.message()).map(|report| report.step),
    };
    Some(ViewerRow {
        row,
        line: line_id(source, index),
        file: source.id.clone(),
        marks: highlight.map(|marks| marks.matches(text).map(|at| (at.start, at.end)).collect()).unwrap_or_default(),
        text: text.to_owned(),
        component: line.component().to_owned(),
        local_ms: line.time().local_ms(),
        thread: line.thread(),
        level: level(line.severity()),
        is_plain: line.framing() == Framing::Plain,
        step,
        cause: extra.map(|extra| extra.cause),
        task_guid: extra.and_then(|extra| extra.task_guid.clone()),
        invented: extra.is_some_and(|extra| extra.invented),
    })
}

/// The id of a line.
fn line_id(source: &Source, index: usize) -> String {
    if source.id.starts_with(OPENED) {
        format!("{}:{}", source.id, index + 1)
    } else {
        source.file().sequence(index).to_string()
    }
}

fn level(severity: Severity) -> logs::Severity {
    match severity {
        Severity::Information => logs::Severity::Information,
        Severity::Warning => logs::Severity::Warning,
        Severity::Error => logs::Severity::Error,
    }
}

/// At most so many characters of a text.
pub(crate) fn cut(text: &str, characters: usize) -> &str {
    // A text of no more bytes has no more characters.
    if text.len() <= characters {
        return text;
    }
    text.char_indices().nth(characters).map_or(text, |(at, _)| &text[..at])
}

/// Appends a line as CMTrace copies it: its columns, with tabs between.
pub(crate) fn copy(line: Line<'_>, text: &mut String) {
    text.push_str(line.message());
    let time = line.time().local().map(|time| time.strftime("%-m/%-d/%Y %-I:%M:%S %p").to_string());
    let thread = line.thread().map(|thread| format!("{thread} (0x{thread:04X})"));
    let written =
        write!(text, "\t{}\t{}\t{}\r\n", line.component(), time.unwrap_or_default(), thread.unwrap_or_default());
    debug_assert!(written.is_ok(), "writing to a string cannot fail");
}
