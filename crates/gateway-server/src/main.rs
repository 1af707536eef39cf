//! Host 2: the gateway behind axum, its journal in SQLite; serves the built app too.
//!
//! A thin adapter: [`world`] owns the gateway and the journal, [`api`] sends it requests, [`files`] serves
//! the app, [`options`] is the command line.

mod api;
mod files;
mod journal;
mod options;
mod snapshot_file;
mod world;

use axum::serve::ListenerExt;
use clap::Parser;
use options::Options;
use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// Seconds that open requests get to end after a signal; none of them takes that long.
const SHUTDOWN_S_MAX: u64 = 10;

fn main() -> ExitCode {
    let options = Options::parse();
    // Standard output has the start line alone. `RUST_LOG=info` has a line for every request.
    let filter = EnvFilter::builder().with_default_directive(LevelFilter::WARN.into()).from_env_lossy();
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match serve(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("gateway-server: {reason}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn serve(options: &Options) -> Result<(), String> {
    let app = files::App::find(&options.dist);
    let world = world::open(&options.db, app.build(), options.scenario()?)?;
    let listener = TcpListener::bind(options.listen).await.map_err(|error| {
        format!("cannot listen on {}: {error}. Choose another address with --listen.", options.listen)
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    say_where(options, address, &app);

    // An answer is sent whole: nothing is gained by waiting for more.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let router = files::layers(files::router(app).merge(api::router(world)));
    let served = axum::serve(listener, router).with_graceful_shutdown(asked_to_stop());
    // A client that holds its connection must not hold the process.
    let impatient = async {
        asked_to_stop().await;
        tokio::time::sleep(Duration::from_secs(SHUTDOWN_S_MAX)).await;
    };
    tokio::select! {
        outcome = served => outcome.map_err(|error| error.to_string())?,
        () = impatient => {}
    }
    // Every answer was stored before it was sent: nothing is left to do.
    Ok(())
}

/// One line: what this is, where it listens, what it keeps and serves.
fn say_where(options: &Options, address: SocketAddr, app: &files::App) {
    let line = format!(
        "Tenant Attach Lab, a simulation with no connection to any cloud service: http://{address}/ \
         (API http://{address}/gateway/, world in {}, {})",
        options.db.display(),
        app.described()
    );
    // The parent process reads the line through a pipe; a closed pipe is no error.
    let mut output = std::io::stdout().lock();
    let _ = writeln!(output, "{line}").and_then(|()| output.flush());
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Without a handler the signal ends the process by itself, and nothing that was acknowledged is lost.
    if interrupt.await.is_err() {
        std::future::pending::<()>().await;
    }
}
