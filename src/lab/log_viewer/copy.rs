//! Copies lines as CMTrace does: a line of text each, columns with tabs between.

use super::engine;
use super::viewer::Viewer;
use crate::browser;
use crate::i18n::{t, t_with};
use crate::ui::BannerKind;
use crate::ui::notice::say;
use contract::log_viewer::{Answer, AskKind, COPIED_ROWS_MAX};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Copies the chosen rows, or says why that cannot be.
pub fn copy_lines(viewer: Viewer) {
    let Some((first, last)) = untrack(|| viewer.range()) else {
        return say(BannerKind::Info, t("logs-copy-none"));
    };
    let view = viewer.active.get_untracked();
    spawn_local(async move {
        let Some(Answer::Text(text)) = engine::ask(AskKind::Copy { view, first, last }).await else { return };
        let count = (last - first + 1).min(COPIED_ROWS_MAX);
        if browser::copy_text(&text).await {
            say(BannerKind::Success, t_with("logs-copied", &[("count", count.into())]));
        } else {
            say(BannerKind::Error, t("logs-copy-refused"));
        }
    });
}
