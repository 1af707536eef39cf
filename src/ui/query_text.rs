//! A text field whose content lives in the address: typed freely, written there when typing pauses.

use crate::navigation::{use_navigator, use_query};
use leptos::prelude::*;
use std::time::Duration;

/// How long typing pauses before the address takes the text.
const PAUSE: Duration = Duration::from_millis(300);

/// A text that is typed and, a moment later, part of the address.
#[derive(Clone, Copy, Debug)]
pub struct QueryText {
    /// As it is typed: the field's value.
    pub typed: RwSignal<String>,
    /// As the address has it: what a page reads by.
    pub settled: Memo<String>,
}

/// The query parameter `key` as a text. The address is replaced, not added to: Back leaves the page.
pub fn use_query_text(key: &'static str) -> QueryText {
    let query = use_query();
    let navigator = use_navigator();
    let page = navigator.path().get_untracked();
    let settled = Memo::new(move |_| query.with(|query| query.get(key)).unwrap_or_default());
    let first = settled.get_untracked();
    let typed = RwSignal::new(first.clone());
    let written = StoredValue::new(first);
    let mut write = leptos::leptos_dom::helpers::debounce(PAUSE, move |text: String| {
        // The page may have been left since, or be about to go: the address is another page's by now.
        if written.try_get_value().is_none() || !navigator.is_at(&page) {
            return;
        }
        written.set_value(text.clone());
        navigator.set_query(key, (!text.is_empty()).then_some(text));
    });
    Effect::new(move || {
        let text = typed.get();
        if text != written.get_value() {
            write(text);
        }
    });
    // A link to the same page with another text.
    Effect::new(move || {
        let text = settled.get();
        if text != written.get_value() {
            written.set_value(text.clone());
            typed.set(text);
        }
    });
    QueryText { typed, settled }
}
