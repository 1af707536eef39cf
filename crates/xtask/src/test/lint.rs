//! Format and lints. They are not counted as tests, but one that fails counts as a failure.

use super::counts::{Counts, Suite};
use crate::paths;
use crate::setup::Toolbox;
use anyhow::{Context, Result};
use xshell::cmd;

pub(super) fn format() -> Suite {
    Suite::run("format", "rustfmt; seconds", || checked(&["fmt", "--all", "--check"]))
}

/// The rules of `deny.toml`.
pub(super) fn dependencies(toolbox: &Toolbox) -> Suite {
    Suite::run("dependencies", "cargo-deny: licences, bans, sources; seconds", || {
        let shell = &toolbox.shell;
        let cargo_deny = toolbox.cargo_deny.as_ref().context("cargo-deny was not set up")?;
        cmd!(shell, "{cargo_deny} --locked check bans licenses sources").run()?;
        Ok((Counts::default(), true))
    })
}

pub(super) fn clippy() -> Suite {
    let command = &["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"];
    Suite::run("lints", "clippy, no warning allowed; about 3 min the first time", || checked(command))
}

fn checked(arguments: &[&str]) -> Result<(Counts, bool)> {
    let shell = paths::shell()?;
    cmd!(shell, "cargo {arguments...}").run()?;
    Ok((Counts::default(), true))
}
