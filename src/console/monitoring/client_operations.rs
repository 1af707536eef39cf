//! *Monitoring > Overview > Client Operations*: what clients were asked for, and how it stands.

use crate::api::{Loaded, encoded, use_loaded_keeping, use_revision};
use crate::console::controls::PushButton;
use crate::console::frame::ConsolePage;
use crate::i18n::{format, t, t_with, text};
use crate::model::odata::search_phrase;
use crate::navigation::{Address, History};
use crate::paths;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame, SearchBox, ToolbarButton};
use contract::admin_service::{AdminServiceList, ClientOperationStatus};
use contract::routes;
use leptos::prelude::*;

/// Rows of a page.
const PAGE_ROWS: u64 = 100;

const HEADERS: [(&str, bool); 12] = [
    ("console-operations-name", false),
    ("console-operations-device", false),
    ("console-operations-collection", false),
    ("console-operations-state", false),
    ("console-operations-total", true),
    ("console-operations-completed", true),
    ("console-operations-failed", true),
    ("console-operations-offline", true),
    ("console-operations-unknown", true),
    ("console-operations-requested", false),
    ("console-operations-updated", false),
    ("console-operations-created-by", false),
];

/// The page.
#[component]
pub fn ClientOperationsPage() -> impl IntoView {
    let page_address = Address::of_page(paths::CLIENT_OPERATIONS);
    let page = Memo::new(move |_| {
        page_address
            .parameter("page")
            .and_then(|page| page.parse::<u64>().ok())
            .map_or(0, |page| page.saturating_sub(1))
    });
    let search = Memo::new(move |_| page_address.parameter("search").unwrap_or_default());
    let address = move || {
        let skip = page.get() * PAGE_ROWS;
        let list = routes::client_operations();
        let words = search.with(|words| words.trim().to_owned());
        let search = if words.is_empty() { words } else { format!("&$search={}", encoded(&search_phrase(&words))) };
        format!("{list}?$top={PAGE_ROWS}&$skip={skip}&$count=true{search}")
    };
    let revision = use_revision(|revisions| revisions.devices + revisions.logs);
    let list: Loaded<AdminServiceList<ClientOperationStatus>> = use_loaded_keeping(address, revision);
    let total = Memo::new(move |_| list.with(|list| list.count).flatten().unwrap_or_default());
    view! {
        <ConsolePage
            path=paths::CLIENT_OPERATIONS
            ribbon=Box::new(move || {
                view! {
                    <ToolbarButton
                        icon=Icon::Refresh
                        class="cm-command"
                        label=text("console-refresh")
                        on_press=Callback::new(move |()| list.reload())
                    />
                }
                .into_any()
            })
        >
            <div class="cm-search-bar">
                <SearchBox
                    label=text("console-operations-search")
                    value=search
                    on_search=Callback::new(move |words: String| {
                        let words = (!words.is_empty()).then_some(words);
                        page_address.change(&[("search", words), ("page", None)], History::Replace);
                    })
                />
            </div>
            <section class="cm-list" aria-label=move || t("console-list-pane")>
                <LoadedFrame loaded=list lines=8>
                    <Show
                        when=move || list.with(|list| !list.value.is_empty()).unwrap_or_default()
                        fallback=|| {
                            view! {
                                <EmptyState title=text("console-operations-none-title") icon=Icon::List>
                                    <p>{move || t("console-operations-none")}</p>
                                </EmptyState>
                            }
                        }
                    >
                        <Table list />
                    </Show>
                    <Pager page total page_address />
                </LoadedFrame>
            </section>
        </ConsolePage>
    }
}

/// The console's name of an operation; one that this app does not know shows as it came.
fn name(operation: &str) -> String {
    match operation {
        "downloadComputerPolicy" => t("console-operations-computer-policy"),
        "downloadUserPolicy" => t("console-operations-user-policy"),
        "evaluateApplicationDeployments" => t("console-operations-applications"),
        "cmpivot" => t("console-operations-cmpivot"),
        "runScript" => t("console-operations-script"),
        other => other.to_owned(),
    }
}

/// Message id of the state.
fn state_id(operation: &ClientOperationStatus) -> &'static str {
    match operation.state {
        3 => "console-operations-succeeded",
        2 => "console-operations-state-failed",
        1 => "console-operations-stopped",
        _ if operation.offline_clients > 0 && operation.unknown_clients == 0 => "console-operations-waiting",
        _ => "console-operations-under-way",
    }
}

#[component]
fn Table(list: Loaded<AdminServiceList<ClientOperationStatus>>) -> impl IntoView {
    let rows = move || list.with(|list| list.value.clone()).unwrap_or_default().into_iter().map(row).collect_view();
    let head = |(label, is_number): (&'static str, bool)| {
        view! {
            <th scope="col" class:cm-number=is_number>
                {move || t(label)}
            </th>
        }
    };
    view! {
        <div
            class="cm-table-frame"
            role="region"
            tabindex="0"
            aria-label=move || t_with("center-scroll-region", &[("table", t("console-node-client-operations").into())])
        >
            <table class="cm-table" aria-label=move || t("console-node-client-operations")>
                <thead>
                    <tr>{HEADERS.map(head).collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(operation: ClientOperationStatus) -> impl IntoView {
    let words = name(&operation.lab_operation);
    let of = if operation.lab_device_name.is_empty() {
        &operation.target_collection_name
    } else {
        &operation.lab_device_name
    };
    let told =
        t_with("console-operations-trace", &[("operation", words.as_str().into()), ("device", of.as_str().into())]);
    let state = t(state_id(&operation));
    let numbers = [
        operation.total_clients,
        operation.completed_clients,
        operation.failed_clients,
        operation.offline_clients,
        operation.unknown_clients,
    ];
    let times = [operation.requested_time, operation.time_last_updated].map(|time| format::date_time_of(&time));
    view! {
        <tr>
            <th scope="row">
                <Link to=paths::action(&operation.unique_id)>
                    <span aria-hidden="true">{words}</span>
                    <span class="visually-hidden">{told}</span>
                </Link>
            </th>
            <td>{operation.lab_device_name}</td>
            <td>{operation.target_collection_name}</td>
            <td>{state}</td>
            {numbers.map(|number| view! { <td class="cm-number">{format::number(number.into())}</td> }).collect_view()}
            {times.map(|time| view! { <td>{time}</td> }).collect_view()}
            <td>{operation.created_by}</td>
        </tr>
    }
}

#[component]
fn Pager(page: Memo<u64>, total: Memo<u64>, page_address: Address) -> impl IntoView {
    let turn = move |to: u64| {
        let page = (to > 0).then(|| (to + 1).to_string());
        page_address.change(&[("page", page)], History::Push);
    };
    let no_previous = Signal::derive(move || (page.get() == 0).then(|| t("console-first-page")));
    let no_next = Signal::derive(move || ((page.get() + 1) * PAGE_ROWS >= total.get()).then(|| t("console-last-page")));
    view! {
        <Show when=move || { total.get() > PAGE_ROWS }>
            <div class="cm-pager">
                <PushButton
                    label=text("console-page-previous")
                    disabled_reason=no_previous
                    on_press=Callback::new(move |()| turn(page.get_untracked().saturating_sub(1)))
                />
                <PushButton
                    label=text("console-page-next")
                    disabled_reason=no_next
                    on_press=Callback::new(move |()| turn(page.get_untracked() + 1))
                />
            </div>
        </Show>
    }
}
