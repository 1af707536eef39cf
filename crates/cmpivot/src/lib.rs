//! The query language of CMPivot, as the portal and the console's node run it.
//!
//! A query is read ([`parse`]), bound to the entities of a host ([`Plan::new`]), and evaluated over batches of columns
//! ([`Plan::run`]); [`run`] does the three. [`complete`] proposes what fits at a cursor. The host implements [`Entities`]:
//! which entities there are, and their rows as [`Batch`]es. There is no I/O, no clock and no entropy in here, and the same
//! rows give the same result, in the same order, on every machine.
//!
//! The language is documented in Microsoft Learn, "CMPivot for real-time data in Configuration Manager"
//! (`core/servers/manage/cmpivot-overview`); `docs/cmpivot.md` tells what of it is here, and where a choice was made.

mod chart;
mod column;
mod complete;
mod entity;
mod error;
mod evaluate;
mod lexer;
mod limits;
mod parser;
mod plan;
mod print;
mod span;
mod syntax;
mod time;
mod value;
mod words;
mod work;

pub use chart::{Chart, ChartKind};
pub use column::{Batch, Column, ColumnBuilder, Dictionary, NULL_CODE, TextColumn, Values};
pub use complete::{Completion, CompletionKind, Completions, complete};
pub use entity::{ColumnSchema, Entities, EntityError, EntitySchema, Parameter, RowBatches, Scan, Scanned};
pub use error::{Code, Error};
pub use evaluate::{Outcome, Table};
pub use limits::{Dialect, Limits, Settings};
pub use parser::parse;
pub use plan::Plan;
pub use span::{Position, Span};
pub use syntax::Query;
pub use time::{datetime_text, timespan_text};
pub use value::{Cell, Kind, Value};
pub use words::{AGGREGATES, FUNCTIONS, OPERATORS, Word};
pub use work::steps_taken;

/// Reads, binds and evaluates a query.
pub fn run(text: &str, entities: &dyn Entities, settings: &Settings) -> Result<Outcome, Error> {
    Plan::new(&parse(text)?, entities, settings)?.run(entities)
}
