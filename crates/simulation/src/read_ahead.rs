//! Reading rows before they are needed.
//!
//! Work on rows that are far from each other waits for memory at each of them, once the columns are larger than the caches.
//! So such work goes in groups of rows: first the values of a whole group are read by a loop that does nothing else. Its
//! reads do not depend on each other, and the processor waits for many of them at once. Then the work finds all of them in
//! the cache.

use crate::command::Row;
use std::hint::black_box;

/// Rows of a group: several times what a processor can wait for at once, and their lines fit its first cache.
pub(crate) const GROUP_ROWS: usize = 64;

/// Reads the values of these rows. `value` combines something of every column.
#[inline(always)]
pub(crate) fn read(rows: impl Iterator<Item = Row>, value: impl Fn(usize) -> u32) {
    black_box(rows.fold(0, |read, row| read ^ value(row as usize)));
}

/// Whether it is worth reading the rows from `first` to `last` ahead: rows side by side share their cache lines.
pub(crate) fn is_worth_it(first: Row, last: Row) -> bool {
    first.abs_diff(last) as usize > 4 * GROUP_ROWS
}
