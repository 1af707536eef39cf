//! The lines of one file as they come: read once, then only what is new.

use super::level::{LevelChoice, use_level};
use super::trouble::{Direction, Found, Place, jump, place};
use crate::api::{self, ApiError, Phase, encoded, use_revision};
use crate::navigation::{Navigator, use_navigator};
use crate::ui::{QueryText, use_query_text};
use contract::limits::LOG_LINES_PAGE_MAX;
use contract::logs::{LogLine, LogLines, QUERY_AFTER, QUERY_LEVEL, QUERY_SEARCH};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Lines that the page keeps. The gateway keeps two generations of a file, about 40,000 lines; the oldest go first here too.
const LINES_KEPT_MAX: usize = 50_000;

/// The lines of a file, and how the person looks at them. Copy it anywhere in the viewer.
#[derive(Clone, Copy)]
pub struct Tail {
    /// In order, the filtered ones.
    pub lines: RwSignal<Vec<LogLine>>,
    /// How far reading is.
    pub phase: RwSignal<Phase>,
    /// Only lines with this text.
    pub filter: QueryText,
    /// Only lines that are at least so bad.
    pub level: Memo<LevelChoice>,
    /// This text is marked.
    pub highlight: QueryText,
    /// Whether the view stays at the end as lines come.
    pub follows: RwSignal<bool>,
    /// Sequence of the selected line.
    pub selected: Memo<Option<u64>>,
    /// Errors and warnings, and which of them is selected.
    pub trouble: Memo<Place>,
    /// The line that a jump came to past the end of the file, or past its beginning.
    wrapped_to: RwSignal<Option<u64>>,
    line: QueryText,
    navigator: Navigator,
    /// Up to which sequence the file was looked through, for lines that are shown and others.
    looked_to: StoredValue<u64>,
    retry_count: RwSignal<u32>,
}

impl Tail {
    /// Selects a line by its sequence.
    pub fn select(self, sequence: u64) {
        self.line.typed.set(sequence.to_string());
    }

    /// Place of the selected line among the lines, where it is there.
    pub fn selected_index(self) -> Option<usize> {
        let sequence = self.selected.get()?;
        self.lines.with(|lines| lines.binary_search_by_key(&sequence, |line| line.sequence).ok())
    }

    /// The selected line.
    pub fn selected_line(self) -> Option<LogLine> {
        let index = self.selected_index()?;
        self.lines.with(|lines| lines.get(index).cloned())
    }

    /// Selects the next error or warning in a direction; on at the other end where there is none on the way.
    pub fn jump(self, direction: Direction) -> Option<Found> {
        let selected = self.selected.get_untracked();
        let found = self.lines.with_untracked(|lines| jump(lines, selected, direction))?;
        self.follows.set(false);
        self.wrapped_to.set(found.has_wrapped.then_some(found.sequence));
        self.select(found.sequence);
        Some(found)
    }

    /// Whether a jump came to the selected line past an end of the file. Reactive.
    pub fn has_wrapped(self) -> bool {
        let wrapped_to = self.wrapped_to.get();
        wrapped_to.is_some() && wrapped_to == self.selected.get()
    }

    /// Shows every line again.
    pub fn show_all(self) {
        self.filter.typed.set(String::new());
        self.navigator.set_query(QUERY_LEVEL, None);
    }

    /// Whether only some lines are asked for. Reactive.
    pub fn is_narrowed(self) -> bool {
        self.filter.settled.with(|filter| !filter.is_empty()) || self.level.get() != LevelChoice::All
    }

    /// Reads again after a failure.
    pub fn retry(self) {
        self.retry_count.update(|count| *count += 1);
    }
}

/// What decides whether what was read can be added to, or everything is to be read anew.
#[derive(Clone, Debug, PartialEq)]
struct Source {
    world: u64,
    filter: String,
    level: LevelChoice,
}

/// Reads a file and goes on reading it.
pub fn use_tail(file: String) -> Tail {
    let line = use_query_text("line");
    let selected = Memo::new(move |_| line.typed.with(|text| text.parse().ok()));
    let lines = RwSignal::new(Vec::new());
    let tail = Tail {
        lines,
        phase: RwSignal::new(Phase::Loading),
        filter: use_query_text(QUERY_SEARCH),
        level: use_level(),
        highlight: use_query_text("highlight"),
        // An address with a line asks for that line, not for the end.
        follows: RwSignal::new(selected.get_untracked().is_none()),
        selected,
        trouble: Memo::new(move |_| lines.with(|lines| place(lines, selected.get()))),
        wrapped_to: RwSignal::new(None),
        line,
        navigator: use_navigator(),
        looked_to: StoredValue::new(0),
        retry_count: RwSignal::new(0),
    };
    let revision = use_revision(|revisions| revisions.logs);
    let file = StoredValue::new(file);
    let is_reading = StoredValue::new(false);
    let source_now = move || Source {
        world: revision.get_untracked().0,
        filter: tail.filter.settled.get_untracked(),
        level: tail.level.get_untracked(),
    };
    let read_source = StoredValue::new(None::<Source>);
    Effect::new(move || {
        // Read, not only tracked: a memo runs only when it is read.
        revision.with(|_| ());
        tail.filter.settled.with(|_| ());
        tail.level.with(|_| ());
        tail.retry_count.track();
        if is_reading.get_value() {
            // The reader looks again before it stops.
            return;
        }
        is_reading.set_value(true);
        spawn_local(async move {
            while let Some(file) = file.try_get_value() {
                let source = source_now();
                let is_same = read_source.get_value().as_ref() == Some(&source);
                read_source.set_value(Some(source.clone()));
                let started_at = revision.get_untracked();
                let outcome = read_on(tail, &file, &source, is_same).await;
                if is_reading.try_get_value().is_none() {
                    return;
                }
                let failed = outcome.is_err();
                tail.phase.set(outcome.map_or_else(Phase::Failed, |()| Phase::Ready));
                if failed || (source_now() == source && revision.get_untracked() == started_at) {
                    break;
                }
            }
            is_reading.try_set_value(false);
        });
    });
    tail
}

/// Reads what follows the last line, page after page; from the beginning where `is_same` is false.
async fn read_on(tail: Tail, file: &str, source: &Source, is_same: bool) -> Result<(), ApiError> {
    let mut starts_anew = !is_same;
    let mut after = if is_same { tail.looked_to.try_get_value().unwrap_or(0) } else { 0 };
    loop {
        let mut path = format!("{}?{QUERY_AFTER}={after}", routes::lab_log(&encoded(file)));
        if !source.filter.is_empty() {
            path.push_str(&format!("&{QUERY_SEARCH}={}", encoded(&source.filter)));
        }
        if let Some(level) = source.level.query() {
            path.push_str(&format!("&{QUERY_LEVEL}={level}"));
        }
        let page: LogLines = api::get(&path).await?;
        let is_last = page.lines.len() < LOG_LINES_PAGE_MAX;
        after = page.last_sequence;
        if starts_anew {
            tail.lines.try_set(page.lines);
        } else if !page.lines.is_empty() {
            tail.lines.try_update(|lines| append(lines, page.lines));
        }
        starts_anew = false;
        tail.looked_to.try_set_value(after);
        if is_last {
            return Ok(());
        }
    }
}

/// Adds what came, and lets the oldest go where there are too many.
fn append(lines: &mut Vec<LogLine>, new: Vec<LogLine>) {
    let last = lines.last().map_or(0, |line| line.sequence);
    lines.extend(new.into_iter().filter(|line| line.sequence > last));
    if lines.len() > LINES_KEPT_MAX {
        lines.drain(..lines.len() - LINES_KEPT_MAX);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(sequence: u64) -> LogLine {
        LogLine { sequence, file: "BgbServer.log".into(), ..LogLine::default() }
    }

    #[test]
    fn a_line_that_came_twice_stands_once() {
        let mut lines = vec![line(1), line(3)];
        append(&mut lines, vec![line(3), line(4)]);
        assert_eq!(lines.iter().map(|line| line.sequence).collect::<Vec<_>>(), [1, 3, 4]);
    }

    #[test]
    fn the_oldest_go_first() {
        let mut lines: Vec<_> = (1..=LINES_KEPT_MAX as u64).map(line).collect();
        append(&mut lines, vec![line(LINES_KEPT_MAX as u64 + 1)]);
        assert_eq!((lines.len(), lines[0].sequence), (LINES_KEPT_MAX, 2));
    }
}
