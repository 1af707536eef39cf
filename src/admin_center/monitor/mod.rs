//! *Devices - Monitor*, and *Device actions* over all devices.

pub mod action_rows;
pub mod device_actions;
pub mod export;
pub mod state;

pub use device_actions::DeviceActionsPage;

use super::frame::navigation::{devices_menu, monitor_menu};
use super::frame::{Blade, Crumb, EntryLink};
use crate::i18n::{t, text};
use crate::paths;
use crate::ui::Icon;
use leptos::prelude::*;

/// *Monitor*: what there is to watch.
#[component]
pub fn DevicesMonitorPage() -> impl IntoView {
    let breadcrumb =
        Signal::derive(move || vec![Crumb::to("center-home", paths::START), Crumb::here(t("center-monitor-title"))]);
    view! {
        <Blade
            title=text("center-monitor-title")
            icon=Icon::Report
            breadcrumb
            close_to=paths::ALL_DEVICES
            menu=Signal::derive(devices_menu)
        >
            <p>{move || t("center-monitor-explain")}</p>
            <ul class="center-monitor-list">
                {monitor_menu()
                    .into_iter()
                    .map(|entry| view! { <li><EntryLink entry is_current=false /></li> })
                    .collect_view()}
            </ul>
        </Blade>
    }
}
