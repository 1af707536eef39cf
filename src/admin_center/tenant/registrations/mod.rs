//! Applications that an administrator registers by hand on *App registrations*, to import one in the console's wizard.

mod draft;
pub mod flyout;

use super::directory_table::{DirectoryTable, lines};
use crate::api::{Loaded, use_loaded, use_revision};
use crate::i18n::{format, t, t_with};
use crate::ui::{LoadedFrame, unique_id};
use contract::registrations::{Registration, RegistrationList};
use contract::routes;
use draft::{Draft, Task};
use flyout::RegistrationFlyout;
use leptos::prelude::*;

const HEADERS: [&str; 5] = [
    "center-registration-name",
    "center-registration-client-id",
    "center-registration-uri",
    "center-registration-permissions",
    "center-registration-secret",
];

/// The section of the page, with its flyout.
#[component]
pub(super) fn RegistrationsSection() -> impl IntoView {
    let revision = use_revision(|revisions| revisions.onboarding);
    let registrations: Loaded<RegistrationList> = use_loaded(routes::lab_registrations, revision);
    let draft = RwSignal::new(None::<Draft>);
    let heading_id = unique_id("registrations");
    let open = move |task: Task| {
        let list = registrations.value().unwrap_or_default();
        draft.set(Some(Draft::new(task, &list)));
    };
    let has_rows = move || registrations.with(|list| !list.value.is_empty()).unwrap_or(false);
    let rows = move || {
        let all = registrations.value().unwrap_or_default().value;
        all.into_iter().rev().map(|one| row(one, Callback::new(open))).collect_view()
    };
    view! {
        <section aria-labelledby=heading_id>
            <h2 id=heading_id.clone()>{move || t("center-registrations")}</h2>
            <p>{move || t("center-registrations-text")}</p>
            <p>
                <button type="button" class="button" on:click=move |_| open(Task::Register)>
                    {move || t("center-registration-new")}
                </button>
            </p>
            <LoadedFrame loaded=registrations>
                <Show when=has_rows>
                    <DirectoryTable caption="center-registrations" headers=&HEADERS>
                        {rows}
                    </DirectoryTable>
                </Show>
            </LoadedFrame>
        </section>
        <RegistrationFlyout draft />
    }
}

fn row(registration: Registration, open: Callback<Task>) -> impl IntoView {
    let (of_secret, of_permissions) = (registration.clone(), registration.clone());
    let name = registration.display_name.clone();
    let secret_name = name.clone();
    let permissions_name = name.clone();
    let consent =
        if registration.admin_consent { "center-registration-granted" } else { "center-registration-not-granted" };
    view! {
        <tr>
            <th scope="row">
                {name}
                <Show when=move || registration.imported>
                    <span class="center-below">{move || t("center-registration-imported")}</span>
                </Show>
            </th>
            <td>{registration.client_id}</td>
            <td>{registration.app_id_uri}</td>
            <td>
                {lines(registration.permissions)} <span class="center-below">{move || t(consent)}</span>
                <button
                    type="button"
                    class="link-button"
                    aria-label=move || {
                        t_with("center-registration-change-of", &[("name", permissions_name.clone().into())])
                    }
                    on:click=move |_| open.run(Task::Permissions(of_permissions.clone()))
                >
                    {move || t("center-registration-change")}
                </button>
            </td>
            <td>
                {format::date_time_of(&registration.secret_expiry)} " "
                <button
                    type="button"
                    class="link-button"
                    aria-label=move || t_with("center-registration-new-secret-of", &[("name", secret_name.clone().into())])
                    on:click=move |_| open.run(Task::Secret(of_secret.clone()))
                >
                    {move || t("center-registration-new-secret")}
                </button>
            </td>
        </tr>
    }
}
