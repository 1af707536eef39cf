//! The device action that a line of an opened log belongs to: its other lines in every opened log, in the order of their steps.

use super::engine;
use super::viewer::Viewer;
use crate::i18n::{format, t};
use crate::model::waiting::step_id;
use contract::log_viewer::{Answer, AskKind, OPENED, RealAction};
use contract::trace::Step;
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
            action.try_set(found);
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
            <ol>{items}</ol>
            <p class="lab-hint">{move || t("log-action-hint")}</p>
        </section>
    }
    .into_any()
}
