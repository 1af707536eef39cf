//! The count line and the pager above the grid.

use super::state::{PAGES_IN_LIST_MAX, ROWS_PER_PAGE, page_count};
use crate::i18n::{t, t_with};
use leptos::prelude::*;

/// *Showing 1 to 25 of 38 records* and `< Previous  Page [1 v] of 2  Next >`.
#[component]
pub fn Pager(
    /// The page that is shown, from 1.
    #[prop(into)]
    page: Signal<u64>,
    /// Rows in all; nothing before they were counted.
    #[prop(into)]
    total: Signal<Option<u64>>,
    /// Another page was chosen.
    #[prop(into)]
    on_page: Callback<u64>,
) -> impl IntoView {
    let pages = Memo::new(move |_| page_count(total.get().unwrap_or(0)));
    let showing = move || {
        total.get().map(|total| {
            let first = (page.get() - 1) * ROWS_PER_PAGE + 1;
            if first > total {
                return t("center-showing-none");
            }
            let last = (first + ROWS_PER_PAGE - 1).min(total);
            let argument = |value: u64| (value as f64).into();
            t_with(
                "center-showing",
                &[("first", argument(first)), ("last", argument(last)), ("total", argument(total))],
            )
        })
    };
    let choose = move |chosen: u64| {
        if chosen != page.get_untracked() && (1..=pages.get_untracked()).contains(&chosen) {
            on_page.run(chosen);
        }
    };
    view! {
        <div class="center-pager-line">
            <p class="center-showing" role="status">
                {showing}
            </p>
            <nav class="center-pager" aria-label=move || t("center-pager")>
                // Not `disabled`: a button that loses the focus on the last page would throw keyboard users back to the top.
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || (page.get() <= 1).then_some("true")
                    on:click=move |_| choose((page.get_untracked() - 1).min(pages.get_untracked()))
                >
                    {move || t("center-page-previous")}
                </button>
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
                                    on:change=move |event| choose(event_target_value(&event).parse().unwrap_or(0))
                                />
                            }
                        }
                    >
                        <select
                            prop:value=move || page.get().to_string()
                            on:change=move |event| choose(event_target_value(&event).parse().unwrap_or(0))
                        >
                            {move || {
                                let shown = page.get();
                                (1..=pages.get())
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
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || (page.get() >= pages.get()).then_some("true")
                    on:click=move |_| choose(page.get_untracked() + 1)
                >
                    {move || t("center-page-next")}
                </button>
            </nav>
        </div>
    }
}
