//! *Create AAD Application*: the question between the sign-in and everything that uploads.

use super::controls::PushButton;
use super::sign_in::Consent;
use crate::api::{ApiError, Caller, lab};
use crate::dom::view;
use crate::i18n::{t, text};
use crate::reactive::{RwSignal, Signal};
use crate::ui::{Dialog, DialogLook};
use contract::auth::Persona;
use contract::onboarding::{AzureEnvironment, ConsentBody};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Who is asked, and for which cloud.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsentQuestion {
    /// Who signed in.
    pub persona: Persona,
    /// Where.
    pub environment: AzureEnvironment,
}

/// The prompt. *Yes* creates the application and then answers; *No*, Escape and the cross create nothing.
#[component]
pub fn ConsentPrompt(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Who is asked; nothing where nobody signed in.
    #[prop(into)]
    question: Signal<Option<ConsentQuestion>>,
    /// *Yes* (and it was created), or *No*.
    #[prop(into)]
    on_answer: Callback<Consent>,
) -> impl IntoView {
    let declines = Callback::new(move |()| on_answer.run(Consent::Declined));
    view! {
        <Dialog title=text("console-consent-title") open on_close=declines look=DialogLook::Console class="cm-message">
            <ConsentForm question on_answer declines />
        </Dialog>
    }
}

#[component]
fn ConsentForm(
    question: Signal<Option<ConsentQuestion>>,
    on_answer: Callback<Consent>,
    declines: Callback<()>,
) -> impl IntoView {
    let error = RwSignal::new(None::<ApiError>);
    let is_busy = RwSignal::new(false);
    let busy_reason = Signal::derive(move || is_busy.get().then(|| t("console-consent-busy")));
    let accept = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(ConsentQuestion { persona, environment }) = question.get_untracked() else { return };
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        error.set(None);
        spawn_local(async move {
            let caller = Caller::persona(persona.key);
            let answer = caller.post::<()>(&routes::consent(), &ConsentBody { environment }).await;
            lab().poll_now();
            // Closed meanwhile: the tenant has the application, and the next prompt finds it there.
            if !is_busy.try_set(false) {
                return;
            }
            match answer {
                Ok(()) => on_answer.run(Consent::Given),
                Err(refusal) => error.set(Some(refusal)),
            }
        });
    };
    view! {
        <form class="window-form" on:submit=accept>
            <div class="window-body">
                <p>{move || t("console-consent-text")}</p>
                <p>{move || t("console-consent-effect")}</p>
                {move || error.get().map(|error| view! { <p class="window-error" role="alert">{move || error.text()}</p> })}
            </div>
            <div class="window-buttons">
                <PushButton label=text("console-yes") disabled_reason=busy_reason submits=true />
                <PushButton label=text("console-no") disabled_reason=busy_reason on_press=declines />
            </div>
        </form>
    }
}
