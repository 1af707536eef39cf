//! The menu of a device: *Start > Admin Center*, and the lab's own commands.

use super::commands::{LabCommand, admin_center};
use super::handle::{DeviceListHandle, LabOrder};
use crate::api::{ApiError, lab, patch};
use crate::console::confirm_prompt::ConfirmPrompt;
use crate::console::controls::reason;
use crate::console::text::Text;
use crate::i18n::{t, t_with, text};
use crate::paths;
use crate::ui::{BannerKind, Icon, MenuEntry};
use contract::admin_service::ConsoleDevice;
use contract::routes;
use leptos::prelude::*;
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
    let target = admin_center(device).map(paths::device);
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
    MenuEntry::new(text(command.message_id()), move || {
        let order = LabOrder { resource_id, name: name.clone(), command };
        match command.question() {
            Some(_) => handle.question.set(Some(order)),
            None => run(handle, order),
        }
    })
    .disabled_because(Signal::stored(disabled_reason))
}

/// The question before a command that takes a device out of the admin center, or brings it back.
#[component]
pub fn LabQuestion(
    /// The list.
    handle: DeviceListHandle,
) -> impl IntoView {
    let words = move |of: fn((&'static str, &'static str)) -> &'static str| {
        let asked = handle.question.get().and_then(|order| Some((of(order.command.question()?), order.name)));
        asked.map(|(id, name)| t_with(id, &[("name", name.into())])).unwrap_or_default()
    };
    let on_yes = Callback::new(move |()| {
        if let Some(order) = handle.question.get_untracked() {
            handle.question.set(None);
            run(handle, order);
        }
    });
    view! {
        <ConfirmPrompt
            title=Signal::derive(move || words(|(title, _)| title))
            open=Signal::derive(move || handle.question.with(Option::is_some))
            on_yes
            on_no=Callback::new(move |()| handle.question.set(None))
        >
            <p>{move || words(|(_, text)| text)}</p>
        </ConfirmPrompt>
    }
}

fn run(handle: DeviceListHandle, order: LabOrder) {
    let LabOrder { resource_id, name, command } = order;
    handle.notice.set(None);
    spawn_local(async move {
        let answer: Result<ConsoleDevice, ApiError> = patch(&routes::lab_device(resource_id), &command.fault()).await;
        lab().poll_now();
        let notice = match answer {
            Ok(_) => (BannerKind::Success, Text::new(command.done_message_id()).with("name", name)),
            Err(error) => (BannerKind::Error, Text::new("console-lab-refused").with("reason", error.text())),
        };
        // The page may be gone, and its signals with it.
        if handle.notice.try_set(Some(notice)).is_none() {
            handle.rows.reload();
        }
    });
}
