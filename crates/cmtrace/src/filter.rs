//! Which lines are shown: severity, component, thread, text or a regular expression.

use crate::entry::Severity;
use crate::error::FilterError;
use crate::file::LogFile;
use regex::{Regex, RegexBuilder};

/// Bytes that a compiled regular expression may need. Matching is linear in the text whatever the expression.
const EXPRESSION_BYTES_MAX: usize = 1024 * 1024;

/// What a text must hold.
#[derive(Clone, Debug)]
pub struct TextFilter(Regex);

impl TextFilter {
    /// The text as it is, in any case.
    ///
    /// # Errors
    /// [`FilterError::TooLarge`].
    pub fn text(text: &str) -> Result<Self, FilterError> {
        Self::expression(&regex::escape(text))
    }

    /// A regular expression, in any case.
    ///
    /// # Errors
    /// [`FilterError`].
    pub fn expression(pattern: &str) -> Result<Self, FilterError> {
        let expression = RegexBuilder::new(pattern).case_insensitive(true).size_limit(EXPRESSION_BYTES_MAX).build();
        expression.map(Self).map_err(|error| match error {
            regex::Error::CompiledTooBig(bytes) => FilterError::TooLarge { bytes },
            error => FilterError::Syntax { reason: error.to_string() },
        })
    }

    /// Whether a text holds it.
    pub fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    /// Where a text holds it: ranges of bytes.
    pub fn matches<'a>(&'a self, text: &'a str) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
        self.0.find_iter(text).map(|found| found.range())
    }
}

/// Which lines are shown. The default shows all.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// At least so bad.
    pub severity: Severity,
    /// Of this component.
    pub component: Option<String>,
    /// Of this thread.
    pub thread: Option<u32>,
    /// With this in the message.
    pub text: Option<TextFilter>,
}

impl Filter {
    /// Whether it shows every line.
    pub fn is_all(&self) -> bool {
        self.severity == Severity::Information
            && self.component.is_none()
            && self.thread.is_none()
            && self.text.is_none()
    }

    /// Whether it shows a line of a file.
    pub fn shows(&self, file: &LogFile, index: usize) -> bool {
        let Some(entry) = file.entries().get(index) else { return false };
        let is_component = match &self.component {
            Some(name) => file.components.number(name).is_some_and(|number| number == entry.component),
            None => true,
        };
        entry.severity() >= self.severity
            && is_component
            && self.thread.is_none_or(|thread| entry.thread() == Some(thread))
            && self.text.as_ref().is_none_or(|text| file.line(index).is_some_and(|line| text.is_match(line.message())))
    }
}
