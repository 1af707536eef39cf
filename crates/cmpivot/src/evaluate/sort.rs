//! `order by` and `top`: stable, text without case, nulls first when ascending and last when descending.

use super::expression::evaluate;
use super::group::Map;
use super::meter::Meter;
use super::stage::{Boxed, collect};
use super::{Source, concatenate};
use crate::column::{Batch, Column, NULL_CODE};
use crate::error::Error;
use crate::plan::SortKey;
use crate::value::{Kind, order_folded};
use std::cell::RefCell;
use std::cmp::Ordering;

pub(crate) struct Sort<'a> {
    source: Option<Boxed<'a>>,
    by: &'a [SortKey],
    kinds: Vec<Kind>,
    meter: &'a RefCell<Meter>,
}

impl<'a> Sort<'a> {
    pub(crate) fn new(source: Boxed<'a>, by: &'a [SortKey], kinds: Vec<Kind>, meter: &'a RefCell<Meter>) -> Self {
        Self { source: Some(source), by, kinds, meter }
    }
}

impl<'a> Source<'a> for Sort<'a> {
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error> {
        let Some(mut source) = self.source.take() else { return Ok(None) };
        let batch = collect(&mut source, &self.kinds, self.meter)?;
        let rows = sorted_rows(&batch, self.by, self.meter)?;
        Ok(Some(batch.gather(&rows)))
    }
}

/// Keeps the first rows of what it has seen: memory for those and one batch.
pub(crate) struct TopRows<'a> {
    source: Option<Boxed<'a>>,
    rows: usize,
    by: &'a [SortKey],
    kinds: Vec<Kind>,
    meter: &'a RefCell<Meter>,
}

impl<'a> TopRows<'a> {
    pub(crate) fn new(
        source: Boxed<'a>,
        rows: usize,
        by: &'a [SortKey],
        kinds: Vec<Kind>,
        meter: &'a RefCell<Meter>,
    ) -> Self {
        Self { source: Some(source), rows, by, kinds, meter }
    }
}

impl<'a> Source<'a> for TopRows<'a> {
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error> {
        let Some(mut source) = self.source.take() else { return Ok(None) };
        let mut held = concatenate(Vec::new(), &self.kinds);
        while let Some(batch) = source.next()? {
            let both = if held.rows == 0 {
                batch.into_owned()
            } else {
                concatenate(vec![held, batch.into_owned()], &self.kinds)
            };
            self.meter.borrow().check_held(both.cells())?;
            let mut rows = sorted_rows(&both, self.by, self.meter)?;
            rows.truncate(self.rows);
            held = both.gather(&rows);
        }
        Ok(Some(held))
    }
}

/// What rows are compared by.
enum Ranks<'b> {
    /// Texts by their place among all texts.
    Texts(Vec<u32>),
    Values(super::expression::Evaluated<'b>),
}

/// The rows of a batch in order.
fn sorted_rows(batch: &Batch<'_>, by: &[SortKey], meter: &RefCell<Meter>) -> Result<Vec<u32>, Error> {
    let logarithm = usize::BITS - batch.rows.leading_zeros();
    meter.borrow_mut().charge(batch.rows * logarithm as usize)?;
    let mut keys = Vec::with_capacity(by.len());
    for key in by {
        let values = evaluate(&key.by.expression, batch, meter)?;
        let ranks = match values.column().map(text_ranks) {
            Some(Some(ranks)) => Ranks::Texts(ranks),
            _ => Ranks::Values(values),
        };
        keys.push((ranks, key.descending));
    }
    let mut rows: Vec<u32> = (0..batch.rows as u32).collect();
    rows.sort_by(|left, right| {
        for (ranks, descending) in &keys {
            let (left, right) = (*left as usize, *right as usize);
            let order = match ranks {
                Ranks::Texts(ranks) => ranks[left].cmp(&ranks[right]),
                Ranks::Values(values) => values.cell(left).order(values.cell(right)),
            };
            if order != Ordering::Equal {
                return if *descending { order.reverse() } else { order };
            }
        }
        Ordering::Equal
    });
    Ok(rows)
}

/// For each row of a column of text, its place among the texts: equal without case, equal place; null is 0.
fn text_ranks(column: &Column<'_>) -> Option<Vec<u32>> {
    let Column::String(text) = column else { return None };
    let mut used: Vec<u32> = text.codes.iter().copied().filter(|code| *code != NULL_CODE).collect();
    used.sort_unstable();
    used.dedup();
    let text_of = |code: u32| text.dictionary.get(code);
    used.sort_by(|left, right| order_folded(text_of(*left), text_of(*right)));
    let mut ranks: Map<u32, u32> = Map::default();
    let mut rank = 0;
    for (index, code) in used.iter().enumerate() {
        if index == 0 || order_folded(text_of(used[index - 1]), text_of(*code)) != Ordering::Equal {
            rank += 1;
        }
        ranks.insert(*code, rank);
    }
    Some(text.codes.iter().map(|code| ranks.get(code).copied().unwrap_or_default()).collect())
}
