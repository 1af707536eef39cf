//! The dark bar at the top: the product's name, that this is a simulation, and who is signed in.

use crate::api::{current_persona, session};
use crate::browser;
use crate::i18n::{t, t_with, text, text_id};
use crate::ui::preferences::PreferenceChoices;
use crate::ui::{Glyph, Icon, Link, Popover, Reason};
use leptos::prelude::*;

/// The bar.
#[component]
pub fn TopBar(
    /// Whether the navigation has to be called.
    is_narrow: Signal<bool>,
    /// Whether it was called.
    is_navigation_open: RwSignal<bool>,
) -> impl IntoView {
    let user = move || current_persona().map(|persona| persona.user_principal_name).unwrap_or_default();
    let tenant = move || {
        let domain = session().map(|session| session.health.tenant_domain).unwrap_or_default();
        browser::upper_case(domain.split('.').next().unwrap_or_default())
    };
    view! {
        <header class="center-top">
            <Show when=move || is_narrow.get()>
                <button
                    type="button"
                    class="center-top-menu"
                    aria-expanded=move || is_navigation_open.get().to_string()
                    aria-controls="center-navigation"
                    aria-label=move || {
                        t(if is_navigation_open.get() { "center-navigation-close" } else { "center-navigation-open" })
                    }
                    on:click=move |_| is_navigation_open.update(|open| *open = !*open)
                >
                    <Glyph icon=Icon::Menu />
                </button>
            </Show>
            <p class="center-top-title">{move || t("center-title")}</p>
            <p class="center-top-simulation">{move || t("center-simulation")}</p>
            <div class="center-top-icons">
                {absent(Icon::Filter, text_id("center-top-directories"), text_id("center-top-directories-reason"))}
                {absent(Icon::Bell, text_id("center-top-notifications"), text_id("center-top-notifications-reason"))}
                <Popover
                    label=text("center-top-settings")
                    class="center-top-icon"
                    button=ViewFn::from(|| view! { <Glyph icon=Icon::Gear /> })
                >
                    <PreferenceChoices />
                </Popover>
                <Link to="/" class="center-top-icon">
                    <Glyph icon=Icon::Help />
                    <span class="visually-hidden">{move || t("center-top-help")}</span>
                </Link>
                {absent(Icon::Smile, text_id("center-top-feedback"), text_id("center-top-feedback-reason"))}
            </div>
            <div
                class="center-account"
                role="group"
                aria-label=move || t_with("center-account", &[("name", user().into()), ("tenant", tenant().into())])
            >
                <span class="center-account-words">
                    <span class="center-account-user">{user}</span>
                    <span class="center-account-tenant">{tenant}</span>
                </span>
                <span class="center-account-picture">
                    <Glyph icon=Icon::Person />
                </span>
            </div>
        </header>
    }
}

/// A button of the product's bar that has nothing to do here, and says so.
fn absent(icon: Icon, label: &'static str, reason: &'static str) -> AnyView {
    let reason = Reason::new(Signal::derive(move || Some(t(reason))));
    view! {
        <button
            type="button"
            class="center-top-icon"
            aria-label=move || t(label)
            aria-disabled=reason.disabled()
            aria-describedby=reason.description()
        >
            <Glyph icon />
        </button>
        {reason.view()}
    }
    .into_any()
}
