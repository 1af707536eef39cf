//! Bars from left to right, or from the middle as a funnel.

use super::table::ChartTable;
use super::{ChartPart, tone};
use crate::i18n::t_with;
use crate::ui::unique_id;
use leptos::prelude::*;

const WIDTH: f64 = 240.0;
const BAR_HEIGHT: usize = 18;
const BAR_STEP: usize = 24;

/// Left edge and width of each bar.
fn bars(parts: &[ChartPart], is_funnel: bool) -> Vec<(f64, f64)> {
    let most = parts.iter().map(|part| part.count).max().unwrap_or(0).max(1);
    let bar = |part: &ChartPart| {
        let width = part.count as f64 / most as f64 * WIDTH;
        (if is_funnel { (WIDTH - width) / 2.0 } else { 0.0 }, width)
    };
    parts.iter().map(bar).collect()
}

/// A bar chart with its table.
#[component]
pub fn BarChart(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// The bars, from top to bottom.
    #[prop(into)]
    parts: Signal<Vec<ChartPart>>,
    /// Each is a part of the one above it: drawn from the middle, without shares of a whole.
    #[prop(optional)]
    is_funnel: bool,
) -> impl IntoView {
    let heading = unique_id("chart");
    let parts = Memo::new(move |_| parts.get());
    let height = Memo::new(move |_| parts.with(|parts| parts.len() * BAR_STEP));
    let name = move || {
        let count = parts.with(Vec::len) as f64;
        t_with("chart-bars-name", &[("title", title.get().into()), ("bars", count.into())])
    };
    let drawn = move || {
        let bars = parts.with(|parts| bars(parts, is_funnel));
        bars.into_iter()
            .enumerate()
            .map(|(index, (left, width))| {
                view! {
                    <rect
                        class=tone(index)
                        x=format!("{left:.1}")
                        y=index * BAR_STEP
                        width=format!("{width:.1}")
                        height=BAR_HEIGHT
                    />
                }
            })
            .collect_view()
    };
    view! {
        <section class="chart" aria-labelledby=heading>
            <h2 id=heading.clone() class="chart-title">{move || title.get()}</h2>
            <div class="chart-body">
                <svg
                    class="chart-bars"
                    role="img"
                    aria-label=name
                    width=WIDTH
                    height=move || height.get()
                    viewBox=move || format!("0 0 {WIDTH} {}", height.get())
                >
                    {drawn}
                </svg>
                <ChartTable title parts has_shares=!is_funnel />
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_fills_the_width() {
        let parts = [4, 2, 0].map(|count| ChartPart::new(String::new(), count));
        assert_eq!(bars(&parts, false), [(0.0, 240.0), (0.0, 120.0), (0.0, 0.0)]);
        assert_eq!(bars(&parts, true), [(0.0, 240.0), (60.0, 120.0), (120.0, 0.0)]);
        assert_eq!(bars(&[], false), []);
    }
}
