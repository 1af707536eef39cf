//! The page `/devices/{id}/applications`: what the site deploys to the device and its users, and the actions on it.

mod filter;
pub mod pane;

use super::blade::{DeviceBlade, use_device, use_device_id};
use super::on_demand::{OnceKnown, SiteAnswer, use_site_answer};
use super::operation::use_operation;
use crate::api::Loaded;
use crate::browser;
use crate::i18n::{t, t_with, text, text_id};
use crate::list::csv::{BYTE_ORDER_MARK, Records};
use crate::list::pager::{Pager, turn_in_address};
use crate::list::sort_header::SortHeader;
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::{EmptyState, Icon, Popover, SearchBox, ToolbarButton};
use contract::device_applications::{DeviceApplication, DeviceApplications};
use contract::graph::ManagedDevice;
use contract::routes;
use filter::{ApplicationsState, Column, EXPORT_ROWS_MAX, PAGE_ROWS, STATUSES, status_id};
use leptos::prelude::*;
use pane::ApplicationPane;

/// What the page shows where nothing was entered (picture of the list).
const NOTHING: &str = "--";

/// *Applications* of a device.
#[component]
pub fn ApplicationsPage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let title = |name: &str| t_with("center-deployed-title", &[("device", name.into())]);
    view! {
        <DeviceBlade id device title icon=Icon::Apps>
            <OnceKnown>
                <Applications id device />
            </OnceKnown>
        </DeviceBlade>
    }
}

#[component]
fn Applications(id: Memo<String>, device: Loaded<ManagedDevice>) -> impl IntoView {
    let (query, navigator) = (use_query(), use_navigator());
    let loaded: Loaded<DeviceApplications> =
        use_site_answer(move || routes::lab_device_applications(&paths::encoded_list(&id.get())));
    let operation = use_operation(Callback::new(move |()| loaded.reload()));
    let state = Memo::new(move |_| query.with(ApplicationsState::of));
    let kept = Memo::new(move |_| loaded.with(|list| state.with(|state| state.kept(&list.value))).unwrap_or_default());
    let total = Memo::new(move |_| kept.with(|kept| kept.len() as u64));
    let opened = Memo::new(move |_| {
        let id = query.with(|query| query.get("application"))?;
        loaded.with(|list| list.value.iter().find(|one| one.id == id).cloned()).flatten()
    });
    let opened_id = Memo::new(move |_| query.with(|query| query.get("application")));
    // What was told of one application is not told of another.
    Effect::new(move |before: Option<()>| {
        // Read, not tracked: a memo that nothing reads tells no change.
        opened_id.with(|_| ());
        if before.is_some() {
            operation.forget();
        }
    });
    let exported = RwSignal::new(None::<String>);
    let export = move |()| {
        let name = device.with(|device| device.device_name.clone()).flatten().unwrap_or_default();
        let file = format!("{name} {}.csv", t("center-menu-applications"));
        browser::save_file(&file, "text/csv;charset=utf-8", &kept.with_untracked(|kept| csv(kept)));
        let count = kept.with_untracked(Vec::len).min(EXPORT_ROWS_MAX);
        exported.set(Some(t_with("center-list-exported", &[("rows", (count as f64).into()), ("file", file.into())])));
    };
    let none = Signal::derive(move || (total.get() == 0).then(|| t("center-list-export-none")));
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-applications")>
            <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| loaded.reload() />
            <ToolbarButton icon=Icon::Download label=text("center-export") on_press=export disabled_reason=none />
        </div>
        <p role="status" class="center-list-status">{move || exported.get()}</p>
        <SiteAnswer loaded what=text_id("center-refused-what-application")>
            <Filters state />
            <Show
                when=move || total.get() != 0
                fallback=|| view! { <EmptyState title=text("center-applications-none") icon=Icon::Apps /> }
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
        <ApplicationPane
            id
            application=opened
            operation
            on_close=move |()| navigator.set_query("application", None)
        />
    }
}

/// The first rows of the view.
fn csv(kept: &[DeviceApplication]) -> String {
    let mut records = Records::default();
    let [name, publisher, version] = Column::ALL.map(|column| t(column.label()));
    let (status, comments) = (t("center-application-status"), t("center-application-comments"));
    records.push([name.as_str(), &publisher, &version, &status, &comments]);
    for one in kept.iter().take(EXPORT_ROWS_MAX) {
        let (status, text) = (t(status_id(&one.status)), |text: &Option<String>| text.clone().unwrap_or_default());
        records.push([one.name.as_str(), &one.publisher, &text(&one.version), &status, &text(&one.admin_comments)]);
    }
    format!("{BYTE_ORDER_MARK}{}", records.take())
}

#[component]
fn Filters(state: Memo<ApplicationsState>) -> impl IntoView {
    let navigator = use_navigator();
    let search = move |words: String| {
        navigator.change_query(&[("search", Some(words).filter(|words| !words.is_empty())), ("page", None)]);
    };
    let chosen = move || {
        let (count, all) = (state.with(|state| state.statuses.len()), STATUSES.len());
        t_with("center-application-filter", &[("chosen", count.into()), ("all", all.into())])
    };
    view! {
        <div class="center-monitor-filters">
            <SearchBox
                label=text("center-applications-search")
                value=Signal::derive(move || state.with(|state| state.search.clone()))
                on_search=search
            />
            <Popover label=Signal::derive(chosen) class="center-pill" button=ViewFn::from(move || view! { {chosen} })>
                <fieldset class="center-flyout-group center-pill-choices">
                    <legend>{move || t("center-application-status")}</legend>
                    {STATUSES.map(|status| view! { <StatusBox status state /> }).collect_view()}
                </fieldset>
            </Popover>
        </div>
    }
}

#[component]
fn StatusBox(status: &'static str, state: Memo<ApplicationsState>) -> impl IntoView {
    let navigator = use_navigator();
    view! {
        <label class="center-flyout-choice">
            <input
                type="checkbox"
                prop:checked=move || state.with(|state| state.statuses.contains(&status))
                on:change=move |_| navigator.change_query(&state.with_untracked(|state| state.ticked(status)))
            />
            <span>{move || t(status_id(status))}</span>
        </label>
    }
}

#[component]
fn Table(kept: Memo<Vec<DeviceApplication>>, state: Memo<ApplicationsState>) -> impl IntoView {
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
            aria-label=move || t_with("center-scroll-region", &[("table", t("center-menu-applications").into())])
        >
            <table class="center-table center-list">
                <caption class="visually-hidden">{move || t("center-menu-applications")}</caption>
                <thead>
                    <tr>
                        {Column::ALL.map(|column| header(column, state)).collect_view()}
                        <th scope="col">{move || t("center-application-status")}</th>
                        <th scope="col">{move || t("center-application-comments")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn header(column: Column, state: Memo<ApplicationsState>) -> impl IntoView {
    let navigator = use_navigator();
    let order = Memo::new(move |_| state.with(|state| (state.sort == column).then_some(state.is_descending)));
    let sort = move |()| navigator.change_query(&state.with_untracked(|state| state.sorted_by(column)));
    view! { <SortHeader name=text(column.label()) order on_press=sort /> }
}

fn row(one: DeviceApplication) -> impl IntoView {
    let navigator = use_navigator();
    let id = one.id.clone();
    let or_missing = |text: Option<String>| text.unwrap_or_else(|| NOTHING.to_owned());
    view! {
        <tr>
            <th scope="row">
                <button
                    type="button"
                    class="button-link"
                    aria-haspopup="dialog"
                    on:click=move |_| navigator.set_query("application", Some(id.clone()))
                >
                    {one.name}
                </button>
            </th>
            <td>{one.publisher}</td>
            <td>{or_missing(one.version)}</td>
            <td>{t(status_id(&one.status))}</td>
            <td>{or_missing(one.admin_comments)}</td>
        </tr>
    }
}
