//! Why a text is not what was expected.

use std::fmt;

/// English words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(String);

impl Fault {
    pub(super) fn new(words: &str) -> Self {
        Self(words.to_owned())
    }

    /// In a text, at a byte.
    pub(super) fn at(words: &str, position: usize) -> Self {
        Self(format!("{words} at byte {position}"))
    }

    /// The fault is in a member, or an item.
    #[inline(never)]
    pub(super) fn of(self, place: &str) -> Self {
        Self(format!("{place}: {}", self.0))
    }

    /// Another kind of value than the type has; which one its documentation says.
    pub(super) fn kind(found: &str) -> Self {
        Self(format!("{found} stands where the type has something else"))
    }

    /// A name that means nothing there.
    pub(super) fn unknown(name: &str) -> Self {
        Self(format!("{name} is not known here"))
    }

    /// A member without which there is no value.
    pub(crate) fn missing(name: &str) -> Self {
        Self(format!("{name} is missing"))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}
