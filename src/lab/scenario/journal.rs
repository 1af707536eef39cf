//! The journal as a file, and the hash of the state that it gives.

use crate::api::{self, use_revision};
use crate::browser;
use crate::i18n::{format, t_with, text};
use crate::ui::notice::{say_failure, say_nothing};
use crate::ui::{Icon, ToolbarButton};
use contract::lab::JournalFile;
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::IgnoredAny;

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
        say_nothing();
        let world = revision.get_untracked().0;
        spawn_local(async move {
            match api::get::<JournalFile<IgnoredAny>>(&routes::lab_journal()).await {
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
    view! { <ToolbarButton icon=Icon::Download label=text("journal-export") on_press=|()| export() /> }
}

/// Saves the journal as a file.
pub fn export() {
    spawn_local(async {
        say_nothing();
        match api::get_text(&routes::lab_journal()).await {
            Ok(content) => browser::save_file("tenant-attach-lab-journal.json", "application/json", &content),
            Err(error) => say_failure(&error),
        }
    });
}
