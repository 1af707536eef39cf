//! A search field: a name, a placeholder, and the words as they are typed.

use super::icon::{Glyph, Icon};
use super::unique_id;
use contract::limits::SEARCH_CHARACTERS_MAX;
use leptos::prelude::*;

/// Characters that can be typed: the rest is for the quotes around a phrase, and for the backslashes before those inside.
const TYPED_CHARACTERS_MAX: usize = SEARCH_CHARACTERS_MAX / 4 * 3;

/// A search field. `on_search` is called with the words after each change; a caller that sends a request for them waits
/// until typing pauses (`leptos_use::use_debounce_fn_with_arg`).
///
/// ```
/// use app::i18n::text;
/// use app::ui::SearchBox;
/// use leptos::prelude::*;
///
/// #[component]
/// fn Filter(words: RwSignal<String>) -> impl IntoView {
///     view! { <SearchBox label=text("logs-filter") value=words on_search=move |typed| words.set(typed) /> }
/// }
/// ```
#[component]
pub fn SearchBox(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// Shown while it is empty; the name where nothing else is given.
    #[prop(optional, into)]
    placeholder: Signal<Option<String>>,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// The words changed.
    #[prop(into)]
    on_search: Callback<String>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let id = unique_id("search");
    view! {
        <div class=format!("search-box {class}")>
            <Glyph icon=Icon::Search />
            <input
                type="search"
                id=id
                aria-label=move || label.get()
                placeholder=move || placeholder.get().unwrap_or_else(|| label.get())
                autocomplete="off"
                spellcheck="false"
                maxlength=TYPED_CHARACTERS_MAX.to_string()
                prop:value=move || value.get()
                on:input=move |event| on_search.run(event_target_value(&event))
            />
        </div>
    }
}
