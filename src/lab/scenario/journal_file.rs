//! Whether a file that a person chose is a journal at all, told before anything is sent or asked.

use crate::i18n::text_id;
use contract::lab::{JOURNAL_FORMAT, JournalFile};
use serde::de::IgnoredAny;

/// Characters at the beginning of a journal within which its format is named.
const HEAD_CHARACTERS: usize = 100;

/// Why a file is no journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It holds nothing.
    Empty,
    /// It holds no JSON: a picture, a stored world, a text.
    NotJson,
    /// It holds JSON of another kind.
    OtherJson,
    /// It begins as a journal does, and is not one to its end: cut short, or changed.
    Broken,
    /// It cannot be read: it was moved, or its folder may not be looked into.
    Unreadable,
    /// It is larger than any journal that is taken.
    TooLarge,
}

impl FileFault {
    /// Id of the words; they name the file, and the limit where there is one.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Empty => text_id("journal-file-empty"),
            Self::NotJson => text_id("journal-file-not-json"),
            Self::OtherJson => text_id("journal-file-other-json"),
            Self::Broken => text_id("journal-file-broken"),
            Self::Unreadable => text_id("journal-file-unreadable"),
            Self::TooLarge => text_id("journal-file-too-large"),
        }
    }
}

/// Looks at a file's text. What only a replay can tell is left to the gateway.
///
/// # Errors
/// It is no journal.
pub fn check(content: &str) -> Result<(), FileFault> {
    let content = content.trim_start_matches('\u{feff}').trim();
    if content.is_empty() {
        return Err(FileFault::Empty);
    }
    match serde_json::from_str::<JournalFile<IgnoredAny>>(content) {
        Ok(file) if file.format == JOURNAL_FORMAT => return Ok(()),
        Ok(_) => return Err(FileFault::OtherJson),
        Err(_) => {}
    }
    let head: String = content.chars().take(HEAD_CHARACTERS).collect();
    if head.starts_with('{') && head.contains(JOURNAL_FORMAT) {
        Err(FileFault::Broken)
    } else if serde_json::from_str::<IgnoredAny>(content).is_ok() {
        Err(FileFault::OtherJson)
    } else {
        Err(FileFault::NotJson)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JOURNAL: &str = r#"{"format":"tenant-attach-lab journal","worldVersion":9,
        "scenario":{"name":"contoso","seed":2002,"fleetSize":40,"start":"2020-09-28T08:00:00.000Z"},
        "entries":[{"time":"2020-09-28T08:00:01.000Z","command":{"kind":"x"}}],"nowMs":1601280001000,"stateHash":"0f"}"#;

    #[test]
    fn a_journal_of_any_version_is_one() {
        assert_eq!(check(JOURNAL), Ok(()));
        assert_eq!(check(&format!("\u{feff}{JOURNAL}\n")), Ok(()), "editors add a mark and a line end");
    }

    #[test]
    fn what_is_none_says_what_it_is() {
        let picture = "\u{fffd}PNG\r\n\u{1a}\n\0\0\0\rIHDR[[[[[[[[[[[[[[[[[[[[";
        let other_format = JOURNAL.replace("tenant-attach-lab journal", "another journal");
        for (content, fault) in [
            ("", FileFault::Empty),
            (" \r\n", FileFault::Empty),
            ("\u{feff}", FileFault::Empty),
            (picture, FileFault::NotJson),
            ("SQLite format 3\0\u{10}", FileFault::NotJson),
            ("Dear journal", FileFault::NotJson),
            ("{}", FileFault::OtherJson),
            ("[1, 2]", FileFault::OtherJson),
            ("7", FileFault::OtherJson),
            (&other_format, FileFault::OtherJson),
            (&JOURNAL[..JOURNAL.len() / 2], FileFault::Broken),
            (&JOURNAL[..JOURNAL.len() - 1], FileFault::Broken),
            (&JOURNAL.replace("\"entries\"", "\"entry\""), FileFault::Broken),
        ] {
            assert_eq!(check(content), Err(fault), "{content}");
        }
    }
}
