//! Why a step failed, and what cures it. Every message names the missing thing.

use std::fmt;

/// A step that could not be done.
#[derive(Debug)]
pub(crate) struct Failure {
    /// What went wrong.
    pub(crate) what: String,
    /// What the person can do about it; empty when the output above says it all.
    pub(crate) cure: String,
}

/// Result of a step.
pub(crate) type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// A failure with its cure.
    pub(crate) fn new(what: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { what: what.into(), cure: cure.into() }
    }

    /// A failure whose reason already stands in the output above.
    pub(crate) fn seen(what: impl Into<String>) -> Self {
        Self::new(what, "")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.what)?;
        if !self.cure.is_empty() {
            write!(formatter, "\n       cure: {}", self.cure)?;
        }
        Ok(())
    }
}

/// Turns an I/O error into a failure that names the thing it happened to.
pub(crate) fn io(what: impl fmt::Display) -> impl FnOnce(std::io::Error) -> Failure {
    move |error| Failure::seen(format!("{what}: {error}"))
}
