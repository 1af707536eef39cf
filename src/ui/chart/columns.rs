//! Columns, each stacked of the same parts.

use super::{swatch, tone};
use crate::i18n::{t, t_with};
use crate::ui::{Link, unique_id};
use leptos::prelude::*;

const HEIGHT: f64 = 96.0;
/// From one column to the next, and its width, where columns are moments: many, close to each other.
const OVER_TIME: (f64, f64) = (9.0, 7.0);
/// The same where columns are things of a kind: few, each by itself.
const OF_THINGS: (f64, f64) = (36.0, 28.0);

/// A column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// When.
    pub label: String,
    /// One count for each part, from the bottom.
    pub counts: Vec<u64>,
    /// App path of what is behind it.
    pub link: Option<String>,
}

/// Top edge and height of each piece of a column, from the bottom. A column of which there is something is never invisible.
fn pieces(counts: &[u64], most: u64) -> Vec<(f64, f64)> {
    let mut top = HEIGHT;
    counts
        .iter()
        .map(|count| {
            let height = if *count > 0 { (*count as f64 / most.max(1) as f64 * HEIGHT).max(1.5) } else { 0.0 };
            top -= height;
            (top, height)
        })
        .collect()
}

/// A column chart with its table, which is folded away where the columns are moments or the same is listed below.
#[component]
pub fn ColumnChart(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// Names of the parts of a column.
    #[prop(into)]
    parts: Signal<Vec<String>>,
    /// From left to right.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// The name of a column in the table, such as *Upload*.
    #[prop(into)]
    column_name: Signal<String>,
    /// The columns are moments: the table has the newest first.
    #[prop(optional)]
    is_over_time: bool,
    /// The same is listed below, so that the table is folded away at first.
    #[prop(optional)]
    is_listed_below: bool,
) -> impl IntoView {
    let heading = unique_id("chart");
    let columns = Memo::new(move |_| columns.get());
    let (step, column_width) = if is_over_time { OVER_TIME } else { OF_THINGS };
    let width = Memo::new(move |_| columns.with(Vec::len) as f64 * step);
    let name = move || {
        let count = columns.with(Vec::len) as f64;
        t_with("chart-columns-name", &[("title", title.get().into()), ("columns", count.into())])
    };
    let drawn = move || {
        let columns = columns.get();
        let most = columns.iter().map(|column| column.counts.iter().sum::<u64>()).max().unwrap_or(0);
        let draw = |(index, column): (usize, &Column)| {
            let left = index as f64 * step;
            let pieces = pieces(&column.counts, most).into_iter().enumerate();
            pieces
                .filter(|(_, (_, height))| *height > 0.0)
                .map(|(part, (top, height))| {
                    view! {
                        <rect
                            class=tone(part)
                            x=left
                            y=format!("{top:.1}")
                            width=column_width
                            height=format!("{height:.1}")
                        />
                    }
                })
                .collect_view()
        };
        columns.iter().enumerate().map(draw).collect_view()
    };
    let legend = move || {
        let item = |(index, part): (usize, String)| {
            view! {
                <li>
                    {swatch(index)}
                    {part}
                </li>
            }
        };
        parts.get().into_iter().enumerate().map(item).collect_view()
    };
    view! {
        <section class="chart chart-wide" aria-labelledby=heading>
            <h2 id=heading.clone() class="chart-title">{move || title.get()}</h2>
            <div class="chart-scroll">
                <svg
                    class="chart-columns"
                    role="img"
                    aria-label=name
                    width=move || width.get()
                    height=HEIGHT
                    viewBox=move || format!("0 0 {} {HEIGHT}", width.get().max(1.0))
                >
                    {drawn}
                </svg>
            </div>
            <ul class="chart-legend">{legend}</ul>
            <details class="chart-details" open=!is_over_time && !is_listed_below>
                <summary>{move || t("chart-as-table")}</summary>
                <table class="chart-table">
                    <caption class="visually-hidden">{move || title.get()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || column_name.get()}</th>
                            {move || {
                                parts.get().into_iter().map(|part| view! { <th scope="col">{part}</th> }).collect_view()
                            }}
                        </tr>
                    </thead>
                    <tbody>
                        {move || {
                            let mut columns = columns.get();
                            if is_over_time {
                                columns.reverse();
                            }
                            columns.into_iter().map(row).collect_view()
                        }}
                    </tbody>
                </table>
            </details>
        </section>
    }
}

fn row(column: Column) -> impl IntoView {
    let cells = column.counts.into_iter().map(|count| {
        view! { <td>{t_with("chart-number", &[("count", super::number(count))])}</td> }
    });
    let name = match column.link {
        Some(link) => view! { <Link to=link>{column.label}</Link> }.into_any(),
        None => column.label.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells.collect_view()}
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_stand_on_one_another_and_small_ones_are_seen() {
        assert_eq!(pieces(&[50, 50], 100), [(48.0, 48.0), (0.0, 48.0)]);
        assert_eq!(pieces(&[0, 1], 1_000_000), [(96.0, 0.0), (94.5, 1.5)]);
        assert_eq!(pieces(&[0], 0), [(96.0, 0.0)]);
    }
}
