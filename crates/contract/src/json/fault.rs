//! Why a text is no JSON, or not of the type that was expected.

use std::fmt;

/// A clause for people, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    words: String,
    /// A member stands there that the type does not have.
    pub is_unknown_member: bool,
}

impl Fault {
    pub(super) fn new(words: &str) -> Self {
        Self::of_words(words.to_owned())
    }

    fn of_words(words: String) -> Self {
        Self { words, is_unknown_member: false }
    }

    /// What is no JSON, and where: counted from one, columns in bytes.
    pub(super) fn at(what: &str, line: usize, column: usize) -> Self {
        Self::of_words(format!("{what} at line {line} column {column}"))
    }

    /// The fault is in a member, or an item.
    #[inline(never)]
    pub fn of(self, place: &str) -> Self {
        Self { words: format!("{place}: {}", self.words), ..self }
    }

    /// Another kind of value than the type has; which one its documentation says.
    pub(super) fn kind(found: &str) -> Self {
        Self::of_words(format!("{found} stands where the type has something else"))
    }

    /// A text that is none of the names that could stand there.
    pub(super) fn none_of(text: &str, names: &[&str]) -> Self {
        Self::of_words(format!("{text} is none of {}", names.join(", ")))
    }

    /// A member that the type does not have.
    pub(super) fn unknown_member(name: &str) -> Self {
        Self { is_unknown_member: true, words: format!("{name} is not known here") }
    }

    /// A member that an object has twice.
    pub(super) fn twice(name: &str) -> Self {
        Self::of_words(format!("{name} stands twice"))
    }

    /// An object with more members than are read.
    pub(super) fn too_many(members: usize, members_max: usize) -> Self {
        Self::of_words(format!("an object has {members} members, and at most {members_max} are read"))
    }

    /// A member without which there is no value.
    pub fn missing(name: &str) -> Self {
        Self::of_words(format!("{name} is missing"))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.words)
    }
}

impl std::error::Error for Fault {}
