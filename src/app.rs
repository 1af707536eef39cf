//! The app: its language and session, the frame, and which page stands at which address.

use crate::admin_center::{
    AdminCenterFrame, AllDevicesPage, AppRegistrationsPage, ConnectorsPage, DevicePage, EnterpriseApplicationsPage,
    HardwarePage,
};
use crate::api;
use crate::console::{CoManagementPage, ConsoleDevicesPage, ConsoleFrame, DeviceCollectionsPage};
use crate::lab::{ActionPage, LogsPage, ScenarioPage, StartPage};
use crate::router::{self, Route};
use crate::shell::{NotFoundPage, Shell};
use leptos::prelude::*;

/// Starts the app in the document's body. The gateway answers already.
pub fn mount() {
    router::start(ROUTES);
    api::start_session();
    api::lab().start();
    leptos::mount::mount_to_body(App);
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Shell>
            {router::pages(&FRAMES, || view! { <NotFoundPage /> }.into_any())}
        </Shell>
    }
}

/// The frames of both surfaces.
const FRAMES: [fn() -> AnyView; 2] =
    [|| view! { <ConsoleFrame /> }.into_any(), || view! { <AdminCenterFrame /> }.into_any()];
const CONSOLE: Option<usize> = Some(0);
const ADMIN_CENTER: Option<usize> = Some(1);

/// Every address of the app.
const ROUTES: &[Route] = &[
    route("/", None, || view! { <StartPage /> }.into_any()),
    route("/console/administration/cloud-services/co-management", CONSOLE, || {
        view! { <CoManagementPage /> }.into_any()
    }),
    route("/console/assets-and-compliance/devices", CONSOLE, || view! { <ConsoleDevicesPage /> }.into_any()),
    route("/console/assets-and-compliance/device-collections", CONSOLE, || {
        view! { <DeviceCollectionsPage /> }.into_any()
    }),
    route("/lab/logs", None, || view! { <LogsPage /> }.into_any()),
    route("/lab/logs/:file", None, || view! { <LogsPage /> }.into_any()),
    route("/lab/actions/:task", None, || view! { <ActionPage /> }.into_any()),
    route("/lab/scenario", None, || view! { <ScenarioPage /> }.into_any()),
    route("/devices/all", ADMIN_CENTER, || view! { <AllDevicesPage /> }.into_any()),
    route("/devices/:id", ADMIN_CENTER, || view! { <DevicePage /> }.into_any()),
    route("/devices/:id/hardware", ADMIN_CENTER, || view! { <HardwarePage /> }.into_any()),
    route("/tenant-administration/connectors", ADMIN_CENTER, || view! { <ConnectorsPage /> }.into_any()),
    route("/tenant-administration/app-registrations", ADMIN_CENTER, || view! { <AppRegistrationsPage /> }.into_any()),
    route("/tenant-administration/enterprise-applications", ADMIN_CENTER, || {
        view! { <EnterpriseApplicationsPage /> }.into_any()
    }),
];

const fn route(path: &'static str, frame: Option<usize>, page: fn() -> AnyView) -> Route {
    Route { path, frame, page }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefix_of_every_address_leads_to_a_page() {
        for route in ROUTES {
            let address = route.path.replace(':', "Some-");
            let segments: Vec<&str> = address.trim_matches('/').split('/').collect();
            for length in 1..=segments.len() {
                let prefix = format!("/{}", segments[..length].join("/"));
                let page = router::lead(ROUTES, &prefix).unwrap_or_else(|| panic!("{prefix} leads nowhere"));
                assert_eq!(router::lead(ROUTES, &page).as_ref(), Some(&page), "{prefix}");
                assert_eq!(router::lead(ROUTES, &format!("{prefix}/")).as_ref(), Some(&page), "{prefix}/");
            }
            assert_eq!(router::lead(ROUTES, &address).as_ref(), Some(&address), "a page keeps its address");
        }
    }
}
