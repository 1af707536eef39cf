//! Everything that the worker holds, and its answers. No browser in here: bytes and requests in, answers out.

use crate::actions::{NamedFile, actions};
use crate::problem;
use crate::rows;
use crate::source::{Lines, Source};
use cmtrace::{
    Direction, Filter, LogFile, LogReader, Merge, Position, Severity, TextFilter, View, jump_among, number_among,
};
use contract::log_viewer::{
    Answer, AskKind, COPIED_ROWS_MAX, JumpTarget, LogProblem, OPENED, Place, ROWS_MAX, Show, ViewFilter, ViewState,
    ViewerLine, ViewerRow, ViewerState,
};
use contract::logs;

/// Characters of a line that an announcement says.
const SPOKEN_CHARACTERS_MAX: usize = 300;

/// What the worker holds.
#[derive(Debug, Default)]
pub struct Session {
    sources: Vec<Source>,
    views: Vec<Shown>,
    show: Show,
    show_id: u32,
    highlight: Option<TextFilter>,
    filter_problem: Option<LogProblem>,
}

/// A view, and which sources it is over.
#[derive(Debug)]
struct Shown {
    sources: Vec<usize>,
    view: View,
    marks: Marks,
    is_working: bool,
}

/// The search for the lines that hold the highlighted text.
#[derive(Clone, Debug, Default)]
struct Marks {
    scanned: usize,
    /// Rows, in ascending order.
    rows: Vec<u32>,
}

impl Session {
    /// Answers a request. `Open` and `Zip` are the caller's: they come with bytes.
    pub fn answer(&mut self, id: u32, what: AskKind) -> Answer {
        match what {
            AskKind::Append { file, is_new, lines } => self.append(&file, is_new, lines),
            AskKind::Close { file } => self.close(&file),
            AskKind::Show(show) => self.show(id, show),
            AskKind::Rows { view, first, count } => Answer::Rows(self.rows(view, first, count)),
            AskKind::Line { line } => Answer::Line(self.line(&line).map(Box::new)),
            AskKind::Locate { view, line } => Answer::Place(self.locate(view, &line)),
            AskKind::Jump { view, target, from, backwards } => {
                Answer::Place(self.jump(view, target, from.as_deref(), backwards))
            }
            AskKind::AtTime { view, moment_ms, is_utc } => Answer::Place(self.at_time(view, moment_ms, is_utc)),
            AskKind::Copy { view, first, last } => Answer::Text(self.copy(view, first, last)),
            AskKind::Actions => Answer::Actions(self.actions()),
            AskKind::Open { .. } | AskKind::Zip { .. } => Answer::Done,
        }
    }

    fn append(&mut self, id: &str, is_new: bool, lines: Vec<logs::LogLine>) -> Answer {
        let index = match self.index(id) {
            Some(index) => index,
            None => {
                self.sources.push(Source::lab(id));
                self.sources.len() - 1
            }
        };
        if is_new {
            self.sources[index] = Source::lab(id);
            self.rebuild();
        }
        self.sources[index].append(lines);
        self.grow(true);
        Answer::Done
    }

    /// Begins a file of this name and size in bytes; answers with its id.
    pub fn open(&mut self, name: &str, size: u64) -> String {
        let mut id = format!("{OPENED}{name}");
        let mut number = 2;
        while self.index(&id).is_some() {
            id = format!("{OPENED}{name} ({number})");
            number += 1;
        }
        let together: u64 = self.sources.iter().map(|source| source.bytes.0).sum::<u64>() + size;
        let (lines, problem) = match LogReader::new(name, size) {
            Err(error) => (Lines::Read(LogFile::new(name)), Some(problem::of_file(&error))),
            Ok(_) if together > problem::OPENED_BYTES_MAX => {
                (Lines::Read(LogFile::new(name)), Some(problem::together(together)))
            }
            Ok(reader) => (Lines::Reading(Box::new(reader)), None),
        };
        self.sources.push(Source::opened(id.clone(), lines, size, problem));
        id
    }

    /// Whether a file takes more bytes: it was neither closed nor found to be no log.
    pub fn is_reading(&self, id: &str) -> bool {
        self.index(id).is_some_and(|index| !self.sources[index].is_read())
    }

    /// Whether any file takes more bytes.
    pub fn is_reading_any(&self) -> bool {
        self.sources.iter().any(|source| !source.is_read())
    }

    /// Reads the next bytes of an opened file.
    pub fn push(&mut self, id: &str, bytes: &[u8]) {
        let Some(index) = self.index(id) else { return };
        let source = &mut self.sources[index];
        let Lines::Reading(reader) = &mut source.lines else { return };
        source.bytes.1 += bytes.len() as u64;
        if let Err(error) = reader.push(bytes) {
            self.fail(id, problem::of_file(&error));
        } else {
            self.grow(false);
        }
    }

    /// Ends an opened file.
    pub fn finish(&mut self, id: &str) {
        let Some(index) = self.index(id) else { return };
        let source = &mut self.sources[index];
        let empty = Lines::Read(LogFile::new(""));
        match std::mem::replace(&mut source.lines, empty) {
            Lines::Reading(reader) => match reader.finish() {
                Ok(file) => source.lines = Lines::Read(file),
                Err(error) => return self.fail(id, problem::of_file(&error)),
            },
            other => source.lines = other,
        }
        self.grow(true);
    }

    /// An opened file cannot be read; its lines so far are let go.
    pub fn fail(&mut self, id: &str, problem: LogProblem) {
        let Some(index) = self.index(id) else { return };
        let source = &mut self.sources[index];
        source.lines = Lines::Read(LogFile::new(source.file().name()));
        source.problem = Some(problem);
        self.rebuild();
    }

    fn close(&mut self, id: &str) -> Answer {
        self.sources.retain(|source| source.id != id);
        self.rebuild();
        Answer::Done
    }

    fn index(&self, id: &str) -> Option<usize> {
        self.sources.iter().position(|source| source.id == id)
    }

    fn show(&mut self, id: u32, show: Show) -> Answer {
        self.show_id = id;
        self.highlight = (!show.highlight.is_empty()).then(|| TextFilter::text(&show.highlight).ok()).flatten();
        self.show = show;
        self.rebuild();
        Answer::Done
    }

    /// Makes the views of `self.show` anew.
    fn rebuild(&mut self) {
        let filter = match filter_of(&self.show.filter) {
            Ok(filter) => {
                self.filter_problem = None;
                filter
            }
            // The lines that the other filters leave: an expression that is being typed is invalid most of the time.
            Err((problem, rest)) => {
                self.filter_problem = Some(problem);
                rest
            }
        };
        let views = std::mem::take(&mut self.show.views);
        self.views = views
            .iter()
            .map(|ids| Shown {
                sources: ids.iter().filter_map(|id| self.index(id)).collect(),
                view: View::new(filter.clone()),
                marks: Marks::default(),
                is_working: true,
            })
            .collect();
        self.show.views = views;
        self.grow(true);
    }

    fn grow(&mut self, complete: bool) {
        let Self { sources, views, .. } = self;
        let is_read = |index: &usize| sources[*index].is_read();
        for shown in views {
            // A file that comes with its first lines was unknown when the view was made.
            let files = files_of(sources, &shown.sources);
            let complete = complete && shown.sources.iter().all(is_read);
            if shown.view.grow(&files, complete || shown.view.line_count() == 0) && shown.view.scanned() == 0 {
                shown.marks = Marks::default();
            }
        }
        let wanted: Vec<Vec<usize>> =
            self.show.views.iter().map(|ids| ids.iter().filter_map(|id| self.index(id)).collect()).collect();
        if wanted.iter().zip(&self.views).any(|(wanted, shown)| *wanted != shown.sources) {
            self.rebuild();
        }
    }

    /// Goes on with filters and marks by about so many lines; tells whether work is left.
    pub fn work(&mut self, lines: usize) -> bool {
        let Self { sources, views, highlight, .. } = self;
        let mut is_left = false;
        for shown in views {
            let files = files_of(sources, &shown.sources);
            shown.is_working = shown.view.scan(&files, lines);
            if let Some(highlight) = highlight {
                shown.is_working |= shown.find_marks(&files, highlight, lines);
            }
            is_left |= shown.is_working;
        }
        is_left
    }

    /// What the app is told of files and views.
    pub fn state(&self) -> ViewerState {
        let view = |shown: &Shown| ViewState {
            rows: shown.view.row_count() as u64,
            lines: shown.view.line_count() as u64,
            scanned: shown.view.scanned() as u64,
            trouble: shown.view.trouble_count() as u64,
            marks: shown.marks.rows.len() as u64,
            is_working: shown.is_working,
        };
        ViewerState {
            files: self.sources.iter().map(Source::told).collect(),
            views: self.views.iter().map(view).collect(),
            filter_problem: self.filter_problem.clone(),
            show: self.show_id,
        }
    }

    fn rows(&self, view: usize, first: u64, count: u64) -> Vec<ViewerRow> {
        let Some(shown) = self.views.get(view) else { return Vec::new() };
        let end = first.saturating_add(count.min(ROWS_MAX)).min(shown.view.row_count() as u64);
        (first..end).filter_map(|row| self.row(shown, row as usize)).collect()
    }

    fn row(&self, shown: &Shown, row: usize) -> Option<ViewerRow> {
        let position = shown.view.position(row)?;
        let source = self.sources.get(*shown.sources.get(position.file as usize)?)?;
        rows::row(source, position.line as usize, row as u64, self.highlight.as_ref())
    }

    /// Source and index of the line with this id.
    fn find(&self, id: &str) -> Option<(usize, usize)> {
        if let Some((file, number)) = id.rsplit_once(':') {
            let source = self.index(file)?;
            let line = number.parse::<usize>().ok()?.checked_sub(1)?;
            return (line < self.sources[source].file().entries().len()).then_some((source, line));
        }
        let sequence = id.parse().ok()?;
        self.sources.iter().enumerate().find_map(|(index, source)| {
            let Lines::Lab { file, extras } = &source.lines else { return None };
            let line = partition(extras.len(), |line| file.sequence(line) < sequence);
            (line < extras.len() && file.sequence(line) == sequence).then_some((index, line))
        })
    }

    fn line(&self, id: &str) -> Option<ViewerLine> {
        let (source, line) = self.find(id)?;
        rows::line(&self.sources[source], line)
    }

    fn locate(&self, view: usize, id: &str) -> Option<Place> {
        let shown = self.views.get(view)?;
        let (source, line) = self.find(id)?;
        let file = shown.sources.iter().position(|known| *known == source)? as u32;
        let (row, is_shown) = shown.view.row_of(Position { file, line: line as u32 })?;
        let mut place = self.place(shown, row).unwrap_or_default();
        if !is_shown {
            place = Place { row: place.row, ..Place::default() };
        }
        Some(Place { line: id.to_owned(), is_shown, ..place })
    }

    fn jump(&self, view: usize, target: JumpTarget, from: Option<&str>, backwards: bool) -> Option<Place> {
        let shown = self.views.get(view)?;
        let direction = if backwards { Direction::Previous } else { Direction::Next };
        let from = match from.and_then(|line| self.locate(view, line)) {
            // From a line that is hidden: `row` is the next one shown, which may be the one to find.
            Some(Place { row, is_shown: false, .. }) if !backwards => (row as usize).checked_sub(1),
            from => from.map(|place| place.row as usize),
        };
        let jump = match target {
            JumpTarget::Trouble => shown.view.jump(from, direction),
            JumpTarget::Mark => jump_among(&shown.marks.rows, from, direction),
        }?;
        Some(Place { has_wrapped: jump.has_wrapped, ..self.place(shown, jump.row)? })
    }

    fn at_time(&self, view: usize, moment_ms: i64, is_utc: bool) -> Option<Place> {
        let shown = self.views.get(view)?;
        let files = files_of(&self.sources, &shown.sources);
        let utc_ms = if is_utc { moment_ms } else { View::utc_ms(&files, moment_ms) };
        let row = shown.view.row_at(&files, utc_ms)?;
        self.place(shown, row)
    }

    fn place(&self, shown: &Shown, row: usize) -> Option<Place> {
        let line = self.row(shown, row)?;
        Some(Place {
            line: line.line,
            row: row as u64,
            is_shown: true,
            trouble: shown.view.trouble_number(row).map(|number| number as u64),
            mark: number_among(&shown.marks.rows, row).map(|number| number as u64),
            has_wrapped: false,
            text: rows::cut(&line.text, SPOKEN_CHARACTERS_MAX).to_owned(),
        })
    }

    fn copy(&self, view: usize, first: u64, last: u64) -> String {
        let Some(shown) = self.views.get(view) else { return String::new() };
        let mut text = String::new();
        for row in (first..=last).take(COPIED_ROWS_MAX as usize) {
            let Some(position) = shown.view.position(row as usize) else { break };
            let line = self.sources.get(shown.sources[position.file as usize]).map(Source::file);
            if let Some(line) = line.and_then(|file| file.line(position.line as usize)) {
                rows::copy(line, &mut text);
            }
        }
        text
    }

    fn actions(&self) -> Vec<contract::log_viewer::RealAction> {
        let opened = |source: &&Source| source.id.starts_with(OPENED);
        let files: Vec<NamedFile<'_>> = self
            .sources
            .iter()
            .filter(opened)
            .map(|source| NamedFile { file: source.file(), id: &source.id })
            .collect();
        let bias = Merge::assumed_bias(&files.iter().map(|named| named.file).collect::<Vec<_>>());
        actions(&files, bias)
    }
}

impl Shown {
    /// Looks for marks in so many more rows; tells whether some are left to look at.
    fn find_marks(&mut self, files: &[&LogFile], highlight: &TextFilter, lines: usize) -> bool {
        let end = self.marks.scanned.saturating_add(lines).min(self.view.row_count());
        for row in self.marks.scanned..end {
            let line = self.view.position(row).and_then(|at| files[at.file as usize].line(at.line as usize));
            if line.is_some_and(|line| highlight.is_match(line.message())) {
                self.marks.rows.push(row as u32);
            }
        }
        self.marks.scanned = end;
        end < self.view.row_count()
    }
}

fn files_of<'a>(sources: &'a [Source], indices: &[usize]) -> Vec<&'a LogFile> {
    indices.iter().filter_map(|index| sources.get(*index)).map(Source::file).collect()
}

/// The first index for which `is_before` does not hold.
fn partition(length: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, length);
    while low < high {
        let middle = low + (high - low) / 2;
        if is_before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

/// The filter; where its text cannot be used, why, and the filter without it.
fn filter_of(asked: &ViewFilter) -> Result<Filter, (LogProblem, Filter)> {
    let severity = match asked.level {
        logs::Severity::Information => Severity::Information,
        logs::Severity::Warning => Severity::Warning,
        logs::Severity::Error => Severity::Error,
    };
    let filter = Filter { severity, component: asked.component.clone(), thread: asked.thread, text: None };
    let text = match asked.text.as_str() {
        "" => return Ok(filter),
        text if asked.is_expression => TextFilter::expression(text),
        text => TextFilter::text(text),
    };
    match text {
        Ok(text) => Ok(Filter { text: Some(text), ..filter }),
        Err(error) => Err((problem::of_filter(&error), filter)),
    }
}
