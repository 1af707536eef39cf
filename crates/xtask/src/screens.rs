//! `cargo xtask screens`: pictures of every page and dialog, for looking at, and beside those of an earlier run.

use crate::build::{self, Profile};
use crate::setup::{self, Needs};
use crate::{paths, say};
use anyhow::{Result, bail};
use std::env;
use std::process::ExitCode;
use xshell::{Shell, cmd};

/// Where the pictures are.
pub(crate) const FOLDER: &str = "target/screens";
/// Where the pictures of differences are.
const DIFFERENCES: &str = "target/screens-difference";

/// Builds the app and takes the pictures whose name contains `filter`; with `compare`, says which differ from those in that folder, and
/// fails where any does.
///
/// # Errors
/// Set-up, the build or a picture fails, or the folder to compare with is none.
pub(crate) fn run(filter: Option<&str>, compare: Option<&str>) -> Result<ExitCode> {
    // Before the minutes of a build, and from where the command was typed.
    let before = compare.map(|folder| Ok::<_, anyhow::Error>(env::current_dir()?.join(folder))).transpose()?;
    let now = paths::repository().join(FOLDER);
    if let Some(before) = &before {
        if !before.is_dir() {
            bail!("{} is no folder\n  cure: move {FOLDER} there before the change", before.display());
        }
        if before.canonicalize().ok() == now.canonicalize().ok() {
            bail!("{FOLDER} is where the new pictures go\n  cure: move it elsewhere before the change");
        }
    }
    let toolbox = setup::prepare(Needs { app: true, parts: true, browser: true, ..Needs::default() })?;
    let built = paths::repository().join("target/browser-test/dist");
    build::app(&toolbox, Profile::BrowserTest, "/", &built)?;
    let shell = &toolbox.shell;
    if before.is_some() {
        // What is not taken now is not compared.
        shell.remove_path(&now)?;
    }
    take(shell, filter)?;
    let Some(before) = before else { return Ok(ExitCode::SUCCESS) };
    let differences = paths::repository().join(DIFFERENCES);
    let _folder = shell.push_dir(paths::browser_tests());
    let compared = cmd!(shell, "node screens/compare.mjs {before} {now} {differences}").ignore_status().output()?;
    print!("{}", String::from_utf8_lossy(&compared.stdout));
    eprint!("{}", String::from_utf8_lossy(&compared.stderr));
    Ok(if compared.status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn take(shell: &Shell, filter: Option<&str>) -> Result<()> {
    let step = say::start(&format!("taking pictures into {FOLDER}"), "light, dark and narrow; about 1 min");
    let _folder = shell.push_dir(paths::browser_tests());
    let filter = filter.into_iter().flat_map(|filter| ["--grep", filter]);
    cmd!(shell, "node node_modules/@playwright/test/cli.js test --config screens.config.ts {filter...}").run()?;
    step.done();
    Ok(())
}
