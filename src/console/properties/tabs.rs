//! What stands on each tab of Properties.

use super::draft::{Draft, Tab};
use super::handle::PropertiesHandle;
use crate::console::choices::Choices;
use crate::console::controls::{OutsideLink, PushButton, WindowCheckBox, reason};
use crate::console::forms::{EnablementForm, EnvironmentForm, Form, StagingForm, UploadForm, WorkloadsForm};
use crate::console::prompt::Prompt;
use crate::i18n::{t, t_with, text};
use crate::ui::unique_id;
use leptos::prelude::*;

/// The tab's fields.
pub fn tab_view(handle: PropertiesHandle, tab: Tab) -> AnyView {
    let disabled_reason = Signal::derive(move || {
        handle.draft.with(|draft| match tab {
            Tab::ConfigureUpload if !draft.choices.uploads() => Some(t("console-upload-disabled-reason")),
            Tab::Workloads | Tab::Staging => reason(draft.workloads_availability()),
            _ => None,
        })
    });
    let form = Form {
        choices: Signal::derive(move || handle.draft.with(|draft| draft.choices.clone())),
        on_change: Callback::new(move |choices: Choices| handle.choose(choices)),
        on_browse: Callback::new(move |which| handle.open(Prompt::Collection(which))),
        disabled_reason,
    };
    match tab {
        Tab::TenantOnboarding => view! { <TenantOnboardingTab handle form /> }.into_any(),
        Tab::ConfigureUpload => view! { <UploadTab handle form /> }.into_any(),
        Tab::Enablement => view! { <EnablementForm form /> }.into_any(),
        Tab::Workloads => view! { <WorkloadsForm form /> }.into_any(),
        Tab::Staging => view! { <StagingForm form /> }.into_any(),
    }
}

#[component]
fn TenantOnboardingTab(handle: PropertiesHandle, form: Form) -> impl IntoView {
    let signed_in = move || {
        let user = handle
            .draft
            .with(|draft: &Draft| draft.signed_in.as_ref().map(|persona| persona.user_principal_name.clone()))?;
        Some(t_with("console-properties-signed-in", &[("user", user.into())]))
    };
    view! {
        <EnvironmentForm
            environment=Signal::derive(move || form.choices.with(|choices| choices.environment))
            on_environment=Callback::new(|_| ())
            environment_reason=Signal::derive(|| Some(t("console-properties-environment-fixed")))
            sign_in_reason=Signal::stored(None::<String>)
            on_sign_in=Callback::new(move |()| handle.open(Prompt::SignIn))
        />
        <p class="window-signed-in" role="status">{signed_in}</p>
        <Show when=move || handle.draft.with(|draft| draft.original.uploads())>
            <div class="window-row">
                <span>{move || t("console-offboard-where")}</span>
                <PushButton
                    label=text("console-offboard")
                    access_key="console-offboard-key"
                    on_press=Callback::new(move |()| handle.select(Tab::ConfigureUpload.slug()))
                />
            </div>
        </Show>
        <p><OutsideLink label=text("console-privacy-intune") /></p>
        <p><OutsideLink label=text("console-privacy-configuration-manager") /></p>
    }
}

#[component]
fn UploadTab(handle: PropertiesHandle, form: Form) -> impl IntoView {
    let unsupported = Signal::derive(move || form.choices.with(|choices| reason(choices.upload_support())));
    let explanation = move || {
        let is_attached = handle.draft.with(|draft| draft.original.uploads());
        unsupported.get().unwrap_or_else(|| t(if is_attached { "console-offboard-how" } else { "console-attach-how" }))
    };
    let note_id = unique_id("upload-note");
    view! {
        <WindowCheckBox
            label=text("console-upload-to-admin-center")
            access_key="console-upload-to-admin-center-key"
            checked=Signal::derive(move || form.choices.with(Choices::uploads))
            disabled_reason=unsupported
            described_by=note_id.clone()
            class="cm-upload-box"
            on_change=Callback::new(move |on| form.change(|choices| choices.upload = on))
        />
        <p class="window-note" id=note_id>{explanation}</p>
        <UploadForm form />
    }
}
