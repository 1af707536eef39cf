//! The Configuration Manager console: its frame and its pages.

use crate::i18n::text;
use crate::ui::PageHeading;
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// The console's window: ribbon, tree and the page.
#[component]
pub fn ConsoleFrame() -> impl IntoView {
    view! { <div class="console"><Outlet /></div> }
}

/// *Administration > Overview > Cloud Services > Co-management*.
#[component]
pub fn CoManagementPage() -> impl IntoView {
    view! { <PageHeading text=text("surface-console") /> }
}

/// *Assets and Compliance > Devices*.
#[component]
pub fn ConsoleDevicesPage() -> impl IntoView {
    view! { <PageHeading text=text("surface-console") /> }
}

/// *Assets and Compliance > Device Collections*.
#[component]
pub fn DeviceCollectionsPage() -> impl IntoView {
    view! { <PageHeading text=text("surface-console") /> }
}
