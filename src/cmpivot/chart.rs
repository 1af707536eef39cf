//! A result as a chart: of two columns, names and whole numbers, such as `summarize count() by …` answers.

use super::result_table::{Kind, shown};
use super::state::ChartLook;
use crate::i18n::t_with;
use crate::ui::chart::Column;
use crate::ui::{BarChart, ChartPart, ColumnChart, Donut};
use contract::cmpivot::CmpivotResult;
use leptos::prelude::*;

/// Parts of a chart: more are no picture any more.
const PARTS_MAX: usize = 60;

/// The columns of names and of numbers, where the result is one that can be drawn.
fn columns(result: &CmpivotResult) -> Option<(usize, usize)> {
    if result.columns.len() != 2 || result.rows.is_empty() || result.rows.len() > PARTS_MAX {
        return None;
    }
    let is_whole = |column: usize| {
        result.columns[column].kind == "long" && result.rows.iter().all(|row| row[column].as_u64().is_some())
    };
    // Of two numbers the second is what was counted: `summarize count() by EventID` has the group first.
    [(0, 1), (1, 0)].into_iter().find(|(_, number)| is_whole(*number))
}

/// Whether the result can be drawn.
pub(super) fn is_drawable(result: &CmpivotResult) -> bool {
    columns(result).is_some()
}

/// The rows as parts, in the given order; nothing where they are not drawable.
fn parts(result: &CmpivotResult, order: &[usize]) -> Vec<ChartPart> {
    let Some((name, number)) = columns(result) else { return Vec::new() };
    let kind = Kind::of(&result.columns[name]);
    let part = |row: &usize| {
        let row = &result.rows[*row];
        ChartPart::new(shown(kind, &row[name]), row[number].as_u64().unwrap_or_default())
    };
    order.iter().map(part).collect()
}

/// The chart. Its rows are those of the table, in the same order.
pub(super) fn chart(result: &CmpivotResult, order: &[usize], look: ChartLook) -> AnyView {
    let Some((name, number)) = columns(result) else { return ().into_any() };
    let (by, counted) = (result.columns[name].name.clone(), result.columns[number].name.clone());
    let title = {
        let by = by.clone();
        let counted = counted.clone();
        Signal::derive(move || {
            t_with("cmpivot-chart-title", &[("counted", counted.as_str().into()), ("by", by.as_str().into())])
        })
    };
    let parts = parts(result, order);
    match look {
        ChartLook::None => ().into_any(),
        ChartLook::Bar => view! { <BarChart title parts=Signal::stored(parts) /> }.into_any(),
        ChartLook::Pie => view! { <Donut title parts=Signal::stored(parts) /> }.into_any(),
        ChartLook::Column => {
            let column = |part: ChartPart| Column { label: part.label, counts: vec![part.count], link: None };
            let columns: Vec<Column> = parts.into_iter().map(column).collect();
            view! {
                <ColumnChart
                    title
                    parts=Signal::stored(vec![counted])
                    columns=Signal::stored(columns)
                    column_name=Signal::stored(by)
                />
            }
            .into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::cmpivot::CmpivotColumn;
    use serde_json::{Value, json};

    fn result(kinds: &[&str], rows: Vec<Vec<Value>>) -> CmpivotResult {
        let column = |kind: &&str| CmpivotColumn { name: format!("the {kind}"), kind: (*kind).into() };
        CmpivotResult { columns: kinds.iter().map(column).collect(), rows, ..CmpivotResult::default() }
    }

    #[test]
    fn two_columns_with_a_whole_number_are_drawn() {
        let counts = result(&["string", "long"], vec![vec![json!("a"), json!(2)], vec![json!(null), json!(0)]]);
        assert!(is_drawable(&counts));
        let expected = [ChartPart::new("".into(), 0), ChartPart::new("a".into(), 2)];
        assert_eq!(parts(&counts, &[1, 0]), expected);
        let turned = result(&["long", "string"], vec![vec![json!(2), json!("a")]]);
        assert_eq!(parts(&turned, &[0]), [ChartPart::new("a".into(), 2)]);
        let of_numbers = result(&["long", "long"], vec![vec![json!(4673), json!(9)]]);
        assert_eq!(parts(&of_numbers, &[0]), [ChartPart::new("4673".into(), 9)]);
    }

    #[test]
    fn what_a_picture_would_not_tell_is_none() {
        let row = vec![json!("a"), json!(1)];
        for other in [
            result(&["string", "long"], Vec::new()),
            result(&["string", "long"], vec![row; PARTS_MAX + 1]),
            result(&["string", "real"], vec![vec![json!("a"), json!(1.5)]]),
            result(&["string", "long"], vec![vec![json!("a"), json!(-1)]]),
            result(&["string", "long"], vec![vec![json!("a"), json!(null)]]),
            result(&["string", "string"], vec![vec![json!("a"), json!("b")]]),
            result(&["string", "long", "long"], vec![vec![json!("a"), json!(1), json!(1)]]),
        ] {
            assert!(!is_drawable(&other), "{other:?}");
        }
    }
}
