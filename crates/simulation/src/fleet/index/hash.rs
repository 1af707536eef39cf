//! Columns into a hash, in the same bytes on every machine.

/// Bytes that are gathered before the hash takes them: large enough for its fast path, small enough for the stack.
const CHUNK_BYTES: usize = 4_096;

/// A column of 16-bit numbers.
pub(crate) fn u16s(hasher: &mut blake3::Hasher, column: &[u16]) {
    let mut bytes = [0; CHUNK_BYTES];
    for chunk in column.chunks(CHUNK_BYTES / 2) {
        for (place, value) in bytes.chunks_exact_mut(2).zip(chunk) {
            place.copy_from_slice(&value.to_le_bytes());
        }
        hasher.update(&bytes[..chunk.len() * 2]);
    }
}

/// A column of 32-bit numbers.
pub(crate) fn u32s(hasher: &mut blake3::Hasher, column: &[u32]) {
    let mut bytes = [0; CHUNK_BYTES];
    for chunk in column.chunks(CHUNK_BYTES / 4) {
        for (place, value) in bytes.chunks_exact_mut(4).zip(chunk) {
            place.copy_from_slice(&value.to_le_bytes());
        }
        hasher.update(&bytes[..chunk.len() * 4]);
    }
}

/// A column of 64-bit words.
pub(crate) fn u64s(hasher: &mut blake3::Hasher, column: &[u64]) {
    for value in column {
        hasher.update(&value.to_le_bytes());
    }
}
