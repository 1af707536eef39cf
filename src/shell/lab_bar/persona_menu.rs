//! The signed-in persona, and the others to choose from. There are no passwords.

use crate::api::{current_persona, persona_key, personas, set_persona};
use crate::i18n::{t, t_with};
use crate::lab::personas::{purpose_text, rights};
use crate::ui::notice::say_nothing;
use crate::ui::{Glyph, Icon, Popover};
use contract::auth::Persona;
use leptos::prelude::*;

/// The persona's name on a button that opens the list of the others.
#[component]
pub fn PersonaMenu() -> impl IntoView {
    let open = RwSignal::new(false);
    let name = move || current_persona().map(|persona| persona.display_name).unwrap_or_else(|| "–".to_owned());
    view! {
        <Popover
            label=Signal::derive(move || t_with("persona-button", &[("name", name().into())]))
            class="lab-button"
            open
            button=ViewFn::from(move || {
                view! {
                    <Glyph icon=Icon::Person />
                    <span>{name}</span>
                }
            })
        >
            <p class="popover-text">{move || t("persona-text")}</p>
            <ul class="personas">
                <For
                    each=personas
                    key=|persona| persona.key.clone()
                    children=move |persona| view! { <PersonaChoice persona open /> }
                />
            </ul>
        </Popover>
    }
}

#[component]
fn PersonaChoice(persona: Persona, open: RwSignal<bool>) -> impl IntoView {
    let key = StoredValue::new(persona.key.clone());
    let is_current = move || key.with_value(|key| *key == persona_key());
    let persona = StoredValue::new(persona);
    view! {
        <li>
            <button
                type="button"
                class="persona"
                aria-pressed=move || is_current().to_string()
                on:click=move |_| {
                    // What was refused to one person is not about the next one.
                    say_nothing();
                    set_persona(&key.get_value());
                    open.set(false);
                }
            >
                <span class="persona-name">{persona.with_value(|persona| persona.display_name.clone())}</span>
                <span class="persona-account">{persona.with_value(|persona| persona.user_principal_name.clone())}</span>
                <span class="persona-rights">{move || persona.with_value(rights)}</span>
                <span class="persona-purpose">{move || key.with_value(|key| purpose_text(key))}</span>
            </button>
        </li>
    }
}
