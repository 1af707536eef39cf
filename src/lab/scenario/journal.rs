//! The journal, out and in; and the hash of the state that it gives.

use crate::api::{self, ApiError, lab, use_revision};
use crate::browser;
use crate::dom::view;
use crate::i18n::{format, t, t_with, text};
use crate::reactive::RwSignal;
use crate::shell::notice::{say, say_failure, say_nothing};
use crate::ui::{BannerKind, Icon, ToolbarButton};
use contract::lab::JournalFile;
use contract::limits::IMPORT_BYTES_MAX;
use contract::routes;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// A hash that was read.
#[derive(Clone)]
struct ReadHash {
    hash: String,
    now_ms: i64,
    /// The world that was asked.
    world: u64,
}

/// The hash of the state, read on demand: it covers everything, and changes with every simulated event. It goes with its
/// world: of another one it says nothing.
#[component]
pub fn StateHash() -> impl IntoView {
    let hash = RwSignal::new(None::<ReadHash>);
    let revision = use_revision(|_| 0);
    let world = move || revision.get().0;
    let read = move |()| {
        let world = revision.get_untracked().0;
        spawn_local(async move {
            match api::get::<JournalFile>(&routes::lab_journal()).await {
                Ok(journal) => {
                    hash.try_set(Some(ReadHash { hash: journal.state_hash, now_ms: journal.now_ms, world }));
                }
                Err(error) => say_failure(&error),
            }
        });
    };
    view! {
        <div class="state-hash">
            <ToolbarButton icon=Icon::Refresh label=text("state-hash-read") on_press=read />
            <div role="status">
                {move || {
                    hash.get()
                        .filter(|read| read.world == world())
                        .map(|ReadHash { hash, now_ms, .. }| {
                            view! {
                                <p>{t_with("state-hash-at", &[("time", format::date_time(now_ms).into())])}</p>
                                <code>{hash}</code>
                            }
                        })
                }}
            </div>
        </div>
    }
}

/// Saves the journal as a file.
#[component]
pub fn ExportJournal() -> impl IntoView {
    let export = |()| {
        spawn_local(async {
            say_nothing();
            match api::get_text(&routes::lab_journal()).await {
                Ok(content) => browser::save_file("tenant-attach-lab-journal.json", "application/json", &content),
                Err(error) => say_failure(&error),
            }
        });
    };
    view! { <ToolbarButton icon=Icon::Download label=text("journal-export") on_press=export /> }
}

/// Takes a journal from a file: the world becomes the one that it gives.
#[component]
pub fn ImportJournal() -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let choose = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // Choosing the same file again is a change again.
        input.set_value("");
        if let Some(file) = file {
            spawn_local(import(file));
        }
    };
    view! {
        <ToolbarButton icon=Icon::Folder label=text("journal-import") on_press=choose />
        <input
            node_ref=input
            type="file"
            accept="application/json,.json"
            class="visually-hidden"
            tabindex="-1"
            aria-label=move || t("journal-import-file")
            on:change=chosen
        />
    }
}

async fn import(file: web_sys::File) {
    say_nothing();
    if file.size() > IMPORT_BYTES_MAX as f64 {
        let limit = format::bytes(IMPORT_BYTES_MAX as i64);
        say(BannerKind::Error, t_with("journal-too-large", &[("limit", limit.into())]));
        return;
    }
    let content = JsFuture::from(file.text()).await.ok().and_then(|content| content.as_string());
    let Some(content) = content else {
        say(BannerKind::Error, t("journal-unreadable"));
        return;
    };
    match lab().replace_world(&routes::lab_journal(), content).await {
        Ok(status) => {
            let time = format::date_time(status.now_ms);
            say(BannerKind::Success, t_with("journal-imported", &[("time", time.into())]));
        }
        Err(error) if is_of_the_file(&error) => say(BannerKind::Error, t("journal-not-one")),
        Err(error) => say_failure(&error),
    }
}

/// Whether the gateway could not read the file at all. Its own words name the route that gives a journal, which a person
/// knows as a button.
fn is_of_the_file(error: &ApiError) -> bool {
    matches!(error.code.as_str(), "BodyMalformed" | "BodyFieldUnknown")
}
