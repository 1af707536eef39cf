//! Columns into a hash, in the same bytes on every machine.

/// Bytes that are gathered before the hash takes them: large enough for its fast path, small enough for the stack.
const CHUNK_BYTES: usize = 4_096;

/// A column of values of one width.
pub(crate) fn column<T: Copy, const WIDTH: usize>(
    hasher: &mut blake3::Hasher,
    column: &[T],
    bytes_of: impl Fn(T) -> [u8; WIDTH],
) {
    let mut gathered = [0; CHUNK_BYTES];
    for values in column.chunks(CHUNK_BYTES / WIDTH) {
        let (slots, _) = gathered.as_chunks_mut::<WIDTH>();
        for (slot, value) in slots.iter_mut().zip(values) {
            *slot = bytes_of(*value);
        }
        hasher.update(&gathered[..values.len() * WIDTH]);
    }
}

/// A column of 32-bit numbers.
pub(crate) fn u32s(hasher: &mut blake3::Hasher, numbers: &[u32]) {
    column(hasher, numbers, u32::to_le_bytes);
}

/// A column of 64-bit words.
pub(crate) fn u64s(hasher: &mut blake3::Hasher, words: &[u64]) {
    column(hasher, words, u64::to_le_bytes);
}
