//! Facts of a device in two sides, under a chevron that folds them away.

use super::facts::Fact;
use crate::admin_center::spoken::say;
use crate::api::Loaded;
use crate::i18n::t;
use crate::ui::{Dialog, DialogLook, Glyph, Icon};
use leptos::prelude::*;

/// One side of facts. There are as many of them whatever is loaded: only their words change, so nothing is built again.
pub(super) fn side<T>(loaded: Loaded<T>, of: fn(&T) -> Vec<Fact>) -> impl IntoView
where
    T: Default + Clone + PartialEq + Send + Sync + 'static,
{
    let labels: Vec<&'static str> = of(&T::default()).into_iter().map(|(label, _)| label).collect();
    let facts = labels.into_iter().enumerate().map(move |(index, label)| {
        let words = move || loaded.with(|content| say(&of(content)[index].1)).unwrap_or_default();
        view! {
            <div class="center-fact">
                <dt>{move || t(label)}</dt>
                <dd title=words>{words}</dd>
            </div>
        }
    });
    view! { <dl class="center-facts">{facts.collect_view()}</dl> }
}

/// A pane of facts about the row of a table that is opened. `facts` gives message ids of labels, and words.
pub(super) fn facts_pane<T, const COUNT: usize>(
    opened: Memo<Option<T>>,
    title: fn(&T) -> String,
    facts: fn(&T) -> [(&'static str, String); COUNT],
    on_close: Callback<()>,
) -> impl IntoView
where
    T: Send + Sync + 'static,
{
    let title = Signal::derive(move || opened.with(|opened| opened.as_ref().map(title)).unwrap_or_default());
    let fact = |(label, words): (&'static str, String)| {
        view! {
            <div class="center-timeline-fact">
                <dt>{t(label)}</dt>
                <dd>{words}</dd>
            </div>
        }
    };
    let shown = move || opened.with(|opened| opened.as_ref().map(|row| facts(row).map(fact).collect_view()));
    view! {
        <Dialog title open=Signal::derive(move || opened.with(Option::is_some)) on_close look=DialogLook::Flyout>
            <div class="center-flyout">
                <dl class="center-flyout-body">{shown}</dl>
            </div>
        </Dialog>
    }
}

/// The essentials of a page, which a chevron folds away.
#[component]
pub(super) fn Foldable(
    /// The facts.
    children: Children,
) -> impl IntoView {
    let is_expanded = RwSignal::new(true);
    view! {
        <section class="center-essentials" aria-label=move || t("center-essentials")>
            <div id="center-essentials-body" hidden=move || !is_expanded.get()>
                {children()}
            </div>
            <button
                type="button"
                class="center-essentials-collapse"
                aria-expanded=move || is_expanded.get().to_string()
                aria-controls="center-essentials-body"
                aria-label=move || {
                    t(if is_expanded.get() { "center-essentials-collapse" } else { "center-essentials-expand" })
                }
                on:click=move |_| is_expanded.update(|expanded| *expanded = !*expanded)
            >
                <Glyph icon=Signal::derive(move || {
                    if is_expanded.get() { Icon::ChevronUp } else { Icon::ChevronDown }
                }) />
            </button>
        </section>
    }
}
