//! The page `/devices/{id}/hardware`.

use super::blade::{DeviceBlade, use_device, use_device_id};
use super::facts::{FactGroup, hardware};
use crate::admin_center::spoken::say;
use crate::api::Loaded;
use crate::i18n::{t, t_with, text};
use crate::ui::{Icon, ToolbarButton};
use contract::graph::ManagedDevice;
use leptos::prelude::*;

/// *Hardware* of a device.
#[component]
pub fn HardwarePage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let title = |name: &str| t_with("center-hardware-title", &[("device", name.into())]);
    view! {
        <DeviceBlade id device title icon=Icon::Hardware>
            <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-hardware")>
                <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| device.reload() />
            </div>
            <HardwareTable device />
        </DeviceBlade>
    }
}

#[component]
fn HardwareTable(device: Loaded<ManagedDevice>) -> impl IntoView {
    let name = move || device.with(|device| device.device_name.clone()).flatten().unwrap_or_default();
    let groups: Vec<FactGroup> = hardware(&ManagedDevice::default());
    let bodies = groups.into_iter().enumerate().map(move |(group, (heading, facts))| {
        let rows = facts.into_iter().enumerate().map(move |(index, (label, _))| {
            let words = move || device.with(|device| say(&hardware(device)[group].1[index].1)).unwrap_or_default();
            view! {
                <tr>
                    <th scope="row">{move || t(label)}</th>
                    <td>{words}</td>
                </tr>
            }
        });
        view! {
            <tbody>
                <tr>
                    <th scope="rowgroup" colspan="2" class="center-group-heading">
                        {move || t(heading)}
                    </th>
                </tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    view! {
        <table class="center-table center-hardware">
            <caption class="visually-hidden">
                {move || t_with("center-hardware-table", &[("device", name().into())])}
            </caption>
            {bodies.collect_view()}
        </table>
    }
}
