//! Searching short texts of fixed width: a text is one machine word, so a column of them is scanned without a branch
//! for most rows.

use std::cmp::Ordering;

const ONES: u128 = u128::from_le_bytes([1; 16]);
const HIGH_BITS: u128 = u128::from_le_bytes([0x80; 16]);

/// Where in a text a needle is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Anywhere.
    Inside,
    /// At the beginning.
    Start,
    /// At the end.
    End,
}

/// A needle for upper-case texts of at most `WIDTH` bytes, padded with zero bytes.
#[derive(Clone, Debug)]
pub(crate) struct Needle {
    place: Place,
    bytes: Vec<u8>,
    word: u128,
    mask: u128,
    /// The first byte in all sixteen places.
    first: u128,
}

fn word_of<const WIDTH: usize>(text: &[u8; WIDTH]) -> u128 {
    const { assert!(WIDTH <= 16, "a text must fit a word") };
    let mut bytes = [0; 16];
    bytes[..WIDTH].copy_from_slice(text);
    u128::from_le_bytes(bytes)
}

/// Sorts as the texts do; never zero for a text that is not empty.
pub(crate) fn sort_key<const WIDTH: usize>(text: &[u8; WIDTH]) -> u128 {
    word_of(text).swap_bytes()
}

/// A text in the form of a column: upper case, padded. `None` when it is too long to equal any.
pub(crate) fn padded<const WIDTH: usize>(text: &str) -> Option<[u8; WIDTH]> {
    // A zero byte is padding in the column, and so no character.
    if text.len() > WIDTH || text.bytes().any(|byte| byte == 0) {
        return None;
    }
    let mut bytes = [0; WIDTH];
    bytes[..text.len()].copy_from_slice(text.as_bytes());
    bytes.make_ascii_uppercase();
    Some(bytes)
}

/// How a text of a column compares with any other text, without regard to ASCII case.
pub(crate) fn compare<const WIDTH: usize>(text: &[u8; WIDTH], other: &str) -> Ordering {
    let own = text.iter().take_while(|byte| **byte != 0).map(|byte| byte.to_ascii_lowercase());
    own.cmp(other.bytes().map(|byte| byte.to_ascii_lowercase()))
}

impl Needle {
    /// A needle in any case.
    pub(crate) fn new(text: &str, place: Place) -> Self {
        let bytes = text.to_ascii_uppercase().into_bytes();
        let mut word = [0; 16];
        let length = bytes.len().min(16);
        word[..length].copy_from_slice(&bytes[..length]);
        let mask = if length == 16 { u128::MAX } else { (1 << (8 * length)) - 1 };
        let first = u128::from(bytes.first().copied().unwrap_or(0)) * ONES;
        Self { place, word: u128::from_le_bytes(word), mask, first, bytes }
    }

    /// Whether no text of this width can hold it.
    pub(crate) fn is_hopeless(&self, width: usize) -> bool {
        self.bytes.len() > width || self.bytes.contains(&0)
    }

    /// Whether the text holds the needle, which is not hopeless.
    pub(crate) fn is_in<const WIDTH: usize>(&self, text: &[u8; WIDTH]) -> bool {
        let word = word_of(text);
        match self.place {
            Place::Start => word & self.mask == self.word,
            Place::End => {
                let length = 16 - word.leading_zeros() as usize / 8;
                length >= self.bytes.len() && word >> (8 * (length - self.bytes.len()).min(15)) == self.word
            }
            Place::Inside => self.is_inside(word),
        }
    }

    fn is_inside(&self, word: u128) -> bool {
        if self.bytes.is_empty() {
            return true;
        }
        // A byte of zero is where the first byte stands; a borrow may add places, never lose one.
        let difference = word ^ self.first;
        let mut places = difference.wrapping_sub(ONES) & !difference & HIGH_BITS;
        while places != 0 {
            let shift = places.trailing_zeros() - 7;
            if (word >> shift) & self.mask == self.word {
                return true;
            }
            places &= places - 1;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_the_standard_library_finds(text in "[AB0]{0,15}", needle in "[ab0]{0,16}") {
            let column = padded::<15>(&text).expect("short enough");
            let folded = needle.to_ascii_uppercase();
            for (place, expected) in [
                (Place::Inside, text.contains(&folded)),
                (Place::Start, text.starts_with(&folded)),
                (Place::End, text.ends_with(&folded)),
            ] {
                let needle = Needle::new(&needle, place);
                prop_assert_eq!(!needle.is_hopeless(15) && needle.is_in(&column), expected, "{:?}", place);
            }
            prop_assert_eq!(compare(&column, &needle), text.cmp(&folded));
            let other = padded::<15>(&folded[..folded.len().min(15)]).expect("short enough");
            prop_assert_eq!(sort_key(&column).cmp(&sort_key(&other)), column.cmp(&other));
        }
    }
}
