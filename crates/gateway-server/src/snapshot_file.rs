//! The snapshot of the world, in a file beside the journal: `lab.sqlite-snapshot`.
//!
//! It saves the time of a replay and holds nothing that the journal does not: it is written without delaying a request,
//! becomes the snapshot by a rename when it is whole, and may be deleted at any time.

use crate::journal::Snapshots;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A length that stands before a piece must be below this: pieces have at most a megabyte.
const PIECE_BYTES_MAX: u32 = 2 << 20;

/// Where the snapshot is.
#[derive(Clone, Debug)]
pub(crate) struct SnapshotFile {
    path: PathBuf,
    /// Whether it was reported that it cannot be written.
    is_said: Arc<AtomicBool>,
}

impl SnapshotFile {
    /// The snapshot of the journal in this file.
    pub(crate) fn beside(journal: &Path) -> Self {
        Self { path: with_ending(journal, "-snapshot"), is_said: Arc::default() }
    }

    fn put(&self, pieces: &[Vec<u8>]) -> io::Result<()> {
        let unfinished = with_ending(&self.path, "-unfinished");
        let written = write_pieces(&unfinished, pieces).and_then(|()| fs::rename(&unfinished, &self.path));
        if written.is_err() {
            // The room on the disk is the journal's.
            let _ = fs::remove_file(&unfinished);
        }
        written
    }

    /// Says once that it cannot be written.
    fn say_once(&self, error: &io::Error) {
        if !self.is_said.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                "cannot write {}: {error}. Nothing is lost: the journal has everything, and the next start replays it, which takes longer.",
                self.path.display()
            );
        }
    }
}

impl Snapshots for SnapshotFile {
    fn pieces(&self) -> Option<Box<dyn Iterator<Item = Vec<u8>>>> {
        let mut file = BufReader::new(File::open(&self.path).ok()?);
        Some(Box::new(std::iter::from_fn(move || read_piece(&mut file).ok())))
    }

    fn write(&self, pieces: &[Vec<u8>]) {
        if let Err(error) = self.put(pieces) {
            self.say_once(&error);
        }
    }

    fn remove(&self) {
        let _ = fs::remove_file(&self.path);
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn write_pieces(path: &Path, pieces: &[Vec<u8>]) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    for piece in pieces {
        let length = u32::try_from(piece.len()).map_err(io::Error::other)?;
        file.write_all(&length.to_le_bytes())?;
        file.write_all(piece)?;
    }
    file.flush()
}

fn read_piece(file: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 4];
    file.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > PIECE_BYTES_MAX {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut piece = vec![0; length as usize];
    file.read_exact(&mut piece)?;
    Ok(piece)
}

#[cfg(test)]
mod tests {
    use super::{SnapshotFile, with_ending};
    use crate::journal::Snapshots;
    use std::fs;
    use std::path::PathBuf;

    fn journal(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("tenant-attach-lab-snapshot-{name}-{}", std::process::id()))
    }

    fn read(file: &SnapshotFile) -> Vec<Vec<u8>> {
        file.pieces().map(Iterator::collect).unwrap_or_default()
    }

    #[test]
    fn the_last_whole_snapshot_is_found() {
        let file = SnapshotFile::beside(&journal("whole"));
        assert!(read(&file).is_empty());
        file.put(&[vec![1; 5], Vec::new(), vec![2; 70_000]]).expect("written");
        file.put(&[vec![3; 9]]).expect("written");
        // A process that was killed in the middle of the next one.
        let unfinished = with_ending(&file.path, "-unfinished");
        fs::write(&unfinished, [9, 0, 0]).expect("written");
        assert_eq!(read(&file), [vec![3; 9]]);
        file.put(&[vec![1; 5], vec![2; 70_000]]).expect("written over it");
        assert_eq!(read(&file), [vec![1; 5], vec![2; 70_000]]);
        file.remove();
        assert!(read(&file).is_empty() && !unfinished.exists());
    }

    #[test]
    fn a_cut_file_gives_what_is_whole_of_it() {
        let file = SnapshotFile::beside(&journal("cut"));
        file.put(&[vec![1; 5], vec![2; 100]]).expect("written");
        let bytes = fs::read(&file.path).expect("there");
        for length in 0..bytes.len() {
            fs::write(&file.path, &bytes[..length]).expect("cut");
            assert_eq!(read(&file).len(), usize::from(length >= 9), "{length} bytes");
        }
        fs::write(&file.path, [0xff; 64]).expect("noise");
        assert!(read(&file).is_empty());
        file.remove();
    }

    #[test]
    fn where_it_cannot_be_written_nothing_is_left() {
        let file = SnapshotFile::beside(&journal("missing").join("no-such-folder"));
        assert!(file.put(&[vec![1]]).is_err());
        file.write(&[vec![1]]);
    }
}
