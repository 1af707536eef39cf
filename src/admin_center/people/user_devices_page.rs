//! The page `/users/{id}/devices`: the devices whose primary user somebody is.

use super::blade::{UserBlade, use_user_id};
use crate::admin_center::spoken::say;
use crate::admin_center::words::{self, Shown};
use crate::api::{Loaded, use_loaded_keeping, use_revision};
use crate::i18n::{t, t_with, text};
use crate::list::pager::{Pager, page_in_address, turn_in_address};
use crate::paths;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame, ToolbarButton};
use contract::graph::{GraphList, ManagedDevice, User};
use contract::routes;
use leptos::prelude::*;

/// Rows of a page: hardly anybody has more.
const PAGE_ROWS: u64 = 25;
const SELECT: &str = "id,deviceName,managementAgent,managedDeviceOwnerType,complianceState,operatingSystem,osVersion,\
    lastSyncDateTime";
const COLUMNS: [&str; 7] = [
    "center-column-device-name",
    "center-column-managed-by",
    "center-column-ownership",
    "center-column-compliance",
    "center-column-os",
    "center-column-os-version",
    "center-column-last-check-in",
];

/// *Devices* of a user.
#[component]
pub fn UserDevicesPage() -> impl IntoView {
    let id = use_user_id();
    let content = Callback::new(move |_: Loaded<User>| view! { <Devices id /> }.into_any());
    let title = |name: &str| t_with("center-user-devices-title", &[("user", name.into())]);
    view! { <UserBlade id title icon=Icon::Devices children=content /> }
}

#[component]
fn Devices(id: Memo<String>) -> impl IntoView {
    let page = page_in_address();
    let address = move || {
        let list = routes::user_devices(&paths::encoded(&id.get()));
        let skip = page.get() * PAGE_ROWS;
        format!("{list}?$top={PAGE_ROWS}&$skip={skip}&$count=true&$orderby=deviceName&$select={SELECT}")
    };
    let revision = use_revision(|revisions| revisions.devices);
    let list: Loaded<GraphList<ManagedDevice>> = use_loaded_keeping(address, revision);
    let total = Memo::new(move |_| list.with(|list| list.count).flatten().unwrap_or_default());
    let rows = move || list.with(|list| list.value.clone()).unwrap_or_default().into_iter().map(row).collect_view();
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-user-devices")>
            <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| list.reload() />
        </div>
        <LoadedFrame loaded=list>
            <Show
                when=move || total.get() != 0
                fallback=|| {
                    view! {
                        <EmptyState title=text("center-user-devices-none-title") icon=Icon::Devices>
                            <p>{move || t("center-user-devices-none")}</p>
                        </EmptyState>
                    }
                }
            >
                <div
                    class="center-table-scroll"
                    role="region"
                    tabindex="0"
                    aria-label=move || {
                        t_with("center-scroll-region", &[("table", t("center-menu-user-devices").into())])
                    }
                >
                    <table class="center-table center-directory">
                        <caption class="visually-hidden">{move || t("center-menu-user-devices")}</caption>
                        <thead>
                            <tr>
                                {COLUMNS
                                    .map(|label| view! { <th scope="col">{move || t(label)}</th> })
                                    .collect_view()}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <Pager page total page_rows=PAGE_ROWS on_turn=turn_in_address() />
            </Show>
        </LoadedFrame>
    }
}

fn row(device: ManagedDevice) -> impl IntoView {
    let cells = [
        words::managed_by(&device.management_agent),
        words::ownership(&device.managed_device_owner_type),
        words::compliance(&device.compliance_state),
        Shown::text(device.operating_system.as_deref()),
        Shown::text(device.os_version.as_deref()),
        Shown::time(&device.last_sync_date_time),
    ];
    view! {
        <tr>
            <th scope="row">
                <Link to=paths::device(&device.id)>{say(&Shown::text(device.device_name.as_deref()))}</Link>
            </th>
            {cells.map(|cell| view! { <td>{say(&cell)}</td> }).collect_view()}
        </tr>
    }
}
