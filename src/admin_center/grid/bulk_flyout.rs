//! The flyout *Bulk Device Actions*: one action, everything that is selected, and what became of it for each device.

use super::bulk::{BULK_DEVICES_MAX, BulkRun, Hindrance, Outcome, Target, outcome_text_id};
use super::handle::GridHandle;
use crate::admin_center::device::banner::refusal_words;
use crate::api::use_revision;
use crate::i18n::{t, t_with, text};
use crate::model::action_status::Action;
use crate::paths;
use crate::ui::{Banner, BannerKind, Dialog, DialogLook, Link, Reason};
use leptos::prelude::*;

/// Why the command cannot be used, in words. Reactive.
pub fn hindrance_words(count: u64) -> Option<String> {
    let arguments = [("count", (count as f64).into()), ("max", (BULK_DEVICES_MAX as f64).into())];
    Hindrance::of(count).map(|hindrance| t_with(hindrance.text_id(), &arguments))
}

/// The flyout.
pub fn bulk_flyout(table: GridHandle, open: Signal<bool>, on_close: Callback<()>) -> AnyView {
    let run = BulkRun::new(table);
    let chosen = RwSignal::new(Action::SyncMachinePolicy);
    let revision = use_revision(|revisions| revisions.devices);
    Effect::new(move || {
        revision.with(|_| ());
        if open.get() && !run.is_running.get() {
            run.follow();
        }
    });
    let choice = move |action: Action| {
        view! {
            <label class="center-flyout-choice">
                <input
                    type="radio"
                    name="center-bulk-action"
                    prop:checked=move || chosen.get() == action
                    on:change=move |_| chosen.set(action)
                />
                <span>{move || t(action.label())}</span>
            </label>
        }
    };
    let words = move || {
        let count = run.count();
        hindrance_words(count).unwrap_or_else(|| t_with("center-bulk-explain", &[("count", (count as f64).into())]))
    };
    let hindrance = Signal::derive(move || {
        if run.is_running.get() { Some(t("center-bulk-running-reason")) } else { hindrance_words(run.count()) }
    });
    let button = StoredValue::new(Reason::new(hindrance));
    view! {
        <Dialog title=text("center-bulk-actions") open on_close look=DialogLook::Flyout>
            <form
                class="center-flyout"
                on:submit=move |event| {
                    event.prevent_default();
                    run.start(chosen.get_untracked());
                }
            >
                <div class="center-flyout-body">
                    <p>{words}</p>
                    <fieldset class="center-flyout-group">
                        <legend>{move || t("center-bulk-action")}</legend>
                        {Action::ALL.map(choice).collect_view()}
                    </fieldset>
                    {move || {
                        run.failure
                            .get()
                            .map(|error| view! { <Banner kind=BannerKind::Error>{error.text()}</Banner> })
                    }}
                    {outcomes(run)}
                </div>
                <div class="center-flyout-buttons">
                    <button
                        type="submit"
                        class="button button-primary"
                        aria-disabled=button.with_value(Reason::disabled)
                        aria-describedby=button.with_value(Reason::description)
                    >
                        {move || t(if run.is_running.get() { "center-bulk-running" } else { "center-bulk-run" })}
                    </button>
                    {button.with_value(Reason::view)}
                </div>
            </form>
        </Dialog>
    }
    .into_any()
}

fn outcomes(run: BulkRun) -> AnyView {
    let is_there = Memo::new(move |_| !run.targets.with(Vec::is_empty));
    let summary = move || {
        let count = |wanted: fn(&Outcome) -> bool| {
            run.targets.with(|targets| targets.iter().filter(|target| wanted(&target.outcome)).count() as f64)
        };
        let sent = count(|outcome| matches!(outcome, Outcome::Sent(_)));
        let refused = count(|outcome| matches!(outcome, Outcome::Refused(_)));
        t_with("center-bulk-summary", &[("sent", sent.into()), ("refused", refused.into())])
    };
    view! {
        <Show when=move || is_there.get()>
            <p role="status">{summary}</p>
            <div
                class="center-table-scroll"
                role="region"
                tabindex="0"
                aria-label=move || t_with("center-scroll-region", &[("table", t("center-bulk-outcomes").into())])
            >
                <table class="center-table">
                    <caption class="visually-hidden">{move || t("center-bulk-outcomes")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || t("center-column-device-name")}</th>
                            <th scope="col">{move || t("center-bulk-outcome")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For
                            each=move || run.targets.get()
                            key=|target| (target.id.clone(), outcome_key(&target.outcome))
                            children=outcome_row
                        />
                    </tbody>
                </table>
            </div>
        </Show>
    }
    .into_any()
}

/// A row is made anew when it says something else.
fn outcome_key(outcome: &Outcome) -> (&'static str, Option<String>) {
    let task = match outcome {
        Outcome::Sent(Some(result)) => result.lab_task_guid.clone(),
        _ => None,
    };
    (outcome_text_id(outcome), task)
}

fn outcome_row(target: Target) -> AnyView {
    let Target { id, name, outcome } = target;
    let words = outcome_text_id(&outcome);
    let (reason, task) = match outcome {
        Outcome::Refused(error) => (Some(error.text()), None),
        Outcome::Sent(Some(result)) => (refusal_words(&result), result.lab_task_guid),
        _ => (None, None),
    };
    view! {
        <tr>
            <th scope="row">
                <Link to=paths::device(&id)>{name}</Link>
            </th>
            <td class="center-bulk-outcome">
                <span class="center-action-state" data-state=words>
                    {move || t(words)}
                </span>
                {reason.map(|reason| view! { <span class="center-below">{reason}</span> })}
                {task
                    .map(|task| {
                        view! {
                            <span class="center-below">
                                <Link to=paths::action(&task)>{move || t("center-actions-show")}</Link>
                            </span>
                        }
                    })}
            </td>
        </tr>
    }
    .into_any()
}
