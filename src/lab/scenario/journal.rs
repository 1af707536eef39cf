//! The journal, out and in; and the hash of the state that it gives.

use crate::api::{self, lab};
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

/// The hash of the state, read on demand: it covers everything, and changes with every simulated event.
#[component]
pub fn StateHash() -> impl IntoView {
    let hash = RwSignal::new(None::<(String, i64)>);
    let read = move |()| {
        spawn_local(async move {
            match api::get::<JournalFile>(&routes::lab_journal()).await {
                Ok(journal) => {
                    hash.try_set(Some((journal.state_hash, journal.now_ms)));
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
                        .map(|(hash, now_ms)| {
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
        Err(error) => say_failure(&error),
    }
}
