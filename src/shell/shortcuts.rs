//! Keyboard shortcuts of every page: *Ctrl+K* for the command palette, *?* for the sheet that lists them, */* for the page's search,
//! and *G* with a letter after it for a page, as in the portal.

use crate::browser;
use crate::model::called::{Called, call, has_single_keys};
use crate::navigation::use_navigator;
use crate::paths;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// How long after *G* its letter may come, milliseconds.
const SEQUENCE_MS: f64 = 1_500.0;
/// Where a letter means itself: fields, and lists in which typing finds a row.
const TYPED_INTO: &str =
    "input, textarea, select, [contenteditable], [role='grid'], [role='listbox'], [role='menu'], [role='tree']";
/// A field that takes no text.
const TAKES_NO_TEXT: &str = "input[type='checkbox'], input[type='radio'], input[type='range']";
/// The search field of a page.
const SEARCH_FIELD: &str = "main input[type='search']";

/// What keys mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Call(Called),
    Search,
    Begin,
    Go(&'static str),
}

/// The meaning of a key. `with_command` is Ctrl or ⌘, `is_typed` whether the element takes the letter itself, `after_g` whether *G* was just
/// pressed.
fn meaning(key: &str, with_command: bool, is_typed: bool, after_g: bool) -> Option<Meaning> {
    if with_command {
        return key.eq_ignore_ascii_case("k").then_some(Meaning::Call(Called::Palette));
    }
    if is_typed {
        return None;
    }
    if after_g {
        let page = match key.to_ascii_lowercase().as_str() {
            "d" => paths::ALL_DEVICES,
            "c" => paths::CO_MANAGEMENT,
            "l" => paths::LOGS,
            "s" => paths::START,
            _ => return None,
        };
        return Some(Meaning::Go(page));
    }
    match key {
        "?" => Some(Meaning::Call(Called::Shortcuts)),
        "/" => Some(Meaning::Search),
        "g" | "G" => Some(Meaning::Begin),
        _ => None,
    }
}

/// Listens as long as the frame is there.
pub fn follow_shortcuts() {
    let navigator = use_navigator();
    let g_pressed_at = StoredValue::new(f64::NEG_INFINITY);
    let handle = window_event_listener_untyped("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let with_command = event.ctrl_key() || event.meta_key();
        // A question that is open comes first; AltGr is Ctrl and Alt, and types letters.
        if event.default_prevented() || event.alt_key() || browser::element("dialog[open]").is_some() {
            return;
        }
        if !with_command && !has_single_keys_now() {
            return;
        }
        let after_g = event.time_stamp() - g_pressed_at.get_value() < SEQUENCE_MS;
        g_pressed_at.set_value(f64::NEG_INFINITY);
        match meaning(&event.key(), with_command, is_typed_into(event), after_g) {
            None => return,
            Some(Meaning::Begin) => {
                g_pressed_at.set_value(event.time_stamp());
                return;
            }
            Some(Meaning::Call(what)) => call(Some(what)),
            Some(Meaning::Go(page)) => navigator.go(page, NavigateOptions::default()),
            Some(Meaning::Search) => {
                if !browser::focus_first(SEARCH_FIELD) {
                    return;
                }
            }
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

fn has_single_keys_now() -> bool {
    untrack(has_single_keys)
}

fn is_typed_into(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    let is_in = |selector: &str| target.closest(selector).ok().flatten().is_some();
    is_in(TYPED_INTO) && !is_in(TAKES_NO_TEXT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_in_a_field_means_itself() {
        for key in ["?", "/", "g", "d"] {
            assert_eq!(meaning(key, false, true, true), None, "{key}");
        }
        assert_eq!(meaning("k", true, true, false), Some(Meaning::Call(Called::Palette)));
    }

    #[test]
    fn g_and_a_letter_lead_to_a_page() {
        assert_eq!(meaning("G", false, false, false), Some(Meaning::Begin));
        assert_eq!(meaning("d", false, false, true), Some(Meaning::Go(paths::ALL_DEVICES)));
        assert_eq!(meaning("d", false, false, false), None);
        assert_eq!(meaning("x", false, false, true), None);
    }
}
