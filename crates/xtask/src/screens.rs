//! `cargo xtask screens`: pictures of every page and dialog, for looking at.

use crate::build::{self, Profile};
use crate::setup::{self, Needs};
use crate::{paths, say};
use anyhow::Result;
use xshell::cmd;

/// Builds the app and takes the pictures whose name contains `filter`.
///
/// # Errors
/// Set-up, the build or a picture fails.
pub(crate) fn run(filter: Option<&str>) -> Result<()> {
    let toolbox = setup::prepare(Needs { app: true, parts: true, browser: true, ..Needs::default() })?;
    let built = paths::repository().join("target/browser-test/dist");
    build::app(&toolbox, Profile::BrowserTest, "/", &built)?;
    let step = say::start("taking pictures into target/screens", "light, dark and narrow; about 1 min");
    let shell = &toolbox.shell;
    let _folder = shell.push_dir(paths::browser_tests());
    let filter = filter.into_iter().flat_map(|filter| ["--grep", filter]);
    cmd!(shell, "node node_modules/@playwright/test/cli.js test --config screens.config.ts {filter...}").run()?;
    step.done();
    Ok(())
}
