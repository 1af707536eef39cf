//! `cargo xtask serve`: set-up, then `trunk serve`.

use crate::setup::{self, Needs};
use crate::{say, versions};
use anyhow::{Context, Result};
use std::net::{Ipv4Addr, TcpListener};
use xshell::cmd;

/// What was asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options {
    /// Another port than the usual one.
    pub(crate) port: Option<u16>,
    /// The optimised build.
    pub(crate) release: bool,
}

/// Serves the app until it is interrupted.
///
/// # Errors
/// Set-up fails, the port is taken, or the build fails.
pub(crate) fn run(options: Options) -> Result<()> {
    let port = options.port.unwrap_or(versions::SERVE_PORT);
    port_is_free(port)?;
    let toolbox = setup::prepare(Needs { app: true, release: options.release, ..Needs::default() })?;
    let _step = say::start(
        &format!("trunk serve: building, then http://localhost:{port}/"),
        "the first build takes about 5 min, later ones seconds; Ctrl-C ends it",
    );
    let shell = &toolbox.shell;
    let port = port.to_string();
    let release = options.release.then_some("--release");
    cmd!(shell, "trunk serve --port {port} {release...}").run()?;
    Ok(())
}

// Trunk would find out only after the whole build.
fn port_is_free(port: u16) -> Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).with_context(|| {
        format!(
            "port {port} cannot be listened on\n  cure: end what listens there, or give another port: cargo xtask serve --port {}",
            port.wrapping_add(1)
        )
    })
}
