//! Writing content into pieces.

use super::{CHECKSUM_BYTES, PIECE_BYTES_MAX, checksum};
use crate::canonical;
use serde::Serialize;

/// Bytes of a column that are gathered at once.
const GATHERED_BYTES: usize = 4_096;

/// Cuts what it is given into pieces and hands each of them on.
pub(crate) struct Writer<'sink> {
    sink: &'sink mut dyn FnMut(&[u8]),
    piece: Vec<u8>,
    checksum: u64,
}

impl<'sink> Writer<'sink> {
    /// Writes into `sink`, which gets one piece at a time.
    pub(crate) fn new(sink: &'sink mut dyn FnMut(&[u8])) -> Self {
        Self { sink, piece: Vec::with_capacity(PIECE_BYTES_MAX), checksum: 0 }
    }

    /// A room of ordinary size.
    pub(crate) fn value<T: Serialize + ?Sized>(&mut self, value: &T) {
        self.u8s(&canonical::bytes(value));
    }

    /// A number.
    pub(crate) fn number(&mut self, number: u64) {
        self.put(&number.to_le_bytes());
    }

    /// A column of bytes, with its length.
    pub(crate) fn u8s(&mut self, column: &[u8]) {
        self.number(column.len() as u64);
        self.put(column);
    }

    /// A column of 32-bit numbers, with its length.
    pub(crate) fn u32s(&mut self, column: &[u32]) {
        self.column(column, u32::to_le_bytes);
    }

    /// A column of 64-bit words, with its length.
    pub(crate) fn u64s(&mut self, column: &[u64]) {
        self.column(column, u64::to_le_bytes);
    }

    /// Ends the last piece.
    pub(crate) fn finish(mut self) {
        self.end_piece();
    }

    /// A column of values of one width, with its length.
    pub(crate) fn column<T: Copy, const WIDTH: usize>(&mut self, column: &[T], bytes_of: impl Fn(T) -> [u8; WIDTH]) {
        self.number(column.len() as u64);
        let mut gathered = [0; GATHERED_BYTES];
        for values in column.chunks(GATHERED_BYTES / WIDTH) {
            let (places, _) = gathered.as_chunks_mut::<WIDTH>();
            for (place, value) in places.iter_mut().zip(values) {
                *place = bytes_of(*value);
            }
            self.put(&gathered[..values.len() * WIDTH]);
        }
    }

    fn put(&mut self, mut bytes: &[u8]) {
        loop {
            let room = PIECE_BYTES_MAX - CHECKSUM_BYTES - self.piece.len();
            let (now, later) = bytes.split_at(room.min(bytes.len()));
            self.piece.extend_from_slice(now);
            if later.is_empty() {
                return;
            }
            self.end_piece();
            bytes = later;
        }
    }

    fn end_piece(&mut self) {
        self.checksum = checksum(self.checksum, &self.piece);
        self.piece.extend_from_slice(&self.checksum.to_le_bytes());
        (self.sink)(&self.piece);
        self.piece.clear();
    }
}
