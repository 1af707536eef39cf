//! Where things are: the repository, and the user's cache, where tools outlive `cargo clean` and git sees nothing.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use xshell::Shell;

/// Overrides the cache folder.
pub(crate) const CACHE_VARIABLE: &str = "TENANT_ATTACH_LAB_CACHE";

/// The workspace root.
pub(crate) fn repository() -> PathBuf {
    // crates/xtask is two levels below it. The manifest folder is asked for at run time first: a copied
    // target folder must not send us to where it was built.
    let manifest =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.ancestors().nth(2).map_or(manifest.clone(), Path::to_path_buf)
}

/// A shell that stands in the workspace root, with the environment of this process.
///
/// # Errors
/// The current directory cannot be read.
pub(crate) fn shell() -> Result<Shell> {
    let shell = Shell::new()?;
    shell.change_dir(repository());
    Ok(shell)
}

/// The cache folder for tools.
///
/// # Errors
/// Neither of the variables that could name it is set.
pub(crate) fn cache() -> Result<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from(CACHE_VARIABLE)
        .or_else(|| from("XDG_CACHE_HOME").map(|folder| folder.join("tenant-attach-lab")))
        .or_else(|| from("HOME").map(|folder| folder.join(".cache/tenant-attach-lab")))
        .or_else(|| from("LOCALAPPDATA").map(|folder| folder.join("tenant-attach-lab")))
        .with_context(|| {
            format!("there is no folder to cache tools in\n  cure: set HOME, XDG_CACHE_HOME or {CACHE_VARIABLE}")
        })
}

/// Executables that `cargo install` puts into the cache.
///
/// # Errors
/// As [`cache`].
pub(crate) fn cached_tools() -> Result<PathBuf> {
    Ok(cache()?.join("tools"))
}

/// The npm packages that are tools of release builds.
///
/// # Errors
/// As [`cache`].
pub(crate) fn cached_node_packages() -> Result<PathBuf> {
    Ok(cache()?.join("node"))
}

/// The browser tests.
pub(crate) fn browser_tests() -> PathBuf {
    repository().join("tests/browser")
}

/// The tests with clients that others wrote: one folder for each language.
pub(crate) fn client_tests() -> PathBuf {
    repository().join("tests/clients")
}

/// `name` with the platform's ending for executables.
pub(crate) fn executable(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Finds `name` on PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| executable(&folder, name)).find(|candidate| candidate.is_file())
}
