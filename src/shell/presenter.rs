//! Presenter mode on every page: the keys that are pressed, and the script that *Page Down* takes on.

use crate::i18n::{t, t_with};
use crate::model::clock::skip_to;
use crate::model::presenter::{self, is_presenting, script_length, set_presenting, shown_step, take_step};
use crate::navigation::{Navigator, use_navigator};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use std::time::Duration;
use web_sys::KeyboardEvent;

/// How long a key is shown.
const SHOWN_FOR: Duration = Duration::from_millis(1_500);
/// What a presenter's remote control sends.
const NEXT: &str = "PageDown";
const PREVIOUS: &str = "PageUp";

/// The keys and the step of the script, in presenter mode.
#[component]
pub fn Presenter() -> impl IntoView {
    presenter::start();
    let is_on = Memo::new(|_| is_presenting());
    let keys = RwSignal::new(String::new());
    follow_keys(is_on, keys, use_navigator());
    view! {
        <Show when=move || is_on.get()>
            <Caption />
            <p class="presenter-keys" aria-hidden="true">
                {move || {
                    keys.with(|keys| (!keys.is_empty()).then(|| view! { <kbd>{keys.clone()}</kbd> }))
                }}
            </p>
        </Show>
    }
}

#[component]
fn Caption() -> impl IntoView {
    let navigator = use_navigator();
    let words = move || match shown_step() {
        Some((step, number, count)) => {
            let arguments = [("number", number.into()), ("count", count.into()), ("words", step.words.into())];
            t_with("presenter-step", &arguments)
        }
        None if script_length() > 0 => t("presenter-ready"),
        None => t("presenter-on"),
    };
    view! {
        <section class="presenter-caption" aria-label=move || t("presenter-caption")>
            <p role="status">{words}</p>
            <Show when=|| { script_length() > 0 }>
                <button type="button" class="button" on:click=move |_| go(navigator, true)>
                    {move || t("presenter-next")}
                </button>
            </Show>
            <button type="button" class="button" on:click=|_| set_presenting(false)>
                {move || t("presenter-end")}
            </button>
        </section>
    }
}

/// Shows a step: its page, and then the time that passes.
fn go(navigator: Navigator, is_forward: bool) {
    let Some(step) = take_step(is_forward) else { return };
    if let Some(page) = &step.page {
        navigator.go(page, NavigateOptions::default());
    }
    // Time does not run backwards with the script.
    if let Some(advance_ms) = step.advance_ms.filter(|_| is_forward) {
        skip_to(crate::api::lab().now_ms().saturating_add(advance_ms));
    }
}

fn follow_keys(is_on: Memo<bool>, keys: RwSignal<String>, navigator: Navigator) {
    let press = StoredValue::new(0u64);
    let handle = window_event_listener_untyped("keydown", move |event| {
        use wasm_bindgen::JsCast;
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !is_on.get_untracked() {
            return;
        }
        let has_script = untrack(script_length) > 0;
        if has_script && !has_modifier(event) && [NEXT, PREVIOUS].contains(&event.key().as_str()) {
            event.prevent_default();
            go(navigator, event.key() == NEXT);
        }
        let Some(words) = words_of(event) else { return };
        keys.set(words);
        press.update_value(|press| *press += 1);
        let number = press.get_value();
        set_timeout(
            move || {
                // A later key has its own time.
                if press.try_get_value() == Some(number) {
                    keys.try_set(String::new());
                }
            },
            SHOWN_FOR,
        );
    });
    on_cleanup(move || handle.remove());
}

fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key()
}

/// The keys as they are written on a keyboard; nothing for a modifier alone.
fn words_of(event: &KeyboardEvent) -> Option<String> {
    let key = event.key();
    if ["Control", "Alt", "Meta", "Shift", "AltGraph", "Dead", "Unidentified"].contains(&key.as_str()) {
        return None;
    }
    let is_letter = key.chars().count() == 1;
    let modifiers = [
        (event.ctrl_key(), "Ctrl"),
        (event.alt_key(), "Alt"),
        (event.meta_key(), "Meta"),
        // A capital letter says it by itself.
        (event.shift_key() && !is_letter, "Shift"),
    ];
    let pressed = modifiers.into_iter().filter(|(is_pressed, _)| *is_pressed).map(|(_, name)| name.to_owned());
    let name = if key == " " { "Space".to_owned() } else { key };
    Some(pressed.chain([name]).collect::<Vec<_>>().join(" + "))
}
