//! What is there under a condition.

use super::dynamic;
use leptos::prelude::*;

/// Its children while the condition holds, as Leptos' component of this name; compiled once for all of them.
#[component]
pub fn Show(
    /// The condition. Reactive.
    when: impl Fn() -> bool + Send + Sync + 'static,
    /// What is there while it does not; nothing where nothing else is given.
    #[prop(optional, into)]
    fallback: ViewFn,
    /// What is there while it holds.
    children: ChildrenFn,
) -> impl IntoView {
    show(Memo::new(move |_| when()), fallback, children)
}

fn show(when: Memo<bool>, fallback: ViewFn, children: ChildrenFn) -> AnyView {
    dynamic(move || if when.get() { children() } else { fallback.run() }).into_view()
}
