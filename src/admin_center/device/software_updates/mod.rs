//! The page `/devices/{id}/software-updates`: the updates that Configuration Manager manages on the device, and how they stand.

mod filter;
pub mod pane;

use super::blade::{DeviceBlade, use_device, use_device_id};
use super::on_demand::{OnceKnown, SiteAnswer, use_site_answer};
use crate::api::Loaded;
use crate::browser;
use crate::i18n::{format, t, t_with, text, text_id};
use crate::list::csv::{BYTE_ORDER_MARK, Records};
use crate::list::pager::{Pager, turn_in_address};
use crate::list::sort_header::SortHeader;
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::{EmptyState, Icon, SearchBox, ToolbarButton};
use contract::graph::ManagedDevice;
use contract::routes;
use contract::software_updates::{SoftwareUpdate, SoftwareUpdates};
use filter::{Column, PAGE_ROWS, STATUSES, UpdatesState, classifications, status_id};
use leptos::prelude::*;
use pane::UpdatePane;

/// *Software updates* of a device.
#[component]
pub fn SoftwareUpdatesPage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let title = |name: &str| t_with("center-updates-title", &[("device", name.into())]);
    view! {
        <DeviceBlade id device title icon=Icon::Sync>
            <OnceKnown>
                <Updates id device />
            </OnceKnown>
        </DeviceBlade>
    }
}

#[component]
fn Updates(id: Memo<String>, device: Loaded<ManagedDevice>) -> impl IntoView {
    let (query, navigator) = (use_query(), use_navigator());
    let loaded: Loaded<SoftwareUpdates> =
        use_site_answer(move || routes::lab_software_updates(&paths::encoded_list(&id.get())));
    let state = Memo::new(move |_| query.with(UpdatesState::of));
    let kept =
        Memo::new(move |_| loaded.with(|list| state.with(|state| state.kept(&list.value, t))).unwrap_or_default());
    let total = Memo::new(move |_| kept.with(|kept| kept.len() as u64));
    let opened = Memo::new(move |_| {
        let title = query.with(|query| query.get("update"))?;
        loaded.with(|list| list.value.iter().find(|update| update.title == title).cloned()).flatten()
    });
    let exported = RwSignal::new(None::<String>);
    let export = move |()| {
        let name = device.with(|device| device.device_name.clone()).flatten().unwrap_or_default();
        let file = format!("{name} {}.csv", t("center-menu-software-updates"));
        browser::save_file(&file, "text/csv;charset=utf-8", &kept.with_untracked(|kept| csv(kept)));
        let count = kept.with_untracked(Vec::len);
        exported.set(Some(t_with("center-list-exported", &[("rows", (count as f64).into()), ("file", file.into())])));
    };
    let none = Signal::derive(move || (total.get() == 0).then(|| t("center-list-export-none")));
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-software-updates")>
            <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| loaded.reload() />
            <ToolbarButton icon=Icon::Download label=text("center-export") on_press=export disabled_reason=none />
        </div>
        <p role="status" class="center-list-status">{move || exported.get()}</p>
        <SiteAnswer loaded what=text_id("center-refused-what-updates")>
            <Filters loaded state />
            <Show
                when=move || total.get() != 0
                fallback=|| view! { <EmptyState title=text("center-updates-none") icon=Icon::Sync /> }
            >
                <Pager
                    page=Signal::derive(move || state.with(|state| state.page))
                    page_rows=PAGE_ROWS
                    total
                    on_turn=turn_in_address()
                />
                <Table kept state />
            </Show>
        </SiteAnswer>
        <UpdatePane update=opened on_close=move |()| navigator.set_query("update", None) />
    }
}

/// Every page as it is searched, filtered and sorted.
fn csv(all: &[SoftwareUpdate]) -> String {
    let mut records = Records::default();
    let names = Column::ALL.map(|column| t(column.label()));
    records.push(names.iter().map(String::as_str));
    for update in all {
        let (status, time) = (t(status_id(&update.status)), format::date_time_of(&update.status_date_time));
        records.push([update.title.as_str(), &update.classification, &status, &time]);
    }
    format!("{BYTE_ORDER_MARK}{}", records.take())
}

#[component]
fn Filters(loaded: Loaded<SoftwareUpdates>, state: Memo<UpdatesState>) -> impl IntoView {
    let navigator = use_navigator();
    let set = move |name: &'static str, value: String| {
        navigator.change_query(&[(name, Some(value).filter(|value| !value.is_empty())), ("page", None)]);
    };
    let names = Memo::new(move |_| loaded.with(|list| classifications(&list.value)).unwrap_or_default());
    let options = move || {
        let option = |name: String| {
            let is_chosen = state.with(|state| state.classification == name);
            let value = name.clone();
            view! {
                <option value=value selected=is_chosen>
                    {name}
                </option>
            }
        };
        names.get().into_iter().map(option).collect_view()
    };
    view! {
        <div class="center-monitor-filters">
            <SearchBox
                label=text("center-updates-search")
                value=Signal::derive(move || state.with(|state| state.search.clone()))
                on_search=move |words: String| set("search", words)
            />
            <label>
                {move || t("center-update-status")}
                <select
                    prop:value=move || state.with(|state| state.status.clone())
                    on:change=move |event| set("status", event_target_value(&event))
                >
                    <option value="">{move || t("center-monitor-any")}</option>
                    {STATUSES
                        .map(|status| {
                            let is_chosen = move || state.with(|state| state.status == status);
                            view! {
                                <option value=status selected=is_chosen>
                                    {move || t(status_id(status))}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
            <label>
                {move || t("center-update-classification")}
                <select
                    prop:value=move || state.with(|state| state.classification.clone())
                    on:change=move |event| set("classification", event_target_value(&event))
                >
                    <option value="">{move || t("center-monitor-any")}</option>
                    {options}
                </select>
            </label>
        </div>
    }
}

#[component]
fn Table(kept: Memo<Vec<SoftwareUpdate>>, state: Memo<UpdatesState>) -> impl IntoView {
    let rows = move || {
        let start = state.with(|state| state.page).saturating_mul(PAGE_ROWS) as usize;
        let shown = kept.with(|kept| kept.iter().skip(start).take(PAGE_ROWS as usize).cloned().collect::<Vec<_>>());
        shown.into_iter().map(row).collect_view()
    };
    view! {
        <div
            class="center-table-scroll"
            role="region"
            tabindex="0"
            aria-label=move || t_with("center-scroll-region", &[("table", t("center-menu-software-updates").into())])
        >
            <table class="center-table center-list">
                <caption class="visually-hidden">{move || t("center-menu-software-updates")}</caption>
                <thead>
                    <tr>{Column::ALL.map(|column| header(column, state)).collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn header(column: Column, state: Memo<UpdatesState>) -> impl IntoView {
    let navigator = use_navigator();
    let order = Memo::new(move |_| state.with(|state| (state.sort == column).then_some(state.is_descending)));
    let sort = move |()| navigator.change_query(&state.with_untracked(|state| state.sorted_by(column)));
    view! { <SortHeader name=text(column.label()) order on_press=sort /> }
}

fn row(update: SoftwareUpdate) -> impl IntoView {
    let navigator = use_navigator();
    let title = update.title.clone();
    view! {
        <tr>
            <th scope="row">
                <button
                    type="button"
                    class="button-link"
                    aria-haspopup="dialog"
                    on:click=move |_| navigator.set_query("update", Some(title.clone()))
                >
                    {update.title}
                </button>
            </th>
            <td>{update.classification}</td>
            <td>{t(status_id(&update.status))}</td>
            <td>{format::date_time_of(&update.status_date_time)}</td>
        </tr>
    }
}
