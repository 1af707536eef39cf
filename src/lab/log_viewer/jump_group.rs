//! The buttons that jump from one error or warning to the next, or from one highlighted line to the next, and where among them the
//! selected line is.

use super::direction::Direction;
use super::viewer::Viewer;
use crate::i18n::{t, t_with, text_id};
use crate::ui::notice::announce;
use crate::ui::{Glyph, Icon};
use contract::log_viewer::{JumpTarget, Place};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// *Previous* and *Next*, with the number of the selected line between them.
#[component]
pub fn JumpGroup(
    /// The viewer.
    viewer: Viewer,
    /// Between which lines.
    target: JumpTarget,
) -> impl IntoView {
    let texts = Texts::of(target);
    let button = move |direction: Direction, icon: Icon| {
        let (words, name, key) = match direction {
            Direction::Previous => (text_id("logs-previous"), texts.previous, texts.previous_key),
            Direction::Next => (text_id("logs-next"), texts.next, texts.next_key),
        };
        view! {
            <button
                type="button"
                class="toolbar-button"
                aria-label=move || t(name)
                aria-keyshortcuts=key
                title=move || key.map_or_else(|| t(name), |key| format!("{} ({key})", t(name)))
                on:click=move |_| jump_and_say(viewer, target, direction)
            >
                <Glyph icon />
                <span>{move || t(words)}</span>
            </button>
        }
    };
    let place = move || {
        let number = viewer.place().and_then(|place| number(&place, target));
        words_of(texts, count(viewer, target), number, viewer.has_wrapped(target))
    };
    view! {
        <div class="logs-jumps" role="group" aria-label=move || t(texts.group)>
            {button(Direction::Previous, Icon::ChevronUp)}
            {button(Direction::Next, Icon::ChevronDown)}
            <span class="logs-jumps-place">{place}</span>
        </div>
    }
}

/// Message ids and keys of a group.
#[derive(Clone, Copy)]
struct Texts {
    group: &'static str,
    previous: &'static str,
    next: &'static str,
    previous_key: Option<&'static str>,
    next_key: Option<&'static str>,
    zero: &'static str,
    count: &'static str,
    none: &'static str,
}

impl Texts {
    const fn of(target: JumpTarget) -> Self {
        match target {
            JumpTarget::Trouble => Self {
                group: text_id("logs-trouble"),
                previous: text_id("logs-previous-trouble"),
                next: text_id("logs-next-trouble"),
                previous_key: Some("Shift+F8"),
                next_key: Some("F8"),
                zero: text_id("logs-trouble-zero"),
                count: text_id("logs-trouble-count"),
                none: text_id("logs-trouble-none"),
            },
            // Enter in the field does the same; no key of the whole viewer is free in every browser.
            JumpTarget::Mark => Self {
                group: text_id("logs-marks"),
                previous: text_id("logs-previous-mark"),
                next: text_id("logs-next-mark"),
                previous_key: None,
                next_key: None,
                zero: text_id("logs-mark-zero"),
                count: text_id("logs-mark-count"),
                none: text_id("logs-mark-none"),
            },
        }
    }
}

/// Such lines of the view that keys act on. Reactive.
fn count(viewer: Viewer, target: JumpTarget) -> u64 {
    let active = viewer.active.get();
    viewer.view(active).map_or(0, |view| match target {
        JumpTarget::Trouble => view.trouble,
        JumpTarget::Mark => view.marks,
    })
}

fn number(place: &Place, target: JumpTarget) -> Option<u64> {
    match target {
        JumpTarget::Trouble => place.trouble,
        JumpTarget::Mark => place.mark,
    }
}

fn words_of(texts: Texts, count: u64, number: Option<u64>, has_wrapped: bool) -> String {
    let argument = ("count", count.into());
    match number {
        Some(selected) => {
            let id = if has_wrapped { text_id("logs-trouble-wrapped") } else { text_id("logs-trouble-place") };
            t_with(id, &[("number", selected.into()), argument])
        }
        None if count == 0 => t(texts.zero),
        None => t_with(texts.count, &[argument]),
    }
}

/// Jumps, and announces the target to screen readers; the selection shows it to sighted people.
pub fn jump_and_say(viewer: Viewer, target: JumpTarget, direction: Direction) {
    spawn_local(async move {
        let texts = Texts::of(target);
        let Some(place) = viewer.jump(target, direction).await else { return announce(t(texts.none)) };
        let count = untrack(|| count(viewer, target));
        let number = words_of(texts, count, number(&place, target), place.has_wrapped);
        announce(t_with("logs-jumped", &[("place", number.into()), ("line", place.text.into())]));
    });
}
