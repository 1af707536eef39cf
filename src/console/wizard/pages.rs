//! What stands on each page of the wizard.

use super::commit::{Commit, StepState, advice_message_id};
use super::handle::WizardHandle;
use super::page::Page;
use super::state::Wizard;
use crate::api::lab;
use crate::console::choices::Choices;
use crate::console::controls::{OutsideLink, WindowCheckBox, WindowRadio, reason};
use crate::console::forms::{
    EnablementForm, EnvironmentForm, Form, ImportChoice, StagingForm, UploadForm, WorkloadsForm,
};
use crate::console::prompt::Prompt;
use crate::console::sign_in::may_onboard;
use crate::console::summary_list::WizardSummary;
use crate::i18n::{t, text};
use crate::ui::{Glyph, Icon, Reason, unique_id};
use contract::scenario::product::Feature;
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
            <WizardSummary choices=choices(handle) />
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
    let is_cloud_attach = Memo::new(move |_| form.choices.with(Choices::is_cloud_attach));
    let status = move || lab().status();
    let import_reason = Signal::derive(move || {
        // An imported application can be replaced by another import.
        let has_application =
            status().is_some_and(|status| status.has_application && status.imported_application.is_none());
        handle.wizard.with(|wizard| reason(wizard.import_availability(has_application)))
    });
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
        {move || if is_cloud_attach.get() { settings_choice(form).into_any() } else { option_boxes(form).into_any() }}
        <ImportChoice
            form
            imported=Signal::derive(move || status()?.imported_application)
            import_reason
            on_import=Callback::new(move |()| handle.open(Prompt::Import))
        />
        <p><OutsideLink label=text("console-privacy-intune") /></p>
        <Show when=move || !is_cloud_attach.get()>
            <p><OutsideLink label=text("console-privacy-configuration-manager") /></p>
        </Show>
    }
}

/// The two boxes of the Co-management Configuration Wizard, which bring the pages.
fn option_boxes(form: Form) -> impl IntoView {
    let upload_reason = Signal::derive(move || form.choices.with(|choices| reason(choices.upload_support())));
    view! {
        <WindowCheckBox
            label=text("console-upload-to-admin-center")
            access_key="console-upload-to-admin-center-key"
            checked=Signal::derive(move || form.choices.with(Choices::uploads))
            disabled_reason=upload_reason
            on_change=Callback::new(move |on| form.change(|choices| choices.upload = on))
        />
        <p class="window-note">{move || upload_reason.get()}</p>
        <WindowCheckBox
            label=text("console-enable-automatic-enrollment")
            access_key="console-enable-automatic-enrollment-key"
            checked=Signal::derive(move || form.choices.with(|choices| choices.automatic_enrollment))
            on_change=Callback::new(move |on| form.change(|choices| choices.automatic_enrollment = on))
        />
    }
}

/// The two ways of the wizard of *Cloud Attach*.
fn settings_choice(form: Form) -> impl IntoView {
    let name = unique_id("settings");
    let reason = Reason::new(Signal::stored(None::<String>));
    let upload_reason = move || form.choices.with(|choices| crate::console::controls::reason(choices.upload_support()));
    let radio = |defaults: bool, label: &'static str, access_key: &'static str| {
        view! {
            <WindowRadio
                name=name.clone()
                label=text(label)
                access_key
                checked=Signal::derive(move || form.choices.with(|choices| choices.default_settings == defaults))
                reason=reason.clone()
                on_choose=Callback::new(move |()| form.change(|choices| choices.default_settings = defaults))
            />
        }
    };
    let has_defender = move || form.choices.with(|choices| choices.has(Feature::DefenderUpload));
    view! {
        <p>{move || t("console-cloud-attach-text")}</p>
        {radio(true, "console-default-settings", "console-default-settings-key")}
        <ul class="cm-default-settings">
            <li>{move || t("console-default-enrollment")}</li>
            <li>{move || t("console-default-analytics")}</li>
            <li>{move || t("console-default-upload")}</li>
            <Show when=has_defender>
                <li>{move || t("console-default-defender")}</li>
            </Show>
        </ul>
        {radio(false, "console-customize-settings", "console-customize-settings-key")}
        <p class="window-note">{upload_reason}</p>
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
        Commit::Done(_) => view! {
            <div class="cm-result cm-result-done">
                <Glyph icon=Icon::Check />
                <p role="status">{move || t("console-completion-done")}</p>
            </div>
            <p>{move || t("console-completion-details")}</p>
            <WizardSummary choices=choices(handle) />
            <p>{move || t("console-completion-exit")}</p>
            <p class="window-note">{move || t("console-completion-next")}</p>
        }
        .into_any(),
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
