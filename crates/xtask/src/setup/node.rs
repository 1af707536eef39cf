//! Node, and what comes from npm: Playwright, selenium-webdriver and axe-core for the browser tests, clients, generators and linters for
//! the tests of the API, wasm-opt for release builds.

use super::apt;
use crate::versions::{BINARYEN, NODE_MAJOR_MIN};
use crate::{paths, process, say};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// Finds Node and npm.
pub(super) fn prepare(shell: &Shell) -> Result<()> {
    let cure =
        format!("cure: install Node {NODE_MAJOR_MIN} or newer, with npm (nodejs.org, or your system's packages)");
    let version = || cmd!(shell, "node --version").ignore_stderr().read().ok();
    if (version().is_none() || paths::on_path(npm()).is_none()) && apt::is_here() {
        apt::install(shell, &["nodejs", "npm"], "Node drives the browser tests and wasm-opt", "about 1 min")?;
    }
    let version = version().with_context(|| format!("Node is missing\n  {cure}"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major < NODE_MAJOR_MIN) {
        bail!("Node {version} is too old\n  {cure}");
    }
    if paths::on_path(npm()).is_none() {
        bail!("npm is missing\n  {cure}");
    }
    say::ready(&format!("Node {version}"));
    Ok(())
}

/// Finds or installs wasm-opt; returns its folder.
pub(super) fn wasm_opt(shell: &Shell) -> Result<PathBuf> {
    let home = paths::cached_node_packages()?;
    let folder = home.join("node_modules/.bin");
    let manifest = home.join("node_modules/binaryen/package.json");
    let wanted = format!("\"version\": \"{BINARYEN}\"");
    let present = || fs::read_to_string(&manifest).is_ok_and(|text| text.contains(&wanted));
    if present() {
        say::ready(&format!("wasm-opt of binaryen {BINARYEN}"));
        return Ok(folder);
    }
    let step =
        say::start(&format!("npm install binaryen {BINARYEN}"), "wasm-opt makes release builds small; about 10 s");
    fs::create_dir_all(&home).with_context(|| home.display().to_string())?;
    let npm = npm();
    process::quiet(cmd!(shell, "{npm} install --no-audit --no-fund --save-exact --prefix {home} binaryen@{BINARYEN}"))?;
    if !present() {
        bail!("npm installed another binaryen than {BINARYEN}");
    }
    step.done();
    Ok(folder)
}

/// Installs Playwright, selenium-webdriver and axe-core for the browser tests.
pub(super) fn playwright(shell: &Shell) -> Result<()> {
    let why = "Playwright drives the browser, selenium-webdriver other ones, axe-core finds what is not accessible; about 10 s";
    locked(shell, &paths::browser_tests(), "tests/browser", "Playwright, selenium-webdriver and axe-core", why)
}

/// Installs the clients, generators and linters that test the API.
pub(super) fn clients(shell: &Shell) -> Result<()> {
    let why = "Graph clients, token libraries, generators and linters test the API; about 50 s, 260 MB";
    locked(shell, &paths::client_tests().join("node"), "tests/clients/node", "Graph clients and generators of npm", why)
}

/// Installs what the lock file in `folder` names, when it is not what stands there.
fn locked(shell: &Shell, folder: &Path, name: &str, what: &str, why: &str) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = fs::read_to_string(&lock).with_context(|| lock.display().to_string())?;
    // npm leaves no reliable trace of which lock file it followed: we leave one.
    let trace = folder.join("node_modules/.installed-package-lock.json");
    if fs::read_to_string(&trace).is_ok_and(|installed| installed == wanted) {
        say::ready(what);
        return Ok(());
    }
    let step = say::start(&format!("npm ci in {name}"), why);
    let npm = npm();
    let _folder = shell.push_dir(folder);
    process::quiet(cmd!(shell, "{npm} ci --no-audit --no-fund"))?;
    fs::write(&trace, wanted).with_context(|| trace.display().to_string())?;
    step.done();
    Ok(())
}

pub(super) fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}
