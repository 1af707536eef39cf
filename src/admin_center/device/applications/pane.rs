//! The pane of one application: its actions, how it stands, and what that means.

use super::NOTHING;
use super::filter::{meaning_id, status_id};
use crate::admin_center::device::operation::{Operation, OperationBanner};
use crate::i18n::{format, t, t_with, text_id};
use crate::model::operations::operation_label;
use crate::paths;
use crate::ui::{Dialog, DialogLook, Icon, Link, ToolbarButton};
use contract::device_applications::{ApplicationActionBody, DeviceApplication};
use contract::routes;
use leptos::prelude::*;

/// Actions in the order of the pane, with the message ids of their names and their icons.
const ACTIONS: [(&str, &str, Icon); 5] = [
    ("install", text_id("center-application-install"), Icon::Download),
    ("reinstall", text_id("center-application-reinstall"), Icon::Reset),
    ("reevaluate", text_id("center-application-reevaluate"), Icon::Refresh),
    ("uninstall", text_id("center-application-uninstall"), Icon::Close),
    ("repair", text_id("center-application-repair"), Icon::Wrench),
];

/// Message id of a rule that keeps an action from being offered.
fn rule_id(rule: &str) -> &'static str {
    match rule {
        "actionPending" => "center-rule-action-pending",
        "versionTooOld" => "center-rule-version-too-old",
        "approvalOnly" => "center-rule-approval-only",
        "alreadyInstalled" => "center-rule-already-installed",
        "notInstalled" => "center-rule-not-installed",
        "requirementsNotMet" => "center-rule-requirements-not-met",
        "nothingToRepeat" => "center-rule-nothing-to-repeat",
        "requiredDeployment" => "center-rule-required-deployment",
        "noUninstallProgram" => "center-rule-no-uninstall-program",
        "noRepairProgram" => "center-rule-no-repair-program",
        _ => "center-rule-client-offline",
    }
}

/// Message id of what an error code says.
fn error_id(code: &str) -> Option<&'static str> {
    Some(match code {
        "0x87D00324" => text_id("center-application-error-not-detected"),
        "0x87D00607" => text_id("center-application-error-content"),
        "0x80070643" => text_id("center-application-error-fatal"),
        "0x87D00213" => text_id("center-application-error-time-out"),
        _ => return None,
    })
}

/// One application.
#[component]
pub(super) fn ApplicationPane(
    /// The device.
    id: Memo<String>,
    /// Which; none where the pane is closed.
    application: Memo<Option<DeviceApplication>>,
    /// What was asked for here last.
    operation: Operation,
    /// The pane is closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let title =
        Signal::derive(move || application.with(|one| one.as_ref().map(|one| one.name.clone())).unwrap_or_default());
    let ask = move |action: &'static str| {
        let Some(application) = application.with_untracked(|one| one.as_ref().map(|one| one.id.clone())) else {
            return;
        };
        let path = routes::lab_application_actions(&paths::encoded_list(&id.get_untracked()));
        operation.start(&path, &ApplicationActionBody { application, action: action.to_owned() });
    };
    let reason = move |action: &'static str| {
        Signal::derive(move || {
            if operation.is_asking() {
                return Some(t("center-rule-action-pending"));
            }
            let rule = application.with(|one| {
                let offered = one.as_ref()?.actions.iter().find(|offered| offered.action == action)?;
                offered.rule.clone()
            })?;
            Some(t(rule_id(&rule)))
        })
    };
    let buttons = move || {
        ACTIONS
            .map(|(action, label, icon)| {
                view! {
                    <ToolbarButton
                        icon
                        label=Signal::derive(move || t(label))
                        on_press=move |()| ask(action)
                        disabled_reason=reason(action)
                    />
                }
            })
            .collect_view()
    };
    view! {
        <Dialog title open=Signal::derive(move || application.with(Option::is_some)) on_close look=DialogLook::Flyout>
            <div class="center-flyout">
                <div
                    class="center-toolbar center-pane-toolbar"
                    role="toolbar"
                    aria-label=move || t("center-application-actions")
                >
                    {buttons()}
                </div>
                <div class="center-flyout-body">
                    <OperationBanner operation />
                    <dl>{move || application.with(|one| one.as_ref().map(|one| facts(one, operation.is_told())))}</dl>
                </div>
            </div>
        </Dialog>
    }
}

fn facts(one: &DeviceApplication, is_traced: bool) -> impl IntoView + use<> {
    let missing = || NOTHING.to_owned();
    let received =
        t_with("center-application-received", &[("time", format::date_time_of(&one.received_date_time).into())]);
    let mut status = vec![t(status_id(&one.status)), received, t(meaning_id(&one.status))];
    if let Some(pending) = one.pending_action.as_deref().and_then(operation_label) {
        status.push(t_with("center-application-pending", &[("action", t(pending).into())]));
    }
    if let Some(obstacle) = &one.obstacle {
        let error = crate::api::ApiError::of_refusal(
            0,
            obstacle.code.clone(),
            obstacle.message.clone(),
            obstacle.details.clone(),
        );
        status.push(t_with("center-application-not-reached", &[("reason", error.text().into())]));
    }
    let mut facts = vec![("center-application-status", status)];
    if let Some(code) = &one.error_code {
        let words = error_id(code).map(t).into_iter();
        facts.push(("center-application-error", std::iter::once(code.clone()).chain(words).collect()));
    }
    if let Some(deadline) = &one.deadline_date_time {
        facts.push(("center-application-deadline", vec![format::date_time_of(deadline)]));
    }
    let deployment = match (one.is_required, one.is_for_users) {
        (true, true) => "center-application-user-required",
        (true, false) => "center-application-device-required",
        (false, true) => "center-application-user-available",
        (false, false) => "center-application-device-available",
    };
    let approval = one.needs_approval.then(|| t("center-application-approval"));
    facts.extend([
        ("center-deployed-name", vec![one.name.clone()]),
        ("center-application-publisher", vec![one.publisher.clone()]),
        ("center-application-version", vec![one.version.clone().unwrap_or_else(missing)]),
        ("center-application-comments", vec![one.admin_comments.clone().unwrap_or_else(missing)]),
        ("center-application-deployment", std::iter::once(t(deployment)).chain(approval).collect()),
    ]);
    let fact = |(label, lines): (&'static str, Vec<String>)| {
        view! {
            <div class="center-timeline-fact">
                <dt>{t(label)}</dt>
                {lines.into_iter().map(|line| view! { <dd>{line}</dd> }).collect_view()}
            </div>
        }
    };
    let trace = one.task_guid.as_deref().filter(|_| !is_traced);
    let trace = trace.map(|task| {
        view! {
            <div class="center-timeline-fact">
                <dt>{t("center-application-last-action")}</dt>
                <dd>
                    <Link to=paths::action(task)>{t("center-action-trace")}</Link>
                </dd>
            </div>
        }
    });
    view! {
        {facts.into_iter().map(fact).collect_view()}
        {trace}
    }
}
