//! Sorting numbers by their digits: as quick for a million of them as the best of sorts that compare, several times quicker
//! than a small one, and itself small.

/// Bits of a digit: its counts fit the fastest cache.
const DIGIT_BITS: u32 = 11;
/// The same where counting so many digits would take longer than the numbers themselves.
const SMALL_DIGIT_BITS: u32 = 8;
const SMALL_LENGTH: usize = 1_024;

/// Sorts numbers by their bits from `first_bit` on; numbers that are equal there keep their order. Bits that all numbers
/// share cost nothing.
pub(crate) fn sort(words: &mut Vec<u64>, first_bit: u32) {
    let first = words.first().copied().unwrap_or(0);
    let different = words.iter().fold(0, |different, word| different | word ^ first);
    let digit_bits = if words.len() < SMALL_LENGTH { SMALL_DIGIT_BITS } else { DIGIT_BITS };
    let digits = 1 << digit_bits;
    let mut sorted = Vec::new();
    let mut bit = first_bit;
    while bit < u64::BITS && different >> bit != 0 {
        bit += (different >> bit).trailing_zeros();
        // First how many numbers have each digit, then where the first of them belongs.
        let mut places = [0_u32; 1 << DIGIT_BITS];
        for word in &*words {
            places[digit(*word, bit, digits)] += 1;
        }
        let mut before = 0;
        for place in &mut places[..digits] {
            before += std::mem::replace(place, before);
        }
        sorted.resize(words.len(), 0);
        for word in &*words {
            let place = &mut places[digit(*word, bit, digits)];
            sorted[*place as usize] = *word;
            *place += 1;
        }
        std::mem::swap(words, &mut sorted);
        bit += digit_bits;
    }
}

#[inline(always)]
fn digit(word: u64, bit: u32, digits: usize) -> usize {
    (word >> bit) as usize & (digits - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_comparing_does(
            words in prop::collection::vec((any::<u64>(), 0u32..64), 0..1_500),
            first_bit in 0u32..64,
        ) {
            // Numbers of every length, so that many are equal in many bits.
            let words: Vec<u64> = words.into_iter().map(|(word, bits)| word >> bits).collect();
            let mut expected = words.clone();
            expected.sort_by_key(|word| word >> first_bit);
            let mut sorted = words;
            sort(&mut sorted, first_bit);
            prop_assert_eq!(sorted, expected);
        }
    }

    #[test]
    fn sorts_many() {
        for shift in [0, 17, 50] {
            let spread = |word: u64| word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> shift;
            let mut words: Vec<u64> = (0..100_000).map(spread).collect();
            let mut expected = words.clone();
            expected.sort_unstable();
            sort(&mut words, 0);
            assert_eq!(words, expected);
        }
    }
}
