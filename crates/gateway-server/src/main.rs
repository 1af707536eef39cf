//! Host 2: the gateway behind axum, its journal in SQLite or PostgreSQL; serves the built app too.
//!
//! A thin adapter: [`world`] owns the gateway and its [`journal`], [`class`] has a world for each learner, [`api`] sends it requests, [`files`] serves
//! the app, [`house`] is all of it, [`options`] is the command line, [`door`] takes connections in, over [`tls`] or plain, and [`hosts`], [`cors`] and
//! [`limits`] say which. [`real_hosts`] knows the paths of the real ones, and [`proxy`] leads programs from them here. [`printer`] tells.

mod api;
mod class;
mod cors;
mod door;
mod files;
mod hosts;
mod house;
mod journal;
mod limits;
mod open_files;
mod options;
mod outage;
mod peers;
mod printer;
mod proxy;
mod real_hosts;
mod snapshot_file;
mod tls;
mod world;

use api::Worlds;
use clap::Parser;
use class::Class;
use cors::AllowedOrigins;
use gateway::KeyPool;
use hosts::AllowedHosts;
use house::House;
use journal::{ClassStorage, Postgres, SqliteFile, SqliteFolder, Storage, WorldId};
use limits::Limits;
use options::{CertificateSource, Command, Options};
use peers::Peers;
use printer::say;
use proxy::Proxy;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;
use world::{Origin, World};

/// An answer is some fifty small allocations: with the C library's allocator they take a quarter of a small request's time, and threads wait for each other.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let options = Options::parse();
    // Standard output has the start line, and how to trust a certificate authority. `RUST_LOG=info` has a line for every request.
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
    options.check_class()?;
    options.check_journal()?;
    let app = files::App::find(options.dist.as_deref());
    let (worlds, kept_in) = worlds(options, app.build()).await?;
    let listener = TcpListener::bind(options.listen).await.map_err(|error| {
        format!("cannot listen on {}: {error}. Choose another address with --listen.", options.listen)
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let (tls, instructions) = match options.certificate()? {
        CertificateSource::None => (None, String::new()),
        CertificateSource::Files { certificate, key } => (Some(tls::of_files(&certificate, &key)?), String::new()),
        CertificateSource::Authority(folder) => {
            let authority = tls::Authority::open(&folder)?;
            for name in options.allow_host.iter().filter(|name| !hosts::is_loopback(name)) {
                tracing::warn!(
                    "the certificate does not cover {name}, which the authority may not vouch for: use --tls-cert and --tls-key"
                );
            }
            (Some(tls::of_authority(&authority)?), tls::instructions(authority.certificate()))
        }
    };
    say_where(options, &kept_in, address, if tls.is_some() { "https" } else { "http" }, &app);
    say(&instructions);
    if let Worlds::Class(class) = &worlds {
        say(&class.instructions());
        tokio::spawn(class.clone().rest_idle_worlds());
    }

    let proxy = if options.command == Some(Command::Proxy) { Some(proxy(options, address)?) } else { None };
    let hosts = AllowedHosts::new(&options.allow_host, address.ip());
    let router =
        files::layers(files::router(app).merge(api::router(worlds, AllowedOrigins::new(&options.allow_origin))));
    let house = House { router, hosts, is_as_graph: options.as_graph, proxy: proxy.clone() };
    let limits = if options.class { Limits::of_class(options.class_worlds as usize) } else { Limits::default() };
    door::serve(listener, house, tls, limits, asked_to_stop()).await;
    if let Some(proxy) = proxy {
        say(&proxy.report());
        printer::finish();
    }
    // Every answer was stored before it was sent: nothing is left to do.
    Ok(())
}

/// The worlds that this server keeps, one or those of a class, and in words where.
async fn worlds(options: &Options, build: String) -> Result<(Worlds, String), String> {
    if options.class {
        open_files::raise_limit();
    }
    if options.journal.is_some() {
        return shared_worlds(options, build).await;
    }
    let db = options.db();
    let kept_in = db.display().to_string();
    if options.class {
        let storage = Arc::new(SqliteFolder::open(&db)?);
        return Ok((class(options, storage.clone(), origin(options, storage, build, None)?)?, kept_in));
    }
    if db.is_dir() {
        return Err(format!(
            "{} is a folder: a class is kept there. Start it with --class, or name a file with --db.",
            db.display()
        ));
    }
    let origin = origin(options, Arc::new(SqliteFile::new(&db)), build, None)?;
    Ok((one(origin).await?, kept_in))
}

/// The same in a database, which other processes may share; they are answered from now on.
async fn shared_worlds(options: &Options, build: String) -> Result<(Worlds, String), String> {
    let Some(url) = &options.journal else { return Err("no database is named.".to_owned()) };
    let listener = TcpListener::bind(options.inner_listen).await.map_err(|error| {
        format!("cannot listen on {}: {error}. Choose another address with --inner-listen.", options.inner_listen)
    })?;
    let inner_address = options.inner_address(listener.local_addr().map_err(|error| error.to_string())?)?;
    let storage = Arc::new(Postgres::open(url, inner_address.clone())?);
    let kept_in =
        format!("{}, shared with other processes, which ask this one at {inner_address}", storage.described());
    let secret = storage.secret()?;
    let origin = origin(options, storage.clone(), build, Some(Arc::new(Peers::new(&secret)?)))?;
    let worlds = if options.class { class(options, storage, origin)? } else { one(origin).await? };
    tokio::spawn(peers::serve(listener, worlds.clone(), secret));
    Ok((worlds, kept_in))
}

fn origin(
    options: &Options,
    storage: Arc<dyn Storage>,
    build: String,
    peers: Option<Arc<Peers>>,
) -> Result<Origin, String> {
    Ok(Origin { storage, build, scenario: options.scenario()?, keys: KeyPool::default(), peers })
}

fn class(options: &Options, storage: Arc<dyn ClassStorage>, origin: Origin) -> Result<Worlds, String> {
    let codes = (options.class_join_code.as_deref(), options.class_trainer_code.as_deref());
    Class::open(storage, origin, options.class_worlds as usize, codes).map(Worlds::Class)
}

async fn one(origin: Origin) -> Result<Worlds, String> {
    let world = World::new(origin, WorldId::only());
    world.open().await?;
    Ok(Worlds::One(world))
}

/// The proxy, after it was said how to use it.
fn proxy(options: &Options, address: SocketAddr) -> Result<Arc<Proxy>, String> {
    if !address.ip().is_loopback() {
        return Err(format!(
            "the proxy is for this machine alone: {address} is no address of loopback. Name one with --listen."
        ));
    }
    if !matches!(options.certificate()?, CertificateSource::None) {
        return Err("the proxy is spoken to over plain http, and has a certificate of its own authority inside: leave --tls, --tls-cert and --tls-key away.".to_owned());
    }
    let authority = tls::Authority::open(&options.authority_folder()?)?;
    let proxy = Proxy::new(tls::of_authority(&authority)?, authority.certificate());
    say(&tls::instructions(authority.certificate()));
    say(&proxy::instructions(address));
    Ok(Arc::new(proxy))
}

/// One line: what this is, where it listens, what it keeps and serves.
fn say_where(options: &Options, kept_in: &str, address: SocketAddr, scheme: &str, app: &files::App) {
    let kept = if options.class { "class" } else { "world" };
    let line = format!(
        "Tenant Attach Lab, a simulation with no connection to any cloud service: {scheme}://{address}/ \
         (API {scheme}://{address}/gateway/, {kept} in {kept_in}, {})\n",
        app.described()
    );
    say(&line);
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
