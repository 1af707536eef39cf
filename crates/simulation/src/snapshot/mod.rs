//! The whole state of a world as bytes: what a host keeps beside the journal, so that a large world opens without
//! living through its past again.
//!
//! The journal stays the truth. A snapshot that is damaged, incomplete or of another layout gives an error and no
//! world, and the host replays the journal instead. It comes in pieces, each with a checksum that continues the one
//! before, so that a piece that is missing, cut, changed or of another snapshot is seen. Columns are raw numbers, little
//! endian; everything else is in postcard's format.

mod reader;
mod writer;

pub(crate) use reader::Reader;
pub(crate) use writer::Writer;

/// Layout of the content, whatever follows it. Raised with every change of a room's state, without any regard for
/// [`crate::world::WORLD_VERSION`]: a snapshot of another layout is not read, which costs one replay.
pub const LAYOUT: u32 = 12;

/// Bytes of a piece at most: few pieces for a storage to keep, and none that takes long to store.
pub const PIECE_BYTES_MAX: usize = 1 << 20;

/// Bytes of a piece's checksum, which ends it.
const CHECKSUM_BYTES: usize = 8;

/// Continues a checksum over the content of the next piece. It is against accidents, not against intent, so XXH3 does:
/// a cryptographic hash would hold up requests.
fn checksum(before: u64, content: &[u8]) -> u64 {
    xxhash_rust::xxh3::xxh3_64_with_seed(content, before)
}

/// Why a snapshot gives no world. The journal still does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// It ends before its content does.
    #[error("the snapshot is incomplete")]
    Incomplete,
    /// A checksum does not fit its piece.
    #[error("the snapshot is damaged")]
    Damaged,
    /// Another build wrote it in another layout, or by other rules.
    #[error("the snapshot has another layout")]
    OtherLayout,
    /// It is of another world, or of a journal that has lost entries since.
    #[error("the snapshot is of another world")]
    OtherWorld,
    /// Its content cannot be.
    #[error("the snapshot holds what cannot be")]
    Content,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of a writer, and what was put in.
    fn written(numbers: &[u32], text: &str) -> Vec<Vec<u8>> {
        let mut pieces = Vec::new();
        let mut sink = |piece: &[u8]| pieces.push(piece.to_vec());
        let mut out = Writer::new(&mut sink);
        out.value(&text);
        out.u32s(numbers);
        out.number(7);
        out.finish();
        pieces
    }

    fn read(pieces: &[Vec<u8>]) -> Result<(String, Vec<u32>, u64), SnapshotError> {
        let mut left = pieces.iter();
        let mut source = || left.next().cloned();
        let mut from = Reader::new(&mut source);
        Ok((from.value()?, from.u32s()?, from.number()?))
    }

    #[test]
    fn what_was_written_is_read_over_the_borders_of_pieces() {
        let numbers: Vec<u32> = (0..600_000).map(|number: u32| number.wrapping_mul(0x9e37_79b9)).collect();
        let pieces = written(&numbers, "three pieces");
        assert_eq!(pieces.iter().map(Vec::len).collect::<Vec<_>>()[..2], [PIECE_BYTES_MAX; 2]);
        assert_eq!(pieces.len(), 3);
        assert_eq!(read(&pieces), Ok(("three pieces".into(), numbers, 7)));
    }

    #[test]
    fn a_piece_that_is_missing_cut_changed_or_elsewhere_is_seen() {
        let numbers: Vec<u32> = (0..600_000).collect();
        let pieces = written(&numbers, "");
        assert_eq!(read(&pieces[..2]), Err(SnapshotError::Incomplete));
        assert_eq!(read(&[]), Err(SnapshotError::Incomplete));
        assert_eq!(read(&[pieces[0].clone(), pieces[2].clone()]), Err(SnapshotError::Damaged));
        assert_eq!(read(&[pieces[1].clone(), pieces[0].clone(), pieces[2].clone()]), Err(SnapshotError::Damaged));
        for place in [0, 9, 500_000, PIECE_BYTES_MAX - 1] {
            let mut changed = pieces.clone();
            changed[0][place] ^= 0x10;
            assert_eq!(read(&changed), Err(SnapshotError::Damaged), "byte {place}");
        }
        let mut cut = pieces;
        cut[2].truncate(40);
        assert_eq!(read(&cut), Err(SnapshotError::Damaged));
        cut[2].truncate(3);
        assert_eq!(read(&cut), Err(SnapshotError::Damaged));
    }
}
