//! A row of a list, and the row of the columns' names.

use super::address::name_of;
use super::viewer::Viewer;
use crate::browser;
use crate::i18n::{format, t};
use crate::paths;
use crate::ui::{Glyph, Icon};
use contract::log_viewer::ViewerRow;
use contract::logs::Severity;
use leptos::prelude::*;

/// Which columns a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnSet {
    /// CMTrace's.
    OneFile,
    /// And the file's name.
    WithFile,
}

impl ColumnSet {
    /// How many, for `aria-colcount`.
    pub const fn count(self) -> &'static str {
        match self {
            Self::OneFile => "4",
            Self::WithFile => "5",
        }
    }
}

/// Id of a row's element.
pub fn row_id(view: usize, row: u64) -> String {
    format!("log-line-{view}-{row}")
}

/// Names of the columns, as CMTrace has them.
#[component]
pub fn HeadRow(
    /// Which columns.
    columns: ColumnSet,
) -> impl IntoView {
    let file = (columns == ColumnSet::WithFile)
        .then(|| view! { <span role="columnheader">{move || t("logs-column-file")}</span> });
    view! {
        <div role="rowgroup" class="log-head-group">
            <div role="row" class="log-row log-head" aria-rowindex="1">
                <span role="columnheader">{move || t("logs-column-text")}</span>
                {file}
                <span role="columnheader">{move || t("logs-column-component")}</span>
                <span role="columnheader">{move || t("logs-column-time")}</span>
                <span role="columnheader">{move || t("logs-column-thread")}</span>
            </div>
        </div>
    }
}

/// A line.
#[component]
pub fn Row(
    /// The viewer.
    viewer: Viewer,
    /// Which of its views.
    view: usize,
    /// The line.
    row: ViewerRow,
    /// Which columns.
    columns: ColumnSet,
) -> impl IntoView {
    let index = row.row;
    let line = StoredValue::new(row.line.clone());
    let is_selected = Memo::new(move |_| {
        let is_in_range = viewer.active.get() == view && viewer.range_from.get().is_some();
        let range = viewer.range().filter(|_| is_in_range);
        range.is_some_and(|(first, last)| (first..=last).contains(&index))
            || line.with_value(|line| viewer.selected.with(|selected| selected.as_ref() == Some(line)))
    });
    let (class, level) = match row.level {
        Severity::Information => ("log-row", None),
        Severity::Warning => ("log-row log-warning", Some(Signal::derive(|| t("severity-warning")))),
        Severity::Error => ("log-row log-error", Some(Signal::derive(|| t("severity-error")))),
    };
    let time = row.local_ms.map(format::log_time).unwrap_or_default();
    let file = (columns == ColumnSet::WithFile)
        .then(|| view! { <span role="gridcell">{name_of(&row.file).to_owned()}</span> });
    let thread = row.thread.map(|thread| thread.to_string()).unwrap_or_default();
    let words = marked(&row);
    // An upload's lines would each have the same link: the detail and Enter lead to its trace.
    let trace = paths::trace_of_line(&row).filter(|_| row.task_guid.is_some());
    let select = move |event: web_sys::MouseEvent| {
        viewer.active.set(view);
        line.with_value(|line| if event.shift_key() { viewer.select_to(line) } else { viewer.select(line) });
    };
    view! {
        <div
            role="row"
            class=class
            class:log-plain=row.is_plain
            class:selected=move || is_selected.get()
            id=row_id(view, index)
            aria-rowindex=(index + 2).to_string()
            aria-selected=move || is_selected.get().to_string()
            on:click=select
        >
            <span role="gridcell" class="log-text">
                {level.map(|level| view! { <span class="visually-hidden">{move || level.get()}": "</span> })}
                <span class="log-words">{words}</span>
                {row.invented.then(|| view! { <span class="log-invented">{move || t("logs-invented")}</span> })}
                {trace.map(|trace| view! { <ActionLink trace /> })}
            </span>
            {file}
            <span role="gridcell">{row.component}</span>
            <span role="gridcell">{time}</span>
            <span role="gridcell">{thread}</span>
        </div>
    }
}

/// The words, with what is highlighted marked.
fn marked(row: &ViewerRow) -> AnyView {
    if row.marks.is_empty() {
        return row.text.clone().into_any();
    }
    let mut pieces: Vec<AnyView> = Vec::with_capacity(row.marks.len() * 2 + 1);
    let mut from = 0;
    for (start, end) in &row.marks {
        let piece = |range: std::ops::Range<usize>| row.text.get(range).unwrap_or_default().to_owned();
        pieces.push(piece(from..*start).into_any());
        let words = piece(*start..*end);
        pieces.push(view! { <mark>{words}</mark> }.into_any());
        from = *end;
    }
    pieces.push(row.text.get(from..).unwrap_or_default().to_owned().into_any());
    pieces.into_any()
}

/// A link of a row: for the pointer. With the keyboard, Enter on the row does the same, and so does the detail's link.
#[component]
fn ActionLink(trace: String) -> impl IntoView {
    let href = browser::app_path(&trace);
    view! {
        <a class="log-action" href=href tabindex="-1" title=move || t("logs-show-action")>
            <Glyph icon=Icon::Link />
            <span class="visually-hidden">{move || t("logs-show-action")}</span>
        </a>
    }
}
