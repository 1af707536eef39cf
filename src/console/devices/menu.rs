//! The menu of a device: *Start > Admin Center*, and the lab's own commands.

use super::commands::{LabCommand, admin_center};
use super::page::DeviceListHandle;
use crate::api::{ApiError, lab, patch};
use crate::console::controls::reason;
use crate::console::text::Text;
use crate::i18n::{t, text};
use crate::reactive::Signal;
use crate::ui::{BannerKind, Icon, MenuEntry};
use contract::admin_service::ConsoleDevice;
use contract::routes;
use leptos::task::spawn_local;

/// The entries for one device.
pub fn device_menu(handle: DeviceListHandle, device: &ConsoleDevice) -> Vec<MenuEntry> {
    let not_built = || Signal::derive(|| Some(t("console-not-built")));
    let idle = |message_id: &'static str| MenuEntry::new(text(message_id), || ()).disabled_because(not_built());
    let start = MenuEntry::submenu(
        text("console-menu-start"),
        vec![
            idle("console-menu-resource-explorer"),
            idle("console-menu-remote-control"),
            admin_center_entry(handle, device),
        ],
    )
    .with_icon(Icon::Play);
    let lab = LabCommand::offered(device).map(|command| lab_entry(handle, device, command));
    vec![
        idle("console-menu-run-script"),
        start,
        MenuEntry::submenu(text("console-menu-lab"), lab.into()).with_icon(Icon::Wrench),
    ]
}

fn admin_center_entry(handle: DeviceListHandle, device: &ConsoleDevice) -> MenuEntry {
    let target = admin_center(device).map(|id| format!("/devices/{id}"));
    let disabled_reason = reason(target.clone().map(drop));
    MenuEntry::new(text("console-menu-admin-center"), move || {
        if let Ok(target) = &target {
            handle.leave_to(target);
        }
    })
    .with_icon(Icon::Link)
    .disabled_because(Signal::stored(disabled_reason))
}

fn lab_entry(handle: DeviceListHandle, device: &ConsoleDevice, command: LabCommand) -> MenuEntry {
    let (resource_id, name) = (device.resource_id, device.name.clone());
    let disabled_reason = reason(command.availability(device));
    MenuEntry::new(text(command.message_id()), move || run(handle, resource_id, name.clone(), command))
        .disabled_because(Signal::stored(disabled_reason))
}

fn run(handle: DeviceListHandle, resource_id: u32, name: String, command: LabCommand) {
    spawn_local(async move {
        let answer: Result<ConsoleDevice, ApiError> = patch(&routes::lab_device(resource_id), &command.fault()).await;
        lab().poll_now();
        let notice = match answer {
            Ok(_) => (BannerKind::Success, Text::new(command.done_message_id()).with("name", name)),
            Err(error) => (BannerKind::Error, Text::new("console-lab-refused").with("reason", error.text())),
        };
        // The page may be gone: then nobody reads it.
        if handle.notice.try_set(Some(notice)) {
            handle.rows.reload();
        }
    });
}
