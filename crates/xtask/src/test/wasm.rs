//! Tests that run as WebAssembly in the browser: the service worker's host, and the same world as natively.

use super::counts::{Counts, Suite, of_test_result_line};
use crate::setup::Toolbox;
use crate::versions::WASM_TARGET;
use crate::{paths, process};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use xshell::cmd;

/// The crates that have such tests.
const PACKAGES: [&str; 1] = ["gateway-worker"];

/// As root in a container there is no sandbox to be had, and nothing here may call home.
const BROWSER_ARGUMENTS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

pub(super) fn run(toolbox: &Toolbox, filter: Option<&str>) -> Suite {
    Suite::run("WASM tests", "in Chromium, through WebDriver; about 3 min the first time", || {
        let shell = &toolbox.shell;
        let packages = PACKAGES.iter().flat_map(|package| ["--package", package]);
        // In the profile of the browser tests: what they link is compiled once for both.
        let mut cargo = cmd!(
            shell,
            "cargo test --locked --no-fail-fast --profile browser-test --target {WASM_TARGET} {packages...} {filter...}"
        )
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        if let Some(driver) = &toolbox.chromedriver {
            cargo = cargo.env("CHROMEDRIVER", driver);
        }
        if let Some(browser) = &toolbox.chromium {
            cargo = cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(browser)?);
        }
        let mut counts = Counts::default();
        let well = process::watch(cargo, |line| {
            counts = counts + of_test_result_line(line).unwrap_or_default();
        })?;
        Ok((counts, well))
    })
}

/// Writes which browser to start, and how.
fn capabilities(browser: &Path) -> Result<PathBuf> {
    let folder = paths::repository().join("target");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let file = folder.join("webdriver.json");
    let arguments = BROWSER_ARGUMENTS.map(|argument| format!("{argument:?}")).join(", ");
    let text = format!(
        "{{ \"goog:chromeOptions\": {{ \"binary\": {:?}, \"args\": [{arguments}] }} }}\n",
        browser.display().to_string()
    );
    fs::write(&file, text).with_context(|| file.display().to_string())?;
    Ok(file)
}
