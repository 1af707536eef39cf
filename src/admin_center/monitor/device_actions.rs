//! The page *Devices - Monitor - Device actions*: what was asked of which device, by whom, and how it stands.

use super::action_rows::row;
use super::export::export;
use super::state::{ActionsState, Column, PAGE_ROWS};
use crate::admin_center::frame::navigation::devices_menu;
use crate::admin_center::frame::{Blade, Crumb};
use crate::api::{Loaded, use_loaded_keeping, use_revision};
use crate::i18n::{t, t_with, text};
use crate::list::pager::Pager;
use crate::list::sort_header::SortHeader;
use crate::list::url_state::ListAddress;
use crate::model::action_status::{Action, ActionState};
use crate::navigation::History;
use crate::paths;
use crate::ui::{EmptyState, Icon, LoadedFrame, SearchBox, ToolbarButton};
use contract::graph::{GraphList, RemoteActionAudit};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Graph's states that an action of the site can have.
const STATES: [&str; 3] = ["pending", "done", "failed"];

/// The page.
#[component]
pub fn DeviceActionsPage() -> impl IntoView {
    let address: ListAddress<ActionsState> = ListAddress::of_page(paths::DEVICE_ACTIONS);
    let state = Memo::new(move |_| address.state());
    let revision = use_revision(|revisions| revisions.devices);
    let list: Loaded<GraphList<RemoteActionAudit>> =
        use_loaded_keeping(move || state.with(ActionsState::address), revision);
    let show = Callback::new(move |state: ActionsState| address.show(&state, History::Replace));
    let exported = RwSignal::new(None::<String>);
    let breadcrumb = Signal::derive(move || {
        vec![
            Crumb::to("center-home", paths::START),
            Crumb::to("center-monitor-title", paths::DEVICES_MONITOR),
            Crumb::here(t("center-monitor-actions-title")),
        ]
    });
    let save = Callback::new(move |()| {
        let state = state.get_untracked();
        spawn_local(async move {
            let words = match export(&state).save().await {
                Ok(rows) => t_with("center-monitor-exported", &[("rows", (rows as f64).into())]),
                Err(error) => error.text(),
            };
            exported.try_set(Some(words));
        });
    });
    let is_empty = Memo::new(move |_| list.with(|list| list.value.is_empty()).unwrap_or_default());
    let total = Memo::new(move |_| list.with(|list| list.count).flatten().unwrap_or_default());
    let page = Memo::new(move |_| state.with(|state| state.page));
    let turn = Callback::new(move |page: u64| show.run(ActionsState { page, ..state.get_untracked() }));
    view! {
        <Blade
            title=text("center-monitor-actions-title")
            icon=Icon::Report
            breadcrumb
            close_to=paths::DEVICES_MONITOR
            menu=Signal::derive(devices_menu)
        >
            <div class="center-toolbar" role="toolbar" aria-label=move || t("center-monitor-actions-title")>
                <ToolbarButton
                    icon=Icon::Refresh
                    label=text("center-refresh")
                    on_press=Callback::new(move |()| list.reload())
                />
                <ToolbarButton icon=Icon::Download label=text("center-export") on_press=save />
            </div>
            <p role="status">{move || exported.get()}</p>
            <Filters state show />
            <LoadedFrame loaded=list>
                <Show
                    when=move || !is_empty.get()
                    fallback=|| {
                        view! {
                            <EmptyState title=text("center-monitor-none-title") icon=Icon::Report>
                                {move || t("center-monitor-none")}
                            </EmptyState>
                        }
                    }
                >
                    <ActionTable list state show />
                    <Pager page total page_rows=PAGE_ROWS on_turn=turn />
                </Show>
            </LoadedFrame>
        </Blade>
    }
}

#[component]
fn Filters(state: Memo<ActionsState>, show: Callback<ActionsState>) -> impl IntoView {
    let change = move |change: &dyn Fn(&mut ActionsState)| {
        let mut next = state.get_untracked();
        change(&mut next);
        next.page = 0;
        show.run(next);
    };
    let search = Signal::derive(move || state.with(|state| state.search.clone()));
    view! {
        <div class="center-monitor-filters">
            <SearchBox
                label=text("center-monitor-search")
                value=search
                on_search=Callback::new(move |words: String| change(&|state| state.search = words.clone()))
            />
            <label>
                {move || t("center-monitor-status")}
                <select
                    prop:value=move || state.with(|state| state.status.clone())
                    on:change=move |event| {
                        let value = event_target_value(&event);
                        change(&|state| state.status = value.clone());
                    }
                >
                    <option value="">{move || t("center-monitor-any")}</option>
                    {STATES
                        .map(|name| {
                            let is_chosen = move || state.with(|state| state.status == name);
                            view! {
                                <option value=name selected=is_chosen>
                                    {move || t(ActionState::of_graph_name(name).in_table())}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
            <label>
                {move || t("center-monitor-action")}
                <select
                    prop:value=move || state.with(|state| state.action.clone())
                    on:change=move |event| {
                        let value = event_target_value(&event);
                        change(&|state| state.action = value.clone());
                    }
                >
                    <option value="">{move || t("center-monitor-any")}</option>
                    {Action::ALL
                        .map(|action| {
                            let name = action.graph_name();
                            let is_chosen = move || state.with(|state| state.action == name);
                            view! {
                                <option value=name selected=is_chosen>
                                    {move || t(action.label())}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
        </div>
    }
}

#[component]
fn ActionTable(
    list: Loaded<GraphList<RemoteActionAudit>>,
    state: Memo<ActionsState>,
    show: Callback<ActionsState>,
) -> impl IntoView {
    let rows = move || list.with(|list| list.value.clone()).unwrap_or_default().into_iter().map(row).collect_view();
    view! {
        <div
            class="center-table-scroll"
            role="region"
            tabindex="0"
            aria-label=move || t_with("center-scroll-region", &[("table", t("center-monitor-actions").into())])
        >
            <table class="center-table center-directory">
                <caption class="visually-hidden">{move || t("center-monitor-actions")}</caption>
                <thead>
                    <tr>{Column::ALL.map(|column| header(column, state, show)).collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn header(column: Column, state: Memo<ActionsState>, show: Callback<ActionsState>) -> impl IntoView {
    let order = Memo::new(move |_| state.with(|state| (state.sort == column).then_some(state.is_descending)));
    let sort = move |()| show.run(state.with_untracked(|state| state.sorted_by(column)));
    view! { <SortHeader name=text(column.label()) order on_press=sort /> }
}
