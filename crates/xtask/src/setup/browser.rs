//! Chromium, and the driver that the WASM tests steer it with.

use super::apt;
use crate::failure::curable;
use crate::{paths, process, say};
use anyhow::Result;
use std::env;
use std::path::PathBuf;
use std::process::Command;

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
pub(super) fn chromium() -> Result<PathBuf> {
    for variable in ["CHROMIUM", "CHROME"] {
        if let Some(path) = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
            if !path.is_file() {
                return Err(curable(
                    format!("{variable} names {}, which is not a file", path.display()),
                    format!("let {variable} name a Chromium or Chrome, or unset it"),
                ));
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
        match apt::install(&packages, "the browser tests need a real browser", "about 1 min") {
            Ok(()) => {}
            Err(failure) => return playwrights_own().ok_or(failure).map(found),
        }
    } else if let Some(path) = playwrights_own() {
        return Ok(found(path));
    }
    look().map(found).ok_or_else(|| {
        curable(
            "no Chromium or Chrome was found",
            "install one, or let the environment variable CHROMIUM name its executable",
        )
    })
}

/// Finds or installs ChromeDriver.
pub(super) fn chromedriver() -> Result<PathBuf> {
    let look = || {
        let named = env::var_os("CHROMEDRIVER").filter(|value| !value.is_empty()).map(PathBuf::from);
        named.or_else(|| paths::on_path("chromedriver"))
    };
    if look().is_none() && apt::is_here() {
        apt::install(&["chromium-driver"], "the WASM tests are steered through WebDriver", "a few seconds")?;
    }
    let path = look().ok_or_else(|| {
        curable(
            "ChromeDriver is missing: the WASM tests are steered through it",
            "install the ChromeDriver of your browser's version and put it on PATH, or let CHROMEDRIVER name it; \
             or leave the WASM tests out with `cargo xtask test --only native` and `--only browser`",
        )
    })?;
    say::ready(&format!("ChromeDriver at {}", path.display()));
    Ok(path)
}

fn look() -> Option<PathBuf> {
    let on_path = NAMES.iter().find_map(|name| paths::on_path(name));
    on_path.or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// The browser that Playwright downloads for itself, where the internet can be reached.
fn playwrights_own() -> Option<PathBuf> {
    let folder = paths::browser_tests();
    let ask = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    let locate = || {
        process::read(Command::new("node").args(["-e", ask]).current_dir(&folder))
            .map(PathBuf::from)
            .filter(|path| path.is_file())
    };
    locate().or_else(|| {
        let step = say::start("playwright install chromium", "no browser was found; about 1 min");
        let mut command = Command::new("node");
        command.args(["node_modules/@playwright/test/cli.js", "install", "chromium"]).current_dir(&folder);
        if let Err(error) = process::quiet(&mut command, "playwright install") {
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
