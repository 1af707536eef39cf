//! `cargo xtask clients`: the programs that others wrote, beyond what every run of the tests can afford. What takes minutes to
//! compile, and, with `--latest`, the newest version of each instead of the pinned one.

use crate::paths;
use crate::setup::{self, Needs};
use crate::test::clients;
use anyhow::Result;
use std::process::ExitCode;

/// What was asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options {
    /// The newest versions instead of the pinned ones.
    pub(crate) latest: bool,
}

/// Sets up and runs them; one that fails does not stop the next.
///
/// # Errors
/// Set-up fails. A failed test is no error but the exit status.
pub(crate) fn run(options: Options) -> Result<ExitCode> {
    let (toolbox, node) = if options.latest {
        setup::latest::prepare()?
    } else {
        (setup::prepare(Needs { clients: true, ..Needs::default() })?, paths::client_tests().join("node"))
    };
    let code = clients::run_all(&toolbox, &node, options.latest);
    if options.latest {
        println!("The pins stand in tests/clients: node/package.json, python/requirements.txt, rust/Cargo.toml.");
    }
    Ok(code)
}
