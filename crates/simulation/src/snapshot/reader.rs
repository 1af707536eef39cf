//! Reading content out of pieces.

use super::{CHECKSUM_BYTES, SnapshotError, checksum};
use crate::canonical;
use serde::de::DeserializeOwned;

/// Values of a column that are made room for at once, whatever length is written: a length that cannot be must not
/// exhaust the memory before the pieces end.
const ROOM_MAX: usize = 1 << 21;

/// Takes pieces and gives content.
pub(crate) struct Reader<'source> {
    source: &'source mut dyn FnMut() -> Option<Vec<u8>>,
    piece: Vec<u8>,
    /// Read of the piece's content.
    at: usize,
    /// Length of the piece's content.
    end: usize,
    checksum: u64,
}

impl<'source> Reader<'source> {
    /// Reads from `source`, which gives one piece after another.
    pub(crate) fn new(source: &'source mut dyn FnMut() -> Option<Vec<u8>>) -> Self {
        Self { source, piece: Vec::new(), at: 0, end: 0, checksum: 0 }
    }

    /// What [`super::Writer::value`] wrote.
    pub(crate) fn value<T: DeserializeOwned>(&mut self) -> Result<T, SnapshotError> {
        let bytes = self.u8s()?;
        canonical::read(&bytes).ok_or(SnapshotError::Content)
    }

    /// A number.
    pub(crate) fn number(&mut self) -> Result<u64, SnapshotError> {
        let mut bytes = [0; 8];
        self.take(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    /// A column of bytes.
    pub(crate) fn u8s(&mut self) -> Result<Vec<u8>, SnapshotError> {
        let mut left = self.length()?;
        let mut column = Vec::with_capacity(left.min(ROOM_MAX));
        while left > 0 {
            let part = self.rest()?;
            let taken = left.min(part.len());
            column.extend_from_slice(&part[..taken]);
            self.at += taken;
            left -= taken;
        }
        Ok(column)
    }

    /// A column of 32-bit numbers.
    pub(crate) fn u32s(&mut self) -> Result<Vec<u32>, SnapshotError> {
        self.column(u32::from_le_bytes)
    }

    /// A column of 64-bit words.
    pub(crate) fn u64s(&mut self) -> Result<Vec<u64>, SnapshotError> {
        self.column(u64::from_le_bytes)
    }

    /// A column of values of one width.
    pub(crate) fn column<T, const WIDTH: usize>(
        &mut self,
        value_of: impl Fn([u8; WIDTH]) -> T,
    ) -> Result<Vec<T>, SnapshotError> {
        let length = self.length()?;
        let mut column = Vec::with_capacity(length.min(ROOM_MAX));
        while column.len() < length {
            let (whole, _) = self.rest()?.as_chunks::<WIDTH>();
            let taken = whole.len().min(length - column.len());
            column.extend(whole[..taken].iter().map(|bytes| value_of(*bytes)));
            self.at += taken * WIDTH;
            if taken == 0 {
                // A value that two pieces share.
                let mut bytes = [0; WIDTH];
                self.take(&mut bytes)?;
                column.push(value_of(bytes));
            }
        }
        Ok(column)
    }

    fn length(&mut self) -> Result<usize, SnapshotError> {
        usize::try_from(self.number()?).map_err(|_| SnapshotError::Content)
    }

    fn take(&mut self, into: &mut [u8]) -> Result<(), SnapshotError> {
        let mut filled = 0;
        while filled < into.len() {
            let part = self.rest()?;
            let taken = part.len().min(into.len() - filled);
            into[filled..filled + taken].copy_from_slice(&part[..taken]);
            self.at += taken;
            filled += taken;
        }
        Ok(())
    }

    /// What is left of the piece, or of the next one: never nothing.
    fn rest(&mut self) -> Result<&[u8], SnapshotError> {
        while self.at == self.end {
            self.piece = (self.source)().ok_or(SnapshotError::Incomplete)?;
            self.at = 0;
            self.end = self.piece.len().checked_sub(CHECKSUM_BYTES).ok_or(SnapshotError::Damaged)?;
            let (content, expected) = self.piece.split_at(self.end);
            self.checksum = checksum(self.checksum, content);
            if *expected != self.checksum.to_le_bytes() {
                return Err(SnapshotError::Damaged);
            }
        }
        Ok(&self.piece[self.at..self.end])
    }
}
