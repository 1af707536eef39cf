//! `cargo xtask bench`: sizes, first visit, latencies, throughput and reopening of release builds, beside their goals.

use crate::build::{self, Profile};
use crate::setup::{self, Needs};
use crate::{paths, say, sizes};
use anyhow::{Context, Result, anyhow};
use std::path::Path;
use xshell::cmd;

/// The part that runs clients of PyPI.
const CLIENTS: &str = "clients";
/// The parts that need the server, and no app.
const OF_SERVER: [&str; 3] = ["server", CLIENTS, "class"];
/// The part that needs no host: the world by itself, natively.
const WORLD: &str = "world";

/// What was asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    /// Folder of the peers, measured in the same run.
    pub(crate) peers: Option<String>,
    /// Parts to run alone; empty for all.
    pub(crate) only: Vec<String>,
    /// Fleet sizes, with commas between.
    pub(crate) sizes: Option<String>,
    /// Variations of each list request.
    pub(crate) samples: Option<u16>,
    /// Folder of another build of the app, whose first visits are measured in turn with these.
    pub(crate) beside: Option<String>,
    /// Worlds of the class.
    pub(crate) worlds: Option<u16>,
    /// Devices that a client of PyPI walks through.
    pub(crate) walk: Option<u32>,
    /// First visits per page.
    pub(crate) runs: Option<u16>,
    /// Measure the last builds again.
    pub(crate) no_build: bool,
}

/// `--no-build` measures what an earlier run has built; `cargo xtask build` builds into another folder.
fn no_build_yet(missing: &Path) -> anyhow::Error {
    anyhow!(
        "--no-build measures the last builds, and there is none yet: {} is missing\n  \
         cure: cargo xtask bench (without --no-build: it builds what it measures)",
        missing.display()
    )
}

/// Builds, measures, prints.
///
/// # Errors
/// Set-up, a build or a measurement fails, or a first visit downloads more than its budget.
pub(crate) fn run(options: &Options) -> Result<()> {
    let wants = |part: &str| options.only.is_empty() || options.only.iter().any(|only| only == part);
    if wants(WORLD) {
        build::world_figures()?;
    }
    let hosted: Vec<&String> = options.only.iter().filter(|only| *only != WORLD).collect();
    if hosted.is_empty() && wants(WORLD) && !options.only.is_empty() {
        return Ok(());
    }
    let needs_app = options.only.is_empty() || hosted.iter().any(|only| !OF_SERVER.contains(&only.as_str()));
    let needs_server = OF_SERVER.iter().any(|part| wants(part));
    let scratch = paths::repository().join("target/bench");
    let (dist, server) = (scratch.join("dist"), build::server_binary());
    if options.no_build {
        let needed = [(needs_app, dist.join("index.html")), (needs_server, server.clone())];
        if let Some((_, missing)) = needed.into_iter().find(|(is_needed, file)| *is_needed && !file.is_file()) {
            return Err(no_build_yet(&missing));
        }
    }
    let toolbox = setup::prepare(Needs {
        app: needs_app,
        release: needs_app,
        parts: needs_app,
        browser: true,
        pypi: wants(CLIENTS),
        ..Needs::default()
    })?;
    if !options.no_build {
        if needs_app {
            build::app(&toolbox, Profile::Release, "/", &dist)?;
        }
        if needs_server {
            build::server(&[])?;
        }
    }
    let first_visit_bytes = if needs_app { sizes::print(&dist)? } else { 0 };
    let step = say::start("measuring", "up to 20 min for everything; leave the machine alone meanwhile");
    let shell = &toolbox.shell;
    let _folder = shell.push_dir(paths::browser_tests());
    let mut command = cmd!(shell, "node bench/main.mjs --dist {dist} --server {server} --scratch {scratch}");
    for part in hosted {
        command = command.args(["--only", part]);
    }
    for (name, value) in [
        ("--sizes", options.sizes.clone()),
        ("--samples", options.samples.map(|samples| samples.to_string())),
        ("--worlds", options.worlds.map(|worlds| worlds.to_string())),
        ("--walk", options.walk.map(|walk| walk.to_string())),
        ("--runs", options.runs.map(|runs| runs.to_string())),
    ] {
        if let Some(value) = value {
            command = command.args([name, &value]);
        }
    }
    for (name, folder) in [("--peers", &options.peers), ("--beside", &options.beside)] {
        if let Some(folder) = folder {
            command = command.arg(name).arg(std::path::absolute(folder).with_context(|| folder.clone())?);
        }
    }
    command.run()?;
    step.done();
    if first_visit_bytes > sizes::FIRST_VISIT_BROTLI_BYTES_MAX {
        return Err(anyhow!("what a first visit downloads is over its budget (sizes above)"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::no_build_yet;
    use std::path::Path;

    #[test]
    fn a_missing_build_is_cured_by_bench_itself() {
        let words = no_build_yet(Path::new("target/bench/dist/index.html")).to_string();
        assert!(words.contains("target/bench/dist/index.html"), "{words}");
        assert!(words.contains("cargo xtask bench") && !words.contains("cargo xtask build"), "{words}");
    }
}
