//! Goes to a moment: the first line shown at or after it.

use super::address::{TIME, moment_of, moment_text};
use super::engine;
use super::viewer::Viewer;
use crate::i18n::{format, t, t_with};
use crate::navigation::use_query;
use crate::ui::notice::announce;
use contract::log_viewer::{Answer, AskKind};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A field for date and time, and its button.
#[component]
pub fn GoToTime(
    /// The viewer.
    viewer: Viewer,
) -> impl IntoView {
    let query = use_query();
    let asked = query.with_untracked(|query| query.get(TIME)).and_then(|text| moment_of(&text));
    let typed = RwSignal::new(asked.map(moment_text).unwrap_or_default());
    // The field begins at the selected line: one goes some minutes on or back more often than to another year.
    Effect::new(move || {
        let time = viewer.line.with(|line| line.as_ref().and_then(|line| line.row.local_ms));
        if let (Some(time), true) = (time, typed.with_untracked(String::is_empty)) {
            typed.set(moment_text(time));
        }
    });
    follow_address(viewer, asked);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(moment) = moment_of(&typed.get_untracked()) else { return };
        viewer.navigator.set_query(TIME, Some(moment_text(moment)));
        go(viewer, moment);
    };
    view! {
        <form class="logs-time" on:submit=submit>
            <input
                type="datetime-local"
                step="1"
                class="field"
                aria-label=move || t("logs-time")
                required
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <button type="submit" class="toolbar-button">
                {move || t("logs-go-to-time")}
            </button>
        </form>
    }
}

/// A moment in the address, without a line, is gone to once the lines are there.
fn follow_address(viewer: Viewer, asked: Option<i64>) {
    let Some(moment) = asked.filter(|_| viewer.selected.with_untracked(Option::is_none)) else { return };
    Effect::new(move |gone: Option<bool>| {
        if gone == Some(true) {
            return true;
        }
        let is_ready = viewer.view(0).is_some_and(|view| view.rows > 0 && !view.is_working)
            && viewer.shown_files().iter().all(|file| file.is_read);
        if is_ready {
            go(viewer, moment);
        }
        is_ready
    });
}

fn go(viewer: Viewer, local_ms: i64) {
    let view = viewer.active.get_untracked();
    spawn_local(async move {
        let answer = engine::ask(AskKind::AtTime { view, moment_ms: local_ms, is_utc: false }).await;
        let Some(Answer::Place(Some(place))) = answer else { return announce(t("logs-time-none")) };
        viewer.follows.try_set(false);
        viewer.select(&place.line);
        let time = format::log_time(local_ms);
        announce(t_with("logs-time-gone", &[("time", time.into()), ("line", place.text.into())]));
    });
}
