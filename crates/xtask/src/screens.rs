//! `cargo xtask screens`: pictures of every page and dialog, for looking at.

use crate::build::{self, Profile};
use crate::setup::{self, Needs};
use crate::{paths, process, say};
use anyhow::Result;

/// Builds the app and takes the pictures whose name contains `filter`.
///
/// # Errors
/// Set-up, the build or a picture fails.
pub(crate) fn run(filter: Option<&str>) -> Result<()> {
    let toolbox = setup::prepare(Needs { app: true, browser: true, ..Needs::default() })?;
    let built = paths::repository().join("target/browser-test/dist");
    build::app(&toolbox, Profile::BrowserTest, "/", &built)?;
    let step = say::start("taking pictures into target/screens", "light, dark and narrow; about 1 min");
    let mut command = toolbox.command("node");
    command.current_dir(paths::browser_tests());
    command.args(["node_modules/@playwright/test/cli.js", "test", "--config", "screens.config.ts"]);
    if let Some(filter) = filter {
        command.args(["--grep", filter]);
    }
    process::run(&mut command, "taking pictures")?;
    step.done();
    Ok(())
}
