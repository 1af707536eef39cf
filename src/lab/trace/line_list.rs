//! The log lines of a trace; those of the selected hop are marked, and a line selects its hop.

use super::Trace;
use super::selection::TraceSelection;
use crate::i18n::{format, t, t_with};
use crate::paths;
use crate::ui::{Link, unique_id};
use contract::logs::{LogLine, Severity};
use leptos::prelude::*;

/// Every line that can still be read.
#[component]
pub fn LineList(
    /// The trace.
    trace: Memo<Trace>,
    /// Its selected hop.
    selection: TraceSelection,
) -> impl IntoView {
    let heading = unique_id("trace-lines");
    let sequences =
        Memo::new(move |_| trace.with(|trace| trace.lines.iter().map(|line| line.sequence).collect::<Vec<_>>()));
    let is_incomplete = Memo::new(move |_| trace.with(|trace| !trace.has_every_line && !trace.hops.is_empty()));
    view! {
        <section class="trace-lines" aria-labelledby=heading>
            <h2 id=heading.clone()>{move || t("trace-lines")}</h2>
            <Show when=move || is_incomplete.get()>
                <p class="lab-hint">{move || t("trace-lines-lost")}</p>
            </Show>
            <Show when=move || sequences.with(Vec::is_empty) && !is_incomplete.get()>
                <p class="lab-hint">{move || t("trace-no-lines")}</p>
            </Show>
            <ol>
                <For
                    each=move || sequences.get()
                    key=|sequence| *sequence
                    children=move |sequence| view! { <Line trace selection sequence /> }
                />
            </ol>
        </section>
    }
}

#[component]
fn Line(trace: Memo<Trace>, selection: TraceSelection, sequence: u64) -> impl IntoView {
    let line = trace.with_untracked(|trace| trace.lines.iter().find(|line| line.sequence == sequence).cloned());
    let LogLine { file, date_time, level, text, invented, .. } = line.unwrap_or_default();
    let hop = Memo::new(move |_| {
        trace.with(|trace| trace.hops.iter().position(|hop| hop.lines.contains(&sequence))).unwrap_or_default()
    });
    let is_selected = Memo::new(move |_| selection.index() == hop.get());
    let class = match level {
        Severity::Information => "trace-line",
        Severity::Warning => "trace-line log-warning",
        Severity::Error => "trace-line log-error",
    };
    let time = format::parse_rfc3339_ms(&date_time).map_or(date_time.clone(), format::log_time);
    let name = StoredValue::new(file.clone());
    view! {
        <li class=class class:is-selected=move || is_selected.get()>
            <button
                type="button"
                class="trace-line-hop"
                aria-pressed=move || is_selected.get().to_string()
                aria-label=move || {
                    t_with("trace-line-of-hop", &[("number", (hop.get() + 1).to_string().into())])
                }
                on:click=move |_| selection.select(hop.get_untracked())
            >
                {move || hop.get() + 1}
            </button>
            <time datetime=date_time>{time}</time>
            <Link to=paths::log_line(&file, sequence)>{move || name.get_value()}</Link>
            <span class="trace-line-text">
                {text}
                {invented.then(|| view! { <span class="log-invented">{move || t("logs-invented")}</span> })}
            </span>
        </li>
    }
}
