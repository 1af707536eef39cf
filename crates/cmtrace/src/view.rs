//! The view of a list over one or several files: their order, the filter, and the errors and warnings among the lines shown.
//!
//! All work that is proportional to the lines is done in slices ([`View::scan`]), so that a caller answers between two of them.

use crate::entry::Severity;
use crate::file::LogFile;
use crate::filter::Filter;
use crate::merge::{Merge, Position};

/// A merge is built again once the files have grown by this part (a fourth) of what it holds: building it after each slice would
/// be quadratic in the lines.
const GROWTH_PART: usize = 4;

/// Which way a jump goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the end.
    Next,
    /// Towards the beginning.
    Previous,
}

/// Where a jump leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// Index among the lines shown.
    pub row: usize,
    /// The list ended on the way, and the jump went on at its other end.
    pub has_wrapped: bool,
}

/// The order of the lines.
#[derive(Clone, Debug)]
enum Order {
    /// One file as it is: this many lines.
    File(usize),
    Merged(Merge),
}

/// A list over files. Every method takes the same files in the same order; they may have grown at their end.
#[derive(Clone, Debug)]
pub struct View {
    filter: Filter,
    order: Order,
    /// Indices in the order of the lines shown; unused while the filter shows every line.
    shown: Vec<u32>,
    /// Rows of errors and warnings.
    trouble: Vec<u32>,
    scanned: usize,
}

impl View {
    /// A view that has looked at nothing yet.
    pub fn new(filter: Filter) -> Self {
        Self { filter, order: Order::File(0), shown: Vec::new(), trouble: Vec::new(), scanned: 0 }
    }

    /// Takes in the lines that were added to the files. `complete` says that no more follow soon: then all are taken in, also
    /// where another merge is only a little longer. Tells whether anything changed.
    pub fn grow(&mut self, files: &[&LogFile], complete: bool) -> bool {
        let before = self.line_count();
        let lines: usize = files.iter().map(|file| file.entries().len()).sum();
        if lines == before {
            return false;
        }
        if files.len() == 1 {
            self.order = Order::File(lines);
            return true;
        }
        if !complete && lines - before.min(lines) < before / GROWTH_PART {
            return false;
        }
        self.order = Order::Merged(Merge::new(files, None));
        self.restart();
        true
    }

    fn restart(&mut self) {
        self.shown.clear();
        self.trouble.clear();
        self.scanned = 0;
    }

    /// Another filter; what the files say is looked through again.
    pub fn set_filter(&mut self, filter: Filter) {
        self.filter = filter;
        self.restart();
    }

    /// Looks through at most so many lines; tells whether some are left.
    pub fn scan(&mut self, files: &[&LogFile], lines: usize) -> bool {
        let end = self.scanned.saturating_add(lines).min(self.line_count());
        let shows_all = self.filter.is_all();
        for index in self.scanned..end {
            let Some(position) = self.in_order(index) else { break };
            let file = files[position.file as usize];
            if !shows_all && !self.filter.shows(file, position.line as usize) {
                continue;
            }
            let row = if shows_all { index } else { self.shown.len() };
            if !shows_all {
                self.shown.push(index as u32);
            }
            if file.entries()[position.line as usize].severity() >= Severity::Warning {
                self.trouble.push(row as u32);
            }
        }
        self.scanned = end;
        self.scanned < self.line_count()
    }

    /// Lines of the files, shown or not.
    pub fn line_count(&self) -> usize {
        match &self.order {
            Order::File(lines) => *lines,
            Order::Merged(merge) => merge.positions().len(),
        }
    }

    /// Lines that were looked through.
    pub fn scanned(&self) -> usize {
        self.scanned
    }

    /// Lines shown, as far as they were looked through.
    pub fn row_count(&self) -> usize {
        if self.filter.is_all() { self.line_count() } else { self.shown.len() }
    }

    /// Errors and warnings among them.
    pub fn trouble_count(&self) -> usize {
        self.trouble.len()
    }

    fn in_order(&self, index: usize) -> Option<Position> {
        match &self.order {
            Order::File(lines) => (index < *lines).then_some(Position { file: 0, line: index as u32 }),
            Order::Merged(merge) => merge.positions().get(index).copied(),
        }
    }

    /// The line of a row.
    pub fn position(&self, row: usize) -> Option<Position> {
        if self.filter.is_all() { self.in_order(row) } else { self.in_order(*self.shown.get(row)? as usize) }
    }

    /// The row of a line, or of the first line shown after it (`false`); nothing where the files have no such line.
    pub fn row_of(&self, position: Position) -> Option<(usize, bool)> {
        let index = match &self.order {
            Order::File(lines) => (position.file == 0).then_some(position.line as usize).filter(|line| line < lines)?,
            Order::Merged(merge) => merge.positions().iter().position(|known| *known == position)?,
        };
        Some(self.row_of_index(index))
    }

    fn row_of_index(&self, index: usize) -> (usize, bool) {
        if self.filter.is_all() {
            return (index, true);
        }
        let row = self.shown.partition_point(|shown| (*shown as usize) < index);
        (row, self.shown.get(row).is_some_and(|shown| *shown as usize == index))
    }

    /// The moment in UTC of a moment of the local clock that wrote the first file with a bias, both in milliseconds since 1970.
    pub fn utc_ms(files: &[&LogFile], local_ms: i64) -> i64 {
        local_ms.saturating_add(i64::from(Merge::assumed_bias(files)) * 60_000)
    }

    /// The first row at or after a moment (milliseconds of UTC); the last row where every line is earlier; nothing where no line is
    /// shown.
    pub fn row_at(&self, files: &[&LogFile], utc_ms: i64) -> Option<usize> {
        let bias = Merge::assumed_bias(files);
        let index = match &self.order {
            Order::File(lines) => {
                let is_due = |entry: &crate::Entry| entry.time().utc_ms(bias).is_some_and(|time| time >= utc_ms);
                files.first()?.entries().iter().position(is_due).unwrap_or(*lines)
            }
            Order::Merged(merge) => merge.index_at(utc_ms),
        };
        let last = self.row_count().checked_sub(1)?;
        Some(self.row_of_index(index).0.min(last))
    }

    /// The error or warning that a jump from a row leads to; from the first or last row where none is given.
    pub fn jump(&self, row: Option<usize>, direction: Direction) -> Option<Jump> {
        jump_among(&self.trouble, row, direction)
    }

    /// Which error or warning a row is, from 1; nothing where it is neither.
    pub fn trouble_number(&self, row: usize) -> Option<usize> {
        number_among(&self.trouble, row)
    }
}

/// The one of these rows, in ascending order, that a jump from a row leads to; from the first or last row where none is given.
pub fn jump_among(rows: &[u32], row: Option<usize>, direction: Direction) -> Option<Jump> {
    let jump = |at: &u32, has_wrapped| Jump { row: *at as usize, has_wrapped };
    match direction {
        Direction::Next => {
            let from = row.map_or(0, |row| rows.partition_point(|at| *at as usize <= row));
            rows.get(from).map(|at| jump(at, false)).or_else(|| rows.first().map(|at| jump(at, true)))
        }
        Direction::Previous => {
            let from = row.map_or(rows.len(), |row| rows.partition_point(|at| (*at as usize) < row));
            rows[..from].last().map(|at| jump(at, false)).or_else(|| rows.last().map(|at| jump(at, true)))
        }
    }
}

/// Which of these rows, in ascending order, a row is, from 1; nothing where it is none.
pub fn number_among(rows: &[u32], row: usize) -> Option<usize> {
    rows.binary_search(&u32::try_from(row).ok()?).ok().map(|at| at + 1)
}
