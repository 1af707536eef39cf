//! The page of one device action: its title and state, and its trace.

use super::{Initiator, Trace, TraceBody};
use crate::api::{self, Loaded, Phase, use_loaded, use_revision};
use crate::i18n::{format, t, t_with, text};
use crate::model::action_status::{Action, ActionState};
use crate::model::operations::operation_label;
use crate::model::waiting::{stands_still, waiting_words};
use crate::paths;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame, PageHeading};
use contract::logs::{ActionTrail, CMPIVOT_ACTION, TracedAction};
use contract::routes;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The trace of the action whose task the address names.
#[component]
pub fn ActionTracePage() -> impl IntoView {
    let params = use_params_map();
    let task = Memo::new(move |_| params.with(|params| params.get("task").unwrap_or_default()));
    // How the action stands is a part of its device.
    let revision = use_revision(|revisions| revisions.logs + revisions.devices);
    let trail: Loaded<ActionTrail> = use_loaded(move || routes::lab_action_trail(&api::encoded(&task.get())), revision);
    let action = Memo::new(move |_| trail.with(|trail| trail.action.clone()).flatten());
    let trace = Memo::new(move |_| trail.with(trace_of).unwrap_or_default());
    let title =
        Signal::derive(move || action.with(|action| action.as_ref().map_or_else(|| t("action-title"), title_of)));
    provide_context(Initiator(Signal::derive(move || {
        action.with(|action| action.as_ref().map(|action| action.initiated_by.clone())).unwrap_or_default()
    })));
    let phase = trail.phase();
    let is_known = Signal::derive(move || phase.with(|phase| *phase != Phase::Loading));
    view! {
        <div class="lab-page trace-page">
            <PageHeading text=title class="lab-display" is_known=is_known />
            {traced_action(action)}
            <p class="trace-task">{move || t_with("action-task", &[("task", task.get().into())])}</p>
            <LoadedFrame loaded=trail missing=move || view! { <NoAction task /> }>
                <TraceBody trace />
            </LoadedFrame>
        </div>
    }
}

fn trace_of(trail: &ActionTrail) -> Trace {
    Trace { hops: trail.hops.clone(), lines: trail.lines.clone(), has_every_line: trail.has_every_line }
}

/// No action has the id in the address: what an id looks like, and where actions are found.
#[component]
fn NoAction(task: Memo<String>) -> impl IntoView {
    view! {
        <EmptyState title=text("action-unknown") icon=Icon::Search>
            <p>{move || t_with("action-unknown-text", &[("task", task.get().into())])}</p>
            <p>
                <Link to=paths::LOGS>{move || t("logs-show-files")}</Link>
            </p>
            <p>
                <Link to=paths::ALL_DEVICES>{move || t("center-device-not-found-all")}</Link>
            </p>
        </EmptyState>
    }
}

/// *Sync Machine Policy on CLIENT1*; an action that the admin center does not know shows under its wire name.
fn title_of(traced: &TracedAction) -> String {
    let action = match Action::of_graph_name(&traced.action_name) {
        Some(action) => t(action.label()),
        None if traced.action_name == CMPIVOT_ACTION => t("action-cmpivot"),
        None => match operation_label(&traced.action_name) {
            Some(label) => t_with(
                "operation-of",
                &[("action", t(label).into()), ("subject", traced.subject.clone().unwrap_or_default().into())],
            ),
            None => traced.action_name.clone(),
        },
    };
    t_with("action-title-of", &[("action", action.into()), ("device", traced.device_name.as_str().into())])
}

/// How the action stands, who asked and when, and the way back to its device.
fn traced_action(action: Memo<Option<TracedAction>>) -> AnyView {
    let state = move || {
        let state =
            action.with(|action| action.as_ref().map(|traced| ActionState::of_graph_name(&traced.action_state)));
        state.map(|state| t_with("action-state", &[("state", t(state.in_table()).into())]))
    };
    let waiting = move |is_spoken: bool| {
        action.with(|action| {
            let waiting = action.as_ref().and_then(|traced| traced.waiting.as_ref());
            waiting.filter(|waiting| stands_still(waiting) == is_spoken).map(waiting_words)
        })
    };
    let requested = move || {
        action.with(|action| {
            let traced = action.as_ref()?;
            let (user, time) = (traced.initiated_by.clone(), format::date_time_of(&traced.requested_date_time));
            Some(t_with("trace-requested", &[("user", user.into()), ("time", time.into())]))
        })
    };
    let device = Memo::new(move |_| {
        action.with(|action| {
            let traced = action.as_ref()?;
            Some((traced.device_name.clone(), traced.managed_device_id.clone()?))
        })
    });
    view! {
        <div role="status">
            <p>{state}</p>
            <p>{move || waiting(true)}</p>
        </div>
        <p>{move || waiting(false)}</p>
        <p>{requested}</p>
        {move || {
            device
                .get()
                .map(|(name, id)| {
                    view! {
                        <p>
                            <Link to=paths::device(&id)>
                                {move || t_with("action-device", &[("device", name.as_str().into())])}
                            </Link>
                        </p>
                    }
                })
        }}
    }
    .into_any()
}
