//! The lines as CMTrace shows them: Log Text, Component, Date/Time, Thread. Only the rows in view are in the page.

use super::highlight::pieces;
use super::level::LevelChoice;
use super::missing::MissingFile;
use super::tail::Tail;
use super::toolbar::focus_filter;
use crate::api::Phase;
use crate::browser;
use crate::i18n::{format, t, t_with, text};
use crate::list::keys::Move;
use crate::list::window::{ROW_HEIGHT_PX, is_at_end, rows_in_view, scroll_to_show};
use crate::navigation::use_navigator;
use crate::paths;
use crate::ui::{EmptyState, ErrorState, Glyph, Icon, LoadingState};
use contract::logs::{LogLine, Severity};
use leptos::prelude::*;
use leptos::{ev, html};
use leptos_router::NavigateOptions;
use leptos_use::{use_event_listener, use_window};

/// Columns of the grid.
const COLUMN_COUNT: &str = "4";

/// The grid, or why there is nothing in it.
#[component]
pub fn LineGrid(
    /// The file's id.
    file: String,
    /// The lines.
    tail: Tail,
) -> impl IntoView {
    let file = StoredValue::new(file);
    let is_empty = Memo::new(move |_| tail.lines.with(Vec::is_empty));
    let phase = Memo::new(move |_| tail.phase.get());
    move || match (phase.get(), is_empty.get()) {
        (Phase::Failed(error), _) if error.is_of_nothing() => {
            view! { <MissingFile file=file.get_value() /> }.into_any()
        }
        (Phase::Failed(error), _) => {
            view! { <ErrorState error on_retry=Callback::new(move |()| tail.retry()) /> }.into_any()
        }
        (Phase::Loading, true) => view! { <LoadingState lines=8 /> }.into_any(),
        (Phase::Ready, true) => view! { <NoLines tail /> }.into_any(),
        (_, false) => view! { <Lines tail /> }.into_any(),
    }
}

/// Why no line is shown, and the way to those that are there.
#[component]
fn NoLines(tail: Tail) -> impl IntoView {
    let why = move || {
        let filter = tail.filter.settled.get();
        match (filter.is_empty(), tail.level.get()) {
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
                    tail.show_all();
                    focus_filter();
                }
            >
                {move || t("logs-show-all-lines")}
            </button>
        </EmptyState>
    }
}

#[component]
fn Lines(tail: Tail) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let scroll_top = RwSignal::new(0.0_f64);
    let view_height = RwSignal::new(0.0_f64);
    let count = Memo::new(move |_| tail.lines.with(Vec::len));
    let range = Memo::new(move |_| rows_in_view(scroll_top.get(), view_height.get(), count.get()));
    let measure = move |body: &web_sys::HtmlDivElement| {
        view_height.set(f64::from(body.client_height()));
        scroll_top.set(f64::from(body.scroll_top()));
    };
    let scrolled = move |_| {
        if let Some(body) = node.get_untracked() {
            measure(&body);
            let at_end =
                is_at_end(scroll_top.get_untracked(), view_height.get_untracked(), f64::from(body.scroll_height()));
            if tail.follows.get_untracked() != at_end {
                tail.follows.set(at_end);
            }
        }
    };
    measure_with_window(node, measure);
    keep_up(node, tail, count, measure);
    let keys = grid_keys(node, tail, count, view_height);
    let navigator = use_navigator();
    let open = move |event: &web_sys::KeyboardEvent| {
        if let ("Enter", Some(task)) = (event.key().as_str(), tail.selected_line().and_then(|line| line.task_guid)) {
            event.prevent_default();
            navigator.go(&paths::action(&task), NavigateOptions::default());
        }
    };
    let rows = move || {
        tail.lines.with(|lines| {
            let range = range.get();
            let range = range.start.min(lines.len())..range.end.min(lines.len());
            let first = range.start;
            lines[range].iter().cloned().enumerate().map(|(offset, line)| (first + offset, line)).collect::<Vec<_>>()
        })
    };
    view! {
        <div
            node_ref=node
            class="log-grid"
            role="grid"
            tabindex="0"
            aria-label=move || t("logs-lines")
            aria-rowcount=move || (count.get() + 1).to_string()
            aria-colcount=COLUMN_COUNT
            aria-activedescendant=move || tail.selected_index().map(|_| row_id(tail.selected.get().unwrap_or(0)))
            on:scroll=scrolled
            on:keydown=move |event| {
                open(&event);
                keys(event);
            }
        >
            <HeadRow />
            <div
                role="rowgroup"
                class="log-rows"
                style:height=move || browser::px(count.get() as f64 * ROW_HEIGHT_PX)
                style:padding-top=move || browser::px(range.get().start as f64 * ROW_HEIGHT_PX)
            >
                <For
                    each=rows
                    key=|(index, line)| (*index, line.sequence)
                    children=move |(index, line)| view! { <Row tail index line /> }
                />
            </div>
        </div>
    }
}

/// Names of the columns, as CMTrace has them.
#[component]
fn HeadRow() -> impl IntoView {
    view! {
        <div role="rowgroup" class="log-head-group">
            <div role="row" class="log-row log-head" aria-rowindex="1">
                <span role="columnheader">{move || t("logs-column-text")}</span>
                <span role="columnheader">{move || t("logs-column-component")}</span>
                <span role="columnheader">{move || t("logs-column-time")}</span>
                <span role="columnheader">{move || t("logs-column-thread")}</span>
            </div>
        </div>
    }
}

#[component]
fn Row(tail: Tail, index: usize, line: LogLine) -> impl IntoView {
    let sequence = line.sequence;
    let is_selected = Memo::new(move |_| tail.selected.get() == Some(sequence));
    let (class, level) = match line.level {
        Severity::Information => ("log-row", None),
        Severity::Warning => ("log-row log-warning", Some(Signal::derive(|| t("severity-warning")))),
        Severity::Error => ("log-row log-error", Some(Signal::derive(|| t("severity-error")))),
    };
    let time = format::parse_rfc3339_ms(&line.date_time).map_or(line.date_time.clone(), format::log_time);
    view! {
        <div
            role="row"
            class=class
            class:selected=move || is_selected.get()
            id=row_id(sequence)
            aria-rowindex=(index + 2).to_string()
            aria-selected=move || is_selected.get().to_string()
            on:click=move |_| tail.select(sequence)
        >
            <span role="gridcell" class="log-text">
                {level.map(|level| view! { <span class="visually-hidden">{move || level.get()}": "</span> })}
                <span class="log-words">
                    <MarkedText text=line.text tail />
                </span>
                {line.invented.then(|| view! { <span class="log-invented">{move || t("logs-invented")}</span> })}
                {line.task_guid.map(|task| view! { <ActionLink task /> })}
            </span>
            <span role="gridcell">{line.component}</span>
            <span role="gridcell">{time}</span>
            <span role="gridcell">{line.thread}</span>
        </div>
    }
}

/// A link of a row: for the pointer. With the keyboard, Enter on the row does the same, and so does the detail's link.
#[component]
fn ActionLink(task: String) -> impl IntoView {
    let href = browser::app_path(&paths::action(&task));
    view! {
        <a class="log-action" href=href tabindex="-1" title=move || t("logs-show-action")>
            <Glyph icon=Icon::Link />
            <span class="visually-hidden">{move || t("logs-show-action")}</span>
        </a>
    }
}

#[component]
fn MarkedText(text: String, tail: Tail) -> impl IntoView {
    move || {
        let needle = tail.highlight.typed.get();
        pieces(&text, &needle)
            .into_iter()
            .map(|piece| {
                let words = piece.text.to_owned();
                if piece.is_marked { view! { <mark>{words}</mark> }.into_any() } else { words.into_any() }
            })
            .collect_view()
    }
}

fn row_id(sequence: u64) -> String {
    format!("log-line-{sequence}")
}

/// Calls `act` with the grid in the next frame, once the browser has laid it out. The page may have been left by then.
fn in_next_frame(node: NodeRef<html::Div>, act: impl FnOnce(web_sys::HtmlDivElement) + 'static) {
    request_animation_frame(move || {
        if let Some(body) = node.try_get_untracked().flatten() {
            act(body);
        }
    });
}

fn measure_with_window(node: NodeRef<html::Div>, measure: impl Fn(&web_sys::HtmlDivElement) + Copy + 'static) {
    if !browser::IS_BROWSER {
        return;
    }
    let _ = use_event_listener(use_window(), ev::resize, move |_| {
        if let Some(body) = node.get_untracked() {
            measure(&body);
        }
    });
    in_next_frame(node, move |body| measure(&body));
}

/// Stays at the end while following; otherwise shows the selected line when it is another.
fn keep_up(
    node: NodeRef<html::Div>,
    tail: Tail,
    count: Memo<usize>,
    measure: impl Fn(&web_sys::HtmlDivElement) + Copy + 'static,
) {
    Effect::new(move || {
        count.with(|_| ());
        if tail.follows.get() {
            in_next_frame(node, move |body| {
                body.set_scroll_top(body.scroll_height());
                measure(&body);
            });
        }
    });
    Effect::new(move |shown: Option<Option<u64>>| {
        let selected = tail.selected.get();
        let index = tail.selected_index();
        if let (Some(index), true) = (index, shown != Some(selected)) {
            in_next_frame(node, move |body| {
                // The head row sticks to the top and covers as much.
                let height = f64::from(body.client_height()) - ROW_HEIGHT_PX;
                let target = scroll_to_show(index, f64::from(body.scroll_top()), height);
                body.set_scroll_top(target as i32);
                measure(&body);
            });
        }
        // Until its line was read, a selection has not been shown.
        if index.is_some() { selected } else { None }
    });
}

fn grid_keys(
    node: NodeRef<html::Div>,
    tail: Tail,
    count: Memo<usize>,
    view_height: RwSignal<f64>,
) -> impl Fn(web_sys::KeyboardEvent) + Clone {
    move |event: web_sys::KeyboardEvent| {
        let Some(step) = Move::of_key(&event.key()) else { return };
        event.prevent_default();
        let page_rows = (view_height.get_untracked() / ROW_HEIGHT_PX) as usize;
        let current = untrack(|| tail.selected_index());
        let Some(index) = step.from(current, page_rows, count.get_untracked()) else { return };
        if let Some(sequence) = tail.lines.with_untracked(|lines| lines.get(index).map(|line| line.sequence)) {
            tail.follows.set(step == Move::Last);
            tail.select(sequence);
            if let Some(body) = node.get_untracked() {
                let _ = body.focus();
            }
        }
    }
}
