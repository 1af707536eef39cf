//! Texts for people: Fluent messages from `locales/`, in the language that the person chose.
//!
//! Reading a text in a reactive place (`move || t(…)`) makes it follow the language. Log lines, Graph names and what
//! people named are never translated.

mod bundle;
#[cfg(test)]
mod bundle_test;
mod choice;
mod download;
pub mod format;
#[cfg(test)]
mod glossary_test;
mod language;
#[cfg(test)]
mod locales_test;
mod names;
mod part;

pub use choice::{choose, language, load_part, set_language, use_translations};
pub use fluent_bundle::FluentValue;
pub use language::Language;
pub use names::{name_in, set_site_version, site_version};
pub use part::Part;

use leptos::prelude::*;

/// The text of a message. An id that no file has shows as the id itself; a native test keeps that from happening.
pub fn t(id: &str) -> String {
    t_with(id, &[])
}

/// The text of a message with its arguments. Numbers are grouped as the language groups them.
pub fn t_with(id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
    t_if_any(id, arguments).unwrap_or_else(|| id.to_owned())
}

/// As [`t_with`], or nothing where no file has the message: for families of ids that come over the wire.
pub fn t_if_any(id: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
    bundle::format(language(), site_version(), id, arguments)
}

/// A message in one language, as a version of the site shows it, for tests.
#[cfg(test)]
pub fn message(language: Language, version: contract::scenario::product::Version, id: &str) -> String {
    bundle::format(language, version, id, &[]).unwrap_or_default()
}

/// The text of a message as a signal, for the properties of components.
pub fn text(id: &'static str) -> Signal<String> {
    Signal::derive(move || t(id))
}

/// An id of a message, where it is named in one place and read in another. The test that looks for missing texts finds
/// ids by the calls that they stand in, and this is one.
pub const fn text_id(id: &'static str) -> &'static str {
    id
}
