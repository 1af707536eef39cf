//! Theme and language.

use crate::dom::view;
use crate::i18n::{Language, language, set_language, t, text};
use crate::shell::theme::{Theme, set_theme, theme};
use crate::ui::{Glyph, Icon, Popover};
use leptos::prelude::*;

/// Both, behind a button.
#[component]
pub fn Preferences() -> impl IntoView {
    view! {
        <Popover
            label=text("preferences")
            class="lab-button"
            button=ViewFn::from(|| view! { <Glyph icon=Icon::Gear /> })
        >
            <div class="preferences">
                <ThemeChoice />
                <LanguageChoice />
            </div>
        </Popover>
    }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let choice = |offered: Theme| {
        view! {
            <label>
                <input
                    type="radio"
                    name="theme"
                    prop:checked=move || theme() == offered
                    on:change=move |_| set_theme(offered)
                />
                {move || t(offered.text_id())}
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{move || t("theme-label")}</legend>
            {Theme::ALL.map(choice).collect_view()}
        </fieldset>
    }
}

#[component]
fn LanguageChoice() -> impl IntoView {
    let choice = |offered: Language| {
        view! {
            <label lang=offered.tag()>
                <input
                    type="radio"
                    name="language"
                    prop:checked=move || language() == offered
                    on:change=move |_| set_language(offered)
                />
                {offered.own_name()}
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{move || t("language-label")}</legend>
            {Language::ALL.map(choice).collect_view()}
        </fieldset>
    }
}
