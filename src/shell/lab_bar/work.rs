//! What is under way in the world: the run of the upload worker, the full synchronization, a jump of the clock; else how fast the clock runs.

use crate::api::lab;
use crate::i18n::{t, t_with};
use contract::lab::{Work, WorkKind};
use leptos::prelude::*;

/// How far it has come; while nothing is under way, the pace of the clock. It stands below the time, always in the same
/// place and size, so that nothing in the bar moves when it begins and ends.
#[component]
pub fn WorkProgress() -> impl IntoView {
    let work = Memo::new(|_| lab().status().and_then(|status| status.work));
    let is_there = Memo::new(move |_| work.with(Option::is_some));
    let speed = Memo::new(|_| lab().status().map(|status| status.speed));
    let pace = move || match speed.get() {
        Some(0) => t("clock-paused"),
        Some(speed) => t_with("clock-runs", &[("speed", speed.into())]),
        None => String::new(),
    };
    let words = move || work.get().map(words).unwrap_or_default();
    let short = move || work.get().map(short_words).unwrap_or_default();
    let number = move |part: fn(&Work) -> u64| move || work.with(|work| work.as_ref().map_or(0, part)).to_string();
    view! {
        <Show
            when=move || is_there.get()
            fallback=move || view! { <p class="clock-work">{pace}</p> }
        >
            <p class="clock-work" title=words>
                <progress
                    aria-label=words
                    max=number(|work| work.total.max(1))
                    value=number(|work| work.done)
                ></progress>
                <span aria-hidden="true">{short}</span>
            </p>
        </Show>
    }
}

fn words(work: Work) -> String {
    let count = |value: u64| (value as f64).into();
    match work.kind {
        WorkKind::ReadingDevices => {
            t_with("work-reading-devices", &[("done", count(work.done)), ("total", count(work.total))])
        }
        WorkKind::FullSynchronization => {
            t_with("work-full-synchronization", &[("done", count(work.done)), ("total", count(work.total))])
        }
        WorkKind::CatchingUp => t_with("work-catching-up", &[("percent", count(percent(work)))]),
    }
}

/// The same in the room that the clock has.
fn short_words(work: Work) -> String {
    let percent = [("percent", (percent(work) as f64).into())];
    match work.kind {
        WorkKind::ReadingDevices => t_with("work-reading-devices-short", &percent),
        WorkKind::FullSynchronization => t_with("work-full-synchronization-short", &percent),
        WorkKind::CatchingUp => t_with("work-catching-up-short", &percent),
    }
}

fn percent(work: Work) -> u64 {
    (work.done * 100).checked_div(work.total).unwrap_or(100)
}
