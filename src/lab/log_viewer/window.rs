//! The height of a line, and whether the list is at its end.

/// Height of a row in CSS pixels; `.log-row` in `style/lab.css` has the same.
pub const ROW_HEIGHT_PX: f64 = 24.0;

/// Whether the view is at the end of the list: within one row, because browsers scroll by fractions of a pixel.
pub fn is_at_end(scroll_top_px: f64, view_height_px: f64, content_height_px: f64) -> bool {
    scroll_top_px + view_height_px + ROW_HEIGHT_PX >= content_height_px
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_reached_within_a_row() {
        assert!(is_at_end(100.0, 240.0, 350.0));
        assert!(!is_at_end(0.0, 240.0, 350.0));
    }
}
