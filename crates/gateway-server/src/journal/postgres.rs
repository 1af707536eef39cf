//! Worlds in PostgreSQL, where several processes share them. One statement writes what one answer needs; it carries the revision that it follows.
//!
//! **One writer for each world**: a session-level advisory lock on the world's id. All locks of a process are held by one connection, and the journals
//! are written over the same one: where it breaks, the database lets the locks go and can take nothing more from it, and the process drops every world
//! that it had by them. A takeover raises the revision of the world (a fencing token), so that a late write of the former holder changes nothing.

use super::postgres_journal::PostgresJournal;
use super::postgres_register::PostgresRegister;
use super::postgres_schema::prepare;
use super::postgres_snapshots::PostgresSnapshots;
use super::postgres_url::{DatabaseUrl, described};
use super::{ClassStorage, Journal, Snapshots, Storage, StorageFailure, WorldId};
use crate::class::register::Register;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Handle};
use tokio::task::{JoinHandle, block_in_place};
use tokio::time::timeout;
use tokio_postgres::types::Type;
use tokio_postgres::{Client, Config, Error};
use tokio_postgres_rustls::MakeRustlsConnect;

/// Time that the database has for one thing.
const ANSWER_MAX: Duration = Duration::from_secs(20);
/// Back-off after a failed connection: until then requests are refused at once and do not queue.
const TRY_AGAIN_AFTER: Duration = Duration::from_millis(500);
/// What a new session is told: a server that loses sight of this process lets its locks go within seconds.
const SESSION: &str = "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 3; SET tcp_keepalives_count = 3; SET synchronous_commit = on";

/// A database with worlds.
pub(crate) struct Postgres {
    pub(super) database: Arc<Database>,
    /// Where peers ask this process.
    inner_address: String,
    /// Holds the locks of this process, and writes its journals.
    holding: Arc<Line>,
    /// For everything else: settings, snapshots.
    aside: Arc<Line>,
}

/// How to reach it.
pub(super) struct Database {
    config: Config,
    tls: MakeRustlsConnect,
    pub(super) described: String,
    /// The runtime of its connections, apart from the threads that block on them.
    pub(super) runtime: Handle,
}

/// A connection that is made when it is needed, and again after it broke.
pub(super) struct Line {
    database: Arc<Database>,
    state: Mutex<State>,
}

/// How a line stands.
enum State {
    Unused,
    Connected(Arc<Session>),
    /// When it failed, and why.
    Failed(Instant, String),
}

/// One connection, from its beginning to its end.
pub(super) struct Session {
    pub(super) client: Client,
    connection: JoinHandle<()>,
}

/// What came of a question.
pub(super) enum Failed {
    /// The database says no, or was not reached at all.
    Refused(String),
    /// It went away in the middle.
    Broken(String),
}

impl From<Failed> for String {
    fn from(failed: Failed) -> Self {
        let (Failed::Refused(words) | Failed::Broken(words)) = failed;
        words
    }
}

impl Postgres {
    /// Connects, and makes the tables where they are missing.
    ///
    /// # Errors
    /// The address is none, the database is not reached or refuses, or its tables are of another build: words for a person.
    pub(crate) fn open(url: &DatabaseUrl, inner_address: String) -> Result<Self, String> {
        let (config, tls) = url.read()?;
        let database = Arc::new(Database { described: described(&config), config, tls, runtime: runtime()? });
        let [holding, aside] = [(); 2].map(|()| Arc::new(Line::new(database.clone())));
        holding.session()?;
        Ok(Self { database, inner_address, holding, aside })
    }

    /// Where the worlds are, for a person.
    pub(crate) fn described(&self) -> &str {
        &self.database.described
    }

    /// The secret that the processes over this database share.
    ///
    /// # Errors
    /// The database cannot be asked, or the system has no randomness: words for a person.
    pub(crate) fn secret(&self) -> Result<String, String> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| format!("the system gives no random bytes: {error}"))?;
        let fresh: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        PostgresRegister::new(self.aside.clone()).setting("inner-secret", &fresh)
    }
}

impl Storage for Postgres {
    fn open(&self, world: &WorldId) -> Result<Box<dyn Journal>, StorageFailure> {
        Ok(Box::new(PostgresJournal::open(self.holding.session()?, &self.database, world, &self.inner_address)?))
    }

    fn snapshots(&self, world: &WorldId) -> Arc<dyn Snapshots> {
        Arc::new(PostgresSnapshots::new(self.aside.clone(), world))
    }

    fn revision(&self, world: &WorldId) -> Result<i64, String> {
        let session = self.aside.session()?;
        let row = session.wait(&self.database, async |client| {
            let sql = "SELECT revision FROM tenant_attach_lab.world WHERE id = $1";
            client.query_typed_opt(sql, &[(&world.to_string(), Type::TEXT)]).await
        })?;
        Ok(row.and_then(|row| row.try_get(0).ok()).unwrap_or_default())
    }

    fn is_shared(&self) -> bool {
        true
    }
}

impl ClassStorage for Postgres {
    fn register(&self) -> Result<Box<dyn Register>, String> {
        // A line of its own: its transactions have several statements.
        Ok(Box::new(PostgresRegister::new(Arc::new(Line::new(self.database.clone())))))
    }

    fn remove(&self, world: &WorldId) -> Result<(), String> {
        let session = self.aside.session()?;
        let removed = session.wait(&self.database, async |client| {
            let sql = "DELETE FROM tenant_attach_lab.world WHERE id = $1";
            client.execute_typed(sql, &[(&world.to_string(), Type::TEXT)]).await
        });
        Ok(removed.map(drop)?)
    }
}

impl Line {
    fn new(database: Arc<Database>) -> Self {
        Self { database, state: Mutex::new(State::Unused) }
    }

    /// The database at its other end.
    pub(super) fn database(&self) -> &Database {
        &self.database
    }

    /// The connection that stands, or a new one.
    ///
    /// # Errors
    /// None can be made: words for a person.
    pub(super) fn session(&self) -> Result<Arc<Session>, String> {
        let mut state = block_in_place(|| self.state.lock().unwrap_or_else(PoisonError::into_inner));
        match &*state {
            State::Connected(session) if session.is_open() => return Ok(session.clone()),
            State::Failed(when, words) if when.elapsed() < TRY_AGAIN_AFTER => return Err(words.clone()),
            _ => {}
        }
        let connected = Session::connect(&self.database).map(Arc::new);
        *state = match &connected {
            Ok(session) => State::Connected(session.clone()),
            Err(words) => State::Failed(Instant::now(), words.clone()),
        };
        connected
    }
}

impl Session {
    fn connect(database: &Database) -> Result<Self, String> {
        let connect = async {
            let (client, connection) = database.config.connect(database.tls.clone()).await?;
            let connection = database.runtime.spawn(async move {
                // What it ends by, the next question is told.
                let _ = connection.await;
            });
            let session = Self { client, connection };
            session.client.batch_execute(SESSION).await?;
            Ok((prepare(&session.client).await?, session))
        };
        let unreachable = |words: String| format!("{} cannot be used: {words}", database.described);
        match database.wait(connect) {
            None => Err(unreachable("it does not answer.".to_owned())),
            Some(Err(error)) => Err(unreachable(words(&error))),
            Some(Ok((Err(other_layout), _))) => Err(unreachable(other_layout)),
            Some(Ok((Ok(()), session))) => Ok(session),
        }
    }

    /// Whether the connection stands, as far as this process knows.
    pub(super) fn is_open(&self) -> bool {
        !self.client.is_closed()
    }

    /// Asks, and waits for the answer.
    ///
    /// # Errors
    /// See [`Failed`].
    pub(super) fn wait<T>(
        &self,
        database: &Database,
        ask: impl AsyncFnOnce(&Client) -> Result<T, Error>,
    ) -> Result<T, Failed> {
        let told = |words: String| format!("{}: {words}", database.described);
        if !self.is_open() {
            return Err(Failed::Refused(told("the connection broke.".to_owned())));
        }
        match database.wait(ask(&self.client)) {
            Some(Ok(answer)) => Ok(answer),
            Some(Err(error)) if error.as_db_error().is_some() => Err(Failed::Refused(told(words(&error)))),
            Some(Err(error)) => Err(Failed::Broken(told(words(&error)))),
            None => {
                // The state of the session is unknown: it is closed, and its locks go with it.
                self.connection.abort();
                Err(Failed::Broken(told(format!("no answer within {} s.", ANSWER_MAX.as_secs()))))
            }
        }
    }
}

impl Database {
    /// The future's output; nothing where it takes too long. The rest of the process goes on meanwhile.
    fn wait<T>(&self, future: impl Future<Output = T>) -> Option<T> {
        block_in_place(|| self.runtime.block_on(async { timeout(ANSWER_MAX, future).await.ok() }))
    }
}

/// One thread that moves bytes to and from the database.
fn runtime() -> Result<Handle, String> {
    let begun = || {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        thread::Builder::new()
            .name("postgres".to_owned())
            .spawn(move || runtime.block_on(std::future::pending::<()>()))?;
        Ok(handle)
    };
    begun().map_err(|error: std::io::Error| format!("cannot start the thread of the database: {error}"))
}

/// The error in one sentence. The database's own words name no password.
fn words(error: &Error) -> String {
    match error.as_db_error() {
        Some(said) => format!("{} ({}).", said.message(), said.code().code()),
        None => {
            let mut text = error.to_string();
            let mut source = std::error::Error::source(error);
            while let Some(cause) = source {
                if !text.contains(&cause.to_string()) {
                    text = format!("{text}: {cause}");
                }
                source = cause.source();
            }
            format!("{text}.")
        }
    }
}
