//! `cargo xtask bench`: sizes, first visit and latencies of a release build.

use crate::build::{self, Profile};
use crate::failure::{Failure, Outcome};
use crate::setup::{self, Needs};
use crate::{paths, process, say, sizes};

/// What was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// Folder of the peers' pages, measured in the same run.
    pub(crate) peers: Option<String>,
    /// First visits per page.
    pub(crate) runs: Option<u16>,
    /// Measure the last build again.
    pub(crate) no_build: bool,
}

/// Builds, measures, prints.
///
/// # Errors
/// Set-up, the build or a measurement fails, or the WebAssembly is over its budget.
pub(crate) fn run(options: &Options) -> Outcome<()> {
    let toolbox = setup::prepare(Needs { app: true, release: true, browser: true, ..Needs::default() })?;
    let built = paths::repository().join("target/bench/dist");
    if !options.no_build {
        build::app(&toolbox, Profile::Release, "/", &built)?;
    }
    let wasm_bytes = sizes::print(&built)?;
    let step = say::start("measuring in the browser", "first visits and latencies; about 3 min");
    let mut command = toolbox.command("node");
    command.current_dir(paths::browser_tests()).arg("bench/main.mjs").arg("--dist").arg(&built);
    command.args(["--runs", &options.runs.unwrap_or(7).to_string()]);
    if let Some(peers) = &options.peers {
        let folder = std::path::absolute(peers).map_err(crate::failure::io(peers))?;
        command.arg("--peers").arg(folder);
    }
    process::run(&mut command, "measuring in the browser")?;
    step.done();
    if wasm_bytes > sizes::WASM_BROTLI_BYTES_MAX {
        return Err(Failure::seen("the WebAssembly is over its budget (sizes above)"));
    }
    Ok(())
}
