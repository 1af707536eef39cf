//! Bytes of a file to text, piece by piece: UTF-8, UTF-16 of both orders, and the ANSI code page (Windows-1252).
//!
//! A log may change its encoding in the middle (components of one file disagree), so ANSI is not a property of the file:
//! bytes that are not UTF-8 are read as Windows-1252, one sequence at a time.

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes needed to tell the encoding.
const SIGNATURE: usize = 4;

#[derive(Debug)]
pub(crate) enum Decode {
    /// Too few bytes to tell.
    Unknown(Vec<u8>),
    /// UTF-8 or ANSI, with the bytes of a character that the last piece cut.
    Narrow(Vec<u8>),
    Wide(Decoder),
}

impl std::default::Default for Decode {
    fn default() -> Self {
        Self::Unknown(Vec::new())
    }
}

impl Decode {
    /// Appends the text of the next bytes; `last` says that none follow.
    pub(crate) fn push(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        match self {
            Self::Unknown(seen) => {
                seen.extend_from_slice(bytes);
                if seen.len() < SIGNATURE && !last {
                    return;
                }
                let seen = std::mem::take(seen);
                let (mut decode, signature) = Self::detect(&seen);
                decode.push(&seen[signature..], last, text);
                *self = decode;
            }
            Self::Narrow(cut) if cut.is_empty() => narrow(bytes, last, cut, text),
            Self::Narrow(cut) => {
                let mut joined = std::mem::take(cut);
                // The cut character ends within three bytes; the rest is not copied.
                let (head, rest) = bytes.split_at(bytes.len().min(3));
                joined.extend_from_slice(head);
                narrow(&joined, last && rest.is_empty(), cut, text);
                if !rest.is_empty() {
                    self.push(rest, last, text);
                }
            }
            Self::Wide(decoder) => {
                let mut bytes = bytes;
                loop {
                    text.reserve(bytes.len() / 2 + 16);
                    let (result, read, _) = decoder.decode_to_string(bytes, text, last);
                    bytes = &bytes[read..];
                    if result == CoderResult::InputEmpty {
                        break;
                    }
                }
            }
        }
    }

    /// The encoding of a file that begins so, and the length of its byte order mark.
    fn detect(bytes: &[u8]) -> (Self, usize) {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => (Self::Narrow(Vec::new()), 3),
            [0xFF, 0xFE, ..] => (Self::Wide(UTF_16LE.new_decoder_without_bom_handling()), 2),
            [0xFE, 0xFF, ..] => (Self::Wide(UTF_16BE.new_decoder_without_bom_handling()), 2),
            // Without a mark: every framing begins with a character of ASCII.
            [low, 0, also, 0, ..] if *low != 0 && *also != 0 => {
                (Self::Wide(UTF_16LE.new_decoder_without_bom_handling()), 0)
            }
            [0, high, 0, also, ..] if *high != 0 && *also != 0 => {
                (Self::Wide(UTF_16BE.new_decoder_without_bom_handling()), 0)
            }
            _ => (Self::Narrow(Vec::new()), 0),
        }
    }
}

fn narrow(bytes: &[u8], last: bool, cut: &mut Vec<u8>, text: &mut String) {
    // Nearly every piece: one pass that the standard library takes many bytes at a time.
    if let Ok(valid) = std::str::from_utf8(bytes) {
        text.push_str(valid);
        return;
    }
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len() + chunk.invalid().len();
        let invalid = chunk.invalid();
        let is_cut = at == bytes.len() && !last && std::str::from_utf8(invalid).is_err_and(|e| e.error_len().is_none());
        if is_cut {
            cut.extend_from_slice(invalid);
        } else if !invalid.is_empty() {
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(invalid).0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8], piece: usize) -> String {
        let mut decode = Decode::default();
        let mut text = String::new();
        for bytes in bytes.chunks(piece) {
            decode.push(bytes, false, &mut text);
        }
        decode.push(&[], true, &mut text);
        text
    }

    #[test]
    fn every_encoding_is_read_in_pieces_of_any_size() {
        let text = "Grüße från Malmö – 日本 end\r\n";
        let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let ansi = "Grüße från Malmö – end\r\n";
        let cases = [
            (text.as_bytes().to_vec(), text),
            ([&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat(), text),
            ([vec![0xFF, 0xFE], wide(u16::to_le_bytes)].concat(), text),
            ([vec![0xFE, 0xFF], wide(u16::to_be_bytes)].concat(), text),
            (wide(u16::to_le_bytes), text),
            (wide(u16::to_be_bytes), text),
            (WINDOWS_1252.encode(ansi).0.into_owned(), ansi),
            (b"a".to_vec(), "a"),
            (Vec::new(), ""),
        ];
        for (bytes, expected) in cases {
            for piece in [1, 2, 3, 5, 7, 1000] {
                assert_eq!(decoded(&bytes, piece), expected, "{bytes:?} in pieces of {piece}");
            }
        }
    }

    #[test]
    fn a_file_may_mix_utf8_and_ansi() {
        let bytes = [b"ma\xE5l ".as_slice(), "måla".as_bytes(), b" \xC3"].concat();
        for piece in [1, 2, 100] {
            assert_eq!(decoded(&bytes, piece), "maål måla Ã", "pieces of {piece}");
        }
    }
}
