//! Where worlds are kept: one small interface, and one file for each kind of storage. Worlds are named by an id.

mod sqlite;

pub(crate) use sqlite::SqliteFile;

use crate::snapshot_file::SnapshotFile;
use gateway::{Persist, StoredState};
use std::fmt;

/// The name of a world in its storage: small letters and digits, so that it may stand in the name of a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct WorldId(String);

impl WorldId {
    /// The world of a server that has one.
    pub(crate) fn only() -> Self {
        Self("lab".to_owned())
    }
}

impl fmt::Display for WorldId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A storage of worlds.
pub(crate) trait Storage: Send + Sync {
    /// Opens the journal of a world; that of a new one is empty. No other process can open it meanwhile.
    ///
    /// # Errors
    /// It cannot be opened or written, or belongs to another running server: words for a person.
    fn open(&self, world: &WorldId) -> Result<Box<dyn Journal>, String>;

    /// Where a snapshot of the world may stand.
    fn snapshot_file(&self, world: &WorldId) -> SnapshotFile;
}

/// An open journal.
pub(crate) trait Journal: Send {
    /// Reads everything. A missing tail was never acknowledged and is no damage; a gap is.
    ///
    /// # Errors
    /// It cannot be read: words for a person.
    fn load(&mut self) -> Result<StoredState, String>;

    /// Stores what a reply needs, whole or not at all.
    ///
    /// # Errors
    /// Nothing of it is stored: words for a person.
    fn store(&mut self, persist: Persist) -> Result<(), String>;
}
