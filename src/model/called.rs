//! The command palette and the sheet of keyboard shortcuts: which of the two is open, and whether single keys are shortcuts.

use crate::browser;
use leptos::prelude::*;
use std::sync::LazyLock;

const STORED_KEY: &str = "single-key-shortcuts";
const OFF: &str = "off";

/// What a shortcut opens over any page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// The command palette.
    Palette,
    /// The sheet of keyboard shortcuts.
    Shortcuts,
}

static CALLED: LazyLock<ArcRwSignal<Option<Called>>> = LazyLock::new(|| ArcRwSignal::new(None));
static HAS_SINGLE_KEYS: LazyLock<ArcRwSignal<bool>> =
    LazyLock::new(|| ArcRwSignal::new(browser::stored(STORED_KEY).as_deref() != Some(OFF)));

/// What is open. Reactive.
pub fn called() -> Option<Called> {
    CALLED.get()
}

/// Opens one of them, or closes it.
pub fn call(what: Option<Called>) {
    CALLED.set(what);
}

/// Whether shortcuts of a single key are on (WCAG 2.2, 2.1.4 "Character Key Shortcuts" wants a way to turn them off). Reactive.
pub fn has_single_keys() -> bool {
    HAS_SINGLE_KEYS.get()
}

/// Turns them on or off, and keeps the choice.
pub fn set_single_keys(on: bool) {
    browser::store(STORED_KEY, if on { "on" } else { OFF });
    HAS_SINGLE_KEYS.set(on);
}
