//! Python, and what comes from PyPI: Microsoft's beta SDK and schemathesis, in a virtual environment in the cache.

use super::apt;
use crate::versions::PYTHON_MINOR_MIN;
use crate::{paths, process, say};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// Finds or makes the environment that `tests/clients/python/requirements.txt` describes; returns the folder of its
/// executables.
pub(super) fn environment(shell: &Shell) -> Result<PathBuf> {
    let list = paths::client_tests().join("python/requirements.txt");
    let wanted = fs::read_to_string(&list).with_context(|| list.display().to_string())?;
    let home = paths::cache()?.join("python");
    let folder = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let trace = home.join("installed-requirements.txt");
    if fs::read_to_string(&trace).is_ok_and(|installed| installed == wanted) {
        say::ready("msgraph-beta-sdk and schemathesis");
        return Ok(folder);
    }
    let python = python(shell)?;
    let step = say::start(
        "pip install in a virtual environment",
        "Microsoft's beta SDK and schemathesis test the API; 1 to 3 min, 400 MB in the cache",
    );
    let _ = fs::remove_dir_all(&home);
    let make = |python: &Path| process::quiet(cmd!(shell, "{python} -m venv {home}"));
    // Debian's python3 cannot make environments until a package of its own is there.
    make(&python).or_else(|failure| {
        if !apt::is_here() {
            return Err(failure);
        }
        apt::install(shell, &["python3-venv"], "Python's virtual environments", "seconds")?;
        make(&python)
    })?;
    let python = paths::executable(&folder, "python");
    process::quiet(cmd!(
        shell,
        "{python} -m pip install --disable-pip-version-check --no-input --no-compile --no-deps --requirement {list}"
    ))?;
    fs::write(&trace, wanted).with_context(|| trace.display().to_string())?;
    step.done();
    Ok(folder)
}

fn python(shell: &Shell) -> Result<PathBuf> {
    let cure = format!("cure: install Python 3.{PYTHON_MINOR_MIN} or newer (python.org, or your system's packages)");
    let found = || ["python3", "python"].iter().find_map(|name| paths::on_path(name));
    if found().is_none() && apt::is_here() {
        apt::install(shell, &["python3", "python3-venv"], "Python runs one of the clients under test", "about 1 min")?;
    }
    let python = found().with_context(|| format!("Python is missing\n  {cure}"))?;
    let version = cmd!(shell, "{python} --version").read().unwrap_or_default();
    if !is_new_enough(&version) {
        bail!("{version} is too old\n  {cure}");
    }
    say::ready(&version);
    Ok(python)
}

/// Whether what `python --version` says runs what we install.
fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches("Python ").split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    numbers.next() == Some(3) && numbers.next() >= Some(PYTHON_MINOR_MIN)
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn old_pythons_are_told_from_new_ones() {
        assert!(is_new_enough("Python 3.11.7") && is_new_enough("Python 3.14.0rc1"));
        assert!(!is_new_enough("Python 3.9.2") && !is_new_enough("Python 2.7.18") && !is_new_enough(""));
    }
}
