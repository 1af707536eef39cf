//! Format and lints. They are not counted as tests, but one that fails counts as a failure.

use super::counts::{Counts, Suite};
use crate::{paths, process};
use std::process::Command;

pub(super) fn format() -> Suite {
    let command = &["fmt", "--all", "--check"];
    Suite::run("format", "rustfmt; seconds", || checked(command, "cargo fmt --all would change files"))
}

pub(super) fn clippy() -> Suite {
    let command = &["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"];
    Suite::run("lints", "clippy, no warning allowed; about 3 min the first time", || checked(command, "clippy"))
}

fn checked(arguments: &[&str], what: &str) -> anyhow::Result<(Counts, bool)> {
    process::run(Command::new("cargo").current_dir(paths::repository()).args(arguments), what)?;
    Ok((Counts::default(), true))
}
