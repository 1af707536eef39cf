//! Rows of *Collections*: their order, their pages, and the file of the export.

use crate::list::csv::{BYTE_ORDER_MARK, Records};
use contract::device_collections::DeviceCollection;

/// Rows of a page.
pub(super) const PAGE_ROWS: u64 = 25;

/// By what the list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// As the site has them.
    Site,
    /// By name, from A.
    Ascending,
    /// By name, from Z.
    Descending,
}

impl Order {
    /// Of the query's parameter.
    pub(super) fn of(parameter: Option<&str>) -> Self {
        match parameter {
            Some("asc") => Self::Ascending,
            Some("desc") => Self::Descending,
            _ => Self::Site,
        }
    }

    /// The query's parameter.
    pub(super) fn in_query(self) -> Option<String> {
        match self {
            Self::Site => None,
            Self::Ascending => Some("asc".to_owned()),
            Self::Descending => Some("desc".to_owned()),
        }
    }

    /// After a press on the head of the column.
    pub(super) fn next(self) -> Self {
        if self == Self::Ascending { Self::Descending } else { Self::Ascending }
    }

    /// Whether the names run downward; nothing where they are not sorted by.
    pub(super) fn is_descending(self) -> Option<bool> {
        (self != Self::Site).then_some(self == Self::Descending)
    }
}

/// The collections in an order.
pub(super) fn sorted(all: &[DeviceCollection], order: Order) -> Vec<DeviceCollection> {
    let mut all = all.to_vec();
    if order != Order::Site {
        all.sort_by_cached_key(|one| one.name.to_lowercase());
    }
    if order == Order::Descending {
        all.reverse();
    }
    all
}

/// The rows of a page; none beyond the last.
pub(super) fn page_of<T>(all: &[T], page: u64) -> &[T] {
    let start = page.saturating_mul(PAGE_ROWS).min(all.len() as u64) as usize;
    &all[start..(start + PAGE_ROWS as usize).min(all.len())]
}

/// The list as a CSV file, in the order that is shown.
pub(super) fn csv(header: &[String; 2], all: &[DeviceCollection]) -> String {
    let mut records = Records::default();
    records.push(header.iter().map(String::as_str));
    for one in all {
        records.push([one.name.as_str(), one.id.as_str()]);
    }
    format!("{BYTE_ORDER_MARK}{}", records.take())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(names: &[&str]) -> Vec<DeviceCollection> {
        names.iter().map(|name| DeviceCollection { name: (*name).into(), id: format!("PS1-{name}") }).collect()
    }

    #[test]
    fn the_head_of_the_column_sorts_up_then_down() {
        let all = list(&["b", "C", "a"]);
        let names = |order| sorted(&all, order).into_iter().map(|one| one.name).collect::<Vec<_>>();
        assert_eq!(names(Order::Site), ["b", "C", "a"]);
        assert_eq!(names(Order::Site.next()), ["a", "b", "C"]);
        assert_eq!(names(Order::Ascending.next()), ["C", "b", "a"]);
        for order in [Order::Site, Order::Ascending, Order::Descending] {
            assert_eq!(Order::of(order.in_query().as_deref()), order);
        }
    }

    #[test]
    fn pages_hold_every_row_once() {
        let all: Vec<u64> = (0..60).collect();
        let pages: Vec<u64> = (0..4).flat_map(|page| page_of(&all, page).to_vec()).collect();
        assert_eq!(pages, all);
        assert!(page_of(&all, u64::MAX).is_empty());
    }

    #[test]
    fn the_file_has_what_is_shown() {
        let file = csv(&["Name".into(), "Id".into()], &list(&["a,b"]));
        assert_eq!(file, "\u{feff}Name,Id\r\n\"a,b\",\"PS1-a,b\"\r\n");
    }
}
