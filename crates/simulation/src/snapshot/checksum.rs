//! A checksum against accidents, not against intent: several gigabytes a second, where a cryptographic hash would hold
//! up requests.

/// Sums that are kept side by side, so that none waits for the other.
const LANES: usize = 4;

/// Continues `before` over `bytes`.
pub(super) fn continued(before: u64, bytes: &[u8]) -> u64 {
    let (rows, rest) = bytes.as_chunks::<{ 8 * LANES }>();
    let mut sums = [before ^ (bytes.len() as u64), 1, 2, 3];
    for row in rows {
        add(&mut sums, row);
    }
    let mut last = [0; 8 * LANES];
    last[..rest.len()].copy_from_slice(rest);
    add(&mut sums, &last);
    sums.into_iter().fold(0, mixed)
}

#[inline(always)]
fn add(sums: &mut [u64; LANES], row: &[u8; 8 * LANES]) {
    let (words, _) = row.as_chunks::<8>();
    for lane in 0..LANES {
        sums[lane] = mixed(sums[lane], u64::from_le_bytes(words[lane]));
    }
}

/// Every bit of a word reaches the sum: an odd factor loses nothing, and the rotation brings high bits down.
#[inline(always)]
fn mixed(sum: u64, word: u64) -> u64 {
    (sum ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
}
