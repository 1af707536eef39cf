//! *Monitoring > Overview > Co-management*, the dashboard of co-management, and *Client Operations*.

pub mod charts;
pub mod client_operations;

pub use client_operations::ClientOperationsPage;

use super::frame::ConsolePage;
use crate::api::{Loaded, use_loaded, use_revision};
use crate::i18n::{t, text};
use crate::paths;
use crate::ui::{BarChart, Donut, Icon, Link, LoadedFrame, ToolbarButton, unique_id};
use charts::{client_os, enrollment_status, releases, status};
use contract::overview::{CoManagementDashboard, Count};
use contract::routes;
use leptos::prelude::*;

/// The dashboard.
#[component]
pub fn CoManagementDashboardPage() -> impl IntoView {
    let revision = use_revision(|revisions| revisions.site_devices + revisions.onboarding);
    let dashboard: Loaded<CoManagementDashboard> = use_loaded(routes::lab_co_management, revision);
    let of = move |part: fn(&CoManagementDashboard) -> Vec<crate::ui::ChartPart>| {
        Signal::derive(move || dashboard.with(part).unwrap_or_default())
    };
    let errors =
        Memo::new(move |_| dashboard.with(|dashboard| dashboard.enrollment_errors.clone()).unwrap_or_default());
    view! {
        <ConsolePage
            path=paths::CO_MANAGEMENT_DASHBOARD
            ribbon=Box::new(move || {
                view! {
                    <ToolbarButton
                        icon=Icon::Refresh
                        class="cm-command"
                        label=text("console-refresh")
                        on_press=Callback::new(move |()| dashboard.reload())
                    />
                }
                .into_any()
            })
        >
            <LoadedFrame loaded=dashboard>
                <div class="charts cm-dashboard">
                    <Donut title=text("console-dashboard-client-os") parts=of(client_os) />
                    <BarChart title=text("console-dashboard-status") parts=of(status) is_funnel=true />
                    <Donut title=text("console-dashboard-enrollment") parts=of(enrollment_status) />
                    <Errors errors />
                    <BarChart title=text("console-dashboard-releases") parts=of(releases) />
                </div>
                <p class="cm-dashboard-links">
                    <Link to=paths::CO_MANAGEMENT>{move || t("console-dashboard-settings")}</Link>
                </p>
            </LoadedFrame>
        </ConsolePage>
    }
}

#[component]
fn Errors(errors: Memo<Vec<Count>>) -> impl IntoView {
    let heading = unique_id("chart");
    let row = |error: Count| {
        view! {
            <tr>
                <td>{error.count}</td>
                <td>{error.name}</td>
            </tr>
        }
    };
    view! {
        <section class="chart" aria-labelledby=heading>
            <h2 id=heading.clone() class="chart-title">{move || t("console-dashboard-errors")}</h2>
            <table class="chart-table cm-dashboard-errors" aria-labelledby=heading.clone()>
                <thead>
                    <tr>
                        <th scope="col">{move || t("chart-count")}</th>
                        <th scope="col">{move || t("console-dashboard-error")}</th>
                    </tr>
                </thead>
                <tbody>{move || errors.get().into_iter().map(row).collect_view()}</tbody>
            </table>
            <Show when=move || errors.with(Vec::is_empty)>
                <p>{move || t("console-dashboard-no-errors")}</p>
            </Show>
        </section>
    }
}
