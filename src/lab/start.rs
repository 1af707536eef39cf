//! The start page: what this is, and the five steps of the main job with where it stands.

use super::next_step::{StepState, WalkStep, stage, walk};
use super::next_step_view::{ALL_DEVICES_PATH, CO_MANAGEMENT_PATH, NextStep};
use crate::api::{Loaded, lab, use_loaded, use_revision};
use crate::dom::view;
use crate::i18n::{t, text, text_id};
use crate::reactive::Memo;
use crate::ui::{Glyph, Icon, Link, PageHeading};
use contract::logs::LogFiles;
use contract::routes;
use leptos::prelude::*;

/// The log that a device action writes first.
const FIRST_ACTION_LOG: &str = "CMGatewayNotificationWorker.log";

/// What this is, and what to do first.
#[component]
pub fn StartPage() -> impl IntoView {
    view! {
        <div class="lab-page start-page">
            <PageHeading text=text("start-title") class="lab-display" />
            <p class="lab-lead">{move || t("start-what")}</p>
            <p>{move || t("start-how")}</p>
            <Walk />
            <h2>{move || t("start-more")}</h2>
            <ul class="start-more">
                <li>{move || t("start-more-clock")}</li>
                <li>{move || t("start-more-personas")}</li>
                <li>{move || t("start-more-keyboard")}</li>
            </ul>
        </div>
    }
}

#[component]
fn Walk() -> impl IntoView {
    let logs = use_revision(|revisions| revisions.logs);
    let files: Loaded<LogFiles> = use_loaded(routes::lab_logs, logs);
    let has_acted = Memo::new(move |_| {
        files.with(|files| files.value.iter().any(|file| file.file_name == FIRST_ACTION_LOG)).unwrap_or(false)
    });
    let steps = Memo::new(move |_| lab().status().map(|status| walk(stage(&status), has_acted.get())));
    view! {
        <section class="walk" aria-labelledby="walk-heading">
            <h2 id="walk-heading">{move || t("walk-heading")}</h2>
            <ol>
                {move || {
                    steps.get().map(|steps| steps.map(|(step, state)| view! { <WalkItem step state /> }).collect_view())
                }}
            </ol>
        </section>
    }
}

#[component]
fn WalkItem(step: WalkStep, state: StepState) -> impl IntoView {
    let (title, words) = match step {
        WalkStep::Configure => (text_id("walk-configure"), text_id("walk-configure-text")),
        WalkStep::Upload => (text_id("walk-upload"), text_id("walk-upload-text")),
        WalkStep::OpenDevices => (text_id("walk-open-devices"), text_id("walk-open-devices-text")),
        WalkStep::RunAction => (text_id("walk-run-action"), text_id("walk-run-action-text")),
        WalkStep::ReadLogs => (text_id("walk-read-logs"), text_id("walk-read-logs-text")),
    };
    let (class, state_text) = match state {
        StepState::Done => ("walk-done", text_id("walk-state-done")),
        StepState::Current => ("walk-current", text_id("walk-state-current")),
        StepState::Later => ("walk-later", text_id("walk-state-later")),
    };
    view! {
        <li class=class aria-current=(state == StepState::Current).then_some("step")>
            <span class="walk-mark">
                {(state == StepState::Done).then(|| view! { <Glyph icon=Icon::Check /> })}
            </span>
            <div>
                <h3>{move || t(title)} <span class="walk-state">{move || t(state_text)}</span></h3>
                <p>{move || t(words)}</p>
                {(state == StepState::Current).then(|| current_view(step))}
                {(state == StepState::Done).then(|| done_view(step))}
            </div>
        </li>
    }
}

fn current_view(step: WalkStep) -> AnyView {
    match step {
        WalkStep::ReadLogs => link("/lab/logs", text_id("walk-open-logs")),
        _ => view! { <NextStep /> }.into_any(),
    }
}

fn done_view(step: WalkStep) -> AnyView {
    match step {
        WalkStep::Configure => link(CO_MANAGEMENT_PATH, text_id("walk-open-co-management")),
        WalkStep::OpenDevices | WalkStep::RunAction => link(ALL_DEVICES_PATH, text_id("next-step-open-devices")),
        WalkStep::Upload | WalkStep::ReadLogs => link("/lab/logs", text_id("walk-open-logs")),
    }
}

fn link(path: &'static str, text_id: &'static str) -> AnyView {
    view! {
        <p>
            <Link to=path>{move || t(text_id)}</Link>
        </p>
    }
    .into_any()
}
