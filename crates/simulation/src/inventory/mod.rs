//! The entities of CMPivot and their rows, as a client answers with them (Microsoft Learn, "CMPivot for
//! real-time data in Configuration Manager", overview).
//!
//! Nothing is state: a row follows from the seed, the device's row in the fleet, what the fleet knows of it now, and the time. So
//! the same question at the same time has the same answer, and an event that was once in a log stays in it.

mod activity;
pub(crate) mod client;
mod collection;
mod columns;
mod entities;
mod events;
mod hardware;
pub(crate) mod incidents;
mod operating_system;
mod software;

pub use collection::CollectionInventory;

use crate::command::Row;
use crate::fleet::Fleet;
use crate::log::Logs;
use crate::time::SimTime;
use client::Client;
use cmpivot::{Entities, EntityError, EntitySchema, RowBatches, Scan, Scanned, Value};

/// Columns and rows of an entity. The column `Device` comes first and is added to every row.
struct Class {
    name: &'static str,
    parameters: Parameters,
    columns: Columns,
    rows: fn(&Client<'_>, &[Value]) -> Vec<Vec<Value>>,
}

/// Names and types, without `Device`.
pub(crate) type Columns = &'static [(&'static str, cmpivot::Kind)];

/// An entity without parentheses.
const fn class(name: &'static str, columns: Columns, rows: fn(&Client<'_>, &[Value]) -> Vec<Vec<Value>>) -> Class {
    Class { name, parameters: Parameters::None, columns, rows }
}

/// The parameters of an entity, in its parentheses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parameters {
    None,
    /// A name: `File('%windir%\\*.exe')`.
    Text(&'static str),
    /// The name of a log and a length of time, 24 hours where none is written.
    Log,
}

/// The entities of one client, as it would answer now.
pub struct Inventory<'w> {
    client: Client<'w>,
    schemas: Vec<EntitySchema>,
}

impl<'w> Inventory<'w> {
    /// Of the client on this row.
    pub(crate) fn new(fleet: &'w Fleet, logs: &'w Logs, tenant: uuid::Uuid, row: Row, now: SimTime) -> Self {
        Self { client: Client::new(fleet, logs, tenant, row, now), schemas: schemas() }
    }

    /// The same with products that were installed or removed since.
    pub(crate) fn with_products(mut self, products: Vec<(&'static str, bool)>) -> Self {
        self.client.products = products;
        self
    }

    /// Columns and rows of an entity without parameters, without the column `Device`; nothing of one that has no rows here.
    pub(crate) fn instances(&self, name: &str) -> Option<(Columns, Vec<Vec<Value>>)> {
        let class = entities::class(name).filter(|class| class.parameters == Parameters::None)?;
        Some((class.columns, (class.rows)(&self.client, &[])))
    }

    /// Windows by its name, for example `Microsoft Windows 10 Enterprise`.
    pub(crate) fn caption(&self) -> String {
        self.client.caption()
    }

    /// What happened to Windows from a time on, oldest first.
    pub(crate) fn incidents(&self, from: SimTime) -> Vec<incidents::Incident> {
        incidents::incidents(&self.client, from)
    }

    /// Whether rows of an entity are made here.
    pub fn is_filled(name: &str) -> bool {
        entities::class(name).is_some()
    }
}

/// Whether a product is on the client of a row where nothing was installed or removed from the admin center.
pub(crate) fn product_is_drawn(fleet: &Fleet, row: Row, name: &str) -> bool {
    let logs = Logs::default();
    let client = Client::new(fleet, &logs, uuid::Uuid::nil(), row, SimTime(0));
    software::installed(&client).any(|(_, product)| product.name == name)
}

/// The entities of every client in the order of the portal's tree. One that the lab does not fill has the column `Device` and no
/// rows.
pub fn schemas() -> Vec<EntitySchema> {
    entities::schemas()
}

impl Entities for Inventory<'_> {
    fn schemas(&self) -> &[EntitySchema] {
        &self.schemas
    }

    fn scan<'a>(&'a self, scan: &Scan) -> Result<Box<dyn Scanned<'a> + 'a>, EntityError> {
        let schema = &self.schemas[scan.entity];
        let mut rows = Vec::new();
        if let Some(class) = entities::class(&schema.name) {
            rows = (class.rows)(&self.client, &scan.arguments);
            for row in &mut rows {
                row.insert(0, Value::String(self.client.device.name.clone()));
            }
        }
        Ok(Box::new(RowBatches::new(schema, &scan.needed, &rows)))
    }
}

#[cfg(test)]
mod tests;
