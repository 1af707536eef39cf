//! The worlds of a class in a folder: one file each, as a server of its own would keep it, and the register beside them.

use super::sqlite::SqliteJournal;
use super::sqlite_register::SqliteRegister;
use super::{ClassStorage, Journal, Snapshots, Storage, StorageFailure, WorldId};
use crate::class::register::Register;
use crate::snapshot_file::SnapshotFile;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder of worlds.
pub(crate) struct SqliteFolder(PathBuf);

impl SqliteFolder {
    /// The folder of `--db`; made when it is missing.
    ///
    /// # Errors
    /// It is a file, or cannot be made: words for a person.
    pub(crate) fn open(path: &Path) -> Result<Self, String> {
        if path.is_file() {
            let named = path.display();
            return Err(format!(
                "{named} is a file: a class keeps a world for each learner in a folder. Name one with --db."
            ));
        }
        fs::create_dir_all(path).map_err(|error| format!("cannot make the folder {}: {error}", path.display()))?;
        Ok(Self(path.to_owned()))
    }

    fn file(&self, world: &WorldId) -> PathBuf {
        self.0.join(format!("{world}.sqlite"))
    }
}

impl Storage for SqliteFolder {
    fn open(&self, world: &WorldId) -> Result<Box<dyn Journal>, StorageFailure> {
        Ok(Box::new(SqliteJournal::open(&self.file(world))?))
    }

    fn snapshots(&self, world: &WorldId) -> Arc<dyn Snapshots> {
        Arc::new(SnapshotFile::beside(&self.file(world)))
    }
}

impl ClassStorage for SqliteFolder {
    fn register(&self) -> Result<Box<dyn Register>, String> {
        Ok(Box::new(SqliteRegister::open(&self.0.join("class.sqlite"))?))
    }

    fn remove(&self, world: &WorldId) -> Result<(), String> {
        self.snapshots(world).remove();
        for ending in ["-wal", "-shm", ""] {
            let mut name = self.file(world).into_os_string();
            name.push(ending);
            match fs::remove_file(&name) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(format!("cannot remove {}: {error}", Path::new(&name).display()));
                }
                _ => {}
            }
        }
        Ok(())
    }
}
