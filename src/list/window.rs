//! Which rows of a long list are in view. Every row is equally high, so that the answer is arithmetic.

use std::ops::Range;

/// Height of a row in CSS pixels; `.log-row` in `style/lab.css` has the same.
pub const ROW_HEIGHT_PX: f64 = 24.0;
/// Rows beyond either edge that are kept too, so that a quick scroll does not show white.
const OVERSCAN_ROWS: usize = 20;

/// The rows to have in the page.
pub fn rows_in_view(scroll_top_px: f64, view_height_px: f64, row_count: usize) -> Range<usize> {
    let first = (scroll_top_px.max(0.0) / ROW_HEIGHT_PX) as usize;
    let shown = (view_height_px.max(0.0) / ROW_HEIGHT_PX).ceil() as usize + 1;
    let end = first.saturating_add(shown).saturating_add(OVERSCAN_ROWS).min(row_count);
    first.saturating_sub(OVERSCAN_ROWS).min(end)..end
}

/// Whether the view is at the end of the list: within one row, because browsers scroll by fractions of a pixel.
pub fn is_at_end(scroll_top_px: f64, view_height_px: f64, content_height_px: f64) -> bool {
    scroll_top_px + view_height_px + ROW_HEIGHT_PX >= content_height_px
}

/// Where to scroll so that `row` is in view; the nearest place, or where one is already.
pub fn scroll_to_show(row: usize, scroll_top_px: f64, view_height_px: f64) -> f64 {
    let top = row as f64 * ROW_HEIGHT_PX;
    if top < scroll_top_px {
        top
    } else if top + ROW_HEIGHT_PX > scroll_top_px + view_height_px {
        top + ROW_HEIGHT_PX - view_height_px
    } else {
        scroll_top_px
    }
}

/// A key that moves the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Move {
    /// Of `KeyboardEvent.key`.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "PageUp" => Self::PageUp,
            "PageDown" => Self::PageDown,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }

    /// The row that it leads to; nothing in an empty list. Without a selection every key but End begins at the top.
    pub fn from(self, current: Option<usize>, page_rows: usize, row_count: usize) -> Option<usize> {
        let last = row_count.checked_sub(1)?;
        let Some(current) = current else { return Some(if self == Self::Last { last } else { 0 }) };
        let page = page_rows.max(1);
        Some(match self {
            Self::Up => current.saturating_sub(1),
            Self::Down => (current + 1).min(last),
            Self::PageUp => current.saturating_sub(page),
            Self::PageDown => (current + page).min(last),
            Self::First => 0,
            Self::Last => last,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_a_screenful_whatever_the_total() {
        assert_eq!(rows_in_view(0.0, 240.0, 5), 0..5);
        assert_eq!(rows_in_view(0.0, 240.0, 100_000), 0..31);
        assert_eq!(rows_in_view(24_000.0, 240.0, 100_000), 980..1_031);
        assert_eq!(rows_in_view(2_400_000.0, 240.0, 100), 100..100);
    }

    #[test]
    fn the_end_is_reached_within_a_row() {
        assert!(is_at_end(100.0, 240.0, 350.0));
        assert!(!is_at_end(0.0, 240.0, 350.0));
    }

    #[test]
    fn scrolls_no_further_than_needed() {
        assert_eq!(scroll_to_show(3, 0.0, 240.0), 0.0);
        assert_eq!(scroll_to_show(10, 0.0, 240.0), 24.0);
        assert_eq!(scroll_to_show(2, 100.0, 240.0), 48.0);
    }

    #[test]
    fn keys_stop_at_both_ends() {
        assert_eq!(Move::Down.from(Some(4), 3, 5), Some(4));
        assert_eq!(Move::PageUp.from(Some(2), 3, 5), Some(0));
        assert_eq!(Move::Last.from(None, 3, 5), Some(4));
        assert_eq!(Move::Up.from(None, 3, 5), Some(0));
        assert_eq!(Move::Down.from(None, 3, 0), None);
    }
}
