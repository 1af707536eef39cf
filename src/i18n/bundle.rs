//! The texts: fetched in the browser, compiled in natively, and the lookup with its fallback to English.

use super::language::Language;
use super::messages::Messages;
use super::pattern::{self, Arguments};
use std::cell::RefCell;

thread_local! {
    // One a language, at its place in `Language::ALL`; they stay for as long as the app.
    static LOADED: RefCell<[Option<&'static Messages>; Language::ALL.len()]> = const { RefCell::new([None; Language::ALL.len()]) };
}

/// Takes up the texts of a language.
pub(super) fn keep(language: Language, texts: String) {
    let messages: &'static Messages = Box::leak(Box::new(Messages::read(texts.leak())));
    LOADED.with_borrow_mut(|loaded| loaded[language as usize] = Some(messages));
}

/// Whether the texts of a language are there.
pub(super) fn is_loaded(language: Language) -> bool {
    LOADED.with_borrow(|loaded| loaded[language as usize].is_some())
}

/// The message `id`, from `language` or else from English; nothing where neither has it. In the browser the file of a
/// language holds what falls back to English already (crates/xtask/src/texts.rs).
pub(super) fn format(language: Language, id: &str, arguments: Arguments<'_>) -> Option<String> {
    format_in(language, id, arguments).or_else(|| format_in(Language::English, id, arguments))
}

fn format_in(language: Language, id: &str, arguments: Arguments<'_>) -> Option<String> {
    #[cfg(not(target_arch = "wasm32"))]
    if !is_loaded(language) {
        keep(language, files(language).map(|(_, source)| source).join("\n"));
    }
    let messages = LOADED.with_borrow(|loaded| loaded[language as usize])?;
    let mut text = String::new();
    pattern::write(&mut text, messages.get(id)?, arguments, language);
    Some(text)
}

/// The files of one language, one for each room of the app.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const fn files(language: Language) -> [(&'static str, &'static str); 6] {
    match language {
        Language::English => [
            ("boot.ftl", include_str!("../../locales/en/boot.ftl")),
            ("shell.ftl", include_str!("../../locales/en/shell.ftl")),
            ("console.ftl", include_str!("../../locales/en/console.ftl")),
            ("admin-center.ftl", include_str!("../../locales/en/admin-center.ftl")),
            ("lab.ftl", include_str!("../../locales/en/lab.ftl")),
            ("refusals.ftl", include_str!("../../locales/en/refusals.ftl")),
        ],
        Language::Swedish => [
            ("boot.ftl", include_str!("../../locales/sv/boot.ftl")),
            ("shell.ftl", include_str!("../../locales/sv/shell.ftl")),
            ("console.ftl", include_str!("../../locales/sv/console.ftl")),
            ("admin-center.ftl", include_str!("../../locales/sv/admin-center.ftl")),
            ("lab.ftl", include_str!("../../locales/sv/lab.ftl")),
            ("refusals.ftl", include_str!("../../locales/sv/refusals.ftl")),
        ],
    }
}
