//! The line above the grid: how much is shown, the pager, and how one moves.

use super::handle::GridHandle;
use super::layout::{Layout, Movement, PAGE_ROWS};
use super::state::{PAGES_IN_LIST_MAX, page_count};
use crate::i18n::{format, t, t_with, text};
use crate::navigation::History;
use crate::ui::Button;
use leptos::prelude::*;

/// *Showing 1 to 25 of 38 records* and `< Previous  Page [1 v] of 2  Next >`.
pub fn pager_line(table: GridHandle) -> AnyView {
    let movement = Memo::new(move |_| table.movement());
    view! {
        <div class="center-pager-line">
            {showing(table, movement)} <Show when=move || movement.get() == Movement::Pages>{pager(table)}</Show>
        </div>
    }
    .into_any()
}

/// Pages or the one long list, and how long a page is.
pub fn ways_line(table: GridHandle) -> AnyView {
    let movement = Memo::new(move |_| table.movement());
    view! {
        <div class="center-ways">
            {ways(table, movement)} <Show when=move || movement.get() == Movement::Pages>{page_size(table)}</Show>
        </div>
    }
    .into_any()
}

fn showing(table: GridHandle, movement: Memo<Movement>) -> AnyView {
    let argument = |value: u64| (value as f64).into();
    let words = move || {
        let total = table.feed.total.get()?;
        let (first, end) = match movement.get() {
            Movement::Scroll => table.view.with(|view| (view.start, view.end)),
            Movement::Pages => table.state.with(|state| {
                table.layout.with(|layout| {
                    let first = state.skip(layout);
                    (first, first + state.rows_in_reach(layout, total))
                })
            }),
        };
        if first >= end {
            return Some(match total {
                0 => t("center-showing-none"),
                _ => t_with("center-showing-none-of", &[("total", argument(total))]),
            });
        }
        let arguments = [("first", argument(first + 1)), ("last", argument(end)), ("total", argument(total))];
        Some(t_with("center-showing", &arguments))
    };
    // While one scrolls the grid itself says where one is; a live region would never fall silent.
    let live = move || if movement.get() == Movement::Pages { "polite" } else { "off" };
    view! {
        <p class="center-showing" role="status" aria-live=live>
            {words}
        </p>
    }
    .into_any()
}

/// Chosen once, kept for the persona; what a link said is forgotten then.
fn prefer(table: GridHandle, change: impl FnOnce(Layout) -> Layout) {
    let layout = change(table.layout.get_untracked());
    layout.store();
    table.layout.set(layout);
    table.show(&table.state.get_untracked().as_preferred(), History::Replace);
}

fn ways(table: GridHandle, movement: Memo<Movement>) -> AnyView {
    let way = move |offered: Movement| {
        let label = match offered {
            Movement::Pages => "center-move-pages",
            Movement::Scroll => "center-move-scroll",
        };
        view! {
            <label>
                <input
                    type="radio"
                    name="center-way"
                    prop:checked=move || movement.get() == offered
                    on:change=move |_| prefer(table, |layout| layout.with_movement(offered))
                />
                <span>{move || t(label)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="center-way">
            <legend class="visually-hidden">{move || t("center-move")}</legend>
            {Movement::ALL.map(way).collect_view()}
        </fieldset>
    }
    .into_any()
}

fn page_size(table: GridHandle) -> AnyView {
    let rows = move || table.state.with(|state| table.layout.with(|layout| state.page_rows(layout)));
    let choose = move |event| {
        let rows: u64 = event_target_value(&event).parse().unwrap_or_default();
        prefer(table, |layout| layout.with_page_rows(rows));
    };
    let option = move |offered: u64| {
        view! {
            <option value=offered.to_string() selected=move || rows() == offered>
                {move || format::number(offered as i64)}
            </option>
        }
    };
    view! {
        <label class="center-pager-page">
            <span>{move || t("center-page-rows")}</span>
            <select prop:value=move || rows().to_string() on:change=choose>
                {PAGE_ROWS.map(option).collect_view()}
            </select>
        </label>
    }
    .into_any()
}

fn pager(table: GridHandle) -> AnyView {
    let page = Memo::new(move |_| table.state.with(|state| state.page));
    let pages = Memo::new(move |_| {
        let rows = table.state.with(|state| table.layout.with(|layout| state.page_rows(layout)));
        page_count(table.feed.total.get().unwrap_or(0), rows)
    });
    let choose = move |chosen: u64| {
        if chosen != page.get_untracked() && (1..=pages.get_untracked()).contains(&chosen) {
            table.show(&table.state.get_untracked().at_page(chosen), History::Push);
        }
    };
    let choose_typed = move |event| choose(event_target_value(&event).parse().unwrap_or(0));
    // Not `disabled`: a button that loses the focus on the last page would throw keyboard users back to the top.
    let step = move |label: &'static str, end: Signal<Option<String>>, target: fn(u64, u64) -> u64| {
        let press = move |()| choose(target(page.get_untracked(), pages.get_untracked()));
        view! { <Button label=text(label) disabled_reason=end on_press=press /> }
    };
    let is_first = Signal::derive(move || (page.get() <= 1).then(|| t("center-page-is-first")));
    let is_last = Signal::derive(move || (page.get() >= pages.get()).then(|| t("center-page-is-last")));
    view! {
        <nav class="center-pager" aria-label=move || t("center-pager")>
            {step(crate::i18n::text_id("center-page-previous"), is_first, |page, pages| (page - 1).min(pages))}
            <label class="center-pager-page">
                <span>{move || t("center-page")}</span>
                <Show
                    when=move || pages.get() <= PAGES_IN_LIST_MAX
                    fallback=move || {
                        view! {
                            <input
                                type="number"
                                min="1"
                                max=move || pages.get().to_string()
                                prop:value=move || page.get().to_string()
                                on:change=choose_typed
                            />
                        }
                    }
                >
                    <select prop:value=move || page.get().to_string() on:change=choose_typed>
                        {move || {
                            let shown = page.get();
                            // An address may name a page past the end: the list shows it, else it would show nothing.
                            let past_end = (shown > pages.get()).then_some(shown);
                            (1..=pages.get())
                                .chain(past_end)
                                .map(|number| {
                                    view! {
                                        <option value=number.to_string() selected=number == shown>
                                            {number.to_string()}
                                        </option>
                                    }
                                })
                                .collect_view()
                        }}
                    </select>
                </Show>
            </label>
            <span>{move || t_with("center-page-of", &[("pages", (pages.get() as f64).into())])}</span>
            {step(crate::i18n::text_id("center-page-next"), is_last, |page, _| page + 1)}
        </nav>
    }
    .into_any()
}
