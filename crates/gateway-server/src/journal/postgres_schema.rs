//! The tables of the lab, in a schema of their own, with the version of their layout.

use tokio_postgres::{Client, Error};

/// Layout of the tables. A later build may raise it; an earlier one then refuses the database.
const LAYOUT: i32 = 1;

/// Made in one transaction, by one process at a time. `epoch` counts the worlds that followed each other under one id: a world that replaces another
/// is written in one statement, while the entries of the one before are removed.
const CREATE: &str = "
BEGIN;
SELECT pg_advisory_xact_lock(hashtextextended('tenant_attach_lab.layout', 0));
CREATE SCHEMA IF NOT EXISTS tenant_attach_lab;
CREATE TABLE IF NOT EXISTS tenant_attach_lab.layout (version integer PRIMARY KEY);
CREATE TABLE IF NOT EXISTS tenant_attach_lab.setting (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE IF NOT EXISTS tenant_attach_lab.world (
    id text PRIMARY KEY, revision bigint NOT NULL, epoch bigint NOT NULL, holder text,
    scenario text, world_version bigint, now_ms bigint
);
CREATE TABLE IF NOT EXISTS tenant_attach_lab.journal (
    world text NOT NULL REFERENCES tenant_attach_lab.world ON DELETE CASCADE,
    epoch bigint NOT NULL, sequence bigint NOT NULL, entry text NOT NULL,
    PRIMARY KEY (world, epoch, sequence)
);
CREATE TABLE IF NOT EXISTS tenant_attach_lab.snapshot (
    world text PRIMARY KEY REFERENCES tenant_attach_lab.world ON DELETE CASCADE, pieces bytea[] NOT NULL
);
CREATE TABLE IF NOT EXISTS tenant_attach_lab.place (
    world text PRIMARY KEY, code text NOT NULL UNIQUE, name text NOT NULL, name_small text COLLATE \"C\" UNIQUE,
    is_trainer boolean NOT NULL, joined_ms bigint NOT NULL, seen_ms bigint, handed_out text
);
INSERT INTO tenant_attach_lab.layout SELECT 1 WHERE NOT EXISTS (SELECT FROM tenant_attach_lab.layout);
COMMIT;";

/// Makes what is missing.
///
/// # Errors
/// The database refuses, or (words in the inner result) a later build made the tables.
pub(super) async fn prepare(client: &Client) -> Result<Result<(), String>, Error> {
    let is_there = "SELECT to_regclass('tenant_attach_lab.layout') IS NOT NULL";
    if !client.query_typed_one(is_there, &[]).await?.try_get::<_, bool>(0)? {
        client.batch_execute(CREATE).await?;
    }
    let row = client.query_typed_one("SELECT max(version) FROM tenant_attach_lab.layout", &[]).await?;
    let found: Option<i32> = row.try_get(0)?;
    Ok(match found {
        Some(LAYOUT) => Ok(()),
        found => Err(format!(
            "its tables (schema tenant_attach_lab) have layout {}, and this build knows layout {LAYOUT}: another build made them. Use that build, or \
             another database.",
            found.unwrap_or_default()
        )),
    })
}
