//! A value in the reader's words.

use super::words::Shown;
use crate::i18n::{format, t};

/// What the product writes where nothing is known.
pub(super) const MISSING: &str = "---";

/// The words of a value. Reactive: it follows the language.
pub(super) fn say(shown: &Shown) -> String {
    match shown {
        Shown::Missing => MISSING.to_owned(),
        Shown::Text(text) => text.clone(),
        Shown::Message(id) => t(id),
        Shown::Time(time) => format::date_time_of(time),
        Shown::Bytes(bytes) => format::bytes(*bytes),
    }
}
