//! The lines as CMTrace shows them: Log Text, Component, Date/Time, Thread. Only the rows in view are in the page.

use super::copy::copy_lines;
use super::engine;
use super::pane::Pane;
use super::row::{ColumnSet, HeadRow, Row, row_id};
use super::viewer::Viewer;
use super::window::{ROW_HEIGHT_PX, is_at_end};
use crate::browser;
use crate::i18n::{t, t_with};
use crate::list::keys::Move;
use crate::navigation::use_navigator;
use crate::paths;
use contract::log_viewer::{Answer, AskKind};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_use::use_resize_observer;
use web_sys::KeyboardEvent;

/// One list of the viewer.
#[component]
pub fn Lines(
    /// The viewer.
    viewer: Viewer,
    /// Which of its views.
    view: usize,
    /// The file's name, where each file has a list of its own.
    file: Option<String>,
    /// Which columns.
    columns: ColumnSet,
) -> impl IntoView {
    let pane = Pane::new(viewer, view);
    let node = pane.node;
    if browser::IS_BROWSER {
        use_resize_observer(node, move |_, _| pane.measure());
    }
    keep_up(pane);
    keep_time(pane);
    let navigator = use_navigator();
    let keys = move |event: KeyboardEvent| {
        let trace = viewer.line.with_untracked(|line| line.as_ref().and_then(|line| paths::trace_of_line(&line.row)));
        if let ("Enter", Some(trace)) = (event.key().as_str(), trace) {
            event.prevent_default();
            navigator.go(&trace, NavigateOptions::default());
        } else {
            on_key(pane, &event);
        }
    };
    let name = move || match &file {
        Some(file) => t_with("logs-lines-of", &[("file", file.as_str().into())]),
        None => t("logs-lines"),
    };
    let place = move || viewer.places.with(|places| places.get(view).cloned().flatten());
    view! {
        <div
            node_ref=node
            class="log-grid"
            class:with-file=columns == ColumnSet::WithFile
            role="grid"
            tabindex="0"
            aria-label=name
            aria-multiselectable="true"
            aria-rowcount=move || (pane.count.get() + 1).to_string()
            aria-colcount=columns.count()
            aria-activedescendant=move || place().filter(|place| place.is_shown).map(|place| row_id(view, place.row))
            on:scroll=move |_| scrolled(pane)
            on:keydown=keys
            on:focus=move |_| viewer.active.set(view)
        >
            <HeadRow columns />
            <div
                role="rowgroup"
                class="log-rows"
                style:height=move || browser::px(pane.map.with(|map| map.content_px()))
                style:padding-top=move || {
                    let first = pane.rows.with(|rows| rows.first().map_or(0, |row| row.row));
                    browser::px(pane.map.with(|map| map.row_top_px(first)).max(0.0))
                }
            >
                <For
                    each=move || pane.rows.get()
                    key=|row| (row.row, row.line.clone(), row.marks.clone())
                    children=move |row| view! { <Row viewer view row columns /> }
                />
            </div>
        </div>
    }
}

fn scrolled(pane: Pane) {
    pane.scrolled();
    let Some(node) = pane.node.get_untracked() else { return };
    let at_end = is_at_end(node.scroll_top().into(), node.client_height().into(), node.scroll_height().into());
    if pane.viewer.follows.get_untracked() != at_end {
        pane.viewer.follows.set(at_end);
    }
}

/// Follows what the worker says of the view, and stays at the end while following; else shows the selected line once it is another.
fn keep_up(pane: Pane) {
    let Pane { viewer, view, .. } = pane;
    Effect::new(move || {
        viewer.view(view);
        let follows = viewer.follows.get();
        pane.measure();
        if follows {
            pane.to_end();
        }
    });
    Effect::new(move |shown: Option<Option<String>>| {
        let selected = viewer.selected.get();
        let place = viewer.places.with(|places| places.get(view).cloned().flatten());
        let place = place.filter(|place| Some(&place.line) == selected.as_ref())?;
        pane.arrived_at(place.row);
        if shown.flatten() != selected {
            pane.measure();
            pane.reveal(place.row);
        }
        // Until its line was found, a selection has not been shown.
        selected
    });
}

/// Beside the list that the selected line is in, the others show the same moment.
fn keep_time(pane: Pane) {
    let Pane { viewer, view, .. } = pane;
    Effect::new(move || {
        let moment = viewer.line.with(|line| {
            let line = line.as_ref()?;
            Some(line.row.local_ms? + i64::from(line.bias_minutes.unwrap_or_default()) * 60_000)
        });
        let is_elsewhere = viewer
            .places
            .with(|places| places.iter().any(Option::is_some) && places.get(view).is_some_and(Option::is_none));
        let Some(moment_ms) = moment.filter(|_| is_elsewhere) else { return };
        spawn_local(async move {
            let answer = engine::ask(AskKind::AtTime { view, moment_ms, is_utc: true }).await;
            if let Some(Answer::Place(Some(place))) = answer {
                pane.reveal(place.row);
            }
        });
    });
}

fn on_key(pane: Pane, event: &KeyboardEvent) {
    let Pane { viewer, view, .. } = pane;
    // Words that are selected by hand are copied by the browser.
    let has_words = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
    if event.key().eq_ignore_ascii_case("c") && (event.ctrl_key() || event.meta_key()) && !has_words {
        event.prevent_default();
        copy_lines(viewer);
        return;
    }
    let Some(step) = Move::of_key(&event.key()) else { return };
    event.prevent_default();
    let page_rows = pane.map.with_untracked(|map| (map.view_px / ROW_HEIGHT_PX) as usize);
    let place = viewer.places.with_untracked(|places| places.get(view).cloned().flatten());
    let current = pane.moved_to().or(place.map(|place| place.row)).map(|row| row as usize);
    let Some(row) = step.from(current, page_rows, pane.count.get_untracked() as usize) else { return };
    viewer.follows.set(step == Move::Last);
    pane.reveal(row as u64);
    pane.move_to(row as u64, event.shift_key());
}
