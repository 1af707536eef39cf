//! Canonical bytes of state, which the state hash covers and a snapshot keeps: the wire format of postcard 1, which is
//! specified and stable. Types of the state derive serde's traits for this format only.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Appends the bytes of `value`.
pub(crate) fn append<T: Serialize + ?Sized>(value: &T, out: Vec<u8>) -> Vec<u8> {
    postcard::to_extend(value, out)
        .expect("the memory takes every byte, and derived implementations know the length of each sequence")
}

/// The bytes of `value`.
pub(crate) fn bytes<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    append(value, Vec::new())
}

/// Reads all of `bytes` as one value; `None` where they are not the bytes of one.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Some(value),
        _ => None,
    }
}

/// Hashes values with their lengths, so that no two of them can pass for two others.
#[derive(Default)]
pub(crate) struct Hasher {
    hasher: blake3::Hasher,
    buffer: Vec<u8>,
}

impl Hasher {
    /// Adds a value.
    pub(crate) fn add<T: Serialize + ?Sized>(&mut self, value: &T) {
        self.buffer.clear();
        self.buffer = append(value, std::mem::take(&mut self.buffer));
        self.hasher.update(&(self.buffer.len() as u64).to_le_bytes());
        self.hasher.update(&self.buffer);
    }

    /// For columns, which are hashed as they are.
    pub(crate) fn columns(&mut self) -> &mut blake3::Hasher {
        &mut self.hasher
    }

    /// The hash of everything that was added.
    pub(crate) fn finish(&self) -> blake3::Hash {
        self.hasher.finalize()
    }
}

#[cfg(test)]
mod tests {
    use super::{bytes, read};
    use crate::golden;

    #[test]
    fn bytes_that_are_cut_or_longer_are_not_read() {
        for (_, command) in golden::script() {
            let written = bytes(&command);
            assert_eq!(read(&written), Some(command));
            assert_eq!(read::<crate::command::Command>(&written[..written.len() - 1]), None);
            assert_eq!(read::<crate::command::Command>(&[&written[..], &[0]].concat()), None);
        }
    }

    #[test]
    fn a_length_beyond_the_bytes_is_an_error_and_takes_no_memory() {
        assert_eq!(read::<Vec<u64>>(&[0xff, 0xff, 0xff, 0xff, 0x0f, 1]), None);
        assert_eq!(read::<String>(&[1, 0xff]), None);
    }
}
