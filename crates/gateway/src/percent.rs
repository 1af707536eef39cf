//! Percent-encoding, both ways, as URLs and form bodies use it (RFC 3986; `+` is a space in queries and forms).

/// What cannot be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// `%` without two hexadecimal digits; the byte position.
    Escape(usize),
    /// The decoded bytes are not UTF-8.
    NotUtf8,
}

impl DecodeError {
    /// The words for a message.
    pub fn reason(self) -> String {
        match self {
            Self::Escape(position) => {
                format!("the % at position {} is not followed by two hexadecimal digits", position + 1)
            }
            Self::NotUtf8 => "its bytes are not valid UTF-8".to_owned(),
        }
    }
}

/// Decodes; `plus_is_space` in queries and forms, not in paths.
pub fn decode(text: &str, plus_is_space: bool) -> Result<String, DecodeError> {
    let bytes = text.as_bytes();
    crate::work::count(bytes.len());
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut position = 0;
    while let Some(&byte) = bytes.get(position) {
        match byte {
            b'%' => {
                let digits = bytes.get(position + 1).zip(bytes.get(position + 2));
                let value = digits.and_then(|(high, low)| Some(hex(*high)? * 16 + hex(*low)?));
                decoded.push(value.ok_or(DecodeError::Escape(position))?);
                position += 2;
            }
            b'+' if plus_is_space => decoded.push(b' '),
            _ => decoded.push(byte),
        }
        position += 1;
    }
    String::from_utf8(decoded).map_err(|_| DecodeError::NotUtf8)
}

/// Encodes everything but the unreserved characters of RFC 3986.
pub fn encode(text: &str) -> String {
    encode_unless(text, |byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
}

/// Encodes every byte but those that `is_kept` keeps.
pub fn encode_unless(text: &str, is_kept: fn(u8) -> bool) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if is_kept(byte) {
            encoded.push(char::from(byte));
        } else {
            let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn says_what_cannot_be_decoded() {
        assert_eq!(decode("a%2", false), Err(DecodeError::Escape(1)));
        assert_eq!(decode("%zz", false), Err(DecodeError::Escape(0)));
        assert_eq!(decode("%ff", false), Err(DecodeError::NotUtf8));
        assert_eq!(decode("a+b", true).as_deref(), Ok("a b"));
        assert_eq!(decode("a+b", false).as_deref(), Ok("a+b"));
    }

    proptest! {
        #[test]
        fn decodes_what_it_encodes(text in "\\PC*") {
            prop_assert_eq!(decode(&encode(&text), true), Ok(text));
        }
    }
}
