//! A link of the lab bar: a picture, its name for screen readers and under the pointer, and words where there is room for them.

use crate::ui::{Glyph, Icon, Link};
use leptos::prelude::*;

/// The link.
#[component]
pub fn BarLink(
    /// App path, with a leading slash.
    to: &'static str,
    /// The picture.
    icon: Icon,
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
    /// Its words; the name where none are given.
    #[prop(optional, into)]
    short: Option<Signal<String>>,
    /// What is seen where there is no room for words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let short = short.unwrap_or(name);
    view! {
        <Link to class="lab-button" attr:data-tip=move || name.get()>
            <Glyph icon />
            <span class="visually-hidden">{move || name.get()}</span>
            <span class="lab-button-more" aria-hidden="true">{move || short.get()}</span>
            {children.map(|children| view! { <span class="lab-button-less" aria-hidden="true">{children()}</span> })}
        </Link>
    }
}
