//! *Create AAD Application*: the question between the sign-in and everything that uploads.

use super::controls::PushButton;
use super::sign_in::{Application, Consent};
use crate::api::{ApiError, Caller, lab};
use crate::i18n::{t, t_with, text};
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
    /// The signed-in account that is asked for consent, if any.
    #[prop(into)]
    question: Signal<Option<ConsentQuestion>>,
    /// *Yes* (and it was created), or *No*.
    #[prop(into)]
    on_answer: Callback<Consent>,
) -> impl IntoView {
    // As the prompt opened: what *Yes* creates must not turn the question into another one under the person's eyes.
    let application = Memo::new(move |_| {
        open.get();
        Application::new(lab().status_untracked().is_some_and(|status| status.has_application))
    });
    let declines = Callback::new(move |()| on_answer.run(Consent::Declined(application.get_untracked())));
    view! {
        <Dialog title=text("console-consent-title") open on_close=declines look=DialogLook::Console class="cm-message">
            <ConsentForm question application=application.get_untracked() on_answer declines />
        </Dialog>
    }
}

#[component]
fn ConsentForm(
    question: Signal<Option<ConsentQuestion>>,
    application: Application,
    on_answer: Callback<Consent>,
    declines: Callback<()>,
) -> impl IntoView {
    let error = RwSignal::new(None::<ApiError>);
    let is_busy = RwSignal::new(false);
    let busy_reason = Signal::derive(move || is_busy.get().then(|| t(application.busy_message_id())));
    let tenant = Signal::derive(move || {
        question.with(|question| question.as_ref().map(|question| tenant_name(&question.persona)).unwrap_or_default())
    });
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
            if is_busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(()) => on_answer.run(Consent::Given(application)),
                Err(refusal) => error.set(Some(refusal)),
            }
        });
    };
    view! {
        <form class="window-form" on:submit=accept>
            <div class="window-body">
                {application
                    .question_message_ids()
                    .map(|id| view! { <p>{move || t_with(id, &[("tenant", tenant.get().into())])}</p> })
                    .collect_view()}
                {move || error.get().map(|error| view! { <p class="window-error" role="alert">{move || error.text()}</p> })}
            </div>
            <div class="window-buttons">
                <PushButton label=text("console-yes") access_key="console-yes-key" disabled_reason=busy_reason submits=true />
                <PushButton label=text("console-no") access_key="console-no-key" disabled_reason=busy_reason on_press=declines />
            </div>
        </form>
    }
}

/// The tenant as the prompt calls it: the first label of its domain.
fn tenant_name(persona: &Persona) -> String {
    let domain = persona.user_principal_name.split('@').nth(1).unwrap_or_default();
    domain.split('.').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::sign_in::persona_for_test;

    #[test]
    fn the_prompt_names_the_tenant_by_the_first_label_of_its_domain() {
        assert_eq!(tenant_name(&persona_for_test(&[])), "contoso");
    }
}
