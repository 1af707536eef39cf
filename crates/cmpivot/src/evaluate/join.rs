//! `join`: the rows of the right side by device, then the left side batch by batch. Rows stand in the order of the left side,
//! and for each of its rows in the order of the right one.

use super::Source;
use super::expression::Evaluated;
use super::group::Ids;
use super::meter::Meter;
use super::stage::{Boxed, collect};
use crate::column::{Batch, Column, ColumnBuilder};
use crate::error::Error;
use crate::plan::Join;
use crate::value::{Cell, Kind};
use crate::words::JoinKind;
use std::cell::RefCell;

pub(crate) struct JoinSource<'a> {
    left: Boxed<'a>,
    right: Boxed<'a>,
    right_kinds: Vec<Kind>,
    join: &'a Join,
    meter: &'a RefCell<Meter>,
    index: Option<Index>,
}

/// The right side and its rows by device.
struct Index {
    batch: Batch<'static>,
    ids: Ids,
    rows: Vec<Vec<u32>>,
}

impl<'a> JoinSource<'a> {
    pub(crate) fn new(
        left: Boxed<'a>,
        right: Boxed<'a>,
        right_kinds: Vec<Kind>,
        join: &'a Join,
        meter: &'a RefCell<Meter>,
    ) -> Self {
        Self { left, right, right_kinds, join, meter, index: None }
    }

    fn build(&mut self) -> Result<Index, Error> {
        let batch = collect(&mut self.right, &self.right_kinds, self.meter)?;
        let mut ids = Ids::default();
        let mut numbers = Vec::new();
        let devices = &batch.columns[self.join.right_device];
        ids.number(&Evaluated::Borrowed(devices), batch.rows, &mut numbers);
        let mut rows: Vec<Vec<u32>> = Vec::new();
        for (row, number) in numbers.iter().enumerate() {
            let number = *number as usize;
            if rows.len() <= number {
                rows.resize(number + 1, Vec::new());
            }
            rows[number].push(row as u32);
        }
        Ok(Index { batch, ids, rows })
    }
}

impl<'a> Source<'a> for JoinSource<'a> {
    fn next(&mut self) -> Result<Option<Batch<'a>>, Error> {
        let index = match self.index.take() {
            Some(index) => index,
            None => self.build()?,
        };
        let index = self.index.insert(index);
        while let Some(batch) = self.left.next()? {
            let devices = &batch.columns[self.join.left_device];
            let mut left_rows = Vec::with_capacity(batch.rows);
            let mut right_rows: Vec<Option<u32>> = Vec::with_capacity(batch.rows);
            let width = batch.columns.len() + self.right_kinds.len() - 1;
            for row in 0..batch.rows {
                let matches =
                    index.ids.find(devices.cell(row)).map_or(&[] as &[u32], |number| &index.rows[number as usize]);
                if matches.is_empty() && self.join.kind == JoinKind::LeftOuter {
                    left_rows.push(row as u32);
                    right_rows.push(None);
                }
                for matching in matches {
                    left_rows.push(row as u32);
                    right_rows.push(Some(*matching));
                }
                self.meter.borrow().check_held((left_rows.len() * width) as u64)?;
            }
            self.meter.borrow_mut().charge(batch.rows + left_rows.len())?;
            if left_rows.is_empty() {
                continue;
            }
            let mut columns = batch.gather(&left_rows).columns;
            let kinds = self.right_kinds.iter().enumerate();
            columns.extend(
                kinds
                    .filter(|(at, _)| *at != self.join.right_device)
                    .map(|(at, kind)| gather_or_null(&index.batch.columns[at], *kind, &right_rows)),
            );
            return Ok(Some(Batch { rows: left_rows.len(), columns }));
        }
        Ok(None)
    }
}

/// Rows of a column, null where there is none.
fn gather_or_null(column: &Column<'static>, kind: Kind, rows: &[Option<u32>]) -> Column<'static> {
    if matches!(column, Column::Absent) {
        return Column::Absent;
    }
    let all: Option<Vec<u32>> = rows.iter().copied().collect();
    if let Some(rows) = all {
        return column.gather(&rows);
    }
    let mut builder = ColumnBuilder::new(kind);
    rows.iter().for_each(|row| builder.push(row.map_or(Cell::Null, |row| column.cell(row as usize))));
    builder.finish()
}
