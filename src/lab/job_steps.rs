//! The five steps of the main job above each of its pages: which one is now, what to do in it, and the way back.

use super::main_job::{JobStep, Progress, StepState, is_page_of_job};
use super::personas::onboarding_account;
use super::visited::use_progress;
use crate::api::lab;
use crate::browser;
use crate::i18n::{t, t_with, text_id};
use crate::navigation::use_navigator;
use crate::paths;
use crate::ui::{Glyph, Icon, Link};
use leptos::prelude::*;
use std::sync::LazyLock;

const STORED_KEY: &str = "job-steps";
const HIDDEN: &str = "hidden";
static ARE_SHOWN: LazyLock<ArcRwSignal<bool>> =
    LazyLock::new(|| ArcRwSignal::new(browser::stored(STORED_KEY).as_deref() != Some(HIDDEN)));

/// Whether they are shown. Reactive.
pub fn are_shown() -> bool {
    ARE_SHOWN.get()
}

/// Shows or hides them, and keeps the choice.
pub fn show_steps(shown: bool) {
    browser::store(STORED_KEY, if shown { "shown" } else { HIDDEN });
    ARE_SHOWN.set(shown);
}

/// Id of the name of a step.
pub fn name_of(step: JobStep) -> &'static str {
    match step {
        JobStep::Configure => text_id("walk-configure"),
        JobStep::Upload => text_id("walk-upload"),
        JobStep::OpenDevices => text_id("walk-open-devices"),
        JobStep::RunAction => text_id("walk-run-action"),
        JobStep::ReadLogs => text_id("walk-read-logs"),
    }
}

/// What to do in a step.
pub fn hint_of(step: JobStep) -> String {
    match step {
        JobStep::Configure => t_with("job-hint-configure", &[("account", onboarding_account().into())]),
        JobStep::Upload => t("job-hint-upload"),
        JobStep::OpenDevices => t("job-hint-open-devices"),
        JobStep::RunAction => t("job-hint-run-action"),
        JobStep::ReadLogs => t("job-hint-read-logs"),
    }
}

/// Where a step is done.
pub fn page_of(step: JobStep) -> &'static str {
    match step {
        JobStep::Configure | JobStep::Upload => paths::CO_MANAGEMENT,
        JobStep::OpenDevices | JobStep::RunAction => paths::ALL_DEVICES,
        JobStep::ReadLogs => paths::LOGS,
    }
}

/// The steps, on the pages of the job, unless they were put away. Their place is taken before the gateway answers, and
/// stays the same whatever they say.
#[component]
pub fn JobSteps() -> impl IntoView {
    let path = use_navigator().path();
    let is_there = Memo::new(move |_| are_shown() && path.with(|path| is_page_of_job(path)));
    view! {
        <Show when=move || is_there.get()>
            <Steps />
        </Show>
    }
}

#[component]
fn Steps() -> impl IntoView {
    let progress = use_progress();
    // After offboarding the wizard is refused: the way back leads through Properties.
    let has_settings = Memo::new(|_| lab().status().is_some_and(|status| status.has_settings));
    let hint = move || match progress.get().map(Progress::current) {
        None => String::new(),
        Some(Some(JobStep::Configure)) if has_settings.get() => t("job-hint-turn-upload-on"),
        Some(Some(step)) => hint_of(step),
        Some(None) => t("job-hint-done"),
    };
    view! {
        <nav class="job-steps" aria-label=move || t("job-steps")>
            <Link to=paths::START class="job-steps-back">{move || t("job-back")}</Link>
            <ol>{JobStep::ALL.map(|step| step_item(step, progress)).collect_view()}</ol>
            <p class="job-steps-hint">{hint}</p>
            <button
                type="button"
                class="job-steps-hide"
                aria-label=move || t("job-hide")
                title=move || t("job-hide")
                on:click=|_| show_steps(false)
            >
                <Glyph icon=Icon::Close />
            </button>
        </nav>
    }
}

fn step_item(step: JobStep, progress: Memo<Option<Progress>>) -> impl IntoView {
    let state = Memo::new(move |_| progress.get().map(|progress| progress.state(step)));
    let is = move |wanted: StepState| move || state.get() == Some(wanted);
    let is_current = is(StepState::Current);
    let mark = move || match state.get() {
        Some(StepState::Done) => view! { <Glyph icon=Icon::Check /> }.into_any(),
        _ => step.number().to_string().into_any(),
    };
    let name = move || t(name_of(step));
    let content = move || {
        if is_current() {
            view! { <Link to=page_of(step) class="job-step-name">{name}</Link> }.into_any()
        } else {
            let state = state.get().filter(|state| *state == StepState::Done).map(|_| t("walk-state-done"));
            view! { <span class="visually-hidden">{name} " " {state}</span> }.into_any()
        }
    };
    view! {
        <li
            class="job-step"
            class:job-step-done=is(StepState::Done)
            class:job-step-current=is_current
            aria-current=move || is_current().then_some("step")
        >
            <span class="job-step-mark" title=name>{mark}</span>
            {content}
        </li>
    }
}
