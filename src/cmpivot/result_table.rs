//! The table that a device answered with: cells as the page shows them, and its rows sorted and searched.

use crate::browser::lower_case;
use crate::i18n::format;
use contract::cmpivot::{CmpivotColumn, CmpivotResult};
use serde_json::Value;
use std::cmp::Ordering;

/// Types of columns, as the gateway names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Bool,
    Moment,
    Span,
}

impl Kind {
    pub(super) fn of(column: &CmpivotColumn) -> Self {
        match column.kind.as_str() {
            "long" | "real" => Self::Number,
            "bool" => Self::Bool,
            "datetime" => Self::Moment,
            "timespan" => Self::Span,
            _ => Self::Text,
        }
    }
}

/// A cell as the page shows it: moments as the language writes them, everything else as it came. Null shows as nothing.
pub(super) fn shown(kind: Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::Moment, Value::String(text)) => format::date_time_of(text),
        _ => plain(value),
    }
}

/// A cell as it came: for files, where a moment stays RFC 3339.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The rows, by number, in the order in which they are shown: those that contain `search`, in any case of letters, sorted by the
/// column of a name. Rows that are equal keep the order of the answer.
pub(super) fn order(result: &CmpivotResult, sort: &str, is_descending: bool, search: &str) -> Vec<usize> {
    let kinds: Vec<Kind> = result.columns.iter().map(Kind::of).collect();
    let needle = lower_case(search.trim());
    let fits = |row: &&usize| {
        let mut cells = kinds.iter().zip(&result.rows[**row]);
        needle.is_empty() || cells.any(|(kind, value)| lower_case(&shown(*kind, value)).contains(&needle))
    };
    let all: Vec<usize> = (0..result.rows.len()).collect();
    let mut rows: Vec<usize> = all.iter().filter(fits).copied().collect();
    if let Some(column) = result.columns.iter().position(|column| column.name == sort) {
        let keys: Vec<Key> = result.rows.iter().map(|row| Key::of(kinds[column], &row[column])).collect();
        rows.sort_by(|one, other| {
            let order = keys[*one].compare(&keys[*other]);
            if is_descending { order.reverse() } else { order }
        });
    }
    rows
}

/// What a cell is sorted by. Null is the smallest, as in the language (docs/deviations.md).
#[derive(Clone, Debug, PartialEq)]
enum Key {
    Null,
    Number(f64),
    Text(String),
}

impl Key {
    fn of(kind: Kind, value: &Value) -> Self {
        let number = match (kind, value) {
            (Kind::Number, value) => value.as_f64(),
            (Kind::Bool, value) => value.as_bool().map(|is| f64::from(u8::from(is))),
            (Kind::Moment, Value::String(text)) => format::parse_rfc3339_ms(text).map(|ms| ms as f64),
            (Kind::Span, Value::String(text)) => span_ms(text),
            _ => None,
        };
        match (number, value) {
            (_, Value::Null) => Self::Null,
            (Some(number), _) => Self::Number(number),
            // As the language compares texts: without case.
            (None, value) => Self::Text(lower_case(&plain(value))),
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        let rank = |key: &Self| match key {
            Self::Null => 0,
            Self::Number(_) => 1,
            Self::Text(_) => 2,
        };
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            _ => rank(self).cmp(&rank(other)),
        }
    }
}

/// Milliseconds of a length of time such as `1.02:03:04` or `-00:00:01.500`; nothing where it is none.
fn span_ms(text: &str) -> Option<f64> {
    let (sign, text) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let mut parts = text.split(':');
    let (first, minutes, seconds) = (parts.next()?, parts.next()?, parts.next()?);
    let (days, hours) = first.split_once('.').unwrap_or(("0", first));
    let number = |text: &str| text.parse::<f64>().ok();
    let seconds = ((number(days)? * 24.0 + number(hours)?) * 60.0 + number(minutes)?) * 60.0 + number(seconds)?;
    Some(sign * seconds * 1_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn result(kinds: &[(&str, &str)], rows: Vec<Vec<Value>>) -> CmpivotResult {
        let column = |(name, kind): &(&str, &str)| CmpivotColumn { name: (*name).into(), kind: (*kind).into() };
        CmpivotResult { columns: kinds.iter().map(column).collect(), rows, ..CmpivotResult::default() }
    }

    #[test]
    fn columns_are_sorted_by_their_type() {
        for (kind, values, expected) in [
            ("string", [json!("b"), json!("A"), json!(null)], [2, 1, 0]),
            ("long", [json!(10), json!(9), json!(-1)], [2, 1, 0]),
            ("real", [json!(0.5), json!(-3.25), json!(null)], [2, 1, 0]),
            ("bool", [json!(true), json!(false), json!(null)], [2, 1, 0]),
            ("datetime", [json!("2026-10-01T00:00:00Z"), json!("2026-02-01T00:00:00Z"), json!(null)], [2, 1, 0]),
            ("timespan", [json!("1.00:00:00"), json!("23:59:59.500"), json!("-2.00:00:00")], [2, 1, 0]),
        ] {
            let result = result(&[("C", kind)], values.map(|value| vec![value]).to_vec());
            assert_eq!(order(&result, "C", false, ""), expected, "{kind}");
            assert_eq!(order(&result, "C", true, ""), [0, 1, 2], "{kind}");
            assert_eq!(order(&result, "", true, ""), [0, 1, 2], "{kind} as it came");
        }
    }

    #[test]
    fn equal_rows_keep_their_order_and_a_search_looks_at_every_cell() {
        let rows = vec![vec![json!("CLT-1"), json!(7)], vec![json!("clt-2"), json!(7)], vec![json!("srv"), json!(17)]];
        let result = result(&[("Device", "string"), ("Count", "long")], rows);
        assert_eq!(order(&result, "Count", false, "CLT"), [0, 1]);
        assert_eq!(order(&result, "Count", true, "CLT"), [0, 1]);
        assert_eq!(order(&result, "Device", true, " 17 "), [2]);
        assert!(order(&result, "", false, "nothing").is_empty());
    }

    #[test]
    fn cells_show_as_their_language_writes_them_and_are_saved_as_they_came() {
        let moment = json!("2020-03-04T20:49:50Z");
        assert_eq!(shown(Kind::Moment, &moment), "3/4/2020, 8:49:50 PM");
        assert_eq!(plain(&moment), "2020-03-04T20:49:50Z");
        for (value, expected) in
            [(json!(null), ""), (json!(4673), "4673"), (json!(true), "true"), (json!("a,b"), "a,b")]
        {
            assert_eq!((shown(Kind::Text, &value), plain(&value)), (expected.to_owned(), expected.to_owned()));
        }
    }
}
