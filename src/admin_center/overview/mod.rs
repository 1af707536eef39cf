//! *Devices - Overview*: pictures of the devices, their actions, the uploads and the connector.

pub mod charts;

use super::frame::navigation::devices_menu;
use super::frame::{Blade, Crumb};
use crate::api::{Loaded, use_loaded, use_revision};
use crate::i18n::{t, text};
use crate::paths;
use crate::ui::{BarChart, ColumnChart, Donut, Icon, LoadedFrame, Strip, ToolbarButton};
use charts::{action_states, client_states, connector, managed_by, os_builds, upload_columns, upload_parts};
use contract::overview::Overview;
use contract::routes;
use leptos::prelude::*;

/// The page.
#[component]
pub fn DevicesOverviewPage() -> impl IntoView {
    let revision = use_revision(|revisions| revisions.devices + revisions.site_devices + revisions.onboarding);
    let overview: Loaded<Overview> = use_loaded(routes::lab_overview, revision);
    let breadcrumb =
        Signal::derive(move || vec![Crumb::to("center-home", paths::START), Crumb::here(t("center-overview-title"))]);
    let of = move |part: fn(&Overview) -> Vec<crate::ui::ChartPart>| {
        Signal::derive(move || overview.with(part).unwrap_or_default())
    };
    view! {
        <Blade
            title=text("center-overview-title")
            icon=Icon::Devices
            breadcrumb
            close_to=paths::ALL_DEVICES
            menu=Signal::derive(devices_menu)
        >
            <div class="center-toolbar" role="toolbar" aria-label=move || t("center-overview-title")>
                <ToolbarButton
                    icon=Icon::Refresh
                    label=text("center-refresh")
                    on_press=Callback::new(move |()| overview.reload())
                />
            </div>
            <LoadedFrame loaded=overview>
                <div class="charts">
                    <Donut title=text("center-overview-managed-by") parts=of(managed_by) />
                    <BarChart title=text("center-overview-os-build") parts=of(os_builds) />
                    <Donut title=text("center-overview-client-state") parts=of(client_states) />
                    <Donut title=text("center-overview-actions") parts=of(action_states) />
                    <ColumnChart
                is_over_time=true
                        title=text("center-overview-uploads")
                        parts=Signal::derive(upload_parts)
                        columns=Signal::derive(move || overview.with(upload_columns).unwrap_or_default())
                        column_name=text("center-overview-upload")
                    />
                    <Strip
                        title=text("center-overview-connector")
                        periods=Signal::derive(move || overview.with(connector).unwrap_or_default())
                    />
                </div>
            </LoadedFrame>
        </Blade>
    }
}
