//! Which language the person reads: theirs by choice, else the browser's, else English.

use super::language::Language;
use super::{bundle, download};
use crate::browser;
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use std::sync::LazyLock;

static LANGUAGE: LazyLock<ArcRwSignal<Language>> = LazyLock::new(|| ArcRwSignal::new(Language::default()));
const STORED_KEY: &str = "language";

/// The language now. In a reactive place the place follows it.
pub fn language() -> Language {
    if Observer::get().is_some() {
        LANGUAGE.track();
    }
    LANGUAGE.get_untracked()
}

/// Chooses a language, and keeps the choice. Its texts are fetched first, where they are not there yet.
///
/// # Errors
/// The texts could not be fetched; English words of why. The language stays, and what shows it is told to show it again.
pub async fn set_language(language: Language) -> Result<(), String> {
    if let Err(reason) = load(language).await {
        LANGUAGE.notify();
        return Err(reason);
    }
    browser::store(STORED_KEY, language.tag());
    apply(language);
    Ok(())
}

/// Takes up the stored choice or the browser's preference, with its texts. Called once, before anything is rendered.
///
/// # Errors
/// The texts could not be fetched; English words of why.
pub async fn start() -> Result<(), String> {
    let chosen = browser::stored(STORED_KEY).or_else(browser::preferred_language);
    let language = chosen.as_deref().and_then(Language::from_tag).unwrap_or_default();
    load(language).await?;
    apply(language);
    Ok(())
}

/// Fetches the texts of a language, and those of English, to which it falls back.
async fn load(language: Language) -> Result<(), String> {
    for language in [language, Language::English] {
        if !bundle::has(language) {
            bundle::add(language, download::texts(language.tag()).await?);
        }
    }
    Ok(())
}

fn apply(language: Language) {
    browser::set_root_attribute("lang", Some(language.tag()));
    LANGUAGE.set(language);
}

#[cfg(test)]
mod tests {
    use super::{Language, STORED_KEY, bundle};

    #[test]
    fn the_boot_script_fetches_the_same_files_by_the_same_choice() {
        let script = include_str!("../../public/boot.js");
        let quoted = |names: Vec<&str>| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let tags = quoted(Language::ALL.iter().map(|language| language.tag()).collect());
        assert!(script.contains(&format!("LANGUAGES = [{tags}]")), "{tags}");
        let files = bundle::files(Language::English);
        let files = quoted(files.iter().map(|(file, _)| file.trim_end_matches(".ftl")).collect());
        assert!(script.contains(&format!("MESSAGE_FILES = [{files}]")), "{files}");
        assert!(script.contains(&format!("getItem(\"tenant-attach-lab.{STORED_KEY}\")")));
    }
}
