//! A set of rows: one bit each, ascending iteration.

use crate::command::Row;
use serde::{Deserialize, Serialize};

/// Rows, as a bitmap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowSet {
    words: Vec<u64>,
    count: u64,
}

impl RowSet {
    /// Adds a row; returns whether it was new.
    pub fn insert(&mut self, row: Row) -> bool {
        let (word, bit) = place(row);
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        let is_new = self.words[word] & bit == 0;
        self.words[word] |= bit;
        self.count += u64::from(is_new);
        is_new
    }

    /// Removes a row; returns whether it was there.
    pub fn remove(&mut self, row: Row) -> bool {
        let (word, bit) = place(row);
        let was_there = self.contains(row);
        if was_there {
            self.words[word] &= !bit;
            self.count -= 1;
        }
        was_there
    }

    /// Whether the row is in.
    pub fn contains(&self, row: Row) -> bool {
        let (word, bit) = place(row);
        self.words.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// How many rows are in.
    pub fn len(&self) -> u64 {
        self.count
    }

    /// Whether no row is in.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The rows as words of sixty-four bits.
    pub(crate) fn words(&self) -> &[u64] {
        &self.words
    }

    /// Rows in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = Row> + '_ {
        self.words.iter().enumerate().flat_map(|(word, &bits)| {
            let mut rest = bits;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(word as u32 * u64::BITS + bit)
            })
        })
    }
}

impl FromIterator<Row> for RowSet {
    fn from_iter<Rows: IntoIterator<Item = Row>>(rows: Rows) -> Self {
        let mut set = Self::default();
        for row in rows {
            set.insert(row);
        }
        set
    }
}

fn place(row: Row) -> (usize, u64) {
    ((row / u64::BITS) as usize, 1 << (row % u64::BITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_count_and_order() {
        let mut set = RowSet::default();
        assert!(set.insert(130) && set.insert(0) && set.insert(63) && !set.insert(63));
        assert!(set.remove(63) && !set.remove(63) && !set.remove(9_999));
        assert_eq!((set.len(), set.contains(130), set.contains(131)), (2, true, false));
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 130]);
    }
}
