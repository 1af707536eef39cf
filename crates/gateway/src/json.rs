//! JSON: serde_json behind errors that name the property, and a writer for answers that are made of columns.
//!
//! [`ObjectWriter`] appends to the bytes of the answer. A page of devices is written from columns, most of it copied from a
//! form that every device shares (`graph::device_form`); a `Serialize` for it would look at every property of every device again.

pub use serde_json::Value;

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
/// As [`append`].
pub fn to_string(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect(HAS_JSON)
}

/// The JSON of a value, as bytes.
///
/// # Panics
/// As [`append`].
pub fn to_vec(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect(HAS_JSON)
}

/// Appends the JSON of a value.
///
/// # Panics
/// The keys of a map are no texts, or the type fails by itself: no type of this crate or of `contract` does.
pub fn append(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    serde_json::to_writer(out, value).expect(HAS_JSON);
}

const HAS_JSON: &str = "a type that has a JSON form";

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
        append(self.member(name), value);
    }

    /// A member that is whatever it is.
    pub fn value(&mut self, name: &str, value: &(impl Serialize + ?Sized)) {
        append(self.member(name), value);
    }
}

/// Appends a string that is known to need no escapes, with its quotes.
pub fn plain(out: &mut Vec<u8>, text: &[u8]) {
    debug_assert!(
        !text.iter().any(|byte| *byte < 0x20 || *byte == b'"' || *byte == b'\\'),
        "a text that needs escapes"
    );
    out.push(b'"');
    out.extend_from_slice(text);
    out.push(b'"');
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
    fn an_error_names_the_property_and_its_place() {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Inner {
            #[serde(rename = "number")]
            _number: u8,
        }
        let read = |text| from_str::<Vec<Inner>>(text).expect_err(text).to_string();
        assert_eq!(
            read("[{\"number\":1},\n{\"number\":-1}]"),
            "[1].number: invalid value: integer `-1`, expected u8 at line 2 column 12"
        );
        assert_eq!(read("[{}]"), "[0]: missing field `number` at line 1 column 3");
        assert_eq!(read("[] x"), "trailing characters at line 1 column 4");
    }

    #[test]
    fn writes_times_as_graph_does() {
        assert_eq!(written(|out| time(out, SimTime(1_601_280_000_000))), "\"2020-09-28T08:00:00Z\"");
        assert_eq!(written(|out| time(out, SimTime(1_582_934_400_001))), "\"2020-02-29T00:00:00.001Z\"");
    }

    proptest! {
        #[test]
        fn a_time_is_read_back(milliseconds in 0..SimTime::MAX.0) {
            let text = written(|out| time(out, SimTime(milliseconds)));
            prop_assert_eq!(SimTime::parse(text.trim_matches('"')), Some(SimTime(milliseconds)));
        }
    }
}
