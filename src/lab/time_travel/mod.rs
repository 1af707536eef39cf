//! *Time travel*: every command of this world, a slider through them, the moment that is shown on every page, and the ways on.

pub mod commands;
pub mod scrubber;

use crate::api::lab;
use crate::i18n::{format, t, t_with, text};
use crate::model::PastControls;
use crate::model::time_travel::{is_in_past, look_after, shown_moment};
use crate::navigation::use_query;
use crate::ui::PageHeading;
use commands::CommandList;
use leptos::prelude::*;
use scrubber::{Scrubber, TimeForm};

/// Parameter of the address: the sequence of the command after which to look.
const AT: &str = "at";

/// The page. `?at=12` opens it at a moment.
#[component]
pub fn TimeTravelPage() -> impl IntoView {
    let asked = use_query().with_untracked(|query| query.get(AT));
    if let Some(sequence) = asked.and_then(|asked| asked.parse::<u64>().ok()) {
        look_after(sequence);
    }
    let words = Memo::new(|_| match (shown_moment(), lab().status()) {
        (Some(shown), _) => t_with(
            "past-shown",
            &[
                ("time", format::date_time(shown.now_ms).into()),
                ("sequence", shown.sequence.into()),
                ("length", shown.length.into()),
                ("command", shown.command_words().into()),
            ],
        ),
        (None, Some(status)) if !is_in_past() => t_with(
            "past-present",
            &[("time", format::date_time(status.now_ms).into()), ("length", status.journal_length.into())],
        ),
        (None, _) => t("past-rebuilding"),
    });
    view! {
        <div class="lab-page time-travel">
            <PageHeading text=text("time-travel-title") />
            <p>{move || t("time-travel-text")}</p>
            <Scrubber />
            <p class="time-travel-shown">{move || words.get()}</p>
            <TimeForm />
            <div data-keeps-focus="">
                <Show when=is_in_past>
                    <PastControls />
                </Show>
            </div>
            <CommandList />
        </div>
    }
}
