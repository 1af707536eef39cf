//! What the parts of the grid share: its state, its rows, where the keyboard is, and how the drawn rows follow all of it.

use super::awaited::RowKey;
use super::column::Column;
use super::device_row::{DeviceRow, RowLook, fitting_width};
use super::feed::Feed;
use super::found::{found_in, with_findings};
use super::layout::{Layout, Movement};
use super::state::GridState;
use crate::browser;
use crate::list::row_pool::RowPool;
use crate::list::scroll_map::ScrollMap;
use crate::list::selection::Selection;
use crate::list::url_state::ListAddress;
use crate::navigation::{History, Navigator, use_navigator};
use leptos::html;
use leptos::prelude::*;
use std::ops::Range;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// Height of the row of headers in CSS pixels; `style/grid.css` has the same.
const HEAD_PX: f64 = 40.0;
/// Holds `grid-template-columns` of every row.
pub(super) const COLUMNS_PROPERTY: &str = "--device-columns";
/// Scrolling has come to rest when nothing moved for so long.
const REST: Duration = Duration::from_millis(150);
/// A movement by more than so many screenfuls is on its way to somewhere else: its rows are not read.
const LEAP_VIEWS: u64 = 2;

/// What the parts of the grid share. A handle: copy it anywhere.
#[derive(Clone, Copy)]
pub struct GridHandle {
    /// What is shown.
    pub state: Memo<GridState>,
    /// The persona's preferences: widths, density, movement.
    pub layout: RwSignal<Layout>,
    /// The rows.
    pub feed: Feed,
    /// Its columns, from left to right: those that are chosen, and where a search found what these do not show.
    pub columns: Memo<Vec<Column>>,
    /// Which are selected.
    pub selection: RwSignal<Selection>,
    /// The row that the keyboard is on, from 0, of the whole list.
    pub active: RwSignal<Option<u64>>,
    /// The rows that a person sees, from 0, of the whole list.
    pub view: RwSignal<Range<u64>>,
    /// Whether the list is scrolled sideways: then the names are held in sight.
    pub(super) is_sideways: RwSignal<bool>,
    address: ListAddress<GridState>,
    pub(super) navigator: Navigator,
    pub(super) node: NodeRef<html::Div>,
    pub(super) local: StoredValue<Local, LocalStorage>,
}

/// What no other part reads while it changes.
pub(super) struct Local {
    pool: Option<RowPool<DeviceRow>>,
    map: ScrollMap,
    scroll_count: u32,
    /// Whether the last movement skipped rows: then nothing is read until it slows down.
    is_leaping: bool,
    waits_for_rest: bool,
    /// Row at which a range of *Shift* begins, and the one at which it ends now.
    pub(super) range: Option<(u64, u64)>,
    pub(super) typed: String,
    pub(super) typed_at_ms: f64,
    /// A key that waits for its row to be read.
    pub(super) awaited: Option<(RowKey, u64)>,
    /// The row that the address names, as far as it was followed.
    followed_row: u64,
}

impl GridHandle {
    /// A grid with nothing drawn yet.
    pub fn new(state: Memo<GridState>, layout: RwSignal<Layout>, feed: Feed, address: ListAddress<GridState>) -> Self {
        Self {
            state,
            layout,
            feed,
            columns: Memo::new(move |_| state.with(|state| with_findings(state, |finds| feed.any_row(finds)))),
            selection: RwSignal::new(Selection::default()),
            active: RwSignal::new(None),
            view: RwSignal::new(0..0),
            is_sideways: RwSignal::new(false),
            address,
            navigator: use_navigator(),
            node: NodeRef::new(),
            local: StoredValue::new_local(Local {
                pool: None,
                map: ScrollMap::new(32.0, 0, 0.0),
                scroll_count: 0,
                is_leaping: false,
                waits_for_rest: false,
                range: None,
                typed: String::new(),
                typed_at_ms: 0.0,
                awaited: None,
                followed_row: 1,
            }),
        }
    }

    /// Shows another screen of the list.
    pub fn show(self, state: &GridState, history: History) {
        self.address.show(state, history);
    }

    /// Rows before those that one can scroll to.
    pub(super) fn skip(self) -> u64 {
        self.state.with_untracked(|state| self.layout.with_untracked(|layout| state.skip(layout)))
    }

    /// How one moves through the list.
    pub fn movement(self) -> Movement {
        self.state.with(|state| self.layout.with(|layout| state.movement(layout)))
    }

    /// Rows that one can scroll to.
    pub(super) fn row_count(self) -> u64 {
        self.local.with_value(|local| local.map.rows)
    }

    /// Rows that *Page Down* moves by.
    pub(super) fn page_rows(self) -> usize {
        self.local.with_value(|local| local.map.page_rows())
    }

    /// How wide a column must be for its header and for what it shows now, in CSS pixels. It is made narrow for a moment: what does not
    /// fit then says how much it needs.
    pub(super) fn fitting_width(self, column: Column) -> Option<i32> {
        let node = self.node.get_untracked()?;
        let columns = self.columns.get_untracked();
        let mut narrow = self.layout.get_untracked();
        narrow.set_width(column, 0.0);
        let style = web_sys::HtmlElement::style(&node);
        let _ = style.set_property(COLUMNS_PROPERTY, &narrow.tight_template(&columns));
        let cells = self.local.with_value(|local| fitting_width(local.pool.as_ref()?, &columns, column));
        let _ = style.set_property(COLUMNS_PROPERTY, &self.layout.with_untracked(|it| it.template(&columns)));
        cells
    }

    /// Puts the keyboard on a row of the whole list, and brings it into view if it is among those that can be scrolled to.
    pub(super) fn activate(self, row: u64) {
        self.active.set(Some(row));
        let Some(row) = row.checked_sub(self.skip()).filter(|row| *row < self.row_count()) else { return };
        if let Some(place) = self.local.try_update_value(|local| local.map.show(row)).flatten() {
            self.put(place);
        }
        self.draw();
    }

    /// Puts the keyboard on a row of the whole list, and shows it at the top.
    pub(super) fn jump(self, row: u64) {
        self.active.set(Some(row));
        if let Some(row) = row.checked_sub(self.skip()).filter(|row| *row < self.row_count()) {
            self.put(self.local.try_update_value(|local| local.map.go_to(row)).unwrap_or(0.0));
            self.draw();
        }
    }

    /// Puts the focus on the grid itself.
    pub(super) fn focus(self) {
        if let Some(node) = self.node.get_untracked() {
            let _ = node.focus();
        }
    }

    fn put(self, scroll_px: f64) {
        if let Some(node) = self.node.get_untracked() {
            node.set_scroll_top(scroll_px as i32);
        }
    }

    pub(super) fn scrolled(self) {
        let Some(node) = self.node.get_untracked() else { return };
        let scroll_px = f64::from(node.scroll_top());
        let is_sideways = node.scroll_left() > 0;
        if self.is_sideways.get_untracked() != is_sideways {
            self.is_sideways.set(is_sideways);
        }
        let put = self.local.try_update_value(|local| {
            local.scroll_count = local.scroll_count.wrapping_add(1);
            let before = local.map.rows_in_view().start;
            let put = local.map.scrolled(scroll_px);
            let view = local.map.rows_in_view();
            local.is_leaping = before.abs_diff(view.start) > LEAP_VIEWS * (view.end - view.start);
            put
        });
        if let Some(place) = put.flatten() {
            self.put(place);
        }
        self.draw();
        self.wait_for_rest();
    }

    fn wait_for_rest(self) {
        let Some(count) = self.local.try_update_value(|local| {
            let was_waiting = std::mem::replace(&mut local.waits_for_rest, true);
            (!was_waiting).then_some(local.scroll_count)
        }) else {
            return;
        };
        let Some(count) = count else { return };
        let look = move || {
            let has_moved = self.local.try_update_value(|local| {
                local.waits_for_rest = false;
                local.scroll_count != count
            });
            match has_moved {
                Some(true) => self.wait_for_rest(),
                Some(false) => self.rest(),
                None => {}
            }
        };
        set_timeout(look, REST);
    }

    /// The bar goes where it belongs, and the address names the row.
    fn rest(self) {
        let rest =
            self.local.try_update_value(|local| (std::mem::replace(&mut local.is_leaping, false), local.map.settle()));
        let Some((has_leapt, place)) = rest else { return };
        if let Some(place) = place {
            self.put(place);
        }
        if has_leapt || place.is_some() {
            self.draw();
        }
        let Some(state) = self.state.try_get_untracked() else { return };
        let row = self.view.with_untracked(|view| view.start + 1);
        let is_scrolling = self.layout.with_untracked(|layout| state.movement(layout)) == Movement::Scroll;
        if is_scrolling && state.row != row && state.panel.is_none() {
            self.local.update_value(|local| local.followed_row = row);
            self.show(&state.at_row(row), History::Replace);
        }
    }

    /// The size of the view, the number of rows or their height may be others.
    pub(super) fn measure(self) {
        let Some(node) = self.node.get_untracked() else { return };
        let view_px = (f64::from(node.client_height()) - HEAD_PX).max(0.0);
        let Some(total) = self.feed.total.try_get_untracked() else { return };
        let rows = self.state.with_untracked(|state| {
            self.layout.with_untracked(|layout| state.rows_in_reach(layout, total.unwrap_or(0)))
        });
        let row_px = self.layout.with_untracked(|layout| layout.density.row_px());
        let put = self.local.try_update_value(|local| {
            let is_same = (local.map.row_px, local.map.rows, local.map.view_px) == (row_px, rows, view_px);
            (!is_same).then(|| (local.map.resize(row_px, rows, view_px), local.map.content_px()))
        });
        if let Some((place, content_px)) = put.flatten() {
            // Before the scroller is put there: it could not go beyond the old height.
            if let Some(body) = body_of(&node) {
                let _ = body.style().set_property("height", &browser::px(content_px));
            }
            self.put(place);
        }
        self.draw();
    }

    pub(super) fn draw(self) {
        let Some(node) = self.node.get_untracked() else { return };
        let Some(skip) = self.state.try_with_untracked(|_| self.skip()) else { return };
        let map = self.local.with_value(|local| local.map);
        let view = map.rows_in_view();
        let view = view.start + skip..view.end + skip;
        if !view.is_empty() && !self.local.with_value(|local| local.is_leaping) {
            self.feed.want(view.clone());
        }
        if self.view.with_untracked(|shown| *shown != view) {
            self.view.set(view);
        }
        let active = self.active.get_untracked();
        let columns = self.columns.get_untracked();
        let has_findings = columns.contains(&Column::FoundIn);
        let fill = |row: u64, drawn: &mut DeviceRow| {
            let index = row + skip;
            self.feed.with_row(index, |device| {
                let finding = device
                    .filter(|_| has_findings)
                    .and_then(|device| self.state.with_untracked(|state| found_in(state, device)));
                let is_selected = device
                    .is_some_and(|device| self.selection.with_untracked(|selection| selection.contains(&device.id)));
                let look = RowLook { top_px: map.row_top_px(row), is_selected, is_active: active == Some(index) };
                drawn.show(index, device, finding, look);
            });
        };
        self.local.update_value(|local| {
            if local.pool.is_none() {
                local.pool = body_of(&node).map(RowPool::new);
            }
            if let Some(pool) = &mut local.pool {
                pool.draw(&columns, map.rows_to_draw(), &fill);
            }
        });
    }

    /// The elements of an earlier visit are gone, and with them the height that they were given.
    pub(super) fn forget_drawn(self) {
        self.local.update_value(|local| {
            local.pool = None;
            local.map = ScrollMap::new(32.0, 0, 0.0);
        });
        self.is_sideways.set(false);
    }

    /// Another list, another page, or a row that the address names: shows its beginning.
    pub(super) fn follow_address(self) {
        Effect::new(move |previous: Option<(String, u64)>| {
            let place = self.state.with(|state| {
                let narrowed = super::odata::list_address(state, 0, 1, "");
                (narrowed, self.layout.with(|layout| state.skip(layout)))
            });
            let row = self.state.with(|state| state.row);
            let is_another = previous.as_ref() != Some(&place);
            let is_asked = self.local.try_update_value(|local| {
                let is_asked = local.followed_row != row;
                local.followed_row = row;
                is_asked
            });
            if is_another || is_asked == Some(true) {
                self.measure();
                self.put(self.local.try_update_value(|local| local.map.go_to(row - 1)).unwrap_or(0.0));
                let is_active_in_reach = self.active.get_untracked().is_some_and(|active| active >= place.1);
                if let (true, Some(active)) = (is_active_in_reach, self.active.get_untracked()) {
                    self.activate(active);
                }
                self.draw();
            }
            place
        });
    }
}

fn body_of(node: &web_sys::HtmlDivElement) -> Option<web_sys::HtmlElement> {
    node.query_selector(".device-body").ok().flatten()?.dyn_into().ok()
}
