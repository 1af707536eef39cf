//! The grid itself: a table whose headers sort and whose rows stay in the document while their values change, so that
//! nothing flickers and the focus stays where it is.

use super::column::Column;
use super::source::DeviceWindow;
use super::state::GridState;
use crate::admin_center::frame::navigation::device_path;
use crate::admin_center::spoken::{MISSING, say};
use crate::api::Loaded;
use crate::i18n::{t, t_with};
use crate::ui::{Glyph, Icon, Link};
use leptos::prelude::*;

/// The table.
#[component]
pub fn DeviceTable(
    /// What is shown.
    state: Memo<GridState>,
    /// The rows.
    window: Loaded<DeviceWindow>,
    /// A header was pressed.
    #[prop(into)]
    on_sort: Callback<Column>,
) -> impl IntoView {
    let columns = Memo::new(move |_| state.with(|state| state.columns.clone()));
    let ids = move || window.with(|window| window.rows.iter().map(|device| device.id.clone()).collect::<Vec<_>>());
    view! {
        <div
            class="center-table-scroll"
            role="region"
            tabindex="0"
            aria-label=move || t_with("center-scroll-region", &[("table", t("center-table-devices").into())])
        >
            <table class="center-table" aria-busy=move || window.is_reloading().to_string()>
                <caption class="visually-hidden">{move || t("center-table-devices")}</caption>
                <thead>
                    <tr>
                        <For
                            each=move || columns.get()
                            key=|column| *column
                            children=move |column| header(column, state, on_sort)
                        />
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || ids().unwrap_or_default()
                        key=|id| id.clone()
                        children=move |id| row(id, columns, window)
                    />
                </tbody>
            </table>
        </div>
    }
}

fn header(column: Column, state: Memo<GridState>, on_sort: Callback<Column>) -> AnyView {
    if !column.is_sortable() {
        return view! { <th scope="col">{move || t(column.header())}</th> }.into_any();
    }
    let order = Memo::new(move |_| state.with(|state| (state.sort == column).then_some(state.is_descending)));
    let aria_sort = move || match order.get() {
        None => "none",
        Some(false) => "ascending",
        Some(true) => "descending",
    };
    let icon = Signal::derive(move || match order.get() {
        None => Icon::Sort,
        Some(false) => Icon::SortUp,
        Some(true) => Icon::SortDown,
    });
    view! {
        <th scope="col" aria-sort=aria_sort>
            <button
                type="button"
                class="center-sort"
                class:is-sorted=move || order.get().is_some()
                on:click=move |_| on_sort.run(column)
            >
                <span>{move || t(column.header())}</span>
                <Glyph icon />
            </button>
        </th>
    }
    .into_any()
}

fn row(id: String, columns: Memo<Vec<Column>>, window: Loaded<DeviceWindow>) -> impl IntoView {
    let wanted = id.clone();
    let device = Memo::new(move |_| {
        window.with(|window| window.rows.iter().find(|device| device.id == wanted).cloned()).flatten()
    });
    let path = device_path(&id);
    let cell = move |column: Column| {
        let words = move || device.with(|device| device.as_ref().map_or(MISSING.to_owned(), |d| say(&column.cell(d))));
        if column == Column::DeviceName {
            return view! {
                <th scope="row">
                    <Link to=path.clone()>{words}</Link>
                </th>
            }
            .into_any();
        }
        let is_marked = move || device.with(|device| device.as_ref().is_some_and(|device| column.is_marked(device)));
        view! {
            <td class:is-marked=is_marked>
                {move || is_marked().then(|| view! { <Glyph icon=Icon::Error /> })} {words}
            </td>
        }
        .into_any()
    };
    view! {
        <tr>
            <For each=move || columns.get() key=|column| *column children=cell />
        </tr>
    }
}
