//! Debian packages, where the system is Debian's kind and we may install.

use crate::{paths, process, say};
use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

/// Another installation may hold dpkg's lock (a machine that has just started updates itself): wait for it, in seconds.
const LOCK_TIMEOUT: &str = "DPkg::Lock::Timeout=300";

/// Whether this system installs its packages with apt.
pub(super) fn is_here() -> bool {
    cfg!(target_os = "linux") && paths::on_path("apt-get").is_some()
}

/// Installs `packages`.
///
/// # Errors
/// We are not root, or apt fails; the cure is the exact command.
pub(super) fn install(shell: &Shell, packages: &[&str], why: &str, how_long: &str) -> Result<()> {
    let list = packages.join(" ");
    let cure = format!(
        "cure: run `sudo apt-get update && sudo apt-get install --no-install-recommends {list}`, then this command again"
    );
    let root = cmd!(shell, "id -u").read().is_ok_and(|id| id == "0");
    if !root {
        bail!("the packages {list} are missing ({why}), and only root may install them\n  {cure}");
    }
    let step = say::start(&format!("apt-get install {list}"), &format!("{why}; {how_long}"));
    let apt = |arguments: &[&str]| {
        let command = cmd!(shell, "apt-get -o {LOCK_TIMEOUT} {arguments...}");
        process::quiet(command.env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let arguments = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    // A fresh machine has no package lists, an old one stale ones: fetch them only when the first try fails.
    if apt(&arguments).is_err() {
        apt(&["update"])
            .and_then(|()| apt(&arguments))
            .with_context(|| format!("{list} could not be installed\n  {cure}"))?;
    }
    step.done();
    Ok(())
}
