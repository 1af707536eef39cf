//! The start page: what tenant attach is, who is who, and the five steps of the main job with where it stands.

use super::job_steps::{are_shown, hint_of, name_of, page_of, show_steps};
use super::main_job::{JobStep, Progress, StepState};
use super::personas::onboarding_account;
use super::start_picture::StartPicture;
use super::visited::use_progress;
use crate::api::lab;
use crate::i18n::{t, t_with, text, text_id};
use crate::model::NextStep;
use crate::paths;
use crate::ui::{Glyph, Icon, Link, PageHeading};
use leptos::prelude::*;

/// Who is who, in the order of the picture: the ids of the name and of what it is, and the page where it is met.
const WHO: [(&str, &str, Option<&str>); 4] = [
    (text_id("start-who-site"), text_id("start-who-site-text"), None),
    (text_id("start-who-console"), text_id("start-who-console-text"), Some(paths::CO_MANAGEMENT)),
    (text_id("start-who-tenant"), text_id("start-who-tenant-text"), None),
    (text_id("start-who-admin-center"), text_id("start-who-admin-center-text"), Some(paths::ALL_DEVICES)),
];

/// What this is, and what to do first.
#[component]
pub fn StartPage() -> impl IntoView {
    view! {
        <div class="lab-page start-page">
            <PageHeading text=text("start-title") class="lab-display" />
            <div class="start-first">
                <p class="lab-lead">{move || t("start-what")}</p>
                <StartPicture />
            </div>
            <dl class="start-who">{WHO.map(who).collect_view()}</dl>
            <p>{move || t("start-where")}</p>
            <Walk />
            <Learn />
            <h2>{move || t("start-more")}</h2>
            <ul class="start-more">
                <li>{move || t("start-more-clock")}</li>
                <li>{move || t("start-more-personas")}</li>
                <li>{move || t("start-more-keyboard")}</li>
            </ul>
        </div>
    }
}

fn who((name, words, page): (&'static str, &'static str, Option<&'static str>)) -> impl IntoView {
    let name = move || t(name);
    view! {
        <div>
            <dt>
                {match page {
                    Some(page) => view! { <Link to=page>{name}</Link> }.into_any(),
                    None => name.into_any(),
                }}
            </dt>
            <dd>{move || t(words)}</dd>
        </div>
    }
}

/// Where the lab teaches: rehearsals with a panel beside the pages.
#[component]
fn Learn() -> impl IntoView {
    view! {
        <section aria-labelledby="learn-heading">
            <h2 id="learn-heading">{move || t("start-learn")}</h2>
            <p>{move || t("start-learn-text")}</p>
            <ul class="start-more">
                <li>
                    <Link to=paths::GUIDES>{move || t("start-guides")}</Link>
                </li>
            </ul>
        </section>
    }
}

#[component]
fn Walk() -> impl IntoView {
    let progress = use_progress();
    let is_done = Memo::new(move |_| progress.get().is_some_and(|progress| progress.current().is_none()));
    let item = move |step: JobStep| {
        move || progress.get().map(|progress: Progress| view! { <WalkItem step state=progress.state(step) /> })
    };
    view! {
        <section class="walk" aria-labelledby="walk-heading">
            <h2 id="walk-heading">{move || t("walk-heading")}</h2>
            <Show when=move || is_done.get()>
                <JobDone />
            </Show>
            <ol data-keeps-focus="">{JobStep::ALL.map(item).collect_view()}</ol>
            <label class="walk-shown">
                <input
                    type="checkbox"
                    prop:checked=are_shown
                    on:change=move |event| show_steps(event_target_checked(&event))
                />
                <span>{move || t("job-show")}</span>
            </label>
        </section>
    }
}

/// What there is beside the main job.
#[component]
fn JobDone() -> impl IntoView {
    let link = |path: &'static str, words: &'static str| {
        view! {
            <li>
                <Link to=path>{move || t(words)}</Link>
            </li>
        }
    };
    view! {
        <div class="walk-all-done">
            <h3>{move || t("job-done")}</h3>
            <p>{move || t("job-done-text")}</p>
            <ul class="start-more">
                <li>{move || t("job-done-refused")}</li>
                {link(paths::CONSOLE_DEVICES, text_id("job-done-off-line"))}
                <li>{move || t("job-done-stopped")}</li>
                <li>{move || t("job-done-fleet")}</li>
                {link(paths::SCENARIO, text_id("job-done-scenario"))}
            </ul>
        </div>
    }
}

#[component]
fn WalkItem(step: JobStep, state: StepState) -> impl IntoView {
    let words = match step {
        JobStep::Configure => text_id("walk-configure-text"),
        JobStep::Upload => text_id("walk-upload-text"),
        JobStep::OpenDevices => text_id("walk-open-devices-text"),
        JobStep::RunAction => text_id("walk-run-action-text"),
        JobStep::ReadLogs => text_id("walk-read-logs-text"),
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
                <h3>{move || t(name_of(step))} " " <span class="walk-state">{move || t(state_text)}</span></h3>
                <p>{move || t(words)}</p>
                {(state == StepState::Current).then(|| current_view(step))}
                {(state == StepState::Done).then(|| done_view(step))}
            </div>
        </li>
    }
}

fn current_view(step: JobStep) -> AnyView {
    match step {
        JobStep::Configure => view! {
            <NextStep />
            <HowToAttach />
        }
        .into_any(),
        JobStep::RunAction => view! {
            <ActionOnItsWay />
            <NextStep />
        }
        .into_any(),
        JobStep::ReadLogs => view! {
            <p>{move || hint_of(step)}</p>
            {link(page_of(step), text_id("walk-open-logs"), true)}
        }
        .into_any(),
        JobStep::Upload | JobStep::OpenDevices => view! { <NextStep /> }.into_any(),
    }
}

/// What to press in the wizard, with the account to pick and the box to untick.
#[component]
fn HowToAttach() -> impl IntoView {
    let is_first = Memo::new(|_| lab().status().is_some_and(|status| !status.has_settings));
    view! {
        <Show when=move || is_first.get()>
            <p class="walk-how-title">{move || t("walk-how")}</p>
            <ol class="walk-how">
                <li>{move || t_with("walk-how-sign-in", &[("account", onboarding_account().into())])}</li>
                <li>{move || t("walk-how-untick")}</li>
                <li>{move || t("walk-how-next")}</li>
            </ol>
        </Show>
    }
}

/// An action that has not ended yet, which may wait for its client.
#[component]
fn ActionOnItsWay() -> impl IntoView {
    let is_pending = Memo::new(|_| lab().status().is_some_and(|status| status.pending_action_count > 0));
    view! {
        <p role="status">{move || is_pending.get().then(|| t("walk-action-on-its-way"))}</p>
    }
}

fn done_view(step: JobStep) -> AnyView {
    let words = match step {
        JobStep::Configure | JobStep::Upload => text_id("walk-open-co-management"),
        JobStep::OpenDevices | JobStep::RunAction => text_id("next-step-open-devices"),
        JobStep::ReadLogs => text_id("walk-open-logs"),
    };
    link(page_of(step), words, false)
}

fn link(path: &'static str, words: &'static str, takes_focus_next: bool) -> AnyView {
    view! {
        <p>
            <Link to=path takes_focus_next>{move || t(words)}</Link>
        </p>
    }
    .into_any()
}
