//! The line under the command bar: how the newest action stands, and why one was refused at once.

use crate::api::{ApiError, Loaded};
use crate::i18n::{t, t_if_any, t_with};
use crate::model::action_status::{Action, ActionState, missing_permission, newest};
use crate::model::waiting::{stands_still, waiting_words};
use crate::paths;
use crate::ui::{Banner, BannerKind, Glyph, Icon, Link};
use contract::graph::{DeviceActionResult, ManagedDevice};
use leptos::prelude::*;

/// `Sync User Policy: Completed`. The live region stands always, so that screen readers say what changes in it.
#[component]
pub fn ActionBanner(
    /// The device.
    device: Loaded<ManagedDevice>,
) -> impl IntoView {
    let newest = Memo::new(move |_| device.with(|device| newest(device).cloned()).flatten());
    let state = move || newest.with(|newest| newest.as_ref().map(ActionState::of));
    let words = move || newest.with(|newest| newest.as_ref().map(banner_words));
    let reason = move || newest.with(|newest| newest.as_ref().and_then(spoken_reason));
    let task =
        Memo::new(move |_| newest.with(|newest| newest.as_ref().and_then(|newest| newest.lab_task_guid.clone())));
    let next_hop = move || newest.with(|newest| newest.as_ref().and_then(silent_reason));
    view! {
        <div
            class="center-banner"
            class:is-shown=move || state().is_some()
            class:is-failed=move || state() == Some(ActionState::Failed)
        >
            <Show when=move || state().is_some()>
                <Glyph icon=Signal::derive(move || {
                    if state() == Some(ActionState::Failed) { Icon::Error } else { Icon::Info }
                }) />
            </Show>
            <div>
                <div role="status">
                    <p>{words}</p>
                    <p>{reason}</p>
                </div>
                <p>{next_hop}</p>
                {move || task.get().map(|task| view! { <Link to=paths::action(&task)>{t("center-action-trace")}</Link> })}
            </div>
        </div>
    }
}

/// Name of the action of a result; an action that is not ours shows under its wire name.
pub(super) fn action_name(result: &DeviceActionResult) -> String {
    Action::of_graph_name(&result.action_name).map_or_else(|| result.action_name.clone(), |action| t(action.label()))
}

fn banner_words(result: &DeviceActionResult) -> String {
    let state = t(ActionState::of(result).in_banner());
    t_with("center-action-banner", &[("action", action_name(result).into()), ("state", state.into())])
}

/// Why an action stands as it does: what a pending one waits for, or why it failed.
pub(super) fn reason_words(result: &DeviceActionResult) -> Option<String> {
    refusal_words(result).or_else(|| result.lab_waiting.as_ref().map(waiting_words))
}

/// The part of it that is said aloud.
fn spoken_reason(result: &DeviceActionResult) -> Option<String> {
    reason_words(result).filter(|_| result.lab_waiting.as_ref().is_none_or(stands_still))
}

/// The part that changes with every hop, and that a screen reader is not to say each time.
fn silent_reason(result: &DeviceActionResult) -> Option<String> {
    result.lab_waiting.as_ref().filter(|waiting| !stands_still(waiting)).map(waiting_words)
}

/// Why a failed action failed, and what the caller lacks.
pub(in crate::admin_center) fn refusal_words(result: &DeviceActionResult) -> Option<String> {
    let code = result.lab_refusal_code.as_deref()?;
    let arguments = [("user", result.lab_initiated_by.as_str().into())];
    let words = t_if_any(&format!("refusal-{code}"), &arguments)
        .or_else(|| result.lab_refusal_message.clone())
        .unwrap_or_else(|| code.to_owned());
    Some(match missing_words(code) {
        Some(missing) => format!("{}. {missing} {words}", t("center-unauthorized")),
        None => words,
    })
}

fn missing_words(code: &str) -> Option<String> {
    let missing = missing_permission(code)?;
    Some(format!("{}.", t_with("center-missing-title", &[("missing", t(missing).into())])))
}

/// The notification of an action that the admin center itself refused: nothing was sent to the site.
#[component]
pub fn RefusedAtOnce(
    /// What was asked for, and the refusal.
    refused: RwSignal<Option<(Action, ApiError)>>,
) -> impl IntoView {
    move || {
        refused.get().map(|(action, error)| {
            let missing = missing_words(&error.code);
            let request = error.request_id.clone().map(|id| t_with("center-error-request", &[("id", id.into())]));
            let dismiss = move || {
                view! {
                    <button type="button" class="button" on:click=move |_| refused.set(None)>
                        {move || t("center-dismiss")}
                    </button>
                }
            };
            view! {
                <Banner kind=BannerKind::Error controls=ViewFnOnce::from(dismiss)>
                    <p class="center-refused-title">
                        {t_with("center-action-refused-title", &[("action", t(action.label()).into())])}
                    </p>
                    <p>{error.text()}</p>
                    {missing.map(|missing| view! { <p>{missing}</p> })}
                    {request.map(|request| view! { <p class="center-refused-request">{request}</p> })}
                </Banner>
            }
        })
    }
}
