//! The page `/tenant-administration/app-registrations`: the registration that consent created for the site, and those for developers.

use super::directory_table::{DirectoryTable, TenantBlade, lines, newest_first};
use super::registrations::RegistrationsSection;
use crate::api::{use_loaded_part, use_revision};
use crate::i18n::{format, t, text};
use crate::paths;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame};
use contract::graph::{Application, GraphList};
use contract::routes::GRAPH_V1;
use leptos::prelude::*;

const HEADERS: [&str; 5] = [
    "center-application-name",
    "center-application-id",
    "center-application-created",
    "center-application-audience",
    "center-application-permissions",
];

/// *App registrations*.
#[component]
pub fn AppRegistrationsPage() -> impl IntoView {
    let revision = use_revision(|revisions| revisions.onboarding);
    let applications = use_loaded_part(
        || format!("{GRAPH_V1}/applications"),
        revision,
        |list: GraphList<Application>| newest_first(list),
    );
    let rows = move || applications.value().unwrap_or_default().into_iter().map(row).collect_view();
    view! {
        <TenantBlade
            title="center-applications-title"
            icon=Icon::AppRegistration
            on_refresh=move |()| applications.reload()
        >
            <LoadedFrame loaded=applications>
                <Show when=move || applications.with(|list| list.iter().all(|one| one.lab_for_developers)).unwrap_or(false)>
                    <EmptyState title=text("center-applications-empty-title") icon=Icon::AppRegistration>
                        <p>{move || t("center-applications-empty")}</p>
                        <Link to=paths::WIZARD>{move || t("center-first-link")}</Link>
                    </EmptyState>
                </Show>
                <DirectoryTable caption="center-applications-table" headers=&HEADERS>
                    {rows}
                </DirectoryTable>
            </LoadedFrame>
            <RegistrationsSection />
        </TenantBlade>
    }
}

fn row(application: Application) -> impl IntoView {
    let Application { id, app_id, display_name, created_date_time, sign_in_audience, lab_permissions, .. } =
        application;
    let audience = if sign_in_audience == "AzureADMyOrg" { t("center-audience-my-org") } else { sign_in_audience };
    view! {
        <tr>
            <th scope="row">
                {display_name} <span class="center-below">{move || t("center-application-object-id")} ": " {id}</span>
            </th>
            <td>{app_id}</td>
            <td>{format::date_time_of(&created_date_time)}</td>
            <td>{audience}</td>
            <td>{lines(lab_permissions)}</td>
        </tr>
    }
}
