//! The world in IndexedDB: what is stored, in which shape, and what counts as damage.
//!
//! Store `journal`: JSON of an entry, by its sequence, the first is 1. Store `meta`: `format`, `scenario` (JSON),
//! `world_version`, `now_ms`, and `revision`, which every write raises: a writer that has not seen the last revision is
//! refused, so that two gateways over one storage can never mix their worlds. Store `snapshot`: the pieces of the last
//! snapshot, by number. It saves time and holds no truth, so it is written without any regard for the others.

use crate::database::{Database, DatabaseError, Durability};
use gateway::{Persist, StoredState, StoredWorld};
use js_sys::Uint8Array;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Version of this layout, in `meta`. Another one is damage: the raw export still works.
const FORMAT: f64 = 1.0;
const FORMAT_KEY: &str = "format";
const SCENARIO_KEY: &str = "scenario";
const WORLD_VERSION_KEY: &str = "world_version";
const NOW_KEY: &str = "now_ms";
const REVISION_KEY: &str = "revision";

/// An open storage, and the revision that the gateway above it has seen.
pub struct Storage {
    database: Rc<Database>,
    revision: Cell<f64>,
}

/// Why nothing was read or stored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// Another gateway wrote since this one read.
    #[error("another tab changes it all the time.")]
    Conflict,
    /// IndexedDB is missing, refuses, or is full: the browser's words.
    #[error("{0}")]
    Unusable(String),
}

impl From<DatabaseError> for StorageError {
    fn from(error: DatabaseError) -> Self {
        Self::Unusable(error.0)
    }
}

impl Storage {
    /// Opens or creates the database of this name.
    pub async fn open(name: &str) -> Result<Self, StorageError> {
        Ok(Self { database: Rc::new(Database::open(name).await?), revision: Cell::new(0.0) })
    }

    /// Reads everything. A missing tail of the journal was never acknowledged and is no damage; a gap is.
    pub async fn load(&self) -> Result<StoredState, StorageError> {
        let reading = self.database.read()?;
        let (Some(revision), Some(format)) =
            (number(reading.meta(REVISION_KEY).await?), number(reading.meta(FORMAT_KEY).await?))
        else {
            return Ok(StoredState::Nothing);
        };
        self.revision.set(revision);
        let scenario = reading.meta(SCENARIO_KEY).await?.as_string();
        let world_version = number(reading.meta(WORLD_VERSION_KEY).await?);
        let now_ms = number(reading.meta(NOW_KEY).await?);
        let (sequences, entries) = reading.journal().await?;

        let whole = scenario.is_some() && world_version.is_some() && now_ms.is_some();
        let stored = StoredWorld {
            scenario: scenario.unwrap_or_default(),
            world_version: world_version.unwrap_or_default() as u32,
            entries,
            now_ms: now_ms.unwrap_or_default() as i64,
        };
        let gap = sequences.iter().zip(1u64..).find(|(found, expected)| **found != *expected as f64);
        Ok(if format != FORMAT {
            StoredState::World(stored).damaged(&format!(
                "The browser's storage has layout {}, this build reads layout {}.",
                format as i64, FORMAT as i64
            ))
        } else if !whole {
            StoredState::World(stored)
                .damaged("The browser's storage has lost the beginning or the clock of the world.")
        } else if let Some((_, expected)) = gap {
            StoredState::World(stored).damaged(&format!("Entry {expected} of the stored journal is missing."))
        } else {
            StoredState::World(stored)
        })
    }

    /// Stores what a reply needs. On an error nothing of it is stored.
    pub async fn store(&self, persist: Persist) -> Result<(), StorageError> {
        let durability = match &persist {
            Persist::Nothing => return Ok(()),
            // Entries survive every end of the process. A world that replaces another must survive the machine's too;
            // the first one comes back from its seed, and the first visit need not wait for the disk.
            Persist::Changes { .. } => Durability::Relaxed,
            Persist::Replace(_) if self.revision.get() == 0.0 => Durability::Relaxed,
            Persist::Replace(_) => Durability::Strict,
        };
        let seen = self.revision.get();
        let writing = self.database.write(durability)?;
        if number(writing.meta(REVISION_KEY).await?).unwrap_or_default() != seen {
            writing.abort();
            return Err(StorageError::Conflict);
        }
        match persist {
            Persist::Nothing => {}
            Persist::Changes { entries, now_ms } => {
                for (sequence, entry) in entries {
                    writing.add_entry(sequence as f64, &entry)?;
                }
                writing.put_meta(NOW_KEY, &number_value(now_ms))?;
            }
            Persist::Replace(world) => {
                writing.clear_journal()?;
                for (entry, sequence) in world.entries.iter().zip(1u32..) {
                    writing.add_entry(f64::from(sequence), entry)?;
                }
                writing.put_meta(SCENARIO_KEY, &world.scenario.into())?;
                writing.put_meta(WORLD_VERSION_KEY, &world.world_version.into())?;
                writing.put_meta(NOW_KEY, &number_value(world.now_ms))?;
                writing.put_meta(FORMAT_KEY, &FORMAT.into())?;
            }
        }
        let revision = seen + 1.0;
        writing.put_meta(REVISION_KEY, &revision.into())?;
        writing.done().await?;
        self.revision.set(revision);
        Ok(())
    }

    /// The database, for a snapshot that is written beside what this storage does.
    pub fn database(&self) -> Rc<Database> {
        Rc::clone(&self.database)
    }

    /// The pieces of the last snapshot; none where it cannot be read.
    pub async fn snapshot(&self) -> Vec<Uint8Array> {
        self.database.snapshot().await.unwrap_or_default()
    }

    /// Whether no other worker wrote since this storage last read or wrote.
    pub async fn is_current(&self) -> Result<bool, StorageError> {
        let stored = number(self.database.read()?.meta(REVISION_KEY).await?).unwrap_or_default();
        Ok(stored == self.revision.get())
    }
}

/// Milliseconds fit a JavaScript number until the year 287396.
fn number_value(milliseconds: i64) -> JsValue {
    JsValue::from_f64(milliseconds as f64)
}

fn number(value: JsValue) -> Option<f64> {
    value.as_f64()
}
