//! Node, and what comes from npm: Playwright, selenium-webdriver and axe-core for the browser tests, Microsoft's Graph client for the tests
//! with it, wasm-opt for release builds.

use super::apt;
use crate::failure::curable;
use crate::versions::{BINARYEN, NODE_MAJOR_MIN};
use crate::{paths, process, say};
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Finds Node and npm.
pub(super) fn prepare() -> Result<()> {
    let cure = format!("install Node {NODE_MAJOR_MIN} or newer, with npm (nodejs.org, or your system's packages)");
    let version = || process::read(Command::new("node").arg("--version"));
    if (version().is_none() || paths::on_path(npm()).is_none()) && apt::is_here() {
        apt::install(&["nodejs", "npm"], "Node drives the browser tests and wasm-opt", "about 1 min")?;
    }
    let version = version().ok_or_else(|| curable("Node is missing", cure.clone()))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major < NODE_MAJOR_MIN) {
        return Err(curable(format!("Node {version} is too old"), cure));
    }
    if paths::on_path(npm()).is_none() {
        return Err(curable("npm is missing", cure));
    }
    say::ready(&format!("Node {version}"));
    Ok(())
}

/// Finds or installs wasm-opt; returns its folder.
pub(super) fn wasm_opt() -> Result<PathBuf> {
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
    let mut command = Command::new(npm());
    command.args(["install", "--no-audit", "--no-fund", "--save-exact", "--prefix"]).arg(&home);
    command.arg(format!("binaryen@{BINARYEN}")).current_dir(&home);
    process::quiet(&mut command, "npm install binaryen")?;
    if !present() {
        return Err(anyhow!("npm installed another binaryen than {BINARYEN}"));
    }
    step.done();
    Ok(folder)
}

/// Installs Playwright, selenium-webdriver and axe-core for the browser tests.
pub(super) fn playwright() -> Result<()> {
    let why = "Playwright drives the browser, selenium-webdriver other ones, axe-core finds what is not accessible; about 10 s";
    locked(&paths::browser_tests(), "tests/browser", "Playwright, selenium-webdriver and axe-core", why)
}

/// Installs Microsoft's Graph client for the tests with it.
pub(super) fn graph_client() -> Result<()> {
    let why = "Microsoft's own client tests the API; seconds";
    locked(&paths::client_tests().join("node"), "tests/clients/node", "@microsoft/microsoft-graph-client", why)
}

/// Installs what the lock file in `folder` names, when it is not what stands there.
fn locked(folder: &Path, name: &str, what: &str, why: &str) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = fs::read_to_string(&lock).with_context(|| lock.display().to_string())?;
    // npm leaves no reliable trace of which lock file it followed: we leave one.
    let trace = folder.join("node_modules/.installed-package-lock.json");
    if fs::read_to_string(&trace).is_ok_and(|installed| installed == wanted) {
        say::ready(what);
        return Ok(());
    }
    let step = say::start(&format!("npm ci in {name}"), why);
    let mut command = Command::new(npm());
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder);
    process::quiet(&mut command, &format!("npm ci in {name}"))?;
    fs::write(&trace, wanted).with_context(|| trace.display().to_string())?;
    step.done();
    Ok(())
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}
