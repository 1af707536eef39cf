//! `order by` and `top`: stable, text without case, nulls first when ascending and last when descending.

use super::expression::{Evaluated, evaluate};
use super::meter::Meter;
use super::stage::{Boxed, collect};
use super::{Source, concatenate};
use crate::column::{Batch, Column, NULL_CODE, TextColumn};
use crate::error::Error;
use crate::plan::SortKey;
use crate::value::{Kind, order_folded};
use rustc_hash::FxHashMap;
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
        let rows = sorted_rows(&batch, self.by, batch.rows, self.meter)?;
        Ok(Some(batch.gather(&rows)))
    }
}

/// Keeps the first of the rows so far: memory for those and one batch.
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
            // The first rows of the batch by itself: only they are put together with those before.
            let rows = sorted_rows(&batch, self.by, self.rows, self.meter)?;
            let best = batch.gather(&rows);
            let both = if held.rows == 0 { best } else { concatenate(vec![held, best], &self.kinds) };
            self.meter.borrow().check_held(both.cells())?;
            let rows = sorted_rows(&both, self.by, self.rows, self.meter)?;
            held = both.gather(&rows);
        }
        Ok(Some(held))
    }
}

/// The values by which rows are compared: whole numbers and places of texts, null first, or values of other types.
enum Ranks<'b> {
    Words(Vec<Option<i64>>),
    Values(Evaluated<'b>),
}

/// The first rows of a batch in order, so many.
fn sorted_rows(batch: &Batch<'_>, by: &[SortKey], count: usize, meter: &RefCell<Meter>) -> Result<Vec<u32>, Error> {
    let logarithm = usize::BITS - batch.rows.leading_zeros();
    meter.borrow_mut().charge(batch.rows * logarithm as usize)?;
    let mut keys = Vec::with_capacity(by.len());
    for key in by {
        let values = evaluate(&key.by.expression, batch, meter)?;
        let ranks = values.column().and_then(ranks).map_or(Ranks::Values(values), Ranks::Words);
        keys.push((ranks, key.descending));
    }
    // Equal rows in their order: the comparison is total, and no stable sort is needed.
    let compare = |left: &u32, right: &u32| {
        for (ranks, descending) in &keys {
            let (left, right) = (*left as usize, *right as usize);
            let order = match ranks {
                Ranks::Words(words) => words[left].cmp(&words[right]),
                Ranks::Values(values) => values.cell(left).order(values.cell(right)),
            };
            if order != Ordering::Equal {
                return if *descending { order.reverse() } else { order };
            }
        }
        left.cmp(right)
    };
    let mut rows: Vec<u32> = (0..batch.rows as u32).collect();
    if count < rows.len() {
        rows.select_nth_unstable_by(count, compare);
        rows.truncate(count);
    }
    rows.sort_unstable_by(compare);
    Ok(rows)
}

/// Numbers in the order of a column's values, none for null; nothing for columns of real numbers.
fn ranks(column: &Column<'_>) -> Option<Vec<Option<i64>>> {
    match column {
        Column::Long(values) | Column::DateTime(values) | Column::TimeSpan(values) => {
            Some((0..values.values.len()).map(|row| values.get(row).copied()).collect())
        }
        Column::String(text) => Some(text_ranks(text)),
        Column::Absent | Column::Real(_) | Column::Bool(_) => None,
    }
}

/// The place of each row's text among all texts: equal without case, equal place.
fn text_ranks(text: &TextColumn<'_>) -> Vec<Option<i64>> {
    let mut used: Vec<u32> = text.codes.iter().copied().filter(|code| *code != NULL_CODE).collect();
    used.sort_unstable();
    used.dedup();
    let text_of = |code: u32| text.dictionary.get(code);
    used.sort_by(|left, right| order_folded(text_of(*left), text_of(*right)));
    let mut places: FxHashMap<u32, i64> = FxHashMap::default();
    let mut place = 0;
    for (index, code) in used.iter().enumerate() {
        if index > 0 && order_folded(text_of(used[index - 1]), text_of(*code)) != Ordering::Equal {
            place += 1;
        }
        places.insert(*code, place);
    }
    text.codes.iter().map(|code| places.get(code).copied()).collect()
}
