//! The head of a column by which a table is sorted.

use crate::ui::{Glyph, aria_sort, sort_icon};
use leptos::prelude::*;

/// The head.
#[component]
pub fn SortHeader(
    /// Name of the column.
    #[prop(into)]
    name: Signal<String>,
    /// Whether the table is sorted by it downward; nothing where it is sorted by another.
    #[prop(into)]
    order: Signal<Option<bool>>,
    /// Sorts by it.
    #[prop(into)]
    on_press: Callback<()>,
    /// What else is told of it: its type.
    #[prop(optional, into)]
    title: Option<String>,
    /// Whether it has numbers.
    #[prop(optional)]
    is_number: bool,
) -> impl IntoView {
    view! {
        <th scope="col" class:is-number=is_number aria-sort=move || aria_sort(order.get())>
            <button type="button" class="center-monitor-sort" title=title on:click=move |_| on_press.run(())>
                {move || name.get()}
                <Glyph icon=Signal::derive(move || sort_icon(order.get())) />
            </button>
        </th>
    }
}
