//! Why a text is no JSON, or not of the type that was expected.

use contract::json::Fault;
use std::fmt;

/// A clause for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    words: String,
    /// A member stands there that the type does not have.
    pub is_unknown_member: bool,
}

impl ReadError {
    /// What is no JSON, and where.
    pub(super) fn at(what: &str, line: usize, column: usize) -> Self {
        Self { words: format!("{what} at line {line} column {column}"), is_unknown_member: false }
    }

    /// A member that an object has twice.
    pub(super) fn twice(name: &str) -> Self {
        Self { words: format!("{name} stands twice"), is_unknown_member: false }
    }
}

impl From<Fault> for ReadError {
    fn from(fault: Fault) -> Self {
        Self { words: fault.to_string(), is_unknown_member: fault.is_unknown_member }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.words)
    }
}

impl std::error::Error for ReadError {}
