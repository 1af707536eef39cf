//! How a run stands, in words and as a bar.

use crate::i18n::{format, t, t_with};
use crate::paths;
use crate::ui::Link;
use contract::cmpivot::CmpivotRun;
use leptos::prelude::*;

/// What a run has come to, as far as people are told of it: each is said once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Clients on line have not answered yet.
    Asking,
    /// Every client on line has answered; the run waits for the others.
    WaitingForOffline,
    /// It ended.
    Ended,
}

/// The stage of a run.
pub(super) fn stage(run: &CmpivotRun) -> Stage {
    match run.state.as_str() {
        "running" if run.waiting_count > 0 => Stage::Asking,
        "running" => Stage::WaitingForOffline,
        _ => Stage::Ended,
    }
}

/// Whether the run goes on.
pub(super) fn is_running(run: &CmpivotRun) -> bool {
    stage(run) != Stage::Ended
}

/// Message id of the sentence about a run.
fn sentence_id(run: &CmpivotRun) -> &'static str {
    match (run.state.as_str(), stage(run)) {
        ("stopped", _) => "console-pivot-stopped",
        (_, Stage::Asking) => "console-pivot-asking",
        _ => "console-pivot-completed",
    }
}

/// The console's sentence, for example `Query completed on 3 of 5 clients (2 clients offline and 0 failure)`.
pub(super) fn sentence(run: &CmpivotRun) -> String {
    let count = |count: u32| f64::from(count).into();
    let arguments = [
        ("answered", count(run.answered_count)),
        ("clients", count(run.client_count)),
        ("offline", count(run.offline_count)),
        ("failed", count(run.failed_count)),
    ];
    t_with(sentence_id(run), &arguments)
}

/// The bar and the sentence. The sentence is announced when the run comes to another stage, not with every answer.
#[component]
pub fn Progress(
    /// The run; nothing before the first one.
    run: Memo<Option<CmpivotRun>>,
) -> impl IntoView {
    let stage = Memo::new(move |_| run.with(|run| run.as_ref().map(|run| (run.task_guid.clone(), stage(run)))));
    let announced = Memo::new(move |_| {
        // Read, not tracked: a memo that nothing reads is never computed, and so never tells a change.
        stage.with(|_| ());
        untrack(|| run.with(|run| run.as_ref().map(sentence)))
    });
    let words = move || run.with(|run| run.as_ref().map(sentence));
    let counts = Memo::new(move |_| {
        run.with(|run| run.as_ref().map(|run| (run.answered_count + run.failed_count, run.client_count.max(1))))
    });
    view! {
        <Show when=move || run.with(Option::is_some)>
            <div class="cm-pivot-progress">
                <progress
                    aria-label=move || t("console-pivot-progress")
                    max=move || counts.get().map_or(1, |(_, clients)| clients).to_string()
                    value=move || counts.get().map_or(0, |(done, _)| done).to_string()
                ></progress>
                <p>{words}</p>
            </div>
        </Show>
        <p class="visually-hidden" role="status">
            {move || announced.get()}
        </p>
    }
}

/// *Summary*: the run in numbers.
#[component]
pub fn Summary(
    /// The run; nothing before the first one.
    run: Memo<Option<CmpivotRun>>,
) -> impl IntoView {
    let row = |label: &'static str, value: String| {
        view! {
            <div>
                <dt>{move || t(label)}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    let summary = move || {
        let Some(run) = run.get() else {
            return view! { <p>{move || t("console-pivot-none")}</p> }.into_any();
        };
        let number = |count: u32| format::number(i64::from(count));
        let seconds = run.elapsed_ms / 1_000;
        let elapsed = format!("{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
        view! {
            <dl class="window-summary">
                {row("console-pivot-collection", run.collection_name)}
                {row("console-pivot-state", t(state_id(&run.state)))}
                {row("console-pivot-elapsed", elapsed)}
                {row("console-pivot-clients", number(run.client_count))}
                {row("console-pivot-answered", number(run.answered_count))}
                {row("console-pivot-failed", number(run.failed_count))}
                {row("console-pivot-offline", number(run.offline_count))}
                {row("console-pivot-waiting", number(run.waiting_count))}
                {row("console-operations-created-by", run.started_by)}
            </dl>
            <p>{move || t("console-pivot-hour")}</p>
            <p>
                <Link to=paths::CLIENT_OPERATIONS>{move || t("console-pivot-operations")}</Link>
            </p>
        }
        .into_any()
    };
    view! { {summary} }
}

/// Message id of a state.
fn state_id(state: &str) -> &'static str {
    match state {
        "completed" => "console-pivot-state-completed",
        "stopped" => "console-pivot-state-stopped",
        "timedOut" => "console-pivot-state-timed-out",
        _ => "console-pivot-state-running",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_asks_then_waits_and_ends() {
        let run =
            |state: &str, waiting_count| CmpivotRun { state: state.into(), waiting_count, ..CmpivotRun::default() };
        for (state, waiting, expected, id) in [
            ("running", 3, Stage::Asking, "console-pivot-asking"),
            ("running", 0, Stage::WaitingForOffline, "console-pivot-completed"),
            ("completed", 0, Stage::Ended, "console-pivot-completed"),
            ("timedOut", 0, Stage::Ended, "console-pivot-completed"),
            ("stopped", 2, Stage::Ended, "console-pivot-stopped"),
        ] {
            let run = run(state, waiting);
            assert_eq!((stage(&run), sentence_id(&run), is_running(&run)), (expected, id, expected != Stage::Ended));
        }
    }
}
