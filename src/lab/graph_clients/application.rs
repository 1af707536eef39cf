//! An application: what it is, its permissions, and the ways to give it others.

use super::change;
use super::permission::{Key, consent_words, grants, kind_id, missing, others, shown};
use crate::api::Loaded;
use crate::i18n::{t, t_with, text, text_id};
use crate::model::time_travel::is_in_past;
use crate::ui::{Button, unique_id};
use contract::applications::{Application, ApplicationList, ApplicationPermission};
use leptos::prelude::*;

/// Headers of the table, from left to right; that of the buttons is not there in the past.
const HEADERS: [&str; 4] = [
    text_id("clients-column-permission"),
    text_id("clients-column-kind"),
    text_id("clients-column-required"),
    text_id("clients-column-consent"),
];

/// The section of an application.
#[component]
pub(super) fn ApplicationSection(
    /// What is read again after a change.
    list: Loaded<ApplicationList>,
    /// The application.
    application: Memo<Option<Application>>,
) -> impl IntoView {
    let heading = unique_id("client");
    let labelled_by = heading.clone();
    let name = Memo::new(move |_| application.with(|one| one.as_ref().map(|one| one.display_name.clone())));
    let name = move || name.get().unwrap_or_default();
    let client_id = move || application.with(|one| one.as_ref().map(|one| one.client_id.clone())).unwrap_or_default();
    let acts = move || application.with(|one| one.as_ref().map(acts_id)).map(t).unwrap_or_default();
    let keys =
        Memo::new(move |_| application.with(|one| one.as_ref().map(|one| shown(&one.permissions)).unwrap_or_default()));
    view! {
        <section class="client" aria-labelledby=labelled_by data-keeps-focus="">
            <h2 id=heading>{name}</h2>
            <p>{acts} " " {move || t("clients-client-id")} " " <code>{client_id}</code></p>
            <div
                class="center-table-scroll"
                role="region"
                tabindex="0"
                aria-label=move || t_with("clients-table", &[("application", name().into())])
            >
                <table class="center-table clients-table">
                    <caption class="visually-hidden">
                        {move || t_with("clients-table", &[("application", name().into())])}
                    </caption>
                    <thead>
                        <tr>
                            {HEADERS.map(|id| view! { <th scope="col">{move || t(id)}</th> }).collect_view()}
                            <Show when=|| !is_in_past()>
                                <th scope="col">{move || t("clients-column-change")}</th>
                            </Show>
                        </tr>
                    </thead>
                    <tbody>
                        <For
                            each=move || keys.get()
                            key=Key::clone
                            children=move |key| view! { <PermissionRow list application key /> }
                        />
                    </tbody>
                </table>
            </div>
            <Show when=|| !is_in_past()>
                <GrantRequired list application />
                <GrantAnother list application />
            </Show>
        </section>
    }
}

/// Message id of what an application does.
fn acts_id(application: &Application) -> &'static str {
    match (application.is_confidential, application.signs_people_in) {
        (true, false) => text_id("clients-for-itself"),
        (false, _) => text_id("clients-for-people"),
        (true, true) => text_id("clients-web"),
    }
}

#[component]
fn PermissionRow(list: Loaded<ApplicationList>, application: Memo<Option<Application>>, key: Key) -> impl IntoView {
    let of = key.clone();
    let permission =
        Memo::new(move |_| application.with(|one| one.as_ref().and_then(|one| of.find(&one.permissions).cloned())));
    let has = move |what: fn(&ApplicationPermission) -> bool| permission.with(|one| one.as_ref().is_some_and(what));
    let is_granted = move || has(|one| one.granted);
    let label = move || if is_granted() { t("clients-revoke") } else { t("clients-grant") };
    let press = {
        let key = key.clone();
        move |_| {
            let Some(client_id) = client_id(application) else { return };
            change(list, client_id, grants([&key], !is_granted()));
        }
    };
    let (name, delegated) = (key.name.clone(), key.delegated);
    let named = StoredValue::new(key.name);
    let press = StoredValue::new(press);
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{move || t(kind_id(delegated))}</td>
            <td>{move || if has(|one| one.required) { t("clients-yes") } else { t("clients-no") }}</td>
            <td>{move || permission.with(|one| one.as_ref().map(consent_words))}</td>
            <Show when=|| !is_in_past()>
                <td>
                    <button type="button" class="button" on:click=move |event| press.with_value(|press| press(event))>
                        {label}
                        <span class="visually-hidden">
                            " " {named.get_value()} " (" {move || t(kind_id(delegated))} ")"
                        </span>
                    </button>
                </td>
            </Show>
        </tr>
    }
}

fn client_id(application: Memo<Option<Application>>) -> Option<String> {
    application.with_untracked(|one| one.as_ref().map(|one| one.client_id.clone()))
}

/// *Grant admin consent*: to everything that the registration requires.
#[component]
fn GrantRequired(list: Loaded<ApplicationList>, application: Memo<Option<Application>>) -> impl IntoView {
    let lacking = Memo::new(move |_| {
        application.with(|one| one.as_ref().map(|one| missing(&one.permissions)).unwrap_or_default())
    });
    let none_lacking = Signal::derive(move || lacking.with(Vec::is_empty).then(|| t("clients-nothing-missing")));
    let press = move |()| {
        let Some(client_id) = client_id(application) else { return };
        for delegated in [false, true] {
            let of_kind: Vec<Key> =
                lacking.get_untracked().into_iter().filter(|key| key.delegated == delegated).collect();
            if !of_kind.is_empty() {
                change(list, client_id.clone(), grants(&of_kind, true));
            }
        }
    };
    view! {
        <p>
            <Button label=text("clients-grant-required") disabled_reason=none_lacking on_press=press />
        </p>
    }
}

/// A permission that the application neither requires nor has.
#[component]
fn GrantAnother(list: Loaded<ApplicationList>, application: Memo<Option<Application>>) -> impl IntoView {
    let id = unique_id("permission");
    let offered = Memo::new(move |_| {
        application.with(|one| one.as_ref().map(|one| others(&one.permissions)).unwrap_or_default())
    });
    let chosen = RwSignal::new(0_usize);
    let press = move |_| {
        let key = offered.with_untracked(|offered| offered.get(chosen.get_untracked()).cloned());
        if let (Some(client_id), Some(key)) = (client_id(application), key) {
            chosen.set(0);
            change(list, client_id, grants([&key], true));
        }
    };
    let option = move |(index, key): (usize, Key)| {
        let Key { name, delegated } = key;
        view! {
            <option value=index.to_string() prop:selected=move || chosen.get() == index>
                {move || format!("{name} ({})", t(kind_id(delegated)))}
            </option>
        }
    };
    view! {
        <div class="clients-another">
            <label for=id.clone()>{move || t("clients-another")}</label>
            <select id=id on:change=move |event| chosen.set(event_target_value(&event).parse().unwrap_or_default())>
                {move || offered.get().into_iter().enumerate().map(option).collect_view()}
            </select>
            <button type="button" class="button" on:click=press>
                {move || t("clients-grant-another")}
            </button>
        </div>
    }
}
