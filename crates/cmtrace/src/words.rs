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

/// Whether the first three letters of a word stand somewhere. No branches and one reduction, so that it is vectorised.
fn may_hold_a_word(bytes: &[u8]) -> bool {
    let Some(length) = bytes.len().checked_sub(2) else { return false };
    let (first, second, third) = (&bytes[..length], &bytes[1..=length], &bytes[2..]);
    let mut found = 0_u8;
    for ((first, second), third) in first.iter().zip(second).zip(third) {
        let (first, second, third) = (first | 0x20, second | 0x20, third | 0x20);
        let error = (first ^ b'e') | (second ^ b'r') | (third ^ b'r');
        let fail = (first ^ b'f') | (second ^ b'a') | (third ^ b'i');
        let warn = (first ^ b'w') | (second ^ b'a') | (third ^ b'r');
        found |= u8::from(error == 0) | u8::from(fail == 0) | u8::from(warn == 0);
    }
    found != 0
}

#[cfg(test)]
mod tests {
    use super::*;

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
