//! The dialog.

use super::draft::{Draft, Field};
use crate::api::{ApiError, Caller, lab};
use crate::console::consent_prompt::ConsentQuestion;
use crate::console::controls::{PushButton, reason};
use crate::i18n::{t, text};
use crate::ui::access_key::shortcut;
use crate::ui::{AccessName, Dialog, DialogLook, unique_id};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The dialog. The signed-in account verifies and imports.
#[component]
pub fn ImportDialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Who signed in, and where.
    #[prop(into)]
    question: Signal<Option<ConsentQuestion>>,
    /// The application was imported.
    #[prop(into)]
    on_imported: Callback<()>,
    /// It is to be closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    view! {
        <Dialog title=text("console-import-title") open on_close look=DialogLook::Console class="cm-import">
            <ImportForm question on_imported on_close />
        </Dialog>
    }
}

/// What the dialog has to say.
#[derive(Clone, Debug, Default, PartialEq)]
enum Outcome {
    #[default]
    None,
    Verified,
    Refused(ApiError),
}

#[component]
fn ImportForm(
    question: Signal<Option<ConsentQuestion>>,
    on_imported: Callback<()>,
    on_close: Callback<()>,
) -> impl IntoView {
    let environment = question.with_untracked(|question| question.as_ref().map(|question| question.environment));
    let draft = RwSignal::new(Draft::new(environment.unwrap_or_default()));
    let outcome = RwSignal::new(Outcome::None);
    let is_busy = RwSignal::new(false);
    let busy = move || is_busy.get().then(|| t("console-import-busy"));
    let verify_reason =
        Signal::derive(move || busy().or_else(|| draft.with(|draft| reason(draft.verify_availability()))));
    let ok_reason = Signal::derive(move || busy().or_else(|| draft.with(|draft| reason(draft.ok_availability()))));
    // Both ask the same of the site: *OK* does it, too.
    let send = move |imports: bool| {
        let Some(persona) = question.get_untracked().map(|question| question.persona) else { return };
        let body = draft.with_untracked(Draft::body);
        is_busy.set(true);
        outcome.set(Outcome::None);
        spawn_local(async move {
            let path = if imports { routes::import_application() } else { routes::verify_application() };
            let answer = Caller::persona(persona.key).post::<()>(&path, &body).await;
            lab().poll_now();
            // Closed meanwhile: the site has the application, if it took it.
            if is_busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(()) if imports => on_imported.run(()),
                Ok(()) => {
                    draft.update(|draft| draft.verified(body));
                    outcome.set(Outcome::Verified);
                }
                Err(refusal) => outcome.set(Outcome::Refused(refusal)),
            }
        });
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if ok_reason.with_untracked(Option::is_none) {
            send(true);
        }
    };
    view! {
        <form class="window-form" on:submit=submit>
            <div class="window-body">
                <p>{move || t("console-import-text")}</p>
                {Field::ALL.map(|field| field_view(draft, outcome, field)).collect_view()}
                <p class="window-note">{move || t("console-import-where")}</p>
                <p class="window-status" role="status">
                    {move || {
                        let is_verified = outcome.with(|outcome| *outcome == Outcome::Verified);
                        (is_verified && draft.with(Draft::is_verified)).then(|| t("console-import-verified"))
                    }}
                </p>
                {move || match outcome.get() {
                    Outcome::Refused(error) => {
                        Some(view! { <p class="window-error" role="alert">{move || error.text()}</p> })
                    }
                    Outcome::None | Outcome::Verified => None,
                }}
            </div>
            <div class="window-buttons">
                <PushButton
                    label=text("console-import-verify")
                    access_key="console-import-verify-key"
                    disabled_reason=verify_reason
                    on_press=Callback::new(move |()| send(false))
                />
                <PushButton label=text("console-ok") disabled_reason=ok_reason submits=true />
                <PushButton label=text("console-cancel") access_key="console-cancel-key" on_press=on_close />
            </div>
        </form>
    }
}

fn field_view(draft: RwSignal<Draft>, outcome: RwSignal<Outcome>, field: Field) -> impl IntoView {
    let id = unique_id("import");
    let [label, access_key] = field.message_ids();
    view! {
        <div class="cm-import-field">
            <label for=id.clone()>
                <AccessName name=text(label) key=access_key />
            </label>
            <input
                id=id
                type=field.input_type()
                autocomplete="off"
                spellcheck="false"
                aria-keyshortcuts=shortcut(access_key)
                prop:value=move || draft.with(|draft| draft.get(field).to_owned())
                on:input=move |event| {
                    // What was said is about what stood there.
                    outcome.set(Outcome::None);
                    draft.update(|draft| draft.set(field, event_target_value(&event)));
                }
            />
        </div>
    }
}
