//! A journal made small: as text for the fragment of a link, and as a `.lab` file.
//!
//! Both hold the journal as the gateway wrote it, compressed with gzip (RFC 1952), so that any `gunzip` shows what a file holds and
//! what was cut short is noticed; in a link as base64url (RFC 4648, 5) after a version mark. Unpacking stops at the size of the
//! largest journal that a gateway takes, whatever a link or a file claims.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use contract::limits::IMPORT_BYTES_MAX;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::io::{Read, Write};

/// Begins the text of a link: another way of packing would begin with another.
const LINK_VERSION: &str = "1.";
/// Begins every gzip file.
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];
/// Characters of a link that mail programs, chats and documents keep whole.
pub const LINK_CHARACTERS_MAX: usize = 8_000;

/// Why something cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackedFault {
    /// Made by a later version of the app, or no link of it at all.
    Unknown,
    /// Cut short or changed on its way.
    Damaged,
    /// It holds more than any journal that is taken.
    TooLarge,
}

/// The journal as text for a link.
pub fn to_link_text(journal: &str) -> String {
    format!("{LINK_VERSION}{}", BASE64_URL_SAFE_NO_PAD.encode(to_file(journal)))
}

/// The journal of a link's text.
///
/// # Errors
/// It holds none, or more than is taken.
pub fn from_link_text(text: &str) -> Result<String, PackedFault> {
    let packed = text.strip_prefix(LINK_VERSION).ok_or(PackedFault::Unknown)?;
    let packed = BASE64_URL_SAFE_NO_PAD.decode(packed).map_err(|_| PackedFault::Damaged)?;
    from_file(&packed)
}

/// The journal as the bytes of a `.lab` file.
pub fn to_file(journal: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    let written = encoder.write_all(journal.as_bytes());
    written.and_then(|()| encoder.finish()).unwrap_or_default()
}

/// Whether a file is a `.lab` file.
pub fn is_file(content: &[u8]) -> bool {
    content.starts_with(&GZIP_MAGIC)
}

/// The journal of a `.lab` file.
///
/// # Errors
/// It holds none, or more than is taken.
pub fn from_file(content: &[u8]) -> Result<String, PackedFault> {
    let mut journal = Vec::new();
    let limit = IMPORT_BYTES_MAX as u64;
    GzDecoder::new(content).take(limit + 1).read_to_end(&mut journal).map_err(|_| PackedFault::Damaged)?;
    if journal.len() > IMPORT_BYTES_MAX {
        return Err(PackedFault::TooLarge);
    }
    String::from_utf8(journal).map_err(|_| PackedFault::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A journal of `count` commands as the gateway writes it.
    fn journal(count: usize) -> String {
        let entry = |index: usize| {
            let (minute, second) = (index / 7 % 60, index * 13 % 60);
            let kind = ["syncMachinePolicy", "syncUserPolicy", "appEvaluation"][index % 3];
            format!(
                "{{\"time\":\"2020-09-28T{:02}:{minute:02}:{second:02}.{:03}Z\",\"command\":{{\"kind\":\"triggerAction\",\
                 \"persona\":\"helpdesk\",\"device\":{},\"action\":\"{kind}\"}}}}",
                8 + index / 60,
                index * 379 % 1000,
                16_777_217 + index * 7919 % 1000
            )
        };
        let entries: Vec<String> = (0..count).map(entry).collect();
        format!("{{\"format\":\"tenant-attach-lab journal\",\"entries\":[{}],\"nowMs\":1}}", entries.join(","))
    }

    #[test]
    fn what_is_packed_comes_back() {
        for content in [String::new(), "{}".to_owned(), journal(3), journal(5_000)] {
            assert_eq!(from_link_text(&to_link_text(&content)).as_deref(), Ok(content.as_str()));
            let file = to_file(&content);
            assert!(is_file(&file));
            assert_eq!(from_file(&file).as_deref(), Ok(content.as_str()));
        }
    }

    #[test]
    fn a_link_with_two_hundred_commands_has_at_most_six_kilobytes() {
        let link = to_link_text(&journal(200));
        assert!(link.len() <= 6_000, "{}", link.len());
        assert!(link.chars().all(|character| character.is_ascii_alphanumeric() || "-_.".contains(character)));
    }

    #[test]
    fn what_was_cut_or_changed_on_its_way_is_told() {
        let link = to_link_text(&journal(20));
        assert_eq!(from_link_text(&link[..link.len() / 2]), Err(PackedFault::Damaged));
        assert_eq!(from_link_text("1.%%%"), Err(PackedFault::Damaged));
        assert_eq!(from_link_text("9.AAAA"), Err(PackedFault::Unknown));
        assert_eq!(from_link_text(""), Err(PackedFault::Unknown));
        let mut file = to_file(&journal(20));
        file.truncate(file.len() / 2);
        assert_eq!(from_file(&file), Err(PackedFault::Damaged));
        let mut latin1 = GzEncoder::new(Vec::new(), Compression::fast());
        latin1.write_all(&[0xe5, 0xe4, 0xf6]).expect("memory");
        assert_eq!(from_file(&latin1.finish().expect("memory")), Err(PackedFault::Damaged));
    }

    #[test]
    fn unpacking_stops_at_the_size_of_the_largest_journal() {
        let much = " ".repeat(IMPORT_BYTES_MAX + 1);
        assert_eq!(from_file(&to_file(&much)), Err(PackedFault::TooLarge));
        assert_eq!(from_link_text(&to_link_text(&much)), Err(PackedFault::TooLarge));
    }
}
