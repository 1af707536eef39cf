//! The snapshot of one world in PostgreSQL. It holds no truth: where it cannot be read or written, the journal is enough.

use super::postgres::Line;
use super::{Snapshots, WorldId};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio_postgres::types::Type;

/// See the module.
pub(super) struct PostgresSnapshots {
    line: Arc<Line>,
    world: String,
    /// Whether it was reported that it cannot be written.
    is_said: AtomicBool,
}

impl PostgresSnapshots {
    pub(super) fn new(line: Arc<Line>, world: &WorldId) -> Self {
        Self { line, world: world.to_string(), is_said: AtomicBool::new(false) }
    }

    fn put(&self, pieces: &[Vec<u8>]) -> Result<(), String> {
        const PUT: &str = "INSERT INTO tenant_attach_lab.snapshot (world, pieces) VALUES ($1, $2)
            ON CONFLICT (world) DO UPDATE SET pieces = excluded.pieces";
        let session = self.line.session()?;
        let done = session.wait(self.line.database(), async |client| {
            client.execute_typed(PUT, &[(&self.world, Type::TEXT), (&pieces, Type::BYTEA_ARRAY)]).await
        });
        Ok(done.map(drop)?)
    }
}

impl Snapshots for PostgresSnapshots {
    fn pieces(&self) -> Option<Box<dyn Iterator<Item = Vec<u8>>>> {
        let session = self.line.session().ok()?;
        let read = session.wait(self.line.database(), async |client| {
            let sql = "SELECT pieces FROM tenant_attach_lab.snapshot WHERE world = $1";
            let row = client.query_typed_opt(sql, &[(&self.world, Type::TEXT)]).await?;
            row.map(|row| row.try_get::<_, Vec<Vec<u8>>>(0)).transpose()
        });
        Some(Box::new(read.ok()??.into_iter()))
    }

    fn write(&self, pieces: &[Vec<u8>]) {
        if let Err(words) = self.put(pieces)
            && !self.is_said.swap(true, Ordering::Relaxed)
        {
            tracing::warn!(
                "cannot write a snapshot: {words} Nothing is lost: the journal has everything, and the next start replays it, which takes longer."
            );
        }
    }

    fn remove(&self) {
        let Ok(session) = self.line.session() else { return };
        let _ = session.wait(self.line.database(), async |client| {
            let sql = "DELETE FROM tenant_attach_lab.snapshot WHERE world = $1";
            client.execute_typed(sql, &[(&self.world, Type::TEXT)]).await
        });
    }
}
