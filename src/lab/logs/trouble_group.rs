//! The buttons that jump from one error or warning to the next, and where among them the selected line is.

use super::tail::Tail;
use super::trouble::{Direction, Place};
use crate::i18n::{t, t_with, text_id};
use crate::ui::notice::announce;
use crate::ui::{Glyph, Icon};
use leptos::prelude::*;

/// *Previous* and *Next*, with the number of the selected error or warning between them.
#[component]
pub fn TroubleGroup(
    /// The lines.
    tail: Tail,
) -> impl IntoView {
    let place = tail.trouble;
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
                on:click=move |_| jump_and_say(tail, direction)
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
            <span class="logs-trouble-place">{move || words_of(place.get(), tail.has_wrapped())}</span>
        </div>
    }
}

fn words_of(place: Place, has_wrapped: bool) -> String {
    let count = ("count", place.count.into());
    match place.number {
        Some(selected) => {
            let id = if has_wrapped { text_id("logs-trouble-wrapped") } else { text_id("logs-trouble-place") };
            t_with(id, &[("number", selected.into()), count])
        }
        None if place.count == 0 => t("logs-trouble-zero"),
        None => t_with("logs-trouble-count", &[count]),
    }
}

/// Jumps, and announces the target to screen readers; the selection shows it to sighted people.
pub fn jump_and_say(tail: Tail, direction: Direction) {
    if tail.jump(direction).is_none() {
        return announce(t("logs-trouble-none"));
    }
    let line = untrack(|| tail.selected_line()).map(|line| line.text).unwrap_or_default();
    let place = untrack(|| words_of(tail.trouble.get(), tail.has_wrapped()));
    announce(t_with("logs-jumped", &[("place", place.into()), ("line", line.into())]));
}
