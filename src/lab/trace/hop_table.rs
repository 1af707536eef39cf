//! The picture as a table.

use super::selection::TraceSelection;
use super::words::{lane_id, reason_words, since_start, state_id, step_words};
use super::{Initiator, Trace};
use crate::i18n::{format, t, t_with};
use crate::ui::unique_id;
use contract::trace::TraceHop;
use leptos::prelude::*;

/// Every hop, one row each.
#[component]
pub fn HopTable(
    /// The trace.
    trace: Memo<Trace>,
    /// Its selected hop.
    selection: TraceSelection,
) -> impl IntoView {
    let heading = unique_id("trace-table");
    let count = Memo::new(move |_| trace.with(|trace| trace.hops.len()));
    let region = move || t_with("center-scroll-region", &[("table", t("trace-table").into())]);
    view! {
        <section aria-labelledby=heading>
            <h2 id=heading.clone()>{move || t("trace-table")}</h2>
            <div class="center-table-scroll" role="region" tabindex="0" aria-label=region>
                <table class="center-table" aria-labelledby=heading.clone()>
                    <thead>
                        <tr>
                            <th scope="col">{move || t("trace-number")}</th>
                            <th scope="col">{move || t("trace-what")}</th>
                            <th scope="col">{move || t("trace-where")}</th>
                            <th scope="col">{move || t("trace-state")}</th>
                            <th scope="col">{move || t("trace-when")}</th>
                            <th scope="col">{move || t("trace-since")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For
                            each=move || 0..count.get()
                            key=|index| *index
                            children=move |index| view! { <HopRow trace selection index /> }
                        />
                    </tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn HopRow(trace: Memo<Trace>, selection: TraceSelection, index: usize) -> impl IntoView {
    let initiated_by = use_context::<Initiator>();
    let hop = Memo::new(move |_| trace.with(|trace| trace.hops.get(index).cloned()).unwrap_or_default());
    let since = move || trace.with(|trace| since_start(&trace.hops, trace.hops.get(index)?)).map(format::offset);
    let time = |hop: &TraceHop| hop.date_time.as_deref().or(hop.due_date_time.as_deref()).map(format::date_time_of);
    let reason = move || {
        let user = initiated_by.map(|user| user.0.get()).unwrap_or_default();
        hop.with(|hop| reason_words(hop, &user)).map(|reason| view! { <span class="center-below">{reason}</span> })
    };
    view! {
        <tr class:is-selected=move || selection.index() == index>
            <td>{index + 1}</td>
            <th scope="row">{move || hop.with(step_words)} {reason}</th>
            <td>{move || t(hop.with(|hop| lane_id(hop.lane)))}</td>
            <td>{move || t(hop.with(|hop| state_id(hop.state)))}</td>
            <td>{move || hop.with(time)}</td>
            <td>{since}</td>
        </tr>
    }
}
