//! Percent-encoding in URLs and form bodies (RFC 3986). The libraries decode as browsers do: a malformed escape stays as it
//! is, and bytes that are not UTF-8 become U+FFFD. A request that has either is refused here instead.

use crate::work;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;

/// Everything but the unreserved characters of RFC 3986, 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What cannot be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// `%` without two hexadecimal digits; the byte position.
    #[error("the % at position {} is not followed by two hexadecimal digits", .0 + 1)]
    Escape(usize),
    /// The decoded bytes are not UTF-8.
    #[error("its bytes are not valid UTF-8")]
    NotUtf8,
}

/// A name or a value of a query or a form that cannot be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedPart<'text> {
    /// As it was sent.
    pub part: &'text str,
    /// Why.
    pub error: DecodeError,
}

/// Decodes a part of a path, where `+` is itself.
///
/// # Errors
/// See [`DecodeError`].
pub fn decode(text: &str) -> Result<Cow<'_, str>, DecodeError> {
    let bytes = text.as_bytes();
    work::count(bytes.len());
    let is_escape = |position: usize| {
        let digits = bytes.get(position + 1..position + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    let malformed = text.match_indices('%').map(|(position, _)| position).find(|position| !is_escape(*position));
    match malformed {
        Some(position) => Err(DecodeError::Escape(position)),
        None => percent_decode_str(text).decode_utf8().map_err(|_| DecodeError::NotUtf8),
    }
}

/// Names and values of a query or of an `application/x-www-form-urlencoded` body, in their order.
pub fn form_pairs(text: &str) -> impl Iterator<Item = Result<(Cow<'_, str>, Cow<'_, str>), MalformedPart<'_>>> {
    text.split('&').flat_map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let malformed =
            [name, value].into_iter().find_map(|part| decode(part).err().map(|error| MalformedPart { part, error }));
        form_urlencoded::parse(pair.as_bytes()).map(move |decoded| malformed.map_or(Ok(decoded), Err))
    })
}

/// Encodes everything but the unreserved characters of RFC 3986.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn says_what_cannot_be_decoded() {
        assert_eq!(decode("a%2"), Err(DecodeError::Escape(1)));
        assert_eq!(decode("%zz"), Err(DecodeError::Escape(0)));
        assert_eq!(decode("%41%4").map_err(|error| error.to_string()).unwrap_err(), {
            "the % at position 4 is not followed by two hexadecimal digits"
        });
        assert_eq!(decode("%ff"), Err(DecodeError::NotUtf8));
        assert_eq!(decode("a+b").as_deref(), Ok("a+b"));
    }

    #[test]
    fn pairs_have_a_name_and_perhaps_a_value() {
        let read = |text| form_pairs(text).collect::<Result<Vec<_>, _>>();
        let pair = |name: &'static str, value: &'static str| (Cow::Borrowed(name), Cow::Borrowed(value));
        assert_eq!(
            read("a=b+c&&d&=e&f=%3D=%26"),
            Ok(vec![pair("a", "b c"), pair("d", ""), pair("", "e"), pair("f", "==&")])
        );
        assert_eq!(read("a=1&b=%z"), Err(MalformedPart { part: "%z", error: DecodeError::Escape(0) }));
        assert_eq!(read("%ff"), Err(MalformedPart { part: "%ff", error: DecodeError::NotUtf8 }));
    }

    proptest! {
        #[test]
        fn decodes_what_it_encodes(text in "\\PC*") {
            let encoded = encode(&text);
            prop_assert_eq!(decode(&encoded), Ok(Cow::Borrowed(&*text)));
            let form = format!("{encoded}={encoded}");
            let pair = form_pairs(&form).next().filter(|_| !text.is_empty());
            prop_assert!(pair.is_none_or(|pair| pair.is_ok_and(|(name, value)| name == *text && value == *text)));
        }
    }
}
