//! `cargo xtask scenario check DIR…`: everything that is wrong with exercises, and their logs beside what is expected.

use crate::paths;
use anyhow::Result;
use std::path::absolute;
use std::process::ExitCode;
use xshell::{Shell, cmd};

/// Plays the exercises. The crate that does it links the simulation, so it is built when it is first asked for.
///
/// # Errors
/// It cannot be built, or a directory is no path.
pub(crate) fn check(directories: &[String], update: bool) -> Result<ExitCode> {
    let shell = Shell::new()?;
    // Directories are meant from where the command was typed.
    let directories = directories.iter().map(absolute).collect::<std::io::Result<Vec<_>>>()?;
    shell.change_dir(paths::repository());
    let update = update.then_some("--update");
    let checked = cmd!(shell, "cargo run --locked --quiet --package exercise-check -- {update...} {directories...}");
    let output = checked.quiet().ignore_status().output()?;
    print!("{}", String::from_utf8_lossy(&output.stdout));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    Ok(if output.status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
