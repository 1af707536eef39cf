//! A link to a page of the app, wherever the app is hosted.

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
    view! {
        <A href=move || to.get() exact=true {..} class=class>
            {children()}
        </A>
    }
}
