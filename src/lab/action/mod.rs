//! One action's way through the four logs: a single timeline with what each hop is.

pub mod trail;

use crate::api::{self, Loaded, use_loaded, use_loaded_part, use_revision};
use crate::dom::{For, view};
use crate::i18n::{format, t, t_with, text};
use crate::reactive::{Memo, Signal};
use crate::router::use_params_map;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame, PageHeading};
use contract::logs::{LogFile, LogFiles, LogLines, Severity};
use contract::routes;
use leptos::prelude::*;
use trail::{Hop, TrailLine, hops};

/// The trail of the action whose task the address names.
#[component]
pub fn ActionPage() -> impl IntoView {
    let params = use_params_map();
    let task = Memo::new(move |_| params.with(|params| params.get("task").unwrap_or_default()));
    let revision = use_revision(|revisions| revisions.logs);
    let lines: Loaded<LogLines> = use_loaded(move || routes::lab_action_trail(&api::encoded(&task.get())), revision);
    let files = use_loaded_part(routes::lab_logs, revision, |files: LogFiles| files.value);
    let hops = Memo::new(move |_| lines.with(|lines| hops(&lines.lines)).unwrap_or_default());
    let files = Signal::derive(move || files.value().unwrap_or_default());
    view! {
        <div class="lab-page action-page">
            <PageHeading text=text("action-title") class="lab-display" />
            <p class="action-task">{move || t_with("action-task", &[("task", task.get().into())])}</p>
            <LoadedFrame loaded=lines>
                <Trail hops files />
            </LoadedFrame>
        </div>
    }
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
                <Link to=format!("/lab/logs/{}?line={}", file.get_value(), lines[0].sequence)>{file.get_value()}</Link>
                {move || machine().map(|machine| format!(" · {machine}"))}
            </p>
            <p class="trail-why">{move || t(kind.text_id())}</p>
            <ol class="trail-lines">{lines.into_iter().map(trail_line).collect_view()}</ol>
        </li>
    }
}

fn trail_line(line: TrailLine) -> impl IntoView {
    let class = match line.severity {
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
