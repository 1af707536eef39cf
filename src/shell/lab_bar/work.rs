//! What is under way in the world: the full synchronization, a jump of the clock.

use crate::api::lab;
use crate::dom::{Show, view};
use crate::i18n::t_with;
use crate::reactive::Memo;
use contract::lab::{Work, WorkKind};
use leptos::prelude::*;

/// How far it has come; nothing while nothing is under way.
#[component]
pub fn WorkProgress() -> impl IntoView {
    let work = Memo::new(|_| lab().status().and_then(|status| status.work));
    let is_there = Memo::new(move |_| work.with(Option::is_some));
    let words = move || work.get().map(words).unwrap_or_default();
    let number = move |part: fn(&Work) -> u64| move || work.with(|work| work.as_ref().map_or(0, part)).to_string();
    view! {
        <Show when=move || is_there.get()>
            <p class="lab-work">
                <progress
                    aria-label=words
                    max=number(|work| work.total.max(1))
                    value=number(|work| work.done)
                ></progress>
                <span>{words}</span>
            </p>
        </Show>
    }
}

fn words(work: Work) -> String {
    let count = |value: u64| (value as f64).into();
    match work.kind {
        WorkKind::FullSynchronization => {
            t_with("work-full-synchronization", &[("done", count(work.done)), ("total", count(work.total))])
        }
        WorkKind::CatchingUp => {
            let percent = (work.done * 100).checked_div(work.total).unwrap_or(100);
            t_with("work-catching-up", &[("percent", count(percent))])
        }
    }
}
