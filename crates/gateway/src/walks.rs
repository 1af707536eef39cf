//! Lists that are being paged through in an order that changes may change. Their order is kept, so that a walk gives
//! each device once whatever happens between its pages.
//!
//! Keeping costs nothing until something changes: as long as the list is what it was when the walk began, its pages are
//! asked for anew. Just before a change the rows of every open walk are put down, and later pages come from there.

use contract::limits::{WALK_ROWS_MAX, WALKS_MAX};
use simulation::command::Row;
use simulation::tenant::devices::{Page, Query};
use simulation::world::World;
use std::collections::VecDeque;

/// The walks, the one that was asked for last at the end.
#[derive(Debug, Default)]
pub struct Walks {
    walks: VecDeque<Walk>,
}

#[derive(Debug)]
struct Walk {
    id: u64,
    query: Query,
    /// Of the list, when the walk began.
    revision: u64,
    /// The rows in their order, once the list has changed.
    rows: Option<Vec<Row>>,
}

impl Walks {
    /// Begins a walk through what `query` finds now, or finds the one that began so since the last change.
    /// `new_id` must differ from those of all walks before.
    pub fn begin(&mut self, world: &World, query: &Query, new_id: u64) -> u64 {
        let revision = world.devices().revision();
        let query = Query { skip: 0, top: usize::MAX, after: None, ..query.clone() };
        let known =
            self.walks.iter().position(|walk| walk.rows.is_none() && walk.revision == revision && walk.query == query);
        if let Some(walk) = known.and_then(|position| self.walks.remove(position)) {
            let id = walk.id;
            self.walks.push_back(walk);
            return id;
        }
        self.walks.push_back(Walk { id: new_id, query, revision, rows: None });
        while self.walks.len() > WALKS_MAX {
            self.walks.pop_front();
        }
        new_id
    }

    /// The page after `position` rows, the rows that have left passed over; with the position after it. `None` when the
    /// walk is not kept any more.
    pub fn page(&mut self, world: &World, id: u64, position: u32, top: usize) -> Option<(Page, u32)> {
        let place = self.walks.iter().position(|walk| walk.id == id)?;
        let walk = self.walks.remove(place)?;
        let page = match &walk.rows {
            None if walk.revision != world.devices().revision() => return None,
            None => {
                let query = Query { skip: u64::from(position), top, ..walk.query.clone() };
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
        self.walks.push_back(walk);
        Some(page)
    }

    /// Puts down the rows of the walks that still rely on the list, the one that was asked for last first, as long as there
    /// is room. To be called before the list changes.
    pub fn settle(&mut self, world: &World) {
        self.settle_within(world, WALK_ROWS_MAX);
    }

    /// The same with room for so many rows.
    pub fn settle_within(&mut self, world: &World, rows_max: usize) {
        if self.walks.iter().all(|walk| walk.rows.is_some()) {
            return;
        }
        let revision = world.devices().revision();
        self.walks.retain(|walk| walk.rows.is_some() || walk.revision == revision);
        let mut room = rows_max;
        let mut kept = 0;
        for walk in self.walks.iter_mut().rev() {
            // Counting is cheap, and tells whether sorting is worth its while.
            let rows = walk.rows.as_ref().map_or_else(|| world.devices().count(&walk.query) as usize, Vec::len);
            let Some(rest) = room.checked_sub(rows) else { break };
            room = rest;
            kept += 1;
            walk.rows.get_or_insert_with(|| world.devices().query(&walk.query).rows);
        }
        self.walks.drain(..self.walks.len() - kept);
    }

    /// Forgets everything: another world has begun.
    pub fn clear(&mut self) {
        self.walks.clear();
    }
}
