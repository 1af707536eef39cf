//! Classes and values of *Resource explorer*: their words, what a search finds, and the order of instances.

use crate::admin_center::words::Shown;
use crate::browser::lower_case;
use contract::resource_explorer::InventoryClass;
use serde_json::Value;
use std::cmp::Ordering;

/// Rows of a page.
pub(super) const PAGE_ROWS: u64 = 25;

/// What a cell shows.
pub(super) fn shown(value: &Value, kind: &str) -> Shown {
    match value {
        Value::Null => Shown::Missing,
        Value::Bool(is) => Shown::flag(*is),
        Value::String(text) if kind == "datetime" => Shown::time(text),
        Value::String(text) => Shown::text(Some(text)),
        other => Shown::Text(other.to_string()),
    }
}

/// Names of the classes that a search keeps: those whose name has the words, and those with a property or a value that has them.
pub(super) fn classes_with(classes: &[InventoryClass], search: &str, say: fn(&Shown) -> String) -> Vec<String> {
    let needle = lower_case(search.trim());
    let has = |text: &str| lower_case(text).contains(&needle);
    let is_kept = |class: &&InventoryClass| {
        needle.is_empty()
            || has(&class.name)
            || class.properties.iter().any(|property| has(&property.name))
            || class.instances.iter().any(|instance| row(class, instance, say).iter().any(|words| has(words)))
    };
    classes.iter().filter(is_kept).map(|class| class.name.clone()).collect()
}

fn row(class: &InventoryClass, instance: &[Value], say: fn(&Shown) -> String) -> Vec<String> {
    let cells = instance.iter().zip(&class.properties);
    cells.map(|(value, property)| say(&shown(value, &property.kind))).collect()
}

/// By which column instances are sorted, and whether downward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sort {
    pub(super) column: usize,
    pub(super) is_descending: bool,
}

impl Sort {
    /// Of the query's parameter: the number of a column, with a minus where it runs downward.
    pub(super) fn of(parameter: &str) -> Option<Self> {
        let (number, is_descending) = match parameter.strip_prefix('-') {
            Some(number) => (number, true),
            None => (parameter, false),
        };
        let column = number.parse::<usize>().ok()?.checked_sub(1)?;
        Some(Self { column, is_descending })
    }

    /// The query's parameter.
    pub(super) fn in_query(self) -> String {
        format!("{}{}", if self.is_descending { "-" } else { "" }, self.column + 1)
    }

    /// After a press on the head of `column`.
    pub(super) fn pressed(before: Option<Self>, column: usize) -> Self {
        let is_descending = before.is_some_and(|before| before.column == column && !before.is_descending);
        Self { column, is_descending }
    }
}

/// The instances of a class in words: those that have the keyword in a cell, sorted.
pub(super) fn instances(
    class: &InventoryClass,
    keyword: &str,
    sort: Option<Sort>,
    say: fn(&Shown) -> String,
) -> Vec<Vec<String>> {
    let needle = lower_case(keyword.trim());
    let mut all: Vec<&Vec<Value>> = class.instances.iter().collect();
    if let Some(Sort { column, is_descending }) = sort.filter(|sort| sort.column < class.properties.len()) {
        all.sort_by(|one, other| {
            let order = compare(&one[column], &other[column]);
            if is_descending { order.reverse() } else { order }
        });
    }
    let rows = all.into_iter().map(|instance| row(class, instance, say));
    rows.filter(|row| needle.is_empty() || row.iter().any(|words| lower_case(words).contains(&needle))).collect()
}

/// Numbers as numbers, texts without regard to case; nothing comes first.
fn compare(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one.as_f64().partial_cmp(&other.as_f64()).unwrap_or(Ordering::Equal)
        }
        (Value::String(one), Value::String(other)) => lower_case(one).cmp(&lower_case(other)),
        (Value::Bool(one), Value::Bool(other)) => one.cmp(other),
        (one, other) => other.is_null().cmp(&one.is_null()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::resource_explorer::InventoryProperty;
    use serde_json::json;

    fn say(shown: &Shown) -> String {
        match shown {
            Shown::Text(text) | Shown::Time(text) => text.clone(),
            Shown::Message(id) => (*id).to_owned(),
            _ => "---".to_owned(),
        }
    }

    fn class(name: &str, properties: &[(&str, &str)], instances: Vec<Vec<Value>>) -> InventoryClass {
        let property = |(name, kind): &(&str, &str)| InventoryProperty { name: (*name).into(), kind: (*kind).into() };
        InventoryClass { name: name.into(), properties: properties.iter().map(property).collect(), instances }
    }

    fn classes() -> [InventoryClass; 2] {
        [
            class("Motherboard", &[("Primary Bus Type", "string")], vec![vec![json!("PCI")]]),
            class(
                "Logical Disk",
                &[("Device ID", "string"), ("Size", "long"), ("Compressed", "bool")],
                vec![
                    vec![json!("E:"), json!(9), json!(false)],
                    vec![json!("C:"), json!(10), json!(true)],
                    vec![json!("D:"), Value::Null, Value::Null],
                ],
            ),
        ]
    }

    #[test]
    fn a_search_finds_names_properties_and_values() {
        for (search, expected) in [
            ("", vec!["Motherboard", "Logical Disk"]),
            (" mother ", vec!["Motherboard"]),
            ("device id", vec!["Logical Disk"]),
            ("pci", vec!["Motherboard"]),
            ("c:", vec!["Logical Disk"]),
            ("nothing of the kind", vec![]),
        ] {
            assert_eq!(classes_with(&classes(), search, say), expected, "{search}");
        }
    }

    #[test]
    fn instances_are_sorted_by_value_and_filtered_by_words() {
        let disk = &classes()[1];
        let first = |keyword: &str, sort: Option<&str>| -> Vec<String> {
            instances(disk, keyword, sort.and_then(Sort::of), say).into_iter().map(|row| row[0].clone()).collect()
        };
        assert_eq!(first("", None), ["E:", "C:", "D:"]);
        assert_eq!(first("", Some("1")), ["C:", "D:", "E:"]);
        assert_eq!(first("", Some("2")), ["D:", "E:", "C:"]);
        assert_eq!(first("", Some("-2")), ["C:", "E:", "D:"]);
        assert_eq!(first("center-yes", None), ["C:"]);
        assert_eq!(first("", Some("99")), ["E:", "C:", "D:"]);
    }

    #[test]
    fn the_head_of_a_column_sorts_up_then_down() {
        let first = Sort::pressed(None, 2);
        assert_eq!(first.in_query(), "3");
        let again = Sort::pressed(Some(first), 2);
        assert_eq!((again.in_query(), Sort::of("-3")), ("-3".to_owned(), Some(again)));
        assert_eq!(Sort::pressed(Some(again), 2), first);
        assert_eq!((Sort::of("0"), Sort::of("x")), (None, None));
    }
}
