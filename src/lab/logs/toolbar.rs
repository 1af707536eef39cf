//! Filter, highlight, follow, download.

use super::highlight::is_marked;
use super::level::LevelBox;
use super::tail::Tail;
use super::trouble_group::TroubleGroup;
use crate::api::{self, Phase};
use crate::browser;
use crate::i18n::{t, t_with, text};
use crate::ui::notice::{say_failure, say_nothing};
use crate::ui::{Glyph, Icon, SearchBox, ToolbarButton};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The viewer's controls, and how many lines there are.
#[component]
pub fn ViewerToolbar(
    /// The file's id.
    file: String,
    /// Its lines.
    tail: Tail,
) -> impl IntoView {
    let count = Memo::new(move |_| tail.lines.with(Vec::len) as i64);
    let counted = move || {
        let arguments = [("count", count.get().into())];
        if tail.is_narrowed() { t_with("logs-count-filtered", &arguments) } else { t_with("logs-count", &arguments) }
    };
    let unmarked = Memo::new(move |_| {
        let needle = tail.highlight.settled.get();
        let has_marks =
            needle.is_empty() || tail.lines.with(|lines| lines.iter().any(|line| is_marked(&line.text, &needle)));
        (!has_marks).then_some(needle)
    });
    let nothing_marked =
        move || unmarked.get().map(|needle| t_with("logs-highlight-none", &[("words", needle.into())]));
    let is_missing =
        Memo::new(move |_| tail.phase.with(|phase| matches!(phase, Phase::Failed(error) if error.is_of_nothing())));
    view! {
        <div class="toolbar logs-toolbar" role="group" aria-label=move || t("logs-tools")>
            <SearchBox
                label=text("logs-filter")
                value=tail.filter.typed
                on_search=move |words: String| tail.filter.typed.set(words)
            />
            <SearchBox
                label=text("logs-highlight")
                value=tail.highlight.typed
                on_search=move |words: String| tail.highlight.typed.set(words)
            />
            <LevelBox level=tail.level />
            <TroubleGroup tail />
            <button
                type="button"
                class="toolbar-button"
                aria-pressed=move || tail.follows.get().to_string()
                on:click=move |_| tail.follows.update(|follows| *follows = !*follows)
            >
                <Glyph icon=Icon::SortDown />
                <span>{move || t("logs-follow")}</span>
            </button>
            <ToolbarButton
                icon=Icon::Download
                label=text("logs-download")
                disabled_reason=Signal::derive(move || is_missing.get().then(|| t("logs-download-none")))
                on_press=move |()| download(file.clone())
            />
            <span role="status">{nothing_marked}</span>
            <span class="logs-count" role="status">{counted}</span>
        </div>
    }
}

/// Moves the focus to the filter: where a button was that went away with what it changed.
pub fn focus_filter() {
    browser::focus_first(".logs-toolbar input");
}

/// Saves the file in the framing that CMTrace opens. A plain link could not carry the bearer token.
fn download(file: String) {
    spawn_local(async move {
        say_nothing();
        match api::get_text(&routes::lab_log_download(&api::encoded(&file))).await {
            Ok(content) => browser::save_file(&file, "text/plain", &content),
            Err(error) => say_failure(&error),
        }
    });
}
