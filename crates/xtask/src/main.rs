//! Drives the repository: the only place that knows how it is set up, served, built, tested and measured.
//!
//! Few and small dependencies, so that the first command a newcomer types starts within seconds.

mod arguments;
mod bench;
mod build;
mod clients;
mod docs;
mod inventory;
mod messages;
mod paths;
mod process;
mod say;
mod scenario;
mod screens;
mod serve;
mod setup;
mod sizes;
mod split;
mod stamp;
mod style_sheets;
mod test;
mod versions;

use anyhow::Result;
use arguments::Command;
use std::process::ExitCode;

const HELP: &str = "\
Tenant Attach Lab: how the repository is driven.

    cargo xtask COMMAND [OPTIONS]

  serve     sets up what is missing and serves the app on http://localhost:8080/
              --port N            another port
              --release           the optimised build (slower to build)
  test      sets up what is missing and runs every test
              --only SUITE        lint, native, postgres (installs a server where it is missing), wasm,
                                  browser or clients; may be repeated
              --browser NAME      the main job in firefox or webkit, set up for it; may be repeated.
                                  Without it those that are there already are walked in with the rest
              --filter TEXT       only tests whose name contains TEXT
  clients   other people's clients of the API, those too that take minutes to compile (docs/api.md)
              --latest            the newest versions instead of the pinned ones
  build     release build into dist/, for any static host
              --public-url URL    the path it is hosted under, such as /lab/ (default /)
              --out DIR           another folder than dist
              --server            then gateway-server with the app within it: one file to run
  bench     release builds, then every figure beside its goal (up to 20 minutes, a quiet machine)
              --only PART         world, first-visit, worker, cmpivot, pages, scrolling, logs, server, clients or class;
                                  may be repeated
              --sizes N,N         fleet sizes (default 40,100000,1000000)
              --worlds N          worlds of the class (default 200)
              --walk N            devices that a client of PyPI walks through (default 20000)
              --samples N         variations of each list request (default 200)
              --peers DIR         other ways to the same work, in the same run
              --beside DIR        another build of the app (its dist), in the same run: first visits
              --runs N            first visits per page (default 7)
              --no-build          measure the last builds as they are
  sizes     sizes of dist/, raw and with brotli
              --dir DIR           another folder
  screens   pictures of every page and dialog into target/screens, to look at
              --filter TEXT       only pictures whose name contains TEXT
              --compare DIR       those of an earlier run beside them: which differ, and where
  docs      the documents as a site, with the gallery of `screens` where there is one
              --out DIR           another folder than target/site
  inventory lines, unsafe lines, crates and dependencies of two revisions side by side
              --before REVISION   required
              --after REVISION    (default HEAD)
  scenario  exercises of a trainer: cargo xtask scenario check DIR [DIR …]
              --update            writes expected.log anew
  setup     everything that the commands above would set up
  stamp     gives a build its id; trunk calls it after every build

Set-up keeps its tools in a cache of yours (TENANT_ATTACH_LAB_CACHE, else $XDG_CACHE_HOME or ~/.cache,
tenant-attach-lab) and does nothing twice. docs/testing.md has the rest.
";

fn main() -> ExitCode {
    match arguments::of_this_process().and_then(carry_out) {
        Ok(code) => code,
        Err(error) => {
            say::failed(&error);
            ExitCode::FAILURE
        }
    }
}

fn carry_out(command: Command) -> Result<ExitCode> {
    match command {
        Command::Help => print!("{HELP}"),
        Command::Serve(options) => serve::run(options)?,
        Command::Test(options) => return test::run(&options),
        Command::Build { public_url, out, server } => build::run(&public_url, &out, server)?,
        Command::Bench(options) => bench::run(&options)?,
        Command::Sizes { folder } => sizes::run(&folder)?,
        Command::Screens { filter, compare } => return screens::run(filter.as_deref(), compare.as_deref()),
        Command::Docs { out } => docs::run(&out)?,
        Command::Inventory { before, after } => inventory::run(&before, &after)?,
        Command::Scenario { directories, update } => return scenario::check(&directories, update),
        Command::Setup => {
            setup::prepare(setup::Needs::ALL)?;
            println!("Everything is set up.");
        }
        Command::Clients(options) => return clients::run(options),
        Command::Stamp => stamp::run_as_hook()?,
    }
    Ok(ExitCode::SUCCESS)
}
