//! The sheet of keyboard shortcuts.

use crate::i18n::{t, text_id};
use crate::model::called::{has_single_keys, set_single_keys};
use leptos::prelude::*;

/// Keys and what they do, by the message id of the group's name. A comma separates keys that are pressed one after the other.
const GROUPS: [(&str, &[(&str, &str)]); 4] = [
    (
        text_id("shortcuts-everywhere"),
        &[
            ("Ctrl+K", text_id("shortcut-palette")),
            ("?", text_id("shortcut-sheet")),
            ("/", text_id("shortcut-search")),
            ("G, D", text_id("shortcut-devices")),
            ("G, C", text_id("shortcut-console")),
            ("G, L", text_id("shortcut-logs")),
            ("G, S", text_id("shortcut-start")),
            ("Esc", text_id("shortcut-close")),
        ],
    ),
    (
        text_id("shortcuts-admin-center"),
        &[
            ("Ctrl+/", text_id("shortcut-menu-search")),
            ("Ctrl+A", text_id("shortcut-select-all")),
            ("Shift+↑ ↓", text_id("shortcut-select-range")),
        ],
    ),
    (
        text_id("shortcuts-console"),
        // Every language has letters of its own, so that the text names those of the wizard.
        &[("Alt+_", text_id("shortcut-underlined"))],
    ),
    (
        text_id("shortcuts-presenter"),
        &[("Page Down", text_id("shortcut-next-step")), ("Page Up", text_id("shortcut-previous-step"))],
    ),
];

/// The sheet.
#[component]
pub fn Shortcuts() -> impl IntoView {
    let row = |(keys, name): &(&'static str, &'static str)| {
        let (keys, name) = (*keys, *name);
        let keys = keys.split(", ").map(|key| view! { <kbd>{key}</kbd> " " }).collect_view();
        view! {
            <div>
                <dt>{move || t(name)}</dt>
                <dd>{keys}</dd>
            </div>
        }
    };
    let group = |(name, keys): (&'static str, &'static [(&'static str, &'static str)])| {
        view! {
            <section class="shortcuts-group">
                <h3>{move || t(name)}</h3>
                <dl class="shortcuts">{keys.iter().map(row).collect_view()}</dl>
            </section>
        }
    };
    view! {
        <div class="dialog-body">
            <label>
                <input
                    type="checkbox"
                    prop:checked=has_single_keys
                    on:change=|event| set_single_keys(event_target_checked(&event))
                />
                " "
                {move || t("shortcuts-single-keys")}
            </label>
            {GROUPS.map(group).collect_view()}
        </div>
    }
}
