//! The events as a table, with its order and its pages.

use super::filter::{Order, PAGE_ROWS, key_of};
use super::flyouts::level_id;
use crate::i18n::{format, t, t_with, text};
use crate::list::pager::{Pager, page_in_address, turn_in_address};
use crate::list::sort_header::SortHeader;
use crate::navigation::use_navigator;
use contract::timeline::TimelineEvent;
use leptos::prelude::*;

/// The table.
pub(super) fn events_table(events: Memo<Vec<TimelineEvent>>, order: Memo<Order>) -> impl IntoView {
    let page = page_in_address();
    let total = Memo::new(move |_| events.with(|events| events.len() as u64));
    let rows = move || {
        let start = page.get().saturating_mul(PAGE_ROWS) as usize;
        let shown =
            events.with(|events| events.iter().skip(start).take(PAGE_ROWS as usize).cloned().collect::<Vec<_>>());
        shown.into_iter().map(row).collect_view()
    };
    view! {
        <Pager
            page
            page_rows=PAGE_ROWS
            total
            on_turn=turn_in_address()
        />
        <div
            class="center-table-scroll"
            role="region"
            tabindex="0"
            aria-label=move || t_with("center-scroll-region", &[("table", t("center-timeline-events").into())])
        >
            <table class="center-table center-list center-timeline-events">
                <caption class="visually-hidden">{move || t("center-timeline-events")}</caption>
                <thead>
                    <tr>
                        {header("center-timeline-time", order, Order::of_time, Order::Newest, Order::Oldest)}
                        {header("center-timeline-level", order, Order::of_level, Order::Worst, Order::Mildest)}
                        <th scope="col">{move || t("center-timeline-provider")}</th>
                        <th scope="col">{move || t("center-timeline-id")}</th>
                        <th scope="col">{move || t("center-timeline-event")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn header(
    label: &'static str,
    order: Memo<Order>,
    of: fn(Order) -> Option<bool>,
    first: Order,
    second: Order,
) -> impl IntoView {
    let navigator = use_navigator();
    let sort = move |()| {
        let next = if order.get_untracked() == first { second } else { first };
        navigator.change_query(&[("order", next.in_query()), ("page", None)]);
    };
    let order = Memo::new(move |_| of(order.get()));
    view! { <SortHeader name=text(label) order on_press=sort /> }
}

fn row(event: TimelineEvent) -> impl IntoView {
    let navigator = use_navigator();
    let (key, level) = (key_of(&event), t(level_id(&event.level)));
    view! {
        <tr>
            <td>{format::date_time_of(&event.date_time)}</td>
            <td>
                <span class="center-timeline-level" data-level=event.level>
                    {level}
                </span>
            </td>
            <td>{event.provider}</td>
            <td>{event.event_id.to_string()}</td>
            <th scope="row">
                <button
                    type="button"
                    class="button-link"
                    aria-haspopup="dialog"
                    on:click=move |_| navigator.set_query("event", Some(key.clone()))
                >
                    {event.name}
                </button>
            </th>
        </tr>
    }
}
