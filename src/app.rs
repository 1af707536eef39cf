//! The app: its language and session, the frame, and which page stands at which address.

use crate::admin_center::{
    AdminCenterFrame, AllDevicesPage, AppRegistrationsPage, ConnectorsPage, DevicePage, EnterpriseApplicationsPage,
    HardwarePage,
};
use crate::api;
use crate::browser;
use crate::console::{CoManagementPage, ConsoleDevicesPage, ConsoleFrame, DeviceCollectionsPage};
use crate::lab::{ActionPage, LogsPage, ScenarioPage, StartPage};
use crate::navigation::{HistoryState, follow_history, provide_navigator};
use crate::shell::{NotFoundPage, Shell};
use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route, Router, Routes};
use leptos_router::path;

/// Starts the app in the document's body. The gateway answers already.
pub fn mount() {
    api::start_session();
    api::lab().start();
    leptos::mount::mount_to_body(App);
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let history = follow_history();
    view! {
        <Router base=browser::base_path()>
            <Pages history />
        </Router>
    }
}

#[component]
fn Pages(history: HistoryState) -> impl IntoView {
    provide_navigator(history);
    view! {
        <Shell>
            <Routes fallback=NotFoundPage>
                <LabRoutes />
                <ConsoleRoutes />
                <AdminCenterRoutes />
            </Routes>
        </Shell>
    }
}

/// The lab's own pages, without a frame.
#[component(transparent)]
fn LabRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet>
            <Route path=path!("/") view=StartPage />
            <Route path=path!("/lab/logs") view=LogsPage />
            <Route path=path!("/lab/logs/:file") view=LogsPage />
            <Route path=path!("/lab/actions/:task") view=ActionPage />
            <Route path=path!("/lab/scenario") view=ScenarioPage />
        </ParentRoute>
    }
    .into_inner()
}

/// The console's pages in its window.
#[component(transparent)]
fn ConsoleRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/console") view=ConsoleFrame>
            <Route path=path!("/administration/cloud-services/co-management") view=CoManagementPage />
            <Route path=path!("/assets-and-compliance/devices") view=ConsoleDevicesPage />
            <Route path=path!("/assets-and-compliance/device-collections") view=DeviceCollectionsPage />
        </ParentRoute>
    }
    .into_inner()
}

/// The admin center's pages between its bars.
#[component(transparent)]
fn AdminCenterRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=AdminCenterFrame>
            <Route path=path!("/devices/all") view=AllDevicesPage />
            <Route path=path!("/devices/:id") view=DevicePage />
            <Route path=path!("/devices/:id/hardware") view=HardwarePage />
            <Route path=path!("/tenant-administration/connectors") view=ConnectorsPage />
            <Route path=path!("/tenant-administration/app-registrations") view=AppRegistrationsPage />
            <Route path=path!("/tenant-administration/enterprise-applications") view=EnterpriseApplicationsPage />
        </ParentRoute>
    }
    .into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use leptos_router::{PathSegment, RouteDefs};
    use std::collections::BTreeSet;

    #[test]
    fn the_routes_are_the_addresses() {
        let routes = RouteDefs::new((LabRoutes(), ConsoleRoutes(), AdminCenterRoutes()));
        let segment = |segment: &PathSegment| match segment {
            PathSegment::Param(name) => format!("/:{name}"),
            other => format!("/{}", other.as_raw_str()),
        };
        let written = |segments: Vec<PathSegment>| {
            let path: String = segments.iter().map(segment).collect();
            format!("/{}", path.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/"))
        };
        let found: BTreeSet<String> =
            routes.generate_routes().1.into_iter().map(|route| written(route.segments)).collect();
        assert_eq!(found, paths::PAGES.map(str::to_owned).into());
    }
}
