//! The walks through the app in a real Chromium: on a static host, under a sub-path, and on the native server.

use super::counts::{Counts, Suite};
use crate::build::{self, Profile};
use crate::paths;
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use xshell::{Cmd, cmd};

pub(super) fn run(toolbox: &Toolbox, filter: Option<&str>) -> Suite {
    Suite::run(
        "browser tests",
        "builds the app and the server, then walks through them; about 10 min the first time",
        || {
            build_app(toolbox)?;
            // The same modules for a host that serves them under a sub-path: only page and glue are made anew.
            build_app_for_sub_path(toolbox)?;
            build::server_for_tests()?;
            walk(toolbox, &[], filter, |walks| walks)
        },
    )
}

fn home() -> PathBuf {
    paths::repository().join("target/browser-test")
}

/// Builds what every walk, in whatever browser, goes through: in parts, as a release is.
pub(super) fn build_app(toolbox: &Toolbox) -> Result<()> {
    build::app(toolbox, Profile::BrowserTest, "/", &home().join("dist"))
}

/// Builds it for a host that serves it under a sub-path.
pub(super) fn build_app_for_sub_path(toolbox: &Toolbox) -> Result<()> {
    build::app(toolbox, Profile::BrowserTest, "/lab/", &home().join("dist-sub-path"))
}

/// Runs Playwright Test with `arguments`; `prepare` may add to the command.
pub(super) fn walk(
    toolbox: &Toolbox,
    arguments: &[&str],
    filter: Option<&str>,
    prepare: impl FnOnce(Cmd<'_>) -> Cmd<'_>,
) -> Result<(Counts, bool)> {
    let results = home().join("results.tsv");
    let _ = fs::remove_file(&results);
    let shell = &toolbox.shell;
    let _folder = shell.push_dir(paths::browser_tests());
    let filter = filter.into_iter().flat_map(|filter| ["--grep", filter]);
    let playwright = cmd!(shell, "node node_modules/@playwright/test/cli.js test {arguments...} {filter...}");
    let well = prepare(playwright.env("RESULTS_FILE", &results)).run().is_ok();
    Ok((read(&results)?, well))
}

/// What our own reporter (`tests/browser/support/count-reporter.ts`) leaves: passed, failed, skipped.
fn read(file: &Path) -> Result<Counts> {
    let text = fs::read_to_string(file).context("Playwright left no count")?;
    let mut numbers = text.split_whitespace().map(|number| number.parse::<u64>().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(0);
    Ok(Counts { passed: next(), failed: next(), skipped: next() })
}
