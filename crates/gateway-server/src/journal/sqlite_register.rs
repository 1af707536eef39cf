//! The register of a class in SQLite. Every change is committed with `synchronous = FULL`: there are few, and a place that was given out stays.

use super::WorldId;
use crate::class::code::Code;
use crate::class::register::{Added, Place, Register};
use contract::class::HandedOut;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params};
use std::path::Path;

const PLACE: &str = "SELECT world, code, name, is_trainer, joined_ms, handed_out FROM place";

/// An open register. No other process can open it meanwhile.
pub(crate) struct SqliteRegister(Connection);

impl SqliteRegister {
    /// Opens or creates the file.
    ///
    /// # Errors
    /// The file cannot be written, is no SQLite file, or belongs to another running server: words for a person.
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        let open = || {
            let connection = Connection::open(path)?;
            connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
            connection.pragma_update(None, "journal_mode", "WAL")?;
            connection.pragma_update(None, "synchronous", "FULL")?;
            // Names are compared in small letters, which SQLite has of ASCII only.
            connection.execute_batch(
                "BEGIN IMMEDIATE;
                 CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
                 CREATE TABLE IF NOT EXISTS place (
                     world TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_small TEXT UNIQUE,
                     is_trainer INTEGER NOT NULL, joined_ms INTEGER NOT NULL, handed_out TEXT
                 ) WITHOUT ROWID;
                 COMMIT;",
            )?;
            Ok(connection)
        };
        open().map(Self).map_err(|error: rusqlite::Error| {
            format!(
                "cannot open the register of the class in {}: {error}. Is another gateway-server using it? Choose another folder with --db.",
                path.display()
            )
        })
    }
}

impl Register for SqliteRegister {
    fn setting(&mut self, name: &str, fresh: &str) -> Result<String, String> {
        let read = || {
            self.0.execute("INSERT OR IGNORE INTO setting (name, value) VALUES (?1, ?2)", [name, fresh])?;
            self.0.query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0))
        };
        read().map_err(words)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        let done = self.0.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)", [name, value]);
        done.map(drop).map_err(words)
    }

    fn places(&mut self) -> Result<Vec<Place>, String> {
        let read = || {
            let mut statement = self.0.prepare_cached(&format!("{PLACE} ORDER BY name_small, world"))?;
            statement.query_map([], place)?.collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(words)
    }

    fn find(&mut self, code: &Code) -> Result<Option<Place>, String> {
        let read = || {
            let mut statement = self.0.prepare_cached(&format!("{PLACE} WHERE code = ?1"))?;
            statement.query_row([code.key()], place).optional()
        };
        read().map_err(words)
    }

    fn add(&mut self, added: &Place, learners_max: usize) -> Result<Added, String> {
        let mut add = || {
            let transaction = self.0.transaction()?;
            let learners: i64 =
                transaction.query_row("SELECT count(*) FROM place WHERE NOT is_trainer", [], |row| row.get(0))?;
            let name_small = (!added.is_trainer).then(|| added.name.to_lowercase());
            let is_taken = transaction
                .query_row("SELECT 1 FROM place WHERE name_small = ?1", [&name_small], |_| Ok(()))
                .optional()?;
            if is_taken.is_some() {
                return Ok(Added::NameTaken);
            }
            if !added.is_trainer && usize::try_from(learners).unwrap_or(usize::MAX) >= learners_max {
                return Ok(Added::Full);
            }
            let Place { world, code, name, is_trainer, joined_ms, .. } = added;
            transaction.execute(
                "INSERT INTO place (world, code, name, name_small, is_trainer, joined_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![world.to_string(), code.key(), name, name_small, is_trainer, joined_ms],
            )?;
            transaction.commit()?;
            Ok(Added::Yes)
        };
        add().map_err(words)
    }

    fn hand_out(&mut self, world: &WorldId, handed_out: &HandedOut) -> Result<(), String> {
        let json = serde_json::to_string(handed_out).map_err(|error| error.to_string())?;
        let done = self.0.execute("UPDATE place SET handed_out = ?2 WHERE world = ?1", [&world.to_string(), &json]);
        done.map(drop).map_err(words)
    }

    fn remove(&mut self, world: &WorldId) -> Result<(), String> {
        self.0.execute("DELETE FROM place WHERE world = ?1", [world.to_string()]).map(drop).map_err(words)
    }
}

fn place(row: &Row<'_>) -> rusqlite::Result<Place> {
    let (world, code, handed_out): (String, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(5)?);
    Ok(Place {
        world: WorldId::stored(world),
        code: Code::of_key(code),
        name: row.get(2)?,
        is_trainer: row.get(3)?,
        joined_ms: row.get(4)?,
        seen_ms: None,
        // What another build wrote is not worth losing the place for.
        handed_out: handed_out.and_then(|json| serde_json::from_str(&json).ok()),
    })
}

fn words(error: rusqlite::Error) -> String {
    if error.sqlite_error_code() == Some(ErrorCode::DiskFull) {
        return "the disk is full.".to_owned();
    }
    format!("{error}.")
}

#[cfg(test)]
mod tests {
    use super::SqliteRegister;
    use crate::class::code::Code;
    use crate::class::register::{Added, Place, Register};
    use crate::journal::WorldId;
    use contract::class::HandedOut;

    fn place(name: &str, code: &str, is_trainer: bool) -> Place {
        let world = WorldId::stored(code.to_lowercase());
        Place {
            world,
            code: Code::typed(code),
            name: name.into(),
            is_trainer,
            joined_ms: 5,
            seen_ms: None,
            handed_out: None,
        }
    }

    #[test]
    fn the_register_keeps_places_names_and_the_limit() {
        let path = std::env::temp_dir().join(format!("tenant-attach-lab-register-{}.sqlite", std::process::id()));
        let remove = || ["", "-wal", "-shm"].map(|end| std::fs::remove_file(format!("{}{end}", path.display())));
        let _ = remove();
        let mut register = SqliteRegister::open(&path).expect("opens");
        assert_eq!(register.add(&place("Örjan", "AAAA", false), 2), Ok(Added::Yes));
        assert_eq!(register.add(&place("öRJAN", "BBBB", false), 2), Ok(Added::NameTaken));
        assert_eq!(register.add(&place("Anna", "BBBB", false), 2), Ok(Added::Yes));
        assert_eq!(register.add(&place("Eva", "CCCC", false), 2), Ok(Added::Full));
        assert_eq!(register.add(&place("Anna", "DDDD", true), 2), Ok(Added::Yes));
        assert_eq!(register.setting("join", "first"), Ok("first".to_owned()));
        assert_eq!(register.setting("join", "second"), Ok("first".to_owned()));
        let handed_out = HandedOut { name: "x".into(), ..HandedOut::default() };
        register.hand_out(&WorldId::stored("aaaa".into()), &handed_out).expect("noted");
        register.remove(&WorldId::stored("bbbb".into())).expect("removed");
        drop(register);

        let mut register = SqliteRegister::open(&path).expect("opens again");
        assert!(SqliteRegister::open(&path).is_err_and(|words| words.contains("another gateway-server")));
        let names: Vec<String> = register.places().expect("places").into_iter().map(|place| place.name).collect();
        assert_eq!(names, ["Anna", "Örjan"], "the trainer's, and the one that is left");
        let found = register.find(&Code::typed("aaaa")).expect("read").expect("there");
        assert_eq!(found.handed_out, Some(handed_out));
        assert!(register.find(&Code::typed("BBBB")).expect("read").is_none());
        drop(register);
        let _ = remove();
    }
}
