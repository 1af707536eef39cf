//! The flyout of a registration: *New registration*, *New client secret*, *API permissions*.

use super::draft::{Draft, Task};
use crate::api::{ApiError, Caller, lab};
use crate::i18n::{t, t_with};
use crate::ui::{Dialog, DialogLook, Reason, unique_id};
use contract::registrations::{Registration, SECRET_MONTHS, UPLOAD_PERMISSIONS};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The flyout, open while it holds something.
#[component]
pub(super) fn RegistrationFlyout(
    /// What it holds; none while it is closed.
    draft: RwSignal<Option<Draft>>,
) -> impl IntoView {
    let is_open = Memo::new(move |_| draft.with(Option::is_some));
    let title =
        Signal::derive(move || draft.with(|draft| draft.as_ref().map(|draft| t(draft.title_id())).unwrap_or_default()));
    view! {
        <Dialog title open=is_open on_close=move |()| draft.set(None) look=DialogLook::Flyout class="center-flyout-wide">
            <RegistrationForm draft />
        </Dialog>
    }
}

async fn send(draft: &Draft) -> Result<Registration, ApiError> {
    let caller = Caller::current();
    match &draft.task {
        Task::Register => caller.post(&routes::lab_registrations(), &draft.registration()).await,
        Task::Secret(one) => caller.post(&routes::lab_registration_secret(&one.client_id), &draft.secret()).await,
        Task::Permissions(one) => {
            caller.post(&routes::lab_registration_permissions(&one.client_id), &draft.permissions()).await
        }
    }
}

#[component]
fn RegistrationForm(draft: RwSignal<Option<Draft>>) -> impl IntoView {
    let error = RwSignal::new(None::<ApiError>);
    let is_busy = RwSignal::new(false);
    let reason = Reason::new(Signal::derive(move || is_busy.get().then(|| t("center-registration-busy"))));
    let words = reason.view();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(asked) = draft.get_untracked().filter(|_| !is_busy.get_untracked()) else { return };
        is_busy.set(true);
        error.set(None);
        spawn_local(async move {
            let answer = send(&asked).await;
            lab().poll_now();
            if is_busy.try_set(false).is_some() {
                return;
            }
            match answer {
                // A secret is shown once: the flyout stays for it.
                Ok(done) if done.secret_text.is_some() => draft.set(Some(Draft { done: Some(done), ..asked })),
                Ok(_) => draft.set(None),
                Err(refusal) => error.set(Some(refusal)),
            }
        });
    };
    let is_done = Memo::new(move |_| draft.with(|draft| draft.as_ref().is_some_and(|draft| draft.done.is_some())));
    let task = Memo::new(move |_| draft.with(|draft| draft.as_ref().map(|draft| draft.task.clone())));
    let body = move || {
        if is_done.get() {
            return view! { <Values draft /> }.into_any();
        }
        match task.get() {
            Some(Task::Register) => view! {
                <Texts draft />
                <Permissions draft />
                <Validity draft />
            }
            .into_any(),
            Some(Task::Secret(_)) => view! { <Validity draft /> }.into_any(),
            Some(Task::Permissions(_)) => view! { <Permissions draft /> }.into_any(),
            None => ().into_any(),
        }
    };
    view! {
        <form class="center-flyout" on:submit=submit>
            <div class="center-flyout-body">
                {body} {move || error.get().map(|error| view! { <p role="alert">{move || error.text()}</p> })}
            </div>
            <div class="center-flyout-buttons">
                <Show
                    when=move || !is_done.get()
                    fallback=move || {
                        view! {
                            <button type="button" class="button button-primary" on:click=move |_| draft.set(None)>
                                {move || t("center-registration-close")}
                            </button>
                        }
                    }
                >
                    <button
                        type="submit"
                        class="button button-primary"
                        aria-disabled=reason.disabled()
                        aria-describedby=reason.description()
                    >
                        {move || t(match task.get() {
                            Some(Task::Register) => "center-registration-register",
                            Some(Task::Secret(_)) => "center-registration-add",
                            _ => "center-registration-save",
                        })}
                    </button>
                </Show>
                {words}
            </div>
        </form>
    }
}

fn read<T: Default>(draft: RwSignal<Option<Draft>>, of: impl FnOnce(&Draft) -> T) -> T {
    draft.with(|draft| draft.as_ref().map(of).unwrap_or_default())
}

fn change(draft: RwSignal<Option<Draft>>, of: impl FnOnce(&mut Draft)) {
    draft.update(|draft| {
        if let Some(draft) = draft {
            of(draft);
        }
    });
}

#[component]
fn Texts(draft: RwSignal<Option<Draft>>) -> impl IntoView {
    let (name_id, uri_id, note_id) = (unique_id("name"), unique_id("uri"), unique_id("note"));
    view! {
        <div class="center-flyout-field">
            <label for=name_id.clone()>{move || t("center-registration-name")}</label>
            <input
                id=name_id
                type="text"
                autocomplete="off"
                prop:value=move || read(draft, |draft| draft.name.clone())
                on:input=move |event| change(draft, |draft| draft.name = event_target_value(&event))
            />
        </div>
        <div class="center-flyout-field">
            <label for=uri_id.clone()>{move || t("center-registration-uri")}</label>
            <input
                id=uri_id
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=note_id.clone()
                prop:value=move || read(draft, |draft| draft.app_id_uri.clone())
                on:input=move |event| change(draft, |draft| draft.app_id_uri = event_target_value(&event))
            />
            <span id=note_id class="center-below">{move || t("center-registration-uri-note")}</span>
        </div>
    }
}

#[component]
fn Permissions(draft: RwSignal<Option<Draft>>) -> impl IntoView {
    let permission = move |name: &'static str| {
        view! {
            <label class="center-flyout-choice">
                <input
                    type="checkbox"
                    prop:checked=move || read(draft, |draft| draft.permissions.iter().any(|known| known == name))
                    on:change=move |event| change(draft, |draft| draft.permit(name, event_target_checked(&event)))
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="center-flyout-group">
            <legend>{move || t("center-registration-api-permissions")}</legend>
            {UPLOAD_PERMISSIONS.map(permission).collect_view()}
            <label class="center-flyout-choice">
                <input
                    type="checkbox"
                    prop:checked=move || read(draft, |draft| draft.admin_consent)
                    on:change=move |event| change(draft, |draft| draft.admin_consent = event_target_checked(&event))
                />
                <span>{move || t("center-registration-consent")}</span>
            </label>
        </fieldset>
    }
}

#[component]
fn Validity(draft: RwSignal<Option<Draft>>) -> impl IntoView {
    let id = unique_id("validity");
    let choose = move |event| {
        if let Ok(months) = event_target_value(&event).parse() {
            change(draft, |draft| draft.months = months);
        }
    };
    view! {
        <div class="center-flyout-field">
            <label for=id.clone()>{move || t("center-registration-expires")}</label>
            <select id=id on:change=choose>
                {SECRET_MONTHS
                    .map(|months| {
                        view! {
                            <option
                                value=months.to_string()
                                prop:selected=move || read(draft, |draft| draft.months) == months
                            >
                                {move || t_with("center-registration-months", &[("months", i64::from(months).into())])}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}

/// What the import asks for. The value of the secret is not shown again.
#[component]
fn Values(draft: RwSignal<Option<Draft>>) -> impl IntoView {
    let facts = move || {
        let values = read(draft, Draft::values).into_iter().map(|(label, value)| {
            view! {
                <div class="center-fact">
                    <dt>{t(label)}</dt>
                    <dd><code>{value}</code></dd>
                </div>
            }
        });
        values.collect_view()
    };
    view! {
        <p role="status">{move || t("center-registration-done")}</p>
        <dl class="center-facts center-registration-values">{facts}</dl>
    }
}
