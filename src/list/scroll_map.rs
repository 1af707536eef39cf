//! From where a scroller stands to which rows of a long list it shows, and back.
//!
//! A browser draws no element higher than some 17 (Firefox) to 33 million pixels (Chromium), and a million rows are higher. Beyond
//! [`CONTENT_PX_MAX`] the content is lower than the list: steps of a wheel and keys move the list by exactly their pixels,
//! and only a jump of the scroll bar is taken in proportion. Both ends are exact always.

use std::ops::Range;

/// The highest content that every browser draws, in CSS pixels, with room to spare.
pub const CONTENT_PX_MAX: f64 = 10_000_000.0;
/// A change of the scroll position up to this many pixels is a step: a wheel, a finger, a page. Dragging the bar of a content
/// of [`CONTENT_PX_MAX`] by one pixel is a larger one.
const STEP_PX_MAX: f64 = 4_000.0;
/// This close to either end, list and content are equally high.
const END_PX: f64 = 8_000.0;
/// Room that the scroller keeps before an end of its content while the list goes on.
const ROOM_PX_MIN: f64 = 400.0;
/// Rows beyond either edge that are kept too: the browser scrolls ahead of us.
const OVERSCAN_ROWS: u64 = 12;

/// Where a list stands in its scroller. All sizes are CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScrollMap {
    /// Height of a row.
    pub row_px: f64,
    /// Rows of the list.
    pub rows: u64,
    /// Height of the part of the scroller that shows rows.
    pub view_px: f64,
    /// What of the list is above the view, exactly.
    top_px: f64,
    /// The scroll position that this was found at.
    scrolled_px: f64,
}

impl ScrollMap {
    /// A list at its top.
    pub const fn new(row_px: f64, rows: u64, view_px: f64) -> Self {
        Self { row_px, rows, view_px, top_px: 0.0, scrolled_px: 0.0 }
    }

    fn list_px(&self) -> f64 {
        self.rows as f64 * self.row_px
    }

    /// Height of the content that the scroller scrolls.
    pub fn content_px(&self) -> f64 {
        self.list_px().min(CONTENT_PX_MAX)
    }

    fn top_px_max(&self) -> f64 {
        (self.list_px() - self.view_px).max(0.0)
    }

    fn scroll_px_max(&self) -> f64 {
        (self.content_px() - self.view_px).max(0.0)
    }

    fn is_exact(&self) -> bool {
        self.list_px() <= CONTENT_PX_MAX
    }

    /// Where the scroller shows a place of the list, in proportion between the ends.
    fn scroll_of_top(&self, top_px: f64) -> f64 {
        if self.is_exact() || top_px <= END_PX {
            return top_px;
        }
        let (list, content) = (self.top_px_max(), self.scroll_px_max());
        if list - top_px <= END_PX {
            return content - (list - top_px);
        }
        END_PX + (top_px - END_PX) * (content - 2.0 * END_PX) / (list - 2.0 * END_PX)
    }

    fn top_of_scroll(&self, scroll_px: f64) -> f64 {
        if self.is_exact() || scroll_px <= END_PX {
            return scroll_px;
        }
        let (list, content) = (self.top_px_max(), self.scroll_px_max());
        if content - scroll_px <= END_PX {
            return list - (content - scroll_px);
        }
        END_PX + (scroll_px - END_PX) * (list - 2.0 * END_PX) / (content - 2.0 * END_PX)
    }

    /// The scroller has moved to `scroll_px`. Answers where it is to be put instead, when it would run out of content
    /// before the list ends, or the other way round.
    pub fn scrolled(&mut self, scroll_px: f64) -> Option<f64> {
        let step = scroll_px - self.scrolled_px;
        self.scrolled_px = scroll_px;
        if self.is_exact() || step.abs() > STEP_PX_MAX {
            self.top_px = self.top_of_scroll(scroll_px).clamp(0.0, self.top_px_max());
            return None;
        }
        let wanted = self.top_px + step;
        self.top_px = wanted.clamp(0.0, self.top_px_max());
        let above = scroll_px < ROOM_PX_MIN && self.top_px > scroll_px;
        let below_scroll = self.scroll_px_max() - scroll_px;
        let below = below_scroll < ROOM_PX_MIN && self.top_px_max() - self.top_px > below_scroll;
        (above || below || self.top_px != wanted).then(|| self.settle()).flatten()
    }

    /// Once scrolling has come to rest: where the bar belongs, if it stands elsewhere. What is shown stays.
    pub fn settle(&mut self) -> Option<f64> {
        let place = self.scroll_of_top(self.top_px).round();
        let is_moved = place != self.scrolled_px;
        self.scrolled_px = place;
        is_moved.then_some(place)
    }

    /// Shows `row` at the top. Answers where the scroller is to be put.
    pub fn go_to(&mut self, row: u64) -> f64 {
        self.place(row as f64 * self.row_px)
    }

    /// Brings `row` into view by the shortest way; nothing where it is in view.
    pub fn show(&mut self, row: u64) -> Option<f64> {
        let top = row as f64 * self.row_px;
        if top < self.top_px {
            Some(self.place(top))
        } else if top + self.row_px > self.top_px + self.view_px {
            Some(self.place(top + self.row_px - self.view_px))
        } else {
            None
        }
    }

    fn place(&mut self, top_px: f64) -> f64 {
        self.top_px = top_px.clamp(0.0, self.top_px_max());
        self.scrolled_px = self.scroll_of_top(self.top_px).round();
        self.scrolled_px
    }

    /// Another height of rows or view, or another length; the row at the top stays there. Answers where the scroller is to be put.
    pub fn resize(&mut self, row_px: f64, rows: u64, view_px: f64) -> f64 {
        let top_rows = self.top_px / self.row_px;
        (self.row_px, self.rows, self.view_px) = (row_px, rows, view_px);
        self.place(top_rows * row_px)
    }

    /// Where the scroller is.
    pub fn scroll_px(&self) -> f64 {
        self.scrolled_px
    }

    /// Where a row lies in the content.
    pub fn row_top_px(&self, row: u64) -> f64 {
        row as f64 * self.row_px - self.top_px + self.scrolled_px
    }

    /// Whether the end of the list is in view: within one row, because browsers scroll by fractions of a pixel.
    pub fn is_at_end(&self) -> bool {
        self.top_px + self.view_px + self.row_px >= self.list_px()
    }

    /// The rows that a person sees, whole or in part.
    pub fn rows_in_view(&self) -> Range<u64> {
        let first = (self.top_px / self.row_px) as u64;
        let end = ((self.top_px + self.view_px) / self.row_px).ceil() as u64;
        first.min(self.rows)..end.min(self.rows)
    }

    /// The rows to have in the page.
    pub fn rows_to_draw(&self) -> Range<u64> {
        let view = self.rows_in_view();
        view.start.saturating_sub(OVERSCAN_ROWS)..(view.end + OVERSCAN_ROWS).min(self.rows)
    }

    /// Rows that a key such as *Page Down* moves by.
    pub fn page_rows(&self) -> usize {
        ((self.view_px / self.row_px) as usize).saturating_sub(1).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW_PX: f64 = 640.0;

    fn million() -> ScrollMap {
        ScrollMap::new(32.0, 1_000_000, VIEW_PX)
    }

    #[test]
    fn a_short_list_scrolls_as_it_is() {
        let mut map = ScrollMap::new(32.0, 1_000, VIEW_PX);
        assert_eq!(map.content_px(), 32_000.0);
        assert_eq!(map.scrolled(3_200.0), None);
        assert_eq!(map.rows_in_view(), 100..120);
        assert_eq!(map.rows_to_draw(), 88..132);
        assert_eq!(map.row_top_px(100), 3_200.0);
        assert_eq!(map.settle(), None);
    }

    #[test]
    fn a_million_rows_fit_into_what_browsers_draw_and_both_ends_are_reached() {
        let mut map = million();
        assert_eq!(map.content_px(), CONTENT_PX_MAX);
        map.scrolled(CONTENT_PX_MAX - VIEW_PX);
        assert_eq!(map.rows_in_view(), 999_980..1_000_000);
        map.scrolled(0.0);
        assert_eq!(map.rows_in_view(), 0..20);
        map.scrolled((CONTENT_PX_MAX - VIEW_PX) / 2.0);
        assert!(map.rows_in_view().contains(&500_000), "{:?}", map.rows_in_view());
    }

    #[test]
    fn a_step_moves_by_its_own_pixels_and_the_rows_stay_where_they_lie() {
        let mut map = million();
        map.scrolled(5_000_000.0);
        let before = map.rows_in_view().start;
        let lies = map.row_top_px(before);
        assert_eq!(map.scrolled(5_000_320.0), None);
        assert_eq!(map.rows_in_view().start, before + 10);
        assert_eq!(map.row_top_px(before), lies);
    }

    #[test]
    fn stepping_all_the_way_up_and_down_never_runs_out_of_content() {
        for (start, step) in [(60_000_u64, -120.0), (940_000, 120.0)] {
            let mut map = million();
            let mut scroll = map.go_to(start);
            let max = CONTENT_PX_MAX - VIEW_PX;
            for _ in 0..20_000 {
                let wanted = (scroll + step).clamp(0.0, max);
                let top_before = map.top_px;
                scroll = map.scrolled(wanted).unwrap_or(wanted);
                let is_at_end = map.top_px == 0.0 || map.top_px == map.top_px_max();
                assert!(is_at_end || (map.top_px - top_before - step).abs() < 1e-6, "{map:?}");
            }
            assert_eq!(map.rows_in_view(), if step < 0.0 { 0..20 } else { 999_980..1_000_000 });
            assert_eq!(scroll, if step < 0.0 { 0.0 } else { max });
        }
    }

    #[test]
    fn the_bar_returns_to_its_place_without_moving_what_is_shown() {
        let mut map = million();
        let start = map.go_to(300_000);
        map.scrolled(start + 3_200.0);
        let view = map.rows_in_view();
        let place = map.settle().expect("the bar drifted");
        assert!((place - start - 1_000.0).abs() < 10.0, "a third of the pixels: {place} {start}");
        assert_eq!(map.rows_in_view(), view);
        assert_eq!(map.scrolled(place), None);
        assert_eq!(map.rows_in_view(), view);
    }

    #[test]
    fn the_end_is_reached_within_a_row() {
        let mut map = ScrollMap::new(24.0, 100, 240.0);
        map.scrolled(2_400.0 - 240.0 - 24.0);
        assert!(map.is_at_end());
        map.scrolled(2_400.0 - 240.0 - 25.0);
        assert!(!map.is_at_end());
    }

    #[test]
    fn a_row_is_shown_by_the_shortest_way() {
        let mut map = million();
        assert_eq!(map.show(5), None);
        map.show(500_000);
        assert_eq!(map.rows_in_view().end, 500_001);
        map.show(499_000);
        assert_eq!(map.rows_in_view().start, 499_000);
        map.show(999_999);
        assert_eq!(map.rows_in_view(), 999_980..1_000_000);
    }

    #[test]
    fn another_height_keeps_the_row_at_the_top() {
        let mut map = million();
        map.go_to(123_456);
        map.resize(24.0, 1_000_000, VIEW_PX);
        assert_eq!(map.rows_in_view().start, 123_456);
        map.resize(24.0, 40, VIEW_PX);
        assert_eq!(map.rows_in_view().end, 40);
    }
}
