//! Changes of a minute that are decided and not yet written: their rows are drawn, so they are written in groups, each read
//! ahead ([`crate::read_ahead`]).
//!
//! The world is the same as if each change had been written at once. Most decisions do not depend on changes that wait
//! here; before one that does, they are written.

use super::{Fleet, naming};
use crate::command::Row;
use crate::read_ahead::{self, GROUP_ROWS};
use crate::time::SimTime;

/// What happens to a device. Each of these marks its row for the upload.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// Something that is written already.
    Written,
    /// The primary user logs on.
    LogOn,
    /// The primary user that another device has when this is written logs on.
    LogOnAs { user_of: Row },
    /// The device moves to another unit.
    Rename { drawn: u64 },
    /// The next update is installed.
    Update,
}

/// Changes in the order in which they were decided.
pub(super) struct WriteBatch {
    at: SimTime,
    changes: Vec<(Row, Change)>,
}

impl WriteBatch {
    /// Without a change so far. `at` is when all of them happen.
    pub(super) fn new(at: SimTime) -> Self {
        Self { at, changes: Vec::with_capacity(GROUP_ROWS) }
    }

    /// Takes a change, the last one.
    pub(super) fn push(&mut self, fleet: &mut Fleet, row: Row, change: Change) {
        self.changes.push((row, change));
        if self.changes.len() == GROUP_ROWS {
            self.write(fleet);
        }
    }

    /// Whether an update of this device is waiting: until it is written, it is not known whether there is one more.
    pub(super) fn is_updating(&self, row: Row) -> bool {
        self.changes.contains(&(row, Change::Update))
    }

    /// Writes what is waiting, in its order.
    pub(super) fn write(&mut self, fleet: &mut Fleet) {
        read_ahead::read(self.changes.iter().map(|(row, _)| *row), |row| fleet.last_active_minutes[row]);
        // Most changes are logons, for which that is all.
        let others = self.changes.iter().filter(|(_, change)| *change != Change::LogOn);
        read_ahead::read(others.map(|(row, _)| *row), |row| fleet.read_for_change(row));
        let users = self.changes.iter().filter_map(|(_, change)| match change {
            Change::LogOnAs { user_of } => Some(*user_of),
            _ => None,
        });
        read_ahead::read(users, |row| fleet.users[row]);
        for (row, change) in self.changes.drain(..) {
            fleet.write(row, change, self.at);
        }
    }
}

impl Fleet {
    /// Something of each column that a change other than a logon may look at.
    fn read_for_change(&self, row: usize) -> u32 {
        let codes = self.flags[row].bits() ^ u16::from(self.builds[row] ^ self.name_codes[row]);
        self.users[row] ^ u32::from(codes)
    }

    fn write(&mut self, row: Row, change: Change, at: SimTime) {
        match change {
            Change::Written => self.mark(row),
            Change::LogOn => self.note_activity(row, at),
            Change::LogOnAs { user_of } => self.log_on_as(row, self.users[user_of as usize], at),
            Change::Rename { drawn } => {
                let name_code = naming::other_code(self.name_codes[row as usize], drawn);
                if self.rename(row, name_code) {
                    self.note_activity(row, at);
                }
            }
            Change::Update => {
                let build = self.candidates.update_of(self.builds[row as usize]);
                if build.is_some_and(|build| self.update_operating_system(row, build)) {
                    self.note_activity(row, at);
                }
            }
        }
    }
}
