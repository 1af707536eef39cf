//! The severity of a line whose framing has no type: CMTrace looks for words.

use crate::entry::Severity;

/// Sets the bit that tells small from capital letters in four ASCII bytes.
const LOWER: u32 = 0x2020_2020;
const ERRO: u32 = u32::from_le_bytes(*b"erro");
const FAIL: u32 = u32::from_le_bytes(*b"fail");
const WARN: u32 = u32::from_le_bytes(*b"warn");

/// *error* and *fail* are an error, *warn* is a warning, in any case and also within longer words, as CMTrace colours them.
///
/// Most time of reading a log of the simple framing is spent on these words, so a pass that compilers vectorise tells first
/// whether there can be one.
pub(crate) fn severity_of_words(text: &str) -> Severity {
    let bytes = text.as_bytes();
    if !may_hold_a_word(bytes) {
        return Severity::Information;
    }
    let mut severity = Severity::Information;
    for (at, four) in bytes.windows(4).enumerate() {
        let &[a, b, c, d] = four else { continue };
        match u32::from_le_bytes([a, b, c, d]) | LOWER {
            FAIL => return Severity::Error,
            ERRO if matches!(bytes.get(at + 4), Some(b'r' | b'R')) => return Severity::Error,
            WARN => severity = Severity::Warning,
            _ => {}
        }
    }
    severity
}

/// Letters that are looked at together.
const TOGETHER: usize = 8;
/// The lowest and the highest bit of each of them.
const LOWEST: u64 = 0x0101_0101_0101_0101;
const HIGHEST: u64 = 0x8080_8080_8080_8080;

/// Whether the first three letters of a word stand somewhere. Eight places are looked at together, without branches: compilers
/// vectorise it, and where there are no vectors (WebAssembly without `simd128`) it is eight letters at a time all the same.
fn may_hold_a_word(bytes: &[u8]) -> bool {
    let Some(places) = bytes.len().checked_sub(2) else { return false };
    let mut found = 0;
    let whole = bytes[..places].chunks_exact(TOGETHER);
    let rest = &bytes[places - whole.remainder().len()..];
    let next = bytes[1..=places].chunks_exact(TOGETHER);
    for ((first, second), third) in whole.zip(next).zip(bytes[2..].chunks_exact(TOGETHER)) {
        found |= begins_a_word(lower(first), lower(second), lower(third));
    }
    // The last places, with what begins no word behind them.
    let mut last = [0; TOGETHER + 2];
    last[..rest.len()].copy_from_slice(rest);
    found |= begins_a_word(lower(&last[..TOGETHER]), lower(&last[1..=TOGETHER]), lower(&last[2..]));
    found != 0
}

/// Eight letters, each with the bit that makes it small.
fn lower(letters: &[u8]) -> u64 {
    letters.try_into().map_or(0, u64::from_le_bytes) | (LOWEST * 0x20)
}

/// The highest bits of places where these are the first three letters of a word. A bit beside a place that is one may be set
/// too: it only tells whether to look closer.
fn begins_a_word(first: u64, second: u64, third: u64) -> u64 {
    let all = |letter: u8| LOWEST * u64::from(letter);
    let is_zero = |letters: u64| letters.wrapping_sub(LOWEST) & !letters & HIGHEST;
    let error = (first ^ all(b'e')) | (second ^ all(b'r')) | (third ^ all(b'r'));
    let fail = (first ^ all(b'f')) | (second ^ all(b'a')) | (third ^ all(b'i'));
    let warning = (first ^ all(b'w')) | (second ^ all(b'a')) | (third ^ all(b'r'));
    is_zero(error) | is_zero(fail) | is_zero(warning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As the rule reads.
    fn by_search(text: &str) -> Severity {
        let small = text.to_ascii_lowercase();
        match () {
            () if small.contains("error") || small.contains("fail") => Severity::Error,
            () if small.contains("warn") => Severity::Warning,
            () => Severity::Information,
        }
    }

    proptest! {
        #[test]
        fn a_word_is_found_wherever_it_stands(text in "([efrwainolEFRWAINOL@\\[ ]|error|fail|warn|[a-zäß ]{1,9}){0,12}") {
            prop_assert_eq!(severity_of_words(&text), by_search(&text));
        }
    }

    #[test]
    fn words_count_in_any_case_and_within_others() {
        for (text, expected) in [
            ("", Severity::Information),
            ("erro", Severity::Information),
            ("err fai war", Severity::Information),
            ("An ERROR occurred", Severity::Error),
            ("FailedClients: 0", Severity::Error),
            ("WARNING: the inbox grows", Severity::Warning),
            ("warning before an error", Severity::Error),
            ("größer, fäil, warn", Severity::Warning),
        ] {
            assert_eq!(severity_of_words(text), expected, "{text}");
        }
    }
}
