//! The page `/devices/{id}/scripts`: what was run on the device, what it wrote, and running a script.

pub mod flyouts;
mod rows;

use super::blade::{DeviceBlade, use_device, use_device_id};
use super::on_demand::{OnceKnown, SiteAnswer, use_site_answer};
use super::operation::{OperationBanner, use_operation};
use crate::api::Loaded;
use crate::browser;
use crate::i18n::{format, t, t_with, text, text_id};
use crate::list::pager::{Pager, turn_in_address};
use crate::list::sort_header::SortHeader;
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::{EmptyState, Icon, SearchBox, ToolbarButton};
use contract::device_scripts::{DeviceScripts, ScriptRun};
use contract::graph::ManagedDevice;
use contract::routes;
use flyouts::{OutputPane, RunFlyout};
use leptos::prelude::*;
use rows::{Column, PAGE_ROWS, ScriptsState, csv, state_id};

/// *Scripts* of a device.
#[component]
pub fn ScriptsPage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let title = |name: &str| t_with("center-scripts-title", &[("device", name.into())]);
    view! {
        <DeviceBlade id device title icon=Icon::Log>
            <OnceKnown>
                <Scripts id device />
            </OnceKnown>
        </DeviceBlade>
    }
}

#[component]
fn Scripts(id: Memo<String>, device: Loaded<ManagedDevice>) -> impl IntoView {
    let (query, navigator) = (use_query(), use_navigator());
    let loaded: Loaded<DeviceScripts> =
        use_site_answer(move || routes::lab_device_scripts(&paths::encoded_list(&id.get())));
    let operation = use_operation(Callback::new(move |()| loaded.reload()));
    let state = Memo::new(move |_| query.with(ScriptsState::of));
    let kept = Memo::new(move |_| loaded.with(|list| state.with(|state| state.kept(&list.value))).unwrap_or_default());
    let runnable = Memo::new(move |_| loaded.with(|list| list.runnable.clone()).unwrap_or_default());
    let total = Memo::new(move |_| kept.with(|kept| kept.len() as u64));
    let opened = Memo::new(move |_| {
        let id = query.with(|query| query.get("script"))?;
        loaded.with(|list| list.value.iter().find(|run| run.id == id).cloned()).flatten()
    });
    let is_running = RwSignal::new(false);
    let exported = RwSignal::new(None::<String>);
    let export = move |()| {
        let name = device.with(|device| device.device_name.clone()).flatten().unwrap_or_default();
        let file = format!("{name} {}.csv", t("center-menu-scripts"));
        browser::save_file(&file, "text/csv;charset=utf-8", &kept.with_untracked(|kept| csv(kept)));
        let count = kept.with_untracked(Vec::len);
        exported.set(Some(t_with("center-list-exported", &[("rows", (count as f64).into()), ("file", file.into())])));
    };
    let none = Signal::derive(move || (total.get() == 0).then(|| t("center-list-export-none")));
    let unread = Signal::derive(move || {
        let is_known = loaded.with(|list| !list.runnable.is_empty()).unwrap_or(false);
        (!is_known).then(|| t("center-scripts-none-to-run"))
    });
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-scripts")>
            <ToolbarButton
                icon=Icon::Play
                label=text("center-scripts-run")
                on_press=move |()| is_running.set(true)
                disabled_reason=unread
            />
            <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| loaded.reload() />
            <ToolbarButton icon=Icon::Download label=text("center-export") on_press=export disabled_reason=none />
        </div>
        <p role="status" class="center-list-status">{move || exported.get()}</p>
        <div class="center-list-status">
            <Show when=move || opened.with(Option::is_none)>
                <OperationBanner operation />
            </Show>
        </div>
        <SiteAnswer loaded what=text_id("center-refused-what-scripts")>
            <div class="center-monitor-filters">
                <SearchBox
                    label=text("center-scripts-search")
                    value=Signal::derive(move || state.with(|state| state.search.clone()))
                    on_search=move |words: String| {
                        let words = Some(words).filter(|words| !words.is_empty());
                        navigator.change_query(&[("search", words), ("page", None)]);
                    }
                />
            </div>
            <Show
                when=move || total.get() != 0
                fallback=|| view! { <EmptyState title=text("center-scripts-none") icon=Icon::Log /> }
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
        <RunFlyout id runnable open=is_running operation />
        <OutputPane id run=opened operation on_close=move |()| navigator.set_query("script", None) />
    }
}

#[component]
fn Table(kept: Memo<Vec<ScriptRun>>, state: Memo<ScriptsState>) -> impl IntoView {
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
            aria-label=move || t_with("center-scroll-region", &[("table", t("center-menu-scripts").into())])
        >
            <table class="center-table center-list">
                <caption class="visually-hidden">{move || t("center-menu-scripts")}</caption>
                <thead>
                    <tr>
                        {header("center-script-name", Column::Name, state)}
                        {header("center-script-ran", Column::Ran, state)}
                        <th scope="col">{move || t("center-script-state")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn header(name: &'static str, column: Column, state: Memo<ScriptsState>) -> impl IntoView {
    let navigator = use_navigator();
    let order = Memo::new(move |_| state.with(|state| (state.sort == column).then_some(state.is_descending)));
    let sort = move |()| navigator.change_query(&state.with_untracked(|state| state.sorted_by(column)));
    view! { <SortHeader name=text(name) order on_press=sort /> }
}

fn row(run: ScriptRun) -> impl IntoView {
    let navigator = use_navigator();
    let id = run.id.clone();
    view! {
        <tr>
            <th scope="row">
                <button
                    type="button"
                    class="button-link"
                    aria-haspopup="dialog"
                    on:click=move |_| navigator.set_query("script", Some(id.clone()))
                >
                    {run.name}
                </button>
            </th>
            <td>{format::date_time_of(&run.run_date_time)}</td>
            <td>{t(state_id(&run.state))}</td>
        </tr>
    }
}
