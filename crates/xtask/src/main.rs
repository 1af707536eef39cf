//! Drives the repository: the only place that knows how it is set up, served, built, tested and measured.
//!
//! No dependencies, so that the first command a newcomer types starts within seconds.

mod arguments;
mod bench;
mod build;
mod failure;
mod import_names;
mod paths;
mod process;
mod say;
mod screens;
mod serve;
mod setup;
mod sha256;
mod sizes;
mod stamp;
mod style_sheets;
mod test;
mod texts;
mod versions;

use arguments::Arguments;
use failure::{Failure, Outcome};
use setup::other_browsers::OtherBrowser;
use std::process::ExitCode;

const HELP: &str = "\
Tenant Attach Lab: how the repository is driven.

    cargo xtask COMMAND [OPTIONS]

  serve     sets up what is missing and serves the app on http://localhost:8080/
              --port N            another port
              --release           the optimised build (slower to build)
  test      sets up what is missing and runs every test
              --only SUITE        lint, native, wasm, browser or clients; may be repeated
              --browser NAME      the main job in firefox or webkit, set up for it; may be repeated.
                                  Without it those that are there already are walked in with the rest
              --filter TEXT       only tests whose name contains TEXT
  build     release build into dist/, for any static host
              --public-url URL    the path it is hosted under, such as /lab/ (default /)
              --out DIR           another folder than dist
  bench     release builds, then every figure beside its goal (up to 20 minutes, a quiet machine)
              --only PART         world, first-visit, worker, scrolling or server; may be repeated
              --sizes N,N         fleet sizes (default 40,100000,1000000)
              --samples N         variations of each list request (default 200)
              --peers DIR         other ways to the same work, in the same run
              --runs N            first visits per page (default 7)
              --no-build          measure the last builds as they are
  sizes     sizes of dist/, raw and with brotli
              --dir DIR           another folder
  screens   pictures of every page and dialog into target/screens, to look at
              --filter TEXT       only pictures whose name contains TEXT
  setup     everything that the commands above would set up
  stamp     gives a build its id; trunk calls it after every build

Set-up keeps its tools in a cache of yours (TENANT_ATTACH_LAB_CACHE, else $XDG_CACHE_HOME or ~/.cache,
tenant-attach-lab) and does nothing twice. docs/testing.md has the rest.
";

fn main() -> ExitCode {
    let mut arguments = Arguments::of_this_process();
    match dispatch(&mut arguments) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &mut Arguments) -> Outcome<ExitCode> {
    let command = arguments.command();
    if arguments.wants_help() || matches!(command.as_deref(), None | Some("help")) {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    match command.as_deref().unwrap_or_default() {
        "serve" => {
            let options = serve::Options { port: arguments.number("--port")?, release: arguments.flag("--release") };
            arguments.finish()?;
            serve::run(options)
        }
        "test" => {
            let browsers = arguments.values("--browser")?;
            let options = test::Options {
                only: arguments.values("--only")?,
                browsers: browsers.iter().map(|name| OtherBrowser::of_name(name)).collect::<Outcome<_>>()?,
                filter: arguments.value("--filter")?,
            };
            arguments.finish()?;
            return test::run(&options);
        }
        "build" => {
            let public_url = arguments.value("--public-url")?.unwrap_or_else(|| "/".to_owned());
            let out = arguments.value("--out")?.unwrap_or_else(|| "dist".to_owned());
            arguments.finish()?;
            build::run(&public_url, &out)
        }
        "bench" => {
            let options = bench::Options {
                peers: arguments.value("--peers")?,
                only: arguments.values("--only")?,
                sizes: arguments.value("--sizes")?,
                samples: arguments.number("--samples")?,
                runs: arguments.number("--runs")?,
                no_build: arguments.flag("--no-build"),
            };
            arguments.finish()?;
            bench::run(&options)
        }
        "sizes" => {
            let folder = arguments.value("--dir")?.unwrap_or_else(|| "dist".to_owned());
            arguments.finish()?;
            sizes::run(&folder)
        }
        "screens" => {
            let filter = arguments.value("--filter")?;
            arguments.finish()?;
            screens::run(filter.as_deref())
        }
        "setup" => {
            arguments.finish()?;
            setup::prepare(setup::Needs::ALL)?;
            println!("Everything is set up.");
            Ok(())
        }
        "stamp" => {
            arguments.finish()?;
            stamp::run_as_hook()
        }
        other => Err(Failure::new(format!("there is no command `{other}`"), "`cargo xtask --help` lists them")),
    }
    .map(|()| ExitCode::SUCCESS)
}
