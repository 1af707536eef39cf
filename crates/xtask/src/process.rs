//! Running other programs: loudly, silently, or line by line.

use crate::failure::curable;
use anyhow::{Result, anyhow};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Runs with the output in the open; fails unless the exit status is zero.
///
/// # Errors
/// The program is missing, or ended with another status.
pub(crate) fn run(command: &mut Command, what: &str) -> Result<()> {
    let status = command.status().map_err(|error| missing(command, what, &error))?;
    if status.success() { Ok(()) } else { Err(anyhow!("{what} failed ({status})")) }
}

/// Runs silently; standard output, trimmed, when the exit status is zero.
pub(crate) fn read(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs silently; the whole output stands in the failure.
///
/// # Errors
/// The program is missing, or ended with another status than zero.
pub(crate) fn quiet(command: &mut Command, what: &str) -> Result<()> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| missing(command, what, &error))?;
    if output.status.success() {
        return Ok(());
    }
    let text = [output.stdout, output.stderr].concat();
    Err(anyhow!("{what} failed ({}):\n{}", output.status, String::from_utf8_lossy(&text).trim_end()))
}

/// Runs with the output in the open and shows every line of standard output to `see` as well.
/// Returns whether the exit status was zero.
///
/// # Errors
/// The program is missing or its output cannot be read.
pub(crate) fn watch(command: &mut Command, what: &str, mut see: impl FnMut(&str)) -> Result<bool> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| missing(command, what, &error))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(|error| anyhow!("cannot read the output of {what}: {error}"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    let status = child.wait().map_err(|error| anyhow!("cannot wait for {what}: {error}"))?;
    Ok(status.success())
}

fn missing(command: &Command, what: &str, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy().into_owned();
    curable(
        format!("{what}: cannot start `{program}`: {error}"),
        format!("install `{program}` or put it on PATH, then run the same command again"),
    )
}
