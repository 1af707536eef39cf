//! Why a control cannot be used now: the one way in which a control of the app is disabled.
//!
//! Such a control has `aria-disabled`, never `disabled`: it keeps its place among the Tab stops, so that its reason can be
//! asked for. The reason is an element beside it, its accessible description; `reason_tip` shows it on focus, press, touch and hover.

use super::unique_id;
use leptos::prelude::*;

/// Class of the element with the words.
pub(super) const CLASS: &str = "reason";

/// The reason of one control, or of several that are disabled together.
#[derive(Clone, Debug)]
pub struct Reason {
    id: String,
    words: Signal<Option<String>>,
}

impl Reason {
    /// Disabled while there are words.
    pub fn new(words: impl Into<Signal<Option<String>>>) -> Self {
        Self { id: unique_id("reason"), words: words.into() }
    }

    /// Whether the control can be used now. Not reactive: for handlers, which have to ask.
    pub fn allows(&self) -> bool {
        self.words.with_untracked(Option::is_none)
    }

    /// For `aria-disabled`.
    pub fn disabled(&self) -> Signal<Option<&'static str>> {
        let words = self.words;
        Signal::derive(move || words.with(Option::is_some).then_some("true"))
    }

    /// For `aria-describedby`.
    pub fn description(&self) -> Signal<Option<String>> {
        self.description_after(None)
    }

    /// For `aria-describedby` of a control that another element describes too.
    pub fn description_after(&self, other: Option<String>) -> Signal<Option<String>> {
        let Self { id, words } = self.clone();
        Signal::derive(move || {
            let reason = words.with(Option::is_some).then(|| id.clone());
            let ids: Vec<String> = other.iter().cloned().chain(reason).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    /// The words, beside the control or in the same `<li>`.
    pub fn view(&self) -> AnyView {
        self.view_as(Some("tooltip"))
    }

    /// The words within a menu, whose entries may be nothing but entries.
    pub fn view_in_menu(&self) -> AnyView {
        self.view_as(None)
    }

    fn view_as(&self, role: Option<&'static str>) -> AnyView {
        let Self { id, words } = self.clone();
        view! {
            <span id=id class=CLASS role=role hidden>
                {move || words.get()}
            </span>
        }
        .into_any()
    }
}

#[cfg(test)]
#[path = "reason_test.rs"]
mod tests;
