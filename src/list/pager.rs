//! The pager below a table: which rows are shown of how many, and the pages before and after.

use crate::i18n::{t, t_with, text};
use crate::navigation::{use_navigator, use_query};
use crate::ui::Button;
use leptos::prelude::*;

/// The page that the address names, from 0.
pub fn page_in_address() -> Memo<u64> {
    let query = use_query();
    Memo::new(move |_| query.with(|query| query.get("page")).and_then(|page| page.parse().ok()).unwrap_or(0))
}

/// Shows a page by the address, which names all but the first.
pub fn turn_in_address() -> Callback<u64> {
    let navigator = use_navigator();
    Callback::new(move |page: u64| navigator.set_query("page", (page > 0).then(|| page.to_string())))
}

/// The pager.
#[component]
pub fn Pager(
    /// The page that is shown, from 0.
    #[prop(into)]
    page: Signal<u64>,
    /// Rows in all.
    #[prop(into)]
    total: Signal<u64>,
    /// Rows of a page.
    page_rows: u64,
    /// Shows a page.
    on_turn: Callback<u64>,
) -> impl IntoView {
    let is_last = Memo::new(move |_| (page.get() + 1) * page_rows >= total.get());
    let words = move || {
        let (first, last) = (page.get() * page_rows + 1, ((page.get() + 1) * page_rows).min(total.get()));
        let number = |value: u64| (value as f64).into();
        if total.get() == 0 {
            return t("center-showing-none");
        }
        t_with("center-showing", &[("first", number(first)), ("last", number(last)), ("total", number(total.get()))])
    };
    let no_previous = Signal::derive(move || (page.get() == 0).then(|| t("center-page-is-first")));
    let no_next = Signal::derive(move || is_last.get().then(|| t("center-page-is-last")));
    view! {
        <nav class="center-monitor-pager" aria-label=move || t("center-pager")>
            <p class="center-showing" role="status">
                {words}
            </p>
            <Button
                label=text("center-page-previous")
                disabled_reason=no_previous
                on_press=move |()| on_turn.run(page.get_untracked() - 1)
            />
            <Button
                label=text("center-page-next")
                disabled_reason=no_next
                on_press=move |()| on_turn.run(page.get_untracked() + 1)
            />
        </nav>
    }
}
