//! The list pane of *Devices*: rows, headers that order them, pages.

use super::column::Column;
use super::handle::DeviceListHandle;
use super::menu::device_menu;
use super::query::{DeviceListQuery, PAGE_ROWS, page_count};
use super::upload_state::upload_cell;
use crate::console::controls::PushButton;
use crate::i18n::{t, t_with, text};
use crate::list::focus_rows::{below_focus, move_in_rows, selects};
use crate::navigation::History;
use crate::ui::{ContextMenu, EmptyState, Glyph, Icon, LoadedFrame, MenuPoint, aria_sort};
use contract::admin_service::ConsoleDevice;
use leptos::prelude::*;

/// The rows and what moves through them.
#[component]
pub fn DeviceList(
    /// The list.
    handle: DeviceListHandle,
) -> impl IntoView {
    let menu_at = RwSignal::new(None::<MenuPoint>);
    let menu_of = RwSignal::new(None::<u32>);
    let entries = Signal::derive(move || {
        let device = menu_of.get().and_then(|id| handle.device(id));
        device.map(|device| device_menu(handle, &device)).unwrap_or_default()
    });
    let is_empty = Memo::new(move |_| handle.rows.with(|rows| rows.value.is_empty()).unwrap_or(true));
    // One stop for Tab: the selected row where it is on this page, else the first.
    let tab_stop = Memo::new(move |_| {
        let selected = handle.query.with(|query| query.selected);
        handle
            .rows
            .with(|rows| {
                let ids = || rows.value.iter().map(|device| device.resource_id);
                ids().find(|id| Some(*id) == selected).or_else(|| ids().next())
            })
            .flatten()
    });
    view! {
        <section class="cm-list" aria-label=move || t("console-list-pane")>
            <LoadedFrame loaded=handle.rows lines=8>
                <Show when=move || !is_empty.get() fallback=move || nothing_found(handle)>
                    <div class="cm-table-frame">
                        <table class="cm-table" role="grid" aria-label=move || t("console-node-devices")>
                            <thead>
                                <tr>
                                    <th scope="col"><span class="visually-hidden">{move || t("console-column-icon")}</span></th>
                                    {Column::ALL.map(|column| header(handle, column)).collect_view()}
                                    <th scope="col"><span class="visually-hidden">{move || t("console-column-commands")}</span></th>
                                </tr>
                            </thead>
                            <tbody>
                                <For
                                    each=move || handle.rows.with(|rows| rows.value.clone()).unwrap_or_default()
                                    key=|device| device.resource_id
                                    children=move |device| device_row(handle, device.resource_id, tab_stop, menu_of, menu_at)
                                />
                            </tbody>
                        </table>
                    </div>
                </Show>
                <Pager handle />
            </LoadedFrame>
        </section>
        <ContextMenu label=text("console-row-menu") at=menu_at entries />
    }
}

fn nothing_found(handle: DeviceListHandle) -> impl IntoView {
    let is_filtered = handle.query.with_untracked(|query| {
        !query.search.is_empty() || query.collection.is_some() || query.upload.is_some() || query.page > 1
    });
    let all = DeviceListQuery { page: 1, ..DeviceListQuery::default() };
    view! {
        <EmptyState title=text("console-devices-nothing") icon=Icon::Search>
            {is_filtered
                .then(|| {
                    view! {
                        <button type="button" class="button" on:click=move |_| handle.show(&all, History::Push)>
                            {move || t("console-devices-show-all")}
                        </button>
                    }
                })}
        </EmptyState>
    }
}

fn header(handle: DeviceListHandle, column: Column) -> AnyView {
    if !column.is_sortable() {
        return view! { <th scope="col">{move || t(column.message_id())}</th> }.into_any();
    }
    let order = Memo::new(move |_| handle.query.with(|query| (query.order == column).then_some(query.descending)));
    view! {
        <th scope="col" class:cm-name=column == Column::Name aria-sort=move || aria_sort(order.get())>
            <button
                type="button"
                class="cm-sort"
                title=move || (column == Column::Name).then(|| t("sort-by-character"))
                on:click=move |_| handle.show(&handle.query.get_untracked().ordered_by(column), History::Replace)
            >
                <span>{move || t(column.message_id())}</span>
                {move || {
                    order.get().map(|descending| {
                        let icon = if descending { Icon::ChevronDown } else { Icon::ChevronUp };
                        view! { <Glyph icon /> }
                    })
                }}
            </button>
        </th>
    }
    .into_any()
}

fn device_row(
    handle: DeviceListHandle,
    id: u32,
    tab_stop: Memo<Option<u32>>,
    menu_of: RwSignal<Option<u32>>,
    menu_at: RwSignal<Option<MenuPoint>>,
) -> impl IntoView {
    let device = Memo::new(move |_| handle.device(id).unwrap_or_default());
    let is_selected = Memo::new(move |_| handle.query.with(|query| query.selected == Some(id)));
    let open_menu = move |point: Option<MenuPoint>| {
        handle.select(id);
        menu_of.set(Some(id));
        menu_at.set(point);
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if selects(&event) {
            event.prevent_default();
            handle.select(id);
        } else {
            move_in_rows(&event);
        }
    };
    let menu = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        open_menu(Some(MenuPoint::of_event(&event)));
    };
    let tab_index = move || if tab_stop.get() == Some(id) { "0" } else { "-1" };
    view! {
        <tr
            tabindex=tab_index
            aria-selected=move || is_selected.get().to_string()
            class:cm-selected=move || is_selected.get()
            on:click=move |_| handle.select(id)
            on:keydown=keys
            on:contextmenu=menu
        >
            <td class="cm-device-icon">
                <Glyph icon=Signal::derive(move || device.with(device_icon)) />
            </td>
            {Column::ALL.map(|column| device_cell(device, column)).collect_view()}
            <td class="cm-row-commands">
                <button
                    type="button"
                    class="cm-more"
                    tabindex=tab_index
                    aria-haspopup="menu"
                    aria-label=move || device.with(|device| t_with("console-more", &[("name", device.name.clone().into())]))
                    on:click=move |event| {
                        event.stop_propagation();
                        open_menu(below_focus());
                    }
                >
                    <Glyph icon=Icon::More />
                </button>
            </td>
        </tr>
    }
}

fn device_cell(device: Memo<ConsoleDevice>, column: Column) -> AnyView {
    view! { <td class:cm-name=column == Column::Name>{move || device.with(|device| cell(device, column))}</td> }
        .into_any()
}

fn device_icon(device: &ConsoleDevice) -> Icon {
    match device.device_kind.as_str() {
        "server" | "virtualMachine" => Icon::Hardware,
        "laptop" => Icon::Devices,
        _ => Icon::Device,
    }
}

/// What a column shows of a device.
pub fn cell(device: &ConsoleDevice, column: Column) -> String {
    match column {
        Column::Name => device.name.clone(),
        Column::Client => t(if device.is_client { "console-yes" } else { "console-no" }),
        Column::PrimaryUser => device.primary_user.clone().unwrap_or_default(),
        Column::OperatingSystem => device.operating_system.clone(),
        Column::Build => device.build.clone(),
        // A device without a client has no connection that could be on or off.
        Column::ClientActivity if !device.is_client => String::new(),
        Column::ClientActivity => t(if device.is_online { "console-online" } else { "console-offline" }),
        Column::SiteCode => device.site_code.clone(),
        Column::ClientVersion => device.client_version.clone(),
        Column::Upload => upload_cell(device).show(),
    }
}

#[component]
fn Pager(handle: DeviceListHandle) -> impl IntoView {
    let total = Memo::new(move |_| handle.rows.with(|rows| rows.count.unwrap_or(rows.value.len() as u64)).unwrap_or(0));
    let page = Memo::new(move |_| handle.query.with(|query| query.page));
    let range = move || {
        let first = (page.get() - 1).saturating_mul(PAGE_ROWS);
        let last = first.saturating_add(PAGE_ROWS).min(total.get());
        match total.get() {
            0 => return t("console-devices-range-none"),
            total if first >= total => return t_with("console-devices-range-none-of", &[("total", total.into())]),
            _ => {}
        }
        t_with(
            "console-devices-range",
            &[("first", (first + 1).into()), ("last", last.into()), ("total", total.get().into())],
        )
    };
    let turn = move |to: u64| {
        let query = handle.query.get_untracked();
        handle.show(&DeviceListQuery { page: to, selected: None, ..query }, History::Push);
    };
    let no_previous = Signal::derive(move || (page.get() <= 1).then(|| t("console-first-page")));
    let no_next = Signal::derive(move || (page.get() >= page_count(total.get())).then(|| t("console-last-page")));
    view! {
        <div class="cm-pager">
            <p role="status">{range}</p>
            <Show when=move || { page_count(total.get()) > 1 }>
                <PushButton
                    label=text("console-page-previous")
                    disabled_reason=no_previous
                    on_press=Callback::new(move |()| turn(page.get_untracked() - 1))
                />
                <PushButton
                    label=text("console-page-next")
                    disabled_reason=no_next
                    on_press=Callback::new(move |()| turn(page.get_untracked() + 1))
                />
            </Show>
        </div>
    }
}
