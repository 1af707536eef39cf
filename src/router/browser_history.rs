//! The browser's side: its history, and clicks on links.

use super::memory::Memory;
use super::{NavigateOptions, navigate};
use crate::browser;
use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

/// Calls `at` with the address below the base, and with what the history remembers there: now, and whenever *Back* or *Forward*
/// changes it (then with true). Links of the app are followed without loading the page again, from now on and as long as it lives.
pub(super) fn follow(at: fn(&str, Memory, bool)) {
    let here = move |has_moved: bool| {
        let location = window().location();
        let part = |part: Result<String, JsValue>| part.unwrap_or_default();
        let address = format!("{}{}", part(location.pathname()), part(location.search()));
        let state = window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_string());
        let memory = state.map(|text| Memory::of_text(&text)).unwrap_or_default();
        // The app is only ever loaded from below its base.
        at(below_base(&address).unwrap_or("/"), memory, has_moved);
    };
    here(false);
    std::mem::forget(window_event_listener_untyped("popstate", move |_| here(true)));
    std::mem::forget(window_event_listener_untyped("click", |event| {
        let event: &MouseEvent = event.unchecked_ref();
        if let Some(to) = app_address(event) {
            event.prevent_default();
            navigate(&to, NavigateOptions::default());
        }
    }));
}

/// Writes an address into the history, with what its entry remembers, and scrolls as a new page would.
pub(super) fn go(address: &str, memory: &Memory, options: NavigateOptions) {
    let window = window();
    let Ok(history) = window.history() else { return };
    // A browser refuses only what changes the address hundreds of times within seconds; the page is shown all the same.
    let _ = if options.replace || is_here(address) {
        history.replace_state_with_url(&state(memory), "", Some(address))
    } else {
        history.push_state_with_url(&state(memory), "", Some(address))
    };
    if options.scroll {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Writes what the entry that is shown remembers.
pub(super) fn remember(memory: &Memory) {
    if let Ok(history) = window().history() {
        // As in `go`.
        let _ = history.replace_state(&state(memory), "");
    }
}

fn state(memory: &Memory) -> JsValue {
    memory.text().map_or(JsValue::NULL, JsValue::from)
}

/// A link to where one is already adds nothing to go back to.
fn is_here(address: &str) -> bool {
    let location = window().location();
    location.pathname().and_then(|path| Ok(path + &location.search()?)).is_ok_and(|here| here == address)
}

/// The app address that a click asks for; nothing where it is the browser's to follow.
fn app_address(event: &MouseEvent) -> Option<String> {
    let with_key = event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key();
    if event.default_prevented() || event.button() != 0 || with_key {
        return None;
    }
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let link = element.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    if !link.target().is_empty()
        || link.has_attribute("download")
        || link.origin() != window().location().origin().ok()?
    {
        return None;
    }
    below_base(&format!("{}{}", link.pathname(), link.search())).map(str::to_owned)
}

fn below_base(address: &str) -> Option<&str> {
    let below = address.strip_prefix(&browser::base_path())?;
    (below.is_empty() || below.starts_with(['/', '?'])).then_some(below)
}
