//! The lines as CMTrace shows them: Log Text, Component, Date/Time, Thread. Only the rows in view are in the page.

use super::copy::copy_lines;
use super::engine;
use super::line_row::LineRow;
use super::pane::{Pane, ROW_HEIGHT_PX};
use super::row::{ColumnSet, HeadRow, row_id};
use super::viewer::Viewer;
use crate::browser;
use crate::i18n::{language, t, t_with};
use crate::list::keys::Move;
use crate::list::row_pool::RowPool;
use crate::list::scroll_map::ScrollMap;
use crate::navigation::use_navigator;
use crate::paths;
use contract::log_viewer::{Answer, AskKind};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_use::use_resize_observer;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};

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
        // The detail of the selected line takes room from the list that it was just found in.
        use_resize_observer(node, move |_, _| {
            let place = viewer.places.with_untracked(|places| places.get(view).cloned().flatten());
            pane.sized(place.map(|place| place.row));
        });
    }
    keep_up(pane);
    keep_time(pane);
    let body = NodeRef::new();
    draw(pane, body, columns);
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
                node_ref=body
                role="rowgroup"
                class="log-rows"
                on:click=move |event| pressed(pane, &event)
                style:height=move || browser::px(pane.map.with(|map| map.content_px()))
                style:padding-top=move || {
                    let first = pane.rows.with(|rows| rows.first().map_or(0, |row| row.row));
                    browser::px(pane.map.with(|map| map.row_top_px(first)).max(0.0))
                }
            >
            </div>
        </div>
    }
}

/// Draws the rows that are there, and which of them are selected.
fn draw(pane: Pane, body: NodeRef<html::Div>, columns: ColumnSet) {
    let Pane { viewer, view, .. } = pane;
    let pool = StoredValue::new_local(None::<RowPool<LineRow>>);
    Effect::new(move || {
        let Some(body) = body.get() else { return };
        let language = language();
        let selected = viewer.selected.get();
        let range = viewer.range().filter(|_| viewer.active.get() == view && viewer.range_from.get().is_some());
        pane.rows.with(|rows| {
            let first = rows.first().map_or(0, |row| row.row);
            let fill = |index: u64, drawn: &mut LineRow| {
                let Some(row) = rows.get((index - first) as usize) else { return };
                let is_in_range = range.is_some_and(|(first, last)| (first..=last).contains(&row.row));
                drawn.show(view, row, language, is_in_range || selected.as_ref() == Some(&row.line));
            };
            pool.update_value(|pool| {
                let pool = pool.get_or_insert_with(|| RowPool::new(body.unchecked_ref::<HtmlElement>().clone()));
                pool.draw(&columns, first..first + rows.len() as u64, &fill);
            });
        });
    });
}

/// A press selects the row that it is on, also one on its link; with *Shift* the rows up to it.
fn pressed(pane: Pane, event: &MouseEvent) {
    let Pane { viewer, view, .. } = pane;
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(row) = target.and_then(|target| target.closest("[role=row]").ok().flatten()) else { return };
    let line = pane.rows.with_untracked(|rows| {
        rows.iter().find(|known| row_id(view, known.row) == row.id()).map(|known| known.line.clone())
    });
    let Some(line) = line else { return };
    viewer.active.set(view);
    if event.shift_key() { viewer.select_to(&line) } else { viewer.select(&line) }
}

fn scrolled(pane: Pane) {
    pane.scrolled();
    let at_end = pane.map.with_untracked(ScrollMap::is_at_end);
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
