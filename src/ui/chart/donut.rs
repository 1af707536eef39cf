//! A ring whose arcs are the parts of a whole.

use super::table::ChartTable;
use super::{ChartPart, number, tone};
use crate::i18n::t_with;
use crate::ui::unique_id;
use leptos::prelude::*;

/// The ring is drawn as if it were so long.
const LENGTH: f64 = 1_000.0;

/// An arc: where it begins and how long it is, of [`LENGTH`].
fn arcs(parts: &[ChartPart]) -> Vec<(f64, f64)> {
    let total: u64 = parts.iter().map(|part| part.count).sum();
    let mut begin = 0.0;
    parts
        .iter()
        .map(|part| {
            let length = if total > 0 { part.count as f64 / total as f64 * LENGTH } else { 0.0 };
            let arc = (begin, length);
            begin += length;
            arc
        })
        .collect()
}

/// A donut chart with its table.
#[component]
pub fn Donut(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// The parts of the whole, in order.
    #[prop(into)]
    parts: Signal<Vec<ChartPart>>,
) -> impl IntoView {
    let heading = unique_id("chart");
    let parts = Memo::new(move |_| parts.get());
    let total = Memo::new(move |_| parts.with(|parts| parts.iter().map(|part| part.count).sum::<u64>()));
    let name = move || t_with("chart-donut-name", &[("title", title.get().into()), ("total", number(total.get()))]);
    let ring = move || {
        let shown = parts.with(|parts| arcs(parts));
        shown
            .into_iter()
            .enumerate()
            .filter(|(_, (_, length))| *length > 0.0)
            .map(|(index, (begin, length))| {
                view! {
                    <circle
                        class=format!("chart-arc {}", tone(index))
                        cx="60"
                        cy="60"
                        r="44"
                        pathLength=LENGTH
                        stroke-dasharray=format!("{length:.1} {:.1}", LENGTH - length)
                        stroke-dashoffset=format!("{:.1}", LENGTH / 4.0 - begin)
                    />
                }
            })
            .collect_view()
    };
    view! {
        <section class="chart" aria-labelledby=heading>
            <h2 id=heading.clone() class="chart-title">{move || title.get()}</h2>
            <div class="chart-body">
                <svg class="chart-donut" role="img" aria-label=name width="120" height="120" viewBox="0 0 120 120">
                    <circle class="chart-ring" cx="60" cy="60" r="44" />
                    {ring}
                    <text class="chart-total" x="60" y="65" aria-hidden="true">
                        {move || t_with("chart-number", &[("count", number(total.get()))])}
                    </text>
                </svg>
                <ChartTable title parts has_shares=true />
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_follow_one_another_around_the_ring() {
        let parts = [1, 0, 3].map(|count| ChartPart::new(String::new(), count));
        assert_eq!(arcs(&parts), [(0.0, 250.0), (250.0, 0.0), (250.0, 750.0)]);
        assert_eq!(arcs(&[ChartPart::default()]), [(0.0, 0.0)]);
    }
}
