//! Code splitting: in a release build the pages are WebAssembly files of their own, chunks, which a browser downloads when such a
//! page is first opened, or when nothing else is to do. The console, the admin center and the lab have a chunk each; what a visit to
//! *All devices* does not need of the admin center is in one more. What some of them share is a file of its own for each such group,
//! so that every further chunk nearly doubles the number of files that a page asks for.
//!
//! A page of a chunk is a lazy route of leptos_router: the router loads the chunk (`LazyRoute::preload`) while the page before is
//! still shown, and then renders. `wasm_split_helpers` marks the functions at which the module is split; `cargo xtask build` splits
//! it (`crates/xtask/src/split.rs`). Without the feature `split`, as in `trunk serve`, all pages are in the one module.
//! The texts of a chunk's pages (`i18n::Part`) come at the same time.

use crate::i18n::{self, Part, t, text};
use crate::model::surface::Surface;
use crate::navigation::{self, Waiting};
use crate::paths;
use crate::ui::PageHeading;
use futures_util::future::{join, try_join_all};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::LazyRoute;
use std::pin::Pin;
use std::time::Duration;

/// Pages that are downloaded together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chunk {
    /// The Configuration Manager console.
    Console,
    /// The admin center's frame, and *All devices*.
    AdminCenter,
    /// The admin center's other pages: of one device, and about the tenant.
    AdminPages,
    /// The lab.
    Lab,
}

impl Chunk {
    /// All, in the order in which those that were not opened yet are downloaded.
    const ALL: [Self; 4] = [Self::Console, Self::AdminCenter, Self::AdminPages, Self::Lab];

    /// What the page at this app path needs, a frame around it included; the start page needs none.
    fn of_page(path: &str) -> &'static [Self] {
        let path = path.trim_matches('/');
        if path == paths::START.trim_matches('/') {
            return &[];
        }
        match Surface::of_path(path) {
            Surface::Console => &[Self::Console],
            Surface::Lab => &[Self::Lab],
            Surface::AdminCenter => match path.split('/').collect::<Vec<_>>()[..] {
                ["devices"] | ["devices", "all"] => &[Self::AdminCenter],
                _ => &[Self::AdminCenter, Self::AdminPages],
            },
        }
    }

    /// Its name in the splitter's files.
    #[cfg(test)]
    const fn surface(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::AdminCenter => "admin_center",
            Self::AdminPages => "admin_pages",
            Self::Lab => "lab",
        }
    }

    /// The texts of its pages, and of the frame around them.
    const fn texts(self) -> &'static [Part] {
        match self {
            Self::Console => &[Part::Console, Part::Cmpivot],
            Self::AdminCenter => &[Part::AdminCenter],
            Self::AdminPages => &[Part::AdminCenter, Part::Device, Part::Tenant, Part::Cmpivot],
            Self::Lab => &[Part::Lab],
        }
    }

    #[cfg(feature = "split")]
    async fn load_code(self) -> bool {
        let loaded = match self {
            Self::Console => split_points::console_chunk().await,
            Self::AdminCenter => split_points::admin_center_chunk().await,
            Self::AdminPages => split_points::admin_pages_chunk().await,
            Self::Lab => split_points::lab_chunk().await,
        };
        loaded.is_ok()
    }

    #[cfg(not(feature = "split"))]
    async fn load_code(self) -> bool {
        true
    }

    async fn load_texts(self) -> bool {
        try_join_all(self.texts().iter().map(|part| i18n::load_part(*part))).await.is_ok()
    }

    /// Downloads it and its texts, once; whether both are there. What cannot be had is tried again the next time.
    async fn load(self) -> bool {
        let (code, texts) = join(self.load_code(), self.load_texts()).await;
        code && texts
    }
}

/// Loads a chunk for a navigation. When it fails, the page itself says so.
async fn load_for_navigation(chunk: Chunk) {
    let _waiting = Waiting::begin();
    chunk.load().await;
}

/// Begins to download the chunks of the page that is asked for while the gateway starts: the router will wait for them.
pub(crate) fn load_the_first() {
    for chunk in navigation::shown_path().map(|path| Chunk::of_page(&path)).unwrap_or_default() {
        // Before anything is mounted Leptos has no executor of tasks.
        wasm_bindgen_futures::spawn_local(async move {
            chunk.load().await;
        });
    }
}

/// The panel of the guide that is under way, which stands beside every page and is in the lab's chunk. Nothing where that could not be
/// downloaded.
pub(crate) fn guide_panel() -> Pin<Box<dyn Future<Output = Option<AnyView>>>> {
    Box::pin(async {
        if !Chunk::Lab.load().await {
            return None;
        }
        #[cfg(feature = "split")]
        let panel = split_points::guide_panel().await.ok();
        #[cfg(not(feature = "split"))]
        let panel = Some(crate::lab::GuidePanel().into_any());
        panel
    })
}

/// The command palette, which opens over every page and is in the lab's chunk. Nothing where that could not be downloaded.
pub(crate) fn palette() -> Pin<Box<dyn Future<Output = Option<AnyView>>>> {
    Box::pin(async {
        if !Chunk::Lab.load().await {
            return None;
        }
        #[cfg(feature = "split")]
        let palette = split_points::palette().await.ok();
        #[cfg(not(feature = "split"))]
        let palette = Some(crate::lab::Palette().into_any());
        palette
    })
}

/// How long after the start the chunks that were not opened yet are downloaded: the first page has come by then.
const REST_AFTER: Duration = Duration::from_secs(3);

/// Downloads the chunks that were not opened yet, one after another, once the first page has had its time: the next opens at once.
pub(crate) fn load_the_rest_later() {
    let load = || {
        spawn_local(async {
            for chunk in Chunk::ALL {
                // One that fails is tried again when it is opened.
                chunk.load().await;
            }
        });
    };
    set_timeout(load, REST_AFTER);
}

/// Stands where a page of a chunk that could not be downloaded would be. Reloading is the cure in both cases that occur: there
/// is no network (the service worker then answers with the files that it keeps), or the server has another build by now.
#[component]
fn PageNotLoaded() -> impl IntoView {
    view! {
        <div class="lab-page">
            <PageHeading text=text("chunk-failed-title") />
            <p role="alert">{move || t("chunk-failed-text")}</p>
            <p>
                <button type="button" class="button" on:click=|_| crate::browser::reload()>
                    {move || t("chunk-failed-reload")}
                </button>
            </p>
        </div>
    }
}

/// Declares the pages of a chunk: the lazy route of each, and in a split build the function at which the module is split.
macro_rules! pages {
    ($($chunk:ident $module:ident: $route:ident = $function:ident of $page:path;)*) => {
        $(
            #[doc = concat!("The page `", stringify!($page), "` as a lazy route.")]
            #[derive(Clone, Copy, Debug)]
            pub(crate) struct $route;

            impl LazyRoute for $route {
                fn data() -> Self {
                    Self
                }

                async fn view(_: Self) -> AnyView {
                    // At once: `preload` has fetched them.
                    if !Chunk::$chunk.load_texts().await {
                        return PageNotLoaded().into_any();
                    }
                    #[cfg(feature = "split")]
                    let page = split_points::$function().await.unwrap_or_else(|_| PageNotLoaded().into_any());
                    #[cfg(not(feature = "split"))]
                    let page = $page().into_any();
                    page
                }

                async fn preload() {
                    load_for_navigation(Chunk::$chunk).await;
                }
            }
        )*

        #[cfg(feature = "split")]
        mod split_points {
            use leptos::prelude::*;
            use wasm_split_helpers::{SplitLoaderError, wasm_split};

            $(
                #[wasm_split($module, fallible)]
                pub(super) fn $function() -> Result<AnyView, SplitLoaderError> {
                    Ok($page().into_any())
                }
            )*

            #[wasm_split(console, fallible)]
            pub(super) fn console_chunk() -> Result<(), SplitLoaderError> {
                Ok(())
            }

            #[wasm_split(admin_center, fallible)]
            pub(super) fn admin_center_chunk() -> Result<(), SplitLoaderError> {
                Ok(())
            }

            #[wasm_split(admin_pages, fallible)]
            pub(super) fn admin_pages_chunk() -> Result<(), SplitLoaderError> {
                Ok(())
            }

            #[wasm_split(lab, fallible)]
            pub(super) fn guide_panel() -> Result<AnyView, SplitLoaderError> {
                Ok(crate::lab::GuidePanel().into_any())
            }

            #[wasm_split(lab, fallible)]
            pub(super) fn palette() -> Result<AnyView, SplitLoaderError> {
                Ok(crate::lab::Palette().into_any())
            }

            #[wasm_split(lab, fallible)]
            pub(super) fn lab_chunk() -> Result<(), SplitLoaderError> {
                Ok(())
            }
        }
    };
}

pages! {
    Console console: ConsoleFrameRoute = console_frame of crate::console::ConsoleFrame;
    Console console: CoManagementRoute = co_management of crate::console::CoManagementPage;
    Console console: UpdatesRoute = updates of crate::console::UpdatesPage;
    Console console: ConsoleDevicesRoute = console_devices of crate::console::ConsoleDevicesPage;
    Console console: DeviceCollectionsRoute = device_collections of crate::console::DeviceCollectionsPage;
    Console console: CollectionCmpivotRoute = collection_cmpivot of crate::console::CollectionCmpivotPage;
    Console console: CoManagementDashboardRoute = co_management_dashboard of crate::console::CoManagementDashboardPage;
    Console console: ClientOperationsRoute = client_operations of crate::console::ClientOperationsPage;

    AdminCenter admin_center: AdminCenterFrameRoute = admin_center_frame of crate::admin_center::AdminCenterFrame;
    AdminCenter admin_center: AllDevicesRoute = all_devices of crate::admin_center::AllDevicesPage;

    AdminPages admin_pages: DeviceRoute = device_overview of crate::admin_center::DevicePage;
    AdminPages admin_pages: HardwareRoute = hardware of crate::admin_center::HardwarePage;
    AdminPages admin_pages: CmpivotRoute = cmpivot of crate::admin_center::CmpivotPage;
    AdminPages admin_pages: ClientDetailsRoute = client_details of crate::admin_center::ClientDetailsPage;
    AdminPages admin_pages: CollectionsOfDeviceRoute = collections_of_device of crate::admin_center::CollectionsPage;
    AdminPages admin_pages: ResourceExplorerRoute = resource_explorer of crate::admin_center::ResourceExplorerPage;
    AdminPages admin_pages: TimelineRoute = timeline of crate::admin_center::TimelinePage;
    AdminPages admin_pages: ApplicationsRoute = applications of crate::admin_center::ApplicationsPage;
    AdminPages admin_pages: ScriptsRoute = scripts of crate::admin_center::ScriptsPage;
    AdminPages admin_pages: RecoveryKeysRoute = recovery_keys of crate::admin_center::RecoveryKeysPage;
    AdminPages admin_pages: SoftwareUpdatesRoute = software_updates of crate::admin_center::SoftwareUpdatesPage;

    AdminPages admin_pages: DevicesOverviewRoute = devices_overview of crate::admin_center::DevicesOverviewPage;
    AdminPages admin_pages: DevicesMonitorRoute = devices_monitor of crate::admin_center::DevicesMonitorPage;
    AdminPages admin_pages: DeviceActionsRoute = device_actions of crate::admin_center::DeviceActionsPage;
    AdminPages admin_pages: UsersRoute = users of crate::admin_center::UsersPage;
    AdminPages admin_pages: UserRoute = user_profile of crate::admin_center::UserPage;
    AdminPages admin_pages: UserDevicesRoute = user_devices of crate::admin_center::UserDevicesPage;
    AdminPages admin_pages: ConnectorsRoute = connectors of crate::admin_center::ConnectorsPage;
    AdminPages admin_pages: RolesRoute = roles of crate::admin_center::RolesPage;
    AdminPages admin_pages: AuditLogsRoute = audit_logs of crate::admin_center::AuditLogsPage;
    AdminPages admin_pages: AppRegistrationsRoute = app_registrations of crate::admin_center::AppRegistrationsPage;
    AdminPages admin_pages: EnterpriseApplicationsRoute = enterprise_applications of crate::admin_center::EnterpriseApplicationsPage;

    Lab lab: LogsRoute = logs of crate::lab::LogsPage;
    Lab lab: FaultsRoute = faults of crate::lab::FaultsPage;
    Lab lab: ExercisesRoute = exercises of crate::lab::ExercisesPage;
    Lab lab: ClassRoute = class of crate::lab::ClassPage;
    Lab lab: OpenWorldRoute = open_world of crate::lab::OpenWorldPage;
    Lab lab: ActionTraceRoute = action_trace of crate::lab::ActionTracePage;
    Lab lab: UploadTraceRoute = upload_trace of crate::lab::UploadTracePage;
    Lab lab: GuidesRoute = guides of crate::lab::GuidesPage;
    Lab lab: TimeTravelRoute = time_travel of crate::lab::TimeTravelPage;
    Lab lab: VersionsRoute = versions of crate::lab::VersionsPage;
    Lab lab: GraphClientsRoute = graph_clients of crate::lab::GraphClientsPage;
    Lab lab: ScenarioRoute = scenario of crate::lab::ScenarioPage;
}

#[cfg(test)]
mod tests {
    use super::Chunk;
    use crate::paths;
    use std::collections::BTreeSet;

    /// `public/boot.js` asks for a page's chunks and texts before the app runs, by a table of its own.
    #[test]
    fn the_boot_script_asks_for_what_each_page_needs() {
        let script = include_str!("../public/boot.js");
        let (_, rest) = script.split_once("const NEEDS = [").expect("its table");
        let (table, _) = rest.split_once("];\n").expect("its end");
        let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split('"').skip(1).step_by(2).collect()).collect();
        for page in paths::PAGES {
            let path = page.trim_start_matches('/');
            let row = rows.iter().find(|row| row.first().is_some_and(|beginning| path.starts_with(beginning)));
            let asked =
                |place: usize| -> BTreeSet<&str> { row.map(|row| row[place].split(' ').collect()).unwrap_or_default() };
            let chunks = Chunk::of_page(page);
            assert_eq!(asked(1), chunks.iter().map(|chunk| chunk.surface()).collect(), "chunks of {page}");
            let parts = chunks.iter().flat_map(|chunk| chunk.texts()).map(|part| part.name());
            assert_eq!(asked(2), parts.collect(), "texts of {page}");
        }
    }

    #[test]
    fn every_page_but_the_start_is_in_a_chunk() {
        for page in paths::PAGES {
            assert_eq!(Chunk::of_page(page).is_empty(), page == paths::START, "{page}");
        }
    }

    #[test]
    fn all_devices_needs_the_pages_of_no_device_and_a_device_needs_its_frame() {
        assert_eq!(Chunk::of_page(paths::ALL_DEVICES), [Chunk::AdminCenter]);
        assert_eq!(Chunk::of_page("/devices/42/hardware/"), [Chunk::AdminCenter, Chunk::AdminPages]);
        assert_eq!(Chunk::of_page(paths::DEVICE_ACTIONS), [Chunk::AdminCenter, Chunk::AdminPages]);
        for page in [paths::CONNECTORS, paths::USERS, "/users/42/devices"] {
            assert_eq!(Chunk::of_page(page), [Chunk::AdminCenter, Chunk::AdminPages], "{page}");
        }
        assert_eq!(Chunk::of_page(paths::WIZARD), [Chunk::Console]);
    }
}
