//! One thread owns the gateway and the journal: handle, store, answer, one request after another.

use crate::journal::Journal;
use bytes::Bytes;
use gateway::{Opened, Reply, Scenario, outage};
use http::{Request, Response, StatusCode};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::{mpsc, oneshot};

/// Requests that may wait for the world; more wait in their connections.
const QUEUE_REQUESTS_MAX: usize = 256;
/// Requests in a row that may end the gateway by a panic before the stored world counts as damaged: a panic that comes
/// back at every request would otherwise keep everybody from the reset that cures it.
const STOPS_IN_A_ROW_MAX: u32 = 3;

struct Call {
    request: Request<Bytes>,
    answer: oneshot::Sender<Response<Bytes>>,
}

/// The way to the world's thread. The thread ends when the last clone is dropped.
#[derive(Clone)]
pub(crate) struct World {
    calls: mpsc::Sender<Call>,
}

struct Keeper {
    path: PathBuf,
    build: String,
    scenario: Scenario,
    /// Nothing while the journal cannot be opened or read; the next request tries again.
    session: Option<(Journal, Opened)>,
    stops_in_a_row: u32,
}

/// Opens the journal and starts the thread.
///
/// # Errors
/// The journal cannot be opened, or no world can begin with this scenario: words for a person.
pub(crate) fn start(path: &Path, build: String, scenario: Scenario) -> Result<(World, JoinHandle<()>), String> {
    let mut keeper = Keeper { path: path.to_owned(), build, scenario, session: None, stops_in_a_row: 0 };
    keeper.session = Some(keeper.open()?);
    let (calls, waiting) = mpsc::channel(QUEUE_REQUESTS_MAX);
    let thread = std::thread::Builder::new()
        .name("world".into())
        .spawn(move || keeper.run(waiting))
        .map_err(|error| error.to_string())?;
    Ok((World { calls }, thread))
}

impl World {
    /// Asks the world; answers once everything that the answer speaks of is stored.
    pub(crate) async fn ask(&self, request: Request<Bytes>) -> Response<Bytes> {
        let (answer, answered) = oneshot::channel();
        let sent = self.calls.send(Call { request, answer }).await;
        match (sent, answered.await) {
            (Ok(()), Ok(response)) => response,
            _ => outage(
                StatusCode::SERVICE_UNAVAILABLE,
                "GatewayUnavailable",
                "The server is stopping. Try again later.",
                wall_ms(),
            ),
        }
    }
}

impl Keeper {
    fn run(mut self, mut waiting: mpsc::Receiver<Call>) {
        while let Some(Call { request, answer }) = waiting.blocking_recv() {
            let response = self.answer(request);
            // Who went away meanwhile does not want it any more; what it changed is stored all the same.
            let _ = answer.send(response);
        }
    }

    fn answer(&mut self, request: Request<Bytes>) -> Response<Bytes> {
        let wall_ms = wall_ms();
        // Taken out: what a panic or a failed write leaves behind is never used again.
        let (mut journal, mut opened) = match self.session.take().map_or_else(|| self.open(), Ok) {
            Ok(session) => session,
            Err(reason) => return unavailable(&reason, wall_ms),
        };
        self.stops_in_a_row += 1;
        let Ok(Reply { response, persist }) = catch_unwind(AssertUnwindSafe(|| opened.handle(request, wall_ms))) else {
            // The panic's own words went to standard error.
            let message = "The gateway stopped while it answered. Nothing was changed. Try again; if it happens again, reset the lab.";
            return outage(StatusCode::INTERNAL_SERVER_ERROR, "GatewayStopped", message, wall_ms);
        };
        self.stops_in_a_row = 0;
        match journal.store(persist) {
            Ok(()) => {
                self.session = Some((journal, opened));
                response
            }
            Err(error) => unavailable(&error.to_string(), wall_ms),
        }
    }

    fn open(&self) -> Result<(Journal, Opened), String> {
        let mut journal = Journal::open(&self.path)?;
        let mut found = journal.load().map_err(|error| format!("cannot read {}: {error}", self.path.display()))?;
        if self.stops_in_a_row >= STOPS_IN_A_ROW_MAX {
            found = found.damaged("The gateway stopped at every request that it got from this world.");
        }
        let (opened, persist) =
            Opened::open(&self.build, found, self.scenario.clone()).map_err(|error| error.to_string())?;
        journal.store(persist).map_err(|error| format!("cannot write {}: {error}", self.path.display()))?;
        Ok((journal, opened))
    }
}

fn unavailable(reason: &str, wall_ms: i64) -> Response<Bytes> {
    let message = format!(
        "The lab's world could not be read or stored: {reason} Nothing was changed. Make room on the disk and check the file's permissions; then try again."
    );
    outage(StatusCode::SERVICE_UNAVAILABLE, "StorageUnavailable", &message, wall_ms)
}

/// The wall clock, milliseconds since 1970.
pub(crate) fn wall_ms() -> i64 {
    // A clock before 1970 is a clock that was never set.
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_millis()).ok())
        .unwrap_or_default()
}
