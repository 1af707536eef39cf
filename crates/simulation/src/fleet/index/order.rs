//! A sort order of rows: built on first use, kept current through changes.
//!
//! A change only marks its row. The next reader takes the marked rows out, and puts them in again by binary search
//! and block moves: hundreds of changes cost one pass over the order, and changes that nobody reads cost a bit each.

use super::bitmap::Bitmap;
use crate::command::Row;

/// Rows in the order of a key, ties by row.
#[derive(Debug, Default)]
pub(crate) struct SortOrder {
    rows: Vec<Row>,
    is_stale: Bitmap,
    stale: Vec<Row>,
}

impl SortOrder {
    /// Sorts these rows.
    pub(crate) fn build(rows: impl Iterator<Item = Row>, key: impl Fn(Row) -> u128) -> Self {
        Self { rows: sorted(rows, key), is_stale: Bitmap::default(), stale: Vec::new() }
    }

    /// The row's key changed, or it came or went.
    pub(crate) fn mark(&mut self, row: Row) {
        self.is_stale.grow(row as usize + 1);
        if self.is_stale.insert(row) {
            self.stale.push(row);
        }
    }

    /// Brings marked rows to their places.
    pub(crate) fn refresh(&mut self, is_present: impl Fn(Row) -> bool, key: impl Fn(Row) -> u128) {
        if self.stale.is_empty() {
            return;
        }
        let stale = std::mem::take(&mut self.stale);
        let is_stale = &self.is_stale;
        self.rows.retain(|row| !is_stale.contains(*row));
        let fresh = stale.iter().copied().filter(|row| is_present(*row));
        if stale.len() > self.rows.len() / 8 {
            let all: Vec<Row> = self.rows.iter().copied().chain(fresh).collect();
            self.rows = sorted(all.into_iter(), key);
        } else {
            self.put_in(&sorted(fresh, &key), key);
        }
        for row in stale {
            self.is_stale.remove(row);
        }
    }

    /// Merges sorted rows in, from the end, in place.
    fn put_in(&mut self, fresh: &[Row], key: impl Fn(Row) -> u128) {
        let mut unmoved = self.rows.len();
        self.rows.resize(unmoved + fresh.len(), 0);
        for (before, row) in fresh.iter().enumerate().rev() {
            let own = (key(*row), *row);
            let place = self.rows[..unmoved].partition_point(|other| (key(*other), *other) < own);
            self.rows.copy_within(place..unmoved, place + before + 1);
            self.rows[place + before] = *row;
            unmoved = place;
        }
    }

    /// The rows, smallest key first. Marked rows are wrong until [`SortOrder::refresh`].
    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }
}

/// Rows sorted by key, ties by row. Keys are left-aligned: their leading 96 bits nearly always decide.
pub(crate) fn sorted(rows: impl Iterator<Item = Row>, key: impl Fn(Row) -> u128) -> Vec<Row> {
    let mut packed: Vec<u128> = rows.map(|row| (key(row) >> 32 << 32) | u128::from(row)).collect();
    packed.sort_unstable();
    let mut rows: Vec<Row> = Vec::with_capacity(packed.len());
    let mut run = 0;
    for (at, value) in packed.iter().enumerate() {
        if value >> 32 != packed[run] >> 32 {
            sort_run(&mut rows[run..], &key);
            run = at;
        }
        rows.push(*value as Row);
    }
    sort_run(&mut rows[run.min(packed.len())..], &key);
    rows
}

/// Rows whose leading bits are equal.
fn sort_run(rows: &mut [Row], key: impl Fn(Row) -> u128) {
    if rows.len() > 1 {
        rows.sort_unstable_by_key(|row| (key(*row), *row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn stays_sorted_through_changes(
            first in prop::collection::vec(0u8..20, 1..200),
            rounds in prop::collection::vec(prop::collection::vec((0usize..250, prop::option::of(0u8..20)), 0..30), 0..6),
        ) {
            // Keys that differ in their last bits only, and keys that differ in their first.
            let widen = |value: u8| (u128::from(value % 4) << 120) | u128::from(value);
            let mut values: Vec<Option<u8>> = first.into_iter().map(Some).collect();
            values.resize(250, None);
            let present = |values: &[Option<u8>]| {
                (0..250).filter(|row| values[*row as usize].is_some()).collect::<Vec<Row>>()
            };
            let key = |values: &[Option<u8>], row: Row| widen(values[row as usize].unwrap_or(0));
            let mut order = SortOrder::build(present(&values).into_iter(), |row| key(&values, row));
            for changes in rounds {
                for (row, value) in changes {
                    values[row] = value;
                    order.mark(row as Row);
                }
                order.refresh(|row| values[row as usize].is_some(), |row| key(&values, row));
                let mut expected = present(&values);
                expected.sort_by_key(|row| (key(&values, *row), *row));
                prop_assert_eq!(order.rows(), &expected[..]);
            }
        }
    }
}
