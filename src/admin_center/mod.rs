//! The admin center: its frame and its pages.

use crate::i18n::text;
use crate::ui::PageHeading;
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// Top bar, navigation and the page.
#[component]
pub fn AdminCenterFrame() -> impl IntoView {
    view! { <div class="admin-center"><Outlet /></div> }
}

/// *Devices - All devices*.
#[component]
pub fn AllDevicesPage() -> impl IntoView {
    view! { <PageHeading text=text("surface-admin-center") /> }
}

/// A device's *Overview*.
#[component]
pub fn DevicePage() -> impl IntoView {
    view! { <PageHeading text=text("surface-admin-center") /> }
}

/// A device's *Hardware*.
#[component]
pub fn HardwarePage() -> impl IntoView {
    view! { <PageHeading text=text("surface-admin-center") /> }
}

/// *Tenant administration > Connectors and tokens > Microsoft Endpoint Configuration Manager*.
#[component]
pub fn ConnectorsPage() -> impl IntoView {
    view! { <PageHeading text=text("surface-admin-center") /> }
}

/// The app registrations that consent created.
#[component]
pub fn AppRegistrationsPage() -> impl IntoView {
    view! { <PageHeading text=text("surface-admin-center") /> }
}

/// The enterprise applications that consent created.
#[component]
pub fn EnterpriseApplicationsPage() -> impl IntoView {
    view! { <PageHeading text=text("surface-admin-center") /> }
}
