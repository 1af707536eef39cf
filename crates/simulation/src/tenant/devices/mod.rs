//! The devices that the cloud has: values as uploaded, found by id, listed by filter, search and order.

mod coded;
mod columns;
mod device;
mod filter;
mod ids;
mod keys;
mod listing;
mod query;
mod snapshot;
mod trait_rows;
mod traits;
mod values;

#[cfg(test)]
mod oracle;

pub use device::ManagedDevice;
pub use query::{Comparison, Direction, Field, NEVER, Page, Predicate, Query, TextOperator, Value};
pub use values::{compares, holds_text, null_first};

use crate::command::Row;
use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::index::hash;
use crate::fleet::{DeviceRecord, builds};
use crate::read_ahead::{GROUP_ROWS, is_worth_it};
use crate::time::SimTime;
use columns::Columns;
use filter::Filter;
use listing::{Listing, Orders, Selection};
use std::cell::RefCell;
use uuid::Uuid;

/// Managed devices of the tenant, under the fleet's row numbers.
#[derive(Debug)]
pub struct ManagedDevices {
    columns: Columns,
    visible: Bitmap,
    visible_count: u64,
    revision: u64,
    /// Not part of the state: what queries have sorted so far.
    orders: RefCell<Orders>,
    /// Nor is this: what the last query selected, for the next page of it.
    selected: RefCell<Option<Selected>>,
}

/// What a user, a filter and a search select of the list at one revision.
#[derive(Debug)]
struct Selected {
    revision: u64,
    user: Option<Uuid>,
    filter: Predicate,
    search: Option<String>,
    rows: Bitmap,
    count: usize,
}

impl ManagedDevices {
    /// The empty list of a tenant. `start` is the start of the world.
    pub fn new(seed: u64, start: SimTime) -> Self {
        Self {
            columns: Columns::new(seed, start),
            visible: Bitmap::default(),
            visible_count: 0,
            revision: 0,
            orders: RefCell::default(),
            selected: RefCell::default(),
        }
    }

    /// Makes room for the rows of a fleet: worth calling before a full synchronisation.
    pub(crate) fn reserve(&mut self, row_count: u32) {
        self.columns.reserve(row_count as usize);
    }

    /// Takes what an upload carried of several devices.
    pub(crate) fn upsert_all(&mut self, records: &[DeviceRecord], at: SimTime) {
        for records in records.chunks(GROUP_ROWS) {
            if is_worth_it(records[0].row, records[records.len() - 1].row) {
                self.columns.read_ahead(records.iter().map(|record| record.row));
            }
            for record in records {
                self.upsert(*record, at);
            }
        }
    }

    /// Takes what an upload carried of a device; it is visible from now on. `at` is its first upload, which is kept until the
    /// device is enrolled or removed.
    pub(crate) fn upsert(&mut self, record: DeviceRecord, at: SimTime) {
        let row = record.row;
        self.columns.grow(row as usize + 1);
        self.visible.grow(self.columns.length());
        let orders = self.orders.get_mut();
        if self.visible.insert(row) {
            self.visible_count += 1;
            self.columns.set_first_upload(row, at);
            self.columns.set(&record);
            orders.mark(row);
        } else {
            orders.mark_moved(row, self.columns.change(&record));
        }
        self.revision += 1;
    }

    /// Forgets a device; whether it was there.
    pub fn remove(&mut self, row: Row) -> bool {
        let was_there = self.visible.remove(row);
        if was_there {
            self.columns.clear(row);
            self.orders.get_mut().mark(row);
            self.visible_count -= 1;
            self.revision += 1;
        }
        was_there
    }

    /// Forgets every device, as when the site is offboarded.
    pub fn clear(&mut self) {
        let revision = self.revision + 1;
        *self = Self::new(self.columns.seed, self.columns.start);
        self.revision = revision;
    }

    /// Whether the device is in the list.
    pub fn is_visible(&self, row: Row) -> bool {
        self.visible.contains(row)
    }

    /// Devices in the list.
    pub fn visible_count(&self) -> u64 {
        self.visible_count
    }

    /// Devices in the list that are enrolled beside the site: co-managed.
    pub fn co_managed_count(&self) -> u64 {
        let mut enrolled = self.columns.trait_rows.enrolled().clone();
        enrolled.and(&self.visible);
        enrolled.count() as u64
    }

    /// Devices in the list by build, in the order of the releases; only builds that some device has, each once: a client and
    /// a server system may share one.
    pub(crate) fn build_counts(&self) -> Vec<(&'static str, u64)> {
        let mut counts = [0_u64; builds::RELEASE_COUNT];
        for row in self.visible.rows() {
            counts[usize::from(builds::release_index(self.columns.builds[row as usize]))] += 1;
        }
        let mut by_build: Vec<(&'static str, u64)> = Vec::new();
        for (release, count) in (0_u8..).zip(counts).filter(|(_, count)| *count > 0) {
            let build = builds::release_of(builds::code(release, 0)).build;
            match by_build.iter_mut().find(|(known, _)| *known == build) {
                Some((_, sum)) => *sum += count,
                None => by_build.push((build, count)),
            }
        }
        by_build
    }

    /// Rows of the list, as words of sixty-four bits.
    pub(crate) fn visible_words(&self) -> &[u64] {
        self.visible.words()
    }

    /// Rows of the list, ascending.
    pub fn visible_rows(&self) -> impl Iterator<Item = Row> + '_ {
        self.visible.rows()
    }

    /// Grows with every change; compare for equality only.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The id that the device on this row has, or would have.
    pub fn id(&self, row: Row) -> Uuid {
        self.columns.ids.id(row)
    }

    /// The row of an id, if that device is in the list.
    pub fn row_of(&self, id: &Uuid) -> Option<Row> {
        self.columns.ids.row_of(id).filter(|row| self.is_visible(*row))
    }

    /// The row of an id, whether that device is in the list or not; `None` for an id that this tenant never gives.
    pub fn row_of_any(&self, id: &Uuid) -> Option<Row> {
        self.columns.ids.row_of(id)
    }

    /// The device on this row; `None` when it is not in the list.
    pub fn get(&self, row: Row) -> Option<ManagedDevice<'_>> {
        self.is_visible(row).then(|| self.columns.device(row))
    }

    /// A page of the list. More than [`crate::limits::ORDER_KEYS_MAX`] sort keys are not looked at.
    pub fn query(&self, query: &Query) -> Page {
        let selected = self.selected(query);
        let mut listing = Listing {
            columns: &self.columns,
            visible: &self.visible,
            visible_count: self.visible_count as usize,
            orders: &mut self.orders.borrow_mut(),
        };
        let (rows, count) = match &selected {
            Some(selected) => (&selected.rows, selected.count),
            None => (&self.visible, self.visible_count as usize),
        };
        let before = query.after.filter(|_| query.order.is_empty()).map_or(0, |row| rows.count_up_to(row));
        let skip = usize::try_from(query.skip).unwrap_or(usize::MAX).saturating_add(before);
        let rows = listing.page(&Selection { rows, count }, &query.order, skip, query.top);
        let total = count as u64;
        self.keep(selected);
        Page { rows, total }
    }

    /// How many devices satisfy the query, without a page of them.
    pub fn count(&self, query: &Query) -> u64 {
        let selected = self.selected(query);
        let count = selected.as_ref().map_or(self.visible_count, |selected| selected.count as u64);
        self.keep(selected);
        count
    }

    /// What a query selects; `None` when it is everything. Taken from the last query where it asked for the same.
    fn selected(&self, query: &Query) -> Option<Selected> {
        let kept = self.selected.borrow_mut().take();
        let is_same = |kept: &Selected| {
            kept.revision == self.revision
                && kept.user == query.user
                && kept.filter == query.filter
                && kept.search == query.search
        };
        match kept.filter(is_same) {
            Some(kept) => Some(kept),
            None => self.filtered(query).map(|rows| Selected {
                revision: self.revision,
                user: query.user,
                filter: query.filter.clone(),
                search: query.search.clone(),
                count: rows.count(),
                rows,
            }),
        }
    }

    /// Keeps what a query selected for the next page of it, and for its count.
    fn keep(&self, selected: Option<Selected>) {
        if selected.is_some() {
            *self.selected.borrow_mut() = selected;
        }
    }

    /// Rows of the devices whose primary user has this object id, found by the sort order of users.
    pub fn rows_of_user(&self, user: &Uuid) -> Vec<Row> {
        let mut orders = self.orders.borrow_mut();
        let sorted = orders.of(&self.columns, &self.visible, Field::UserId);
        let (key, key_of) = (user.as_u128(), |row: Row| self.columns.wide_key(Field::UserId, row));
        // Key zero stands for no user.
        let first = if key == 0 { sorted.len() } else { sorted.partition_point(|row| key_of(*row) < key) };
        sorted[first..].iter().copied().take_while(|row| key_of(*row) == key).collect()
    }

    /// Visible rows of the user that satisfy filter and search; `None` when all do.
    fn filtered(&self, query: &Query) -> Option<Bitmap> {
        if let Some(user) = &query.user {
            let mut rows = Bitmap::new(self.columns.length());
            let holds = |row: &Row| {
                let is_found = query.search.as_ref().is_none_or(|needle| self.columns.finds(*row, needle));
                is_found && self.columns.satisfies(*row, &query.filter)
            };
            self.rows_of_user(user).into_iter().filter(holds).for_each(|row| {
                rows.insert(row);
            });
            return Some(rows);
        }
        let filter = Filter::new(&self.columns, &self.visible);
        let by_filter = (query.filter != Predicate::All).then(|| filter.rows(&query.filter));
        let by_search = query.search.as_ref().map(|needle| filter.search(needle));
        let mut rows = match (by_filter, by_search) {
            (None, None) => return None,
            (Some(rows), None) | (None, Some(rows)) => rows,
            (Some(mut rows), Some(found)) => {
                rows.and(&found);
                rows
            }
        };
        rows.and(&self.visible);
        Some(rows)
    }

    /// Puts the whole state into a hash, whatever sort orders exist.
    pub(crate) fn hash_into(&self, hasher: &mut blake3::Hasher) {
        self.columns.hash_into(hasher);
        hash::u64s(hasher, self.visible.words());
    }
}
