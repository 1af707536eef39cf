//! One world in PostgreSQL: its lock and its journal.

use super::postgres::{Database, Failed, Session};
use super::{Journal, StorageFailure, WorldId};
use gateway::{Persist, StoredState, StoredWorld};
use std::sync::Arc;
use tokio_postgres::Error;
use tokio_postgres::types::Type;

const LOCK: &str = "SELECT pg_try_advisory_lock(hashtextextended('tenant_attach_lab.world ' || $1, 0))";
const UNLOCK: &str = "SELECT pg_advisory_unlock(hashtextextended('tenant_attach_lab.world ' || $1, 0))";
const HOLDER: &str = "SELECT holder FROM tenant_attach_lab.world WHERE id = $1";
/// The revision is raised (a fencing token): a late write of the former holder changes nothing.
const TAKE: &str = "
INSERT INTO tenant_attach_lab.world AS world (id, revision, epoch, holder) VALUES ($1, 1, 0, $2)
ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, revision = world.revision + 1
RETURNING revision, epoch";
const READ: &str = "SELECT scenario, world_version, now_ms FROM tenant_attach_lab.world WHERE id = $1";
const ENTRIES: &str =
    "SELECT sequence, entry FROM tenant_attach_lab.journal WHERE world = $1 AND epoch = $2 ORDER BY sequence";
const APPEND: &str = "
WITH moved AS (
    UPDATE tenant_attach_lab.world SET revision = revision + 1, now_ms = $3 WHERE id = $1 AND revision = $2 RETURNING epoch
), added AS (
    INSERT INTO tenant_attach_lab.journal (world, epoch, sequence, entry)
    SELECT $1, moved.epoch, new.sequence, new.entry FROM moved, unnest($4::bigint[], $5::text[]) AS new (sequence, entry)
)
SELECT count(*) FROM moved";
const REPLACE: &str = "
WITH moved AS (
    UPDATE tenant_attach_lab.world SET revision = revision + 1, epoch = epoch + 1, now_ms = $3, scenario = $6, world_version = $7
    WHERE id = $1 AND revision = $2 RETURNING epoch
), gone AS (
    DELETE FROM tenant_attach_lab.journal WHERE world = $1 AND epoch < (SELECT epoch FROM moved)
), added AS (
    INSERT INTO tenant_attach_lab.journal (world, epoch, sequence, entry)
    SELECT $1, moved.epoch, new.sequence, new.entry FROM moved, unnest($4::bigint[], $5::text[]) AS new (sequence, entry)
)
SELECT count(*) FROM moved";

/// An open journal: this process has the world as long as this lives and its connection stands.
pub(super) struct PostgresJournal {
    session: Arc<Session>,
    database: Arc<Database>,
    world: String,
    revision: i64,
    epoch: i64,
}

impl PostgresJournal {
    /// Takes the world, or says who has it.
    pub(super) fn open(
        session: Arc<Session>,
        database: &Arc<Database>,
        world: &WorldId,
        inner_address: &str,
    ) -> Result<Self, StorageFailure> {
        let world = world.to_string();
        let is_ours = session.wait(database, async |client| {
            client.query_typed_one(LOCK, &[(&world, Type::TEXT)]).await?.try_get::<_, bool>(0)
        });
        if !is_ours.map_err(String::from)? {
            let asked =
                session.wait(database, async |client| client.query_typed_opt(HOLDER, &[(&world, Type::TEXT)]).await);
            let holder: Option<String> = asked.map_err(String::from)?.and_then(|row| row.try_get(0).ok());
            return Err(StorageFailure::Elsewhere(holder.filter(|holder| holder != inner_address)));
        }
        // From here on the lock is let go when this is dropped.
        let mut journal = Self { session, database: database.clone(), world: world.clone(), revision: 0, epoch: 0 };
        let taken = journal.session.wait(database, async |client| {
            let row = client.query_typed_one(TAKE, &[(&world, Type::TEXT), (&inner_address, Type::TEXT)]).await?;
            Ok::<(i64, i64), Error>((row.try_get(0)?, row.try_get(1)?))
        });
        (journal.revision, journal.epoch) = taken.map_err(String::from)?;
        Ok(journal)
    }

    fn write(
        &mut self,
        sql: &str,
        entries: Vec<(u64, String)>,
        now_ms: i64,
        beginning: Option<(String, u32)>,
    ) -> Result<(), Failed> {
        let (sequences, texts): (Vec<i64>, Vec<String>) =
            entries.into_iter().map(|(sequence, entry)| (sequence.cast_signed(), entry)).unzip();
        let beginning = beginning.map(|(scenario, version)| (scenario, i64::from(version)));
        let written: i64 = self.session.wait(&self.database, async |client| {
            let mut values: Vec<(&(dyn tokio_postgres::types::ToSql + Sync), Type)> = vec![
                (&self.world, Type::TEXT),
                (&self.revision, Type::INT8),
                (&now_ms, Type::INT8),
                (&sequences, Type::INT8_ARRAY),
                (&texts, Type::TEXT_ARRAY),
            ];
            if let Some((scenario, version)) = &beginning {
                values.extend([(scenario as _, Type::TEXT), (version as _, Type::INT8)]);
            }
            client.query_typed_one(sql, &values).await?.try_get(0)
        })?;
        if written != 1 {
            return Err(Failed::Refused(format!(
                "{}: another process has written the world meanwhile, or removed it.",
                self.database.described
            )));
        }
        self.revision += 1;
        Ok(())
    }
}

impl Journal for PostgresJournal {
    fn load(&mut self) -> Result<StoredState, StorageFailure> {
        let read = self.session.wait(&self.database, async |client| {
            let world = client.query_typed_one(READ, &[(&self.world, Type::TEXT)]).await?;
            let rows = client.query_typed(ENTRIES, &[(&self.world, Type::TEXT), (&self.epoch, Type::INT8)]).await?;
            let rows =
                rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect::<Result<Vec<_>, Error>>()?;
            let beginning: (Option<String>, Option<i64>, Option<i64>) =
                (world.try_get(0)?, world.try_get(1)?, world.try_get(2)?);
            Ok::<_, Error>((beginning, rows))
        });
        let ((scenario, world_version, now_ms), rows): (_, Vec<(i64, String)>) = read.map_err(String::from)?;
        let (Some(scenario), Some(world_version), Some(now_ms)) = (scenario, world_version, now_ms) else {
            return Ok(StoredState::Nothing);
        };
        let gap =
            rows.iter().zip(1..).find(|((sequence, _), expected)| sequence != expected).map(|(_, expected)| expected);
        let found = StoredState::World(StoredWorld {
            scenario,
            world_version: u32::try_from(world_version).unwrap_or_default(),
            entries: rows.into_iter().map(|(_, entry)| entry).collect(),
            now_ms,
        });
        Ok(match gap {
            Some(expected) => found.damaged(&format!("Entry {expected} of the stored journal is missing.")),
            None => found,
        })
    }

    fn store(&mut self, persist: Persist) -> Result<(), StorageFailure> {
        let written = match persist {
            Persist::Nothing => return Ok(()),
            Persist::Changes { entries, now_ms } => self.write(APPEND, entries, now_ms, None),
            Persist::Replace(StoredWorld { scenario, world_version, entries, now_ms }) => {
                let entries = (1..).zip(entries).collect();
                self.write(REPLACE, entries, now_ms, Some((scenario, world_version)))
            }
        };
        written.map_err(|failed| match failed {
            Failed::Refused(words) => StorageFailure::Unavailable(words),
            Failed::Broken(words) => StorageFailure::Unknown(words),
        })
    }

    fn is_held(&self) -> bool {
        self.session.is_open()
    }
}

impl Drop for PostgresJournal {
    /// Lets the lock go. The database counts how often a session took it, so that this one may come after the world was opened again.
    fn drop(&mut self) {
        let (session, world) = (self.session.clone(), std::mem::take(&mut self.world));
        self.database.runtime.spawn(async move {
            // Where it fails, the connection has ended, and the lock with it.
            let _ = session.client.query_typed(UNLOCK, &[(&world, Type::TEXT)]).await;
        });
    }
}
