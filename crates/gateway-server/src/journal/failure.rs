//! Why a storage did not do what it was asked.

use std::fmt;

/// See the module. Nothing was stored, unless a variant says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StorageFailure {
    /// It cannot be read or written: words for a person.
    Unavailable(String),
    /// The world is open in another process; the address where that one is asked by its peers, as it is noted.
    Elsewhere(Option<String>),
    /// The storage went away before it said whether it stored what it was sent: words for a person.
    Unknown(String),
}

impl From<String> for StorageFailure {
    fn from(words: String) -> Self {
        Self::Unavailable(words)
    }
}

impl fmt::Display for StorageFailure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable(words) | Self::Unknown(words) => formatter.write_str(words),
            Self::Elsewhere(Some(address)) => write!(formatter, "another process has the world, at {address}."),
            Self::Elsewhere(None) => formatter.write_str("another process has the world."),
        }
    }
}
