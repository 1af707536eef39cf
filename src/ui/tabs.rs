//! Tabs: one of several panels, chosen with the pointer or the arrow keys.

use super::unique_id;
use crate::browser;
use leptos::prelude::*;

/// One tab.
#[derive(Clone, Debug)]
pub struct TabItem {
    /// Stable, for addresses.
    pub key: &'static str,
    /// Its name.
    pub label: Signal<String>,
}

/// A row of tabs and the panel of the selected one. `panel` is called again with each selected key.
///
/// ```
/// use app::i18n::{t, text};
/// use app::ui::{TabItem, Tabs};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Choices(selected: RwSignal<String>) -> impl IntoView {
///     let items = vec![
///         TabItem { key: "columns", label: text("center-columns") },
///         TabItem { key: "filter", label: text("center-filter") },
///     ];
///     let panel = |key: String| view! { <p>{key}</p> }.into_any();
///     view! { <Tabs label=text("theme-label") items selected on_select=move |key| selected.set(key) panel /> }
/// }
/// ```
#[component]
pub fn Tabs(
    /// The name of the row.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs, in order.
    #[prop(into)]
    items: Signal<Vec<TabItem>>,
    /// Key of the selected tab.
    #[prop(into)]
    selected: Signal<String>,
    /// A tab was chosen.
    #[prop(into)]
    on_select: Callback<String>,
    /// The panel of a key.
    panel: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let id = StoredValue::new(unique_id("tabs"));
    let tab_id = move |key: &str| format!("{}-{key}", id.get_value());
    let selected = Memo::new(move |_| selected.get());
    let keys = move |event: web_sys::KeyboardEvent| {
        let items = items.get_untracked();
        let Some(index) = items.iter().position(|item| selected.get_untracked() == item.key) else { return };
        let target = match event.key().as_str() {
            "ArrowRight" => (index + 1) % items.len(),
            "ArrowLeft" => (index + items.len() - 1) % items.len(),
            "Home" => 0,
            "End" => items.len() - 1,
            _ => return,
        };
        event.prevent_default();
        let key = items[target].key;
        on_select.run(key.to_owned());
        browser::focus_first(&format!("#{}", tab_id(key)));
    };
    view! {
        <div class="tabs">
            <div role="tablist" class="tab-list" aria-label=move || label.get() on:keydown=keys>
                <For
                    each=move || items.get()
                    key=|item| item.key
                    children=move |item| {
                        let is_selected = move || selected.with(|selected| selected == item.key);
                        view! {
                            <button
                                type="button"
                                role="tab"
                                class="tab"
                                id=tab_id(item.key)
                                aria-selected=move || is_selected().to_string()
                                aria-controls=format!("{}-panel", id.get_value())
                                tabindex=move || if is_selected() { "0" } else { "-1" }
                                on:click=move |_| on_select.run(item.key.to_owned())
                            >
                                {move || item.label.get()}
                            </button>
                        }
                    }
                />
            </div>
            <div
                role="tabpanel"
                class="tab-panel"
                id=format!("{}-panel", id.get_value())
                aria-labelledby=move || tab_id(&selected.get())
                tabindex="0"
            >
                {move || panel(selected.get())}
            </div>
        </div>
    }
}
