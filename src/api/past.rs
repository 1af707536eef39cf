//! The moment of the past that this tab looks at, if any: every request then carries it (`lab-at`), so that every page shows the
//! world as it was. Kept in the tab, so that a reload finds it.

use crate::browser;
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use std::cell::Cell;
use std::sync::LazyLock;

const STORED_KEY: &str = "past";

static MOMENT: LazyLock<ArcRwSignal<Option<String>>> =
    LazyLock::new(|| ArcRwSignal::new(browser::stored_in_tab(STORED_KEY)));

thread_local! {
    /// How often another moment was chosen: by it an answer about an earlier one is known.
    static MOVES: Cell<u64> = const { Cell::new(0) };
}

/// The moment that is looked at, as the header has it; nothing in the present. Reactive.
pub fn moment() -> Option<String> {
    if Observer::get().is_some() {
        MOMENT.track();
    }
    moment_untracked()
}

pub(super) fn moment_untracked() -> Option<String> {
    MOMENT.get_untracked()
}

/// Chooses a moment, or the present. [`super::Lab::look_at`] also asks for its status.
pub(super) fn choose(moment: Option<String>) {
    if MOMENT.with_untracked(|shown| *shown != moment) {
        browser::store_in_tab(STORED_KEY, moment.as_deref());
        MOVES.set(MOVES.get() + 1);
        MOMENT.set(moment);
    }
}

pub(super) fn moves() -> u64 {
    MOVES.get()
}
