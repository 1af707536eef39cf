//! Where worlds are kept: one small interface, and one file for each kind of storage. Worlds are named by an id.

mod failure;
mod postgres;
mod postgres_journal;
mod postgres_register;
mod postgres_schema;
mod postgres_snapshots;
mod postgres_url;
mod sqlite;
mod sqlite_folder;
mod sqlite_register;

pub(crate) use failure::StorageFailure;
pub(crate) use postgres::Postgres;
pub(crate) use postgres_url::DatabaseUrl;
pub(crate) use sqlite::SqliteFile;
pub(crate) use sqlite_folder::SqliteFolder;

use crate::class::code::{Code, SECRET_LENGTH};
use crate::class::register::Register;
use gateway::{Persist, StoredState};
use std::fmt;
use std::sync::Arc;

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
    /// It cannot be opened or written, or belongs to another running server.
    fn open(&self, world: &WorldId) -> Result<Box<dyn Journal>, StorageFailure>;

    /// Where a snapshot of the world may stand.
    fn snapshots(&self, world: &WorldId) -> Arc<dyn Snapshots>;

    /// A number that is another one after every write to the world, by whichever process; always the same where this process alone writes.
    ///
    /// # Errors
    /// It cannot be read: words for a person.
    fn revision(&self, _: &WorldId) -> Result<i64, String> {
        Ok(0)
    }

    /// Whether other processes may have worlds of it open.
    fn is_shared(&self) -> bool {
        false
    }
}

/// A storage that can keep a class.
pub(crate) trait ClassStorage: Storage {
    /// Opens the register.
    ///
    /// # Errors
    /// It cannot be opened: words for a person.
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
    /// It cannot be read.
    fn load(&mut self) -> Result<StoredState, StorageFailure>;

    /// Stores what a reply needs, whole or not at all.
    ///
    /// # Errors
    /// Nothing of it is stored, or the failure says otherwise.
    fn store(&mut self, persist: Persist) -> Result<(), StorageFailure>;

    /// Whether the world still belongs to this process: what another one may have written since is not in its memory.
    fn is_held(&self) -> bool {
        true
    }
}

/// The place of a world's snapshot, which saves the time of a replay and holds no truth.
pub(crate) trait Snapshots: Send + Sync {
    /// The pieces, as far as they can be read; whether they are whole shows in them.
    fn pieces(&self) -> Option<Box<dyn Iterator<Item = Vec<u8>>>>;

    /// Writes these pieces in the place of the last ones: whole, or not at all, which is said once.
    fn write(&self, pieces: &[Vec<u8>]);

    /// Removes it: it is of a world that was replaced. One that stays takes room and is not believed.
    fn remove(&self);
}
