//! An operation that a page of a device asked of its client: it is started, followed by its trail, and told.

use crate::api::{ApiError, Loaded, lab, post, use_loaded, use_revision};
use crate::i18n::{t, t_if_any, t_with};
use crate::model::action_status::ActionState;
use crate::model::operations::operation_label;
use crate::model::waiting::waiting_words;
use crate::paths;
use crate::ui::{Banner, BannerKind, Link};
use contract::device_applications::OperationStarted;
use contract::logs::{ActionTrail, TracedAction};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

/// The operation that a page started last.
#[derive(Clone, Copy)]
pub struct Operation {
    task: RwSignal<Option<String>>,
    refused: RwSignal<Option<ApiError>>,
    is_asking: RwSignal<bool>,
    trail: Loaded<Option<ActionTrail>>,
    on_change: Callback<()>,
}

/// No operation yet. `on_change` is called when one was taken on, and when it has ended.
pub(super) fn use_operation(on_change: Callback<()>) -> Operation {
    let task = RwSignal::new(None::<String>);
    let address = move || task.get().map(|task| routes::lab_action_trail(&task)).unwrap_or_default();
    // Every hop of an operation is a line.
    let trail = use_loaded(address, use_revision(|revisions| revisions.logs + revisions.devices));
    let operation = Operation { task, refused: RwSignal::new(None), is_asking: RwSignal::new(false), trail, on_change };
    let has_ended = Memo::new(move |_| operation.action().is_some_and(|action| action.ended_date_time.is_some()));
    Effect::new(move |before: Option<bool>| {
        let ended = has_ended.get();
        if ended && before == Some(false) {
            on_change.run(());
        }
        ended
    });
    operation
}

impl Operation {
    /// Asks for one.
    pub(super) fn start(self, path: &str, body: &(impl Serialize + 'static)) {
        self.is_asking.set(true);
        self.refused.set(None);
        let answer = post::<OperationStarted>(path, body);
        spawn_local(async move {
            let answer = answer.await;
            self.is_asking.try_set(false);
            match answer {
                Ok(started) => {
                    self.task.try_set(Some(started.task_guid));
                    self.on_change.try_run(());
                }
                Err(error) => drop(self.refused.try_set(Some(error))),
            }
            lab().poll_now();
        });
    }

    /// Forgets it, for another subject.
    pub(super) fn forget(self) {
        self.task.set(None);
        self.refused.set(None);
    }

    /// Whether one is told of, with the way to its trace.
    pub(super) fn is_told(self) -> bool {
        self.task.with(Option::is_some)
    }

    /// Whether a request for one is being answered.
    pub(super) fn is_asking(self) -> bool {
        self.is_asking.get()
    }

    fn action(self) -> Option<TracedAction> {
        self.trail.with(|trail| trail.as_ref().and_then(|trail| trail.action.clone())).flatten()
    }

    /// Why it failed: the error of the hop that it failed at.
    fn failure(self) -> Option<String> {
        let trail = self.trail.value().flatten()?;
        let user = trail.action.map(|action| action.initiated_by).unwrap_or_default();
        let error = trail.hops.into_iter().rev().find_map(|hop| hop.error)?;
        let refusal = t_if_any(&format!("refusal-{}", error.code), &[("user", user.into())]);
        Some(refusal.unwrap_or(error.message))
    }
}

/// How it stands, or why it was refused, with the way to its trace. The live region stands always.
#[component]
pub(super) fn OperationBanner(
    /// The operation.
    operation: Operation,
) -> impl IntoView {
    let words = move || {
        let action = operation.action()?;
        let state = ActionState::of_graph_name(&action.action_state);
        let name = operation_label(&action.action_name).map_or_else(|| action.action_name.clone(), t);
        let arguments = [
            ("action", name.into()),
            ("subject", action.subject.unwrap_or_default().into()),
            ("device", action.device_name.into()),
        ];
        let is_script = action.action_name == "runScript";
        let id = match (state, is_script) {
            (ActionState::Pending, false) => "operation-initiated",
            (ActionState::Complete, false) => "operation-ended",
            (ActionState::Failed, false) => "operation-failed",
            (ActionState::Pending, true) => "operation-script-initiated",
            (ActionState::Complete, true) if action.outcome.as_deref() == Some("succeeded") => {
                "operation-script-succeeded"
            }
            (ActionState::Complete | ActionState::Failed, true) => "operation-script-failed",
        };
        Some(t_with(id, &arguments))
    };
    let reason = move || {
        let action = operation.action()?;
        operation.failure().filter(|_| action.ended_date_time.is_some()).or(action.waiting.as_ref().map(waiting_words))
    };
    let trace = move || {
        operation.task.get().map(|task| view! { <Link to=paths::action(&task)>{t("center-action-trace")}</Link> })
    };
    view! {
        <div class="center-operation">
            <div role="status">
                <p>{words}</p>
            </div>
            <p>{reason}</p>
            {trace}
            {move || {
                operation.refused.get().map(|error| view! { <Banner kind=BannerKind::Error>{error.text()}</Banner> })
            }}
        </div>
    }
}
