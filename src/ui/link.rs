//! A link to a page of the app, wherever the app is hosted.

use crate::browser;
use crate::dom::view;
use crate::reactive::Signal;
use crate::router::is_here;
use leptos::prelude::*;

/// A link to an app path such as `/devices/all?search=x`. The base path is put before it; `aria-current` is set on the page itself.
#[component]
pub fn Link(
    /// App path, with a leading slash.
    #[prop(into)]
    to: Signal<String>,
    /// Classes.
    #[prop(optional, into)]
    class: String,
    /// The name, and what else the link shows.
    children: Children,
) -> impl IntoView {
    view! {
        <a
            href=move || browser::app_path(&to.get())
            aria-current=move || to.with(|to| is_here(to)).then_some("page")
            class=class
        >
            {children()}
        </a>
    }
}
