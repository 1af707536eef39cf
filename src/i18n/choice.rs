//! Which language the person reads: theirs by choice, else the browser's, else English. And which parts of its texts are there.

use super::language::Language;
use super::part::Part;
use super::{bundle, download};
use crate::browser;
use futures_util::future::try_join_all;
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static LANGUAGE: LazyLock<ArcRwSignal<Language>> = LazyLock::new(|| ArcRwSignal::new(Language::default()));
const STORED_KEY: &str = "language";

thread_local! {
    /// The parts that were asked for: another language needs them too.
    static PARTS: RefCell<BTreeSet<Part>> = const { RefCell::new(BTreeSet::new()) };
}

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
    if let Err(reason) = load(language, asked_for()).await {
        LANGUAGE.notify();
        return Err(reason);
    }
    browser::store(STORED_KEY, language.tag());
    apply(language);
    Ok(())
}

/// Takes up the stored choice or the browser's preference. Called once, before any text is asked for.
pub fn choose() {
    let chosen = browser::stored(STORED_KEY).or_else(browser::preferred_language);
    apply(chosen.as_deref().and_then(Language::from_tag).unwrap_or_default());
}

/// Fetches a part of the texts in the language that is shown, once; at once where it is there. A page that shows texts of a part
/// waits for it.
///
/// # Errors
/// The texts could not be fetched; English words of why. The next call tries again.
pub async fn load_part(part: Part) -> Result<(), String> {
    if part.is_in_english() {
        PARTS.with_borrow_mut(|parts| parts.insert(part));
    }
    // Chosen anew meanwhile, a language takes its own parts with it.
    load(LANGUAGE.get_untracked(), vec![part]).await
}

/// Fetches a part that translates what the gateway says, in whatever language is chosen while the page is there, and shows the texts of
/// the page again. Where it cannot be fetched the gateway's words stay.
pub fn use_translations(part: Part) {
    Effect::new(move || {
        if bundle::has(language(), part) {
            return;
        }
        spawn_local(async move {
            if load_part(part).await.is_ok() && bundle::has(LANGUAGE.get_untracked(), part) {
                LANGUAGE.notify();
            }
        });
    });
}

fn asked_for() -> Vec<Part> {
    PARTS.with_borrow(|parts| parts.iter().copied().collect())
}

/// Fetches parts of the texts of a language, and those of English, to which it falls back.
async fn load(language: Language, parts: Vec<Part>) -> Result<(), String> {
    let languages = BTreeSet::from([language, Language::English]);
    let wanted = languages.into_iter().flat_map(|language| parts.iter().map(move |&part| (language, part)));
    let missing = wanted.filter(|&(language, part)| {
        (language != Language::English || part.is_in_english()) && !bundle::has(language, part)
    });
    try_join_all(missing.map(|(language, part)| async move {
        let source = download::texts(language.tag(), part.name()).await?;
        bundle::add(language, part, source);
        Ok(())
    }))
    .await
    .map(drop)
}

fn apply(language: Language) {
    browser::set_root_attribute("lang", Some(language.tag()));
    LANGUAGE.set(language);
}

#[cfg(test)]
mod tests {
    use super::{Language, STORED_KEY};

    #[test]
    fn the_boot_script_makes_the_same_choice() {
        let script = include_str!("../../public/boot.js");
        let quoted = |names: &[&str]| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let tags = quoted(&Language::ALL.map(Language::tag));
        assert!(script.contains(&format!("LANGUAGES = [{tags}]")), "{tags}");
        assert!(script.contains(&format!("getItem(\"tenant-attach-lab.{STORED_KEY}\")")));
    }
}
