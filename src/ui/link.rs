//! A link to a page of the app, wherever the app is hosted.

use crate::browser;
use leptos::prelude::*;
use leptos_router::components::A;

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
    // The router's own link puts the base before relative paths only.
    view! {
        <A href=move || browser::app_path(&to.get()) exact=true {..} class=class>
            {children()}
        </A>
    }
}
