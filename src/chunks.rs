//! Code splitting: in a release build the pages of the console, of the admin center and of the lab are WebAssembly files of their
//! own, chunks, which a browser downloads when such a page is first opened, or when nothing else is to do.
//!
//! A page of a chunk is a lazy route of leptos_router: the router loads the chunk (`LazyRoute::preload`) while the page before is
//! still shown, and then renders. `wasm_split_helpers` marks the functions at which the module is split; `cargo xtask build` splits
//! it (`crates/xtask/src/split.rs`). Without the feature `split`, as in `trunk serve`, all pages are in the one module.
//! The texts of a surface's pages (`i18n::Part`) come at the same time.

use crate::i18n::{self, Part, t, text};
use crate::model::surface::Surface;
use crate::navigation::{self, Waiting};
use crate::paths;
use crate::ui::PageHeading;
use futures_util::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::LazyRoute;
use std::pin::Pin;
use std::time::Duration;

/// Downloads the chunk of a surface and the texts of its pages, once; whether both are there. What cannot be had is tried again the
/// next time.
async fn load(surface: Surface) -> bool {
    let (chunk, texts) = join(load_chunk(surface), load_texts(surface)).await;
    chunk && texts
}

#[cfg(feature = "split")]
async fn load_chunk(surface: Surface) -> bool {
    let loaded = match surface {
        Surface::Console => split_points::console_chunk().await,
        Surface::AdminCenter => split_points::admin_center_chunk().await,
        Surface::Lab => split_points::lab_chunk().await,
    };
    loaded.is_ok()
}

#[cfg(not(feature = "split"))]
async fn load_chunk(_: Surface) -> bool {
    true
}

async fn load_texts(surface: Surface) -> bool {
    let part = match surface {
        Surface::Console => Part::Console,
        Surface::AdminCenter => Part::AdminCenter,
        Surface::Lab => Part::Lab,
    };
    i18n::load_part(part).await.is_ok()
}

/// The surface whose chunk has the page at this app path; the start page is in none.
fn chunk_of_page(path: &str) -> Option<Surface> {
    (path.trim_matches('/') != paths::START.trim_matches('/')).then(|| Surface::of_path(path))
}

/// Loads a chunk for a navigation. When it fails, the page itself says so.
async fn load_for_navigation(surface: Surface) {
    let _waiting = Waiting::begin();
    load(surface).await;
}

/// Begins to download the chunk of the page that is asked for while the gateway starts: the router will wait for it.
pub(crate) fn load_the_first() {
    let Some(surface) = navigation::shown_path().and_then(|path| chunk_of_page(&path)) else { return };
    // Before anything is mounted Leptos has no executor of tasks.
    wasm_bindgen_futures::spawn_local(async move {
        load(surface).await;
    });
}

/// The panel of the guide that is under way, which stands beside every page and is in the lab's chunk. Nothing where that could not be
/// downloaded.
pub(crate) fn guide_panel() -> Pin<Box<dyn Future<Output = Option<AnyView>>>> {
    Box::pin(async {
        if !load(Surface::Lab).await {
            return None;
        }
        #[cfg(feature = "split")]
        let panel = split_points::guide_panel().await.ok();
        #[cfg(not(feature = "split"))]
        let panel = Some(crate::lab::GuidePanel().into_any());
        panel
    })
}

/// How long after the start the chunks that were not opened yet are downloaded: the first page has come by then.
const REST_AFTER: Duration = Duration::from_secs(3);

/// Downloads the chunks that were not opened yet, one after another, once the first page has had its time: the next opens at once.
pub(crate) fn load_the_rest_later() {
    let load = || {
        spawn_local(async {
            for surface in Surface::ALL {
                // One that fails is tried again when it is opened.
                load(surface).await;
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
    ($($surface:ident $module:ident: $route:ident = $function:ident of $page:path;)*) => {
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
                    if !load_texts(Surface::$surface).await {
                        return PageNotLoaded().into_any();
                    }
                    #[cfg(feature = "split")]
                    let page = split_points::$function().await.unwrap_or_else(|_| PageNotLoaded().into_any());
                    #[cfg(not(feature = "split"))]
                    let page = $page().into_any();
                    page
                }

                async fn preload() {
                    load_for_navigation(Surface::$surface).await;
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

            #[wasm_split(lab, fallible)]
            pub(super) fn guide_panel() -> Result<AnyView, SplitLoaderError> {
                Ok(crate::lab::GuidePanel().into_any())
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
    Console console: ConsoleDevicesRoute = console_devices of crate::console::ConsoleDevicesPage;
    Console console: DeviceCollectionsRoute = device_collections of crate::console::DeviceCollectionsPage;
    Console console: CoManagementDashboardRoute = co_management_dashboard of crate::console::CoManagementDashboardPage;

    AdminCenter admin_center: AdminCenterFrameRoute = admin_center_frame of crate::admin_center::AdminCenterFrame;
    AdminCenter admin_center: AllDevicesRoute = all_devices of crate::admin_center::AllDevicesPage;
    AdminCenter admin_center: DevicesOverviewRoute = devices_overview of crate::admin_center::DevicesOverviewPage;
    AdminCenter admin_center: DevicesMonitorRoute = devices_monitor of crate::admin_center::DevicesMonitorPage;
    AdminCenter admin_center: DeviceActionsRoute = device_actions of crate::admin_center::DeviceActionsPage;
    AdminCenter admin_center: DeviceRoute = device of crate::admin_center::DevicePage;
    AdminCenter admin_center: HardwareRoute = hardware of crate::admin_center::HardwarePage;
    AdminCenter admin_center: ConnectorsRoute = connectors of crate::admin_center::ConnectorsPage;
    AdminCenter admin_center: AppRegistrationsRoute = app_registrations of crate::admin_center::AppRegistrationsPage;
    AdminCenter admin_center: EnterpriseApplicationsRoute = enterprise_applications of crate::admin_center::EnterpriseApplicationsPage;

    Lab lab: LogsRoute = logs of crate::lab::LogsPage;
    Lab lab: FaultsRoute = faults of crate::lab::FaultsPage;
    Lab lab: ExercisesRoute = exercises of crate::lab::ExercisesPage;
    Lab lab: OpenWorldRoute = open_world of crate::lab::OpenWorldPage;
    Lab lab: ActionTraceRoute = action_trace of crate::lab::ActionTracePage;
    Lab lab: UploadTraceRoute = upload_trace of crate::lab::UploadTracePage;
    Lab lab: GuidesRoute = guides of crate::lab::GuidesPage;
    Lab lab: TimeTravelRoute = time_travel of crate::lab::TimeTravelPage;
    Lab lab: ScenarioRoute = scenario of crate::lab::ScenarioPage;
}

#[cfg(test)]
mod tests {
    use super::chunk_of_page;
    use crate::paths;

    #[test]
    fn every_page_but_the_start_is_in_a_chunk() {
        for page in paths::PAGES {
            assert_eq!(chunk_of_page(page).is_none(), page == paths::START, "{page}");
        }
    }
}
