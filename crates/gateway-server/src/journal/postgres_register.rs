//! The register of a class in PostgreSQL, which several processes share.

use super::WorldId;
use super::postgres::{Line, Session};
use crate::class::code::Code;
use crate::class::register::{Added, Place, Register};
use contract::class::HandedOut;
use std::sync::Arc;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Error, Row};

const PLACE: &str = "SELECT world, code, name, is_trainer, joined_ms, handed_out, seen_ms FROM tenant_attach_lab.place";
/// One process adds at a time: two that count meanwhile would each give out the last place. The transaction's end lets it go.
const ADD: &str = "
WITH added AS (
    INSERT INTO tenant_attach_lab.place (world, code, name, name_small, is_trainer, joined_ms)
    SELECT $1, $2, $3, $4, $5, $6
    WHERE NOT EXISTS (SELECT FROM tenant_attach_lab.place WHERE name_small = $4)
    AND ($5 OR (SELECT count(*) FROM tenant_attach_lab.place WHERE NOT is_trainer) < $7)
    RETURNING 1
)
SELECT (SELECT count(*) FROM added), EXISTS (SELECT FROM tenant_attach_lab.place WHERE name_small = $4)";

/// See the module.
pub(super) struct PostgresRegister(Arc<Line>);

type Value<'value> = (&'value (dyn ToSql + Sync), Type);

impl PostgresRegister {
    pub(super) fn new(line: Arc<Line>) -> Self {
        Self(line)
    }

    fn session(&self) -> Result<Arc<Session>, String> {
        self.0.session()
    }

    fn rows(&self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Row>, String> {
        let asked = self.session()?.wait(self.0.database(), async |client| client.query_typed(sql, values).await);
        Ok(asked?)
    }

    fn places_of(&self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Place>, String> {
        let rows = self.rows(sql, values)?;
        rows.iter().map(place).collect::<Result<_, _>>().map_err(|error| format!("{error}."))
    }
}

impl Register for PostgresRegister {
    fn setting(&mut self, name: &str, fresh: &str) -> Result<String, String> {
        let values = [(&name as _, Type::TEXT), (&fresh as _, Type::TEXT)];
        self.rows(
            "INSERT INTO tenant_attach_lab.setting (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            &values,
        )?;
        let rows = self.rows("SELECT value FROM tenant_attach_lab.setting WHERE name = $1", &values[..1])?;
        let value = rows.first().and_then(|row| row.try_get(0).ok());
        value.ok_or_else(|| format!("the setting {name} has gone."))
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        let sql = "INSERT INTO tenant_attach_lab.setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.rows(sql, &[(&name, Type::TEXT), (&value, Type::TEXT)]).map(drop)
    }

    fn places(&mut self) -> Result<Vec<Place>, String> {
        self.places_of(&format!("{PLACE} ORDER BY name_small NULLS FIRST, world"), &[])
    }

    fn find(&mut self, code: &Code) -> Result<Option<Place>, String> {
        // TEXT of PostgreSQL holds no NUL character, so no place has such a code.
        if code.key().contains('\0') {
            return Ok(None);
        }
        let found = self.places_of(&format!("{PLACE} WHERE code = $1"), &[(&code.key(), Type::TEXT)])?;
        Ok(found.into_iter().next())
    }

    fn add(&mut self, added: &Place, learners_max: usize) -> Result<Added, String> {
        let name_small = (!added.is_trainer).then(|| added.name.to_lowercase());
        let (world, learners_max) = (added.world.to_string(), i64::try_from(learners_max).unwrap_or(i64::MAX));
        let asked = self.session()?.wait(self.0.database(), async |client| {
            // Without COMMIT nothing is kept, and the lock goes with the transaction or the connection.
            const LOCK: &str = "BEGIN; LOCK TABLE tenant_attach_lab.place IN SHARE ROW EXCLUSIVE MODE";
            if let Err(error) = client.batch_execute(LOCK).await {
                client.batch_execute("ROLLBACK").await?;
                return Err(error);
            }
            let values: [Value<'_>; 7] = [
                (&world, Type::TEXT),
                (&added.code.key(), Type::TEXT),
                (&added.name, Type::TEXT),
                (&name_small, Type::TEXT),
                (&added.is_trainer, Type::BOOL),
                (&added.joined_ms, Type::INT8),
                (&learners_max, Type::INT8),
            ];
            let outcome = client.query_typed_one(ADD, &values).await;
            client.batch_execute(if outcome.is_ok() { "COMMIT" } else { "ROLLBACK" }).await?;
            let row = outcome?;
            Ok::<(i64, bool), Error>((row.try_get(0)?, row.try_get(1)?))
        });
        Ok(match asked? {
            (1, _) => Added::Yes,
            (_, true) => Added::NameTaken,
            _ => Added::Full,
        })
    }

    fn hand_out(&mut self, world: &WorldId, handed_out: &HandedOut) -> Result<(), String> {
        let json = serde_json::to_string(handed_out).map_err(|error| error.to_string())?;
        let sql = "UPDATE tenant_attach_lab.place SET handed_out = $2 WHERE world = $1";
        self.rows(sql, &[(&world.to_string(), Type::TEXT), (&json, Type::TEXT)]).map(drop)
    }

    fn seen(&mut self, world: &WorldId, ms: i64) -> Result<(), String> {
        let sql = "UPDATE tenant_attach_lab.place SET seen_ms = greatest(seen_ms, $2) WHERE world = $1";
        self.rows(sql, &[(&world.to_string(), Type::TEXT), (&ms, Type::INT8)]).map(drop)
    }

    fn remove(&mut self, world: &WorldId) -> Result<(), String> {
        self.rows("DELETE FROM tenant_attach_lab.place WHERE world = $1", &[(&world.to_string(), Type::TEXT)]).map(drop)
    }
}

fn place(row: &Row) -> Result<Place, Error> {
    let (world, code, handed_out): (String, String, Option<String>) =
        (row.try_get(0)?, row.try_get(1)?, row.try_get(5)?);
    Ok(Place {
        world: WorldId::stored(world),
        code: Code::of_key(code),
        name: row.try_get(2)?,
        is_trainer: row.try_get(3)?,
        joined_ms: row.try_get(4)?,
        seen_ms: row.try_get(6)?,
        // What another build wrote is not worth losing the place for.
        handed_out: handed_out.and_then(|json| serde_json::from_str(&json).ok()),
    })
}
