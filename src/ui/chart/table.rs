//! The numbers of a chart as a table, which is its legend too.

use super::{ChartPart, number, share, swatch};
use crate::i18n::{t, t_with};
use crate::ui::Link;
use leptos::prelude::*;

/// One row for each part.
#[component]
pub fn ChartTable(
    /// The name of the chart.
    #[prop(into)]
    title: Signal<String>,
    /// The parts.
    parts: Memo<Vec<ChartPart>>,
    /// Whether the shares are shown.
    has_shares: bool,
) -> impl IntoView {
    let total = Memo::new(move |_| parts.with(|parts| parts.iter().map(|part| part.count).sum::<u64>()));
    view! {
        <table class="chart-table">
            <caption class="visually-hidden">{move || title.get()}</caption>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{move || t("chart-part")}</th>
                    <th scope="col">{move || t("chart-count")}</th>
                    {has_shares.then(|| view! { <th scope="col">{move || t("chart-share")}</th> })}
                </tr>
            </thead>
            <tbody>
                {move || {
                    let total = total.get();
                    parts.get().into_iter().enumerate().map(|(index, part)| row(index, part, total, has_shares)).collect_view()
                }}
            </tbody>
        </table>
    }
}

fn row(index: usize, part: ChartPart, total: u64, has_shares: bool) -> impl IntoView {
    let ChartPart { label, count, link } = part;
    let name = match link {
        Some(link) => view! { <Link to=link>{label}</Link> }.into_any(),
        None => label.into_any(),
    };
    let percent = share(count, total).map(|percent| t_with("chart-percent", &[("percent", number(percent))]));
    view! {
        <tr>
            <th scope="row">
                {swatch(index)}
                {name}
            </th>
            <td>{t_with("chart-number", &[("count", number(count))])}</td>
            {has_shares.then(|| view! { <td>{percent}</td> })}
        </tr>
    }
}
