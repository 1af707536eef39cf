//! A sort order of rows: built on first use, kept current through changes.
//!
//! A change only marks its row. The next reader takes the marked rows out, and puts them in again by binary search
//! and block moves: hundreds of changes cost one pass over the order, and changes without a reader cost a bit each.
//! Where so much has changed that sorting anew is cheaper, the order is given up and its memory with it.

use super::bitmap::Bitmap;
use super::radix;
use crate::command::Row;

/// A row's place among others, left-aligned: the leading half nearly always decides.
pub(crate) type KeyOf<'key> = &'key dyn Fn(Row) -> u128;

/// One marked row in so many makes an order worn out; in small orders it takes more.
const WORN_SHARE: usize = 8;
/// Marked rows that never make an order worn out.
const STALE_ROWS_MIN: usize = 1_024;

/// Rows in the order of a key, ties by row.
#[derive(Debug, Default)]
pub(crate) struct SortOrder {
    rows: Vec<Row>,
    is_stale: Bitmap,
    stale: Vec<Row>,
    is_worn: bool,
}

impl SortOrder {
    /// Sorts these rows.
    pub(crate) fn build(rows: Vec<Row>, key: KeyOf<'_>) -> Self {
        Self { rows: sorted(rows, key), ..Self::default() }
    }

    /// So much has changed that the order is to be built anew: it has given up its rows.
    pub(crate) fn is_worn(&self) -> bool {
        self.is_worn
    }

    /// The row's key changed, or it came or went.
    pub(crate) fn mark(&mut self, row: Row) {
        if self.is_worn {
            return;
        }
        self.is_stale.grow(row as usize + 1);
        if self.is_stale.insert(row) {
            self.stale.push(row);
        }
        if self.stale.len() > STALE_ROWS_MIN.max(self.rows.len() / WORN_SHARE) {
            *self = Self { is_worn: true, ..Self::default() };
        }
    }

    /// Brings marked rows to their places.
    pub(crate) fn refresh(&mut self, is_present: impl Fn(Row) -> bool, key: KeyOf<'_>) {
        if self.stale.is_empty() {
            return;
        }
        let mut stale = std::mem::take(&mut self.stale);
        let is_stale = &self.is_stale;
        self.rows.retain(|row| !is_stale.contains(*row));
        for row in &stale {
            self.is_stale.remove(*row);
        }
        stale.retain(|row| is_present(*row));
        self.put_in(&sorted(stale, key), key);
    }

    /// Merges sorted rows in, from the end, in place.
    fn put_in(&mut self, fresh: &[Row], key: KeyOf<'_>) {
        let mut unmoved = self.rows.len();
        let samples = Samples::new(&self.rows, key);
        self.rows.resize(unmoved + fresh.len(), 0);
        for (before, row) in fresh.iter().enumerate().rev() {
            let own = (key(*row), *row);
            let (from, to) = samples.surroundings(own.0, unmoved);
            let place = from + self.rows[from..to].partition_point(|other| (key(*other), *other) < own);
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

/// Leading halves of the keys of some rows: a first look that stays in the cache.
struct Samples(Vec<u64>);

impl Samples {
    /// A row in so many.
    const STEP: usize = 64;

    fn new(rows: &[Row], key: KeyOf<'_>) -> Self {
        Self(rows.iter().step_by(Self::STEP).map(|row| lead(key, *row)).collect())
    }

    /// Between which places below `end` a key belongs.
    fn surroundings(&self, key: u128, end: usize) -> (usize, usize) {
        let own = (key >> 64) as u64;
        let first = self.0.partition_point(|sample| *sample < own);
        let last = first + self.0[first..].partition_point(|sample| *sample <= own);
        ((first.saturating_sub(1) * Self::STEP).min(end), (last * Self::STEP).min(end))
    }
}

fn lead(key: KeyOf<'_>, row: Row) -> u64 {
    (key(row) >> 64) as u64
}

/// Rows sorted by key, ties by row.
///
/// As much of a key as there is room for and the row share one word: words are quick to sort, and half the memory of
/// anything wider. What the word leaves out is looked at where words are equal.
fn sorted(mut rows: Vec<Row>, key: KeyOf<'_>) -> Vec<Row> {
    let mut words: Vec<u64> = Vec::with_capacity(rows.len());
    let first = rows.first().map_or(0, |row| key(*row));
    let mut differences = 0;
    for row in &rows {
        let key = key(*row);
        differences |= key ^ first;
        words.push((key >> 64) as u64);
    }
    let smallest = words.iter().copied().min().unwrap_or(0);
    let largest = words.iter().copied().max().unwrap_or(0);
    let row_bits = (Row::BITS - rows.iter().copied().max().unwrap_or(0).leading_zeros()).max(1);
    // Low bits in which all words are equal say nothing, and are zero in the differences from the smallest.
    let unused = ((differences >> 64) as u64).trailing_zeros() % u64::BITS;
    let key_bits = u64::BITS - ((largest - smallest) >> unused).leading_zeros();
    let left_out = (key_bits + row_bits).saturating_sub(u64::BITS);
    for (word, row) in words.iter_mut().zip(&rows) {
        *word = ((*word - smallest) >> unused >> left_out) << row_bits | u64::from(*row);
    }
    // Rows that stand in their own order stay in it.
    radix::sort(&mut words, if rows.is_sorted() { row_bits } else { 0 });
    let row_mask = (1 << row_bits) - 1;
    if differences as u64 == 0 && left_out == 0 {
        // The words have all that tells keys apart.
        for (row, word) in rows.iter_mut().zip(&words) {
            *row = (word & row_mask) as Row;
        }
        return rows;
    }
    let mut run = 0;
    for (at, word) in words.iter().enumerate() {
        if word >> row_bits != words[run] >> row_bits {
            sort_equals(&mut rows[run..at], key);
            run = at;
        }
        rows[at] = (word & row_mask) as Row;
    }
    sort_equals(&mut rows[run..], key);
    rows
}

/// Ascending rows whose words are equal.
fn sort_equals(rows: &mut [Row], key: KeyOf<'_>) {
    let Some((first, others)) = rows.split_first() else { return };
    if others.is_empty() {
        return;
    }
    let first = key(*first);
    if others.iter().any(|row| key(*row) != first) {
        rows.sort_by_cached_key(|row| key(*row));
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
            let mut order = SortOrder::build(present(&values), &|row| key(&values, row));
            for changes in rounds {
                for (row, value) in changes {
                    values[row] = value;
                    order.mark(row as Row);
                }
                order.refresh(|row| values[row as usize].is_some(), &|row| key(&values, row));
                let mut expected = present(&values);
                expected.sort_by_key(|row| (key(&values, *row), *row));
                prop_assert_eq!(order.rows(), &expected[..]);
            }
        }
    }

    #[test]
    fn many_rows_are_sorted_as_few_are() {
        let spread = |row: Row| u128::from(row.wrapping_mul(0x9e37_79b1)) << 96;
        let keys: [KeyOf<'_>; 4] = [
            &spread,
            // One far from all others, ties, and nothing but ties.
            &|row| if row == 7 { 0 } else { u128::MAX - (spread(row) >> 64) },
            &|row| u128::from(row % 5) << 64 | u128::from(row % 3),
            &|_| 9 << 64,
        ];
        for key in keys {
            let mut expected: Vec<Row> = (0..40_000).collect();
            expected.sort_by_key(|row| (key(*row), *row));
            assert_eq!(SortOrder::build((0..40_000).collect(), key).rows(), &expected[..]);
        }
    }

    #[test]
    fn too_many_changes_wear_an_order_out() {
        let mut order = SortOrder::build((0..10_000).collect(), &|row| u128::from(row));
        (0..1_250).for_each(|row| order.mark(row));
        assert!(!order.is_worn());
        order.mark(1_250);
        assert!(order.is_worn() && order.rows().is_empty());
    }
}
