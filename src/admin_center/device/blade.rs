//! What the pages of a device share: reading it, its blade, and what is shown where it is not there.

use crate::admin_center::frame::navigation::device_menu;
use crate::admin_center::frame::{Blade, Crumb};
use crate::api::{ApiError, Loaded, Phase, use_loaded, use_revision};
use crate::i18n::{site_version, t, t_with, text, text_id};
use crate::model::action_status::takes_site_actions;
use crate::paths;
use crate::ui::{EmptyState, ErrorState, Icon, Link, LoadingState};
use contract::graph::ManagedDevice;
use contract::routes;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The id in the address of the page.
pub(super) fn use_device_id() -> Memo<String> {
    let parameters = use_params_map();
    Memo::new(move |_| parameters.with(|parameters| parameters.get("id")).unwrap_or_default())
}

/// Reads the device of the page, and again whenever devices or their actions change.
pub(super) fn use_device(id: Memo<String>) -> Loaded<ManagedDevice> {
    let revision = use_revision(|revisions| revisions.devices);
    use_loaded(move || routes::managed_device_details(&paths::encoded_list(&id.get())), revision)
}

/// The blade of a device, and its content once there is a device.
#[component]
pub fn DeviceBlade(
    /// The id in the address.
    id: Memo<String>,
    /// The device.
    device: Loaded<ManagedDevice>,
    /// The title, of the device's name.
    title: fn(&str) -> String,
    /// Before the title.
    icon: Icon,
    /// It fills the place of the device's blade, without its menu, and closes to it (pictures of CMPivot).
    #[prop(optional)]
    fills: bool,
    /// What the blade shows.
    children: ChildrenFn,
) -> impl IntoView {
    let name = Memo::new(move |_| {
        device.with(|device| device.device_name.clone()).flatten().unwrap_or_else(|| t("center-device"))
    });
    let breadcrumb = Signal::derive(move || {
        let to_list =
            [Crumb::to("center-home", paths::START), Crumb::to("center-all-devices-title", paths::ALL_DEVICES)];
        let here = if fills {
            vec![Crumb::to_named(name.get(), paths::device(&id.get())), Crumb::here(title(&name.get()))]
        } else {
            vec![Crumb::here(name.get())]
        };
        to_list.into_iter().chain(here).collect::<Vec<_>>()
    });
    let close_to = Signal::derive(move || if fills { paths::device(&id.get()) } else { paths::ALL_DEVICES.to_owned() });
    let menu = Signal::derive(move || {
        let has_client = device.with(takes_site_actions).unwrap_or(true);
        if fills { Vec::new() } else { device_menu(&id.get(), has_client, site_version()) }
    });
    let phase = device.phase();
    let content = move || match phase.get() {
        Phase::Loading => view! { <LoadingState lines=8 /> }.into_any(),
        Phase::Failed(error) => match Absence::of(&error) {
            Some(absence) => view! { <DeviceNotThere id absence /> }.into_any(),
            None => view! { <ErrorState error on_retry=Callback::new(move |()| device.reload()) /> }.into_any(),
        },
        Phase::Ready => children().into_any(),
    };
    view! {
        <Blade
            title=Signal::derive(move || title(&name.get()))
            is_known=Signal::derive(move || phase.with(|phase| *phase != Phase::Loading))
            icon
            breadcrumb
            close_to
            menu
        >
            {content}
        </Blade>
    }
}

/// Why there is no device to show; trying again would not bring it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Absence {
    /// The admin center has no device of this id.
    NotThere,
    /// The address holds something that is no id.
    NoId,
}

impl Absence {
    /// Nothing where something else went wrong.
    fn of(error: &ApiError) -> Option<Self> {
        match error.code.as_str() {
            "IdMalformed" => Some(Self::NoId),
            _ if error.status == 404 => Some(Self::NotThere),
            _ => None,
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::NotThere => text_id("center-device-not-found"),
            Self::NoId => text_id("center-device-no-id"),
        }
    }
}

/// Why a device may not be there, and where to look.
#[component]
fn DeviceNotThere(id: Memo<String>, absence: Absence) -> impl IntoView {
    view! {
        <EmptyState title=text("center-device-not-found-title") icon=Icon::Search>
            <p>{move || t_with(absence.text(), &[("id", id.get().into())])}</p>
            <p>
                <Link to=paths::ALL_DEVICES>{move || t("center-device-not-found-all")}</Link>
            </p>
            <p>
                <Link to=paths::CONSOLE_DEVICES>{move || t("center-device-not-found-console")}</Link>
            </p>
        </EmptyState>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_another_try_may_bring_is_tried_again() {
        let error =
            |status, code: &str| ApiError { status, code: code.into(), ..ApiError::no_connection(String::new()) };
        assert_eq!(Absence::of(&error(404, "ResourceNotFound")), Some(Absence::NotThere));
        assert_eq!(Absence::of(&error(400, "IdMalformed")), Some(Absence::NoId));
        assert_eq!(Absence::of(&error(503, "StorageUnavailable")), None);
        assert_eq!(Absence::of(&error(0, "NoConnection")), None);
    }
}
