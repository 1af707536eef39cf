//! Navigations that wait for a page to be downloaded, while the page before is still shown.

use leptos::prelude::*;
use std::sync::LazyLock;

static WAITING: LazyLock<ArcRwSignal<usize>> = LazyLock::new(|| ArcRwSignal::new(0));

/// Whether a navigation waits. Reactive.
pub(crate) fn is_waiting() -> bool {
    WAITING.get() > 0
}

/// The same, not reactive.
pub(crate) fn is_waiting_untracked() -> bool {
    WAITING.get_untracked() > 0
}

/// A navigation that waits. leptos_router drops it too when another navigation begins.
pub(crate) struct Waiting;

impl Waiting {
    /// It waits from now on.
    pub(crate) fn begin() -> Self {
        WAITING.update(|waiting| *waiting += 1);
        Self
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        WAITING.update(|waiting| *waiting -= 1);
    }
}
