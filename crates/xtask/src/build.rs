//! `cargo xtask build`: a release build that any static host can serve, under a sub-path too.

use crate::setup::{self, Needs, Toolbox};
use crate::versions::WASM_TARGET;
use crate::{paths, say, sizes, split};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use xshell::cmd;

/// How the app is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast; takes minutes.
    Release,
    /// For the browser tests: the gateway optimised, the app as it compiles fastest, no debug information.
    BrowserTest,
}

/// Sets up, builds and prints sizes.
///
/// # Errors
/// Set-up or the build fails, `public_url` is not a path, or the server is to hold an app of another folder or path than its own.
pub(crate) fn run(public_url: &str, out: &str, with_server: bool) -> Result<()> {
    if with_server && (public_url, out) != ("/", "dist") {
        bail!(
            "--server puts the app of dist into gateway-server, which serves it at /\n  cure: leave --public-url and --out away"
        );
    }
    let toolbox = setup::prepare(Needs { app: true, release: true, parts: true, ..Needs::default() })?;
    let folder = paths::repository().join(out);
    app(&toolbox, Profile::Release, public_url, &folder)?;
    sizes::print(&folder)?;
    if with_server {
        server(&["--features", "embedded-app"])?;
        println!("One file to run: {}", server_binary().display());
        return Ok(());
    }
    println!("Any static host can serve {out}/ under {public_url}: unknown paths must answer index.html.");
    Ok(())
}

/// Builds the app into `folder`: a main module, and the surfaces as chunks (`split.rs`).
///
/// # Errors
/// The build fails, or `public_url` is not a path.
pub(crate) fn app(toolbox: &Toolbox, profile: Profile, public_url: &str, folder: &Path) -> Result<()> {
    let is_address = public_url.starts_with("http://") || public_url.starts_with("https://");
    if !(public_url.starts_with('/') || is_address) {
        bail!(
            "--public-url {public_url} does not start with /\n  cure: give the path it is hosted under, such as /lab/"
        );
    }
    let how_long = match profile {
        Profile::Release => "optimised for size; about 6 min the first time",
        Profile::BrowserTest => "for the browser tests; about 4 min the first time",
    };
    let step = say::start(&format!("trunk build for {public_url}"), how_long);
    let shell = &toolbox.shell;
    let (arguments, name): (&[&str], _) = match profile {
        Profile::Release => (&["--release"], "release"),
        Profile::BrowserTest => (&["--cargo-profile", "browser-test"], "browser-test"),
    };
    let module = paths::repository().join(format!("target/{WASM_TARGET}/{name}/tenant-attach-lab.wasm"));
    cmd!(
        shell,
        "trunk build --locked --offline=true --features split --public-url {public_url} --dist {folder} {arguments...}"
    )
    .env(split::MODULE_VARIABLE, module)
    .run()?;
    step.done();
    Ok(())
}

/// Profile of the native server: as the release, but for speed everywhere.
const SERVER_PROFILE: &str = "server";

/// Where [`server`] leaves the native server.
pub(crate) fn server_binary() -> PathBuf {
    paths::executable(&paths::repository().join("target").join(SERVER_PROFILE), "gateway-server")
}

/// Builds and runs what measures the world by itself: generation, full synchronization, queries, a simulated day and
/// memory at 10,000, 100,000 and 1,000,000 devices.
///
/// # Errors
/// The build fails.
pub(crate) fn world_figures() -> Result<()> {
    let step = say::start("measuring the world by itself", "about 1 min the first time");
    let shell = paths::shell()?;
    cmd!(shell, "cargo run --locked --quiet --package simulation --example figures --release").run()?;
    step.done();
    Ok(())
}

/// Builds the native server for tests, as `cargo test --workspace` does.
///
/// A build of the package alone has other features of the same dependencies: everything below the server would be compiled a
/// second time. Cargo builds a package's programs for its integration tests, so one of them is asked for.
///
/// # Errors
/// The build fails.
pub(crate) fn server_for_tests() -> Result<()> {
    let shell = paths::shell()?;
    cmd!(shell, "cargo test --workspace --locked --no-run --test serving").run()?;
    Ok(())
}

/// Builds the native server, with `more` arguments for cargo.
///
/// # Errors
/// The build fails.
pub(crate) fn server(more: &[&str]) -> Result<()> {
    let step = say::start("cargo build of gateway-server", "for speed; about 4 min the first time");
    let shell = paths::shell()?;
    cmd!(shell, "cargo build --locked --package gateway-server --profile {SERVER_PROFILE} {more...}").run()?;
    step.done();
    Ok(())
}
