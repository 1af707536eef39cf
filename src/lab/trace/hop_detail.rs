//! The selected hop: what happens, when, under which numbers, why it waits or failed, and where that is documented.

use super::selection::TraceSelection;
use super::words::{lane_id, reason_words, since_start, state_id, step_words};
use super::{Initiator, Trace};
use crate::i18n::{format, t, t_with};
use crate::lab::facts::fact;
use crate::ui::unique_id;
use contract::trace::TraceHop;
use leptos::prelude::*;

/// The selected hop in full.
#[component]
pub fn HopDetail(
    /// The trace.
    trace: Memo<Trace>,
    /// Its selected hop.
    selection: TraceSelection,
) -> impl IntoView {
    let heading = unique_id("trace-hop");
    let initiated_by = use_context::<Initiator>();
    let hop = Memo::new(move |_| trace.with(|trace| trace.hops.get(selection.index()).cloned()).unwrap_or_default());
    let since = Memo::new(move |_| trace.with(|trace| since_start(&trace.hops, trace.hops.get(selection.index())?)));
    let reason = move || {
        let user = initiated_by.map(|user| user.0.get()).unwrap_or_default();
        hop.with(|hop| reason_words(hop, &user))
    };
    view! {
        <section class="trace-detail" aria-labelledby=heading>
            <h2 id=heading.clone()>
                {move || t_with("trace-hop-title", &[("number", (selection.index() + 1).to_string().into())])} " "
                {move || hop.with(step_words)}
            </h2>
            <p class="trace-state">
                {move || t(hop.with(|hop| state_id(hop.state)))}
                {move || reason().map(|reason| view! { <span class="trace-reason">{reason}</span> })}
            </p>
            <dl class="facts">{move || facts(&hop.get(), since.get())}</dl>
        </section>
    }
}

fn facts(hop: &TraceHop, since: Option<i64>) -> impl IntoView + use<> {
    let number = |number: Option<u64>| number.map(|number| number.to_string());
    let time = hop.date_time.as_deref().map(|time| {
        let at = format::parse_rfc3339_ms(time).map_or(time.to_owned(), format::log_time);
        since.map_or(at.clone(), |since| format!("{at} ({})", format::offset(since)))
    });
    let due = hop.due_date_time.as_deref().map(format::date_time_of).filter(|_| time.is_none());
    let facts = [
        ("trace-where", Some(t(lane_id(hop.lane)))),
        ("trace-when", time),
        ("trace-when-due", due),
        ("trace-push-id", number(hop.push_id)),
        ("trace-task-id", number(hop.task_id)),
        ("trace-described-in", Some(format!("{} › {}", hop.document, hop.section))),
    ];
    facts
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .map(|(label, value)| fact(label, value))
        .collect_view()
}
