//! What stands on each page of the wizard.

use super::commit::{Commit, StepState, advice_message_id};
use super::handle::WizardHandle;
use super::page::Page;
use super::state::Wizard;
use crate::console::choices::Choices;
use crate::console::controls::{OutsideLink, reason};
use crate::console::forms::{EnablementForm, EnvironmentForm, Form, StagingForm, UploadForm, WorkloadsForm};
use crate::console::prompt::Prompt;
use crate::console::sign_in::may_onboard;
use crate::console::summary_list::SummaryList;
use crate::i18n::{t, t_with, text};
use crate::ui::{Glyph, Icon, Reason};
use leptos::prelude::*;

/// The page's fields.
pub fn page_view(handle: WizardHandle, page: Page) -> AnyView {
    let form = Form {
        choices: choices(handle),
        on_change: Callback::new(move |choices: Choices| handle.choose(choices)),
        on_browse: Callback::new(move |which| handle.open(Prompt::Collection(which))),
        disabled_reason: Signal::stored(None::<String>),
    };
    match page {
        Page::TenantOnboarding => view! { <TenantOnboarding handle form /> }.into_any(),
        Page::ConfigureUpload => view! { <UploadForm form /> }.into_any(),
        Page::Enablement => view! { <EnablementForm form /> }.into_any(),
        Page::Workloads => view! { <WorkloadsForm form /> }.into_any(),
        Page::Staging => view! { <StagingForm form /> }.into_any(),
        Page::Summary => view! {
            <p>{move || t("console-summary-text")}</p>
            <SummaryList choices=choices(handle) />
            <p>{move || t("console-summary-next")}</p>
        }
        .into_any(),
        Page::Progress => view! { <Progress handle /> }.into_any(),
        Page::Completion => view! { <Completion handle /> }.into_any(),
    }
}

fn choices(handle: WizardHandle) -> Signal<Choices> {
    Signal::derive(move || handle.wizard.with(|wizard| wizard.choices.clone()))
}

#[component]
fn TenantOnboarding(handle: WizardHandle, form: Form) -> impl IntoView {
    let signed_in_reason = Signal::derive(move || handle.wizard.with(|wizard| reason(wizard.sign_in_availability())));
    let refusal =
        move || handle.wizard.with(|wizard| wizard.signed_in.as_ref().and_then(|persona| reason(may_onboard(persona))));
    let upload_reason = Signal::derive(move || form.choices.with(|choices| reason(choices.upload_support())));
    let unsupported = Reason::new(upload_reason);
    view! {
        <EnvironmentForm
            environment=Signal::derive(move || form.choices.with(|choices| choices.environment))
            on_environment=Callback::new(move |environment| form.change(|choices| choices.environment = environment))
            environment_reason=signed_in_reason
            sign_in_reason=signed_in_reason
            on_sign_in=Callback::new(move |()| handle.open(Prompt::SignIn))
        />
        <p class="window-signed-in" role="status">{move || signed_in_reason.get()}</p>
        {move || refusal().map(|words| view! { <p class="window-error" role="alert">{words}</p> })}
        <label class="window-choice">
            <input
                type="checkbox"
                prop:checked=move || form.choices.with(Choices::uploads)
                aria-disabled=unsupported.disabled()
                aria-describedby=unsupported.description()
                on:change=move |event| form.change(|choices| choices.upload = event_target_checked(&event))
            />
            <span>{move || t("console-upload-to-admin-center")}</span>
        </label>
        {unsupported.view()}
        <p class="window-note">{move || upload_reason.get()}</p>
        <label class="window-choice">
            <input
                type="checkbox"
                prop:checked=move || form.choices.with(|choices| choices.automatic_enrollment)
                on:change=move |event| form.change(|choices| choices.automatic_enrollment = event_target_checked(&event))
            />
            <span>{move || t("console-enable-automatic-enrollment")}</span>
        </label>
        <p><OutsideLink label=text("console-privacy-intune") /></p>
        <p><OutsideLink label=text("console-privacy-configuration-manager") /></p>
    }
}

#[component]
fn Progress(handle: WizardHandle) -> impl IntoView {
    let steps = move || handle.wizard.with(Wizard::steps);
    let has_ended = move || handle.wizard.with(|wizard| wizard.commit.has_ended());
    view! {
        <p>{move || t(if has_ended() { "console-progress-ended" } else { "console-progress-text" })}</p>
        <ol class="cm-steps" aria-live="polite">
            {move || {
                steps()
                    .into_iter()
                    .map(|(step, state)| {
                        view! {
                            <li class=step_class(state)>
                                <Glyph icon=step_icon(state) />
                                <span>{move || t(step.message_id())}</span>
                                <span class="cm-step-state">{move || t(state.message_id())}</span>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ol>
    }
}

fn step_icon(state: StepState) -> Icon {
    match state {
        StepState::Waiting => Icon::Clock,
        StepState::Running => Icon::Sync,
        StepState::Done => Icon::Check,
        StepState::Failed => Icon::Error,
    }
}

fn step_class(state: StepState) -> &'static str {
    match state {
        StepState::Waiting => "cm-step cm-step-waiting",
        StepState::Running => "cm-step cm-step-running",
        StepState::Done => "cm-step cm-step-done",
        StepState::Failed => "cm-step cm-step-failed",
    }
}

#[component]
fn Completion(handle: WizardHandle) -> impl IntoView {
    move || match handle.wizard.with(|wizard| wizard.commit.clone()) {
        Commit::Done(object) => {
            let name = object.name.clone();
            view! {
                <div class="cm-result cm-result-done">
                    <Glyph icon=Icon::Check />
                    <p role="status">
                        {move || t_with("console-completion-done", &[("name", name.clone().into())])}
                    </p>
                </div>
                <SummaryList choices=choices(handle) />
                <p>{move || t("console-completion-next")}</p>
            }
            .into_any()
        }
        Commit::Failed(step, error) => {
            let advice = advice_message_id(&error);
            view! {
                <div class="cm-result cm-result-failed" role="alert">
                    <Glyph icon=Icon::Error />
                    <div>
                        <p>{move || t("console-completion-failed")} " " {move || t(step.message_id())}</p>
                        <p>{move || error.text()}</p>
                        <p>{move || t(advice)}</p>
                    </div>
                </div>
            }
            .into_any()
        }
        Commit::NotStarted | Commit::Running(_) => ().into_any(),
    }
}
