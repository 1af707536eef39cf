//! Two ways to run a program that xshell has not: silently until it fails, and line by line.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use xshell::Cmd;

/// Runs silently; the error contains the whole output.
///
/// # Errors
/// The program is missing, or its exit status is not zero.
pub(crate) fn quiet(command: Cmd<'_>) -> Result<()> {
    let name = command.to_string();
    let mut command = Command::from(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start `{name}`"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = [output.stdout, output.stderr].concat();
    bail!("`{name}` failed ({}):\n{}", output.status, String::from_utf8_lossy(&text).trim_end())
}

/// Prints standard output and passes every line of it to `see` as it arrives: xshell returns it only at the end.
/// Returns whether the exit status was zero.
///
/// # Errors
/// The program is missing or its output cannot be read.
pub(crate) fn watch(command: Cmd<'_>, mut see: impl FnMut(&str)) -> Result<bool> {
    let name = command.to_string();
    let mut child =
        Command::from(command).stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start `{name}`"))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.with_context(|| format!("cannot read the output of `{name}`"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    Ok(child.wait().with_context(|| format!("cannot wait for `{name}`"))?.success())
}
