//! The page `/devices/all`.

use super::column::Column;
use super::columns_flyout::ColumnsFlyout;
use super::export_flyout::ExportFlyout;
use super::filter_flyout::FilterFlyout;
use super::list_state::{EmptyList, why_empty};
use super::pager::Pager;
use super::source::{self, DeviceWindow};
use super::state::{GridState, Panel};
use super::table::DeviceTable;
use crate::admin_center::frame::navigation::devices_menu;
use crate::admin_center::frame::{Blade, Crumb};
use crate::api::{Loaded, lab, use_loaded_keeping, use_revision};
use crate::i18n::{t, t_with, text};
use crate::lab::NextStep;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame, SearchBox, ToolbarButton};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use std::time::Duration;

/// App path of the page.
pub(crate) const PATH: &str = "/devices/all";
/// The search waits for a pause in typing: one request a word, not one a letter.
const SEARCH_DELAY: Duration = Duration::from_millis(250);

/// *Devices - All devices*.
#[component]
pub fn AllDevicesPage() -> impl IntoView {
    let query = use_query_map();
    let state = Memo::new(move |_| query.with(|query| GridState::from_query(|name| query.get(name))));
    let navigate = StoredValue::new(use_navigate());
    let show = Callback::new(move |(state, replace): (GridState, bool)| {
        let options = NavigateOptions { replace, scroll: false, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&format!("{PATH}{}", state.to_query()), options));
    });
    let go = move |next: GridState| show.run((next, false));
    let revision = use_revision(|revisions| revisions.devices);
    let window = use_loaded_keeping(move || state.with(source::window_key), move || revision.get(), source::read);
    let total = Signal::derive(move || window.with(|window| window.total));
    let open = move |panel: Panel| move |()| go(state.get_untracked().with_panel(Some(panel)));
    let is_open = move |panel: Panel| Signal::derive(move || state.with(|state| state.panel == Some(panel)));
    let close = Callback::new(move |()| go(state.get_untracked().with_panel(None)));
    let pick = move |columns: Vec<Column>| go(state.get_untracked().with_columns(&columns));
    let breadcrumb = Signal::derive(|| vec![Crumb::to("center-home", "/"), Crumb::here(t("center-all-devices-title"))]);
    view! {
        <Blade
            title=text("center-all-devices-title")
            icon=Icon::Devices
            breadcrumb
            close_to="/"
            menu=Signal::derive(devices_menu)
        >
            <div class="center-toolbar" role="toolbar" aria-label=move || t("center-all-devices-title")>
                <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| window.reload() />
                <ToolbarButton icon=Icon::Filter label=text("center-filter") on_press=open(Panel::Filter) />
                <ToolbarButton icon=Icon::Columns label=text("center-columns") on_press=open(Panel::Columns) />
                <ToolbarButton icon=Icon::Download label=text("center-export") on_press=open(Panel::Export) />
                <ToolbarButton
                    icon=Icon::Properties
                    label=text("center-bulk-actions")
                    on_press=|()| ()
                    disabled_reason=Signal::derive(|| Some(t("center-bulk-actions-reason")))
                />
            </div>
            <div class="center-grid">
                <FiltersApplied state on_clear=move |()| go(state.get_untracked().filtered(Default::default())) />
                <DeviceSearch state show />
                <LoadedFrame loaded=window lines=8>
                    <Pager
                        page=Signal::derive(move || state.with(|state| state.page))
                        total
                        on_page=move |page| go(state.get_untracked().at_page(page))
                    />
                    <DeviceTable state window on_sort=move |column| go(state.get_untracked().sorted_by(column)) />
                    <NoRows state window />
                </LoadedFrame>
            </div>
            <FilterFlyout
                open=is_open(Panel::Filter)
                filter=Signal::derive(move || state.with(|state| state.filter.clone()))
                on_apply=move |filter| go(state.get_untracked().filtered(filter))
                on_close=close
            />
            <ColumnsFlyout
                open=is_open(Panel::Columns)
                columns=Signal::derive(move || state.with(|state| state.columns.clone()))
                on_apply=pick
                on_close=close
            />
            <ExportFlyout open=is_open(Panel::Export) state total on_close=close />
        </Blade>
    }
}

#[component]
fn FiltersApplied(state: Memo<GridState>, #[prop(into)] on_clear: Callback<()>) -> impl IntoView {
    let applied = Memo::new(move |_| state.with(|state| state.filter.applied()));
    let words = move || {
        let names: Vec<String> = applied.with(|applied| applied.iter().map(|id| t(id)).collect());
        t_with("center-filters-applied", &[("filters", names.join(", ").into())])
    };
    view! {
        <Show when=move || applied.with(|applied| !applied.is_empty())>
            <p class="center-filters-applied">
                <span>{words}</span>
                <button type="button" class="button-link" on:click=move |_| on_clear.run(())>
                    {move || t("center-filters-clear")}
                </button>
            </p>
        </Show>
    }
}

#[component]
fn DeviceSearch(state: Memo<GridState>, show: Callback<(GridState, bool)>) -> impl IntoView {
    let typed = RwSignal::new(state.with_untracked(|state| state.search.clone()));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    // The address may change without typing: *Back*, or *Show all devices*.
    Effect::new(move || {
        let search = state.with(|state| state.search.clone());
        if typed.with_untracked(|typed| typed.trim() != search) {
            typed.set(search);
        }
    });
    let search = move |words: String| {
        typed.set(words.clone());
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        let send = move || {
            let Some(state) = state.try_get_untracked().filter(|state| state.search != words.trim()) else { return };
            // The first letters make a new entry of the history, the further ones change it.
            let replace = !state.search.is_empty() && !words.trim().is_empty();
            show.run((state.searched(&words), replace));
        };
        waiting.set_value(set_timeout_with_handle(send, SEARCH_DELAY).ok());
    };
    view! {
        <div role="search" class="center-grid-search">
            <SearchBox
                label=text("center-search-devices")
                placeholder=Signal::derive(|| Some(t("center-search-placeholder")))
                value=typed
                on_search=search
            />
        </div>
    }
}

/// What stands where the rows would: why there are none, and what to do.
#[component]
fn NoRows(state: Memo<GridState>, window: Loaded<DeviceWindow>) -> impl IntoView {
    let why = Memo::new(move |_| {
        let total = window.with(|window| window.rows.is_empty().then_some(window.total)).flatten()?;
        let is_narrowed = state.with(GridState::is_narrowed);
        Some(why_empty(total, is_narrowed, lab().status().as_ref()))
    });
    move || match why.get() {
        None | Some(EmptyList::NotKnown) => ().into_any(),
        Some(EmptyList::PageBeyondEnd) => view! {
            <EmptyState title=text("center-page-beyond")>
                <Link to=Signal::derive(move || format!("{PATH}{}", state.get().at_page(1).to_query()))>
                    {move || t("center-page-first")}
                </Link>
            </EmptyState>
        }
        .into_any(),
        Some(EmptyList::NoMatch) => view! {
            <EmptyState title=text("center-no-match-title") icon=Icon::Search>
                <p>{move || t("center-no-match")}</p>
                <Link to=PATH>{move || t("center-show-all")}</Link>
            </EmptyState>
        }
        .into_any(),
        Some(EmptyList::NotOnboarded) => view! {
            <EmptyState title=text("center-first-title") icon=Icon::Connector>
                <p>{move || t("center-first-text")}</p>
                <Link to=crate::admin_center::WIZARD_PATH>{move || t("center-first-link")}</Link>
            </EmptyState>
        }
        .into_any(),
        Some(EmptyList::UploadOff) => view! {
            <EmptyState title=text("center-upload-off-title") icon=Icon::Connector>
                <p>{move || t("center-upload-off-text")}</p>
                <Link to=crate::admin_center::PROPERTIES_PATH>{move || t("center-upload-off-link")}</Link>
            </EmptyState>
        }
        .into_any(),
        Some(EmptyList::OnTheWay) => view! { <OnTheWay /> }.into_any(),
    }
}

#[component]
fn OnTheWay() -> impl IntoView {
    view! {
        <EmptyState title=text("center-waiting-title") icon=Icon::Clock>
            <p>{move || t("center-waiting-text")}</p>
            <NextStep />
        </EmptyState>
    }
}
