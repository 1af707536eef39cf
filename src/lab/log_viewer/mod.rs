//! The log viewer: the lab's own logs and those that a person opens, as CMTrace shows them; several merged by time or side by side.
//!
//! Every line is held by a dedicated worker (`engine`, crates/log-worker); the page has a screenful of them.

pub mod address;
pub mod copy;
pub mod detail;
pub mod direction;
pub mod download;
pub mod engine;
pub mod error_codes;
pub mod error_lookup;
pub mod feed;
pub mod files;
pub mod filters;
pub mod go_to_time;
pub mod grid;
pub mod jump_group;
pub mod level;
pub mod line_row;
pub mod missing;
pub mod opened;
pub mod pane;
pub mod real_action;
pub mod row;
pub mod state_of_view;
pub mod toolbar;
pub mod viewer;

use crate::api::{use_loaded_part, use_revision};
use crate::i18n::{t, text};
use crate::model::NextStep;
use crate::navigation::use_query;
use crate::ui::{EmptyState, Icon, LoadedFrame, PageHeading};
use address::{Layout, VIEW, WITH, files_of, name_of};
use contract::log_viewer::JumpTarget;
use contract::logs::{LogFile, LogFiles};
use contract::routes;
use detail::LineDetail;
use direction::Direction;
use error_lookup::ErrorLookup;
use files::FilePicker;
use jump_group::jump_and_say;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use opened::{DropTarget, OpenedFiles};
use state_of_view::ViewOfFiles;
use toolbar::ViewerToolbar;
use viewer::use_viewer;

/// The log files, and the lines of those that the address names.
#[component]
pub fn LogsPage() -> impl IntoView {
    let params = use_params_map();
    let query = use_query();
    let files = Memo::new(move |_| {
        let with = query.with(|query| query.get(WITH));
        params.with(|params| files_of(params.get("file").as_deref(), with.as_deref()))
    });
    let layout = Memo::new(move |_| Layout::of_query(query.with(|query| query.get(VIEW)).as_deref()));
    let revision = use_revision(|revisions| revisions.logs);
    let known = use_loaded_part(routes::lab_logs, revision, |files: LogFiles| files.value);
    let heading = Signal::derive(move || {
        files.with(|files| match files.as_slice() {
            [] => t("logs-title"),
            files => files.iter().map(|file| name_of(file)).collect::<Vec<_>>().join(" + "),
        })
    });
    view! {
        <DropTarget files>
            <aside class="logs-files" aria-label=move || t("logs-files")>
                <OpenedFiles files />
                <LoadedFrame loaded=known>
                    <FilePicker known=Signal::derive(move || known.value().unwrap_or_default()) files />
                </LoadedFrame>
            </aside>
            <div class="logs-main">
                <PageHeading text=heading />
                {move || match files.get() {
                    files if files.is_empty() => {
                        view! { <NoFile files=Signal::derive(move || known.value()) /> }.into_any()
                    }
                    files => view! { <FilesView files layout=layout.get() /> }.into_any(),
                }}
            </div>
        </DropTarget>
    }
}

/// No file is chosen: choose one, or there is none yet.
#[component]
fn NoFile(files: Signal<Option<Vec<LogFile>>>) -> impl IntoView {
    let has_files = Memo::new(move |_| files.with(|files| files.as_ref().map(|files| !files.is_empty())));
    let own = move || match has_files.get() {
        None => ().into_any(),
        Some(true) => view! { <p class="lab-hint">{move || t("logs-choose")}</p> }.into_any(),
        Some(false) => view! {
            <EmptyState title=text("logs-none") icon=Icon::Log>
                <NextStep />
            </EmptyState>
        }
        .into_any(),
    };
    view! {
        {own}
        <p class="lab-hint">{move || t("logs-drop-hint")}</p>
    }
}

#[component]
fn FilesView(files: Vec<String>, layout: Layout) -> impl IntoView {
    let viewer = use_viewer(files, layout);
    let keys = move |event: web_sys::KeyboardEvent| {
        if let Some(direction) = Direction::of_key(&event.key(), event.shift_key()) {
            event.prevent_default();
            jump_and_say(viewer, JumpTarget::Trouble, direction);
        }
    };
    let lookup = error_lookup::use_lookup();
    view! {
        <div class="logs-viewer" on:keydown=keys>
            <ViewerToolbar viewer />
            <ViewOfFiles viewer />
            <LineDetail viewer lookup />
            <ErrorLookup lookup />
        </div>
    }
}
