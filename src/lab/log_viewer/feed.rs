//! Lines of the lab's own logs, from the gateway to the worker: read once, then only what is new.

use super::engine;
use crate::api::{self, ApiError, Phase, encoded, use_revision};
use contract::limits::LOG_LINES_PAGE_MAX;
use contract::log_viewer::{AskKind, OPENED};
use contract::logs::{LogLines, QUERY_AFTER};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// How far reading is, by file. Copy it anywhere in the viewer.
#[derive(Clone, Copy)]
pub struct Feed {
    /// Of each of the lab's own files.
    pub phases: RwSignal<BTreeMap<String, Phase>>,
    retry_count: RwSignal<u32>,
}

impl Feed {
    /// How far reading a file is; an opened file is read by the worker. Reactive.
    pub fn phase(self, file: &str) -> Phase {
        if file.starts_with(OPENED) {
            return Phase::Ready;
        }
        self.phases.with(|phases| phases.get(file).cloned()).unwrap_or(Phase::Loading)
    }

    /// Reads again after a failure.
    pub fn retry(self) {
        self.retry_count.update(|count| *count += 1);
    }
}

/// Reads the lab's own among these files, and goes on reading them.
pub fn use_feed(files: &[String]) -> Feed {
    let feed = Feed { phases: RwSignal::new(BTreeMap::new()), retry_count: RwSignal::new(0) };
    let revision = use_revision(|revisions| revisions.logs);
    for file in files.iter().filter(|file| !file.starts_with(OPENED)) {
        follow(feed, file.clone(), revision);
    }
    feed
}

/// How far a file was read, and in which world.
#[derive(Clone, Copy, Default)]
struct Read {
    world: Option<u64>,
    sequence: u64,
}

fn follow(feed: Feed, file: String, revision: Memo<(u64, u64)>) {
    let read = StoredValue::new(Read::default());
    let is_reading = StoredValue::new(false);
    let file = StoredValue::new(file);
    Effect::new(move || {
        // Read, not only tracked: a memo without readers never looks at what it depends on.
        revision.with(|_| ());
        feed.retry_count.track();
        if is_reading.get_value() {
            // The reader looks again before it stops.
            return;
        }
        is_reading.set_value(true);
        spawn_local(async move {
            while let Some(name) = file.try_get_value() {
                let started_at = revision.get_untracked();
                let outcome = read_on(read, &name, started_at.0).await;
                if is_reading.try_get_value().is_none() {
                    return;
                }
                let failed = outcome.is_err();
                let phase = outcome.map_or_else(Phase::Failed, |()| Phase::Ready);
                let is_same = feed.phases.with_untracked(|phases| phases.get(&name) == Some(&phase));
                if !is_same {
                    feed.phases.update(|phases| drop(phases.insert(name, phase)));
                }
                if failed || revision.get_untracked() == started_at {
                    break;
                }
            }
            is_reading.try_set_value(false);
        });
    });
}

/// Reads what follows the last line, page after page; from the beginning in another world.
async fn read_on(read: StoredValue<Read>, file: &str, world: u64) -> Result<(), ApiError> {
    loop {
        let Some(before) = read.try_get_value() else { return Ok(()) };
        let is_new = before.world != Some(world);
        let after = if is_new { 0 } else { before.sequence };
        let page: LogLines = api::get(&format!("{}?{QUERY_AFTER}={after}", routes::lab_log(&encoded(file)))).await?;
        let is_last = page.lines.len() < LOG_LINES_PAGE_MAX;
        if is_new || !page.lines.is_empty() {
            engine::ask(AskKind::Append { file: file.to_owned(), is_new, lines: page.lines }).await;
        }
        read.try_set_value(Read { world: Some(world), sequence: page.last_sequence });
        if is_last {
            return Ok(());
        }
    }
}
