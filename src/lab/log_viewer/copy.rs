//! Copies lines as CMTrace does: a line of text each, columns with tabs between.

use super::engine;
use super::viewer::Viewer;
use crate::i18n::{t, t_with};
use crate::ui::BannerKind;
use crate::ui::notice::say;
use contract::log_viewer::{Answer, AskKind, COPIED_ROWS_MAX};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// Copies the chosen rows, or says why that cannot be.
pub fn copy_lines(viewer: Viewer) {
    let Some((first, last)) = untrack(|| viewer.range()) else {
        return say(BannerKind::Info, t("logs-copy-none"));
    };
    let view = viewer.active.get_untracked();
    spawn_local(async move {
        let Some(Answer::Text(text)) = engine::ask(AskKind::Copy { view, first, last }).await else { return };
        let count = (last - first + 1).min(COPIED_ROWS_MAX);
        let is_copied = JsFuture::from(window().navigator().clipboard().write_text(&text)).await.is_ok();
        if is_copied {
            say(BannerKind::Success, t_with("logs-copied", &[("count", count.into())]));
        } else {
            say(BannerKind::Error, t("logs-copy-refused"));
        }
    });
}
