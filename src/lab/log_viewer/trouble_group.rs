//! The buttons that jump from one error or warning to the next, and where among them the selected line is.

use super::direction::Direction;
use super::viewer::Viewer;
use crate::i18n::{t, t_with, text_id};
use crate::ui::notice::announce;
use crate::ui::{Glyph, Icon};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// *Previous* and *Next*, with the number of the selected error or warning between them.
#[component]
pub fn TroubleGroup(
    /// The viewer.
    viewer: Viewer,
) -> impl IntoView {
    let button = move |direction: Direction, icon: Icon| {
        let (words, name, key) = match direction {
            Direction::Previous => (text_id("logs-previous"), text_id("logs-previous-trouble"), "Shift+F8"),
            Direction::Next => (text_id("logs-next"), text_id("logs-next-trouble"), "F8"),
        };
        view! {
            <button
                type="button"
                class="toolbar-button"
                aria-label=move || t(name)
                aria-keyshortcuts=key
                title=move || format!("{} ({key})", t(name))
                on:click=move |_| jump_and_say(viewer, direction)
            >
                <Glyph icon />
                <span>{move || t(words)}</span>
            </button>
        }
    };
    view! {
        <div class="logs-trouble" role="group" aria-label=move || t("logs-trouble")>
            {button(Direction::Previous, Icon::ChevronUp)}
            {button(Direction::Next, Icon::ChevronDown)}
            <span class="logs-trouble-place">
                {move || words_of(count(viewer), viewer.place().and_then(|place| place.trouble), viewer.has_wrapped())}
            </span>
        </div>
    }
}

/// Errors and warnings of the view that keys act on. Reactive.
fn count(viewer: Viewer) -> u64 {
    let active = viewer.active.get();
    viewer.view(active).map_or(0, |view| view.trouble)
}

fn words_of(count: u64, number: Option<u64>, has_wrapped: bool) -> String {
    let argument = ("count", count.into());
    match number {
        Some(selected) => {
            let id = if has_wrapped { text_id("logs-trouble-wrapped") } else { text_id("logs-trouble-place") };
            t_with(id, &[("number", selected.into()), argument])
        }
        None if count == 0 => t("logs-trouble-zero"),
        None => t_with("logs-trouble-count", &[argument]),
    }
}

/// Jumps, and announces the target to screen readers; the selection shows it to sighted people.
pub fn jump_and_say(viewer: Viewer, direction: Direction) {
    spawn_local(async move {
        let Some(place) = viewer.jump(direction).await else { return announce(t("logs-trouble-none")) };
        let count = untrack(|| count(viewer));
        let number = words_of(count, place.trouble, place.has_wrapped);
        announce(t_with("logs-jumped", &[("place", number.into()), ("line", place.text.into())]));
    });
}
