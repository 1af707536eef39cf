//! Error codes: finding them in a line, reading one that is typed, and looking it up in the table.

use serde::Deserialize;

/// Of a `HRESULT`: an error of Win32 in its lower half.
const FACILITY_WIN32: u32 = 0x8007_0000;

/// `public/error-codes.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct ErrorTable {
    /// Where it is from.
    pub source: String,
    /// Code, who gives it, what it means; ascending.
    codes: Vec<(u32, String, String)>,
}

/// What a code means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The code of the table: the one that was asked for, or the same error as Win32 or as `HRESULT`.
    pub code: u32,
    /// Who gives it.
    pub category: String,
    /// What it means, in English: the table's words.
    pub text: String,
}

impl ErrorTable {
    /// What a code means, if the table has it.
    pub fn meaning(&self, code: u32) -> Option<Meaning> {
        let other = match code {
            _ if code & 0xFFFF_0000 == FACILITY_WIN32 => Some(code & 0xFFFF),
            _ if code <= 0xFFFF => Some(FACILITY_WIN32 | code),
            _ => None,
        };
        [Some(code), other].into_iter().flatten().find_map(|code| {
            let at = self.codes.binary_search_by_key(&code, |known| known.0).ok()?;
            let (code, category, text) = self.codes[at].clone();
            Some(Meaning { code, category, text })
        })
    }
}

/// A code as it is typed: `0x80070005`, `80070005`, `-2147024891`, `2147942405`, `5`. Eight hexadecimal digits are a code without
/// its `0x`, as logs write it; other digits are decimal.
pub fn code_of(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        return u32::from_str_radix(digits, 16).ok();
    }
    if text.len() == 8 && text.starts_with(['8', 'C', 'c']) {
        return u32::from_str_radix(text, 16).ok();
    }
    let number: i64 = text.parse().ok()?;
    u32::try_from(number).ok().or_else(|| i32::try_from(number).ok().map(i32::cast_unsigned))
}

/// The codes that a line holds, each once: `0x` and eight digits, and negative decimals of ten.
pub fn codes_in(text: &str) -> Vec<u32> {
    let is_part = |character: char| character.is_ascii_alphanumeric() || character == '-';
    let mut codes = Vec::new();
    for word in text.split(|character| !is_part(character)) {
        let is_hexadecimal = word.len() == 10 && (word.starts_with("0x") || word.starts_with("0X"));
        let is_decimal = word.len() == 11 && word.starts_with("-2");
        if let Some(code) = (is_hexadecimal || is_decimal).then(|| code_of(word)).flatten()
            && code != 0
            && !codes.contains(&code)
        {
            codes.push(code);
        }
    }
    codes
}

/// A code in both ways: `0x80070005 (-2147024891)`.
pub fn both(code: u32) -> String {
    format!("0x{code:08X} ({})", code.cast_signed())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> ErrorTable {
        let text =
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/error-codes.json")).expect("a file");
        serde_json::from_str(&text).expect("a table")
    }

    #[test]
    fn a_code_is_read_in_every_way_that_it_is_written() {
        for text in ["0x80070005", "0X80070005", " 80070005 ", "-2147024891", "2147942405"] {
            assert_eq!(code_of(text), Some(0x8007_0005), "{text}");
        }
        assert_eq!((code_of("5"), code_of("0x5"), code_of("12345678")), (Some(5), Some(5), Some(12_345_678)));
        for text in ["", "x", "0x", "99999999999", "-99999999999", "0x800700055"] {
            assert_eq!(code_of(text), None, "{text}");
        }
    }

    #[test]
    fn codes_of_a_line_are_found_once_and_nothing_else_is() {
        let line = "Failed with error code 0x80070005, again (0x80070005), -2147024891; GUID 0x8007000512 and pid 7288 (0x1C78)";
        assert_eq!(codes_in(line), [0x8007_0005]);
        assert_eq!(codes_in("[0x80131509][0x80131501] 0x00000000"), [0x8013_1509, 0x8013_1501]);
        assert_eq!(codes_in("2020-01-21T15:43:43Z 0b6f1d6c-5a52-4a5a-8f4e-2f1f6b1f2a3c"), [0_u32; 0]);
    }

    #[test]
    fn the_table_knows_a_code_as_win32_and_as_hresult() {
        let table = table();
        assert!(table.source.contains("cmtraceopen-parser"));
        assert!(table.codes.is_sorted_by_key(|known| known.0));
        let denied = table.meaning(0x8007_0005).expect("access denied");
        assert!(denied.text.contains("ACCESS"), "{denied:?}");
        assert_eq!(table.meaning(5), Some(denied));
        assert_eq!(table.meaning(0xDEAD_BEEF), None);
    }
}
