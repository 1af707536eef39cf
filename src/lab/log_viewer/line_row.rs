//! A line in the pool of row elements: which cells it has, and how they follow a line.

use super::address::name_of;
use super::row::{ColumnSet, row_id};
use crate::browser;
use crate::i18n::{Language, format, t};
use crate::list::row_pool::{PooledRow, make, set};
use crate::paths;
use crate::ui::Icon;
use contract::log_viewer::ViewerRow;
use contract::logs::Severity;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The elements of a line.
pub struct LineRow {
    element: HtmlElement,
    text: Element,
    words: Element,
    file: Option<Element>,
    component: Element,
    time: Element,
    thread: Element,
    shown: Option<(ViewerRow, Language)>,
    is_selected: bool,
}

impl LineRow {
    /// Shows a line of a view.
    pub fn show(&mut self, view: usize, row: &ViewerRow, language: Language, is_selected: bool) {
        let before = self.shown.as_ref().filter(|(_, spoken)| *spoken == language).map(|(shown, _)| shown);
        let is_same = before == Some(row);
        if !is_same {
            self.fill(view, row, before);
            self.shown = Some((row.clone(), language));
        }
        if !is_same || self.is_selected != is_selected {
            self.is_selected = is_selected;
            set(&self.element, "aria-selected", if is_selected { "true" } else { "false" });
            // A class of our own is always valid, which is all that could fail.
            let _ = self.element.class_list().toggle_with_force("selected", is_selected);
        }
    }

    /// Writes what differs from the line that was shown before: most lines differ in their words and their second only.
    fn fill(&self, view: usize, row: &ViewerRow, before: Option<&ViewerRow>) {
        let differs = |of: fn(&ViewerRow) -> &str| before.map(of) != Some(of(row));
        self.element.set_id(&row_id(view, row.row));
        // The row of the headers is the first.
        set(&self.element, "aria-rowindex", &(row.row + 2).to_string());
        if before.map(|before| (before.level, before.is_plain)) != Some((row.level, row.is_plain)) {
            let level = match row.level {
                Severity::Information => "",
                Severity::Warning => " log-warning",
                Severity::Error => " log-error",
            };
            let plain = if row.is_plain { " log-plain" } else { "" };
            self.element.set_class_name(&format!("log-row{level}{plain}"));
        }
        if differs(|row| &row.text) || before.map(|before| &before.marks) != Some(&row.marks) {
            self.fill_words(row);
        }
        if !(before.is_some_and(is_bare) && is_bare(row)) {
            self.fill_text(row);
        }
        if let Some(file) = self.file.as_ref().filter(|_| differs(|row| &row.file)) {
            file.set_text_content(Some(name_of(&row.file)));
        }
        if differs(|row| &row.component) {
            self.component.set_text_content(Some(&row.component));
        }
        if before.map(|before| before.local_ms) != Some(row.local_ms) {
            self.time.set_text_content(Some(&row.local_ms.map(format::log_time).unwrap_or_default()));
        }
        if before.map(|before| before.thread) != Some(row.thread) {
            self.thread.set_text_content(Some(&row.thread.map(|thread| thread.to_string()).unwrap_or_default()));
        }
    }

    /// The words, with what is highlighted marked.
    fn fill_words(&self, row: &ViewerRow) {
        if row.marks.is_empty() {
            self.words.set_text_content(Some(&row.text));
            return;
        }
        self.words.set_text_content(None);
        let piece = |range: std::ops::Range<usize>| row.text.get(range).unwrap_or_default();
        let mut from = 0;
        for (start, end) in &row.marks {
            let _ = self.words.append_with_str_1(piece(from..*start));
            append(&self.words, "mark", "", piece(*start..*end));
            from = *end;
        }
        let _ = self.words.append_with_str_1(piece(from..row.text.len()));
    }

    /// What stands around the words: the severity for screen readers, that the line is ours, and the way to its trace.
    fn fill_text(&self, row: &ViewerRow) {
        self.text.set_text_content(None);
        let level = match row.level {
            Severity::Information => None,
            Severity::Warning => Some(t("severity-warning")),
            Severity::Error => Some(t("severity-error")),
        };
        if let Some(level) = level {
            append(&self.text, "span", "visually-hidden", &format!("{level}: "));
        }
        let _ = self.text.append_child(&self.words);
        if row.invented {
            append(&self.text, "span", "log-invented", &t("logs-invented"));
        }
        // An upload's lines would each have the same link: the detail and Enter lead to its trace.
        if let Some(trace) = paths::trace_of_line(row).filter(|_| row.task_guid.is_some())
            && let Some(link) = append(&self.text, "a", "log-action", "")
        {
            // For the pointer. With the keyboard, Enter on the row does the same, and so does the detail's link.
            set(&link, "href", &browser::app_path(&trace));
            set(&link, "tabindex", "-1");
            set(&link, "title", &t("logs-show-action"));
            link.set_inner_html(&Icon::Link.markup());
            append(&link, "span", "visually-hidden", &t("logs-show-action"));
        }
    }
}

/// Whether nothing stands around the words of a line.
fn is_bare(row: &ViewerRow) -> bool {
    row.level == Severity::Information && !row.invented && row.task_guid.is_none()
}

/// Appends an element with these words.
fn append(parent: &Element, tag: &str, class: &str, words: &str) -> Option<Element> {
    let element = make(tag, "", class)?;
    element.set_text_content(Some(words));
    // Appending fails only for a node that cannot have children.
    let _ = parent.append_child(&element);
    Some(element)
}

impl PooledRow for LineRow {
    type Shape = ColumnSet;

    fn new(columns: &ColumnSet) -> Option<Self> {
        let element: HtmlElement = make("div", "row", "log-row")?.dyn_into().ok()?;
        let cell = |class: &str| {
            let cell = make("span", "gridcell", class)?;
            let _ = element.append_child(&cell);
            Some(cell)
        };
        let text = cell("log-text")?;
        let file = if *columns == ColumnSet::WithFile { Some(cell("")?) } else { None };
        let (component, time, thread) = (cell("")?, cell("")?, cell("")?);
        let words = make("span", "", "log-words")?;
        Some(Self { element, text, words, file, component, time, thread, shown: None, is_selected: false })
    }

    fn element(&self) -> &HtmlElement {
        &self.element
    }
}
