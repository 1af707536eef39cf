//! The stages of a pipeline, each over the batches of the one before.

use super::expression::{Evaluated, evaluate};
use super::join::JoinSource;
use super::meter::Meter;
use super::sort::{Sort, TopRows};
use super::summarize::Summary;
use super::{Source, concatenate};
use crate::column::{Batch, Column};
use crate::entity::{Entities, EntityError, Scanned};
use crate::error::{Code, Error};
use crate::plan::{Bound, Pipeline, Stage, Typed};
use crate::span::Span;
use crate::value::Kind;
use std::cell::RefCell;

pub(crate) type Boxed<'a> = Box<dyn Source<'a> + 'a>;

/// The last stage of a pipeline, with all before it.
pub(crate) fn open<'a>(
    pipeline: &'a Pipeline,
    entities: &'a dyn Entities,
    meter: &'a RefCell<Meter>,
) -> Result<Boxed<'a>, Error> {
    let span = pipeline.span;
    let scanned = entities.scan(&pipeline.scan).map_err(|error| entity_error(error, span))?;
    let mut kinds: Vec<Kind> =
        entities.schemas()[pipeline.scan.entity].columns.iter().map(|column| column.kind).collect();
    let mut source: Boxed<'a> = Box::new(ScanSource { scanned, span, kinds: kinds.clone(), meter });
    for stage in &pipeline.stages {
        source = match stage {
            Stage::Where(condition) => Box::new(Filter { source, condition, meter }),
            Stage::Project(outputs) => {
                kinds = outputs.iter().map(|output| output.kind).collect();
                Box::new(Projection { source, outputs, meter })
            }
            Stage::Summarize { keys, aggregates } => {
                kinds = keys.iter().map(|key| key.kind).chain(aggregates.iter().map(|call| call.kind)).collect();
                Box::new(Summary::new(source, keys, aggregates, meter))
            }
            Stage::OrderBy(by) => Box::new(Sort::new(source, by, kinds.clone(), meter)),
            Stage::Top { rows, by } => Box::new(TopRows::new(source, *rows, by, kinds.clone(), meter)),
            Stage::Take(rows) => Box::new(Take { source, left: *rows }),
            Stage::Count => {
                kinds = vec![Kind::Long];
                Box::new(Count { source: Some(source), meter })
            }
            Stage::Join(join) => {
                let right = open(&join.right, entities, meter)?;
                let right_kinds: Vec<Kind> = join.right.columns.iter().map(|column| column.kind).collect();
                let mut joined = right_kinds.clone();
                joined.remove(join.right_device);
                kinds.extend(joined);
                Box::new(JoinSource::new(source, right, right_kinds, join, meter))
            }
        };
    }
    Ok(source)
}

fn entity_error(error: EntityError, span: Span) -> Error {
    Error { host_code: Some(error.code), ..Error::new(Code::EntityFailed, span, error.message) }
}

/// Everything that a source gives, in one batch.
pub(crate) fn collect<'a>(
    source: &mut Boxed<'a>,
    kinds: &[Kind],
    meter: &RefCell<Meter>,
) -> Result<Batch<'static>, Error> {
    let mut batches = Vec::new();
    let mut held = 0;
    while let Some(batch) = source.next()? {
        held += batch.cells();
        meter.borrow().check_held(held)?;
        meter.borrow_mut().charge(batch.rows)?;
        batches.push(batch);
    }
    Ok(concatenate(batches, kinds))
}

struct ScanSource<'a> {
    scanned: Box<dyn Scanned<'a> + 'a>,
    span: Span,
    kinds: Vec<Kind>,
    meter: &'a RefCell<Meter>,
}

impl<'a> Source<'a> for ScanSource<'a> {
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error> {
        let Some(batch) = self.scanned.next_batch().map_err(|error| entity_error(error, self.span))? else {
            return Ok(None);
        };
        self.meter.borrow_mut().charge(batch.rows)?;
        let fits = |column: &Column<'_>, kind: &Kind| {
            column.kind().is_none_or(|found| found == *kind) && column.rows().is_none_or(|rows| rows == batch.rows)
        };
        if batch.columns.len() != self.kinds.len() || !batch.columns.iter().zip(&self.kinds).all(|(c, k)| fits(c, k)) {
            let message = "The rows of this entity do not have the columns of its schema: this is a fault of the host.";
            let code = "EntityRowsInvalid".to_owned();
            return Err(entity_error(EntityError { code, message: message.to_owned() }, self.span));
        }
        Ok(Some(batch))
    }
}

struct Filter<'a> {
    source: Boxed<'a>,
    condition: &'a Bound,
    meter: &'a RefCell<Meter>,
}

impl<'a> Source<'a> for Filter<'a> {
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error> {
        while let Some(batch) = self.source.next()? {
            let rows = matching_rows(&evaluate(self.condition, &batch, self.meter)?, batch.rows);
            if rows.len() == batch.rows {
                return Ok(Some(batch));
            }
            if !rows.is_empty() {
                return Ok(Some(batch.gather(&rows)));
            }
        }
        Ok(None)
    }
}

/// The rows for which a condition is true.
pub(crate) fn matching_rows(condition: &Evaluated<'_>, rows: usize) -> Vec<u32> {
    if let Some(Column::Bool(values)) = condition.column()
        && values.nulls.is_none()
    {
        return (0..).zip(values.values.iter()).filter(|(_, is)| **is).map(|(row, _)| row).collect();
    }
    (0..rows as u32).filter(|row| condition.is_true(*row as usize)).collect()
}

struct Projection<'a> {
    source: Boxed<'a>,
    outputs: &'a [Typed],
    meter: &'a RefCell<Meter>,
}

impl<'a> Source<'a> for Projection<'a> {
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error> {
        let Some(batch) = self.source.next()? else { return Ok(None) };
        let mut columns = Vec::with_capacity(self.outputs.len());
        for output in self.outputs {
            columns.push(match output.expression {
                // A column is passed on as it is.
                Bound::Column(index) => batch.columns[index].clone(),
                _ => evaluate(&output.expression, &batch, self.meter)?.into_column(output.kind, batch.rows),
            });
        }
        self.meter.borrow_mut().charge(batch.rows)?;
        Ok(Some(Batch { rows: batch.rows, columns }))
    }
}

struct Take<'a> {
    source: Boxed<'a>,
    left: usize,
}

impl<'a> Source<'a> for Take<'a> {
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error> {
        if self.left == 0 {
            return Ok(None);
        }
        let Some(batch) = self.source.next()? else { return Ok(None) };
        if batch.rows <= self.left {
            self.left -= batch.rows;
            return Ok(Some(batch));
        }
        let rows: Vec<u32> = (0..self.left as u32).collect();
        self.left = 0;
        Ok(Some(batch.gather(&rows)))
    }
}

struct Count<'a> {
    source: Option<Boxed<'a>>,
    meter: &'a RefCell<Meter>,
}

impl<'a> Source<'a> for Count<'a> {
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error> {
        let Some(mut source) = self.source.take() else { return Ok(None) };
        let mut rows = 0_i64;
        while let Some(batch) = source.next()? {
            rows += batch.rows as i64;
            self.meter.borrow_mut().charge(1)?;
        }
        Ok(Some(Batch { rows: 1, columns: vec![Column::Long(vec![rows].into())] }))
    }
}
