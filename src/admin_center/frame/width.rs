//! Whether the window is too narrow for the navigation and a menu beside the page.

use crate::browser;
use leptos::prelude::*;

/// CSS pixels below which navigation and menus fold away; `style/admin-center.css` names the same width.
const NARROW_BELOW_PX: f64 = 768.0;

/// Follows the width of the window.
pub(super) fn use_is_narrow() -> Signal<bool> {
    let is_narrow = RwSignal::new(measure());
    let handle = window_event_listener_untyped("resize", move |_| {
        if is_narrow.try_get_untracked() != Some(measure()) {
            is_narrow.try_set(measure());
        }
    });
    on_cleanup(move || handle.remove());
    is_narrow.into()
}

fn measure() -> bool {
    browser::IS_BROWSER
        && window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width < NARROW_BELOW_PX)
}
