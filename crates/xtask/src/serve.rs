//! `cargo xtask serve`: set-up, then `trunk serve`.

use crate::failure::curable;
use crate::setup::{self, Needs};
use crate::{process, say, versions};
use anyhow::Result;
use std::net::{Ipv4Addr, TcpListener};

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
    let mut trunk = toolbox.command("trunk");
    trunk.args(["serve", "--port", &port.to_string()]);
    if options.release {
        trunk.arg("--release");
    }
    process::run(&mut trunk, "trunk serve")
}

// Trunk would find out only after the whole build.
fn port_is_free(port: u16) -> Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).map_err(|error| {
        curable(
            format!("port {port} cannot be listened on: {error}"),
            format!("end what listens there, or give another port: cargo xtask serve --port {}", port.wrapping_add(1)),
        )
    })
}
