//! What the parts of the page share: the text of the query, the run, and where the keyboard is in the editor.

use super::editing::{Edited, units_of};
use crate::api::{ApiError, lab};
use crate::i18n::t;
use crate::model::time_travel::is_in_past;
use contract::cmpivot::CmpivotResult;
use futures_util::future::{AbortHandle, abortable};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Tab with the sample queries.
pub(crate) const SAMPLES: &str = "samples";
/// Tab with the result.
pub(crate) const RESULTS: &str = "results";

/// How the last run stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Run {
    /// Nothing was asked yet.
    #[default]
    None,
    /// The answer is awaited.
    Running,
    /// The answer was not awaited. The device was asked all the same.
    Canceled,
    /// The query with which it was refused.
    Failed(String, ApiError),
    /// The device answered, or clients of the collection.
    Done(Arc<CmpivotResult>),
}

/// A handle: copy it anywhere below the page.
#[derive(Clone, Copy)]
pub struct Pivot {
    pub(crate) query: RwSignal<String>,
    pub(crate) run: RwSignal<Run>,
    pub(crate) tab: RwSignal<&'static str>,
    /// Whether it is the console's, which has `render`.
    pub(super) is_of_console: bool,
    pub(super) editor: NodeRef<html::Textarea>,
    abort: StoredValue<Option<AbortHandle>>,
}

impl Pivot {
    pub(crate) fn new(query: String, is_of_console: bool) -> Self {
        Self {
            query: RwSignal::new(query),
            run: RwSignal::default(),
            tab: RwSignal::new(SAMPLES),
            is_of_console,
            editor: NodeRef::new(),
            abort: StoredValue::new(None),
        }
    }

    /// Why the query cannot be run now; `on_page` says what the page knows of whom it would ask.
    pub(crate) fn no_run(self, on_page: impl Fn() -> Option<String> + Send + Sync + 'static) -> Signal<Option<String>> {
        Signal::derive(move || {
            if is_in_past() {
                return Some(t("cmpivot-run-past"));
            }
            if let Some(words) = on_page() {
                return Some(words);
            }
            if self.run.with(|run| *run == Run::Running) {
                return Some(t("cmpivot-run-running"));
            }
            self.query.with(|query| query.trim().is_empty()).then(|| t("cmpivot-run-empty"))
        })
    }

    /// Why there is nothing to clear.
    pub(crate) fn no_clear(self) -> Signal<Option<String>> {
        Signal::derive(move || self.query.with(String::is_empty).then(|| t("cmpivot-clear-none")))
    }

    /// Waits for the answer to the query.
    pub(crate) fn ask(self, answer: impl Future<Output = Result<CmpivotResult, ApiError>> + 'static) {
        let query = self.query.get_untracked();
        let (answer, abort) = abortable(answer);
        self.abort.set_value(Some(abort));
        self.run.set(Run::Running);
        self.tab.set(RESULTS);
        spawn_local(async move {
            let run = match answer.await {
                // What aborted it says how the run stands.
                Err(_) => return,
                Ok(Ok(result)) => Run::Done(Arc::new(result)),
                Ok(Err(error)) => Run::Failed(query, error),
            };
            self.run.try_set(run);
            lab().poll_now();
        });
    }

    /// Stops waiting.
    pub(crate) fn cancel(self) {
        self.stop(Run::Canceled);
    }

    /// Forgets the run: of another device, or of what another persona asked.
    pub(crate) fn forget(self) {
        self.stop(Run::None);
    }

    fn stop(self, run: Run) {
        if let Some(abort) = self.abort.get_value() {
            abort.abort();
        }
        self.run.set(run);
    }

    /// The selection in the editor, in UTF-16 code units; the end of the text before it was ever focused.
    pub(super) fn selection(self) -> (usize, usize) {
        let end = self.query.with_untracked(|query| units_of(query));
        let Some(editor) = self.editor.get_untracked() else { return (end, end) };
        let place = |place: Result<Option<u32>, _>| place.ok().flatten().map_or(end, |units| units as usize);
        (place(editor.selection_start()), place(editor.selection_end()))
    }

    /// Writes a text, and puts the keyboard into it.
    pub(super) fn write(self, edited: Edited) {
        let caret = edited.caret;
        self.query.set(edited.text);
        self.select(caret, caret);
    }

    /// Writes a whole query, the caret at its end.
    pub(crate) fn write_query(self, query: &str) {
        self.write(Edited { text: query.to_owned(), caret: units_of(query) });
    }

    /// Puts the keyboard into the editor and selects a piece of the text.
    pub(super) fn select(self, from: usize, to: usize) {
        // The text of this turn is in the field by then.
        request_animation_frame(move || {
            if let Some(editor) = self.editor.try_get_untracked().flatten() {
                let _ = editor.focus();
                let _ = editor.set_selection_range(from as u32, to as u32);
            }
        });
    }
}
