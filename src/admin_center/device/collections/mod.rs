//! The page `/devices/{id}/collections`: the collections that have the device, as a list that can be sorted and exported.

mod rows;

use super::blade::{DeviceBlade, use_device, use_device_id};
use super::on_demand::{OnceKnown, SiteAnswer, use_site_answer};
use crate::api::Loaded;
use crate::browser;
use crate::i18n::{t, t_with, text, text_id};
use crate::list::pager::{Pager, page_in_address, turn_in_address};
use crate::list::sort_header::SortHeader;
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::{EmptyState, Icon, ToolbarButton};
use contract::device_collections::DeviceCollections;
use contract::graph::ManagedDevice;
use contract::routes;
use leptos::prelude::*;
use rows::{Order, PAGE_ROWS, csv, page_of, sorted};

/// *Collections* of a device.
#[component]
pub fn CollectionsPage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let title = |name: &str| t_with("center-collections-title", &[("device", name.into())]);
    view! {
        <DeviceBlade id device title icon=Icon::Devices>
            <OnceKnown>
                <List id device />
            </OnceKnown>
        </DeviceBlade>
    }
}

#[component]
fn List(id: Memo<String>, device: Loaded<ManagedDevice>) -> impl IntoView {
    let loaded: Loaded<DeviceCollections> =
        use_site_answer(move || routes::lab_device_collections(&paths::encoded_list(&id.get())));
    let query = use_query();
    let order = Memo::new(move |_| query.with(|query| Order::of(query.get("order").as_deref())));
    let page = page_in_address();
    let all = Memo::new(move |_| loaded.with(|list| sorted(&list.value, order.get())).unwrap_or_default());
    let total = Memo::new(move |_| all.with(|all| all.len() as u64));
    let exported = RwSignal::new(None::<String>);
    let export = move |()| {
        let header = [t("center-collections-name"), t("center-collections-id")];
        let name = device.with(|device| device.device_name.clone()).flatten().unwrap_or_default();
        let file = format!("{name} {}.csv", t("center-menu-collections"));
        browser::save_file(&file, "text/csv;charset=utf-8", &all.with_untracked(|all| csv(&header, all)));
        let count = all.with_untracked(Vec::len);
        exported.set(Some(t_with("center-list-exported", &[("rows", (count as f64).into()), ("file", file.into())])));
    };
    let none = Signal::derive(move || (total.get() == 0).then(|| t("center-list-export-none")));
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-collections")>
            <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| loaded.reload() />
            <ToolbarButton icon=Icon::Download label=text("center-export") on_press=export disabled_reason=none />
        </div>
        <p role="status" class="center-list-status">{move || exported.get()}</p>
        <SiteAnswer loaded what=text_id("center-refused-what-collections")>
            <Show
                when=move || total.get() != 0
                fallback=|| view! { <EmptyState title=text("center-collections-none") icon=Icon::Devices /> }
            >
                <Pager
                    page
                    page_rows=PAGE_ROWS
                    total
                    on_turn=turn_in_address()
                />
                <Table all order page />
            </Show>
        </SiteAnswer>
    }
}

#[component]
fn Table(
    all: Memo<Vec<contract::device_collections::DeviceCollection>>,
    order: Memo<Order>,
    page: Memo<u64>,
) -> impl IntoView {
    let navigator = use_navigator();
    let rows = move || {
        all.with(|all| page_of(all, page.get()).to_vec())
            .into_iter()
            .map(|one| {
                view! {
                    <tr>
                        <th scope="row">{one.name}</th>
                        <td>{one.id}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <table class="center-table center-list">
            <caption class="visually-hidden">{move || t("center-menu-collections")}</caption>
            <thead>
                <tr>
                    <SortHeader
                        name=text("center-collections-name")
                        order=Signal::derive(move || order.get().is_descending())
                        on_press=move |()| navigator.set_query("order", order.get_untracked().next().in_query())
                    />
                    <th scope="col">{move || t("center-collections-id")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
