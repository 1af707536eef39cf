//! Light or dark: as the system has it, unless the person chose.

use crate::browser;
use crate::i18n::text_id;
use leptos::prelude::*;
use std::sync::LazyLock;

/// A choice of theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every choice, in the order in which the switch offers them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Stable key, for storage and the style sheet.
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Id of its name.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::System => text_id("theme-system"),
            Self::Light => text_id("theme-light"),
            Self::Dark => text_id("theme-dark"),
        }
    }
}

const STORED_KEY: &str = "theme";
static THEME: LazyLock<ArcRwSignal<Theme>> = LazyLock::new(|| ArcRwSignal::new(Theme::System));

/// The choice now, reactive.
pub fn theme() -> Theme {
    THEME.get()
}

/// Chooses, and keeps the choice.
pub fn set_theme(theme: Theme) {
    browser::store(STORED_KEY, theme.key());
    apply(theme);
}

/// Takes up the stored choice, before anything is rendered.
pub fn start() {
    let stored = browser::stored(STORED_KEY);
    apply(Theme::ALL.into_iter().find(|theme| Some(theme.key()) == stored.as_deref()).unwrap_or_default());
}

fn apply(theme: Theme) {
    browser::set_root_attribute("data-theme", (theme != Theme::System).then(|| theme.key()));
    THEME.set(theme);
}
