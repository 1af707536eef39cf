//! Theme and language.

use crate::i18n::{Language, language, set_language, t, t_with};
use crate::ui::notice::say;
use crate::ui::theme::{Theme, set_theme, theme};
use crate::ui::{BannerKind, Glyph, Icon, Popover};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Both, behind a button.
#[component]
pub fn Preferences() -> impl IntoView {
    let label = || {
        let arguments = [("theme", t(theme().text_id()).into()), ("language", language().own_name().into())];
        t_with("preferences", &arguments)
    };
    view! {
        <Popover
            label=Signal::derive(label)
            class="lab-button"
            shows_tip=true
            button=ViewFn::from(|| {
                view! {
                    <Glyph icon=Icon::Gear />
                    <span class="lab-button-more">{move || t("theme-label")}</span>
                }
            })
        >
            <PreferenceChoices />
        </Popover>
    }
}

/// Both, in a panel.
#[component]
pub fn PreferenceChoices() -> impl IntoView {
    view! {
        <div class="preferences">
            <ThemeChoice />
            <LanguageChoice />
        </div>
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

fn choose_language(language: Language) {
    spawn_local(async move {
        if set_language(language).await.is_err() {
            say(BannerKind::Error, t("language-not-loaded"));
        }
    });
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
                    on:change=move |_| choose_language(offered)
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
