//! The world in SQLite: the same content as in a browser's IndexedDB, in two tables.
//!
//! WAL with `synchronous = NORMAL`: what is committed survives every end of the process, a `kill -9` too. A power
//! failure may take back the last commits but never tears one. A world that replaces another is committed with
//! `synchronous = FULL`, because it cannot be had again.

use super::{Journal, Snapshots, Storage, StorageFailure, WorldId};
use crate::snapshot_file::SnapshotFile;
use gateway::{Persist, StoredState, StoredWorld};
use rusqlite::{Connection, OptionalExtension, params};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Layout of the tables, in `user_version`.
const FORMAT: i64 = 1;
/// Kibibytes of pages that a connection keeps (SQLite's default is 2,000): a journal is read once and then appended to.
const CACHE_KIB: i64 = 128;

/// One world in one file.
pub(crate) struct SqliteFile(PathBuf);

impl SqliteFile {
    /// The file of `--db`.
    pub(crate) fn new(path: &Path) -> Self {
        Self(path.to_owned())
    }
}

impl Storage for SqliteFile {
    fn open(&self, _: &WorldId) -> Result<Box<dyn Journal>, StorageFailure> {
        Ok(Box::new(SqliteJournal::open(&self.0)?))
    }

    fn snapshots(&self, _: &WorldId) -> Arc<dyn Snapshots> {
        Arc::new(SnapshotFile::beside(&self.0))
    }
}

/// The journal of one world.
pub(super) struct SqliteJournal {
    path: PathBuf,
    connection: Connection,
}

impl Journal for SqliteJournal {
    fn load(&mut self) -> Result<StoredState, StorageFailure> {
        Ok(self.read().map_err(|error| format!("cannot read {}: {error}", self.path.display()))?)
    }

    fn store(&mut self, persist: Persist) -> Result<(), StorageFailure> {
        Ok(self.write(persist).map_err(|error| format!("cannot write {}: {error}", self.path.display()))?)
    }
}

impl SqliteJournal {
    /// Opens or creates the file.
    ///
    /// # Errors
    /// The file cannot be written, is no SQLite file, or belongs to another running server: words for a person.
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        let db_error = |error: rusqlite::Error| {
            format!(
                "cannot open the world in {}: {error}. Is another gateway-server using it? Choose another file with --db.",
                path.display()
            )
        };
        let connection = Connection::open(path).map_err(db_error)?;
        // The lock is taken with the first write and kept: two servers over one file would each have their own world.
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE").map_err(db_error)?;
        connection.pragma_update(None, "journal_mode", "WAL").map_err(db_error)?;
        connection.pragma_update(None, "synchronous", "NORMAL").map_err(db_error)?;
        connection.pragma_update(None, "cache_size", -CACHE_KIB).map_err(db_error)?;
        connection
            .execute_batch(
                "BEGIN IMMEDIATE;
                 CREATE TABLE IF NOT EXISTS journal (sequence INTEGER PRIMARY KEY, entry TEXT NOT NULL);
                 CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
                 COMMIT;",
            )
            .map_err(db_error)?;
        Ok(Self { path: path.to_owned(), connection })
    }

    fn read(&self) -> rusqlite::Result<StoredState> {
        let format: i64 = self.connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if format == 0 {
            return Ok(StoredState::Nothing);
        }
        let scenario: Option<String> = self.meta("scenario")?;
        let world_version: Option<u32> = self.meta("world_version")?;
        let now_ms: Option<i64> = self.meta("now_ms")?;
        let mut statement = self.connection.prepare("SELECT sequence, entry FROM journal ORDER BY sequence")?;
        let rows: Vec<(i64, String)> =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;

        let gap =
            rows.iter().zip(1..).find(|((sequence, _), expected)| sequence != expected).map(|(_, expected)| expected);
        let whole = scenario.is_some() && world_version.is_some() && now_ms.is_some();
        let found = StoredState::World(StoredWorld {
            scenario: scenario.unwrap_or_default(),
            world_version: world_version.unwrap_or_default(),
            entries: rows.into_iter().map(|(_, entry)| entry).collect(),
            now_ms: now_ms.unwrap_or_default(),
        });
        Ok(if format != FORMAT {
            found.damaged(&format!("The database has layout {format}, this build reads layout {FORMAT}."))
        } else if !whole {
            found.damaged("The database has lost the beginning or the clock of the world.")
        } else if let Some(expected) = gap {
            found.damaged(&format!("Entry {expected} of the stored journal is missing."))
        } else {
            found
        })
    }

    fn write(&mut self, persist: Persist) -> rusqlite::Result<()> {
        match persist {
            Persist::Nothing => Ok(()),
            Persist::Changes { entries, now_ms } => {
                let transaction = self.connection.transaction()?;
                {
                    let mut insert =
                        transaction.prepare_cached("INSERT INTO journal (sequence, entry) VALUES (?1, ?2)")?;
                    for (sequence, entry) in entries {
                        insert.execute(params![sequence.cast_signed(), entry])?;
                    }
                }
                transaction
                    .prepare_cached("INSERT OR REPLACE INTO meta (key, value) VALUES ('now_ms', ?1)")?
                    .execute([now_ms])?;
                transaction.commit()
            }
            Persist::Replace(world) => {
                self.connection.pragma_update(None, "synchronous", "FULL")?;
                let outcome = self.replace(&world);
                self.connection.pragma_update(None, "synchronous", "NORMAL")?;
                outcome
            }
        }
    }

    fn replace(&mut self, world: &StoredWorld) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        transaction.execute("DELETE FROM journal", [])?;
        {
            let mut insert = transaction.prepare_cached("INSERT INTO journal (sequence, entry) VALUES (?1, ?2)")?;
            for (entry, sequence) in world.entries.iter().zip(1i64..) {
                insert.execute(params![sequence, entry])?;
            }
        }
        let mut put = transaction.prepare_cached("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)")?;
        put.execute(params!["scenario", world.scenario])?;
        put.execute(params!["world_version", world.world_version])?;
        put.execute(params!["now_ms", world.now_ms])?;
        drop(put);
        transaction.pragma_update(None, "user_version", FORMAT)?;
        transaction.commit()
    }

    fn meta<T: rusqlite::types::FromSql>(&self, key: &str) -> rusqlite::Result<Option<T>> {
        self.connection.query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| row.get(0)).optional()
    }
}

#[cfg(test)]
mod tests {
    use super::{Journal, SqliteJournal};
    use gateway::{Persist, StoredState, StoredWorld};
    use std::path::PathBuf;

    struct File(PathBuf);

    impl File {
        fn new(name: &str) -> Self {
            let file =
                Self(std::env::temp_dir().join(format!("tenant-attach-lab-{name}-{}.sqlite", std::process::id())));
            file.remove();
            file
        }

        fn remove(&self) {
            for end in ["", "-wal", "-shm"] {
                let _ = std::fs::remove_file(format!("{}{end}", self.0.display()));
            }
        }
    }

    impl Drop for File {
        fn drop(&mut self) {
            self.remove();
        }
    }

    fn world(entries: &[&str]) -> StoredWorld {
        let entries = entries.iter().map(|entry| (*entry).to_owned()).collect();
        StoredWorld { scenario: "{}".into(), world_version: 3, entries, now_ms: 10 }
    }

    #[test]
    fn what_is_stored_is_found_again() {
        let file = File::new("found");
        let mut journal = SqliteJournal::open(&file.0).expect("opens");
        assert_eq!(journal.load(), Ok(StoredState::Nothing));
        journal.store(Persist::Replace(world(&["one"]))).expect("replaces");
        journal.store(Persist::Changes { entries: vec![(2, "two".into())], now_ms: 20 }).expect("appends");
        drop(journal);
        let expected = StoredWorld { now_ms: 20, ..world(&["one", "two"]) };
        assert_eq!(SqliteJournal::open(&file.0).expect("opens").load(), Ok(StoredState::World(expected)));
    }

    #[test]
    fn an_entry_that_is_there_already_stores_nothing() {
        let file = File::new("twice");
        let mut journal = SqliteJournal::open(&file.0).expect("opens");
        journal.store(Persist::Replace(world(&["one"]))).expect("replaces");
        let twice = Persist::Changes { entries: vec![(2, "two".into()), (1, "again".into())], now_ms: 20 };
        assert!(journal.store(twice).is_err());
        assert_eq!(journal.load(), Ok(StoredState::World(world(&["one"]))));
    }

    #[test]
    fn a_gap_is_damage_and_what_is_left_is_kept() {
        let file = File::new("gap");
        let mut journal = SqliteJournal::open(&file.0).expect("opens");
        journal.store(Persist::Replace(world(&["one"]))).expect("replaces");
        journal.store(Persist::Changes { entries: vec![(3, "three".into())], now_ms: 20 }).expect("appends");
        let Ok(StoredState::Damaged { rest, reason }) = journal.load() else { panic!("a gap is damage") };
        assert_eq!((rest.entries.len(), reason.as_str()), (2, "Entry 2 of the stored journal is missing."));
    }

    #[test]
    fn a_second_server_is_refused() {
        let file = File::new("second");
        let _first = SqliteJournal::open(&file.0).expect("opens");
        assert!(SqliteJournal::open(&file.0).is_err_and(|reason| reason.contains("another gateway-server")));
    }
}
