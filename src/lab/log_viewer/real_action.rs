//! The device action that a line of an opened log belongs to: its other lines in every opened log, in the order of their steps.

use super::engine;
use super::viewer::Viewer;
use crate::i18n::{format, t};
use crate::lab::trace::Trace;
use crate::lab::trace::picture::Picture;
use crate::lab::trace::selection::TraceSelection;
use crate::model::waiting::step_id;
use contract::log_viewer::{Answer, AskKind, OPENED, RealAction, RealHop};
use contract::trace::{HopState, Step, TraceHop};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The action of the selected line, where an opened log tells of one.
#[component]
pub fn RealActionOfLine(
    /// The viewer.
    viewer: Viewer,
) -> impl IntoView {
    let action = RwSignal::new(None::<RealAction>);
    let wanted = Memo::new(move |_| {
        let line = viewer.line.get()?.row;
        let is_of_action = !matches!(line.step?, Step::StartUploadRun | Step::BatchRecords | Step::ScheduleNextRun);
        // What is read later may tell more of it.
        let lines: u64 = viewer.shown_files().iter().map(|file| file.lines).sum();
        (is_of_action && line.file.starts_with(OPENED)).then_some((line.line, lines))
    });
    Effect::new(move || {
        let Some((line, _)) = wanted.get() else { return action.set(None) };
        spawn_local(async move {
            let Some(Answer::Actions(actions)) = engine::ask(AskKind::Actions).await else { return };
            let found = actions.into_iter().find(|action| action.hops.iter().any(|hop| hop.line == line));
            // Another line of the same action: the picture stays, and with it the focus.
            if action.try_get_untracked().is_some_and(|known| known != found) {
                action.set(found);
            }
        });
    });
    move || action.get().map(|action| hops(viewer, action))
}

fn hops(viewer: Viewer, action: RealAction) -> AnyView {
    let RealAction { task_guid, template, pushes, hops } = action;
    let first = hops.iter().filter_map(|hop| hop.utc_ms).min();
    let ids = task_guid
        .map(|guid| format!("TaskGuid {guid}"))
        .into_iter()
        .chain(template.map(|template| format!("TemplateID {template}")))
        .chain(pushes.iter().map(|(push, task)| format!("PushID {push}, TaskID {task}")))
        .collect::<Vec<_>>()
        .join(" · ");
    let lines: Vec<String> = hops.iter().map(|hop| hop.line.clone()).collect();
    let trace = Trace::of_hops(hops.iter().map(trace_hop).collect());
    let items = hops
        .into_iter()
        .map(|hop| {
            let later = hop.utc_ms.zip(first).map(|(time, first)| format::offset(time - first)).unwrap_or_default();
            let line = hop.line.clone();
            let is_here =
                Memo::new(move |_| viewer.selected.with(|selected| selected.as_deref() == Some(line.as_str())));
            view! {
                <li>
                    <button
                        type="button"
                        class="log-way"
                        aria-current=move || is_here.get().then_some("true")
                        on:click=move |_| viewer.select(&hop.line)
                    >
                        {move || t(step_id(hop.step))}
                    </button>
                    " "
                    <span class="log-file-machine">{hop.file_name} " " {later}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="log-real-action" aria-label=move || t("log-action-title")>
            <h2>{move || t("log-action-title")}</h2>
            <p class="lab-hint">{ids}</p>
            <LanesOfLines viewer lines trace />
            <ol>{items}</ol>
            <p class="lab-hint">{move || t("log-action-hint")}</p>
        </section>
    }
    .into_any()
}

/// The picture of the action's trace, as of one of the lab's own: only the steps that a line tells of are in it. The selected hop is that
/// of the selected line.
#[component]
fn LanesOfLines(viewer: Viewer, lines: Vec<String>, trace: Trace) -> impl IntoView {
    let lines = StoredValue::new(lines);
    let trace = Memo::new(move |_| trace.clone());
    let index = Memo::new(move |_| {
        let selected = viewer.selected.get();
        lines.with_value(|lines| lines.iter().position(|line| Some(line) == selected.as_ref())).unwrap_or_default()
    });
    let select = Callback::new(move |index: usize| {
        if let Some(line) = lines.with_value(|lines| lines.get(index).cloned()) {
            viewer.select(&line);
        }
    });
    view! { <Picture trace selection=TraceSelection::new(index, select) /> }
}

fn trace_hop(hop: &RealHop) -> TraceHop {
    TraceHop {
        step: hop.step,
        lane: hop.lane,
        state: if hop.is_failure { HopState::Failed } else { HopState::Done },
        date_time: hop.utc_ms.map(format::rfc3339),
        ..TraceHop::default()
    }
}
