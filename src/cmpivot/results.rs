//! *Results*: what was answered as a table that is sorted, searched and saved, with a chart where it is one.

use super::chart::{chart, is_drawable};
use super::pivot::{Pivot, Run};
use super::query_error::{QueryError, QueryErrorView};
use super::result_table::{Kind, order, plain, shown};
use super::state::{ChartLook, PageState};
use crate::browser::FileParts;
use crate::i18n::{t, t_with, text};
use crate::list::csv::{BYTE_ORDER_MARK, Records};
use crate::list::pager::Pager;
use crate::list::sort_header::SortHeader;
use crate::paths;
use crate::ui::{EmptyState, ErrorState, Glyph, Icon, Link, LoadingState, SearchBox, ToolbarButton};
use contract::cmpivot::{CmpivotColumn, CmpivotResult};
use leptos::prelude::*;
use std::sync::Arc;

/// Rows of a page: a result of 128 KB may have some thousand.
const PAGE_ROWS: u64 = 100;

/// The panel.
#[component]
pub fn Results(
    /// The query and its run.
    pivot: Pivot,
    /// How the result is shown.
    state: Memo<PageState>,
    /// Shows it in another way.
    show: Callback<PageState>,
    /// Asks again.
    on_run: Callback<()>,
    /// Says who answered.
    answered: Callback<Arc<CmpivotResult>, Option<String>>,
    /// Message id of what stands here before the first run.
    none_id: &'static str,
    /// Address of the device of a name, which its rows lead to.
    #[prop(optional)]
    device_address: Option<DeviceAddress>,
) -> impl IntoView {
    let status = move || match pivot.run.get() {
        Run::Running => Some(t("cmpivot-run-running")),
        Run::Canceled => Some(t("cmpivot-canceled")),
        Run::Done(result) => answered.run(result),
        Run::None | Run::Failed(..) => None,
    };
    let panel = move || match pivot.run.get() {
        Run::None => view! {
            <EmptyState title=text("cmpivot-results-none-title") icon=Icon::Play>
                {move || t(none_id)}
            </EmptyState>
        }
        .into_any(),
        Run::Running => view! { <LoadingState /> }.into_any(),
        Run::Canceled => ().into_any(),
        Run::Failed(query, error) => match QueryError::of(&error) {
            Some(error) => view! { <QueryErrorView pivot query error /> }.into_any(),
            None => view! { <ErrorState error on_retry=on_run /> }.into_any(),
        },
        Run::Done(result) => view! { <ResultView result state show device_address /> }.into_any(),
    };
    view! {
        <p role="status">{status}</p>
        {panel}
    }
}

#[component]
fn ResultView(
    result: Arc<CmpivotResult>,
    state: Memo<PageState>,
    show: Callback<PageState>,
    device_address: Option<DeviceAddress>,
) -> impl IntoView {
    let result = StoredValue::new(result);
    let columns = result.with_value(|result| result.columns.clone());
    let order = Memo::new(move |_| {
        state.with(|state| result.with_value(|result| order(result, &state.sort, state.is_descending, &state.search)))
    });
    let page = RwSignal::new(0_u64);
    // Other rows, or another order of them, begin at the first.
    Effect::new(move |before: Option<()>| {
        order.track();
        if before.is_some() {
            page.set(0);
        }
    });
    let total = Memo::new(move |_| order.with(|order| order.len() as u64));
    let found = move || {
        let is_searched = state.with(|state| !state.search.trim().is_empty());
        is_searched.then(|| t_with("cmpivot-found", &[("rows", (total.get() as f64).into())]))
    };
    let is_drawable = result.with_value(|result| is_drawable(result));
    let look = Memo::new(move |_| state.with(|state| state.chart));
    let drawn = move || result.with_value(|result| order.with(|order| chart(result, order, look.get())));
    let trace = result.with_value(|result| paths::action(&result.task_guid));
    let change = move |change: &dyn Fn(&mut PageState)| {
        let mut next = state.get_untracked();
        change(&mut next);
        show.run(next);
    };
    view! {
        <div class="cmpivot-result-bar">
            <p role="status">{found}</p>
            <SearchBox
                label=text("cmpivot-search")
                value=Signal::derive(move || state.with(|state| state.search.clone()))
                on_search=move |words: String| change(&|state| state.search = words.clone())
            />
            {is_drawable.then(|| view! { <ChartChoice look on_choose=Callback::new(move |look| change(&|state| state.chart = look)) /> })}
            <ToolbarButton
                icon=Icon::Download
                label=text("cmpivot-export")
                disabled_reason=Signal::derive(move || (total.get() == 0).then(|| t("cmpivot-export-none")))
                on_press=move |()| result.with_value(|result| order.with_untracked(|order| save(result, order)))
            />
            <Link to=trace class="toolbar-button">
                <Glyph icon=Icon::Log />
                <span>{move || t("cmpivot-trace")}</span>
            </Link>
        </div>
        {is_drawable.then(|| view! { <div class="charts">{drawn}</div> })}
        <Show
            when=move || { total.get() > 0 }
            fallback=|| view! { <EmptyState title=text("cmpivot-no-rows") icon=Icon::Search /> }
        >
            <div
                class="center-table-scroll"
                role="region"
                tabindex="0"
                aria-label=move || t_with("center-scroll-region", &[("table", t("cmpivot-results").into())])
            >
                <table class="center-table cmpivot-table">
                    <caption class="visually-hidden">{move || t("cmpivot-results")}</caption>
                    <thead>
                        <tr>{columns.iter().map(|column| header(column.clone(), state, show)).collect_view()}</tr>
                    </thead>
                    <tbody>
                        {
                            let kinds: Vec<Kind> = columns.iter().map(Kind::of).collect();
                            let device = device_column(&columns, device_address);
                            move || {
                                let first = (page.get() * PAGE_ROWS) as usize;
                                let rows = order
                                    .with(|order| order.iter().skip(first).take(PAGE_ROWS as usize).copied().collect::<Vec<_>>());
                                result.with_value(|result| {
                                    rows.into_iter().map(|row| table_row(&kinds, device, &result.rows[row])).collect_view()
                                })
                            }
                        }
                    </tbody>
                </table>
            </div>
            <Show when=move || { total.get() > PAGE_ROWS }>
                <Pager page total page_rows=PAGE_ROWS on_turn=Callback::new(move |to| page.set(to)) />
            </Show>
        </Show>
    }
}

#[component]
fn ChartChoice(look: Memo<ChartLook>, on_choose: Callback<ChartLook>) -> impl IntoView {
    let option = move |one: ChartLook| {
        view! {
            <option value=one.key() selected=move || look.get() == one>
                {move || t(one.label())}
            </option>
        }
    };
    view! {
        <label class="cmpivot-chart-choice">
            {move || t("cmpivot-chart")}
            <select
                class="field"
                prop:value=move || look.get().key()
                on:change=move |event| on_choose.run(ChartLook::of_key(&event_target_value(&event)))
            >
                {ChartLook::ALL.map(option).collect_view()}
            </select>
        </label>
    }
}

/// The head of a column: its name sorts, and its type is told.
fn header(column: CmpivotColumn, state: Memo<PageState>, show: Callback<PageState>) -> impl IntoView {
    let is_number = Kind::of(&column) == Kind::Number;
    let CmpivotColumn { name, kind } = column;
    let order = {
        let name = name.clone();
        Memo::new(move |_| state.with(|state| (state.sort == name).then_some(state.is_descending)))
    };
    let sort = {
        let name = name.clone();
        move |()| show.run(state.with_untracked(|state| state.sorted_by(&name)))
    };
    view! { <SortHeader name=Signal::stored(name) order on_press=sort title=kind is_number /> }
}

/// Writes the address of a device of a name.
type DeviceAddress = fn(&str) -> String;

/// The column of device names that lead to their devices.
fn device_column(columns: &[CmpivotColumn], address: Option<DeviceAddress>) -> Option<(usize, DeviceAddress)> {
    let index = columns.iter().position(|column| column.name == "Device" && column.kind == "string")?;
    Some((index, address?))
}

fn table_row(
    kinds: &[Kind],
    device: Option<(usize, DeviceAddress)>,
    row: &[serde_json::Value],
) -> impl IntoView + use<> {
    let cells = kinds.iter().zip(row).enumerate().map(|(index, (kind, value))| {
        let words = shown(*kind, value);
        let name = value.as_str();
        let link = device.filter(|(column, _)| *column == index).zip(name).map(|((_, address), name)| address(name));
        match link {
            Some(to) => view! { <td><Link to=to>{words}</Link></td> }.into_any(),
            None => view! { <td class:is-number=*kind == Kind::Number>{words}</td> }.into_any(),
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }
}

/// Saves the rows that are shown, all pages of them, as a CSV file.
fn save(result: &CmpivotResult, order: &[usize]) {
    let mut records = Records::default();
    records.push(result.columns.iter().map(|column| column.name.as_str()));
    for row in order {
        let cells: Vec<String> = result.rows[*row].iter().map(plain).collect();
        records.push(cells.iter().map(String::as_str));
    }
    let mut parts = FileParts::default();
    parts.push(BYTE_ORDER_MARK);
    parts.push(&records.take());
    parts.save(&format!("CMPivot-{}.csv", result.device_name), "text/csv;charset=utf-8");
}
