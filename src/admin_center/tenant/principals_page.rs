//! The page `/tenant-administration/enterprise-applications`: the service principals that consent created, and those of the applications for developers.

use super::directory_table::{DirectoryTable, TenantBlade, lines, newest_first};
use crate::api::{use_loaded_part, use_revision};
use crate::i18n::{format, t, text};
use crate::paths;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame};
use contract::graph::{GraphList, ServicePrincipal};
use contract::routes::GRAPH_V1;
use leptos::prelude::*;

const HEADERS: [&str; 7] = [
    "center-application-name",
    "center-application-id",
    "center-application-created",
    "center-principal-type",
    "center-principal-names",
    "center-principal-roles",
    "center-principal-permissions",
];

/// *Enterprise applications*.
#[component]
pub fn EnterpriseApplicationsPage() -> impl IntoView {
    let revision = use_revision(|revisions| revisions.onboarding);
    let principals = use_loaded_part(
        || format!("{GRAPH_V1}/servicePrincipals"),
        revision,
        |list: GraphList<ServicePrincipal>| newest_first(list),
    );
    let rows = move || principals.value().unwrap_or_default().into_iter().map(row).collect_view();
    view! {
        <TenantBlade title="center-principals-title" icon=Icon::Apps on_refresh=move |()| principals.reload()>
            <LoadedFrame loaded=principals>
                <Show when=move || principals.with(|list| list.iter().all(|one| one.lab_for_developers)).unwrap_or(false)>
                    <EmptyState title=text("center-principals-empty-title") icon=Icon::Apps>
                        <p>{move || t("center-principals-empty")}</p>
                        <Link to=paths::WIZARD>{move || t("center-first-link")}</Link>
                    </EmptyState>
                </Show>
                <DirectoryTable caption="center-principals-table" headers=&HEADERS>
                    {rows}
                </DirectoryTable>
            </LoadedFrame>
        </TenantBlade>
    }
}

fn row(principal: ServicePrincipal) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                {principal.display_name}
                <span class="center-below">{move || t("center-application-object-id")} ": " {principal.id}</span>
            </th>
            <td>{principal.app_id}</td>
            <td>{format::date_time_of(&principal.created_date_time)}</td>
            <td>{principal.service_principal_type}</td>
            <td>{lines(principal.service_principal_names)}</td>
            <td>{lines(principal.lab_app_roles)}</td>
            <td>
                {lines(principal.lab_permissions)}
                {principal
                    .lab_for_developers
                    .then(|| view! { <Link to=paths::GRAPH_CLIENTS>{move || t("center-principal-change")}</Link> })}
            </td>
        </tr>
    }
}
