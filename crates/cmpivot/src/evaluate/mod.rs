//! Evaluation: stages pull batches from the stage before them. Rows keep the order of the entity; a sort keeps the order of
//! equal rows; groups stand in the order of their first rows. No result depends on the order of a hash map.

mod aggregate;
mod expression;
mod group;
mod join;
mod meter;
mod scalar;
mod sort;
mod stage;
mod summarize;

use crate::chart::Chart;
use crate::column::{Batch, Column, ColumnBuilder};
use crate::entity::{ColumnSchema, Entities};
use crate::error::{Code, Error};
use crate::plan::Plan;
use crate::span::Span;
use crate::value::{Cell, Kind, Value};
use meter::Meter;
use std::cell::RefCell;

/// A result: columns with their names and types, and rows.
#[derive(Clone, Debug)]
pub struct Table {
    /// The columns.
    pub columns: Vec<ColumnSchema>,
    /// The values of each column.
    pub values: Vec<Column<'static>>,
    /// How many rows.
    pub rows: usize,
}

impl Table {
    /// A cell.
    pub fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        self.values.get(column).map_or(Cell::Null, |values| values.cell(row))
    }

    /// The values of a row.
    pub fn row(&self, row: usize) -> Vec<Value> {
        self.values.iter().map(|values| values.cell(row).to_value()).collect()
    }
}

/// The outcome of a run.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The rows.
    pub table: Table,
    /// The chart that the query asks for.
    pub chart: Option<Chart>,
    /// Steps that the run took, of [`crate::Limits::steps_max`].
    pub steps: u64,
    /// Whether there are more rows than the limit of the result lets show.
    pub is_cut: bool,
}

/// Runs a plan.
pub(crate) fn evaluate(plan: &Plan, entities: &dyn Entities) -> Result<Outcome, Error> {
    let meter = RefCell::new(Meter::new(plan.settings.limits));
    let columns = plan.pipeline.columns.clone();
    let mut builders: Vec<ColumnBuilder> = columns.iter().map(|column| ColumnBuilder::new(column.kind)).collect();
    let mut source = stage::open(&plan.pipeline, entities, &meter)?;
    let limits = plan.settings.limits;
    let rows_max = limits.result_cells_max as usize / columns.len().max(1);
    let (mut bytes, mut rows, mut is_cut) = (0_u64, 0_usize, false);
    while let Some(batch) = source.next()? {
        let taken = batch.rows.min(rows_max - rows);
        rows += taken;
        is_cut = taken < batch.rows;
        for (builder, column) in builders.iter_mut().zip(&batch.columns) {
            for row in 0..taken {
                let cell = column.cell(row);
                bytes += byte_count(cell);
                builder.push(cell);
            }
        }
        // What is over by bytes ends with the batch, which has no more cells than the limit.
        let is_over = bytes > limits.result_bytes_max;
        if (is_cut || is_over) && !limits.cuts_result {
            return Err(too_large());
        }
        if is_cut || is_over {
            is_cut = is_cut || source.next()?.is_some_and(|batch| batch.rows > 0);
            break;
        }
    }
    drop(source);
    let values = builders.into_iter().map(ColumnBuilder::finish).collect();
    let steps = meter.borrow().steps();
    Ok(Outcome { table: Table { columns, values, rows }, chart: plan.chart, steps, is_cut })
}

/// The documented words (CMPivot overview).
fn too_large() -> Error {
    Error::new(Code::ResultTooLarge, Span::default(), "The query result is too large, retry with additional filters")
}

/// Bytes of a cell in a result, about.
fn byte_count(cell: Cell<'_>) -> u64 {
    match cell {
        Cell::Null => 1,
        Cell::String(text) => text.len() as u64,
        Cell::Bool(_) => 4,
        Cell::Long(_) | Cell::Real(_) => 8,
        Cell::DateTime(_) | Cell::TimeSpan(_) => 20,
    }
}

/// A stage that gives batches.
pub(crate) trait Source<'a> {
    /// The next batch; none after the last.
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error>;
}

/// Batches put together into one.
pub(crate) fn concatenate(batches: Vec<Batch<'_>>, kinds: &[Kind]) -> Batch<'static> {
    if batches.len() == 1 {
        return batches.into_iter().next().map(Batch::into_owned).unwrap_or(Batch { rows: 0, columns: Vec::new() });
    }
    let rows = batches.iter().map(|batch| batch.rows).sum();
    let columns = kinds.iter().enumerate().map(|(index, kind)| {
        let parts = || batches.iter().map(move |batch| &batch.columns[index]);
        if parts().all(|part| matches!(part, Column::Absent)) && !batches.is_empty() {
            return Column::Absent;
        }
        if let Some(shared) = group::shared_codes(parts()) {
            return Column::String(shared);
        }
        let mut builder = ColumnBuilder::new(*kind);
        for batch in &batches {
            (0..batch.rows).for_each(|row| builder.push(batch.columns[index].cell(row)));
        }
        builder.finish()
    });
    Batch { rows, columns: columns.collect() }
}
