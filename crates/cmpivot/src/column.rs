//! Batches of columns. Text is dictionary-encoded: each row has a code, so that grouping and filtering look at every
//! distinct text once.

use crate::value::{Cell, Kind, Value};
use std::borrow::Cow;
use std::sync::Arc;

/// The code of null in a text column.
pub const NULL_CODE: u32 = u32::MAX;

/// The texts of a column, by code. Several batches may share one; equal texts may have several codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dictionary {
    bytes: String,
    ends: Vec<usize>,
}

impl Dictionary {
    /// Adds a text and returns its code.
    pub fn push(&mut self, text: &str) -> u32 {
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len());
        (self.ends.len() - 1) as u32
    }

    /// The text of a code; empty for a code that is not there.
    pub fn get(&self, code: u32) -> &str {
        let index = code as usize;
        let Some(end) = self.ends.get(index) else { return "" };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.bytes[start..*end]
    }

    /// How many codes there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

impl<'t> FromIterator<&'t str> for Dictionary {
    fn from_iter<I: IntoIterator<Item = &'t str>>(texts: I) -> Self {
        let mut dictionary = Self::default();
        texts.into_iter().for_each(|text| {
            dictionary.push(text);
        });
        dictionary
    }
}

/// A column of text.
#[derive(Clone, Debug)]
pub struct TextColumn<'a> {
    /// The texts.
    pub dictionary: Arc<Dictionary>,
    /// A code for each row, [`NULL_CODE`] for null.
    pub codes: Cow<'a, [u32]>,
}

/// A column of values that are not text.
#[derive(Clone, Debug)]
pub struct Values<'a, T: Clone> {
    /// A value for each row, anything where it is null.
    pub values: Cow<'a, [T]>,
    /// Which rows are null; none where no row is.
    pub nulls: Option<Vec<bool>>,
}

impl<T: Clone> Values<'_, T> {
    /// The value of a row; none for null.
    pub fn get(&self, row: usize) -> Option<&T> {
        if self.is_null(row) { None } else { self.values.get(row) }
    }

    fn is_null(&self, row: usize) -> bool {
        self.nulls.as_ref().is_some_and(|nulls| nulls[row])
    }

    fn gather(&self, rows: &[u32]) -> Values<'static, T>
    where
        T: 'static,
    {
        Values {
            values: rows.iter().map(|row| self.values[*row as usize].clone()).collect(),
            nulls: self.nulls.as_ref().map(|nulls| rows.iter().map(|row| nulls[*row as usize]).collect()),
        }
    }

    fn into_owned(self) -> Values<'static, T>
    where
        T: 'static,
    {
        Values { values: Cow::Owned(self.values.into_owned()), nulls: self.nulls }
    }
}

impl<'a, T: Clone> From<Vec<T>> for Values<'a, T> {
    fn from(values: Vec<T>) -> Self {
        Self { values: Cow::Owned(values), nulls: None }
    }
}

impl<'a, T: Clone> From<&'a [T]> for Values<'a, T> {
    fn from(values: &'a [T]) -> Self {
        Self { values: Cow::Borrowed(values), nulls: None }
    }
}

/// A column of a batch.
#[derive(Clone, Debug)]
pub enum Column<'a> {
    /// A column that the query does not look at, so that the host need not make it.
    Absent,
    /// Text.
    String(TextColumn<'a>),
    /// Integers.
    Long(Values<'a, i64>),
    /// Floating-point numbers, finite.
    Real(Values<'a, f64>),
    /// True or false.
    Bool(Values<'a, bool>),
    /// Milliseconds since 1970, UTC.
    DateTime(Values<'a, i64>),
    /// Milliseconds.
    TimeSpan(Values<'a, i64>),
}

impl Column<'_> {
    /// The value of a row; null in an absent column.
    pub fn cell(&self, row: usize) -> Cell<'_> {
        match self {
            Self::Absent => Cell::Null,
            Self::String(text) => match text.codes[row] {
                NULL_CODE => Cell::Null,
                code => Cell::String(text.dictionary.get(code)),
            },
            Self::Long(values) => values.get(row).map_or(Cell::Null, |value| Cell::Long(*value)),
            Self::Real(values) => values.get(row).map_or(Cell::Null, |value| Cell::Real(*value)),
            Self::Bool(values) => values.get(row).map_or(Cell::Null, |value| Cell::Bool(*value)),
            Self::DateTime(values) => values.get(row).map_or(Cell::Null, |value| Cell::DateTime(*value)),
            Self::TimeSpan(values) => values.get(row).map_or(Cell::Null, |value| Cell::TimeSpan(*value)),
        }
    }

    /// How many rows it has; none for an absent column.
    pub fn rows(&self) -> Option<usize> {
        Some(match self {
            Self::Absent => return None,
            Self::String(text) => text.codes.len(),
            Self::Long(values) | Self::DateTime(values) | Self::TimeSpan(values) => values.values.len(),
            Self::Real(values) => values.values.len(),
            Self::Bool(values) => values.values.len(),
        })
    }

    /// The type; none for an absent column.
    pub fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::Absent => return None,
            Self::String(_) => Kind::String,
            Self::Long(_) => Kind::Long,
            Self::Real(_) => Kind::Real,
            Self::Bool(_) => Kind::Bool,
            Self::DateTime(_) => Kind::DateTime,
            Self::TimeSpan(_) => Kind::TimeSpan,
        })
    }

    /// These rows, in this order.
    pub(crate) fn gather(&self, rows: &[u32]) -> Column<'static> {
        match self {
            Self::Absent => Column::Absent,
            Self::String(text) => Column::String(TextColumn {
                dictionary: Arc::clone(&text.dictionary),
                codes: rows.iter().map(|row| text.codes[*row as usize]).collect(),
            }),
            Self::Long(values) => Column::Long(values.gather(rows)),
            Self::Real(values) => Column::Real(values.gather(rows)),
            Self::Bool(values) => Column::Bool(values.gather(rows)),
            Self::DateTime(values) => Column::DateTime(values.gather(rows)),
            Self::TimeSpan(values) => Column::TimeSpan(values.gather(rows)),
        }
    }

    /// A column that borrows nothing.
    pub(crate) fn into_owned(self) -> Column<'static> {
        match self {
            Self::Absent => Column::Absent,
            Self::String(text) => {
                Column::String(TextColumn { dictionary: text.dictionary, codes: Cow::Owned(text.codes.into_owned()) })
            }
            Self::Long(values) => Column::Long(values.into_owned()),
            Self::Real(values) => Column::Real(values.into_owned()),
            Self::Bool(values) => Column::Bool(values.into_owned()),
            Self::DateTime(values) => Column::DateTime(values.into_owned()),
            Self::TimeSpan(values) => Column::TimeSpan(values.into_owned()),
        }
    }
}

/// Some rows of an entity: its columns, in the order of the schema, all of one length.
#[derive(Clone, Debug)]
pub struct Batch<'a> {
    /// How many rows.
    pub rows: usize,
    /// The columns.
    pub columns: Vec<Column<'a>>,
}

impl Batch<'_> {
    /// These rows, in this order.
    pub(crate) fn gather(&self, rows: &[u32]) -> Batch<'static> {
        Batch { rows: rows.len(), columns: self.columns.iter().map(|column| column.gather(rows)).collect() }
    }

    /// Cells that are there.
    pub(crate) fn cells(&self) -> u64 {
        let present = self.columns.iter().filter(|column| !matches!(column, Column::Absent)).count();
        (self.rows * present.max(1)) as u64
    }

    /// A batch that borrows nothing.
    pub(crate) fn into_owned(self) -> Batch<'static> {
        Batch { rows: self.rows, columns: self.columns.into_iter().map(Column::into_owned).collect() }
    }
}

/// A column made value by value.
#[derive(Clone, Debug)]
pub struct ColumnBuilder {
    kind: Kind,
    dictionary: Dictionary,
    codes: Vec<u32>,
    words: Vec<i64>,
    reals: Vec<f64>,
    nulls: Vec<bool>,
}

impl ColumnBuilder {
    /// An empty column of a type.
    pub fn new(kind: Kind) -> Self {
        let (dictionary, codes, words, reals, nulls) = Default::default();
        Self { kind, dictionary, codes, words, reals, nulls }
    }

    /// Adds a value. One of another type is null; an integer is a real number in a column of those.
    pub fn push(&mut self, cell: Cell<'_>) {
        if self.kind == Kind::String {
            self.codes.push(match cell {
                Cell::String(text) => self.dictionary.push(text),
                _ => NULL_CODE,
            });
            return;
        }
        let word = match (self.kind, cell) {
            (Kind::Real, cell) => {
                let real = cell.real().filter(|real| real.is_finite());
                self.reals.push(real.unwrap_or_default());
                self.nulls.push(real.is_none());
                return;
            }
            (Kind::Long, Cell::Long(word))
            | (Kind::DateTime, Cell::DateTime(word))
            | (Kind::TimeSpan, Cell::TimeSpan(word)) => Some(word),
            (Kind::Bool, Cell::Bool(is)) => Some(i64::from(is)),
            _ => None,
        };
        self.words.push(word.unwrap_or_default());
        self.nulls.push(word.is_none());
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        if self.kind == Kind::String { self.codes.len() } else { self.nulls.len() }
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The column.
    pub fn finish(self) -> Column<'static> {
        let nulls = self.nulls.contains(&true).then_some(self.nulls);
        let words = |values: Vec<i64>| Values { values: Cow::Owned(values), nulls: nulls.clone() };
        match self.kind {
            Kind::String => {
                Column::String(TextColumn { dictionary: Arc::new(self.dictionary), codes: self.codes.into() })
            }
            Kind::Long => Column::Long(words(self.words)),
            Kind::DateTime => Column::DateTime(words(self.words)),
            Kind::TimeSpan => Column::TimeSpan(words(self.words)),
            Kind::Real => Column::Real(Values { values: Cow::Owned(self.reals), nulls }),
            Kind::Bool => Column::Bool(Values { values: self.words.iter().map(|word| *word != 0).collect(), nulls }),
        }
    }

    /// A column of these values.
    pub fn collect(kind: Kind, values: impl IntoIterator<Item = Value>) -> Column<'static> {
        let mut builder = Self::new(kind);
        values.into_iter().for_each(|value| builder.push(value.cell()));
        builder.finish()
    }
}
