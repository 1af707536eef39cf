//! The table *Device actions status*; each row opens to the delivery stages, the reason, and the way to the logs.

use super::banner::{action_name, reason_words};
use crate::api::Loaded;
use crate::i18n::{format, t, t_with};
use crate::model::action_status::{ActionState, Stage, StageState, stages};
use crate::paths;
use crate::ui::{Glyph, Icon, Link, unique_id};
use contract::graph::{DeviceActionResult, ManagedDevice};
use leptos::prelude::*;

/// What identifies a result: the time at which it was asked for, and the action.
fn key_of(result: &DeviceActionResult) -> String {
    format!("{}~{}", result.start_date_time, result.action_name)
}

/// The table. `opened` is the key of the row whose details are shown, as the address of the page holds it.
#[component]
pub fn ActionsTable(
    /// The device.
    device: Loaded<ManagedDevice>,
    /// Which row is open.
    #[prop(into)]
    opened: Signal<Option<String>>,
    /// A row was opened or closed.
    #[prop(into)]
    on_open: Callback<Option<String>>,
) -> impl IntoView {
    let heading_id = unique_id("actions");
    let keys = Memo::new(move |_| {
        device.with(|device| device.device_action_results.iter().map(key_of).collect::<Vec<_>>()).unwrap_or_default()
    });
    view! {
        <section class="center-actions" aria-labelledby=heading_id>
            <h2 id=heading_id.clone()>{move || t("center-actions-status")}</h2>
            <table class="center-table" aria-labelledby=heading_id.clone()>
                <thead>
                    <tr>
                        <th scope="col">{move || t("center-actions-action")}</th>
                        <th scope="col">{move || t("center-actions-status-column")}</th>
                        <th scope="col">{move || t("center-actions-date")}</th>
                        <th scope="col">{move || t("center-actions-details")}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || keys.get() key=String::clone children=move |key| rows(key, device, opened, on_open) />
                </tbody>
            </table>
            <Show when=move || keys.with(Vec::is_empty)>
                <p class="center-actions-none">{move || t("center-actions-none")}</p>
            </Show>
            <p>
                <Link to=Signal::derive(move || {
                    device.with(|device| paths::roles_for(&device.id)).unwrap_or_else(|| paths::ROLES.to_owned())
                })>{move || t("center-rights-link")}</Link>
            </p>
        </section>
    }
}

fn rows(
    key: String,
    device: Loaded<ManagedDevice>,
    opened: Signal<Option<String>>,
    on_open: Callback<Option<String>>,
) -> impl IntoView {
    let wanted = key.clone();
    let result = Memo::new(move |_| {
        let find = |device: &ManagedDevice| {
            device.device_action_results.iter().find(|result| key_of(result) == wanted).cloned().unwrap_or_default()
        };
        device.with(find).unwrap_or_default()
    });
    let details_id = unique_id("action-details");
    let is_open = {
        let key = key.clone();
        Memo::new(move |_| opened.with(|opened| opened.as_deref() == Some(key.as_str())))
    };
    let name = move || result.with(action_name);
    // The product shows when it was asked for; what changed last stands in the details and the logs.
    let time = move || result.with(|result| format::date_time_of(&result.start_date_time));
    let state = move || result.with(ActionState::of);
    let toggle = move |_| on_open.run((!is_open.get_untracked()).then(|| key.clone()));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>
                <span class="center-action-state" data-state=move || state().in_table()>
                    {move || t(state().in_table())}
                </span>
            </td>
            <td>{time}</td>
            <td>
                <button
                    type="button"
                    class="center-details-button"
                    aria-expanded=move || is_open.get().to_string()
                    aria-controls=details_id.clone()
                    aria-label=move || t_with("center-actions-show-details", &[("time", time().into())])
                    on:click=toggle
                >
                    <Glyph icon=Signal::derive(move || {
                        if is_open.get() { Icon::ChevronUp } else { Icon::ChevronDown }
                    }) />
                </button>
            </td>
        </tr>
        <tr id=details_id class="center-action-details" hidden=move || !is_open.get()>
            <td colspan="4">
                <Show when=move || is_open.get()>
                    <Details result />
                </Show>
            </td>
        </tr>
    }
}

#[component]
fn Details(result: Memo<DeviceActionResult>) -> impl IntoView {
    let reason = move || result.with(reason_words);
    let initiated_by = move || {
        let user = result.with(|result| result.lab_initiated_by.clone());
        (!user.is_empty()).then(|| t_with("center-actions-initiated-by", &[("user", user.into())]))
    };
    let task = Memo::new(move |_| result.with(|result| result.lab_task_guid.clone()));
    view! {
        <p class="center-action-stages-title">{move || t("center-actions-stages")}</p>
        <ol class="center-stages">{move || result.with(stages).map(stage_item).collect_view()}</ol>
        <p class="center-action-reason">{reason}</p>
        <p>{initiated_by}</p>
        {move || match task.get() {
            Some(task) => view! { <Link to=paths::action(&task)>{t("center-actions-show")}</Link> }.into_any(),
            None => view! { <p>{t("center-actions-no-task")}</p> }.into_any(),
        }}
    }
}

fn stage_item(stage: Stage) -> impl IntoView {
    let (class, icon, word) = match stage.state {
        StageState::Reached => ("is-reached", Icon::Check, "center-stage-state-reached"),
        StageState::Current => ("is-current", Icon::Clock, "center-stage-state-current"),
        StageState::Ahead => ("is-ahead", Icon::More, "center-stage-state-ahead"),
        StageState::Failed => ("is-failed", Icon::Error, "center-stage-state-failed"),
    };
    view! {
        <li class=class>
            <Glyph icon />
            <span>{t(stage.label)}</span>
            <span class="center-stage-state">{format!("({})", t(word))}</span>
        </li>
    }
}
