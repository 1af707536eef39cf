//! Python, and what comes from PyPI: Microsoft's beta SDK and schemathesis, in a virtual environment in the cache.

use super::apt;
use crate::failure::curable;
use crate::versions::PYTHON_MINOR_MIN;
use crate::{paths, process, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Finds or makes the environment that `tests/clients/python/requirements.txt` describes; returns the folder of its
/// executables.
pub(super) fn environment() -> Result<PathBuf> {
    let list = paths::client_tests().join("python/requirements.txt");
    let wanted = fs::read_to_string(&list).with_context(|| list.display().to_string())?;
    let home = paths::cache()?.join("python");
    let folder = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let trace = home.join("installed-requirements.txt");
    if fs::read_to_string(&trace).is_ok_and(|installed| installed == wanted) {
        say::ready("msgraph-beta-sdk and schemathesis");
        return Ok(folder);
    }
    let python = python()?;
    let step = say::start(
        "pip install in a virtual environment",
        "Microsoft's beta SDK and schemathesis test the API; 1 to 3 min, 400 MB in the cache",
    );
    let _ = fs::remove_dir_all(&home);
    let make = |python: &Path| {
        let mut command = Command::new(python);
        command.args(["-m", "venv"]).arg(&home);
        process::quiet(&mut command, "python -m venv")
    };
    // Debian's python3 cannot make environments until a package of its own is there.
    make(&python).or_else(|failure| {
        if !apt::is_here() {
            return Err(failure);
        }
        apt::install(&["python3-venv"], "Python's virtual environments", "seconds")?;
        make(&python)
    })?;
    let mut command = Command::new(paths::executable(&folder, "python"));
    command.args(["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--no-compile", "--no-deps"]);
    command.arg("--requirement").arg(&list);
    process::quiet(&mut command, "pip install")?;
    fs::write(&trace, wanted).with_context(|| trace.display().to_string())?;
    step.done();
    Ok(folder)
}

fn python() -> Result<PathBuf> {
    let cure = format!("install Python 3.{PYTHON_MINOR_MIN} or newer (python.org, or your system's packages)");
    let found = || ["python3", "python"].iter().find_map(|name| paths::on_path(name));
    if found().is_none() && apt::is_here() {
        apt::install(&["python3", "python3-venv"], "Python runs one of the clients under test", "about 1 min")?;
    }
    let python = found().ok_or_else(|| curable("Python is missing", cure.clone()))?;
    let version = process::read(Command::new(&python).arg("--version")).unwrap_or_default();
    if !is_new_enough(&version) {
        return Err(curable(format!("{version} is too old"), cure));
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
