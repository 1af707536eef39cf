//! The page `/tenant-administration/audit-logs`: who changed what in the tenant.

pub mod pane;
mod state;
mod words;

use super::directory_table::TenantBlade;
use crate::admin_center::csv_export::CsvExport;
use crate::api::{Loaded, use_loaded, use_loaded_keeping, use_revision};
use crate::i18n::{format, t, t_with, text};
use crate::list::csv::Records;
use crate::list::pager::Pager;
use crate::list::sort_header::SortHeader;
use crate::list::url_state::ListAddress;
use crate::navigation::{History, use_navigator, use_query};
use crate::paths;
use crate::ui::{EmptyState, Icon, LoadedFrame, SearchBox};
use contract::graph::{AuditEvent, GraphList};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use pane::AuditPane;
use state::{AuditState, Column, PAGE_ROWS};
use words::{CATEGORIES, actor, application, category, status, targets};

/// *Audit logs*.
#[component]
pub fn AuditLogsPage() -> impl IntoView {
    let address: ListAddress<AuditState> = ListAddress::of_page(paths::AUDIT_LOGS);
    let state = Memo::new(move |_| address.state());
    let revision = use_revision(|revisions| revisions.devices + revisions.onboarding + revisions.faults);
    let list: Loaded<GraphList<AuditEvent>> = use_loaded_keeping(move || state.with(AuditState::address), revision);
    let show = Callback::new(move |state: AuditState| address.show(&state, History::Replace));
    let exported = RwSignal::new(None::<String>);
    let export = move |()| {
        let export = CsvExport {
            first: state.with_untracked(AuditState::export_address),
            path: routes::audit_events(),
            columns: Column::ALL.map(Column::label).to_vec(),
            file: "center-audit-file",
            push,
        };
        spawn_local(async move {
            let words = match export.save().await {
                Ok(rows) => t_with("center-audit-exported", &[("rows", (rows as f64).into())]),
                Err(error) => error.text(),
            };
            exported.try_set(Some(words));
        });
    };
    let total = Memo::new(move |_| list.with(|list| list.count).flatten().unwrap_or_default());
    let page = Memo::new(move |_| state.with(|state| state.page));
    let turn = Callback::new(move |page: u64| show.run(AuditState { page, ..state.get_untracked() }));
    view! {
        <TenantBlade
            title="center-audit-title"
            icon=Icon::Log
            on_refresh=move |()| list.reload()
            on_export=Callback::new(export)
        >
            <p role="status">{move || exported.get()}</p>
            <Filters state show />
            <LoadedFrame loaded=list>
                <Show
                    when=move || list.with(|list| !list.value.is_empty()).unwrap_or_default()
                    fallback=|| {
                        view! {
                            <EmptyState title=text("center-audit-none-title") icon=Icon::Log>
                                {move || t("center-audit-none")}
                            </EmptyState>
                        }
                    }
                >
                    <AuditTable list state show />
                    <Pager page total page_rows=PAGE_ROWS on_turn=turn />
                </Show>
            </LoadedFrame>
            <Opened />
        </TenantBlade>
    }
}

/// The event that the address names, whichever page of the list it is on.
#[component]
fn Opened() -> impl IntoView {
    let (query, navigator) = (use_query(), use_navigator());
    let id = Memo::new(move |_| query.with(|query| query.get("event")));
    let address = move || id.get().map(|id| format!("{}/{}", routes::audit_events(), paths::encoded(&id)));
    let loaded: Loaded<Option<AuditEvent>> =
        use_loaded(move || address().unwrap_or_default(), use_revision(|revisions| revisions.onboarding));
    let event = Memo::new(move |_| loaded.value().flatten().filter(|event| id.get().as_ref() == Some(&event.id)));
    view! { <AuditPane event on_close=move |()| navigator.set_query("event", None) /> }
}

fn push(records: &mut Records, event: &AuditEvent) {
    records.push([
        format::date_time_of(&event.activity_date_time).as_str(),
        &actor(event),
        &application(event),
        &event.activity_type,
        &targets(event),
        &category(&event.category),
        &status(event),
    ]);
}

#[component]
fn Filters(state: Memo<AuditState>, show: Callback<AuditState>) -> impl IntoView {
    let change = move |change: &dyn Fn(&mut AuditState)| {
        let mut next = state.get_untracked();
        change(&mut next);
        next.page = 0;
        show.run(next);
    };
    view! {
        <div class="center-monitor-filters center-people-filters">
            <SearchBox
                label=text("center-audit-search")
                value=Signal::derive(move || state.with(|state| state.search.clone()))
                on_search=Callback::new(move |words: String| change(&|state| state.search = words.clone()))
            />
            <label>
                {move || t("center-audit-category")}
                <select
                    prop:value=move || state.with(|state| state.category.clone())
                    on:change=move |event| {
                        let value = event_target_value(&event);
                        change(&|state| state.category = value.clone());
                    }
                >
                    <option value="">{move || t("center-monitor-any")}</option>
                    {CATEGORIES
                        .map(|(name, label)| {
                            let is_chosen = move || state.with(|state| state.category == name);
                            view! {
                                <option value=name selected=is_chosen>
                                    {move || t(label)}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
            <label>
                {move || t("center-audit-from")}
                <input
                    type="date"
                    prop:value=move || state.with(|state| state.from.clone())
                    on:change=move |event| {
                        let value = event_target_value(&event);
                        change(&|state| state.from = value.clone());
                    }
                />
            </label>
            <label>
                {move || t("center-audit-to")}
                <input
                    type="date"
                    prop:value=move || state.with(|state| state.to.clone())
                    on:change=move |event| {
                        let value = event_target_value(&event);
                        change(&|state| state.to = value.clone());
                    }
                />
            </label>
        </div>
    }
}

#[component]
fn AuditTable(
    list: Loaded<GraphList<AuditEvent>>,
    state: Memo<AuditState>,
    show: Callback<AuditState>,
) -> impl IntoView {
    let rows = move || list.with(|list| list.value.clone()).unwrap_or_default().into_iter().map(row).collect_view();
    let heads = Column::ALL.map(|column| match column.property() {
        None => view! { <th scope="col">{move || t(column.label())}</th> }.into_any(),
        Some(_) => {
            let order = Memo::new(move |_| state.with(|state| (state.sort == column).then_some(state.is_descending)));
            let sort = move |()| show.run(state.with_untracked(|state| state.sorted_by(column)));
            view! { <SortHeader name=text(column.label()) order on_press=sort /> }.into_any()
        }
    });
    view! {
        <div
            class="center-table-scroll"
            role="region"
            tabindex="0"
            aria-label=move || t_with("center-scroll-region", &[("table", t("center-menu-audit-logs").into())])
        >
            <table class="center-table center-directory center-audit">
                <caption class="visually-hidden">{move || t("center-menu-audit-logs")}</caption>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(event: AuditEvent) -> impl IntoView {
    let navigator = use_navigator();
    let id = event.id.clone();
    view! {
        <tr>
            <td>{format::date_time_of(&event.activity_date_time)}</td>
            <td>{actor(&event)}</td>
            <td>{application(&event)}</td>
            <th scope="row">
                <button
                    type="button"
                    class="button-link"
                    aria-haspopup="dialog"
                    on:click=move |_| navigator.set_query("event", Some(id.clone()))
                >
                    {event.activity_type.clone()}
                </button>
            </th>
            <td>{targets(&event)}</td>
            <td>{category(&event.category)}</td>
            <td>{status(&event)}</td>
        </tr>
    }
}
