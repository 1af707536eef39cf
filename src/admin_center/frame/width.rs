//! Whether the window is too narrow for the navigation and a menu beside the page.

use crate::browser;
use leptos::ev;
use leptos::prelude::*;
use leptos_use::{use_event_listener, use_window};

/// CSS pixels below which navigation and menus fold away; `style/admin-center.css` names the same width.
const NARROW_BELOW_PX: f64 = 768.0;

/// Follows the width of the window.
pub(super) fn use_is_narrow() -> Signal<bool> {
    let is_narrow = RwSignal::new(measure());
    let _ = use_event_listener(use_window(), ev::resize, move |_| {
        if is_narrow.try_get_untracked() != Some(measure()) {
            is_narrow.try_set(measure());
        }
    });
    is_narrow.into()
}

fn measure() -> bool {
    browser::IS_BROWSER
        && window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width < NARROW_BELOW_PX)
}
