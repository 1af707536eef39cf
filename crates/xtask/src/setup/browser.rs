//! Chromium, and the driver that the WASM tests steer it with.

use super::apt;
use crate::{paths, process, say};
use anyhow::{Context, Result, bail};
use std::env;
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// Names on PATH, best first. Any Chromium does: the tests use nothing of a brand's own.
const NAMES: [&str; 6] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

/// Where installers put it when it is not on PATH.
const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// Finds or installs the browser.
pub(super) fn chromium(shell: &Shell) -> Result<PathBuf> {
    for variable in ["CHROMIUM", "CHROME"] {
        if let Some(path) = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
            if !path.is_file() {
                bail!(
                    "{variable} names {}, which is not a file\n  cure: let {variable} name a Chromium or Chrome, or unset it",
                    path.display()
                );
            }
            return Ok(found(path));
        }
    }
    if let Some(path) = look() {
        return Ok(found(path));
    }
    if apt::is_here() {
        // The driver comes along: it must be of the same version. The fonts are what a bare machine draws text with.
        let packages = ["chromium", "chromium-driver", "fonts-liberation", "fonts-dejavu-core"];
        match apt::install(shell, &packages, "the browser tests need a real browser", "about 1 min") {
            Ok(()) => {}
            Err(failure) => return playwrights_own(shell).ok_or(failure).map(found),
        }
    } else if let Some(path) = playwrights_own(shell) {
        return Ok(found(path));
    }
    look().map(found).context(
        "no Chromium or Chrome was found\n  cure: install one, or let the environment variable CHROMIUM name its executable",
    )
}

/// Finds or installs ChromeDriver.
pub(super) fn chromedriver(shell: &Shell) -> Result<PathBuf> {
    let look = || {
        let named = env::var_os("CHROMEDRIVER").filter(|value| !value.is_empty()).map(PathBuf::from);
        named.or_else(|| paths::on_path("chromedriver"))
    };
    if look().is_none() && apt::is_here() {
        apt::install(shell, &["chromium-driver"], "the WASM tests are steered through WebDriver", "a few seconds")?;
    }
    let path = look().context(
        "ChromeDriver is missing: the WASM tests are steered through it\n  \
         cure: install the ChromeDriver of your browser's version and put it on PATH, or let CHROMEDRIVER name it; \
         or leave the WASM tests out with `cargo xtask test --only native` and `--only browser`",
    )?;
    say::ready(&format!("ChromeDriver at {}", path.display()));
    Ok(path)
}

fn look() -> Option<PathBuf> {
    let on_path = NAMES.iter().find_map(|name| paths::on_path(name));
    on_path.or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// The browser that Playwright downloads for itself, where the internet can be reached.
fn playwrights_own(shell: &Shell) -> Option<PathBuf> {
    let _folder = shell.push_dir(paths::browser_tests());
    let ask = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    let locate = || {
        let answer = cmd!(shell, "node -e {ask}").ignore_stderr().read().ok();
        answer.map(PathBuf::from).filter(|path| path.is_file())
    };
    locate().or_else(|| {
        let step = say::start("playwright install chromium", "no browser was found; about 1 min");
        let command = cmd!(shell, "node node_modules/@playwright/test/cli.js install chromium");
        if let Err(error) = process::quiet(command) {
            say::note(error.to_string().lines().next().unwrap_or_default());
            return None;
        }
        step.done();
        locate()
    })
}

fn found(path: PathBuf) -> PathBuf {
    say::ready(&format!("browser at {}", path.display()));
    path
}
