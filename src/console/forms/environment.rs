//! *Azure environment* and *Sign In*, at the top of *Tenant onboarding*.

use crate::console::controls::{OutsideLink, PushButton};
use crate::console::summary::{ENVIRONMENTS, environment_name};
use crate::i18n::{t, text};
use crate::ui::{Reason, unique_id};
use contract::onboarding::AzureEnvironment;
use leptos::prelude::*;

/// The dropdown and the button.
#[component]
pub fn EnvironmentForm(
    /// What is chosen.
    #[prop(into)]
    environment: Signal<AzureEnvironment>,
    /// Another one was chosen.
    #[prop(into)]
    on_environment: Callback<AzureEnvironment>,
    /// Why the environment cannot be changed; nothing where it can.
    #[prop(into)]
    environment_reason: Signal<Option<String>>,
    /// Why *Sign In* cannot be pressed; nothing where it can.
    #[prop(into)]
    sign_in_reason: Signal<Option<String>>,
    /// *Sign In* was pressed.
    #[prop(into)]
    on_sign_in: Callback<()>,
) -> impl IntoView {
    let id = unique_id("environment");
    let reason = Reason::new(environment_reason);
    let choose = move |event| {
        let chosen = event_target_value(&event);
        if let Some(environment) = ENVIRONMENTS.into_iter().find(|one| environment_name(*one) == chosen) {
            on_environment.run(environment);
        }
    };
    view! {
        <div class="window-row">
            <label for=id.clone()>{move || t("console-azure-environment")}</label>
            <select
                id=id
                class="window-select"
                aria-disabled=reason.disabled()
                aria-describedby=reason.description()
                on:change=choose
            >
                {ENVIRONMENTS
                    .map(|one| {
                        view! {
                            <option value=environment_name(one) prop:selected=move || environment.get() == one>
                                {environment_name(one)}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
            {reason.view()}
        </div>
        <div class="window-row">
            <span>{move || t("console-sign-in-text")}</span>
            <PushButton label=text("console-sign-in") access_key="console-sign-in-key" disabled_reason=sign_in_reason on_press=on_sign_in />
        </div>
        <p>
            {move || t("console-subscribe-before")} " "
            <OutsideLink label=text("console-subscribe-link") /> " "
            {move || t("console-subscribe-after")}
        </p>
    }
}
