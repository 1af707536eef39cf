//! The browser's side: its history, and clicks on links.

use super::{NavigateOptions, navigate};
use crate::browser;
use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

/// Calls `at` with the address below the base: now, and whenever *Back* or *Forward* changes it. Links of the app are
/// followed without loading the page again, from now on and as long as it lives.
pub(super) fn follow(at: fn(&str)) {
    let here = move || {
        let location = window().location();
        let part = |part: Result<String, JsValue>| part.unwrap_or_default();
        let address = format!("{}{}", part(location.pathname()), part(location.search()));
        // The app is only ever loaded from below its base.
        at(below_base(&address).unwrap_or("/"));
    };
    here();
    std::mem::forget(window_event_listener_untyped("popstate", move |_| here()));
    std::mem::forget(window_event_listener_untyped("click", |event| {
        let event: &MouseEvent = event.unchecked_ref();
        if let Some(to) = app_address(event) {
            event.prevent_default();
            navigate(&to, NavigateOptions::default());
        }
    }));
}

/// Writes an address into the history, and scrolls as a new page would.
pub(super) fn go(address: &str, options: NavigateOptions) {
    let window = window();
    let Ok(history) = window.history() else { return };
    // A browser refuses only what changes the address hundreds of times within seconds; the page is shown all the same.
    let _ = if options.replace {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    } else if is_here(address) {
        Ok(())
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    };
    if options.scroll {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
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
