//! One action's way through the logs: a single timeline with what each hop is.

pub mod trail;

use crate::api::{self, Loaded, Phase, use_loaded, use_loaded_part, use_revision};
use crate::i18n::{format, t, t_with, text};
use crate::model::action_status::{Action, ActionState};
use crate::model::waiting::{stands_still, waiting_words};
use crate::paths;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame, PageHeading};
use contract::logs::{ActionTrail, LogFile, LogFiles, Severity, TracedAction};
use contract::routes;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use trail::{Hop, TrailLine, hops};

/// The trail of the action whose task the address names.
#[component]
pub fn ActionPage() -> impl IntoView {
    let params = use_params_map();
    let task = Memo::new(move |_| params.with(|params| params.get("task").unwrap_or_default()));
    // How the action stands is a part of its device.
    let revision = use_revision(|revisions| revisions.logs + revisions.devices);
    let trail: Loaded<ActionTrail> = use_loaded(move || routes::lab_action_trail(&api::encoded(&task.get())), revision);
    let files = use_loaded_part(routes::lab_logs, revision, |files: LogFiles| files.value);
    let hops = Memo::new(move |_| trail.with(|trail| hops(&trail.lines)).unwrap_or_default());
    let action = Memo::new(move |_| trail.with(|trail| trail.action.clone()).flatten());
    let title =
        Signal::derive(move || action.with(|action| action.as_ref().map_or_else(|| t("action-title"), title_of)));
    let files = Signal::derive(move || files.value().unwrap_or_default());
    let phase = trail.phase();
    let is_known = Signal::derive(move || phase.with(|phase| *phase != Phase::Loading));
    view! {
        <div class="lab-page action-page">
            <PageHeading text=title class="lab-display" is_known=is_known />
            {traced_action(action)}
            <p class="action-task">{move || t_with("action-task", &[("task", task.get().into())])}</p>
            <LoadedFrame loaded=trail missing=move || view! { <NoAction task /> }>
                <Trail hops files />
            </LoadedFrame>
        </div>
    }
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
    let known = Action::of_graph_name(&traced.action_name);
    let action = known.map_or_else(|| traced.action_name.clone(), |action| t(action.label()));
    t_with("action-title-of", &[("action", action.into()), ("device", traced.device_name.as_str().into())])
}

/// How the action stands, and the way back to its device.
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

#[component]
fn Trail(hops: Memo<Vec<Hop>>, files: Signal<Vec<LogFile>>) -> impl IntoView {
    let is_empty = Memo::new(move |_| hops.with(Vec::is_empty));
    move || {
        if is_empty.get() {
            return view! { <EmptyState title=text("action-no-lines") icon=Icon::Log>{t("action-no-lines-text")}</EmptyState> }
                .into_any();
        }
        view! {
            <ol class="trail">
                <For
                    each=move || hops.get()
                    key=|hop| (hop.lines[0].sequence, hop.lines.len())
                    children=move |hop| view! { <HopItem hop files /> }
                />
            </ol>
        }
        .into_any()
    }
}

#[component]
fn HopItem(hop: Hop, files: Signal<Vec<LogFile>>) -> impl IntoView {
    let Hop { kind, file, since_start_ms, lines } = hop;
    let file = StoredValue::new(file);
    let machine = move || {
        let id = file.get_value();
        files.with(|files| files.iter().find(|file| file.id == id).map(|file| file.machine.clone()))
    };
    view! {
        <li class="trail-hop">
            <h2>
                {move || t(kind.title_id())}
                <span class="trail-since">{move || format::offset(since_start_ms)}</span>
            </h2>
            <p class="trail-file">
                <Link to=paths::log_line(&file.get_value(), lines[0].sequence)>{file.get_value()}</Link>
                {move || machine().map(|machine| format!(" · {machine}"))}
            </p>
            <p class="trail-why">{move || t(kind.text_id())}</p>
            <ol class="trail-lines">{lines.into_iter().map(trail_line).collect_view()}</ol>
        </li>
    }
}

fn trail_line(line: TrailLine) -> impl IntoView {
    let class = match line.level {
        Severity::Information => "trail-line",
        Severity::Warning => "trail-line log-warning",
        Severity::Error => "trail-line log-error",
    };
    let time = line.date_time.clone();
    view! {
        <li class=class>
            <time class="trail-time" datetime=line.date_time>
                {format::parse_rfc3339_ms(&time).map_or(time.clone(), format::log_time)}
            </time>
            <span class="trail-offset">{move || format::offset(line.since_start_ms)}</span>
            <span class="trail-text">{line.text}</span>
            {line.invented.then(|| view! { <span class="log-invented">{move || t("logs-invented")}</span> })}
        </li>
    }
}
