//! Snapshots as a host keeps them: the pieces of the world, behind a first one that says what they are of.
//!
//! A snapshot saves time and holds no truth: whatever is wrong with it, the journal is replayed. So a host may lose one,
//! need not write it together with the journal, and need not say which of two it has.

use simulation::journal::{self, JournalEntry};
use simulation::world::World;

/// A snapshot is worth its bytes after so many row changes: replaying as many again takes a fifth of a second, and writing
/// the state of a million devices about as long. A lab of ordinary size never gets there.
pub const AFTER_ROW_CHANGES: u64 = 1_600_000;
/// While more records than this are on their way to the cloud, a snapshot waits for them: it would be large, slow to
/// write, and soon out of date.
const RECORDS_ON_THEIR_WAY_MAX: u64 = 100_000;

/// Gives a host's pieces one after another.
pub type Pieces<'host> = &'host mut dyn FnMut() -> Option<Vec<u8>>;

/// Whether a snapshot is due of a world whose last one was taken after `last` row changes.
pub fn is_due(world: &World, last: u64) -> bool {
    world.row_changes().saturating_sub(last) >= AFTER_ROW_CHANGES
        && world.records_on_their_way() <= RECORDS_ON_THEIR_WAY_MAX
}

/// The first piece: which build wrote it, of which world, after which entries.
pub fn first_piece(build: &str, scenario: &str, entries: &[JournalEntry]) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    for part in [build, scenario] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.update(&journal::digest(entries));
    let mut piece = (entries.len() as u64).to_le_bytes().to_vec();
    piece.extend_from_slice(hasher.finalize().as_bytes());
    piece
}

/// Whether the first piece is of this build, this world and the beginning of this journal.
pub fn is_of(piece: &[u8], build: &str, scenario: &str, entries: &[JournalEntry]) -> bool {
    let covered = piece.first_chunk().and_then(|bytes| usize::try_from(u64::from_le_bytes(*bytes)).ok());
    covered
        .and_then(|covered| entries.get(..covered))
        .is_some_and(|covered| first_piece(build, scenario, covered) == piece)
}
