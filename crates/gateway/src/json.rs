//! Writing JSON straight into bytes: a page of devices needs no tree of values in between. Everything else about JSON is
//! `contract::json`.

pub use contract::json::{Fault, Fields, Json, Object, ReadJson, Tree, WriteJson, parse, write_text};

use serde::{Deserialize, Serialize};
use simulation::time::{SECOND_MS, SimTime};

/// Why a text is not the JSON of a type: the path of the property, what is wrong with it, and its line and column.
pub type Error = serde_path_to_error::Error<serde_json::Error>;

/// Reads the whole of a text.
///
/// # Errors
/// It is no JSON, or not of this type.
pub fn from_str<'text, T: Deserialize<'text>>(text: &'text str) -> Result<T, Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer)?;
    let whole = serde_path_to_error::Track::new().path();
    deserializer.end().map_err(|error| Error::new(whole, error))?;
    Ok(value)
}

/// The JSON of a value.
///
/// # Panics
/// The type of a map's keys is no text, or the type fails by itself: no type of this crate or of `contract` does.
pub fn to_string(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("a type that has a JSON form")
}

/// Writes the members of one object.
pub struct ObjectWriter<'out> {
    out: &'out mut Vec<u8>,
    is_first: bool,
}

impl<'out> ObjectWriter<'out> {
    /// Opens an object at the end of `out`.
    pub fn open(out: &'out mut Vec<u8>) -> Self {
        out.push(b'{');
        Self { out, is_first: true }
    }

    /// Closes it.
    pub fn close(self) {
        self.out.push(b'}');
    }

    /// Writes a name; the value must follow into what this gives.
    pub fn member(&mut self, name: &str) -> &mut Vec<u8> {
        if !self.is_first {
            self.out.push(b',');
        }
        self.is_first = false;
        // Names are our own and need no escapes.
        self.out.push(b'"');
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
        self.out
    }

    /// A member that is a string.
    pub fn text(&mut self, name: &str, value: &str) {
        string(self.member(name), value);
    }

    /// A member of the wire's types.
    pub fn value(&mut self, name: &str, value: &dyn WriteJson) {
        serialized(self.member(name), value);
    }
}

/// Appends the JSON of one of the wire's types.
pub fn serialized(out: &mut Vec<u8>, value: &dyn WriteJson) {
    out.extend_from_slice(text(value).as_bytes());
}

/// The JSON of one of the wire's types, as bytes.
pub fn bytes(value: &dyn WriteJson) -> Vec<u8> {
    text(value).into_bytes()
}

/// The JSON of one of the wire's types, as text.
pub fn text(value: &dyn WriteJson) -> String {
    contract::json::written(value)
}

/// Appends a string with its quotes.
pub fn string(out: &mut Vec<u8>, text: &str) {
    // Most texts have nothing to escape, and all of their bytes are looked at together.
    if text.bytes().fold(false, |any, byte| any | is_escaped(byte)) {
        let mut escaped = String::new();
        write_text(&mut escaped, text);
        out.extend_from_slice(escaped.as_bytes());
    } else {
        plain(out, text.as_bytes());
    }
}

fn is_escaped(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// Appends a string that is known to need no escapes, with its quotes.
pub fn plain(out: &mut Vec<u8>, text: &[u8]) {
    debug_assert!(!text.iter().any(|byte| is_escaped(*byte)), "a text that needs escapes");
    out.push(b'"');
    out.extend_from_slice(text);
    out.push(b'"');
}

/// Appends a whole number.
pub fn number(out: &mut Vec<u8>, value: i64) {
    if value < 0 {
        out.push(b'-');
    }
    unsigned(out, value.unsigned_abs());
}

/// Appends a whole number that is not negative.
pub fn unsigned(out: &mut Vec<u8>, value: u64) {
    let mut digits = [0_u8; 20];
    let mut start = digits.len();
    let mut rest = value;
    loop {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[start..]);
}

/// Appends a time as Graph writes it: `"2020-09-28T08:00:00Z"`, with milliseconds where there are any.
pub fn time(out: &mut Vec<u8>, time: SimTime) {
    out.push(b'"');
    time.write_rfc3339(out, time.0 % SECOND_MS != 0);
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn writes_times_as_graph_does() {
        assert_eq!(written(|out| time(out, SimTime(1_601_280_000_000))), "\"2020-09-28T08:00:00Z\"");
        assert_eq!(written(|out| time(out, SimTime(1_582_934_400_001))), "\"2020-02-29T00:00:00.001Z\"");
    }

    proptest! {
        #[test]
        fn a_string_is_what_serde_writes(text in any::<String>()) {
            prop_assert_eq!(written(|out| string(out, &text)), serde_json::to_string(&text).expect("a string"));
        }

        #[test]
        fn a_number_is_what_rust_writes(value in any::<i64>()) {
            prop_assert_eq!(written(|out| number(out, value)), value.to_string());
        }

        #[test]
        fn a_time_is_read_back(milliseconds in 0..SimTime::MAX.0) {
            let text = written(|out| time(out, SimTime(milliseconds)));
            prop_assert_eq!(SimTime::parse(text.trim_matches('"')), Some(SimTime(milliseconds)));
        }
    }
}
