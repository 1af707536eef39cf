//! A set of rows, one bit a row.

use crate::command::Row;
use serde::{Deserialize, Serialize};

/// A set of rows below a length.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Bitmap {
    words: Vec<u64>,
    length: usize,
}

impl Bitmap {
    /// The empty set of rows below `length`.
    pub(crate) fn new(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)], length }
    }

    /// Every row below `length`.
    pub(crate) fn full(length: usize) -> Self {
        let mut bitmap = Self { words: vec![u64::MAX; length.div_ceil(64)], length };
        bitmap.clear_tail();
        bitmap
    }

    /// The rows below `length` that satisfy a predicate.
    #[inline(always)]
    pub(crate) fn from_fn(length: usize, mut holds: impl FnMut(usize) -> bool) -> Self {
        let mut words = Vec::with_capacity(length.div_ceil(64));
        let mut first = 0;
        while first < length {
            let end = (first + 64).min(length);
            let mut word = 0;
            for row in first..end {
                word |= u64::from(holds(row)) << (row - first);
            }
            words.push(word);
            first = end;
        }
        Self { words, length }
    }

    /// The rows whose values, one for each row, satisfy a predicate.
    #[inline(always)]
    pub(crate) fn from_values<Value: Copy>(values: &[Value], mut holds: impl FnMut(Value) -> bool) -> Self {
        let word = |values: &[Value]| {
            let bits = values.iter().enumerate().map(|(place, value)| u64::from(holds(*value)) << place);
            bits.fold(0, |word, bit| word | bit)
        };
        Self { words: values.chunks(64).map(word).collect(), length: values.len() }
    }

    /// Adds those rows from `first` on whose values, one for each row, satisfy a predicate of place and value.
    #[inline(always)]
    pub(crate) fn add<Value: Copy>(&mut self, first: usize, values: &[Value], holds: impl Fn(usize, Value) -> bool) {
        let (mut place, mut left) = (0, values);
        while !left.is_empty() {
            let row = first + place;
            let (values, others) = left.split_at((64 - row % 64).min(left.len()));
            let bits =
                (place..).zip(values).map(|(place, value)| u64::from(holds(place, *value)) << ((first + place) % 64));
            self.words[row / 64] |= bits.fold(0, |word, bit| word | bit);
            place += values.len();
            left = others;
        }
    }

    /// The set with these words, which have no bit from `length` on.
    pub(crate) fn of_words(words: Vec<u64>, length: usize) -> Self {
        debug_assert_eq!(words.len(), length.div_ceil(64), "words of another length");
        Self { words, length }
    }

    /// The set with these words, which [`Bitmap::words`] gave; `None` where they cannot be of this length.
    pub(crate) fn from_words(words: Vec<u64>, length: usize) -> Option<Self> {
        let mut bitmap = Self { words, length };
        let count = bitmap.count();
        bitmap.clear_tail();
        (bitmap.words.len() == length.div_ceil(64) && bitmap.count() == count).then_some(bitmap)
    }

    fn clear_tail(&mut self) {
        if let (Some(last), tail @ 1..) = (self.words.last_mut(), self.length % 64) {
            *last &= (1 << tail) - 1;
        }
    }

    /// Rows of the set are below this.
    pub(crate) fn length(&self) -> usize {
        self.length
    }

    /// Lets the set hold rows below `length`.
    pub(crate) fn grow(&mut self, length: usize) {
        if length > self.length {
            self.words.resize(length.div_ceil(64), 0);
            self.length = length;
        }
    }

    /// Whether the row is in the set.
    #[inline(always)]
    pub(crate) fn contains(&self, row: Row) -> bool {
        self.words.get(row as usize / 64).is_some_and(|word| word >> (row % 64) & 1 != 0)
    }

    /// Puts a row in; whether it was not there. The row must be below the length.
    pub(crate) fn insert(&mut self, row: Row) -> bool {
        debug_assert!((row as usize) < self.length, "row {row} is beyond the set");
        let (word, bit) = (row as usize / 64, 1 << (row % 64));
        let was_absent = self.words[word] & bit == 0;
        self.words[word] |= bit;
        was_absent
    }

    /// Takes a row out; whether it was there.
    pub(crate) fn remove(&mut self, row: Row) -> bool {
        let bit = 1 << (row % 64);
        match self.words.get_mut(row as usize / 64) {
            Some(word) if *word & bit != 0 => {
                *word &= !bit;
                true
            }
            _ => false,
        }
    }

    /// Puts a row in or takes it out. The row must be below the length. Without a branch: for rows in no order, a wrong
    /// guess of the processor would cost more than the bit.
    #[inline(always)]
    pub(crate) fn set(&mut self, row: Row, is_in: bool) {
        debug_assert!((row as usize) < self.length, "row {row} is beyond the set");
        let (word, place) = (&mut self.words[row as usize / 64], row % 64);
        *word = *word & !(1 << place) | u64::from(is_in) << place;
    }

    /// How many rows are in the set.
    pub(crate) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Keeps what is in both.
    pub(crate) fn and(&mut self, other: &Self) {
        for (word, index) in self.words.iter_mut().zip(0..) {
            *word &= other.words.get::<usize>(index).copied().unwrap_or(0);
        }
    }

    /// Adds what is in the other, which is of the same length.
    pub(crate) fn or(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// What is in `present` where `self` is set, and in `absent` elsewhere. All are of the same length.
    pub(crate) fn choose(&self, present: &Self, absent: &Self) -> Self {
        let words = self.words.iter().zip(present.words.iter().zip(&absent.words));
        let words = words.map(|(chosen, (present, absent))| chosen & present | !chosen & absent).collect();
        Self { words, length: self.length }
    }

    /// Turns every row round.
    pub(crate) fn invert(&mut self) {
        for word in &mut self.words {
            *word = !*word;
        }
        self.clear_tail();
    }

    /// How many rows up to this one, itself included.
    pub(crate) fn count_up_to(&self, row: Row) -> usize {
        let (word, bit) = (row as usize / 64, row % 64);
        let before = self.words.iter().take(word).map(|word| word.count_ones() as usize).sum::<usize>();
        before + self.words.get(word).map_or(0, |word| (word << (63 - bit)).count_ones() as usize)
    }

    /// The rows, ascending, all at once: for loops that do little with each.
    pub(crate) fn list(&self) -> Vec<Row> {
        let mut rows = Vec::with_capacity(self.count());
        for (index, word) in (0..).zip(&self.words) {
            let mut left = *word;
            while left != 0 {
                rows.push(index * 64 + left.trailing_zeros());
                left &= left - 1;
            }
        }
        rows
    }

    /// Takes every row out; they come ascending.
    pub(crate) fn drain(&mut self) -> Vec<Row> {
        let rows = self.list();
        self.words.fill(0);
        rows
    }

    /// The rows, ascending.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> + '_ {
        self.words.iter().enumerate().flat_map(|(index, word)| RowsOfWord { word: *word, first: index as u32 * 64 })
    }

    /// `top` rows after the first `skip`, ascending or descending. Whole blocks of words are skipped, so depth is cheap.
    pub(crate) fn page(&self, skip: usize, top: usize, is_descending: bool) -> Vec<Row> {
        const BLOCK: usize = 16;
        let words = &self.words[..];
        // The words from `place` on, in the direction of the page.
        let block = |place: usize, length: usize| {
            if is_descending { &words[words.len() - place - length..][..length] } else { &words[place..][..length] }
        };
        let (mut skip_left, mut place) = (skip, 0);
        while place + BLOCK <= words.len() {
            let count: usize = block(place, BLOCK).iter().map(|word| word.count_ones() as usize).sum();
            if count > skip_left {
                break;
            }
            skip_left -= count;
            place += BLOCK;
        }
        let mut rows = Vec::with_capacity(top.min(self.length));
        while place < words.len() && rows.len() < top {
            let word = block(place, 1)[0];
            let count = word.count_ones() as usize;
            if count <= skip_left {
                skip_left -= count;
            } else {
                let index = if is_descending { words.len() - 1 - place } else { place };
                let mut of_word: Vec<Row> = RowsOfWord { word, first: index as u32 * 64 }.collect();
                if is_descending {
                    of_word.reverse();
                }
                rows.extend(of_word.into_iter().skip(skip_left).take(top - rows.len()));
                skip_left = 0;
            }
            place += 1;
        }
        rows
    }

    /// The words, for a hash.
    pub(crate) fn words(&self) -> &[u64] {
        &self.words
    }
}

struct RowsOfWord {
    word: u64,
    first: u32,
}

impl Iterator for RowsOfWord {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if self.word == 0 {
            return None;
        }
        let bit = self.word.trailing_zeros();
        self.word &= self.word - 1;
        Some(self.first + bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_a_slice_of_the_rows() {
        let set = Bitmap::from_fn(5_000, |row| row % 7 == 0 || row > 4_100);
        let rows: Vec<Row> = set.rows().collect();
        let reversed: Vec<Row> = rows.iter().rev().copied().collect();
        assert_eq!((set.count(), set.list()), (rows.len(), rows.clone()));
        for skip in [0, 1, 63, 100, 146, 147, 300, rows.len() - 1, rows.len(), rows.len() + 5] {
            for top in [0, 1, 25, 1_000] {
                let slice = |all: &[Row]| all.iter().skip(skip).take(top).copied().collect::<Vec<_>>();
                assert_eq!(set.page(skip, top, false), slice(&rows));
                assert_eq!(set.page(skip, top, true), slice(&reversed));
            }
        }
    }

    #[test]
    fn turning_round_leaves_nothing_beyond_the_length() {
        let mut set = Bitmap::new(70);
        set.insert(3);
        set.invert();
        assert_eq!(set.count(), 69);
        assert_eq!(Bitmap::full(70).count(), 70);
    }
}
