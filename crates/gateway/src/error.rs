//! A request that is not answered with what it asked for: status, stable code, words, and details for translation.

use crate::code::Code;
use crate::headers;
use http::StatusCode;
use http::header::{HeaderName, HeaderValue};
use std::collections::BTreeMap;

/// An error answer before it is written. Nothing changed.
#[derive(Clone, Debug)]
pub struct ApiError {
    /// Status of the answer.
    pub status: StatusCode,
    /// `error.code`.
    pub code: &'static str,
    /// `error.message`: what happened, why, what to do.
    pub message: String,
    /// `error.innerError.details`.
    pub details: BTreeMap<String, String>,
    /// Headers that belong to the status, for example `Allow`.
    pub headers: Vec<(HeaderName, HeaderValue)>,
}

impl ApiError {
    /// An error of the gateway's own.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            status: code.status(),
            code: code.as_str(),
            message: message.into(),
            details: BTreeMap::default(),
            headers: Vec::new(),
        }
    }

    /// Adds a detail for the text in the reader's language.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.details.insert(name.to_owned(), value.to_string());
        self
    }

    /// Adds a header. A value that cannot stand in a header is left out.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: &str) -> Self {
        if let Some(value) = headers::value(value) {
            self.headers.push((name, value));
        }
        self
    }
}

/// What a host asked for itself and did not get. Nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Stable code.
    pub code: &'static str,
    /// What happened, why, what to do.
    pub message: String,
}

impl From<ApiError> for Refused {
    fn from(error: ApiError) -> Self {
        Self { code: error.code, message: error.message }
    }
}

/// Text of the caller's as a message quotes it: short, and without what would break a line.
pub fn quoted(text: &str) -> String {
    const CHARACTERS_MAX: usize = 80;
    let mut shown: String = text
        .chars()
        .take(CHARACTERS_MAX)
        .map(|character| if character.is_control() { '\u{fffd}' } else { character })
        .collect();
    if text.chars().nth(CHARACTERS_MAX).is_some() {
        shown.push('…');
    }
    format!("'{shown}'")
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_quote_is_short_and_stays_on_its_line() {
        assert_eq!(quoted("a\nb"), "'a\u{fffd}b'");
        assert_eq!(quoted(&"x".repeat(81)), format!("'{}…'", "x".repeat(80)));
    }
}
