//! `summarize`, and `distinct` as one without aggregates.

use super::Source;
use super::aggregate::Aggregation;
use super::expression::evaluate;
use super::group::Groups;
use super::meter::Meter;
use super::stage::Boxed;
use crate::column::Batch;
use crate::error::Error;
use crate::plan::{AggregateCall, Typed};
use std::cell::RefCell;

pub(crate) struct Summary<'a> {
    source: Option<Boxed<'a>>,
    keys: &'a [Typed],
    aggregates: &'a [AggregateCall],
    meter: &'a RefCell<Meter>,
}

impl<'a> Summary<'a> {
    pub(crate) fn new(
        source: Boxed<'a>,
        keys: &'a [Typed],
        aggregates: &'a [AggregateCall],
        meter: &'a RefCell<Meter>,
    ) -> Self {
        Self { source: Some(source), keys, aggregates, meter }
    }
}

impl<'a> Source<'a> for Summary<'a> {
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error> {
        let Some(mut source) = self.source.take() else { return Ok(None) };
        let mut groups = Groups::new(self.keys.iter().map(|key| key.kind));
        let mut aggregations: Vec<Aggregation<'_>> = self.aggregates.iter().map(Aggregation::new).collect();
        while let Some(batch) = source.next()? {
            let mut keys = Vec::with_capacity(self.keys.len());
            for key in self.keys {
                keys.push(evaluate(&key.expression, &batch, self.meter)?);
            }
            self.meter.borrow_mut().charge(batch.rows * (self.keys.len() + self.aggregates.len()).max(1))?;
            let numbers = groups.number(&keys, batch.rows);
            for (aggregation, call) in aggregations.iter_mut().zip(self.aggregates) {
                let argument =
                    call.argument.as_ref().map(|argument| evaluate(&argument.expression, &batch, self.meter));
                let condition = call.condition.as_ref().map(|condition| evaluate(condition, &batch, self.meter));
                let (argument, condition) = (argument.transpose()?, condition.transpose()?);
                aggregation.add(&numbers, groups.count(), argument.as_ref(), condition.as_ref());
            }
            let held: u64 = aggregations.iter().map(Aggregation::held).sum();
            self.meter.borrow().check_held(held + (groups.count() * self.keys.len()) as u64)?;
        }
        // Without keys there is one group, even of no rows.
        let rows = if self.keys.is_empty() { 1 } else { groups.count() };
        let mut columns = groups.finish();
        columns.extend(aggregations.into_iter().map(|aggregation| aggregation.finish(rows)));
        Ok(Some(Batch { rows, columns }))
    }
}
