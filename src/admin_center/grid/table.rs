//! The grid itself. It draws a screenful of rows whatever the list's length, keeps the focus on itself while rows come and go
//! (`aria-activedescendant` names the one that the keyboard is on), and reports its scroll position.

use super::column::Column;
use super::device_row::row_element_id;
use super::handle::{COLUMNS_PROPERTY, GridHandle};
use super::head::head_row;
use super::keyboard::on_key;
use super::pointer::pressed;
use super::view_size::watch_size;
use crate::browser;
use crate::i18n::{language, t};
use leptos::prelude::*;

fn px(length: u32) -> String {
    browser::px(length.into())
}

/// The table.
pub fn device_table(table: GridHandle) -> AnyView {
    let GridHandle { state, layout, feed, active, node, .. } = table;
    table.forget_drawn();
    Effect::new(move || {
        feed.total.track();
        layout.track();
        state.with(|state| state.page);
        table.measure();
    });
    table.follow_address();
    Effect::new(move || {
        feed.change_count.track();
        table.selection.track();
        active.track();
        state.track();
        table.columns.track();
        language();
        table.draw();
    });
    watch_size(table);
    let columns = table.columns;
    let template = move || layout.with(|layout| columns.with(|columns| layout.template(columns)));
    let row_width = move || px(layout.with(|layout| columns.with(|columns| layout.row_width_px(columns))));
    let name_width = move || px(layout.with(|layout| layout.width(Column::DeviceName).into()));
    let row_px = move || browser::px(layout.with(|layout| layout.density.row_px()));
    view! {
        <div
            node_ref=node
            class="device-grid"
            class:is-sideways=move || table.is_sideways.get()
            role="grid"
            tabindex="0"
            aria-label=move || t("center-table-devices")
            aria-multiselectable="true"
            aria-busy=move || feed.is_busy.get().to_string()
            aria-rowcount=move || (feed.total.get().unwrap_or(0) + 1).to_string()
            aria-activedescendant=move || {
                active.get().filter(|row| table.view.with(|view| view.contains(row))).map(row_element_id)
            }
            style=(COLUMNS_PROPERTY, template)
            style:--device-row=row_px
            style:--device-width=row_width
            style:--device-name-width=name_width
            on:scroll=move |_| table.scrolled()
            on:keydown=move |event| on_key(table, &event)
            on:blur=move |_| table.local.update_value(|local| local.typed.clear())
            on:focus=move |_| {
                if active.get_untracked().is_none() {
                    active.set(Some(table.view.with_untracked(|view| view.start)));
                }
            }
        >
            {head_row(table)}
            <div
                role="rowgroup"
                class="device-body"
                on:mousedown=|event: web_sys::MouseEvent| {
                    // Else the browser would mark the text from the last press to this one.
                    if event.shift_key() {
                        event.prevent_default();
                    }
                }
                on:click=move |event| pressed(table, &event)
            ></div>
        </div>
    }
    .into_any()
}
