//! Small charts as inline SVG. Each is one picture with a name, and beside it a table with the same numbers, whose rows link to the
//! list behind them; nothing is said by colour alone.

pub mod bars;
pub mod columns;
pub mod donut;
pub mod strip;
pub mod table;

pub use bars::BarChart;
pub use columns::{Column, ColumnChart};
pub use donut::Donut;
pub use strip::{Period, Strip};

use crate::i18n::FluentValue;
use leptos::prelude::*;

/// How many colours there are; the next one is the first again.
const TONES: usize = 6;

/// A part of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartPart {
    /// Its name.
    pub label: String,
    /// How many.
    pub count: u64,
    /// App path of the list behind it.
    pub link: Option<String>,
}

impl ChartPart {
    /// A part without a list.
    pub fn new(label: String, count: u64) -> Self {
        Self { label, count, link: None }
    }

    /// With the list behind it.
    #[must_use]
    pub fn with_link(self, link: String) -> Self {
        Self { link: Some(link), ..self }
    }
}

/// Class of the colour of a part.
fn tone(index: usize) -> String {
    format!("chart-tone-{}", index % TONES)
}

/// A square of the colour of a part, before its name.
fn swatch(index: usize) -> impl IntoView {
    view! {
        <svg class="chart-swatch" width="10" height="10" aria-hidden="true">
            <rect class=tone(index) width="10" height="10" />
        </svg>
    }
}

/// The share of a part in percent, rounded; nothing of nothing.
fn share(count: u64, total: u64) -> Option<u64> {
    (total > 0).then(|| (count.saturating_mul(100) + total / 2) / total)
}

fn number(count: u64) -> FluentValue<'static> {
    (count as f64).into()
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_are_rounded_and_nothing_has_none() {
        assert_eq!(share(1, 3), Some(33));
        assert_eq!(share(2, 3), Some(67));
        assert_eq!(share(5, 5), Some(100));
        assert_eq!(share(0, 0), None);
    }
}
