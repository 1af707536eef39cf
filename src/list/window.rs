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
}
