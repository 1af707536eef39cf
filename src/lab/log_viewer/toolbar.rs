//! Filter, highlight, severity, errors, follow, download; and, in a row of their own, what is needed less often.

use super::address::Layout;
use super::copy::copy_lines;
use super::direction::Direction;
use super::download::download;
use super::filters::{ComponentBox, ExpressionBox, ThreadBox};
use super::go_to_time::GoToTime;
use super::jump_group::{JumpGroup, jump_and_say};
use super::level::LevelBox;
use super::viewer::Viewer;
use super::{address, state_of_view};
use crate::api::Phase;
use crate::browser;
use crate::i18n::{t, t_with, text};
use crate::ui::{Glyph, Icon, SearchBox, ToolbarButton};
use contract::log_viewer::{JumpTarget, OPENED};
use leptos::prelude::*;

/// The viewer's controls, and how many lines there are.
#[component]
pub fn ViewerToolbar(
    /// The viewer.
    viewer: Viewer,
) -> impl IntoView {
    let count = Memo::new(move |_| viewer.views().iter().map(|view| view.rows).sum::<u64>());
    let counted = move || {
        let arguments = [("count", count.get().into())];
        if viewer.is_narrowed() { t_with("logs-count-filtered", &arguments) } else { t_with("logs-count", &arguments) }
    };
    let nothing_marked = move || {
        let needle = viewer.highlight.settled.get();
        let views = viewer.views();
        let is_known = views.iter().any(|view| view.lines > 0) && !views.iter().any(|view| view.is_working);
        let has_marks = needle.is_empty() || !is_known || views.iter().any(|view| view.marks > 0);
        (!has_marks).then(|| t_with("logs-highlight-none", &[("words", needle.into())]))
    };
    // As in the search of an editor: Enter leads to the next line that holds the words.
    let find_next = move |event: web_sys::KeyboardEvent| {
        let words = viewer.highlight.settled.get_untracked();
        // What is still being typed is not looked for yet.
        if event.key() == "Enter" && !words.is_empty() && words == viewer.highlight.typed.get_untracked() {
            let direction = if event.shift_key() { Direction::Previous } else { Direction::Next };
            jump_and_say(viewer, JumpTarget::Mark, direction);
        }
    };
    // Several are saved as a zip, from the list of files; an opened one is a file already.
    let own = viewer.files.with_value(|files| match files.as_slice() {
        [file] if !file.starts_with(OPENED) => Some(file.clone()),
        _ => None,
    });
    let save = own.map(|file| {
        let named = file.clone();
        let is_missing =
            Memo::new(move |_| matches!(viewer.feed.phase(&named), Phase::Failed(error) if error.is_of_nothing()));
        view! {
            <ToolbarButton
                icon=Icon::Download
                label=text("logs-download")
                disabled_reason=Signal::derive(move || is_missing.get().then(|| t("logs-download-none")))
                on_press=move |()| download(file.clone())
            />
        }
    });
    let problem = move || {
        viewer.filter_problem().map(|problem| {
            let words = state_of_view::problem_words(&problem.code, &problem.message);
            // What the parser says, behind the words that are translated.
            let reason = problem.message.split_once(": ").map_or("", |(_, reason)| reason).to_owned();
            view! {
                <p class="logs-filter-problem" id="logs-filter-problem" role="alert">
                    {words}
                    " "
                    <code class="logs-filter-reason">{reason}</code>
                </p>
            }
        })
    };
    view! {
        <div class="toolbar logs-toolbar" role="group" aria-label=move || t("logs-tools")>
            <SearchBox
                label=text("logs-filter")
                value=viewer.filter.typed
                on_search=move |words: String| viewer.filter.typed.set(words)
            />
            <span class="logs-highlight" on:keydown=find_next>
                <SearchBox
                    label=text("logs-highlight")
                    value=viewer.highlight.typed
                    on_search=move |words: String| viewer.highlight.typed.set(words)
                />
            </span>
            <Show when=move || viewer.highlight.settled.with(|words| !words.is_empty())>
                <JumpGroup viewer target=JumpTarget::Mark />
            </Show>
            <LevelBox level=viewer.level />
            <JumpGroup viewer target=JumpTarget::Trouble />
            <button
                type="button"
                class="toolbar-button"
                aria-pressed=move || viewer.follows.get().to_string()
                on:click=move |_| viewer.follows.update(|follows| *follows = !*follows)
            >
                <Glyph icon=Icon::SortDown />
                <span>{move || t("logs-follow")}</span>
            </button>
            <span role="status">{nothing_marked}</span>
            <span class="logs-count" role="status">{counted}</span>
        </div>
        {problem}
        <div class="toolbar logs-toolbar" role="group" aria-label=move || t("logs-more-tools")>
            <ExpressionBox viewer />
            <ComponentBox viewer />
            <ThreadBox viewer />
            <GoToTime viewer />
            <LayoutBox viewer />
            {save}
            <ToolbarButton icon=Icon::Properties label=text("logs-copy") on_press=move |()| copy_lines(viewer) />
        </div>
    }
}

/// Moves the focus to the filter: where a button was that went away with what it changed.
pub fn focus_filter() {
    browser::focus_first(".logs-toolbar input");
}

/// Merged, or side by side; where there is more than one file.
#[component]
fn LayoutBox(viewer: Viewer) -> impl IntoView {
    if viewer.files.with_value(Vec::len) < 2 {
        return ().into_any();
    }
    let is_side_by_side = viewer.layout == Layout::SideBySide;
    let turn = move |_| {
        let other = if is_side_by_side { Layout::Merged } else { Layout::SideBySide };
        viewer.navigator.set_query(address::VIEW, other.query().map(str::to_owned));
        browser::focus_first(".logs-layout");
    };
    view! {
        <button
            type="button"
            class="toolbar-button logs-layout"
            aria-pressed=is_side_by_side.to_string()
            on:click=turn
        >
            <Glyph icon=Icon::Columns />
            <span>{move || t("logs-side-by-side")}</span>
        </button>
    }
    .into_any()
}
