//! The headers of the grid: they sort, are dragged to other places, and made wider and narrower.
//!
//! With the keyboard, on a header: *Ctrl* and an arrow moves the column, *Shift* and an arrow changes its width, *Shift* and
//! *Enter* fits it.

use super::column::Column;
use super::column_order;
use super::handle::GridHandle;
use crate::i18n::{t, t_with};
use crate::list::selection::{AllState, Selection};
use crate::navigation::History;
use crate::ui::notice::announce;
use crate::ui::{Glyph, aria_sort, sort_icon};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// One press of a key makes a column so much wider or narrower, in CSS pixels.
const WIDTH_STEP_PX: f64 = 16.0;

/// The row of headers.
pub fn head_row(table: GridHandle) -> AnyView {
    let dragged = RwSignal::new(None::<Column>);
    view! {
        <div role="rowgroup" class="device-head">
            <div role="row" class="device-head-row" aria-rowindex="1">
                <div role="columnheader" class="device-head-cell">
                    {select_all(table)}
                </div>
                <For
                    each=move || table.columns.get()
                    key=|column| *column
                    children=move |column| header(table, column, dragged)
                />
            </div>
        </div>
        <span id="device-head-keys" hidden>
            {move || t("center-header-keys")}
        </span>
        <span id="device-name-order" hidden>
            {move || t("sort-by-character")}
        </span>
    }
    .into_any()
}

fn select_all(table: GridHandle) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    let state =
        Memo::new(move |_| table.selection.with(|selection| selection.all_state(table.feed.total.get().unwrap_or(0))));
    Effect::new(move || {
        let Some(node) = node.get() else { return };
        node.set_checked(state.get() == AllState::All);
        node.set_indeterminate(state.get() == AllState::Some);
    });
    let press = move |_| {
        let is_all = state.get_untracked() == AllState::All;
        table.selection.set(if is_all { Selection::default() } else { Selection::all() });
    };
    view! {
        <input
            node_ref=node
            type="checkbox"
            aria-label=move || {
                t_with("center-select-all", &[("total", (table.feed.total.get().unwrap_or(0) as f64).into())])
            }
            on:click=press
        />
    }
    .into_any()
}

fn header(table: GridHandle, column: Column, dragged: RwSignal<Option<Column>>) -> AnyView {
    let order = Memo::new(move |_| table.state.with(|state| (state.sort == column).then_some(state.is_descending)));
    let aria_sort = move || column.is_sortable().then(|| aria_sort(order.get()));
    let icon = Signal::derive(move || sort_icon(order.get()));
    let sort = move || {
        if column.is_sortable() {
            table.show(&table.state.get_untracked().sorted_by(column), History::Push);
        }
    };
    let words = if column.is_sortable() {
        view! {
            <button
                type="button"
                class="center-sort"
                title=move || (column == Column::DeviceName).then(|| t("sort-by-character"))
                class:is-sorted=move || order.get().is_some()
                aria-describedby=if column == Column::DeviceName { "device-head-keys device-name-order" } else { "device-head-keys" }
                on:click=move |_| sort()
            >
                <span>{move || t(column.header())}</span>
                <Glyph icon />
            </button>
        }
        .into_any()
    } else {
        view! { <span class="device-head-words">{move || t(column.header())}</span> }.into_any()
    };
    let drop_here = move |event: web_sys::DragEvent| {
        event.prevent_default();
        if let Some(moved) = dragged.get_untracked() {
            dragged.set(None);
            arrange(table, column_order::moved(&table.state.get_untracked().columns, moved, column));
        }
    };
    view! {
        <div
            role="columnheader"
            class="device-head-cell"
            class:is-name=column == Column::DeviceName
            class:is-dragged=move || dragged.get() == Some(column)
            aria-sort=aria_sort
            tabindex=(!column.is_sortable()).then_some("0")
            draggable=(column != Column::FoundIn).to_string()
            on:keydown=move |event| head_key(table, column, &event)
            on:dragstart=move |event: web_sys::DragEvent| {
                // Without data Firefox drags nothing.
                if let Some(data) = event.data_transfer() {
                    let _ = data.set_data("text/plain", column.property());
                }
                dragged.set(Some(column));
            }
            on:dragend=move |_| dragged.set(None)
            on:dragover=move |event: web_sys::DragEvent| {
                if dragged.get_untracked().is_some() {
                    event.prevent_default();
                }
            }
            on:drop=drop_here
        >
            {words}
            {width_handle(table, column)}
        </div>
    }
    .into_any()
}

/// The line between two headers. With the keyboard the header itself takes the keys.
fn width_handle(table: GridHandle, column: Column) -> AnyView {
    // Where the pointer went down, and how wide the column was.
    let start = StoredValue::new(None::<(f64, f64)>);
    let width_at = move |event: &web_sys::PointerEvent| {
        start.get_value().map(|(from_px, width_px)| width_px + f64::from(event.client_x()) - from_px)
    };
    view! {
        <span
            class="device-width-handle"
            aria-hidden="true"
            // The header is dragged by everything but its edge.
            on:mousedown=|event: web_sys::MouseEvent| event.prevent_default()
            on:pointerdown=move |event: web_sys::PointerEvent| {
                let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
                let cell = target.as_ref().and_then(|target| target.closest(".device-head-cell").ok().flatten());
                if let (Some(target), Some(cell)) = (target, cell) {
                    // The last column may be drawn wider than it was asked to be.
                    start.set_value(Some((event.client_x().into(), cell.get_bounding_client_rect().width())));
                    let _ = target.set_pointer_capture(event.pointer_id());
                }
            }
            on:pointermove=move |event: web_sys::PointerEvent| {
                if let Some(width_px) = width_at(&event) {
                    table.layout.update(|layout| layout.set_width(column, width_px));
                }
            }
            on:pointerup=move |_| {
                start.set_value(None);
                table.layout.with_untracked(|layout| layout.store());
            }
            on:dblclick=move |_| fit(table, column)
        ></span>
    }
    .into_any()
}

fn head_key(table: GridHandle, column: Column, event: &web_sys::KeyboardEvent) {
    let key = event.key();
    let direction = match key.as_str() {
        "ArrowLeft" => Some(false),
        "ArrowRight" => Some(true),
        _ => None,
    };
    match direction {
        Some(is_to_the_right) if event.ctrl_key() && column != Column::FoundIn => {
            let columns = column_order::stepped(&table.state.get_untracked().columns, column, is_to_the_right);
            let place = columns.iter().position(|known| *known == column).unwrap_or(0) + 1;
            arrange(table, columns);
            keep_focus(event);
            let place = [("column", t(column.header()).into()), ("place", place.into())];
            announce(t_with("center-column-moved", &place));
        }
        Some(is_to_the_right) if event.shift_key() => {
            let width_px: f64 = table.layout.with_untracked(|layout| layout.width(column)).into();
            let step_px = if is_to_the_right { WIDTH_STEP_PX } else { -WIDTH_STEP_PX };
            set_width(table, column, width_px + step_px);
        }
        None if key == "Enter" && event.shift_key() => fit(table, column),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// A header that moves among its neighbours loses the focus on its way.
fn keep_focus(event: &web_sys::KeyboardEvent) {
    let focused = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
    request_animation_frame(move || {
        if let Some(focused) = focused {
            let _ = focused.focus();
        }
    });
}

fn arrange(table: GridHandle, columns: Vec<Column>) {
    let state = table.state.get_untracked();
    if state.columns != columns {
        let panel = state.panel;
        table.show(&state.with_columns(columns).with_panel(panel), History::Replace);
    }
}

/// As wide as its header and what it shows now.
fn fit(table: GridHandle, column: Column) {
    if let Some(width_px) = table.fitting_width(column) {
        set_width(table, column, f64::from(width_px) + 1.0);
    }
}

fn set_width(table: GridHandle, column: Column, width_px: f64) {
    table.layout.update(|layout| layout.set_width(column, width_px));
    table.layout.with_untracked(|layout| layout.store());
    let width = table.layout.with_untracked(|layout| layout.width(column));
    announce(t_with("center-column-width", &[("column", t(column.header()).into()), ("width", width.into())]));
}
