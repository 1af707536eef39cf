//! Who may be picked for what happens in the background, one bit a row: a pick may take hundreds of tries, and bits of a
//! million rows stay in a cache that columns of them do not.

use super::builds::BUILD_CODES;
use super::flags::DeviceFlags;
use super::index::bitmap::Bitmap;
use crate::command::Row;

/// Rows by what may happen to them. Follows from flags, builds, and the updates that are out.
#[derive(Debug)]
pub(super) struct Candidates {
    /// Clients that are on line.
    online: Bitmap,
    /// Those of them for whose build an update is out.
    updatable: Bitmap,
    /// Builds for which an update is out.
    has_update: [bool; BUILD_CODES],
}

impl Default for Candidates {
    fn default() -> Self {
        Self { online: Bitmap::default(), updatable: Bitmap::default(), has_update: [false; BUILD_CODES] }
    }
}

impl Candidates {
    /// Clients that are on line.
    pub(super) fn online(&self) -> &Bitmap {
        &self.online
    }

    /// Clients that are on line and for whose build an update is out.
    pub(super) fn updatable(&self) -> &Bitmap {
        &self.updatable
    }

    /// Takes the values of a row, which is new or has changed.
    pub(super) fn place(&mut self, row: Row, flags: DeviceFlags, build: u8) {
        let is_online = is_online(flags);
        let is_updatable = is_online && self.has_update[usize::from(build) % BUILD_CODES];
        for (rows, is_in) in [(&mut self.online, is_online), (&mut self.updatable, is_updatable)] {
            rows.grow(row as usize + 1);
            rows.set(row, is_in);
        }
    }

    /// Takes the values of every row.
    pub(super) fn place_all(&mut self, flags: &[DeviceFlags], builds: &[u8]) {
        let has_update = &self.has_update;
        self.online = Bitmap::from_fn(flags.len(), |row| is_online(flags[row]));
        self.updatable = Bitmap::from_fn(flags.len(), |row| {
            is_online(flags[row]) && has_update[usize::from(builds[row]) % BUILD_CODES]
        });
    }

    /// Takes the builds for which an update is out; returns whether they are others than before, and so every row is to be
    /// placed anew.
    pub(super) fn are_updates_new(&mut self, has_update: [bool; BUILD_CODES]) -> bool {
        std::mem::replace(&mut self.has_update, has_update) != has_update
    }
}

#[inline(always)]
fn is_online(row_flags: DeviceFlags) -> bool {
    let online = DeviceFlags::CLIENT | DeviceFlags::ONLINE;
    row_flags & (online | DeviceFlags::RETIRED) == online
}
