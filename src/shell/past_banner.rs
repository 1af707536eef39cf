//! The banner of every page while the past is shown: which moment, that nothing can be changed, and the ways out.

use crate::i18n::{format, t, t_with};
use crate::model::PastControls;
use crate::model::time_travel::{is_in_past, shown_moment};
use crate::paths;
use crate::ui::Link;
use leptos::prelude::*;

/// The banner, while the past is shown.
#[component]
pub fn PastBanner() -> impl IntoView {
    let is_shown = Memo::new(|_| is_in_past());
    let words = Memo::new(|_| match shown_moment() {
        None => t("past-rebuilding"),
        Some(shown) => t_with(
            "past-banner",
            &[
                ("time", format::date_time(shown.now_ms).into()),
                ("sequence", shown.sequence.into()),
                ("length", shown.length.into()),
                ("command", shown.command_words().into()),
            ],
        ),
    });
    view! {
        <div data-keeps-focus="">
            <Show when=move || is_shown.get()>
                <section class="past-banner" aria-label=move || t("time-travel-title")>
                    <p role="status">{move || words.get()}</p>
                    <PastControls />
                    <Link to=paths::TIME_TRAVEL class="past-banner-link">{move || t("past-all-commands")}</Link>
                </section>
            </Show>
        </div>
    }
}
