//! Who may be picked for what happens in the background, one bit a row: a pick may take hundreds of tries, and bits of a
//! million rows stay in a cache that columns of them do not.

use super::builds::BUILD_CODES;
use super::flags::DeviceFlags;
use super::index::bitmap::Bitmap;
use super::people::{NO_USER, UserIndex};
use crate::command::Row;

/// Rows by what may happen to them. Follows from flags, builds, and the updates that are out.
#[derive(Debug)]
pub(super) struct Candidates {
    /// Clients that are on line.
    online: Bitmap,
    /// Those of them for whose build an update is out.
    updatable: Bitmap,
    /// Clients that come on line and go off line by themselves.
    movable: Bitmap,
    /// Devices with a primary user, whether they left the site or not: who that is changes, that there is one does not.
    with_user: Bitmap,
    /// The build after the next update, by build; `None` where no update is out.
    updates: [Option<u8>; BUILD_CODES],
}

impl Candidates {
    /// Of every row, before any update is out.
    pub(super) fn new(flags: &[DeviceFlags], users: &[UserIndex]) -> Self {
        Self {
            online: Bitmap::from_values(flags, is_online),
            updatable: Bitmap::new(flags.len()),
            movable: Bitmap::from_values(flags, is_movable),
            with_user: Bitmap::from_values(users, |user| user != NO_USER),
            updates: [None; BUILD_CODES],
        }
    }

    /// Clients that are on line.
    pub(super) fn online(&self) -> &Bitmap {
        &self.online
    }

    /// Clients that are on line and for whose build an update is out.
    pub(super) fn updatable(&self) -> &Bitmap {
        &self.updatable
    }

    /// Clients that come on line and go off line by themselves.
    pub(super) fn movable(&self) -> &Bitmap {
        &self.movable
    }

    /// Devices with a primary user, those that left the site among them.
    pub(super) fn with_user(&self) -> &Bitmap {
        &self.with_user
    }

    /// The build after the next update of this one; `None` where no update is out.
    pub(super) fn update_of(&self, build: u8) -> Option<u8> {
        self.updates[usize::from(build) % BUILD_CODES]
    }

    /// Lets there be a row, the next one.
    pub(super) fn grow(&mut self, row: Row, user: UserIndex) {
        for rows in [&mut self.online, &mut self.updatable, &mut self.movable, &mut self.with_user] {
            rows.grow(row as usize + 1);
        }
        self.with_user.set(row, user != NO_USER);
    }

    /// Takes the values of a row, which is new or has changed.
    pub(super) fn place(&mut self, row: Row, flags: DeviceFlags, build: u8) {
        let is_online = is_online(flags);
        let is_updatable = is_online & self.update_of(build).is_some();
        self.online.set(row, is_online);
        self.updatable.set(row, is_updatable);
        self.movable.set(row, is_movable(flags));
    }

    /// Takes the build after the next update, by build. `builds` has the build of every row.
    pub(super) fn offer_updates(&mut self, updates: [Option<u8>; BUILD_CODES], builds: &[u8]) {
        let before = std::mem::replace(&mut self.updates, updates);
        if before.map(|update| update.is_some()) != updates.map(|update| update.is_some()) {
            let is_updatable = |row: usize| self.update_of(builds[row]).is_some() && self.online.contains(row as Row);
            self.updatable = Bitmap::from_fn(builds.len(), is_updatable);
        }
    }
}

#[inline(always)]
fn is_online(row_flags: DeviceFlags) -> bool {
    let online = DeviceFlags::CLIENT | DeviceFlags::ONLINE;
    row_flags & (online | DeviceFlags::RETIRED) == online
}

#[inline(always)]
fn is_movable(row_flags: DeviceFlags) -> bool {
    let fixed = DeviceFlags::RETIRED | DeviceFlags::SITE_SERVER | DeviceFlags::PINNED_OFFLINE;
    row_flags & (DeviceFlags::CLIENT | fixed) == DeviceFlags::CLIENT
}
