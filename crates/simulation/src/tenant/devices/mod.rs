//! The devices that the cloud has: values as uploaded, found by id, listed by filter, search and order.

mod columns;
mod device;
mod ids;
mod query;
mod values;

pub use device::ManagedDevice;
pub use query::{Comparison, Direction, Field, NEVER, Page, Predicate, Query, SEARCH_FIELDS, TextOperator, Value};

use crate::command::Row;
use crate::fleet::DeviceRecord;
use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::index::hash;
use crate::time::SimTime;
use columns::Columns;
use uuid::Uuid;

/// Managed devices of the tenant, under the fleet's row numbers.
#[derive(Debug)]
pub struct ManagedDevices {
    columns: Columns,
    visible: Bitmap,
    visible_count: u64,
    revision: u64,
}

impl ManagedDevices {
    /// The empty list of a tenant. `start` is the start of the world.
    pub fn new(seed: u64, start: SimTime) -> Self {
        Self { columns: Columns::new(seed, start), visible: Bitmap::default(), visible_count: 0, revision: 0 }
    }

    /// Takes what an upload carried of a device; it is visible from now on. `at` is its first upload, and is kept
    /// until the device is removed.
    pub fn upsert(&mut self, record: DeviceRecord, at: SimTime) {
        let length = record.row as usize + 1;
        self.columns.grow(length);
        self.visible.grow(self.columns.length());
        if self.visible.insert(record.row) {
            self.visible_count += 1;
            self.columns.set_enrolled(record.row, at);
        }
        self.columns.set(&record);
        self.revision += 1;
    }

    /// Forgets a device; whether it was there.
    pub fn remove(&mut self, row: Row) -> bool {
        let was_there = self.visible.remove(row);
        if was_there {
            self.columns.clear(row);
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
        self.visible.rows().filter(|row| self.columns.traits[*row as usize].is_enrolled()).count() as u64
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

    /// The device on this row; `None` when it is not in the list.
    pub fn get(&self, row: Row) -> Option<ManagedDevice> {
        self.is_visible(row).then(|| self.columns.device(row))
    }

    /// A page of the list.
    pub fn query(&self, query: &Query) -> Page {
        values::naive(self, query)
    }

    /// Puts the whole state into a hash, whatever sort orders exist.
    pub fn hash_into(&self, hasher: &mut blake3::Hasher) {
        self.columns.hash_into(hasher);
        hash::u64s(hasher, self.visible.words());
    }
}
