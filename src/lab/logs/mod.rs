//! The log viewer: the files, and the lines of one as CMTrace shows them.

pub mod detail;
pub mod files;
pub mod grid;
pub mod highlight;
pub mod level;
pub mod missing;
pub mod tail;
pub mod toolbar;
pub mod trouble;
pub mod trouble_group;

use crate::api::{use_loaded_part, use_revision};
use crate::i18n::{t, text};
use crate::model::NextStep;
use crate::ui::{EmptyState, Icon, LoadedFrame, PageHeading};
use contract::logs::{LogFile, LogFiles};
use contract::routes;
use detail::LineDetail;
use files::FilePicker;
use grid::LineGrid;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use tail::use_tail;
use toolbar::ViewerToolbar;
use trouble::Direction;
use trouble_group::jump_and_say;

/// The log files, and the lines of the one that the address names.
#[component]
pub fn LogsPage() -> impl IntoView {
    let params = use_params_map();
    let file = Memo::new(move |_| params.with(|params| params.get("file")));
    let revision = use_revision(|revisions| revisions.logs);
    let files = use_loaded_part(routes::lab_logs, revision, |files: LogFiles| files.value);
    let heading = Signal::derive(move || match file.get() {
        Some(file) => file,
        None => t("logs-title"),
    });
    view! {
        <div class="logs-page">
            <aside class="logs-files" aria-label=move || t("logs-files")>
                <LoadedFrame loaded=files>
                    <FilePicker files=Signal::derive(move || files.value().unwrap_or_default()) />
                </LoadedFrame>
            </aside>
            <div class="logs-main">
                <PageHeading text=heading />
                {move || match file.get() {
                    Some(file) => view! { <FileView file /> }.into_any(),
                    None => view! { <NoFile files=Signal::derive(move || files.value()) /> }.into_any(),
                }}
            </div>
        </div>
    }
}

/// No file is chosen: choose one, or there is none yet.
#[component]
fn NoFile(files: Signal<Option<Vec<LogFile>>>) -> impl IntoView {
    let has_files = Memo::new(move |_| files.with(|files| files.as_ref().map(|files| !files.is_empty())));
    move || match has_files.get() {
        None => ().into_any(),
        Some(true) => view! { <p class="lab-hint">{move || t("logs-choose")}</p> }.into_any(),
        Some(false) => view! {
            <EmptyState title=text("logs-none") icon=Icon::Log>
                <NextStep />
            </EmptyState>
        }
        .into_any(),
    }
}

#[component]
fn FileView(file: String) -> impl IntoView {
    let tail = use_tail(file.clone());
    let keys = move |event: web_sys::KeyboardEvent| {
        if let Some(direction) = Direction::of_key(&event.key(), event.shift_key()) {
            event.prevent_default();
            jump_and_say(tail, direction);
        }
    };
    view! {
        <div class="logs-viewer" on:keydown=keys>
            <ViewerToolbar file=file.clone() tail />
            <LineGrid file tail />
            <LineDetail tail />
        </div>
    }
}
