//! The lists of the viewer, or why there is nothing in them.

use super::address::{Layout, name_of};
use super::engine;
use super::grid::Lines;
use super::level::LevelChoice;
use super::missing::MissingFile;
use super::row::ColumnSet;
use super::toolbar::focus_filter;
use super::viewer::Viewer;
use crate::api::Phase;
use crate::i18n::{t, t_with, text};
use crate::ui::{Banner, BannerKind, EmptyState, ErrorState, Icon, LoadingState};
use contract::log_viewer::OPENED;
use leptos::prelude::*;

/// What stands in the place of a list.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Loading,
    /// The lab's own file has no lines, or there is no such file.
    Missing(String),
    Failed(crate::api::ApiError),
    /// An opened file is not in this tab: the address was made in another one, or before a reload.
    NotOpen(String),
    /// The file holds no lines at all.
    Empty,
    NoMatch,
    Lines,
}

/// Every list.
#[component]
pub fn ViewOfFiles(
    /// The viewer.
    viewer: Viewer,
) -> impl IntoView {
    let failure = engine::failure();
    let views = viewer.views_of_files();
    let is_single = views.len() == 1;
    let lists = views
        .into_iter()
        .enumerate()
        .map(|(view, files)| {
            let title = (!is_single).then(|| files.first().map(|file| name_of(file).to_owned())).flatten();
            view! { <ListOf viewer view files title /> }
        })
        .collect_view();
    let problems = move || {
        let files = viewer.shown_files();
        let problems = files.into_iter().filter_map(|file| file.problem.map(|problem| (file.name, problem)));
        problems
            .map(|(file, problem)| {
                let words = problem_words(&problem.code, &problem.message);
                view! { <Banner kind=BannerKind::Error>{format!("{file}: {words} ({})", problem.code)}</Banner> }
            })
            .collect_view()
    };
    view! {
        {move || {
            failure
                .get()
                .map(|reason| {
                    let again = ViewFnOnce::from(|| {
                        view! {
                            <button type="button" class="button" on:click=|_| reload()>
                                {move || t("logs-worker-again")}
                            </button>
                        }
                    });
                    view! {
                        <Banner kind=BannerKind::Error controls=again>
                            {t_with("logs-worker-stopped", &[("reason", reason.into())])}
                        </Banner>
                    }
                })
        }}
        {problems}
        <div class="logs-lists" class:logs-side-by-side=viewer.layout == Layout::SideBySide>
            {lists}
        </div>
    }
}

fn reload() {
    engine::restart();
    let _ = window().location().reload();
}

/// The words of a problem in the person's language; those that came with it where there are none.
pub fn problem_words(code: &str, message: &str) -> String {
    match code {
        "LogTooLarge" => t("log-problem-too-large"),
        "LogNotText" => t("log-problem-not-text"),
        "LogsTooLargeTogether" => t("log-problem-too-large-together"),
        "LogUnreadable" => t("log-problem-unreadable"),
        "RegularExpressionInvalid" => t("log-problem-expression"),
        "RegularExpressionTooLarge" => t("log-problem-expression-large"),
        _ => message.to_owned(),
    }
}

#[component]
fn ListOf(viewer: Viewer, view: usize, files: Vec<String>, title: Option<String>) -> impl IntoView {
    let columns = if files.len() > 1 { ColumnSet::WithFile } else { ColumnSet::OneFile };
    let files = StoredValue::new(files);
    let stage = Memo::new(move |_| files.with_value(|files| stage(viewer, view, files)));
    let heading = title.clone();
    let body = move || match stage.get() {
        Stage::Loading => view! { <LoadingState lines=8 /> }.into_any(),
        Stage::Missing(file) => view! { <MissingFile file /> }.into_any(),
        Stage::Failed(error) => {
            view! { <ErrorState error on_retry=Callback::new(move |()| viewer.feed.retry()) /> }.into_any()
        }
        Stage::NotOpen(file) => view! { <NotOpen file=name_of(&file).to_owned() /> }.into_any(),
        Stage::Empty => view! { <p class="lab-hint">{move || t("logs-empty-file")}</p> }.into_any(),
        Stage::NoMatch => view! { <NoLines viewer /> }.into_any(),
        Stage::Lines => view! { <Lines viewer view file=title.clone() columns /> }.into_any(),
    };
    view! {
        <div class="logs-list">
            {heading.map(|heading| view! { <h2 class="logs-list-title">{heading}</h2> })}
            {body}
        </div>
    }
}

/// What stands in the place of a list of these files. Reactive.
fn stage(viewer: Viewer, view: usize, files: &[String]) -> Stage {
    let shown = viewer.view(view);
    if shown.as_ref().is_some_and(|shown| shown.rows > 0) {
        return Stage::Lines;
    }
    let phases: Vec<Phase> = files.iter().map(|file| viewer.feed.phase(file)).collect();
    if let [file] = files
        && let [Phase::Failed(error)] = phases.as_slice()
    {
        return if error.is_of_nothing() { Stage::Missing(file.clone()) } else { Stage::Failed(error.clone()) };
    }
    let Some(shown) = shown.filter(|shown| !shown.is_working) else { return Stage::Loading };
    let known = viewer.shown_files();
    let closed = files.iter().find(|id| id.starts_with(OPENED) && !known.iter().any(|file| file.id == **id));
    if let Some(file) = closed {
        return Stage::NotOpen(file.clone());
    }
    let is_read = known.iter().filter(|file| files.contains(&file.id)).all(|file| file.is_read);
    if !is_read || phases.contains(&Phase::Loading) {
        return Stage::Loading;
    }
    if shown.lines == 0 { Stage::Empty } else { Stage::NoMatch }
}

/// The file is not in this tab.
#[component]
fn NotOpen(file: String) -> impl IntoView {
    let named = file.clone();
    view! {
        <EmptyState title=Signal::derive(move || t_with("logs-not-open", &[("file", named.as_str().into())])) icon=Icon::Log>
            <p>{move || t_with("logs-not-open-text", &[("file", file.as_str().into())])}</p>
        </EmptyState>
    }
}

/// Why no line is shown, and the way to those that are there.
#[component]
fn NoLines(viewer: Viewer) -> impl IntoView {
    let why = move || {
        let filter = viewer.filter.settled.get();
        let has_others =
            viewer.component.with(Option::is_some) || viewer.thread.settled.with(|thread| !thread.is_empty());
        match (filter.is_empty(), viewer.level.get()) {
            _ if has_others || viewer.is_expression.get() => t("logs-no-lines-narrowed"),
            (false, LevelChoice::All) => t_with("logs-no-lines-filter", &[("words", filter.into())]),
            (false, _) => t_with("logs-no-lines-both", &[("words", filter.into())]),
            (true, LevelChoice::Errors) => t("logs-no-lines-errors"),
            (true, _) => t("logs-no-lines-warnings"),
        }
    };
    view! {
        <EmptyState title=text("logs-no-lines") icon=Icon::Search>
            <p>{why}</p>
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    viewer.show_all();
                    focus_filter();
                }
            >
                {move || t("logs-show-all-lines")}
            </button>
        </EmptyState>
    }
}
