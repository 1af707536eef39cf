//! Keeps in the browser what of the main job was looked at (`visits`), and tells how far the job is.

use super::main_job::{Progress, progress};
use super::visits::Visits;
use crate::api::lab;
use crate::browser;
use crate::navigation::use_navigator;
use contract::lab::LabStatus;
use leptos::prelude::*;
use std::sync::LazyLock;

static VISITS: LazyLock<ArcRwSignal<Visits>> = LazyLock::new(|| ArcRwSignal::new(stored()));

/// Several labs of one host share their browser's storage.
fn key() -> String {
    format!("visited{}", browser::base_path())
}

fn stored() -> Visits {
    browser::stored(&key()).map(|text| Visits::from_text(&text)).unwrap_or_default()
}

/// Follows which pages are shown, for as long as the app lives.
pub fn follow_visits() {
    let path = use_navigator().path();
    // What a visit depends on: not the time, which changes every second.
    // The past was looked at when it was the present.
    let facts = Memo::new(|_| lab().status().filter(|status| status.past.is_none()).map(|status| facts_of(&status)));
    Effect::new(move || {
        let path = path.get();
        let Some(status) = facts.get() else { return };
        let kept = VISITS.get_untracked();
        let visits = kept.clone().in_world(&status).with_page(&path, &status);
        if visits != kept {
            browser::store(&key(), &visits.to_text());
            VISITS.set(visits);
        }
    });
    // Another tab of the same lab looked at something.
    let handle = window_event_listener_untyped("storage", |_| {
        let stored = stored();
        if VISITS.with_untracked(|kept| *kept != stored) {
            VISITS.set(stored);
        }
    });
    // It listens as long as the page lives.
    std::mem::forget(handle);
}

fn facts_of(status: &LabStatus) -> LabStatus {
    LabStatus {
        revisions: contract::lab::Revisions { world: status.revisions.world, ..Default::default() },
        scenario: status.scenario.clone(),
        journal_length: status.journal_length,
        visible_device_count: status.visible_device_count,
        action_count: status.action_count,
        ..LabStatus::default()
    }
}

/// How far the main job is; nothing before the gateway's first answer.
pub fn use_progress() -> Memo<Option<Progress>> {
    Memo::new(|_| {
        let visits = VISITS.get();
        lab().status().map(|status| progress(&status, visits.in_world(&status).visited))
    })
}
