//! Which language the person reads: theirs by choice, else the browser's, else English.

use super::{bundle, download, t};
use crate::browser;
use crate::shell::say;
use crate::ui::BannerKind;
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use std::sync::LazyLock;

/// A language that has message files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Complete; what another language lacks falls back to it.
    #[default]
    English,
    /// What the documents name in Swedish, and more.
    Swedish,
}

impl Language {
    /// Every language, in the order in which the switch offers them.
    pub const ALL: [Self; 2] = [Self::English, Self::Swedish];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Swedish => "sv",
        }
    }

    /// The language's name in itself: whoever looks for it reads it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Swedish => "Svenska",
        }
    }

    /// The language of a BCP 47 tag such as `sv-SE`; another language's is nothing.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

static LANGUAGE: LazyLock<ArcRwSignal<Language>> = LazyLock::new(|| ArcRwSignal::new(Language::default()));
const STORED_KEY: &str = "language";

/// The language now. In a reactive place the place follows it.
pub fn language() -> Language {
    if Observer::get().is_some() {
        LANGUAGE.track();
    }
    LANGUAGE.get_untracked()
}

/// Chooses a language, and keeps the choice. Its texts are fetched first, where they are not there yet; a failure is said,
/// and changes nothing.
pub fn set_language(language: Language) {
    leptos::task::spawn_local(async move {
        match loaded(language).await {
            Ok(()) => {
                browser::store(STORED_KEY, language.tag());
                apply(language);
            }
            Err(_) => {
                // The choice that was made shows the language that stays.
                LANGUAGE.notify();
                say(BannerKind::Error, t("language-not-loaded"));
            }
        }
    });
}

/// Takes up the stored choice or the browser's preference, with its texts. Called once, before anything is rendered.
///
/// # Errors
/// The texts could not be fetched; English words of why.
pub async fn start() -> Result<(), String> {
    let chosen = browser::stored(STORED_KEY).or_else(browser::preferred_language);
    let language = chosen.as_deref().and_then(Language::of_tag).unwrap_or_default();
    loaded(language).await?;
    apply(language);
    Ok(())
}

async fn loaded(language: Language) -> Result<(), String> {
    if !bundle::is_loaded(language) {
        bundle::keep(language, download::texts(language.tag()).await?);
    }
    Ok(())
}

fn apply(language: Language) {
    browser::set_root_attribute("lang", Some(language.tag()));
    LANGUAGE.set(language);
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_boot_script_fetches_the_same_languages_by_the_same_choice() {
        let script = include_str!("../../public/boot.js");
        let tags: Vec<String> = Language::ALL.iter().map(|language| format!("\"{}\"", language.tag())).collect();
        assert!(script.contains(&format!("LANGUAGES = [{}]", tags.join(", "))), "{tags:?}");
        assert!(script.contains(&format!("getItem(\"tenant-attach-lab.{}\")", super::STORED_KEY)));
    }

    #[test]
    fn a_tag_with_a_region_is_its_language() {
        assert_eq!(Language::of_tag("sv-SE"), Some(Language::Swedish));
        assert_eq!(Language::of_tag("EN"), Some(Language::English));
        assert_eq!(Language::of_tag("svx"), None);
    }
}
