//! The walks through the app in a real Chromium: on a static host, under a sub-path, and on the native server.

use super::counts::{Counts, Suite};
use crate::build::{self, Profile};
use crate::setup::Toolbox;
use crate::{paths, process};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) fn run(toolbox: &Toolbox, filter: Option<&str>) -> Suite {
    Suite::run(
        "browser tests",
        "builds the app and the server, then walks through them; about 10 min the first time",
        || {
            let repository = paths::repository();
            let home = home();
            build_app(toolbox)?;
            // The same compilation with another base: what hosting under a sub-path needs, in seconds.
            build::app(toolbox, Profile::BrowserTest, "/lab/", &home.join("dist-sub-path"))?;
            let mut server = Command::new("cargo");
            server.current_dir(&repository).args(["build", "--locked", "--package", "gateway-server"]);
            process::run(&mut server, "building gateway-server")?;
            walk(toolbox, &[], filter, |_| ())
        },
    )
}

fn home() -> PathBuf {
    paths::repository().join("target/browser-test")
}

/// Builds what every walk, in whatever browser, goes through.
pub(super) fn build_app(toolbox: &Toolbox) -> Result<()> {
    build::app(toolbox, Profile::BrowserTest, "/", &home().join("dist"))
}

/// Runs Playwright Test with `arguments`; `prepare` may say more to it.
pub(super) fn walk(
    toolbox: &Toolbox,
    arguments: &[&str],
    filter: Option<&str>,
    prepare: impl FnOnce(&mut Command),
) -> Result<(Counts, bool)> {
    let results = home().join("results.tsv");
    let _ = fs::remove_file(&results);
    let mut playwright = toolbox.command("node");
    playwright.current_dir(paths::browser_tests()).args(["node_modules/@playwright/test/cli.js", "test"]);
    playwright.args(arguments).env("RESULTS_FILE", &results);
    if let Some(filter) = filter {
        playwright.args(["--grep", filter]);
    }
    prepare(&mut playwright);
    let well = process::run(&mut playwright, "Playwright").is_ok();
    Ok((read(&results)?, well))
}

/// What our own reporter (`tests/browser/support/count-reporter.ts`) leaves: passed, failed, skipped.
fn read(file: &Path) -> Result<Counts> {
    let text = fs::read_to_string(file).context("Playwright left no count")?;
    let mut numbers = text.split_whitespace().map(|number| number.parse::<u64>().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0);
    Ok(Counts { passed: next(), failed: next(), skipped: next() })
}
