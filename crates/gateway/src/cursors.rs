//! Server-side cursors of sorted lists, whose order a change may change. A cursor keeps the order that its list had at the start, so
//! that its pages give each device once whatever happens between them.
//!
//! A cursor keeps nothing until the list changes: until then its pages are queried again. Right before a change the row ids of every
//! open cursor are materialised, and later pages come from them.

use contract::limits::{WALK_ROWS_MAX, WALKS_MAX};
use simulation::command::Row;
use simulation::tenant::devices::{Page, Query};
use simulation::world::World;
use std::collections::VecDeque;

/// Open cursors, least recently used first.
#[derive(Debug, Default)]
pub struct Cursors {
    cursors: VecDeque<Cursor>,
}

#[derive(Debug)]
struct Cursor {
    id: u64,
    query: Query,
    /// Revision of the list at the start.
    revision: u64,
    /// Materialised row ids, once the list has changed.
    rows: Option<Vec<Row>>,
}

impl Cursors {
    /// Opens a cursor over what `query` finds now, or reuses one of the same query that was opened since the last change.
    /// `new_id` must differ from the ids of all cursors before.
    pub fn begin(&mut self, world: &World, query: &Query, new_id: u64) -> u64 {
        let revision = world.devices().revision();
        let query = Query { skip: 0, top: usize::MAX, after: None, ..query.clone() };
        let known = self
            .cursors
            .iter()
            .position(|cursor| cursor.rows.is_none() && cursor.revision == revision && cursor.query == query);
        if let Some(cursor) = known.and_then(|position| self.cursors.remove(position)) {
            let id = cursor.id;
            self.cursors.push_back(cursor);
            return id;
        }
        self.cursors.push_back(Cursor { id: new_id, query, revision, rows: None });
        while self.cursors.len() > WALKS_MAX {
            self.cursors.pop_front();
        }
        new_id
    }

    /// The page after `position` rows, without the rows that have left; with the position after it. `None` where the cursor was
    /// dropped.
    pub fn page(&mut self, world: &World, id: u64, position: u32, top: usize) -> Option<(Page, u32)> {
        let index = self.cursors.iter().position(|cursor| cursor.id == id)?;
        let cursor = self.cursors.remove(index)?;
        let page = match &cursor.rows {
            None if cursor.revision != world.devices().revision() => return None,
            None => {
                let query = Query { skip: u64::from(position), top, ..cursor.query.clone() };
                let page = world.devices().query(&query);
                let after = position.saturating_add(page.rows.len() as u32);
                (page, after)
            }
            Some(rows) => {
                let mut after = position;
                let mut page = Page { rows: Vec::new(), total: rows.len() as u64 };
                for row in rows.iter().skip(position as usize) {
                    if page.rows.len() == top {
                        break;
                    }
                    after += 1;
                    if world.devices().is_visible(*row) {
                        page.rows.push(*row);
                    }
                }
                (page, after)
            }
        };
        self.cursors.push_back(cursor);
        Some(page)
    }

    /// Materialises the row ids of open cursors, most recently used first, as long as there is room; the others are dropped. To be
    /// called before the list changes.
    pub fn materialize(&mut self, world: &World) {
        self.materialize_within(world, WALK_ROWS_MAX);
    }

    /// The same with room for `rows_max` rows.
    pub fn materialize_within(&mut self, world: &World, rows_max: usize) {
        if self.cursors.iter().all(|cursor| cursor.rows.is_some()) {
            return;
        }
        let revision = world.devices().revision();
        self.cursors.retain(|cursor| cursor.rows.is_some() || cursor.revision == revision);
        let mut room = rows_max;
        let mut kept = 0;
        for cursor in self.cursors.iter_mut().rev() {
            // Counting is cheap, and tells whether sorting is worth its while.
            let rows = cursor.rows.as_ref().map_or_else(|| world.devices().count(&cursor.query) as usize, Vec::len);
            let Some(rest) = room.checked_sub(rows) else { break };
            room = rest;
            kept += 1;
            cursor.rows.get_or_insert_with(|| world.devices().query(&cursor.query).rows);
        }
        self.cursors.drain(..self.cursors.len() - kept);
    }

    /// Drops every cursor: another world has begun.
    pub fn clear(&mut self) {
        self.cursors.clear();
    }
}
