//! A link to a page of the app, wherever the app is hosted, and what stands where there is no such page.

use super::reason::Reason;
use crate::browser;
use crate::navigation::use_navigator;
use leptos::prelude::*;

/// A link to an app path such as `/devices/all?search=x`. The base path is put before it; `aria-current` is set on the page itself.
///
/// ```
/// use app::i18n::{t, text};
/// use app::ui::{DisabledLink, Link};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Menu() -> impl IntoView {
///     view! {
///         <Link to="/devices/all">{move || t("center-all-devices-title")}</Link>
///         <DisabledLink reason=text("console-not-built")>{move || t("console-menu-run-script")}</DisabledLink>
///     }
/// }
/// ```
#[component]
pub fn Link(
    /// App path, with a leading slash.
    #[prop(into)]
    to: Signal<String>,
    /// Classes.
    #[prop(optional, into)]
    class: String,
    /// Whether the focus goes to it when another control of its `data-keeps-focus` goes away (`ui::focus_keeper`).
    #[prop(optional)]
    takes_focus_next: bool,
    /// The name, and what else the link shows.
    children: Children,
) -> impl IntoView {
    let navigator = use_navigator();
    view! {
        <a
            href=move || browser::app_path(&to.get())
            aria-current=move || to.with(|to| navigator.is_here(to)).then_some("page")
            class=class
            data-next-focus=takes_focus_next.then_some("")
        >
            {children()}
        </a>
    }
}

/// A disabled link, for a page that does not exist: it can be focused and pressed, and then shows its reason.
#[component]
pub fn DisabledLink(
    /// Why it leads nowhere.
    #[prop(into)]
    reason: Signal<String>,
    /// Classes.
    #[prop(optional, into)]
    class: String,
    /// The name, and what else it shows.
    children: Children,
) -> impl IntoView {
    let reason = Reason::new(Signal::derive(move || Some(reason.get())));
    view! {
        <a
            role="link"
            tabindex="0"
            class=class
            aria-disabled=reason.disabled()
            aria-describedby=reason.description()
        >
            {children()}
        </a>
        {reason.view()}
    }
}
