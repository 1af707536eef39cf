//! The page `/devices/all`.

use super::awaited::act_when_read;
use super::bulk_flyout::{bulk_flyout, hindrance_words};
use super::columns_flyout::columns_flyout;
use super::export_flyout::export_flyout;
use super::feed::{Feed, use_feed};
use super::filter::GridFilter;
use super::filter_flyout::FilterFlyout;
use super::handle::GridHandle;
use super::layout::Layout;
use super::list_state::{EmptyList, why_empty};
use super::pager::{pager_line, ways_line};
use super::state::{GridState, Panel};
use super::table::device_table;
use super::time_range::HOUR_MS;
use super::way_back::come_back;
use crate::admin_center::frame::navigation::devices_menu;
use crate::admin_center::frame::{Blade, Crumb};
use crate::api::lab;
use crate::browser;
use crate::i18n::{site_version, t, t_with, text};
use crate::list::selection::Selection;
use crate::list::url_state::{ListAddress, UrlState};
use crate::model::{NextStep, UploadSummaryLine};
use crate::navigation::History;
use crate::paths;
use crate::ui::{EmptyState, ErrorState, Glyph, Icon, Link, LoadingState, SearchBox, ToolbarButton};
use contract::scenario::product::Feature;
use leptos::prelude::*;
use leptos_use::use_debounce_fn_with_arg;
use wasm_bindgen::JsCast;

/// Milliseconds of a pause in typing that the search waits for: one request a word, not one a letter.
const SEARCH_DELAY_MS: f64 = 250.0;

/// *Devices - All devices*.
#[component]
pub fn AllDevicesPage() -> impl IntoView {
    let address = ListAddress::<GridState>::of_page(paths::ALL_DEVICES);
    let hour_ms = Memo::new(move |_| lab().now_ms() / HOUR_MS * HOUR_MS);
    let state = Memo::new(move |_| {
        let mut state = address.state();
        if state.filter.is_relative() {
            state.hour_ms = hour_ms.get();
        }
        state
    });
    let go = move |next: GridState| address.show(&next, History::Push);
    let feed = use_feed(state);
    let layout = RwSignal::new(Layout::stored());
    // Another persona has another.
    Effect::new(move || layout.set(Layout::stored()));
    let table = GridHandle::new(state, layout, feed, address);
    come_back(table);
    act_when_read(table);
    forget_selection_with_filter(table);
    let replaced = keep_focus(table);
    let open = move |panel: Panel| move |()| go(state.get_untracked().with_panel(Some(panel)));
    let open_filter = Callback::new(open(Panel::Filter));
    let is_open = move |panel: Panel| Signal::derive(move || state.with(|state| state.panel == Some(panel)));
    let clear_filters = move |()| {
        go(state.get_untracked().filtered(GridFilter::default()));
        // The button goes away with the filters.
        table.focus();
    };
    let close = Callback::new(move |()| go(state.get_untracked().with_panel(None)));
    let breadcrumb =
        Signal::derive(|| vec![Crumb::to("center-home", paths::START), Crumb::here(t("center-all-devices-title"))]);
    let bulk_reason = Signal::derive(move || hindrance_words(selected_count(table)));
    view! {
        <Blade
            title=text("center-all-devices-title")
            icon=Icon::Devices
            breadcrumb
            close_to=paths::START
            menu=Signal::derive(devices_menu)
        >
            <div class="center-list-page">
                <div class="center-toolbar" role="toolbar" aria-label=move || t("center-all-devices-title")>
                    <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| feed.reload() />
                    <Show when=move || !has_pills()>
                        <ToolbarButton icon=Icon::Filter label=text("center-filter") on_press=open(Panel::Filter) />
                        <ToolbarButton icon=Icon::Columns label=text("center-columns") on_press=open(Panel::Columns) />
                    </Show>
                    <ToolbarButton icon=Icon::Download label=text("center-export") on_press=open(Panel::Export) />
                    <Show when=has_pills>
                        <ToolbarButton icon=Icon::Columns label=text("center-columns") on_press=open(Panel::Columns) />
                    </Show>
                    <ToolbarButton
                        icon=Icon::Properties
                        label=text("center-bulk-actions")
                        on_press=open(Panel::Bulk)
                        disabled_reason=bulk_reason
                    />
                </div>
                <div class="center-grid" on:focusin=move |event| replaced.set_value(goes_away(&event))>
                    <UploadSummaryLine />
                    <FiltersApplied state on_clear=clear_filters />
                    <div class="center-grid-search-row">
                        <DeviceSearch table />
                        <Show when=has_pills>
                            <button type="button" class="center-pill" on:click=move |_| open_filter.run(())>
                                <Glyph icon=Icon::Filter />
                                {move || t("center-add-filters")}
                            </button>
                        </Show>
                    </div>
                    {devices(table)}
                </div>
            </div>
            <FilterFlyout
                open=is_open(Panel::Filter)
                filter=Signal::derive(move || state.with(|state| state.filter.clone()))
                on_apply=move |filter| go(state.get_untracked().filtered(filter))
                on_close=close
            />
            {columns_flyout(table, is_open(Panel::Columns), close)}
            {export_flyout(table, is_open(Panel::Export), close)}
            {bulk_flyout(table, is_open(Panel::Bulk), close)}
        </Blade>
    }
}

/// Whether the list has *Add filters* beside the search box, as the site's version has it.
fn has_pills() -> bool {
    Feature::AddFilters.is_in(site_version())
}

fn selected_count(table: GridHandle) -> u64 {
    table.selection.with(|selection| selection.count(table.feed.total.get().unwrap_or(0)))
}

/// *All* means all that search and filter let through, so that another search or filter, and another world, begin anew.
fn forget_selection_with_filter(table: GridHandle) {
    let world = crate::api::use_revision(|_| 0);
    Effect::new(move |previous: Option<(String, GridFilter, u64)>| {
        let list = table.state.with(|state| (state.search.clone(), state.filter.clone(), world.get().0));
        // The first answer about the world changes nothing.
        let is_another = |previous: &(String, GridFilter, u64)| *previous != list && previous.2 != 0;
        if previous.as_ref().is_some_and(is_another) {
            table.selection.set(Selection::default());
            table.active.set(None);
        }
        list
    });
}

/// What stands where the rows would.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Loading,
    Failed,
    Rows,
    Nothing,
}

fn shown(table: GridHandle) -> Shown {
    let has_failed = table.feed.failure.with(Option::is_some);
    let total = table.feed.total.get();
    let reach =
        total.map(|total| table.state.with(|state| table.layout.with(|layout| state.rows_in_reach(layout, total))));
    match reach {
        _ if has_failed => Shown::Failed,
        None => Shown::Loading,
        Some(0) => Shown::Nothing,
        Some(_) => Shown::Rows,
    }
}

/// Whether the focus has gone to something that the rows replace when they come.
fn goes_away(event: &web_sys::FocusEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| {
        target.closest(".empty-state, .error-state, .center-filters-applied").is_ok_and(|found| found.is_some())
    })
}

/// Where rows take the place of what had the focus (*Skip the clock there*, *Try again*, *Show all devices*), the list takes the
/// focus too. To be told whether it was there.
fn keep_focus(table: GridHandle) -> StoredValue<bool> {
    let replaced = StoredValue::new(false);
    let shown = Memo::new(move |_| shown(table));
    Effect::new(move || {
        if shown.get() != Shown::Rows || !replaced.get_value() {
            return;
        }
        replaced.set_value(false);
        request_animation_frame(move || {
            // What had the focus went away while the list was being read: by now the heading of the page may have it.
            let is_on_heading =
                || browser::focused_element().is_some_and(|element| element.matches("h1").unwrap_or(false));
            if browser::focus_is_nowhere() || is_on_heading() {
                table.focus();
            }
        });
    });
    replaced
}

/// The rows, or why there are none.
fn devices(table: GridHandle) -> AnyView {
    let feed = table.feed;
    let shown = Memo::new(move |_| shown(table));
    let view = move || match shown.get() {
        Shown::Loading => view! { <LoadingState lines=8 /> }.into_any(),
        Shown::Failed => feed
            .failure
            .get()
            .map(|error| view! { <ErrorState error on_retry=Callback::new(move |()| feed.reload()) /> })
            .into_any(),
        Shown::Rows => view! {
            {pager_line(table)}
            <div class="center-pager-line">{selected_line(table)} {ways_line(table)}</div>
            {device_table(table)}
        }
        .into_any(),
        Shown::Nothing => view! { {pager_line(table)} <NoRows state=table.state feed /> }.into_any(),
    };
    view.into_any()
}

/// *3 selected*, and the way to nothing.
fn selected_line(table: GridHandle) -> AnyView {
    let count = Memo::new(move |_| selected_count(table));
    let has_any = Memo::new(move |_| !table.selection.with(Selection::is_empty));
    view! {
        <p class="center-selected">
            <span role="status">
                {move || has_any.get().then(|| t_with("center-selected", &[("count", (count.get() as f64).into())]))}
            </span>
            <Show when=move || has_any.get()>
                <button
                    type="button"
                    class="button-link"
                    on:click=move |_| {
                        table.selection.set(Selection::default());
                        table.focus();
                    }
                >
                    {move || t("center-selected-clear")}
                </button>
            </Show>
        </p>
    }
    .into_any()
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
fn DeviceSearch(table: GridHandle) -> impl IntoView {
    let state = table.state;
    let typed = RwSignal::new(state.with_untracked(|state| state.search.clone()));
    // The address may change without typing: *Back*, or *Show all devices*.
    Effect::new(move || {
        let search = state.with(|state| state.search.clone());
        if typed.with_untracked(|typed| typed.trim() != search) {
            typed.set(search);
        }
    });
    let search_for = move |words: String| {
        let Some(state) = state.try_get_untracked().filter(|state| state.search != words.trim()) else { return };
        // The first letters make a new entry of the history, the further ones change it.
        let replace = !state.search.is_empty() && !words.trim().is_empty();
        table.show(&state.searched(&words), if replace { History::Replace } else { History::Push });
    };
    let search_after_pause = use_debounce_fn_with_arg(search_for, SEARCH_DELAY_MS);
    let search = move |words: String| {
        typed.set(words.clone());
        search_after_pause(words);
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
fn NoRows(state: Memo<GridState>, feed: Feed) -> impl IntoView {
    let why = Memo::new(move |_| {
        let total = feed.total.get()?;
        let is_narrowed = state.with(GridState::is_narrowed);
        Some(why_empty(total, is_narrowed, lab().status().as_ref()))
    });
    move || match why.get() {
        None | Some(EmptyList::NotKnown) => ().into_any(),
        Some(EmptyList::PageBeyondEnd) => view! {
            <EmptyState title=text("center-page-beyond")>
                <Link to=Signal::derive(move || paths::all_devices(&state.get().at_page(1).to_query()))>
                    {move || t("center-page-first")}
                </Link>
            </EmptyState>
        }
        .into_any(),
        Some(EmptyList::NoMatch) => view! {
            <EmptyState title=text("center-no-match-title") icon=Icon::Search>
                <p>{move || t("center-no-match")}</p>
                <Link to=paths::ALL_DEVICES>{move || t("center-show-all")}</Link>
            </EmptyState>
        }
        .into_any(),
        Some(EmptyList::NotOnboarded) => view! {
            <EmptyState title=text("center-first-title") icon=Icon::Connector>
                <p>{move || t("center-first-text")}</p>
                <Link to=paths::WIZARD>{move || t("center-first-link")}</Link>
            </EmptyState>
        }
        .into_any(),
        Some(EmptyList::UploadOff) => view! {
            <EmptyState title=text("center-upload-off-title") icon=Icon::Connector>
                <p>{move || t("center-upload-off-text")}</p>
                <Link to=paths::UPLOAD_PROPERTIES>{move || t("center-upload-off-link")}</Link>
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
