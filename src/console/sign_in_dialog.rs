//! *Sign In*: a persona is picked; a password is never asked for.

use super::controls::PushButton;
use crate::api::{ApiError, Caller, personas};
use crate::i18n::{t, text};
use crate::ui::{Dialog, DialogLook, unique_id};
use contract::auth::Persona;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The dialog. `on_signed_in` gets the persona to whom the gateway gave a token.
#[component]
pub fn SignInDialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// It is to be closed.
    #[prop(into)]
    on_close: Callback<()>,
    /// Called after a sign-in.
    #[prop(into)]
    on_signed_in: Callback<Persona>,
) -> impl IntoView {
    view! {
        <Dialog title=text("console-sign-in-title") open on_close look=DialogLook::Console class="cm-sign-in">
            <SignInForm on_close on_signed_in />
        </Dialog>
    }
}

#[component]
fn SignInForm(on_close: Callback<()>, on_signed_in: Callback<Persona>) -> impl IntoView {
    let chosen = RwSignal::new(None::<Persona>);
    let error = RwSignal::new(None::<ApiError>);
    let is_busy = RwSignal::new(false);
    let disabled_reason = Signal::derive(move || {
        if is_busy.get() {
            Some(t("console-sign-in-busy"))
        } else {
            chosen.with(Option::is_none).then(|| t("console-sign-in-pick"))
        }
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(persona) = chosen.get_untracked().filter(|_| !is_busy.get_untracked()) else { return };
        is_busy.set(true);
        error.set(None);
        spawn_local(async move {
            let answer = Caller::persona(persona.key.clone()).sign_in().await;
            // The dialog may have been closed meanwhile, which cancels the sign-in.
            if is_busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(()) => on_signed_in.run(persona),
                Err(refusal) => error.set(Some(refusal)),
            }
        });
    };
    // Another account is another attempt: what the last one met is not about it.
    let choose = Callback::new(move |persona| {
        error.set(None);
        chosen.set(Some(persona));
    });
    let name = unique_id("persona");
    view! {
        <form class="window-form" on:submit=submit>
            <div class="window-body">
                <p>{move || t("console-sign-in-explanation")}</p>
                <fieldset class="window-group">
                    <legend>{move || t("console-sign-in-account")}</legend>
                    <For
                        each=personas
                        key=|persona| persona.key.clone()
                        children=move |persona| account(name.clone(), persona, choose)
                    />
                </fieldset>
                {move || error.get().map(|error| view! { <p class="window-error" role="alert">{move || error.text()}</p> })}
            </div>
            <div class="window-buttons">
                <PushButton label=text("console-sign-in") access_key="console-sign-in-key" disabled_reason submits=true />
                <PushButton label=text("console-cancel") access_key="console-cancel-key" on_press=on_close />
            </div>
        </form>
    }
}

fn account(name: String, persona: Persona, choose: Callback<Persona>) -> impl IntoView {
    let roles = {
        let roles = persona.directory_roles.join(", ");
        move || if roles.is_empty() { t("console-sign-in-no-role") } else { roles.clone() }
    };
    let (user, display_name) = (persona.user_principal_name.clone(), persona.display_name.clone());
    let description_id = unique_id("account");
    view! {
        <label class="window-choice">
            <input
                type="radio"
                name=name
                aria-describedby=description_id.clone()
                on:change=move |_| choose.run(persona.clone())
            />
            <span>
                {user}
                <span class="window-choice-note" id=description_id>{display_name} " – " {roles}</span>
            </span>
        </label>
    }
}
