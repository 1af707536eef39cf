//! How a column is sorted, in the head of a table: for `aria-sort`, and as an icon.

use super::icon::Icon;

/// Value of `aria-sort`. `is_descending` is nothing where another column is sorted by.
pub fn aria_sort(is_descending: Option<bool>) -> &'static str {
    match is_descending {
        None => "none",
        Some(false) => "ascending",
        Some(true) => "descending",
    }
}

/// The icon beside the name of the column.
pub fn sort_icon(is_descending: Option<bool>) -> Icon {
    match is_descending {
        None => Icon::Sort,
        Some(false) => Icon::SortUp,
        Some(true) => Icon::SortDown,
    }
}
