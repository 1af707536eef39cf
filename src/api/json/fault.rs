//! Why a text is not what was expected.

use serde::de::{Error, Expected, Unexpected};
use std::fmt;

/// English words.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::api) struct Fault(String);

impl Fault {
    pub(super) fn new(words: &str) -> Self {
        Self(words.to_owned())
    }

    pub(super) fn at(words: &str, position: usize) -> Self {
        Self(format!("{words} at byte {position}"))
    }

    /// The fault is in a field.
    #[inline(never)]
    pub(super) fn of(self, field: &str) -> Self {
        Self(format!("{field}: {}", self.0))
    }

    /// Another kind of value than the type has; which one its documentation says.
    pub(super) fn kind(found: &str) -> Self {
        Self(format!("{found} stands where the type has something else"))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

/// What serde says. Its own sentences quote with the formatting of every type, which would be most of this reader.
impl Error for Fault {
    fn custom<T: fmt::Display>(words: T) -> Self {
        Self(words.to_string())
    }

    fn invalid_type(_unexpected: Unexpected<'_>, _expected: &dyn Expected) -> Self {
        Self::kind("another type")
    }

    fn invalid_value(_unexpected: Unexpected<'_>, _expected: &dyn Expected) -> Self {
        Self::kind("another value")
    }

    /// A field that is missing, too: structures are read in the order of their fields.
    fn invalid_length(length: usize, _expected: &dyn Expected) -> Self {
        Self(format!("member {} is missing", length + 1))
    }

    fn unknown_variant(variant: &str, _expected: &'static [&'static str]) -> Self {
        Self(format!("{variant} is not known here"))
    }

    fn unknown_field(field: &str, _expected: &'static [&'static str]) -> Self {
        Self(format!("{field} is not known here"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self(format!("{field} is missing"))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self(format!("{field} stands twice"))
    }
}
