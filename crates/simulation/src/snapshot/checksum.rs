//! A checksum against accidents, not against intent: a gigabyte a second in WebAssembly, where a cryptographic hash would
//! hold up requests.

/// Continues `before` over `bytes`.
pub(super) fn continued(before: u64, bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut sum = before ^ (bytes.len() as u64);
    for word in words {
        sum = mixed(sum, u64::from_le_bytes(*word));
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let sum = mixed(sum, u64::from_le_bytes(last));
    sum ^ (sum >> 32)
}

/// Every bit of a word reaches the sum: an odd factor loses nothing, and the rotation brings high bits down.
fn mixed(sum: u64, word: u64) -> u64 {
    (sum ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
}
