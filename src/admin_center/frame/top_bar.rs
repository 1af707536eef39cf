//! The dark bar at the top: the product's name, that this is a simulation, and who is signed in.

use crate::api::{current_persona, session};
use crate::browser;
use crate::dom::{Show, view};
use crate::i18n::{t, t_with};
use crate::reactive::{RwSignal, Signal};
use crate::ui::{Glyph, Icon};
use leptos::prelude::*;

/// Icons of the product's bar. They do nothing in this lab, so they are decoration and no controls.
const DECORATION: [Icon; 5] = [Icon::Filter, Icon::Bell, Icon::Gear, Icon::Help, Icon::Smile];

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
            <div class="center-top-icons" aria-hidden="true">
                {DECORATION.into_iter().map(|icon| view! { <Glyph icon /> }).collect_view()}
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
