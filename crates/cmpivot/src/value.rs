//! Types and single values.

use crate::time::{datetime_text, timespan_text};
use std::borrow::Cow;
use std::cmp::Ordering;
use strum::{Display, EnumString, VariantArray};

/// The type of a column or expression. Every type has null.
#[derive(Clone, Copy, Debug, Display, EnumString, PartialEq, Eq, Hash, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// Text; comparisons ignore case.
    String,
    /// A signed 64-bit integer.
    Long,
    /// A 64-bit floating-point number, never infinite and never "not a number".
    Real,
    /// True or false.
    Bool,
    /// A moment in UTC, milliseconds since 1970.
    DateTime,
    /// A length of time in milliseconds.
    TimeSpan,
}

impl Kind {
    /// Whether values can be added.
    pub(crate) fn is_number(self) -> bool {
        matches!(self, Self::Long | Self::Real)
    }
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing is known.
    Null,
    /// A text.
    String(String),
    /// An integer.
    Long(i64),
    /// A floating-point number.
    Real(f64),
    /// True or false.
    Bool(bool),
    /// Milliseconds since 1970, UTC.
    DateTime(i64),
    /// Milliseconds.
    TimeSpan(i64),
}

/// A value as it is looked at in a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'c> {
    /// Nothing is known.
    Null,
    /// A text.
    String(&'c str),
    /// An integer.
    Long(i64),
    /// A floating-point number.
    Real(f64),
    /// True or false.
    Bool(bool),
    /// Milliseconds since 1970, UTC.
    DateTime(i64),
    /// Milliseconds.
    TimeSpan(i64),
}

impl Value {
    /// The value as a cell.
    pub fn cell(&self) -> Cell<'_> {
        match self {
            Self::Null => Cell::Null,
            Self::String(text) => Cell::String(text),
            Self::Long(number) => Cell::Long(*number),
            Self::Real(number) => Cell::Real(*number),
            Self::Bool(is) => Cell::Bool(*is),
            Self::DateTime(ms) => Cell::DateTime(*ms),
            Self::TimeSpan(ms) => Cell::TimeSpan(*ms),
        }
    }

    /// Its type; none for null.
    pub fn kind(&self) -> Option<Kind> {
        self.cell().kind()
    }
}

impl<'c> Cell<'c> {
    /// Its type; none for null.
    pub fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::Null => return None,
            Self::String(_) => Kind::String,
            Self::Long(_) => Kind::Long,
            Self::Real(_) => Kind::Real,
            Self::Bool(_) => Kind::Bool,
            Self::DateTime(_) => Kind::DateTime,
            Self::TimeSpan(_) => Kind::TimeSpan,
        })
    }

    /// The value by itself.
    pub fn to_value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::String(text) => Value::String(text.to_owned()),
            Self::Long(number) => Value::Long(number),
            Self::Real(number) => Value::Real(number),
            Self::Bool(is) => Value::Bool(is),
            Self::DateTime(ms) => Value::DateTime(ms),
            Self::TimeSpan(ms) => Value::TimeSpan(ms),
        }
    }

    /// As `tostring` writes it: null is empty, `true` and `false`, moments as `2026-01-31T23:59:59Z`, lengths of time as
    /// `1.02:03:04`.
    pub fn to_text(self) -> Cow<'c, str> {
        match self {
            Self::Null => Cow::Borrowed(""),
            Self::String(text) => Cow::Borrowed(text),
            Self::Long(number) => Cow::Owned(number.to_string()),
            Self::Real(number) => Cow::Owned(number.to_string()),
            Self::Bool(is) => Cow::Borrowed(if is { "true" } else { "false" }),
            Self::DateTime(ms) => Cow::Owned(datetime_text(ms)),
            Self::TimeSpan(ms) => Cow::Owned(timespan_text(ms)),
        }
    }

    /// A number as floating point.
    pub(crate) fn real(self) -> Option<f64> {
        match self {
            Self::Long(number) => Some(number as f64),
            Self::Real(number) => Some(number),
            _ => None,
        }
    }

    /// The order of two values of one type, or of two numbers: text without case, then null before everything.
    pub(crate) fn order(self, other: Self) -> Ordering {
        match (self, other) {
            (Self::Null, Self::Null) => Ordering::Equal,
            (Self::Null, _) => Ordering::Less,
            (_, Self::Null) => Ordering::Greater,
            (Self::String(left), Self::String(right)) => order_folded(left, right),
            (Self::Bool(left), Self::Bool(right)) => left.cmp(&right),
            (Self::Long(left), Self::Long(right))
            | (Self::DateTime(left), Self::DateTime(right))
            | (Self::TimeSpan(left), Self::TimeSpan(right)) => left.cmp(&right),
            _ => match (self.real(), other.real()) {
                (Some(left), Some(right)) => left.partial_cmp(&right).unwrap_or(Ordering::Equal),
                _ => Ordering::Equal,
            },
        }
    }
}

/// A character without case: of several lower-case characters the first, which is enough to compare by.
fn folded(character: char) -> char {
    if character.is_ascii() {
        character.to_ascii_lowercase()
    } else {
        character.to_lowercase().next().unwrap_or(character)
    }
}

/// The characters of a text without case.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { text.chars().map(folded).collect() }
}

/// The order of two texts without case.
pub(crate) fn order_folded(left: &str, right: &str) -> Ordering {
    left.chars().map(folded).cmp(right.chars().map(folded))
}
