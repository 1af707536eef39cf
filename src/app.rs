//! The app: its language and session, the frame, and which page stands at which address.

use crate::admin_center::{
    AdminCenterFrame, AllDevicesPage, AppRegistrationsPage, ConnectorsPage, DevicePage, EnterpriseApplicationsPage,
    HardwarePage,
};
use crate::api;
use crate::browser;
use crate::console::{CoManagementPage, ConsoleDevicesPage, ConsoleFrame, DeviceCollectionsPage};
use crate::i18n;
use crate::lab::{ActionPage, LogsPage, ScenarioPage, StartPage};
use crate::shell::{NotFoundPage, Shell, theme};
use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;

/// Starts the app in the document's body. The gateway answers already.
pub fn mount() {
    i18n::start();
    theme::start();
    api::start_session();
    api::lab().start();
    leptos::mount::mount_to_body(App);
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router base=browser::base_path()>
            <Shell>
                <Pages />
            </Shell>
        </Router>
    }
}

/// Every address of the app. The frames of both surfaces stay while one moves between their pages.
#[component]
fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=|| view! { <NotFoundPage /> }>
            <Route path=path!("/") view=StartPage />
            <ParentRoute path=path!("/console") view=ConsoleFrame>
                <Route path=path!("/administration/cloud-services/co-management") view=CoManagementPage />
                <Route path=path!("/assets-and-compliance/devices") view=ConsoleDevicesPage />
                <Route path=path!("/assets-and-compliance/device-collections") view=DeviceCollectionsPage />
            </ParentRoute>
            <Route path=path!("/lab/logs") view=LogsPage />
            <Route path=path!("/lab/logs/:file") view=LogsPage />
            <Route path=path!("/lab/actions/:task") view=ActionPage />
            <Route path=path!("/lab/scenario") view=ScenarioPage />
            <ParentRoute path=path!("") view=AdminCenterFrame>
                <Route path=path!("/devices/all") view=AllDevicesPage />
                <Route path=path!("/devices/:id") view=DevicePage />
                <Route path=path!("/devices/:id/hardware") view=HardwarePage />
                <Route path=path!("/tenant-administration/connectors") view=ConnectorsPage />
                <Route path=path!("/tenant-administration/app-registrations") view=AppRegistrationsPage />
                <Route path=path!("/tenant-administration/enterprise-applications") view=EnterpriseApplicationsPage />
            </ParentRoute>
        </Routes>
    }
}
