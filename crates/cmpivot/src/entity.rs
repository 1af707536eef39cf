//! The trait that a host implements: entities, their columns, and their rows in batches.

use crate::column::{Batch, Column, ColumnBuilder};
use crate::value::{Kind, Value};

/// A column of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnSchema {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: Kind,
}

impl ColumnSchema {
    /// A column.
    pub fn new(name: impl Into<String>, kind: Kind) -> Self {
        Self { name: name.into(), kind }
    }
}

/// A parameter of an entity such as `EventLog('System', 7d)`: a text or a length of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name, for messages.
    pub name: String,
    /// [`Kind::String`] or [`Kind::TimeSpan`].
    pub kind: Kind,
    /// The value where none is written; a parameter without one must be written.
    pub default: Option<Value>,
}

/// An entity: its name, parameters and columns. Every entity of CMPivot has the column `Device`.
#[derive(Clone, Debug, PartialEq)]
pub struct EntitySchema {
    /// Its name.
    pub name: String,
    /// Its parameters; most have none.
    pub parameters: Vec<Parameter>,
    /// Its columns.
    pub columns: Vec<ColumnSchema>,
}

impl EntitySchema {
    /// An entity without parameters, from names and types of columns.
    pub fn new<'n>(name: &str, columns: impl IntoIterator<Item = (&'n str, Kind)>) -> Self {
        let columns = columns.into_iter().map(|(name, kind)| ColumnSchema::new(name, kind)).collect();
        Self { name: name.to_owned(), parameters: Vec::new(), columns }
    }

    /// With one more parameter.
    pub fn with_parameter(mut self, name: &str, kind: Kind, default: Option<Value>) -> Self {
        self.parameters.push(Parameter { name: name.to_owned(), kind, default });
        self
    }
}

/// A scan: the part of an entity that a query asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    /// The entity, as an index into [`Entities::schemas`].
    pub entity: usize,
    /// A value for each parameter.
    pub arguments: Vec<Value>,
    /// For each column, whether the query looks at it. One that it does not look at may be [`Column::Absent`].
    pub needed: Vec<bool>,
}

/// Rows that the host cannot give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityError {
    /// The host's stable code.
    pub code: String,
    /// The words: the event, its cause and the cure.
    pub message: String,
}

/// The entities of a host.
pub trait Entities {
    /// All entities, in the order in which they are listed.
    fn schemas(&self) -> &[EntitySchema];

    /// The rows of an entity, in a fixed order.
    ///
    /// # Errors
    ///
    /// The host's own, which ends the run.
    fn scan<'a>(&'a self, scan: &Scan) -> Result<Box<dyn Scanned<'a> + 'a>, EntityError>;
}

/// Rows of an entity, batch by batch. Some 65,536 rows a batch are a good size; a query that has what it asked for stops asking.
pub trait Scanned<'a> {
    /// The next batch; none after the last.
    ///
    /// # Errors
    ///
    /// The host's own, which ends the run.
    fn next_batch(&mut self) -> Result<Option<Batch<'a>>, EntityError>;
}

/// Rows that a host has as values: the simple way for entities of some hundred rows.
#[derive(Clone, Debug)]
pub struct RowBatches {
    batch: Option<Batch<'static>>,
}

impl RowBatches {
    /// The rows of an entity, each with a value for each column.
    pub fn new<R: AsRef<[Value]>>(schema: &EntitySchema, needed: &[bool], rows: &[R]) -> Self {
        let columns = schema.columns.iter().enumerate().map(|(index, column)| {
            if !needed.get(index).copied().unwrap_or(true) {
                return Column::Absent;
            }
            let mut builder = ColumnBuilder::new(column.kind);
            rows.iter().for_each(|row| builder.push(row.as_ref().get(index).unwrap_or(&Value::Null).cell()));
            builder.finish()
        });
        Self { batch: Some(Batch { rows: rows.len(), columns: columns.collect() }) }
    }
}

impl<'a> Scanned<'a> for RowBatches {
    fn next_batch(&mut self) -> Result<Option<Batch<'a>>, EntityError> {
        Ok(self.batch.take())
    }
}
