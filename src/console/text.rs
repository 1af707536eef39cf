//! A text for people, before it is put into their language: what the plain Rust of the console hands to its views.

use crate::i18n::{FluentValue, t_with};

/// The id of a message in `locales/`, with what it interpolates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Message id.
    pub id: &'static str,
    /// Arguments by name: names and codes, never sentences.
    pub arguments: Vec<(&'static str, String)>,
}

impl Text {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// Adds an argument.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The text in the reader's language; in a reactive place the place follows the language.
    pub fn show(&self) -> String {
        let arguments: Vec<(&str, FluentValue<'_>)> =
            self.arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        t_with(self.id, &arguments)
    }
}

/// Whether a command can be given now, and if not, why not. A command that cannot is shown disabled with its reason.
pub type Availability = Result<(), Text>;
