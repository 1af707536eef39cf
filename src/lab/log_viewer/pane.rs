//! One list of the viewer: where it is scrolled to, and the rows that the worker sent for that place.

use super::engine;
use super::viewer::Viewer;
use crate::list::scroll_map::ScrollMap;
use contract::log_viewer::{Answer, AskKind, ViewerRow};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::ops::Range;
use std::time::Duration;

/// Height of a row in CSS pixels; `.log-row` in `style/logs.css` has the same.
pub const ROW_HEIGHT_PX: f64 = 24.0;
/// Scrolling has come to rest when nothing moved for so long.
const REST: Duration = Duration::from_millis(150);

/// A list of the viewer. Copy it anywhere in the list.
#[derive(Clone, Copy)]
pub struct Pane {
    /// The viewer.
    pub viewer: Viewer,
    /// Which of its views this is.
    pub view: usize,
    /// The scroller.
    pub node: NodeRef<html::Div>,
    /// Where it is scrolled to.
    pub map: RwSignal<ScrollMap>,
    /// The rows that are there, without gaps.
    pub rows: RwSignal<Vec<ViewerRow>>,
    /// Rows of the list.
    pub count: Memo<u64>,
    /// The row that a key moved to, until the worker has told which line that is.
    moved_to: StoredValue<Option<u64>>,
    is_fetching: StoredValue<bool>,
    is_outdated: StoredValue<bool>,
    scrolled_count: StoredValue<u32>,
}

impl Pane {
    /// A list with nothing in it yet.
    pub fn new(viewer: Viewer, view: usize) -> Self {
        Self {
            viewer,
            view,
            node: NodeRef::new(),
            map: RwSignal::new(ScrollMap::new(ROW_HEIGHT_PX, 0, 0.0)),
            rows: RwSignal::new(Vec::new()),
            count: Memo::new(move |_| viewer.view(view).map_or(0, |view| view.rows)),
            moved_to: StoredValue::new(None),
            is_fetching: StoredValue::new(false),
            is_outdated: StoredValue::new(false),
            scrolled_count: StoredValue::new(0),
        }
    }

    /// Fetches the rows of the place that is shown, unless they are on their way: then once more.
    pub fn fetch(self) {
        if self.is_fetching.get_value() {
            self.is_outdated.set_value(true);
            return;
        }
        self.is_fetching.set_value(true);
        spawn_local(async move {
            while let Some(range) = self.map.try_with_untracked(ScrollMap::rows_to_draw) {
                self.is_outdated.try_set_value(false);
                let Range { start, end } = range;
                let ask = AskKind::Rows { view: self.view, first: start, count: end - start };
                let answer = engine::ask(ask).await;
                let Some(is_outdated) = self.is_outdated.try_get_value() else { return };
                let is_failure = answer.is_none();
                if let Some(Answer::Rows(rows)) = answer
                    && self.rows.with_untracked(|known| *known != rows)
                {
                    self.rows.set(rows);
                }
                if !is_outdated || is_failure {
                    break;
                }
            }
            self.is_fetching.try_set_value(false);
        });
    }

    /// The scroller has another height; `row` stays in view where it was, the last one of the list while that is followed.
    /// To be called right after the browser has laid the page out: at any other time it would have to do that for the answer.
    pub fn sized(self, row: Option<u64>) {
        let Some(node) = self.node.try_get_untracked().flatten() else { return };
        let seen = self.map.with_untracked(ScrollMap::rows_in_view);
        // The row of headers sticks to the top and covers as much.
        self.resize((f64::from(node.client_height()) - ROW_HEIGHT_PX).max(0.0));
        let place = if self.viewer.follows.get_untracked() {
            self.place_of_end()
        } else {
            let row = row.filter(|row| seen.contains(row));
            row.and_then(|row| self.map.try_update(|map| map.show(row)).flatten())
        };
        if let Some(place) = place {
            // At once: the event of an earlier movement would take the list back before the next frame.
            node.set_scroll_top(place as i32);
            self.fetch();
        }
    }

    /// The list may be longer or shorter.
    pub fn measure(self) {
        if let Some(view_px) = self.map.try_with_untracked(|map| map.view_px) {
            self.resize(view_px);
        }
    }

    fn resize(self, view_px: f64) {
        let Some(rows) = self.count.try_get_untracked() else { return };
        let is_same = self.map.with_untracked(|map| (map.rows, map.view_px) == (rows, view_px));
        if !is_same {
            let place = self.map.try_update(|map| map.resize(ROW_HEIGHT_PX, rows, view_px));
            self.put_later(place);
        }
        // Not laid out yet: how many rows there is room for is told soon.
        if view_px > 0.0 {
            self.fetch();
        }
    }

    /// The scroller moved.
    pub fn scrolled(self) {
        let Some(node) = self.node.get_untracked() else { return };
        let place = self.map.try_update(|map| map.scrolled(f64::from(node.scroll_top()))).flatten();
        if let Some(place) = place {
            node.set_scroll_top(place as i32);
        }
        self.fetch();
        let count = self.scrolled_count.with_value(|count| count.wrapping_add(1));
        self.scrolled_count.set_value(count);
        set_timeout(move || self.rest(count), REST);
    }

    /// The bar goes where it belongs.
    fn rest(self, count: u32) {
        if self.scrolled_count.try_get_value() != Some(count) {
            return;
        }
        // Nothing moves in a list that is shown pixel by pixel.
        let place = self.map.try_update(ScrollMap::settle).flatten();
        if let (Some(place), Some(node)) = (place, self.node.try_get_untracked().flatten()) {
            node.set_scroll_top(place as i32);
        }
    }

    /// The row that a key moved to, while its line is on its way.
    pub fn moved_to(self) -> Option<u64> {
        self.moved_to.get_value()
    }

    /// The selected line was found in this row.
    pub fn arrived_at(self, row: u64) {
        if self.moved_to.get_value() == Some(row) {
            self.moved_to.set_value(None);
        }
    }

    /// Selects a row; the next key goes on from there.
    pub fn move_to(self, row: u64, extends: bool) {
        self.moved_to.set_value(Some(row));
        self.viewer.active.set(self.view);
        spawn_local(async move {
            let answer = engine::ask(AskKind::Rows { view: self.view, first: row, count: 1 }).await;
            // A later key is on its way to another row.
            if self.moved_to.try_get_value() != Some(Some(row)) {
                return;
            }
            if let Some(Answer::Rows(rows)) = answer
                && let Some(row) = rows.first()
            {
                if extends { self.viewer.select_to(&row.line) } else { self.viewer.select(&row.line) }
            }
        });
    }

    /// Brings a row into view by the shortest way.
    pub fn reveal(self, row: u64) {
        // The shortest way is not known before the list has a height: then the row is at its top.
        let place = self.map.try_update(|map| if map.view_px > 0.0 { map.show(row) } else { Some(map.go_to(row)) });
        let place = place.flatten();
        self.put_later(place);
        self.fetch();
    }

    /// Shows the last row.
    pub fn to_end(self) {
        let place = self.place_of_end();
        self.put_later(place);
        self.fetch();
    }

    /// Where the scroller shows the last row; the list is there from now on.
    fn place_of_end(self) -> Option<f64> {
        let last = self.count.get_untracked().saturating_sub(1);
        self.map.try_update(|map| map.go_to(last))
    }

    /// Puts the scroller in the next frame, when the browser has laid out the new height.
    fn put_later(self, place: Option<f64>) {
        let Some(place) = place else { return };
        request_animation_frame(move || {
            let is_wanted = self.map.try_with_untracked(|map| map.scroll_px() == place);
            if let (Some(true), Some(node)) = (is_wanted, self.node.try_get_untracked().flatten()) {
                node.set_scroll_top(place as i32);
            }
        });
    }
}
