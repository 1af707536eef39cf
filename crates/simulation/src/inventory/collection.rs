//! The entities of many clients at once, as the console's CMPivot asks a collection. What the fleet keeps in columns comes from them,
//! so that a summary over a million clients draws nothing and makes no texts; everything else is asked client by client.

use super::client::Client;
use super::columns::{self, Source};
use super::{Class, entities};
use crate::applications::Applications;
use crate::command::Row;
use crate::fleet::Fleet;
use crate::fleet::index::bitmap::Bitmap;
use crate::limits::CMPIVOT_ROWS_MADE_MAX;
use crate::log::Logs;
use crate::time::SimTime;
use cmpivot::{Batch, Column, ColumnBuilder, Entities, EntityError, EntitySchema, Scan, Scanned, Value};
use uuid::Uuid;

/// Rows of a batch, about.
const BATCH_ROWS: usize = 65_536;

/// The entities of some clients, as they answered at one time.
pub struct CollectionInventory<'w> {
    fleet: &'w Fleet,
    logs: &'w Logs,
    applications: &'w Applications,
    tenant: Uuid,
    rows: Vec<Row>,
    at: SimTime,
    schemas: Vec<EntitySchema>,
}

impl<'w> CollectionInventory<'w> {
    pub(crate) fn new(
        fleet: &'w Fleet,
        logs: &'w Logs,
        applications: &'w Applications,
        tenant: Uuid,
        rows: Bitmap,
        at: SimTime,
    ) -> Self {
        Self { fleet, logs, applications, tenant, rows: rows.list(), at, schemas: super::schemas() }
    }

    /// The rows of the clients, ascending.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    fn client(&self, row: Row) -> Client<'w> {
        let mut client = Client::new(self.fleet, self.logs, self.tenant, row, self.at);
        client.products = self.applications.products_of(row);
        client
    }
}

impl Entities for CollectionInventory<'_> {
    fn schemas(&self) -> &[EntitySchema] {
        &self.schemas
    }

    fn scan<'a>(&'a self, scan: &Scan) -> Result<Box<dyn Scanned<'a> + 'a>, EntityError> {
        let schema = &self.schemas[scan.entity];
        if let Some(sources) = columns::sources(schema, &scan.needed) {
            return Ok(Box::new(FromColumns { inventory: self, sources, at: 0 }));
        }
        let class = entities::class(&schema.name);
        let (needed, arguments) = (scan.needed.clone(), scan.arguments.clone());
        Ok(Box::new(FromClients { inventory: self, schema, class, needed, arguments, at: 0, rows_made: 0 }))
    }
}

/// One row a client, all of whose columns the fleet has.
struct FromColumns<'a> {
    inventory: &'a CollectionInventory<'a>,
    sources: Vec<Option<Source>>,
    at: usize,
}

impl<'a> Scanned<'a> for FromColumns<'a> {
    fn next_batch(&mut self) -> Result<Option<Batch<'a>>, EntityError> {
        let CollectionInventory { fleet, rows, at, .. } = self.inventory;
        let rows = &rows[self.at..rows.len().min(self.at + BATCH_ROWS)];
        if rows.is_empty() {
            return Ok(None);
        }
        self.at += rows.len();
        let column =
            |source: &Option<Source>| source.as_ref().map_or(Column::Absent, |one| one.column(fleet, rows, *at));
        Ok(Some(Batch { rows: rows.len(), columns: self.sources.iter().map(column).collect() }))
    }
}

/// Rows that are made client by client.
struct FromClients<'a> {
    inventory: &'a CollectionInventory<'a>,
    schema: &'a EntitySchema,
    class: Option<&'static Class>,
    needed: Vec<bool>,
    arguments: Vec<Value>,
    at: usize,
    rows_made: u64,
}

impl<'a> Scanned<'a> for FromClients<'a> {
    fn next_batch(&mut self) -> Result<Option<Batch<'a>>, EntityError> {
        let Some(class) = self.class.filter(|_| self.at < self.inventory.rows.len()) else { return Ok(None) };
        let mut builders: Vec<Option<ColumnBuilder>> = self
            .schema
            .columns
            .iter()
            .zip(&self.needed)
            .map(|(column, needed)| needed.then(|| ColumnBuilder::new(column.kind)))
            .collect();
        let mut made = 0;
        while made < BATCH_ROWS && self.at < self.inventory.rows.len() {
            let client = self.inventory.client(self.inventory.rows[self.at]);
            self.at += 1;
            for row in (class.rows)(&client, &self.arguments) {
                let device = Value::String(client.device.name.clone());
                for (builder, value) in builders.iter_mut().zip([device].iter().chain(&row)) {
                    if let Some(builder) = builder {
                        builder.push(value.cell());
                    }
                }
                made += 1;
            }
            // A client without rows is work too.
            self.rows_made += 1;
        }
        self.rows_made += made as u64;
        if self.rows_made > CMPIVOT_ROWS_MADE_MAX {
            return Err(too_many_rows(&self.schema.name));
        }
        let columns = builders.into_iter().map(|builder| builder.map_or(Column::Absent, ColumnBuilder::finish));
        Ok(Some(Batch { rows: made, columns: columns.collect() }))
    }
}

fn too_many_rows(entity: &str) -> EntityError {
    EntityError {
        code: "TooManyRows".to_owned(),
        message: format!(
            "The clients have more rows of {entity} than the simulation makes in one run ({CMPIVOT_ROWS_MADE_MAX}). Ask a smaller \
             collection, or put take behind the entity."
        ),
    }
}
