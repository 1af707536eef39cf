//! The app: its language and session, the frame, and which page stands at which address.

use crate::api;
use crate::browser;
use crate::chunks;
use crate::i18n;
use crate::lab::StartPage;
use crate::navigation::{HistoryState, follow_history, provide_navigator};
use crate::shell::{NotFoundPage, Shell};
use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route, Router, Routes};
use leptos_router::{Lazy, path};

/// Begins to download what the page that is asked for needs. To be called first.
pub fn load() {
    i18n::choose();
    chunks::load_the_first();
}

/// Starts the app in the document's body. The gateway answers already.
pub fn mount() {
    api::lab().start();
    leptos::mount::mount_to_body(App);
    chunks::load_the_rest_later();
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
        <Shell guide_panel=chunks::guide_panel palette=chunks::palette>
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
            <Route path=path!("/lab/logs") view={Lazy::<chunks::LogsRoute>::new()} />
            <Route path=path!("/lab/logs/:file") view={Lazy::<chunks::LogsRoute>::new()} />
            <Route path=path!("/lab/exercises") view={Lazy::<chunks::ExercisesRoute>::new()} />
            <Route path=path!("/lab/class") view={Lazy::<chunks::ClassRoute>::new()} />
            <Route path=path!("/lab/faults") view={Lazy::<chunks::FaultsRoute>::new()} />
            <Route path=path!("/lab/open") view={Lazy::<chunks::OpenWorldRoute>::new()} />
            <Route path=path!("/lab/actions/:task") view={Lazy::<chunks::ActionTraceRoute>::new()} />
            <Route path=path!("/lab/uploads/:upload") view={Lazy::<chunks::UploadTraceRoute>::new()} />
            <Route path=path!("/lab/guides") view={Lazy::<chunks::GuidesRoute>::new()} />
            <Route path=path!("/lab/time-travel") view={Lazy::<chunks::TimeTravelRoute>::new()} />
            <Route path=path!("/lab/versions") view={Lazy::<chunks::VersionsRoute>::new()} />
            <Route path=path!("/lab/graph-clients") view={Lazy::<chunks::GraphClientsRoute>::new()} />
            <Route path=path!("/lab/scenario") view={Lazy::<chunks::ScenarioRoute>::new()} />
        </ParentRoute>
    }
    .into_inner()
}

/// The console's pages in its window.
#[component(transparent)]
fn ConsoleRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/console") view={Lazy::<chunks::ConsoleFrameRoute>::new()}>
            <Route path=path!("/administration/cloud-services/co-management") view={Lazy::<chunks::CoManagementRoute>::new()} />
            <Route path=path!("/administration/updates-and-servicing") view={Lazy::<chunks::UpdatesRoute>::new()} />
            <Route path=path!("/assets-and-compliance/devices") view={Lazy::<chunks::ConsoleDevicesRoute>::new()} />
            <Route path=path!("/assets-and-compliance/device-collections") view={Lazy::<chunks::DeviceCollectionsRoute>::new()} />
            <Route
                path=path!("/assets-and-compliance/device-collections/cmpivot")
                view={Lazy::<chunks::CollectionCmpivotRoute>::new()}
            />
            <Route path=path!("/monitoring/client-operations") view={Lazy::<chunks::ClientOperationsRoute>::new()} />
            <Route path=path!("/monitoring/co-management") view={Lazy::<chunks::CoManagementDashboardRoute>::new()} />
        </ParentRoute>
    }
    .into_inner()
}

/// The admin center's pages between its bars.
#[component(transparent)]
fn AdminCenterRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view={Lazy::<chunks::AdminCenterFrameRoute>::new()}>
            <Route path=path!("/devices/all") view={Lazy::<chunks::AllDevicesRoute>::new()} />
            <Route path=path!("/devices/overview") view={Lazy::<chunks::DevicesOverviewRoute>::new()} />
            <Route path=path!("/devices/monitor") view={Lazy::<chunks::DevicesMonitorRoute>::new()} />
            <Route path=path!("/devices/monitor/device-actions") view={Lazy::<chunks::DeviceActionsRoute>::new()} />
            <Route path=path!("/devices/:id") view={Lazy::<chunks::DeviceRoute>::new()} />
            <Route path=path!("/devices/:id/hardware") view={Lazy::<chunks::HardwareRoute>::new()} />
            <Route path=path!("/devices/:id/cmpivot") view={Lazy::<chunks::CmpivotRoute>::new()} />
            <Route path=path!("/devices/:id/client-details") view={Lazy::<chunks::ClientDetailsRoute>::new()} />
            <Route path=path!("/devices/:id/collections") view={Lazy::<chunks::CollectionsOfDeviceRoute>::new()} />
            <Route path=path!("/devices/:id/resource-explorer") view={Lazy::<chunks::ResourceExplorerRoute>::new()} />
            <Route path=path!("/devices/:id/timeline") view={Lazy::<chunks::TimelineRoute>::new()} />
            <Route path=path!("/devices/:id/applications") view={Lazy::<chunks::ApplicationsRoute>::new()} />
            <Route path=path!("/devices/:id/scripts") view={Lazy::<chunks::ScriptsRoute>::new()} />
            <Route path=path!("/devices/:id/recovery-keys") view={Lazy::<chunks::RecoveryKeysRoute>::new()} />
            <Route path=path!("/devices/:id/software-updates") view={Lazy::<chunks::SoftwareUpdatesRoute>::new()} />
            <Route path=path!("/users/all") view={Lazy::<chunks::UsersRoute>::new()} />
            <Route path=path!("/users/:id") view={Lazy::<chunks::UserRoute>::new()} />
            <Route path=path!("/users/:id/devices") view={Lazy::<chunks::UserDevicesRoute>::new()} />
            <Route path=path!("/tenant-administration/connectors") view={Lazy::<chunks::ConnectorsRoute>::new()} />
            <Route path=path!("/tenant-administration/roles") view={Lazy::<chunks::RolesRoute>::new()} />
            <Route path=path!("/tenant-administration/audit-logs") view={Lazy::<chunks::AuditLogsRoute>::new()} />
            <Route path=path!("/tenant-administration/app-registrations") view={Lazy::<chunks::AppRegistrationsRoute>::new()} />
            <Route path=path!("/tenant-administration/enterprise-applications") view={Lazy::<chunks::EnterpriseApplicationsRoute>::new()} />
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
