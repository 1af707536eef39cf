//! The programs of a PostgreSQL server, for the tests of journals that are kept in one.

use super::apt;
use crate::paths;
use anyhow::{Result, bail};
use std::fs;
use std::path::PathBuf;
use xshell::Shell;

/// Debian has the programs of each version in a folder of its own, and not on `PATH`.
const OF_DEBIAN: &str = "/usr/lib/postgresql";

/// The folder of the server's programs, where one is installed.
pub(crate) fn programs() -> Option<PathBuf> {
    if let Some(found) = paths::on_path("initdb") {
        return found.parent().map(PathBuf::from);
    }
    let versions = fs::read_dir(OF_DEBIAN).ok()?.flatten().map(|version| version.path().join("bin"));
    versions.filter(|folder| folder.join("initdb").exists()).max()
}

/// Installs one where there is none.
///
/// # Errors
/// It is missing, and this is no Debian or we may not install.
pub(super) fn prepare(shell: &Shell) -> Result<()> {
    if programs().is_some() {
        return Ok(());
    }
    if !apt::is_here() {
        bail!(
            "no PostgreSQL server is installed\n  cure: install one with its initdb on PATH, then this command again"
        );
    }
    apt::install(shell, &["postgresql"], "the tests of journals in PostgreSQL need a server", "about 1 min")
}
