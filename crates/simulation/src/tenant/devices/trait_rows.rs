//! Transposed (bit-sliced) index of device traits: a set of rows for each bit, so that a filter of an enumeration costs a
//! few operations for sixty-four rows.

use super::traits::Traits;
use crate::command::Row;
use crate::fleet::index::bitmap::Bitmap;

/// Bits of [`Traits`].
const BITS: usize = Traits::COMBINATIONS.ilog2() as usize;

/// Transposed (bit-sliced) column of traits. It follows from the column, so it is no state.
#[derive(Debug, Default)]
pub(super) struct TraitRows {
    bits: [Bitmap; BITS],
}

impl TraitRows {
    /// Of a whole column.
    pub(super) fn new(traits: &[Traits]) -> Self {
        Self { bits: std::array::from_fn(|bit| Bitmap::from_values(traits, |traits| traits.bits() >> bit & 1 != 0)) }
    }

    /// Lets there be rows below `length`; new ones have no traits.
    pub(super) fn grow(&mut self, length: usize) {
        self.bits.iter_mut().for_each(|rows| rows.grow(length));
    }

    /// Takes the traits of a row.
    pub(super) fn set(&mut self, row: Row, traits: Traits) {
        for (bit, rows) in self.bits.iter_mut().enumerate() {
            rows.set(row, traits.bits() >> bit & 1 != 0);
        }
    }

    /// Rows of devices that are enrolled.
    pub(super) fn enrolled(&self) -> &Bitmap {
        &self.bits[Traits::ENROLLED.bits().trailing_zeros() as usize]
    }

    /// The rows whose traits satisfy a predicate, given as a table of all that there are.
    pub(super) fn rows(&self, table: &[bool; Traits::COMBINATIONS]) -> Bitmap {
        self.rows_of(table)
    }

    /// The same for a table of the lowest bits alone.
    fn rows_of(&self, table: &[bool]) -> Bitmap {
        let length = self.enrolled().length();
        let (absent, present) = table.split_at(table.len() / 2);
        if !table.contains(&true) {
            Bitmap::new(length)
        } else if !table.contains(&false) {
            Bitmap::full(length)
        } else if absent == present {
            self.rows_of(absent) // this bit decides nothing
        } else {
            let bit = table.len().ilog2() as usize - 1;
            self.bits[bit].choose(&self.rows_of(present), &self.rows_of(absent))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_those_that_a_look_at_every_row_finds() {
        let traits: Vec<Traits> =
            (0..500_u32).map(|row| Traits::from_bits_retain((row.wrapping_mul(0x9e37_79b1) >> 27) as u8)).collect();
        let mut grown = TraitRows::default();
        grown.grow(traits.len());
        for (row, traits) in (0..).zip(&traits) {
            grown.set(row, !*traits);
            grown.set(row, *traits);
        }
        // Single bits, pairs of them, one combination, all, none, and a few that nothing explains.
        for pattern in [0xaaaa_aaaa_u32, 0xffff_0000, 0x0f0f_0f0f, 0x00cc_00cc, 0x0000_0040, u32::MAX, 0, 0x9e37_79b1] {
            let table = std::array::from_fn(|combination| pattern >> combination & 1 != 0);
            let expected = Bitmap::from_values(&traits, |traits| table[usize::from(traits.bits())]);
            for rows in [&grown, &TraitRows::new(&traits)] {
                assert_eq!(rows.rows(&table), expected, "{pattern:x}");
            }
        }
    }
}
