//! Where worlds are kept: one small interface, and one file for each kind of storage. Worlds are named by an id.

mod sqlite;
mod sqlite_folder;
mod sqlite_register;

pub(crate) use sqlite::SqliteFile;
pub(crate) use sqlite_folder::SqliteFolder;

use crate::class::code::{Code, SECRET_LENGTH};
use crate::class::register::Register;
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

    /// The world of a class's trainer.
    pub(crate) fn trainer() -> Self {
        Self("trainer".to_owned())
    }

    /// A new one.
    ///
    /// # Errors
    /// As [`Code::random`].
    pub(crate) fn random() -> Result<Self, String> {
        Ok(Self(Code::random(SECRET_LENGTH)?.key().to_ascii_lowercase()))
    }

    /// One that was given out before.
    pub(crate) fn stored(name: String) -> Self {
        Self(name)
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

/// A storage that can keep a class.
pub(crate) trait ClassStorage: Storage {
    /// Opens the register.
    ///
    /// # Errors
    /// As [`Storage::open`].
    fn register(&self) -> Result<Box<dyn Register>, String>;

    /// Removes a world that no place has any more.
    ///
    /// # Errors
    /// Something of it is left: words for a person.
    fn remove(&self, world: &WorldId) -> Result<(), String>;
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
