//! A strip of time, cut into periods of one state each.

use super::{swatch, tone};
use crate::i18n::{t, t_with};
use crate::ui::unique_id;
use leptos::prelude::*;

const WIDTH: f64 = 600.0;
const HEIGHT: f64 = 24.0;

/// A period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Period {
    /// Its state.
    pub label: String,
    /// Number of the state, for its colour.
    pub tone: usize,
    /// From when, in words.
    pub from: String,
    /// Until when, in words.
    pub to: String,
    /// From when, milliseconds.
    pub from_ms: i64,
    /// Until when, milliseconds.
    pub to_ms: i64,
}

/// Left edge and width of each period.
fn pieces(periods: &[Period]) -> Vec<(f64, f64)> {
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else { return Vec::new() };
    let whole = (last.to_ms - first.from_ms).max(1) as f64;
    let at = |ms: i64| (ms - first.from_ms) as f64 / whole * WIDTH;
    periods.iter().map(|period| (at(period.from_ms), at(period.to_ms) - at(period.from_ms))).collect()
}

/// A strip with its table.
#[component]
pub fn Strip(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// In order, without gaps.
    #[prop(into)]
    periods: Signal<Vec<Period>>,
) -> impl IntoView {
    let heading = unique_id("chart");
    let periods = Memo::new(move |_| periods.get());
    let name = move || {
        let count = periods.with(Vec::len) as f64;
        t_with("chart-strip-name", &[("title", title.get().into()), ("periods", count.into())])
    };
    let drawn = move || {
        let periods = periods.get();
        let piece = |((left, width), period): ((f64, f64), &Period)| {
            view! {
                <rect
                    class=tone(period.tone)
                    x=format!("{left:.1}")
                    y="0"
                    width=format!("{width:.1}")
                    height=HEIGHT
                />
            }
        };
        pieces(&periods).into_iter().zip(&periods).map(piece).collect_view()
    };
    view! {
        <section class="chart chart-wide" aria-labelledby=heading>
            <h2 id=heading.clone() class="chart-title">{move || title.get()}</h2>
            <svg
                class="chart-strip"
                role="img"
                aria-label=name
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                preserveAspectRatio="none"
            >
                {drawn}
            </svg>
            <table class="chart-table">
                <caption class="visually-hidden">{move || title.get()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{move || t("chart-state")}</th>
                        <th scope="col">{move || t("chart-from")}</th>
                        <th scope="col">{move || t("chart-to")}</th>
                    </tr>
                </thead>
                <tbody>{move || periods.get().into_iter().rev().map(row).collect_view()}</tbody>
            </table>
        </section>
    }
}

fn row(period: Period) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                {swatch(period.tone)}
                {period.label}
            </th>
            <td>{period.from}</td>
            <td>{period.to}</td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_share_the_width_by_their_length() {
        let period = |from_ms, to_ms| Period { from_ms, to_ms, ..Period::default() };
        assert_eq!(pieces(&[period(10, 20), period(20, 40)]), [(0.0, 200.0), (200.0, 400.0)]);
        assert_eq!(pieces(&[]), []);
    }
}
